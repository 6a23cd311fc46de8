"""Playing a melody on a MIDI keyboard: which there are, and what was played."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from musicdesk.app.melody import keyboard_draft
from musicdesk.app.recordings import FOLDER
from musicdesk.audio.keyboard import Keyboard, ports
from musicdesk.core.errors import UserError
from musicdesk.gui.melodypage import MelodyPage


class KeyboardPlaying(QObject):
    """Records notes from the first keyboard that is there."""

    played = Signal(object)
    """Draft: what was played"""
    failed = Signal(object)
    """UserError"""

    def __init__(self, page: MelodyPage, library: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._library = page, library
        self._keyboard: Keyboard | None = None

    def look(self) -> None:
        """Look which keyboards there are."""
        self._page.set_keyboards(ports())

    def toggle(self, on: bool) -> None:
        """Begin to record notes, or end it."""
        if not on:
            self.stop()
            return
        found = ports()
        try:
            if found and self._keyboard is None:
                self._keyboard = Keyboard(found[0])
        except UserError as exc:
            self.failed.emit(exc)
        self._page.set_playing_keyboard(self._keyboard is not None)

    def stop(self) -> None:
        """End it; what was played becomes a melody."""
        keyboard, self._keyboard = self._keyboard, None
        if keyboard is None:
            return
        notes = keyboard.close()
        self._page.set_playing_keyboard(False)
        if not notes:
            self.failed.emit(UserError("No note was played.", "Choose MIDI keyboard again and play."))
            return
        folder = self._library / FOLDER
        moment = time.strftime("%Y%m%d-%H%M%S")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.played.emit(keyboard_draft(notes, folder / f"keyboard-{moment}.mid", "MIDI keyboard"))
        except OSError as exc:
            self.failed.emit(
                UserError(f"What was played cannot be kept ({exc.strerror}).", "Make room, and play again.")
            )
        except UserError as exc:
            self.failed.emit(exc)
