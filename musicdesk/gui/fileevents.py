"""Files that the system hands to the running program as events, as macOS does with "Open with"."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class FileEvents(QObject):
    """Listens to what the application is told, and passes on the files in it."""

    opened = Signal(object)
    """list[Path]"""

    def __init__(self, app: QCoreApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the events that name a file, and leave all others to whom they are for."""
        if event.type() is not QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent) or not event.file():
            return False
        self.opened.emit([Path(event.file())])
        return True
