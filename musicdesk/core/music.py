"""Music: what an engine hands back, the sound together with the codes it came from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.recipe import Recipe

Codes = NDArray[np.int64]


@dataclass(frozen=True)
class Join:
    """Where one piece of making ends and the next begins: before codec step `step`. `kind`: see `seam.SEAM_KINDS`."""

    step: int
    kind: str


@dataclass(frozen=True, eq=False)
class Music:
    """One take as it leaves the engine.

    `samples` is float32 (frames, channels) in [-1, 1], `sample_rate` in Hz, `codes` int64 (codebooks K, steps T)
    with the left and right codebooks of stereo interleaved, `recipe` everything needed to make it again.
    `complete` is false when the take was cut short; `remarks` are sentences the user should see. `joins` are where it
    was put together, in order. `samples` may be empty when nobody wanted them to be held, as with very long takes.
    """

    samples: Samples
    sample_rate: int
    codes: Codes
    recipe: Recipe
    complete: bool = True
    remarks: tuple[str, ...] = ()
    joins: tuple[Join, ...] = ()

    @property
    def clip(self) -> Clip:
        """The sound alone."""
        return Clip(self.samples, self.sample_rate)

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.sample_rate
