"""Watching the engine: how long loading and making took is known afterwards, and kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from musicdesk.app.queue import Job
from musicdesk.app.speeds import Run, read_speeds
from musicdesk.app.watching import Watching
from musicdesk.core.job import JobState
from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.take import Bond
from musicdesk.core.wish import Wish
from musicdesk.engines.speed import DeviceSpeed
from musicdesk.workers.messages import (
    Awake,
    Failed,
    Finished,
    Loaded,
    Loading,
    Measured,
    Retrying,
    Stepped,
    TakeBegun,
    Unloaded,
)

LOADED = Loaded("starter", "cpu", "fp32", (), 32_000, 1, 50, True, 500_000_000)
RECIPE = Recipe("warm piano", seconds=10.0)


class Room:
    """A watch over an engine whose clock stands in the hand of the test."""

    def __init__(self, path: Path | None = None) -> None:
        self.now_s = 100.0
        self.watching = Watching(path, lambda: self.now_s)

    def order(self, **wish: Any) -> None:
        self.watching.ordered(Job("a", Wish(RECIPE, **wish), "warm piano"))

    def tell(self, after_s: float, *facts: Any) -> list[bool]:
        self.now_s += after_s
        return [self.watching.told(fact) for fact in facts]

    def begin(self, after_s: float, index: int = 0, recipe: Recipe = RECIPE) -> None:
        self.tell(after_s, TakeBegun("a", index, "t", recipe, 32_000, 1, 320_000))

    @property
    def runs(self) -> tuple[Run, ...]:
        seen = self.watching.speeds.seen("starter")
        return () if seen is None else seen.runs


def test_loading_and_making_are_timed_apart_and_starting_the_process_is_neither() -> None:
    room = Room()
    room.order()

    room.tell(2.0, Awake(1))
    changed = room.tell(0.1, Loading("a", "starter")) + room.tell(1.5, LOADED)
    room.begin(0.2)
    changed += room.tell(2.8, Finished("a", JobState.DONE))

    seen = room.watching.speeds.seen("starter", "cpu", "fp32")
    assert seen is not None and (round(seen.loading_s, 3), seen.memory_bytes) == (1.5, 500_000_000)
    assert [round(run.took_s, 3) for run in room.runs] == [3.0] and room.runs[0].seconds == 10.0
    assert changed == [False, True, True]
    assert room.watching.loaded == LOADED


def test_with_the_model_in_memory_the_time_begins_with_the_order() -> None:
    room = Room()
    room.tell(0, LOADED)
    room.order(variations=3)

    for index in range(3):
        room.begin(0.1, index)
    room.tell(3.7, Finished("a", JobState.DONE))

    assert [(round(run.took_s, 3), run.count) for run in room.runs] == [(4.0, 3)]


def test_a_take_that_was_made_twice_counts_as_two() -> None:
    room = Room()
    room.tell(0, LOADED)
    room.order()

    room.begin(0.0)
    room.tell(3.0, Retrying("a", 0, 1, ("silence",)))
    room.begin(0.0)
    room.tell(3.0, Finished("a", JobState.DONE))

    assert [round(run.took_s, 3) for run in room.runs] == [3.0]


def test_what_was_made_again_beside_others_or_was_stopped_or_failed_says_nothing() -> None:
    room = Room()
    room.tell(0, LOADED)
    room.order(variations=2)
    room.begin(0.0)
    room.tell(3.0, Retrying("a", 0, 1, ()), Finished("a", JobState.DONE))
    room.order()
    room.begin(0.0)
    room.tell(3.0, Finished("a", JobState.CUT_SHORT))
    room.order()
    room.tell(3.0, Failed("a", "why"))
    room.tell(3.0, Finished("a", JobState.DONE))

    assert room.runs == ()


def test_parts_are_made_one_after_the_other_with_their_candidates_at_once() -> None:
    room = Room()
    room.tell(0, LOADED)
    part = Remake(2.0, 4.0, "keep", candidates=3)
    room.order(variations=2, parent="t", bond=Bond.REMADE, remake=part)

    for index in range(2):
        room.begin(2.0, index, RECIPE.with_(seconds=2.0))
    room.tell(0.0, Finished("a", JobState.DONE))

    assert [(run.seconds, round(run.took_s, 3), run.count) for run in room.runs] == [(2.0, 2.0, 3)]


def test_denoising_steps_are_those_that_the_take_was_begun_with() -> None:
    room = Room()
    room.tell(0, LOADED)
    room.order()
    room.begin(0.0, recipe=RECIPE.with_(steps=100))
    room.tell(50.0, Finished("a", JobState.DONE))

    assert [run.steps for run in room.runs] == [100]


def test_what_was_measured_is_kept_in_the_file_and_read_again(tmp_path: Path) -> None:
    room = Room(tmp_path / "speeds.json")
    speed = DeviceSpeed("cpu", {"fp32": 1e10}, {"fp32": 1e11})

    said = room.tell(0, Measured((speed,)), Measured((speed,)), Measured(()))
    room.watching.keep()

    assert said == [True, False, False]
    assert read_speeds(tmp_path / "speeds.json").devices == (speed,)
    assert Watching(tmp_path / "speeds.json").speeds == room.watching.speeds


def test_without_a_file_or_where_it_cannot_be_written_nothing_breaks(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for path in (None, tmp_path / "file" / "speeds.json"):
        room = Room(path)
        room.tell(0, Measured((DeviceSpeed("cpu", {"fp32": 1e10}),)))

        room.watching.keep()

        assert room.watching.speeds.devices


def test_which_model_is_in_memory_is_known_until_it_goes() -> None:
    room = Room()

    assert room.tell(0, LOADED, Unloaded(0), Stepped("a", 0, None)) == [True, True, False]  # type: ignore[arg-type]
    assert room.watching.loaded is None
