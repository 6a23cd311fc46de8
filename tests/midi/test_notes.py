"""Finding notes in what was heard, without the network."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musicdesk.core.notesheet import Hearing
from musicdesk.midi.listen import OVERLAP_ROWS, ROWS_PER_WINDOW, Activations
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
    assert notes_from(heard, Hearing(onset_threshold=0.95)) == ()
    assert notes_from(heard, Hearing(frame_threshold=0.6)) == ()
    assert [note.pitch for note in notes_from(heard, Hearing(min_ms=50))] == [60, 71]


def test_the_melodia_trick_finds_what_has_no_onset() -> None:
    heard = _heard((50, 60, 39, 0.8))
    swell = heard.sounding.copy()
    swell[200:300, 45] = np.hanning(100) * 0.7

    heard = Activations(swell, heard.onsets)

    assert [note.pitch for note in notes_from(heard)] == [60]
    assert [note.pitch for note in notes_from(heard, Hearing(melodia_trick=True))] == [60, 66]


def test_moments_rise_and_make_up_for_the_length_of_a_window() -> None:
    times_s = _heard(rows=1_000).times_s()
    window = ROWS_PER_WINDOW - OVERLAP_ROWS

    assert (np.diff(times_s) > 0).all()
    assert times_s[0] == 0
    assert times_s[window - 1] == pytest.approx((window - 1) * 256 / 22_050)
    # A window begins 36,164 frames after the one before, which is 0.73 rows less than 142 rows.
    assert times_s[window] == pytest.approx(36_164 / 22_050)
    assert times_s[3 * window + 5] == pytest.approx((3 * 36_164 + 5 * 256) / 22_050)


@pytest.mark.parametrize("rows", [0, 1, 2, 3, 4, 12])
def test_next_to_nothing_heard_has_no_notes(rows: int) -> None:
    assert notes_from(_heard(rows=rows), Hearing(melodia_trick=True)) == ()


def test_pitches_outside_the_range_are_not_heard() -> None:
    heard = _heard((50, 50, 19, 0.8), (120, 50, 39, 0.8), (200, 50, 59, 0.8))

    assert [note.pitch for note in notes_from(heard, Hearing(low_pitch=41, high_pitch=79))] == [60]
    assert [note.pitch for note in notes_from(heard, Hearing(low_pitch=40, high_pitch=80))] == [40, 60, 80]
    assert notes_from(heard, Hearing(low_pitch=109, high_pitch=127)) == ()


def test_a_slow_attack_with_two_peaks_begins_at_the_first() -> None:
    heard = _heard((100, 60, 39, 0.8))
    onsets = heard.onsets.copy()
    onsets[98:112, 39] = [0.3, 0.6, 0.85, 0.8, 0.75, 0.72, 0.74, 0.8, 0.86, 0.8, 0.6, 0.4, 0.2, 0.1]

    (note,) = notes_from(Activations(heard.sounding, onsets))

    assert note.onset_s == pytest.approx(100 * 256 / 22_050, abs=0.001)


def test_of_two_neighbours_that_begin_together_the_stronger_is_not_lost() -> None:
    (note,) = notes_from(_heard((100, 60, 39, 0.8), (101, 40, 38, 0.5)), Hearing(one_voice=True))

    assert note.pitch == 60


def test_one_voice_has_no_octave_ghosts_and_no_two_notes_at_once() -> None:
    heard = _heard((50, 80, 20, 0.8), (50, 40, 32, 0.5), (110, 60, 27, 0.7), (112, 30, 46, 0.45))

    notes = notes_from(heard, Hearing(one_voice=True))

    assert [note.pitch for note in notes] == [41, 48]
    assert notes[0].end_s <= notes[1].onset_s
    assert len(notes_from(heard)) == 4


def test_bends_are_kept_when_they_are_asked_for() -> None:
    plain = _heard((100, 50, 39, 0.8))
    bends = np.zeros_like(plain.sounding)
    bends[120:, 39] = 0.5
    heard = Activations(plain.sounding, plain.onsets, bends)

    assert notes_from(heard)[0].bend == ()
    assert notes_from(plain, Hearing(bends=True))[0].bend == ()
    assert [by for _, by in notes_from(heard, Hearing(bends=True))[0].bend] == [0.0, 0.5]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(2, 120), st.booleans(), st.booleans())
def test_any_activations_give_notes_in_order_without_overlaps(seed: int, rows: int, trick: bool, alone: bool) -> None:
    chance = np.random.default_rng(seed)
    heard = Activations(chance.random((rows, 88), np.float32), chance.random((rows, 88), np.float32))
    before = heard.sounding.copy()

    hearing = Hearing(onset_threshold=0.5, frame_threshold=0.3, min_ms=20, melodia_trick=trick, one_voice=alone)

    notes = notes_from(heard, hearing)

    assert list(notes) == sorted(notes)
    assert np.array_equal(heard.sounding, before)
    for pitch in {note.pitch for note in notes}:
        line = [note for note in notes if note.pitch == pitch]
        assert all(a.end_s <= b.onset_s + 1e-9 for a, b in pairwise(line))
    assert not alone or all(a.end_s <= b.onset_s + 1e-9 for a, b in pairwise(notes))
