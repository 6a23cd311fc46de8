"""A WAV file that grows while its sound is made, and that is whole up to its last moment whenever the program ends."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import struct
from pathlib import Path

import numpy as np

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadFile
from musicdesk.formats.names import shown
from musicdesk.formats.wavcue import MARKED

BYTES_LIMIT = 3_900_000_000
"""The most bytes of sound: the sizes in a WAV file have 32 bits, and some programs take them for signed ones."""
FULL_ERRORS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What a disk answers when it has no room left."""
_HEAD_BYTES, _ALIGNED_BYTES = 58, 128
_RIFF_SIZE_AT, _FACT_AT = 4, 46
_SAMPLE_BYTES = 4


class WavTape:
    """A new WAV file of 32-bit float, written to its end block by block. For one thread, but for `sync`.

    With `aligned` the sound begins at a place from which a processor can read it as it lies there: see `clip`.

    Raises: OSError, from every method, as the disk gives it; FileExistsError if the file is there already.
    Source: Multimedia Programming Interface and Data Specifications 1.0; RFC 2361.
    """

    def __init__(self, path: Path, sample_rate: int, channels: int, *, aligned: bool = False) -> None:
        self.frames = 0
        """How many are in the file."""
        self.sample_rate, self.channels = sample_rate, channels
        self._path = path
        self._frame_bytes = _SAMPLE_BYTES * channels
        self._head_bytes = _ALIGNED_BYTES if aligned else _HEAD_BYTES
        # Unbuffered: what was written outlives this process, whatever ends it.
        self._file = open(path, "xb", buffering=0)  # noqa: SIM115
        try:
            self._write(_head(sample_rate, channels, self._head_bytes))
        except OSError:
            self._file.close()
            path.unlink(missing_ok=True)
            raise

    def write(self, samples: Samples) -> None:
        """Append float32 (frames, channels). What is no number becomes silence: readers would refuse the whole file.

        When the disk is full, what went in of the block stays, in whole frames; so it is where a WAV file is full.
        """
        block = np.ascontiguousarray(samples, np.dtype("<f4"))
        if not np.isfinite(block).all():
            block = np.nan_to_num(block, nan=0.0, posinf=0.0, neginf=0.0)
        if (self.frames + len(block)) * self._frame_bytes > BYTES_LIMIT:
            raise OSError(errno.EFBIG, "a WAV file holds no more")
        try:
            self._write(block.tobytes())
        except OSError:
            self.frames = max(self.frames, (self._file.tell() - self._head_bytes) // self._frame_bytes)
            raise
        self.frames += len(block)

    def tell(self) -> None:
        """Let the header tell of all that is in the file, for other programs that look at it."""
        for place, size in _sizes(self.frames, self._frame_bytes, self._head_bytes):
            self._file.seek(place)
            self._write(struct.pack("<I", size))
        self._file.seek(0, os.SEEK_END)

    def sync(self) -> None:
        """Bring what is in the file to the disk itself; any thread may wait for that while another one writes."""
        os.fsync(self._file.fileno())

    def settle(self) -> None:
        """Let the header tell of all that is in the file, and bring it to the disk itself."""
        self.tell()
        self.sync()

    def clip(self) -> Clip:
        """Return what is in the file, read from there as it is looked at; it cannot be changed."""
        return mapped(self._path, self.sample_rate, self.channels, self.frames, self._head_bytes)

    def cut(self, frames: int) -> None:
        """Keep the first `frames` only."""
        if frames < self.frames:
            self.frames = max(0, frames)
            self.tell()
            self._file.truncate(self._head_bytes + self.frames * self._frame_bytes)
            self._file.seek(0, os.SEEK_END)

    def reopen(self) -> None:
        """Take the file up again, which was closed or whose disk was away, after the last whole block."""
        with contextlib.suppress(OSError):
            self._file.close()
        end = self._head_bytes + self.frames * self._frame_bytes
        self._file = reopened(self._path, end)

    def close(self) -> None:
        """Finish the file, with its last sizes."""
        try:
            if not self._file.closed:
                self._file.truncate(self._head_bytes + self.frames * self._frame_bytes)  # half a frame may hang over
                self.settle()
        finally:
            self._file.close()

    def _write(self, raw: bytes) -> None:
        left = memoryview(raw)
        while left:
            left = left[self._file.write(left) or 0 :]


def reopened(path: Path, end_bytes: int) -> io.FileIO:
    """Open a file that was written up to a place, to go on from there; unbuffered.

    Raises: OSError, also if less than that is there.
    """
    file = open(path, "rb+", buffering=0)  # noqa: SIM115
    try:
        if os.fstat(file.fileno()).st_size < end_bytes:
            raise OSError(errno.EIO, "part of it is gone")
        file.truncate(end_bytes)
        file.seek(end_bytes)
    except OSError:
        file.close()
        raise
    return file


def mapped(path: Path, sample_rate: int, channels: int, frames: int, offset: int) -> Clip:
    """Return the 32-bit floats that lie in a file from the byte `offset` on, read from there as they are looked at.

    Raises: OSError if there is no such file; ValueError if it is too short.
    """
    if not frames:
        return Clip(np.zeros((0, channels), np.float32), sample_rate)
    return Clip(np.memmap(path, np.dtype("<f4"), "r", offset, (frames, channels)), sample_rate)


def mended(path: Path, frames_limit: int | None = None) -> int:
    """Correct the sizes in a file of `WavTape` that was cut off, and return its frames; half a frame is left out.

    With `frames_limit` it is cut to so many frames. One that was marked is whole, and is left as it is.

    Raises: BadFile if it is no such file; OSError if it cannot be read or written.
    """
    with open(path, "rb+") as file:
        head = file.read(_ALIGNED_BYTES)
        channels, head_bytes = _form(head)
        if not channels:
            raise BadFile(f"{shown(path)} is no recording of MusicDesk.", "It was left as it is.")
        frame_bytes = _SAMPLE_BYTES * channels
        sound_bytes = struct.unpack_from("<I", head, head_bytes - 4)[0]
        file.seek(head_bytes + sound_bytes)
        if file.read(len(MARKED)) == MARKED:
            return int(sound_bytes // frame_bytes)
        frames = (os.fstat(file.fileno()).st_size - head_bytes) // frame_bytes
        if frames_limit is not None:
            frames = min(frames, frames_limit)
        for place, size in _sizes(frames, frame_bytes, head_bytes):
            file.seek(place)
            file.write(struct.pack("<I", size))
        file.truncate(head_bytes + frames * frame_bytes)
        file.flush()
        os.fsync(file.fileno())
    return frames


def mapped_tape(path: Path) -> Clip:
    """Return the sound of a file of `WavTape` that is not written any more, read as it is looked at.

    Raises: BadFile if it is no such file; OSError if it cannot be read.
    """
    with open(path, "rb") as file:
        head = file.read(_ALIGNED_BYTES)
        channels, head_bytes = _form(head)
        size = os.fstat(file.fileno()).st_size
    if not channels:
        raise BadFile(f"{shown(path)} is no recording of MusicDesk.", "It was left as it is.")
    frames = (size - head_bytes) // (_SAMPLE_BYTES * channels)
    return mapped(path, struct.unpack_from("<I", head, 24)[0], channels, frames, head_bytes)


def _form(head: bytes) -> tuple[int, int]:
    """Return the channels and the length of the head that a file begins with; 0 channels if it is none of ours."""
    for head_bytes in (_HEAD_BYTES, _ALIGNED_BYTES):
        mine = head[:head_bytes]
        channels = struct.unpack("<H", mine[22:24])[0] if len(mine) == head_bytes else 0
        if channels and mine == _settled(_head(0, channels, head_bytes), mine):
            return channels, head_bytes
    return 0, 0


def _head(sample_rate: int, channels: int, head_bytes: int) -> bytes:
    frame_bytes = _SAMPLE_BYTES * channels
    form = struct.pack("<HHIIHHH", 3, channels, sample_rate, sample_rate * frame_bytes, frame_bytes, 32, 0)
    # Readers step over a chunk of this name; it is there for the room that it takes.
    room = head_bytes - _HEAD_BYTES - 8
    # A data chunk of length 0 that is not the end of the file is read to the file's end by most programs.
    return (
        b"RIFF" + struct.pack("<I", head_bytes - 8) + b"WAVE"
        + b"fmt " + struct.pack("<I", len(form)) + form
        + b"fact" + struct.pack("<II", 4, 0)
        + (b"JUNK" + struct.pack("<I", room) + bytes(room) if room > 0 else b"")
        + b"data" + struct.pack("<I", 0)
    )  # fmt: skip


def _sizes(frames: int, frame_bytes: int, head_bytes: int) -> tuple[tuple[int, int], ...]:
    data_bytes = frames * frame_bytes
    return (head_bytes - 4, data_bytes), (_FACT_AT, frames), (_RIFF_SIZE_AT, head_bytes - 8 + data_bytes)


def _settled(fresh: bytes, head: bytes) -> bytes:
    """Return a fresh head with the rate and the sizes of another one."""
    whole = bytearray(fresh)
    for begin, end in ((4, 8), (24, 32), (46, 50), (len(fresh) - 4, len(fresh))):
        whole[begin:end] = head[begin:end]
    return bytes(whole)
