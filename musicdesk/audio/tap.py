"""Tap: what a microphone hears, read at the pace of whoever listens, without waiting for anybody."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from musicdesk.audio.ring import Ring
from musicdesk.core.clip import Samples

LONGEST_S = 1.0
"""The most that is read at once."""
_LOOKED_BACK_S = 1.0


class Tap:
    """A place of its own in what a recorder hears. For one thread, but for `sample_rate` and `came_s`.

    When another device is opened it goes over to that one, at the newest frame, as soon as `waiting` is asked.
    """

    def __init__(self, ring_now: Callable[[], Ring | None]) -> None:
        self._ring_now = ring_now
        self._ring: Ring | None = None
        self._buffer: Samples = np.zeros(0, np.float32)
        self.frame = 0
        """The next to be read, counted from the first one the device gave."""

    @property
    def sample_rate(self) -> int | None:
        """The rate of the device that is open now, in Hz; None if none is."""
        ring = self._ring_now()
        return None if ring is None else ring.sample_rate

    @property
    def rate(self) -> int | None:
        """The rate of what is read, in Hz; None if there is nothing to be read from."""
        return None if self._ring is None else self._ring.sample_rate

    def waiting(self) -> int:
        """Return how many frames came in and were not read yet."""
        ring = self._ring_now()
        if ring is not self._ring:
            self._ring = ring
            self.frame = 0 if ring is None else ring.written
            if ring is not None and len(self._buffer) != round(LONGEST_S * ring.sample_rate):
                self._buffer = np.zeros(round(LONGEST_S * ring.sample_rate), np.float32)
        if ring is None:
            return 0
        if self.frame < ring.oldest:
            self.frame = ring.written
        return ring.written - self.frame

    def read(self, frames: int) -> Samples:
        """Return the next frames, as many of them as there are, mono float32 (frames,), and go on behind them.

        They are lent until the next call.
        """
        block = self.peek(frames)
        self.move(len(block))
        return block

    def peek(self, frames: int) -> Samples:
        """Return what `read` would, and stay."""
        ring = self._ring
        if ring is None:
            return self._buffer[:0]
        block = self._buffer[: max(0, min(frames, len(self._buffer), ring.written - self.frame))]
        ring.mix(self.frame, block)
        return block

    def move(self, frames: int) -> None:
        """Go on by so many frames without reading them, or back."""
        if self._ring is not None:
            self.frame = min(max(self.frame + frames, self._ring.oldest), self._ring.written)

    def came_s(self, frame: int) -> float | None:
        """Return when a frame was at the microphone, in seconds of the streams' clock, by the last second's blocks."""
        ring = self._ring_now()
        if ring is None:
            return None
        rate = ring.sample_rate
        # A block may come late, but none comes early.
        begins_s = [came_s - first / rate for first, came_s in ring.stamps(ring.written - round(_LOOKED_BACK_S * rate))]
        return min(begins_s) + frame / rate if begins_s else None
