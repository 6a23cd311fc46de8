"""Bends of notes as moves of the pitch wheel."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from musicdesk.core.note import Note
from musicdesk.formats.midievents import WHEEL, wheel_events, wheel_range

UP = ((0.0, 0.0), (0.1, 1.0), (0.2, -0.5))


def _moves(notes: list[Note], semitones: int = 2) -> list[tuple[int, int]]:
    """Ticks and places at 60 bpm, 1000 ticks a beat: a tick is a millisecond."""
    events = wheel_events(notes, 60.0, 1_000, semitones)
    assert all(kind == WHEEL and velocity == 0 for _, kind, _, velocity in events)
    return [(tick, place) for tick, _, place, _ in events]


def test_the_wheel_follows_the_bend_and_is_back_at_the_end() -> None:
    assert _moves([Note(1.0, 60, 0.5, 90, UP)]) == [(1_100, 4_096), (1_200, -2_048), (1_500, 0)]


def test_the_wheel_is_back_where_the_next_note_begins_and_not_before() -> None:
    notes = [Note(1.0, 60, 0.5, 90, UP), Note(2.0, 62, 0.5)]

    assert _moves(notes) == [(1_100, 4_096), (1_200, -2_048), (2_000, 0)]


def test_a_note_can_begin_bent() -> None:
    notes = [Note(1.0, 60, 0.5, 90, UP), Note(1.5, 62, 0.5, 90, ((0.0, -1.0),))]

    assert _moves(notes) == [(1_100, 4_096), (1_200, -2_048), (1_500, -4_096), (2_000, 0)]


def test_the_notes_of_a_chord_stay_straight() -> None:
    assert _moves([Note(1.0, 60, 0.5, 90, UP), Note(1.2, 64, 0.5, 90, UP)]) == []


def test_a_long_note_under_short_ones_keeps_them_straight() -> None:
    notes = [Note(0.0, 40, 9.0)] + [Note(0.5 * step, 60, 0.4, 90, UP) for step in range(1, 12)]

    assert _moves(notes) == []


def test_a_little_legato_is_no_chord() -> None:
    notes = [Note(1.0, 60, 0.52, 90, ((0.0, 0.0), (0.51, 1.0))), Note(1.5, 62, 0.5, 90, UP)]

    # What the first note would do after the second began is left out.
    assert _moves(notes) == [(1_600, 4_096), (1_700, -2_048), (2_000, 0)]


@pytest.mark.parametrize(
    ("widest", "semitones"), [(0.0, 2), (0.4, 2), (2.0, 2), (-2.1, 12), (12.0, 12), (13.0, 24), (60.0, 24)]
)
def test_the_wheel_reaches_as_far_as_it_must(widest: float, semitones: int) -> None:
    assert wheel_range([Note(0.0, 60, 1.0, 90, ((0.0, widest),)), Note(1.0, 60, 1.0)]) == semitones


def test_the_wheel_stops_at_its_ends() -> None:
    assert _moves([Note(0.0, 60, 1.0, 90, ((0.0, 99.0), (0.5, -99.0)))]) == [(0, 8_191), (500, -8_192), (1_000, 0)]


def test_any_bends_end_in_the_middle_and_never_repeat_a_place() -> None:
    chance = random.Random(3)
    for _ in range(200):
        notes = [
            Note(chance.random() * 5, chance.randrange(40, 80), 0.05 + chance.random(), 90,
                 tuple((0.1 * step, chance.uniform(-3, 3)) for step in range(chance.randrange(5))))
            for _ in range(chance.randrange(12))
        ]  # fmt: skip
        moves = _moves(notes, 12)
        places = [0, *(place for _, place in moves)]
        assert places[-1] == 0
        assert all(one != two for one, two in pairwise(places))
        assert [tick for tick, _ in moves] == sorted({tick for tick, _ in moves})
