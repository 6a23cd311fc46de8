"""The queue: order, one running job, progress that never goes back, and how jobs end."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.app.queue import Job, JobQueue
from musicdesk.core.job import JobState, Progress
from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.take import Bond, Take
from musicdesk.core.wish import Wish
from musicdesk.workers.messages import (
    Awake,
    Block,
    Failed,
    Finished,
    Loaded,
    Loading,
    Retrying,
    Stepped,
    TakeBegun,
    TakeMade,
    Unloaded,
    Unsaved,
)

LOADED = Loaded("starter", "cpu", "fp32", (), 32_000, 1, 50, True, 0)


def wish(seconds: float = 10.0, variations: int = 1) -> Wish:
    return Wish(Recipe("warm piano", seconds=seconds), variations)


def take(id_: str = "a") -> Take:
    return Take(id_, "Warm piano", 0.0, 10.0, 32_000, 1)


def begun(job: str, index: int = 0) -> TakeBegun:
    return TakeBegun(job, index, f"t{index}", Recipe("warm piano"), 32_000, 1, 320_000)


def running(seconds: float = 10.0, variations: int = 1) -> tuple[JobQueue, str]:
    queue = JobQueue()
    id_ = queue.add(wish(seconds, variations), "Warm piano")
    queue.next()
    return queue, id_


def only(queue: JobQueue) -> Job:
    (job,) = queue.jobs
    return job


def test_one_job_runs_at_a_time_in_the_order_they_came() -> None:
    queue = JobQueue()
    first, second = queue.add(wish(), "first"), queue.add(wish(), "second")

    started = queue.next()
    nothing = queue.next()
    queue.told(Finished(first, JobState.DONE))
    then = queue.next()

    assert started is not None and (started.id, started.state, started.title) == (first, JobState.RUNNING, "first")
    assert nothing is None
    assert then is not None and then.id == second
    assert [job.state for job in queue.jobs] == [JobState.DONE, JobState.RUNNING]


def test_an_empty_queue_starts_nothing() -> None:
    assert JobQueue().next() is None


def test_a_job_loads_begins_steps_and_is_done() -> None:
    queue, id_ = running()

    assert queue.told(Loading(id_, "starter"))
    loading = only(queue)
    assert queue.told(LOADED)
    assert queue.told(Stepped(id_, 0, Progress(100, 500, 1.0)))
    stepping = only(queue)
    assert queue.told(TakeMade(id_, 0, take("x")))
    assert queue.told(Finished(id_, JobState.DONE))
    done = only(queue)

    assert loading.loading and not stepping.loading
    assert stepping.speed == pytest.approx(2.0)
    assert stepping.left_s == pytest.approx(4.0)
    assert (done.state, done.takes, done.left_s, done.unsaved) == (JobState.DONE, ("x",), None, False)


def test_progress_never_goes_back_but_when_a_take_is_made_again() -> None:
    queue, id_ = running(variations=4)
    shares = []
    facts = [Stepped(id_, 3, Progress(done, 100, done / 50)) for done in (1, 50, 40, 100)]
    facts += [
        Retrying(id_, 2, 1, ("silence",)),
        *(Stepped(id_, 2, Progress(done, 200, 3.0)) for done in (110, 90, 200)),
    ]

    for fact in facts:
        queue.told(fact)
        progress = only(queue).progress
        assert progress is not None
        shares.append(progress.share)

    assert shares == [0.01, 0.5, 0.5, 1.0, 1.0, 0.55, 0.55, 1.0]


def test_takes_that_are_made_at_once_grow_side_by_side() -> None:
    queue, id_ = running(variations=4)
    queue.told(Stepped(id_, 3, Progress(50, 100, 2.0)))

    job = only(queue)

    assert job.speed == pytest.approx(2.5)
    assert job.left_s == pytest.approx(2.0)


def test_the_speed_of_a_job_counts_what_was_made_again() -> None:
    queue, id_ = running()
    queue.told(Stepped(id_, 0, Progress(100, 100, 2.0)))
    queue.told(Retrying(id_, 0, 1, ("silence",)))
    queue.told(Stepped(id_, 0, Progress(150, 200, 3.0)))

    assert only(queue).speed == pytest.approx(5.0)


def test_the_speed_of_parts_that_are_made_anew_one_after_the_other_is_that_of_the_part() -> None:
    queue = JobQueue()
    remade = Wish(Recipe("warm piano", seconds=60.0), 2, parent="a", bond=Bond.REMADE, remake=Remake(4.0, 8.0))
    id_ = queue.add(remade, "Warm piano")
    queue.next()
    queue.told(Stepped(id_, 1, Progress(300, 400, 3.0)))

    assert only(queue).speed == pytest.approx(2.0)


def test_a_late_smaller_step_does_not_move_progress_back() -> None:
    queue, id_ = running()
    queue.told(Stepped(id_, 0, Progress(60, 100, 1.0)))

    queue.told(Stepped(id_, 0, Progress(40, 100, 1.1)))

    job = only(queue)
    assert job.progress is not None and job.progress.done == 60


def test_nothing_is_known_of_speed_before_the_first_step() -> None:
    queue, _ = running()

    assert (only(queue).progress, only(queue).speed, only(queue).left_s) == (None, None, None)


def test_a_failed_job_says_what_and_why_and_the_next_one_may_start() -> None:
    queue, id_ = running()
    other = queue.add(wish(), "other")

    queue.told(TakeMade(id_, 0, take("kept")))
    changed = queue.told(Failed(id_, "The engine crashed.", "Make it again.", "exit code -11"))

    failed, started = queue.jobs[0], queue.next()
    assert changed
    assert failed.state is JobState.FAILED
    assert (failed.message, failed.hint, failed.details) == ("The engine crashed.", "Make it again.", "exit code -11")
    assert failed.takes == ("kept",)
    assert started is not None and started.id == other


def test_what_could_not_be_saved_is_marked_until_it_is_saved() -> None:
    queue, id_ = running(variations=2)
    queue.told(Unsaved(id_, 0, "The disk is full.", "Make room."))
    queue.told(TakeMade(id_, 1, take("b")))
    queue.told(Finished(id_, JobState.DONE))
    waiting = only(queue)

    queue.dismiss_finished()
    kept = queue.jobs
    queue.told(TakeMade(id_, 0, take("a")))
    saved = only(queue)

    assert waiting.unsaved and (waiting.message, waiting.hint) == ("The disk is full.", "Make room.")
    assert waiting.state is JobState.DONE
    assert len(kept) == 1
    assert not saved.unsaved and saved.message == saved.hint == ""
    assert saved.takes == ("b", "a")


def test_what_is_lost_for_good_fails_its_job_even_after_it_had_ended() -> None:
    queue, id_ = running()
    queue.told(Unsaved(id_, 0, "The disk is full.", "Make room."))
    queue.told(Finished(id_, JobState.DONE))

    queue.told(Failed(id_, "It is lost."))

    job = only(queue)
    assert (job.state, job.unsaved, job.message) == (JobState.FAILED, False, "It is lost.")


def test_a_waiting_job_that_is_cancelled_is_gone_and_the_running_one_must_be_stopped() -> None:
    queue, id_ = running()
    waiting = queue.add(wish(), "waiting")

    gone, told = queue.cancel(waiting), queue.cancel(id_)

    assert (gone, told) == (False, True)
    assert only(queue).id == id_ and only(queue).stopping
    assert only(queue).state is JobState.RUNNING
    assert not queue.cancel("nobody")

    queue.told(Finished(id_, JobState.CUT_SHORT))
    assert only(queue).state is JobState.CUT_SHORT and not only(queue).stopping
    assert not queue.cancel(id_)


def test_waiting_jobs_move_among_themselves_and_no_further() -> None:
    queue, first = running()
    second, third, fourth = (queue.add(wish(), name) for name in "234")

    moved = queue.move(fourth, -1)
    assert [job.id for job in queue.jobs] == [first, second, fourth, third]
    queue.move(fourth, -99)
    assert [job.id for job in queue.jobs] == [first, fourth, second, third]
    queue.move(fourth, 99)
    assert [job.id for job in queue.jobs] == [first, second, third, fourth]

    assert moved
    assert not queue.move(fourth, 1)
    assert not queue.move(first, 1)
    assert not queue.move("nobody", 1)


def test_only_jobs_that_have_ended_are_dismissed() -> None:
    queue, id_ = running()
    waiting = queue.add(wish(), "waiting")

    assert not queue.dismiss(id_)
    assert not queue.dismiss(waiting)
    assert not queue.dismiss_finished()
    queue.told(Finished(id_, JobState.DONE))
    assert queue.dismiss(id_)
    assert [job.id for job in queue.jobs] == [waiting]


def test_facts_that_are_not_of_a_job_change_nothing() -> None:
    queue, id_ = running()
    before = queue.jobs

    facts = (
        Awake(1),
        Unloaded(0),
        LOADED,
        Loading(None, "starter"),
        Failed(None, "No such model."),
        Block(id_, 0, np.zeros((1, 1), np.float32)),
        Finished("job-99", JobState.DONE),
        Stepped("job-99", 0, Progress(1, 2)),
    )

    assert [queue.told(fact) for fact in facts] == [False] * len(facts)
    assert queue.jobs == before


def test_steps_of_a_job_that_has_ended_change_nothing() -> None:
    queue, id_ = running()
    queue.told(Finished(id_, JobState.CUT_SHORT))

    assert not queue.told(Stepped(id_, 0, Progress(1, 2)))
    assert not queue.told(Finished(id_, JobState.DONE))
    assert only(queue).state is JobState.CUT_SHORT


def test_a_new_job_counts_its_own_steps() -> None:
    queue, first = running(variations=2)
    queue.told(Stepped(first, 1, Progress(100, 100, 9.0)))
    queue.told(Finished(first, JobState.DONE))
    second = queue.add(wish(), "second")
    queue.next()

    queue.told(Stepped(second, 0, Progress(10, 100, 1.0)))

    job = queue.job(second)
    assert job is not None and job.progress == Progress(10, 100, 1.0)
