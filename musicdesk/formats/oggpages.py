"""The pages of an Ogg file: the packet of comments found in them, and put in its place."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from musicdesk.formats.factsjson import BYTES_LIMIT

VORBIS, OPUS = b"\x01vorbis", b"OpusHead"
"""How the first packet of a stream begins."""
_COMMENTS = {VORBIS: b"\x03vorbis", OPUS: b"OpusTags"}
# Vorbis has a third packet of headers, its codebooks, before sound begins.
_HEADERS = {VORBIS: 3, OPUS: 2}
_PAGE = struct.Struct("<4sBBqIIIB")
_CRC_AT, _SERIAL_AT = 22, 14
_CONTINUED, _FIRST = 1, 2
_SEGMENTS, _SEGMENT = 255, 255
_REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


def comments_in(file: BinaryIO, start: int) -> bytes:
    """Return the block of comments of the Ogg file that begins at byte `start`, b"" if there is none that is sane."""
    file.seek(start)
    packets = _packets(file, _HEADERS[OPUS])
    kind = next((each for each in _COMMENTS if packets and packets[0].startswith(each)), None)
    if kind is None or len(packets) < 2 or not packets[1].startswith(_COMMENTS[kind]):
        return b""
    return bytes(packets[1][len(_COMMENTS[kind]) :])


def with_comments(raw: bytes, body: bytes) -> Iterator[bytes]:
    """Return an Ogg file of one stream piece by piece, with other comments.

    Its serial number, which encoders draw by chance, comes from the sound, so that the same sound gives the same bytes.

    Source: RFC 3533 (Ogg), RFC 7845 (Opus), Vorbis I specification, section 4.2.
    """
    pages = list(_pages(raw))
    kind = VORBIS if raw[pages[0][1] :].startswith(VORBIS) else OPUS
    serial = zlib.crc32(b"".join(raw[begin:end] for _, begin, end in pages[1:]))
    headers: list[bytearray] = []
    used = 0
    for page, begin, end in pages:
        used += 1
        _join(headers, page, raw[begin:end])
        if len(headers) == _HEADERS[kind] and _whole(page):
            break
    framing = b"\x01" if kind == VORBIS else b""
    headers[1] = bytearray(_COMMENTS[kind] + body + framing)
    number = 0
    for first, packets in ((True, headers[:1]), (False, headers[1:])):
        for page in _paged(packets, serial, number, first=first):
            yield page
            number += 1
    for page, begin, end in pages[used:]:
        _, version, flags, granule, *_ = _PAGE.unpack_from(page)
        yield _sealed(
            _PAGE.pack(b"OggS", version, flags, granule, serial, number, 0, page[26]) + page[27:] + raw[begin:end]
        )
        number += 1


def _pages(raw: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Return the head of each page with its table of segments, and where its body begins and ends."""
    place = 0
    while place + _PAGE.size <= len(raw) and raw[place : place + 4] == b"OggS":
        begin = place + _PAGE.size + raw[place + 26]
        end = begin + sum(raw[place + _PAGE.size : begin])
        yield raw[place:begin], begin, end
        place = end


def _packets(file: BinaryIO, count: int) -> list[bytearray]:
    """Return the first packets of the stream; the last may be cut off where it is too long."""
    packets: list[bytearray] = []
    read = 0
    while read <= BYTES_LIMIT:
        page = file.read(_PAGE.size)
        if len(page) < _PAGE.size or page[:4] != b"OggS":
            break
        page += file.read(page[26])
        body = file.read(sum(page[_PAGE.size :]))
        read += len(page) + len(body)
        _join(packets, page, body)
        if len(packets) > count or (len(packets) == count and _whole(page)):
            break
    return packets[:count]


def _join(packets: list[bytearray], page: bytes, body: bytes) -> None:
    """Add what a page holds to the packets."""
    going_on = bool(page[5] & _CONTINUED) and bool(packets)
    place = 0
    for length in page[_PAGE.size :]:
        piece = body[place : place + length]
        if going_on:
            packets[-1] += piece
        else:
            packets.append(bytearray(piece))
        going_on = length == _SEGMENT
        place += length


def _whole(page: bytes) -> bool:
    """Whether the last packet of a page ends in it."""
    return page[-1] != _SEGMENT


def _paged(packets: list[bytearray], serial: int, number: int, *, first: bool) -> Iterator[bytes]:
    """Return packets of headers as pages, the granule position being 0."""
    segments = [
        (packet[at : at + _SEGMENT], at > 0) for packet in packets for at in range(0, len(packet) + 1, _SEGMENT)
    ]
    for at in range(0, len(segments), _SEGMENTS):
        part = segments[at : at + _SEGMENTS]
        flags = (_FIRST if first else 0) | (_CONTINUED if part[0][1] else 0)
        # A page on which no packet ends has no position.
        granule = 0 if any(len(piece) < _SEGMENT for piece, _ in part) else -1
        table = bytes(len(piece) for piece, _ in part)
        head = _PAGE.pack(b"OggS", 0, flags, granule, serial, number, 0, len(part))
        yield _sealed(head + table + b"".join(piece for piece, _ in part))
        number += 1


def _sealed(page: bytes) -> bytes:
    # Ogg's sum takes the bits from the other end than zlib's, and begins and ends with no inversion.
    backwards = zlib.crc32(page.translate(_REVERSED), 0xFFFF_FFFF) ^ 0xFFFF_FFFF
    total = int(f"{backwards:032b}"[::-1], 2)
    return page[:_CRC_AT] + struct.pack("<I", total) + page[_CRC_AT + 4 :]
