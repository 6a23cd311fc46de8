"""Where bar one lies in a recording, as a marker of its WAV file, which other programs show as one."""

from __future__ import annotations

import contextlib
import os
import stat
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from musicdesk.core.errors import BadFile
from musicdesk.formats.names import shown

BAR_ONE = "bar 1"
"""What the marker is called."""
CUE, NAMES = b"cue ", b"LIST"
_POINT = struct.Struct("<II4sIII")
MARKED = CUE + struct.pack("<II", 4 + _POINT.size, 1)
"""How a chunk with one marker begins."""
_SIZE_LIMIT = 0xFFFF_FFFF
_HEAD_BYTES, _SIZE_AT = 12, 4
_CHUNKS_LIMIT = 1_000
_POINTS_LIMIT = 1_000
_NAMES_BYTES_LIMIT = 1 << 16


def add_cue(path: Path, frame: int, label: str = BAR_ONE) -> None:
    """Put a marker at a frame of a WAV file, behind its sound; whatever happens, the file is whole or as it was.

    Raises: BadFile if it is no WAV file, has markers already, or is too short or too long for this one; OSError if it
    cannot be written.
    Source: Multimedia Programming Interface and Data Specifications 1.0, "Cue-Points Chunk", "Associated Data Chunk".
    """
    with open(path, "rb+", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        tail = _tail(file, size, path, frame, label)
        file.seek(_SIZE_AT)
        before = file.read(4)
        try:
            file.seek(size)
            _write(file, tail)
            os.fsync(file.fileno())
            # Until the file's own size tells of it, readers take what lies behind for nothing.
            file.seek(_SIZE_AT)
            _write(file, struct.pack("<I", size + len(tail) - 8))
            os.fsync(file.fileno())
        except BaseException:
            with contextlib.suppress(OSError):
                file.truncate(size)
                file.seek(_SIZE_AT)
                _write(file, before)
            raise


def cue_of(path: str | os.PathLike[str]) -> float | None:
    """Return where the first marker called "bar 1" lies, in seconds; None if there is none, or the file is no WAV.

    Never raises, and reads headers only, whatever the file says of itself.
    """
    try:
        entry = os.stat(path)
        if not stat.S_ISREG(entry.st_mode):  # opening a pipe might wait for ever
            return None
        with open(path, "rb", buffering=0) as file:
            return _bar_one(file, entry.st_size)
    except (OSError, ValueError, struct.error):
        return None


def _tail(file: BinaryIO, size: int, path: Path, frame: int, label: str) -> bytes:
    """Return what is to be put behind a file of `size` bytes."""
    end = size
    found: dict[bytes, tuple[int, int]] = {}
    for chunk, start, length in _chunks(file, size):
        found.setdefault(chunk, (start, length))
        end = start + length + (length & 1)
    form = _form(file, found)
    if form is None:
        raise BadFile(f"{shown(path)} is no WAV file that can be marked.", "It was left as it is.")
    if CUE in found:
        raise BadFile(f"{shown(path)} has markers already.", "It was left as it is.")
    point = MARKED + _POINT.pack(1, frame, b"data", 0, 0, frame) if 0 <= frame < form[1] else b""
    # An odd chunk at the end may lack its byte of padding.
    tail = bytes(max(0, end - size)) + point + _named(label)
    # Behind what is no chunk nobody would find another one.
    if not point or end < size or size + len(tail) - 8 > _SIZE_LIMIT:
        raise BadFile(f"{shown(path)} cannot take a marker at frame {frame:,}.", "It was left as it is.")
    return tail


def _named(label: str) -> bytes:
    text = struct.pack("<I", 1) + label.encode("utf-8") + b"\0"
    name = b"adtl" + b"labl" + struct.pack("<I", len(text)) + text + bytes(len(text) & 1)
    return NAMES + struct.pack("<I", len(name)) + name


def _bar_one(file: BinaryIO, size: int) -> float | None:
    found: dict[bytes, tuple[int, int]] = {}
    points: list[tuple[int, int]] = []
    names: dict[int, str] = {}
    left = _NAMES_BYTES_LIMIT
    for chunk, start, length in _chunks(file, size):
        if chunk == CUE and chunk not in found:
            points += _points(file, length)
        elif chunk == NAMES and length <= left:
            names.update(_names(file.read(length)))
            left -= length
        found.setdefault(chunk, (start, length))
    form = _form(file, found)
    if form is None:
        return None
    rate, frames = form
    wanted = (frame for number, frame in points if names.get(number) == BAR_ONE and frame < frames)
    return next((frame / rate for frame in wanted), None)


def _points(file: BinaryIO, length: int) -> Iterator[tuple[int, int]]:
    """Return the number and the frame of each marker in the sound."""
    if length < 4:
        return
    count = min(struct.unpack("<I", file.read(4))[0], (length - 4) // _POINT.size, _POINTS_LIMIT)
    raw = file.read(count * _POINT.size)
    for number, _, chunk, _, _, frame in _POINT.iter_unpack(raw[: len(raw) // _POINT.size * _POINT.size]):
        if chunk == b"data":
            yield number, frame


def _names(raw: bytes) -> Iterator[tuple[int, str]]:
    if raw[:4] != b"adtl":
        return
    place = 4
    while place + _HEAD_BYTES <= len(raw):
        chunk, length, number = struct.unpack_from("<4sII", raw, place)
        if chunk == b"labl":
            text = raw[place + _HEAD_BYTES : place + 8 + length].split(b"\0")[0]
            yield number, text.decode("utf-8", "replace").strip().lower()
        place += 8 + length + (length & 1)


def _form(file: BinaryIO, found: dict[bytes, tuple[int, int]]) -> tuple[int, int] | None:
    """Return the rate in Hz and the frames of the sound, None if it cannot be counted in them."""
    if b"fmt " not in found or b"data" not in found or found[b"fmt "][1] < 16:
        return None
    file.seek(found[b"fmt "][0])
    _, _, rate, _, frame_bytes, _ = struct.unpack("<HHIIHH", file.read(16))
    return (rate, found[b"data"][1] // frame_bytes) if rate and frame_bytes else None


def _chunks(file: BinaryIO, size: int) -> Iterator[tuple[bytes, int, int]]:
    """Return each whole chunk of a WAV file, where it begins, and its length; the file then stands at its beginning."""
    file.seek(0)
    head = file.read(_HEAD_BYTES)
    if head[:4] != b"RIFF" or head[8:] != b"WAVE":
        return
    place = _HEAD_BYTES
    for _ in range(_CHUNKS_LIMIT):
        file.seek(place)
        raw = file.read(8)
        if len(raw) < 8:
            return
        chunk, length = struct.unpack("<4sI", raw)
        if place + 8 + length > size:
            return
        yield chunk, place + 8, length
        place += 8 + length + (length & 1)


def _write(file: BinaryIO, raw: bytes) -> None:
    left = memoryview(raw)
    while left:
        left = left[file.write(left) or 0 :]
