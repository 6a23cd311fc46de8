"""Fields under their titles, side by side in one row, or in as few as fit where it is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from musicdesk.gui.promptadvanced import title_of
from musicdesk.gui.theme import Theme


class Column(QWidget):
    """A title, the widgets that stand in its place by turns, and what is said below."""

    def __init__(self, title: str, field: QWidget, *others: QWidget) -> None:
        super().__init__()
        self.title: QLabel = title_of(title, field)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self._rows.addWidget(self.title)
        for part in (field, *others):
            self._rows.addWidget(part)
        self._rows.addStretch(1)


class Columns(QWidget):
    """Columns of one width."""

    def __init__(self, theme: Theme, columns: Sequence[Column], least_px: int) -> None:
        """`least_px` is how wide a column is at least, at 100 %."""
        super().__init__()
        self._theme, self._columns, self._least_px = theme, tuple(columns), least_px
        self._beside = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        theme.follow(self._dress, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._arrange(self.width())

    def minimumSizeHint(self) -> QSize:
        """Return the width of one column, and the height of the rows that there are."""
        return QSize(self._theme.px(self._least_px), super().minimumSizeHint().height())

    def _arrange(self, width_px: int) -> None:
        count, gap = len(self._columns), self._grid.horizontalSpacing()
        fit = max(1, min((width_px + gap) // (self._theme.px(self._least_px) + gap), count))
        rows = -(-count // fit)
        beside = -(-count // rows)  # as many in each row
        if beside == self._beside:
            return
        self._beside = beside
        for at, column in enumerate(self._columns):
            self._grid.removeWidget(column)
            self._grid.addWidget(column, at // beside, at % beside, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(at, 1 if at < beside else 0)
        self.updateGeometry()

    def _dress(self) -> None:
        self._grid.setHorizontalSpacing(self._theme.px(12))
        self._grid.setVerticalSpacing(self._theme.px(8))
        self._arrange(self.width())
