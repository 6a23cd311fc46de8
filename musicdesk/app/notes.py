"""Notes of a take: what was heard of it, the sheet that says what becomes of that, and the notes that come out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from musicdesk.core.errors import BadFile, BadValue
from musicdesk.core.notesheet import NoteSheet
from musicdesk.core.tidying import tidied

if TYPE_CHECKING:
    from musicdesk.core.note import Note
    from musicdesk.core.take import Take
    from musicdesk.library.library import Library
    from musicdesk.midi.listen import Activations

HEARD = "heard.npy"
"""The file beside a take that holds what was heard of it."""
SHEET = "notes.json"
"""The file beside a take that holds its sheet."""


def sheet_of(library: Library, take_id: str) -> NoteSheet:
    """Return the sheet of a take: the one that was kept, or the usual one where there is none that can be read.

    Raises: BadFile if there is no such take, or its files cannot be read.
    """
    raw = library.beside(take_id, SHEET)
    if raw is None:
        return NoteSheet()
    try:
        return NoteSheet.from_json(json.loads(raw))
    except (BadValue, ValueError, RecursionError):  # a damaged sheet costs its settings, never the take
        return NoteSheet()


def keep_sheet(library: Library, take_id: str, sheet: NoteSheet) -> None:
    """Keep the sheet of a take beside it. Raises: StorageError if it cannot be written; BadFile if the take is gone."""
    library.keep_beside(take_id, SHEET, json.dumps(sheet.to_json(), allow_nan=False).encode())


def heard(library: Library, take_id: str) -> Activations | None:
    """Return what was heard of a take, or None where nothing was yet, or nothing that can be read.

    Raises: BadFile if there is no such take, or its files cannot be read.
    """
    from musicdesk.midi.listen import Activations

    raw = library.beside(take_id, HEARD)
    if raw is None:
        return None
    try:
        return Activations.from_bytes(raw)
    except BadFile:  # it is heard anew
        return None


def notes_of(library: Library, take: Take) -> tuple[Note, ...] | None:
    """Return the notes of a take, at its tempo; None where nothing was heard of it yet.

    Raises: BadFile if there is no such take, or its files cannot be read.
    """
    sheet = sheet_of(library, take.id)
    if sheet.edited is not None:
        return sheet.edited
    activations = heard(library, take.id)
    if activations is None:
        return None
    return notes_by(activations, sheet, take.bpm, take.downbeat_s or 0.0)


def notes_by(
    activations: Activations, sheet: NoteSheet, bpm: float | None, downbeat_s: float = 0.0
) -> tuple[Note, ...]:
    """Return the notes that a sheet makes of what was heard: those of a hand, or else found and tidied anew.

    Fast enough to be called while a slider moves: about 20 ms for 30 s of sound.
    """
    if sheet.edited is not None:
        return sheet.edited
    from musicdesk.midi.notes import notes_from

    return tidied(notes_from(activations, sheet.hearing), sheet.tidying, bpm, downbeat_s)
