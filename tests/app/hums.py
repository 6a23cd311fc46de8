"""Hums for tests: notes as somebody might sing them, and files of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.formats.audiofile import write_wav

A_MINOR = ((57, 0.5), (60, 0.5), (64, 0.5), (62, 0.5), (60, 0.5), (59, 0.5), (57, 1.0))
"""(MIDI pitch, seconds) of a tune, 4 s."""


def hum(notes: tuple[tuple[float, float], ...] = A_MINOR, rate: int = 44_100) -> Clip:
    """Return notes as a soft voice; a pitch of 0 is a rest."""
    parts = []
    for pitch, seconds in notes:
        moments_s = np.arange(round(seconds * rate)) / rate
        edge = np.minimum(1, np.minimum(moments_s, moments_s[::-1]) / 0.04)
        angle = 2 * np.pi * 440 * 2 ** ((pitch - 69) / 12) * moments_s
        voice = sum(np.sin(number * angle) / number**1.6 for number in range(1, 6))
        parts.append(0.25 * edge * voice * (pitch > 0))
    noise = np.random.default_rng(1).normal(0, 2e-4, sum(map(len, parts)))
    return Clip((np.concatenate(parts) + noise).astype(np.float32)[:, None], rate)


def hum_file(folder: Path, clip: Clip | None = None, name: str = "hum.wav") -> Path:
    """Write a hum as a WAV file of floats."""
    return write_wav(folder / name, hum() if clip is None else clip, "FLOAT")
