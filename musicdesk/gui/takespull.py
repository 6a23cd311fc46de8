"""The handles in the rows of takes: what is held, what is dragged by it, and whose files are wanted soon."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from musicdesk.gui.dragging import BEING_MADE, Dragging
from musicdesk.gui.handing import kinds_of
from musicdesk.gui.takessource import TakeRow
from musicdesk.gui.takeswords import takes_in_words

FilesOf = Callable[[Sequence[str], Collection[str]], tuple[Path, ...] | None]
"""Complete files of takes, by id, and of kinds; None while they are not there. Cheap."""
OnTheWay = Callable[[Sequence[str], Collection[str]], bool]
"""Whether some of these files are being made now."""


@dataclass
class _Hold:
    """A handle that is held: whose and for what, where it was pressed, with which keys, if it was drawn and dragged.

    It is kept after a drag: when that was given up by Esc the button is still down, and its moves mean nothing more.
    """

    take_id: str
    what: str
    place: QPoint
    keys: Qt.KeyboardModifier
    drawn: bool = False
    done: bool = False


class TakesPull(QObject):
    """Drags takes out by the handles of their rows: by that of one of several selected takes, all of these."""

    wanted = Signal(object, str)
    """ids and a kind: these files may be dragged soon"""
    said = Signal(str)

    def __init__(
        self,
        view: QWidget,
        dragging: Dragging,
        selected_ids: Callable[[], tuple[str, ...]],
        row_of: Callable[[str], TakeRow | None],
    ) -> None:
        super().__init__(view)
        self.files_of: FilesOf = lambda _ids, _kinds: None
        self.on_the_way: OnTheWay = lambda _ids, _kinds: False
        self._view, self._dragging = view, dragging
        self._selected_ids, self._row_of = selected_ids, row_of
        self._hold: _Hold | None = None

    def point_at(self, take_id: str | None, what: str) -> None:
        """Note that the pointer is on a take, and on which of its handles.

        A row alone, pointed at or selected, wants nothing: each file made stays for good.
        """
        if take_id is not None and what:
            self._want(self._handed(take_id), (what,))

    def press(self, take_id: str, what: str, place: QPoint, keys: Qt.KeyboardModifier) -> None:
        """Hold a handle."""
        self._hold = _Hold(take_id, what, place, keys)
        self._want(self._handed(take_id), kinds_of(what, keys))

    def draw_to(self, place: QPoint) -> bool:
        """Drag by the handle that is held, once the pointer is far enough away; return whether one is held."""
        hold = self._hold
        if hold is None:
            return False
        if not hold.drawn and (place - hold.place).manhattanLength() >= QApplication.startDragDistance():
            hold.drawn = True
            if not self._begin(hold):
                self._say(BEING_MADE)
        return True

    def release(self) -> str | None:
        """Hold no handle any more; return the take whose handle was only clicked."""
        hold, self._hold = self._hold, None
        return None if hold is None or hold.drawn else hold.take_id

    @property
    def is_holding(self) -> bool:
        """Whether a handle is held."""
        return self._hold is not None

    def files_ready(self) -> None:
        """Go on with a drag that waited for files, as long as the button is held."""
        hold = self._waiting()
        if hold is not None:
            self._begin(hold)

    def files_missing(self, take_id: str, sentence: str) -> None:
        """Say why the files of a take do not come, if a drag waited for them; others that come are waited for."""
        hold = self._waiting()
        if hold is None:
            return
        ids, kinds = self._handed(hold.take_id), kinds_of(hold.what, hold.keys)
        if take_id not in ids or self.on_the_way(ids, kinds):
            return
        if len(ids) * len(kinds) == 1 or not self._begin(hold):
            hold.done = True
            self._say(sentence)

    def _waiting(self) -> _Hold | None:
        hold = self._hold
        if hold is None or hold.done or not hold.drawn:
            return None
        return hold if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton else None

    def _begin(self, hold: _Hold) -> bool:
        ids = self._handed(hold.take_id)
        files = self.files_of(ids, kinds_of(hold.what, hold.keys))
        if files is None:
            return False
        hold.done = True
        row = self._row_of(ids[0]) if len(ids) == 1 else None
        title, seconds = (takes_in_words(len(ids)), 0.0) if row is None else (row.title, row.seconds)
        self._dragging.drag(self._view, files, title, seconds)
        return True

    def _handed(self, take_id: str) -> tuple[str, ...]:
        chosen = self._selected_ids()
        return chosen if take_id in chosen else (take_id,)

    def _want(self, ids: tuple[str, ...], kinds: Sequence[str]) -> None:
        for kind in kinds:
            self.wanted.emit(ids, kind)

    def _say(self, sentence: str) -> None:
        QToolTip.showText(QCursor.pos(), sentence, self._view)
        self.said.emit(sentence)
