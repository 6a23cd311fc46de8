"""The Models page: which models there are, and one of them in full; it is left open beside the window at will."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from musicdesk.gui.jobsrow import OneLine
from musicdesk.gui.modelslist import ModelsList
from musicdesk.gui.modelspane import ModelsPane
from musicdesk.gui.modelstate import ModelState
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr

_SIZE_PX = (850, 570)
_LIST_PX = 360


class ModelsDialog(QDialog):
    """Shows models and what is done with them, and emits what the user wants."""

    asked = Signal(str, str)
    """the id of a model, and one of the words on the buttons"""
    agreed = Signal(str, bool)
    """the id of a model, and whether its licence is agreed to"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._states: Mapping[str, ModelState] = {}
        self._fitted_percent = 0
        self.setWindowTitle(tr("Models"))
        self.setAccessibleName(tr("Models"))
        self.list, self.pane = ModelsList(theme, self), ModelsPane(theme, self)
        self.where = OneLine(self)
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        self.where.setProperty("role", "dim")
        self.where.setAccessibleName(tr("Where models lie"))
        self.shut = QPushButton(tr("Close"), self)
        self.shut.setAccessibleName(tr("Close"))
        self.shut.setAutoDefault(False)
        self._enter = EnterPresses(self)
        self._enter.watch(self.shut)
        self._lay_out()
        self.list.chosen.connect(lambda _model: self._show())
        self.pane.asked.connect(lambda word: self.asked.emit(self.list.model_id, word))
        self.pane.agreed.connect(lambda agreed: self.agreed.emit(self.list.model_id, agreed))
        self.shut.clicked.connect(self.reject)
        theme.follow(self._dress, self)

    def show_states(self, states: Mapping[str, ModelState]) -> None:
        """Show models as things stand with them."""
        self._states = states
        self.list.show_states(states)
        self._show()

    def show_place(self, words: str) -> None:
        """Say where models lie, and how much room there is."""
        self.where.setText(words)
        self.where.setToolTip(words)
        self.where.setAccessibleDescription(words)

    def choose(self, model: str) -> None:
        """Show a model."""
        self.list.choose(model)

    def _show(self) -> None:
        state = self._states.get(self.list.model_id)
        self.pane.setVisible(state is not None)
        if state is not None:
            before = self.focusWidget()
            self.pane.show_state(state)
            if self.focusWidget() is self.shut is not before:  # what had the focus has gone; Close is next to it
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        both = self._both = QHBoxLayout()
        both.addWidget(self.list)
        both.addWidget(self.pane, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.where, 1)
        foot.addWidget(self.shut)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(both, 1)
        self._rows.addLayout(foot)

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(12), px(12), px(12), px(10))
        self._rows.setSpacing(px(10))
        self._both.setSpacing(px(16))
        self.list.setFixedWidth(px(_LIST_PX))
        if self._fitted_percent != self._theme.percent:  # else it is as large as it was made
            self._fitted_percent = self._theme.percent
            room = self.screen().availableSize()
            self.resize(min(px(_SIZE_PX[0]), room.width()), min(px(_SIZE_PX[1]), room.height()))
