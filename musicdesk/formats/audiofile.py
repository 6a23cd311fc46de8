"""The door through which sound enters and leaves: every file and array is checked here, every WAV written whole."""

from __future__ import annotations

import math
import os
import stat
import struct
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import ArrayLike, NDArray

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue
from musicdesk.formats.atomic import staged
from musicdesk.formats.compressed import BLOCK_FRAMES, read_compressed
from musicdesk.formats.layouts import Layout, aiff_layout, wav_layout
from musicdesk.formats.limits import CHANNELS_LIMIT, READABLE, SECONDS_LIMIT, check_form, not_finite
from musicdesk.formats.names import shown
from musicdesk.formats.pcm import Coding, decode, encode

WAV_SUBTYPES = {"PCM_16": Coding.S16, "PCM_24": Coding.S24, "FLOAT": Coding.F32}
"""What a WAV can be written as."""

_WAV_BYTES_LIMIT = 2**32 - 1024
_PLAIN_CHANNELS = 2
_ID3_BYTES = 10


def read_audio(path: str | os.PathLike[str], *, max_seconds: float = SECONDS_LIMIT) -> Clip:
    """Return the sound of a WAV, AIFF, FLAC, Ogg, Opus or MP3 file as float32 (frames, channels) in [-1, 1].

    The header is checked before anything is allocated: 4 to 384 kHz, at most 8 channels, at most `max_seconds`, a
    coding on the list. What goes above full scale (float files; Ogg, Opus and MP3 of loud sound) is scaled down as a
    whole, so that nothing is clipped.

    Raises: BadFile, and nothing else, if the file is missing, no regular file, no sound, outside the limits or damaged.
    """
    name = shown(path)
    try:
        entry = os.stat(path)
        _check_entry(entry, name)
        with open(path, "rb") as file:
            return _within_full_scale(_read(file, entry.st_size, name, max_seconds))
    except FileNotFoundError as exc:
        raise BadFile(f"There is no file {name}.", "Check the name and the folder.") from exc
    except PermissionError as exc:
        raise BadFile(f"{name} may not be read.", "Check the permissions of the file and its folder.") from exc
    except (OSError, ValueError) as exc:
        reason = getattr(exc, "strerror", None) or "the name is not valid"
        raise BadFile(f"{name} cannot be opened: {reason}.", "Check the name, or copy the file elsewhere.") from exc
    except MemoryError as exc:
        raise BadFile(f"{name} needs more memory than there is.", "Cut out the part you need.") from exc


def check_samples(samples: ArrayLike, sample_rate: float, *, name: str = "The given sound") -> Clip:
    """Return an array given from Python as a clip, through the same gate as files.

    `samples` is (frames,) or (frames, channels) of any real type; whole numbers count from the full scale of their type
    (int16 from 32,768), unsigned ones from the middle. `sample_rate` is in Hz. The array is copied, never changed.

    Raises: BadFile if the shape, the rate or a sample is outside the limits.
    """
    try:
        given: NDArray[Any] = np.asarray(samples)
        rate = float(sample_rate)
    except (TypeError, ValueError, OverflowError) as exc:
        raise BadFile(f"{name} is no array of numbers with a sample rate.", "Give (samples, sample_rate).") from exc
    if given.dtype.kind not in "iuf" or given.ndim not in (1, 2):
        raise BadFile(
            f"{name} is an array of {given.dtype} with shape {given.shape}, not of real numbers (frames, channels).",
            "Give a float32 array of shape (frames,) or (frames, channels).",
        )
    if not math.isfinite(rate) or rate != int(rate):
        raise BadFile(f"{name} has a sample rate of {rate} Hz; it must be a whole number.", "Give it in Hz, as 44100.")
    block = given[:, np.newaxis] if given.ndim == 1 else given
    if block.shape[1] > CHANNELS_LIMIT >= block.shape[0] > 0:
        raise BadFile(
            f"{name} has {block.shape[1]:,} channels of {block.shape[0]:,} frames: the two seem to be swapped.",
            "Give (frames, channels), for example samples.T.",
        )
    check_form(name, int(rate), block.shape[1], block.shape[0])
    if block.dtype.kind == "f":
        if not np.isfinite(block).all():
            raise not_finite(name)
        peak = float(np.abs(block).max())
        level = (block / peak if peak > 1 else block).astype(np.float32)
    else:
        full = 2.0 ** (8 * block.dtype.itemsize - 1)
        level = (block / full - (1.0 if block.dtype.kind == "u" else 0.0)).astype(np.float32)
    return Clip(np.ascontiguousarray(level), int(rate))


