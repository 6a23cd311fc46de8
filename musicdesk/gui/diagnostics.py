"""Diagnostics: what a report needs is gathered, shown and copied, and a crash of the last time is spoken of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from musicdesk.app.queue import Job
from musicdesk.core.errors import UserError
from musicdesk.core.job import JobState
from musicdesk.gui.furniture import Furniture
from musicdesk.gui.logbook import LOG, has_crashed, last_lines
from musicdesk.gui.statusoffer import offer
from musicdesk.gui.tongue import tr

if TYPE_CHECKING:
    from musicdesk.app.firstrun import Graphics
    from musicdesk.gui.diagnosticsdialog import DiagnosticsDialog

_ENGINE_ENDED = "The engine process ended"


class Diagnostics(QObject):
    """What there is to say about this MusicDesk; `microphones` and `graphics` are asked beside the window."""

    def __init__(
        self,
        furniture: Furniture,
        microphones: Callable[[], Sequence[str]] | None = None,
        graphics: Callable[[], Graphics] | None = None,
    ) -> None:
        super().__init__(furniture.window)
        self._all = furniture
        self._microphones, self._graphics = microphones or _microphones, graphics or _graphics
        self._looked: dict[str, str] = {}
        self._private: Sequence[str] = ()
        self._dialog: DiagnosticsDialog | None = None
        furniture.conductor.job_ended.connect(self._job_ended)

    def show(self) -> None:
        """Show what will be copied, and copy it when that is asked for."""
        from musicdesk.gui.diagnosticsdialog import DiagnosticsDialog

        self._dialog = dialog = DiagnosticsDialog(self._all.window.theme, self._all.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.prompts_wanted.connect(lambda _wanted: self._fill())
        dialog.copy_requested.connect(self._copy)
        dialog.finished.connect(self._closed)
        self._private = self._words_of_takes()
        self._fill()
        dialog.open()
        if not self._looked:
            self._all.background.run(self._look, self._seen, lambda error: self._seen({"Devices": str(error)}))

    def speak_of_crash(self) -> None:
        """Say that MusicDesk crashed the last time, if it did, and offer to copy what a report needs."""
        status = self._all.window.status
        if self._all.log is not None and has_crashed(self._all.log):
            status.warn(tr("MusicDesk crashed the last time. What was made until then is in the list."))
            tip = tr("Shows what a report of the mistake needs, and copies it")
            offer(status, "crash-offer", tr("Copy diagnostics"), tip, self.show)

    def _look(self) -> dict[str, str]:
        graphics = self._graphics()
        try:
            heard = ", ".join(self._microphones()) or "none"
        except UserError as exc:
            heard = str(exc)
        out = ", ".join(device.name for device in self._all.player.devices()) or "none"
        return {
            "Sound out": out,
            "Microphones": heard,
            "Graphics": f"{graphics.name or 'no NVIDIA card'}{' (used)' if graphics.used else ''}",
        }

    def _seen(self, facts: dict[str, str]) -> None:
        self._looked = facts
        self._fill()

    def _fill(self) -> None:
        from musicdesk.gui.diagnosticsfacts import report

        if self._dialog is None:
            return
        prompts = self._prompts() if self._dialog.prompts.isChecked() else []
        self._dialog.show_text(report(self._facts(), prompts, last_lines(self._all.log), self._private))

    def _facts(self) -> dict[str, str]:
        library, settings, conductor = self._all.library, self._all.controller.settings, self._all.conductor
        try:
            count = f"{len(library.find())} takes{', read-only' if library.read_only else ''}"
        except UserError as exc:  # when something is wrong with it, they are asked for the most
            count = str(exc)
        loaded, screen = conductor.loaded, QGuiApplication.primaryScreen()
        return {
            "Library": count,
            "Settings": f"{settings.device}, {settings.precision}, {settings.theme}, {settings.scale_percent} %, "
            f"{settings.language or 'language of the system'}{', safe mode' if self._all.safe else ''}",
            "Engine": "none loaded" if loaded is None else f"{loaded.model} on {loaded.device}, {loaded.precision}",
            "Screen": f"{QGuiApplication.platformName()}, {screen.size().width()} x {screen.size().height()}, "
            f"{screen.devicePixelRatio():g}",
            **(self._looked or {"Devices": "being looked for"}),
        }

    def _prompts(self) -> list[str]:
        from musicdesk.gui.diagnosticsfacts import PROMPTS_SHOWN

        library = self._all.library
        try:
            takes = [library.take(take_id) for take_id in library.find()[:PROMPTS_SHOWN]]
        except UserError:
            return []
        return list(dict.fromkeys(take.recipe.prompt for take in takes if take.recipe is not None))

    def _words_of_takes(self) -> list[str]:
        """Return the titles and prompts that no line of the logbook may give away, those of failed jobs as well."""
        library, jobs = self._all.library, self._all.conductor.jobs
        try:
            rows = library.rows([*library.find(), *library.find(trashed=True)])
        except UserError:
            rows = []
        known = [words for row in rows for words in (row.title, row.prompt)]
        asked = [words for job in jobs for words in (job.title, job.wish.recipe.prompt)]
        return list(dict.fromkeys([*known, *asked]))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._all.window.status.say(tr("The diagnostics are on the clipboard."))
        if self._dialog is not None:
            self._dialog.accept()

    def _closed(self) -> None:
        self._dialog = None

    def _job_ended(self, job: Job) -> None:
        """Write down that the engine's process ended by itself; what it was asked for is nobody's business."""
        if job.state is JobState.FAILED and job.details.startswith(_ENGINE_ENDED):
            LOG.error("%s", job.details)


def _graphics() -> Graphics:
    from musicdesk.app.firstrun import graphics

    return graphics()


def _microphones() -> list[str]:
    from musicdesk.audio.microphone import Microphones

    return [device.name for device in Microphones().inputs() if not device.monitor]
