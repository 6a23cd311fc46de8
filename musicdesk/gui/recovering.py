"""Recovering: takes that were being made when this program, or its engine, ended without being closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from musicdesk.app.library import recover_unfinished
from musicdesk.app.queue import Job
from musicdesk.core.job import JobState
from musicdesk.core.take import Take
from musicdesk.gui.furniture import Furniture
from musicdesk.gui.seams import Seams

PROGRAM, ENGINE = "MusicDesk", "the engine"
"""What ended."""


class Recovering(QObject):
    """Looks for such takes, beside the window, and says what it found."""

    failed = Signal(object)
    """UserError"""

    def __init__(self, furniture: Furniture, seams: Seams) -> None:
        super().__init__(furniture.window)
        self._window, self._playing, self._outgoing = furniture.window, furniture.playing, furniture.outgoing
        self._library, self._background, self._seams = furniture.library, furniture.background, seams
        self._remarks = furniture.library.remarks

    def look(self, ended: str = PROGRAM, why: str = "") -> None:
        """Take in what was being made when something ended; `why` is said with it."""
        library = self._library
        if not library.read_only:
            self._background.run(
                lambda: recover_unfinished(library), lambda takes: self._found(takes, ended, why), self.failed.emit
            )

    def job_ended(self, job: Job) -> None:
        """Look for what there was of a job that has failed."""
        if job.state is JobState.FAILED:
            self.look(ENGINE, job.message)

    def _found(self, takes: Sequence[Take], ended: str, why: str) -> None:
        said = [remark for remark in self._library.remarks if remark not in self._remarks]
        self._remarks = self._library.remarks
        if takes:
            self._window.takes.refresh()
            one = len(takes) == 1
            were = "A take that was" if one else f"{len(takes)} takes that were"
            said.insert(0, f"{were} being made when {ended} ended {'is' if one else 'are'} in the list.")
        now = self._playing.now
        if now is not None and any(take.id == now.take_id for take in takes):
            self._outgoing.opened(now)
            self._seams.opened(now)
        if said and not why:
            self._window.status.say(" ".join(said))
        elif said:
            self._window.status.warn(" ".join([why, *said]))
