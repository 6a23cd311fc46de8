"""How the pitch moves inside of notes."""

from __future__ import annotations

import numpy as np

from musicdesk.core.note import Note
from musicdesk.midi.bends import bent
from musicdesk.midi.listen import Activations

ROW_S = 256 / 22_050


def _moving(moves: np.ndarray) -> Activations:
    rows = np.zeros((100, 88), np.float32)
    bends = np.zeros((100, 88), np.float32)
    bends[10 : 10 + len(moves), 39] = moves
    return Activations(rows, rows, bends)


NOTE = Note(10 * ROW_S, 60, 40 * ROW_S)


def test_a_glide_becomes_steps_of_a_twentieth_of_a_semitone() -> None:
    (note,) = bent([NOTE], _moving(np.linspace(0, 1, 40)))

    times_s, moves = zip(*note.bend, strict=True)
    assert times_s[0] == 0.0
    assert 0.9 <= moves[-1] <= 1.0
    assert list(times_s) == sorted(times_s)
    assert times_s[-1] < note.duration_s
    assert min(np.diff(moves)) >= 0.05 - 1e-6


def test_a_note_that_is_only_out_of_tune_has_no_bend() -> None:
    assert bent([NOTE], _moving(np.full(40, -0.15))) == (NOTE,)


def test_a_lone_leap_is_no_bend() -> None:
    leap = np.zeros(40)
    leap[20] = 1.9

    assert bent([NOTE], _moving(leap)) == (NOTE,)


def test_where_nobody_listened_for_bends_there_are_none() -> None:
    rows = np.zeros((100, 88), np.float32)

    assert bent([NOTE], Activations(rows, rows)) == (NOTE,)


def test_a_note_shorter_than_a_row_stays_as_it_is() -> None:
    short = Note(10.2 * ROW_S, 60, 0.1 * ROW_S)

    assert bent([short], _moving(np.ones(40))) == (short,)
