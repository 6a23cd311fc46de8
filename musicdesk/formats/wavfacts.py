"""Facts in the chunks of a WAV file: `acid`, `smpl`, `bext`, `iXML`, `LIST`/`INFO` and our own."""

from __future__ import annotations

import struct
from typing import Any, BinaryIO

from musicdesk.core.errors import BadFile
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM
from musicdesk.formats.bext import bext_body, bext_tags
from musicdesk.formats.factsjson import BYTES_LIMIT, facts_bytes, facts_from, sane_metre
from musicdesk.formats.id3 import id3_tags
from musicdesk.formats.ixml import ixml_body, ixml_tags
from musicdesk.formats.layouts import wav_layout
from musicdesk.formats.riff import chunk, chunks, read_at
from musicdesk.formats.tagging import artist_of, bpm_words, comment_of, date_of, facts_of_tags, software_of

OWN = b"mdsk"
"""Our own chunk: everything, as JSON."""
_KNOWN = (OWN, b"iXML", b"bext", b"acid", b"smpl", b"LIST", b"id3 ", b"ID3 ")
_ACID = struct.Struct("<IHHfIHHf")
_ONE_SHOT, _ROOT_KNOWN, _STRETCH, _FROM_DISK = 0x01, 0x02, 0x04, 0x08
LOOP_SLACK_S = 0.005
"""How far the length of a loop, which somebody cut by hand, may be from whole beats and still say how fast it is."""
_SMPL, _SMPL_LOOP = struct.Struct("<9I"), struct.Struct("<6I")
_MIDDLE_C = 60
_WORD = 0xFFFF_FFFF
_SHORT = 0xFFFF
_INFO_TAGS = {
    b"INAM": "title",
    b"ICMT": "comment",
    b"ICOP": "copyright",
    b"ISFT": "software",
    b"ICRD": "date",
    b"IBPM": "bpm",
    b"IKEY": "key",
}


def chunks_before(facts: FileFacts, frames: int, sample_rate: int, channels: int, bits: int, *, real: bool) -> bytes:
    """Return the chunks between the form of a file and its sound: `bext`, `acid` and, where it loops, `smpl`.

    They are small and of a known size, and what a DAW asks first: a reader that stops at the sound, or gets the file
    through a pipe, has the tempo all the same.
    """
    parts = [chunk(b"bext", bext_body(facts, sample_rate, channels, bits, real=real))]
    if facts.bpm is not None or facts.key is not None:
        parts.append(chunk(b"acid", _acid_body(facts, frames, sample_rate)))
    if facts.loop is not None:
        parts.append(chunk(b"smpl", _smpl_body(facts, facts.loop, frames, sample_rate)))
    return b"".join(parts)


def chunks_after(facts: FileFacts, frames: int, channels: int) -> bytes:
    """Return the chunks behind the sound: `LIST`/`INFO`, `iXML` and our own.

    They are text of any length, and some samplers look for the sound in the first few kilobytes only.
    """
    own = facts_bytes(facts, frames)
    return chunk(b"LIST", _info_body(facts)) + chunk(b"iXML", ixml_body(facts, own, channels)) + chunk(OWN, own)


def read_wav_facts(file: BinaryIO, size: int) -> FileFacts:
    """Return what a WAV or RF64 file of `size` bytes says of itself: our own chunk first, then iXML, then the others.

    Chunks that are damaged or too long are left out.
    """
    bodies: dict[bytes, bytes] = {}
    for name, start, length in chunks(file, size):
        if name not in _KNOWN or name in bodies or length > BYTES_LIMIT:
            continue
        if name != b"LIST" or read_at(file, start, 4) == b"INFO":
            file.seek(start)
            bodies[name] = file.read(length)
    try:
        layout = wav_layout(file, size, "")
        frames: int | None = layout.frames
    except BadFile:
        frames = None
    ixml, inside = ixml_tags(bodies.get(b"iXML", b""))
    own = facts_from(bodies.get(OWN, b""), frames) or facts_from(inside, frames)
    if own is not None:
        return own
    said: dict[str, Any] = {}
    for tags in (
        bext_tags(bodies.get(b"bext", b"")),
        ixml,
        id3_tags(bodies.get(b"id3 ", b"") or bodies.get(b"ID3 ", b"")),
        _info_tags(bodies.get(b"LIST", b"")),
    ):
        said.update(facts_of_tags(tags))
    said.update(_acid_facts(bodies.get(b"acid", b"")))
    said.update(_smpl_facts(bodies.get(b"smpl", b""), frames))
    return FileFacts(**said)


