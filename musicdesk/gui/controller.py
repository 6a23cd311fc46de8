"""The controller: what each intent of the window means, said to those who do it; no verb is done here."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from musicdesk.app.library import Brought, bring_in
from musicdesk.app.melodies import find_melody, keep_melody
from musicdesk.app.queue import Job
from musicdesk.app.settings import Settings
from musicdesk.core.chroma import Ear
from musicdesk.core.errors import UserError
from musicdesk.core.job import JobState
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Bond, Take, take_title
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop
from musicdesk.core.wish import Wish
from musicdesk.gui import journal, takefiles
from musicdesk.gui.background import Background
from musicdesk.gui.conductor import Conductor
from musicdesk.gui.following import Following
from musicdesk.gui.playing import Open, Playing
from musicdesk.gui.reworking import Reworking
from musicdesk.gui.seamwords import in_a_sentence
from musicdesk.gui.shelf import Shelf
from musicdesk.gui.tongue import mark, told, tr, trn
from musicdesk.gui.window import MainWindow

_REFUSED = "files"
REFUSED_MS = 60_000
"""How long the window's banner says why a file was not taken in."""
SEEN_MS = 4_000
"""How long a job that went well stays on the list: from then on its takes speak for it."""

FAR_S, BEFORE_NEW_S, RESERVE_S = 10.0, 3.0, 1.0
"""New music that begins later than that is not waited for from the start, but heard from shortly before it on, as soon
as so much of it is there."""
FAST = 1.2
"""From this speed on, in seconds of sound a second, a take that is heard while it is made never runs dry."""
_AGAIN = {
    1: mark("The take was not sound: {faults} Making it again ..."),
    2: mark("The take was not sound: {faults} Making it again, for the 2nd time ..."),
    3: mark("The take was not sound: {faults} Making it again, for the 3rd time ..."),
}
_ONCE_MORE = mark("The take was not sound: {faults} Making it again, for the {attempt}th time ...")
MOST_NAMED = 3
"""Of how many files that could not be taken in the reason is said."""


