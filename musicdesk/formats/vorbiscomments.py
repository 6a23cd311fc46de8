"""Vorbis comments: the list of names and texts that FLAC, Ogg Vorbis and Opus files share."""

from __future__ import annotations

import struct

from musicdesk.core.filefacts import FileFacts
from musicdesk.formats.coverart import CoverArt, vorbis_text
from musicdesk.formats.factsjson import BYTES_LIMIT
from musicdesk.formats.tagging import artist_of, bpm_words, comment_of, date_of, software_of

OWN = "MUSICDESK"
"""The name of our own text."""
_COMMENTS_LIMIT = 2_000
_PICTURE = "METADATA_BLOCK_PICTURE"
_SPARE_BYTES = 1 << 16
_NAMES = {
    "TITLE": "title",
    "COMMENT": "comment",
    "DESCRIPTION": "comment",
    "COPYRIGHT": "copyright",
    "LICENSE": "copyright",
    "ENCODER": "software",
    "SOFTWARE": "software",
    "DATE": "date",
    "BPM": "bpm",
    "TEMPO": "bpm",
    "INITIALKEY": "key",
    "INITIAL_KEY": "key",
    "KEY": "key",
}


def comments_body(facts: FileFacts, facts_json: bytes, vendor: bytes, cover: CoverArt | None = None) -> bytes:
    """Return a comment block with all that is known, `facts_json` being the whole; `vendor` is what encoded the sound.

    A `cover` goes in as text where the block stays within `BYTES_LIMIT` with it: beyond, nobody would read the words.

    Source: Ogg Vorbis I format specification: comment field and header specification.
    """
    date = date_of(facts)
    key = facts.key
    texts = (
        ("TITLE", facts.title),
        ("ARTIST", artist_of(facts)),
        ("BPM", "" if facts.bpm is None else bpm_words(facts.bpm)),
        ("KEY", "" if key is None else key.name),
        ("INITIALKEY", "" if key is None else key.short_name.replace("maj", "").replace("min", "m")),
        ("COMMENT", comment_of(facts)),
        ("COPYRIGHT", facts.licence),
        ("LICENSE", facts.licence),
        ("DATE", "" if date is None else date.strftime("%Y-%m-%d")),
        ("SOFTWARE", software_of(facts)),
        (OWN, facts_json.decode("utf-8")),
    )
    entries = [f"{name}={text}".replace("\0", " ").encode("utf-8", "replace") for name, text in texts if text]
    if cover is not None:
        entry = f"{_PICTURE}={vorbis_text(cover)}".encode("ascii")
        if sum(4 + len(each) for each in (vendor, *entries, entry)) + _SPARE_BYTES <= BYTES_LIMIT:
            entries.append(entry)
    return _sized(vendor) + struct.pack("<I", len(entries)) + b"".join(_sized(entry) for entry in entries)


def vendor_in(body: bytes) -> bytes:
    """Return what a comment block says encoded the sound, b"" if it is damaged."""
    if len(body) < 4:
        return b""
    length = struct.unpack_from("<I", body)[0]
    return body[4 : 4 + length] if 4 + length <= len(body) else b""


def comments_tags(body: bytes) -> dict[str, str]:
    """Return what stands in a comment block, by the names of `tagging.facts_of_tags`; our own text under `OWN`."""
    tags: dict[str, str] = {}
    place = 4 + len(vendor_in(body))
    if place + 4 > len(body):
        return {}
    count = struct.unpack_from("<I", body, place)[0]
    place += 4
    for _ in range(min(count, _COMMENTS_LIMIT)):
        if place + 4 > len(body):
            break
        length = struct.unpack_from("<I", body, place)[0]
        entry = body[place + 4 : place + 4 + length]
        name, equals, text = entry.decode("utf-8", "replace").partition("=")
        if equals and name.upper() != _PICTURE:
            name = name.upper()
            tags.setdefault(OWN if name == OWN else _NAMES.get(name, name), text.strip())
        place += 4 + length
    return tags


def _sized(raw: bytes) -> bytes:
    return struct.pack("<I", len(raw)) + raw
