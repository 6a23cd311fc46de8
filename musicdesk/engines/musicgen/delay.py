"""The delay pattern: codebook k speaks k steps later than the first, so that one step may build on the one before.

Source: MusicGen, arXiv 2306.05284, section 2.2. Letters: K codebooks, T steps, D the longest delay.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.music import Codes


@dataclass(frozen=True)
class DelayPattern:
    """The pattern of a piece of `steps` T.

    Column 0 is all start, and codebook k's step t stands in column t + 1 + delay k. In stereo the left and right
    codebooks are interleaved and share their delay.
    """

    codebooks: int
    channels: int
    steps: int
    start: int

    @property
    def delays(self) -> NDArray[np.int64]:
        """The delay of each codebook, int64 (K,)."""
        return np.arange(self.codebooks, dtype=np.int64) // self.channels

    @property
    def longest(self) -> int:
        """The longest delay D."""
        return (self.codebooks - 1) // self.channels

    @property
    def columns(self) -> int:
        """The number of columns, with the start column."""
        return 1 + self.steps + self.longest

    def delayed(self, codes: Codes) -> tuple[Codes, NDArray[np.bool_]]:
        """Return the columns int64 (K, columns) with `codes` (K, P) in their places, and which places are still open.

        Every other place holds the start code.
        """
        columns = np.full((self.codebooks, self.columns), self.start, dtype=np.int64)
        open_ = np.zeros(columns.shape, dtype=np.bool_)
        known = codes.shape[1]
        for row, delay in enumerate(self.delays):
            columns[row, 1 + delay : 1 + delay + known] = codes[row]
            open_[row, 1 + delay + known : 1 + delay + self.steps] = True
        return columns, open_

    def finished(self, columns: int) -> int:
        """Return how many steps are complete in every codebook once so many columns are known."""
        return max(0, min(self.steps, columns - 1 - self.longest))

    def undelayed(self, columns: NDArray[np.int64], begin: int, end: int) -> Codes:
        """Return steps begin..end of `columns` (..., K, columns) as codes int64 (..., K, end - begin)."""
        rows = [columns[..., row, 1 + delay + begin : 1 + delay + end] for row, delay in enumerate(self.delays)]
        return np.stack(rows, axis=-2)
