"""The lane of sections as it is painted: blocks with their words, empty places, and a ruler."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption

from musicdesk.core.section import Section
from musicdesk.gui.pianorolltime import Axis
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr
from musicdesk.gui.waveformscene import mixed

RULER_PX, BODY_PX, READ_PX = 16, 48, 26
"""How high ruler and blocks are where they can be changed, and the lane where they are only read."""
ADD_HINT = mark("Click or drag here to add a section")
_PAD_PX, _NUMBER_PX, _WORDS_PX, _GAP_PX = 6, 9, 34, 64
_VEIL = 0.6
"""How much of what lies beyond the end of the music is veiled."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Scene:
    """All that one picture of the lane is made of.

    `seconds` is how long the music is, `offset_s` where it begins in the take; `drawing` are the ends, in seconds of
    the take, of what is being drawn.
    """

    theme: Theme
    ruler: QRect
    body: QRect
    axis: Axis
    sections: tuple[Section, ...]
    seconds: float
    offset_s: float
    chosen: int
    prompt: str
    editable: bool
    drawing: tuple[float, float] | None = None

    @property
    def begin_x(self) -> int:
        """Where the music begins."""
        return self.axis.x_of(self.offset_s)

    @property
    def end_x(self) -> int:
        """Where the music ends."""
        return self.axis.x_of(self.offset_s + self.seconds)

    def rect_of(self, index: int) -> QRect:
        """Return where a section's block stands."""
        section = self.sections[index]
        return self.span(self.offset_s + section.begin_s, self.offset_s + section.end_s)

    def span(self, begin_s: float, end_s: float) -> QRect:
        """Return the part of the blocks' row between two moments of the take."""
        left, right = self.axis.x_of(begin_s), self.axis.x_of(end_s)
        return QRect(left, self.body.top() + 1, max(right - left, 2), self.body.height() - 2)


def paint_lane(painter: QPainter, scene: Scene) -> None:
    """Paint all of it; the painter is clipped to what is dirty."""
    tokens, body = scene.theme.tokens, scene.body
    painter.fillRect(scene.ruler.united(body), tokens.panel)
    ground = mixed(tokens.window, tokens.panel, 0.35) if scene.theme.is_dark else tokens.raised
    inside = QRect(scene.begin_x, body.top(), scene.end_x - scene.begin_x, body.height()) & body
    painter.fillRect(inside, ground)
    if not scene.ruler.isEmpty():
        _paint_ruler(painter, scene)
    _paint_lines(painter, scene, ground, inside)
    _paint_gaps(painter, scene, inside)
    for index in range(len(scene.sections)):
        if index != scene.chosen:
            _paint_block(painter, scene, index, ground)
    if 0 <= scene.chosen < len(scene.sections):
        _paint_block(painter, scene, scene.chosen, ground)
    if scene.end_x < body.right():
        # What lies beyond the end is left out: it is seen, faintly.
        veil = QColor(tokens.panel)
        veil.setAlphaF(_VEIL)
        painter.fillRect(QRect(scene.end_x + 1, body.top() + 1, body.right() - scene.end_x, body.height() - 2), veil)
    if scene.drawing is not None:
        drawn = scene.span(*scene.drawing)
        painter.fillRect(drawn, mixed(ground, tokens.accent, 0.2))
        painter.setPen(QPen(tokens.accent, 1, Qt.PenStyle.DashLine))
        painter.drawRect(drawn.adjusted(0, 0, -1, -1))


def lines_of(text: str, font: QFont, width_px: int, count: int) -> list[str]:
    """Return a text in at most `count` lines of such a width, the last one cut where there is more."""
    if count == 1:
        return [QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width_px)]
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    metrics, lines = QFontMetrics(font), list[str]()
    layout.beginLayout()
    while len(lines) < count and (line := layout.createLine()).isValid():
        line.setLineWidth(width_px)
        rest = text[line.textStart() :]
        whole = rest if len(lines) == count - 1 else rest[: line.textLength()].rstrip()
        lines.append(metrics.elidedText(whole, Qt.TextElideMode.ElideRight, width_px))
    layout.endLayout()
    return lines


def _paint_ruler(painter: QPainter, scene: Scene) -> None:
    theme, tokens, area = scene.theme, scene.theme.tokens, scene.ruler
    px = theme.px
    painter.setFont(theme.font(small=True))
    metrics = QFontMetrics(painter.font())
    quiet = mixed(tokens.line, tokens.dim, 0.25)
    for tick in scene.axis.ticks(area.left(), area.right() + 1):
        x = scene.axis.x_of(tick.at_s)
        tall = area.height() - px(4) if tick.text else px(5) if tick.rank == 0 else px(3)
        painter.fillRect(QRect(x, area.bottom() - tall, 1, tall), quiet)
        if tick.text and x + px(4) + metrics.horizontalAdvance(tick.text) <= area.right():
            painter.setPen(tokens.dim)
            painter.drawText(QRect(x + px(4), area.top(), px(120), area.height() - px(2)), _LEFT, tick.text)


