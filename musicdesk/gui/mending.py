"""Mending: the melody that is looked at, each change of it with its way back, made ready beside the window."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from musicdesk.analysis.loudness import integrated_lufs
from musicdesk.app.melody import Draft, Prepared, as_heard, prepare
from musicdesk.app.melodysource import go_on
from musicdesk.core.chroma import Ear
from musicdesk.core.errors import UserError
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.core.melody import Repairs
from musicdesk.gui.background import Background
from musicdesk.gui.melodyplaying import Listenable
from musicdesk.gui.tongue import mark, tr

if TYPE_CHECKING:
    from musicdesk.app.melody import Separate

SAME_STEP_S = 1.5
"""Changes of one thing that follow each other so soon are one step: a handle that is dragged, a number that is spun."""
_FIELDS = {
    "voice_only": mark("voice only"), "high_pass_hz": mark("high-pass"), "gate_db": mark("noise gate"),
    "steady": mark("steady pitch"), "scale": mark("snap to scale"), "beat_bpm": mark("snap to beat"),
    "division": mark("division of the beat"),
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Ready:
    """A draft made ready to be seen and heard."""

    prepared: Prepared
    listenable: Listenable


def made_ready(draft: Draft, ear: Ear, separate: Separate | None = None, cancel: Cancel | None = None) -> Ready:
    """Return a draft carried out; slow.

    Raises: BadFile or BadValue if it cannot be; UserError if `cancel` said so.
    """
    try:
        go_on(cancel)
        prepared = prepare(draft, ear, separate=separate, cancel=cancel)
    except Cancelled as exc:
        raise UserError(tr("That melody is not looked at any more.")) from exc
    clips = prepared.clip, as_heard(prepared), prepared.original
    return Ready(prepared, Listenable(*clips, *(integrated_lufs(clip) for clip in clips)))


class Mending(QObject):
    """Holds the draft that is looked at."""

    draft_changed = Signal(object)
    """Draft, or None"""
    stepped = Signal()
    """a step was made or taken back: what it changed should be seen"""
    busy_changed = Signal(bool)
    ready = Signal(object)
    """Ready, or None when there is nothing to look at or it could not be made"""
    failed = Signal(object)
    """UserError"""

    def __init__(
        self,
        background: Background,
        stack: QUndoStack,
        ear: Callable[[], Ear],
        separate: Separate | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._stack, self._ear, self._separate = background, stack, ear, separate
        self._draft: Draft | None = None
        self._ready: Ready | None = None
        self._asked = 0
        self._closed = False

    @property
    def draft(self) -> Draft | None:
        """What is looked at."""
        return self._draft

    @property
    def prepared(self) -> Prepared | None:
        """What became of it, once it is ready."""
        return None if self._ready is None else self._ready.prepared

    def look_at(self, draft: Draft | None, ready: Ready | None = None) -> None:
        """Look at another melody; `ready` is what it became, where that is known."""
        self._draft = draft
        self.draft_changed.emit(draft)
        if ready is not None:
            self._asked += 1
            self.busy_changed.emit(False)
            self._put(ready)
        else:
            self._make_ready()

    def repair(self, repairs: Repairs) -> None:
        """Mend it so."""
        if self._draft is not None and repairs != self._draft.repairs:
            self._change(self._draft.with_(repairs=repairs), _named(self._draft.repairs, repairs))

    def trim(self, begin_s: float, end_s: float | None) -> None:
        """Choose a part of it."""
        draft = self._draft
        if draft is not None and (begin_s, end_s) != (draft.begin_s, draft.end_s):
            name = tr("beginning of the melody") if begin_s != draft.begin_s else tr("end of the melody")
            try:
                self._change(draft.with_(begin_s=begin_s, end_s=end_s), name)
            except UserError as exc:
                self.failed.emit(exc)

    def set_after(self, after: str) -> None:
        """Choose what happens after its end."""
        if self._draft is not None and after != self._draft.after:
            self._change(self._draft.with_(after=after), tr("what comes after the melody"))

    def close(self) -> None:
        """Give up what is being made ready, for good."""
        self._closed = True

    def renew(self) -> None:
        """Hear it anew: another model listens otherwise."""
        if self._draft is not None:
            self._make_ready()

    def _change(self, draft: Draft, name: str) -> None:
        before = self._draft
        if before is not None:
            self._stack.push(_Change(self, before, draft, name))

    def use(self, draft: Draft) -> None:
        """Show a version of the melody: a step, or its way back."""
        self._draft = draft
        self.stepped.emit()
        self.draft_changed.emit(draft)
        self._make_ready()

    def _make_ready(self) -> None:
        self._asked += 1
        mine, draft, ear = self._asked, self._draft, self._ear()
        if draft is None:
            self.busy_changed.emit(False)
            self._put(None)
            return
        self.busy_changed.emit(True)

        def show(ready: Ready) -> None:
            if mine == self._asked:
                self.busy_changed.emit(False)
                self._put(ready)

        def refuse(error: UserError) -> None:
            if mine == self._asked:
                self.busy_changed.emit(False)
                self._put(None)
                self.failed.emit(error)

        def is_stale() -> bool:
            return self._closed or mine != self._asked

        self._background.run(lambda: made_ready(draft, ear, self._separate, is_stale), show, refuse)

    def _put(self, ready: Ready | None) -> None:
        self._ready = ready
        self.ready.emit(ready)


class _Change(QUndoCommand):
    """One step of mending. A step whose melody is not looked at any more brings it back."""

    def __init__(self, mending: Mending, before: Draft, after: Draft, name: str) -> None:
        super().__init__(name)
        self._mending, self._before, self._after, self._name = mending, before, after, name
        self._made_s = time.monotonic()

    def redo(self) -> None:
        self._mending.use(self._after)

    def undo(self) -> None:
        self._mending.use(self._before)

    def id(self) -> int:
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other._name != self._name or other._before is not self._after:
            return False
        if other._made_s - self._made_s > SAME_STEP_S:
            return False
        self._after, self._made_s = other._after, other._made_s
        return True


def _named(before: Repairs, after: Repairs) -> str:
    changed = [words for field, words in _FIELDS.items() if getattr(before, field) != getattr(after, field)]
    return tr(changed[0]) if changed else tr("repair")
