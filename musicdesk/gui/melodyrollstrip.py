"""What lies over and below the roll: the strip with its trim handles, playhead, pointer, and words when empty."""

from __future__ import annotations

import enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from musicdesk.core.melody import PitchLine
from musicdesk.core.scale import PITCH_CLASSES
from musicdesk.gui.melodyrollmarks import tint
from musicdesk.gui.melodyrollscene import Scene
from musicdesk.gui.melodyrollwords import pitch_name
from musicdesk.gui.ruler import clock_text
from musicdesk.gui.tongue import mark
from musicdesk.gui.waveformscene import mixed

HANDLE_PX = 9
_FLOOR_DB = -60.0


class Part(enum.Enum):
    """What the arrow keys move, and a drag holds."""

    PLAYHEAD = mark("playhead")
    BEGIN = mark("trim begin")
    END = mark("trim end")


def paint_overview(painter: QPainter, scene: Scene, line: PitchLine | None, origin_s: float) -> None:
    """Paint how loud it is over time: the picture of the sound if there is one, else the levels of the line."""
    area, px = scene.areas.strip, scene.theme.px
    # Bars of one pixel with one between them, as sound is drawn in the list of takes; they move with the sound.
    xs = np.arange(area.left() + round(scene.span.begin_s * scene.span.px_per_s) % 2, area.right(), 2)
    if scene.told.overview and scene.told.length_s > 0 and not scene.told.live:
        columns = np.frombuffer(scene.told.overview, np.uint8) / 255
        levels = _loudest(scene, xs, columns, 0.0, scene.told.length_s / len(columns))
    elif line is not None and len(line.level_db):
        loudness = np.nan_to_num(np.clip(1 - line.level_db.astype(np.float64) / _FLOOR_DB, 0, 1)) ** 1.6
        levels = _loudest(scene, xs, loudness, origin_s + line.begin_s, line.hop_s)
    else:
        return
    half = np.round(levels * (area.height() / 2 - px(3))).astype(int)
    middle = area.center().y()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(scene.theme.tokens.wave_dim, scene.theme.tokens.wave, 0.4))
    bars = zip(xs[half > 0].tolist(), half[half > 0].tolist(), strict=True)
    painter.drawRects([QRect(x, middle - tall, 1, 2 * tall + 1) for x, tall in bars])


def paint_trim(painter: QPainter, scene: Scene, chosen: Part | None) -> None:
    """Paint the handles, and dim what is not kept; `chosen` is the one that the keys move."""
    areas, theme = scene.areas, scene.theme
    begin_s, end_s = scene.told.trim_s
    left, right = round(scene.x_of(begin_s)), round(scene.x_of(end_s))
    for area in areas.bodies:
        for begin, end in ((area.left(), left), (right, round(scene.end_x))):
            if end > begin:
                tint(painter, QRect(begin, area.top(), end - begin, area.height()), theme.tokens.window, 0.66)
    wide, line = theme.px(HANDLE_PX), theme.px(2)
    for part, x, at in ((Part.BEGIN, left, begin_s), (Part.END, right, end_s)):
        way = 1 if part is Part.BEGIN else -1
        edge = x if way > 0 else x - 1
        if 0 < at < scene.told.seconds:
            for area in (areas.pitches, areas.classes):
                tint(painter, QRect(edge, area.top(), 1, area.height()), theme.tokens.accent, 0.85)
        strip = areas.strip
        painter.fillRect(QRect(x if way > 0 else x - line, strip.top(), line, strip.height()), theme.tokens.accent)
        grip = QRectF(x if way > 0 else x - wide, strip.top() + 1, wide, strip.height() - 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.tokens.accent)
        painter.setPen(QPen(theme.tokens.playhead, theme.px(2)) if chosen is part else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(grip.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(3), theme.px(3))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for step in (-1, 1):
            notch = QRect(
                round(grip.center().x()) + step * theme.px(1) - (step < 0),
                round(grip.center().y()) - theme.px(4),
                1,
                theme.px(8),
            )
            painter.fillRect(notch, theme.tokens.accent_text)


def paint_playhead(painter: QPainter, scene: Scene, moment_s: float) -> None:
    """Paint the playhead over all that runs in time."""
    theme, ruler, x = scene.theme, scene.areas.ruler, round(scene.x_of(moment_s))
    if not ruler.left() <= x <= ruler.right() + 1:
        return
    x = min(x, ruler.right())
    painter.fillRect(
        QRect(x, ruler.bottom(), 1, scene.areas.strip.bottom() - ruler.bottom() + 1), theme.tokens.playhead
    )
    size, tip, middle = theme.px(5), ruler.bottom() + 1, x + 0.5
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tokens.playhead)
    corners = [QPointF(middle - size, tip - size), QPointF(middle + size, tip - size), QPointF(middle, tip + 1)]
    painter.drawPolygon(QPolygonF(corners))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_pointer(painter: QPainter, scene: Scene, spot: QPoint) -> None:
    """Paint what the pointer is at: the moment in the ruler, and the note beside its key."""
    areas, theme = scene.areas, scene.theme
    if not areas.pitches.left() <= spot.x() <= areas.pitches.right():
        return
    moment_s = scene.span.moment_at(spot.x())
    if moment_s > scene.told.seconds:
        return
    for area in areas.bodies:
        tint(painter, QRect(spot.x(), area.top(), 1, area.height()), theme.tokens.text, 0.35)
    bars = "" if scene.told.grid is None else f"  ·  {scene.told.grid.text(moment_s)}"
    _paint_tag(painter, scene, f"{clock_text(moment_s, 2)}{bars}", spot.x(), areas.ruler)
    if areas.pitches.contains(spot):
        pitch = scene.pitch_at(spot.y())
        _paint_key(painter, scene, areas.pitches, scene.y_of(pitch), scene.row_px, pitch_name(pitch))
    elif areas.classes.contains(spot):
        pitch_class = scene.class_at(spot.y())
        _, top, _, height = scene.class_rect(pitch_class, 0, 0)
        _paint_key(painter, scene, areas.classes, top + height / 2, height, PITCH_CLASSES[pitch_class])


