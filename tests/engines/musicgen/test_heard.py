"""What was heard before is given out again to the bit, and the codec is spared it where it says the same."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from musicdesk.core.clip import Clip
from musicdesk.core.recipe import Recipe

RECIPE = Recipe("warm lo fi piano, 84 bpm", seconds=2.0, seed=3, overlap_s=0.6)
RATE = 32_000


@pytest.fixture(scope="module")
def engine(taught_engine: Any) -> Any:
    return taught_engine("base")


@pytest.fixture(scope="module")
def codes() -> Any:
    """Forty seconds of them."""
    return np.random.default_rng(1).integers(0, 64, (4, 2000))


@pytest.fixture(scope="module")
def sound(engine: Any, codes: Any) -> Clip:
    return Clip(engine.decode(codes), RATE)


@pytest.fixture
def decoded(engine: Any, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Tells how many steps the codec was asked for at once, each time."""
    asked, vectors = list[int](), engine._codec.vectors
    monkeypatch.setattr(engine._codec, "vectors", lambda codes: (asked.append(codes.shape[1]), vectors(codes))[1])
    return asked


def heard(stream: Any) -> Any:
    return np.concatenate([block.samples for block in stream])


def test_what_is_long_known_is_not_decoded_again(engine: Any, codes: Any, sound: Clip, decoded: list[int]) -> None:
    plain = heard(engine.compose(RECIPE, known=codes))
    spent = sum(decoded)
    decoded.clear()

    stream = engine.compose(RECIPE, known=codes, sound=sound)
    new = heard(stream)

    assert spent == 2100 and sum(decoded) < 100 + 13 * 50 + 25
    assert new[: 1995 * 640].tobytes() == sound.samples[: 1995 * 640].tobytes()
    np.testing.assert_allclose(new, plain, atol=2e-5)
    assert stream.music.samples.tobytes() == new.tobytes()
    assert stream.codes.shape == (4, 2100)


def test_takes_side_by_side_are_spared_it_too(engine: Any, codes: Any, sound: Clip, decoded: list[int]) -> None:
    ensemble = engine.ensemble(RECIPE, 2, known=codes, sound=sound, hold=False)

    frames = [0, 0]
    for index, block in ensemble:
        frames[index] += block.frames

    assert frames == [2100 * 640] * 2
    assert sum(decoded) < 2 * (100 + 13 * 50 + 25)


@pytest.mark.parametrize("worked_on", [slice(-RATE, None), slice(None)], ids=["at its end", "all of it"])
def test_a_sound_that_was_worked_on_is_decoded_instead(
    engine: Any, codes: Any, sound: Clip, worked_on: slice, decoded: list[int]
) -> None:
    other = sound.samples.copy()
    other[worked_on] *= 0.5

    new = heard(engine.compose(RECIPE, known=codes, sound=Clip(other, RATE)))

    np.testing.assert_allclose(new[: 1995 * 640], sound.samples[: 1995 * 640], atol=1e-5)
    assert sum(decoded) >= 2100


def test_a_sound_that_is_shorter_than_what_is_known_is_taken_as_far_as_it_goes(
    engine: Any, codes: Any, sound: Clip
) -> None:
    new = heard(engine.compose(RECIPE, known=codes, sound=Clip(sound.samples[: 30 * RATE], RATE)))

    assert len(new) == 2100 * 640
    assert new[: 30 * RATE].tobytes() == sound.samples[: 30 * RATE].tobytes()
    np.testing.assert_allclose(new[: 1995 * 640], sound.samples[: 1995 * 640], atol=1e-5)


def test_behind_a_part_made_anew_a_take_soon_is_what_it_was(
    engine: Any, codes: Any, sound: Clip, decoded: list[int]
) -> None:
    stream = engine.remake(RECIPE, codes, 1000, 1020, candidates=1, sound=sound)

    new = heard(stream)

    assert len(new) == len(sound.samples)
    assert new[: 995 * 640].tobytes() == sound.samples[: 995 * 640].tobytes()
    assert (new[1000 * 640 : 1020 * 640] != sound.samples[1000 * 640 : 1020 * 640]).any()
    assert new[1200 * 640 :].tobytes() == sound.samples[1200 * 640 :].tobytes()
    assert sum(decoded) < 1000
    plain = heard(engine.remake(RECIPE, codes, 1000, 1020, candidates=1))
    np.testing.assert_allclose(new, plain, atol=2e-5)


def test_stopped_while_it_is_given_out_nothing_new_is_there(engine: Any, codes: Any, sound: Clip) -> None:
    from musicdesk.core.job import Cancelled

    looks = iter(range(1000))
    with pytest.raises(Cancelled):
        list(engine.compose(RECIPE, known=codes, sound=sound, cancel=lambda: next(looks) >= 3))


def test_stopped_while_the_codec_finds_its_way_in_it_goes_no_further(
    engine: Any, codes: Any, sound: Clip, decoded: list[int]
) -> None:
    from musicdesk.core.job import Cancelled

    stream = engine.compose(RECIPE, known=codes, sound=sound, cancel=lambda: bool(decoded))

    with pytest.raises(Cancelled):
        next(stream)

    assert len(decoded) <= 2


FADE = 960
"""Frames that a foreign sound is faded over to what is new."""


@pytest.fixture
def foreign() -> Clip:
    """Return a sound that its codes only resemble, and that ends within a step."""
    frames = 100 * 640 - 300
    return Clip(np.sin(np.arange(frames, dtype=np.float32) / 20.0)[:, None] * np.float32(0.5), RATE)


def test_a_foreign_sound_stays_as_it_is_before_what_goes_on(engine: Any, foreign: Clip) -> None:
    new = heard(engine.compose(RECIPE, known=engine.encode(foreign), sound=foreign, foreign=True))

    assert len(new) == 200 * 640
    kept = foreign.frames - FADE
    assert new[:kept].tobytes() == foreign.samples[:kept].tobytes()
    assert not np.array_equal(new[kept : foreign.frames], foreign.samples[kept:])


@pytest.mark.parametrize(("begin", "end"), [(40, 60), (0, 30), (70, 100)], ids=["within", "first", "last"])
def test_a_foreign_sound_stays_as_it_is_around_a_part_made_anew(
    engine: Any, foreign: Clip, begin: int, end: int
) -> None:
    recipe = RECIPE.with_(seconds=(end - begin) / 50)

    new = heard(engine.remake(recipe, engine.encode(foreign), begin, end, candidates=2, sound=foreign, foreign=True))

    assert len(new) == 100 * 640
    before, behind = max(0, begin * 640 - FADE), end * 640 + FADE
    assert new[:before].tobytes() == foreign.samples[:before].tobytes()
    assert new[behind : foreign.frames].tobytes() == foreign.samples[behind:].tobytes()
    assert not np.allclose(new[begin * 640 : end * 640][:12_000], foreign.samples[begin * 640 : end * 640][:12_000])


def test_takes_side_by_side_begin_with_a_foreign_sound_alike(engine: Any, foreign: Clip) -> None:
    ensemble = engine.ensemble(RECIPE, 2, known=engine.encode(foreign), sound=foreign, foreign=True)

    blocks: list[list[Any]] = [[], []]
    for index, block in ensemble:
        blocks[index].append(block.samples)

    one, other = (np.concatenate(each) for each in blocks)
    kept = foreign.frames - FADE
    assert one[:kept].tobytes() == other[:kept].tobytes() == foreign.samples[:kept].tobytes()
    assert not np.array_equal(one, other)
