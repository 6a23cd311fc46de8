"""Stems in the window: the dialog, and the work behind it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from musicdesk.core.errors import UserError
from musicdesk.core.job import Cancelled, Progress
from musicdesk.gui.background import Background
from musicdesk.gui.tongue import told, tr, trn
from musicdesk.gui.window import MainWindow

if TYPE_CHECKING:
    from musicdesk.app.stemfolder import Stem
    from musicdesk.core.take import Take
    from musicdesk.gui.stemsdialog import StemsDialog
    from musicdesk.library.library import Library


class Stems(QObject):
    """Opens the dialog of a take's stems and does what is asked for in it; closing it stops what is under way."""

    changed = Signal(str)
    """take id: it has other stems now"""
    said = Signal(str)
    _progressed = Signal(float)

    def __init__(
        self, window: MainWindow, library: Library, background: Background, exports_folder: Callable[[], Path]
    ) -> None:
        super().__init__(window)
        self._window, self._library, self._background = window, library, background
        self._exports_folder = exports_folder
        self._dialog: StemsDialog | None = None
        self._stop = threading.Event()
        self._busy = ""
        self._progressed.connect(self._show_progress)

    def show(self, take: Take) -> None:
        """Put the dialog up for a take."""
        from musicdesk.app.separation import LICENCE, why_not
        from musicdesk.gui.stemsdialog import StemsDialog

        dialog = StemsDialog(self._window.theme, take.title, why_not(), LICENCE, self._window)
        self._dialog, self._stop = dialog, threading.Event()
        dialog.split_requested.connect(lambda: self._split(take.id))
        dialog.folder_requested.connect(lambda: self._bring(take.id))
        dialog.midi_requested.connect(lambda: self._write(take.id))
        dialog.finished.connect(lambda _code: self._closed(dialog))
        self._read(take.id)
        dialog.open()

    def close(self) -> None:
        """Stop what is under way, and wait for it, at most 3 s."""
        self._stop.set()
        self._background.close()

    def _read(self, take_id: str) -> None:
        from musicdesk.app.takestems import stems_of

        try:
            self._show_stems(stems_of(self._library, take_id))
        except UserError as exc:
            self._say(told(exc), trouble=True)

    def _split(self, take_id: str) -> None:
        from musicdesk.app.stems import split_take

        self._begin(tr("Taking it apart; this takes minutes …"))
        work = partial(split_take, self._library, take_id, self._stop.is_set)
        self._run(work, lambda stems: self._brought(take_id, stems))

    def _bring(self, take_id: str) -> None:
        from musicdesk.app.takestems import bring_stems

        name = QFileDialog.getExistingDirectory(self._window, tr("Choose a folder of stems"))
        if name:
            self._begin(tr("Copying the stems …"))
            work = partial(bring_stems, self._library, take_id, Path(name))
            self._run(work, lambda stems: self._brought(take_id, stems))

    def _write(self, take_id: str) -> None:
        from musicdesk.app.takestems import write_stems
        from musicdesk.app.wiring import furnish

        self._begin(tr("Listening to the stems …"), 0.0)
        report: Callable[[Progress], None] = lambda progress: self._progressed.emit(progress.share)  # noqa: E731
        work = partial(
            write_stems, furnish(), self._library, take_id, self._exports_folder(),
            report=report, cancel=self._stop.is_set,
        )  # fmt: skip
        self._run(work, self._written)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        stop = self._stop

        def guarded() -> object:
            try:
                return work()
            except Cancelled as exc:
                raise UserError(tr("It was stopped.")) from exc

        def end(tell: Callable[..., None], value: object) -> None:
            self._busy = ""
            if not stop.is_set():
                tell(value)

        self._background.run(guarded, partial(end, done), partial(end, self._failed))

    def _begin(self, what: str, share: float | None = None) -> None:
        self._busy = what
        if self._dialog is not None:
            self._dialog.set_busy(what, share)

    def _brought(self, take_id: str, stems: tuple[Stem, ...]) -> None:
        self._show_stems(stems)
        self._say(tr("The stems are there. Ctrl with a drag handle drags them."))
        self.changed.emit(take_id)

    def _written(self, paths: list[Path]) -> None:
        sentence = trn(
            "Written: {n} MIDI file, in {folder}. {name} holds all of them.",
            "Written: {n} MIDI files, in {folder}. {name} holds all of them.",
            len(paths),
            folder=paths[0].parent,
            name=paths[0].name,
        )
        self._say(sentence)
        self.said.emit(sentence)

    def _failed(self, error: UserError) -> None:
        self._say(told(error), trouble=True)

    def _show_stems(self, stems: tuple[Stem, ...]) -> None:
        if self._dialog is not None:
            self._dialog.set_stems([stem.name for stem in stems])

    def _show_progress(self, share: float) -> None:
        if self._dialog is not None and self._busy:
            self._dialog.set_busy(self._busy, share)

    def _say(self, text: str, *, trouble: bool = False) -> None:
        if self._dialog is not None:
            self._dialog.say(text, trouble=trouble)

    def _closed(self, dialog: StemsDialog) -> None:
        self._stop.set()
        if self._dialog is dialog:
            self._dialog = None
        dialog.deleteLater()
