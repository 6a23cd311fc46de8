"""RIFF files in chunks: walked with nothing believed, and put together."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

_CHUNKS_LIMIT = 10_000
_LONG = 0xFFFF_FFFF
_HEAD_BYTES = 12


def chunk(name: bytes, body: bytes) -> bytes:
    """Return a chunk with its head, padded to an even length."""
    return name + struct.pack("<I", len(body)) + body + bytes(len(body) & 1)


def chunks(file: BinaryIO, size: int, order: str = "<") -> Iterator[tuple[bytes, int, int]]:
    """Return name, first byte and claimed length of each chunk of a file of `size` bytes.

    `order` is "<" for RIFF and ">" for AIFF. The sound of an RF64 file is stepped over by its long length.

    Source: Multimedia Programming Interface and Data Specifications 1.0; EBU Tech 3306 (RF64).
    """
    position = _HEAD_BYTES
    long_data: int | None = None
    for _ in range(_CHUNKS_LIMIT):
        if position + 8 > size:
            return
        name, length = struct.unpack(f"{order}4sI", read_at(file, position, 8))
        yield name, position + 8, length
        if name == b"ds64" and length >= 16:
            long_data = struct.unpack("<QQ", read_at(file, position + 8, 16))[1]
        if name == b"data" and length == _LONG and long_data is not None:
            length = long_data
        position += 8 + length + (length & 1)


def read_at(file: BinaryIO, position: int, count: int) -> bytes:
    """Return `count` bytes from a place on, filled up with zeros where the file ends before."""
    file.seek(position)
    return file.read(count).ljust(count, b"\0")
