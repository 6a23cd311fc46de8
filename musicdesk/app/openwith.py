"""Open with: the files that a file manager, a DAW or the command line names, as paths or as addresses of files."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MIDI_ENDINGS = (".mid", ".midi")
SOUND_ENDINGS = (".wav", ".flac", ".mp3", ".ogg", ".opus", ".aif", ".aiff")
_ADDRESS = re.compile(r"file:(?://(?:localhost)?(?=/))?(/[^/].*|/)", re.IGNORECASE | re.DOTALL)
"""file:/path, file:///path or file://localhost/path: the three ways of naming a file of this machine."""
_ESCAPED = re.compile(rb"%([0-9a-fA-F]{2})")
_DRIVE = re.compile(r"/[a-zA-Z]:(?:/|$)")


@dataclass(frozen=True)
class Opened:
    """Files by what becomes of them: sound becomes takes, notes a melody, and styles are kept."""

    sounds: tuple[Path, ...] = ()
    notes: tuple[Path, ...] = ()
    styles: tuple[Path, ...] = ()


def names_file(word: str) -> bool:
    """Whether a word of the command line is meant as a file, be it there or not: an address, a path, a known ending.

    A bare word without a dot or a folder in it is none: it is a command, even where a file is named like it.
    """
    if _ADDRESS.fullmatch(word):
        return True
    if word.startswith("-") or "://" in word:
        return False
    ending = os.path.splitext(word)[1].lower()
    return bool(os.path.dirname(word)) or (bool(ending) and (_is_opened(ending) or os.path.isfile(word)))


def paths_of(words: Sequence[str]) -> list[Path]:
    """Return the files that words of the command line name, as whole paths; whether they are there is not asked."""
    return [Path(_local(word)).absolute() for word in words]


def why_not(path: Path) -> str:
    """Return why a file that was named cannot be opened: it is not there, or it is a folder; "" if it can be."""
    if os.path.isdir(path):
        return f"{path} is a folder, not a file."
    return "" if os.path.exists(path) else f"{path} is not there."


def by_kind(paths: Sequence[Path]) -> Opened:
    """Sort files by their endings; what has none that is known counts as sound, which is looked into."""
    from musicdesk.formats.presetfile import ENDINGS as STYLE_ENDINGS

    notes = tuple(path for path in paths if path.suffix.lower() in MIDI_ENDINGS)
    styles = tuple(path for path in paths if path.suffix.lower() in STYLE_ENDINGS)
    return Opened(tuple(path for path in paths if path not in (*notes, *styles)), notes, styles)


def _is_opened(ending: str) -> bool:
    from musicdesk.formats.presetfile import ENDINGS as STYLE_ENDINGS

    return ending in (*SOUND_ENDINGS, *MIDI_ENDINGS, *STYLE_ENDINGS)


def _local(word: str) -> str:
    found = _ADDRESS.fullmatch(word)
    if found is None:
        return word
    path = os.fsdecode(_ESCAPED.sub(lambda sign: bytes([int(sign[1], 16)]), os.fsencode(found[1])))
    if "\0" in path:  # nowhere a file, and an error of its own wherever one is looked for
        return word
    return path[1:] if os.name == "nt" and _DRIVE.match(path) else path
