"""The door through which sound enters and leaves: every file and array is checked here, every WAV written whole."""

from __future__ import annotations

import math
import os
import struct
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import ArrayLike, NDArray

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue
from musicdesk.core.filefacts import FileFacts
from musicdesk.formats.atomic import staged
from musicdesk.formats.compressed import BLOCK_FRAMES, compressed_form, read_compressed
from musicdesk.formats.dither import dither_for
from musicdesk.formats.layouts import Layout, aiff_layout, wav_layout
from musicdesk.formats.limits import CHANNELS_LIMIT, SECONDS_LIMIT, SoundForm, check_form, not_finite
from musicdesk.formats.opening import opened, sound_kind
from musicdesk.formats.pcm import Coding, decode, encode
from musicdesk.formats.wavfacts import chunks_after, chunks_before
from musicdesk.formats.wavhead import wav_form

WAV_SUBTYPES = {"PCM_16": Coding.S16, "PCM_24": Coding.S24, "FLOAT": Coding.F32}
"""What a WAV can be written as."""

PLAIN_LAYOUTS = {"WAV": wav_layout, "AIFF": aiff_layout}
"""Where plain samples lie, by kind of file."""

_WAV_BYTES_LIMIT = 2**32 - 1024


def read_audio(path: str | os.PathLike[str], *, max_seconds: float = SECONDS_LIMIT) -> Clip:
    """Return the sound of a WAV, AIFF, FLAC, Ogg, Opus or MP3 file as float32 (frames, channels) in [-1, 1].

    The header is checked before anything is allocated: 4 to 384 kHz, at most 8 channels, at most `max_seconds`, a
    coding on the list. What goes above full scale (float files; Ogg, Opus and MP3 of loud sound) is scaled down as a
    whole, so that nothing is clipped.

    Raises: BadFile, and nothing else, if the file is missing, no regular file, no sound, outside the limits or damaged.
    """
    with opened(path) as (file, size, name):
        return _within_full_scale(_read(file, size, name, max_seconds))


def read_form(path: str | os.PathLike[str]) -> SoundForm:
    """Return how the sound of a file is written, without decoding it.

    Raises: BadFile as `read_audio` does, but for the length.
    """
    with opened(path) as (file, size, name):
        kind, start = sound_kind(file, name)
        if kind not in PLAIN_LAYOUTS:
            return compressed_form(file, start, size, kind, name)
        layout = PLAIN_LAYOUTS[kind](file, size, name)
        check_form(name, layout.sample_rate, layout.channels, layout.frames, math.inf)
        return SoundForm(int(layout.sample_rate), layout.channels, layout.frames, f"{kind}, {layout.coding.spoken}")


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


def write_wav(
    path: str | os.PathLike[str],
    clip: Clip,
    subtype: str = "PCM_16",
    *,
    facts: FileFacts | None = None,
    dither: bool = False,
) -> Path:
    """Write a clip as a WAV file of 16 or 24 bit or 32-bit float and return its path.

    The file is written beside its place and renamed when it is whole. The same samples and facts give the same bytes
    (libsndfile puts the time of day into float files). Integers hold what lies outside [-1, 1] at full scale; float
    keeps it. `facts` go into chunks that other programs read, and all of them into one of our own. `dither` adds noise
    to 16 bit, where anything is rounded.

    Raises: BadValue if the clip is empty, not finite or too long for a WAV file, or the subtype is unknown;
    StorageError if the folder is missing, read-only or full.
    Source: Multimedia Programming Interface and Data Specifications 1.0; RFC 2361.
    """
    coding = WAV_SUBTYPES.get(subtype)
    if coding is None:
        raise BadValue(
            f'There is no WAV subtype "{subtype}".', f"Choose one of {', '.join(WAV_SUBTYPES)}.", field="subtype"
        )
    check_writable_clip(clip)
    data_bytes = clip.frames * clip.channels * coding.width
    head, tail = wav_form(clip, coding), b""
    if facts is not None:
        real = coding is Coding.F32
        head += chunks_before(facts, clip.frames, clip.sample_rate, clip.channels, 8 * coding.width, real=real)
        tail = chunks_after(facts, clip.frames, clip.channels)
    tail = bytes(data_bytes % 2) + tail
    riff_bytes = 4 + len(head) + 8 + data_bytes + len(tail)
    if riff_bytes > _WAV_BYTES_LIMIT:
        raise BadValue(
            f"A WAV file holds 4 GiB; this clip needs {riff_bytes:,} bytes.", "Cut it in parts.", field="clip"
        )
    noise = dither_for(clip, BLOCK_FRAMES) if dither and coding is Coding.S16 else None
    with staged(path, riff_bytes) as place, open(place, "wb") as file:
        file.write(b"RIFF" + struct.pack("<I", riff_bytes) + b"WAVE" + head + b"data" + struct.pack("<I", data_bytes))
        for start in range(0, clip.frames, BLOCK_FRAMES):
            block = clip.samples[start : start + BLOCK_FRAMES]
            file.write(encode(block, coding, None if noise is None else noise(len(block))))
        file.write(tail)
    return Path(path)


def check_writable_clip(clip: Clip) -> None:
    """Refuse a clip that no file should hold. Raises: BadValue if it is empty or not finite."""
    if not clip.frames or not clip.channels:
        raise BadValue("There is no sound to write: the clip is empty.", field="clip")
    if not np.isfinite(clip.samples).all():
        raise BadValue("The clip contains samples that are not numbers; it is not written.", field="clip")


def _read(file: BinaryIO, size: int, name: str, max_seconds: float) -> Clip:
    kind, start = sound_kind(file, name)
    if kind in PLAIN_LAYOUTS:
        return _read_plain(file, PLAIN_LAYOUTS[kind](file, size, name), name, max_seconds)
    return read_compressed(file, start, size, kind, name, max_seconds)


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
