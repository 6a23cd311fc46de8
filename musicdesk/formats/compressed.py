"""FLAC, Ogg and MP3, decoded by libsndfile in blocks, with nothing allocated on the word of a header."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

import numpy as np

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadFile, Unavailable
from musicdesk.formats.limits import READABLE, SAMPLES_LIMIT, SoundForm, check_form, not_finite

BLOCK_FRAMES = 1 << 16
"""Frames decoded at a time."""
SAMPLES_PER_BYTE_LIMIT = 20_000
"""More samples per byte than any of these formats can hold: FLAC's longest block (65,535 frames) of silence in
8 channels takes some 35 bytes, 15,000 samples per byte."""

_SUBTYPES = {
    "FLAC": {"PCM_S8", "PCM_16", "PCM_24"},
    "OGG": {"VORBIS", "OPUS", "PCM_S8", "PCM_16", "PCM_24"},
    "MP3": {"MPEG_LAYER_I", "MPEG_LAYER_II", "MPEG_LAYER_III"},
}
_LENGTH_UNKNOWN = 2**62


class _Rest:
    """The rest of a file from `start` on, so that libsndfile sees no tag in front of the sound."""

    def __init__(self, file: BinaryIO, start: int) -> None:
        self._file = file
        self._start = start
        file.seek(start)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        moved = offset + self._start if whence == os.SEEK_SET else offset
        try:
            return self._file.seek(moved, whence) - self._start
        except (OSError, ValueError, OverflowError):
            # A damaged header leads anywhere; raised inside libsndfile's callback this would be printed, not caught.
            return -1

    def tell(self) -> int:
        return self._file.tell() - self._start

    def read(self, count: int = -1) -> bytes:
        return self._file.read(count)


def read_compressed(file: BinaryIO, start: int, size: int, kind: str, name: str, max_seconds: float) -> Clip:
    """Return the sound of a FLAC, OGG or MP3 file (`kind`) that begins at byte `start` and is `size` bytes long.

    Raises: BadFile if it is damaged, outside the limits or of another kind than its first bytes say;
    Unavailable if libsndfile is not there.
    """
    with _opened(file, start, size, kind, name, max_seconds) as sound:
        # After each read soundfile seeks to where it already is, and an MP3 decoder, which needs the frames before,
        # begins anew there: a click at every block.
        sound.seekable = lambda: False
        clip = Clip(_blocks(sound, name, max_seconds), sound.samplerate)
        if kind == "FLAC" and clip.frames < sound.frames < _LENGTH_UNKNOWN:
            raise BadFile(
                f"{name} breaks off: {clip.frames:,} of {sound.frames:,} frames are there.",
                "Copy or export it again.",
            )
        return clip


def compressed_form(file: BinaryIO, start: int, size: int, kind: str, name: str) -> SoundForm:
    """Return how the sound of such a file is written, without decoding it.

    Raises: BadFile and Unavailable as `read_compressed` does, but for the length.
    """
    with _opened(file, start, size, kind, name, math.inf) as sound:
        frames = sound.frames if 0 < sound.frames < _LENGTH_UNKNOWN else None
        return SoundForm(sound.samplerate, sound.channels, frames, _spoken(kind, sound.subtype))


@contextmanager
def _opened(file: BinaryIO, start: int, size: int, kind: str, name: str, max_seconds: float) -> Iterator[Any]:
    try:
        import soundfile
    except (ImportError, OSError) as exc:
        raise Unavailable(
            f"{name} needs libsndfile to be read, which is not here.", "Run: pip install soundfile"
        ) from exc
    damaged = BadFile(f"{name} begins like {kind}, but cannot be decoded.", "Export it again.")
    try:
        with soundfile.SoundFile(_Rest(file, start)) as sound:
            if sound.format != kind or sound.subtype not in _SUBTYPES[kind]:
                raise BadFile(
                    f"{name} is coded as {sound.format} {sound.subtype}, which MusicDesk does not read.",
                    f"Save it as {READABLE}.",
                )
            _check_claim(sound, size, name, max_seconds)
            yield sound
    except (soundfile.SoundFileError, RuntimeError, ValueError, TypeError) as exc:
        raise damaged from exc


def _spoken(kind: str, subtype: str) -> str:
    if kind == "FLAC":
        return f"FLAC, {subtype.removeprefix('PCM_').removeprefix('S')} bit"
    return {"OPUS": "Opus", "VORBIS": "Ogg Vorbis"}.get(subtype, "MP3" if kind == "MP3" else f"Ogg {subtype}")


def _check_claim(sound: Any, size: int, name: str, max_seconds: float) -> None:
    known = sound.frames < _LENGTH_UNKNOWN
    # A length of 0 or without end is how a stream says "unknown"; the blocks then tell.
    check_form(name, sound.samplerate, sound.channels, sound.frames if known and sound.frames > 0 else 1, max_seconds)
    if known and sound.frames * sound.channels > size * SAMPLES_PER_BYTE_LIMIT:
        raise BadFile(
            f"{name} claims {sound.frames:,} frames in {size:,} bytes, more than can be in it.",
            "It is damaged or made to deceive: do not use it.",
        )


def _blocks(sound: Any, name: str, max_seconds: float) -> Samples:
    blocks: list[Samples] = []
    frames = 0
    while True:
        block = sound.read(BLOCK_FRAMES, dtype="float32", always_2d=True)
        if not len(block):
            break
        frames += len(block)
        if frames > max_seconds * sound.samplerate or frames * sound.channels > SAMPLES_LIMIT:
            check_form(name, sound.samplerate, sound.channels, frames, max_seconds)
        if not np.isfinite(block).all():
            raise not_finite(name)
        blocks.append(block)
    check_form(name, sound.samplerate, sound.channels, frames, max_seconds)
    return np.concatenate(blocks)
