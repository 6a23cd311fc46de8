"""Takes side by side: each is the take that would be made alone, in windows too, and they stop together."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue, Bug
from musicdesk.core.job import Cancelled, Progress
from musicdesk.core.recipe import Recipe
from musicdesk.core.section import Section

PROMPT = "warm lo fi piano, 84 bpm"
RECIPE = Recipe(PROMPT, seconds=3.0, seed=11, overlap_s=0.6, sections=(Section(1.0, 2.0, "dark techno, 84 bpm"),))
HUM = Clip((0.5 * np.sin(np.arange(16_000) * 2 * np.pi * 392 / 8_000)).astype(np.float32)[:, None], 8_000)


def alone(engine: Any, recipe: Recipe, **rest: Any) -> Any:
    stream = engine.compose(recipe, **rest)
    for _ in stream:
        pass
    return stream.music


@pytest.mark.parametrize("kind", ["base", "melody stereo of three books"])
def test_each_of_them_is_the_take_that_is_made_alone(taught_engine: Any, kind: str) -> None:
    engine = taught_engine(kind)
    melody = HUM if engine.follows_melody else None
    ensemble = engine.ensemble(RECIPE, 3, melody=melody)
    heard: list[list[Any]] = [[], [], []]
    for index, block in ensemble:
        heard[index].append(block.samples)
        assert ensemble.codes(index).shape[1] * 640 == sum(len(each) for each in heard[index])

    assert [music.recipe.seed for music in ensemble.musics] == [11, 12, 13]
    for index, music in enumerate(ensemble.musics):
        single = alone(engine, music.recipe, melody=melody)
        np.testing.assert_array_equal(music.codes, single.codes)
        assert music.samples.tobytes() == single.samples.tobytes() == np.concatenate(heard[index]).tobytes()
        assert music.joins == single.joins
    assert (ensemble.musics[0].codes[:, -30:] != ensemble.musics[1].codes[:, -30:]).any()


def test_they_go_on_together_from_what_is_known(taught_engine: Any) -> None:
    engine = taught_engine("base")
    known = np.random.default_rng(1).integers(0, 64, (4, 60))

    ensemble = engine.ensemble(RECIPE.with_(seconds=2.0, sections=()), 2, known=known)
    order = [index for index, _ in ensemble]

    assert sorted(set(order)) == [0, 1]
    for music in ensemble.musics:
        np.testing.assert_array_equal(music.codes[:, :60], known)
        single = alone(engine, music.recipe, known=known)
        np.testing.assert_array_equal(music.codes, single.codes)


def test_takes_of_a_batch_that_are_fed_ahead_are_the_same(taught_engine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = taught_engine("base")
    plain, fed = engine.ensemble(RECIPE, 2), engine.ensemble(RECIPE, 2)

    list(plain)
    monkeypatch.setattr(engine._decoder, "feeds_ahead", True)
    list(fed)

    for one, other in zip(plain.musics, fed.musics, strict=True):
        np.testing.assert_array_equal(one.codes, other.codes)


@pytest.mark.parametrize("stop", [9, 30, 100, 130])
def test_stopped_they_are_all_kept_as_far_as_they_came(taught_engine: Any, stop: int) -> None:
    engine = taught_engine("base")
    looks, full = iter(range(1000)), engine.ensemble(RECIPE, 2)
    list(full)

    ensemble = engine.ensemble(RECIPE, 2, cancel=lambda: next(looks) >= stop)
    list(ensemble)

    one, other = ensemble.musics
    assert one.codes.shape == other.codes.shape and 0 < one.codes.shape[1] < 150
    for part, whole in zip(ensemble.musics, full.musics, strict=True):
        assert not part.complete and len(part.samples) == 640 * part.codes.shape[1]
        np.testing.assert_array_equal(part.codes, whole.codes[:, : part.codes.shape[1]])


def test_stopped_before_anything_is_there_they_are_none(taught_engine: Any) -> None:
    ensemble = taught_engine("base").ensemble(RECIPE, 2, cancel=lambda: True)

    with pytest.raises(Cancelled):
        list(ensemble)
    with pytest.raises(Bug):
        _ = ensemble.musics


def test_progress_is_that_of_one_batch_and_no_sound_is_held_unless_it_is_wished(taught_engine: Any) -> None:
    told: list[Progress] = []

    ensemble = taught_engine("base").ensemble(RECIPE.with_(sections=()), 3, hold=False, report=told.append)
    list(ensemble)

    # Three windows of three columns more than steps.
    assert [each.done for each in told] == list(range(1, 150 + 3 * 3 + 1))
    assert [music.samples.shape for music in ensemble.musics] == [(0, 1)] * 3


@pytest.mark.parametrize("count", [0, 9, True, 1.5])
def test_a_number_of_takes_that_cannot_be_made_at_once_is_refused(taught_engine: Any, count: Any) -> None:
    with pytest.raises(BadValue) as said:
        taught_engine("base").ensemble(RECIPE, count)

    assert said.value.field == "variations"
