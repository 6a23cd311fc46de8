"""A tree of takes that keeps its place: what is selected, folded up and seen, whatever comes and goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, QPoint, Signal
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from musicdesk.gui.takesmodel import TakesModel

MANY_RANGES = 20


class TakesTree(QTreeView):
    """Shows the shape of a TakesModel."""

    selection_changed = Signal()

    def __init__(self, model: TakesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._takes = model
        self._collapsed: set[str] = set()
        self._arranging = False
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.collapsed.connect(lambda index: self._remember(index, shut=True))
        self.expanded.connect(lambda index: self._remember(index, shut=False))

    def selected_ids(self) -> tuple[str, ...]:
        """Return the ids of the selected takes, from top to bottom."""
        selection = self.selectionModel().selection()
        found: list[str] = []
        for part in (selection.at(at) for at in range(selection.count())):
            found += self._takes.siblings(part.parent())[part.top() : part.bottom() + 1]
        return self._takes.in_order(found)

    def current_id(self) -> str | None:
        """Return the id of the take that the keys act on."""
        return self._takes.id_of(self.currentIndex())

    def show_take(self, take_id: str) -> bool:
        """Select a take alone and bring it into view; returns whether it is in the list."""
        index = self._takes.index_of(take_id)
        if not index.isValid():
            return False
        self._open_up(index)
        # Said outright: left to itself, Qt would look whether Ctrl or Shift happens to be held down.
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, alone)
        self.scrollTo(index)
        return True

    def arrange(self, links: Sequence[tuple[str, str | None]], *, keep: bool) -> None:
        """Show these takes. What was selected stays so, if it is still there.

        With `keep` the list stays where it is scrolled to, and in the place of what is gone the next take is selected;
        without, it begins at its top.
        """
        self.executeDelayedItemsLayout()
        selected, current, order = self.selected_ids(), self.current_id(), self._takes.ids
        seen = self._seen() if keep else []
        self._arranging = True
        self.setAutoScroll(False)
        try:
            parents = self._takes.arrange(links)
            if parents is not None:
                self._unfold(parents)
                self._take_up(selected, current, order, heir=keep)
        finally:
            self.setAutoScroll(True)
            self._arranging = False
        if parents is not None or not keep:
            self._see_again(seen)
        if self.selected_ids() != selected:
            self.selection_changed.emit()
        self.viewport().update()

    def selectAll(self) -> None:
        """Select all takes that are not folded away, family by family: Qt goes row by row, and over all for each."""
        chosen = QItemSelection()
        for above in self._takes.unfolded(self._collapsed):
            index = QModelIndex() if above is None else self._takes.index_of(above)
            last = self._takes.rowCount(index) - 1
            if last >= 0:
                ends = self._takes.index(0, 0, index), self._takes.index(last, 0, index)
                chosen.append(QItemSelectionRange(*ends))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return what to paint again: all of it for many ranges, because Qt would look for each from the top."""
        if selection.count() > MANY_RANGES:
            return QRegion(self.viewport().rect())
        return super().visualRegionForSelection(selection)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that other takes are selected, but not while they are only being arranged."""
        super().selectionChanged(selected, deselected)
        if not self._arranging:
            self.selection_changed.emit()

    def _remember(self, index: QModelIndex, *, shut: bool) -> None:
        take_id = self._takes.id_of(index)
        if take_id is not None and not self._arranging:
            (self._collapsed.add if shut else self._collapsed.discard)(take_id)

    def _unfold(self, parents: list[tuple[str, QModelIndex]]) -> None:
        """Unfold takes that others stand under, but not what was folded up.

        Before the rows are laid out, for then it costs next to nothing; and not by expandAll, which remembers every
        row for good and makes all later changes slow.
        """
        self.blockSignals(True)
        for take_id, index in parents:
            if take_id not in self._collapsed:
                self.expand(index)
        self.blockSignals(False)

    def _open_up(self, index: QModelIndex) -> None:
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()

    def _take_up(self, selected: tuple[str, ...], current: str | None, order: list[str], *, heir: bool) -> None:
        """Select again what was selected; with `heir`, the next one that is still there when nothing else is left."""
        flags = QItemSelectionModel.SelectionFlag
        survivors = tuple(take_id for take_id in selected if take_id in self._takes)
        if current is not None and current not in self._takes:
            place = order.index(current)
            after = (*order[place:], *reversed(order[:place])) if heir else ()
            current = next((each for each in after if each in self._takes), None)
            if selected and not survivors and current is not None:
                survivors = (current,)
        at = QModelIndex() if current is None else self._takes.index_of(current)
        self.selectionModel().setCurrentIndex(at, flags.NoUpdate)
        if self.selected_ids() != self._takes.in_order(survivors):
            self.selectionModel().select(self._ranges(survivors), flags.ClearAndSelect)

    def _ranges(self, take_ids: Sequence[str]) -> QItemSelection:
        """Return takes as a selection of few ranges: Qt needs seconds to merge thousands."""
        ranges: dict[str | None, list[tuple[int, int]]] = {}
        for take_id in self._takes.in_order(take_ids):
            above, place = self._takes.place(take_id)
            siblings = ranges.setdefault(above, [])
            if siblings and siblings[-1][1] == place - 1:
                siblings[-1] = siblings[-1][0], place
            else:
                siblings.append((place, place))
        chosen = QItemSelection()
        for above, found in ranges.items():
            index = QModelIndex() if above is None else self._takes.index_of(above)
            for first, last in found:
                ends = self._takes.index(first, 0, index), self._takes.index(last, 0, index)
                chosen.append(QItemSelectionRange(*ends))
        return chosen

    def _seen(self) -> list[tuple[str, int]]:
        """Return the takes that are seen and where, from the top; nothing when the list stands at its top."""
        if self.verticalScrollBar().value() == 0:
            return []
        found = []
        index = self.indexAt(QPoint(self.viewport().width() // 2, 1))
        while index.isValid() and (top := self.visualRect(index).top()) < self.viewport().height():
            take_id = self._takes.id_of(index)
            if take_id is not None:
                found.append((take_id, top))
            index = self.indexBelow(index)
        return found

    def _see_again(self, seen: list[tuple[str, int]]) -> None:
        bar = self.verticalScrollBar()
        self.executeDelayedItemsLayout()
        for take_id, top in seen:
            index = self._takes.index_of(take_id)
            if index.isValid():
                bar.setValue(bar.value() + self.visualRect(index).top() - top)
                return
        bar.setValue(0)
