"""The sheet of shortcuts: all keys by group, each of which can be changed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from musicdesk.core.errors import BadValue
from musicdesk.gui.promptfields import Beside
from musicdesk.gui.shortcuts import ACTIONS, GROUPS, ShortcutTable
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr

_ID = Qt.ItemDataRole.UserRole
_SIZE_PX = (480, 600)
_KEY_PX = 110
_ROW_PX = 22


class ShortcutsSheet(QDialog):
    """Lists what can be done by key; a key that is taken is refused in a sentence."""

    table_changed = Signal(object)
    """ShortcutTable"""

    def __init__(self, theme: Theme, table: ShortcutTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._table = theme, table
        self.setWindowTitle(tr("Shortcuts"))
        self.search = QLineEdit(self)
        self.search.setAccessibleName(tr("Search the shortcuts"))
        self.search.setPlaceholderText(tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(tr("Shortcuts"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(0)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.named = QLabel(self)
        self.named.setWordWrap(True)
        self.keys = QKeySequenceEdit(self)
        self.keys.setAccessibleName(tr("New key"))
        self.keys.setMaximumSequenceLength(1)
        self.keys.setClearButtonEnabled(True)
        self.change = QPushButton(tr("Change"), self)
        self.reset = QPushButton(tr("Usual key"), self)
        self.reset_all = QPushButton(tr("All as usual"), self)
        self.close_button = QPushButton(tr("Close"), self)
        for button in (self.change, self.reset, self.reset_all, self.close_button):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        self.beside = Beside(self.keys, self)
        self._lay_out()
        self.search.textChanged.connect(self._fill)
        self.tree.currentItemChanged.connect(self._chosen)
        self.tree.itemActivated.connect(self._go_to_key)
        self.keys.keySequenceChanged.connect(lambda: self.beside.say(""))
        self.change.clicked.connect(self._change)
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(lambda: self._take(ShortcutTable()))
        self.close_button.clicked.connect(self.accept)
        self._fill()
        self._dress()
        theme.changed.connect(self._dress)

    @property
    def table(self) -> ShortcutTable:
        """The keys as they stand."""
        return self._table

    def choose(self, action_id: str) -> None:
        """Choose an action in the list."""
        for item in self._items():
            if item.data(0, _ID) == action_id:
                self.tree.setCurrentItem(item)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.keys, 1)
        line.addWidget(self.change)
        line.addWidget(self.reset)
        foot = QHBoxLayout()
        foot.addWidget(self.reset_all)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self.search)
        self._rows.addWidget(self.tree, 1)
        self._rows.addWidget(self.named)
        self._rows.addLayout(line)
        self._rows.addWidget(self.beside)
        self._rows.addLayout(foot)

    def _fill(self) -> None:
        chosen, words = self._action(), self.search.text().casefold().split()
        self.tree.clear()
        for group in GROUPS:
            actions = [
                action
                for action in ACTIONS
                if action.group == group
                and all(word in f"{tr(action.text)} {self._table.shown(action.id)}".casefold() for word in words)
            ]
            if not actions:
                continue
            head = QTreeWidgetItem(self.tree, [tr(group)])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFirstColumnSpanned(True)
            head.setSizeHint(0, QSize(0, self._theme.px(_ROW_PX)))
            head.setForeground(0, self._theme.tokens.dim)
            head.setFont(0, self._theme.font(small=True, bold=True))
            for action in actions:
                keys = self._table.shown(action.id) or tr("none", about="no key")
                item = QTreeWidgetItem(head, [f"   {tr(action.text)}", keys])
                item.setData(0, _ID, action.id)
                item.setSizeHint(0, QSize(0, self._theme.px(_ROW_PX)))
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                if self._table.is_changed(action.id):
                    item.setForeground(1, self._theme.tokens.accent)
            head.setExpanded(True)
        self.choose(chosen or "")
        self._chosen()

    def _items(self) -> list[QTreeWidgetItem]:
        heads = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        found = [head.child(at) for head in heads if head is not None for at in range(head.childCount())]
        return [item for item in found if item is not None]

    def _action(self) -> str | None:
        item = self.tree.currentItem()
        found = None if item is None else item.data(0, _ID)
        return found if isinstance(found, str) else None

    def _chosen(self) -> None:
        action_id = self._action()
        action = next((each for each in ACTIONS if each.id == action_id), None)
        self.beside.say("")
        self.named.setText(tr("Choose an action to change its key") if action is None else tr(action.text))
        for widget in (self.keys, self.change):
            widget.setEnabled(action is not None)
        self.reset.setEnabled(action is not None and self._table.is_changed(action.id))
        self.reset_all.setEnabled(bool(self._table.changes))
        keys = [] if action is None else self._table.keys(action.id)
        self.keys.setKeySequence(keys[0] if keys else QKeySequence())

    def _go_to_key(self) -> None:
        self.keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self) -> None:
        action_id = self._action()
        if action_id is None:
            return
        keys = self.keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        try:
            self._take(self._table.change(action_id, keys))
        except BadValue as error:
            self.beside.say(error.message, error.hint)

    def _reset(self) -> None:
        action_id = self._action()
        if action_id is None:
            return
        try:
            self._take(self._table.reset(action_id))
        except BadValue as error:
            self.beside.say(error.message, error.hint)

    def _take(self, table: ShortcutTable) -> None:
        self._table = table
        self._fill()
        self.table_changed.emit(table)

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(12), px(12), px(12), px(12))
        self._rows.setSpacing(px(8))
        self.keys.setMinimumWidth(px(_KEY_PX))
        self.resize(px(_SIZE_PX[0]), px(_SIZE_PX[1]))
        self._fill()
