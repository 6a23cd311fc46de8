"""The `iXML` chunk: project, note and our own section, for the programs that read no other chunk."""

from __future__ import annotations

from musicdesk.core.filefacts import FileFacts
from musicdesk.formats.tagging import bpm_words, comment_of, software_of

_OWN = "MUSICDESK"
# Billions of laughs are made of entities, and iXML has no use for a document type.
_FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")


def ixml_body(facts: FileFacts, facts_json: bytes, channels: int) -> bytes:
    """Return the body of a chunk; `facts_json` is all that is known, for our own section.

    Source: iXML specification 2.10 (PROJECT, SCENE, NOTE, TRACK_LIST, USER).
    """
    from xml.etree.ElementTree import Element, SubElement, tostring

    root = Element("BWFXML")
    for name, text in (
        ("IXML_VERSION", "2.10"),
        ("PROJECT", software_of(facts)),
        ("SCENE", facts.title),
        ("NOTE", comment_of(facts)),
    ):
        SubElement(root, name).text = _storable(text)
    tracks = SubElement(root, "TRACK_LIST")
    SubElement(tracks, "TRACK_COUNT").text = str(channels)
    for number in range(1, channels + 1):
        track = SubElement(tracks, "TRACK")
        SubElement(track, "CHANNEL_INDEX").text = str(number)
        SubElement(track, "INTERLEAVE_INDEX").text = str(number)
        SubElement(track, "NAME").text = ("Left", "Right")[number - 1] if channels == 2 else f"Channel {number}"
    own = SubElement(SubElement(root, "USER"), _OWN)
    for name, value in (
        ("TITLE", facts.title),
        ("ENGINE", facts.engine),
        ("PROMPT", facts.prompt),
        ("SEED", "" if facts.seed is None else str(facts.seed)),
        ("LICENCE", facts.licence),
        ("BPM", "" if facts.bpm is None else bpm_words(facts.bpm)),
        ("TIME_SIGNATURE", "" if facts.bpm is None else f"{facts.beats_per_bar}/{facts.beat_unit}"),
        ("KEY", "" if facts.key is None else facts.key.name),
    ):
        if value:
            SubElement(own, name).text = _storable(value)
    SubElement(own, "FACTS").text = _storable(facts_json.decode("utf-8"))
    head = b'<?xml version="1.0" encoding="UTF-8"?>\n'
    return head + tostring(root, encoding="unicode").encode("utf-8", "replace")


def ixml_tags(body: bytes) -> tuple[dict[str, str], str]:
    """Return title and comment that stand in a chunk, and the facts as we wrote them, "" where there are none."""
    from xml.etree.ElementTree import ParseError, fromstring

    if any(word in body for word in _FORBIDDEN) or b"\0" in body.rstrip(b"\0"):  # UTF-16 would hide the words
        return {}, ""
    try:
        root = fromstring(body.rstrip(b"\0"))
    except (ParseError, ValueError, LookupError, RecursionError):
        return {}, ""
    tags = {"title": (root.findtext("SCENE") or "").strip(), "comment": (root.findtext("NOTE") or "").strip()}
    return tags, root.findtext(f"USER/{_OWN}/FACTS") or ""


def _storable(text: str) -> str:
    """Return a text without the signs that XML 1.0 cannot hold, not even escaped."""
    return "".join(
        each if each in "\t\n\r" or (each >= " " and each not in "\ufffe\uffff") else "\ufffd" for each in text
    )
