"""The waveform by mouse, wheel and keyboard, while it grows, while it plays, and for a screen reader."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QColor,
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QRegion,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.core.clip import Clip
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop
from musicdesk.gui.barmenu import BarMenu
from musicdesk.gui.theme import Theme
from musicdesk.gui.waveform import WaveformView
from musicdesk.gui.waveformframe import EMPTY_TEXT
from musicdesk.gui.waveformscene import Areas

RATE, SECONDS = 32_000, 10
LENGTH = RATE * SECONDS
BEAT = 15_360
"""Frames of a beat of 125 bpm."""
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
PLAIN, SHIFT, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def _tape(channels: int = 1) -> Tape:
    wave = np.sin(np.arange(LENGTH) / 40).astype(np.float32) * 0.5
    return Tape.of(Clip(np.ascontiguousarray(np.repeat(wave[:, None], channels, axis=1)), RATE))


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> WaveformView:
    """Return a waveform of 1000 pixels with a take of 10 s, so that a pixel is 320 frames."""
    view = WaveformView(theme)
    qtbot.addWidget(view)
    view.resize(1_000, 300)
    view.show()
    view.set_tape(_tape(), None, "warm piano")
    qtbot.waitExposed(view)
    QApplication.processEvents()
    return view


class Painted(QObject):
    """Remembers what a widget had to paint."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False

    def area(self) -> int:
        QApplication.processEvents()
        return sum(rect.width() * rect.height() for rect in self.region)  # type: ignore[attr-defined]


@pytest.fixture
def asked(view: WaveformView) -> Iterator[dict[str, list[object]]]:
    """Collect what the waveform emits."""
    heard: dict[str, list[object]] = {"seek": [], "selection": [], "loop": []}
    view.seek_requested.connect(heard["seek"].append)
    view.selection_changed.connect(heard["selection"].append)
    view.loop_requested.connect(heard["loop"].append)
    yield heard


def _areas(view: WaveformView) -> Areas:
    return view._areas()


def _in_waves(view: WaveformView, x: int) -> QPoint:
    return QPoint(x, _areas(view).waves.center().y())


def _on_ruler(view: WaveformView, x: int) -> QPoint:
    return QPoint(x, _areas(view).ruler.center().y())


def _drag(
    view: WaveformView, begin: QPoint, end: QPoint, keys: Qt.KeyboardModifier = PLAIN, button: Qt.MouseButton = LEFT
) -> None:
    QTest.mousePress(view, button, keys, begin)
    for part in (0.3, 0.7, 1.0):
        spot = QPointF(begin) + (QPointF(end) - QPointF(begin)) * part
        event = _moved(view, spot, keys, button)
        QApplication.sendEvent(view, event)
    QTest.mouseRelease(view, button, keys, end)


def _moved(view: WaveformView, spot: QPointF, keys: Qt.KeyboardModifier, buttons: Qt.MouseButton) -> QEvent:
    place = view.mapToGlobal(spot)
    return QMouseEvent(QEvent.Type.MouseMove, spot, place, Qt.MouseButton.NoButton, buttons, keys)


