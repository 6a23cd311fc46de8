"""Raising: the window comes up again, with what the desktop gave for it."""

from __future__ import annotations

import os

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from musicdesk.gui.oneprogram import TOKENS
from musicdesk.gui.raising import _time_in, bring_to_front


class Window(QWidget):
    """Notes which token stood in the environment when it was activated."""

    token: str | None = None

    def activateWindow(self) -> None:
        self.token = os.environ.get(TOKENS[0])
        super().activateWindow()


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    return window


def test_a_window_that_was_put_away_comes_up_with_the_token_of_the_start(qtbot: QtBot, window: Window) -> None:
    window.showMinimized()

    bring_to_front(window, {TOKENS[0]: "of the launcher", TOKENS[1]: "desk_TIME5"})

    assert (window.isVisible(), window.isMinimized()) == (True, False)
    assert window.token == "of the launcher"
    assert TOKENS[0] not in os.environ


@pytest.mark.parametrize(
    ("startup_id", "time_ms"), [("desk/app-12_TIME345", 345), ("desk_TIMEx", 0), ("_TIME-3", 0), ("", 0)]
)
def test_the_moment_of_the_click_stands_in_the_startup_id(startup_id: str, time_ms: int) -> None:
    assert _time_in(startup_id) == time_ms