def _acid_body(facts: FileFacts, frames: int, sample_rate: int) -> bytes:
    """Return 24 bytes: flags, root, a constant, 0, beats, the lower and the upper number of the metre, the tempo.

    Only what is as long as its beats is a loop to be stretched: a host finds the tempo of one from beats and length,
    and would find another than ours. All else is to be played from the disk, at the tempo that stands here.

    Source: the layout that ACID, libsndfile (wav.c, `acid`) and REAPER agree on; it was never published.
    """
    seconds = frames / sample_rate
    flags, beats = _ONE_SHOT, facts.beats or 0
    if facts.bpm is not None:
        beats = facts.beats or max(1, round(seconds * facts.bpm / 60))
        # A hair more than a frame: two roundings may make up a whole one.
        slack_s = 1.01 / sample_rate if facts.loop is None else LOOP_SLACK_S
        flags = _STRETCH if abs(beats * 60 / facts.bpm - seconds) <= slack_s else _FROM_DISK
    root = _MIDDLE_C
    if facts.key is not None:
        flags |= _ROOT_KNOWN
        root += facts.key.tonic
    metre = min(facts.beat_unit, _SHORT), min(facts.beats_per_bar, _SHORT)
    return _ACID.pack(flags, root, 0x8000, 0.0, min(beats, _WORD), *metre, facts.bpm or 0.0)


def _acid_facts(body: bytes) -> dict[str, Any]:
    if len(body) < _ACID.size:
        return {}
    flags, _, _, _, beats, unit, beats_per_bar, bpm = _ACID.unpack_from(body)
    if flags & _ONE_SHOT or not TEMPO_LOW_BPM <= bpm <= TEMPO_HIGH_BPM:
        return {}
    # 32-bit floats hold seven digits: 84.37 comes back as 84.37000274658203.
    said: dict[str, Any] = {"bpm": round(bpm, 4), "beats": beats if 0 < beats < _WORD else None}
    # Some programs write the two the other way round; which is the note's length shows only where just one can be.
    if sane_metre(beats_per_bar, unit):
        said |= {"beats_per_bar": beats_per_bar, "beat_unit": unit}
    elif sane_metre(unit, beats_per_bar):
        said |= {"beats_per_bar": unit, "beat_unit": beats_per_bar}
    return said


def _smpl_body(facts: FileFacts, loop: tuple[int, int], frames: int, sample_rate: int) -> bytes:
    """Return a chunk with one loop, without end; its last frame is part of it.

    Source: Multimedia Programming Interface and Data Specifications 1.0, new types of April 1994, "Sampler Chunk".
    """
    root = _MIDDLE_C + (0 if facts.key is None else facts.key.tonic)
    first, end = max(0, loop[0]), min(loop[1], frames)
    head = _SMPL.pack(0, 0, round(1e9 / sample_rate), root, 0, 0, 0, 1, 0)
    return head + _SMPL_LOOP.pack(0, 0, first, max(first, end - 1), 0, 0)


def _smpl_facts(body: bytes, frames: int | None) -> dict[str, Any]:
    if len(body) < _SMPL.size + _SMPL_LOOP.size or _SMPL.unpack_from(body)[7] < 1:
        return {}
    _, _, first, last, _, _ = _SMPL_LOOP.unpack_from(body, _SMPL.size)
    return {"loop": (first, last + 1)} if first < last and (frames is None or last < frames) else {}


def _info_body(facts: FileFacts) -> bytes:
    date = date_of(facts)
    texts = (
        (b"INAM", facts.title),
        (b"IART", artist_of(facts)),
        (b"ISBJ", facts.prompt),
        (b"ICMT", comment_of(facts)),
        (b"ICOP", facts.licence),
        (b"ICRD", "" if date is None else date.strftime("%Y-%m-%d")),
        (b"IBPM", "" if facts.bpm is None else bpm_words(facts.bpm)),
        (b"IKEY", "" if facts.key is None else facts.key.name),
        (b"ISFT", software_of(facts)),
    )
    return b"INFO" + b"".join(
        chunk(name, text.replace("\0", " ").encode("utf-8", "replace") + b"\0") for name, text in texts if text
    )


def _info_tags(body: bytes) -> dict[str, str]:
    tags: dict[str, str] = {}
    place = 4
    while place + 8 <= len(body):
        name, length = struct.unpack_from("<4sI", body, place)
        if name in _INFO_TAGS:
            raw = body[place + 8 : place + 8 + length].split(b"\0")[0]
            try:
                text = raw.decode("utf-8")
            except UnicodeDecodeError:
                text = raw.decode("cp1252", "replace")
            tags.setdefault(_INFO_TAGS[name], text.strip())
        place += 8 + length + (length & 1)
    return tags
