"""The list of loops that were made of an idea, the best first, with what was asked for beside what was measured."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from musicdesk.gui.ideacandidate import Candidate
from musicdesk.gui.progress import show_share
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import ICON_PX, Theme
from musicdesk.gui.tongue import mark, tr

_ID = Qt.ItemDataRole.UserRole
_LOOP, _TEMPO, _KEY, _LIKENESS = range(4)
_TITLES = (mark("Loop"), mark("Tempo: asked → measured"), mark("Key: asked → measured"), mark("Likeness"))
_NONE_YET = mark("The loops will stand here: the best first, asked and measured tempo and key beside each.")
_LEAST_PX = 128
_LEAST_LOOP_PX = 96


class CandidateTable(QTreeWidget):
    """The rows. Enter and double click open one; Space is left to playing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Candidates"))
        self.setColumnCount(len(_TITLES))
        self.setHeaderLabels([tr(title) for title in _TITLES])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "flush")
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionsClickable(False)
        head.setSectionsMovable(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        for column in (_TEMPO, _KEY, _LIKENESS):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.headerItem().setToolTip(column, tr(_TITLES[column]))
        head.setSectionResizeMode(_LOOP, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room anew."""
        super().resizeEvent(event)
        self._share_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter on every system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            if event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
                self.itemDoubleClicked.emit(self.currentItem(), 0)
                return
            event.ignore()  # Ctrl+Enter is the page's
            return
        super().keyPressEvent(event)

    def fill(self, candidates: Sequence[Candidate]) -> None:
        """Show candidates in their order; the one chosen stays chosen."""
        chosen, tokens = self.chosen, self._theme.tokens
        self.blockSignals(True)
        self.clear()
        for each in candidates:
            item = QTreeWidgetItem(
                [f"{each.number}  {each.title}", each.tempo_words, each.key_words, each.likeness_words]
            )
            item.setData(_LOOP, _ID, each.take_id)
            item.setData(_LOOP, Qt.ItemDataRole.AccessibleTextRole, each.spoken)
            item.setToolTip(_LOOP, each.title)
            if each.heard:
                item.setForeground(_TEMPO, tokens.good if each.keeps_tempo else tokens.warn)
                if each.asked_key is not None:
                    item.setForeground(_KEY, tokens.good if each.keeps_key else tokens.warn)
            else:
                for column in (_TEMPO, _KEY):
                    item.setForeground(column, tokens.dim)
            item.setTextAlignment(_LIKENESS, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setSizeHint(_LOOP, QSize(0, self._theme.px(26)))
            self.addTopLevelItem(item)
            if each.take_id == chosen:
                self.setCurrentItem(item)
        self.setColumnHidden(_LIKENESS, all(each.likeness is None for each in candidates))
        self.blockSignals(False)
        self._share_out()

    @property
    def chosen(self) -> str:
        """The take of the row that is chosen, "" for none."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_LOOP, _ID))

    def _share_out(self) -> None:
        """Give the columns what they need; where that is not there, titles are cut short before what was measured."""
        head = self.header()
        over = self._theme.px(_LEAST_LOOP_PX) - self.viewport().width()
        needed, wanted = dict[int, int](), dict[int, int]()
        for column in (_TEMPO, _KEY, _LIKENESS):
            if not self.isColumnHidden(column):
                needed[column] = self.sizeHintForColumn(column)
                wanted[column] = max(needed[column], head.sectionSizeHint(column))
        over += sum(wanted.values())
        for column, width in wanted.items():
            less = min(max(over, 0), width - needed[column])
            head.resizeSection(column, width - less)
            over -= less


class CandidatesPart(QWidget):
    """The list with its title, how far making them is, and what can be done with the one chosen."""

    play_requested = Signal(str)
    """take id"""
    open_requested = Signal(str)
    """take id"""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._candidates: tuple[Candidate, ...] = ()
        self.title, self.state = QLabel(tr("CANDIDATES")), QLabel()
        self.title.setProperty("role", "title")
        self.state.setProperty("role", "dim")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.table, self.none_yet = CandidateTable(theme), QLabel(tr(_NONE_YET))
        self.none_yet.setProperty("role", "dim")
        self.none_yet.setWordWrap(True)
        self.none_yet.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.play = self._button(tr("Play the loop"), tr("Play"), "play")
        self.open = self._button(tr("Open the loop"), tr("Open"), "maximize-2")
        self.play.setToolTip(tr("Play it, while this page stays"))
        self.open.setToolTip(tr("Open it, and go back to the takes (Enter, or a double click)"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Loops being made"))
        self.progress.hide()
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.state, 1)
        self._head.addWidget(self.play)
        self._head.addWidget(self.open)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(self._head)
        self._rows.addWidget(self.progress)
        self._rows.addWidget(self.none_yet, 1)
        self._rows.addWidget(self.table, 1)
        self._enter = EnterPresses(self)
        self._enter.watch(self.play, self.open)
        self.table.itemSelectionChanged.connect(self._enable)
        self.table.itemDoubleClicked.connect(lambda item, _column: self.open_requested.emit(item.data(_LOOP, _ID)))
        self.play.clicked.connect(lambda: self.play_requested.emit(self.table.chosen))
        self.open.clicked.connect(lambda: self.open_requested.emit(self.table.chosen))
        theme.follow(self._dress, self)
        self.show_candidates(())

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """Everything that takes the focus, in reading order."""
        return self.play, self.open, self.table

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Show candidates in their order."""
        self._candidates = tuple(candidates)
        self.table.fill(self._candidates)
        self.table.setVisible(bool(candidates))
        self.none_yet.setVisible(not candidates)
        for button in (self.play, self.open):
            button.setVisible(bool(candidates))
        self._enable()

    def set_making(self, words: str, share: float | None = None) -> None:
        """Say what goes on, and how far it is (None: nobody knows); "" when nothing does."""
        self.state.setText(words)
        self.progress.setVisible(bool(words))
        show_share(self.progress, share)

    def _enable(self) -> None:
        chosen = bool(self.table.chosen)
        self.play.setEnabled(chosen)
        self.open.setEnabled(chosen)

    def _button(self, name: str, text: str, icon: str) -> QToolButton:
        button = QToolButton()
        button.setText(f" {text}")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setProperty("icon_name", icon)
        return button

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setSpacing(px(6))
        self._head.setSpacing(px(8))
        self.table.setMinimumHeight(px(_LEAST_PX))
        for button in (self.play, self.open):
            button.setIcon(self._theme.icon(button.property("icon_name")))
            button.setIconSize(QSize(px(ICON_PX), px(ICON_PX)))
        self.table.fill(self._candidates)
