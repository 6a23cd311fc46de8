"""Example prompts as small buttons, in lines that wrap."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QLayoutItem, QPushButton, QWidget

from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

EXAMPLES = (
    (mark("lo-fi piano"), "warm lo-fi piano, 84 bpm"),
    (mark("ambient flute"), "calm ambient with flute and warm pad, slow"),
    (mark("groovy house"), "groovy house with saxophone, piano and drums, 125 bpm"),
    (mark("dreamy vibes"), "dreamy lo-fi with vibraphone"),
    (mark("energetic rock"), "energetic rock with distorted guitar, bass guitar and drums, 150 bpm"),
)
"""What is shown, and the prompt it stands for. The Starter was taught all of these words."""


class Flow(QLayout):
    """Puts widgets side by side, in as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Add at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove one and return it, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it wants no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place all in `rect`."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of the largest."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        gap, x, y, line = self.spacing(), rect.x(), rect.y(), 0
        for item in self._items:
            hint = item.sizeHint()
            if x > rect.x() and x + hint.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x, line = x + hint.width() + gap, max(line, hint.height())
        return y + line - rect.y()


class Examples(QWidget):
    """Chips that offer a prompt when they are pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = Flow(self)
        self._enter = EnterPresses(self)
        self.chips: list[QPushButton] = []
        for text, prompt in EXAMPLES:
            chip = QPushButton(tr(text), self)
            chip.setProperty("role", "chip")
            chip.setAccessibleName(tr("Example: {prompt}", prompt=prompt))
            chip.setToolTip(chip.accessibleName())
            chip.clicked.connect(lambda _=False, prompt=prompt: self.chosen.emit(prompt))
            self._enter.watch(chip)
            self.chips.append(chip)
            self._flow.addWidget(chip)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._flow.setSpacing(self._theme.px(4))
