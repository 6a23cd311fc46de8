"""Melodies that takes followed, kept beside them, so that a take can be made again when its melody's file has gone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from musicdesk.core.recipe import Melody
from musicdesk.formats.atomic import staged

FOLDER = "melodies"
HEX = frozenset("0123456789abcdef")


def keep_melody(library: Path, melody: Melody, source: Path) -> Path | None:
    """Copy the melody's file into the library, unless it is there; returns the copy, None if it cannot be known again.

    Raises: StorageError if the library cannot be written; BadFile never, for a missing source is no news here.
    """
    if not _is_known(melody) or not source.is_file():
        return None
    kept = find_melody(library, melody)
    if kept is not None:
        return kept
    folder = library / FOLDER
    folder.mkdir(exist_ok=True)
    target = folder / f"{melody.sha256}{source.suffix.lower()}"
    with staged(target, os.path.getsize(source)) as place:
        shutil.copyfile(source, place)
    return target


def find_melody(library: Path, melody: Melody) -> Path | None:
    """Return the kept file of a melody, or None."""
    if not _is_known(melody):
        return None
    return next(iter(sorted((library / FOLDER).glob(f"{melody.sha256}.*"))), None)


def _is_known(melody: Melody) -> bool:
    return len(melody.sha256) == 64 and set(melody.sha256) <= HEX
