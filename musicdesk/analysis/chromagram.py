"""Chromagram of any music: how strongly each pitch class sounds at each moment, and which one the bass has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.resampling import resample
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.job import Cancel, Cancelled

CLASSES = 12

_RATE_HZ = 11_025
_WINDOW = 4_096
_HOP = 1_024
_SPAN_HZ = (40.0, 2_000.0)
_BASS_HZ, _MIDDLE_HZ = 180.0, 110.0
_STEADY_FRAMES = 5
_WEAKEST = 0.01
_BLOCK = 512
_A4_HZ, _A4 = 440.0, 69

Curve = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Chromagram:
    """`chroma` and `bass` float64 (frames, 12) from C to B, each frame about of length 1 or silent.

    Frame i lies around the moment i x `hop_s`. `loud` float64 (frames,) is how strong its tones are.
    """

    chroma: Curve
    bass: Curve
    loud: Curve
    hop_s: float


def chromagram(clip: Clip, cancel: Cancel | None = None) -> Chromagram:
    """Return the pitch classes of a clip, from the peaks of spectra of 0.37 s, at the tuning the clip has.

    Only what stands still for some frames counts, so that drums do not; each peak by the square root of its size.

    Raises: Cancelled.
    Source: Gomez 2006, "Tonal description of polyphonic audio for music content processing", section 3.
    """
    sound = resample(clip.mono(), _RATE_HZ).samples[:, 0]
    if len(sound):
        sound = sound - np.float32(sound.mean(dtype=np.float64))
    frames, pitches, sizes = _peaks(sound, cancel)
    count = len(sound) // _HOP + 1
    fraction = pitches - np.rint(pitches)
    # Sharp or flat as a whole: as a direction on a circle of one semitone.
    towards = np.sum(sizes * np.exp(2j * np.pi * fraction)) if len(sizes) else 0j
    pitches = pitches - float(np.angle(towards)) / (2 * np.pi)
    nearest = np.rint(pitches).astype(np.int64)
    strength = sizes * np.exp(-0.5 * ((pitches - nearest) / 0.25) ** 2)
    hz = _A4_HZ * 2 ** ((nearest - _A4) / 12)
    is_bass = np.clip((_BASS_HZ - hz) / 40.0, 0, 1)
    is_middle = np.clip((hz - _MIDDLE_HZ) / 40.0, 0.25, 1) * np.clip(1.5 - hz / _SPAN_HZ[1], 0.5, 1)
    place = frames * CLASSES + nearest % CLASSES
    chroma = np.bincount(place, weights=strength * is_middle, minlength=count * CLASSES).reshape(count, CLASSES)
    bass = np.bincount(place, weights=strength * is_bass, minlength=count * CLASSES).reshape(count, CLASSES)
    loud = np.asarray(chroma.sum(axis=1), np.float64)
    return Chromagram(_unit(chroma), _unit(bass), loud / max(float(loud.max()), 1e-12), _HOP / _RATE_HZ)


def _peaks(sound: Samples, cancel: Cancel | None) -> tuple[NDArray[np.int64], Curve, Curve]:
    """Return frame, MIDI pitch and size (the root of the amplitude) of each peak of the spectra."""
    from scipy import fft, ndimage

    padded = np.pad(sound, _WINDOW // 2)
    windows = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP]
    taper = np.hanning(_WINDOW).astype(np.float32)
    bin_hz = _RATE_HZ / _WINDOW
    low, high = (round(hz / bin_hz) for hz in _SPAN_HZ)
    reach = _STEADY_FRAMES // 2
    found: list[tuple[NDArray[np.int64], Curve, Curve]] = []
    for at in range(0, len(windows), _BLOCK):
        if cancel is not None and cancel():
            raise Cancelled
        begin, end = max(0, at - reach), min(len(windows), at + _BLOCK + reach)
        spectra = np.abs(fft.rfft(windows[begin:end] * taper)[:, low - 1 : high + 1])
        steady = ndimage.median_filter(spectra, size=(_STEADY_FRAMES, 1), mode="nearest")
        steady = np.minimum(steady, spectra)[at - begin :][:_BLOCK]
        middle, left, right = steady[:, 1:-1], steady[:, :-2], steady[:, 2:]
        top = middle.max(axis=1, keepdims=True)
        is_peak = (middle > left) & (middle >= right) & (middle > _WEAKEST * top) & (top > 1e-4)
        rows, columns = np.nonzero(is_peak)
        small = 1e-9
        a, b, c = (np.log(each[rows, columns] + small) for each in (left, middle, right))
        beside = np.clip(0.5 * (a - c) / np.minimum(a - 2 * b + c, -small), -0.5, 0.5)
        hz = (columns + low + beside) * bin_hz
        found.append((rows + at, _A4 + 12 * np.log2(hz / _A4_HZ), np.sqrt(middle[rows, columns], dtype=np.float64)))
    return (
        np.concatenate([each[0] for each in found]),
        np.concatenate([each[1] for each in found]),
        np.concatenate([each[2] for each in found]),
    )


def _unit(rows: NDArray[Any]) -> Curve:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9))
