"""The lanes of the waveform: grid, selection and waves, down to single samples."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF

from musicdesk.core.transport import Loop
from musicdesk.gui.waveformimage import LANE_GAP
from musicdesk.gui.waveformscene import Scene, mixed
from musicdesk.gui.waveformseams import paint_seams

DOT_ROOM_PX = 7
"""Samples at least so far apart are drawn as dots."""


def paint_waves(painter: QPainter, scene: Scene, waves: QImage, dirty: QRect) -> None:
    """Paint the lanes inside `dirty`: from the picture of the waves, or sample by sample where that is seen."""
    area, tokens, theme = scene.areas.waves, scene.theme.tokens, scene.theme
    dirty = dirty & area
    ground = mixed(tokens.window, tokens.panel, 0.35) if theme.is_dark else tokens.raised
    painter.fillRect(dirty, ground)
    made_x = scene.x_of(scene.ready)
    if scene.growing and made_x < area.width():
        waiting = QRect(made_x, area.top(), area.width() - made_x, area.height())
        painter.fillRect(waiting & dirty, mixed(ground, tokens.panel, 0.8))
    if scene.selection is not None:
        painter.fillRect(_span(scene, scene.selection) & dirty, mixed(ground, tokens.selection, 0.7))
    _paint_grid(painter, scene, dirty)
    if scene.draws_samples:
        _paint_samples(painter, scene, dirty)
    elif not waves.isNull():
        ratio = waves.devicePixelRatio()
        part = QRectF(dirty.translated(-area.topLeft()))
        source = QRectF(part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio)
        painter.drawImage(QRectF(dirty), waves, source)
    paint_seams(painter, scene, dirty)
    if scene.growing and made_x < area.width():
        painter.fillRect(QRect(made_x, area.top(), 1, area.height()), mixed(ground, tokens.accent, 0.55))
    if scene.loop is not None and scene.looping:
        edge = mixed(ground, tokens.accent, 0.6)
        for frame in (scene.loop.begin, scene.loop.end):
            painter.fillRect(QRect(scene.x_of(frame), area.top(), 1, area.height()), edge)
    if scene.hover_x is not None:
        painter.fillRect(QRect(scene.hover_x, area.top(), 1, area.height()), mixed(ground, tokens.text, 0.35))


def _paint_grid(painter: QPainter, scene: Scene, dirty: QRect) -> None:
    area, tokens = scene.areas.waves, scene.theme.tokens
    # Drawn with a clear colour, so that the grid is seen on the selection too.
    shades = []
    for part in (0.14, 0.07, 0.035):
        shade = QColor(tokens.dim)
        shade.setAlphaF(part * (1.0 if scene.theme.is_dark else 1.5))
        shades.append(shade)
    ticks = scene.seconds_in(dirty) if scene.bpm is None else scene.beats_in(dirty)
    # One row of it, repeated downwards: hundreds of single lines would take longer than the waves.
    row = QImage(dirty.width(), 1, QImage.Format.Format_ARGB32_Premultiplied)
    row.fill(Qt.GlobalColor.transparent)
    for tick in ticks:
        x = scene.x_of(tick.at_s * scene.sample_rate) - dirty.left()
        if 0 <= x < dirty.width():
            row.setPixelColor(x, 0, shades[tick.rank])
    painter.setBrushOrigin(dirty.topLeft())
    painter.fillRect(dirty, QBrush(row))
    channels = max(scene.samples.shape[1], 1)
    for channel in range(channels):
        top = area.top() + area.height() * channel // channels
        middle = area.top() + area.height() * (2 * channel + 1) // (2 * channels)
        painter.fillRect(QRect(dirty.left(), middle, dirty.width(), 1), shades[0])
        if channel:
            line = QColor(tokens.line)
            painter.fillRect(QRect(dirty.left(), top, dirty.width(), 1), line)


def _paint_samples(painter: QPainter, scene: Scene, dirty: QRect) -> None:
    area, theme, sight = scene.areas.waves, scene.theme, scene.sight
    first = max(int(sight.begin + (dirty.left() - 2) * sight.step) - 1, 0)
    last = min(int(sight.begin + (dirty.right() + 2) * sight.step) + 2, scene.ready)
    if first >= last:
        return
    near = np.nan_to_num(scene.samples[first:last])
    across = (np.arange(first, last) - sight.begin) / sight.step
    painter.save()
    painter.setClipRect(dirty)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    lane_height = area.height() / near.shape[1]
    for channel in range(near.shape[1]):
        lane_top = area.top() + channel * lane_height
        down = lane_top + lane_height / 2 * (1 - np.clip(near[:, channel], -1, 1) * (1 - LANE_GAP))
        line = QPolygonF([QPointF(x, y) for x, y in zip(across.tolist(), down.tolist(), strict=True)])
        painter.setPen(QPen(theme.tokens.wave, theme.px(10) / 7))
        painter.drawPolyline(line)
        if 1 / sight.step >= theme.px(DOT_ROOM_PX):
            painter.setPen(Qt.PenStyle.NoPen)
            radius = theme.px(5) / 2
            for place, point in enumerate(line.toList()):
                clipped = abs(float(near[place, channel])) >= 1
                painter.setBrush(theme.tokens.clip if clipped else theme.tokens.wave)
                painter.drawEllipse(point, radius, radius)
        _paint_sample_caps(painter, scene, across, np.abs(near[:, channel]) >= 1, lane_top, lane_height)
    painter.restore()


def _paint_sample_caps(
    painter: QPainter,
    scene: Scene,
    across: NDArray[np.floating[Any]],
    clipped: NDArray[np.bool_],
    top: float,
    height: float,
) -> None:
    cap, wide = scene.theme.px(3), max(1 / scene.sight.step, 3.0)
    for x in across[clipped].tolist():
        for y in (top, top + height - cap):
            painter.fillRect(QRectF(x - wide / 2, y, wide, cap), scene.theme.tokens.clip)


def _span(scene: Scene, loop: Loop) -> QRect:
    left, right = scene.x_of(loop.begin), scene.x_of(loop.end)
    return QRect(left, scene.areas.waves.top(), max(right - left, 1), scene.areas.waves.height())