def _wheel(
    view: WaveformView, spot: QPoint, *, up: int = 0, across: int = 0, keys: Qt.KeyboardModifier = PLAIN
) -> None:
    event = QWheelEvent(
        QPointF(spot), view.mapToGlobal(QPointF(spot)), QPoint(), QPoint(across, up), Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


# --- mouse ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", [_in_waves, _on_ruler])
def test_a_click_seeks(view: WaveformView, asked: dict[str, list[object]], place: object) -> None:
    QTest.mouseClick(view, LEFT, PLAIN, place(view, 250))  # type: ignore[operator]

    assert asked["seek"] == [80_000]
    assert asked["loop"] == []


def test_a_drag_selects_and_does_not_seek(view: WaveformView, asked: dict[str, list[object]]) -> None:
    _drag(view, _in_waves(view, 100), _in_waves(view, 300))

    assert view.selection == Loop(32_000, 96_000)
    assert asked["selection"][-1] == view.selection
    assert asked["seek"] == []


def test_a_drag_to_the_left_selects_the_same(view: WaveformView) -> None:
    _drag(view, _in_waves(view, 300), _in_waves(view, 100))

    assert view.selection == Loop(32_000, 96_000)


def test_a_hand_that_shakes_while_clicking_still_seeks(view: WaveformView, asked: dict[str, list[object]]) -> None:
    QTest.mousePress(view, LEFT, PLAIN, _in_waves(view, 100))
    QApplication.sendEvent(view, _moved(view, QPointF(_in_waves(view, 102)), PLAIN, LEFT))
    QTest.mouseRelease(view, LEFT, PLAIN, _in_waves(view, 102))

    assert asked["seek"] == [102 * 320]
    assert view.selection is None


def test_a_drag_snaps_to_beats_when_the_tempo_is_known(view: WaveformView) -> None:
    view.set_grid(125.0)

    _drag(view, _in_waves(view, 100), _in_waves(view, 300))

    assert view.selection == Loop(2 * BEAT, 6 * BEAT)


def test_with_alt_a_drag_is_free(view: WaveformView) -> None:
    view.set_grid(125.0)

    _drag(view, _in_waves(view, 100), _in_waves(view, 300), ALT)

    assert view.selection == Loop(32_000, 96_000)


def test_shift_and_a_click_extend_the_selection_at_its_nearer_end(view: WaveformView) -> None:
    view.select(Loop(32_000, 96_000))

    QTest.mouseClick(view, LEFT, SHIFT, _in_waves(view, 500))
    assert view.selection == Loop(32_000, 160_000)

    QTest.mouseClick(view, LEFT, SHIFT, _in_waves(view, 50))
    assert view.selection == Loop(16_000, 160_000)


def test_shift_and_a_click_select_from_the_playhead_when_nothing_is_selected(
    view: WaveformView, asked: dict[str, list[object]]
) -> None:
    view.set_playhead(64_000, False)

    QTest.mouseClick(view, LEFT, SHIFT, _in_waves(view, 500))

    assert view.selection == Loop(64_000, 160_000)
    assert asked["seek"] == []


def test_an_edge_of_the_selection_can_be_dragged(view: WaveformView) -> None:
    view.select(Loop(32_000, 96_000))

    _drag(view, _in_waves(view, 302), _in_waves(view, 400))

    assert view.selection == Loop(32_000, 128_000)


def test_a_click_elsewhere_clears_the_selection(view: WaveformView) -> None:
    view.select(Loop(32_000, 96_000))

    QTest.mouseClick(view, LEFT, PLAIN, _in_waves(view, 700))

    assert view.selection is None


def test_a_double_click_selects_all(view: WaveformView) -> None:
    QTest.mouseDClick(view, LEFT, PLAIN, _in_waves(view, 500))

    assert view.selection == Loop(0, LENGTH)


def test_a_drag_on_the_ruler_asks_for_a_loop(view: WaveformView, asked: dict[str, list[object]]) -> None:
    _drag(view, _on_ruler(view, 100), _on_ruler(view, 300))

    assert asked["loop"] == [Loop(32_000, 96_000)]
    assert (asked["seek"], view.selection) == ([], None)


def test_a_handle_of_the_loop_can_be_dragged(view: WaveformView, asked: dict[str, list[object]]) -> None:
    view.set_loop(Loop(32_000, 96_000), True)

    _drag(view, _on_ruler(view, 101), _on_ruler(view, 200))

    assert asked["loop"] == [Loop(64_000, 96_000)]


def test_facts_that_come_while_the_loop_is_dragged_do_not_take_it_out_of_the_hand(
    view: WaveformView, asked: dict[str, list[object]]
) -> None:
    view.set_loop(Loop(200_000, 300_000), True)
    QTest.mousePress(view, LEFT, PLAIN, _on_ruler(view, 100))
    QApplication.sendEvent(view, _moved(view, QPointF(_on_ruler(view, 300)), PLAIN, LEFT))

    view.set_loop(Loop(200_000, 300_000), True)
    QTest.mouseRelease(view, LEFT, PLAIN, _on_ruler(view, 300))

    assert asked["loop"] == [Loop(32_000, 96_000)]


def test_a_double_click_on_the_ruler_takes_the_loop_away(view: WaveformView, asked: dict[str, list[object]]) -> None:
    view.set_loop(Loop(32_000, 96_000), True)

    QTest.mouseDClick(view, LEFT, PLAIN, _on_ruler(view, 500))

    assert asked["loop"] == [None]


def test_a_drag_beyond_the_edge_scrolls(view: WaveformView) -> None:
    _zoom_to(view, 100_000, 132_000)
    begin = view.sight.begin

    _drag(view, _in_waves(view, 900), QPoint(1_300, _in_waves(view, 0).y()))

    assert view.sight.begin > begin
    assert view.selection is not None
    assert view.selection.end > 132_000


def test_the_middle_button_moves_the_picture(view: WaveformView, asked: dict[str, list[object]]) -> None:
    _zoom_to(view, 100_000, 132_000)

    _drag(view, _in_waves(view, 600), _in_waves(view, 400), button=MIDDLE)

    assert view.sight.begin == pytest.approx(100_000 + 200 * 32, abs=64)
    assert asked["seek"] == []


def _zoom_to(view: WaveformView, begin: int, end: int) -> None:
    before = view.selection
    view.select(Loop(begin, end))
    view.zoom_to_selection()
    view.select(before)


# --- wheel ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("x", [10, 333, 990])
def test_the_wheel_zooms_at_the_pointer(view: WaveformView, x: int) -> None:
    frame = view.sight.frame_at(x)

    for turn in (1, 2, 3):
        _wheel(view, _in_waves(view, x), up=120)

        assert view.sight.step == pytest.approx(320 / 1.5**turn)
        assert view.sight.x_of(frame) == pytest.approx(x, abs=turn)


def test_the_wheel_goes_down_to_single_samples_and_back_to_everything(view: WaveformView) -> None:
    for _ in range(40):
        _wheel(view, _in_waves(view, 500), up=120)
    assert view.sight.step == 1 / 32

    for _ in range(40):
        _wheel(view, _in_waves(view, 500), up=-120)
    assert view.sight.is_fitted


@pytest.mark.parametrize("how", [{"up": -120, "keys": SHIFT}, {"across": -120}])
def test_shift_and_the_wheel_or_a_wheel_turned_sideways_scroll(view: WaveformView, how: dict[str, object]) -> None:
    _zoom_to(view, 100_000, 132_000)
    before = view.sight

    _wheel(view, _in_waves(view, 500), **how)  # type: ignore[arg-type]

    assert view.sight.step == before.step
    assert view.sight.begin == pytest.approx(before.begin + 100 * before.step, abs=before.step)


# --- keys -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "keys", "bpm", "moved"),
    [
        (Qt.Key.Key_Right, PLAIN, None, 320),
        (Qt.Key.Key_Left, PLAIN, None, -320),
        (Qt.Key.Key_Right, SHIFT, None, RATE),
        (Qt.Key.Key_Left, SHIFT, 125.0, -BEAT),
    ],
)
def test_arrows_nudge_the_playhead(
    view: WaveformView, asked: dict[str, list[object]], key: Qt.Key, keys: Qt.KeyboardModifier, bpm: float | None,
    moved: int,
) -> None:  # fmt: skip
    view.set_grid(bpm)
    view.set_playhead(160_000, False)

    QTest.keyClick(view, key, keys)

    assert asked["seek"] == [160_000 + moved]


