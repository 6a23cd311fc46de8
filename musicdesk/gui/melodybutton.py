"""The Record button: round, red, and as large as what one does on the page is important."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

SIZE_PX = 60
CLOSED, OPENING, LISTENING, STARTING, COUNT_IN, RECORDING = STATES = (
    "closed", "opening", "listening", "starting", "count-in", "recording",
)  # fmt: skip
"""What the recorder can be doing."""
_WORDS = {
    CLOSED: mark("not recording"), LISTENING: mark("not recording"), OPENING: mark("opening the microphone"),
    STARTING: mark("starting"), COUNT_IN: mark("count-in"), RECORDING: mark("recording"),
}  # fmt: skip


class RecordButton(QPushButton):
    """A red dot to record, a square to stop. What it shows is told, never made by the click."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = CLOSED
        self.setAccessibleName(tr("Record"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_state(CLOSED)
        theme.follow(self._dress, self)

    @property
    def is_busy(self) -> bool:
        """Whether a press stops something."""
        return self._state in (STARTING, COUNT_IN, RECORDING)

    def show_state(self, state: str) -> None:
        """Show what the recorder is doing, one of `STATES`."""
        self._state = state
        self.setAccessibleDescription(tr(_WORDS[state]) if state in _WORDS else state)
        self.update()

    def sizeHint(self) -> QSize:
        """Return its one size."""
        return QSize(self._theme.px(SIZE_PX), self._theme.px(SIZE_PX))

    def minimumSizeHint(self) -> QSize:
        """Return its one size."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a press lands on the disc: its corners are nothing."""
        away = QPointF(pos.x(), pos.y()) - QRectF(self.rect()).center()
        return away.x() ** 2 + away.y() ** 2 <= (self.width() / 2) ** 2

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Look as before."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc, its ring, and the dot or the square in it."""
        tokens, px = self._theme.tokens, self._theme.px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ring_px = px(3) if self.is_busy else max(1, px(2))
            if self.hasFocus():
                painter.setPen(QPen(tokens.accent, max(1, px(1.5))))
                painter.drawEllipse(QRectF(self.rect()).adjusted(px(1), px(1), -px(1), -px(1)))
            inset = ring_px / 2 + px(4)
            disc = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.setPen(QPen(self._ring(), ring_px))
            painter.setBrush(tokens.line if self.isDown() else tokens.raised)
            painter.drawEllipse(disc)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.dim if self._state == OPENING or not self.isEnabled() else tokens.clip)
            if self.is_busy:
                half = px(9)
                square = QRectF(-half, -half, 2 * half, 2 * half).translated(disc.center())
                painter.drawRoundedRect(square, px(3), px(3))
            else:
                painter.drawEllipse(disc.center(), px(12), px(12))

    def _ring(self) -> QColor:
        tokens = self._theme.tokens
        if self.is_busy:
            return tokens.clip
        return tokens.dim if self.underMouse() and self.isEnabled() else tokens.line

    def _dress(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
