"""The picture of an idea: its waveform, or an invitation to drop a recording there."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from musicdesk.gui.takesdelegate import paint_wave
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

INVITATION = mark("Drop a recording here: a hummed line, a riff, a few bars.")
_HIGH_PX = 56


class IdeaPicture(QWidget):
    """Paints an overview of sound, uint8 by column. With nothing to show it invites."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._overview, self._over = b"", False
        self.setAccessibleName(tr("Picture of the idea"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self.updateGeometry, self)

    def show_overview(self, overview: bytes) -> None:
        """Show the shape of a sound; b"" shows the invitation."""
        self._overview = overview
        self.setAccessibleDescription("" if overview else tr(INVITATION))
        self.update()

    def set_over(self, over: bool) -> None:
        """Show whether something is held above it that can be dropped."""
        if over != self._over:
            self._over = over
            self.update()

    def sizeHint(self) -> QSize:
        """Return room for a picture."""
        return QSize(self._theme.px(200), self._theme.px(_HIGH_PX))

    def minimumSizeHint(self) -> QSize:
        """Return room for a picture."""
        return QSize(self._theme.px(80), self._theme.px(_HIGH_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        px, tokens = self._theme.px, self._theme.tokens
        with QPainter(self) as painter:
            frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            dashed = not self._overview or self._over
            style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
            painter.setPen(QPen(tokens.accent if self._over else tokens.line, px(2) if self._over else 1, style))
            painter.setBrush(tokens.raised if self._overview else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, px(4), px(4))
            inside: QRect = self.rect().adjusted(px(8), px(6), -px(8), -px(6))
            if self._overview:
                paint_wave(painter, inside, self._overview, tokens.wave)
            else:
                painter.setPen(tokens.accent if self._over else tokens.dim)
                painter.setFont(self._theme.font(small=True))
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(inside, flags, tr(INVITATION))
