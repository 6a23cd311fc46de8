"""Dither: noise of two steps around each sample, which turns the error of rounding into an even hiss."""

from __future__ import annotations

import zlib
from collections.abc import Callable

import numpy as np

from musicdesk.core.clip import Clip, Samples

_FULL_16_BIT = 2**15


def dither_for(clip: Clip, block_frames: int) -> Callable[[int], Samples] | None:
    """Return what gives noise for a number of frames, float32 (frames, channels) in steps; None if none is needed.

    The noise is triangular between -1 and 1 step, and seeded from the samples: the same clip gives the same file.
    Sound that lies on the steps of 16 bit already is not rounded, and gets no noise.

    Source: S. P. Lipshitz, R. A. Wannamaker and J. Vanderkooy, "Quantization and dither: a theoretical survey", 1992.
    """
    seed = 0
    rounded = False
    for start in range(0, clip.frames, block_frames):
        block = np.ascontiguousarray(clip.samples[start : start + block_frames])
        seed = zlib.crc32(block.data, seed)
        steps = block * np.float32(_FULL_16_BIT)
        rounded = rounded or not np.array_equal(steps, np.rint(steps))
    if not rounded:
        return None
    chance = np.random.Generator(np.random.PCG64(seed))

    def noise(frames: int) -> Samples:
        shape = frames, clip.channels
        return chance.random(shape, np.float32) - chance.random(shape, np.float32)

    return noise
