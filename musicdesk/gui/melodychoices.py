"""Lists to choose from on the melody page: they tell a screen reader both their name and what is chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLayoutItem, QSizePolicy, QWidget

from musicdesk.gui import accessible
from musicdesk.gui.promptadvanced import title_of
from musicdesk.gui.promptexamples import Flow
from musicdesk.gui.wheel import CalmBox


class ChoiceBox(CalmBox):
    """A list of few things to choose from. Where Qt tells the chosen text as the name, this tells both."""

    accessible_role = QAccessible.Role.ComboBox
    opened = Signal()
    """the list is about to be seen: what is in it may have changed"""

    def __init__(self, name: str, choices: Iterable[tuple[str, object]] = (), *, letters: int = 0) -> None:
        """`choices` are texts with what they stand for; with `letters` the list is that wide, else as its texts."""
        super().__init__()
        accessible.install()
        self.setAccessibleName(name)
        if letters:
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.setMinimumContentsLength(letters)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        else:
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for text, value in choices:
            self.addItem(text, value)

    def accessible_text(self) -> str:
        """Return what is chosen."""
        return self.currentText()

    def showPopup(self) -> None:
        """Show the list."""
        self.opened.emit()
        super().showPopup()

    def show_value(self, value: object) -> bool:
        """Show what stands for a value, and say nothing about it; return whether there is such a thing."""
        # findData compares in C++, where a frozen dataclass equals nothing
        index = next((at for at in range(self.count()) if self.itemData(at) == value), -1)
        if index < 0:
            return False
        self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(False)
        return True


class Titled(QWidget):
    """A field with its title before it, kept together where lines wrap."""

    def __init__(self, title: str, field: QWidget) -> None:
        super().__init__()
        self.title: QLabel = title_of(title, field)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.title)
        self._row.addWidget(field)

    def set_gap(self, gap_px: int) -> None:
        """Set the room between the title and the field."""
        self._row.setSpacing(gap_px)


class Line(Flow):
    """Parts side by side on one middle, in as many lines as they need. Hidden parts take no room."""

    def _place(self, rect: QRect, *, move: bool) -> int:
        gap, y = self.spacing(), rect.y()
        for line in self._lines(rect.width()):
            high = max(item.sizeHint().height() for item in line)
            x = rect.x()
            for item in line:
                hint = item.sizeHint()
                if move:
                    # what can be narrower is that rather than leave the page
                    width = max(min(hint.width(), rect.width()), item.minimumSize().width())
                    size = QSize(width, hint.height())
                    item.setGeometry(QRect(QPoint(x, y + (high - hint.height()) // 2), size))
                x += hint.width() + gap
            y += high + gap
        return max(y - gap - rect.y(), 0)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        free = 0
        for item in (item for item in self._items if not item.isEmpty()):
            wide = item.sizeHint().width()
            if not lines or wide > free:
                lines.append([])
                free = width
            lines[-1].append(item)
            free -= wide + self.spacing()
        return lines


def mixed(one: QColor, other: QColor) -> QColor:
    """Return the colour half way between two."""
    return QColor((one.red() + other.red()) // 2, (one.green() + other.green()) // 2, (one.blue() + other.blue()) // 2)
