"""The engine's verbs: lengths, seeds, batches, cancelling, remarks, number formats and bad wishes."""

from __future__ import annotations

import json
import random
import shutil
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import musicdesk
from musicdesk.core.errors import BadFile, BadValue, Bug, ModelError
from musicdesk.core.job import Cancelled, CancelToken, Progress

PROMPT = "warm lo fi piano, 84 bpm"


@pytest.fixture(scope="module")
def engine(base_checkpoint: Path) -> Any:
    return musicdesk.load(base_checkpoint, device="cpu")


@pytest.fixture(scope="module")
def follower(melody_checkpoint: Path) -> Any:
    return musicdesk.load(melody_checkpoint, device="cpu")


def taught(folder: Path, into: Path, **values: Any) -> Any:
    copy = Path(shutil.copytree(folder, into / "copy"))
    (copy / "musicdesk.json").write_text(json.dumps(values))
    return musicdesk.load(copy, device="cpu")


@pytest.mark.parametrize(("seconds", "steps"), [(0.02, 1), (0.05, 2), (0.07, 4), (0.5, 25), (1, 50), (1.234, 62)])
def test_the_length_is_exact_to_the_step(engine: Any, seconds: float, steps: int) -> None:
    music = engine.generate(PROMPT, seconds=seconds, seed=1)

    assert music.codes.shape == (4, steps)
    assert music.codes.dtype == np.int64
    assert music.samples.shape == (640 * steps, 1)
    assert music.samples.dtype == np.float32
    assert np.abs(music.samples).max() <= 1.0
    assert music.complete


def test_the_recipe_holds_everything_and_makes_the_same_bytes_again(engine: Any, base_checkpoint: Path) -> None:
    music = engine.generate(PROMPT, seconds=0.6, temperature=1.2, top_k=30, top_p=0.9, negative="drums")

    recipe = music.recipe
    again = engine.generate(
        recipe.prompt,
        seconds=recipe.seconds,
        seed=recipe.seed,
        guidance=recipe.guidance,
        temperature=recipe.temperature,
        top_k=recipe.top_k,
        top_p=recipe.top_p,
        negative=recipe.negative,
    )

    assert again.recipe == recipe
    assert again.samples.tobytes() == music.samples.tobytes()
    assert (recipe.model, recipe.device, recipe.precision) == (str(base_checkpoint), "cpu", "fp32")
    assert len(recipe.checkpoint) == 64
    assert recipe.bpm == 84.0


def test_a_fresh_seed_is_taken_and_kept_when_none_is_given(engine: Any) -> None:
    first, second = (engine.generate(PROMPT, seconds=0.4) for _ in range(2))

    assert first.recipe.seed != second.recipe.seed
    assert (first.codes != second.codes).any()


@pytest.mark.parametrize("precision", ["fp32", "bf16", "int8"])
@pytest.mark.parametrize(
    "wishes", [{}, {"guidance": 1.0}, {"top_k": 0, "top_p": 0.8}, {"negative": "drums and bass"}], ids=repr
)
def test_each_variation_equals_the_single_take_with_its_seed(
    checkpoint_of: Any, precision: str, wishes: dict[str, Any]
) -> None:
    for kind in ({"heads": 4}, {"melody": True, "side": "stereo"}):
        engine = musicdesk.load(checkpoint_of(**kind), device="cpu", precision=precision)

        takes = engine.variations(PROMPT, count=3, seconds=0.5, seed=11, **wishes)

        assert [take.recipe.seed for take in takes] == [11, 12, 13]
        for take in takes:
            single = engine.generate(PROMPT, seconds=0.5, seed=take.recipe.seed, **wishes)
            np.testing.assert_array_equal(take.codes, single.codes)
            assert take.samples.tobytes() == single.samples.tobytes()


def test_each_wish_changes_the_take(engine: Any) -> None:
    plain = engine.generate(PROMPT, seconds=0.6, seed=5)

    for wishes in (
        {"seed": 6},
        {"guidance": 1.0},
        {"guidance": 9.0},
        {"temperature": 0.0},
        {"temperature": 3.0},
        {"top_k": 2},
        {"top_p": 0.2},
        {"negative": "dark techno"},
    ):
        assert (engine.generate(PROMPT, **({"seconds": 0.6, "seed": 5} | wishes)).codes != plain.codes).any(), wishes


