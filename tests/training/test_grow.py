"""Growing a smaller Starter: new words whole and near what they mean, new layers that change nothing, old ones kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from musicdesk.core.errors import BadFile
from musicdesk.training import corpus, thesaurus
from musicdesk.training.captions import caption
from musicdesk.training.codes import codes_path
from musicdesk.training.composer import compose
from musicdesk.training.decoder import losses, train_decoder
from musicdesk.training.grow import grow, meanings
from musicdesk.training.lessons import one_hot
from musicdesk.training.snapshot import load_snapshot, save_snapshot
from musicdesk.training.start import INSERTED, LAYERS, decoder_model
from musicdesk.training.styles import MOODS, STYLES
from musicdesk.training.text import PROGRAMS, TEXT_LENGTH, load_encoder, load_tokenizer, make_tokenizer, tokenise


def snapshot_of(work: Path, monkeypatch: pytest.MonkeyPatch, layers: int) -> Any:
    """Write the work folder of a Starter of few words and so many layers; returns its model."""
    torch.manual_seed(0)
    make_tokenizer(work / "text", seed=0, captions=30)
    with monkeypatch.context() as patch:
        patch.setattr("musicdesk.training.start.LAYERS", layers)
        model = decoder_model(len(load_tokenizer(work / "text"))).eval()
    tensors = {name: each for name, each in model.state_dict().items() if not name.startswith("audio_encoder")}
    save_snapshot(work / "decoder", tensors, None, {"step": 7, "seconds": 60.0})
    return model


def test_what_is_grown_answers_as_before_in_the_old_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = snapshot_of(tmp_path, monkeypatch, LAYERS - len(INSERTED))
    known = load_tokenizer(tmp_path / "text").get_vocab()

    grow(tmp_path, minutes=0.001, seed=0, batch=2)

    tokenizer = load_tokenizer(tmp_path / "text")
    new = decoder_model(len(tokenizer)).eval()
    tensors, moments, numbers = load_snapshot(tmp_path / "decoder")
    new.load_state_dict(tensors, strict=False)
    assert moments == {}
    assert numbers["seconds"] == 60
    assert {word: tokenizer.get_vocab()[word] for word in known} == known
    new.text_encoder = old.text_encoder
    ids = torch.randint(5, len(known), (2, TEXT_LENGTH))
    lesson = (torch.randint(0, 2048, (2, 4, 20)), ids, torch.ones_like(ids), one_hot(torch.randint(0, 12, (2, 79))))
    with torch.inference_mode():
        assert torch.allclose(losses(old, *lesson), losses(new, *lesson), atol=1e-5)


def test_every_word_of_a_caption_is_whole_afterwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot_of(tmp_path, monkeypatch, LAYERS)

    grow(tmp_path, minutes=0.001, seed=0, batch=2)

    tokenizer = load_tokenizer(tmp_path / "text")
    rng = np.random.default_rng(0)
    said = {piece for seed in range(300) for piece in tokenizer.tokenize(caption(compose(seed), rng))}
    assert tokenizer.unk_token not in said
    assert not {piece for piece in said if piece.startswith("##")}


def test_a_new_word_begins_as_what_it_means(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = snapshot_of(tmp_path, monkeypatch, LAYERS)
    rows = old.text_encoder.embeddings.word_embeddings.weight.detach()
    before = load_tokenizer(tmp_path / "text")
    assert len(before.tokenize("heartbroken")) > 1

    monkeypatch.setattr("musicdesk.training.text.RATE", 0.0)
    grow(tmp_path, minutes=0.001, seed=0, batch=2)

    tensors, _, _ = load_snapshot(tmp_path / "decoder")
    wider = tensors["text_encoder.embeddings.word_embeddings.weight"]
    new = wider[load_tokenizer(tmp_path / "text").get_vocab()["heartbroken"]]
    meant = rows[before("sad", add_special_tokens=False)["input_ids"]].mean(0)
    assert torch.equal(wider[: len(rows)], rows)
    assert float(torch.cosine_similarity(new, meant, 0)) > 0.95


def test_captions_in_old_words_say_what_they_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def moved(anchor: float) -> float:
        work = tmp_path / str(anchor)
        old = snapshot_of(work, monkeypatch, LAYERS).text_encoder
        known = len(load_tokenizer(work / "text"))
        monkeypatch.setattr("musicdesk.training.text.ANCHOR", anchor)
        grow(work, minutes=100, seed=0, batch=16, most=30)
        tensors, _, _ = load_snapshot(work / "decoder")
        new = decoder_model(len(load_tokenizer(work / "text"))).text_encoder
        prefix = "text_encoder."
        new.load_state_dict({n.removeprefix(prefix): each for n, each in tensors.items() if n.startswith(prefix)})
        rng = np.random.default_rng(5)
        ids, mask = tokenise(load_tokenizer(work / "text"), [caption(compose(seed), rng) for seed in range(600)])
        plain = (ids < known).all(1)
        assert int(plain.sum()) > 20
        with torch.inference_mode():
            were = old.eval()(ids[plain], mask[plain]).last_hidden_state
            return float((new.eval()(ids[plain], mask[plain]).last_hidden_state - were).square().mean())

    held, free = moved(20.0), moved(0.0)

    assert held < 0.25 * free


def test_a_decoder_of_any_other_depth_is_refused_and_nothing_is_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot_of(tmp_path, monkeypatch, 2)
    before = {path: path.read_bytes() for folder in ("text", "decoder") for path in (tmp_path / folder).iterdir()}

    with pytest.raises(BadFile, match="2 layers"):
        grow(tmp_path, minutes=0.001, seed=0, batch=2)

    assert {p: p.read_bytes() for folder in ("text", "decoder") for p in (tmp_path / folder).iterdir()} == before


def test_growing_that_was_cut_short_can_be_run_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot_of(tmp_path, monkeypatch, LAYERS - len(INSERTED))

    def full(*_rest: object) -> None:
        raise OSError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("musicdesk.training.grow.save_snapshot", full)  # the last thing that is written
        with pytest.raises(OSError, match="full"):
            grow(tmp_path, minutes=100, seed=0, batch=2, most=2)
    grow(tmp_path, minutes=100, seed=0, batch=2, most=2)

    tensors, _, _ = load_snapshot(tmp_path / "decoder")
    words = len(load_tokenizer(tmp_path / "text"))
    assert len(tensors["text_encoder.embeddings.word_embeddings.weight"]) == words
    assert load_encoder(tmp_path / "text")["embeddings.word_embeddings.weight"].shape[0] == words


def test_a_starter_that_was_not_grown_yet_is_not_trained_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = snapshot_of(tmp_path, monkeypatch, LAYERS - len(INSERTED))
    model.text_encoder.save_pretrained(tmp_path / "text")
    for index in (0, corpus.HELD_OUT // corpus.SHARD):
        corpus.mark_composer(tmp_path)
        corpus.save(corpus.melody_path(tmp_path, index), np.zeros((2, 79), np.uint8))
        corpus.save(codes_path(tmp_path, index), np.zeros((2, 4, 500), np.int16))

    with pytest.raises(BadFile, match="another model") as error:
        train_decoder(tmp_path, minutes=0.01, seed=0, batch=1)

    assert "--stage grow" in error.value.hint


def test_short_names_of_keys_mean_what_the_long_ones_do() -> None:
    meant = dict(meanings())

    assert meant["Em"] == "E minor"
    assert meant["Bbm"] == "Bb minor"
    assert meant["Bb"] == "A#"
    assert meant["maj"] == "major"


def test_the_thesaurus_speaks_of_what_the_composer_has() -> None:
    assert set(thesaurus.STYLES) == set(STYLES)
    assert set(thesaurus.MOODS) == set(MOODS)
    assert set(thesaurus.INSTRUMENTS) == set(PROGRAMS)
    for scene in thesaurus.SCENES:
        assert set(scene.styles) <= set(STYLES)
        assert set(scene.moods) <= set(MOODS)
        assert any(scene.fits(style, mood) for style, page in STYLES.items() for mood in page.moods)


def test_no_wording_stands_for_two_moods() -> None:
    seen: dict[str, str] = {}
    for words, plain in meanings():
        if plain in MOODS:
            assert seen.setdefault(words, plain) == plain, words
