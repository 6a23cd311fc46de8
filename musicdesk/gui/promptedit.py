"""The field the prompt is typed in."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from musicdesk.gui.tongue import mark, tr

PLACEHOLDER = mark("What do you want to hear? Name style, mood, instruments, tempo, or click an example.")
_FRAME_PX = 10
"""What the frame adds to the height of the text."""


class PromptEdit(QPlainTextEdit):
    """The prompt: Enter makes a line, Ctrl+Enter generates, Tab goes on to the next field."""

    generate_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Prompt"))
        self.setPlaceholderText(tr(PLACEHOLDER))
        self.setTabChangesFocus(True)
        self._lowest_px = 0

    def set_height(self, lowest_px: int, highest_px: int) -> None:
        """Keep the height within two limits."""
        self._lowest_px = lowest_px
        # The style sheet has the last word on the least height, so that setMinimumHeight does nothing.
        self.setStyleSheet(f"QPlainTextEdit {{ min-height: {max(lowest_px - _FRAME_PX, 0)}px; }}")
        self.setMaximumHeight(highest_px)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the lowest height; the layout stretches it."""
        return QSize(super().sizeHint().width(), self._lowest_px)

    def minimumSizeHint(self) -> QSize:
        """Return the lowest height."""
        return QSize(super().minimumSizeHint().width(), self._lowest_px)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Generate on Ctrl+Enter, where the window has not done so already."""
        if is_generate(event):
            self.generate_pressed.emit()
        else:
            super().keyPressEvent(event)

    def replace_all(self, text: str) -> None:
        """Put `text` in the place of everything, so that Ctrl+Z brings it back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.setTextCursor(cursor)


def is_generate(event: QKeyEvent) -> bool:
    """Whether a key means Generate: Ctrl+Enter, on either Enter."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers == Qt.KeyboardModifier.ControlModifier
