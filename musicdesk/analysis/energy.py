"""Energy: the effective level of a sound at every zoom, kept in sums that grow with the sound."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.peaks import FINEST, column_edges
from musicdesk.core.clip import Samples


class Energy:
    """Mean squares of a sound that may still grow, for its effective level (RMS) at every zoom."""

    def __init__(self, channels: int) -> None:
        self.channels = channels
        self.frames = 0
        """Frames taken in so far, in whole bins."""
        self._sums = np.zeros((channels, 1), np.float64)

    def grow(self, samples: Samples, ready: int) -> None:
        """Take in what is new of `samples[:ready]`, as far as it fills whole bins of 64 frames."""
        bins, before = ready // FINEST, self.frames // FINEST
        if bins <= before:
            return
        fresh = samples[before * FINEST : bins * FINEST].reshape(bins - before, FINEST, self.channels)
        powers = np.einsum("bfc,bfc->cb", fresh, fresh).astype(np.float64)
        sums = self._sums
        if sums.shape[1] < bins + 1:
            sums = np.zeros((self.channels, max(bins + 1, 2 * sums.shape[1])), np.float64)
            sums[:, : before + 1] = self._sums[:, : before + 1]
        sums[:, before + 1 : bins + 1] = sums[:, before : before + 1] + np.cumsum(powers, axis=1)
        self._sums, self.frames = sums, bins * FINEST

    def columns(self, samples: Samples, begin: float, end: float, width: int) -> NDArray[np.float32]:
        """Return the RMS of columns as `Peaks.columns` cuts them, float32 (width, channels).

        Cut at the finest bins where a column is wider than two of them, so true to a bin; 0 where nothing is known.
        """
        found = np.zeros((self.channels, max(width, 0)), np.float64)
        if width <= 0 or end <= begin or not self.frames:
            return found.T.astype(np.float32)
        if (end - begin) / width >= 2 * FINEST:
            bins = np.clip(np.rint(column_edges(begin, end, width) / FINEST).astype(np.int64), 0, self.frames // FINEST)
            count = np.diff(bins) * FINEST
            sums = self._sums[:, bins]
            found = np.diff(sums, axis=1) / np.maximum(count, 1)
        else:
            frames = np.clip(column_edges(begin, end, width), 0, self.frames)
            inside = np.flatnonzero(np.diff(frames) > 0)
            if len(inside):
                low, high = frames[inside[0]], frames[inside[-1] + 1]
                squares = np.square(samples[low:high].T, dtype=np.float64)
                starts = frames[inside] - low
                found[:, inside] = np.add.reduceat(squares, starts, axis=1) / np.diff(frames)[inside]
        return np.sqrt(np.maximum(found, 0)).T.astype(np.float32)
