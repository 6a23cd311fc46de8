"""The ground of the piano roll: rows of the scale, faint piano keys, lines of bars and beats, and the ruler."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

from musicdesk.core.transport import Loop
from musicdesk.gui.melodyrollwords import pitch_name
from musicdesk.gui.pianorollscene import Scene
from musicdesk.gui.waveformscene import mixed

_BLACK = frozenset((1, 3, 6, 8, 10))
_BLACK_PART = 0.6
_KEYS_PART = 0.8
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_ground(painter: QPainter, scene: Scene, dirty: QRect) -> None:
    """Paint what lies under the notes, as far as it is dirty."""
    area = scene.body & dirty
    if area.isEmpty():
        return
    painter.fillRect(area, scene.shades.row_out)
    for pitch in scene.rows.pitches:
        _paint_row(painter, scene, pitch, area)
    if scene.selection is not None:
        shade = QColor(scene.theme.tokens.selection)
        shade.setAlphaF(0.55)
        painter.fillRect(_span(scene, scene.selection, scene.body) & area, shade)
    _paint_lines(painter, scene, area)
    end_x = scene.axis.x_of(scene.axis.length_s)
    if end_x <= area.right():
        painter.fillRect(QRect(end_x, area.top(), area.right() + 1 - end_x, area.height()), scene.theme.tokens.panel)
    if area.intersects(scene.keys):
        _paint_keys(painter, scene)


def paint_ruler(painter: QPainter, scene: Scene, dirty: QRect) -> None:
    """Paint bars and beats, or seconds, with the loop and what is selected behind them."""
    area, theme, tokens = scene.ruler, scene.theme, scene.theme.tokens
    if not dirty.intersects(area):
        return
    px = theme.px
    painter.fillRect(area & dirty, tokens.panel)
    if scene.selection is not None:
        painter.fillRect(_span(scene, scene.selection, area) & dirty, tokens.selection)
    if scene.loop is not None:
        span = _span(scene, scene.loop, area)
        painter.fillRect(
            QRect(span.left(), span.top(), span.width(), px(2)), tokens.accent if scene.looping else tokens.dim
        )
    painter.setFont(theme.font(small=True))
    quiet = mixed(tokens.line, tokens.dim, 0.25)
    colour = tokens.dim if scene.axis.grid is None else tokens.text
    for tick in scene.axis.ticks(dirty.left(), dirty.right() + 1):
        x = scene.axis.x_of(tick.at_s)
        tall = area.height() - px(4) if tick.text else px(5) if tick.rank == 0 else px(3)
        painter.fillRect(QRect(x, area.bottom() - tall, 1, tall), quiet)
        if tick.text:
            painter.setPen(colour)
            painter.drawText(QRect(x + px(4), area.top(), px(120), area.height() - px(1)), _LEFT, tick.text)
    painter.fillRect(QRect(dirty.left(), area.bottom(), dirty.width(), 1), tokens.line)


def _paint_row(painter: QPainter, scene: Scene, pitch: int, area: QRect) -> None:
    row, shades, scale = scene.row_of(pitch), scene.shades, scene.scale
    if not row.intersects(area):
        return
    if scale is None:
        shade = shades.row_out if pitch % 12 in _BLACK else shades.row_in
    else:
        within = shades.row_in if pitch % 12 in scale.classes else shades.row_out
        shade = shades.tonic if pitch % 12 == scale.tonic else within
    painter.fillRect(row & area, shade)
    line = shades.octave if pitch % 12 == 0 else shades.row_line
    painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1) & area, line)


def _paint_lines(painter: QPainter, scene: Scene, area: QRect) -> None:
    # One row of it, repeated downwards: hundreds of single lines would take longer than the notes.
    row = QImage(area.width(), 1, QImage.Format.Format_ARGB32_Premultiplied)
    row.fill(Qt.GlobalColor.transparent)
    dimmer = 0 if scene.axis.grid is not None else 1
    for tick in scene.axis.ticks(area.left(), area.right() + 1):
        x = scene.axis.x_of(tick.at_s) - area.left()
        if 0 <= x < area.width():
            row.setPixelColor(x, 0, scene.shades.grid[tick.rank + dimmer])
    painter.setBrushOrigin(area.topLeft())
    painter.fillRect(area, QBrush(row))


def _paint_keys(painter: QPainter, scene: Scene) -> None:
    """Paint piano keys faintly: the first notes of a take lie over them, for the left edge is its first moment."""
    keys, shades = scene.keys, scene.shades
    painter.save()
    painter.setClipRect(keys, Qt.ClipOperation.IntersectClip)
    painter.setOpacity(_KEYS_PART)
    for pitch in scene.rows.pitches:
        row = scene.row_of(pitch)
        painter.fillRect(QRect(keys.left(), row.top(), keys.width(), row.height()), shades.white_key)
    for pitch in scene.rows.pitches:
        row = scene.row_of(pitch)
        if pitch % 12 in _BLACK:
            middle = row.center().y()
            painter.fillRect(QRect(keys.left(), middle, keys.width(), 1), shades.octave)
            painter.fillRect(
                QRect(keys.left(), row.top(), round(keys.width() * _BLACK_PART), row.height()), shades.black_key
            )
        elif pitch % 12 in (0, 5):
            painter.fillRect(QRect(keys.left(), row.bottom(), keys.width(), 1), shades.octave)
    painter.setOpacity(1.0)
    painter.fillRect(QRect(keys.right(), keys.top(), 1, keys.height()), scene.theme.tokens.line)
    painter.restore()


def _paint_names(painter: QPainter, scene: Scene) -> None:
    """Name the keys over the notes: each C, and all white ones where there is room."""
    keys, shades, theme = scene.keys, scene.shades, scene.theme
    painter.setFont(theme.font(small=True))
    metrics = painter.fontMetrics()
    every = scene.rows.row_px >= metrics.capHeight() + theme.px(5)
    tall = metrics.capHeight() + theme.px(4)
    for pitch in scene.rows.pitches:
        is_c = pitch % 12 == 0
        if pitch % 12 in _BLACK or not (is_c or every):
            continue
        name, middle = pitch_name(pitch), scene.row_of(pitch).center().y()
        width = metrics.horizontalAdvance(name) + theme.px(4)
        plate = QRect(keys.right() - width, middle - tall // 2, width, tall)
        if plate.top() < scene.body.top() or plate.bottom() > scene.body.bottom():
            continue
        ground = QColor(shades.white_key)
        ground.setAlphaF(0.85)
        painter.fillRect(plate, ground)
        painter.setPen(theme.tokens.text if is_c else theme.tokens.dim)
        painter.drawText(plate.adjusted(0, -theme.px(6), 0, theme.px(6)), Qt.AlignmentFlag.AlignCenter, name)


def _span(scene: Scene, loop: Loop, area: QRect) -> QRect:
    sight = scene.axis.sight
    left, right = round(sight.x_of(loop.begin)), round(sight.x_of(loop.end))
    return QRect(left, area.top(), max(right - left, 1), area.height())


def paint_over(painter: QPainter, scene: Scene, dirty: QRect) -> None:
    """Paint what lies over the notes: names of keys, loop, playhead, and what the pointer does."""
    tokens, body, px = scene.theme.tokens, scene.body, scene.theme.px
    if dirty.intersects(scene.keys):
        _paint_names(painter, scene)
    if scene.loop is not None and scene.looping:
        span = _span(scene, scene.loop, body)
        for x in (span.left(), span.right() + 1):
            painter.fillRect(QRect(x, body.top(), 1, body.height()), mixed(scene.shades.row_in, tokens.accent, 0.6))
    if scene.pointer is not None and scene.band is None:
        _paint_key(painter, scene, scene.pitch_at(scene.pointer.y()))
    if scene.band is not None:
        shade = QColor(tokens.accent)
        shade.setAlphaF(0.16)
        painter.fillRect(scene.band, shade)
        painter.setPen(QPen(tokens.accent, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(scene.band.adjusted(0, 0, -1, -1))
    x = round(scene.axis.sight.x_of(scene.playhead))
    painter.fillRect(QRect(x, scene.ruler.top() + px(4), 1, body.bottom() + 1 - px(4)), tokens.playhead)


def _paint_key(painter: QPainter, scene: Scene, pitch: int) -> None:
    """Paint the name of the pitch that the pointer is at, at the left edge."""
    row, px = scene.row_of(pitch), scene.theme.px
    painter.setFont(scene.theme.font(small=True))
    metrics = painter.fontMetrics()
    tall = max(metrics.height(), row.height())
    tag = QRect(0, row.center().y() - tall // 2, max(metrics.horizontalAdvance("Eb-1"), scene.keys.width()), tall)
    tag.moveTop(min(max(tag.top(), scene.body.top()), scene.body.bottom() + 1 - tall))
    painter.fillRect(tag, scene.theme.tokens.accent)
    painter.setPen(scene.theme.tokens.accent_text)
    painter.drawText(tag.adjusted(0, 0, -px(4), 0), _RIGHT, pitch_name(pitch))
