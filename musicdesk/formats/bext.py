"""The `bext` chunk of Broadcast Wave: description, originator, moment and history of a WAV file."""

from __future__ import annotations

import struct

from musicdesk.core.filefacts import FileFacts
from musicdesk.formats.tagging import comment_of, date_of, plain_ascii, software_of

_FIXED = struct.Struct("<256s32s32s10s8sQH64s10s180s")
_VERSION = 1


def bext_body(facts: FileFacts, sample_rate: int, channels: int, bits: int, *, real: bool) -> bytes:
    """Return the body of a chunk of version 1; `real` says that samples are floating point. The time reference is 0.

    Its text is ASCII, which the standard asks for and strict readers demand; the whole prompt stands elsewhere.

    Source: EBU Tech 3285, version 1; coding history by EBU R 98.
    """
    date = date_of(facts)
    mode = {1: "mono", 2: "stereo"}.get(channels, "multi")
    kind = "32-bit float" if real else f"{bits} bit"
    program = plain_ascii(software_of(facts), 60).decode("ascii").replace(",", " ")
    history = f"A=PCM,F={sample_rate},W={bits},M={mode},T={program}; {kind}\r\n"
    described = " - ".join(part for part in (facts.title, comment_of(facts)) if part)
    return _FIXED.pack(
        plain_ascii(described, 256),
        plain_ascii(software_of(facts), 32),
        b"",
        b"" if date is None else date.strftime("%Y-%m-%d").encode("ascii")[:10],
        b"" if date is None else date.strftime("%H:%M:%S").encode("ascii"),
        0,
        _VERSION,
        b"",
        b"",
        b"",
    ) + history.encode("ascii")


def bext_tags(body: bytes) -> dict[str, str]:
    """Return comment, software and date that stand in a chunk, "" where nothing does."""
    fields = _FIXED.unpack(body[: _FIXED.size].ljust(_FIXED.size, b"\0"))
    description, originator, _, date, time, *_ = (
        raw.split(b"\0")[0].decode("utf-8", "replace").strip() if isinstance(raw, bytes) else "" for raw in fields
    )
    return {"comment": description, "software": originator, "date": f"{date}T{time}" if time else date}
