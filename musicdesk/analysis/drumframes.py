"""What is struck in a stem of drums, and when: its bands over time, the strokes, and what each stroke is like."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.resampling import resample
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.job import Cancel, Cancelled

FRAME_RATE_HZ = 187.5
"""Frames per second."""
LOW_EDGES_HZ = (25, 60, 90, 130, 190, 280, 450)
HIGH_EDGES_HZ = (450, 800, 1_500, 3_000, 5_000, 7_500, 11_000, 16_000)
"""Where one band ends and the next begins: the deep ones are heard in longer windows."""
BANDS = len(LOW_EDGES_HZ) + len(HIGH_EDGES_HZ) - 2
TRAITS = 2 * BANDS + 14
"""How many numbers say what a stroke is like."""

_RATE_HZ, _HOP, _WINDOW = 48_000, 256, 1_024
_LOW_RATE_HZ, _LOW_HOP, _LOW_WINDOW = 6_000, 32, 256
_BLOCK = 2_048
_RANGE_DB = 60.0
_GROUPS = (slice(0, 4), slice(4, 9), slice(9, BANDS))
_RISE_DB = 4.0
_NEAR_FRAMES = 6
_BEFORE, _ATTACK, _BODY, _RINGS = (-8, -4), 4, (7, 15), (3, 56)
_SHORTEST = 7

Bands = NDArray[np.float32]
Traits = NDArray[np.float64]


def bands_of(clip: Clip, cancel: Cancel | None = None) -> Bands:
    """Return the power in each band over time, float32 (frames, BANDS), frame i around the moment i / FRAME_RATE_HZ.

    Raises: Cancelled if `cancel` says so.
    """
    mono = clip.mono()
    low = _powers(resample(mono, _LOW_RATE_HZ).samples[:, 0], _LOW_RATE_HZ, _LOW_HOP, _LOW_WINDOW, LOW_EDGES_HZ, cancel)
    high = _powers(resample(mono, _RATE_HZ).samples[:, 0], _RATE_HZ, _HOP, _WINDOW, HIGH_EDGES_HZ, cancel)
    count = min(len(low), len(high))
    return np.concatenate([low[:count], high[:count]], axis=1)


def _powers(
    sound: Samples, rate_hz: int, hop: int, window: int, edges_hz: tuple[int, ...], cancel: Cancel | None
) -> Bands:
    padded = np.pad(sound, window // 2)
    windows = np.lib.stride_tricks.sliding_window_view(padded, window)[::hop]
    taper = np.hanning(window + 2)[1:-1].astype(np.float32)
    taper /= np.float32(np.sqrt(np.square(taper).sum() * window))
    starts = np.searchsorted(np.fft.rfftfreq(window, 1 / rate_hz), edges_hz)
    parts = []
    for at in range(0, len(windows), _BLOCK):
        if cancel is not None and cancel():
            raise Cancelled
        spectra = np.square(np.abs(np.fft.rfft(windows[at : at + _BLOCK] * taper)), dtype=np.float32)
        parts.append(np.add.reduceat(spectra, starts, axis=1)[:, :-1])
    return np.concatenate(parts).astype(np.float32)


def strokes_in(bands: Bands) -> NDArray[np.int64]:
    """Return the frames in which something may have been struck, int64 (strokes,), rising; none in silence.

    Generously: what is none of the drums is left out later.
    """
    floor = float(bands.max(initial=0.0)) * 10 ** (-_RANGE_DB / 10)
    if len(bands) < 2 * _NEAR_FRAMES or floor <= 0:
        return np.zeros(0, np.int64)
    rises = []
    for group in _GROUPS:
        level_db = 10 * np.log10(bands[:, group].sum(axis=1) + floor)
        padded = np.concatenate([np.full(5, 10 * np.log10(floor)), level_db])
        before = np.min([padded[at : at + len(level_db)] for at in range(1, 4)], axis=0)
        rises.append(np.maximum(level_db - before, 0))
    rise = np.max(rises, axis=0)
    found: list[int] = []
    for at in np.flatnonzero(rise >= _RISE_DB).tolist():
        around = rise[max(0, at - _NEAR_FRAMES) : at + _NEAR_FRAMES + 1]
        if rise[at] >= around.max() and (not found or at - found[-1] > _NEAR_FRAMES):
            found.append(at)
    return np.array(found, np.int64)


def traits_of(bands: Bands, strokes: NDArray[np.int64]) -> Traits:
    """Return what each stroke is like, float64 (strokes, TRAITS).

    That is, as logarithms: the share of each band in what is new at the stroke, and soon after it; how deep, middle and
    bright sound falls soon, and later, and how it has grown; and how loud the stroke is beside the loudest.
    """
    count = len(bands)
    traits = np.zeros((len(strokes), TRAITS))
    if not len(strokes):
        return traits
    loud = float(np.percentile(bands.sum(axis=1)[strokes], 90))
    tiny = loud * 10 ** (-_RANGE_DB / 10)
    groups_db = np.stack([10 * np.log10(bands[:, group].sum(axis=1) + tiny) for group in _GROUPS], axis=1)
    for number, at in enumerate(strokes.tolist()):
        after = int(strokes[number + 1]) if number + 1 < len(strokes) else count
        stop = min(count, max(at + _SHORTEST, after - 3))
        before = _mean(bands, at + _BEFORE[0], at + _BEFORE[1])
        attack = bands[max(0, at - 1) : at + _ATTACK].max(axis=0).astype(np.float64)
        body_end = min(at + _BODY[1], stop)
        body = _mean(bands, min(at + _BODY[0], body_end - 3), body_end)
        fresh, fresh_body = (np.maximum(part - before, 0) + tiny for part in (attack, body))
        whole = fresh.sum()
        peaks_db, befores_db, bodies_db = (
            np.array([10 * np.log10(part[group].sum() + tiny) for group in _GROUPS]) for part in (attack, before, body)
        )
        ringing = groups_db[at + _RINGS[0] : min(at + _RINGS[1], stop)]
        traits[number] = [
            *np.log10(fresh / whole),
            *np.log10(fresh_body / whole),
            *(peaks_db - befores_db) / 10,
            *(bodies_db - peaks_db) / 10,
            *_slopes(ringing),
            *(_mean(groups_db, stop - 4, stop) - peaks_db) / 10,
            np.log10(whole / loud),
            min(1.0, (stop - at) / _RINGS[1]),
        ]
    return traits


def _mean(rows: NDArray[np.floating[Any]], begin: int, end: int) -> Traits:
    part = rows[max(0, begin) : max(0, end)]
    return part.mean(axis=0, dtype=np.float64) if len(part) else np.zeros(rows.shape[1])


def _slopes(rows: Traits) -> Traits:
    """Return how steeply the columns fall, in units of 10 dB in 100 ms."""
    if len(rows) < 3:
        return np.zeros(rows.shape[1])
    times = np.arange(len(rows)) - (len(rows) - 1) / 2
    return np.asarray(times @ rows / np.square(times).sum() * FRAME_RATE_HZ / 100)
