"""Passes over notes."""

from __future__ import annotations

from itertools import pairwise

import pytest

from musicdesk.core.errors import BadValue
from musicdesk.core.note import Note
from musicdesk.core.passes import snapped_to_beat, snapped_to_scale
from musicdesk.core.scale import Scale


def _spans(notes: tuple[Note, ...]) -> list[tuple[float, float]]:
    return [(round(note.onset_s, 6), round(note.end_s, 6)) for note in notes]


def test_notes_outside_a_scale_go_to_its_nearest_pitch() -> None:
    notes = [Note(float(index), pitch, 0.5) for index, pitch in enumerate((60, 61, 66, 70, 71))]

    snapped = snapped_to_scale(notes, Scale.named("C major"))

    assert [note.pitch for note in snapped] == [60, 60, 65, 69, 71]
    assert _spans(snapped) == _spans(tuple(notes))


def test_onsets_and_ends_go_to_the_nearest_step() -> None:
    # 120 bpm in four: a step is 125 ms.
    sung = (Note(0.03, 60, 0.45), Note(0.52, 62, 0.2), Note(0.80, 64, 0.9))

    assert _spans(snapped_to_beat(sung, 120.0, 4)) == [(0.0, 0.5), (0.5, 0.75), (0.75, 1.75)]


def test_the_grid_lies_where_the_first_beat_does() -> None:
    assert _spans(snapped_to_beat([Note(0.75, 60, 0.4)], 60.0, 2, offset_s=0.21)) == [(0.71, 1.21)]


def test_no_note_begins_before_the_sound_does() -> None:
    (snapped,) = snapped_to_beat([Note(0.01, 60, 0.2)], 60.0, 1, offset_s=0.4)

    assert _spans((snapped,)) == [(0.4, 1.4)]


def test_a_short_note_lasts_a_step() -> None:
    assert _spans(snapped_to_beat([Note(1.0, 60, 0.05)], 60.0, 4)) == [(1.0, 1.25)]


def test_notes_that_meet_on_a_step_stay_one_after_another() -> None:
    sung = (Note(0.0, 60, 0.1), Note(0.1, 62, 0.1), Note(0.27, 64, 0.3))

    snapped = snapped_to_beat(sung, 60.0, 4)

    assert [note.pitch for note in snapped] == [60, 62, 64]
    assert _spans(snapped) == [(0.0, 0.25), (0.25, 0.5), (0.5, 0.75)]


def test_a_run_too_fast_for_the_grid_does_not_push_what_follows() -> None:
    run = [Note(index * 0.1, 60 + index, 0.1) for index in range(10)]
    last = Note(4.0, 80, 1.0)

    snapped = snapped_to_beat([*run, last], 60.0, 1)

    assert (snapped[-1].onset_s, snapped[-1].pitch) == (4.0, 80)
    assert all(early.end_s <= late.onset_s for early, late in pairwise(snapped))
    assert len(snapped) < 4


def test_a_chord_stays_together() -> None:
    chord = (Note(0.98, 60, 0.5), Note(1.0, 64, 0.5), Note(0.99, 67, 1.0))

    snapped = snapped_to_beat(chord, 60.0, 2)

    assert sorted(_spans(snapped)) == [(1.0, 1.5), (1.0, 1.5), (1.0, 2.0)]


@pytest.mark.parametrize(("bpm", "division"), [(0.0, 4), (float("nan"), 4), (-90.0, 4), (120.0, 0)])
def test_a_grid_that_cannot_be_is_refused(bpm: float, division: int) -> None:
    with pytest.raises(BadValue):
        snapped_to_beat([Note(0, 60, 1)], bpm, division)
