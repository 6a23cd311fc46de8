"""The picture of what has just been sung: it scrolls, and only its newest end is drawn."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from musicdesk.gui.melodyrollgrid import paint_ruler, paint_times
from musicdesk.gui.melodyrollmarks import paint_line
from musicdesk.gui.melodyrollscene import Scene
from musicdesk.gui.melodyrollstrip import paint_overview
from musicdesk.gui.melodyrolltrace import Trace

_SETTLED_PX = 24
"""The line's end may still change so far back: its last values are seen again with the next, and its edge is soft."""


class LivePicture:
    """All that moves with time, on a clear ground: ruler, beats, line and levels, drawn once and then pushed along."""

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._key: tuple[object, ...] = ()
        self._begin_column = 0
        self._drawn_to_s = 0.0

    def draw(self, scene: Scene, trace: Trace, height_px: int, ratio: float) -> QPixmap:
        """Bring the picture up to date and return it; it belongs at the left edge of the pitches, at the top."""
        span, area = scene.span, scene.areas.pitches
        column = round(span.begin_s * span.px_per_s)
        looks = (scene.areas, scene.shades, scene.theme.percent, height_px, ratio)
        key = (*looks, scene.rows, scene.told.grid, span.px_per_s, trace)
        moved = column - self._begin_column
        # A fraction of a device pixel cannot be scrolled by.
        whole = (moved * ratio).is_integer()
        if key != self._key or not 0 <= moved < area.width() or not whole or trace.newest_s < self._drawn_to_s:
            self._pixmap = QPixmap(round(area.width() * ratio), round(height_px * ratio))
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            fresh_x = area.left()
        else:
            if moved:
                self._pixmap.scroll(-round(moved * ratio), 0, self._pixmap.rect(), QRegion())
            fresh_x = max(int(span.x_of(self._drawn_to_s)) - scene.theme.px(_SETTLED_PX), area.left())
        self._key, self._begin_column, self._drawn_to_s = key, column, trace.newest_s
        self._draw_from(scene, trace, fresh_x, height_px)
        return self._pixmap

    def _draw_from(self, scene: Scene, trace: Trace, fresh_x: int, height_px: int) -> None:
        area = scene.areas.pitches
        fresh = QRect(fresh_x, 0, area.right() + 1 - fresh_x, height_px)
        # From a little before, so that the line is cut by the edge and does not begin there.
        line = trace.since(scene.span.moment_at(fresh_x - scene.theme.px(_SETTLED_PX)))
        with QPainter(self._pixmap) as painter:
            painter.translate(-area.left(), 0)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.fillRect(fresh, Qt.GlobalColor.transparent)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setClipRect(fresh)
            paint_times(painter, scene, fresh_x)
            paint_ruler(painter, scene, fresh_x)
            paint_overview(painter, scene, line, 0.0)
            paint_line(painter, scene, line, 0.0)
