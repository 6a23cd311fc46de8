"""The two ways to narrow the list of takes: words, and stars."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QSlider, QWidget

from musicdesk.core.take import STARS_LIMIT
from musicdesk.gui.takesdelegate import paint_stars
from musicdesk.gui.takesrow import STAR_PX
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr, trn

TEXT_LIMIT = 500


class SearchField(QLineEdit):
    """Words to search for."""

    left_downwards = Signal()
    """Down or Enter was pressed, or Escape in the empty field: on to the list"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Search takes"))
        self.setPlaceholderText(tr("Search takes"))
        self.setMaxLength(TEXT_LIMIT)
        self._sign = QAction(self)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self._wipe = QAction(tr("Clear the search"), self)
        self._wipe.triggered.connect(self.clear)
        self.addAction(self._wipe, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(lambda text: self._wipe.setVisible(bool(text)))
        self._wipe.setVisible(False)
        theme.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the list by Down, and empty the field by Escape."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self._sign.setIcon(self._theme.icon("search", self._theme.tokens.dim))
        self._wipe.setIcon(self._theme.icon("x", self._theme.tokens.dim))


class StarFilter(QSlider):
    """Five stars: only takes with at least so many are shown. To a screen reader it is a slider from 0 to 5."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._pointed = 0
        self.setRange(0, STARS_LIMIT)
        self.setPageStep(1)
        self.setAccessibleName(tr("Fewest stars"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.valueChanged.connect(self._say)
        self._say(0)
        theme.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        """Return the room that five stars need."""
        return QSize(self._theme.px(STAR_PX + 2) * STARS_LIMIT + self._theme.px(8), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Return the same: stars do not shrink."""
        return self.sizeHint()

    def _dress(self) -> None:
        self.setFixedWidth(self.sizeHint().width())
        self.update()

    def _say(self, stars: int) -> None:
        if stars == 0:
            words = tr("All takes, whatever their stars")
        elif stars == STARS_LIMIT:
            words = tr("Takes with {stars} stars", stars=stars)
        else:
            words = trn("Takes with {n} star or more", "Takes with {n} stars or more", stars)
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def _stars(self) -> QRect:
        width = self._theme.px(STAR_PX + 2) * STARS_LIMIT
        return QRect((self.width() - width) // 2, 0, width, self.height())

    def _star_at(self, point: QPoint) -> int:
        place = self._stars()
        at = (point.x() - place.left()) * STARS_LIMIT // max(1, place.width())
        return min(STARS_LIMIT, max(1, at + 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stars, and a frame while it has the focus."""
        tokens = self._theme.tokens
        with QPainter(self) as painter:
            shown = self._pointed or self.value()
            paint_stars(painter, self._stars(), shown, tokens.accent, tokens.dim)
            if self.hasFocus():
                painter.setPen(QPen(tokens.accent, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                radius = self._theme.px(4)
                painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), radius, radius)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the star that was clicked; once more, and all takes are shown again."""
        if event.button() == Qt.MouseButton.LeftButton:
            star = self._star_at(event.position().toPoint())
            self.setValue(0 if star == self.value() else star)
            self._pointed = 0
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would choose."""
        self._pointed = self._star_at(event.position().toPoint())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do nothing more."""
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Show what is chosen."""
        self._pointed = 0
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by the keys 0 to 5 as well."""
        if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_5:
            self.setValue(event.key() - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)