def test_very_cold_sampling_is_greedy(engine: Any) -> None:
    greedy = engine.generate(PROMPT, seconds=0.5, seed=1, temperature=0.0)

    for wishes in ({"temperature": 1e-9}, {"temperature": 0.001}, {"top_k": 1}, {"top_p": 1e-6}):
        np.testing.assert_array_equal(engine.generate(PROMPT, seconds=0.5, seed=2, **wishes).codes, greedy.codes)


@pytest.mark.parametrize("side", ["mono", "stereo"])
def test_a_cancelled_take_equals_the_start_of_the_full_one(checkpoint_of: Any, side: str) -> None:
    engine = musicdesk.load(checkpoint_of(side=side), device="cpu")
    full = engine.generate(PROMPT, seconds=1.5, seed=4)

    for stop in (12, 30, 61, 76):
        token = CancelToken()
        part = engine.generate(
            PROMPT, seconds=1.5, seed=4, cancel=token, report=lambda p, s=stop, t=token: p.done >= s and t.cancel()
        )

        kept = part.codes.shape[1]
        assert not part.complete
        assert stop - 3 - 4 == kept
        assert len(part.samples) == 640 * kept
        np.testing.assert_array_equal(part.codes, full.codes[:, :kept])
        np.testing.assert_allclose(part.samples, full.samples[: len(part.samples)], atol=1e-6)


def test_cancelled_variations_are_all_kept_as_far_as_they_came(engine: Any) -> None:
    asked = iter(range(100))
    full = engine.variations(PROMPT, count=2, seconds=1, seed=4)

    parts = engine.variations(PROMPT, count=2, seconds=1, seed=4, cancel=lambda: next(asked) >= 40)

    for part, whole in zip(parts, full, strict=True):
        assert part.codes.shape == (4, 40 - 3 - 4)
        np.testing.assert_array_equal(part.codes, whole.codes[:, :33])
        np.testing.assert_allclose(part.samples, whole.samples[: len(part.samples)], atol=1e-6)


def test_cancelling_before_anything_is_finished_says_so(engine: Any) -> None:
    with pytest.raises(Cancelled):
        engine.generate(PROMPT, cancel=lambda: True)
    with pytest.raises(Cancelled):
        engine.variations(PROMPT, count=2, cancel=lambda: True)


@pytest.mark.parametrize("stop", [13, 14, 38])
def test_a_codec_that_needs_the_whole_piece_keeps_what_is_finished(checkpoint_of: Any, stop: int) -> None:
    # 13 and 38 columns end where a block ends: 10 and 35 steps.
    engine = musicdesk.load(checkpoint_of(codec={"norm_type": "time_group_norm"}), device="cpu")
    full = engine.generate(PROMPT, seconds=1, seed=4)
    asked, again = iter(range(100)), iter(range(100))

    part = engine.generate(PROMPT, seconds=1, seed=4, cancel=lambda: next(asked) >= stop)
    parts = engine.variations(PROMPT, count=2, seconds=1, seed=4, cancel=lambda: next(again) >= stop)

    assert part.codes.shape == (4, stop - 3)
    assert part.samples.shape == (640 * (stop - 3), 1)
    np.testing.assert_array_equal(part.codes, full.codes[:, : stop - 3])
    assert parts[0].samples.tobytes() == part.samples.tobytes()


@pytest.mark.parametrize("stop", [0, 1, 7])
def test_a_stream_cancelled_before_anything_is_finished_says_so(engine: Any, stop: int) -> None:
    asked = iter(range(100))
    stream = engine.stream(PROMPT, seconds=1, cancel=lambda: next(asked) >= stop)

    with pytest.raises(Cancelled):
        list(stream)
    with pytest.raises(Bug):
        _ = stream.music


