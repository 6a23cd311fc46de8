"""Measuring latency: the dialog, and the work behind it."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from musicdesk.app.latencies import Latency, measure_latency
from musicdesk.core.errors import UserError
from musicdesk.core.job import Cancelled, Progress
from musicdesk.gui.background import Background
from musicdesk.gui.latencydialog import LatencyDialog
from musicdesk.gui.singing import Singing
from musicdesk.gui.tongue import told, tr
from musicdesk.gui.window import MainWindow


class LatencyMeasuring(QObject):
    """Opens the dialog and measures when it is asked to; closing the dialog stops it."""

    said = Signal(str)
    _progressed = Signal(float)

    def __init__(self, window: MainWindow, singing: Singing, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._singing, self._background = window, singing, background
        self._dialog: LatencyDialog | None = None
        self._stop = threading.Event()
        self._busy = False
        self._progressed.connect(self._show_progress)

    def show(self) -> None:
        """Put the dialog up."""
        if self._singing.is_recording:
            self.said.emit(tr("Stop recording first, then measure the latency."))
            return
        dialog = LatencyDialog(self._window.theme, self._window)
        self._dialog = dialog
        dialog.start_requested.connect(self._start)
        dialog.finished.connect(lambda _code: self._closed(dialog))
        dialog.open()

    def _start(self) -> None:
        singing = self._singing
        if self._busy:
            self._refused(UserError(tr("The last measurement is still ending."), tr("Press Start again in a moment.")))
            return
        self._busy = True
        self._stop = stop = threading.Event()
        singing.set_measuring(True)

        def measure() -> Latency:
            output = singing.settings.output
            try:
                return measure_latency(singing.recorder, device=output, report=self._report, cancel=stop.is_set)
            except Cancelled as exc:
                raise UserError(tr("The measurement was stopped.")) from exc

        self._background.run(measure, self._measured, self._ended)

    def stop(self) -> None:
        """Stop measuring; the window is being closed."""
        self._stop.set()

    def _report(self, progress: Progress) -> None:
        self._progressed.emit(progress.done / max(1, progress.total))

    def _show_progress(self, share: float) -> None:
        if self._dialog is not None:
            self._dialog.set_progress(share)

    def _measured(self, latency: Latency) -> None:
        self._busy = False
        self._singing.set_measuring(False)
        self._singing.show_latency()
        if self._dialog is not None:
            self._dialog.set_result(1000 * latency.seconds, latency.spread_ms)

    def _ended(self, error: UserError) -> None:
        self._busy = False
        self._singing.set_measuring(False)
        self._refused(error)

    def _refused(self, error: UserError) -> None:
        if self._dialog is not None:
            self._dialog.set_trouble(told(error))

    def _closed(self, dialog: QWidget) -> None:
        self._stop.set()
        if self._dialog is dialog:
            self._dialog = None
        dialog.deleteLater()
