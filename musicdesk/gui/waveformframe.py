"""What stands around the lanes of the waveform: header, ruler, loop, playhead, and what stands there without a take."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPen, QPolygonF

from musicdesk.gui.ruler import Tick, bars_text, clock_text
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr
from musicdesk.gui.waveformlanes import paint_waves
from musicdesk.gui.waveformscene import ROW_PX, Scene, mixed

EMPTY_TEXT = mark("Type what you want to hear and press Generate")
_NARROWEST_TITLE_PX = 60


def paint_scene(painter: QPainter, scene: Scene, waves: QImage, dirty: QRect) -> None:
    """Paint everything inside `dirty`; the painter is clipped to it."""
    painter.fillRect(dirty, scene.theme.tokens.panel)
    if dirty.intersects(scene.areas.header):
        _paint_header(painter, scene)
    if dirty.intersects(scene.areas.waves):
        paint_waves(painter, scene, waves, dirty)
    if dirty.intersects(scene.areas.ruler):
        _paint_ruler(painter, scene, dirty)
    _paint_playhead(painter, scene)


def paint_empty(painter: QPainter, theme: Theme, area: QRect) -> None:
    """Paint what stands here as long as no take is open."""
    painter.fillRect(area, theme.tokens.panel)
    size = theme.px(32)
    metrics = QFontMetrics(theme.font())
    top = area.center().y() - (size + theme.px(10) + metrics.height()) // 2
    theme.icon("audio-waveform", theme.tokens.dim).paint(painter, QRect(area.center().x() - size // 2, top, size, size))
    painter.setFont(theme.font())
    painter.setPen(theme.tokens.dim)
    line = QRect(area.left(), top + size + theme.px(10), area.width(), metrics.height() * 2)
    painter.drawText(line, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, tr(EMPTY_TEXT))


def paint_focus(painter: QPainter, theme: Theme, area: QRect) -> None:
    """Paint the frame that says that keys go here."""
    painter.setPen(QPen(theme.tokens.accent, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(0, 0, -1, -1))


def _paint_header(painter: QPainter, scene: Scene) -> None:
    theme, area = scene.theme, scene.areas.header
    painter.setFont(theme.font(small=True))
    metrics = QFontMetrics(painter.font())
    pad = theme.px(10)
    inside = area.adjusted(pad, 0, -pad, 0)
    middle = Qt.AlignmentFlag.AlignVCenter
    length_s = scene.sight.length / scene.sample_rate
    right = clock_text(length_s)
    if scene.growing:
        made = clock_text(scene.ready / scene.sample_rate, 1)
        right = tr("{made} of {length}", made=made, length=clock_text(length_s, 1))
    painter.setPen(theme.tokens.dim)
    painter.drawText(inside, Qt.AlignmentFlag.AlignRight | middle, right)
    inside.setRight(inside.right() - metrics.horizontalAdvance(right) - pad)
    told = _told(scene)
    width = metrics.horizontalAdvance(told)
    if told and inside.width() - width > theme.px(_NARROWEST_TITLE_PX):
        painter.setPen(theme.tokens.accent if scene.hover_x is None else theme.tokens.text)
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | middle, told)
        inside.setRight(inside.right() - width - pad)
    fault = _paint_fault(painter, scene, inside, metrics)
    painter.setPen(theme.tokens.text)
    title = metrics.elidedText(scene.title, Qt.TextElideMode.ElideRight, inside.width() - fault)
    painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | middle, title)


def _paint_fault(painter: QPainter, scene: Scene, inside: QRect, metrics: QFontMetrics) -> int:
    """Paint what is wrong with the take behind its title, and return the room that this takes."""
    if not scene.fault:
        return 0
    theme = scene.theme
    side, gap = theme.px(13), theme.px(6)
    room = inside.width() - side - 3 * gap
    whole = metrics.horizontalAdvance(scene.title) + theme.px(2)  # what just fits is cut short by some fonts
    title = min(whole, max(room - metrics.horizontalAdvance(scene.fault), room // 2))
    left = inside.left() + title + 2 * gap
    theme.icon("triangle-alert", theme.tokens.warn).paint(
        painter, QRect(left, inside.center().y() - side // 2, side, side)
    )
    place = QRect(left + side + gap, inside.top(), inside.right() - left - side - gap + 1, inside.height())
    painter.setPen(theme.tokens.warn)
    fault = metrics.elidedText(scene.fault, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fault)
    return inside.width() - title


def _told(scene: Scene) -> str:
    """Return what the header says of the place under the pointer, or of the selection."""
    if scene.hover_x is not None:
        moment_s = scene.sight.frame_at(scene.hover_x) / scene.sample_rate
        return f"{clock_text(moment_s)}{_bars(scene, moment_s)}"
    if scene.selection is not None:
        begin_s, end_s = scene.selection.begin / scene.sample_rate, scene.selection.end / scene.sample_rate
        begin, end, seconds = clock_text(begin_s), clock_text(end_s), end_s - begin_s
        if scene.bpm is None:
            return tr("{begin} to {end}  ({seconds:.3f} s)", begin=begin, end=end, seconds=seconds)
        beats = seconds * scene.bpm / 60
        return tr(
            "{begin} to {end}  ({seconds:.3f} s, {beats:.3g} beats)",
            begin=begin,
            end=end,
            seconds=seconds,
            beats=beats,
        )
    return ""


def _bars(scene: Scene, moment_s: float) -> str:
    if scene.bpm is None:
        return ""
    return f"  ·  {bars_text(moment_s, scene.bpm, scene.downbeat_s, scene.beats_per_bar)}"


def _paint_ruler(painter: QPainter, scene: Scene, dirty: QRect) -> None:
    theme, area, tokens = scene.theme, scene.areas.ruler, scene.theme.tokens
    painter.fillRect(area & dirty, tokens.panel)
    _paint_loop(painter, scene)
    painter.setFont(theme.font(small=True))
    row = theme.px(ROW_PX)
    top = area.top()
    if scene.bpm is not None:
        ticks = scene.beats_in(dirty)
        if scene.bpm * scene.areas.ruler.width() / scene.px_per_s < 60:
            # Less than a beat is seen, so that its name may stand nowhere: it is said at the left edge.
            begin_s = scene.sight.begin / scene.sample_rate
            here = bars_text(begin_s, scene.bpm, scene.downbeat_s, scene.beats_per_bar)
            painter.setPen(mixed(tokens.dim, tokens.text, 0.3))
            painter.drawText(QRect(theme.px(4), top, area.width(), row), Qt.AlignmentFlag.AlignVCenter, f"{here} …")
            ticks = [tick for tick in ticks if scene.x_of(tick.at_s * scene.sample_rate) >= theme.px(60)]
        _paint_row(painter, scene, ticks, QRect(0, top, area.width(), row), tokens.text)
        top += row
    _paint_row(painter, scene, scene.seconds_in(dirty), QRect(0, top, area.width(), row), tokens.dim)
    painter.setPen(tokens.line)
    painter.drawLine(dirty.left(), area.bottom(), dirty.right(), area.bottom())


def _paint_row(painter: QPainter, scene: Scene, ticks: list[Tick], row: QRect, colour: QColor) -> None:
    px = scene.theme.px
    quiet = mixed(scene.theme.tokens.line, scene.theme.tokens.dim, 0.25)
    for tick in ticks:
        x = scene.x_of(tick.at_s * scene.sample_rate)
        painter.setPen(quiet)
        height = row.height() - px(3) if tick.text else px(5) if tick.rank == 0 else px(3)
        painter.drawLine(x, row.bottom() - height + 1, x, row.bottom())
        if tick.text:
            painter.setPen(colour)
            text = QRect(x + px(4), row.top(), px(120), row.height() - px(1))
            painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, tick.text)


def _paint_loop(painter: QPainter, scene: Scene) -> None:
    if scene.loop is None:
        return
    theme, area = scene.theme, scene.areas.ruler
    colour = theme.tokens.accent if scene.looping else theme.tokens.dim
    left, right = scene.x_of(scene.loop.begin), scene.x_of(scene.loop.end)
    tint = QColor(colour)
    tint.setAlphaF(0.20 if scene.looping else 0.12)
    painter.fillRect(QRect(left, area.top(), right - left, area.height()), tint)
    painter.fillRect(QRect(left, area.top(), right - left, theme.px(2)), colour)
    size = theme.px(7)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for x, way in ((left, 1), (right, -1)):
        painter.fillRect(QRect(x if way > 0 else x - theme.px(2), area.top(), theme.px(2), area.height()), colour)
        corner = [QPointF(x, area.top()), QPointF(x + way * size, area.top()), QPointF(x, area.top() + size)]
        painter.drawPolygon(QPolygonF(corner))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_playhead(painter: QPainter, scene: Scene) -> None:
    theme, x = scene.theme, scene.x_of(scene.playhead)
    ruler, waves = scene.areas.ruler, scene.areas.waves
    if not -theme.px(6) <= x <= waves.width() + theme.px(6):
        return
    colour = theme.tokens.playhead
    painter.fillRect(QRect(x, ruler.bottom(), 1, waves.bottom() - ruler.bottom() + 1), colour)
    size = theme.px(5)
    tip = ruler.bottom() + 1
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    middle = x + 0.5
    painter.drawPolygon(
        QPolygonF([QPointF(middle - size, tip - size), QPointF(middle + size, tip - size), QPointF(middle, tip + 1)])
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
