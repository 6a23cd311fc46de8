"""Finding notes in what was heard, without the network."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musicdesk.core.errors import BadValue
from musicdesk.midi.listen import ROWS_PER_WINDOW, Activations
from musicdesk.midi.notes import notes_from


def _heard(*notes: tuple[int, int, int, float], rows: int = 400) -> Activations:
    """Return what a network sure of itself would hear: notes of (first row, rows, column, level)."""
    sounding = np.zeros((rows, 88), np.float32)
    onsets = np.zeros((rows, 88), np.float32)
    for start, length, column, level in notes:
        sounding[start : start + length, column] = level
        onsets[start - 1 : start + 2, column] = [0.3, 0.9, 0.3]
    return Activations(sounding, onsets)


def test_a_note_has_its_place_pitch_and_loudness() -> None:
    (note,) = notes_from(_heard((100, 50, 39, 0.8)))

    assert note.pitch == 60
    assert note.onset_s == pytest.approx(100 * 256 / 22_050)
    assert note.duration_s == pytest.approx(50 * 256 / 22_050, abs=0.012)
    assert note.velocity == 102


def test_a_note_that_begins_with_the_clip_is_heard() -> None:
    heard = _heard((1, 50, 39, 0.8))

    (note,) = notes_from(Activations(heard.sounding[1:], heard.onsets[1:]))

    assert (note.pitch, note.onset_s) == (60, 0.0)


def test_a_repeated_note_stays_two_and_they_do_not_overlap() -> None:
    first, second = notes_from(_heard((50, 100, 39, 0.7), (100, 50, 39, 0.8)))

    assert first.end_s <= second.onset_s + 1e-9


def test_the_thresholds_and_the_shortest_length_decide() -> None:
    heard = _heard((50, 100, 39, 0.5), (50, 8, 50, 0.9))

    assert [note.pitch for note in notes_from(heard)] == [60]
    assert notes_from(heard, onset_threshold=0.95) == ()
    assert notes_from(heard, frame_threshold=0.6) == ()
    assert [note.pitch for note in notes_from(heard, min_ms=50)] == [60, 71]


def test_the_melodia_trick_finds_what_has_no_onset() -> None:
    heard = _heard((50, 60, 39, 0.8))
    swell = heard.sounding.copy()
    swell[200:300, 45] = np.hanning(100) * 0.7

    heard = Activations(swell, heard.onsets)

    assert [note.pitch for note in notes_from(heard)] == [60]
    assert [note.pitch for note in notes_from(heard, melodia_trick=True)] == [60, 66]


def test_moments_rise_and_make_up_for_the_length_of_a_window() -> None:
    times_s = _heard(rows=1_000).times_s()

    assert (np.diff(times_s) > 0).all()
    assert times_s[0] == 0
    assert times_s[ROWS_PER_WINDOW - 1] == pytest.approx((ROWS_PER_WINDOW - 1) * 256 / 22_050)
    assert times_s[ROWS_PER_WINDOW] < ROWS_PER_WINDOW * 256 / 22_050


@pytest.mark.parametrize("rows", [0, 1, 2, 3, 4, 12])
def test_next_to_nothing_heard_has_no_notes(rows: int) -> None:
    assert notes_from(_heard(rows=rows), melodia_trick=True) == ()


@pytest.mark.parametrize(
    "values",
    [
        {"onset_threshold": 0},
        {"onset_threshold": 1.1},
        {"frame_threshold": -1},
        {"frame_threshold": float("nan")},
        {"min_ms": -1},
    ],
)
def test_a_slider_outside_its_limits_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(BadValue):
        notes_from(_heard(), **values)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(2, 120), st.booleans())
def test_any_activations_give_notes_in_order_without_overlaps(seed: int, rows: int, trick: bool) -> None:
    chance = np.random.default_rng(seed)
    heard = Activations(chance.random((rows, 88), np.float32), chance.random((rows, 88), np.float32))
    before = heard.sounding.copy()

    notes = notes_from(heard, onset_threshold=0.5, frame_threshold=0.3, min_ms=20, melodia_trick=trick)

    assert list(notes) == sorted(notes)
    assert np.array_equal(heard.sounding, before)
    for pitch in {note.pitch for note in notes}:
        line = [note for note in notes if note.pitch == pitch]
        assert all(a.end_s <= b.onset_s + 1e-9 for a, b in pairwise(line))
