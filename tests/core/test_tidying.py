"""Tidying notes: exact values, and what must be so for any notes."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musicdesk.core.note import Note, in_order, without_overlaps
from musicdesk.core.notesheet import GRIDS, VELOCITIES, Tidying
from musicdesk.core.scale import Scale
from musicdesk.core.tidying import EVEN_VELOCITY, merged, quantised, shaped, tidied

NOTES = st.lists(
    st.builds(
        Note,
        onset_s=st.floats(0, 30),
        pitch=st.integers(40, 46),
        duration_s=st.floats(0.02, 3),
        velocity=st.integers(1, 127),
        bend=st.sampled_from([(), ((0.0, 0.1), (0.5, -0.2))]),
    ),
    max_size=25,
)
BPMS = st.floats(40, 240)
QUANTISING = st.sampled_from([name for name in GRIDS if name != "off"])


def _spans(notes: tuple[Note, ...]) -> list[tuple[int, float, float]]:
    return [(note.pitch, round(note.onset_s, 6), round(note.end_s, 6)) for note in notes]


def test_onsets_and_ends_go_to_the_grid_from_the_first_downbeat_on() -> None:
    # 120 bpm: a sixteenth is 125 ms, and a bar begins at 0.05 s.
    notes = (Note(0.06, 60, 0.2), Note(0.31, 62, 0.24), Note(0.58, 64, 0.42))

    tidy = tidied(notes, Tidying("1/16"), 120.0, 0.05)

    assert _spans(tidy) == [(60, 0.05, 0.3), (62, 0.3, 0.55), (64, 0.55, 1.05)]


@pytest.mark.parametrize(
    ("grid", "onset_s"),
    [
        ("1/4", 0.5),
        ("1/4T", 1 / 3),
        ("1/8", 0.5),
        ("1/8T", 1 / 3),
        ("1/16", 0.375),
        ("1/16T", 5 / 12),
        ("1/32", 0.4375),
    ],
)
def test_every_grid_has_its_step(grid: str, onset_s: float) -> None:
    (note,) = tidied([Note(0.41, 60, 1.0)], Tidying(grid), 120.0)

    assert note.onset_s == pytest.approx(onset_s)


def test_strength_says_how_far_notes_move() -> None:
    (note,) = tidied([Note(0.6, 60, 0.5)], Tidying("1/4", 0.25), 120.0)

    assert (note.onset_s, note.end_s) == (pytest.approx(0.575), pytest.approx(1.075))


def test_staccato_stays_staccato() -> None:
    (note,) = tidied([Note(0.52, 60, 0.1)], Tidying("1/4"), 120.0)

    assert (note.onset_s, note.duration_s) == (pytest.approx(0.5), pytest.approx(0.1))


def test_no_note_moves_to_before_the_sound_begins() -> None:
    (note,) = tidied([Note(0.02, 60, 0.9)], Tidying("1/4"), 120.0, 0.45)

    assert note.onset_s == pytest.approx(0.45)


def test_without_a_tempo_nothing_is_quantised() -> None:
    assert tidied([Note(0.41, 60, 1.0)], Tidying("1/4"), None) == (Note(0.41, 60, 1.0),)


def test_notes_of_one_pitch_close_together_become_one_with_both_bends() -> None:
    notes = (
        Note(0.0, 60, 0.5, 70, ((0.0, 0.1), (0.6, 9.0))),
        Note(0.55, 60, 0.45, 90, ((0.0, -0.2),)),
        Note(1.2, 60, 0.3),
        Note(0.5, 61, 0.2),
    )

    tidy = merged(notes, 0.06)

    assert _spans(tidy) == [(60, 0.0, 1.0), (61, 0.5, 0.7), (60, 1.2, 1.5)]
    assert (tidy[0].velocity, tidy[0].bend) == (90, ((0.0, 0.1), (0.55, -0.2)))
    assert tidied([Note(0.0, 60, 0.5), Note(0.5, 60, 0.5)], Tidying(), 120.0)[0].end_s == 0.5


def test_notes_are_merged_before_they_are_moved_into_the_scale() -> None:
    notes = (Note(0.0, 60, 0.5), Note(0.52, 61, 0.5))

    tidy = tidied(notes, Tidying(scale="C major", merge_ms=100.0), None)

    assert _spans(tidy) == [(60, 0.0, 0.5), (60, 0.52, 1.02)]


def test_velocities_are_shaped() -> None:
    notes = (Note(0.0, 60, 0.5, 1), Note(0.5, 61, 0.5, 64), Note(1.0, 62, 0.5, 127))

    assert [note.velocity for note in shaped(notes, "as heard")] == [1, 64, 127]
    assert [note.velocity for note in shaped(notes, "soft")] == [1, 42, 127]
    assert [note.velocity for note in shaped(notes, "hard")] == [7, 84, 127]
    assert [note.velocity for note in shaped(notes, "even")] == [EVEN_VELOCITY] * 3


@settings(max_examples=80, deadline=None)
@given(NOTES, BPMS, QUANTISING, st.floats(0, 3))
def test_at_full_strength_every_onset_is_on_the_grid(
    notes: list[Note], bpm: float, grid: str, downbeat_s: float
) -> None:
    step_s = 60 / bpm * GRIDS[grid]

    for note in tidied(notes, Tidying(grid), bpm, downbeat_s):
        steps = (note.onset_s - downbeat_s) / step_s
        assert math.isclose(steps, round(steps), abs_tol=1e-6)


@settings(max_examples=80, deadline=None)
@given(NOTES, BPMS, QUANTISING)
def test_without_strength_notes_stay_as_they_are(notes: list[Note], bpm: float, grid: str) -> None:
    assert _spans(tidied(notes, Tidying(grid, 0.0), bpm)) == _spans(without_overlaps(notes))


@settings(max_examples=80, deadline=None)
@given(NOTES, BPMS, QUANTISING, st.floats(0, 1), st.floats(0, 3))
def test_no_note_is_moved_past_another(
    notes: list[Note], bpm: float, grid: str, strength: float, downbeat_s: float
) -> None:
    step_s = 60 / bpm * GRIDS[grid]

    moved = [quantised([note], step_s, strength, downbeat_s)[0].onset_s for note in in_order(notes)]

    assert all(after_s - before_s > -1e-9 for before_s, after_s in pairwise(moved))


@settings(max_examples=120, deadline=None)
@given(
    NOTES,
    st.one_of(st.none(), BPMS),
    st.builds(
        Tidying,
        grid=st.sampled_from(list(GRIDS)),
        strength=st.floats(0, 1),
        scale=st.sampled_from(["", "C major", "F# minor", "A blues"]),
        merge_ms=st.floats(0, 500),
        velocity=st.sampled_from(VELOCITIES),
    ),
    st.floats(0, 3),
)
def test_any_notes_stay_notes(notes: list[Note], bpm: float | None, tidying: Tidying, downbeat_s: float) -> None:
    tidy = tidied(notes, tidying, bpm, downbeat_s)

    assert list(tidy) == sorted(tidy)
    assert len(tidy) <= len(notes)
    assert bool(tidy) == bool(notes)
    for note in tidy:
        assert note.duration_s > 0
        assert all(0 <= at_s < note.duration_s for at_s, _ in note.bend)
        assert [at_s for at_s, _ in note.bend] == sorted({at_s for at_s, _ in note.bend})
        assert not tidying.scale or note.pitch % 12 in Scale.named(tidying.scale).classes
    for pitch in {note.pitch for note in tidy}:
        line = [note for note in tidy if note.pitch == pitch]
        assert all(before.end_s <= after.onset_s + 1e-9 for before, after in pairwise(line))
