"""The room behind the idea page: recordings are heard for it, loops ordered, and what comes of them is gathered."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSettings, Signal

from musicdesk.app.queue import Job
from musicdesk.core.errors import UserError
from musicdesk.core.idea import Idea
from musicdesk.core.job import JobState
from musicdesk.core.take import Take
from musicdesk.core.wish import Wish
from musicdesk.gui.background import Background
from musicdesk.gui.controller import Controller
from musicdesk.gui.following import slot_text
from musicdesk.gui.ideacandidate import Candidate, best_first
from musicdesk.gui.ideaorder import LoopModel
from musicdesk.gui.ideapage import IdeaPage
from musicdesk.gui.ideawish import wish_of
from musicdesk.gui.prompt import fresh_seed
from musicdesk.gui.tongue import tr, trn
from musicdesk.gui.window import MainWindow
from musicdesk.library import Library
from musicdesk.workers.messages import IdeaHeard, Studied

if TYPE_CHECKING:
    from musicdesk.app.loop import LoopOrder
    from musicdesk.app.models import ModelRow
    from musicdesk.gui.ideasource import Source

COLUMNS = 600
"""How many parts the picture of an idea has."""
RECORDINGS_OFFERED = 8
_KEPT = "idea"


class IdeaRoom(QObject):
    """Joins the idea page with those who hear, make and play."""

    failed = Signal(object)
    """UserError"""
    record_requested = Signal()

    def __init__(
        self,
        window: MainWindow,
        controller: Controller,
        background: Background,
        library: Library,
        kept: QSettings,
    ) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._conductor, self._background = controller.conductor, background
        self._library, self._kept = library, kept
        self._hearing = self._job = ""
        self._asked = 0
        self._ordering = False
        """whether a loop is on its way into the queue; the button stays as it is, or it would lose the focus"""
        self._order: LoopOrder | None = None
        self._candidates: dict[str, Candidate] = {}
        self.page = IdeaPage(window.theme)
        self._join()
        self._show_models()
        self.page.restore(self._values())

    @property
    def is_open(self) -> bool:
        """Whether the page stands."""
        return self._window.page is self.page

    def open(self) -> None:
        """Put the page up."""
        if not self.is_open:
            self._window.show_page(self.page)
            self._show_models()
            self.page.source.file.setFocus()

    def close(self) -> None:
        """Go back to the takes."""
        if self.is_open:
            self._window.show_page(None)
            self._window.prompt.focus_prompt()

    def hear(self, path: Path, name: str = "") -> None:
        """Have a recording heard; the one before is given up."""
        self._give_up()
        self._asked += 1
        asked, name = self._asked, name or path.stem
        self.page.set_idea(path, name)

        def show(picture: tuple[float, bytes, Idea | None]) -> None:
            if asked != self._asked:
                return
            seconds, overview, idea = picture
            self.page.set_picture(seconds, overview)
            if idea is None:
                self._hearing = self._conductor.hear_idea(path, name)
            else:
                self.page.set_found(replace(idea, name=name))

        def refuse(error: UserError) -> None:
            if asked == self._asked:
                self.page.set_trouble(error.message, error.hint)

        self._background.run(partial(_picture, path), show, refuse)

    def put_away(self) -> None:
        """Keep how the page was left; the window is being closed."""
        self._kept.setValue(_KEPT, json.dumps(self.page.values()))

    # What the page wants

    def _join(self) -> None:
        page, conductor = self.page, self._conductor
        page.idea_offered.connect(self.hear)
        page.record_requested.connect(self.record_requested)
        page.sources_wanted.connect(lambda: page.source.set_sources(self._sources()))
        page.make_requested.connect(self._make)
        page.play_requested.connect(lambda take_id: self._controller.open(take_id, play=True))
        page.open_requested.connect(self._open_take)
        page.close_requested.connect(self.close)
        self._window.prompt.model.model_changed.connect(self._show_models)
        conductor.idea_heard.connect(self._heard)
        conductor.jobs_changed.connect(self._jobs_changed)
        conductor.take_made.connect(self._made)
        conductor.studied.connect(self._studied)

    def _make(self, order: LoopOrder) -> None:
        row = next((each for each in self._rows() if each.id == order.model), None)
        if row is None or self._ordering:
            return
        order = replace(order, seed=fresh_seed())
        settings, library = self._controller.settings, self._library.folder
        ear = row.ear if row.ear is not None else self._controller.ear()
        self._ordering = True
        self.page.candidates.set_making(tr("Getting ready …"))

        def refuse(error: UserError) -> None:
            self._ordering = False
            self.page.candidates.set_making("")
            self.page.order.show_wrong("", error.message, error.hint)
            self.failed.emit(error)

        self._background.run(
            lambda: wish_of(order, row, library, ear, settings.device, settings.precision),
            partial(self._ordered, order),
            refuse,
        )

    def _ordered(self, order: LoopOrder, wish: Wish) -> None:
        self._ordering = False
        self._order, self._candidates = order, {}
        self.page.candidates.show_candidates(())
        self._job = self._controller.order(wish, trn("Making {n} loop ...", "Making {n} loops ...", wish.variations))
        self._jobs_changed(self._conductor.jobs)

    def _open_take(self, take_id: str) -> None:
        self.close()
        self._window.takes.select(take_id)
        self._controller.open(take_id, play=True)

    def _sources(self) -> list[Source]:
        """Return what can be used: the open take, the melody in its slot, and what was sung last."""
        from musicdesk.app.recordings import recordings

        found: list[Source] = []
        now, slot = self._controller.playing.now, self._controller.following.draft_of_slot()
        try:
            if now is not None and now.tape.finished:
                path = self._library.audio_path(now.take_id)
                found.append((tr("The open take “{title}”", title=now.title), path, now.title))
        except UserError:  # it is gone, or not in the library yet
            pass
        if slot is not None:
            found.append((tr("The melody “{name}”", name=slot.name), slot.path, slot.name))
        try:
            sung = recordings(self._library.folder)[-RECORDINGS_OFFERED:]
        except UserError as exc:
            self.failed.emit(exc)
            sung = []
        found += [(slot_text(each.name, each.seconds), each.path, each.name) for each in reversed(sung)]
        return found

    # What comes up from the engine

    def _heard(self, message: IdeaHeard) -> None:
        if message.id != self._hearing:
            return
        self._hearing = ""
        if message.idea is not None:
            self.page.set_found(message.idea)
        elif message.message:
            self.page.set_trouble(message.message, message.hint)
        else:
            self.page.set_idea(None)

    def _jobs_changed(self, jobs: Sequence[Job]) -> None:
        job = next((each for each in jobs if each.id == self._job), None)
        if job is None or job.ended:
            said = job.message if job is not None and job.state is JobState.FAILED else ""
            if self._job:
                self.page.candidates.set_making("")
            if said:
                self.page.order.show_wrong("", said, job.hint if job is not None else "")
                self._job = ""
            return
        waits = job.state is JobState.QUEUED
        if waits:
            words = tr("Waiting in the queue …")
        else:
            words = tr("Loading the model …") if job.loading else tr("Making loops …")
        self.page.candidates.set_making(words, None if job.progress is None else job.progress.share)

    def _made(self, job: str, take: Take) -> None:
        order = self._order
        if job != self._job or order is None:
            return
        number = len(self._candidates) + 1
        self._candidates[take.id] = Candidate(take.id, take.title, number, order.asked_bpm, order.asked_key)
        self._show_candidates()

    def _studied(self, message: Studied) -> None:
        before = self._candidates.get(message.take_id)
        if before is None:
            return
        found = message.findings
        if found is None:
            self._candidates[message.take_id] = replace(before, heard=True)
        else:
            self._candidates[message.take_id] = replace(
                before, bpm=found.bpm, key=found.key, likeness=found.likeness, heard=True
            )
        self._show_candidates()

    # Inside

    def _show_candidates(self) -> None:
        self.page.candidates.show_candidates(best_first(self._candidates.values()))

    def _show_models(self) -> None:
        models = [LoopModel(row.id, row.title, row.melody) for row in self._rows()]
        self.page.set_models(models, self._window.prompt.model.wanted)

    def _rows(self) -> list[ModelRow]:
        return [row for row in self._window.prompt.model.rows() if row.folder is not None]

    def _give_up(self) -> None:
        if self._hearing:
            hearing, self._hearing = self._hearing, ""
            self._conductor.give_up(hearing)

    def _values(self) -> dict[str, Any]:
        try:
            values = json.loads(str(self._kept.value(_KEPT) or "{}"))
        except ValueError:
            return {}
        return values if isinstance(values, dict) else {}


def _picture(path: Path) -> tuple[float, bytes, Idea | None]:
    """Return the length of a recording in seconds, its picture, and of notes what is found in them.

    Raises: BadFile; BadValue if there is nothing in notes.
    """
    from musicdesk.analysis.peaks import overview
    from musicdesk.app.melodysource import is_midi, read_notes
    from musicdesk.formats.audiofile import read_audio

    if not is_midi(path):
        clip = read_audio(path)
        return clip.seconds, overview(clip, COLUMNS), None
    from musicdesk.app.ideas import idea_in
    from musicdesk.app.melody import Draft
    from musicdesk.app.wiring import furnish

    clip = read_notes(Draft(path.name, "midi", path)).clip
    return clip.seconds, overview(clip, COLUMNS), idea_in(furnish(), path)
