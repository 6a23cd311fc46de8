"""Files that come as events."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from pytestqt.qtbot import QtBot

from musicdesk.gui.fileevents import FileEvents


def test_a_file_that_the_system_names_is_passed_on(qtbot: QtBot, tmp_path: Path) -> None:
    app = QCoreApplication.instance()
    assert app is not None
    parent, came = QObject(), []
    FileEvents(app, parent).opened.connect(came.append)

    QCoreApplication.sendEvent(app, QFileOpenEvent(str(tmp_path / "é 1.wav")))
    QCoreApplication.sendEvent(app, QEvent(QEvent.Type.User))

    assert came == [[tmp_path / "é 1.wav"]]
