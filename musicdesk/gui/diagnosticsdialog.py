"""The dialog that shows what goes onto the clipboard for a report, before it goes there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr

_SIZE_PX = (680, 460)


class DiagnosticsDialog(QDialog):
    """A preview, a tick for the prompts, and the button that copies."""

    prompts_wanted = Signal(bool)
    copy_requested = Signal(str)
    """the text as it stands there"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(tr("Copy diagnostics"))
        self.why = QLabel(
            tr(
                "This helps us to understand a mistake. It is sent nowhere: copy it, and paste it where you report the "
                "mistake. Your home folder stands there as ~, and no password is in it."
            )
        )
        self.why.setProperty("role", "dim")
        self.why.setWordWrap(True)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(tr("What will be copied"))
        self.prompts = QCheckBox(tr("With my last prompts"))
        self.copy, self.shut = QPushButton(tr("Copy")), QPushButton(tr("Close"))
        for button in (self.prompts, self.copy, self.shut):
            button.setAccessibleName(button.text())
        self.copy.setProperty("role", "accent")
        self.copy.setDefault(True)
        self.shut.setAutoDefault(False)
        self._enter = EnterPresses(self)
        self._enter.watch(self.copy, self.shut)
        self._lay_out()
        self.prompts.toggled.connect(self.prompts_wanted)
        self.copy.clicked.connect(lambda: self.copy_requested.emit(self.text.toPlainText()))
        self.shut.clicked.connect(self.reject)
        theme.follow(self._dress, self)
        self.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_text(self, text: str) -> None:
        """Show what will be copied; what was scrolled to stays in sight."""
        bar = self.text.verticalScrollBar()
        at = bar.value()
        self.text.setPlainText(text)
        bar.setValue(at)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.prompts)
        foot.addStretch(1)
        foot.addWidget(self.shut)
        foot.addWidget(self.copy)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self.why)
        self._rows.addWidget(self.text, 1)
        self._rows.addLayout(foot)

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(16), px(16), px(16), px(12))
        self._rows.setSpacing(px(12))
        available = self.screen().availableSize()
        self.resize(min(px(_SIZE_PX[0]), available.width()), min(px(_SIZE_PX[1]), available.height()))
