"""How far a training has come: its time across restarts, and a line now and then about how its losses fare."""

from __future__ import annotations

import time
from collections.abc import Mapping

SAY_EVERY_S = 30.0


class Pace:
    """The clock of one training of `minutes` in all, of which `before_s` seconds went by before this start.

    With `most`, a number of steps, the whole of it is over after these: to try a stage out in a minute.
    """

    def __init__(self, stage: str, minutes: float, before_s: float = 0.0, most: int | None = None) -> None:
        self._stage = stage
        self._most, self._done = most, 0
        self._whole_s = minutes * 60
        self._before_s = before_s
        self._began = self._said = self._kept = time.monotonic()
        self._sums: dict[str, float] = {}
        self._count = 0
        self._heard_s = 0.0
        self.seconds = before_s
        """Training time in all, at the last look at the clock."""

    @property
    def share(self) -> float:
        """The share of the whole that had passed at the last look at the clock; 1 or more means done."""
        return max(self.seconds / self._whole_s, 0 if self._most is None else self._done / self._most)

    def now(self) -> float:
        """Return the training time in all, in seconds."""
        return self._before_s + time.monotonic() - self._began

    def goes_on(self) -> bool:
        """Look at the clock, and return whether there is time for another step."""
        self.seconds = self.now()
        return self.share < 1

    def add(self, losses: Mapping[str, float], heard_s: float) -> None:
        """Count a step with its losses and the seconds of sound that it learnt from."""
        self._count += 1
        self._done += 1
        self._heard_s += heard_s
        for name, value in losses.items():
            self._sums[name] = self._sums.get(name, 0.0) + value

    def say(self, step: int, more: str = "") -> None:
        """Print the mean losses since the last line, when it is time for one."""
        now = time.monotonic()
        if now - self._said < SAY_EVERY_S or not self._count:
            return
        means = {name: round(value / self._count, 4) for name, value in self._sums.items()}
        speed = f" {self._heard_s / (now - self._said):.1f} x real time," if self._heard_s else ""
        print(f"{self._stage}: {self.seconds:.0f} s, step {step},{speed}{more} {means}", flush=True)
        self._said, self._sums, self._count, self._heard_s = now, {}, 0, 0.0

    def time_to_keep(self, every_s: float) -> bool:
        """Whether `every_s` seconds have passed since this was last so."""
        due = time.monotonic() - self._kept >= every_s
        if due:
            self._kept = time.monotonic()
        return due
