"""The sound of a recording, as far as can be told without changing its file."""

from __future__ import annotations

import os
import stat
import struct
import time
from dataclasses import dataclass
from pathlib import Path

GROWING_S = 5.0
"""A file that was not written to for so long is not being recorded."""
_HEAD = struct.Struct("<4sI12xHHIIHH14x4sI")
"""The head of a `WavTape`: RIFF, its size, format, channels, rate, bytes a second, of a frame, bits, data, its size."""
_FLOAT, _BITS, _SAMPLE_BYTES = 3, 32, 4
_RATE_LOW_HZ, _RATE_HIGH_HZ = 1_000, 1_000_000


@dataclass(frozen=True)
class Sound:
    """What a file of `WavTape` holds; `settled`: its header tells of all of it. `changed_s` counts from 1970 UTC."""

    frames: int
    sample_rate: int
    settled: bool
    changed_s: float

    @property
    def is_growing(self) -> bool:
        """Whether it may be recorded at this moment."""
        return not self.settled and abs(time.time() - self.changed_s) < GROWING_S


def sound_of(path: Path) -> Sound | None:
    """Return what a file holds; None if it is not there, cannot be read, or is another program's."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # opening a pipe might wait for ever
            return None
        with open(path, "rb") as file:
            entry, head = os.fstat(file.fileno()), file.read(_HEAD.size)
    except (OSError, ValueError):
        return None
    if len(head) < _HEAD.size:
        return None
    riff, riff_bytes, form, channels, rate, _, frame_bytes, bits, data, data_bytes = _HEAD.unpack(head)
    if (riff, form, bits, data) != (b"RIFF", _FLOAT, _BITS, b"data"):
        return None
    if not _RATE_LOW_HZ <= rate <= _RATE_HIGH_HZ or not channels or frame_bytes != _SAMPLE_BYTES * channels:
        return None
    # Something of other programs may lie behind the sound.
    room = entry.st_size - _HEAD.size
    settled = riff_bytes + 8 == entry.st_size and 0 < data_bytes <= room
    return Sound((data_bytes if settled else room) // frame_bytes, rate, settled, entry.st_mtime)
