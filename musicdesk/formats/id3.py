"""ID3 tags in front of MP3 files: written as version 2.3, which everything reads, read as 2.2 to 2.4."""

from __future__ import annotations

import struct

from musicdesk.core.filefacts import FileFacts
from musicdesk.formats.coverart import CoverArt, id3_body
from musicdesk.formats.tagging import artist_of, bpm_words, comment_of, date_of, software_of

HEAD_BYTES = 10
OWN = "MUSICDESK"
"""The name of our own text."""
_UNSYNCHRONISED, _EXTENDED = 0x80, 0x40
_FRAMES_LIMIT = 1_000
_NAMES = {
    "TIT2": "title", "TT2": "title",
    "TCOP": "copyright", "TCR": "copyright",
    "TSSE": "software", "TSS": "software", "TENC": "software",
    "TDRC": "date", "TYER": "date", "TYE": "date",
    "TBPM": "bpm", "TBP": "bpm",
    "TKEY": "key", "TKE": "key",
}  # fmt: skip
_CODINGS = {0: "latin-1", 1: "utf-16", 2: "utf-16-be", 3: "utf-8"}


def id3_tag(facts: FileFacts, facts_json: bytes, cover: CoverArt | None = None) -> bytes:
    """Return a tag of version 2.3 with all that is known, `facts_json` being the whole, and a cover where there is one.

    Source: ID3v2.3.0, sections 3.1 to 3.3 and 4.2 to 4.11.
    """
    date = date_of(facts)
    key = "" if facts.key is None else facts.key.short_name.replace("maj", "").replace("min", "m")
    frames = [
        _frame(name, _text(text))
        for name, text in (
            ("TIT2", facts.title),
            ("TPE1", artist_of(facts)),
            ("TBPM", "" if facts.bpm is None else bpm_words(facts.bpm)),
            ("TKEY", key),
            ("TCOP", facts.licence),
            ("TYER", "" if date is None else date.strftime("%Y")),
            ("TDAT", "" if date is None else date.strftime("%d%m")),
            ("TSSE", software_of(facts)),
        )
        if text
    ]
    if comment := comment_of(facts):
        frames.append(_frame("COMM", _text("", comment, language=b"eng")))
    frames.append(_frame("TXXX", _text(OWN, facts_json.decode("utf-8"))))
    if cover is not None:  # last: whoever reads only the beginning of a tag finds the words
        frames.append(_frame("APIC", id3_body(cover)))
    body = b"".join(frames)
    return b"ID3\x03\x00\x00" + bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0)) + body


def tag_bytes(head: bytes) -> int:
    """Return how many bytes the tag takes that begins with these ten, 0 if none begins here.

    Source: ID3v2.4.0, sections 3.1 and 3.4 (the footer).
    """
    if head[:3] != b"ID3" or len(head) < HEAD_BYTES:
        return 0
    length = sum((byte & 0x7F) << shift for byte, shift in zip(head[6:HEAD_BYTES], (21, 14, 7, 0), strict=True))
    return HEAD_BYTES + length + (HEAD_BYTES if head[5] & 0x10 else 0)


def id3_tags(raw: bytes) -> dict[str, str]:
    """Return what stands in a tag, by the names of `tagging.facts_of_tags`; our own text under `OWN`.

    Frames that are damaged, compressed or encrypted are left out.
    """
    if tag_bytes(raw[:HEAD_BYTES]) == 0:
        return {}
    version, flags = raw[3], raw[5]
    body = raw[HEAD_BYTES : tag_bytes(raw[:HEAD_BYTES])]
    if version not in (2, 3, 4):
        return {}
    if flags & _UNSYNCHRONISED and version < 4:
        body = body.replace(b"\xff\x00", b"\xff")
    place = 0
    if flags & _EXTENDED and version > 2 and len(body) >= 4:
        place = _safe(body[:4]) if version == 4 else 4 + struct.unpack(">I", body[:4])[0]
    tags: dict[str, str] = {}
    head = 6 if version == 2 else 10
    for _ in range(_FRAMES_LIMIT):
        if place + head > len(body) or not body[place]:
            break
        if version == 2:
            name, length, marks = body[place : place + 3], int.from_bytes(body[place + 3 : place + 6], "big"), 0
        else:
            name, marks = body[place : place + 4], body[place + 9]
            size = body[place + 4 : place + 8]
            length = _safe(size) if version == 4 else struct.unpack(">I", size)[0]
        _take(name.decode("latin-1"), body[place + head : place + head + length], version, marks, tags)
        place += head + length
    return tags


def _take(name: str, raw: bytes, version: int, marks: int, tags: dict[str, str]) -> None:
    if version == 4:
        if marks & 0x0C:  # compressed, encrypted
            return
        if marks & 0x40:
            raw = raw[1:]  # the group it belongs to
        if marks & 0x01:
            raw = raw[4:]  # its length before unsynchronisation
        if marks & 0x02:
            raw = raw.replace(b"\xff\x00", b"\xff")
    elif marks & 0xC0:
        return
    if not raw or raw[0] not in _CODINGS:
        return
    coding = _CODINGS[raw[0]]
    if name in ("COMM", "COM"):
        described, text = _two(raw[4:], coding)
        # Some players hide numbers in comments, under a description.
        if not described or "comment" not in tags:
            tags["comment"] = text
    elif name in ("TXXX", "TXX"):
        described, text = _two(raw[1:], coding)
        if described == OWN:
            tags[OWN] = text
        elif described.lower() == "comment":  # where ffmpeg puts it
            tags.setdefault("comment", text)
    elif name in _NAMES:
        tags.setdefault(_NAMES[name], _decoded(raw[1:], coding).split("\0")[0].strip())


def _two(raw: bytes, coding: str) -> tuple[str, str]:
    """Return the description and the text of a frame that has both."""
    wide = coding.startswith("utf-16")
    for end in range(0, len(raw), 2 if wide else 1):
        if raw[end : end + 2] == b"\0\0" if wide else raw[end] == 0:
            return _decoded(raw[:end], coding), _decoded(raw[end + (2 if wide else 1) :], coding).strip("\0")
    return "", _decoded(raw, coding)


def _decoded(raw: bytes, coding: str) -> str:
    return raw.decode(coding, "replace").removeprefix("\ufeff")


def _frame(name: str, body: bytes) -> bytes:
    return name.encode("ascii") + struct.pack(">IH", len(body), 0) + body


def _text(*texts: str, language: bytes = b"") -> bytes:
    texts = tuple(text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8") for text in texts)
    try:
        return b"\x00" + language + b"\x00".join(text.encode("latin-1") for text in texts)
    except UnicodeEncodeError:
        return b"\x01" + language + b"\x00\x00".join(b"\xff\xfe" + text.encode("utf-16-le") for text in texts)


def _safe(raw: bytes) -> int:
    return sum((byte & 0x7F) << shift for byte, shift in zip(raw, (21, 14, 7, 0), strict=True))
