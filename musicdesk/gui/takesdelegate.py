"""How a take looks in the list: a small waveform, its title, one quiet line, and its stars."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from functools import lru_cache
from html import escape

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from musicdesk.core.take import STARS_LIMIT, TITLE_LIMIT, Origin
from musicdesk.gui.dragging import WITH_KEYS
from musicdesk.gui.handing import AUDIO, MIDI
from musicdesk.gui.takesmodel import AnyIndex, TakesModel
from musicdesk.gui.takesrow import ROW_PX, STAR_PX, RowShape, fitted_line, row_shape
from musicdesk.gui.takessource import TakeRow
from musicdesk.gui.takeswords import age, badge, follows, length_in_signs, longest_ages, one_line, second_line
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

Now = Callable[[], float]
HANDLE_TIPS = {
    AUDIO: mark("Drag the sound of this take into your DAW, or of all that are selected."),
    MIDI: mark("Drag the notes of this take into your DAW as MIDI, or of all that are selected."),
}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Type:
    """A kind of type and its measures."""

    def __init__(self, font: QFont) -> None:
        self.font, self.sizes = font, QFontMetrics(font)


class TakesDelegate(QStyledItemDelegate):
    """Paints rows, and lets titles be typed. What is typed is told, never written into the model."""

    renamed = Signal(str, str)
    """take id, its new title"""

    def __init__(self, theme: Theme, now_s: Now = time.time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._now_s = theme, now_s
        self.open_id: str | None = None
        self.playing = False
        self.hovered: tuple[str, int] | None = None
        """The take under the pointer, and which of its stars; 0 for none."""
        self.grasped = ""
        """which handle of that take is under the pointer, audio or midi; "" for none"""
        theme.changed.connect(self._dress)
        self._dress()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Return the size that every row has."""
        return QSize(self._theme.px(200), self._theme.px(ROW_PX))

    def shape(self, option: QStyleOptionViewItem) -> RowShape:
        """Return where things lie in an item."""
        widget = option.widget
        width = widget.viewport().width() if widget is not None and hasattr(widget, "viewport") else option.rect.width()
        return row_shape(option.rect, self._theme.px, 0, width, self._age_px)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a take; the ground is painted by the list."""
        model = index.model()
        take_id = model.id_of(index) if isinstance(model, TakesModel) else None
        if not isinstance(model, TakesModel) or take_id is None:
            return
        row = model.row(take_id)
        shape = self.shape(option)
        painter.save()
        if row is None:
            self._write(painter, shape.title, tr("This take is gone"), self._body, self._theme.tokens.dim)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_row(painter, shape, row, selected, model.is_child(take_id))
        painter.restore()

    def _paint_row(self, painter: QPainter, shape: RowShape, row: TakeRow, selected: bool, child: bool) -> None:
        tokens = self._theme.tokens
        is_open = row.id == self.open_id
        bright = selected or (is_open and self.playing)
        paint_wave(painter, shape.wave, row.overview, tokens.wave if bright else tokens.wave_dim)
        hovered = self.hovered is not None and self.hovered[0] == row.id
        pointed = self.hovered[1] if self.hovered is not None and hovered else 0
        dim = tokens.text if selected else tokens.dim
        with_stars = row.stars > 0 or hovered or selected
        kind, colour = (self._bold, tokens.accent) if is_open else (self._body, tokens.text)
        title = shape.title if with_stars else shape.free_title
        end = self._write(painter, title, one_line(row.title), kind, colour, room=self._mark_px if row.note else 0)
        if row.note:
            icon = self._theme.icon("message-square", dim)
            side = self._theme.px(11)
            icon.paint(painter, QRect(end + self._theme.px(5), title.center().y() - side // 2, side, side))
        if with_stars:
            self._paint_stars(painter, shape.stars, row.stars, pointed)
        side = _RIGHT if shape.wide else _LEFT
        self._write(painter, shape.length, length_in_signs(row.seconds), self._small, dim, side)
        words = age(row.created_s, self._now_s())
        second = self._paint_badge(painter, shape.second, row)
        if self.shows_handles(shape, row.id, selected=selected):
            self._paint_handles(painter, shape, bright=hovered or selected, grasped=self.grasped if hovered else "")
            if not shape.wide:
                second.setRight(shape.audio.left() - self._theme.px(6))
                words = ""
        elif not shape.wide:
            # The age stands on the same line here, and mostly leaves some of its room.
            second.setRight(shape.age.right() - self._small.sizes.horizontalAdvance(words) - self._theme.px(8))
        self._write(painter, shape.age, words, self._small, dim, _RIGHT)
        said = second_line(row, is_child=child)[:TITLE_LIMIT]
        line = fitted_line(said, follows(row)[:TITLE_LIMIT], second.width(), self._small.sizes)
        self._write(painter, second, line, self._small, dim)

    def shows_handles(self, shape: RowShape, take_id: str, *, selected: bool) -> bool:
        """Whether a row shows its handles: always where there is room, else when it is pointed at or selected."""
        return shape.wide or selected or (self.hovered is not None and self.hovered[0] == take_id)

    def _paint_handles(self, painter: QPainter, shape: RowShape, *, bright: bool, grasped: str) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        side = px(15)
        for what, place in ((AUDIO, shape.audio), (MIDI, shape.midi)):
            if what == grasped:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(tokens.accent, 1))
                painter.setBrush(tokens.panel)
                painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
            tone = 2 if what == grasped else 1 if bright else 0
            at = QRect(place.center().x() - side // 2 + 1, place.center().y() - side // 2 + 1, side, side)
            painter.drawPixmap(at, self._handles[what][tone])

    def _paint_badge(self, painter: QPainter, place: QRect, row: TakeRow) -> QRect:
        """Paint what is special about a take and return the place that is left."""
        text = badge(row)
        if not text:
            return QRect(place)
        px, tokens = self._theme.px, self._theme.tokens
        colour = tokens.warn if row.origin is Origin.CUT_SHORT else tokens.dim
        width = self._small.sizes.horizontalAdvance(text) + px(8)
        height = min(place.height(), self._small.sizes.height())
        frame = QRectF(place.left() + 0.5, place.center().y() - height // 2 + 0.5, width - 1, height)
        pen = QColor(colour)
        pen.setAlphaF(0.55)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(pen, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, px(3), px(3))
        painter.setFont(self._small.font)
        painter.setPen(colour)
        painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), text)
        return place.adjusted(width + px(6), 0, 0, 0)

    def _paint_stars(self, painter: QPainter, place: QRect, given: int, pointed: int) -> None:
        tokens = self._theme.tokens
        paint_stars(painter, place, pointed or given, tokens.accent if pointed else tokens.text, tokens.dim)

    def _write(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        kind: _Type,
        colour: QColor,
        side: Qt.AlignmentFlag = _LEFT,
        room: int = 0,
    ) -> int:
        """Write a line, cut short to fit with `room` left free behind it, and return where it ends."""
        fitting = kind.sizes.elidedText(text[:TITLE_LIMIT], Qt.TextElideMode.ElideRight, max(0, place.width() - room))
        painter.setFont(kind.font)
        painter.setPen(colour)
        painter.drawText(place, int(side | Qt.TextFlag.TextSingleLine), fitting)
        return place.left() + kind.sizes.horizontalAdvance(fitting)

    def _dress(self) -> None:
        self._body, self._small = _Type(self._theme.font()), _Type(self._theme.font(small=True))
        self._bold = _Type(self._theme.font(bold=True))
        self._mark_px = self._theme.px(18)
        self._age_px = max(self._small.sizes.horizontalAdvance(words) for words in longest_ages())
        tokens, side = self._theme.tokens, self._theme.px(15)
        # Drawn once for each change of looks, for they stand in every row: as they are, pointed at, and grasped.
        self._handles: dict[str, list[QPixmap]] = {
            what: [
                self._theme.icon(icon, tone).pixmap(QSize(side, side), 2.0)
                for tone in (tokens.dim, tokens.text, tokens.accent)
            ]
            for what, icon in ((AUDIO, "audio-waveform"), (MIDI, "music"))
        }

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: AnyIndex) -> QWidget:
        """Return the field that a title is typed into."""
        editor = QLineEdit(parent)
        editor.setProperty("role", "inline")
        editor.setAccessibleName(tr("Title"))
        editor.setMaxLength(TITLE_LIMIT)
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Fill the field with the title as it is, once."""
        if isinstance(editor, QLineEdit) and not editor.property("filled"):
            editor.setText(index.data(Qt.ItemDataRole.EditRole) or "")
            editor.selectAll()
            editor.setProperty("filled", True)  # rows read again must not wipe out what is being typed

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Tell the title that was typed, if it is another one."""
        if not (isinstance(editor, QLineEdit) and isinstance(model, TakesModel)):
            return
        take_id, title = model.id_of(index), one_line(editor.text())
        row = None if take_id is None else model.row(take_id)
        if take_id is not None and row is not None and title and title != row.title:
            self.renamed.emit(take_id, title)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: AnyIndex) -> None:
        """Put the field where the title stands."""
        shape, px = self.shape(option), self._theme.px
        height = px(24)
        top = shape.title.center().y() - height // 2 + 1
        editor.setGeometry(shape.title.left() - px(5), max(0, top), shape.free_title.width() + px(5), height)

    def helpEvent(self, event: QEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex) -> bool:
        """Show what a row has no room for, as plain text whatever signs it has."""
        text = index.data(Qt.ItemDataRole.ToolTipRole)
        if not isinstance(event, QHelpEvent) or not text:
            return False
        if self.grasped in HANDLE_TIPS:
            text = f"{tr(HANDLE_TIPS[self.grasped])}\n{tr(WITH_KEYS)}"
        wrapped = "<p style='white-space: pre-wrap'>" + escape(text) + "</p>"
        QToolTip.showText(event.globalPos(), wrapped, view)
        return True


def paint_wave(painter: QPainter, place: QRect, overview: bytes, colour: QColor) -> None:
    """Paint a picture of sound, uint8 by column, as bars of one pixel and one pixel between them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    left, top = place.left(), place.top()
    bars = _bars(overview, place.width(), place.height())
    painter.drawRects([QRect(left + x, top + y, 1, tall) for x, y, tall in bars])


