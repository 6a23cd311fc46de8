"""How many threads a step runs on: chosen by measuring, and anew when the machine has changed under it."""

from __future__ import annotations

import os
import statistics
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch

TRIAL_STEPS = 4
"""Steps for which a number of threads is tried; the first of them is not counted."""
AGAIN_S, SELDOM_S = 5.0, 40.0
"""After so many seconds of steps it is measured anew; each time that nothing has changed, after twice as many."""
HOPELESS = 4.0
"""So many times as slow as another number, and a trial is broken off."""
SURPRISE = 1.35
"""So many times as slow as when it was measured, and it is measured anew soon."""
WORTH = 0.97
"""Another number of threads must take less than this share of the time to be taken."""
LATEST = 9
"""Steps looked at for a surprise."""


@dataclass(frozen=True)
class Run:
    """One step on `count` threads, where there were `before`, begun at `began_s`; a `trial` is counted."""

    count: int
    before: int
    began_s: float
    trial: bool


class Threads:
    """Finds the number of threads that steps of a decoder are fastest with, while they are made.

    What comes out does not depend on it: the products that are used give the same bits on any number of threads.
    More than one thread is not always faster: reading from memory is the limit, and where another program keeps one
    core busy, threads that wait for each other are many times slower than one alone.

    `choices` are the numbers to try; `use` sets one, `ask` says which is set, `clock` counts seconds.
    """

    def __init__(
        self,
        choices: tuple[int, ...] | None = None,
        use: Callable[[int], object] = torch.set_num_threads,
        ask: Callable[[], int] = torch.get_num_threads,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._choices = thread_choices(allowed()) if choices is None else choices
        self._use, self._ask, self._clock = use, ask, clock
        self.count = self._choices[-1]
        """The number of threads that was found best."""
        self._trials: list[int] = []
        self._seen: dict[int, list[float]] = {}
        self._latest = deque[float](maxlen=LATEST)
        self._expected_s = 0.0
        self._worked_s, self._due_s = 0.0, -1.0
        self._again_s = AGAIN_S
        self._lock = threading.Lock()

    def begin(self) -> Run:
        """A step begins: set the number of threads for it, and return what `end` is to be told."""
        began_s = self._clock()
        if len(self._choices) == 1:
            return Run(self.count, self.count, began_s, trial=False)
        before = self._ask()
        with self._lock:
            if not self._trials and self._is_due():
                self._trials, self._seen = self._round(), {}
            run = Run(self._trials[0] if self._trials else self.count, before, began_s, trial=bool(self._trials))
        if run.count != before:
            self._use(run.count)
        return run

    def end(self, run: Run) -> None:
        """The step has ended: learn from how long it took, and leave the number of threads as it was found.

        What is done between steps, as the codec's work, may come out otherwise on another number of threads.
        """
        took_s = self._clock() - run.began_s
        if run.before != run.count:
            self._use(run.before)
        with self._lock:
            self._worked_s += took_s
            if not run.trial:
                self._latest.append(took_s)
            elif run.count in self._trials:
                self._tried(run.count, took_s)

    def _tried(self, count: int, took_s: float) -> None:
        self._trials.remove(count)
        self._seen.setdefault(count, []).append(took_s)
        others = [min(times) for each, times in self._seen.items() if each != count]
        if others and took_s > HOPELESS * min(others):
            # Threads that wait for a core which another program has can take seconds for a step.
            self._seen[count].append(took_s)
            self._trials = [each for each in self._trials if each != count]
        if not self._trials:
            self._choose()

    def _is_due(self) -> bool:
        if self._worked_s >= self._due_s:
            return True
        full = len(self._latest) == LATEST
        return full and statistics.median(self._latest) > SURPRISE * self._expected_s

    def _round(self) -> list[int]:
        """Return which numbers are tried in the next steps: all at first, then the one in use and its neighbours."""
        at = self._choices.index(self.count)
        tried = self._choices if self._due_s < 0 else self._choices[max(0, at - 1) : at + 2]
        return [count for count in tried for _ in range(TRIAL_STEPS)]

    def _choose(self) -> None:
        medians = {count: statistics.median(times[1:] or times) for count, times in self._seen.items()}
        best = min(medians, key=lambda count: medians[count])
        changed = self.count not in medians or medians[best] < WORTH * medians[self.count]
        if changed:
            self.count = best
        self._again_s = AGAIN_S if changed or self._due_s < 0 else min(SELDOM_S, 2 * self._again_s)
        self._expected_s = medians[self.count]
        self._latest.clear()
        self._due_s = self._worked_s + self._again_s


@contextmanager
def alone() -> Iterator[None]:
    """Let what is done here run on one thread, and leave the number of threads as it was found."""
    before = torch.get_num_threads()
    if before != 1:
        torch.set_num_threads(1)
    try:
        yield
    finally:
        if before != 1:
            torch.set_num_threads(before)


def allowed() -> int:
    """Return how many threads may run: those of the cores that we may use, or fewer where the user said so."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    said = os.environ.get("OMP_NUM_THREADS", "")
    return min(cores, int(said)) if said.isdecimal() and int(said) else cores


def thread_choices(cores: int) -> tuple[int, ...]:
    """Return the numbers of threads worth trying on a machine with so many cores: powers of two, and half of all."""
    found = {1, 2, 4, 8, 16, max(1, cores // 2), cores}
    return tuple(sorted(count for count in found if count <= min(cores, 16)))
