"""The notes of the piano roll as bars: brighter the harder they are played, with names where there is room."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from musicdesk.gui.melodyrollwords import pitch_name
from musicdesk.gui.pianorollscene import LEVELS, Scene, Whole
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import trn

_NAMED_PX = 26
_CORNER_PX = 5
"""From this size on corners are cut."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint_notes(painter: QPainter, scene: Scene, dirty: QRect) -> None:
    """Paint the notes that have a part in what is dirty."""
    area = scene.body & dirty
    if area.isEmpty() or not scene.notes:
        return
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    indices = scene.inside(area)
    boxes = scene.boxes[indices]
    chosen = np.isin(indices, list(scene.chosen)) if scene.chosen else np.zeros(len(indices), bool)
    levels = scene.marks.levels[indices]
    for level in range(LEVELS):
        _fill(painter, boxes[(levels == level) & ~chosen], scene.shades.notes[level])
    if scene.playing:
        lit = np.isin(indices, scene.marks.sounding(scene.playhead_s))
        _fill(painter, boxes[lit], scene.shades.lit)
    _fill(painter, boxes[chosen], scene.shades.chosen)
    _paint_names(painter, scene, indices, boxes, chosen)
    _paint_bends(painter, scene, indices)
    painter.restore()
    _paint_beyond(painter, scene)


def paint_text(painter: QPainter, theme: Theme, area: QRect, text: str) -> None:
    """Paint why there are no notes."""
    size, gap = theme.px(28), theme.px(8)
    metrics = QFontMetrics(theme.font())
    wraps = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignHCenter)
    room = QRect(0, 0, max(min(area.width() - theme.px(32), theme.px(460)), 1), max(area.height(), 1))
    words = metrics.boundingRect(room, wraps, text)
    with_icon = words.height() + size + gap <= area.height() - theme.px(8)
    top = area.center().y() - (words.height() + (size + gap if with_icon else 0)) // 2
    if with_icon:
        icon = QRect(area.center().x() - size // 2, top, size, size)
        theme.icon("piano-keys", theme.tokens.dim).paint(painter, icon)
        top += size + gap
    painter.setFont(theme.font())
    painter.setPen(theme.tokens.dim)
    painter.drawText(QRect(area.center().x() - room.width() // 2, top, room.width(), words.height()), wraps, text)


def _fill(painter: QPainter, boxes: Whole, colour: QColor) -> None:
    if not len(boxes):
        return
    painter.setBrush(colour)
    rects = []
    for left, top, width, height in boxes.tolist():
        if width >= _CORNER_PX and height >= _CORNER_PX:
            # Two bars crosswise: corners without the price of curves.
            rects.append(QRect(left, top + 1, width, height - 2))
            rects.append(QRect(left + 1, top, width - 2, height))
        else:
            rects.append(QRect(left, top, width, height))
    painter.drawRects(rects)


def _paint_names(painter: QPainter, scene: Scene, indices: Whole, boxes: Whole, chosen: NDArray[np.bool_]) -> None:
    painter.setFont(scene.theme.font(small=True))
    px = scene.theme.px
    if scene.rows.row_px < painter.fontMetrics().capHeight() + px(4):
        return
    for at in np.flatnonzero(boxes[:, 2] >= px(_NAMED_PX)).tolist():
        index = int(indices[at])
        left, top, width, height = boxes[at].tolist()
        shades, level = scene.shades, int(scene.marks.levels[index])
        painter.setPen(shades.on_chosen if chosen[at] else shades.on_note[level])
        painter.drawText(QRect(left + px(4), top, width - px(4), height), _LEFT, pitch_name(scene.notes[index].pitch))


def _paint_bends(painter: QPainter, scene: Scene, indices: Whole) -> None:
    row_px = scene.rows.row_px
    if row_px < scene.theme.px(6):
        return
    bent = [index for index in indices.tolist() if scene.notes[index].bend]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for index in bent:
        note, rect = scene.notes[index], scene.rect_of(index)
        points = [(0.0, 0.0), *note.bend] if note.bend[0][0] > 0 else list(note.bend)
        across = [rect.left() + at_s * scene.axis.px_per_s for at_s, _ in points]
        down = [rect.center().y() + 0.5 - by * row_px for _, by in points]
        line = [QPointF(x, y) for x, y in zip(across, down, strict=True)]
        line.append(QPointF(rect.right() + 1, down[-1]))
        painter.setPen(QPen(scene.theme.tokens.warn, scene.theme.px(12) / 10))
        painter.drawPolyline(QPolygonF(line))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_beyond(painter: QPainter, scene: Scene) -> None:
    """Say how many notes lie above or below what is seen."""
    theme, body = scene.theme, scene.body
    higher = int((scene.marks.pitches > scene.rows.high).sum())
    lower = int((scene.marks.pitches < scene.rows.low).sum())
    if not higher and not lower:
        return
    painter.setFont(theme.font(small=True))
    metrics = painter.fontMetrics()
    tall = metrics.height() + theme.px(2)
    above, below = trn("{n} higher", "{n} higher", higher), trn("{n} lower", "{n} lower", lower)
    for count, text, top in ((higher, above, body.top()), (lower, below, body.bottom() + 1 - tall)):
        if count:
            width = metrics.horizontalAdvance(text) + theme.px(10)
            tag = QRect(body.right() + 1 - width, top, width, tall)
            painter.fillRect(tag, theme.tokens.raised)
            painter.setPen(theme.tokens.dim)
            painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
