"""The ground of the roll: rows with their piano keys, lines of bars and beats, and the ruler."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from musicdesk.core.scale import PITCH_CLASSES
from musicdesk.gui.melodyrollscene import ROW_PX, Scene
from musicdesk.gui.melodyrollwords import pitch_name
from musicdesk.gui.ruler import Tick, second_ticks
from musicdesk.gui.waveformscene import mixed

_BLACK = frozenset((1, 3, 6, 8, 10))
_NAMED_FIRST = (0, 7, 4, 9, 2, 11, 5)
"""Where not every white key has room for its name: C first, then what tells most."""
_BLACK_PART = 0.54
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint_rows(painter: QPainter, scene: Scene) -> None:
    """Paint what does not change with time: ground, rows, keys and names."""
    areas, tokens = scene.areas, scene.theme.tokens
    width = areas.ruler.right() + 1
    painter.fillRect(QRect(0, 0, width, areas.strip.bottom() + 1), tokens.panel)
    tops = [round(scene.y_of(pitch + 0.5)) for pitch in range(scene.rows.low, scene.rows.high + 1)]
    tops.insert(0, areas.pitches.bottom() + 1)
    for index in range(scene.rows.count):
        pitch = scene.rows.low + index
        row = QRect(areas.pitches.left(), tops[index + 1], areas.pitches.width(), tops[index] - tops[index + 1])
        _paint_row(painter, scene, row, pitch, pitch % 12 == 0 and index > 0)
    _paint_keys(painter, scene, scene.rows.low, tops, octaves=True)
    if areas.classes.height() > 0:
        step = areas.classes.height() // 12
        edges = [areas.classes.bottom() + 1 - step * index for index in range(13)]
        for index in range(12):
            row = QRect(areas.classes.left(), edges[index + 1], areas.classes.width(), step)
            _paint_row(painter, scene, row, index, False)
        _paint_keys(painter, scene, 0, edges, octaves=False)
    painter.fillRect(areas.strip, scene.shades.row_out)
    for below in (areas.ruler.bottom(), areas.strip.top() - 1):
        painter.fillRect(QRect(0, below, width, 1), tokens.line)


def paint_times(painter: QPainter, scene: Scene, from_px: int = 0) -> None:
    """Paint the lines of bars and beats, or of seconds, over the rows, from `from_px` on."""
    ticks = _beats(scene, from_px) if scene.told.grid is not None else _seconds(scene, from_px)
    left, right = max(scene.areas.pitches.left(), from_px), scene.areas.pitches.right()
    for tick in ticks:
        x = scene.column_of(tick.at_s)
        if left <= x <= right:
            shade = scene.shades.grid[tick.rank if scene.told.grid is not None else tick.rank + 1]
            for area in scene.areas.bodies:
                painter.fillRect(x, area.top(), 1, area.height(), shade)


def paint_ruler(painter: QPainter, scene: Scene, from_px: int = 0) -> None:
    """Paint the ruler from `from_px` on: bars when the tempo is known, and seconds where there is room for both."""
    area, tokens, px = scene.areas.ruler, scene.theme.tokens, scene.theme.px
    painter.save()
    painter.setFont(scene.theme.font(small=True))
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    row = QRect(area.left(), area.top(), area.width(), px(ROW_PX))
    if scene.told.grid is not None:
        _paint_ticks(painter, scene, _beats(scene, from_px), row, tokens.text)
        row.translate(0, row.height())
    if row.bottom() <= area.bottom():
        _paint_ticks(painter, scene, _seconds(scene, from_px), row, tokens.dim)
    painter.restore()


def _paint_row(painter: QPainter, scene: Scene, row: QRect, pitch: int, octave: bool) -> None:
    shades, scale = scene.shades, scene.told.scale
    if scale is None:
        painter.fillRect(row, shades.row_out if pitch % 12 in _BLACK else shades.row_in)
    else:
        tonic = pitch % 12 == scale.tonic
        painter.fillRect(
            row, shades.tonic if tonic else shades.row_in if pitch % 12 in scale.classes else shades.row_out
        )
    if row.height() >= 4:
        line = shades.octave if octave else mixed(shades.row_out, shades.octave, 0.25)
        painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), line)


def _paint_keys(painter: QPainter, scene: Scene, first: int, edges: list[int], *, octaves: bool) -> None:
    """Paint piano keys from `first` upwards; `edges` are their lower edges, and the upper one of the last."""
    px, shades, gutter = scene.theme.px, scene.shades, scene.areas.gutter
    painter.fillRect(QRect(0, edges[-1], gutter, edges[0] - edges[-1]), shades.white_key)
    black = round(gutter * _BLACK_PART)
    for index, (bottom, top) in enumerate(pairwise(edges)):
        pitch_class = (first + index) % 12
        if pitch_class in _BLACK:
            painter.fillRect(QRect(0, (top + bottom) // 2, gutter, 1), shades.key_line)
            painter.fillRect(QRect(0, top, black, max(bottom - top, 1)), shades.black_key)
        elif pitch_class in (0, 5) and index:
            painter.fillRect(QRect(0, bottom - 1, gutter, 1), shades.octave if pitch_class == 0 else shades.key_line)
    painter.fillRect(QRect(gutter - 1, edges[-1], 1, edges[0] - edges[-1]), scene.theme.tokens.line)
    painter.setFont(scene.theme.font(small=True))
    room = painter.fontMetrics().capHeight() + px(4)
    inset = room / 2 - px(1 if octaves else 5)
    named: list[int] = []
    for wanted in _NAMED_FIRST:
        for index, (bottom, top) in enumerate(pairwise(edges)):
            middle = (top + bottom) // 2
            near = any(abs(middle - other) < room for other in named)
            if (first + index) % 12 != wanted or near or not edges[-1] + inset <= middle <= edges[0] - inset:
                continue
            named.append(middle)
            painter.setPen(scene.theme.tokens.text if wanted == 0 else shades.on_white)
            text = pitch_name(first + index) if octaves else PITCH_CLASSES[wanted]
            painter.drawText(QRect(0, middle - px(10), gutter - px(5), px(20)), _RIGHT, text)
    if not octaves:
        _name_black_keys(painter, scene, edges, black, room)


def _name_black_keys(painter: QPainter, scene: Scene, edges: list[int], black: int, room: float) -> None:
    step = edges[0] - edges[1]
    if step < room:
        return
    painter.setPen(scene.shades.on_black)
    for pitch_class in sorted(_BLACK):
        middle = edges[pitch_class] - step // 2
        text = QRect(0, middle - scene.theme.px(10), black, scene.theme.px(20))
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, PITCH_CLASSES[pitch_class])


def _paint_ticks(painter: QPainter, scene: Scene, ticks: list[Tick], row: QRect, colour: QColor) -> None:
    px = scene.theme.px
    quiet = mixed(scene.theme.tokens.line, scene.theme.tokens.dim, 0.25)
    metrics = QFontMetrics(painter.font())
    for tick in ticks:
        x = scene.column_of(tick.at_s)
        height = row.height() - px(3) if tick.text else px(5) if tick.rank == 0 else px(3)
        painter.fillRect(QRect(x, row.bottom() - height + 1, 1, height), quiet)
        if tick.text and x + px(4) + metrics.horizontalAdvance(tick.text) <= row.right():
            painter.setPen(colour)
            painter.drawText(QRectF(x + px(4), row.top(), px(120), row.height() - px(1)), _LEFT, tick.text)


def _seconds(scene: Scene, from_px: int) -> list[Tick]:
    span = scene.span
    return second_ticks(_first_s(scene, from_px), span.end_s, span.px_per_s, scene.theme.px(84))


def _beats(scene: Scene, from_px: int) -> list[Tick]:
    grid, span = scene.told.grid, scene.span
    if grid is None:
        return []
    return grid.ticks(_first_s(scene, from_px), span.end_s, span.px_per_s, scene.theme.px(40))


def _first_s(scene: Scene, from_px: int) -> float:
    """Return the first moment whose mark may show: text begins to the left of where it is seen."""
    return scene.span.moment_at(max(from_px, scene.areas.pitches.left()) - scene.theme.px(90))
