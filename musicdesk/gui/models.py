"""Models in the window: what there are, what is being done with them, and who has to hear of it."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable
from dataclasses import replace
from os.path import isdir
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from musicdesk.app import modelfetch
from musicdesk.app.estimates import estimate
from musicdesk.app.models import ModelRow, all_models
from musicdesk.app.settings import Settings
from musicdesk.core.errors import BadValue, UserError
from musicdesk.core.job import JobState
from musicdesk.core.manifest import FetchProgress
from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.formats.modelstore import folder_of, models_folder, read_record
from musicdesk.gui.conductor import Conductor
from musicdesk.gui.modelmemory import ModelMemory
from musicdesk.gui.modelstate import STARTER, ModelState
from musicdesk.gui.modelthread import Deed, ModelThread, Outcome, Work
from musicdesk.gui.modelverbs import Verbs, done_in_words
from musicdesk.gui.modelwords import deed_in_words, progress_in_words, size_in_words
from musicdesk.gui.tongue import told, tr
from musicdesk.gui.window import MainWindow

if TYPE_CHECKING:
    from musicdesk.gui.modelsdialog import ModelsDialog

LICENCE_FIELD = "accepted"
"""What is named by the error of a download whose licence was not agreed to."""
SAMPLE_S = 10.0
"""So much music is what a model's time is told for."""


def ask_yes(parent: QWidget, title: str, question: str) -> bool:
    """Ask a question that is answered by yes or no."""
    return bool(QMessageBox.question(parent, title, question) == QMessageBox.StandardButton.Yes)


def ask_for_model_folder(parent: QWidget, title: str) -> Path | None:
    """Ask where the files of a model lie, by the system's dialog; None when nothing was chosen."""
    name = QFileDialog.getExistingDirectory(parent, tr("Choose the folder with the files of {title}", title=title))
    return Path(name) if name else None


