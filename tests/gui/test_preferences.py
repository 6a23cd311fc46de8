"""Preferences: what becomes of settings that count only from the next start."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QProcess, Signal
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.settings import Settings
from musicdesk.gui.preferences import Preferences
from musicdesk.gui.start import start_anew
from musicdesk.gui.statusline import StatusLine
from musicdesk.gui.theme import Theme


class Window(QWidget):
    """As much of a window as is needed; it may refuse to close."""

    closing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.status = StatusLine(theme)
        self.closes = True

    def close(self) -> bool:
        return self.closes


def test_another_language_is_offered_at_once_by_a_start_anew(qtbot: QtBot, theme: Theme) -> None:
    window = Window(theme)
    qtbot.addWidget(window)
    qtbot.addWidget(window.status)
    furniture: Any = SimpleNamespace(
        window=window, controller=SimpleNamespace(settings=Settings()), safe=False, anew=False
    )
    preferences = Preferences(furniture)

    preferences._speak_later("de")
    offered = window.status.findChild(QToolButton, "anew-offer")
    assert isinstance(offered, QToolButton)
    window.closes = False
    offered.click()
    refused = bool(furniture.anew)  # something would be lost, and the musician stays
    again = window.status.findChild(QToolButton, "anew-offer")
    assert isinstance(again, QToolButton)
    window.closes = True
    again.click()

    assert (refused, furniture.anew) == (False, True)
    assert window.status.line == "Another language counts from the next start."


def test_starting_anew_opens_the_same_library_without_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []

    def begin(_program: str, words: list[str]) -> tuple[bool, int]:
        started.append(words)
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", begin)

    assert start_anew(["song.wav", "--library", "/music"])
    assert started == [["-m", "musicdesk", "--library", "/music"]]
