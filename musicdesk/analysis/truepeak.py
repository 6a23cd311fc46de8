"""True peak: how far a sound swings, also between its samples."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancel, Cancelled

OVERSAMPLING = 4
"""How many values to a sample a meter looks at. Source: ITU-R BS.1770-4, annex 2."""
CELL_FRAMES = 16
"""Frames that share one value of `cell_peaks`."""

_CELLS_AT_ONCE = 2_048
_MARGIN_FRAMES = 1_024
_MOST_SWING = 4.0

Curve = NDArray[np.float32]


def true_peak_db(clip: Clip, cancel: Cancel | None = None) -> float | None:
    """Return the true peak of a clip in dBTP by 4x oversampling, or None for silence.

    Raises: Cancelled.
    Source: ITU-R BS.1770-4, annex 2; the sound between the samples by Fourier interpolation, which is true up to half
    the sample rate, where the short filter given there as an example reads too low.
    """
    peak = float(np.abs(clip.samples).max(initial=0.0))
    if peak <= 0:
        return None
    for _, found in _parts(clip, peak, OVERSAMPLING):
        if cancel is not None and cancel():
            raise Cancelled
        peak = max(peak, float(found.max()))
    return 20 * math.log10(peak)


def cell_peaks(clip: Clip, above: float, oversampling: int = 2 * OVERSAMPLING) -> Curve:
    """Return the true peak of each cell of 16 frames, of all channels together, float32 (cells,).

    What lies between the last frame of a cell and the first of the next belongs to the former. In parts so quiet that
    their true peak cannot reach `above` only the samples are looked at.
    """
    loud = np.abs(clip.samples).max(axis=1, initial=0.0)
    cells = -(-len(loud) // CELL_FRAMES)
    peaks = np.pad(loud, (0, cells * CELL_FRAMES - len(loud))).reshape(cells, CELL_FRAMES).max(axis=1, initial=0.0)
    for first, found in _parts(clip, above, oversampling):
        part = peaks[first : first + len(found)]
        np.maximum(part, found, out=part)
    return np.asarray(peaks)


def _parts(clip: Clip, above: float, oversampling: int) -> Iterator[tuple[int, Curve]]:
    """Yield the number of a part's first cell and the true peaks of its cells, float32 (cells,), where it is loud."""
    from scipy import fft

    rise = (0.5 - 0.5 * np.cos(np.pi * (np.arange(_MARGIN_FRAMES) + 0.5) / _MARGIN_FRAMES)).astype(np.float32)
    for first in range(0, clip.frames, _CELLS_AT_ONCE * CELL_FRAMES):
        last = min(first + _CELLS_AT_ONCE * CELL_FRAMES, clip.frames)
        low, high = first - _MARGIN_FRAMES, last + _MARGIN_FRAMES
        part = clip.samples[max(low, 0) : min(high, clip.frames)]
        # How far a sound can swing between samples has no limit in theory; in practice 12 dB is never reached.
        if float(np.abs(part).max(initial=0.0)) * _MOST_SWING <= above:
            continue
        cells = -(-(last - first) // CELL_FRAMES)
        frames = cells * CELL_FRAMES + 2 * _MARGIN_FRAMES
        found = np.zeros(cells, np.float32)
        for channel in part.T:
            padded = np.zeros(frames, np.float32)
            padded[max(-low, 0) : max(-low, 0) + len(channel)] = channel
            padded[:_MARGIN_FRAMES] *= rise
            padded[-_MARGIN_FRAMES:] *= rise[::-1]
            finer = fft.irfft(fft.rfft(padded), oversampling * frames)
            margin = oversampling * _MARGIN_FRAMES
            loud = np.abs(finer[margin:-margin]).reshape(cells, -1).max(axis=1) * oversampling
            np.maximum(found, loud, out=found)
        yield first // CELL_FRAMES, found
