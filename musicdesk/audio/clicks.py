"""Clicks: the sounds of the metronome, and the sweep by which a way through the air is measured."""

from __future__ import annotations

import numpy as np

from musicdesk.core.clip import Samples

CLICK_S = 0.04
SWEEP_S = 0.03
_ACCENT_HZ, _BEAT_HZ = 1_760.0, 1_175.0
"""A fifth apart, so that the first beat is known at once; both are heard on the smallest loudspeaker."""
_ATTACK_S = 0.001
_DECAY_S = 0.007
_SWEEP_LOW_HZ, _SWEEP_HIGH_HZ = 700.0, 6_000.0
_HIGHEST_SHARE = 0.45
"""Of the sample rate: what lies above cannot be carried by it."""


def click(sample_rate: int, *, accent: bool = False) -> Samples:
    """Return the sound of a beat, float32 (frames,) with a peak of 1; its first frame is the beat."""
    frequency_hz = min(_ACCENT_HZ if accent else _BEAT_HZ, _HIGHEST_SHARE * sample_rate)
    moments_s = np.arange(max(2, round(CLICK_S * sample_rate))) / sample_rate
    envelope = np.minimum(1.0, moments_s / _ATTACK_S) * np.exp(-moments_s / _DECAY_S)
    envelope *= np.minimum(1.0, (CLICK_S - moments_s) / (CLICK_S / 4)).clip(0.0)
    return _full(np.sin(2 * np.pi * frequency_hz * moments_s) * envelope)


def sweep(sample_rate: int) -> Samples:
    """Return a short rising tone, float32 (frames,) with a peak of 1, whose place is found exactly among echoes.

    Source: Farina, "Simultaneous measurement of impulse response and distortion with a swept-sine technique",
    AES 108 (2000), section 2: an exponential sweep.
    """
    high_hz = min(_SWEEP_HIGH_HZ, _HIGHEST_SHARE * sample_rate)
    low_hz = min(_SWEEP_LOW_HZ, high_hz / 2)
    moments_s = np.arange(max(2, round(SWEEP_S * sample_rate))) / sample_rate
    rise = np.log(high_hz / low_hz)
    phase = 2 * np.pi * low_hz * SWEEP_S / rise * np.expm1(moments_s / SWEEP_S * rise)
    return _full(np.sin(phase) * np.hanning(len(moments_s)))


def _full(samples: np.ndarray[tuple[int], np.dtype[np.float64]]) -> Samples:
    return (samples / max(float(np.abs(samples).max()), 1e-9)).astype(np.float32)
