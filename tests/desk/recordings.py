"""Recordings to be taken in, and libraries that hold some."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from fakes import write_wav

from musicdesk.core.clip import Clip

RATE_HZ = 32_000


def tone(path: Path, seconds: float = 10.0, pitch_hz: float = 330.0) -> Path:
    """Write a tone as a WAV file, and return its path."""
    moments = np.arange(round(seconds * RATE_HZ), dtype=np.float32)[:, None] / RATE_HZ
    return write_wav(path, Clip((0.2 * np.sin(2 * np.pi * pitch_hz * moments)).astype(np.float32), RATE_HZ))


def library_of(folder: Path, *titles: str, seconds: float = 10.0) -> list[str]:
    """Make a library with a tone of each title, oldest first, and return their ids."""
    from musicdesk.app.library import import_audio
    from musicdesk.library.library import Library

    with Library.open(folder) as library:
        ids = []
        for number, title in enumerate(titles):
            sound = tone(folder.parent / f"{title}.wav", seconds, 220.0 * (number + 1))
            ids.append(import_audio(library, sound, 1_800_000_000.0 + number).id)
    return ids


def hum(path: Path, pitches: tuple[int, ...] = (57, 60, 64, 62, 60, 57), *, note_s: float = 0.5) -> Path:
    """Write somebody humming MIDI pitches, with vibrato and a little breath, as a WAV file of 48 kHz."""
    rate_hz = 48_000
    moments = np.arange(round(note_s * rate_hz)) / rate_hz
    fade = np.clip(np.minimum(moments / 0.04, (note_s - moments) / 0.06), 0, 1)
    notes = []
    for pitch in pitches:
        vibrato = 1 + 0.006 * np.sin(2 * np.pi * 5.2 * moments) * np.clip(4 * moments - 0.6, 0, 1)
        phase = 2 * np.pi * np.cumsum(440 * 2 ** ((pitch - 69) / 12) * vibrato) / rate_hz
        notes.append(0.15 * fade * sum(np.sin(number * phase) / number**1.3 for number in range(1, 9)))
    sound = np.concatenate([*notes, np.zeros(rate_hz // 4)])
    breath = np.random.default_rng(0).normal(0, 5e-4, len(sound))
    return write_wav(path, Clip((sound + breath).astype(np.float32)[:, None], rate_hz))


def library_of_hums(folder: Path, *titles: str) -> list[str]:
    """Make a library with a hummed tune of each title, oldest first and each higher than the last; return their ids."""
    from musicdesk.app.library import import_audio
    from musicdesk.library.library import Library

    with Library.open(folder) as library:
        ids = []
        for number, title in enumerate(titles):
            tune = tuple(pitch + 2 * number for pitch in (57, 60, 64, 62, 60, 57))
            sound = hum(folder.parent / f"{title}.wav", tune)
            ids.append(import_audio(library, sound, 1_800_000_000.0 + number).id)
    return ids
