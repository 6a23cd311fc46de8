"""The transport bar: what its buttons ask for, and what it shows of what it is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QSlider, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.core.transport import Motion
from musicdesk.gui.theme import Theme
from musicdesk.gui.transportbar import SYSTEM_OUTPUT, TransportBar

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> TransportBar:
    """Return a bar with a take of 10 s open."""
    bar = TransportBar(theme)
    qtbot.addWidget(bar)
    bar.resize(900, 46)
    bar.show()
    bar.set_time(0.0, 10.0, 125.0)
    return bar


@pytest.fixture
def asked(bar: TransportBar) -> Iterator[list[tuple[str, object]]]:
    """Collect what the bar emits."""
    heard: list[tuple[str, object]] = []
    for name in ("play_pressed", "stop_pressed", "to_start_pressed", "to_end_pressed", "compare_pressed"):
        getattr(bar, name).connect(lambda name=name: heard.append((name, None)))
    for name in ("loop_toggled", "volume_changed", "device_chosen"):
        getattr(bar, name).connect(lambda value, name=name: heard.append((name, value)))
    yield heard


def _named(bar: TransportBar, name: str) -> QWidget:
    return next(widget for widget in bar.findChildren(QWidget) if widget.accessibleName() == name)


def _button(bar: TransportBar, name: str) -> QAbstractButton:
    found = _named(bar, name)
    assert isinstance(found, QAbstractButton)
    return found


def _texts(bar: TransportBar) -> str:
    return " | ".join(label.text() for label in bar.findChildren(QLabel))


def _volume(bar: TransportBar) -> QSlider:
    found = _named(bar, "Volume")
    assert isinstance(found, QSlider)
    return found


def _output(bar: TransportBar) -> QComboBox:
    found = _named(bar, "Output")
    assert isinstance(found, QComboBox)
    return found


@pytest.mark.parametrize(
    ("name", "emitted"),
    [
        ("Play", ("play_pressed", None)),
        ("Stop", ("stop_pressed", None)),
        ("Go to start", ("to_start_pressed", None)),
        ("Go to end", ("to_end_pressed", None)),
        ("Loop", ("loop_toggled", True)),
        ("Compare A/B", ("compare_pressed", None)),
    ],
)
def test_a_button_asks_for_what_it_is_called(
    bar: TransportBar, asked: list[tuple[str, object]], name: str, emitted: tuple[str, object]
) -> None:
    QTest.mouseClick(_button(bar, name), LEFT)

    assert asked == [emitted]


@pytest.mark.parametrize("name", ["Play", "Stop", "Loop", "Mute"])
def test_a_click_leaves_the_focus_where_one_types_and_tab_reaches_every_button(bar: TransportBar, name: str) -> None:
    assert _button(bar, name).focusPolicy() == Qt.FocusPolicy.TabFocus


def test_play_becomes_pause_and_keeps_its_name(bar: TransportBar) -> None:
    before = _button(bar, "Play").icon().pixmap(16, 16).toImage()

    bar.set_motion(Motion.PLAYING)

    button = _button(bar, "Play")
    assert button.icon().pixmap(16, 16).toImage() != before
    assert button.toolTip().startswith("Pause")
    assert button.accessibleDescription() == "playing"


def test_time_is_shown_in_seconds_and_in_bars_when_the_tempo_is_known(bar: TransportBar) -> None:
    bar.set_time(3.214, 10.0, 125.0)
    assert "0:03.214" in _texts(bar)
    assert "2.3" in _texts(bar)
    assert "of 0:10.000" in _texts(bar)

    bar.set_time(3.214, 10.0, None)
    assert "2.3" not in _texts(bar)


def test_it_says_in_how_many_seconds_playing_starts(bar: TransportBar) -> None:
    bar.set_starts_in(2.1)
    assert "starts in 3 s" in _texts(bar)

    for told in (0.0, None):
        bar.set_starts_in(told)
        assert "starts" not in _texts(bar)


def test_without_a_take_nothing_can_be_played(bar: TransportBar) -> None:
    bar.set_time(0.0, 0.0, None)
    assert not _button(bar, "Play").isEnabled()

    bar.set_time(0.0, 10.0, None)
    assert _button(bar, "Play").isEnabled()

    bar.set_enabled_for(False)
    assert not _button(bar, "Stop").isEnabled()
    assert _volume(bar).isEnabled()


def test_looping_is_shown_without_being_asked_for(bar: TransportBar, asked: list[tuple[str, object]]) -> None:
    bar.set_looping(True)

    assert _button(bar, "Loop").isChecked()
    assert asked == []


def test_volume_is_a_factor_and_its_tip_says_db(bar: TransportBar, asked: list[tuple[str, object]]) -> None:
    _volume(bar).setValue(50)

    assert asked == [("volume_changed", 0.5)]
    assert "-6.0 dB" in _volume(bar).toolTip()
    assert bar.volume() == 0.5


def test_volume_goes_by_keys(bar: TransportBar, asked: list[tuple[str, object]]) -> None:
    QTest.keyClick(_volume(bar), Qt.Key.Key_Left)
    QTest.keyClick(_volume(bar), Qt.Key.Key_PageDown)

    assert asked == [("volume_changed", 0.99), ("volume_changed", 0.89)]


def test_a_volume_that_is_told_is_shown_and_not_emitted(bar: TransportBar, asked: list[tuple[str, object]]) -> None:
    for told, shown in ((0.3, 30), (7.0, 100), (-1.0, 0)):
        bar.set_volume(told)
        assert _volume(bar).value() == shown
    assert asked == []


def test_mute_is_volume_0_and_back(bar: TransportBar, asked: list[tuple[str, object]]) -> None:
    bar.set_volume(0.7)

    QTest.mouseClick(_button(bar, "Mute"), LEFT)
    QTest.mouseClick(_button(bar, "Mute"), LEFT)

    assert asked == [("volume_changed", 0.0), ("volume_changed", 0.7)]
    assert bar.volume() == 0.7


def test_moving_the_volume_ends_muting(bar: TransportBar, asked: list[tuple[str, object]]) -> None:
    QTest.mouseClick(_button(bar, "Mute"), LEFT)

    _volume(bar).setValue(40)

    assert not _button(bar, "Mute").isChecked()
    assert asked[-1] == ("volume_changed", 0.4)


def test_outputs_are_offered_beside_the_systems_own_choice(bar: TransportBar, asked: list[tuple[str, object]]) -> None:
    bar.set_devices(["Speakers", "Headphones"], "Headphones")
    output = _output(bar)

    assert [output.itemText(row) for row in range(output.count())] == [SYSTEM_OUTPUT, "Speakers", "Headphones"]
    assert output.currentText() == "Headphones"
    assert asked == []


def test_choosing_an_output_by_keys_asks_for_it(bar: TransportBar, asked: list[tuple[str, object]]) -> None:
    bar.set_devices(["Speakers", "Headphones"], None)

    QTest.keyClick(_output(bar), Qt.Key.Key_Down)
    QTest.keyClick(_output(bar), Qt.Key.Key_Up)

    assert asked == [("device_chosen", "Speakers"), ("device_chosen", None)]


def test_an_output_in_use_that_is_not_plugged_in_is_still_named(bar: TransportBar) -> None:
    bar.set_devices(["Speakers"], "USB")

    assert _output(bar).currentText() == "USB"


def test_an_output_called_like_the_systems_choice_can_be_told_from_it(bar: TransportBar) -> None:
    bar.set_devices([SYSTEM_OUTPUT], SYSTEM_OUTPUT)

    assert _output(bar).currentIndex() == 1


def test_which_take_is_heard_in_a_comparison_is_a_fact_and_not_made_by_the_click(bar: TransportBar) -> None:
    button = _button(bar, "Compare A/B")

    QTest.mouseClick(button, LEFT)
    assert not button.isChecked()

    bar.set_comparing("B")
    assert (button.isChecked(), button.text()) == (True, "B")

    bar.set_comparing("")
    assert (button.isChecked(), button.text()) == (False, "")


def test_tool_tips_have_a_place_for_the_shortcut(bar: TransportBar) -> None:
    bar.set_shortcut_texts({"play": "Space", "loop": "L"})

    assert _button(bar, "Play").toolTip() == "Play  (Space)"
    assert _button(bar, "Loop").toolTip().endswith("(L)")
    assert "(" not in _button(bar, "Stop").toolTip()


def test_levels_reach_the_meter(bar: TransportBar) -> None:
    bar.set_level((0.5, 0.5), True)

    assert bar.meter.levels_db[0] == pytest.approx(-6.02, abs=0.01)
    assert bar.meter.clipped


@pytest.mark.parametrize("percent", [75, 100, 150, 200])
def test_everything_has_room_in_a_narrow_bar_at_every_scale(bar: TransportBar, theme: Theme, percent: int) -> None:
    theme.apply("dark", percent)
    bar.resize(round(625 * percent / 100), bar.sizeHint().height())
    bar.layout().activate()

    shown = [widget for widget in bar.children() if isinstance(widget, QWidget) and widget.isVisible()]
    places = sorted((widget.mapTo(bar, QPoint(0, 0)).x(), widget.width()) for widget in shown)
    assert max(x + width for x, width in places) <= bar.width()
    assert all(widget.width() >= widget.minimumSizeHint().width() or isinstance(widget, QComboBox) for widget in shown)


def test_every_control_has_a_name(bar: TransportBar) -> None:
    controls = [*bar.findChildren(QAbstractButton), *bar.findChildren(QSlider), *bar.findChildren(QComboBox)]

    assert [control for control in controls if not control.accessibleName()] == []
