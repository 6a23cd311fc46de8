"""A small window to write a note on a take."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from musicdesk.core.take import NOTE_LIMIT
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr


class NoteField(QPlainTextEdit):
    """Lines of text; Enter begins a line, Ctrl+Enter is done."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be done by Ctrl+Enter."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)


class NoteDialog(QDialog):
    """Asks for the note on one take; Ctrl+Enter saves."""

    written = Signal(str)
    """the note, when it was saved and is another one"""

    def __init__(self, theme: Theme, title: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = note
        self.setWindowTitle(tr("Note"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = NoteField(note)
        self.text.setAccessibleName(tr("Note"))
        self.text.setPlaceholderText(tr("What to keep in mind about this take"))
        self.text.setTabChangesFocus(True)
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        self._wrong = QLabel()
        self._wrong.setProperty("role", "error")
        self._wrong.hide()
        self.save, cancel = QPushButton(tr("Save")), QPushButton(tr("Cancel"))
        self.save.setProperty("role", "accent")
        self.save.setToolTip(tr("Ctrl+Enter"))
        self.save.setDefault(True)
        self.buttons = QDialogButtonBox(self)
        self.buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(12) for _ in range(4)))
        layout.setSpacing(theme.px(8))
        for widget in (heading, self.text, self._wrong, self.buttons):
            layout.addWidget(widget)
        self.resize(theme.px(380), theme.px(240))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.text.textChanged.connect(self._check)
        self.text.done.connect(self.save.click)
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self.text.setFocus()

    def accept(self) -> None:
        """Tell the note and close."""
        note = self.text.toPlainText().strip()
        if note != self._before.strip():
            self.written.emit(note)
        super().accept()

    def _check(self) -> None:
        length = len(self.text.toPlainText())
        self.save.setEnabled(length <= NOTE_LIMIT)
        self._wrong.setText(
            tr("The note has {length:,} characters; the limit is {limit:,}.", length=length, limit=NOTE_LIMIT)
        )
        self._wrong.setVisible(length > NOTE_LIMIT)
