"""The level meter: how it falls, holds, remembers clipping, and what it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from musicdesk.gui.meter import FLOOR_DB, Fall, LevelMeter
from musicdesk.gui.theme import Theme


class Clock:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    """Return a clock that is moved by hand."""
    return Clock()


@pytest.fixture
def meter(qtbot: QtBot, theme: Theme, clock: Clock) -> LevelMeter:
    """Return a meter on that clock, 200 pixels wide."""
    meter = LevelMeter(theme, clock)
    qtbot.addWidget(meter)
    meter.resize(200, 34)
    meter.show()
    return meter


def test_the_mark_of_12_db_stays_where_there_is_little_room(meter: LevelMeter, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(QPainter, "drawText", lambda _painter, _place, _how, text: drawn.append(text))
    meter.resize(130, 34)

    meter.grab()

    assert {"0", "-12"} <= set(drawn)
    assert "-6" not in drawn


def test_a_level_rises_at_once_and_falls_20_db_a_second() -> None:
    fall = Fall()

    fall.show(-6.0, 0.0)
    assert fall.level_db == -6.0

    fall.show(-60.0, 0.5)
    assert fall.level_db == pytest.approx(-16.0)

    fall.show(-10.0, 0.6)
    assert fall.level_db == -10.0


def test_a_level_falls_no_deeper_than_the_scale_goes() -> None:
    fall = Fall()
    fall.show(-6.0, 0.0)

    fall.show(-200.0, 60.0)

    assert fall.level_db == FLOOR_DB


def test_a_peak_is_held_for_a_second_and_a_half() -> None:
    fall = Fall()
    fall.show(-6.0, 0.0)

    fall.show(-60.0, 1.4)
    assert fall.hold_db == -6.0

    fall.show(-60.0, 2.0)
    assert -60.0 < fall.hold_db < -6.0

    fall.show(-60.0, 10.0)
    assert fall.at_rest


def test_levels_are_shown_in_dbfs_one_of_each_channel(meter: LevelMeter) -> None:
    meter.set_level((1.0, 0.5), False)

    assert meter.levels_db == pytest.approx((0.0, -6.02), abs=0.01)


def test_a_meter_follows_the_number_of_channels(meter: LevelMeter) -> None:
    meter.set_level((0.5,), False)
    assert len(meter.levels_db) == 1

    meter.set_level((), False)
    assert len(meter.levels_db) == 1


@pytest.mark.parametrize("peak", [float("nan"), float("inf"), 0.0])
def test_a_peak_that_is_no_level_is_silence(meter: LevelMeter, peak: float) -> None:
    meter.set_level((peak, peak), False)

    assert meter.levels_db == (FLOOR_DB, FLOOR_DB)


def test_it_falls_by_itself_when_nothing_more_is_heard_and_then_rests(
    meter: LevelMeter, clock: Clock, qtbot: QtBot
) -> None:
    meter.set_level((1.0, 1.0), False)

    clock.now_s += 1.0
    qtbot.waitUntil(lambda: meter.levels_db[0] == pytest.approx(-20.0))
    clock.now_s += 100.0

    qtbot.waitUntil(lambda: max(meter.holds_db) == FLOOR_DB)
    qtbot.waitUntil(lambda: not meter._timer.isActive())


def test_clipping_stays_lit_until_a_click(meter: LevelMeter) -> None:
    meter.set_level((1.0, 1.0), True)
    meter.set_level((0.1, 0.1), False)
    assert meter.clipped

    QTest.mouseClick(meter, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(20, 10))

    assert not meter.clipped
    assert meter.holds_db == (FLOOR_DB, FLOOR_DB)


def test_enter_resets_it_too(meter: LevelMeter) -> None:
    meter.set_level((1.0, 1.0), True)

    QTest.keyClick(meter, Qt.Key.Key_Return)

    assert not meter.clipped


def test_the_bar_is_as_long_as_the_level_and_the_light_shows_clipping(meter: LevelMeter, theme: Theme) -> None:
    meter.set_level((10 ** (-30 / 20), 10 ** (-30 / 20)), True)

    picture = meter.grab().toImage()

    bar = [picture.pixelColor(x, 8) for x in range(200)]
    assert bar[60] == theme.tokens.wave
    assert bar[130] == theme.tokens.line
    assert bar[194] == theme.tokens.clip


def test_a_screen_reader_is_told_the_peak_in_words(meter: LevelMeter) -> None:
    said = QAccessible.queryAccessibleInterface(meter)
    assert said.text(QAccessible.Text.Value) == "silent"

    meter.set_level((0.5, 0.25), True)

    assert said.text(QAccessible.Text.Name) == "Level"
    assert said.text(QAccessible.Text.Value) == "peak -6 dB, clipped"
    assert said.valueInterface().currentValue() == pytest.approx(-6.02, abs=0.01)
