"""The conductor: takes wishes, keeps the queue of jobs, and turns the engine's messages into facts for the window."""

from __future__ import annotations

import itertools
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from musicdesk.app.queue import Job, JobQueue
from musicdesk.app.speeds import Speeds
from musicdesk.app.watching import Watching
from musicdesk.core.errors import UserError
from musicdesk.core.job import JobState
from musicdesk.core.take import take_title
from musicdesk.core.tape import Tape
from musicdesk.core.wish import Wish
from musicdesk.gui import journal
from musicdesk.gui.enginethread import EngineThread
from musicdesk.gui.takeswords import model_word
from musicdesk.gui.tongue import mark, told, tr
from musicdesk.workers import messages

RETELL_MS = 50
"""Shortest time between two tellings of the jobs while one of them runs."""
_DEVICES = {
    "cpu": mark("the processor", about="on"),
    "cuda": mark("the NVIDIA card", about="on"),
    "mps": mark("the Apple graphics", about="on"),
}
KEEP_MS = 400
"""How long after it was seen it is kept what this machine does: not while a take begins to sound."""


class Conductor(QObject):
    """The jobs of the window. `library` is where the engine process puts the takes."""

    jobs_changed = Signal(object)
    """tuple[Job, ...]"""
    tape_begun = Signal(str, str, object, object)
    """job, take id, Tape, Recipe: a take is being made; its tape grows from now on"""
    tape_grew = Signal(str)
    """take id"""
    tape_ended = Signal(str)
    """take id: no more will come"""
    retrying = Signal(str, int, object)
    """job, attempt (1 the first time), faults in words: a take is given up, and `tape_begun` comes again with its id"""
    tape_forgotten = Signal(str)
    """take id: its tape, which has ended, is given up and begins again"""
    take_made = Signal(str, object)
    """job, Take: it is in the library"""
    job_ended = Signal(object)
    """Job"""
    engine_changed = Signal(str, str)
    """one line about the engine, and its reasons in words"""
    loaded_changed = Signal(bool)
    """whether there is a model in memory"""
    studying = Signal(str, str, float)
    """take id, what is done in words, the share of it that is done: a take is being heard"""
    studied = Signal(object)
    """messages.Studied: a take was heard, or it is said why not"""
    memory_changed = Signal(object)
    """bytes held by the engine process, or None when there is none"""
    idea_heard = Signal(object)
    """messages.IdeaHeard: a recording was heard, or it is said why not"""
    painting = Signal(str, float)
    """id, the share that is done: a picture is being painted; it goes back when a take came between"""
    painted = Signal(object)
    """messages.Painted: a picture was painted, or it is said why not"""
    speeds_changed = Signal()
    """more is known of what this machine does, or another model is in memory: estimates differ"""

    def __init__(
        self, thread: EngineThread, library: Path, parent: QObject | None = None, speeds: Path | None = None
    ) -> None:
        """Order through `thread`; `speeds` is the file that what was seen of this machine is kept in, None for none."""
        super().__init__(parent)
        self._thread = thread
        self._queue = JobQueue()
        self._tapes: dict[tuple[str, int], tuple[str, Tape]] = {}
        self._pending = set[str]()
        self._rests = False
        self.library = library
        self._watching = Watching(speeds)
        self._asked = itertools.count(1)
        self._keep_speeds = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keep_speeds.timeout.connect(self._watching.keep)
        self._retell = QTimer(self, singleShot=True, interval=RETELL_MS)
        self._retell.timeout.connect(lambda: self.jobs_changed.emit(self._queue.jobs))
        thread.told.connect(self._told)

    @property
    def jobs(self) -> tuple[Job, ...]:
        """The jobs there are, in their order."""
        return self._queue.jobs

    @property
    def running(self) -> Job | None:
        """The job that is being worked on."""
        return next((job for job in self._queue.jobs if job.state is JobState.RUNNING), None)

    def generate(self, wish: Wish) -> str:
        """Put a wish at the end of the queue; returns its job."""
        self._rests = False
        job = self._queue.add(wish, take_title(wish.recipe.prompt))
        self._go_on()
        return job

    def study(self, take_id: str, notes: bool = True) -> None:
        """Have a take heard: tempo, key and loudness, and with `notes` its notes; one that was heard is told at once.

        What is being made goes before. Of several the one that was asked for last is heard first.
        """
        self._pending.add(take_id)
        self._order(messages.Study(take_id, self.library, notes))

    @property
    def speeds(self) -> Speeds:
        """What is known of what this machine does; see `app.estimates.estimate`."""
        return self._watching.speeds

    @property
    def loaded(self) -> messages.Loaded | None:
        """The model in memory."""
        return self._watching.loaded

    def warm(self, model: str, device: str, precision: str, lora: str = "") -> None:
        """Have a model loaded before it is asked for."""
        self._order(messages.Warm(model, device, precision, lora))

    def hear_idea(self, path: Path, name: str = "") -> str:
        """Have a recording heard that a loop is to be made from; returns the id that `idea_heard` will have.

        What is being made goes before. `name` is what the user knows it by.
        """
        self._rests = False
        id_ = f"idea-{next(self._asked)}"
        self._pending.add(id_)
        self._order(messages.HearIdea(id_, path, name or path.stem))
        return id_

    def paint(self, prompt: str, *, negative: str = "", seed: int = 0, model: str = "stable-diffusion") -> str:
        """Have a picture painted; returns the id that `painting` and `painted` will have. What is made goes before."""
        self._rests = False
        id_ = f"picture-{next(self._asked)}"
        self._pending.add(id_)
        self._order(messages.Paint(id_, prompt, negative, seed, model))
        return id_

    def give_up(self, id_: str) -> None:
        """Stop hearing an idea or painting a picture; it is answered at once, with neither."""
        self._order(messages.Stop(id_))

    def measure(self) -> None:
        """Have this machine measured when nothing is being made, unless it was before; `speeds_changed` says when."""
        if not self._watching.speeds.devices:
            self._order(messages.Measure())

    def cancel(self, job: str | None = None) -> None:
        """Stop a job, or the one that runs; what exists of it is kept."""
        if job is None:
            running = self.running
            if running is None:
                return
            job = running.id
        if self._queue.cancel(job):
            self._order(messages.Stop(job))
        self._tell()

    def move(self, job: str, by: int) -> None:
        """Move a waiting job `by` places down the queue."""
        self._queue.move(job, by)
        self._tell()

    def dismiss(self, job: str) -> None:
        """Take an ended job off the list."""
        self._queue.dismiss(job)
        self._tell()

    def save_again(self) -> None:
        """Try once more to save what could not be saved."""
        self._order(messages.SaveAgain())

    def unload(self) -> None:
        """Free the memory of the model."""
        self._order(messages.Unload())

    def rest(self) -> None:
        """Free the memory of the model as soon as nothing is heard or painted any more, unless it is wanted by then."""
        self._rests = True
        self._rest_if_idle()

    def close(self) -> None:
        """Stop everything; what is being made is kept."""
        self._thread.close()
        self._watching.keep()

    def _order(self, order: messages.Order) -> None:
        self._thread.order(order)

    def _told(self, message: messages.Fact) -> None:
        changed = self._queue.told(message)
        journal.told(message)
        if self._watching.told(message):
            self._keep_speeds.start()
            self.speeds_changed.emit()
        match message:
            case messages.IdeaHeard():
                self.idea_heard.emit(message)
                self._answered(message.id)
            case messages.Painting():
                self.painting.emit(message.id, 0.0 if message.progress is None else message.progress.share)
            case messages.Painted():
                self.painted.emit(message)
                self._answered(message.id)
            case messages.TakeBegun():
                tape = Tape(message.frames, message.channels, message.sample_rate)
                self._tapes[message.job, message.index] = message.take_id, tape
                self.tape_begun.emit(message.job, message.take_id, tape, message.recipe)
            case messages.Block():
                held = self._tapes.get((message.job, message.index))
                if held is not None:
                    held[1].append(message.samples)
                    self.tape_grew.emit(held[0])
            case messages.Retrying():
                take_id = self._end_tape(message.job, message.index)
                if take_id is not None:
                    self.tape_forgotten.emit(take_id)
                self.retrying.emit(message.job, message.attempt, message.faults)
            case messages.TakeMade():
                self._end_tape(message.job, message.index)
                self.take_made.emit(message.job, message.take)
            case messages.Unsaved():
                self._end_tape(message.job, message.index)
            case messages.Studying():
                self.studying.emit(message.take_id, message.stage, message.progress.share)
            case messages.Studied():
                self.studied.emit(message)
                self._answered(message.take_id)
            case messages.Loading():
                self.engine_changed.emit(tr("Loading {model} ...", model=model_word(message.model)), "")
            case messages.Loaded():
                line = tr(
                    "{model} on {device}, {precision}",
                    model=model_word(message.model),
                    device=tr(_DEVICES.get(message.device, message.device), about="on"),
                    precision=message.precision,
                )
                self.engine_changed.emit(line, " ".join(told(reason) for reason in message.reasons))
                self.loaded_changed.emit(True)
                self.memory_changed.emit(message.memory_bytes)
            case messages.Unloaded():
                self.engine_changed.emit(tr("No model in memory"), "")
                self.loaded_changed.emit(False)
                self.memory_changed.emit(message.memory_bytes)
            case messages.Failed(job=None):
                self.engine_changed.emit(tr("No model in memory"), told(UserError(message.message, message.hint)))
            case messages.Finished() | messages.Failed():
                for job, index in [key for key in self._tapes if key[0] == message.job]:
                    self._end_tape(job, index)
                ended = next((job for job in self._queue.jobs if job.id == message.job), None)
                if ended is not None:
                    journal.job_ended(ended)
                    self.job_ended.emit(ended)
                self._go_on()
        if changed and not self._retell.isActive():
            self._retell.start()

    def _answered(self, id_: str) -> None:
        self._pending.discard(id_)
        self._rest_if_idle()

    def _rest_if_idle(self) -> None:
        if self._rests and not self._pending:
            self._rests = False
            self.unload()

    def _end_tape(self, job: str, index: int) -> str | None:
        """End the tape of a take, and return its id; None if it has none."""
        held = self._tapes.pop((job, index), None)
        if held is None:
            return None
        held[1].finish()
        self.tape_ended.emit(held[0])
        return held[0]

    def _go_on(self) -> None:
        job = self._queue.next()
        if job is not None:
            self._watching.ordered(job)
            journal.job_begun(job)
            self._order(messages.Make(job.id, job.wish, self.library))
        self._tell()

    def _tell(self) -> None:
        self._retell.stop()
        self.jobs_changed.emit(self._queue.jobs)
