"""FLAC, MP3, Ogg Vorbis and Opus files, written whole or not at all, with tags that players and DAWs read."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadValue, StorageError, Unavailable
from musicdesk.core.filefacts import FileFacts
from musicdesk.formats import flacblocks, oggpages
from musicdesk.formats.atomic import staged
from musicdesk.formats.audiofile import check_writable_clip
from musicdesk.formats.compressed import BLOCK_FRAMES
from musicdesk.formats.coverart import CoverArt, flac_body
from musicdesk.formats.dither import dither_for
from musicdesk.formats.factsjson import facts_bytes
from musicdesk.formats.id3 import id3_tag
from musicdesk.formats.names import shown
from musicdesk.formats.pcm import Coding, whole_steps
from musicdesk.formats.vorbiscomments import comments_body, vendor_in


@dataclass(frozen=True)
class _Kind:
    """How libsndfile names a kind, which rates (None: any up to 192 kHz) and how many channels it takes, how well."""

    spoken: str
    container: str
    subtype: str
    rates_hz: tuple[int, ...] | None
    channels: int
    options: dict[str, Any]
    coding: Coding | None = None


_MP3_RATES = (8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000)
_KINDS = {
    "flac16": _Kind("FLAC", "FLAC", "PCM_16", None, 8, {"compression_level": 0.625}, Coding.S16),
    "flac24": _Kind("FLAC", "FLAC", "PCM_24", None, 8, {"compression_level": 0.625}, Coding.S24),
    # Levels run from 0, the best, to 1: LAME's V0, Vorbis' quality 8 and Opus at 192 kbit/s, where few can hear it.
    "mp3": _Kind("MP3", "MP3", "MPEG_LAYER_III", _MP3_RATES, 2, {"compression_level": 0.0, "bitrate_mode": "VARIABLE"}),
    "ogg": _Kind("Ogg Vorbis", "OGG", "VORBIS", None, 8, {"compression_level": 0.2}),
    "opus": _Kind("Opus", "OGG", "OPUS", (48_000,), 8, {"compression_level": 0.64}),
}
KINDS = tuple(_KINDS)
"""What can be written."""
_RATE_LIMIT_HZ = 192_000
_SOME_BYTES = 1 << 16


def write_compressed(
    path: str | os.PathLike[str],
    clip: Clip,
    kind: str,
    *,
    facts: FileFacts | None = None,
    dither: bool = False,
    cover: CoverArt | None = None,
) -> Path:
    """Write a clip as one of `KINDS` and return its path.

    The file is written beside its place and renamed when it is whole. The same samples, facts and `cover` give the same
    bytes. What lies outside [-1, 1] is held at full scale. `dither` adds noise to "flac16", where anything is rounded;
    "opus" takes 48,000 Hz only.

    Raises: BadValue if the kind is unknown, or the clip is empty, not finite, or has a rate or channels that the kind
    cannot hold; StorageError if the folder is missing, read-only or full; Unavailable if libsndfile is not there.
    """
    form = _KINDS.get(kind)
    if form is None:
        raise BadValue(f'There is no kind of file "{kind}".', f"Choose one of {', '.join(KINDS)}.", field="format")
    check_writable_clip(clip)
    _check_form(form, clip)
    facts = facts or FileFacts()
    facts_json = facts_bytes(facts, clip.frames)
    with staged(path, _SOME_BYTES) as place, open(place, "w+b") as file:
        if form.container == "OGG":
            whole = io.BytesIO()
            _encode(whole, 0, clip, form, dither, path)
            raw = whole.getvalue()
            vendor = vendor_in(oggpages.comments_in(whole, 0))
            for piece in oggpages.with_comments(raw, comments_body(facts, facts_json, vendor, cover)):
                file.write(piece)
        elif form.container == "MP3":
            tag = id3_tag(facts, facts_json, cover)
            file.write(tag)
            _encode(file, len(tag), clip, form, dither, path)
        else:
            blocks = flacblocks.block(flacblocks.COMMENTS, comments_body(facts, facts_json, _flac_vendor()))
            if cover is not None:
                blocks += flacblocks.block(flacblocks.PICTURE, flac_body(cover))
            _write_flac(file, clip, form, dither, blocks, path)
    return Path(path)


def heard_back(clip: Clip, kind: str) -> Clip:
    """Return a clip as it is heard from a file of one of `KINDS`: with what its coding adds, above full scale as well.

    Raises: BadValue if the kind cannot hold it; Unavailable if libsndfile is not there.
    """
    form = _KINDS[kind]
    check_writable_clip(clip)
    _check_form(form, clip)
    whole = io.BytesIO()
    _encode(whole, 0, clip, form, False, form.spoken)
    import soundfile

    whole.seek(0)
    samples, rate = soundfile.read(whole, dtype="float32", always_2d=True)
    return Clip(samples, rate)


def _check_form(form: _Kind, clip: Clip) -> None:
    rate = clip.sample_rate
    if form.rates_hz is not None and rate not in form.rates_hz:
        known = ", ".join(f"{each:,}" for each in form.rates_hz)
        raise BadValue(f"{form.spoken} cannot hold {rate:,} Hz.", f"Choose {known} Hz.", field="sample_rate")
    if rate > _RATE_LIMIT_HZ:
        raise BadValue(
            f"{form.spoken} is written up to {_RATE_LIMIT_HZ:,} Hz.", "Choose 48,000 Hz.", field="sample_rate"
        )
    if clip.channels > form.channels:
        raise BadValue(
            f"{form.spoken} cannot hold {clip.channels} channels.", f"Choose {form.channels} at most.", field="channels"
        )


def _write_flac(file: BinaryIO, clip: Clip, form: _Kind, dither: bool, ours: bytes, path: Any) -> None:
    """Write the sound with room for our blocks in front, then put them there, and padding over the encoder's own.

    A megabyte that is written twice is a megabyte that may not fit: nothing is copied.
    """
    file.write(bytes(len(ours)))
    _encode(file, len(ours), clip, form, dither, path)
    file.seek(len(ours))
    stream = file.read(flacblocks.STREAM_BYTES)
    *_, (_, place, length) = flacblocks.blocks(file, len(ours))
    covered = place + length - flacblocks.STREAM_BYTES - len(ours) - 4
    file.seek(0)
    first = bytes([stream[4] & 0x7F])  # not the last block
    file.write(stream[:4] + first + stream[5:] + ours)
    file.write(flacblocks.block(flacblocks.PADDING, bytes(covered), last=True))


def _flac_vendor() -> bytes:
    """Return what the encoder calls itself, which shows only in what it wrote."""
    import soundfile

    sample = io.BytesIO()
    soundfile.write(sample, np.zeros(16, np.int16), 48_000, format="FLAC", subtype="PCM_16")
    return vendor_in(flacblocks.comments_in(sample, 0))


def _encode(file: BinaryIO, start: int, clip: Clip, form: _Kind, dither: bool, path: Any) -> None:
    """Encode a clip into a file from byte `start` on."""
    try:
        import soundfile
    except (ImportError, OSError) as exc:
        raise Unavailable(
            f"{shown(path)} needs libsndfile to be written, which is not here.", "Run: pip install soundfile"
        ) from exc
    sink = _Sink(file, start)
    noise = dither_for(clip, BLOCK_FRAMES) if dither and form.coding is Coding.S16 else None
    try:
        with soundfile.SoundFile(
            sink, "w", clip.sample_rate, clip.channels, form.subtype, format=form.container, **form.options
        ) as sound:
            for begin in range(0, clip.frames, BLOCK_FRAMES):
                block = clip.samples[begin : begin + BLOCK_FRAMES]
                sound.write(_values(block, form.coding, None if noise is None else noise(len(block))))
                if sink.failure is not None:
                    break
    # soundfile asserts that libsndfile took all it was given.
    except (soundfile.SoundFileError, RuntimeError, ValueError, TypeError, AssertionError) as exc:
        if sink.failure is None:
            raise StorageError(f"{shown(path)} could not be encoded as {form.spoken}.", "Choose WAV.") from exc
    if sink.failure is not None:
        raise sink.failure


def _values(block: Samples, coding: Coding | None, noise: Samples | None) -> NDArray[np.int32] | Samples:
    if coding is None:
        return np.clip(block, -1.0, 1.0)
    # libsndfile counts floats from 8,388,607 steps when it writes and from 8,388,608 when it reads: whole steps come
    # back as they were. They stand in the upper bits.
    return whole_steps(block, coding, noise) << np.int32(32 - 8 * coding.width)


class _Sink:
    """A file from byte `start` on, as libsndfile writes to it; what goes wrong in its callbacks is kept here."""

    def __init__(self, file: BinaryIO, start: int) -> None:
        self.failure: OSError | None = None
        self._file = file
        self._start = start
        file.seek(start)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self._file.seek(offset + self._start if whence == os.SEEK_SET else offset, whence) - self._start

    def tell(self) -> int:
        return self._file.tell() - self._start

    def read(self, count: int = -1) -> bytes:
        return self._file.read(count)

    def write(self, raw: bytes) -> int:
        try:
            return self._file.write(raw)
        except OSError as exc:  # raised inside libsndfile's callback this would be printed, not caught
            self.failure = self.failure or exc
            return 0

    def flush(self) -> None:
        """Nothing to do: the file is flushed when it is whole."""
