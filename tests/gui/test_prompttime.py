"""The fields for a length and a moment, as one types into them and presses their arrows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from musicdesk.gui.melodyrolltime import Grid
from musicdesk.gui.prompttime import LengthBox, MomentBox


@pytest.fixture
def length(qtbot: QtBot) -> LengthBox:
    box = LengthBox("Length", 0.5, 7200)
    qtbot.addWidget(box)
    box.setValue(10)
    return box


@pytest.fixture
def moment(qtbot: QtBot) -> MomentBox:
    box = MomentBox("From", 7200)
    qtbot.addWidget(box)
    return box


@pytest.mark.parametrize(
    ("typed", "seconds", "shown"),
    [
        ("90", 90, "1:30"), ("1:30", 90, "1:30"), ("10:00", 600, "10:00"), ("12,5", 12.5, "12.5 s"),
        ("10 s", 10, "10 s"), ("1:02:03", 3723, "1:02:03"), ("2 min", 120, "2:00"), ("90000", 90000, "25:00:00"),
    ],
)  # fmt: skip
def test_a_length_is_typed_as_people_say_it(
    length: LengthBox, qtbot: QtBot, typed: str, seconds: float, shown: str
) -> None:
    length.selectAll()
    qtbot.keyClicks(length, typed)
    value = length.value()
    qtbot.keyClick(length, Qt.Key.Key_Return)

    assert (value, length.text()) == (pytest.approx(seconds), shown)


def test_what_is_half_typed_changes_nothing_until_it_means_something(length: LengthBox, qtbot: QtBot) -> None:
    length.selectAll()
    told = QSignalSpy(length.valueChanged)
    qtbot.keyClicks(length, ":")
    half = length.value(), told.count()
    qtbot.keyClick(length, Qt.Key.Key_Return)

    assert half == (10, 0)
    assert length.text() == "10 s"


def test_a_digit_typed_after_the_unit_goes_before_it(length: LengthBox, qtbot: QtBot) -> None:
    length.lineEdit().setCursorPosition(len(length.text()))

    qtbot.keyClicks(length, "5")

    assert length.value() == 105


@pytest.mark.parametrize(
    ("seconds", "up", "down"),
    [
        (10, 11, 9), (29.5, 30, 29), (30, 35, 29), (31, 35, 30), (119, 120, 115), (120, 150, 115), (125, 150, 120),
        (7190, 7200, 7170), (7200, 7200, 7170), (0.5, 1, 0.5),
    ],
)  # fmt: skip
def test_arrows_go_by_round_lengths_small_for_short_ones(
    length: LengthBox, seconds: float, up: float, down: float
) -> None:
    length.setValue(seconds)
    length.stepBy(1)
    higher = length.value()
    length.setValue(seconds)
    length.stepBy(-1)

    assert (higher, length.value()) == (up, down)


def test_page_keys_go_ten_steps(length: LengthBox) -> None:
    length.setValue(25)

    length.stepBy(10)

    assert length.value() == 55  # five of 1 s up to 30 s, five of 5 s from there


def test_a_moment_is_shown_in_bars_once_a_tempo_is_known(moment: MomentBox) -> None:
    moment.setValue(16)
    before = moment.text()

    moment.set_grid(Grid(120.0))

    assert (before, moment.text()) == ("16 s", "bar 9")


def test_a_moment_counts_only_when_it_is_finished(moment: MomentBox, qtbot: QtBot) -> None:
    moment.set_grid(Grid(120.0))
    told = QSignalSpy(moment.valueChanged)
    moment.selectAll()

    qtbot.keyClicks(moment, "17.3")
    typing = told.count()
    qtbot.keyClick(moment, Qt.Key.Key_Return)

    assert (typing, told.count()) == (0, 1)
    assert moment.value() == pytest.approx(33)
    assert moment.text() == "bar 17.3"


def test_arrows_move_a_moment_by_a_bar_or_half_a_second(moment: MomentBox) -> None:
    moment.setValue(4)
    moment.stepBy(1)
    seconds = moment.value()
    moment.set_grid(Grid(120.0))
    moment.stepBy(-1)

    assert (seconds, moment.value()) == (4.5, 2.5)
