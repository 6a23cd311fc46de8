"""Melodies that takes followed, kept beside them, so that a take can be made again when its melody's file has gone."""

from __future__ import annotations

import json
import os
import shutil
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from musicdesk.core.errors import BadValue, StorageError
from musicdesk.core.recipe import Melody
from musicdesk.formats.atomic import staged
from musicdesk.formats.audiofile import write_wav
from musicdesk.formats.names import shown

if TYPE_CHECKING:  # with it comes all that hears a melody, which the window does not need to start
    from musicdesk.app.melody import Draft, Prepared

FOLDER = "melodies"
SIDECAR = ".json"
HEX = frozenset("0123456789abcdef")
_SIDECAR_BYTES_LIMIT = 1 << 16


def keep_melody(library: Path, melody: Melody, source: Path) -> Path | None:
    """Copy the melody's file into the library, unless it is there; returns the copy, None if it cannot be known again.

    Raises: StorageError if the library cannot be written; BadFile never, for a missing source is no news here.
    """
    if not _is_known(melody) or not source.is_file():
        return None
    kept = find_melody(library, melody)
    if kept is not None:
        return kept
    target = _home(library) / f"{melody.sha256}{source.suffix.lower()}"
    try:
        source_bytes = os.path.getsize(source)
    except OSError:  # gone meanwhile
        return None
    with staged(target, source_bytes) as place:
        shutil.copyfile(source, place)
    return target


def keep_prepared(library: Path, prepared: Prepared) -> Path:
    """Put what the engine is to follow into the library, to the sample, with how it came about beside it.

    The sidecar is written anew each time: one sound may come about in several ways, and the last is what is meant.

    Raises: StorageError if the library cannot be written.
    """
    from musicdesk.app.melody import melody_of

    melody = melody_of(prepared)
    target = _home(library) / f"{melody.sha256}.wav"
    # The sidecar is read from other folders than this one.
    draft = prepared.draft.to_json() | {"path": os.path.abspath(prepared.draft.path)}
    # The sidecar first: a sound is never found without it.
    sidecar = json.dumps({"melody": asdict(melody), "draft": draft}, indent=2).encode()
    with staged(target.with_suffix(SIDECAR), len(sidecar)) as place:
        place.write_bytes(sidecar + b"\n")
    if not target.is_file():
        write_wav(target, prepared.clip, "FLOAT")
    return target


def melody_at(path: Path) -> Melody | None:
    """Return what is known of a kept melody's file, or None."""
    try:
        melody = Melody.from_json(_sidecar(path)["melody"])
    except (BadValue, KeyError, TypeError, ValueError, AttributeError):
        return None
    return melody if _is_known(melody) and melody.sha256 == path.stem else None


def draft_at(path: Path) -> Draft | None:
    """Return the draft that a kept melody's file came from, or None.

    What the draft names may be gone, but looking whether it is asks no other machine.
    """
    from musicdesk.app.melody import Draft

    try:
        draft = Draft.from_json(_sidecar(path)["draft"])
    except (BadValue, KeyError, TypeError, ValueError, AttributeError):
        return None
    return draft if may_be_probed(draft.path) else None


def may_be_probed(path: PurePath) -> bool:
    """Whether a path from a sidecar may be looked for: from the root of this machine on, of plain characters.

    On Windows a name of another machine would make the system log in there, with the user's name.
    """
    plain = not any(unicodedata.category(sign) == "Cc" for sign in str(path))
    return plain and path.is_absolute() and not path.drive.startswith("\\\\")


def find_melody(library: Path, melody: Melody) -> Path | None:
    """Return the kept file of a melody, or None."""
    if not _is_known(melody):
        return None
    found = sorted((library / FOLDER).glob(f"{melody.sha256}.*"))
    return next((each for each in found if each.suffix != SIDECAR), None)


def _home(library: Path) -> Path:
    folder = library / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        reason = exc.strerror or type(exc).__name__
        raise StorageError(
            f"{shown(library)} cannot take a melody: {reason}.", "Choose another folder for the library."
        ) from exc
    return folder


def _sidecar(path: Path) -> Mapping[str, Any]:
    sidecar = path.with_suffix(SIDECAR)
    try:
        # Opening a pipe might wait for ever.
        if path.suffix == SIDECAR or not sidecar.is_file() or os.path.getsize(sidecar) > _SIDECAR_BYTES_LIMIT:
            return {}
        values = json.loads(sidecar.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def _is_known(melody: Melody) -> bool:
    return len(melody.sha256) == 64 and set(melody.sha256) <= HEX
