"""Codes that grow beside their sound: pieces, each with the place it reaches to, read as far as nothing is torn."""

from __future__ import annotations

import contextlib
import os
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from musicdesk.core.music import Codes
from musicdesk.formats.wavtape import reopened

_HEAD = struct.Struct("<QIII")
"""Of a piece: the frame up to which its sound reaches, codebooks, steps, and the CRC-32 of these and of the codes."""
_CHECKED = struct.Struct("<QII")
_BYTES_LIMIT = 1 << 28
_CODE = np.dtype("<i4")


@dataclass(frozen=True, eq=False)
class Pieces:
    """Codes int64 (codebooks K, steps T) as they were read, and the frame up to which their sound reaches."""

    codes: Codes
    frames: int


class CodesTape:
    """A new file of codes, written to its end piece by piece. For one thread, but for `sync`.

    Raises: OSError, from every method, as the disk gives it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = open(path, "xb", buffering=0)  # noqa: SIM115 - unbuffered: it outlives this process
        self._whole_bytes = 0

    def write(self, codes: Codes, frames: int) -> None:
        """Append codes int64 (K, steps), whose sound reaches up to a frame: all of them or, on a full disk, none."""
        body = np.ascontiguousarray(codes, _CODE).tobytes()
        said = _CHECKED.pack(frames, *codes.shape)
        raw = said + struct.pack("<I", zlib.crc32(body, zlib.crc32(said))) + body
        try:
            left = memoryview(raw)
            while left:
                left = left[self._file.write(left) or 0 :]
        except OSError:
            self._file.truncate(self._whole_bytes)
            self._file.seek(self._whole_bytes)
            raise
        self._whole_bytes += len(raw)

    def sync(self) -> None:
        """Bring what is in the file to the disk itself; any thread may wait for that while another one writes."""
        os.fsync(self._file.fileno())

    def reopen(self) -> None:
        """Take the file up again, which was closed or whose disk was away, after the last whole piece."""
        with contextlib.suppress(OSError):
            self._file.close()
        self._file = reopened(self._path, self._whole_bytes)

    def close(self) -> None:
        """Finish the file."""
        try:
            if not self._file.closed:
                self.sync()
        finally:
            self._file.close()


def read_pieces(path: Path, frames: int) -> Pieces | None:
    """Return the codes of a file whose sound lies within so many frames; None if there are none.

    What follows on a piece that is torn or of other codebooks is left out.

    Raises: OSError if it cannot be read.
    """
    with open(path, "rb") as file:
        raw = file.read(_BYTES_LIMIT)
    place, reached, found = 0, 0, list[Codes]()
    while place + _HEAD.size <= len(raw):
        until, books, steps, check = _HEAD.unpack_from(raw, place)
        begin = place + _HEAD.size
        place = begin + _CODE.itemsize * books * steps
        body = memoryview(raw)[begin:place]
        whole = len(body) == place - begin
        if not whole or zlib.crc32(body, zlib.crc32(raw[begin - _HEAD.size : begin - 4])) != check:
            break
        if not reached <= until <= frames or (found and books != found[0].shape[0]):
            break
        found.append(np.frombuffer(body, _CODE).reshape(books, steps).astype(np.int64))
        reached = until
    return Pieces(np.concatenate(found, axis=1), reached) if found else None
