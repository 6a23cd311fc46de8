"""What a sound file says of itself besides its sound, read from its chunks or tags, whoever wrote them."""

from __future__ import annotations

import os
import struct
from typing import Any, BinaryIO

from musicdesk.core.errors import BadFile
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.scale import Scale
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM
from musicdesk.formats import flacblocks, oggpages
from musicdesk.formats.factsjson import BYTES_LIMIT, facts_from, sane_metre
from musicdesk.formats.id3 import HEAD_BYTES, OWN, id3_tags, tag_bytes
from musicdesk.formats.layouts import aiff_layout
from musicdesk.formats.opening import opened, sound_kind
from musicdesk.formats.riff import chunks
from musicdesk.formats.tagging import facts_of_tags
from musicdesk.formats.vorbiscomments import comments_tags
from musicdesk.formats.wavfacts import read_wav_facts

_TAG_BYTES_LIMIT = 8 * 2**20
_AIFF_TEXTS = {b"NAME": "title", b"ANNO": "comment", b"(c) ": "copyright", b"AUTH": "software"}
_BASC = struct.Struct(">IIHHHH")
_BASC_MODES = {1: "minor", 2: "major"}


def read_file_facts(path: str | os.PathLike[str]) -> FileFacts:
    """Return what a WAV, AIFF, FLAC, Ogg, Opus or MP3 file says of itself; only headers are read, not its sound.

    Of a file that MusicDesk wrote this is all that was written. Of others it is what their chunks or tags say: tempo,
    metre, loop, key, title, comment, copyright, program and date. What is damaged or not sane is left out.

    Raises: BadFile if the file is missing or is no sound file.
    """
    with opened(path) as (file, size, name):
        kind, start = sound_kind(file, name)
        if kind == "WAV":
            return read_wav_facts(file, size)
        if kind == "AIFF":
            return _aiff_facts(file, size)
        if kind == "FLAC":
            tags = comments_tags(flacblocks.comments_in(file, start)) or _leading_tags(file)
        elif kind == "OGG":
            tags = comments_tags(oggpages.comments_in(file, start))
        else:
            tags = _leading_tags(file)
        return facts_from(tags.get(OWN, "")) or FileFacts(**facts_of_tags(tags))


def _leading_tags(file: BinaryIO) -> dict[str, str]:
    file.seek(0)
    length = tag_bytes(file.read(HEAD_BYTES))
    file.seek(0)
    return id3_tags(file.read(min(length, _TAG_BYTES_LIMIT))) if length else {}


def _aiff_facts(file: BinaryIO, size: int) -> FileFacts:
    tags: dict[str, str] = {}
    said: dict[str, Any] = {}
    for name, start, length in chunks(file, size, ">"):
        if (name not in _AIFF_TEXTS and name not in (b"ID3 ", b"basc")) or length > BYTES_LIMIT:
            continue
        file.seek(start)
        raw = file.read(length)
        if name == b"ID3 ":
            tags |= id3_tags(raw)
        elif name == b"basc":
            said = _loop_facts(raw, file, size)
        else:
            tags.setdefault(_AIFF_TEXTS[name], raw.decode("utf-8", "replace").strip("\0 "))
    return facts_from(tags.get(OWN, "")) or FileFacts(**{**facts_of_tags(tags), **said})


def _loop_facts(raw: bytes, file: BinaryIO, size: int) -> dict[str, Any]:
    """Return what an Apple Loop says: its beats, and so its tempo, its metre and its key.

    Source: the layout that libsndfile (aiff.c, `basc`) reads; it was never published.
    """
    if len(raw) < _BASC.size:
        return {}
    _, beats, root, mode, beats_per_bar, unit = _BASC.unpack_from(raw)
    try:
        layout = aiff_layout(file, size, "")
    except BadFile:
        return {}
    said: dict[str, Any] = {}
    bpm = beats * 60.0 * layout.sample_rate / layout.frames if layout.frames else 0.0
    if TEMPO_LOW_BPM <= bpm <= TEMPO_HIGH_BPM:
        said |= {"bpm": round(bpm, 4), "beats": beats}
    if sane_metre(beats_per_bar, unit):
        said |= {"beats_per_bar": beats_per_bar, "beat_unit": unit}
    if mode in _BASC_MODES and root < 128:
        said["key"] = Scale(root % 12, _BASC_MODES[mode])
    return said
