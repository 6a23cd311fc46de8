"""The piano roll: what it shows under the waveform, and what mouse, wheel, keys and a screen reader make of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicdesk.core.note import Note
from musicdesk.core.scale import Scale
from musicdesk.core.transport import Loop
from musicdesk.gui.pianoroll import PianoRoll
from musicdesk.gui.theme import SCALES, Theme
from musicdesk.gui.waveformsight import Sight

RATE, LENGTH_S = 32_000, 10.0
LENGTH = round(RATE * LENGTH_S)
C4, E4, G4 = Note(1.0, 60, 0.5, 40), Note(2.0, 64, 0.5, 120), Note(4.0, 67, 2.0, 80)
NOTES = (C4, E4, G4)
LEFT = Qt.MouseButton.LeftButton
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


class Asked:
    """Collects what the roll emits."""

    def __init__(self, roll: PianoRoll) -> None:
        self.seeks: list[int] = []
        self.selections: list[Loop | None] = []
        self.edits: list[tuple[tuple[Note, ...], str]] = []
        self.zooms: list[tuple[float, float]] = []
        self.scrolls: list[float] = []
        self.heard: list[tuple[int, int]] = []
        roll.seek_requested.connect(self.seeks.append)
        roll.selection_requested.connect(self.selections.append)
        roll.edited.connect(lambda notes, what: self.edits.append((notes, what)))
        roll.zoom_requested.connect(lambda factor, x: self.zooms.append((factor, x)))
        roll.scroll_requested.connect(self.scrolls.append)
        roll.note_heard.connect(lambda pitch, velocity: self.heard.append((pitch, velocity)))


@pytest.fixture
def roll(qtbot: QtBot, theme: Theme) -> PianoRoll:
    """Return a roll with three notes in 10 s of 1000 pixels, and no tempo: a pixel is 10 ms."""
    roll = PianoRoll(theme)
    qtbot.addWidget(roll)
    roll.resize(1_000, 300)
    roll.set_sight(Sight(LENGTH, 1_000).fitted(), RATE)
    roll.set_notes(NOTES)
    roll.show()
    qtbot.waitExposed(roll)
    QApplication.processEvents()
    return roll


@pytest.fixture
def asked(roll: PianoRoll) -> Asked:
    """Return what the roll emits from now on."""
    return Asked(roll)


def _spot(roll: PianoRoll, moment_s: float, pitch: int) -> QPoint:
    return QPoint(round(moment_s * 100), roll._scene().row_of(pitch).center().y())


def _click(roll: PianoRoll, moment_s: float, pitch: int, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.mouseClick(roll, LEFT, modifiers, _spot(roll, moment_s, pitch))


def _mouse(roll: PianoRoll, kind: QEvent.Type, spot: QPoint, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    # QTest.mouseMove tells no button.
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else LEFT
    place = QPointF(spot)
    QApplication.sendEvent(roll, QMouseEvent(kind, place, roll.mapToGlobal(place), button, held, modifiers))


def _drag(roll: PianoRoll, begin: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    _mouse(roll, QEvent.Type.MouseButtonPress, begin)
    _mouse(roll, QEvent.Type.MouseMove, (begin + end) / 2, modifiers)
    _mouse(roll, QEvent.Type.MouseMove, end, modifiers)
    _mouse(roll, QEvent.Type.MouseButtonRelease, end, modifiers)


def _double_click(roll: PianoRoll, spot: QPoint) -> None:
    _mouse(roll, QEvent.Type.MouseButtonPress, spot)
    _mouse(roll, QEvent.Type.MouseButtonRelease, spot)
    _mouse(roll, QEvent.Type.MouseButtonDblClick, spot)
    _mouse(roll, QEvent.Type.MouseButtonRelease, spot)


def _wheel(roll: PianoRoll, up: int, modifiers: Qt.KeyboardModifier = PLAIN, across: int = 0) -> None:
    spot = QPointF(400, 150)
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    turned = QPoint(across, up)
    event = QWheelEvent(spot, roll.mapToGlobal(spot), QPoint(), turned, buttons, modifiers, phase, False)
    QApplication.sendEvent(roll, event)


def _key(roll: PianoRoll, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(roll, key, modifiers)


def _picture(roll: PianoRoll) -> QImage:
    return roll.grab().toImage()


def _colour(roll: PianoRoll, moment_s: float, pitch: int) -> QColor:
    return _picture(roll).pixelColor(_spot(roll, moment_s, pitch))


def _chosen(roll: PianoRoll) -> set[Note]:
    return {roll._notes[index] for index in roll._chosen}


# --- what is seen ---------------------------------------------------------------------------------------------------


def test_a_note_begins_and_ends_at_the_pixels_of_its_frames(roll: PianoRoll) -> None:
    ground = _colour(roll, 3.03, 64)

    picture = _picture(roll)
    y = _spot(roll, 2.0, 64).y()
    assert picture.pixelColor(199, y) == ground
    assert [picture.pixelColor(x, y) != ground for x in (200, 248)] == [True, True]
    assert picture.pixelColor(251, y) == ground


def test_notes_follow_the_sight_of_the_waveform(roll: PianoRoll) -> None:
    before = roll._scene().rect_of(1).left()

    roll.set_sight(Sight(LENGTH, 1_000).over(RATE, RATE * 6), RATE)

    assert (before, roll._scene().rect_of(1).left()) == (200, 200)
    assert roll._scene().rect_of(2).left() == 600


def test_harder_notes_are_brighter_in_the_dark(roll: PianoRoll) -> None:
    assert _colour(roll, 2.2, 64).lightness() > _colour(roll, 1.2, 60).lightness()


def test_chosen_notes_look_different(roll: PianoRoll) -> None:
    before = _colour(roll, 4.5, 67)

    _click(roll, 4.5, 67)

    assert _colour(roll, 4.5, 67) != before


def test_what_sounds_is_lit_while_it_plays(roll: PianoRoll) -> None:
    before = _colour(roll, 5.5, 67)

    roll.set_playhead(round(4.5 * RATE), True)
    lit = _colour(roll, 5.5, 67)
    roll.set_playhead(round(4.5 * RATE), False)

    assert lit != before
    assert _colour(roll, 5.5, 67) == before


def test_selection_loop_and_playhead_stand_where_the_waveform_has_them(roll: PianoRoll, theme: Theme) -> None:
    plain = _picture(roll)

    roll.set_selection(Loop(RATE * 6, RATE * 7))
    roll.set_loop(Loop(RATE * 7, RATE * 8), True)
    roll.set_playhead(RATE * 9, False)

    picture, y = _picture(roll), _spot(roll, 6.5, 60).y()
    changed = [x for x in range(1_000) if picture.pixelColor(x, y) != plain.pixelColor(x, y)]
    assert changed == [*range(600, 701), 800, 900]
    assert picture.pixelColor(900, y) == theme.tokens.playhead


def test_the_rows_of_the_scale_are_told_apart(roll: PianoRoll) -> None:
    roll.set_scale(Scale(0, "major"))

    tonic, inside, outside = (_colour(roll, 8.03, pitch) for pitch in (60, 62, 61))

    assert len({tonic.name(), inside.name(), outside.name()}) == 3


def test_all_pitches_of_a_take_are_seen_when_its_notes_come(roll: PianoRoll) -> None:
    roll.set_notes(())
    roll.set_notes((Note(0, 30, 1), Note(1, 70, 1)))

    assert roll._rows.low <= 27
    assert roll._rows.high >= 73


def test_rows_stay_while_a_slider_changes_the_notes_in_sight(roll: PianoRoll) -> None:
    before = roll._rows

    roll.set_notes(NOTES[:2])

    assert roll._rows == before


def test_a_playhead_that_moves_paints_two_columns(roll: PianoRoll, qtbot: QtBot) -> None:
    painted = _Painted(roll)

    roll.set_playhead(RATE * 8, False)
    QApplication.processEvents()

    assert painted.area() == 2 * roll.height()


def test_what_is_painted_bit_by_bit_looks_like_all_of_it(roll: PianoRoll) -> None:
    screen = _Screen(roll)
    _click(roll, 2.2, 64)
    for frame in (RATE, round(RATE * 2.321), round(RATE * 4.5), round(RATE * 7.0)):
        roll.set_playhead(frame, True)
        QApplication.processEvents()
        screen.take_in()
    _key(roll, Key.Key_Up)
    QApplication.processEvents()
    screen.take_in()

    roll.set_playhead(round(RATE * 7.0), False)
    QApplication.processEvents()
    screen.take_in()

    assert screen.picture == _picture(roll).convertToFormat(QImage.Format.Format_RGB32)


def test_why_there_are_no_notes_is_said(roll: PianoRoll) -> None:
    roll.set_notes(())
    empty = _picture(roll)

    roll.set_text("Press Transcribe.")

    assert _picture(roll) != empty
    assert roll.accessible_text() == "No notes. Press Transcribe."


@pytest.mark.parametrize("percent", SCALES)
@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_every_scale_and_scheme_is_painted_without_a_word(
    roll: PianoRoll, theme: Theme, scheme: str, percent: int, qtlog: object
) -> None:
    roll.set_grid(92.0, 0.3, 3)
    roll.set_notes((*NOTES, Note(7.0, 62, 1.0, 90, ((0.0, 0.2), (0.5, -1.0)))))

    theme.apply(scheme, percent)

    assert not _picture(roll).isNull()
    assert not qtlog.records  # type: ignore[attr-defined]


# --- choosing -------------------------------------------------------------------------------------------------------


def test_a_click_chooses_a_note_and_lets_it_be_heard(roll: PianoRoll, asked: Asked) -> None:
    _click(roll, 2.2, 64)

    assert _chosen(roll) == {E4}
    assert asked.heard == [(64, 120)]
    assert not asked.seeks


@pytest.mark.parametrize("modifier", [SHIFT, CONTROL])
def test_with_control_or_shift_notes_are_chosen_together_and_let_go_one_by_one(
    roll: PianoRoll, modifier: Qt.KeyboardModifier
) -> None:
    _click(roll, 2.2, 64)
    _click(roll, 4.5, 67, modifier)
    both = _chosen(roll)
    _click(roll, 2.2, 64, modifier)

    assert both == {E4, G4}
    assert _chosen(roll) == {G4}


def test_a_band_over_the_ground_chooses_what_it_touches(roll: PianoRoll, asked: Asked) -> None:
    _drag(roll, _spot(roll, 0.8, 66), _spot(roll, 2.1, 58))

    assert _chosen(roll) == {C4, E4}
    assert not asked.edits
    assert not asked.seeks


def test_a_band_from_the_piano_keys_chooses_as_well(roll: PianoRoll, asked: Asked) -> None:
    _drag(roll, _spot(roll, 0.1, 62), _spot(roll, 1.2, 58))

    assert _chosen(roll) == {C4}
    assert asked.heard == [(62, 90)]


def test_a_click_on_the_ground_lets_go_and_puts_the_playhead_there(roll: PianoRoll, asked: Asked) -> None:
    _click(roll, 2.2, 64)

    _click(roll, 3.0, 60)

    assert not _chosen(roll)
    assert asked.seeks == [3 * RATE]


def test_a_click_on_a_piano_key_is_heard_and_moves_nothing(roll: PianoRoll, asked: Asked) -> None:
    _click(roll, 0.1, 62)

    assert (asked.heard, asked.seeks) == ([(62, 90)], [])


def test_what_is_chosen_stays_chosen_among_other_notes(roll: PianoRoll) -> None:
    _click(roll, 2.2, 64)

    roll.set_notes((Note(0.5, 50, 0.5), E4))

    assert _chosen(roll) == {E4}


def test_a_drag_over_the_ruler_selects_time(roll: PianoRoll, asked: Asked) -> None:
    _drag(roll, QPoint(200, 5), QPoint(500, 5))

    assert asked.selections[-1] == Loop(2 * RATE, 5 * RATE)


def test_a_drag_over_the_ruler_snaps_to_the_lines(roll: PianoRoll, asked: Asked) -> None:
    roll.set_grid(60.0, 0.0)

    _drag(roll, QPoint(207, 5), QPoint(496, 5))

    assert asked.selections[-1] == Loop(2 * RATE, 5 * RATE)


def test_a_click_on_the_ruler_seeks_and_selects_nothing(roll: PianoRoll, asked: Asked) -> None:
    QTest.mouseClick(roll, LEFT, PLAIN, QPoint(300, 5))

    assert (asked.seeks, asked.selections) == ([3 * RATE], [None])


# --- editing by mouse -----------------------------------------------------------------------------------------------


def test_a_drag_moves_a_note_in_time_and_pitch_and_tells_it_once(roll: PianoRoll, asked: Asked) -> None:
    _drag(roll, _spot(roll, 2.2, 64), _spot(roll, 3.2, 62))

    moved = Note(3.0, 62, 0.5, 120)
    assert asked.edits == [((C4, moved, G4), "move note")]
    assert (62, 120) in asked.heard
    assert _chosen(roll) == {moved}


def test_a_drag_moves_all_chosen_notes(roll: PianoRoll, asked: Asked) -> None:
    _key(roll, Key.Key_A, CONTROL)

    _drag(roll, _spot(roll, 2.2, 64), _spot(roll, 2.7, 65))

    assert asked.edits[0][1] == "move 3 notes"
    assert [(note.onset_s, note.pitch) for note in asked.edits[0][0]] == [(1.5, 61), (2.5, 65), (4.5, 68)]


def test_notes_snap_to_the_grid_and_with_alt_they_do_not(roll: PianoRoll, asked: Asked) -> None:
    roll.set_grid(60.0, 0.0)

    _drag(roll, _spot(roll, 2.2, 64), _spot(roll, 3.13, 64))
    _drag(roll, _spot(roll, 1.2, 60), _spot(roll, 1.5, 60), ALT)

    assert asked.edits[0][0][1].onset_s == pytest.approx(3.0)
    assert asked.edits[1][0][0].onset_s == pytest.approx(1.3)


def test_a_note_that_is_drawn_straight_up_keeps_its_time_off_the_grid(roll: PianoRoll, asked: Asked) -> None:
    roll.set_grid(60.0, 0.1)

    _drag(roll, _spot(roll, 2.2, 64), _spot(roll, 2.22, 66))

    assert asked.edits[0][0][1] == Note(2.0, 66, 0.5, 120)


def test_a_drag_of_its_end_changes_how_long_a_note_is(roll: PianoRoll, asked: Asked) -> None:
    _drag(roll, _spot(roll, 2.47, 64), _spot(roll, 3.47, 64))

    notes, what = asked.edits[0]
    assert notes[1].end_s == pytest.approx(3.5)
    assert (notes[0], notes[2], what) == (C4, G4, "stretch note")


def test_esc_puts_back_what_is_being_dragged(roll: PianoRoll, asked: Asked) -> None:
    _mouse(roll, QEvent.Type.MouseButtonPress, _spot(roll, 2.2, 64))
    _mouse(roll, QEvent.Type.MouseMove, _spot(roll, 5.0, 60))

    _key(roll, Key.Key_Escape)
    _mouse(roll, QEvent.Type.MouseButtonRelease, _spot(roll, 5.0, 60))

    assert roll._notes == NOTES
    assert not asked.edits


def test_other_notes_that_come_in_during_a_drag_win(roll: PianoRoll, asked: Asked) -> None:
    _mouse(roll, QEvent.Type.MouseButtonPress, _spot(roll, 2.2, 64))
    _mouse(roll, QEvent.Type.MouseMove, _spot(roll, 5.0, 60))

    roll.set_notes((C4,))
    _mouse(roll, QEvent.Type.MouseMove, _spot(roll, 6.0, 60))
    _mouse(roll, QEvent.Type.MouseButtonRelease, _spot(roll, 6.0, 60))

    assert roll._notes == (C4,)
    assert not asked.edits


def test_a_double_click_on_the_ground_adds_a_note_of_a_step_at_the_line(roll: PianoRoll, asked: Asked) -> None:
    roll.set_grid(60.0, 0.0)

    _double_click(roll, _spot(roll, 3.2, 62))

    assert asked.edits == [((C4, E4, Note(3.0, 62, 0.25), G4), "add note")]
    assert asked.heard[-1] == (62, 90)


def test_a_new_note_can_be_drawn_longer_at_once(roll: PianoRoll, asked: Asked) -> None:
    roll.set_grid(60.0, 0.0)
    spot = _spot(roll, 3.1, 62)

    _mouse(roll, QEvent.Type.MouseButtonDblClick, spot)
    _mouse(roll, QEvent.Type.MouseMove, spot + QPoint(50, 0))
    _mouse(roll, QEvent.Type.MouseMove, spot + QPoint(88, 0))
    _mouse(roll, QEvent.Type.MouseButtonRelease, spot + QPoint(88, 0))

    assert [what for _, what in asked.edits] == ["add note"]
    assert asked.edits[0][0][2] == Note(3.0, 62, 1.0)


def test_esc_takes_a_new_note_away_again(roll: PianoRoll, asked: Asked) -> None:
    _mouse(roll, QEvent.Type.MouseButtonDblClick, _spot(roll, 3.1, 62))

    _key(roll, Key.Key_Escape)
    _mouse(roll, QEvent.Type.MouseButtonRelease, _spot(roll, 3.1, 62))

    assert roll._notes == NOTES
    assert not asked.edits


def test_a_double_click_on_a_note_takes_it_away(roll: PianoRoll, asked: Asked) -> None:
    _double_click(roll, _spot(roll, 2.2, 64))

    assert asked.edits == [((C4, G4), "delete note")]


def test_nothing_can_be_taken_hold_of_before_the_take_is_finished(roll: PianoRoll, asked: Asked) -> None:
    roll.set_playable(False)

    _drag(roll, _spot(roll, 2.2, 64), _spot(roll, 3.2, 62))
    _click(roll, 3.0, 60)
    _double_click(roll, _spot(roll, 3.2, 62))
    _key(roll, Key.Key_A, CONTROL)

    assert (roll._notes, asked.edits, asked.seeks, _chosen(roll)) == (NOTES, [], [], set())


# --- wheel ----------------------------------------------------------------------------------------------------------


def test_the_wheel_scrolls_pitches(roll: PianoRoll) -> None:
    before = roll._rows.top

    _wheel(roll, 120)

    assert roll._rows.top == before + 3


def test_half_notches_of_the_wheel_add_up(roll: PianoRoll) -> None:
    before = roll._rows.top

    for _ in range(6):
        _wheel(roll, 20)

    assert roll._rows.top == before + 3


def test_the_wheel_with_control_zooms_time_and_with_shift_scrolls_it(roll: PianoRoll, asked: Asked) -> None:
    _wheel(roll, 120, CONTROL)
    _wheel(roll, -120, SHIFT)

    assert asked.zooms == [(1.5, 400.0)]
    assert asked.scrolls == [pytest.approx(RATE)]


def test_the_wheel_with_control_and_shift_makes_rows_higher(roll: PianoRoll) -> None:
    before = roll._rows.row_px

    _wheel(roll, 0, CONTROL | SHIFT, across=120)

    assert roll._rows.row_px > before


# --- keys -----------------------------------------------------------------------------------------------------------


def test_notes_are_stepped_through_and_heard(roll: PianoRoll, asked: Asked) -> None:
    steps = []
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left):
        _key(roll, key, ALT)
        steps.append(roll.accessible_text().partition("selected: ")[2])

    assert steps == ["C4 at 1.00 s, 0.50 s", "E4 at 2.00 s, 0.50 s", "C4 at 1.00 s, 0.50 s"]
    assert [pitch for pitch, _ in asked.heard] == [60, 64, 60]


def test_stepping_begins_at_the_playhead_and_with_shift_keeps_what_is_chosen(roll: PianoRoll) -> None:
    roll.set_playhead(round(1.5 * RATE), False)

    _key(roll, Key.Key_Right, ALT)
    _key(roll, Key.Key_Right, ALT | SHIFT)

    assert _chosen(roll) == {E4, G4}


def test_a_note_out_of_sight_is_asked_for(roll: PianoRoll, asked: Asked) -> None:
    sight = Sight(LENGTH, 1_000).over(0, RATE)
    roll.set_sight(sight, RATE)
    roll.set_playhead(round(1.5 * RATE), False)

    _key(roll, Key.Key_Right, ALT)

    assert sight.at(sight.begin + asked.scrolls[0]).sees(2 * RATE)


@pytest.mark.parametrize(
    ("key", "modifiers", "note", "what"),
    [
        (Key.Key_Up, PLAIN, Note(2.0, 65, 0.5, 120), "move note"),
        (Key.Key_Down, PLAIN, Note(2.0, 63, 0.5, 120), "move note"),
        (Key.Key_Up, CONTROL, Note(2.0, 76, 0.5, 120), "move note"),
        (Key.Key_Right, PLAIN, Note(2.25, 64, 0.5, 120), "move note"),
        (Key.Key_Left, CONTROL, Note(1.99, 64, 0.5, 120), "move note"),
        (Key.Key_Right, SHIFT, Note(2.0, 64, 0.75, 120), "stretch note"),
        (Key.Key_Down, ALT, Note(2.0, 64, 0.5, 112), "soften note"),
        (Key.Key_Up, ALT, Note(2.0, 64, 0.5, 127), "louden note"),
    ],
)
def test_keys_change_what_is_chosen(
    roll: PianoRoll, asked: Asked, key: Qt.Key, modifiers: Qt.KeyboardModifier, note: Note, what: str
) -> None:
    roll.set_grid(60.0, 0.0)
    _click(roll, 2.2, 64)

    _key(roll, key, modifiers)

    assert asked.edits == [((C4, note, G4), what)]


def test_a_step_that_leads_nowhere_is_not_told(roll: PianoRoll, asked: Asked) -> None:
    roll.set_notes((Note(0.0, 127, 1.0),))
    _click(roll, 0.5, 127)

    for key in (Key.Key_Left, Key.Key_Up):
        _key(roll, key)

    assert not asked.edits


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_what_is_chosen_is_deleted(roll: PianoRoll, asked: Asked, key: Qt.Key) -> None:
    _key(roll, Key.Key_A, CONTROL)

    _key(roll, key)

    assert asked.edits == [((), "delete 3 notes")]


def test_enter_puts_a_note_at_the_playhead(roll: PianoRoll, asked: Asked) -> None:
    roll.set_playhead(3 * RATE, False)

    _key(roll, Key.Key_Return)

    notes, what = asked.edits[0]
    assert what == "add note"
    assert [note.onset_s for note in notes] == [1.0, 2.0, 3.0, 4.0]


def test_esc_lets_go(roll: PianoRoll) -> None:
    _key(roll, Key.Key_A, CONTROL)

    _key(roll, Key.Key_Escape)

    assert not _chosen(roll)


def test_with_nothing_chosen_arrows_move_playhead_and_view(roll: PianoRoll, asked: Asked) -> None:
    top = roll._rows.top
    roll.set_playhead(RATE, False)

    _key(roll, Key.Key_Right)
    _key(roll, Key.Key_Up)

    assert asked.seeks == [RATE + RATE // 100]
    assert roll._rows.top == top + 1


def test_plus_and_minus_zoom_at_the_playhead(roll: PianoRoll, asked: Asked) -> None:
    roll.set_playhead(3 * RATE, False)

    _key(roll, Key.Key_Plus)
    _key(roll, Key.Key_Minus)

    assert asked.zooms == [(1.5, 300.0), (pytest.approx(1 / 1.5), 300.0)]


@pytest.mark.parametrize(
    ("key", "modifiers", "kept"),
    [
        (Key.Key_Delete, PLAIN, True), (Key.Key_Up, ALT, True), (Key.Key_A, CONTROL, True),
        (Key.Key_Space, PLAIN, False), (Key.Key_Z, CONTROL, False), (Key.Key_Delete, SHIFT, False),
    ],
)  # fmt: skip
def test_its_own_keys_are_kept_from_the_window(
    roll: PianoRoll, key: Qt.Key, modifiers: Qt.KeyboardModifier, kept: bool
) -> None:
    _click(roll, 2.2, 64)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
    event.ignore()

    QApplication.sendEvent(roll, event)

    assert event.isAccepted() is kept


# --- words ----------------------------------------------------------------------------------------------------------


def test_a_screen_reader_is_told_name_and_notes(roll: PianoRoll) -> None:
    _click(roll, 2.2, 64)

    interface = QAccessible.queryAccessibleInterface(roll)

    assert interface.text(QAccessible.Text.Name) == "Piano roll"
    told = "3 notes, C4 to G4; selected: E4 at 2.00 s, 0.50 s"
    assert interface.text(QAccessible.Text.Description) == told


class _Painted(QObject):
    """Remembers what a widget had to paint."""

    def __init__(self, widget: PianoRoll) -> None:
        super().__init__()
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Remember."""
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False

    def area(self) -> int:
        """Return how many pixels were painted."""
        return sum(rect.width() * rect.height() for rect in self.region)  # type: ignore[attr-defined]


class _Screen:
    """What a screen shows that takes in only what was painted."""

    def __init__(self, roll: PianoRoll) -> None:
        self._roll, self._painted = roll, _Painted(roll)
        self.picture = _picture(roll).convertToFormat(QImage.Format.Format_RGB32)
        self._painted.region = QRegion()

    def take_in(self) -> None:
        """Take over what was painted since the last call."""
        region, now = QRegion(self._painted.region), _picture(self._roll)
        with QPainter(self.picture) as painter:
            painter.setClipRegion(region)
            painter.drawImage(0, 0, now)
        self._painted.region = QRegion()
