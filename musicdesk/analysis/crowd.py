"""Whether more than one voice sounds at once: strong partials that are no harmonics of one tone."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.resampling import resample
from musicdesk.core.clip import Clip

_RATE_HZ = 8_000
_WINDOW_S = 0.064
_SIZE = 2_048
_LOOKS = 400
_SPAN_HZ = (80.0, 2_500.0)
_TONES_HZ = (70.0, 1_100.0)
_STRONGEST = 14
_WEAKEST_ROOT = 0.003
_HIGHEST = 12
_WIDTH, _WIDTH_PER_NUMBER, _WIDEST = 0.03, 0.03, 0.2
_LOUD_DB = 20.0

Curve = NDArray[np.float64]


def strays(clip: Clip) -> tuple[Curve, Curve]:
    """Return, for moments spread over the loud parts of a clip, what does not fit one tone, and how tonal it is.

    The first, float64 (n,), is the share of the power of the strongest partials that the tone which explains most of
    them leaves over: near 0 for one voice, from about 0.1 on for two. The second is the share of all power that lies in
    those partials: near 1 for tones, well below 0.7 for noise.
    """
    sound = resample(clip.mono(), _RATE_HZ).samples[:, 0].astype(np.float64)
    width = round(_WINDOW_S * _RATE_HZ)
    if len(sound) < width:
        return np.zeros(0), np.zeros(0)
    windows = np.lib.stride_tricks.sliding_window_view(sound, width)[:: width // 2]
    power = np.square(windows).mean(axis=1)
    loud = np.flatnonzero((power > np.percentile(power, 95) * 10 ** (-_LOUD_DB / 10)) & (power > 0))
    if not len(loud):
        return np.zeros(0), np.zeros(0)
    chosen = loud[np.unique(np.linspace(0, len(loud) - 1, min(_LOOKS, len(loud))).astype(np.int64))]
    spectra = np.abs(np.fft.rfft(windows[chosen] * np.hanning(width + 2)[1:-1], _SIZE, axis=1)) ** 2
    found = np.array([_stray(spectrum) for spectrum in spectra])
    return found[:, 0], found[:, 1]


def _stray(spectrum: Curve) -> tuple[float, float]:
    bin_hz = _RATE_HZ / _SIZE
    low, high = (round(hz / bin_hz) for hz in _SPAN_HZ)
    part = spectrum[low:high]
    peaks = np.flatnonzero((part[1:-1] > part[:-2]) & (part[1:-1] >= part[2:])) + 1
    if not len(peaks):
        return 0.0, 0.0
    peaks = peaks[np.argsort(-part[peaks])][:_STRONGEST]
    hz, strength = (peaks + low) * bin_hz, part[peaks]
    reach = round(1.0 / _WINDOW_S / bin_hz)
    near = np.zeros(len(part) + 1)
    np.add.at(near, np.maximum(peaks - reach, 0), 1)
    np.add.at(near, np.minimum(peaks + reach + 1, len(part)), -1)
    tonal = float(part[np.cumsum(near)[:-1] > 0].sum() / max(part.sum(), 1e-30))
    roots = hz[(hz >= _TONES_HZ[0]) & (hz <= _TONES_HZ[1]) & (strength >= _WEAKEST_ROOT * strength.max())]
    if not len(roots):
        return 0.0, tonal
    times = hz[np.newaxis] / roots[:, np.newaxis]
    number = np.maximum(np.rint(times), 1)
    slack = np.minimum(_WIDTH + _WIDTH_PER_NUMBER * number, _WIDEST) + bin_hz / roots[:, np.newaxis]
    fits = (np.abs(times - number) <= slack) | (times > _HIGHEST)
    explained = (fits * strength).sum(axis=1) / strength.sum()
    return float(1 - explained.max()), tonal
