"""The shelf: everything the window does to the library, each step with its name and its way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from musicdesk.core.errors import UserError
from musicdesk.core.take import Take
from musicdesk.library.library import Library

UNDO_LIMIT = 500
NAMED_TITLE = 40
"""Longest part of a title in the name of a step, in characters."""


class Step(QUndoCommand):
    """One step: `act` and `take_back` each do their part at once; what fails is told, and the step is dropped."""

    def __init__(
        self, text: str, act: Callable[[], None], take_back: Callable[[], None], failed: Callable[[UserError], None]
    ) -> None:
        super().__init__(text)
        self._act, self._take_back, self._failed = act, take_back, failed

    def redo(self) -> None:
        """Do it."""
        self._try(self._act)

    def undo(self) -> None:
        """Take it back."""
        self._try(self._take_back)

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except UserError as exc:
            self.setObsolete(True)
            self._failed(exc)


class Shelf(QObject):
    """The library as the window's user changes it."""

    changed = Signal()
    """takes came, went or changed"""
    retitled = Signal(str, str)
    """take id, its new title"""
    gone = Signal(object)
    """tuple of take ids that were moved to the trash"""
    failed = Signal(object)
    """UserError"""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(UNDO_LIMIT)

    def rename(self, take_id: str, title: str) -> None:
        """Give a take another title."""
        take = self._take(take_id)
        if take is None or take.title == title.strip():
            return
        self._push(
            f"rename to “{_short(title.strip())}”",
            lambda: self._retitle(take_id, title.strip()),
            lambda: self._retitle(take_id, take.title),
        )

    def set_stars(self, take_ids: Sequence[str], stars: int) -> None:
        """Give takes a number of stars."""
        takes = [take for take in map(self._take, take_ids) if take is not None and take.stars != stars]
        if takes:
            self._push(
                f"{stars} star{'' if stars == 1 else 's'} for {_named(takes)}",
                lambda: self._each(lambda take: self.library.change(take.id, stars=stars), takes),
                lambda: self._each(lambda take: self.library.change(take.id, stars=take.stars), takes),
            )

    def set_note(self, take_id: str, note: str) -> None:
        """Write a note on a take."""
        take = self._take(take_id)
        if take is not None and take.note != note:
            self._push(
                f"note on {_named([take])}",
                lambda: self._each(lambda take: self.library.change(take.id, note=note), [take]),
                lambda: self._each(lambda take: self.library.change(take.id, note=take.note), [take]),
            )

    def delete(self, take_ids: Sequence[str]) -> None:
        """Move takes to the library's trash."""
        takes = [take for take in map(self._take, take_ids) if take is not None]
        if takes:
            self._push(f"delete {_named(takes)}", lambda: self._trash(takes), lambda: self._restore(takes))

    def imported(self, take: Take) -> None:
        """Note that a take was imported, so that it can be taken back; it is in the library already."""
        done = iter((True,))

        def act() -> None:
            if not next(done, False):
                self._restore([take])

        self._push(f"import {_named([take])}", act, lambda: self._trash([take]))
        self.changed.emit()

    def empty_trash(self) -> int:
        """Delete what is in the trash for good; steps that would bring it back are forgotten. Returns how many."""
        try:
            count = self.library.empty_trash()
        except UserError as exc:
            self.failed.emit(exc)
            return 0
        self.stack.clear()
        return count

    def _push(self, text: str, act: Callable[[], None], take_back: Callable[[], None]) -> None:
        self.stack.push(Step(text, act, take_back, self.failed.emit))

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
        try:
            for take in takes:
                act(take)
        finally:
            self.changed.emit()

    def _trash(self, takes: Sequence[Take]) -> None:
        ids = tuple(take.id for take in takes)
        try:
            self.library.trash(ids)
        finally:
            self.changed.emit()
        self.gone.emit(ids)

    def _restore(self, takes: Sequence[Take]) -> None:
        try:
            self.library.restore([take.id for take in takes])
        finally:
            self.changed.emit()


def _named(takes: Sequence[Take]) -> str:
    return f"“{_short(takes[0].title)}”" if len(takes) == 1 else f"{len(takes)} takes"


def _short(title: str) -> str:
    return title if len(title) <= NAMED_TITLE else title[: NAMED_TITLE - 1].rstrip() + "…"