def paint_empty(painter: QPainter, scene: Scene, text: str) -> None:
    """Paint what stands here as long as nothing is known."""
    theme, area = scene.theme, scene.areas.pitches
    if not text:
        return
    size, pad, gap = theme.px(28), theme.px(16), theme.px(8)
    metrics = QFontMetrics(theme.font())
    wraps = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignHCenter)
    room = QRect(0, 0, min(area.width() - 2 * pad, theme.px(420)), area.height())
    words = metrics.boundingRect(room, wraps, text)
    with_icon = words.height() + size + gap + 2 * pad <= area.height()
    tall = words.height() + (size + gap if with_icon else 0)
    plate = QRect(0, 0, max(words.width(), size) + 2 * pad, min(tall + 2 * pad, area.height()))
    plate.moveCenter(area.center())
    ground = QColor(theme.tokens.panel)
    ground.setAlphaF(0.92)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.tokens.line, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(8), theme.px(8))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    top = plate.center().y() - tall // 2
    if with_icon:
        icon = QRect(plate.center().x() - size // 2, top, size, size)
        theme.icon("mic", theme.tokens.accent).paint(painter, icon)
        top += size + gap
    painter.setFont(theme.font())
    painter.setPen(theme.tokens.text)
    painter.drawText(QRect(plate.left() + pad, top, plate.width() - 2 * pad, words.height()), wraps, text)


def _loudest(
    scene: Scene, xs: NDArray[np.int64], values: NDArray[np.float64], begin_s: float, step_s: float
) -> NDArray[np.float64]:
    """Return the loudest of the values that lie in each pair of pixels, or the one that reaches over them; else 0."""
    if not len(values) or not len(xs):
        return np.zeros(len(xs))
    moments_s = scene.span.begin_s + (np.append(xs, xs[-1] + 2) - scene.span.left_px) / scene.span.px_per_s
    first = np.floor((moments_s - begin_s) / step_s).astype(np.int64)
    # What lies behind the last pair must not count for it.
    values = values[: max(int(first[-1]), int(first[-2]) + 1, 1)]
    at = np.clip(first[:-1], 0, len(values) - 1)
    inside = (first[1:] > 0) & (first[:-1] < len(values))
    return np.where(inside, np.maximum.reduceat(values, at), 0.0)


def _paint_key(painter: QPainter, scene: Scene, area: QRect, middle: float, tall: float, name: str) -> None:
    theme, wide = scene.theme, scene.areas.gutter - 1
    tint(painter, QRectF(0, middle - tall / 2, wide, tall).toAlignedRect(), theme.tokens.accent, 0.35)
    height = QFontMetrics(theme.font(small=True)).height() + theme.px(2)
    top = min(max(round(middle) - height // 2, area.top()), area.bottom() - height)
    _paint_tag(painter, scene, name, 0, QRect(0, top, wide, height))


def _paint_tag(painter: QPainter, scene: Scene, text: str, x: int, area: QRect) -> None:
    theme = scene.theme
    painter.setFont(theme.font(small=True))
    metrics = painter.fontMetrics()
    width = metrics.horizontalAdvance(text) + theme.px(8)
    height = min(metrics.height() + theme.px(2), area.height())
    left = min(max(x - width // 2, area.left()), area.right() + 1 - width)
    tag = QRect(max(left, 0), area.bottom() + 1 - height, width, height)
    painter.fillRect(tag, theme.tokens.text)
    painter.setPen(theme.tokens.panel)
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
