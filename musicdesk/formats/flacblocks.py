"""The blocks of metadata at the beginning of a FLAC file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from musicdesk.core.errors import Bug
from musicdesk.formats.factsjson import BYTES_LIMIT

COMMENTS, PADDING, PICTURE = 4, 1, 6
MARK = b"fLaC"
STREAM_BYTES = 4 + 4 + 34
"""The mark and the first block, which tells of the stream."""
_BLOCKS_LIMIT = 1_000
_LAST = 0x80


def block(kind: int, body: bytes, *, last: bool = False) -> bytes:
    """Return a block with its head. Source: RFC 9639, section 8.1."""
    if len(body) >= 1 << 24:
        raise Bug("A block of metadata holds 16 MiB.")
    return bytes([kind | (_LAST if last else 0)]) + len(body).to_bytes(3, "big") + body


def blocks(file: BinaryIO, start: int) -> Iterator[tuple[int, int, int]]:
    """Return kind, first byte and claimed length of each block of the FLAC file that begins at byte `start`."""
    place = start + len(MARK)
    for _ in range(_BLOCKS_LIMIT):
        file.seek(place)
        head = file.read(4)
        if len(head) < 4:
            return
        length = int.from_bytes(head[1:], "big")
        yield head[0] & 0x7F, place + 4, length
        place += 4 + length
        if head[0] & _LAST:
            return


def comments_in(file: BinaryIO, start: int) -> bytes:
    """Return the block of comments of the FLAC file that begins at byte `start`, b"" if there is none that is sane."""
    for kind, place, length in blocks(file, start):
        if kind == COMMENTS and length <= BYTES_LIMIT:
            file.seek(place)
            return file.read(length)
    return b""
