"""What the piano roll reckons with: rows of pitches, moments under the waveform, and changes of notes."""

from __future__ import annotations

import pytest

from musicdesk.core.note import Note
from musicdesk.gui.melodyrolltime import Grid
from musicdesk.gui.notepanelfields import pitch_named
from musicdesk.gui.pianorollchange import SHORTEST_S, louder, moved, ordered, stretched, without
from musicdesk.gui.pianorollrows import Rows
from musicdesk.gui.pianorolltime import Axis
from musicdesk.gui.pianorollwords import change_words, roll_words
from musicdesk.gui.waveformsight import Sight

NOTES = (Note(1.0, 60, 0.5), Note(1.5, 64, 0.5), Note(2.0, 67, 1.0))
LENGTH_S = 10.0


# --- rows -----------------------------------------------------------------------------------------------------------


def test_all_notes_are_seen_with_three_semitones_around() -> None:
    rows = Rows.fitted([Note(0, 50, 1), Note(0, 80, 1)], 370, 6, 18)

    assert (rows.row_px, rows.low <= 47, rows.high >= 83) == (10, True, True)


def test_where_not_all_fit_the_most_usual_pitches_are_seen() -> None:
    rows = Rows.fitted([Note(0, 21, 1), Note(0, 108, 1), *(Note(at, 60, 1) for at in range(9))], 180, 6, 18)

    assert rows.row_px == 6
    assert rows.low < 60 < rows.high


def test_no_row_lies_above_the_highest_pitch_or_below_the_lowest() -> None:
    rows = Rows.fitted([Note(0, 127, 1)], 300, 6, 18)

    assert rows.high == 127
    assert rows.at(-50).low == 0


def test_every_height_inside_a_row_is_its_pitch() -> None:
    rows = Rows(top=73, row_px=10, height_px=200)

    assert [rows.pitch_at(y) for y in (0, 9.9, 10, 19)] == [72, 72, 71, 71]
    assert rows.y_of(71) == 10


def test_zooming_rows_keeps_the_pitch_under_the_pointer() -> None:
    rows = Rows(top=73, row_px=10, height_px=200)

    assert rows.zoomed(20, 105).pitch_at(105) == pytest.approx(rows.pitch_at(105), abs=1)


def test_a_pitch_out_of_sight_is_brought_in_by_as_little_as_need_be() -> None:
    rows = Rows(top=73, row_px=10, height_px=200)

    assert rows.showing(75).high == 75
    assert rows.showing(50).low == 50
    assert rows.showing(60) == rows


# --- time -----------------------------------------------------------------------------------------------------------


def _axis(bpm: float | None, px_per_s: float = 100.0, beats: int = 4) -> Axis:
    grid = None if bpm is None else Grid(bpm, 0.25, beats)
    return Axis(Sight(320_000, 1_000, 0.0, 32_000 / px_per_s), 32_000, grid)


def test_a_moment_lies_where_its_frame_lies_in_the_waveform() -> None:
    axis = _axis(None)

    assert axis.x_of(2.5) == round(axis.sight.x_of(2.5 * 32_000)) == 250
    assert axis.moment_at(250) == 2.5


def test_moments_snap_to_the_lines_that_are_seen_from_the_downbeat_on() -> None:
    # A beat of 120 bpm takes 50 pixels: halves of 25 pixels are drawn, quarters of 12.5 are not.
    assert _axis(120.0).snapped(1.13) == pytest.approx(1.25)
    assert _axis(120.0).snapped(1.1) == pytest.approx(1.0)
    assert _axis(120.0).step_s == pytest.approx(0.25)


def test_a_cell_begins_at_the_line_before_and_never_before_the_take() -> None:
    assert _axis(120.0).cell_of(1.24) == pytest.approx(1.0)
    assert _axis(120.0).cell_of(1.0) == pytest.approx(1.0)
    assert _axis(60.0).cell_of(0.1) == pytest.approx(0.0)


