"""The line that grows, the rows it needs, and the roll in words."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from musicdesk.core.melody import PitchLine, Repairs
from musicdesk.core.note import Note
from musicdesk.core.scale import MODES, Scale
from musicdesk.gui.languages import PseudoTranslator
from musicdesk.gui.melodyrolltrace import LEAST_ROWS, Rows, Trace, rows_for
from musicdesk.gui.melodyrollwords import melody_words, pitch_name, repair_words, scale_words, sung_words

HOP_S = 0.01


def line(pitches: list[float], begin_s: float = 0.0) -> PitchLine:
    """Return a line of MIDI pitches, 0 where none is heard."""
    heard = np.array(pitches)
    hz = np.where(heard > 0, 440 * 2 ** ((heard - 69) / 12), 0).astype(np.float32)
    return PitchLine(begin_s, HOP_S, hz, np.ones_like(hz), np.full_like(hz, -20.0))


def test_pieces_become_one_line_however_many_there_are() -> None:
    trace = Trace()

    for piece in range(500):
        trace.add(line([60 + piece / 100] * 5, begin_s=piece * 5 * HOP_S))

    whole = trace.since(0.0)
    assert len(whole.hz) == 2_500
    assert whole.pitches[[0, 1_250, 2_499]] == pytest.approx([60, 62.5, 64.99], abs=1e-3)
    assert trace.newest_s == pytest.approx(25.0)


def test_what_is_missing_is_silence_and_what_comes_twice_replaces() -> None:
    trace = Trace()
    trace.add(line([60] * 10))

    trace.add(line([62] * 10, begin_s=0.15))
    trace.add(line([64] * 2, begin_s=0.15))

    heard = np.nan_to_num(trace.since(0.0).pitches).round().astype(int).tolist()
    assert heard == [60] * 10 + [0] * 5 + [64] * 2 + [62] * 8


def test_a_line_from_before_the_beginning_begins_a_new_one() -> None:
    trace = Trace()
    trace.add(line([60] * 10, begin_s=5.0))

    trace.add(line([62] * 3))

    assert (trace.begin_s, len(trace.since(0.0).hz)) == (0.0, 3)


def test_only_what_came_since_a_moment_is_looked_at() -> None:
    trace = Trace()
    trace.add(line([60] * 100, begin_s=2.0))

    late = trace.since(2.9)

    assert len(late.hz) == pytest.approx(10, abs=1)
    assert late.begin_s == pytest.approx(2.9, abs=HOP_S)


def test_what_is_sung_now_is_the_middle_of_the_last_moment() -> None:
    trace = Trace()
    trace.add(line([69.1, 69.2, 57.0, 69.1, 69.15, 69.1, 69.1, 69.1, 69.2, 69.1, 69.1, 69.1]))

    assert trace.now() == pytest.approx(69.1, abs=0.01)


def test_nothing_is_sung_once_it_has_been_silent_for_a_while() -> None:
    trace = Trace()
    trace.add(line([69.0] * 20))

    trace.add(line([0.0] * 30, begin_s=0.2))

    assert trace.now() is None
    assert not trace.empty


def test_a_trace_without_a_pitch_is_empty() -> None:
    trace = Trace()
    trace.add(line([0.0] * 20))

    assert trace.empty
    assert trace.now() is None


def test_rows_stay_while_the_voice_stays_among_them() -> None:
    trace = Trace()
    before = trace.rows

    trace.add(line([55.0] * 20 + [62.0] * 20))

    assert trace.rows == before


def test_rows_follow_a_voice_that_leaves_them_and_still_show_all_of_it() -> None:
    trace = Trace()

    trace.add(line([40.0] * 20))
    low = trace.rows
    trace.add(line([64.0] * 20, begin_s=0.2))

    assert low.shows(40, 40)
    assert trace.rows.shows(40, 64)
    assert low.count >= LEAST_ROWS


def test_a_slip_of_an_octave_moves_no_rows() -> None:
    trace = Trace()

    trace.add(line([60.0] * 20 + [84.0] * 2 + [60.0] * 20))

    assert trace.rows == Rows()


@pytest.mark.parametrize("pitches", [(60,), (0,), (127,), (0, 127), (30, 90)])
def test_rows_hold_at_least_an_octave_and_a_half_and_every_note(pitches: tuple[int, ...]) -> None:
    rows = rows_for(None, [Note(0.0, pitch, 1.0) for pitch in pitches])

    assert rows.count >= LEAST_ROWS
    assert 0 <= rows.low <= min(pitches) <= max(pitches) <= rows.high <= 127


def test_glides_are_in_sight_as_well() -> None:
    rows = rows_for(line(np.linspace(45, 75, 100).tolist()), [Note(0.0, 60, 1.0)])

    assert rows.low < 46
    assert rows.high > 74


@pytest.mark.parametrize(("pitch", "name"), [(60, "C4"), (69, "A4"), (58, "Bb3"), (0, "C-1"), (127, "G9")])
def test_pitches_have_names(pitch: int, name: str) -> None:
    assert pitch_name(pitch) == name


@pytest.mark.parametrize(
    ("pitch", "words"),
    [
        (69.12, "singing A4, 12 cents sharp"),
        (68.7, "singing A4, 30 cents flat"),
        (69.04, "singing A4"),
        (None, "listening, no pitch heard"),
    ],
)
def test_what_is_sung_is_said_in_words(pitch: float | None, words: str) -> None:
    assert sung_words(pitch) == words


def test_what_was_understood_is_said_in_words() -> None:
    notes = [Note(float(at), 60, 0.5) for at in range(7)]

    assert melody_words(notes, 6.2, Scale(9, "minor")) == "7 notes, 0:06, key A minor"
    assert melody_words(notes[:1], 61.0, None) == "1 note, 1:01"
    assert melody_words([], 3.0, None) == "no notes, 0:03"


@pytest.mark.parametrize("mode", MODES)
def test_every_kind_of_scale_has_a_name_that_can_be_translated(mode: str) -> None:
    assert scale_words(Scale(10, mode)) == f"Bb {mode}"


def test_repairs_are_said_in_the_language_that_is_spoken(qapp: QApplication) -> None:
    spoken = PseudoTranslator()
    qapp.installTranslator(spoken)
    try:
        steady, snapped = repair_words(Repairs(steady=True, scale=Scale(9, "minor")))
    finally:
        qapp.removeTranslator(spoken)

    assert steady.startswith("⟦steady pitch")
    assert "A ⟦minor" in snapped