def write_wav(path: str | os.PathLike[str], clip: Clip, subtype: str = "PCM_16") -> Path:
    """Write a clip as a WAV file of 16 or 24 bit or 32-bit float and return its path.

    The file is written beside its place and renamed when it is whole. The same samples give the same bytes (libsndfile
    puts the time of day into float files). Integers hold what lies outside [-1, 1] at full scale; float keeps it.

    Raises: BadValue if the clip is empty, not finite or too long for a WAV file, or the subtype is unknown;
    StorageError if the folder is missing, read-only or full.
    Source: Multimedia Programming Interface and Data Specifications 1.0; RFC 2361.
    """
    coding = WAV_SUBTYPES.get(subtype)
    if coding is None:
        raise BadValue(
            f'There is no WAV subtype "{subtype}".', f"Choose one of {', '.join(WAV_SUBTYPES)}.", field="subtype"
        )
    if not clip.frames or not clip.channels:
        raise BadValue("There is no sound to write: the clip is empty.", field="clip")
    if not np.isfinite(clip.samples).all():
        raise BadValue("The clip contains samples that are not numbers; it is not written.", field="clip")
    data_bytes = clip.frames * clip.channels * coding.width
    if data_bytes > _WAV_BYTES_LIMIT:
        raise BadValue(
            f"A WAV file holds 4 GiB; this clip needs {data_bytes:,} bytes.", "Cut it in parts.", field="clip"
        )
    with staged(path, data_bytes) as place, open(place, "wb") as file:
        file.write(_wav_header(clip, coding, data_bytes))
        for start in range(0, clip.frames, BLOCK_FRAMES):
            file.write(encode(clip.samples[start : start + BLOCK_FRAMES], coding))
        if data_bytes % 2:
            file.write(b"\0")
    return Path(path)


def _check_entry(entry: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(entry.st_mode):
        raise BadFile(f"{name} is a folder, not a sound file.", "Choose a file inside it.")
    if not stat.S_ISREG(entry.st_mode):
        raise BadFile(f"{name} is a device or a pipe, not a file.", "Save the sound as a file first.")
    if entry.st_size == 0:
        raise BadFile(f"{name} is empty: it has 0 bytes.", "Export it again, or choose another file.")


def _read(file: BinaryIO, size: int, name: str, max_seconds: float) -> Clip:
    head = file.read(64)
    if head[:4] in (b"RIFF", b"RF64", b"BW64") and head[8:12] == b"WAVE":
        return _read_plain(file, wav_layout(file, size, name), name, max_seconds)
    if head[:4] == b"FORM" and head[8:12] in (b"AIFF", b"AIFC"):
        return _read_plain(file, aiff_layout(file, size, name), name, max_seconds)
    start = 0
    while head[:3] == b"ID3" and len(head) >= _ID3_BYTES:
        # Seven bits per byte, and a footer of ten bytes more when bit 4 of the flags says so. Source: ID3v2.4, 3.1.
        length = sum((byte & 0x7F) << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True))
        start += _ID3_BYTES + length + (_ID3_BYTES if head[5] & 0x10 else 0)
        file.seek(start)
        head = file.read(64)
    kind = _kind(head, tagged=start > 0)
    if kind is None:
        raise BadFile(f"{name} is not a sound file that MusicDesk knows.", f"Choose a file of {READABLE}.")
    return read_compressed(file, start, size, kind, name, max_seconds)


def _kind(head: bytes, *, tagged: bool) -> str | None:
    if head[:4] == b"fLaC":
        return "FLAC"
    if head[:4] == b"OggS" and not tagged:
        return "OGG"
    # Eleven bits set, then a layer that is not the reserved 0. Source: ISO/IEC 11172-3, 2.4.1.3.
    if len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0 and head[1] & 0x06:
        return "MP3"
    return None


def _read_plain(file: BinaryIO, layout: Layout, name: str, max_seconds: float) -> Clip:
    check_form(name, layout.sample_rate, layout.channels, layout.frames, max_seconds)
    samples = np.empty((layout.frames, layout.channels), np.float32)
    file.seek(layout.offset)
    for start in range(0, layout.frames, BLOCK_FRAMES):
        count = min(BLOCK_FRAMES, layout.frames - start)
        raw = file.read(count * layout.frame_bytes)
        if len(raw) < count * layout.frame_bytes:
            raise BadFile(f"{name} became shorter while it was read.", "Wait until it is written, then try again.")
        block = decode(raw, layout.coding, big_endian=layout.big_endian).reshape(count, layout.channels)
        if layout.coding in (Coding.F32, Coding.F64) and not np.isfinite(block).all():
            raise not_finite(name)
        samples[start : start + count] = block
    return Clip(samples, int(layout.sample_rate))


def _within_full_scale(clip: Clip) -> Clip:
    peak = max(clip.samples.max(), -clip.samples.min())  # without the copy that abs would make of an hour
    return Clip(clip.samples / peak, clip.sample_rate) if peak > 1 else clip


def _wav_header(clip: Clip, coding: Coding, data_bytes: int) -> bytes:
    frame_bytes = clip.channels * coding.width
    tag = 3 if coding is Coding.F32 else 1
    extensible = clip.channels > _PLAIN_CHANNELS
    fmt = struct.pack(
        "<HHIIHH",
        0xFFFE if extensible else tag,
        clip.channels,
        clip.sample_rate,
        clip.sample_rate * frame_bytes,
        frame_bytes,
        8 * coding.width,
    )
    if extensible:
        # No speaker is named: the mask 0 leaves the channels in their order.
        fmt += struct.pack("<HHIH", 22, 8 * coding.width, 0, tag) + bytes.fromhex("0000 0000 1000 8000 00aa 0038 9b71")
    elif tag != 1:
        fmt += struct.pack("<H", 0)
    chunks = b"fmt " + struct.pack("<I", len(fmt)) + fmt
    if tag != 1:
        chunks += b"fact" + struct.pack("<II", 4, clip.frames)
    riff_bytes = 4 + len(chunks) + 8 + data_bytes + data_bytes % 2
    return b"RIFF" + struct.pack("<I", riff_bytes) + b"WAVE" + chunks + b"data" + struct.pack("<I", data_bytes)
