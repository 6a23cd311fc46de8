"""The tempo of a clip: where the onset envelope agrees best with itself."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.onsets import onset_envelope
from musicdesk.core.clip import Clip

TEMPO_LOW_BPM = 60.0
"""The slowest tempo that is looked for."""
TEMPO_HIGH_BPM = 180.0
"""The fastest tempo that is looked for."""

_SHORTEST_S = 2.0
_GRID_STEP = 1.002
_BEATS = 4
_PRIOR_BPM = 115.0
_PRIOR_OCTAVES = 1.2
_PULSE = 0.15
_DOUBLE = 0.93
_FINE_BEATS = 16
_FINE_SHARE = 0.03

Curve = NDArray[np.float64]


def estimate_tempo(clip: Clip) -> float | None:
    """Return the tempo of a clip in beats per minute, 60 to 180, or None for silence, no pulse, or less than 2 s.

    A pulse outside the range comes back doubled or halved into it. On clicks and clear drums the error is below 1 %.
    Source: Ellis 2007, "Beat tracking by dynamic programming", section 3 (autocorrelation with a prior on the tempo).
    """
    if clip.seconds < _SHORTEST_S:
        return None
    envelope = onset_envelope(clip)
    likeness = _likeness(envelope.strength.astype(np.float64), envelope.rate_hz)
    if likeness is None:
        return None
    steps = round(np.log(TEMPO_HIGH_BPM / TEMPO_LOW_BPM) / np.log(_GRID_STEP))
    bpm = np.geomspace(TEMPO_LOW_BPM, TEMPO_HIGH_BPM, steps + 1)
    pulse = _pulse(likeness, 60.0 * envelope.rate_hz / bpm, _BEATS)
    prior = np.exp(-0.5 * (np.log2(bpm / _PRIOR_BPM) / _PRIOR_OCTAVES) ** 2)
    best = int(np.argmax(pulse * prior))
    if pulse[best] < _PULSE:
        return None
    found = float(bpm[best])
    if 2 * found <= TEMPO_HIGH_BPM * (1 + _FINE_SHARE) and _twice(likeness, 60.0 * envelope.rate_hz / found):
        found *= 2
    return _refined(likeness, found, envelope.rate_hz)


def _likeness(strength: Curve, rate_hz: float) -> Curve | None:
    """Return the autocorrelation by lag in values, 1 at lag 0, each lag divided by the share that overlaps."""
    if not strength.any():
        return None
    # A little width, so that an onset between two values is met by its neighbours.
    smooth = np.convolve(strength, [0.25, 0.5, 0.25], mode="same")
    centred = smooth - smooth.mean()
    size = 1 << (2 * len(centred) - 1).bit_length()
    power = np.abs(np.fft.rfft(centred, size)) ** 2
    lags = min(len(centred) - 1, round(_FINE_BEATS * 60.0 / TEMPO_LOW_BPM * rate_hz) + 2)
    raw = np.fft.irfft(power, size)[:lags]
    if raw[0] <= 0:
        return None
    overlap = 1.0 - np.arange(lags) / len(centred)
    # Where less than a third overlaps, one chance meeting would count as much as a whole song.
    return np.asarray(np.where(overlap >= 1 / 3, raw / raw[0] / np.maximum(overlap, 1 / 3), np.nan))


def _pulse(likeness: Curve, lag: Curve, beats: int) -> Curve:
    """Return the mean likeness at 1, 2, ... `beats` times each lag, as far as it is known; 0 where it is not."""
    multiples = lag[:, np.newaxis] * np.arange(1, beats + 1)
    known = np.interp(multiples, np.arange(len(likeness)), likeness, right=np.nan)
    there = np.isfinite(known)
    total = np.where(there, known, 0.0).sum(axis=1)
    return np.asarray(np.where(there[:, 0], total / np.maximum(there.sum(axis=1), 1), 0.0))


def _twice(likeness: Curve, lag: float) -> bool:
    """Tell whether the beat halfway is as strong as the beat itself: then the pulse is twice as fast."""
    whole, half = _pulse(likeness, np.array([lag, lag / 2]), 2 * _BEATS)
    return bool(half >= _DOUBLE * whole)


def _refined(likeness: Curve, bpm: float, rate_hz: float) -> float:
    """Return the tempo near `bpm` whose many multiples fit best: each further beat measures it more finely."""
    near = bpm * np.linspace(1 - _FINE_SHARE, 1 + _FINE_SHARE, 241)
    fit = _pulse(likeness, 60.0 * rate_hz / near, _FINE_BEATS)
    # The middle of the flat top, not its first point.
    top = near[fit >= fit.max() - 1e-9 - 0.01 * abs(fit.max())]
    return float(np.clip(top.mean(), TEMPO_LOW_BPM, TEMPO_HIGH_BPM))
