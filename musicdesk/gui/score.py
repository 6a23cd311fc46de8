"""The score: the notes of the open take, from what was heard to what a hand made of them, and how they sound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from musicdesk.core.errors import UserError
from musicdesk.core.note import Note
from musicdesk.core.notesheet import NoteSheet
from musicdesk.core.tape import Tape
from musicdesk.gui.background import Background
from musicdesk.gui.latest import Latest
from musicdesk.gui.shelf import Shelf
from musicdesk.gui.tongue import tr

if TYPE_CHECKING:
    from musicdesk.core.take import Take
    from musicdesk.midi.listen import Activations

AUDIO, NOTES, BOTH = "audio", "notes", "both"
"""What can be heard."""


@dataclass(frozen=True, eq=False)
class _Open:
    """The take whose notes these are, with its tape."""

    take: Take
    tape: Tape


@dataclass(frozen=True, eq=False)
class _Reading:
    """What was found beside a take; `age` counts the changes of sheets that had been made by then."""

    take_id: str
    age: int
    sheet: NoteSheet
    heard: Activations | None


class Score(QObject):
    """The notes of the open take. Slow work is done beside the window, and every settled change can be taken back."""

    notes_changed = Signal(object)
    """tuple[Note, ...]"""
    sheet_changed = Signal(object)
    """NoteSheet: what is kept of the open take"""
    heard_changed = Signal(bool)
    """whether there is something to take notes from"""
    kept = Signal(str)
    """take id: its notes are others now, on the disk as well"""
    sound_changed = Signal(object)
    """Tape to be heard in the place of the take's own, or None"""
    said = Signal(str)
    failed = Signal(object)
    """UserError"""

    def __init__(self, shelf: Shelf, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._library, self._background = shelf, shelf.library, background
        self._open: _Open | None = None
        self._shown = self._known = False
        self._heard: Activations | None = None
        self._sheet = self._tried = NoteSheet()
        self._notes: tuple[Note, ...] = ()
        self._mode = AUDIO
        self._age = 0
        self._reading = Latest(background, self._read, self._say, self)
        self._counting = Latest(background, self._counted, self._say, self)
        self._sounding = Latest(background, self._sounded, self._say, self)

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes of the open take, as they are shown."""
        return self._notes

    @property
    def sheet(self) -> NoteSheet:
        """What is kept of how they came about."""
        return self._sheet

    @property
    def mode(self) -> str:
        """What is heard: `AUDIO`, `NOTES` or `BOTH`."""
        return self._mode

    @property
    def is_lacking(self) -> bool:
        """Whether it was looked for what was heard of the open take, and there is nothing that can be used."""
        return self._known and self._heard is None

    def open(self, take: Take | None, tape: Tape | None) -> None:
        """Turn to another take, or to none; one that is still being made has no notes yet."""
        same = self._open is not None and take is not None and self._open.take.id == take.id
        self._open = None if take is None or tape is None else _Open(take, tape)
        if same:
            self._count()
            return
        self._known, self._heard, self._sheet, self._tried = False, None, NoteSheet(), NoteSheet()
        for work in (self._reading, self._counting, self._sounding):
            work.forget()
        self._set_notes(())
        self.heard_changed.emit(False)
        self.sheet_changed.emit(self._sheet)
        if self._shown:
            self.read()

    def show(self, shown: bool) -> None:
        """Work while the notes are seen; when they are not, the take is heard as it is."""
        if shown == self._shown:
            return
        self._shown = shown
        if shown:
            self.read()
        else:
            self.hear(AUDIO)

    def read(self) -> None:
        """Read what was heard of the take, and how its notes are taken from it."""
        if self._open is None or not self._shown:
            return
        library, take_id = self._library, self._open.take.id

        def work() -> _Reading:
            from musicdesk.app.notes import heard, sheet_of

            age = self._age
            return _Reading(take_id, age, sheet_of(library, take_id), heard(library, take_id))

        self._reading.do(work)

    def try_sheet(self, sheet: NoteSheet) -> None:
        """Show the notes of another sheet, without keeping it."""
        if not self._known:
            return
        self._tried = self._without_hand(sheet)
        self._count()

    def settle(self, sheet: NoteSheet) -> None:
        """Keep another sheet; what a hand had changed gives way to it, and comes back with Undo."""
        sheet = self._without_hand(sheet)
        if sheet == self._sheet:
            self.try_sheet(sheet)
            return
        if self._sheet.edited is not None:
            self.said.emit(tr("The notes were found anew; what you changed by hand comes back with Undo."))
        self._keep(tr("change how notes are heard"), sheet)

    def edit(self, notes: Sequence[Note], what: str) -> None:
        """Keep the notes as a hand left them; `what` names the step."""
        self._keep(what, self._sheet.with_(edited=tuple(notes)))

    def hear(self, mode: str) -> None:
        """Hear the take, its notes, or both."""
        if mode == self._mode:
            return
        self._mode = mode
        self._sound()

    def _keep(self, what: str, sheet: NoteSheet) -> None:
        if self._open is not None and self._known:  # before that nobody knows what it would take the place of
            take_id, before = self._open.take.id, self._sheet
            self._shelf.step(what, partial(self._use, take_id, sheet), partial(self._use, take_id, before))
        if self._sheet != sheet:  # it could not be kept: what is seen is what there is
            self._tried = self._sheet
            self.sheet_changed.emit(self._sheet)
            self.notes_changed.emit(self._notes)
            self._count()

    def _use(self, take_id: str, sheet: NoteSheet) -> None:
        """Make a sheet the one of a take, which need not be the open one any more.

        Raises: UserError if it cannot be kept.
        """
        from musicdesk.app.notes import keep_sheet

        keep_sheet(self._library, take_id, sheet)
        if self._open is not None and self._open.take.id == take_id:
            self._sheet = self._tried = sheet
            self._age += 1
            self.sheet_changed.emit(sheet)
            self._count()
        self.kept.emit(take_id)

    def _without_hand(self, sheet: NoteSheet) -> NoteSheet:
        same = (sheet.hearing, sheet.tidying) == (self._sheet.hearing, self._sheet.tidying)
        return sheet.with_(edited=self._sheet.edited if same else None)

    def _read(self, found: _Reading) -> None:
        if self._open is None or self._open.take.id != found.take_id:
            return
        if not self._known or found.age == self._age:  # else the sheet has been changed since it was read
            self._sheet = self._tried = found.sheet
            self.sheet_changed.emit(found.sheet)
        self._known, self._heard = True, found.heard
        self.heard_changed.emit(found.heard is not None or self._sheet.edited is not None)
        self._count()

    def _count(self) -> None:
        """Find the notes anew."""
        if self._open is None:
            return
        heard, sheet, take = self._heard, self._tried, self._open.take
        if heard is None:
            self._counted(sheet.edited or ())
            return

        def work() -> tuple[Note, ...]:
            from musicdesk.app.notes import notes_by

            return notes_by(heard, sheet, take.bpm, take.downbeat_s or 0.0)

        self._counting.do(work)

    def _counted(self, notes: tuple[Note, ...]) -> None:
        self._set_notes(notes)
        self._sound()

    def _set_notes(self, notes: tuple[Note, ...]) -> None:
        self._notes = notes
        self.notes_changed.emit(notes)

    def _sound(self) -> None:
        """Make what is to be heard."""
        if self._open is None or self._mode == AUDIO or not self._open.tape.finished:
            self._sounding.forget()
            self.sound_changed.emit(None)
            return
        notes, tape, together = self._notes, self._open.tape, self._mode == BOTH

        def work() -> Tape:
            from musicdesk.midi.synth import mixed, played

            clip = tape.clip()
            alone = played(notes, clip.seconds, clip.sample_rate)
            return Tape.of(mixed(clip, alone) if together else alone)

        self._sounding.do(work)

    def _sounded(self, tape: Tape) -> None:
        self.sound_changed.emit(tape)

    def _say(self, error: UserError) -> None:
        self.failed.emit(error)
