"""A note refuses what is no note, and passes over notes keep a MIDI channel sane."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musicdesk.core.errors import BadValue
from musicdesk.core.note import Note, in_order, without_overlaps

NOTES = st.builds(Note, st.floats(0, 20), st.integers(58, 62), st.floats(0.01, 5), st.integers(1, 127))


@pytest.mark.parametrize(
    "values",
    [
        {"onset_s": -0.1},
        {"onset_s": math.nan},
        {"onset_s": math.inf},
        {"duration_s": 0.0},
        {"duration_s": -1.0},
        {"duration_s": math.nan},
        {"duration_s": math.inf},
        {"pitch": -1},
        {"pitch": 128},
        {"pitch": 60.5},
        {"velocity": 0},
        {"velocity": 128},
        {"velocity": 64.0},
    ],
)
def test_a_value_outside_its_limits_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(BadValue):
        Note(**{"onset_s": 0.0, "pitch": 60, "duration_s": 1.0, **values})


def test_a_note_ends_after_its_duration() -> None:
    assert Note(1.5, 60, 0.25).end_s == 1.75


def test_notes_come_in_order_of_onset_then_pitch() -> None:
    late, high, low = Note(1.0, 50, 1.0), Note(0.0, 70, 1.0), Note(0.0, 40, 1.0)

    assert in_order([late, high, low]) == (low, high, late)


def test_a_note_ends_where_the_next_of_its_pitch_begins() -> None:
    notes = without_overlaps([Note(0.0, 60, 2.0), Note(1.0, 60, 1.0), Note(0.5, 62, 9.0)])

    assert notes == (Note(0.0, 60, 1.0), Note(0.5, 62, 9.0), Note(1.0, 60, 1.0))


def test_of_two_notes_at_one_onset_the_longer_stays() -> None:
    assert without_overlaps([Note(0.0, 60, 2.0), Note(0.0, 60, 1.0)]) == (Note(0.0, 60, 2.0),)


@given(st.lists(NOTES, max_size=30))
def test_no_two_notes_of_a_pitch_sound_at_once_and_no_onset_is_lost(notes: list[Note]) -> None:
    kept = without_overlaps(notes)

    assert {(note.onset_s, note.pitch) for note in kept} == {(note.onset_s, note.pitch) for note in notes}
    for pitch in range(58, 63):
        line = [note for note in kept if note.pitch == pitch]
        assert all(a.end_s <= b.onset_s + 1e-9 for a, b in pairwise(line))
