"""The style of a prompt: a list to choose it from, a line that shows what it asks for, and a menu for what is kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from musicdesk.core.preset import Preset
from musicdesk.gui.melodyelided import ElidedBox
from musicdesk.gui.promptadvanced import title_of
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.styleline import TwoLines
from musicdesk.gui.stylewords import asks_for, tip_of
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, told, tr

NO_STYLE = mark("No style")
_NAME = Qt.ItemDataRole.UserRole
_SHOWN_AT_ONCE = 18


class StyleChoice(ElidedBox):
    """All styles, family by family; what heads a family cannot be chosen."""

    def __init__(self) -> None:
        super().__init__(tr("Style"), letters=8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(_SHOWN_AT_ONCE)

    def fill(self, presets: Sequence[Preset], heading: QStandardItem) -> None:
        """List styles in their order; `heading` lends its looks to what heads a family."""
        items = QStandardItemModel(self)
        items.appendRow(_item(tr(NO_STYLE), ""))
        for family, members in groupby(presets, key=lambda preset: preset.family):
            head = heading.clone()
            head.setText(told(family) or tr("Others"))
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            items.appendRow(head)
            for preset in members:
                item = _item(preset.name, preset.name)
                item.setToolTip(tip_of(preset))
                items.appendRow(item)
        self.blockSignals(True)
        self.setModel(items)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 24)
        self.blockSignals(False)

    def show_name(self, name: str) -> None:
        """Show the style of a name, or that there is none; nothing is said about it."""
        self.blockSignals(True)
        self.setCurrentIndex(max(self.findData(name, _NAME), 0))
        self.blockSignals(False)

    @property
    def name(self) -> str:
        """The name of the style chosen, "" for none."""
        return str(self.currentData(_NAME) or "")


class StyleBox(QWidget):
    """Which style the words of a prompt are put into. It is told styles and the prompt, and tells what is wanted."""

    chosen = Signal()
    """another style was chosen by hand"""
    changed = Signal()
    """the style is another one now, or only now it is known what it asks for"""
    save_requested = Signal()
    import_requested = Signal()
    export_requested = Signal(str)
    """a style's name"""
    remove_requested = Signal(str)
    """a style's name"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presets: tuple[Preset, ...] = ()
        self._known = False
        self._wanted = ""
        self.box = StyleChoice()
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.more = QToolButton(self)
        self.more.setProperty("role", "flat")
        self.more.setAccessibleName(tr("Style actions"))
        self.more.setToolTip(tr("Save the prompt as a style, bring styles in, give them away, remove them."))
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(tr("Style actions"))
        self.save = self.menu.addAction(tr("Save as style…"), self.save_requested.emit)
        self.menu.addSeparator()
        self.bring = self.menu.addAction(tr("Import…"), self.import_requested.emit)
        self.give = self.menu.addAction(tr("Export…"), lambda: self.export_requested.emit(self._wanted))
        self.menu.addSeparator()
        self.remove = self.menu.addAction(tr("Remove"), lambda: self.remove_requested.emit(self._wanted))
        self.effect = TwoLines()
        self.effect.setAccessibleName(tr("What the style asks for"))
        self._line = QHBoxLayout()
        self._line.addWidget(title_of(tr("Style"), self.box))
        self._line.addWidget(self.box, 1)
        self._line.addWidget(self.more)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(self._line)
        self._rows.addWidget(self.effect)
        self._enter = EnterPresses(self)
        self._enter.watch(self.box, self.more)
        self.box.currentIndexChanged.connect(lambda _at: self._take(self.box.name))
        self.more.clicked.connect(self._open_menu)
        theme.follow(self._dress, self)
        self.show_prompt("")

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """Everything that takes the focus, in reading order."""
        return self.box, self.more

    @property
    def value(self) -> str:
        """The name of the style, "" for none; one that was asked for before the styles were read counts as well."""
        return self._wanted

    @property
    def preset(self) -> Preset | None:
        """The style itself, or None."""
        return next((each for each in self._presets if each.name == self._wanted), None)

    @property
    def presets(self) -> tuple[Preset, ...]:
        """All styles that are listed."""
        return self._presets

    def set_presets(self, presets: Sequence[Preset]) -> None:
        """List these styles; the one that was chosen stays chosen, unless it is gone: then there is none."""
        self._presets, self._known = tuple(presets), True
        self._fill()
        before = self._wanted
        if self.preset is None:
            self._wanted = ""
        self._show()
        if before:
            self.changed.emit()

    def set_value(self, name: str) -> None:
        """Choose the style of a name, "" for none; nothing is said about it."""
        known = any(each.name == name for each in self._presets)
        self._wanted = name if known or not self._known else ""
        self._show()

    def choose(self, name: str) -> None:
        """Choose a style as by hand."""
        if name != self._wanted and any(each.name == name for each in self._presets):
            self._take(name)

    def show_prompt(self, words: str, bpm: float | None = None, typed: Collection[str] = ()) -> None:
        """Show what the style makes of these words, at a tempo that was set (None: nobody did).

        `typed` names the settings that stand in fields of their own, and go before those of the style.
        """
        preset = self.preset
        self.effect.show_text("" if preset is None else asks_for(preset, words, bpm, typed))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu with the key for menus."""
        if event.key() == Qt.Key.Key_Menu:
            self._open_menu()
        else:
            super().keyPressEvent(event)

    def _take(self, name: str) -> None:
        self._wanted = name
        self._show()
        self.chosen.emit()
        self.changed.emit()

    def _open_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _fill(self) -> None:
        heading = QStandardItem()
        heading.setFont(self._theme.font(small=True, bold=True))
        heading.setForeground(self._theme.tokens.dim)
        self.box.fill(self._presets, heading)

    def _show(self) -> None:
        preset = self.preset
        self.box.show_name(self._wanted)
        self.box.setToolTip("" if preset is None else tip_of(preset))
        self.box.setAccessibleDescription("" if preset is None else tip_of(preset))
        self.give.setEnabled(preset is not None)
        self.remove.setEnabled(preset is not None and preset.own)
        shipped = preset is not None and not preset.own
        self.remove.setToolTip(tr("It came with MusicDesk, and stays.") if shipped else "")

    def _dress(self) -> None:
        px = self._theme.px
        self._line.setSpacing(px(8))
        self._rows.setSpacing(px(3))
        self.more.setIcon(self._theme.icon("settings", self._theme.tokens.dim))
        self.more.setIconSize(QSize(px(14), px(14)))
        self.menu.setToolTipsVisible(True)
        self._fill()
        self._show()


def _item(text: str, name: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(name, _NAME)
    return item
