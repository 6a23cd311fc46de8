"""Names in the library: of takes, of their sound files, and text as it is searched."""

from __future__ import annotations

import re
import unicodedata

from musicdesk.core.take import Take

SLUG_LIMIT = 60
"""Longest slug, in characters."""

_TEMPO = re.compile(r"\d{1,4}(?:[.,]\d{1,3})?[\s-]{0,3}(?:bpm\b|beats[ -]per[ -]minute\b)", re.IGNORECASE)
# Names that Windows keeps for devices, whatever their ending.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "\u0131": "i", "ħ": "h"}
)


def folded(text: str) -> str:
    """Return text as it is searched: without case and accents, anything unprintable a space.

    Letters that no accent can be taken from ("ø", "ł", "æ") become the plain ones that people type for them.
    """
    parts = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return "".join(sign if sign.isprintable() else " " for sign in bare.translate(_LETTERS))


def audio_name(take: Take) -> str:
    """Return the name of a take's sound file: its prompt or title in ASCII and its tempo, "warm-piano-84bpm.wav".

    Only a-z, 0-9 and dashes: there are programs that take no other name from a drag. A tempo stands in it where it is
    known, as whole beats per minute, for programs that read it there.
    """
    words = take.prompt or take.title
    ending = "" if take.bpm is None else f"-{round(take.bpm)}bpm"
    if ending:
        words = _TEMPO.sub(" ", words)
    plain = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in folded(words))
    slug = "-".join(plain.split())
    if len(slug) > SLUG_LIMIT:
        cut = slug.rfind("-", SLUG_LIMIT // 2, SLUG_LIMIT + 1)
        slug = slug[: cut if cut > 0 else SLUG_LIMIT]
    if not ending and slug in _DEVICES:
        slug += "-take"
    return f"{slug or 'take'}{ending}.wav"
