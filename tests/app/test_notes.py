"""The notes of a take: kept beside it, found again, and made by its sheet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from library.shelf import put

from musicdesk.app.notes import HEARD, SHEET, heard, keep_sheet, notes_by, notes_of, sheet_of
from musicdesk.core.errors import BadFile
from musicdesk.core.note import Note
from musicdesk.core.notesheet import PRESETS, NoteSheet, Tidying
from musicdesk.library import Library
from musicdesk.midi.listen import Activations


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as shelf:
        yield shelf


def _one_note() -> Activations:
    """Return what is heard of a C4 at row 100, 1.159 s."""
    sounding, onsets = np.zeros((2, 400, 88), np.float32)
    sounding[100:150, 39] = 0.75
    onsets[99:102, 39] = 0.25, 0.875, 0.25
    return Activations(sounding, onsets)


def test_a_take_of_which_nothing_was_heard_has_the_usual_sheet_and_no_notes(library: Library) -> None:
    take = put(library)

    assert sheet_of(library, take.id) == NoteSheet()
    assert heard(library, take.id) is None
    assert notes_of(library, take) is None


def test_what_was_heard_becomes_notes_at_the_tempo_of_the_take(library: Library) -> None:
    take = put(library, bpm=120.0, downbeat_s=0.1)
    library.keep_beside(take.id, HEARD, _one_note().to_bytes())
    keep_sheet(library, take.id, NoteSheet(tidying=Tidying("1/4")))

    notes = notes_of(library, take)

    assert notes is not None
    assert [(note.pitch, note.onset_s) for note in notes] == [(60, pytest.approx(1.1))]


def test_a_sheet_comes_back_as_it_was_kept(library: Library) -> None:
    take = put(library)
    sheet = NoteSheet("voice", PRESETS["voice"], Tidying("1/8T", 0.5, "A minor", 30.0, "soft"))

    keep_sheet(library, take.id, sheet)

    assert sheet_of(library, take.id) == sheet


def test_notes_of_a_hand_stand_in_the_place_of_all_else(library: Library) -> None:
    take = put(library, bpm=120.0)
    edited = (Note(0.33, 61, 0.2, 80, ((0.0, 0.1),)),)
    keep_sheet(library, take.id, NoteSheet(tidying=Tidying("1/4"), edited=edited))

    assert notes_of(library, take) == edited
    assert notes_by(_one_note(), sheet_of(library, take.id), 120.0) == edited


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"musicdesk_notes": 1}', b"[" * 10_000, b"\xff\xfe"])
def test_damaged_side_files_cost_no_more_than_themselves(library: Library, raw: bytes) -> None:
    take = put(library)
    library.keep_beside(take.id, SHEET, raw)
    library.keep_beside(take.id, HEARD, raw)

    assert sheet_of(library, take.id) == NoteSheet()
    assert heard(library, take.id) is None
    assert notes_of(library, take) is None


def test_a_take_that_is_not_there_is_said(library: Library) -> None:
    take = put(library)

    with pytest.raises(BadFile):
        sheet_of(library, f"{take.id}x")
    with pytest.raises(BadFile):
        keep_sheet(library, f"{take.id}x", NoteSheet())


@pytest.mark.parametrize(
    "row",
    [
        "[0.0, 60, 0.5, 90, [[0, NaN]]]",
        "[0.0, 60, 0.5, 90, [[NaN, 1]]]",
        "[0.0, 60, 0.5, 90, [[0, Infinity]]]",
        "[0.0, 60, 0.5, 90, [[-1, 1]]]",
        "[0.0, 60, 0.5, 90, [[0, 1e300]]]",
        "[1e300, 60, 0.5, 90]",
        "[0.0, 60, 1e300, 90]",
    ],
)
def test_edited_notes_that_no_file_could_hold_are_damage(library: Library, row: str) -> None:
    take = put(library)
    raw = json.dumps(NoteSheet(edited=()).to_json()).replace('"edited": []', f'"edited": [{row}]')
    library.keep_beside(take.id, SHEET, raw.encode())

    assert row in raw
    assert sheet_of(library, take.id) == NoteSheet()
