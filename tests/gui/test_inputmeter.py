"""The meter of what comes in: how loud in words, and where it is marked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from musicdesk.core.units import db_to_amplitude
from musicdesk.gui.inputmeter import GOOD_DB, InputMeter
from musicdesk.gui.theme import Theme


@pytest.fixture
def meter(qtbot: QtBot, theme: Theme) -> InputMeter:
    """Return a meter at a moment that stands still."""
    meter = InputMeter(theme, lambda: 0.0)
    qtbot.addWidget(meter)
    meter.resize(300, 34)
    meter.show()
    return meter


@pytest.mark.parametrize(
    ("level_db", "words"),
    [
        (-40.0, "peak -40 dB, too quiet; -24 to -6 dB is good"),
        (-12.0, "peak -12 dB, good"),
        (-2.0, "peak -2 dB, rather loud; -24 to -6 dB is good"),
    ],
)
def test_it_says_whether_the_level_is_good(meter: InputMeter, level_db: float, words: str) -> None:
    meter.set_level((db_to_amplitude(level_db),), False)

    assert meter.accessible_text() == words


def test_silence_and_clipping_are_told_with_what_would_be_good(meter: InputMeter) -> None:
    silent = meter.accessible_text()
    meter.set_level((1.0,), True)

    assert silent == "silent; -24 to -6 dB is good"
    assert meter.accessible_text() == "peak 0 dB, clipped; -24 to -6 dB is good"


def test_its_tooltip_says_what_the_green_line_is(meter: InputMeter) -> None:
    assert "The green line is the good range, -24 to -6 dB" in meter.toolTip()


def test_clipping_stays_until_a_click(meter: InputMeter) -> None:
    meter.set_level((1.0,), True)
    meter.set_level((0.1,), False)
    stayed = meter.clipped

    QTest.mouseClick(meter, Qt.MouseButton.LeftButton)

    assert stayed
    assert not meter.clipped


def test_the_mark_stands_above_the_good_range(meter: InputMeter, theme: Theme) -> None:
    picture = meter.grab().toImage()
    good = theme.tokens.good.rgb()
    marked = [x for x in range(picture.width()) if any(picture.pixel(x, y) == good for y in range(6))]

    assert 0.5 * meter.width() < marked[0] < marked[-1] < 0.95 * meter.width()
    assert len(marked) == pytest.approx((GOOD_DB[1] - GOOD_DB[0]) / 60 * meter.width(), rel=0.1)
