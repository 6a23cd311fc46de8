"""The model behind the list of takes: it holds ids and families, and reads rows by the page when they are shown."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItemModel

from musicdesk.core.errors import BadValue, UserError
from musicdesk.core.findings import Findings
from musicdesk.gui.seamwords import faults_of
from musicdesk.gui.takessource import TakeRow, TakeSource
from musicdesk.gui.takestree import Families, families
from musicdesk.gui.takeswords import heard_words, spoken, tip
from musicdesk.gui.tongue import tr
from musicdesk.workers.study import FINDINGS_FILE

PAGE_ROWS = 200
"""How many rows are read at once, around the one that is asked for."""
KEPT_ROWS = 4_000
"""How many rows are remembered; beyond that, all are forgotten and the shown ones read again."""

_NONE: list[str] = []
AnyIndex = QModelIndex | QPersistentModelIndex


class TakesModel(QStandardItemModel):
    """A tree of takes.

    The shape of the tree lies in empty items on Qt's side, because a view asks for the shape of all of it at once:
    10 000 questions answered in Python take four times as long. What a row says is asked for shown rows only.
    """

    failed = Signal(object)
    """UserError: rows could not be read"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(1)
        self._source: TakeSource | None = None
        self._families = Families()
        self._links: list[tuple[str, str | None]] = []
        self._rows: dict[str, TakeRow | None] = {}
        self._faults: dict[str, tuple[str, ...]] = {}
        self._heard: dict[str, tuple[str, ...]] = {}
        self._arranging = False

    @property
    def ids(self) -> list[str]:
        """All ids, from top to bottom."""
        return self._families.order

    def set_source(self, source: TakeSource | None) -> None:
        """Read rows from another library; its ids come with `arrange`."""
        self._source = source
        self.forget_rows()

    def forget_rows(self) -> None:
        """Read again what is shown, for it may have changed."""
        self._rows.clear()
        self._faults.clear()
        self._heard.clear()

    def arrange(self, links: Sequence[tuple[str, str | None]]) -> list[tuple[str, QModelIndex]] | None:
        """Show these takes, given newest first with the ids of their parents.

        Returns the takes that others stand under from now on, and where; None if the tree is as it was.
        """
        if self._links == links:
            return None
        self._links = list(links)
        made = families(links)
        if made.children == self._families.children:
            return None
        before = self._families
        parents: list[tuple[str, QModelIndex]] = []
        self._arranging = True
        try:
            self._align(QModelIndex(), None, before.children, made.children, parents)
            self._families = made
        finally:
            self._arranging = False
        return parents

    def id_of(self, index: AnyIndex) -> str | None:
        """Return the id at an index; None while the tree is being arranged, and for none."""
        if self._arranging or not index.isValid():
            return None
        above = index.parent()
        siblings = self._families.children.get(self.id_of(above) if above.isValid() else None, ())
        return siblings[index.row()] if index.row() < len(siblings) else None

    def index_of(self, take_id: str) -> QModelIndex:
        """Return where a take stands; an invalid index if it is not shown."""
        place = self._families.place.get(take_id)
        if place is None:
            return QModelIndex()
        above = self._families.parent.get(take_id)
        return self.index(place, 0, QModelIndex() if above is None else self.index_of(above))

    def place(self, take_id: str) -> tuple[str | None, int]:
        """Return which take a take stands under, and in which place."""
        return self._families.parent.get(take_id), self._families.place[take_id]

    def siblings(self, above: AnyIndex) -> list[str]:
        """Return the ids under an index, in their order; none while the tree is being arranged."""
        return [] if self._arranging else self._families.children.get(self.id_of(above), [])

    def unfolded(self, collapsed: Collection[str]) -> list[str | None]:
        """Return the takes whose children are in sight, when some are folded up; None stands for the top of all."""
        found: list[str | None] = [None]
        for above in found:
            for child in self._families.children.get(above, ()):
                if child in self._families.children and child not in collapsed:
                    found.append(child)
        return found

    def in_order(self, take_ids: Iterable[str]) -> tuple[str, ...]:
        """Return takes as they stand from top to bottom when all is unfolded."""
        return tuple(sorted(take_ids, key=self._families.position.__getitem__))

    def __contains__(self, take_id: str) -> bool:
        return take_id in self._families.place

    def is_child(self, take_id: str) -> bool:
        """Whether a take stands under another."""
        return take_id in self._families.parent

    def row(self, take_id: str) -> TakeRow | None:
        """Return what is known of a take, read with those around it if need be; None if it is gone."""
        if take_id not in self._rows:
            self._read_around(take_id)
        return self._rows.get(take_id)

    def row_at(self, index: AnyIndex) -> TakeRow | None:
        """Return what is known of the take at an index."""
        take_id = self.id_of(index)
        return None if take_id is None else self.row(take_id)

    def faults(self, take_id: str) -> tuple[str, ...]:
        """Return what is wrong with a take, in words; read from its folder, so only where somebody asks for it."""
        if take_id not in self._faults and self._source is not None:
            self._faults[take_id] = ()
            with contextlib.suppress(UserError):  # it is gone, which its row says
                self._faults[take_id] = faults_of(self._source.take(take_id))
        return self._faults.get(take_id, ())

    def heard(self, take_id: str) -> tuple[str, ...]:
        """Return what was heard of a take, in words; read from its folder, so only where somebody asks for it."""
        if take_id not in self._heard and self._source is not None:
            found = None
            with contextlib.suppress(UserError, BadValue, ValueError, RecursionError):  # gone, or not heard yet
                raw = self._source.beside(take_id, FINDINGS_FILE)
                found = None if raw is None else Findings.from_json(json.loads(raw))
            self._heard[take_id] = heard_words(found)
        return self._heard.get(take_id, ())

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a take in words; everything else is painted by the delegate."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            row = self.row_at(index)
            return None if row is None else row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.row_at(index)
            return tr("a take that is gone") if row is None else spoken(row, self.faults(row.id), self.heard(row.id))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            row = self.row_at(index)
            return None if row is None else row.prompt
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self.row_at(index)
            return None if row is None else tip(row, self.faults(row.id), self.heard(row.id))
        return None

    def setData(self, _index: AnyIndex, _value: Any, _role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Refuse: what a take is called is asked of the window, not changed here."""
        return False

    def _read_around(self, take_id: str) -> None:
        if len(self._rows) > KEPT_ROWS:
            self._rows.clear()
        position = self._families.position.get(take_id)
        if position is None or self._source is None:
            return
        begin = max(0, position - PAGE_ROWS // 2)
        page = [each for each in self._families.order[begin : begin + PAGE_ROWS] if each not in self._rows]
        # Asked once: what does not come is not asked for again with every repaint.
        self._rows.update(dict.fromkeys(page))
        try:
            self._rows.update((row.id, row) for row in self._source.rows(page))
        except UserError as exc:
            self.failed.emit(exc)

    def _align(
        self,
        index: QModelIndex,
        take_id: str | None,
        before: Mapping[str | None, list[str]],
        after: Mapping[str | None, list[str]],
        parents: list[tuple[str, QModelIndex]],
    ) -> None:
        """Give the rows under an index their new shape; what is the same at both ends stays, and is still selected."""
        old, new = before.get(take_id, _NONE), after.get(take_id, _NONE)
        if take_id is not None and new and not old:
            parents.append((take_id, index))
            self.insertColumns(0, 1, index)
        shorter = min(len(old), len(new))
        head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
        tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)
        if len(old) > head + tail:
            self.removeRows(head, len(old) - head - tail, index)
        if len(new) > head + tail:
            self.insertRows(head, len(new) - head - tail, index)
        if take_id is not None and old and not new:
            self.removeColumns(0, 1, index)
        for at, child in enumerate(new):
            if child in after or child in before:
                kept = at < head or at >= len(new) - tail
                self._align(self.index(at, 0, index), child, before if kept else {}, after, parents)
