"""Estimating: keeps the line above Generate in step with what the prompt panel asks for and this machine can do."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from musicdesk.app.estimates import estimate, sentence
from musicdesk.app.models import ModelRow
from musicdesk.app.queue import Job
from musicdesk.core.job import JobState
from musicdesk.gui.conductor import Conductor
from musicdesk.gui.prompt import PromptPanel
from musicdesk.gui.tongue import told

SOON_MS = 120
"""How long after the last change the estimate is made: typing is not to wait for it."""


class Estimating(QObject):
    """Says how long what is asked for will take, how much memory it needs, and which model fits when it does not."""

    def __init__(self, prompt: PromptPanel, conductor: Conductor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._prompt, self._conductor = prompt, conductor
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.tell)
        prompt.wish_changed.connect(self._soon.start)
        conductor.speeds_changed.connect(self._soon.start)
        conductor.loaded_changed.connect(self._loaded)
        conductor.job_ended.connect(self._ended)

    def tell(self) -> None:
        """Say it now."""
        line, row, wish = self._prompt.estimate, self._prompt.model.row(), self._prompt.draft()
        if row is None or row.folder is None or wish is None:
            line.say("")
            return
        others = self._others(row.id)
        found = estimate(row, wish, self._conductor.speeds, loaded=self._conductor.loaded, others=others)
        instead = next((each for each in others if each.id == found.instead), None) if not found.fits else None
        line.say(
            told(sentence(found, others)), trouble=not found.fits, instead="" if instead is None else instead.id,
            title="" if instead is None else instead.title,
        )  # fmt: skip

    def _ended(self, job: Job) -> None:
        """Where there was too little memory for a take, its hint names a model that needs less: offer it at once."""
        if job.state is not JobState.FAILED:
            return
        named = [each for each in self._others(job.wish.recipe.model) if f"choose {each.title}, which" in job.hint]
        if named:
            self._soon.stop()
            self._prompt.estimate.say(told(job.message), trouble=True, instead=named[0].id, title=named[0].title)

    def _others(self, model: str) -> list[ModelRow]:
        return [each for each in self._prompt.model.rows() if each.folder is not None and each.id != model]

    def _loaded(self, loaded: bool) -> None:
        # Only now, for measuring needs the engine process, and nobody waits for it to start before the first take.
        if loaded:
            self._conductor.measure()
        self._soon.start()