@lru_cache(maxsize=1_000)
def _bars(overview: bytes, width: int, height: int) -> tuple[tuple[int, int, int], ...]:
    """Return the left, top and height of each bar of a picture at the origin."""
    columns = len(overview)
    bars = []
    for x in range(0, width, 2):
        begin = x * columns // width
        end = max(begin + 1, (x + 2) * columns // width)
        loudest = max(overview[begin:end], default=0)
        tall = max(1, round(height * loudest / 255))
        bars.append((x, (height - tall) // 2, tall))
    return tuple(bars)


def paint_stars(painter: QPainter, place: QRect, filled: int, colour: QColor, hollow: QColor) -> None:
    """Paint five stars side by side, the first of them filled."""
    step = place.width() / STARS_LIMIT
    star = _star(step)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for at in range(STARS_LIMIT):
        moved = star.translated(place.left() + step * (at + 0.5), place.center().y() + 0.5)
        faint = QColor(hollow)
        faint.setAlphaF(0.7)
        painter.setPen(Qt.PenStyle.NoPen if at < filled else QPen(faint, max(1.0, step / STAR_PX)))
        painter.setBrush(colour if at < filled else Qt.BrushStyle.NoBrush)
        painter.drawPath(moved)


@lru_cache(maxsize=8)
def _star(step: float) -> QPainterPath:
    """Return a star with its middle at the origin, for stars `step` pixels apart."""
    outer, inner = step * 0.44, step * 0.19
    points = []
    for corner in range(10):
        radius = inner if corner % 2 else outer
        angle = math.pi * corner / 5 - math.pi / 2
        points.append(QPointF(math.cos(angle) * radius, math.sin(angle) * radius))
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    path.closeSubpath()
    return path
