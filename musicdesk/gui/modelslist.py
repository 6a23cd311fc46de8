"""The list of models on the Models page: what there is, in groups, each with how things stand with it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from musicdesk.gui.modelstate import ModelState
from musicdesk.gui.modelwords import GROUPS, row_in_words, state_in_words
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr

_ID = Qt.ItemDataRole.UserRole
_HIGH_PX = 26
_STATE_PX = 150


class ModelsList(QTreeWidget):
    """Models by group; one is chosen."""

    chosen = Signal(str)
    """the id of a model"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._states: dict[str, ModelState] = {}
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setAccessibleName(tr("List of models"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(self._went)
        theme.follow(self._dress, self)

    @property
    def model_id(self) -> str:
        """The id of the model that is chosen, "" if none is."""
        item = self.currentItem()
        return "" if item is None else str(item.data(0, _ID) or "")

    def sizeHintForColumn(self, column: int) -> int:
        """Return the width of a column; how things stand leaves room for the names, whatever the language."""
        wide = super().sizeHintForColumn(column)
        return min(wide, self._theme.px(_STATE_PX)) if column == 1 else wide

    def show_states(self, states: Mapping[str, ModelState]) -> None:
        """Show models; the one chosen stays chosen, or the first is."""
        if list(states) != list(self._states):
            self._fill(states)
        self._states = dict(states)
        for model, state in states.items():
            self._show(self._items[model], state)

    def choose(self, model: str) -> None:
        """Choose a model, if it is listed."""
        item = self._items.get(model)
        if item is not None:
            self.setCurrentItem(item)
            above = self.itemAbove(item)
            self.scrollToItem(item if above is None or above.data(0, _ID) else above)

    def _fill(self, states: Mapping[str, ModelState]) -> None:
        before = self.model_id
        self.blockSignals(True)
        self.clear()
        self._items.clear()
        for kind, title in GROUPS.items():
            models = [model for model, state in states.items() if state.row.kind == kind]
            if not models:
                continue
            heading = QTreeWidgetItem([f" {tr(title)}", ""])
            # The arrows pass over what is not enabled; under it, as its children, the models would not be either.
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addTopLevelItem(heading)
            heading.setFirstColumnSpanned(True)
            for model in models:
                item = self._items[model] = QTreeWidgetItem(self)
                item.setData(0, _ID, model)
        self._dress()
        self.blockSignals(False)
        self.choose(before if before in self._items else next(iter(self._items), ""))

    def _show(self, item: QTreeWidgetItem, state: ModelState) -> None:
        tokens = self._theme.tokens
        said = state_in_words(state)
        item.setText(0, f"   {state.row.title}")
        item.setText(1, f"{said} ")
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        words = row_in_words(state)
        item.setToolTip(0, words)
        item.setToolTip(1, words)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, words)
        trouble = state.trouble or state.broken
        here = state.is_here
        active = state.deed is not None
        colour = tokens.warn if trouble else tokens.accent if active else tokens.good if here else tokens.dim
        item.setForeground(1, QBrush(colour))
        item.setForeground(0, QBrush(tokens.text))

    def _went(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None and item.data(0, _ID):
            self.chosen.emit(self.model_id)

    def _dress(self) -> None:
        theme = self._theme
        small, height = theme.font(small=True), QSize(0, theme.px(_HIGH_PX))
        for at in range(self.topLevelItemCount()):
            item = self.topLevelItem(at)
            if item is None:
                continue
            item.setSizeHint(0, height)
            if item.data(0, _ID):
                item.setFont(1, small)
            else:
                item.setFont(0, theme.font(small=True, bold=True))
                item.setForeground(0, QBrush(theme.tokens.dim))
        for model, state in self._states.items():
            if model in self._items:
                self._show(self._items[model], state)
