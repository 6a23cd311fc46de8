"""From an order to takes in a library, and the sentences for what goes wrong on the way."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from workers.composers import RATE, CodelessEngine, FakeEngine, hum

from musicdesk.core.clip import Samples
from musicdesk.core.errors import ModelError
from musicdesk.core.job import Cancelled, JobState
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Origin
from musicdesk.core.wish import Wish
from musicdesk.engines.diffusion.streams import SoundStreams
from musicdesk.library.library import Library
from musicdesk.workers.keeping import Keeper, pictured
from musicdesk.workers.making import make
from musicdesk.workers.messages import Fact, Make, Retrying, TakeBegun, TakeMade
from musicdesk.workers.sentences import DETAILS_LIMIT, trouble_of, trouble_of_end


def test_what_the_user_can_mend_keeps_its_words() -> None:
    trouble = trouble_of(ModelError("There is no model.", "Get one."))

    assert (trouble.message, trouble.hint) == ("There is no model.", "Get one.")
    assert trouble.details.endswith("There is no model. Get one.\n")


def test_details_are_not_endless() -> None:
    assert len(trouble_of(ValueError("x" * 10**6)).details) == DETAILS_LIMIT


@pytest.mark.parametrize("code", [None, 0, 1, 3221225477, -signal.SIGSEGV, -99])
def test_every_way_to_end_has_its_words(code: int | None) -> None:
    trouble = trouble_of_end(code)

    assert trouble.message.endswith(".") and trouble.hint.endswith(".") and str(code) in trouble.details


class Told:
    """A keeper of a library, and all that was said."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.facts: list[Fact] = []
        self.keeper = Keeper(self.facts.append)

    def make(self, engine: Any, wish: Wish) -> JobState:
        order = Make("job", wish, self.folder)
        return make(order, engine, None, self.keeper, self.facts.append, lambda: False)

    def of(self, kind: type) -> list[Any]:
        return [fact for fact in self.facts if isinstance(fact, kind)]


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    told = Told(tmp_path / "Müsic desk")
    yield told
    told.keeper.close()


def test_a_loop_that_is_given_up_begins_again_under_the_same_id_and_leaves_nothing(told: Told) -> None:
    def silent(_recipe: Recipe, frames: int) -> Samples:
        return np.zeros((frames, 1), np.float32)

    with pytest.raises(ModelError, match="No loop of 1 bar at 84 bpm") as failed:
        told.make(FakeEngine(silent), Wish(Recipe("piano, 84 bpm", seconds=2.0, bars=1, seed=3), retries=0))

    begun, retrying = told.of(TakeBegun), told.of(Retrying)
    assert len({fact.take_id for fact in begun}) == 1 and len(begun) == 3
    assert [(fact.index, fact.attempt) for fact in retrying] == [(0, 1), (0, 2)]
    assert all(fact.faults and fact.faults[0] for fact in retrying) and failed.value.hint
    with Library.open(told.folder) as library:
        assert library.find() == []
        assert library.recover(pictured) == ()


class Stopped(CodelessEngine):
    """Makes one take after the other, and is stopped in the last."""

    def ensemble(self, recipe: Recipe, count: int, **given: Any) -> Any:
        def one(each: Recipe) -> Samples:
            if each.seed == recipe.seed + count - 1:
                raise Cancelled
            return hum(each, 2 * RATE)

        recipes = tuple(recipe.with_(seed=recipe.seed + index) for index in range(count))
        return SoundStreams(recipes, 100, RATE, given["hold"], one)


def test_variations_without_codes_that_were_finished_when_it_was_stopped_are_in_the_library(told: Told) -> None:
    state = told.make(Stopped(), Wish(Recipe("hum", seconds=2.0, seed=5), 3))

    kept = [fact.take for fact in told.of(TakeMade)]
    assert state is JobState.CUT_SHORT
    assert [(take.origin, take.seconds, take.recipe.seed) for take in kept] == [
        (Origin.COMPLETE, 2.0, 5),
        (Origin.COMPLETE, 2.0, 6),
    ]
    with Library.open(told.folder) as library:
        assert sorted(library.find()) == sorted(take.id for take in kept)
        assert [library.codes(take.id) for take in kept] == [None, None]
        assert library.recover(pictured) == ()
