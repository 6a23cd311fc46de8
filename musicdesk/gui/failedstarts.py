"""Starts that failed: counted, so that after two in a row the program can be started in safe mode."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox

from musicdesk.gui.tongue import tr
from musicdesk.gui.window import MainWindow

MANY = 2
STANDS_MS = 2_000
"""A window that stood for so long has started well."""
_FILE = "starting"


class FailedStarts:
    """How often in a row MusicDesk began to start and did not get to work; kept in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE

    @property
    def count(self) -> int:
        """How many there were."""
        try:
            return int(self._path.read_text(encoding="ascii")[:9])
        except (OSError, ValueError):
            return 0

    def begin(self) -> None:
        """Take note that a start begins."""
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(str(self.count + 1), encoding="ascii")

    def over(self) -> None:
        """Take note that it went well, or was not to be."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def over_when_it_stands(self, window: MainWindow) -> None:
        """Take note that it went well once a window has stood for a moment, or is closed as it should be."""

        def stands() -> None:  # a method would not keep this object alive, and Qt would call another one in its place
            self.over()

        QTimer.singleShot(STANDS_MS, window, stands)
        window.closing.connect(stands)

    def wants_safe_mode(self) -> bool:
        """Ask, after starts that failed, whether to start in safe mode."""
        if self.count < MANY:
            return False
        box = QMessageBox(
            QMessageBox.Icon.Question,
            "MusicDesk",
            tr(
                "MusicDesk did not come up the last times. Start it in safe mode? Settings are the defaults then, "
                "and yours are kept for the next time."
            ),
        )
        safe = box.addButton(tr("Safe mode"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("As always"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(safe)
        box.exec()
        return box.clickedButton() is safe
