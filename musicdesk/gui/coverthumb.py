"""The cover of the open take as a small picture that can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

SIDE_PX = 44
_ROUND_PX = 5
_NO_TAKE = mark("Open a take to see its cover.")
_HINT = mark("The cover of this take: press to see it large, or to choose another.")


class CoverThumb(QAbstractButton):
    """Shows a cover, or a sign where there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture = QImage()
        self._fitted = QImage()
        self.setAccessibleName(tr("Cover"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_picture(None)
        self.setEnabled(False)
        theme.follow(self._dress, self)

    def show_picture(self, picture: QImage | None) -> None:
        """Show a cover, None for none."""
        self._picture = QImage() if picture is None else picture
        said = tr(_HINT) if not self._picture.isNull() else tr(_NO_TAKE)
        self.setToolTip(said)
        self.setAccessibleDescription(said)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return its square."""
        side = self._theme.px(SIDE_PX)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same: it does not shrink."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture with round corners, and a frame while it has the focus or the pointer is on it."""
        tokens, round_px = self._theme.tokens, self._theme.px(_ROUND_PX)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(area, round_px, round_px)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._fitted.isNull():
                painter.fillPath(shape, tokens.raised)
                side = self._theme.px(16)
                place = QRectF(0, 0, side, side)
                place.moveCenter(area.center())
                self._theme.icon("music", tokens.line if not self.isEnabled() else tokens.dim).paint(
                    painter, place.toRect()
                )
            else:
                painter.setClipPath(shape)
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(QRectF(self.rect()), self._fitted)
                painter.setClipping(False)
            marked = self.isEnabled() and (self.hasFocus() or self.underMouse())
            painter.setPen(QPen(tokens.accent if marked else tokens.line, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(shape)

    def _fit(self) -> None:
        side = round(self._theme.px(SIDE_PX) * self.devicePixelRatioF())
        ratio, smooth = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
        self._fitted = QImage() if self._picture.isNull() else self._picture.scaled(side, side, ratio, smooth)
        self.update()

    def _dress(self) -> None:
        self.updateGeometry()
        self._fit()
