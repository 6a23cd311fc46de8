"""Another program on the desk, of which all is known: it gives, takes or refuses files, or reads the clipboard.

neighbour.py give X,Y,WIDTH,HEIGHT FILE...    a window that is one handle to drag these files by
neighbour.py take X,Y,WIDTH,HEIGHT            a window that takes whatever is dropped
neighbour.py refuse X,Y,WIDTH,HEIGHT          a window that takes no drops
neighbour.py clipboard                        print what is on the clipboard, and end

What happens is printed as lines of JSON, with the moment by time.monotonic(), which is the same in every process.
"""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QMouseEvent,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QLabel


def tell(event: str, at_s: float | None = None, **values: object) -> None:
    """Print what happens, or happened before what is told of it had to be asked for."""
    print(json.dumps({"event": event, "at_s": at_s or time.monotonic(), **values}), flush=True)


def told(load: QMimeData) -> dict[str, object]:
    """Return what is carried, in words."""
    formats = [name for name in load.formats() if not name.startswith("application/x-qt")]
    return {"formats": formats, "files": [url.toLocalFile() for url in load.urls()], "text": load.text()}


class Shown(QLabel):
    """Says when it is on the screen."""

    _told = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it, and say so the first time."""
        super().paintEvent(event)
        if not self._told:
            self._told = True
            QTimer.singleShot(0, lambda: tell("shown"))


class Giver(Shown):
    """A handle that files are dragged by."""

    def __init__(self, files: list[str]) -> None:
        super().__init__("Drag me")
        self._files = files

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        load = QMimeData()
        load.setUrls([QUrl.fromLocalFile(path) for path in self._files])
        drag = QDrag(self)
        drag.setMimeData(load)
        picture = QPixmap(200, 40)
        picture.fill(Qt.GlobalColor.darkCyan)
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(-12, -10))
        tell("given", action=drag.exec(Qt.DropAction.CopyAction).name)


class Taker(Shown):
    """Takes whatever is dropped, or nothing."""

    def __init__(self, *, takes: bool) -> None:
        super().__init__("Drop here" if takes else "Nothing for me")
        self.setAcceptDrops(takes)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that it would be taken."""
        at_s = time.monotonic()
        tell("enter", at_s, actions=event.possibleActions().value, **told(event.mimeData()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Say that it went away."""
        tell("leave")

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it."""
        tell("drop", action=event.dropAction().name, **told(event.mimeData()))
        event.acceptProposedAction()


def main() -> int:
    """Do what the command line says."""
    verb, *rest = sys.argv[1:]
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Neighbour")
    if verb == "clipboard":
        # The clipboard's owner answers only while the event loop runs.
        QTimer.singleShot(200, lambda: (tell("clipboard", **told(QGuiApplication.clipboard().mimeData())), app.quit()))
        return app.exec()
    window = Giver(rest[1:]) if verb == "give" else Taker(takes=verb == "take")
    window.setWindowTitle(f"Neighbour {verb}")
    window.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
    window.setAlignment(Qt.AlignmentFlag.AlignCenter)
    left, top, width, height = map(int, rest[0].split(","))
    window.setGeometry(left, top, width, height)
    window.setFixedSize(width, height)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