def test_a_wish_to_stop_after_the_last_step_changes_nothing(engine: Any) -> None:
    token = CancelToken()

    music = engine.generate(
        PROMPT, seconds=0.5, seed=4, cancel=token, report=lambda p: p.done == p.total and token.cancel()
    )

    assert token.cancelled
    assert music.complete
    assert music.codes.shape == (4, 25)


def test_a_cancelled_stream_gives_out_what_its_music_holds(engine: Any) -> None:
    token = CancelToken()
    stream = engine.stream(PROMPT, seconds=1.5, seed=4, cancel=token, report=lambda p: p.done >= 50 and token.cancel())

    blocks = list(stream)

    assert not stream.music.complete
    assert stream.music.codes.shape == (4, 50 - 3 - 4)
    np.testing.assert_array_equal(np.concatenate([block.samples for block in blocks]), stream.music.samples)


def test_an_error_in_a_report_comes_through_and_leaves_the_engine_sound(engine: Any) -> None:
    class MishapError(Exception):
        pass

    def report(progress: Progress) -> None:
        if progress.done == 5:
            raise MishapError

    before = engine.generate(PROMPT, seconds=0.5, seed=4)
    for verb in (engine.generate, engine.variations):
        with pytest.raises(MishapError):
            verb(PROMPT, seconds=0.5, seed=4, report=report)

    assert engine.generate(PROMPT, seconds=0.5, seed=4).samples.tobytes() == before.samples.tobytes()


def test_takes_made_at_once_in_threads_are_those_made_alone(follower: Any) -> None:
    prompts = [PROMPT, "piano " * 100] * 3

    def take(number: int) -> bytes:
        return bytes(follower.generate(prompts[number], seconds=0.4, seed=number).samples.tobytes())

    alone = [take(number) for number in range(6)]
    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(take, range(6)))

    assert together == alone


def test_what_belongs_to_the_whole_process_is_left_as_it_was(base_checkpoint: Path) -> None:
    import torch

    def state() -> tuple[Any, ...]:
        return (
            torch.get_num_threads(), torch.get_num_interop_threads(), torch.get_default_dtype(),
            torch.is_grad_enabled(), torch.is_inference_mode_enabled(), torch.get_float32_matmul_precision(),
            torch.are_deterministic_algorithms_enabled(), torch.backends.mkldnn.enabled,
            torch.random.get_rng_state().tolist(), np.random.get_state()[1].tolist(), random.getstate(),
        )  # fmt: skip

    before = state()
    for precision in ("fp32", "bf16", "int8"):
        engine = musicdesk.load(base_checkpoint, device="cpu", precision=precision)
        engine.variations(PROMPT, count=2, seconds=0.2)
        next(engine.stream(PROMPT, seconds=1))

    assert state() == before