def test_a_nudge_stays_within_the_take_and_moves_a_frame_at_least(
    view: WaveformView, asked: dict[str, list[object]]
) -> None:
    QTest.keyClick(view, Qt.Key.Key_Left)
    _zoom_to(view, 1_000, 1_100)
    view.set_playhead(1_050, False)
    QTest.keyClick(view, Qt.Key.Key_Right)

    assert asked["seek"] == [0, 1_051]


def test_plus_minus_and_0_zoom_at_the_playhead(view: WaveformView) -> None:
    view.set_playhead(80_000, False)

    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.sight.step == pytest.approx(320 / 1.5)
    assert view.sight.x_of(80_000) == pytest.approx(250, abs=1)

    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.sight.is_fitted

    QTest.keyClick(view, Qt.Key.Key_Plus)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.sight.is_fitted


def test_a_selection_can_be_made_and_cleared_by_keys(view: WaveformView) -> None:
    view.set_playhead(32_000, False)
    QTest.keyClick(view, Qt.Key.Key_BracketLeft)
    view.set_playhead(96_000, False)
    QTest.keyClick(view, Qt.Key.Key_BracketRight)
    assert view.selection == Loop(32_000, 96_000)

    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection is None

    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selection == Loop(0, LENGTH)


@pytest.mark.parametrize(
    ("key", "mine"),
    [(Qt.Key.Key_0, True), (Qt.Key.Key_Left, True), (Qt.Key.Key_Home, False), (Qt.Key.Key_Space, False)],
)
def test_the_waveform_keeps_its_own_keys_from_shortcuts_and_no_others(
    view: WaveformView, key: Qt.Key, mine: bool
) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, PLAIN)
    event.ignore()

    QApplication.sendEvent(view, event)

    assert event.isAccepted() is mine


