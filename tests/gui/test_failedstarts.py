"""Starts that failed: safe mode is offered after two in a row, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from musicdesk.gui.failedstarts import FailedStarts


class Window(QObject):
    """As much of a window as is needed."""

    closing = Signal()


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the question be answered with its first button; returns what was asked."""
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.defaultButton())
    return asked


def test_after_two_starts_that_failed_safe_mode_is_offered(qtbot: QtBot, tmp_path: Path, answered: list[str]) -> None:
    FailedStarts(tmp_path / "state").begin()
    assert not FailedStarts(tmp_path / "state").wants_safe_mode()
    FailedStarts(tmp_path / "state").begin()

    assert FailedStarts(tmp_path / "state").wants_safe_mode()
    assert len(answered) == 1


def test_a_window_that_is_closed_as_it_should_be_has_started_well(qtbot: QtBot, tmp_path: Path) -> None:
    starts, window = FailedStarts(tmp_path), Window()
    starts.begin()
    starts.over_when_it_stands(window)  # type: ignore[arg-type]

    window.closing.emit()

    assert starts.count == 0


def test_what_cannot_be_read_counts_as_nothing(tmp_path: Path) -> None:
    (tmp_path / "starting").write_text("many")

    assert FailedStarts(tmp_path).count == 0
