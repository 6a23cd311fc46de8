"""Levels for a listener: a true-peak limiter, and a sound brought to a loudness or to a peak."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.loudness import integrated_lufs
from musicdesk.analysis.truepeak import CELL_FRAMES, cell_peaks
from musicdesk.core.clip import Clip
from musicdesk.core.units import db_to_amplitude

Curve = NDArray[np.float32]

_AHEAD_S = 0.005
_RELEASES_DB_PER_S = (200.0, 400.0, 800.0)
"""How fast a sound comes up again behind a peak: slowly, which is gentle to low tones, or as fast as it has to."""
_MARGIN_DB, _HAIR_DB = 0.25, 0.03
_PASSES = 4
_NEAR_LU, _NEAR_ENOUGH_LU = 0.1, 0.4
_TRIES = 12
_FLATTEST, _LONGEST_STEP_DB = 0.04, 12.0
_BLOCK_FRAMES = 1 << 19


def limited(clip: Clip, ceiling_db: float = -1.0, release_db_per_s: float = _RELEASES_DB_PER_S[0]) -> Clip:
    """Return the clip with no true peak above `ceiling_db` dBTP; frames stay frames.

    All channels are turned down together, from 12 ms before a peak on and up again by `release_db_per_s`; what needs
    no turning down stays as it is, bit for bit.
    """
    ceiling = db_to_amplitude(ceiling_db)
    goal = ceiling
    for _ in range(_PASSES):
        peaks = cell_peaks(clip, goal)
        if not len(peaks) or float(peaks.max()) <= ceiling:
            return clip
        # Meters differ by some tenths of a dB, and a changing gain moves peaks: a little room is left for that.
        goal = ceiling * db_to_amplitude(-_MARGIN_DB)
        clip = _turned_down(clip, np.maximum(peaks, 1e-9), goal, release_db_per_s)
    top = float(cell_peaks(clip, goal).max())
    return clip if top <= ceiling else _scaled(clip, goal / top)


def at_loudness(clip: Clip, lufs: float = -14.0, ceiling_db: float = -1.0) -> Clip:
    """Return the clip at an integrated loudness of `lufs`, with no true peak above `ceiling_db` dBTP.

    It comes within 0.5 LU; a sound of little but peaks, which cannot be that loud, comes as near as it can. Silence,
    and what is too short to have a loudness, is limited alone.
    """
    heard = integrated_lufs(clip)
    if heard is None:
        return limited(clip, ceiling_db)
    tried: list[tuple[float, Clip]] = []
    for release_db_per_s in _RELEASES_DB_PER_S:
        tried.append(_driven(clip, heard, lufs, ceiling_db, release_db_per_s))
        if tried[-1][0] <= _NEAR_ENOUGH_LU:
            break
    return min(tried, key=lambda each: each[0])[1]


def _driven(clip: Clip, heard: float, lufs: float, ceiling_db: float, release_db_per_s: float) -> tuple[float, Clip]:
    """Return the clip driven into the limiter until it is as loud as it gets, and how far from `lufs` that is."""
    drive_db, slope = lufs - heard, 1.0
    last_db, last, best, nearest = 0.0, heard, clip, float("inf")
    for _ in range(_TRIES):
        made = limited(_scaled(clip, db_to_amplitude(drive_db)), ceiling_db, release_db_per_s)
        reached = integrated_lufs(made)
        if reached is None:
            break
        if abs(lufs - reached) < nearest:
            best, nearest = made, abs(lufs - reached)
        # How much of a further dB is left of it behind the limiter, by the last two tries.
        if abs(drive_db - last_db) > 1e-6:
            slope = (reached - last) / (drive_db - last_db)
        if nearest <= _NEAR_LU or slope < _FLATTEST:
            break
        last_db, last = drive_db, reached
        drive_db += min((lufs - reached) / min(slope, 1.0), _LONGEST_STEP_DB)
    return nearest, best


def at_peak(clip: Clip, ceiling_db: float = -1.0) -> Clip:
    """Return the clip turned up or down as a whole until its true peak is at `ceiling_db` dBTP; silence as it is."""
    top = float(cell_peaks(clip, _highest(clip)).max(initial=0.0))
    return _scaled(clip, db_to_amplitude(ceiling_db - _HAIR_DB) / top) if top > 0 else clip


def _highest(clip: Clip) -> float:
    return float(np.abs(clip.samples).max(initial=0.0))


def _turned_down(clip: Clip, peaks: Curve, ceiling: float, release_db_per_s: float) -> Clip:
    from scipy import ndimage

    cell_s = CELL_FRAMES / clip.sample_rate
    ahead = max(2, round(_AHEAD_S / cell_s))
    down_db = np.maximum(20 * np.log10(peaks.astype(np.float64) / ceiling), 0.0)
    # A straight line in dB down from each peak; the highest of all lines that reach a cell counts.
    slope_db = release_db_per_s * cell_s * np.arange(len(down_db))
    down_db = np.maximum(np.maximum.accumulate(down_db + slope_db) - slope_db, 0.0)
    # Held as far as the bell that smooths it reaches, and two cells more: gains are drawn from cell to cell, and
    # peaks lie between them.
    held_db = ndimage.maximum_filter1d(down_db, 2 * (ahead + 2) + 1, mode="nearest")
    bell = np.hanning(2 * ahead + 3)[1:-1]
    gains = 10 ** (-ndimage.convolve1d(held_db, bell / bell.sum(), mode="nearest") / 20)
    middles = (np.arange(len(gains)) + 0.5) * CELL_FRAMES - 0.5
    made = np.empty_like(clip.samples)
    for first in range(0, clip.frames, _BLOCK_FRAMES):
        last = min(first + _BLOCK_FRAMES, clip.frames)
        gain = np.interp(np.arange(first, last), middles, gains)
        made[first:last] = clip.samples[first:last] * gain[:, np.newaxis]
    return Clip(made, clip.sample_rate)


def _scaled(clip: Clip, factor: float) -> Clip:
    return Clip(np.asarray(clip.samples * np.float32(factor), np.float32), clip.sample_rate)
