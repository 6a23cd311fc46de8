"""The decoder's training: delay pattern and loss are transformers' own, and a training goes on where it stopped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from musicdesk.training import corpus
from musicdesk.training.attention import use_causal_attention
from musicdesk.training.captions import full_caption
from musicdesk.training.codes import codes_path
from musicdesk.training.composer import compose
from musicdesk.training.decoder import examine, losses, train_decoder
from musicdesk.training.lessons import (
    BOTH_DROPPED,
    FULL_SHARE,
    FULL_SHARE_ALONE,
    MELODY_DROPPED,
    Lessons,
    delayed,
    misheard,
    null_chroma,
    one_hot,
)
from musicdesk.training.pace import Pace
from musicdesk.training.snapshot import load_snapshot
from musicdesk.training.start import HEADS, HIDDEN, LOOKS_BACK, MELODY_LAYER, START, decoder_model, start_weights
from musicdesk.training.styles import STEPS_PER_BAR
from musicdesk.training.text import TEXT_LENGTH, load_tokenizer, text_config, tokenise

WIDTH = HIDDEN // HEADS


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A work folder with a tokenizer, an untrained text encoder and one shard of random codes."""
    from transformers import BertModel

    from musicdesk.training.text import make_tokenizer

    folder = tmp_path_factory.mktemp("work")
    make_tokenizer(folder / "text", seed=0, captions=300)
    BertModel(text_config(len(load_tokenizer(folder / "text")))).save_pretrained(folder / "text")
    rng = np.random.default_rng(0)
    corpus.mark_composer(folder)
    for index, rows in ((0, 100), (corpus.HELD_OUT // corpus.SHARD, 16)):
        corpus.save(corpus.melody_path(folder, index), rng.integers(0, 12, (rows, 79)).astype(np.uint8))
        corpus.save(codes_path(folder, index), rng.integers(0, 2048, (rows, 4, 500)).astype(np.int16))
    return folder


def test_the_delay_pattern_is_the_one_of_transformers() -> None:
    model = decoder_model(100)
    codes = torch.randint(0, 2048, (1, 4, 20))

    ours = delayed(codes)
    _, mask = model.decoder.build_delay_pattern_mask(ours[0][:, :1], START, ours.shape[2])

    kept = torch.where(mask == -1, ours[0], mask)
    assert torch.equal(kept[:, :-1], ours[0][:, :-1])
    assert torch.equal(torch.stack([ours[0, k, k + 1 : k + 21] for k in range(4)])[0], codes[0, 0])


def test_the_loss_is_the_cross_entropy_of_transformers_logits() -> None:
    torch.manual_seed(0)
    model = decoder_model(100).eval()
    codes = torch.randint(0, 2048, (1, 4, 12))
    ids = torch.randint(5, 100, (1, TEXT_LENGTH))
    mask = torch.ones_like(ids)
    chroma = one_hot(torch.randint(0, 12, (1, 79)))

    with torch.inference_mode():
        ours = losses(model, codes, ids, mask, chroma)
        pattern = delayed(codes)
        logits = model(
            input_ids=ids, attention_mask=mask, input_features=chroma, decoder_input_ids=pattern[0, :, :-1]
        ).logits[:, -(pattern.shape[2] - 1) :]
    theirs = [torch.nn.functional.cross_entropy(logits[k], pattern[0, k, 1:], ignore_index=START) for k in range(4)]

    assert torch.allclose(ours, torch.stack(theirs), atol=1e-4)


def test_the_faster_attention_changes_nothing() -> None:
    torch.manual_seed(0)
    model = decoder_model(100).eval()
    lesson = (torch.randint(0, 2048, (2, 4, 30)), torch.randint(5, 100, (2, TEXT_LENGTH)))
    lesson = (*lesson, torch.ones_like(lesson[1]), one_hot(torch.randint(0, 12, (2, 79))))

    with torch.inference_mode():
        before = losses(model, *lesson)
        use_causal_attention(model)
        after = losses(model, *lesson)

    assert torch.allclose(before, after, atol=1e-5)


def test_two_heads_look_at_the_melody_of_the_same_moment() -> None:
    torch.manual_seed(0)
    model = decoder_model(100).eval()
    start_weights(model)
    decoder = model.decoder.model.decoder
    length = 79 + TEXT_LENGTH + 400
    positions = decoder.embed_positions.weights[:length]

    attention = decoder.layers[MELODY_LAYER].self_attn
    query, key = (layer(positions)[:, :WIDTH] for layer in (attention.q_proj, attention.k_proj))
    scores = query[79 + TEXT_LENGTH :] @ key[:79].t()

    looked_at = scores.argmax(1).float()
    wanted = torch.arange(400) / 6.4
    assert float((looked_at - wanted).abs().median()) < 3


def test_other_heads_look_one_bar_or_one_beat_back_at_the_code_to_come() -> None:
    torch.manual_seed(0)
    model = decoder_model(100).eval()
    start_weights(model)
    decoder = model.decoder.model.decoder
    positions = decoder.embed_positions.weights[: 79 + TEXT_LENGTH + 400]

    assert set(STEPS_PER_BAR) <= {steps for heads in LOOKS_BACK.values() for steps in heads.values()}
    for layer, heads in LOOKS_BACK.items():
        attention = decoder.layers[layer].self_attn
        for head, steps in heads.items():
            part = slice(head * WIDTH, (head + 1) * WIDTH)
            query, key = attention.q_proj(positions)[:, part], attention.k_proj(positions)[:, part]
            looked_at = (query[400:] @ key.t()).argmax(1)
            assert torch.equal(looked_at, torch.arange(400, len(positions)) - (steps - 1))


def test_dropped_conditions_become_the_null_ones(work: Path) -> None:
    lessons = Lessons(work, np.random.default_rng(0))
    lessons.refresh()
    _, _, mask, chroma = lessons.draw(load_tokenizer(work / "text"), 200, 50)

    silent = (chroma == null_chroma(1)).all(2).all(1)
    wordless = mask.sum(1) == 0

    assert abs(float(silent.float().mean()) - (BOTH_DROPPED + MELODY_DROPPED)) < 0.15
    assert 0.05 < float(wordless.float().mean()) < 0.3
    assert bool((silent & wordless).any())


def test_held_out_losses_are_means_over_the_pieces_there_are(work: Path) -> None:
    torch.manual_seed(0)
    tokenizer = load_tokenizer(work / "text")
    model = decoder_model(len(tokenizer))
    held_out = Lessons(work, np.random.default_rng(0))
    held_out.add(corpus.HELD_OUT // corpus.SHARD)
    for name in ("pieces", "codes", "melodies"):
        setattr(held_out, name, getattr(held_out, name)[:4])

    few, many = (examine(model, tokenizer, held_out, count)["as asked"] for count in (4, 40))

    # An untrained model knows nothing of 2048 codes: about ln 2048 = 7.6 nats each.
    assert few == many
    assert min(few) > 7.0


def test_what_is_misheard_keeps_most_of_the_truth_and_never_touches_it() -> None:
    rng = np.random.default_rng(0)
    codes = torch.arange(8 * 4 * 100).reshape(8, 4, 100)
    before = codes.clone()

    heard = torch.cat([misheard(codes, rng) for _ in range(20)])

    wrong = (heard != before.repeat(20, 1, 1)).float().mean((0, 2))
    assert torch.equal(codes, before)
    assert 0.1 < float(wrong[0]) < float(wrong[3]) < 0.5


def test_the_loss_asks_for_the_true_codes_whatever_was_heard() -> None:
    torch.manual_seed(0)
    model = decoder_model(100).eval()
    codes = torch.randint(0, 2048, (1, 4, 12))
    rest = (torch.randint(5, 100, (1, TEXT_LENGTH)), torch.ones(1, TEXT_LENGTH, dtype=torch.long), null_chroma(1))

    with torch.inference_mode():
        true, same, other = (losses(model, codes, *rest, heard) for heard in (None, codes, codes.roll(1, 2)))

    assert torch.equal(true, same)
    assert not torch.equal(true, other)


def test_a_training_goes_on_where_it_stopped(work: Path) -> None:
    train_decoder(work, minutes=0.01, seed=0, batch=1)
    _, _, first = load_snapshot(work / "decoder")
    train_decoder(work, minutes=0.04, seed=0, batch=1)
    _, moments, second = load_snapshot(work / "decoder")

    assert first["step"] >= 1
    assert second["step"] > first["step"]
    assert moments


def test_prompts_have_a_constant_length_and_tempos_are_words(work: Path) -> None:
    tokenizer = load_tokenizer(work / "text")
    ids, mask = tokenise(tokenizer, ["calm ambient, 84bpm", "x" * 500, ""])

    assert ids.shape == mask.shape == (3, TEXT_LENGTH)
    assert "84" in tokenizer.tokenize("calm ambient, 84bpm")


def test_held_out_seeds_are_never_trained_on(work: Path) -> None:
    trained = {seed for index in corpus.shards(work) for seed in corpus.shard_seeds(index)}

    assert max(trained) < corpus.HELD_OUT
    assert compose(corpus.HELD_OUT).seed not in trained


def test_a_training_of_so_many_steps_is_over_after_these() -> None:
    pace = Pace("a stage", minutes=1_000, most=4)
    shares = []
    while pace.goes_on():
        shares.append(pace.share)
        pace.add({}, 0.0)

    assert [round(share, 2) for share in shares] == [0, 0.25, 0.5, 0.75]


def test_pieces_of_a_seldom_tempo_are_drawn_more_often_than_others(work: Path) -> None:
    lessons = Lessons(work, np.random.default_rng(0))
    lessons.refresh()
    bars = [piece.steps_per_bar for piece in lessons.pieces]
    often, seldom = max(set(bars), key=bars.count), min(set(bars), key=bars.count)

    chance = {bar: lessons.chances[bars.index(bar)] for bar in (often, seldom)}

    assert sum(lessons.chances) == pytest.approx(1)
    assert chance[seldom] / chance[often] == pytest.approx((bars.count(often) / bars.count(seldom)) ** 0.5)


def test_lessons_name_everything_more_often_where_no_melody_is_given(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lessons, said = Lessons(work, np.random.default_rng(0)), list[str]()
    lessons.refresh()
    lessons.codes = [codes[:, :1] for codes in lessons.codes]

    def hear(_tokenizer: object, texts: list[str]) -> tuple[torch.Tensor, torch.Tensor]:
        said.extend(texts)
        return torch.zeros(len(texts), TEXT_LENGTH, dtype=torch.long), torch.ones(len(texts), TEXT_LENGTH)

    monkeypatch.setattr("musicdesk.training.lessons.tokenise", hear)
    _, _, _, chroma = lessons.draw(None, 4_000, 1)

    plain = {full_caption(piece): piece.steps_per_bar for piece in lessons.pieces}
    full = np.array([text in plain for text in said])
    alone = (chroma == null_chroma(1)).all((1, 2)).numpy()
    assert full[alone].mean() == pytest.approx(FULL_SHARE_ALONE, abs=0.05)
    assert full[~alone].mean() == pytest.approx(FULL_SHARE, abs=0.05)
    bars = [piece.steps_per_bar for piece in lessons.pieces]
    seldom, drawn = min(set(bars), key=bars.count), [plain[text] for text in said if text in plain]
    share = sum(chance for chance, bar in zip(lessons.chances, bars, strict=True) if bar == seldom)
    assert share > 1.5 / len(bars)
    assert drawn.count(seldom) / len(drawn) == pytest.approx(share, rel=0.5)
