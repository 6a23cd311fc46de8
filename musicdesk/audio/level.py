"""Level: how loud it is per channel when the ear hears it, and whether it clips."""

from __future__ import annotations

from collections import deque

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Samples

CLIP_RUN = 3
"""So many samples in a row at full scale are clipping; a single one may be music."""
_LONGEST_MEMORY = 512


class Level:
    """Peaks of blocks, kept until they are heard and asked for."""

    def __init__(self) -> None:
        self._blocks: deque[tuple[float, tuple[float, ...], bool]] = deque(maxlen=_LONGEST_MEMORY)
        self._over: NDArray[np.bool_] | None = None

    def clear(self) -> None:
        """Forget what was measured."""
        self._blocks.clear()
        self._over = None

    def measure(self, at_s: float, block: Samples) -> float:
        """Take in a block (frames, channels) that sounds at `at_s`; returns its peak."""
        peaks = np.maximum(block.max(axis=0), -block.min(axis=0)).tolist()
        peak = max(peaks)
        clipped = False
        if peak >= 1.0:
            over = np.abs(block) >= 1.0
            if self._over is not None:
                over = np.concatenate((self._over, over))
            run = over[CLIP_RUN - 1 :].copy()
            for step in range(1, CLIP_RUN):
                run &= over[CLIP_RUN - 1 - step : len(over) - step]
            clipped = bool(run.any())
            self._over = over[-(CLIP_RUN - 1) :]
        else:
            self._over = None
        self._blocks.append((at_s, tuple(peaks), clipped))
        return float(peak)

    def heard(self, now_s: float, channels: int) -> tuple[tuple[float, ...], bool]:
        """Return the peak of each channel, and whether it clipped, of what was heard since the last call."""
        peaks = (0.0,) * channels
        clipped = False
        while self._blocks and self._blocks[0][0] <= now_s:
            _, block_peaks, block_clipped = self._blocks.popleft()
            peaks = tuple(max(pair) for pair in zip(peaks, block_peaks, strict=False))
            clipped = clipped or block_clipped
        return peaks, clipped
