"""Words of a search: what is found of a take, tempo and key included, and what somebody means who types a wish."""

from __future__ import annotations

import re
from collections.abc import Iterable

from musicdesk.core.errors import BadValue
from musicdesk.core.scale import MODES, Scale
from musicdesk.core.words import spoken_bpm
from musicdesk.library.naming import folded

_TWO_WORDS = re.compile(rf"(?<!\S)(?:\d+(?:\.\d+)? bpm|[a-g][#b]? (?:{'|'.join(sorted(MODES, reverse=True))}))(?!\S)")
_SHORT = re.compile(r"\d+(?:\.\d+)?bpm|[a-g][#b]?(?:maj|min)")
_OTHER_SPELLINGS = {"C#": "Db", "Eb": "D#", "F#": "Gb", "Ab": "G#", "Bb": "A#"}


def searched_words(texts: Iterable[str], bpm: float | None, key: str | None) -> str:
    """Return the text that a take is found by: `texts`, its tempo and its key in every usual spelling, folded."""
    spellings = [] if bpm is None else [f"{each} bpm {each}bpm" for each in (spoken_bpm(bpm), f"{round(bpm)}")]
    if key is not None:
        spellings += _spellings(key)
    # It begins with a space, so that every word in it does.
    return " " + " ".join(folded("\n".join((*texts, *dict.fromkeys(spellings)))).split())


def wished_words(text: str) -> list[str]:
    """Return the parts that each have to occur in a take's words.

    "A minor" and "84 bpm" are one part, which begins a word: else "a" would be found in anything, and 84 in 184.
    """
    plain = " ".join(folded(text).split())
    pairs = [f" {found}" for found in _TWO_WORDS.findall(plain)]
    return pairs + [f" {word}" if _SHORT.fullmatch(word) else word for word in _TWO_WORDS.sub(" ", plain).split()]


def _spellings(key: str) -> list[str]:
    try:
        scale = Scale.named(key)
    except BadValue:
        return [key]
    short = scale.short_name
    tonic, ending = short[:-3], short[-3:]
    names = [tonic, *([_OTHER_SPELLINGS[tonic]] if tonic in _OTHER_SPELLINGS else [])]
    return [spelling for name in names for spelling in (f"{name} {scale.mode}", f"{name}{ending}")]
