"""The conductor: orders one job after the other, and lets tapes grow by what comes up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from musicdesk.core.job import JobState, Progress
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Take
from musicdesk.core.wish import Wish
from musicdesk.engines.speed import DeviceSpeed
from musicdesk.gui.conductor import Conductor
from musicdesk.workers import messages

LIBRARY = Path("library")
WISH = Wish(Recipe("warm piano", seconds=0.04))


class FakeThread(QObject):
    """Keeps what is ordered; the test says what comes up."""

    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.orders: list[Any] = []
        self.closed = False

    def order(self, message: object) -> None:
        self.orders.append(message)

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def thread(qtbot: QtBot) -> FakeThread:
    return FakeThread()


@pytest.fixture
def conductor(thread: FakeThread) -> Conductor:
    return Conductor(thread, LIBRARY)  # type: ignore[arg-type]


def heard(signal: Any) -> list[Any]:
    found: list[Any] = []
    signal.connect(lambda *values: found.append(values))
    return found


def begin(thread: FakeThread, job: str) -> None:
    thread.told.emit(messages.TakeBegun(job, 0, "take-1", WISH.recipe, 100, 1, 4))


def test_the_second_job_waits_for_the_first(conductor: Conductor, thread: FakeThread) -> None:
    first, second = conductor.generate(WISH), conductor.generate(WISH)
    assert thread.orders == [messages.Make(first, WISH, LIBRARY)]

    thread.told.emit(messages.Finished(first, JobState.DONE))

    assert thread.orders[1:] == [messages.Make(second, WISH, LIBRARY)]


def test_a_tape_grows_by_the_blocks_that_come_up(conductor: Conductor, thread: FakeThread) -> None:
    begun, grew, ended = heard(conductor.tape_begun), heard(conductor.tape_grew), heard(conductor.tape_ended)
    job = conductor.generate(WISH)

    begin(thread, job)
    thread.told.emit(messages.Block(job, 0, np.full((3, 1), 0.5, np.float32)))
    tape = begun[0][2]
    assert (tape.ready, tape.finished) == (3, False)
    take = Take("take-1", "Warm piano", 0.0, 0.04, 100, 1)
    thread.told.emit(messages.TakeMade(job, 0, take))

    assert (begun[0][:2], begun[0][3]) == ((job, "take-1"), WISH.recipe)
    assert grew == [("take-1",)]
    assert ended == [("take-1",)]
    assert tape.finished


def test_what_fails_ends_its_tape_and_lets_the_next_job_begin(conductor: Conductor, thread: FakeThread) -> None:
    ended, jobs = heard(conductor.tape_ended), heard(conductor.job_ended)
    first, second = conductor.generate(WISH), conductor.generate(WISH)
    begin(thread, first)

    thread.told.emit(messages.Failed(first, "The engine stopped.", "Try again.", "details"))

    assert ended == [("take-1",)]
    assert (jobs[0][0].state, jobs[0][0].message) == (JobState.FAILED, "The engine stopped.")
    assert thread.orders[-1] == messages.Make(second, WISH, LIBRARY)


def test_a_take_that_is_made_again_has_a_new_tape_and_the_old_one_is_forgotten(
    conductor: Conductor, thread: FakeThread
) -> None:
    begun, ended = heard(conductor.tape_begun), heard(conductor.tape_ended)
    forgotten, retrying = heard(conductor.tape_forgotten), heard(conductor.retrying)
    job = conductor.generate(WISH)
    begin(thread, job)
    thread.told.emit(messages.Block(job, 0, np.full((3, 1), 0.5, np.float32)))

    thread.told.emit(messages.Retrying(job, 0, 1, ("silence of 3 s",)))
    begin(thread, job)
    thread.told.emit(messages.Block(job, 0, np.full((2, 1), 0.25, np.float32)))

    assert retrying == [(job, 1, ("silence of 3 s",))]
    assert ended == forgotten == [("take-1",)]
    assert [(each[1], each[2].ready, each[2].finished) for each in begun] == [("take-1", 3, True), ("take-1", 2, False)]


def test_several_takes_of_a_job_grow_at_once(conductor: Conductor, thread: FakeThread) -> None:
    begun, ended = heard(conductor.tape_begun), heard(conductor.tape_ended)
    job = conductor.generate(WISH)

    for index in (0, 1):
        thread.told.emit(messages.TakeBegun(job, index, f"take-{index}", WISH.recipe, 100, 1, 4))
    for index, value in ((0, 0.1), (1, 0.2), (0, 0.1)):
        thread.told.emit(messages.Block(job, index, np.full((2, 1), value, np.float32)))
    thread.told.emit(messages.TakeMade(job, 0, Take("take-0", "Warm piano", 0.0, 0.04, 100, 1)))

    first, second = (each[2] for each in begun)
    assert (first.ready, first.finished, second.ready, second.finished) == (4, True, 2, False)
    np.testing.assert_array_equal(second.clip().samples, np.full((2, 1), 0.2, np.float32))
    assert ended == [("take-0",)]


def test_cancelling_stops_the_running_job_and_drops_a_waiting_one(conductor: Conductor, thread: FakeThread) -> None:
    first, second = conductor.generate(WISH), conductor.generate(WISH)

    conductor.cancel(second)
    conductor.cancel()

    assert [job.id for job in conductor.jobs if job.state in (JobState.QUEUED, JobState.RUNNING)] == [first]
    assert thread.orders[1:] == [messages.Stop(first)]


def test_cancelling_nothing_does_nothing(conductor: Conductor, thread: FakeThread) -> None:
    conductor.cancel()

    assert thread.orders == []


def test_progress_is_told_a_few_times_a_second_and_not_at_each_step(
    qtbot: QtBot, conductor: Conductor, thread: FakeThread
) -> None:
    job = conductor.generate(WISH)
    told = heard(conductor.jobs_changed)

    for step in range(1, 101):
        thread.told.emit(messages.Stepped(job, 0, Progress(step, 100, step * 0.01)))
    qtbot.waitUntil(lambda: bool(told), timeout=1_000)

    assert len(told) == 1
    assert told[0][0][0].progress.share == 1.0


def test_the_engine_says_where_it_runs(conductor: Conductor, thread: FakeThread) -> None:
    lines, memory = heard(conductor.engine_changed), heard(conductor.memory_changed)

    thread.told.emit(messages.Loading(None, "starter"))
    thread.told.emit(messages.Loaded("starter", "cpu", "fp32", ("no GPU",), 32_000, 1, 50, True, 400 << 20))
    thread.told.emit(messages.Unloaded(0))

    said = [line for line, _ in lines]
    assert said == ["Loading Starter ...", "Starter on the processor, fp32", "No model in memory"]
    assert memory == [(400 << 20,), (0,)]


def test_a_model_that_cannot_be_loaded_beforehand_is_said_where_the_engine_is_shown(
    conductor: Conductor, thread: FakeThread
) -> None:
    lines = heard(conductor.engine_changed)

    thread.told.emit(messages.Failed(None, "There is no model.", "Choose another.", ""))

    assert lines == [("No model in memory", "There is no model. Choose another.")]


def test_a_take_is_heard_in_the_librarys_folder_and_what_is_said_of_it_is_told(
    conductor: Conductor, thread: FakeThread
) -> None:
    studying, studied, jobs = heard(conductor.studying), heard(conductor.studied), heard(conductor.jobs_changed)
    done = messages.Studied("take-1", None, None, True)

    conductor.study("take-1")
    conductor.study("take-2", notes=False)
    thread.told.emit(messages.Studying("take-1", "Listening for notes", Progress(1, 4)))
    thread.told.emit(done)

    assert thread.orders == [messages.Study("take-1", LIBRARY), messages.Study("take-2", LIBRARY, notes=False)]
    assert studying == [("take-1", "Listening for notes", 0.25)]
    assert studied == [(done,)]
    assert jobs == [], "it is no job of the list"


def test_the_model_is_let_go_once_what_was_made_has_been_heard(conductor: Conductor, thread: FakeThread) -> None:
    conductor.study("take-1")
    conductor.study("take-2")
    conductor.rest()
    thread.told.emit(messages.Studied("take-1", None, None, True))
    assert messages.Unload() not in thread.orders

    thread.told.emit(messages.Studied("take-2", None, None, True))

    assert thread.orders[-1] == messages.Unload()


def test_the_model_is_not_let_go_when_something_is_to_be_made_meanwhile(
    conductor: Conductor, thread: FakeThread
) -> None:
    conductor.study("take-1")
    conductor.rest()
    conductor.generate(WISH)

    thread.told.emit(messages.Studied("take-1", None, None, True))

    assert messages.Unload() not in thread.orders


def test_an_idea_is_ordered_and_what_was_heard_comes_with_its_id(conductor: Conductor, thread: FakeThread) -> None:
    said = heard(conductor.idea_heard)

    id_ = conductor.hear_idea(Path("my hum.wav"))
    fact = messages.IdeaHeard(id_, None, "why", "what to do")
    thread.told.emit(fact)

    assert thread.orders == [messages.HearIdea(id_, Path("my hum.wav"), "my hum")]
    assert said == [(fact,)]


def test_a_picture_is_ordered_told_of_and_can_be_given_up(conductor: Conductor, thread: FakeThread) -> None:
    going, said = heard(conductor.painting), heard(conductor.painted)

    first = conductor.paint("a calm sea", negative="text", seed=3)
    second = conductor.paint("a storm")
    conductor.give_up(second)
    thread.told.emit(messages.Painting(first, None))
    thread.told.emit(messages.Painting(first, Progress(3, 4, 1.0)))
    thread.told.emit(messages.Painted(first, b"png"))

    assert first != second
    assert thread.orders == [
        messages.Paint(first, "a calm sea", "text", 3),
        messages.Paint(second, "a storm"),
        messages.Stop(second),
    ]
    assert going == [(first, 0.0), (first, 0.75)]
    assert said == [(messages.Painted(first, b"png"),)]


def test_the_machine_is_measured_once_and_that_is_told_and_kept(
    qtbot: QtBot, thread: FakeThread, tmp_path: Path
) -> None:
    file = tmp_path / "speeds.json"
    conductor = Conductor(thread, LIBRARY, None, file)  # type: ignore[arg-type]
    changes = heard(conductor.speeds_changed)
    speed = DeviceSpeed("cpu", {"fp32": 1e10}, {"fp32": 1e11})

    conductor.measure()
    thread.told.emit(messages.Measured((speed,)))
    conductor.measure()
    qtbot.waitUntil(file.exists, timeout=5_000)

    assert thread.orders == [messages.Measure()]
    assert conductor.speeds.devices == (speed,) and len(changes) == 1
    again = Conductor(FakeThread(), LIBRARY, None, file)  # type: ignore[arg-type]
    assert again.speeds == conductor.speeds


def test_what_a_job_took_is_remembered_when_it_ends(conductor: Conductor, thread: FakeThread) -> None:
    loaded = messages.Loaded("starter", "cpu", "fp32", (), 32_000, 1, 50, True, 1_000)
    job = conductor.generate(WISH)

    thread.told.emit(messages.Loading(job, "starter"))
    thread.told.emit(loaded)
    begin(thread, job)
    thread.told.emit(messages.Finished(job, JobState.DONE))

    seen = conductor.speeds.seen("starter", "cpu", "fp32")
    assert conductor.loaded == loaded
    assert seen is not None and [run.seconds for run in seen.runs] == [0.04]


def test_the_memory_is_given_back_only_when_ideas_and_pictures_are_done(
    conductor: Conductor, thread: FakeThread
) -> None:
    idea, picture = conductor.hear_idea(Path("hum.wav")), conductor.paint("a calm sea")

    conductor.rest()
    thread.told.emit(messages.IdeaHeard(idea, None))
    assert messages.Unload() not in thread.orders
    thread.told.emit(messages.Painted(picture, None))

    assert thread.orders[-1] == messages.Unload()
