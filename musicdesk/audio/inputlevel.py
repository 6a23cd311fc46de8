"""How loud it is at the microphone: peaks, clipping, and for how long nothing but silence came."""

from __future__ import annotations

import math
import threading

import numpy as np

from musicdesk.audio.level import Level
from musicdesk.audio.ring import Ring

QUIET_LEVEL = 0.01
"""-40 dBFS, linear: below it there is a voice in another room, or none."""
_LONGEST_S = 2.0


class InputLevel:
    """Measures what comes into a ring. Any thread may ask."""

    def __init__(self, ring: Ring) -> None:
        self._ring = ring
        self._lock = threading.Lock()
        self._level = Level()
        self._measured = self._loud = self._sounding = 0

    def measure(self) -> None:
        """Take in what came since the last time."""
        with self._lock:
            self._measure()

    def heard(self) -> tuple[tuple[float, ...], bool]:
        """Return the peak of each channel (linear), and whether it clipped, since the last call."""
        with self._lock:
            self._measure()
            peaks, clipped = self._level.heard(math.inf, self._ring.channels)
            return peaks, clipped

    @property
    def silent_s(self) -> float:
        """For how long nothing but zeros came, in seconds."""
        return (self._measured - self._sounding) / self._ring.sample_rate

    @property
    def quiet_s(self) -> float:
        """For how long nothing came that is louder than -40 dBFS, in seconds."""
        return (self._measured - self._loud) / self._ring.sample_rate

    def _measure(self) -> None:
        end = self._ring.written
        begin = max(self._measured, end - round(_LONGEST_S * self._ring.sample_rate))
        block, first = self._ring.read(begin, end)
        self._measured = end
        if not len(block):
            return
        block = np.nan_to_num(block, nan=0.0)
        self._level.measure(0.0, block)
        loudest = np.abs(block).max(axis=1)
        sounding, loud = np.flatnonzero(loudest > 0), np.flatnonzero(loudest >= QUIET_LEVEL)
        if len(sounding):
            self._sounding = first + int(sounding[-1]) + 1
        if len(loud):
            self._loud = first + int(loud[-1]) + 1
