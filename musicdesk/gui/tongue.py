"""The tongue: every sentence of the window in the language that is spoken, by way of Qt's translation.

The window's own words go through `tr`, `trn` and `mark`. The rooms below know no language: what they say in English is
looked up by `told`, as it is or as a sentence with holes for the values in it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from musicdesk.core.errors import UserError
from musicdesk.engines.catalog import resources_folder

CONTEXT = "MusicDesk"
"""The one context of all our own words in the files of translations."""
ENGLISH = "en"
CODE_NOTE = "the code of this language"
HOLES_FILE = "sentences.json"
_TEXT_LIMIT = 2_000
_HOLE = re.compile(r"%(\d)")
_BETWEEN = re.compile(r"(?<=[.!?…]) (?=\S)")
_MOST_AT_ONCE = 6
"""Sentences that are looked up as one: none that a room says has more."""
_DEEPEST = 4
"""How deep sentences are looked for in the values of others."""
_FULL_STOPS = ".。"
_REMEMBERED = 4_096
_GROUPED = ":,}"
_OWN_THOUSANDS = ("de", "es")


def tr(text: str, /, *, about: str = "", **values: object) -> str:
    """Return a text of the window in the language that is spoken, its holes (`{name}`) filled with `values`.

    `about` tells two uses of one English word apart, as "the noun".
    """
    return _filled(QCoreApplication.translate(CONTEXT, text, about or None), text, values)


def trn(one: str, many: str, n: int, /, **values: object) -> str:
    """Return a text about a number of things, by the plural forms of the language; `{n}` is the number."""
    said = QCoreApplication.translate(CONTEXT, many, one, n)
    if said == many and n == 1:
        said = one
    return _filled(said, many, values | {"n": n})


def mark(text: str, /, *, about: str = "") -> str:
    """Return a text as it is, for a table made before a language is chosen; whoever shows it takes `tr` of it."""
    return text


def language() -> str:
    """Return the code of the language that is spoken: "en", "de", …"""
    return QCoreApplication.translate(CONTEXT, ENGLISH, CODE_NOTE)


def grouped(count: int) -> str:
    """Return a number with its thousands apart, as the language that is spoken writes them."""
    spoken = language()
    # Decimals keep their point in all languages, as in any DAW; a count with a comma would be read as one of them.
    return QLocale(spoken).toString(count) if spoken in _OWN_THOUSANDS else f"{count:,}"


def in_percent(share: float) -> str:
    """Return a share as "42 %"."""
    return f"{100 * share:.0f} %"


def told(said: str | UserError) -> str:
    """Return what a room below said, in the language that is spoken; what is not known stays as it is.

    It may be several sentences, or one whose values stand in it.
    """
    spoken = language()
    if isinstance(said, UserError):
        return " ".join(told(part) for part in (said.message, said.hint) if part)
    return said if spoken == ENGLISH or not said else _told(said, spoken)


class _Count(int):
    """A number that is written by the language where its thousands are to stand apart."""

    def __format__(self, how: str) -> str:
        return grouped(int(self)) if how == "," else int.__format__(self, how)


def _filled(said: str, source: str, values: dict[str, object]) -> str:
    if not values:
        return said
    if _GROUPED in said:
        values = {name: _Count(value) if type(value) is int else value for name, value in values.items()}
    try:
        return said.format(**values)
    except (KeyError, IndexError, ValueError):  # a translation with holes of its own
        return source.format(**values)


@lru_cache(_REMEMBERED)
def _told(said: str, spoken: str, within: int = 0) -> str:
    """Return a text, sentence by sentence, that stands within so many other sentences."""
    if len(said) > _TEXT_LIMIT:
        return said
    if (whole := _known(said, spoken, within)) is not None:
        return whole
    left, parts = _BETWEEN.split(said), list[str]()
    while left:
        for count in range(min(len(left), _MOST_AT_ONCE), 0, -1):
            together = " ".join(left[:count])
            known = _known(together, spoken, within)
            if known is not None or count == 1:
                parts.append(together if known is None else known)
                left = left[count:]
                break
    return " ".join(parts)


def _known(said: str, spoken: str, within: int) -> str | None:
    """Return a sentence in another language, or None if it is not among those that are known."""
    plain = QCoreApplication.translate(CONTEXT, said)
    if plain != said:
        return plain
    for pattern in _patterns():
        if pattern.longest in said and (values := pattern.values(said)) is not None:
            pairs = zip(values, pattern.free, strict=True)
            held = [_value(value, spoken, within + 1) if free else value for value, free in pairs]
            return _with_values(QCoreApplication.translate(CONTEXT, pattern.source), held)
    return None


def _with_values(translated: str, values: Sequence[str]) -> str:
    return _HOLE.sub(lambda hole: values[int(hole[1]) - 1], translated)


def _value(value: str, spoken: str, within: int) -> str:
    """Return what stands in a hole, which may be sentences of its own; a single word is a name."""
    words = value.strip()
    if " " not in words or within > _DEEPEST:
        return value
    if (whole := _clause(words, spoken, within)) == words:
        whole = "; ".join(_clause(each, spoken, within) for each in words.split("; "))
    return value.replace(words, whole)


def _clause(words: str, spoken: str, within: int) -> str:
    """Return words that may be a sentence without its capital letter and its full stop."""
    for begun in (words, words[:1].upper() + words[1:]):
        for end in ("", "."):
            said = begun + end
            if (spoken_so := _told(said, spoken, within)) != said:
                return spoken_so.rstrip(_FULL_STOPS) if end else spoken_so
    return words


@dataclass(frozen=True)
class _Pattern:
    source: str
    pieces: tuple[str, ...]
    """The words between its holes, %1, %2, …"""

    @cached_property
    def longest(self) -> str:
        """What must be in a text: asked first, for it is fast."""
        return max(self.pieces, key=len)

    @cached_property
    def free(self) -> tuple[bool, ...]:
        """For each hole, whether it may hold a sentence: between quotation marks stands a name."""
        return tuple(not (before[-1:] == after[:1] == '"') for before, after in pairwise(self.pieces))

    def values(self, said: str) -> list[str] | None:
        """Return what stands in the holes of a text, each as short as can be, or None if it is another sentence."""
        first, *between, last = self.pieces
        end = len(said) - len(last)
        if not (said.startswith(first) and said.endswith(last) and len(first) <= end):
            return None
        values, at = [], len(first)
        for piece in between:
            found = said.find(piece, at, end)
            if found < 0:
                return None
            values.append(said[at:found])
            at = found + len(piece)
        return [*values, said[at:end]]


@lru_cache(1)
def _patterns() -> tuple[_Pattern, ...]:
    """Return the sentences with holes, those with the most words of their own first."""
    sources = _read(resources_folder() / "languages" / HOLES_FILE)
    return tuple(_Pattern(source, tuple(_HOLE.split(source)[::2])) for source in sources)


def _read(path: Path) -> list[str]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    texts = [text for text in found if isinstance(text, str)] if isinstance(found, list) else []
    return sorted(texts, key=lambda text: -len(_HOLE.sub("", text)))
