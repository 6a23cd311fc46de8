"""The words that stand in files for people and other programs, and what their words mean to us."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from typing import Any

from musicdesk.core.errors import BadValue
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.scale import Scale
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM

_KEY = re.compile(r"([A-Ga-g])\s?([#b♯♭]?)\s*(major|maj|minor|min|m|)", re.IGNORECASE)
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d)[:-](\d\d)[:-](\d\d))?")
_SIGNS = {"♯": "#", "♭": "b"}


def software_of(facts: FileFacts) -> str:
    """Return the program that wrote the file."""
    return facts.software or "MusicDesk"


def artist_of(facts: FileFacts) -> str:
    """Return what stands where a player shows the artist: the program, and the model that was played.

    "" for what MusicDesk did not make: it holds somebody else's playing.
    """
    if facts.recipe is None:
        return ""
    return f"MusicDesk ({facts.engine})" if facts.engine else "MusicDesk"


def comment_of(facts: FileFacts) -> str:
    """Return comment, prompt, engine, seed and licence in one line, without what is not known."""
    parts = [facts.comment]
    for name, value in (
        ("Prompt", facts.prompt),
        ("Engine", facts.engine),
        ("Seed", facts.seed),
        ("Licence", facts.licence),
    ):
        if value not in ("", None):
            parts.append(f"{name}: {value}")
    return " | ".join(part for part in parts if part)


def bpm_words(bpm: float) -> str:
    """Return a tempo as a tag holds it: "84", "84.37"."""
    return f"{bpm:.4f}".rstrip("0").rstrip(".")


def date_of(facts: FileFacts) -> datetime | None:
    """Return when it was made, in UTC, None if that is not known or beyond the calendar."""
    if facts.created_s is None:
        return None
    try:
        return datetime.fromtimestamp(facts.created_s, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def plain_ascii(text: str, limit: int) -> bytes:
    """Return a text in ASCII, letters without their accents, other signs as "?", cut to `limit` bytes."""
    folded = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return "".join(each if each.isprintable() else " " for each in folded).encode("ascii", "replace")[:limit]


def key_in(text: str) -> Scale | None:
    """Return the scale that "A minor", "Am", "F#min" or "Db" names, None if it is none; a bare tonic means major."""
    text = text.strip()
    found = _KEY.fullmatch(text)
    if found is None:
        try:
            return Scale.named(text) if " " in text else None
        except BadValue:
            return None
    mode = found[3]
    minor = mode == "m" or mode.lower().startswith("min")
    try:
        return Scale.named(f"{found[1]}{_SIGNS.get(found[2], found[2])} {'minor' if minor else 'major'}")
    except BadValue:
        return None


def bpm_in(text: str) -> float | None:
    """Return the tempo in the text of a tag, None if there is none."""
    try:
        bpm = float(text.strip().replace(",", ".")[:20])
    except ValueError:
        return None
    return bpm if TEMPO_LOW_BPM <= bpm <= TEMPO_HIGH_BPM else None


def moment_in(text: str) -> float | None:
    """Return the moment of "2026-03-01" or "2026-03-01T10:20:30" in seconds since 1970 UTC, None if it is none."""
    found = _DATE.match(text.strip())
    if found is None:
        return None
    try:
        return datetime(*(int(part or 0) for part in found.groups()), tzinfo=UTC).timestamp()  # type: ignore[misc, arg-type]
    except (ValueError, OverflowError):
        return None


def facts_of_tags(tags: dict[str, str]) -> dict[str, Any]:
    """Return what tags of other programs say, by the names of `FileFacts`; only what they do say.

    The names of tags are title, comment, copyright, software, date, bpm and key, whatever the file calls them.
    """
    said: dict[str, Any] = {
        "title": tags.get("title", ""),
        "comment": tags.get("comment", ""),
        "licence": tags.get("copyright", ""),
        "software": tags.get("software", ""),
        "bpm": bpm_in(tags.get("bpm", "")),
        "key": key_in(tags.get("key", "")),
        "created_s": moment_in(tags.get("date", "")),
    }
    return {name: value for name, value in said.items() if value not in ("", None)}
