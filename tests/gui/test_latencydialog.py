"""The dialog that measures latency: it says what to do, and what came out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from musicdesk.gui.latencydialog import LatencyDialog
from musicdesk.gui.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> LatencyDialog:
    """Return the dialog as it comes up."""
    dialog = LatencyDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_says_what_to_do_and_enter_starts(dialog: LatencyDialog) -> None:
    spy = QSignalSpy(dialog.start_requested)

    QTest.keyClick(dialog, Qt.Key.Key_Return)

    assert "Take the headphones off" in dialog.steps.text()
    assert spy.count() == 1
    assert not dialog.start.isEnabled()


def test_it_cannot_be_started_twice(dialog: LatencyDialog) -> None:
    spy = QSignalSpy(dialog.start_requested)

    dialog.start.click()
    dialog.start.click()

    assert spy.count() == 1


def test_it_shows_how_far_it_is(dialog: LatencyDialog) -> None:
    dialog.start.click()

    dialog.set_progress(0.4)

    assert dialog.progress.isVisible()
    assert dialog.progress.value() == 40


@pytest.mark.parametrize(
    ("spread", "said"),
    [
        (0.4, "Your devices are 43 ms late. From now on this is allowed for."),
        (6.0, "Your devices are 43 ms late, give or take 6 ms. From now on this is allowed for."),
    ],
)
def test_the_result_is_said_and_can_be_measured_again(dialog: LatencyDialog, spread: float, said: str) -> None:
    dialog.start.click()

    dialog.set_result(43.2, spread)

    assert dialog.said.text == said
    assert not dialog.progress.isVisible()
    assert dialog.start.isEnabled()
    assert dialog.start.text() == "Measure again"


def test_the_button_is_called_by_what_stands_on_it(dialog: LatencyDialog) -> None:
    called = [dialog.start.accessibleName()]
    dialog.start.click()
    called.append(dialog.start.accessibleName())
    dialog.set_trouble("No click came back.")
    called.append(dialog.start.accessibleName())

    assert called == ["Start", "Measuring …", "Measure again"]


def test_trouble_is_said_until_the_next_start(dialog: LatencyDialog) -> None:
    dialog.start.click()
    dialog.set_trouble("No click came back.")
    told = dialog.said.text

    dialog.start.click()

    assert told == "No click came back."
    assert dialog.said.text == ""


def test_escape_closes_it(dialog: LatencyDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_long_sentences_fit(dialog: LatencyDialog, theme: Theme) -> None:
    theme.apply("light", 200)
    dialog.set_trouble("No click came back through the microphone, however long it was listened for. " * 3)

    assert dialog.height() >= dialog.layout().heightForWidth(dialog.width())
    theme.apply("dark", 100)
