"""Names of exported files: what a take is called, its tempo and key, and a number that is free."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from pathlib import Path

from musicdesk.core.scale import Scale
from musicdesk.library.naming import folded

SLUG_LIMIT = 60
"""The longest slug, in characters: with tempo, key and number a name stays far below what disks allow."""

_TEMPO = re.compile(r"\d{1,4}(?:[.,]\d{1,3})?[\s-]{0,3}(?:bpm\b|beats[ -]per[ -]minute\b)", re.IGNORECASE)


def file_stem(title: str, bpm: float | None = None, key: Scale | None = None, part: str = "") -> str:
    """Return the name of a file without number and ending: "warm-lofi-piano_84bpm_Amin".

    Only A-Z, a-z, 0-9, "_", "-" and "#", which every program takes from a drag: letters lose their accents, and scripts
    without Latin letters are left out. What is not known is left out as well. `part` says which part of a whole it is
    ("bass"). The tempo stands in it as whole beats per minute, because that is what programs look for in names.
    """
    words = title if bpm is None else _TEMPO.sub(" ", title)
    slug = _slug(words, SLUG_LIMIT) or "take"
    parts = [f"{slug}-{_slug(part, SLUG_LIMIT)}" if part else slug]
    if bpm is not None:
        parts.append(f"{round(bpm)}bpm")
    if key is not None:
        parts.append(key.short_name)
    return "_".join(parts)


def without_tempo(title: str) -> str:
    """Return a title without the tempo that it names, for a place where the tempo stands by itself; "" if it is all."""
    return re.sub(r"\s*,(\s*,)+", ",", " ".join(_TEMPO.sub(" ", title).split())).strip(" ,;:-")


def free_number(folder: Path, stems: Sequence[str]) -> int:
    """Return the first number from 1 on that no file in the folder has behind any of these names, of any ending.

    So the audio and the notes of one take can share a number, and no two takes do.
    """
    try:
        taken = {each.name.partition(".")[0].casefold() for each in folder.iterdir()}
    except OSError:  # said when something is written there
        taken = set()
    return next(
        number for number in itertools.count(1) if not any(numbered(stem, number).casefold() in taken for stem in stems)
    )


def numbered(stem: str, number: int) -> str:
    """Return a name with its number: "warm-piano_84bpm_01"."""
    return f"{stem}_{number:02d}"


def _slug(text: str, limit: int) -> str:
    plain = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in folded(text).replace("'", ""))
    slug = "-".join(plain.split())
    if len(slug) > limit:
        cut = slug.rfind("-", limit // 2, limit + 1)
        slug = slug[: cut if cut > 0 else limit]
    return slug
