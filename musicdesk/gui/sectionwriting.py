"""The field that opens on a section in the lane, to write its words where they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from musicdesk.core.recipe import PROMPT_LIMIT
from musicdesk.gui.tongue import tr


class SectionWriting(QLineEdit):
    """A line of words: Enter, Tab and going elsewhere keep them, Escape does not."""

    left = Signal(bool)
    """it is over: whether the words are to be kept"""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "inline")
        self.setAccessibleName(tr("Words of the section"))
        self.setMaxLength(PROMPT_LIMIT)
        self.hide()

    def open(self, words: str, typed: str = "") -> None:
        """Show words, all of them selected, and take the keys; what was typed already stands in their place."""
        self.setText(words)
        # Everything is selected from its end, so that the beginning of long words is seen.
        self.end(False)
        self.home(True)
        if typed:
            self.insert(typed)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the words on Enter, leave them on Escape; Ctrl+Enter goes on to whoever generates."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit(True)
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit(False)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Keep the words on Tab, and let the lane have the keys again."""
        self.left.emit(True)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the words when one goes elsewhere; a menu of this field is not elsewhere."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason and self.isVisible():
            self.left.emit(True)
