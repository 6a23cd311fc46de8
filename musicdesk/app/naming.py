"""Names of files: a good one from a prompt, numbered ones for variations, and never one that is taken."""

from __future__ import annotations

import itertools
import os
import unicodedata
from pathlib import Path

from musicdesk.core.errors import BadValue
from musicdesk.formats.names import shown

SLUG_LIMIT = 40
"""Longest slug, in characters: at four bytes each, with a seed, it stays under the 255 bytes that disks allow."""
CUT_SHORT = " (cut short)"
NAME_LIMIT_BYTES = 255
"""Longest name of a file on the disks in use."""


def slug(prompt: str) -> str:
    """Return a prompt as part of a file name: letters and digits of any script in lower case, joined by single dashes.

    It is cut at the end of a word where one ends in its last half, and is "take" when nothing is left.
    """
    text = unicodedata.normalize("NFC", prompt).lower()
    words = "".join(sign if sign.isalnum() or unicodedata.combining(sign) else " " for sign in text).split()
    name = "-".join(words)
    if len(name) > SLUG_LIMIT:
        cut = name.rfind("-", SLUG_LIMIT // 2, SLUG_LIMIT + 1)
        name = name[: cut if cut > 0 else SLUG_LIMIT]
    return name.strip("-") or "take"


def numbered(path: Path, count: int) -> tuple[Path, ...]:
    """Return the path itself for one take, else NAME-1, NAME-2 ... beside it."""
    if count == 1:
        return (path,)
    return tuple(path.with_name(f"{path.stem}-{n}{path.suffix}") for n in range(1, count + 1))


def free(path: Path, count: int = 1) -> Path:
    """Return the path, or else NAME-2, NAME-3 ..., the first of which no `numbered` file exists."""
    later = (path.with_name(f"{path.stem}-{n}{path.suffix}") for n in itertools.count(2))
    return next(
        name
        for name in itertools.chain([path], later)
        if not any(os.path.exists(take) for take in numbered(name, count))
    )


def cut_short(path: Path) -> Path:
    """Return the free path beside `path` under which its unfinished take is kept."""
    stem, ending = path.stem, f"{CUT_SHORT}{path.suffix}"
    # Music that exists must not be lost for a long name: the end of it gives way, and room stays for a number.
    while len(os.fsencode(stem + ending)) > NAME_LIMIT_BYTES - 4:
        stem = stem[:-1]
    return free(path.with_name(stem + ending))


def with_ending(path: Path, endings: tuple[str, ...], kind: str, field: str) -> Path:
    """Return the path, with the first of `endings` added when it has none of its own.

    Raises: BadValue if it is no name, or ends in something else: a file must be what its name says.
    """
    if path.name in ("", "..", "-"):
        raise BadValue(
            f'"{shown(path)}" is not the name of a file.', f"Give a name like first{endings[0]}.", field=field
        )
    if not path.suffix:
        # What is there and is no file (a folder, /dev/null) is refused under its own name, later.
        return path if os.path.exists(path) and not os.path.isfile(path) else path.with_name(path.name + endings[0])
    if path.suffix.lower() not in endings and not os.path.isdir(path):
        raise BadValue(
            f'MusicDesk writes {kind} here, but "{shown(path)}" has another ending.',
            f"Give a name that ends in {' or '.join(endings)}.",
            field=field,
        )
    return path
