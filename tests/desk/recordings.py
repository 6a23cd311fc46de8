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