class Models(QObject):
    """Knows how things stand with every model, has done what is asked for, and tells page, prompt and status line."""

    said = Signal(str)
    failed = Signal(object)
    """UserError"""

    def __init__(
        self,
        window: MainWindow,
        conductor: Conductor,
        settings: Callable[[], Settings],
        kept: QSettings,
        *,
        verbs: Verbs = modelfetch,
        rows: Callable[[], list[ModelRow]] = all_models,
        ask: Callable[[QWidget, str, str], bool] = ask_yes,
        choose_folder: Callable[[QWidget, str], Path | None] = ask_for_model_folder,
    ) -> None:
        super().__init__(window)
        self._window, self._conductor, self._settings = window, conductor, settings
        self._verbs, self._rows, self._ask, self._choose_folder = verbs, rows, ask, choose_folder
        self._thread = ModelThread(self)
        self._memory = ModelMemory(kept)
        self._warnings: dict[str, str] = {}
        """what went wrong the last time, as the status line says it, by the id of a model"""
        self.states: dict[str, ModelState] = {}
        self.dialog: ModelsDialog | None = None
        self._thread.begun.connect(self._begun)
        self._thread.progressed.connect(self._progressed)
        self._thread.ended.connect(self._ended)
        conductor.speeds_changed.connect(self._reckon)
        window.prompt.models_requested.connect(self.show)
        window.prompt.model.model_changed.connect(self._mark)

    def look(self) -> None:
        """See which models are here, and tell those that have to know."""
        rows = self._rows()
        own = [row for row in self._window.prompt.model.rows() if row.folder is not None and str(row.folder) == row.id]
        known = {row.id for row in rows}
        before, wanted = self.states, self._window.prompt.model.wanted
        self.states = {
            row.id: self._with_agreement(
                replace(
                    before.get(row.id, ModelState(row)),
                    row=row,
                    broken=_is_broken(row, before.get(row.id)),
                    listed_bytes=self._memory.listed_bytes(row.id),
                    in_use=row.folder is not None and row.id == wanted,
                )
            )
            for row in (*rows, *(each for each in own if each.id not in known))
        }
        self._window.prompt.set_models([row for row in rows if row.kind == "music"])
        self._tell()

    def show(self) -> None:
        """Put the page up, or bring it to the front."""
        self.look()
        chosen, new = self._window.prompt.model.row(), self.dialog is None
        if self.dialog is None:
            from musicdesk.gui.modelsdialog import ModelsDialog

            self.dialog = ModelsDialog(self._window.theme, self._window)
            self.dialog.asked.connect(self.do)
            self.dialog.agreed.connect(self._agree)
        self._conductor.measure()
        self._reckon()
        self._tell_place()
        if chosen is not None and (new or chosen.folder is None):
            self.dialog.choose(chosen.id)
        if self.dialog.isVisible():
            self.dialog.raise_()
        self.dialog.show()
        self.dialog.activateWindow()
        self.dialog.list.setFocus()

    def do(self, model: str, word: str) -> None:
        """Do what the word on a button says."""
        state = self.states.get(model)
        if state is None:
            return
        settings, verbs = self._settings(), self._verbs
        if word in ("Download", "Resume"):
            self._begin(
                state,
                Deed.DOWNLOAD,
                lambda report, cancel: verbs.fetch_model(
                    model, accepted=state.agreed, settings=settings, report=report, cancel=cancel
                ),
            )
        elif word == "Pause":
            if state.can_pause:
                self._put(model, stopping=True)
                self._thread.stop(model)
        elif word == "Verify":
            self._begin(
                state,
                Deed.VERIFY,
                lambda report, cancel: verbs.verify_model(model, settings=settings, report=report, cancel=cancel),
            )
        elif word == "Mend":
            self._begin(
                state,
                Deed.MEND,
                lambda report, cancel: verbs.mend_model(model, settings=settings, report=report, cancel=cancel),
            )
        elif word == "Import from a folder…":
            self._import(state)
        elif word == "Remove":
            self._remove(state)
        else:
            self._use(state)

    def settings_changed(self, before: Settings) -> None:
        """Reckon anew with other settings; what went wrong by another way to the network counts no longer."""
        now = self._settings()
        if (now.mirror, now.proxy, now.models) != (before.mirror, before.proxy, before.models):
            for model in list(self._warnings):
                state = self.states.get(model)
                if state is not None and not (state.asked and not state.agreed):  # that still wants an answer
                    self._unsay(model)
                    self._put(model, said="", trouble=False)
        self._reckon()

    def close(self) -> None:
        """Stop what is under way; what was fetched is kept."""
        self._thread.close()

    # inside

    def _begin(self, state: ModelState, deed: Deed, work: Work) -> None:
        if state.deed is None and not self._thread.is_busy_with(state.row.id):
            self._unsay(state.row.id)
            self._put(state.row.id, deed=deed, waiting=True, stopping=False, progress=None, said="", trouble=False)
            self._thread.do(state.row.id, deed, work)

    def _import(self, state: ModelState) -> None:
        folder = self._choose_folder(self.dialog or self._window, state.row.title)
        if folder is not None:
            model, settings, verbs, agreed = state.row.id, self._settings(), self._verbs, state.agreed
            self._begin(
                state,
                Deed.IMPORT,
                lambda report, cancel: verbs.import_model(
                    model, folder, settings=settings, accepted=agreed, report=report, cancel=cancel
                ),
            )

    def _remove(self, state: ModelState) -> None:
        row = state.row
        if self._is_needed(row.id):
            return
        title, size_bytes = row.title, row.size_bytes if row.folder is not None else row.partial_bytes
        question = tr(
            "Delete {title} ({size}) from this computer? It can be downloaded again.",
            title=title,
            size=size_in_words(size_bytes),
        )
        if not self._ask(self.dialog or self._window, tr("Remove {title}", title=title), question):
            return
        if self._is_needed(row.id):  # the queue went on while the question stood
            return
        if self._conductor.loaded is not None and self._conductor.loaded.model == row.id:
            self._conductor.unload()  # a model in memory keeps its files on some systems
        self._begin(state, Deed.REMOVE, lambda _report, _cancel: self._verbs.remove_model(row.id))

    def _is_needed(self, model: str) -> bool:
        """Whether a take is made with a model or waits to be; then that is said beside it."""
        states = [job.state for job in self._conductor.jobs if job.wish.recipe.model == model and not job.ended]
        if JobState.RUNNING in states:
            self._put(model, said=tr("It is making a take now: wait for it, or cancel that first."), trouble=True)
        elif states:
            self._put(
                model, said=tr("A take waits to be made with it: wait for it, or cancel that first."), trouble=True
            )
        return bool(states)

    def _use(self, state: ModelState) -> None:
        self._window.prompt.use_model(state.row.id)
        self.said.emit(tr("The next takes are made with {title}.", title=state.row.title))

    def _agree(self, model: str, agreed: bool) -> None:
        self._memory.agree(model, self.states[model].licence, agreed)
        self._put(model, agreed=agreed)

    def _with_agreement(self, state: ModelState) -> ModelState:
        """Return a state with whether its licence, and not another one, was agreed to."""
        return replace(state, agreed=self._memory.has_agreed(state.row.id, state.licence))

    def _mark(self) -> None:
        """Mark the model that the next takes are made with."""
        wanted = self._window.prompt.model.wanted
        for model, state in self.states.items():
            in_use = state.row.folder is not None and model == wanted
            if in_use is not state.in_use:
                self._put(model, in_use=in_use)

    def _unsay(self, model: str) -> None:
        """Take back what the status line says went wrong with a model, if that stands there still."""
        warning, status = self._warnings.pop(model, ""), self._window.status
        if warning and status.line == warning:
            status.say("")

    def _begun(self, model: str) -> None:
        self._put(model, waiting=False)

    def _progressed(self, model: str, progress: FetchProgress) -> None:
        state = self.states.get(model)
        if state is not None and state.deed is Deed.DOWNLOAD and progress.total_bytes > 0:
            self._memory.note_listed(model, progress.total_bytes)
            self._put(model, progress=progress, listed_bytes=progress.total_bytes)
        else:
            self._put(model, progress=progress)

    def _ended(self, outcome: Outcome) -> None:
        state = self.states.get(outcome.model)
        if state is None:
            return
        title, broken = state.row.title, state.broken
        words = done_in_words(outcome, title)
        if outcome.deed is Deed.VERIFY and outcome.error is None and not outcome.stopped:
            broken = bool(outcome.result)
        elif outcome.error is None and not outcome.stopped:
            broken = False
        # A publisher may have changed the licence since the catalogue was written. What was agreed to is remembered by
        # these words, and so they stay as they are in every language.
        of_licence = isinstance(outcome.error, BadValue) and outcome.error.field == LICENCE_FIELD
        asked = str(outcome.error) if of_licence else ""
        trouble = outcome.error is not None or (outcome.deed is Deed.VERIFY and broken)
        self.states[outcome.model] = replace(
            state, deed=None, waiting=False, stopping=False, progress=None, said=words, trouble=trouble,
            broken=broken, asked=asked or state.asked,
        )  # fmt: skip
        if outcome.error is not None:
            error = UserError(f"{title}: {told(outcome.error.message)}", told(outcome.error.hint))
            self._warnings[outcome.model] = str(error)
            self.failed.emit(error)
        elif not outcome.stopped:
            self.said.emit(words if title in words else f"{title}: {words}")
        self.look()
        self._reckon()
        self._tell_place()
        chosen = self._window.prompt.model.row()
        if outcome.deed is Deed.REMOVE and chosen is not None and chosen.folder is None:
            self._window.prompt.use_model(STARTER)

    def _reckon(self) -> None:
        """Work out what ten seconds of each model's music would cost here, while somebody looks at it."""
        if self.dialog is None:
            return
        conductor, settings = self._conductor, self._settings()
        for model, state in self.states.items():
            music = state.row.kind == "music"
            seconds = min(SAMPLE_S, state.row.abilities.longest_s) if music else SAMPLE_S
            precision = settings.precision if music else self._precision_beside()
            recipe = Recipe("x", seconds, model=model, device=settings.device, precision=precision)
            cost = estimate(state.row, Wish(recipe), conductor.speeds, loaded=conductor.loaded)
            takes_s = None if cost.seconds is None or not music else max(cost.seconds - cost.loading_s, 0.0)
            self.states[model] = replace(state, takes_s=takes_s, needs_bytes=cost.memory_bytes, fits=cost.fits)
        self._tell()

    def _precision_beside(self) -> str:
        """Return the number format that covers and tags are made in; see `engines.picture.loading`."""
        devices, device = self._conductor.speeds.devices, self._settings().device
        if device == "auto":
            device = devices[0].device if devices else "cpu"
        return "fp32" if device == "cpu" else "fp16"

    def _put(self, model: str, **changes: object) -> None:
        state = self.states.get(model)
        if state is not None:
            self.states[model] = replace(state, **changes)  # type: ignore[arg-type]
            self._tell()

    def _tell(self) -> None:
        if self.dialog is not None:
            self.dialog.show_states(self.states)
        busy = next((state for state in self.states.values() if state.deed and not state.waiting), None)
        if busy is None:
            self._window.status.show_models("", "")
        else:
            far = "" if busy.progress is None else progress_in_words(busy.progress)
            self._window.status.show_models(f"{busy.row.title}: {deed_in_words(busy)}", far)

    def _tell_place(self) -> None:
        if self.dialog is None:
            return
        folder = models_folder()
        there = next((each for each in (folder, *folder.parents) if isdir(each)), None)
        place = _from_home(folder)
        words = tr("Models lie in {folder}.", folder=place)
        if there is not None:
            with contextlib.suppress(OSError):
                free = size_in_words(shutil.disk_usage(there).free)
                words = tr("Models lie in {folder}; {free} are free there.", folder=place, free=free)
        self.dialog.show_place(words)


def _from_home(folder: Path) -> str:
    """Return a folder as people name it who are at home here."""
    with contextlib.suppress(RuntimeError, ValueError):
        return str("~" / folder.relative_to(Path.home()))
    return str(folder)


def _is_broken(row: ModelRow, before: ModelState | None) -> bool:
    """Whether files of a model are missing, or were found broken while it was last looked at."""
    if row.folder is not None or row.id == STARTER:
        return row.folder is not None and before is not None and before.broken
    try:
        return read_record(folder_of(models_folder(), row.id)) is not None
    except UserError:
        return False
