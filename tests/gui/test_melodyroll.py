"""The melody roll: what it shows live and after, and what mouse, keys and a screen reader make of it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicdesk.core.melody import PitchLine
from musicdesk.core.note import Note
from musicdesk.core.scale import Scale
from musicdesk.gui.melodyroll import LEAST_KEPT_S, MelodyRoll
from musicdesk.gui.melodyrollchroma import AS_SUNG, OTHER, SILENT, kinds_of
from musicdesk.gui.melodyrollscene import Areas, Heard, Shades
from musicdesk.gui.theme import DARK_TOKENS, LIGHT_TOKENS, SCALES, Theme

HOP_S, MOMENT_S, LENGTH_S = 0.01, 0.128, 10.0
NOTES = (Note(1.0, 69, 1.0), Note(2.5, 72, 1.0), Note(4.0, 64, 2.0))
LEFT = Qt.MouseButton.LeftButton
PLAIN, SHIFT, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def line(notes: tuple[Note, ...] = NOTES, seconds: float = LENGTH_S) -> PitchLine:
    """Return a voice that sings notes."""
    hz = np.zeros(round(seconds / HOP_S), np.float32)
    for note in notes:
        hz[round(note.onset_s / HOP_S) : round(note.end_s / HOP_S)] = 440 * 2 ** ((note.pitch - 69) / 12)
    return PitchLine(0.0, HOP_S, hz, np.ones_like(hz), np.where(hz > 0, -12, -70).astype(np.float32))


def piece(whole: PitchLine, begin: int, end: int) -> PitchLine:
    """Return the values `begin` to `end` of a line."""
    parts = (whole.hz[begin:end], whole.clarity[begin:end], whole.level_db[begin:end])
    return PitchLine(whole.begin_s + begin * HOP_S, HOP_S, *parts)


@pytest.fixture
def roll(qtbot: QtBot, theme: Theme) -> MelodyRoll:
    """Return an empty roll, 1046 pixels wide, so that its time takes 1000."""
    roll = MelodyRoll(theme)
    qtbot.addWidget(roll)
    roll.resize(1_046, 400)
    roll.set_waiting("Press R and sing.")
    roll.show()
    qtbot.waitExposed(roll)
    QApplication.processEvents()
    return roll


@pytest.fixture
def sung(roll: MelodyRoll) -> MelodyRoll:
    """Return the roll with a melody of 10 s in it: a pixel is 10 ms."""
    roll.set_length(LENGTH_S)
    roll.set_line(line())
    roll.set_notes(NOTES)
    QApplication.processEvents()
    return roll


def _x(moment_s: float) -> int:
    return 46 + round(moment_s * 100)


def _strip_y(roll: MelodyRoll) -> int:
    return roll.height() - 8


def _picture(roll: MelodyRoll) -> QImage:
    return roll.grab().toImage()


def _at(picture: QImage, moment_s: float, y: float) -> QColor:
    return picture.pixelColor(_x(moment_s), round(y))


def _drag(roll: MelodyRoll, begin: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    # QTest.mouseMove tells no button.
    for kind, spot, buttons in (
        (QEvent.Type.MouseButtonPress, begin, LEFT),
        (QEvent.Type.MouseMove, (begin + end) / 2, LEFT),
        (QEvent.Type.MouseMove, end, LEFT),
        (QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton),
    ):
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
        place = QPointF(spot)
        QApplication.sendEvent(
            roll, QMouseEvent(kind, place, QPointF(roll.mapToGlobal(place)), button, buttons, modifiers)
        )


# --- what it shows --------------------------------------------------------------------------------------------------


def test_notes_are_bars_in_the_rows_of_their_pitches(sung: MelodyRoll) -> None:
    scene = sung._scene()
    shades = Shades.of(DARK_TOKENS)

    picture = _picture(sung)

    for note in NOTES:
        y = scene.y_of(note.pitch) + scene.row_px * 0.3
        assert _at(picture, note.onset_s + 0.5, y) == shades.note
        assert _at(picture, note.end_s + 0.23, y) == shades.row_in


def test_the_line_runs_through_the_middle_of_the_row_it_sounds_in(roll: MelodyRoll) -> None:
    roll.set_length(LENGTH_S)
    roll.set_line(line())
    scene = roll._scene()

    picture = _picture(roll)

    inside, after = (
        max(_at(picture, moment_s, scene.y_of(64) + dy).green() for dy in (-1, 0, 1)) for moment_s in (4.95, 6.25)
    )
    assert inside > 180
    assert after < 80


def test_the_models_picture_stands_below_with_c_lowest(sung: MelodyRoll) -> None:
    classes = np.zeros(79, np.uint8)
    classes[8:16] = 9
    sung.set_heard(classes, np.ones(79, bool), MOMENT_S)
    areas = sung._scene().areas
    row = areas.classes.height() / 12
    shades = Shades.of(DARK_TOKENS)

    picture = _picture(sung)

    assert _at(picture, 1.49, areas.classes.top() + 2.5 * row) == shades.as_sung
    assert _at(picture, 5.0, areas.classes.top() + 11.5 * row) == shades.other
    assert _at(picture, 5.0, areas.classes.top() + 2.5 * row) != shades.as_sung


def test_what_is_silent_is_dimmed(sung: MelodyRoll) -> None:
    sounding = np.ones(79, bool)
    sounding[50:] = False
    sung.set_heard(np.full(79, 4, np.uint8), sounding, MOMENT_S)
    areas = sung._scene().areas
    y = areas.classes.top() + 7.5 * areas.classes.height() / 12

    picture = _picture(sung)

    assert _at(picture, 5.0, y) == Shades.of(DARK_TOKENS).as_sung
    assert _at(picture, 8.03, y) == Shades.of(DARK_TOKENS).silent


def test_without_a_model_that_listens_there_is_no_picture_of_it(sung: MelodyRoll) -> None:
    with_picture = sung._scene().areas.pitches.height()
    sung.set_heard(np.zeros(79, np.uint8), None, MOMENT_S)
    assert sung._scene().areas.pitches.height() < with_picture

    sung.set_heard(None, None, MOMENT_S)

    assert sung._scene().areas.classes.height() == 0
    assert sung._scene().areas.pitches.height() == with_picture


def test_moments_are_told_apart_by_what_is_sung_around_them() -> None:
    heard = Heard(np.array([9, 9, 9, 4, 4], np.uint8), np.array([True, True, False, True, True]), 1.0)

    kinds = kinds_of(heard, [Note(1.0, 69, 1.0), Note(3.0, 67, 0.5)])

    # Moment 0 has no note around it, so nothing says that it is wrong.
    assert kinds.tolist() == [AS_SUNG, AS_SUNG, SILENT, OTHER, AS_SUNG]


def test_rows_of_the_scale_are_lighter_and_its_tonic_is_tinted(roll: MelodyRoll) -> None:
    roll.set_scale(Scale(9, "minor"))
    roll.set_length(LENGTH_S)
    scene, shades = roll._scene(), Shades.of(DARK_TOKENS)
    roll.set_waiting("")

    picture = _picture(roll)

    assert _at(picture, 5.05, scene.y_of(62)) == shades.row_in
    assert _at(picture, 5.05, scene.y_of(61)) == shades.row_out
    assert _at(picture, 5.05, scene.y_of(57)) == shades.tonic
    assert shades.row_in.lightness() > shades.row_out.lightness()


def test_cut_and_source_lie_over_each_other_by_the_origin(sung: MelodyRoll) -> None:
    sung.set_line(None)
    sung.set_notes([Note(0.0, 64, 1.0)])
    sung.set_origin(3.0)
    scene = sung._scene()

    picture = _picture(sung)

    y = scene.y_of(64) + scene.row_px * 0.3
    assert _at(picture, 3.5, y) == Shades.of(DARK_TOKENS).note
    assert _at(picture, 0.5, y) != Shades.of(DARK_TOKENS).note


def test_the_playhead_stands_where_it_is_put_and_goes_when_it_is_taken_away(sung: MelodyRoll) -> None:
    y = sung._scene().areas.pitches.center().y()

    sung.set_playhead(5.0)
    assert _at(_picture(sung), 5.0, y) == DARK_TOKENS.playhead

    sung.set_playhead(None)
    assert _at(_picture(sung), 5.0, y) != DARK_TOKENS.playhead


def test_what_is_trimmed_away_is_dimmed(sung: MelodyRoll) -> None:
    scene = sung._scene()
    y = scene.y_of(69) + scene.row_px * 0.3
    before = _at(_picture(sung), 1.5, y).lightness()

    sung.set_trim(2.2, None)

    picture = _picture(sung)
    assert _at(picture, 1.5, y).lightness() < before * 0.7
    assert _at(picture, 3.0, scene.y_of(72) + scene.row_px * 0.3) == Shades.of(DARK_TOKENS).note


def test_the_picture_of_the_sound_lies_behind_the_handles(sung: MelodyRoll) -> None:
    sung.set_overview(bytes([0] * 50 + [255] * 50))
    y = sung._scene().areas.strip.center().y() - 6

    picture = _picture(sung)

    loud = [_at(picture, 7 + n / 100, y).green() for n in range(4)]
    quiet = [_at(picture, 3 + n / 100, y).green() for n in range(4)]
    assert max(loud) > 90
    assert max(quiet) < 60


def test_words_stand_there_only_as_long_as_there_is_no_melody(roll: MelodyRoll) -> None:
    middle = QPoint(roll._scene().areas.pitches.center())
    plate = [_picture(roll).pixelColor(middle.x(), middle.y() + dy) for dy in range(-6, 24)]
    assert DARK_TOKENS.accent in plate or any(colour.lightness() > 120 for colour in plate)

    roll.set_line(line())
    roll.set_line(None)
    roll.set_waiting("")

    bare = [_picture(roll).pixelColor(middle.x(), middle.y() + dy) for dy in range(-6, 24)]
    assert all(colour.lightness() < 80 for colour in bare)


@pytest.mark.parametrize("percent", SCALES)
@pytest.mark.parametrize("size", [(600, 260), (940, 340), (1_600, 700), (320, 150)])
def test_every_part_has_room_at_every_size_and_scale(
    sung: MelodyRoll, theme: Theme, size: tuple[int, int], percent: int
) -> None:
    theme.apply("dark", percent)
    areas = Areas.of(theme, *size, bars=True, heard=True)

    parts = (areas.ruler, areas.pitches, areas.caption, areas.classes, areas.strip)
    assert [part.top() for part in parts[1:]] == [part.bottom() + 1 for part in parts[:-1]]
    assert areas.strip.bottom() == size[1] - 1
    if size[0] >= 600:
        assert areas.pitches.height() >= 3 * 19
        assert areas.classes.height() >= 12 * 3


@pytest.mark.parametrize("tokens", [DARK_TOKENS, LIGHT_TOKENS])
def test_shades_can_be_told_apart_in_every_theme(tokens: object) -> None:
    shades = Shades.of(tokens)  # type: ignore[arg-type]

    for one, other in ((shades.note, shades.row_in), (shades.line, shades.row_in), (shades.as_sung, shades.other),
                       (shades.line_over_notes, shades.note), (shades.silent, shades.row_in)):  # fmt: skip
        apart = sum(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))
        assert apart >= 60, (one.name(), other.name())


def test_another_theme_is_put_on_at_once(sung: MelodyRoll, theme: Theme) -> None:
    theme.apply("light", 100)
    scene = sung._scene()

    assert _at(_picture(sung), 1.5, scene.y_of(69) + scene.row_px * 0.3) == Shades.of(LIGHT_TOKENS).note


# --- live -----------------------------------------------------------------------------------------------------------


def test_live_follows_the_newest_moment(roll: MelodyRoll) -> None:
    whole = line(tuple(Note(at * 0.5, 60 + at % 5, 0.4) for at in range(40)), 20.0)
    roll.set_live(True)

    for begin in range(0, 2_000, 10):
        roll.add_line(piece(whole, begin, begin + 10))

    scene = roll._scene()
    assert scene.x_of(20.0) < roll.width()
    assert scene.span.begin_s > 11.0


def test_the_line_drawn_bit_by_bit_looks_like_the_line_drawn_at_once(qtbot: QtBot, theme: Theme) -> None:
    pitches = 60 + 3 * np.sin(np.arange(1_100) / 30) + 0.3 * np.sin(np.arange(1_100) / 3)
    hz = np.where(np.arange(1_100) % 90 < 80, 440 * 2 ** ((pitches - 69) / 12), 0).astype(np.float32)
    whole = PitchLine(0.0, HOP_S, hz, np.ones_like(hz), np.where(hz > 0, -20, -60).astype(np.float32))
    rolls = [MelodyRoll(theme) for _ in range(2)]
    for roll in rolls:
        qtbot.addWidget(roll)
        roll.resize(700, 300)
        roll.set_live(True)

    for begin in range(0, 1_100, 5):
        rolls[0].add_line(piece(whole, begin, begin + 5))
        if begin % 15 == 0:
            rolls[0].grab()
    rolls[1].add_line(whole)

    bit_by_bit, at_once = (
        np.array([[_green(picture, x, y) for x in range(700)] for y in range(30, 300, 9)])
        for picture in map(_picture, rolls)
    )
    # A value on the border of two pixels may be counted to the one or to the other.
    assert np.mean(np.abs(bit_by_bit - at_once) > 8) < 0.001


def _green(picture: QImage, x: int, y: int) -> int:
    return (picture.pixel(x, y) >> 8) & 255


def test_a_new_take_forgets_the_last(sung: MelodyRoll) -> None:
    sung.set_trim(1.0, 5.0)
    sung.set_playhead(2.0)

    sung.clear()

    assert sung.accessible_text() == "Empty. Press R and sing."
    assert sung._told.trim_s == (0.0, 0.0)


def test_what_was_sung_stays_in_sight_until_it_is_understood(roll: MelodyRoll) -> None:
    roll.set_live(True)
    roll.add_line(line())

    roll.set_live(False)

    assert roll._told.has_melody
    assert roll._told.seconds == pytest.approx(LENGTH_S)


def test_nothing_can_be_trimmed_while_it_is_sung(roll: MelodyRoll, qtbot: QtBot) -> None:
    roll.set_live(True)
    roll.add_line(line())

    with qtbot.assertNotEmitted(roll.trim_changed), qtbot.assertNotEmitted(roll.seek_requested):
        _drag(roll, QPoint(_x(0), _strip_y(roll)), QPoint(_x(3), _strip_y(roll)))
        QTest.keyClick(roll, Qt.Key.Key_Right)


# --- mouse and keys -------------------------------------------------------------------------------------------------


def test_a_click_asks_for_the_playhead(sung: MelodyRoll, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sung.seek_requested) as asked:
        QTest.mouseClick(sung, LEFT, PLAIN, QPoint(_x(3.5), 120))

    assert asked.args[0] == pytest.approx(3.5, abs=0.01)


@pytest.mark.parametrize(
    ("grip_x", "to_s", "trim"), [(_x(0) + 4, 2.0, (2.04, None)), (_x(LENGTH_S) - 4, 7.0, (0.0, 6.96))]
)
def test_a_handle_that_is_dragged_tells_what_is_kept_once(
    sung: MelodyRoll, grip_x: int, to_s: float, trim: tuple[float, float | None]
) -> None:
    told: list[tuple[float, float | None]] = []
    sung.trim_changed.connect(lambda begin_s, end_s: told.append((begin_s, end_s)))

    _drag(sung, QPoint(grip_x, _strip_y(sung)), QPoint(_x(to_s), _strip_y(sung)))

    assert len(told) == 1
    assert told[0][0] == pytest.approx(trim[0], abs=0.06)
    assert told[0][1] == (None if trim[1] is None else pytest.approx(trim[1], abs=0.06))


def test_a_handle_snaps_to_the_beat_unless_alt_is_held(sung: MelodyRoll) -> None:
    sung.set_grid(60.0, 0.5)
    told: list[float] = []
    sung.trim_changed.connect(lambda begin_s, _end_s: told.append(begin_s))
    y = _strip_y(sung)

    _drag(sung, QPoint(_x(0) + 4, y), QPoint(_x(1.54), y))
    _drag(sung, QPoint(_x(1.5) + 4, y), QPoint(_x(2.54), y), ALT)

    assert told == [pytest.approx(1.5), pytest.approx(2.54, abs=0.01)]


def test_handles_never_cross(sung: MelodyRoll) -> None:
    y = _strip_y(sung)

    _drag(sung, QPoint(_x(LENGTH_S) - 4, y), QPoint(_x(4), y))
    _drag(sung, QPoint(_x(0) + 4, y), QPoint(_x(9), y))

    begin_s, end_s = sung._told.trim_s
    assert end_s - begin_s == pytest.approx(LEAST_KEPT_S)


def test_facts_do_not_pull_a_handle_out_of_the_hand(sung: MelodyRoll) -> None:
    y = _strip_y(sung)
    for kind, x in ((QEvent.Type.MouseButtonPress, _x(0) + 4), (QEvent.Type.MouseMove, _x(3))):
        place = QPointF(x, y)
        QApplication.sendEvent(sung, QMouseEvent(kind, place, QPointF(sung.mapToGlobal(place)), LEFT, LEFT, PLAIN))

    sung.set_trim(0.0, None)

    assert sung._told.trim_begin_s == pytest.approx(3.0, abs=0.06)


def test_a_double_click_on_a_handle_takes_its_trim_away(sung: MelodyRoll, qtbot: QtBot) -> None:
    sung.set_trim(2.0, 8.0)

    with qtbot.waitSignal(sung.trim_changed) as told:
        QTest.mouseDClick(sung, LEFT, PLAIN, QPoint(_x(2.0) + 4, _strip_y(sung)))

    assert told.args == [0.0, 8.0]


def test_arrows_move_the_playhead_and_with_shift_by_a_beat(sung: MelodyRoll, qtbot: QtBot) -> None:
    sung.set_grid(120.0, 0.0)
    sung.set_playhead(3.0)

    with qtbot.waitSignal(sung.seek_requested) as little:
        QTest.keyClick(sung, Qt.Key.Key_Right)
    with qtbot.waitSignal(sung.seek_requested) as more:
        QTest.keyClick(sung, Qt.Key.Key_Left, SHIFT)

    assert little.args[0] == pytest.approx(3.05)
    assert more.args[0] == pytest.approx(2.5)


def test_up_and_down_choose_the_handle_that_the_arrows_move(sung: MelodyRoll, qtbot: QtBot) -> None:
    QTest.keyClick(sung, Qt.Key.Key_Up)

    with qtbot.waitSignal(sung.trim_changed) as begin:
        QTest.keyClick(sung, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(sung, Qt.Key.Key_Up)
    with qtbot.waitSignal(sung.trim_changed) as end:
        QTest.keyClick(sung, Qt.Key.Key_Left, SHIFT)
    with qtbot.waitSignal(sung.trim_changed) as whole:
        QTest.keyClick(sung, Qt.Key.Key_Delete)

    assert begin.args == [1.0, None]
    assert end.args == [1.0, 9.0]
    assert whole.args == [1.0, None]


def test_brackets_cut_at_the_playhead(sung: MelodyRoll, qtbot: QtBot) -> None:
    sung.set_playhead(3.0)
    with qtbot.waitSignal(sung.trim_changed) as begin:
        QTest.keyClick(sung, Qt.Key.Key_BracketLeft)
    sung.set_playhead(6.0)
    with qtbot.waitSignal(sung.trim_changed) as end:
        QTest.keyClick(sung, Qt.Key.Key_BracketRight)

    assert begin.args == [3.0, None]
    assert end.args == [3.0, 6.0]


@pytest.mark.parametrize(
    ("key", "mine"),
    [(Qt.Key.Key_Left, True), (Qt.Key.Key_Up, True), (Qt.Key.Key_BracketLeft, True), (Qt.Key.Key_Space, False),
     (Qt.Key.Key_R, False), (Qt.Key.Key_Escape, False), (Qt.Key.Key_Delete, False)],
)  # fmt: skip
def test_only_its_own_keys_are_kept_from_the_windows_shortcuts(sung: MelodyRoll, key: Qt.Key, mine: bool) -> None:
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, PLAIN)
    asked.ignore()

    QApplication.sendEvent(sung, asked)

    assert asked.isAccepted() is mine


def test_an_empty_roll_keeps_no_keys(roll: MelodyRoll) -> None:
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Left, PLAIN)
    asked.ignore()

    QApplication.sendEvent(roll, asked)

    assert not asked.isAccepted()


# --- for a screen reader --------------------------------------------------------------------------------------------


def test_a_screen_reader_is_told_what_is_sung(roll: MelodyRoll) -> None:
    said = QAccessible.queryAccessibleInterface(roll)
    roll.set_live(True)
    assert said.text(QAccessible.Text.Value) == "Press R and sing."

    hz = np.full(30, 440 * 2 ** (0.12 / 12), np.float32)
    roll.add_line(PitchLine(0.0, HOP_S, hz, np.ones_like(hz), np.full_like(hz, -12)))

    assert said.text(QAccessible.Text.Name) == "Melody line"
    assert said.text(QAccessible.Text.Value) == "singing A4, 12 cents sharp"


def test_a_screen_reader_is_told_what_was_understood(sung: MelodyRoll) -> None:
    sung.set_scale(Scale(9, "minor"))
    said = QAccessible.queryAccessibleInterface(sung)
    assert said.text(QAccessible.Text.Value) == "3 notes, 0:10, key A minor"

    sung.set_trim(1.0, 8.5)
    QTest.keyClick(sung, Qt.Key.Key_Up)

    assert said.text(QAccessible.Text.Value) == (
        "3 notes, 0:10, key A minor, trimmed to 1.00 to 8.50 s, trim begin 1.00 s"
    )
    number = said.valueInterface()
    assert (number.currentValue(), number.minimumValue(), number.maximumValue()) == (1.0, 0.0, LENGTH_S)


def test_a_screen_reader_can_move_the_handle_that_is_chosen(sung: MelodyRoll, qtbot: QtBot) -> None:
    QTest.keyClick(sung, Qt.Key.Key_Down)

    with qtbot.waitSignal(sung.trim_changed) as told:
        QAccessible.queryAccessibleInterface(sung).valueInterface().setCurrentValue(7.0)

    assert told.args == [0.0, 7.0]
