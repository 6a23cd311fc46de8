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
from musicdesk.gui.tongue import told, trn

PROGRAM, ENGINE = "MusicDesk", "the engine"
"""What can end while something is being made."""
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
        said = [told(remark) for remark in self._library.remarks if remark not in self._remarks]
        self._remarks = self._library.remarks
        if takes:
            self._window.takes.refresh()
            said.insert(0, _kept_words(len(takes), ended))
        now = self._playing.now
        if now is not None and any(take.id == now.take_id for take in takes):
            self._outgoing.opened(now)
            self._seams.opened(now)
        if said and not why:
            self._window.status.say(" ".join(said))
        elif said:
            self._window.status.warn(" ".join([told(why), *said]))


def _kept_words(count: int, ended: str) -> str:
    """Return how many takes are in the list after all, when the program or its engine has ended."""
    if ended == ENGINE:
        return trn(
            "A take that was being made when the engine ended is in the list.",
            "{n} takes that were being made when the engine ended are in the list.",
            count,
        )
    return trn(
        "A take that was being made when MusicDesk ended is in the list.",
        "{n} takes that were being made when MusicDesk ended are in the list.",
        count,
    )