# --- growing --------------------------------------------------------------------------------------------------------


def _green(colour: QColor) -> bool:
    return colour.green() > 150 and colour.green() > colour.red() + 60


def _waves_seen(view: WaveformView, x: int) -> bool:
    picture = view.grab().toImage()
    waves = _areas(view).waves
    return any(_green(picture.pixelColor(x, y)) for y in range(waves.top(), waves.bottom()))


def test_a_growing_take_shows_its_whole_length_and_fills_in(view: WaveformView) -> None:
    tape = Tape(LENGTH, 2, RATE)
    view.set_tape(tape, None, "on its way")
    assert view.sight.length == LENGTH
    assert not _waves_seen(view, 200)

    tape.append(np.repeat(_tape().samples[: LENGTH // 2], 2, axis=1))
    view.grew()

    assert _waves_seen(view, 200)
    assert not _waves_seen(view, 800)


def test_only_what_is_new_is_painted_while_a_take_grows(view: WaveformView) -> None:
    tape = Tape(LENGTH, 1, RATE)
    view.set_tape(tape, None, "on its way")
    tape.append(np.zeros((LENGTH // 2, 1), np.float32))
    view.grew()
    QApplication.processEvents()
    painted = Painted(view)

    tape.append(np.zeros((3_200, 1), np.float32))  # 10 pixels
    view.grew()

    waves = _areas(view).waves
    assert 0 < painted.area() < 30 * waves.height() + _areas(view).header.height() * 1_001


def test_a_take_that_was_cut_short_is_as_long_as_what_was_made(view: WaveformView) -> None:
    tape = Tape(LENGTH, 1, RATE)
    view.set_tape(tape, None, "on its way")
    tape.append(np.zeros((LENGTH // 4, 1), np.float32))
    view.grew()

    tape.finish()
    view.grew()

    assert view.sight.length == LENGTH // 4
    assert view.sight.is_fitted


def test_a_long_take_is_drawn_without_holding_up_the_window(view: WaveformView, qtbot: QtBot) -> None:
    clip = Clip(np.tile(_tape().samples, (4, 1)), RATE)

    view.set_tape(Tape.of(clip), None, "long")

    assert not _waves_seen(view, 900)
    qtbot.waitUntil(lambda: _waves_seen(view, 900), timeout=3_000)


# --- playing --------------------------------------------------------------------------------------------------------


def test_a_step_of_the_playhead_paints_two_narrow_strips(view: WaveformView) -> None:
    view.set_playhead(32_000, True)
    QApplication.processEvents()
    painted = Painted(view)

    view.set_playhead(33_000, True)

    area = painted.area()
    assert 0 < area <= 2 * 16 * view.height()
    assert painted.region.contains(QPoint(103, 200))
    assert painted.region.contains(QPoint(100, 200))


def test_a_playhead_that_has_not_moved_a_pixel_paints_nothing(view: WaveformView) -> None:
    view.set_playhead(32_000, True)
    QApplication.processEvents()
    painted = Painted(view)

    view.set_playhead(32_010, True)

    assert painted.area() == 0


@pytest.mark.parametrize("step", [320.0, 40.0, 0.5])
def test_a_picture_painted_strip_by_strip_equals_one_painted_at_once(view: WaveformView, step: float) -> None:
    view.set_grid(125.0)
    view.set_loop(Loop(60_000, 120_000), True)
    view.select(Loop(10_000, 90_000))
    view._look(view.sight.over(59_000, 59_000 + 1_000 * step))
    view.set_playhead(round(59_000 + 400 * step), False)
    whole = QImage(view.size(), QImage.Format.Format_RGB32)
    view.render(whole)
    strips = QImage(view.size(), QImage.Format.Format_RGB32)

    for left in range(0, view.width(), 23):
        view.render(strips, QPoint(left, 0), QRegion(left, 0, 23, view.height()))

    assert strips == whole


def test_the_view_turns_the_page_when_the_playhead_leaves_it(view: WaveformView) -> None:
    _zoom_to(view, 100_000, 132_000)
    view.set_playhead(131_000, True)
    before = view.sight.begin

    view.set_playhead(131_900, True)
    assert view.sight.begin == before

    view.set_playhead(132_500, True)
    assert view.sight.begin == pytest.approx(132_500 - 0.04 * 32_000, abs=100)


def test_the_view_stays_where_the_user_scrolled_to_while_it_plays(view: WaveformView) -> None:
    _zoom_to(view, 100_000, 132_000)
    view.set_playhead(110_000, True)
    view.set_playhead(110_500, True)
    _wheel(view, _in_waves(view, 500), across=-1_200)
    begin = view.sight.begin

    view.set_playhead(111_000, True)

    assert view.sight.begin == begin


def test_a_seek_out_of_sight_is_followed(view: WaveformView) -> None:
    _zoom_to(view, 100_000, 132_000)

    view.set_playhead(5_000, False)

    assert view.sight.sees(5_000)


# --- words ----------------------------------------------------------------------------------------------------------


def test_a_screen_reader_is_told_role_name_number_and_words(view: WaveformView) -> None:
    view.set_playhead(102_400, False)
    view.select(Loop(32_000, 64_000))

    said = QAccessible.queryAccessibleInterface(view)

    assert said.role() == QAccessible.Role.Slider
    assert said.text(QAccessible.Text.Name) == "Waveform"
    words = "playhead 3.2 s of 10.0 s, selection 1.0 to 2.0 s"
    assert said.text(QAccessible.Text.Value) == words
    assert said.text(QAccessible.Text.Description) == words
    assert said.valueInterface().currentValue() == pytest.approx(3.2)
    assert said.valueInterface().maximumValue() == pytest.approx(10.0)


def test_a_screen_reader_can_seek(view: WaveformView, asked: dict[str, list[object]]) -> None:
    QAccessible.queryAccessibleInterface(view).valueInterface().setCurrentValue(2.5)

    assert asked["seek"] == [80_000]


def test_a_growing_take_and_a_loop_are_said_in_words(view: WaveformView) -> None:
    tape = Tape(LENGTH, 1, RATE)
    tape.append(np.zeros((RATE * 4, 1), np.float32))
    view.set_tape(tape, None, "on its way")
    view.set_loop(Loop(32_000, 64_000), False)

    assert view.accessible_text() == "playhead 0.0 s of 10.0 s, 4.0 s made, loop 1.0 to 2.0 s (off)"


def test_without_a_take_it_says_what_to_do_and_takes_no_harm_from_anything(
    view: WaveformView, asked: dict[str, list[object]]
) -> None:
    view.set_tape(None, None, "")

    QTest.mouseClick(view, LEFT, PLAIN, QPoint(300, 150))
    QTest.mouseDClick(view, LEFT, PLAIN, QPoint(300, 150))
    QTest.keyClick(view, Qt.Key.Key_Right)
    _wheel(view, QPoint(300, 150), up=120)
    view.set_playhead(5, True)
    view.grew()
    view.zoom_in()
    view.fit()
    view.grab()

    assert asked["seek"] == []
    assert EMPTY_TEXT in view.accessible_text()


def test_another_take_starts_with_nothing_selected_and_all_in_sight(
    view: WaveformView, asked: dict[str, list[object]]
) -> None:
    _zoom_to(view, 100_000, 132_000)
    view.select(Loop(1_000, 2_000))

    view.set_tape(_tape(2), 90.0, "another")

    assert view.selection is None
    assert asked["selection"][-1] is None
    assert view.sight.is_fitted


def test_the_same_take_with_another_title_stays_as_it_was_looked_at(view: WaveformView) -> None:
    tape = _tape()
    view.set_tape(tape, None, "a title")
    _zoom_to(view, 100_000, 132_000)
    view.select(Loop(110_000, 120_000))
    view.set_playhead(111_000, False)

    view.set_tape(tape, 125.0, "a better title")

    assert (view.selection, view.sight.is_fitted) == (Loop(110_000, 120_000), False)
    assert "playhead 3.5 s" in view.accessible_text()


@pytest.mark.parametrize(("scheme", "percent"), [("light", 100), ("dark", 200), ("light", 75)])
def test_the_looks_change_while_it_is_shown(view: WaveformView, theme: Theme, scheme: str, percent: int) -> None:
    before = view.grab().toImage()

    theme.apply(scheme, percent)

    assert view.grab().toImage() != before
    assert view.sight.is_fitted


@pytest.fixture
def bars(view: WaveformView) -> list[object]:
    """Collect what is asked for of the bars, with beats of 0.48 s from 0.1 s on."""
    heard: list[object] = []
    view.bar_requested.connect(lambda beats, begin_s: heard.append((beats, begin_s)))
    view.bar_cleared.connect(lambda: heard.append("heard"))
    view.set_grid(125.0, 0.1, 4)
    view.set_bar_typed(False)
    return heard


def _ask(
    view: WaveformView, x: int, y: int, modifiers: Qt.KeyboardModifier = PLAIN, *, by_key: bool = False
) -> BarMenu | None:
    """Ask for the menu at a place, and return the one that comes."""
    view.menu = None
    spot, reason = QPoint(x, y), QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(view, QContextMenuEvent(reason, spot, view.mapToGlobal(spot), modifiers))
    menu = view.menu
    if menu is not None:
        menu.close()
    return menu


def test_bar_1_begins_at_the_beat_where_the_ruler_is_pressed_or_exactly_there(
    view: WaveformView, bars: list[object]
) -> None:
    y = _areas(view).ruler.center().y()
    for modifiers, action in ((PLAIN, "here"), (ALT, "here"), (PLAIN, "exactly")):
        menu = _ask(view, 100, y, modifiers)  # at 1.0 s
        assert menu is not None
        menu.action(action).trigger()

    assert bars == [(4, 1.06), (4, 1.0), (4, 1.0)]


def test_by_keyboard_bar_1_begins_at_the_playhead(view: WaveformView, bars: list[object]) -> None:
    view.set_playhead(2 * RATE, False)

    menu = _ask(view, 500, 150, by_key=True)
    assert menu is not None
    menu.action("here").trigger()

    assert bars == [(4, 2.02)]


def test_the_metre_is_chosen_in_the_menu_which_says_the_one_in_use(view: WaveformView, bars: list[object]) -> None:
    view.set_grid(125.0, 0.1, 9)
    menu = _ask(view, 300, _areas(view).ruler.center().y())
    assert menu is not None
    checked = {action.text() for action in menu.findChildren(QAction) if action.isChecked()}

    for name in ("metre-3", "metre-7", "metre-9"):
        menu.action(name).trigger()

    assert checked == {"9 beats a bar"}
    assert bars == [(3, 0.1), (7, 0.1)]


def test_what_was_heard_can_be_had_again_only_where_something_was_typed(view: WaveformView, bars: list[object]) -> None:
    y = _areas(view).ruler.center().y()
    enabled = []
    for typed in (None, False, True):
        view.set_bar_typed(typed)
        menu = _ask(view, 300, y)
        assert menu is not None
        enabled.append((menu.action("here").isEnabled(), menu.action("heard").isEnabled()))
        menu.action("heard").trigger()

    assert enabled == [(False, False), (True, False), (True, True)]
    assert bars == ["heard"]


def test_beside_the_ruler_and_without_a_take_there_is_no_menu(view: WaveformView) -> None:
    y = _areas(view).ruler.center().y()

    assert _ask(view, 300, _areas(view).waves.center().y()) is None
    view.set_tape(None, None, "")
    assert _ask(view, 300, y) is None
    assert _ask(view, 300, y, by_key=True) is None
