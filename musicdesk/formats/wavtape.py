"""A WAV file that grows while it is recorded, and that is whole up to its last moment whenever the program ends."""

from __future__ import annotations

import errno
import os
import struct
from pathlib import Path

import numpy as np

from musicdesk.core.clip import Samples
from musicdesk.core.errors import BadFile
from musicdesk.formats.names import shown
from musicdesk.formats.wavcue import MARKED

BYTES_LIMIT = 3_900_000_000
"""The most bytes of sound: the sizes in a WAV file have 32 bits, and some programs take them for signed ones."""
FULL_ERRORS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What a disk answers when it has no room left."""
_HEAD_BYTES = 58
_RIFF_SIZE_AT, _FACT_AT, _DATA_SIZE_AT = 4, 46, 54
_SAMPLE_BYTES = 4


class WavTape:
    """A new WAV file of 32-bit float, written to its end block by block. For one thread.

    Raises: OSError, from every method, as the disk gives it; FileExistsError if the file is there already.
    Source: Multimedia Programming Interface and Data Specifications 1.0; RFC 2361.
    """

    def __init__(self, path: Path, sample_rate: int, channels: int) -> None:
        self.frames = 0
        """How many are in the file."""
        self._channels = channels
        self._frame_bytes = _SAMPLE_BYTES * channels
        # Unbuffered: what was written outlives this process, whatever ends it.
        self._file = open(path, "xb", buffering=0)  # noqa: SIM115
        try:
            self._write(_head(sample_rate, channels))
        except OSError:
            self._file.close()
            path.unlink(missing_ok=True)
            raise

    def write(self, samples: Samples) -> None:
        """Append float32 (frames, channels). What is no number becomes silence: readers would refuse the whole file.

        When the disk is full, what went in of the block stays, in whole frames.
        """
        block = np.ascontiguousarray(samples, np.dtype("<f4"))
        if not np.isfinite(block).all():
            block = np.nan_to_num(block, nan=0.0, posinf=0.0, neginf=0.0)
        try:
            self._write(block.tobytes())
        except OSError:
            self.frames = max(self.frames, (self._file.tell() - _HEAD_BYTES) // self._frame_bytes)
            raise
        self.frames += len(block)

    def settle(self) -> None:
        """Let the header tell of all that is in the file, and bring it to the disk itself."""
        self._name_sizes()
        os.fsync(self._file.fileno())

    def cut(self, frames: int) -> None:
        """Keep the first `frames` only."""
        if frames < self.frames:
            self.frames = max(0, frames)
            self._name_sizes()
            self._file.truncate(_HEAD_BYTES + self.frames * self._frame_bytes)
            self._file.seek(0, os.SEEK_END)

    def close(self) -> None:
        """Finish the file, with its last sizes."""
        try:
            if not self._file.closed:
                self._file.truncate(_HEAD_BYTES + self.frames * self._frame_bytes)  # half a frame may hang over
                self.settle()
        finally:
            self._file.close()

    def _write(self, raw: bytes) -> None:
        left = memoryview(raw)
        while left:
            left = left[self._file.write(left) or 0 :]

    def _name_sizes(self) -> None:
        for place, size in _sizes(self.frames, self._frame_bytes):
            self._file.seek(place)
            self._write(struct.pack("<I", size))
        self._file.seek(0, os.SEEK_END)


def mended(path: Path) -> int:
    """Correct the sizes in a file of `WavTape` that was cut off, and return its frames; half a frame is left out.

    One that was marked is whole, and is left as it is.

    Raises: BadFile if it is no such file; OSError if it cannot be read or written.
    """
    with open(path, "rb+") as file:
        head = file.read(_HEAD_BYTES)
        channels = struct.unpack("<H", head[22:24])[0] if len(head) == _HEAD_BYTES else 0
        if not channels or head != _settled(_head(0, channels), head):
            raise BadFile(f"{shown(path)} is no recording of MusicDesk.", "It was left as it is.")
        frame_bytes = _SAMPLE_BYTES * channels
        sound_bytes = struct.unpack_from("<I", head, _DATA_SIZE_AT)[0]
        file.seek(_HEAD_BYTES + sound_bytes)
        if file.read(len(MARKED)) == MARKED:
            return int(sound_bytes // frame_bytes)
        frames = (os.fstat(file.fileno()).st_size - _HEAD_BYTES) // frame_bytes
        for place, size in _sizes(frames, frame_bytes):
            file.seek(place)
            file.write(struct.pack("<I", size))
        file.truncate(_HEAD_BYTES + frames * frame_bytes)
        file.flush()
        os.fsync(file.fileno())
    return frames


def _head(sample_rate: int, channels: int) -> bytes:
    frame_bytes = _SAMPLE_BYTES * channels
    form = struct.pack("<HHIIHHH", 3, channels, sample_rate, sample_rate * frame_bytes, frame_bytes, 32, 0)
    # A data chunk of length 0 that is not the end of the file is read to the file's end by most programs.
    return (
        b"RIFF" + struct.pack("<I", _HEAD_BYTES - 8) + b"WAVE"
        + b"fmt " + struct.pack("<I", len(form)) + form
        + b"fact" + struct.pack("<II", 4, 0)
        + b"data" + struct.pack("<I", 0)
    )  # fmt: skip


def _sizes(frames: int, frame_bytes: int) -> tuple[tuple[int, int], ...]:
    data_bytes = frames * frame_bytes
    return (_DATA_SIZE_AT, data_bytes), (_FACT_AT, frames), (_RIFF_SIZE_AT, _HEAD_BYTES - 8 + data_bytes)


def _settled(fresh: bytes, head: bytes) -> bytes:
    """Return a fresh head with the rate and the sizes of another one."""
    whole = bytearray(fresh)
    for begin, end in ((4, 8), (24, 32), (46, 50), (54, 58)):
        whole[begin:end] = head[begin:end]
    return bytes(whole)
