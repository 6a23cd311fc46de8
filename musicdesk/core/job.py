"""The one shape of long work: `work(report, cancel) -> result`, with progress told and a wish to stop asked for."""

from __future__ import annotations

import enum
import threading
from collections.abc import Callable
from dataclasses import dataclass


class JobState(enum.Enum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    CUT_SHORT = "cut short"
    FAILED = "failed"


@dataclass(frozen=True)
class Progress:
    """How far a piece of work has come: `done` of `total` units ("step", "byte") after `elapsed_s` seconds."""

    done: int
    total: int
    elapsed_s: float = 0.0
    unit: str = "step"

    @property
    def share(self) -> float:
        """The finished share, in 0..1."""
        return min(1.0, self.done / self.total) if self.total > 0 else 1.0

    @property
    def left_s(self) -> float | None:
        """The time left in seconds at the mean speed so far, or None before anything is done."""
        if self.done <= 0 or self.elapsed_s <= 0:
            return None
        return self.elapsed_s * max(0, self.total - self.done) / self.done


Report = Callable[[Progress], object]
"""Called with each bit of progress; what it returns is not looked at, so that printing functions fit as they are."""


class CancelToken:
    """A wish to stop, set from any thread and asked for by the work at each step."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop as soon as it can."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether stopping was asked for."""
        return self._event.is_set()

    def __call__(self) -> bool:
        return self._event.is_set()


Cancel = Callable[[], bool]
"""Asked at each step: true means stop now. A `CancelToken` is one."""


class Cancelled(Exception):  # noqa: N818 - stopping is not an error
    """Raised by work that was cancelled before anything worth keeping existed."""
