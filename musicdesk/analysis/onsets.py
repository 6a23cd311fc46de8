"""The onset envelope: how much new sound begins at each moment."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.resampling import resample
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.job import Cancel, Cancelled

ENVELOPE_RATE_HZ = 22_050
"""The rate at which a clip is listened to."""
HOP_FRAMES = 256
"""Frames between two values of the envelope: 11.6 ms."""
WINDOW_FRAMES = 1_024
"""Length of a spectrum: 46 ms."""
GROUPS = 8
"""How many groups of neighbouring bands are told apart; the lowest is that of bass and kick, up to about 300 Hz."""

_BANDS = 40
_BLOCK = 2_048
_FLOOR = 1e-3
_LOCAL_S = 1.0

Curve = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class OnsetEnvelope:
    """`strength` float32 (values,), not negative, `rate_hz` values per second, the first at the clip's start.

    `groups` float32 (values, GROUPS) is the same before its mean is taken away, for each group of bands; `levels`
    float32 (values,) is the log spectrum's own mean, 0 in silence.
    """

    strength: Curve
    rate_hz: float
    groups: Curve = field(repr=False)
    levels: Curve = field(repr=False)


def onset_envelope(clip: Clip, cancel: Cancel | None = None) -> OnsetEnvelope:
    """Return the half-wave rectified rise of a clip's log spectrum in 40 mel-spaced bands, less its mean over a second.

    Silence gives zeros.

    Raises: Cancelled.
    Source: Bello et al. 2005, "A tutorial on onset detection in music signals", section III.
    """
    sound = resample(clip.mono(), ENVELOPE_RATE_HZ).samples[:, 0]
    rate_hz = ENVELOPE_RATE_HZ / HOP_FRAMES
    groups, levels = _rising(sound, cancel)
    rise = groups.mean(axis=1)
    width = max(1, round(_LOCAL_S * rate_hz))
    if len(rise) >= width:
        second = np.ones(width)
        mean = np.convolve(rise, second, mode="same") / np.convolve(np.ones(len(rise)), second, mode="same")
        rise = np.maximum(rise - mean, 0)
    return OnsetEnvelope(rise.astype(np.float32), rate_hz, groups, levels)


def _rising(sound: Samples, cancel: Cancel | None) -> tuple[Curve, Curve]:
    """Return how much each group of bands rises from one spectrum to the next, and how high they all are."""
    padded = np.pad(sound, WINDOW_FRAMES // 2)
    windows = np.lib.stride_tricks.sliding_window_view(padded, WINDOW_FRAMES)[::HOP_FRAMES]
    taper = np.hanning(WINDOW_FRAMES).astype(np.float32)
    bands = _mel_bands().astype(np.float32)
    from scipy import fft

    # Sound that begins in the first frame rises from silence too.
    before = np.zeros((1, _BANDS), np.float32)
    parts, means = [], []
    for at in range(0, len(windows), _BLOCK):
        # In blocks: an hour has 310,000 spectra, 640 MB at once.
        if cancel is not None and cancel():
            raise Cancelled
        levels = np.log10(1.0 + (np.abs(fft.rfft(windows[at : at + _BLOCK] * taper)) @ bands) / np.float32(_FLOOR))
        rise = np.maximum(np.diff(levels, axis=0, prepend=before), 0)
        parts.append(rise.reshape(len(rise), GROUPS, _BANDS // GROUPS).mean(axis=2))
        means.append(levels.mean(axis=1))
        before = levels[-1:]
    return np.concatenate(parts).astype(np.float32), np.concatenate(means).astype(np.float32)


def _mel_bands() -> NDArray[np.float64]:
    """Return triangles (bins, bands), evenly spaced from 30 Hz to 11 kHz on the mel scale, each of sum 1."""
    hz = np.fft.rfftfreq(WINDOW_FRAMES, 1 / ENVELOPE_RATE_HZ)
    mel = 2595 * np.log10(1 + hz / 700)
    edges = np.linspace(mel[2], mel[-1], _BANDS + 2)
    low, middle, high = edges[:-2], edges[1:-1], edges[2:]
    column = mel[:, np.newaxis]
    shape = np.minimum((column - low) / (middle - low), (high - column) / (high - middle))
    weights = np.maximum(shape, 0)
    # The lowest triangles are narrower than a bin: they take the nearest one.
    empty = weights.sum(axis=0) == 0
    weights[np.abs(column - middle).argmin(axis=0)[empty], np.flatnonzero(empty)] = 1
    return np.asarray(weights / weights.sum(axis=0) / WINDOW_FRAMES * 4)
