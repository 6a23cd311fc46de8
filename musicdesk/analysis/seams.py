"""Seams: how well a sound holds together where one piece of its making ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.loudness import SHORTEST_S, k_weighting
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.seam import Seam

SILENT_BEND = 1e-4
"""Second differences below this (-80 dBFS) are no click that anyone hears, whatever is around them."""
SHORT_TERM_S = 3.0
"""How much of the sound short-term loudness listens to. Source: EBU Tech 3341, section 2.2."""

_CLICK_NEAR_S, _CLICK_AROUND_S, _LOUD_SHARE = 0.001, 0.5, 99.9
_SETTLING_S = 0.2
_GATE_POWER = 10 ** ((-70.0 + 0.691) / 10)
_HOP_S, _WINDOW_S = 0.010, 0.032
_BANDS, _LOW_HZ, _HIGH_HZ, _FLOOR = 40, 40.0, 15_000.0, 1e-3
_SIDE_HOPS = 5
_FLUX_NEAR_HOPS, _FLUX_APART_HOPS, _FLUX_AROUND_HOPS = 5, 15, 350
_FEWEST_HOPS = 150
_STILL = 1e-3

Curve = NDArray[np.float64]


def measured(clip: Clip, seams: Sequence[Seam]) -> tuple[Seam, ...]:
    """Return the seams with what was measured of them; those within 2 ms of the clip's ends or beyond stay as they are.

    `click` is the largest second difference within 1 ms over the 99.9th percentile of that within 500 ms, of the
    channel where it is worst; what is softer than -80 dBFS is no click. `level_lu` is the short-term loudness of the
    3 s after the seam less that of the 3 s before it, of less at the ends of the clip, and None where there is less
    than 0.4 s. `flux_z` says by how many standard deviations the change of sound at the seam is above the changes
    in the 3.5 s around it, and is None where little lies around it (see `flux`).

    Only a few seconds around each seam are read: the clip may lie on a disk.
    """
    return tuple(_measured(clip, each) for each in seams)


def click_at(samples: Samples, at: int, near: int, far: int, silent: float = SILENT_BEND) -> float:
    """Return how much some samples, float32 (frames, channels), click between the frames `at` - 1 and `at`.

    It is the largest second difference within `near` frames over the 99.9th percentile of the others within `far`,
    which counts as `silent` at least; of the channel where it is worst. Up to 1 nobody hears a click.
    """
    begin = max(0, at - far)
    bends = np.abs(np.diff(samples[begin : at + far].astype(np.float64), 2, axis=0))
    middle = at - begin - 1
    low = max(0, middle - near)
    worst = 0.0
    for channel in bends.T:
        here = channel[low : middle + near]
        others = np.concatenate([channel[:low], channel[middle + near :]])
        if len(here) and len(others):
            usual = max(float(np.percentile(others, _LOUD_SHARE)), silent)
            worst = max(worst, float(here.max()) / usual)
    return worst


def flux(samples: Samples, sample_rate: int) -> Curve:
    """Return how much a sound, float32 (frames, channels), turns into another each 10 ms: float64 (hops,), from 0.

    It is the spectral flux of 40 mel bands from 50 ms to the next, as the geometric mean of what rises and what falls:
    an attack only rises and a damped note only falls, but where one sound is cut off for another, both happen at once.

    Source of its parts: S. Dixon, Onset detection revisited, DAFx-06, section 2.1.
    """
    hop, window = round(_HOP_S * sample_rate), round(_WINDOW_S * sample_rate)
    bands = _mel_bands(sample_rate, window)
    taper = np.hanning(window)
    levels: Curve | None = None
    for channel in samples.T:
        padded = np.pad(channel.astype(np.float64), window // 2)
        frames = np.lib.stride_tricks.sliding_window_view(padded, window)[::hop]
        found = (np.abs(np.fft.rfft(frames * taper, axis=1)) @ bands) * (4.0 / window)
        levels = found if levels is None else levels + found
    if levels is None or len(levels) < 2 * _SIDE_HOPS:
        return np.zeros(0 if levels is None else len(levels))
    logs = np.log10(1.0 + levels / (_FLOOR * samples.shape[1]))
    sums = np.concatenate([np.zeros((1, _BANDS)), np.cumsum(logs, axis=0)])
    # A codec spreads a cut over some 50 ms: over less, one would see each half of it by itself.
    sides = (sums[_SIDE_HOPS:] - sums[:-_SIDE_HOPS]) / _SIDE_HOPS
    change = sides[_SIDE_HOPS:] - sides[:-_SIDE_HOPS]
    both = np.sqrt(np.maximum(change, 0).mean(axis=1) * np.maximum(-change, 0).mean(axis=1))
    return np.pad(both, (_SIDE_HOPS, _SIDE_HOPS - 1))


def _measured(clip: Clip, seam: Seam) -> Seam:
    rate = clip.sample_rate
    at, near = round(seam.at_s * rate), max(1, round(_CLICK_NEAR_S * rate))
    if not 2 * near <= at <= clip.frames - 2 * near:
        return seam
    return replace(seam, click=_click(clip, at, near), level_lu=_level_lu(clip, at), flux_z=_flux_z(clip, at))


def _click(clip: Clip, at: int, near: int) -> float:
    far = round(_CLICK_AROUND_S * clip.sample_rate)
    begin = max(0, at - far)
    return round(click_at(clip.samples[begin : at + far], at - begin, near, far), 3)


def _level_lu(clip: Clip, at: int) -> float | None:
    from scipy import signal

    rate = clip.sample_rate
    reach, shortest = round(SHORT_TERM_S * rate), SHORTEST_S * rate
    first, last = max(0, at - reach), min(clip.frames, at + reach)
    if at - first < shortest or last - at < shortest:
        return None
    begin = max(0, first - round(_SETTLING_S * rate))
    sound = clip.samples[begin:last].astype(np.float64)
    power = np.square(signal.sosfilt(k_weighting(rate), sound, axis=0)).sum(axis=1)
    before, after = power[first - begin : at - begin].mean(), power[at - begin :].mean()
    # What is below the gate is silence, and as loud as any other.
    return round(10 * float(np.log10(max(after, _GATE_POWER) / max(before, _GATE_POWER))), 2)


def _flux_z(clip: Clip, at: int) -> float | None:
    rate = clip.sample_rate
    hop = round(_HOP_S * rate)
    # The edges of what is read are cuts themselves.
    reach = (_FLUX_AROUND_HOPS + _FLUX_APART_HOPS) * hop
    begin = max(0, at - reach)
    changes = flux(clip.samples[begin : at + reach], rate)
    middle = round((at - begin) / hop)
    width = 2 * _FLUX_NEAR_HOPS + 1
    if len(changes) < width:
        return None
    # The largest change within 50 ms: at the seam, and at every other moment.
    largest = np.lib.stride_tricks.sliding_window_view(np.pad(changes, _FLUX_NEAR_HOPS), width).max(axis=1)
    hops = np.arange(len(largest))
    others = (np.abs(hops - middle) > _FLUX_APART_HOPS) & (np.minimum(hops, hops[::-1]) > 2 * _FLUX_NEAR_HOPS)
    if np.count_nonzero(others) < _FEWEST_HOPS or not 0 <= middle < len(largest):
        return None
    usual = largest[others]
    return round(float((largest[middle] - usual.mean()) / max(float(usual.std()), _STILL)), 2)


def _mel_bands(sample_rate: int, window: int) -> Curve:
    """Return triangles (bins, bands), evenly spaced on the mel scale, each of sum 1."""
    hz = np.fft.rfftfreq(window, 1 / sample_rate)
    mel = 2595 * np.log10(1 + hz / 700)
    low, high = (2595 * np.log10(1 + each / 700) for each in (_LOW_HZ, min(_HIGH_HZ, sample_rate / 2)))
    edges = np.linspace(low, high, _BANDS + 2)
    left, middle, right = edges[:-2], edges[1:-1], edges[2:]
    column = mel[:, np.newaxis]
    weights = np.maximum(np.minimum((column - left) / (middle - left), (right - column) / (right - middle)), 0)
    # The lowest triangles are narrower than a bin: they take the nearest one.
    empty = weights.sum(axis=0) == 0
    weights[np.abs(column - middle).argmin(axis=0)[empty], np.flatnonzero(empty)] = 1
    return np.asarray(weights / weights.sum(axis=0))