def test_variations_equal_single_takes_without_the_packed_product(
    base_checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("musicdesk.engines.musicgen.linear._can_pack", lambda dtype: False)
    engine = musicdesk.load(base_checkpoint, device="cpu", precision="fp32")

    takes = engine.variations(PROMPT, count=3, seconds=0.5, seed=11)

    for take in takes:
        assert take.samples.tobytes() == engine.generate(PROMPT, seconds=0.5, seed=take.recipe.seed).samples.tobytes()


def test_every_step_is_reported(engine: Any) -> None:
    steps: list[Progress] = []

    engine.generate(PROMPT, seconds=0.5, report=steps.append)

    assert [step.done for step in steps] == list(range(1, 29))
    assert {step.total for step in steps} == {28}


def test_a_run_continued_from_its_own_start_goes_on_the_same_way(follower: Any) -> None:
    full = follower.generate(PROMPT, seconds=1, temperature=0.0)

    again = follower.generate(PROMPT, seconds=1, temperature=0.0, prefix=full.codes[:, :16])

    np.testing.assert_array_equal(again.codes, full.codes)


def test_a_melody_may_be_a_file_a_clip_or_samples(follower: Any, tmp_path: Path) -> None:
    soundfile = pytest.importorskip("soundfile")
    samples = (0.5 * np.sin(np.arange(44100) * 2 * np.pi * 392 / 44100)).astype(np.float32)
    soundfile.write(tmp_path / "hum.wav", samples, 44100, subtype="FLOAT")

    takes = [
        follower.generate(PROMPT, seconds=0.4, seed=1, melody=melody)
        for melody in (str(tmp_path / "hum.wav"), musicdesk.Clip(samples[:, None], 44100), (samples, 44100))
    ]

    assert len({take.samples.tobytes() for take in takes}) == 1
    assert len({take.recipe.melody.sha256 for take in takes}) == 1
    assert takes[0].recipe.melody.name == "hum.wav"


def test_a_silent_melody_is_remarked_upon(follower: Any) -> None:
    assert "silent" in follower.generate(PROMPT, seconds=0.2, melody=(np.zeros(32000), 32000)).remarks[0]


def test_a_melody_longer_than_the_take_is_remarked_upon(follower: Any) -> None:
    hum = np.random.default_rng(0).normal(0, 0.1, (8000 * 300, 2))

    long_, short = (
        follower.generate(PROMPT, seconds=0.2, seed=1, melody=(hum[: round(8000 * seconds)], 8000))
        for seconds in (300, 0.6)
    )

    assert long_.remarks == ("The melody lasts 300 s; this take follows the first 0.2 s of it.",)
    assert short.remarks == ()


def test_stereo_sound_and_codes_are_two_sides(checkpoint_of: Any) -> None:
    music = musicdesk.load(checkpoint_of(side="stereo"), device="cpu").generate(PROMPT, seconds=0.5, seed=1)

    assert music.samples.shape == (16000, 2)
    assert music.codes.shape == (8, 25)
    assert (music.samples[:, 0] != music.samples[:, 1]).any()


@pytest.mark.parametrize("precision", ["bf16", "int8"])
def test_other_number_formats_stay_near_full_precision(checkpoint_of: Any, precision: str) -> None:
    for kind in ({"heads": 4, "layers": 3}, {"melody": True}):
        folder = checkpoint_of(**kind)
        columns = np.full((4, 1), 64)

        full = musicdesk.load(folder, device="cpu", precision="fp32").logits(PROMPT, columns)
        other = musicdesk.load(folder, device="cpu", precision=precision).logits(PROMPT, columns)

        assert np.abs(other - full).max() < 0.1 * full.std()


@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
def test_a_half_precision_checkpoint_is_computed_in_full_precision(checkpoint_of: Any, dtype: str) -> None:
    engine = musicdesk.load(checkpoint_of(dtype=dtype, max_shard_size="30KB"), device="cpu")

    music = engine.generate(PROMPT, seconds=0.4, seed=1)

    assert engine.precision == "fp32"
    assert any("small" in reason for reason in engine.reasons)
    assert music.codes.shape == (4, 20)


def test_a_tempo_that_was_not_taught_goes_to_the_nearest_and_is_remarked_upon(
    base_checkpoint: Path, tmp_path: Path
) -> None:
    engine = taught(base_checkpoint, tmp_path, name="Starter", tempos_bpm=[62.5, 83.333, 125], seconds=0.3)

    near = engine.generate("piano, 83 bpm", seconds=0.2)
    far = engine.generate("piano, 100 bpm", seconds=0.4)
    none = engine.generate("piano", seconds=0.2)

    assert (near.recipe.bpm, near.remarks) == (83.333, ())
    assert far.recipe.bpm == 83.333
    assert far.recipe.prompt == "piano, 100 bpm"
    assert far.remarks == ("The Starter was not taught 100 bpm; this take is made at 83.33 bpm.",)
    assert none.recipe.bpm is None


def test_a_prompt_longer_than_the_encoder_reads_is_cut_and_remarked_upon(follower: Any) -> None:
    music = follower.generate("piano " * 200, seconds=0.2)

    assert "64 tokens" in music.remarks[0]


def test_an_odd_prompt_is_read_all_the_same(engine: Any) -> None:
    for prompt in ("🎹", "\u0000 \u202e", "ピアノ", "a" * 2000):
        assert engine.generate(prompt, seconds=0.1).codes.shape == (4, 5)


@pytest.mark.parametrize(
    ("wishes", "field"),
    [
        ({"prompt": ""}, "prompt"),
        ({"prompt": " \n"}, "prompt"),
        ({"prompt": "x" * 100_000}, "prompt"),
        ({"prompt": None}, "prompt"),
        ({"negative": "x" * 100_000}, "negative"),
        ({"seconds": 0}, "seconds"),
        ({"seconds": -1}, "seconds"),
        ({"seconds": float("nan")}, "seconds"),
        ({"seconds": float("inf")}, "seconds"),
        ({"seconds": 1e9}, "seconds"),
        ({"seconds": "ten"}, "seconds"),
        ({"seed": -1}, "seed"),
        ({"seed": 1.5}, "seed"),
        ({"seed": 2**63}, "seed"),
        ({"guidance": float("nan")}, "guidance"),
        ({"temperature": -0.1}, "temperature"),
        ({"top_k": -1}, "top_k"),
        ({"top_p": 1.1}, "top_p"),
        ({"prefix": np.zeros((3, 5), int)}, "prefix"),
        ({"prefix": np.zeros((4, 25), int)}, "prefix"),
        ({"prefix": np.full((4, 5), 64)}, "prefix"),
        ({"prefix": np.full((4, 5), -1)}, "prefix"),
        ({"prefix": np.zeros((4, 5))}, "prefix"),
        ({"prefix": np.zeros(4, int)}, "prefix"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_bad_wish_names_its_field(engine: Any, wishes: dict[str, Any], field: str) -> None:
    for verb in (engine.generate, engine.stream, engine.variations):
        with pytest.raises(BadValue) as error:
            verb(**({"prompt": PROMPT, "seconds": 0.5} | wishes))
        assert error.value.field == field


def test_codes_without_a_step_are_refused(engine: Any) -> None:
    nothing = np.zeros((4, 0), int)
    with pytest.raises(BadValue, match="no codes"):
        engine.decode(nothing)
    with pytest.raises(BadValue, match="no column"):
        engine.logits(PROMPT, nothing)
    with pytest.raises(BadValue, match="empty"):
        engine.encode(musicdesk.Clip(np.zeros((0, 1), np.float32), 32000))


@pytest.mark.parametrize("count", [0, -1, 9, 1.5, True])
def test_a_bad_number_of_variations_is_refused(engine: Any, count: Any) -> None:
    with pytest.raises(BadValue, match="variations"):
        engine.variations(PROMPT, count=count)


def test_a_melody_for_a_model_that_follows_none_is_refused(engine: Any) -> None:
    with pytest.raises(ModelError, match="does not follow a melody"):
        engine.generate(PROMPT, melody=(np.zeros(32000), 32000))


@pytest.mark.parametrize(
    "melody",
    [
        (np.zeros(0), 32000),
        (np.zeros(100), 1),
        (np.zeros((100, 1024)), 32000),
        (np.full(100, np.nan), 32000),
        7,
        (1, 2, 3),
    ],
    ids=["no length", "1 Hz", "1024 channels", "not a number", "a number", "three things"],
)
def test_a_bad_melody_is_refused(follower: Any, melody: Any) -> None:
    with pytest.raises((BadValue, BadFile)):
        follower.generate(PROMPT, seconds=0.2, melody=melody)


def test_a_melody_that_is_a_text_file_or_missing_is_refused(follower: Any, tmp_path: Path) -> None:
    (tmp_path / "hum.wav").write_text("la la la")
    for name in ("hum.wav", "nothing.wav"):
        with pytest.raises(BadFile):
            follower.generate(PROMPT, seconds=0.2, melody=tmp_path / name)


def test_the_music_of_an_unfinished_stream_is_not_there_yet(engine: Any) -> None:
    with pytest.raises(Bug):
        _ = engine.stream(PROMPT, seconds=0.2).music


def test_nothing_is_sent_over_the_network(base_checkpoint: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)

    assert musicdesk.load(base_checkpoint, device="cpu").generate(PROMPT, seconds=0.1).complete
