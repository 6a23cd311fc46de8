"""A file dropped on the prompt brings back the settings that made it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from musicdesk.gui.dragging import is_our_own

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class SettingsDrop(QObject):
    """Takes files for some widgets, before these would take their names as text; text is left to them."""

    dropped = Signal(object)
    """Path"""

    def __init__(self, parent: QObject, watched: Sequence[QWidget]) -> None:
        super().__init__(parent)
        for widget in watched:
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take one file; refuse several, and what comes out of this window."""
        if event.type() not in _DRAGS or not isinstance(event, QDropEvent) or not event.mimeData().hasUrls():
            return False
        urls = event.mimeData().urls()
        if is_our_own(event) or len(urls) != 1 or not urls[0].isLocalFile():
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            path = Path(urls[0].toLocalFile())
            # The program that it comes from waits until the drop is over.
            QTimer.singleShot(0, self, lambda: self.dropped.emit(path))
        return True
