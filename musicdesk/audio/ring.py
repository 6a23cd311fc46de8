"""Ring: a ready array into which a device's blocks are copied, and from which everybody reads at their own pace."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

import numpy as np

from musicdesk.core.clip import Samples

RING_S = 20.0
"""So long a disk may sleep without anything being lost."""
_STAMPS = 8192


class Ring:
    """The last `RING_S` seconds of a stream. One thread writes, the device's; any may read, and none waits for another.

    Frames count from the first one the device gave.
    """

    def __init__(
        self, channels: int, sample_rate: int, seconds: float = RING_S, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.channels = channels
        self.sample_rate = sample_rate
        self.called_s: float | None = None
        """When the device last gave a block, by the clock; None if it has not yet."""
        self._clock = clock
        self._capacity = math.ceil(seconds * sample_rate)
        self._samples: Samples = np.full((self._capacity, channels), np.nan, np.float32)  # touched: ready in memory
        self._samples[:] = 0.0
        self._claimed = self._written = self._blocks = 0
        self._firsts = np.zeros(_STAMPS, np.int64)
        self._adcs_s = np.zeros(_STAMPS, np.float64)
        self._calls_s = np.zeros(_STAMPS, np.float64)
        self._losses: list[int] = []

    @property
    def written(self) -> int:
        """How many frames the device has given."""
        return self._written

    @property
    def oldest(self) -> int:
        """The first frame that is still there."""
        return max(0, self._claimed - self._capacity)

    def put(self, block: Samples, adc_s: float, lost: bool) -> None:
        """Copy a block in, float32 (frames, channels). See `Keep`; this is what the device calls."""
        self.called_s = called_s = self._clock()
        first, count = self._written, len(block)
        if lost:
            self._losses.append(first)
        if count > self._capacity:
            first, block, count = first + count - self._capacity, block[-self._capacity :], self._capacity
        stamp = self._blocks % _STAMPS
        self._firsts[stamp], self._adcs_s[stamp], self._calls_s[stamp] = first, adc_s, called_s
        self._blocks += 1
        self._claimed = first + count  # before the copy: who reads meanwhile must know what is being replaced
        place = first % self._capacity
        head = min(count, self._capacity - place)
        self._samples[place : place + head] = block[:head]
        self._samples[: count - head] = block[head:]
        self._written = first + count

    def read(self, begin: int, end: int) -> tuple[Samples, int]:
        """Return a copy of the frames `begin` to `end`, as far as they are still there, and which is its first."""
        end = min(end, self._written)
        first = min(max(begin, self.oldest), end)
        count = max(0, end - first)
        place = first % self._capacity
        head = min(count, self._capacity - place)
        copy = np.concatenate((self._samples[place : place + head], self._samples[: count - head]))
        gone = min(max(0, self.oldest - first), count)  # replaced while they were copied
        return copy[gone:], first + gone

    def mix(self, begin: int, out: Samples) -> None:
        """Fill `out`, float32 (frames,), with the mean of the channels from frame `begin` on, which must be there."""
        place = begin % self._capacity
        head = min(len(out), self._capacity - place)
        for part, samples in ((out[:head], self._samples[place:]), (out[head:], self._samples)):
            if self.channels == 1:
                part[:] = samples[: len(part), 0]
            else:
                np.mean(samples[: len(part)], axis=1, out=part)

    def stamps(self, since: int) -> list[tuple[int, float]]:
        """Return the first frame of each block from frame `since` on, and when it was at the microphone, in seconds."""
        known = range(max(0, self._blocks - _STAMPS // 2), self._blocks)
        pairs = [(int(self._firsts[block % _STAMPS]), float(self._adcs_s[block % _STAMPS])) for block in known]
        return [pair for pair in pairs if pair[0] >= since]

    def frame_at(self, moment_s: float) -> int:
        """Return which frame is at the microphone at a moment of the stream's clock, by its last block."""
        if not self._blocks:
            return 0
        last = (self._blocks - 1) % _STAMPS
        ahead = (moment_s - float(self._adcs_s[last])) * self.sample_rate
        return max(0, int(self._firsts[last]) + math.ceil(ahead)) if math.isfinite(ahead) else self._written

    def frame_called(self, moment_s: float) -> int:
        """Return how many frames the device had given before a moment of `clock`."""
        for block in range(self._blocks - 1, max(-1, self._blocks - _STAMPS // 2), -1):
            if self._calls_s[block % _STAMPS] < moment_s:
                following = block + 1
                return int(self._firsts[following % _STAMPS]) if following < self._blocks else self._written
        return 0

    def losses(self, since: int) -> tuple[int, ...]:
        """Return the frames from `since` on before which the device lost sound."""
        return tuple(frame for frame in self._losses if frame >= since)