class Controller(QObject):
    """Stands between the window's panels and conductor, player and shelf."""

    failed = Signal(object)
    """UserError: to be said to the user"""
    taken_in = Signal(object)
    """Path: a file that has become a take"""
    imported = Signal(str)
    """the id of that take"""

    def __init__(
        self,
        window: MainWindow,
        conductor: Conductor,
        playing: Playing,
        shelf: Shelf,
        background: Background,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self.window, self.conductor, self.playing, self.shelf = window, conductor, playing, shelf
        self.background, self.settings = background, settings
        self._library = shelf.library
        self._growing: dict[str, tuple[str, Tape, Recipe]] = {}
        self._grown: tuple[Tape, Recipe] | None = None
        self._touched_s = self._begun_s = 0.0
        self._ordered_s: dict[str, float] = {}
        self._asked: tuple[str, bool] | None = None
        self._pair: tuple[str, ...] | None = None
        self._lost: str | None = None
        self._cue: tuple[str, float] | None = None
        self._remarks: dict[str, tuple[str, ...]] = {}
        self.following = Following(window.prompt, background, lambda: self._library.folder, self.ear, self)
        self.reworking = Reworking(window, self._library, lambda: self.settings, self)
        self.reworking.ordered.connect(self.order)
        self.reworking.said.connect(window.status.say)
        self.reworking.failed.connect(self.failed)
        window.takes.set_source(self._library)

    # What the prompt panel and the jobs panel ask for

    def generate(self, wish: Wish) -> None:
        """Put a wish of the prompt panel in the queue."""
        self.order(self.following.remembered(wish), tr("Making music ..."))

    def order(self, wish: Wish, said: str) -> str:
        """Put a wish in the queue and return its job; `said` is what goes on then."""
        job = self.conductor.generate(wish)
        self._ordered_s[job] = time.monotonic()
        self.reworking.see_prompt()
        self.window.status.say(tr("In the queue.") if self._waiting() else said)
        return job

    def cancel(self) -> None:
        """Stop the job that runs, and keep what there is of it."""
        self.conductor.cancel()

    def ear(self) -> Ear:
        """Return how the chosen model hears a melody."""
        row = self.window.prompt.model.row()
        return Ear() if row is None or row.ear is None else row.ear

    def job_of(self, job_id: str) -> Job | None:
        """Return a job that is on the list."""
        return next((job for job in self.conductor.jobs if job.id == job_id), None)

    def growing(self, take_id: str) -> tuple[Recipe, float] | None:
        """Return what a take is made by that is being made, and where its new music begins in seconds; else None."""
        growing = self._growing.get(take_id)
        if growing is None:
            return None
        job_id, tape, recipe = growing
        job = self.job_of(job_id)
        part = None if job is None else job.wish.remake
        if part is not None:
            return recipe, part.begin_s
        goes_on = job is not None and job.wish.bond is Bond.CONTINUATION
        return recipe, max(tape.capacity / tape.sample_rate - recipe.seconds, 0.0) if goes_on else 0.0

    # What comes up from the engine

    def jobs_changed(self, jobs: Sequence[Job]) -> None:
        """Show the jobs, and whether there is something to cancel."""
        self.window.jobs.set_jobs(tuple(jobs))
        busy, prompt = any(job.state in (JobState.QUEUED, JobState.RUNNING) for job in jobs), self.window.prompt
        if not busy and self.window.focusWidget() is prompt.cancel_button:
            # Where Qt would send the focus from a button that is switched off, a key could change the take.
            (prompt.generate_button if prompt.generate_button.isEnabled() else prompt.prompt).setFocus()
        prompt.set_busy(busy)
        self.window.takes.set_making(busy)

    def tape_begun(self, job_id: str, take_id: str, tape: Tape, recipe: Recipe) -> None:
        """Open a take that begins, unless the musician has turned to another one since ordering it.

        One that waited in the queue does not cut off the take before it, nor does any when takes are not to play by
        themselves.
        """
        self._growing[take_id] = job_id, tape, recipe
        if self._lost == take_id:  # what was open is made again
            self._open_growing(take_id)
            return
        first = self._ordered_s.pop(job_id, None)
        if first is None or first < self._touched_s:
            return
        if self.playing.is_playing and (first < self._begun_s or not self.settings.autoplay):
            return
        self._open_growing(take_id)

    def _open_growing(self, take_id: str) -> None:
        """Open a take that is being made, with the part selected that is made anew."""
        job_id, tape, recipe = self._growing[take_id]
        self._begun_s, self._asked, self._pair, self._lost = time.monotonic(), None, None, None
        _recipe, begin_s = self.growing(take_id) or (recipe, 0.0)
        is_far = begin_s > FAR_S
        self._cue = (take_id, begin_s) if is_far else None
        self.playing.open(_growing(take_id, tape, recipe), play=self.settings.autoplay and not is_far)
        job = self.job_of(job_id)
        if job is not None and job.wish.remake is not None:
            part, rate = job.wish.remake, tape.sample_rate
            self.window.waveform.select(Loop(round(part.begin_s * rate), round(part.end_s * rate)))

    def _start_at_cue(self, tape: Tape, speed: float | None) -> None:
        """Start a little before the new music of a take that goes on from much that is known, once that is there."""
        if self._cue is None:
            return
        begin_s, soon = self._cue[1], speed is not None and speed >= FAST
        if not tape.finished and not (soon and tape.ready_s >= begin_s + RESERVE_S):
            return
        self._cue = None
        if not self.playing.is_playing and self.playing.facts.heard_frame == 0:  # else the musician has gone elsewhere
            self.playing.seek(round(max(begin_s - BEFORE_NEW_S, 0.0) * tape.sample_rate))
            if self.settings.autoplay:
                self.playing.play()

    def tape_grew(self, take_id: str) -> None:
        """Let the open take grow in the picture and in the ear."""
        now = self.playing.now
        if now is not None and now.take_id == take_id and take_id in self._growing:
            job = self.job_of(self._growing[take_id][0])
            speed = None if job is None else job.speed
            self.window.waveform.grew()
            self.playing.grew(speed)
            if self._cue is not None and self._cue[0] == take_id:
                self._start_at_cue(now.tape, speed)

    def tape_ended(self, take_id: str) -> None:
        """A take will grow no more; one that was stopped before its first sound is none."""
        self.tape_grew(take_id)
        growing, now = self._growing.pop(take_id, None), self.playing.now
        if growing is not None and not growing[1].ready:
            self.playing.forget((take_id,))
        elif growing is not None and now is not None and now.take_id == take_id:
            self._grown = growing[1:]

    def tape_forgotten(self, take_id: str) -> None:
        """A take that is made again: what there was of it goes; if it was open, it is opened again when it begins."""
        now = self.playing.now
        if now is not None and now.take_id == take_id:
            self.playing.forget((take_id,))
            self._lost = take_id

    def retrying(self, _job_id: str, attempt: int, faults: Sequence[str]) -> None:
        """Say that a take was not sound and is made again."""
        said = in_a_sentence([told(fault) for fault in faults])
        self.window.status.say(tr(_AGAIN.get(max(attempt, 1), _ONCE_MORE), faults=said, attempt=attempt))

    def take_made(self, job_id: str, take: Take) -> None:
        """Show a take that has come into the library, and keep the melody that it followed."""
        self.window.takes.refresh()
        now = self.playing.now
        if now is not None and now.take_id == take.id:
            self.window.takes.select(take.id)
            self.playing.retitle(take.id, take.title)
            if self._grown is not None and self._grown[0] is now.tape:
                _tape, recipe = self._grown
                self._grown = None
                if takefiles.sounds_otherwise(take, now.tape, recipe):
                    self._renew(take.id, now.tape)
        job = self.job_of(job_id)
        self._remarks[job_id] = take.remarks
        if job is not None and job.ended and not job.unsaved:  # it was saved at last
            self.window.status.say(tr("Saved: {title}.", title=take.title))
            self._dismiss_later(job)
        if job is not None and job.wish.melody is not None and take.recipe is not None and take.recipe.melody:
            melody, source = take.recipe.melody, Path(job.wish.melody)
            self.background.run(
                lambda: keep_melody(self._library.folder, melody, source), lambda _kept: None, self.failed.emit
            )

    def _renew(self, take_id: str, grown: Tape) -> None:
        """Open the sound that a take has in the library, in the place of the tape that grew while it was made."""

        def show(take: Open) -> None:
            now = self.playing.now
            if now is not None and now.tape is grown:  # else the musician has gone on to another
                self.playing.renew(take)

        self.background.run(lambda: takefiles.opened(self._library, take_id), show, self._gone)

    def job_ended(self, job: Job) -> None:
        """Say how a job went."""
        if job.state is JobState.FAILED:
            self.failed.emit(UserError(job.message, job.hint))
        elif job.unsaved:
            self.failed.emit(UserError(job.message or tr("A take could not be saved."), job.hint))
        elif job.state is JobState.CUT_SHORT:
            some = tr("Stopped; what was made is kept.")
            self.window.status.say(some if job.takes else tr("Stopped; nothing had been made yet."))
        else:
            done = trn("Done: {n} take.", "Done: {n} takes.", len(job.takes))
            self.window.status.say(" ".join([done, *map(told, self._remarks.pop(job.id, ()))]))
        if not self.settings.keep_warm and not any(each.state is JobState.QUEUED for each in self.conductor.jobs):
            self.conductor.rest()
        self._dismiss_later(job)

    # What the takes list asks for

    def open(self, take_id: str, *, play: bool = False) -> None:
        """Open a take of the library, read beside the window."""
        self._touched_s = time.monotonic()
        self._open(take_id, play=play)

    def _open(self, take_id: str, *, play: bool) -> None:
        self._pair = self._lost = None
        growing = self._growing.get(take_id)
        if growing is not None:
            self._asked = None
            self.playing.open(_growing(take_id, *growing[1:]), play=play)
            return
        now = self.playing.now
        if now is not None and now.take_id == take_id:
            self._asked = None
            if play:
                self.playing.stop()
                self.playing.play()
            return
        if self._asked is not None and self._asked[0] == take_id:
            self._asked = take_id, play or self._asked[1]
            return
        self._asked = take_id, play

        def show(take: Open) -> None:
            asked = self._asked
            if asked is not None and asked[0] == take_id:  # else the musician has gone on to another
                self._asked = None
                self.playing.open(take, play=asked[1])

        self.background.run(lambda: takefiles.opened(self._library, take_id), show, partial(self._not_opened, take_id))

    def toggle(self) -> None:
        """Play or pause; with nothing open, open what is selected."""
        self._touched_s = time.monotonic()
        chosen = self.window.takes.selected_ids()
        if self.playing.now is None and chosen:
            self.open(chosen[0], play=True)
        else:
            self.playing.toggle()

    def compare(self, take_ids: Sequence[str]) -> None:
        """Listen to two takes in turn at equal loudness; or swap them, or end it."""
        if len(take_ids) != 2:
            self.window.status.say(tr("Choose two takes in the list to compare them."))
            return
        self._touched_s, self._asked = time.monotonic(), None
        self._pair = pair = tuple(take_ids)

        def show(both: Sequence[Open]) -> None:
            if self._pair == pair:  # else the musician has gone on, or one of them was deleted
                self._pair = None
                self.playing.compare(*both)

        self.background.run(
            lambda: [takefiles.opened(self._library, take_id, measure=True) for take_id in pair], show, self._gone
        )

    def again(self, take_id: str) -> None:
        """Make a take once more, with a new seed."""
        self._on(take_id, self.reworking.again)

    def vary(self, take_id: str) -> None:
        """Make variations of a take."""
        self._on(take_id, self.reworking.vary)

    def continue_(self, take_id: str) -> None:
        """Let a take go on for as long as the prompt panel says, each time otherwise."""
        self._on(take_id, self.reworking.continue_)

    def _on(self, take_id: str, act: Callable[[Take], None]) -> None:
        take = self.take(take_id)
        if take is not None:
            act(take)

    def use_settings(self, take_id: str) -> None:
        """Put a take's settings into the prompt panel."""
        take = self.take(take_id)
        if take is None or take.recipe is None:
            self._imported_only(take)
            return
        self._set_recipe(take.recipe)

    def use_recipe(self, recipe: Recipe) -> None:
        """Put the settings that a file brought along into the prompt panel."""
        self._set_recipe(recipe)

    def use_as_melody(self, take_id: str) -> None:
        """Let the next take follow this one."""
        take = self.take(take_id)
        if take is not None:
            try:
                path = self._library.audio_path(take_id)
            except UserError as exc:
                self._gone(exc)
            else:
                self.following.follow_file(path, name=take.title, source="take", look=False)
                self.window.status.say(tr("The next take follows it. Press the melody to see what the model hears."))

    def import_files(self, paths: Sequence[Path], *, aloud: bool = False) -> None:
        """Take files in as new takes; how it went is said when the last one is done.

        `aloud` says it in the window's banner if one is refused: nobody may be looking at the status line.
        """
        load = _Load(len(paths), aloud=aloud)
        if aloud:
            self.window.show_banner(_REFUSED, "")
        for path in paths:
            self.window.status.say(tr("Taking in {name} ...", name=path.name))
            self.background.run(
                partial(self._take_in, path), partial(self._imported, load, path), partial(self._not_taken, load, path)
            )

    def delete(self, take_ids: Sequence[str]) -> None:
        """Move takes to the trash, whence Undo brings them back."""
        self.shelf.delete(take_ids)

    def gone(self, take_ids: Sequence[str]) -> None:
        """Close the open take if it is gone."""
        if self._asked is not None and self._asked[0] in take_ids:
            self._asked = None
        if self._pair is not None and set(self._pair) & set(take_ids):
            self._pair = None
        self.playing.forget(take_ids)

    def opened(self, take: Open | None) -> None:
        """Show what is open."""
        view = self.window.waveform
        if take is None:
            view.set_tape(None, None, "")
        else:
            view.set_tape(take.tape, take.bpm, take.title, take.downbeat_s, take.beats_per_bar)
        self.window.transport.set_enabled_for(take is not None)
        self.window.show_title("" if take is None else take.title)
        self.window.takes.set_open(None if take is None else take.take_id)

    def change_settings(self, settings: Settings) -> None:
        """Use other settings from now on."""
        self.settings = settings

    def _set_recipe(self, recipe: Recipe) -> None:
        melody = recipe.melody
        kept = None if melody is None else find_melody(self._library.folder, melody)
        self.window.prompt.set_recipe(recipe, kept)
        if melody is not None and kept is None:
            self.window.status.say(tr("The melody “{name}” is not there any more; the rest is set.", name=melody.name))
        elif kept is not None and melody is not None:
            self.following.follow_kept(kept, melody)
        self.window.prompt.focus_prompt()

    def _take_in(self, path: Path) -> Brought:
        return bring_in(self._library, path, time.time())

    def _imported(self, load: _Load, path: Path, brought: Brought) -> None:
        take = brought.take
        self.taken_in.emit(path)
        if brought.known:
            load.known.append(take.title)
        else:
            load.taken.append(take.title)
            self.shelf.imported(take)
            journal.taken_in(path)
        self.window.takes.select(take.id)
        self._tell_of(load)
        self.imported.emit(take.id)
        # What is highlighted is what the bar acts on, unless the musician is listening to another take.
        about_to_play = self._asked is not None and self._asked[1]
        growing = self.playing.now is not None and self.playing.now.take_id in self._growing
        if not (self.playing.is_playing or self.playing.is_comparing or self._pair or about_to_play or growing):
            self._open(take.id, play=False)

    def _not_taken(self, load: _Load, path: Path, error: UserError) -> None:
        load.refused.append((path.name, error))
        journal.not_taken_in(path, error)
        self._tell_of(load)

    def _tell_of(self, load: _Load) -> None:
        """Say how it went, as soon as all files have been looked at: one that is bad is not to be overlooked."""
        if len(load.taken) + len(load.known) + len(load.refused) < load.count:
            return
        if not load.refused:
            self.window.status.say(load.said)
            return
        error = load.refused[0][1] if load.count == 1 else UserError(load.refusal)
        self.failed.emit(error)
        if load.aloud:
            self.window.show_banner(_REFUSED, told(error))
            QTimer.singleShot(REFUSED_MS, self, lambda: self.window.show_banner(_REFUSED, ""))

    def _imported_only(self, take: Take | None) -> None:
        if take is not None:
            self.window.status.say(tr("“{title}” was imported: there are no settings that made it.", title=take.title))

    def _not_opened(self, take_id: str, error: UserError) -> None:
        if self._asked is not None and self._asked[0] == take_id:
            self._asked = None
        self._gone(error)

    def _dismiss_later(self, job: Job) -> None:
        if job.state in (JobState.DONE, JobState.CUT_SHORT) and not job.unsaved:
            QTimer.singleShot(SEEN_MS, self, lambda: self.conductor.dismiss(job.id))

    def _gone(self, error: UserError) -> None:
        self.failed.emit(error)
        self.window.takes.refresh()

    def take(self, take_id: str) -> Take | None:
        """Return a take of the library; one that is gone is said, and None."""
        try:
            return self._library.take(take_id)
        except UserError as exc:
            self._gone(exc)
            return None

    def _waiting(self) -> bool:
        return any(job.state is JobState.QUEUED for job in self.conductor.jobs)


@dataclass
class _Load:
    """Files that are taken in together: how many there are, titles of takes, and what was refused with its reason.

    `known` are the titles of those that the library had before.
    """

    count: int
    aloud: bool = False
    taken: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    refused: list[tuple[str, UserError]] = field(default_factory=list)

    @property
    def said(self) -> str:
        """How it went with those that are takes now."""
        if len(self.taken) == self.count == 1:
            return tr("Taken in: {title}.", title=self.taken[0])
        if len(self.known) == self.count == 1:
            return tr("“{title}” is in the library already.", title=self.known[0])
        said = trn("Taken in: {n} take.", "Taken in: {n} takes.", len(self.taken)) if self.taken else ""
        there = trn("In the library already: {n} take.", "In the library already: {n} takes.", len(self.known))
        return f"{said} {there}".strip() if self.known else said

    @property
    def refusal(self) -> str:
        """How it went with files of which some are bad."""
        reasons = "; ".join(_reason(name, error) for name, error in self.refused[:MOST_NAMED])
        more = len(self.refused) - MOST_NAMED
        if more > 0:
            said = trn(
                "Not taken in: {reasons}; and {n} more.",
                "Not taken in: {reasons}; and {n} more.",
                more,
                reasons=reasons,
            )
        else:
            said = tr("Not taken in: {reasons}.", reasons=reasons)
        return f"{self.said} {said}" if self.taken or self.known else said


def _reason(name: str, error: UserError) -> str:
    """Return a file's name with why it is no take; most reasons name it themselves."""
    said = told(error.message).rstrip(".。")
    return said if name in said else f"{name}: {said}"


def _growing(take_id: str, tape: Tape, recipe: Recipe) -> Open:
    return Open(take_id, take_title(recipe.prompt), tape, recipe.bpm)
