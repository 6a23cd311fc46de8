"""Ogg pages: our comments in the place of the encoder's, and nothing else changed."""

from __future__ import annotations

import io
import struct

import numpy as np
import pytest
import soundfile
from formats.fullfacts import tones

from musicdesk.formats.oggpages import comments_in, with_comments


def _encoded(subtype: str) -> bytes:
    whole = io.BytesIO()
    soundfile.write(whole, tones(60_000).samples, 48_000, format="OGG", subtype=subtype)
    return whole.getvalue()


def _pages(raw: bytes) -> list[tuple[int, int, int, int, bytes]]:
    """Flags, granule position, serial, number and body of each page, its sum having been checked bit by bit."""
    found, place = [], 0
    while place < len(raw):
        mark, _, flags, granule, serial, number, total, count = struct.unpack_from("<4sBBqIIIB", raw, place)
        begin = place + 27 + count
        end = begin + sum(raw[place + 27 : begin])
        assert mark == b"OggS"
        assert total == _sum(raw[place : place + 22] + bytes(4) + raw[place + 26 : end])
        found.append((flags, granule, serial, number, raw[begin:end]))
        place = end
    return found


def _sum(page: bytes) -> int:
    # Source: RFC 3533, section 6: polynomial 0x04C11DB7, beginning with 0, nothing inverted.
    table = []
    for byte in range(256):
        value = byte << 24
        for _ in range(8):
            value = (value << 1 ^ 0x04C11DB7 if value & 0x80000000 else value << 1) & 0xFFFFFFFF
        table.append(value)
    total = 0
    for byte in page:
        total = (total << 8 & 0xFFFFFFFF) ^ table[total >> 24 ^ byte]
    return total


@pytest.mark.parametrize("subtype", ["VORBIS", "OPUS"])
@pytest.mark.parametrize("length", [8, 230, 239, 255, 300, 65_025, 200_000])
def test_every_page_is_sound_numbered_and_of_one_stream(subtype: str, length: int) -> None:
    raw, body = _encoded(subtype), struct.pack("<I", length - 8) + b"x" * (length - 8) + bytes(4)

    pages = _pages(b"".join(with_comments(raw, body)))

    assert [page[3] for page in pages] == list(range(len(pages)))
    assert len({page[2] for page in pages}) == 1
    assert [bool(page[0] & 2) for page in pages] == [True] + [False] * (len(pages) - 1)
    assert pages[-1][0] & 4 and pages[-1][1] == _pages(raw)[-1][1]


@pytest.mark.parametrize("subtype", ["VORBIS", "OPUS"])
@pytest.mark.parametrize("length", [8, 230, 255, 65_025, 200_000])
def test_the_sound_is_the_same_and_the_comments_are_ours(subtype: str, length: int) -> None:
    raw, body = _encoded(subtype), struct.pack("<I", length - 8) + b"x" * (length - 8) + bytes(4)

    again = io.BytesIO(b"".join(with_comments(raw, body)))

    # Vorbis ends its block with one byte more.
    assert comments_in(again, 0)[: len(body)] == body
    again.seek(0)
    before = soundfile.read(io.BytesIO(raw))[0]
    assert np.array_equal(soundfile.read(again)[0], before)


@pytest.mark.parametrize("raw", [b"", b"OggS", bytes(500), b"OggS" * 100])
def test_what_is_no_ogg_has_no_comments(raw: bytes) -> None:
    assert comments_in(io.BytesIO(raw), 0) == b""
