"""How the seams of the open take look on its waveform: calm where they are good, in another colour where not."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF

from musicdesk.gui.waveformscene import Scene

NOTCH_PX = 5
_DASH_PX, _SPACE_PX = 3, 4
_CELL_PX = 6
"""Of calm seams that share so narrow a strip one is painted: a long take would be hatched by them."""


def paint_seams(painter: QPainter, scene: Scene, dirty: QRect) -> None:
    """Paint the seams inside `dirty`: a dashed hairline down the waves, and a notch at their lower edge."""
    if not scene.seams.seams:
        return
    px, rate, area, tokens = scene.theme.px, scene.sample_rate, scene.areas.waves, scene.theme.tokens
    reach = px(NOTCH_PX) + 1
    # The cells lie fixed on the sound, so that what is painted in strips is the same as all at once.
    cell = px(_CELL_PX) * scene.sight.step / rate
    begin_s = scene.sight.frame_at(dirty.left() - reach) / rate - cell
    end_s = scene.sight.frame_at(dirty.right() + reach) / rate
    calm = QColor(tokens.text)
    calm.setAlphaF(0.34 if scene.theme.is_dark else 0.42)
    before = None
    for seam in scene.seams.between(begin_s, end_s):
        here = seam.at_s // cell
        if here != before or seam.faults:
            colour = tokens.warn if seam.faults else calm
            stamp = _stamp(colour.rgba(), area.height(), px(NOTCH_PX), px(_DASH_PX), px(_SPACE_PX))
            painter.drawImage(scene.x_of(seam.at_s * rate) - px(NOTCH_PX), area.top(), stamp)
        before = here


@lru_cache(maxsize=8)
def _stamp(rgba: int, height: int, size: int, dash: int, space: int) -> QImage:
    """Return the picture of a seam: drawn once, for a long take has a hundred of them in every frame."""
    image = QImage(2 * size + 1, max(height, 1), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    colour = QColor.fromRgba(rgba)
    with QPainter(image) as painter:
        for top in range(0, height - size, dash + space):
            painter.fillRect(QRect(size, top, 1, min(dash, height - size - top)), colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        middle = size + 0.5
        corners = [QPointF(middle - size, height), QPointF(middle + size, height), QPointF(middle, height - size)]
        painter.drawPolygon(QPolygonF(corners))
    return image
