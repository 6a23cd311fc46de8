"""Reel: a tape as a device plays it, at the device's own rate, growing along with the tape."""

from __future__ import annotations

from typing import Any

import numpy as np

from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop, Transport

_FEED_S = 1.0


class Reel:
    """A `tape`, and the `sound` to be played at `sample_rate` Hz: the tape itself when the rates agree.

    Otherwise `sound` is a second tape that `feed` fills, sample for sample what resampling the whole would give.
    """

    def __init__(self, tape: Tape, sample_rate: int) -> None:
        self.tape = tape
        self.sample_rate = sample_rate
        self.sound = tape
        self._taken = 0
        self._resampler: Any = None
        if sample_rate != tape.sample_rate:
            import soxr

            self.sound = Tape(self.to_device(tape.capacity), tape.channels, sample_rate)
            self._resampler = soxr.ResampleStream(
                tape.sample_rate, sample_rate, tape.channels, dtype="float32", quality="HQ"
            )

    def to_device(self, frame: int) -> int:
        """Return the device's frame nearest to a frame of the tape."""
        return round(frame * self.sample_rate / self.tape.sample_rate)

    def to_tape(self, frame: int) -> int:
        """Return the tape's frame nearest to a frame of the device."""
        return round(frame * self.tape.sample_rate / self.sample_rate)

    def inner(self, transport: Transport, frame: int) -> Transport:
        """Return a transport in frames of the device, at its `frame`."""
        if self.sound is self.tape:
            return transport
        length, loop = self.to_device(transport.length), transport.loop
        if loop is not None:
            loop = Loop(self.to_device(loop.begin), self.to_device(loop.end))
        return Transport(length, min(frame, length), transport.motion, loop, transport.looping)

    def outer(self, transport: Transport, inner: Transport, frame: int) -> int:
        """Return the frame of the tape for one of the device; what is before an end stays before it when rounded."""
        rounded = self.to_tape(frame)
        ends = [(inner.length, transport.length)]
        if inner.active_loop is not None and transport.active_loop is not None:
            ends.append((inner.active_loop.end, transport.active_loop.end))
        for inner_end, outer_end in ends:
            if (frame < inner_end) != (rounded < outer_end):
                rounded = outer_end - (frame < inner_end)
        return rounded

    @property
    def complete(self) -> bool:
        """Whether all the sound that will ever come is there."""
        return self.sound.finished or (self.sound is self.tape and self.tape.ready >= self.tape.capacity)

    def feed(self) -> bool:
        """Resample up to a second of what the tape has new; returns whether there was anything to do.

        One thread alone may feed.
        """
        if self._resampler is None or self.sound.finished:
            return False
        last = self.tape.finished  # asked before `ready`: what is finished grows no more
        end = min(self.tape.ready, self._taken + round(_FEED_S * self.tape.sample_rate))
        last = last and end == self.tape.ready
        if end == self._taken and not last:
            return False
        block = np.ascontiguousarray(self.tape.samples[self._taken : end])
        made = np.asarray(self._resampler.resample_chunk(block, last=last), np.float32)
        self._taken = end
        total = self.to_device(end) if last else self.sound.capacity
        self.sound.append(made[: total - self.sound.ready])
        if last:
            self.sound.append(np.zeros((total - self.sound.ready, self.tape.channels), np.float32))
            self.sound.finish()
        return True
