"""Loops: a stretch of sound whose end goes over into its beginning without a click."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.seams import click_at
from musicdesk.core.clip import Samples

SEAM_S = 0.010
"""How long the end takes to become what comes before the beginning: longer than a click, shorter than a note."""
GUESS_BARS = 0.02
"""The most that is guessed where a sound ends before its last bar does, in bars."""

NO_CLICK, NEARLY_NONE = 0.98, 1.01
"""Up to which measure (see `seam_of`) a seam is good, a hair kept for dither; and up to which a steady tone's is."""

_STILL_S, _SOFT_S = 0.001, 0.003
"""An attack at the very beginning is held back for the first millisecond, and is there in full after the third."""
_NEAR_S, _AROUND_S = 0.001, (0.25, 0.5)
_SILENT = 1e-6
_ORDER = 64
_HEARD_S = 0.100
_QUIET = 0.05
"""What is so much weaker than the end of a loop (13 dB) is no way on from there, but a pause before the music."""


def closed(
    samples: Samples, begin: int, frames: int, sample_rate: int, *, before: bool = True, after: bool = True
) -> Samples:
    """Return `frames` frames from `begin` on that go round: float32 (frames, channels).

    `samples` reach `seam_frames` further on both sides; `before` and `after` say whether that is sound and no guess.
    The end is faded over into what lies before the beginning: it leads there as it always did, and the first beat keeps
    its attack. Where there is nothing before, the beginning is faded in from what comes after the end. Where that
    clicks, the way that clicks least is taken; the last of them lets the end sound on a little over the beginning.
    """
    seam = seam_frames(frames, sample_rate)
    whole = samples[begin : begin + frames]
    lead = samples[begin - seam : begin]

    def into_lead() -> Samples:
        return np.concatenate([whole[: frames - seam], crossfaded(whole[frames - seam :], lead)])

    def out_of_what_comes() -> Samples:
        return np.concatenate([crossfaded(samples[begin + frames : begin + frames + seam], whole[:seam]), whole[seam:]])

    def sounding_on() -> Samples:
        return _held_back(whole, sample_rate)

    ways = [into_lead] if before else [out_of_what_comes]
    if before and after:
        quiet = _power(lead) < _QUIET * _power(whole[frames - seam :])
        ways = [out_of_what_comes, into_lead] if quiet else [into_lead, out_of_what_comes]
    best, least = whole.copy(), np.inf
    for way, enough in (*((each, NO_CLICK) for each in ways), (sounding_on, NEARLY_NONE)):
        if least <= enough:
            break
        made = way()
        measure = seam_of(made, sample_rate)
        if measure < least:
            best, least = made, measure
    return best


def seam_of(loop: Samples, sample_rate: int) -> float:
    """Return how much a loop, float32 (frames, channels), clicks where it goes round; up to 1 it does not.

    It is the largest second difference within a millisecond of the wrap over the 99.9th percentile of those around it.
    """
    near = max(1, round(_NEAR_S * sample_rate))
    if len(loop) < 6 * near:
        return 0.0
    half = min(len(loop) // 2, round(max(_AROUND_S) * sample_rate))
    # The frames around the wrap: the end of the loop, then its beginning.
    wrap = np.concatenate([loop[-half:], loop[:half]])
    return max(click_at(wrap, half, near, round(seconds * sample_rate), _SILENT) for seconds in _AROUND_S)


def seam_frames(frames: int, sample_rate: int) -> int:
    """Return how many frames of a loop of `frames` are faded."""
    return min(round(SEAM_S * sample_rate), frames // 4)


def crossfaded(old: Samples, new: Samples) -> Samples:
    """Return what becomes `new` out of `old`, both float32 (frames, channels), at even power throughout.

    Two sounds that are alike need other weights than two strangers, or there is a bump or a dip between them.
    Source: M. Fink, M. Holters, U. Zölzer, Signal-matched power-complementary cross-fading, DAFx-16.
    """
    phase = (np.arange(len(old)) + 0.5) / len(old)
    rise = (phase - np.sin(2 * np.pi * phase) / (2 * np.pi))[:, np.newaxis]
    alike = float(np.vdot(old, new) / max(np.sqrt(np.vdot(old, old) * np.vdot(new, new)), 1e-12))
    # Opposites would ask for weights without end.
    power = rise**2 + (1 - rise) ** 2 + 2 * max(alike, 0.0) * rise * (1 - rise)
    return ((rise * new + (1 - rise) * old) / np.sqrt(power)).astype(np.float32)


def continued(samples: Samples, frames: int, sample_rate: int) -> Samples:
    """Return how a sound would go on for `frames` frames after its end: float32 (frames, channels).

    Each sample is what the ones before it foretell, as they did in its last tenth of a second.
    Source: J. P. Burg, Maximum entropy spectral analysis, 1975: such a forecast never grows.
    """
    heard = samples[-max(_ORDER * 4, round(_HEARD_S * sample_rate)) :].astype(np.float64)
    guessed = np.zeros((frames, samples.shape[1]))
    if len(heard) > 2 * _ORDER:
        for channel in range(samples.shape[1]):
            weights = _burg(heard[:, channel])[::-1]
            line = np.concatenate([heard[-_ORDER:, channel], np.zeros(frames)])
            for at in range(_ORDER, len(line)):
                line[at] = -weights @ line[at - _ORDER : at]
            guessed[:, channel] = line[_ORDER:]
    return guessed.astype(np.float32)


def _held_back(whole: Samples, sample_rate: int) -> Samples:
    """Return a loop whose end sounds on, as it would have, over the first of its beginning."""
    still, soft = round(_STILL_S * sample_rate), round(_SOFT_S * sample_rate)
    if len(whole) < 4 * soft:
        return whole.copy()
    rise = (0.5 - 0.5 * np.cos(np.pi * (np.arange(soft - still) + 0.5) / (soft - still)))[:, np.newaxis]
    weights = np.concatenate([np.zeros((still, 1)), rise])
    # Its last milliseconds as well: a converter of rates lets the attack after them be heard before it is there.
    guess = continued(whole[:-soft], 2 * soft, sample_rate)
    end = weights[::-1] * whole[-soft:] + (1 - weights[::-1]) * guess[:soft]
    begin = weights * whole[:soft] + (1 - weights) * guess[soft:]
    return np.concatenate([begin, whole[soft:-soft], end]).astype(np.float32)


def _power(samples: Samples) -> float:
    return float(np.vdot(samples, samples))


def _burg(line: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weights a[1..order] of the forecast x[n] = -sum(a[k] x[n - k])."""
    weights = np.zeros(0)
    forward, backward = line[1:].copy(), line[:-1].copy()
    for _ in range(_ORDER):
        # The little bit keeps silence from dividing by nothing.
        share = -2.0 * (forward @ backward) / (forward @ forward + backward @ backward + 1e-12)
        weights = np.concatenate([weights + share * weights[::-1], [share]])
        forward, backward = (forward + share * backward)[1:], (backward + share * forward)[:-1]
    return weights
