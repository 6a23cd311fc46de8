"""The queue of jobs: what waits, what runs, and how it went, as values; no thread, no clock, no window."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from musicdesk.core.job import JobState, Progress
from musicdesk.core.wish import Wish
from musicdesk.workers.messages import (
    Fact,
    Failed,
    Finished,
    Loaded,
    Loading,
    Retrying,
    Stepped,
    TakeBegun,
    TakeMade,
    Unsaved,
)

_ENDED = (JobState.DONE, JobState.CUT_SHORT, JobState.FAILED)


@dataclass(frozen=True)
class Job:
    """One order in the queue, and how it goes.

    `progress` is that of all its takes together and never goes back, but when a take is made again: `tries` counts
    how often that was. `loading` says that it waits for its model,
    `stopping` that it was asked to stop. `takes` are the ids of the takes that are in the library; `unsaved` says
    that at least one was made and could not be saved. `message`, `hint` and `details` say what went wrong.
    """

    id: str
    wish: Wish
    title: str
    state: JobState = JobState.QUEUED
    progress: Progress | None = None
    loading: bool = False
    stopping: bool = False
    takes: tuple[str, ...] = ()
    message: str = ""
    hint: str = ""
    details: str = ""
    unsaved_takes: frozenset[int] = field(default=frozenset())
    tries: int = 0

    @property
    def rounds(self) -> int:
        """How often the engine sets to for it, as far as is known: takes that are made at once count as one."""
        return self.tries + (1 if self.wish.remake is None else self.wish.variations)

    @property
    def unsaved(self) -> bool:
        """Whether a take of it was made and is not in the library."""
        return bool(self.unsaved_takes)

    @property
    def ended(self) -> bool:
        """Whether nothing more will be made for it."""
        return self.state in _ENDED

    @property
    def speed(self) -> float | None:
        """How many seconds a take of it grows in a second, or None before it is known.

        Takes that are made at once grow side by side, each at this speed.
        """
        if self.progress is None or self.progress.elapsed_s <= 0 or not self.progress.done:
            return None
        remake = self.wish.remake
        seconds = self.wish.recipe.seconds if remake is None else remake.end_s - remake.begin_s
        return self.progress.share * seconds * self.rounds / self.progress.elapsed_s

    @property
    def left_s(self) -> float | None:
        """The time left in seconds, or None before it is known and when it has ended."""
        return None if self.progress is None or self.ended else self.progress.left_s


class JobQueue:
    """Jobs in their order; at most one runs. What comes up from the engine process is told by `told`."""

    def __init__(self) -> None:
        self._jobs: list[Job] = []
        self._count = 0
        self._goes_back = False

    @property
    def jobs(self) -> tuple[Job, ...]:
        """All jobs, in their order."""
        return tuple(self._jobs)

    @property
    def running(self) -> Job | None:
        """The job that runs."""
        return next((job for job in self._jobs if job.state is JobState.RUNNING), None)

    def job(self, id_: str) -> Job | None:
        """Return a job, or None if it is not there."""
        return next((job for job in self._jobs if job.id == id_), None)

    def add(self, wish: Wish, title: str) -> str:
        """Put a wish at the end and return the id of its job."""
        self._count += 1
        job = Job(f"job-{self._count}", wish, title)
        self._jobs.append(job)
        return job.id

    def next(self) -> Job | None:
        """Return the job to be started now, marked as running; None while another runs or none waits."""
        waiting = next((job for job in self._jobs if job.state is JobState.QUEUED), None)
        if waiting is None or self.running is not None:
            return None
        self._goes_back = False
        return self._change(waiting, state=JobState.RUNNING)

    def told(self, fact: Fact) -> bool:
        """Take in what came up from the engine process; returns whether a job changed by it."""
        if isinstance(fact, Loaded):
            running = self.running
            return running is not None and self._differs(running, loading=False)
        if not isinstance(fact, (Loading, TakeBegun, Stepped, Retrying, TakeMade, Unsaved, Finished, Failed)):
            return False
        job = None if fact.job is None else self.job(fact.job)
        if job is None:
            return False
        if isinstance(fact, TakeMade):
            takes = job.takes if fact.take.id in job.takes else (*job.takes, fact.take.id)
            left = job.unsaved_takes - {fact.index}
            calm = not left and job.unsaved and job.state is not JobState.FAILED
            said = {"message": "", "hint": ""} if calm else {}
            return self._differs(job, takes=takes, unsaved_takes=left, **said)
        if isinstance(fact, Unsaved):
            kept = job.unsaved_takes | {fact.index}
            return self._differs(job, unsaved_takes=kept, message=fact.message, hint=fact.hint)
        if isinstance(fact, Failed):
            # A job that had ended fails once more when what it could not save is lost.
            held = frozenset[int]() if job.ended else job.unsaved_takes
            said = {"message": fact.message, "hint": fact.hint, "details": fact.details}
            ended = {"state": JobState.FAILED, "loading": False, "stopping": False}
            return self._differs(job, unsaved_takes=held, **ended, **said)
        if job.state is not JobState.RUNNING:
            return False
        if isinstance(fact, Finished):
            return self._differs(job, state=fact.state, loading=False, stopping=False)
        if isinstance(fact, Retrying):
            self._goes_back = True
            return self._differs(job, tries=job.tries + 1)
        if isinstance(fact, Stepped):
            return self._differs(job, loading=False, progress=self._overall(job, fact.progress))
        return self._differs(job, loading=isinstance(fact, Loading))

    def move(self, id_: str, by: int) -> bool:
        """Move a waiting job `by` places among those that wait (negative: earlier); returns whether it moved."""
        waiting = [index for index, job in enumerate(self._jobs) if job.state is JobState.QUEUED]
        places = {self._jobs[index].id: place for place, index in enumerate(waiting)}
        if id_ not in places:
            return False
        order = [self._jobs[index] for index in waiting]
        job = order.pop(places[id_])
        goal = max(0, min(len(order), places[id_] + by))
        order.insert(goal, job)
        for index, each in zip(waiting, order, strict=True):
            self._jobs[index] = each
        return goal != places[id_]

    def cancel(self, id_: str) -> bool:
        """Cancel a job: a waiting one is gone at once; of the running one returns True, for the host to be told."""
        job = self.job(id_)
        if job is None or job.ended:
            return False
        if job.state is JobState.RUNNING:
            self._change(job, stopping=True)
            return True
        self._jobs.remove(job)
        return False

    def dismiss(self, id_: str) -> bool:
        """Take a job that has ended off the list; returns whether it was there."""
        job = self.job(id_)
        if job is None or not job.ended:
            return False
        self._jobs.remove(job)
        return True

    def dismiss_finished(self) -> bool:
        """Take all jobs off the list that have ended, but those whose takes are not saved; returns whether any was."""
        kept = [job for job in self._jobs if not job.ended or job.unsaved]
        changed = len(kept) != len(self._jobs)
        self._jobs = kept
        return changed

    def _overall(self, job: Job, now: Progress) -> Progress:
        """Return the progress of a job, which is less than before only when something is made again."""
        before, self._goes_back = None if self._goes_back else job.progress, False
        if before is None or now.share >= before.share:
            return now
        return Progress(before.done, before.total, now.elapsed_s, now.unit)

    def _change(self, job: Job, **changes: Any) -> Job:
        changed = replace(job, **changes)
        self._jobs[self._jobs.index(job)] = changed
        return changed

    def _differs(self, job: Job, **changes: Any) -> bool:
        return self._change(job, **changes) != job
