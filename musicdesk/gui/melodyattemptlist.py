"""The list of attempts, side by side: name, length, and a mark where something is to be known."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from musicdesk.gui.ruler import clock_text
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr

Attempt = tuple[str, str, float, str]
"""id, name, seconds, and what is to be known about it ("recovered") or ""."""
ID_ROLE = Qt.ItemDataRole.UserRole
_WORDS_ROLE = Qt.ItemDataRole.UserRole + 1
_ROW_PX, _PAD_PX, _MARK_PX = 28, 10, 13
_LONGEST_NAME_PX = 180


class AttemptList(QListWidget):
    """Attempts from left to right; arrows, Home and End step through them, Delete asks to delete the one chosen."""

    delete_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Attempts"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setHorizontalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListWidget.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setItemDelegate(_Chip(theme, self))
        self.horizontalScrollBar().rangeChanged.connect(lambda _low, _high: self.fit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask to delete with Delete, go to the first and the last; leave Space to playing."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentItem() is not None:
            self.delete_pressed.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.count():
            # a list that runs from left to right knows of these keys only up and down
            self.setCurrentRow(0 if event.key() == Qt.Key.Key_Home else self.count() - 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the one chosen in sight."""
        super().resizeEvent(event)
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def sizeHint(self) -> QSize:
        """Return the width of all of them."""
        return QSize(self.contents_px() + 2, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the width of one."""
        return QSize(self._theme.px(120), self.height())

    def add(self, attempt: Attempt) -> None:
        """Add an attempt at the end."""
        attempt_id, name, seconds, mark = attempt
        item = QListWidgetItem(f"{name}, {clock_text(seconds, 0)}{f', {mark}' if mark else ''}")
        item.setData(ID_ROLE, attempt_id)
        item.setData(_WORDS_ROLE, (name, clock_text(seconds, 0), mark))
        item.setToolTip(f"{name}: {mark}" if mark else f"{name}, {clock_text(seconds, 1)}")
        self.addItem(item)

    def contents_px(self) -> int:
        """Return how wide all of them are together."""
        return sum(self.sizeHintForIndex(self.model().index(row, 0)).width() for row in range(self.count()))

    def fit(self) -> None:
        """Be as high as a row, and the scroll bar where there is one."""
        bar = self.horizontalScrollBar()
        px = self._theme.px
        self.setFixedHeight(px(_ROW_PX) + 2 + (px(10) if bar.maximum() > bar.minimum() else 0))


class _Chip(QStyledItemDelegate):
    """Paints an attempt: name, length, and a mark if something is to be known about it."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room for its words."""
        name, seconds, mark = _words(index)
        px = self._theme.px
        bold = QFontMetrics(self._theme.font(bold=True)).horizontalAdvance(name)
        width = min(bold, px(_LONGEST_NAME_PX)) + self._small(seconds) + px(2 * _PAD_PX + 8 + 4 + 4)
        return QSize(width + (px(_MARK_PX + 4) if mark else 0), px(_ROW_PX))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one."""
        theme, px, tokens = self._theme, self._theme.px, self._theme.tokens
        name, seconds, mark = _words(index)
        state: QStyle.StateFlag = option.state
        whole: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        enabled = bool(state & QStyle.StateFlag.State_Enabled)
        chip = QRectF(whole).adjusted(0.5, 0.5, -px(4) - 0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            edge = tokens.accent if chosen else tokens.dim
            painter.setPen(QPen(edge if enabled else tokens.line, 1))
        else:
            painter.setPen(QPen(tokens.line, 1))
        painter.setBrush(tokens.raised if chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(chip, px(4), px(4))
        area = chip.toRect().adjusted(px(_PAD_PX), 0, -px(_PAD_PX), 0)
        if mark:
            icon = QRect(area.left(), area.center().y() - px(_MARK_PX) // 2, px(_MARK_PX), px(_MARK_PX))
            theme.icon("info", tokens.warn).paint(painter, icon)
            area.setLeft(icon.right() + px(4))
        painter.setPen((tokens.accent if chosen else tokens.text) if enabled else tokens.dim)
        font = theme.font(bold=chosen)
        painter.setFont(font)
        room = area.width() - self._small(seconds) - px(8)
        text = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideMiddle, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, text)
        painter.setFont(theme.font(small=True))
        painter.setPen(tokens.dim)
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, seconds)
        painter.restore()

    def _small(self, text: str) -> int:
        return QFontMetrics(self._theme.font(small=True)).horizontalAdvance(text)


def _words(index: QModelIndex | QPersistentModelIndex) -> tuple[str, str, str]:
    name, seconds, mark = index.data(_WORDS_ROLE)
    return str(name), str(seconds), str(mark)
