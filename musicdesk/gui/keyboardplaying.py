"""Playing a melody on a MIDI keyboard: which there are, and what was played."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from musicdesk.app.melody import keyboard_draft
from musicdesk.app.recordings import FOLDER
from musicdesk.audio.keyboard import Keyboard, ports
from musicdesk.core.errors import UserError
from musicdesk.gui.melodypage import MelodyPage
from musicdesk.gui.tongue import tr


class KeyboardPlaying(QObject):
    """Records notes from the keyboards that are there."""

    played = Signal(object)
    """Draft: what was played"""
    failed = Signal(object)
    """UserError"""

    def __init__(self, page: MelodyPage, library: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._library = page, library
        self._keyboards: list[Keyboard] = []
        self._count = 0

    def look(self) -> None:
        """Look which keyboards there are."""
        self._page.set_keyboards(ports())

    def toggle(self, on: bool) -> None:
        """Begin to record notes, or end it."""
        if not on:
            self.stop()
            return
        if self._keyboards:
            return
        # All that are there: which one somebody plays on shows when it is played.
        began_s = time.monotonic()
        for name in ports():
            try:
                self._keyboards.append(Keyboard(name, begin_s=began_s))
            except UserError as exc:
                self.failed.emit(exc)
        self._page.set_playing_keyboard(bool(self._keyboards))

    def stop(self) -> None:
        """End it; what was played becomes a melody that begins with its first note."""
        keyboards, self._keyboards = self._keyboards, []
        if not keyboards:
            return
        notes = [note for keyboard in keyboards for note in keyboard.close()]
        self._page.set_playing_keyboard(False)
        if not notes:
            self.failed.emit(UserError(tr("No note was played."), tr("Press MIDI keyboard again, and play.")))
            return
        first_s = min(note.onset_s for note in notes)
        notes = [replace(note, onset_s=note.onset_s - first_s) for note in notes]
        try:
            self._count += 1
            folder = self._library / FOLDER
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / f"keyboard-{time.strftime('%Y%m%d-%H%M%S')}-{self._count}.mid"
            self.played.emit(keyboard_draft(notes, path, tr("Keyboard {number}", number=self._count)))
        except OSError as exc:
            self.failed.emit(
                UserError(
                    tr("What was played cannot be kept ({reason}).", reason=exc.strerror),
                    tr("Make room, and play again."),
                )
            )
        except UserError as exc:
            self.failed.emit(exc)
