"""Tape: sound that grows while it is being made, written by one and read by many."""

from __future__ import annotations

import numpy as np

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadValue


class Tape:
    """Sound of known capacity: `capacity` frames are made room for, and `ready` of them hold sound.

    One thread writes; any thread may read `samples[:ready]`, for what is ready never changes. `finished` says that
    nothing more will come, whether or not the capacity was reached.
    """

    def __init__(self, capacity: int, channels: int, sample_rate: int) -> None:
        if capacity < 0 or channels < 1 or sample_rate < 1:
            raise BadValue(f"A tape of {capacity} frames, {channels} channels at {sample_rate} Hz cannot be.")
        self.samples: Samples = np.zeros((capacity, channels), np.float32)
        """float32 (capacity, channels)."""
        self.sample_rate = sample_rate
        self.ready = 0
        self.finished = False

    @staticmethod
    def of(clip: Clip) -> Tape:
        """Return a finished tape of a clip; the samples are shared, not copied."""
        tape = Tape(0, clip.channels, clip.sample_rate)
        tape.samples, tape.ready, tape.finished = clip.samples, clip.frames, True
        return tape

    @property
    def channels(self) -> int:
        """Number of channels."""
        return int(self.samples.shape[1])

    @property
    def capacity(self) -> int:
        """Frames there is room for: the whole length that is expected."""
        return len(self.samples)

    @property
    def ready_s(self) -> float:
        """Seconds of sound that are there."""
        return self.ready / self.sample_rate

    def append(self, block: Samples) -> None:
        """Add a block float32 (frames, channels).

        Raises: BadValue if it has other channels, does not fit, or the tape is finished.
        """
        end = self.ready + len(block)
        if self.finished or block.ndim != 2 or block.shape[1] != self.channels or end > self.capacity:
            raise BadValue(f"A block of shape {block.shape} does not fit at {self.ready} of {self.capacity}.")
        self.samples[self.ready : end] = block
        self.ready = end  # only now: a reader sees whole blocks

    def finish(self) -> None:
        """Say that nothing more will come."""
        self.finished = True

    def clip(self) -> Clip:
        """Return what is ready as a clip; the samples are shared, not copied."""
        return Clip(self.samples[: self.ready], self.sample_rate)
