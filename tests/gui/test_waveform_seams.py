"""What can be done in the waveform: seams that are pointed at, its menus, and the bar of the selection."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QImage, QPixmap
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from musicdesk.core.clip import Clip
from musicdesk.core.seam import Seam
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop
from musicdesk.gui.shortcuts import ShortcutTable
from musicdesk.gui.theme import Theme
from musicdesk.gui.waveform import WaveformView
from musicdesk.gui.waveformmenu import WaveMenu

RATE, SECONDS = 32_000, 10
GOOD, ROUGH = Seam(3.0, "window", 0.5, 0.3, 0.2), Seam(6.0, "section", 2.0, 2.0, 0.2)
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> WaveformView:
    """Return a waveform of 1000 pixels with a silent take of 10 s, 100 pixels a second, that can be reworked."""
    view = WaveformView(theme)
    qtbot.addWidget(view)
    view.resize(1_000, 300)
    view.show()
    view.set_tape(Tape.of(Clip(np.zeros((RATE * SECONDS, 1), np.float32), RATE)), None, "warm piano")
    view.set_seams((GOOD, ROUGH))
    view.set_can_rework(True)
    QApplication.processEvents()
    return view


def _middle(view: WaveformView, x: int) -> QPoint:
    return QPoint(x, view._areas().waves.center().y() + 20)


def _tip_at(view: WaveformView, spot: QPoint) -> str:
    event = QHelpEvent(QEvent.Type.ToolTip, spot, view.mapToGlobal(spot))
    QApplication.sendEvent(view, event)
    return str(QToolTip.text()) if event.isAccepted() else ""


def _menu_at(view: WaveformView, x: int, *, by_key: bool = False) -> WaveMenu:
    spot, reason = _middle(view, x), QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(view, QContextMenuEvent(reason, spot, view.mapToGlobal(spot), PLAIN))
    menu = view.wave_menu
    assert menu is not None
    menu.close()
    return menu


def _told(spy: QSignalSpy) -> list[object]:
    return [spy.at(number)[0] for number in range(spy.count())]


def test_the_seam_that_is_pointed_at_says_its_measures(view: WaveformView) -> None:
    assert _tip_at(view, _middle(view, 303)).startswith("Seam at 0:03: no click, 0.3 LU louder")
    assert _tip_at(view, _middle(view, 598)).startswith("Seam at 0:06: a click, 2.0 LU louder")
    assert _tip_at(view, _middle(view, 450)) == ""


def test_what_is_wrong_with_the_take_stands_beside_its_title(view: WaveformView) -> None:
    header = QPoint(40, view._areas().header.center().y())
    before, sound = view.grab().toImage(), _tip_at(view, header)

    view.set_faults(("quiet for 2.4 s",))

    assert sound == ""
    assert _tip_at(view, header) == "Quiet for 2.4 s."
    assert view.grab().toImage() != before
    assert view.accessible_text().endswith("2 seams, 1 not good, quiet for 2.4 s")


def _column(view: WaveformView, x: int) -> set[str]:
    image, area = view.grab().toImage(), view._areas().waves
    return {image.pixelColor(x, y).name() for y in range(area.top() + 40, area.bottom() - 12)}


def test_a_good_seam_is_calm_and_one_that_is_not_has_the_colour_of_a_warning(view: WaveformView, theme: Theme) -> None:
    warn = theme.tokens.warn.name()

    assert warn not in _column(view, 300)
    assert len(_column(view, 300)) > len(_column(view, 310))  # dashes on the ground
    assert warn in _column(view, 600)


def test_seams_painted_strip_by_strip_are_as_those_painted_at_once(view: WaveformView) -> None:
    # four seams in one strip of pixels, and one that is not good among them
    view.set_seams([Seam(3.0 + 0.01 * at, "window", 2.0 if at == 2 else 0.5, 0.1, 0.1) for at in range(4)])
    whole = view.grab().toImage()

    pieces = QPixmap(view.size())
    pieces.fill(QColor("red"))
    for left in range(0, view.width(), 7):
        view.render(pieces, QPoint(left, 0), view.rect().adjusted(left, 0, left + 7 - view.width(), 0))

    kept = QImage.Format.Format_RGB32
    assert pieces.toImage().convertToFormat(kept) == whole.convertToFormat(kept)


def test_another_take_has_no_seams_until_they_are_told(view: WaveformView) -> None:
    view.set_faults(("quiet for 2.4 s",))

    view.set_tape(Tape.of(Clip(np.zeros((RATE, 1), np.float32), RATE)), None, "other")

    assert view.seams.seams == ()
    assert view.faults == ()


def test_a_seam_is_rolled_again_from_the_menu_where_it_lies(view: WaveformView) -> None:
    rolled = QSignalSpy(view.reroll_requested)

    _menu_at(view, 602).action("reroll_seam").trigger()

    assert _told(rolled) == [ROUGH]
    with pytest.raises(KeyError):
        _menu_at(view, 450).action("reroll_seam")


def test_by_keyboard_the_menu_is_that_of_the_playhead_with_the_bars_in_it(view: WaveformView) -> None:
    view.set_playhead(4 * RATE, False)
    asked = QSignalSpy(view.continue_requested)

    menu = _menu_at(view, 100, by_key=True)
    menu.action("continue_here").trigger()

    assert _told(asked) == [4.0]
    assert menu.action("reroll_seam").text().startswith("Re-roll this seam (0:03: no click")
    assert "Bars" in [action.text() for action in menu.actions()]


def test_music_goes_on_from_the_place_that_is_pointed_at_or_from_the_end_of_the_selection(view: WaveformView) -> None:
    asked = QSignalSpy(view.continue_requested)

    _menu_at(view, 250).action("continue_here").trigger()
    view.select(Loop(RATE, 2 * RATE))
    menu = _menu_at(view, 250)
    menu.action("continue_here").trigger()

    assert _told(asked) == [2.5, 2.0]
    assert menu.action("continue_here").text() == "Continue from the end of the selection"


def test_from_a_place_on_means_from_the_nearest_beat_when_there_are_any(view: WaveformView) -> None:
    view.set_grid(60.0, 0.0, 4)
    asked = QSignalSpy(view.continue_requested)

    _menu_at(view, 288).action("continue_here").trigger()

    assert _told(asked) == [3.0]


def test_on_a_seam_music_goes_on_from_the_seam_and_not_from_a_beat_beside_it(view: WaveformView) -> None:
    view.set_grid(64.0, 0.0, 4)
    asked = QSignalSpy(view.continue_requested)

    menu = _menu_at(view, 602)
    menu.action("continue_here").trigger()

    assert _told(asked) == [6.0]
    assert menu.action("continue_here").text() == "Continue from 0:06"


def test_the_menu_offers_only_what_can_be_done(view: WaveformView) -> None:
    def can() -> set[str]:
        return {action.objectName() for action in _menu_at(view, 602).actions() if action.isEnabled()} - {""}

    nothing = can()
    view.select(Loop(RATE, 2 * RATE))
    selected = can()
    view.set_can_rework(False)

    assert nothing == {"continue_here", "reroll_seam"}
    assert selected == {"remake", "vary_selection", "continue_here", "reroll_seam", "loop_selection"}
    assert can() == {"loop_selection"}


# --- the bar ------------------------------------------------------------------------------------------


def test_the_bar_stands_at_the_top_of_the_selection_and_never_on_the_ruler(view: WaveformView) -> None:
    view.select(Loop(4 * RATE, 6 * RATE))

    bar, waves = view.selection_bar.geometry(), view._areas().waves
    assert view.selection_bar.isVisible()
    assert waves.contains(bar)
    assert bar.top() - waves.top() < 10
    assert abs(bar.center().x() - 500) <= 2


@pytest.mark.parametrize(("begin", "end"), [(0.0, 0.2), (9.8, 10.0)])
def test_the_bar_stays_inside_at_both_ends(view: WaveformView, begin: float, end: float) -> None:
    view.select(Loop(round(begin * RATE), round(end * RATE)))

    assert view._areas().waves.contains(view.selection_bar.geometry())


def test_the_bar_is_not_there_without_a_selection_out_of_sight_or_where_nothing_can_be_done(view: WaveformView) -> None:
    seen = [view.selection_bar.isVisible()]
    view.select(Loop(RATE, 2 * RATE))
    seen.append(view.selection_bar.isVisible())
    view.set_can_rework(False)
    seen.append(view.selection_bar.isVisible())
    view.set_can_rework(True)
    view.zoom_at(8.0, 900)
    seen.append(view.selection_bar.isVisible())
    view.fit()
    seen.append(view.selection_bar.isVisible())
    view.select(None)
    seen.append(view.selection_bar.isVisible())

    assert seen == [False, True, False, False, True, False]


def test_the_bar_comes_when_the_selection_is_drawn_and_not_before(view: WaveformView) -> None:
    QTest.mousePress(view, LEFT, PLAIN, _middle(view, 200))
    QTest.mouseMove(view, _middle(view, 400))
    while_drawn = view.selection is not None, view.selection_bar.isVisible()
    QTest.mouseRelease(view, LEFT, PLAIN, _middle(view, 400))

    assert while_drawn == (True, False)
    assert view.selection_bar.isVisible()


def test_a_narrow_waveform_has_a_bar_of_icons_that_fits(view: WaveformView) -> None:
    view.resize(330, 200)
    view.select(Loop(4 * RATE, 6 * RATE))

    assert view._areas().waves.contains(view.selection_bar.geometry())


@pytest.mark.parametrize("percent", [75, 150, 200])
def test_the_bar_fits_at_each_size(view: WaveformView, theme: Theme, percent: int) -> None:
    view.resize(theme.px(400) * percent // 100, 150 * percent // 100)
    view.select(Loop(4 * RATE, 6 * RATE))

    theme.apply("light", percent)

    assert view._areas().waves.contains(view.selection_bar.geometry())


def test_each_button_says_what_it_does_and_by_which_key_and_asks_for_it(view: WaveformView) -> None:
    asked, onwards = QSignalSpy(view.rework_requested), QSignalSpy(view.continue_requested)
    view.select(Loop(4 * RATE, 6 * RATE))
    view.selection_bar.use(ShortcutTable().change("remake", "Ctrl+J"))

    for button in view.selection_bar.buttons.values():
        button.click()

    assert _told(asked) == ["remake", "vary_selection"]
    assert _told(onwards) == [6.0]
    tips = [button.toolTip() for button in view.selection_bar.buttons.values()]
    assert [tip.rpartition(" ")[2] for tip in tips] == ["(Ctrl+J)", "(Ctrl+Shift+B)", "(Ctrl+H)"]
    assert [button.accessibleName() for button in view.selection_bar.buttons.values()] == [
        "Re-make", "Vary", "Continue from here",
    ]  # fmt: skip


def test_the_bar_is_reached_by_tab_pressed_by_enter_and_left_by_esc(view: WaveformView, qtbot: QtBot) -> None:
    asked = QSignalSpy(view.rework_requested)
    view.select(Loop(4 * RATE, 6 * RATE))
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)

    QTest.keyClick(view, Qt.Key.Key_Tab)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    button = QApplication.focusWidget()
    assert button is view.selection_bar.buttons["vary_selection"]
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Escape)

    assert _told(asked) == ["vary_selection"]
    assert view.hasFocus()
    assert view.selection is not None
