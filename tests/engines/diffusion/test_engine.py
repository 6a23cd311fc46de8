"""Diffusion engines end to end, on tiny random pipelines of every family."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tiny_pipelines

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue, Bug, ModelError
from musicdesk.core.job import Cancelled, CancelToken, Progress
from musicdesk.core.recipe import Melody, Recipe
from musicdesk.core.section import Section
from musicdesk.engines.diffusion.engine import DiffusionEngine
from musicdesk.engines.diffusion.pipelines import read_pipeline

FAMILIES = ("stable-audio", "stable-audio-3", "audioldm2", "ace-step")
RATES = {
    "stable-audio": (tiny_pipelines.STABLE_AUDIO_HZ, 2),
    "stable-audio-3": (tiny_pipelines.STABLE_AUDIO_3_HZ, 2),
    "audioldm2": (tiny_pipelines.AUDIOLDM2_HZ, 1),
    "ace-step": (tiny_pipelines.ACE_STEP_HZ, 2),
}
RECIPE = Recipe("warm lo fi piano, 84 bpm", seconds=1.5, seed=5, steps=3, guidance=3.0)


@pytest.fixture(scope="module")
def engines(tiny_folders: dict[str, Path]) -> dict[str, DiffusionEngine]:
    return {family: DiffusionEngine(read_pipeline(folder), family) for family, folder in tiny_folders.items()}


@pytest.fixture(params=FAMILIES)
def engine(request: pytest.FixtureRequest, engines: dict[str, DiffusionEngine]) -> DiffusionEngine:
    return engines[request.param]


def made(engine: DiffusionEngine, recipe: Recipe = RECIPE, **given: Any) -> Any:
    stream = engine.compose(recipe, **given)
    for _ in stream:
        pass
    return stream.music


def test_a_take_has_the_rate_the_channels_and_the_length_of_its_recipe(engine: DiffusionEngine) -> None:
    rate, channels = RATES[engine.model]

    music = made(engine)

    assert (music.sample_rate, engine.sample_rate, engine.channels) == (rate, rate, channels)
    assert music.samples.shape == (75 * rate // 50, channels)
    assert music.samples.dtype == np.float32
    assert 0.01 < float(np.abs(music.samples).max()) <= 1.0
    assert music.complete


@pytest.mark.parametrize("seconds", [0.02, 1.46, 2.0])
def test_every_length_comes_out_exact_to_the_frame(engine: DiffusionEngine, seconds: float) -> None:
    music = made(engine, RECIPE.with_(seconds=seconds, steps=1))

    assert len(music.samples) == round(seconds * 50) * engine.sample_rate // 50


def test_blocks_are_a_second_long_and_together_the_whole_take(engine: DiffusionEngine) -> None:
    stream = engine.compose(RECIPE)

    blocks, told = [], []
    for block in stream:
        blocks.append(block.samples)
        told.append(stream.codes.shape)

    assert [len(block) for block in blocks] == [engine.sample_rate, engine.sample_rate // 2]
    assert told == [(0, 50), (0, 75)]
    assert np.array_equal(np.concatenate(blocks), stream.music.samples)
    assert stream.music.codes.shape == (0, 75)
    assert engine.codebooks == 0


def test_the_same_seed_makes_the_same_take_and_another_one_another(engine: DiffusionEngine) -> None:
    first, again, other = made(engine), made(engine), made(engine, RECIPE.with_(seed=6))

    assert np.array_equal(first.samples, again.samples)
    assert float(np.abs(first.samples - other.samples).max()) > 0.05


def test_what_is_asked_for_is_heard_by_the_model(engine: DiffusionEngine) -> None:
    first, other = made(engine), made(engine, RECIPE.with_(prompt="techno, fast"))

    assert float(np.abs(first.samples - other.samples).max()) > 1e-3


@pytest.mark.parametrize("family", ["stable-audio", "audioldm2"])
def test_guidance_and_a_negative_prompt_change_the_take(engines: dict[str, DiffusionEngine], family: str) -> None:
    engine = engines[family]
    first = made(engine).samples

    others = [made(engine, RECIPE.with_(guidance=1.0)), made(engine, RECIPE.with_(negative="techno drums"))]

    assert all(float(np.abs(first - other.samples).max()) > 1e-4 for other in others)


def test_each_denoising_step_is_reported(engine: DiffusionEngine) -> None:
    told: list[Progress] = []

    made(engine, report=told.append)

    assert [each.done for each in told] == [1, 2, 3]
    assert {each.total for each in told} == {3}


def test_without_a_number_of_steps_it_is_the_usual_one(engines: dict[str, DiffusionEngine]) -> None:
    told: list[Progress] = []

    music = made(engines["stable-audio-3"], RECIPE.with_(steps=None), report=told.append)

    assert len(told) == engines["stable-audio-3"].abilities.steps == music.recipe.steps == 8


def test_cancelled_between_steps_nothing_is_kept_and_it_says_so(engine: DiffusionEngine) -> None:
    cancel, told = CancelToken(), []

    def report(progress: Progress) -> None:
        told.append(progress.done)
        if progress.done == 2:
            cancel.cancel()

    stream = engine.compose(RECIPE, report=report, cancel=cancel)
    with pytest.raises(Cancelled, match="nothing to keep"):
        next(stream)

    assert told == [1, 2]
    with pytest.raises(Bug):
        _ = stream.music


def test_cancelled_before_the_first_step_nothing_is_run(engine: DiffusionEngine) -> None:
    told: list[Progress] = []

    with pytest.raises(Cancelled):
        next(engine.compose(RECIPE, report=told.append, cancel=lambda: True))

    assert told == []


def test_variations_are_the_takes_of_the_next_seeds_and_counted_together(engine: DiffusionEngine) -> None:
    told: list[Progress] = []

    streams = engine.ensemble(RECIPE, 2, report=told.append)
    order = [index for index, _ in streams]

    assert order == [0, 0, 1, 1]
    assert [each.recipe.seed for each in streams.musics] == [5, 6]
    assert np.array_equal(streams.musics[1].samples, made(engine, RECIPE.with_(seed=6)).samples)
    assert [each.done for each in told] == [1, 2, 3, 4, 5, 6]
    assert {each.total for each in told} == {6}


def test_the_recipe_tells_what_it_was_made_with(engine: DiffusionEngine) -> None:
    recipe = made(engine, RECIPE.with_(device="auto", precision="auto")).recipe

    assert (recipe.model, recipe.device, recipe.precision, recipe.steps) == (engine.model, "cpu", "fp32", 3)
    assert recipe.checkpoint == engine.sha256
    assert len(engine.sha256) == 64
    assert recipe.bpm == 84


def test_the_checksum_follows_the_weights(tiny_folders: dict[str, Path], tmp_path: Path) -> None:
    other = tiny_pipelines.save_stable_audio(tmp_path / "other", seed=1)

    first, second = read_pipeline(tiny_folders["stable-audio"]), read_pipeline(other)

    assert first.sha256 != second.sha256


def test_sound_is_not_held_when_nobody_wants_it(engines: dict[str, DiffusionEngine]) -> None:
    music = made(engines["stable-audio"], hold=False)

    assert music.samples.shape == (0, 2)
    assert music.codes.shape == (0, 75)


def test_what_is_longer_than_the_model_makes_is_refused_at_once(engine: DiffusionEngine) -> None:
    longest_s = engine.abilities.longest_s

    with pytest.raises(BadValue, match=f"at most {longest_s:g} s"):
        engine.compose(RECIPE.with_(seconds=longest_s + 0.5))


def test_what_the_model_cannot_do_is_refused_in_words(engine: DiffusionEngine) -> None:
    codes, clip = np.zeros((0, 10), np.int64), Clip(np.zeros((100, 1), np.float32), 8_000)
    known = np.zeros((4, 10), np.int64)

    for sentence, wish in (
        ("re-make", lambda: engine.remake(RECIPE, codes, 0, 5)),
        ("go on from", lambda: engine.encode(clip)),
        ("go on from", lambda: engine.compose(RECIPE, known=known)),
        ("melody", lambda: engine.compose(RECIPE, melody=clip)),
        ("melody", lambda: engine.compose(RECIPE.with_(melody=Melody("hum.wav")))),
        ("one prompt", lambda: engine.compose(RECIPE.with_(sections=(Section(0.0, 1.0, "drums"),)))),
        ("LoRA", lambda: engine.compose(RECIPE.with_(lora="/somewhere"))),
    ):
        with pytest.raises(ModelError, match=sentence):
            wish()


@pytest.mark.parametrize("family", ["stable-audio-3", "ace-step"])
def test_a_negative_prompt_is_refused_where_nobody_would_read_it(
    engines: dict[str, DiffusionEngine], family: str
) -> None:
    with pytest.raises(ModelError, match="negative prompt"):
        engines[family].compose(RECIPE.with_(negative="drums"))


def test_too_many_variations_are_refused(engines: dict[str, DiffusionEngine]) -> None:
    with pytest.raises(BadValue):
        engines["stable-audio"].ensemble(RECIPE, 9)


def test_a_take_that_is_too_loud_is_turned_down_as_a_whole(tiny_folders: dict[str, Path]) -> None:
    engine = DiffusionEngine(read_pipeline(tiny_folders["stable-audio-3"]), "loud")
    quiet = made(engine).samples
    decode = engine._pipeline.pipe.vae.decode

    def louder(latents: Any) -> Any:
        answer = decode(latents)
        answer.sample = answer.sample * 4.0
        return answer

    engine._pipeline.pipe.vae.decode = louder
    loud = made(engine).samples

    assert float(np.abs(loud).max()) == pytest.approx(1.0, abs=1e-6)
    assert np.allclose(loud / np.abs(loud).max(), quiet / np.abs(quiet).max(), atol=1e-5)


def test_numbers_out_of_range_are_said_in_a_sentence(tiny_folders: dict[str, Path]) -> None:
    import torch

    engine = DiffusionEngine(read_pipeline(tiny_folders["stable-audio"]), "broken")
    next(engine._pipeline.pipe.transformer.parameters()).data.fill_(torch.nan)

    with pytest.raises(ModelError, match="no sound") as caught:
        made(engine)

    assert "fp32" in caught.value.hint


def test_too_little_memory_is_told_as_such(tiny_folders: dict[str, Path]) -> None:
    engine = DiffusionEngine(read_pipeline(tiny_folders["stable-audio"]), "large")

    def starved(*_: Any, **__: Any) -> Any:
        raise RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried to allocate 4 bytes")

    engine._pipeline.pipe.transformer.forward = starved

    with pytest.raises(MemoryError, match="not enough memory"):
        made(engine)


def test_a_pipeline_that_stumbles_is_said_in_a_sentence(tiny_folders: dict[str, Path]) -> None:
    engine = DiffusionEngine(read_pipeline(tiny_folders["ace-step"]), "odd")

    def stumbles(*_: Any, **__: Any) -> Any:
        raise ZeroDivisionError

    engine._pipeline.pipe.transformer.forward = stumbles

    with pytest.raises(ModelError, match="does not run"):
        made(engine)


def test_what_goes_wrong_in_a_report_is_not_blamed_on_the_model(engines: dict[str, DiffusionEngine]) -> None:
    def gone(_: Progress) -> None:
        raise BrokenPipeError

    for engine in engines.values():
        with pytest.raises(BrokenPipeError):
            made(engine, report=gone)


def test_nothing_holds_a_model_that_was_let_go(tiny_folders: dict[str, Path]) -> None:
    engine = DiffusionEngine(read_pipeline(tiny_folders["stable-audio"]), "gone")
    made(engine)
    denoiser = weakref.ref(engine._pipeline.pipe.transformer)

    del engine
    gc.collect()

    assert denoiser() is None


def test_nothing_is_printed(tiny_folders: dict[str, Path], capfd: pytest.CaptureFixture[str]) -> None:
    for family, folder in tiny_folders.items():
        made(DiffusionEngine(read_pipeline(folder), family), RECIPE.with_(prompt="piano " * 300))

    assert capfd.readouterr() == ("", "")


def test_from_python_a_prompt_is_enough(engines: dict[str, DiffusionEngine]) -> None:
    engine = engines["stable-audio"]

    music = engine.generate("warm piano", seconds=1, steps=1, seed=3)
    first, second = engine.variations("warm piano", count=2, seconds=1, steps=1, seed=3)

    assert music.recipe.guidance == engine.abilities.guidance
    assert np.array_equal(music.samples, first.samples)
    assert second.recipe.seed == 4
    with pytest.raises(TypeError, match="melody"):
        engine.generate("warm piano", melody=None)  # type: ignore[call-arg]


def test_a_decoder_of_odd_ratios_is_asked_for_all_at_once(tmp_path: Path) -> None:
    engine = DiffusionEngine(read_pipeline(tiny_pipelines.save_stable_audio(tmp_path / "odd", ratios=[4, 4, 5])), "odd")

    samples = made(engine).samples

    assert samples.shape == (12_000, 2)
    assert float(np.abs(samples[-200:-20]).max()) > 0.01


def test_the_kinds_that_are_not_distilled_take_guidance(tmp_path: Path) -> None:
    base = read_pipeline(tiny_pipelines.save_ace_step(tmp_path / "base", turbo=False))
    engine = DiffusionEngine(base, "ace-step-base")

    first, other = made(engine), made(engine, RECIPE.with_(guidance=9.0))

    assert engine.abilities.guidance == 7.0
    assert float(np.abs(first.samples - other.samples).max()) > 1e-4