def _paint_lines(painter: QPainter, scene: Scene, ground: QColor, inside: QRect) -> None:
    tokens = scene.theme.tokens
    faint = mixed(ground, tokens.dim, 0.16)
    if scene.editable:
        for tick in scene.axis.ticks(inside.left(), inside.right() + 1):
            if tick.text:
                painter.fillRect(QRect(scene.axis.x_of(tick.at_s), inside.top(), 1, inside.height()), faint)
    painter.fillRect(QRect(scene.body.left(), scene.body.top(), scene.body.width(), 1), tokens.line)
    painter.fillRect(QRect(scene.body.left(), scene.body.bottom(), scene.body.width(), 1), tokens.line)
    if scene.end_x < scene.body.right():
        painter.fillRect(QRect(scene.end_x, scene.body.top(), 1, scene.body.height()), tokens.line)


def _paint_gaps(painter: QPainter, scene: Scene, inside: QRect) -> None:
    """Say in the empty places which prompt holds there, or what to do."""
    hint = tr(ADD_HINT) if scene.editable and not scene.sections else ""
    text = hint or " ".join(scene.prompt.split())
    if not text or scene.drawing is not None:
        return
    font = scene.theme.font(small=True)
    painter.setFont(font)
    painter.setPen(scene.theme.tokens.dim)
    left = scene.begin_x
    for index in range(len(scene.sections) + 1):
        block = scene.rect_of(index) if index < len(scene.sections) else None
        right = scene.end_x if block is None else block.left()
        gap = QRect(left, inside.top(), right - left, inside.height()) & inside
        if gap.width() >= scene.theme.px(_GAP_PX):
            _paint_text(painter, scene, gap, text, font)
        left = right if block is None else block.right() + 1


def _paint_block(painter: QPainter, scene: Scene, index: int, ground: QColor) -> None:
    theme, tokens = scene.theme, scene.theme.tokens
    block, chosen = scene.rect_of(index), index == scene.chosen
    if not block.intersects(scene.body):
        return
    main = tokens.accent
    tint = (0.36 if chosen else 0.22 if index % 2 == 0 else 0.14) * (1.0 if theme.is_dark else 0.8)
    width = theme.px(2) if chosen else 1
    if not chosen and block.width() < theme.px(_NUMBER_PX):
        # Of hundreds of them only stripes are seen; rounded frames would take longer than all the rest.
        painter.fillRect(block.adjusted(0, 0, -1, 0), mixed(ground, main, 2 * tint))
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(mixed(ground, main, tint))
    painter.setPen(QPen(main if chosen else mixed(ground, main, 0.6), width))
    half = width / 2
    # Half a pixel of ground is left between two that touch.
    frame = QRectF(block).adjusted(half, half, -half - (0.5 if block.width() > theme.px(4) else 0), -half)
    painter.drawRoundedRect(frame, theme.px(3), theme.px(3))
    painter.restore()
    font = theme.font(small=True)
    painter.setFont(font)
    painter.setPen(tokens.text)
    shown = QRect(block)
    shown.setLeft(max(block.left(), scene.body.left()))
    shown.setRight(min(block.right(), scene.body.right()))
    if shown.width() >= theme.px(_WORDS_PX):
        _paint_text(painter, scene, shown, " ".join(scene.sections[index].prompt.split()), font)
    elif shown.width() >= QFontMetrics(font).horizontalAdvance(str(index + 1)) + 2:
        painter.drawText(shown, Qt.AlignmentFlag.AlignCenter, str(index + 1))


def _paint_text(painter: QPainter, scene: Scene, area: QRect, text: str, font: QFont) -> None:
    pad = scene.theme.px(_PAD_PX)
    inside = area.adjusted(pad, 1, -pad, -1)
    if inside.width() < scene.theme.px(_WORDS_PX) - 2 * pad:
        return
    metrics = QFontMetrics(font)
    lines = lines_of(text, font, inside.width(), max(inside.height() // metrics.height(), 1))
    top = inside.center().y() + 1 - metrics.height() * len(lines) / 2
    for number, line in enumerate(lines):
        painter.drawText(QPointF(inside.left(), top + number * metrics.height() + metrics.ascent()), line)
