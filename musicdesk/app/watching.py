"""Watching: sees how long loading and making take, so that the next time it can be said before."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from musicdesk.app.queue import Job
from musicdesk.app.speeds import Run, Speeds, read_speeds, write_speeds
from musicdesk.core.errors import BadValue, StorageError
from musicdesk.core.job import JobState
from musicdesk.core.recipe import Recipe
from musicdesk.workers.messages import (
    Awake,
    Fact,
    Failed,
    Finished,
    Loaded,
    Loading,
    Measured,
    Retrying,
    TakeBegun,
    Unloaded,
)


@dataclass
class _Watched:
    """A job that is being made: since when, what of, and how often a take of it was begun again."""

    job: Job
    since_s: float
    recipe: Recipe | None = None
    begun: int = 0
    retries: int = 0

    def run(self, now_s: float) -> Run | None:
        """Return how it went, None where that says nothing of the next."""
        wish = self.job.wish
        count = wish.variations if wish.remake is None else wish.remake.candidates
        # Parts of takes are made one after the other; a take that is made again is made alone.
        rounds = 1 + self.retries if wish.remake is None else self.begun
        if self.recipe is None or not rounds or (self.retries and count > 1 and wish.remake is None):
            return None
        with contextlib.suppress(BadValue):  # a clock that stood still
            return Run(self.recipe.seconds, (now_s - self.since_s) / rounds, count, self.recipe.steps)
        return None


class Watching:
    """What the window sees of the engine's work; kept in the file `path`, None for nowhere. `clock` counts seconds."""

    def __init__(self, path: Path | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._path, self._clock = path, clock
        self.speeds = Speeds() if path is None else read_speeds(path)
        """What is known of this machine."""
        self.loaded: Loaded | None = None
        """The model in memory."""
        self._kept = self.speeds
        self._loading_s: float | None = None
        self._watched: _Watched | None = None

    def ordered(self, job: Job) -> None:
        """Take in that a job is sent to the engine now."""
        self._watched = _Watched(job, self._clock())

    def told(self, fact: Fact) -> bool:
        """Take in what came up; returns whether something is known now that changes what is expected."""
        now_s, watched, before = self._clock(), self._watched, (self.speeds, self.loaded)
        match fact:
            case Loading():
                self._loading_s, self.loaded = now_s, None
            case Loaded():
                self._load(fact, now_s)
            case Unloaded() | Failed(job=None):
                self.loaded = None
            case Measured(speeds) if speeds:
                self.speeds = self.speeds.with_devices(speeds)
            case Awake() if watched is not None:
                watched.since_s = now_s  # starting the process is nobody's speed
            case TakeBegun(job=job, recipe=recipe) if watched is not None and watched.job.id == job:
                watched.recipe, watched.begun = recipe, watched.begun + 1
            case Retrying(job=job) if watched is not None and watched.job.id == job:
                watched.retries += 1
            case Finished(job, state) if watched is not None and watched.job.id == job:
                self._end(watched, state, now_s)
            case Failed():
                self._watched = None
        return before != (self.speeds, self.loaded)

    def keep(self) -> None:
        """Keep what was seen, if it is not kept yet. Where that is not possible, it is seen again."""
        if self._path is None or self.speeds == self._kept:
            return
        self._kept = self.speeds
        with contextlib.suppress(StorageError):
            write_speeds(self._path, self.speeds)

    def _load(self, fact: Loaded, now_s: float) -> None:
        self.loaded = fact
        if self._watched is not None:
            self._watched.since_s = now_s
        if self._loading_s is not None:
            took_s, self._loading_s = now_s - self._loading_s, None
            what = fact.model, fact.device, fact.precision
            self.speeds = self.speeds.with_loading(*what, took_s, fact.memory_bytes)

    def _end(self, watched: _Watched, state: JobState, now_s: float) -> None:
        self._watched, loaded = None, self.loaded
        run = watched.run(now_s) if state is JobState.DONE else None
        if run is not None and loaded is not None and loaded.model == watched.job.wish.recipe.model:
            self.speeds = self.speeds.with_run(loaded.model, loaded.device, loaded.precision, run)
