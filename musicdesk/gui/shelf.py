"""The shelf: everything the window does to the library, each step with its name and its way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from musicdesk.app.retagging import clear_bar, clear_key, clear_tempo, type_bar, type_key, type_tempo
from musicdesk.core.errors import StorageError, UserError
from musicdesk.core.take import Take
from musicdesk.gui.tongue import mark, tr, trn
from musicdesk.library.library import Library
from musicdesk.workers.study import kept_findings, with_findings

UNDO_LIMIT = 500
_FIELDS = {"bpm": ("bpm",), "key": ("key",), "bar": ("beats_per_bar", "downbeat_s")}
"""What of a take goes with each thing that can be typed."""
NAMED_TITLE = 40
"""Longest part of a title in the name of a step, in characters."""


class Step(QUndoCommand):
    """One step: `act` and `take_back` each do their part at once; what fails is told.

    A step that fails the first time is none. Later, one that the disk stood in the way of stays where it was, by
    `stay`, so that it can be tried again; one whose takes are gone is dropped.
    """

    def __init__(
        self,
        text: str,
        act: Callable[[], None],
        take_back: Callable[[], None],
        failed: Callable[[UserError], None],
        stay: Callable[[bool], None],
    ) -> None:
        super().__init__(text)
        self._act, self._take_back, self._failed, self._stay = act, take_back, failed, stay
        self._done = self._stays = False

    def redo(self) -> None:
        """Do it."""
        self._try(self._act, done=True)

    def undo(self) -> None:
        """Take it back."""
        self._try(self._take_back, done=False)

    def _try(self, act: Callable[[], None], *, done: bool) -> None:
        if self._stays:  # it only goes back to its place in the stack
            self._stays = False
            return
        try:
            act()
        except UserError as exc:
            if isinstance(exc, StorageError) and self._done:
                self._stays = True
                self._stay(done)
            else:
                self.setObsolete(True)
            self._failed(exc)
        else:
            self._done = True


class Shelf(QObject):
    """The library as the window's user changes it."""

    changed = Signal()
    """takes came, went or changed"""
    retitled = Signal(str, str)
    """take id, its new title"""
    retagged = Signal(object)
    """Take: its tempo or key is another one now, or its bars lie otherwise"""
    gone = Signal(object)
    """tuple of take ids that were moved to the trash"""
    failed = Signal(object)
    """UserError"""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(UNDO_LIMIT)
        self._return: Callable[[], None] | None = None
        self.stack.indexChanged.connect(self._go_back)

    def rename(self, take_id: str, title: str) -> None:
        """Give a take another title."""
        take = self._take(take_id)
        if take is None or take.title == title.strip():
            return
        self._push(
            tr("rename to “{title}”", title=_short(title.strip())),
            lambda: self._retitle(take_id, title.strip()),
            lambda: self._retitle(take_id, take.title),
        )

    def set_stars(self, take_ids: Sequence[str], stars: int) -> None:
        """Give takes a number of stars."""
        takes = [take for take in map(self._take, take_ids) if take is not None and take.stars != stars]
        if takes:
            self._push(
                trn("{n} star for {takes}", "{n} stars for {takes}", stars, takes=_named(takes)),
                lambda: self._each(lambda take: self.library.change(take.id, stars=stars), takes),
                lambda: self._each(lambda take: self.library.change(take.id, stars=take.stars), takes),
            )

    def set_tempo(self, take_id: str, bpm: float | None) -> None:
        """Give a take the tempo that was typed, or with None the one that was heard."""

        def act() -> Take:
            library = self.library
            return clear_tempo(library, take_id) if bpm is None else type_tempo(library, take_id, bpm)

        self._retag(take_id, "bpm", mark("tempo of {take}"), act)

    def set_key(self, take_id: str, key: str | None) -> None:
        """Give a take the key that was typed, or with None the one that was heard."""

        def act() -> Take:
            library = self.library
            return clear_key(library, take_id) if key is None else type_key(library, take_id, key)

        self._retag(take_id, "key", mark("key of {take}"), act)

    def set_bar(self, take_id: str, bar: tuple[int, float] | None) -> None:
        """Give the bars of a take so many beats and the first one its beginning in seconds, or with None as heard."""

        def act() -> Take:
            return clear_bar(self.library, take_id) if bar is None else type_bar(self.library, take_id, *bar)

        self._retag(take_id, "bar", mark("bars of {take}"), act)

    def set_note(self, take_id: str, note: str) -> None:
        """Write a note on a take."""
        take = self._take(take_id)
        if take is not None and take.note != note:
            self._push(
                tr("note on {take}", take=_named([take])),
                lambda: self._each(lambda take: self.library.change(take.id, note=note), [take]),
                lambda: self._each(lambda take: self.library.change(take.id, note=take.note), [take]),
            )

    def delete(self, take_ids: Sequence[str]) -> None:
        """Move takes to the library's trash."""
        takes = [take for take in map(self._take, take_ids) if take is not None]
        if takes:
            self._push(
                tr("delete {takes}", takes=_named(takes)), lambda: self._trash(takes), lambda: self._restore(takes)
            )

    def imported(self, take: Take) -> None:
        """Note that a take was imported, so that it can be taken back; it is in the library already."""
        done = iter((True,))

        def act() -> None:
            if not next(done, False):
                self._restore([take])

        self._push(tr("import {take}", take=_named([take])), act, lambda: self._trash([take]))
        self.changed.emit()

    def bring_back(self) -> int:
        """Take everything out of the trash, also what was deleted at an earlier time; returns how many takes."""
        try:
            takes = [take for take in map(self._take, self.library.find(trashed=True)) if take is not None]
        except UserError as exc:
            self.failed.emit(exc)
            return 0
        if takes:
            self._push(
                tr("bring back {takes}", takes=_named(takes)), lambda: self._restore(takes), lambda: self._trash(takes)
            )
        return len(takes)

    def empty_trash(self) -> int | None:
        """Delete what is in the trash for good, and forget all steps, for some would bring it back.

        Returns how many takes that were, None if it failed.
        """
        try:
            count = self.library.empty_trash()
        except UserError as exc:
            self.failed.emit(exc)
            return None
        self.stack.clear()
        return count

    def step(self, text: str, act: Callable[[], None], take_back: Callable[[], None]) -> None:
        """Do something to a take beside the list, as a step of its own that can be taken back; both raise UserError."""
        self._push(text, act, take_back)

    def _as_before(self, before: Take, name: str) -> Take:
        """Give a take the tempo, key or bars that were typed before, or what was heard of it, perhaps since then."""
        typed = name in before.typed
        found = None if typed else kept_findings(self.library, before.id)
        then = before if found is None else with_findings(before, found)
        values = {field: getattr(then, field) for field in _FIELDS[name]}

        def change(take: Take) -> Take:
            others = tuple(each for each in take.typed if each != name)
            return take.with_(**values, typed=(*others, name) if typed else others)

        return self.library.rewrite(before.id, change)

    def _retag(self, take_id: str, name: str, what: str, act: Callable[[], Take]) -> None:
        before = self._take(take_id)
        if before is None:
            return

        def tell(take: Take) -> None:
            self.retagged.emit(take)
            self.changed.emit()

        self._push(tr(what, take=_named([before])), lambda: tell(act()), lambda: tell(self._as_before(before, name)))

    def _push(self, text: str, act: Callable[[], None], take_back: Callable[[], None]) -> None:
        # In a menu a single & would underline the letter behind it.
        self.stack.push(Step(text.replace("&", "&&"), act, take_back, self.failed.emit, self._stay))

    def _stay(self, done: bool) -> None:
        self._return = self.stack.undo if done else self.stack.redo

    def _go_back(self) -> None:
        """Bring a step that failed back to its place in the stack, which goes on whatever a step does."""
        go_back, self._return = self._return, None
        if go_back is not None:
            go_back()

    def _take(self, take_id: str) -> Take | None:
        try:
            return self.library.take(take_id)
        except UserError as exc:
            self.failed.emit(exc)
            return None

    def _retitle(self, take_id: str, title: str) -> None:
        self.library.change(take_id, title=title)
        self.changed.emit()
        self.retitled.emit(take_id, title)

    def _each(self, act: Callable[[Take], object], takes: Sequence[Take]) -> None:
        errors: list[UserError] = []
        for take in takes:
            try:
                act(take)
            except UserError as exc:
                errors.append(exc)
        self.changed.emit()
        if len(errors) == len(takes):
            raise errors[0]
        if errors:
            self.failed.emit(errors[0])

    def _trash(self, takes: Sequence[Take]) -> None:
        self.gone.emit(self._moved(takes, self.library.trash, trashed=True))

    def _restore(self, takes: Sequence[Take]) -> None:
        self._moved(takes, self.library.restore, trashed=False)

    def _moved(self, takes: Sequence[Take], move: Callable[[Sequence[str]], None], *, trashed: bool) -> tuple[str, ...]:
        """Move takes and return which have moved: some of them is enough, for that must be possible to take back."""
        ids = tuple(take.id for take in takes)
        try:
            move(ids)
        except UserError as exc:
            ids = tuple(take_id for take_id in ids if self._lies(take_id, trashed=trashed))
            if not ids:
                raise
            self.failed.emit(exc)
        finally:
            self.changed.emit()
        return ids

    def _lies(self, take_id: str, *, trashed: bool) -> bool:
        try:
            return self.library.folder_of(take_id).parent == self.library.places[trashed]
        except UserError:
            return False


def _named(takes: Sequence[Take]) -> str:
    if len(takes) == 1:
        return tr("“{title}”", title=_short(takes[0].title))
    return trn("{n} take", "{n} takes", len(takes))


def _short(title: str) -> str:
    return title if len(title) <= NAMED_TITLE else title[: NAMED_TITLE - 1].rstrip() + "…"
