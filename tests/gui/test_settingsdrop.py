"""Files dropped on the prompt: one at a time, and text is left to the field."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from musicdesk.gui.settingsdrop import SettingsDrop

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def field(qtbot: QtBot) -> QPlainTextEdit:
    field = QPlainTextEdit("warm piano")
    qtbot.addWidget(field)
    field.show()
    return field


def drop(field: QPlainTextEdit, load: QMimeData) -> bool:
    """Drop something on the field; return whether it was taken."""
    for event in (
        QDragEnterEvent(QPoint(5, 5), COPY, load, LEFT, NONE),
        QDropEvent(QPointF(5, 5), COPY, load, LEFT, NONE),
    ):
        event.ignore()
        QApplication.sendEvent(field.viewport(), event)
    return event.isAccepted()


def files(*paths: str) -> QMimeData:
    load = QMimeData()
    load.setUrls([QUrl.fromLocalFile(path) if path.startswith("/") else QUrl(path) for path in paths])
    return load


def test_one_file_is_told_after_the_drop_and_does_not_land_in_the_text(field: QPlainTextEdit, qtbot: QtBot) -> None:
    dropping = SettingsDrop(field, (field.viewport(),))
    spy = QSignalSpy(dropping.dropped)

    taken = drop(field, files("/music/a b #1.wav"))

    assert taken
    assert spy.count() == 0
    qtbot.waitUntil(lambda: spy.count() == 1)
    assert spy.at(0) == [Path("/music/a b #1.wav")]
    assert field.toPlainText() == "warm piano"


@pytest.mark.parametrize("paths", [("/a.wav", "/b.wav"), ("https://example.org/a.wav",)])
def test_several_files_and_links_are_left_to_the_window(field: QPlainTextEdit, paths: tuple[str, ...]) -> None:
    SettingsDrop(field, (field.viewport(),))

    assert not drop(field, files(*paths))
    assert field.toPlainText() == "warm piano"


def test_text_is_left_to_the_field(field: QPlainTextEdit) -> None:
    SettingsDrop(field, (field.viewport(),))
    load = QMimeData()
    load.setText("and rain")

    drop(field, load)

    assert "and rain" in field.toPlainText()
