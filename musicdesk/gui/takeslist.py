"""The list of takes: a tree that reads what it shows, with keys, stars and a place in it that is kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from musicdesk.gui.dragging import Dragging
from musicdesk.gui.takesdelegate import TakesDelegate
from musicdesk.gui.takesmodel import AnyIndex, TakesModel
from musicdesk.gui.takespull import TakesPull
from musicdesk.gui.takesview import TakesTree
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr

INDENT_PX = 14
_DIGITS = range(Qt.Key.Key_0, Qt.Key.Key_5 + 1)


class TakesList(TakesTree):
    """Shows a TakesModel, painted by a TakesDelegate."""

    opened = Signal(str)
    play_wanted = Signal(str)
    rename_wanted = Signal()
    stars_wanted = Signal(object, int)
    """tuple of take ids, 0 to 5"""
    delete_wanted = Signal()
    copy_wanted = Signal()
    menu_wanted = Signal(QPoint)
    """where on the screen"""
    editing_ended = Signal()
    left_upwards = Signal()
    """the arrow up was pressed in the first row"""

    def __init__(self, theme: Theme, model: TakesModel, delegate: TakesDelegate, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._theme, self._delegate = theme, delegate
        self.pull = TakesPull(self, Dragging(theme, self), self.selected_ids, model.row)
        self._pressed_id: str | None = None
        self._clicked_id: str | None = None
        self.empty_text = ""
        self.setAccessibleName(tr("Takes"))
        self.setProperty("role", "flush")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setItemDelegate(delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        theme.changed.connect(self._dress)
        self._dress()

    def editing(self) -> bool:
        """Whether a title is being typed."""
        return self.state() == QAbstractItemView.State.EditingState

    def edit_title(self, take_id: str) -> None:
        """Let the title of a take be typed."""
        index = self._takes.index_of(take_id)
        if index.isValid() and self._takes.row(take_id) is not None:
            self.scrollTo(index)
            self.edit(index)

    def _dress(self) -> None:
        self.setIndentation(self._theme.px(INDENT_PX))
        self.verticalScrollBar().setSingleStep(self._theme.px(20))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _option(self, index: QModelIndex) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return option

    def _under(self, point: QPoint) -> tuple[str, int, str] | None:
        """Return the take at a point, which of its stars lies there, 0 for none, and which handle, "" for none."""
        index = self.indexAt(point)
        take_id = self._takes.id_of(index)
        if take_id is None:
            return None
        shape = self._delegate.shape(self._option(index))
        shown = self._delegate.shows_handles(shape, take_id, selected=self.selectionModel().isSelected(index))
        return take_id, shape.star_at(point), shape.handle_at(point) if shown else ""

    def _hover(self, under: tuple[str, int, str] | None) -> None:
        hovered, grasped = (None, "") if under is None else (under[:2], under[2])
        if (hovered, grasped) == (self._delegate.hovered, self._delegate.grasped):
            return
        self._delegate.hovered, self._delegate.grasped = hovered, grasped
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if grasped else Qt.CursorShape.ArrowCursor)
        self.viewport().update()
        self.pull.point_at(None if hovered is None else hovered[0], grasped)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the ground of a row over its whole width, then its branch and the take."""
        tokens, px = self._theme.tokens, self._theme.px
        row = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        take_id = self._takes.id_of(index)
        selected = self.selectionModel().isSelected(index)
        hovered = self._delegate.hovered
        if selected:
            painter.fillRect(row, tokens.selection)
        elif hovered is not None and hovered[0] == take_id:
            painter.fillRect(row, tokens.raised)
        if take_id is not None and take_id == self._delegate.open_id:
            painter.fillRect(QRect(0, row.top(), px(2), row.height()), tokens.accent)
        place = self.visualRect(index)
        self._draw_branch(painter, QRect(0, row.top(), place.left(), row.height()), index)
        item = QStyleOptionViewItem(option)
        item.rect = place
        item.widget = self
        item.state = option.state & ~QStyle.StateFlag.State_Selected
        if selected:
            item.state |= QStyle.StateFlag.State_Selected
        self._delegate.paint(painter, item, index)
        if index == self.currentIndex() and self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(tokens.accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(row.adjusted(0, 0, -1, -1))

    def _draw_branch(self, painter: QPainter, place: QRect, index: AnyIndex) -> None:
        if not self._takes.hasChildren(index):
            return
        px = self._theme.px
        side = px(12)
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        icon = self._theme.icon(name, self._theme.tokens.dim)
        icon.paint(painter, QRect(place.right() - side, place.center().y() - side // 2, side, side))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or what to do when there are none."""
        super().paintEvent(event)
        if self._takes.rowCount() == 0 and self.empty_text:
            with QPainter(self.viewport()) as painter:
                painter.setFont(self._theme.font())
                painter.setPen(self._theme.tokens.dim)
                margin = self._theme.px(24)
                place = QRectF(self.viewport().rect().adjusted(margin, margin, -margin, -margin))
                painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self.empty_text)

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: Qt would read all takes to find one that begins so, and there is a field to search in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play, star, rename, copy and delete by keys; what types or plays elsewhere is left to the window."""
        if self.editing():
            return  # what the field of the title leaves over is not meant for the list
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain, current = held == Qt.KeyboardModifier.NoModifier, self.current_id()
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.opened.emit(current)
            self.play_wanted.emit(current)
        elif plain and key in _DIGITS:
            chosen = self.selected_ids()
            if chosen:
                self.stars_wanted.emit(chosen, key - Qt.Key.Key_0)
        elif plain and key == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif plain and key == Qt.Key.Key_Up and self.currentIndex() == self._takes.index(0, 0):
            self.left_upwards.emit()
        elif plain and key == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Give stars where stars lie, take hold where handles lie; select elsewhere."""
        self._pressed_id = self._clicked_id = None
        self.pull.release()
        if self._give_stars(event) or self._take_hold(event):
            return
        alone = event.button() == Qt.MouseButton.LeftButton and event.modifiers() == Qt.KeyboardModifier.NoModifier
        self._pressed_id = self._take_at(event) if alone else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked alone; a handle that was only clicked has selected its take."""
        if self.pull.is_holding:
            clicked = self.pull.release()
            if clicked is not None:
                self.show_take(clicked)
            return
        super().mouseReleaseEvent(event)
        pressed, self._pressed_id = self._pressed_id, None
        if pressed is not None and self._take_at(event) == pressed:
            self._clicked_id = pressed
            self.opened.emit(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open, if the first click has not, and play."""
        if self._give_stars(event) or self._take_hold(event):
            return
        super().mouseDoubleClickEvent(event)
        take_id = self._take_at(event)
        if take_id is not None and event.button() == Qt.MouseButton.LeftButton:
            if take_id != self._clicked_id:
                self.opened.emit(take_id)
            self.play_wanted.emit(take_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag by a handle that is held; else show which stars a click would give."""
        if event.buttons() & Qt.MouseButton.LeftButton and self.pull.draw_to(event.position().toPoint()):
            return
        self._hover(self._under(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more."""
        self._hover(None)
        super().leaveEvent(event)

    def _take_at(self, event: QMouseEvent) -> str | None:
        """Return the take under the pointer; None on the sign that unfolds it."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        return self._takes.id_of(index) if point.x() >= self.visualRect(index).left() else None

    def _take_hold(self, event: QMouseEvent) -> bool:
        """Hold the handle that is pressed, and select its take unless it is selected with others already."""
        point = event.position().toPoint()
        under = self._under(point)
        if under is None or not under[2] or event.button() != Qt.MouseButton.LeftButton:
            return False
        take_id, _, what = under
        if take_id not in self.selected_ids():
            self.show_take(take_id)
        self.pull.press(take_id, what, point, event.modifiers())
        return True

    def _give_stars(self, event: QMouseEvent) -> bool:
        at = self._under(event.position().toPoint())
        if at is None or at[1] == 0 or event.button() != Qt.MouseButton.LeftButton:
            return False
        row = self._takes.row(at[0])
        chosen = self.selected_ids()
        stars = 0 if row is not None and row.stars == at[1] else at[1]
        self.stars_wanted.emit(chosen if at[0] in chosen else (at[0],), stars)
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, at the pointer or, by keyboard, below the current row."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(row.bottomLeft() + QPoint(self._theme.px(24), 0))
        if self.selected_ids():
            self.menu_wanted.emit(place)
        event.accept()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tell that nothing is being typed any more."""
        super().closeEditor(editor, hint)
        self.editing_ended.emit()