def test_without_a_tempo_or_zoomed_in_far_nothing_holds_the_hand() -> None:
    assert _axis(None).snapped(1.23456) == 1.23456
    assert _axis(30.0, px_per_s=20_000).snapped(1.23456) == 1.23456


@pytest.mark.parametrize("beats", [3, 4])
def test_the_first_bar_begins_at_the_downbeat(beats: int) -> None:
    ticks = _axis(120.0, beats=beats).ticks(0, 1_000)

    bars = [tick.at_s for tick in ticks if tick.rank == 0 and tick.at_s > 0.1]
    assert bars[:2] == [pytest.approx(0.25), pytest.approx(0.25 + beats * 0.5)]


# --- changes --------------------------------------------------------------------------------------------------------


def test_notes_move_together_and_the_others_stay() -> None:
    after = moved(NOTES, {0, 1}, 0.25, 2, LENGTH_S)

    assert after == (Note(1.25, 62, 0.5), Note(1.75, 66, 0.5), NOTES[2])


def test_notes_that_meet_a_border_keep_their_distance() -> None:
    after = moved(NOTES, {0, 1}, -5.0, 100, LENGTH_S)

    assert [note.onset_s for note in after[:2]] == [0.0, 0.5]
    assert [note.pitch for note in after[:2]] == [123, 127]


def test_no_note_is_moved_past_the_end_of_the_take() -> None:
    after = moved(NOTES, {2}, 50.0, 0, LENGTH_S)

    assert after[2].onset_s == pytest.approx(LENGTH_S - SHORTEST_S)


def test_notes_get_longer_up_to_the_end_and_never_shorter_than_can_be_heard() -> None:
    assert stretched(NOTES, {0}, 0.25, LENGTH_S)[0].duration_s == 0.75
    assert stretched(NOTES, {0}, -5.0, LENGTH_S)[0].duration_s == SHORTEST_S
    assert stretched(NOTES, {2}, 50.0, LENGTH_S)[2].end_s == LENGTH_S


def test_a_bend_ends_with_its_note() -> None:
    note = Note(0.0, 60, 1.0, 90, ((0.1, 0.5), (0.8, 0.0)))

    assert stretched((note,), {0}, -0.5, LENGTH_S)[0].bend == ((0.1, 0.5),)


def test_velocities_stay_within_what_midi_knows() -> None:
    notes = (Note(0, 60, 1, 120), Note(0, 62, 1, 5))

    assert [note.velocity for note in louder(notes, {0, 1}, 8)] == [127, 13]
    assert [note.velocity for note in louder(notes, {0, 1}, -8)] == [112, 1]


def test_notes_are_put_in_order_and_the_chosen_ones_are_found_again() -> None:
    notes, chosen = ordered((NOTES[2], NOTES[0], NOTES[1]), {0})

    assert notes == NOTES
    assert chosen == {2}


def test_chosen_notes_are_taken_away() -> None:
    assert without(NOTES, {0, 2}) == (NOTES[1],)


# --- words ----------------------------------------------------------------------------------------------------------


def test_the_roll_says_how_many_notes_there_are_and_what_is_chosen() -> None:
    assert roll_words(NOTES, {1}) == "3 notes, C4 to G4; selected: E4 at 1.50 s, 0.50 s"
    assert roll_words(NOTES, {0, 1}) == "3 notes, C4 to G4; selected: 2 notes"
    assert roll_words(NOTES[:1], set()) == "1 note, C4"
    assert roll_words((), set()) == "no notes"


def test_changes_are_named_with_the_number_of_notes() -> None:
    assert (change_words("delete", 1), change_words("move", 3)) == ("delete note", "move 3 notes")


@pytest.mark.parametrize(
    ("text", "pitch"),
    [("C4", 60), ("c#3", 49), ("Db3", 49), ("eb 2", None), ("Bb-1", 10), ("60", 60), ("H3", None), ("", None),
     ("C", None), ("G9", 127), ("A9", None), ("200", None)],
)  # fmt: skip
def test_pitches_are_known_by_their_names(text: str, pitch: int | None) -> None:
    assert pitch_named(text) == pitch
