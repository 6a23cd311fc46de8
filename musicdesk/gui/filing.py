"""Filing: the files that come into the window and those that leave it."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from musicdesk.app.library import export_audio
from musicdesk.core.errors import BadFile, StorageError, UserError
from musicdesk.gui import takefiles
from musicdesk.gui.furniture import Furniture
from musicdesk.gui.menus import RECENT_LIMIT

SOUND_FILES = "Sound (*.wav *.flac *.mp3 *.ogg *.opus *.aif *.aiff);;All files (*)"


class Filing(QObject):
    """What the menus and panels want done with files."""

    recent_changed = Signal(object)
    """list[Path]"""
    failed = Signal(object)
    """UserError"""

    def __init__(self, furniture: Furniture) -> None:
        super().__init__(furniture.window)
        self._all = furniture

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take files in as new takes."""
        if not paths:  # a link out of a browser, say
            self.failed.emit(BadFile("That is no file on this computer.", "Save it first, then drop the file."))
            return
        if self._all.library.read_only:
            self.failed.emit(
                StorageError("The library is read-only: nothing can be taken in.", "Choose another in Settings.")
            )
            return
        self._all.controller.import_files(paths)

    def remember(self, path: Path) -> None:
        """Put a file that was taken in at the top of the recent ones."""
        kept = list(dict.fromkeys([path, *self.recent_files()]))[:RECENT_LIMIT]
        self._all.kept.setValue("recent", json.dumps([str(each) for each in kept]))
        self.recent_changed.emit(kept)

    def import_files(self) -> None:
        """Ask for files, and take them in."""
        names, _ = QFileDialog.getOpenFileNames(self._all.window, "Import sound", self._last_folder(), SOUND_FILES)
        if names:
            self._all.kept.setValue("folder", os.path.dirname(names[0]))
            self.take_in([Path(name) for name in names])

    def export(self, take_id: str) -> None:
        """Ask for a place, and write a take's sound there."""
        library = self._all.library
        try:
            usual = library.audio_path(take_id).name
        except UserError as exc:
            self.failed.emit(exc)
            return
        suggested = os.path.join(self._last_folder(), usual)
        name, _ = QFileDialog.getSaveFileName(self._all.window, "Export", suggested, "WAV, 24 bit (*.wav)")
        if name:
            self._all.kept.setValue("folder", os.path.dirname(name))
            self._all.background.run(
                lambda: export_audio(library, take_id, Path(name), "PCM_24"),
                lambda path: self._all.window.status.say(f"Exported: {path}"),
                self.failed.emit,
            )

    def reveal(self, take_id: str) -> None:
        """Show a take's sound in the file manager."""
        try:
            takefiles.reveal(self._all.library.audio_path(take_id))
        except (UserError, OSError) as exc:
            self._all.window.status.say(str(exc))

    def copy_files(self, take_ids: Sequence[str]) -> None:
        """Put takes' files on the clipboard, for a DAW or a folder to paste."""
        if not take_ids:
            return
        try:
            QGuiApplication.clipboard().setMimeData(takefiles.copied(self._all.library, take_ids))
        except UserError as exc:
            self.failed.emit(exc)
        else:
            count = len(take_ids)
            files = "1 file" if count == 1 else f"{count} files"
            self._all.window.status.say(f"Copied {files}: paste in your DAW or a folder.")

    def recent_files(self) -> list[Path]:
        """Return the files that were taken in last, the last one first."""
        try:
            names = json.loads(str(self._all.kept.value("recent") or "[]"))
        except ValueError:
            return []
        return [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []

    def _last_folder(self) -> str:
        return str(self._all.kept.value("folder") or Path.home())
