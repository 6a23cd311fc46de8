"""Clip: a piece of sound in memory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.errors import BadValue

Samples = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Clip:
    """Sound: `samples` float32 (frames, channels) in [-1, 1], `sample_rate` in Hz.

    Raises: BadValue if the array has another type or shape, or the rate is not positive.
    """

    samples: Samples
    sample_rate: int

    def __post_init__(self) -> None:
        if self.samples.dtype != np.float32 or self.samples.ndim != 2:
            raise BadValue(
                f"A clip holds float32 (frames, channels), not {self.samples.dtype} of shape {self.samples.shape}."
            )
        if self.sample_rate <= 0:
            raise BadValue(f"A sample rate of {self.sample_rate} Hz is not positive.")

    @property
    def frames(self) -> int:
        """Length in frames."""
        return int(self.samples.shape[0])

    @property
    def channels(self) -> int:
        """Number of channels."""
        return int(self.samples.shape[1])

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return self.frames / self.sample_rate

    def mono(self) -> Clip:
        """Return the mean of the channels as a clip of one channel."""
        if self.channels == 1:
            return self
        return Clip(self.samples.mean(axis=1, keepdims=True, dtype=np.float32), self.sample_rate)
