"""Music: what an engine hands back, the sound together with the codes it came from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.recipe import Recipe

Codes = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Music:
    """One take as it leaves the engine.

    `samples` is float32 (frames, channels) in [-1, 1], `sample_rate` in Hz, `codes` int64 (codebooks K, steps T)
    with the left and right codebooks of stereo interleaved, `recipe` everything needed to make it again.
    `complete` is false when the take was cut short; `remarks` are sentences the user should see.
    """

    samples: Samples
    sample_rate: int
    codes: Codes
    recipe: Recipe
    complete: bool = True
    remarks: tuple[str, ...] = ()

    @property
    def clip(self) -> Clip:
        """The sound alone."""
        return Clip(self.samples, self.sample_rate)

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.sample_rate
