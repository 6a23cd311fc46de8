"""The lane of sections: which prompt holds when, as blocks over time, to look at or to take hold of."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from musicdesk.core.section import SHORTEST_S
from musicdesk.gui.sectionchange import BEGIN, END, Sections, drawn, gap_at, has_room, index_at, moved
from musicdesk.gui.sectionlanekeys import SectionLaneKeys
from musicdesk.gui.waveformpane import ZOOM_STEP

_NOTCH = 120
_EDGE_PX = 5
"""So near to a border one takes hold of it."""
_LEFT_BUTTON = Qt.MouseButton.LeftButton
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


class Hold(enum.Enum):
    """What a press takes hold of."""

    BEGIN = BEGIN
    END = END
    WHOLE = "whole"
    GAP = "gap"


@dataclass(frozen=True)
class Grip:
    """A press at `spot`, `at_s` into the music, with the sections as they were; `moved` says that it is a drag."""

    hold: Hold
    spot: QPoint
    at_s: float
    sections: Sections
    index: int
    moved: bool = False


class SectionLane(SectionLaneKeys):
    """Sections over time; what it is told and tells, its keys included, stands in the two classes it is made of.

    A click chooses a section. Where the lane can be edited, borders and sections are dragged (they snap to bars or
    to round seconds, Alt frees them), a double click writes the words, and a click on an empty place, or a drag over
    it, adds a section. Wheel: with Ctrl zoom, with Shift or sideways time.
    """

    _grip: Grip | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a border, a section or an empty place; where it cannot be edited, choose."""
        if event.button() is not _LEFT_BUTTON:
            return
        x, spot = event.position().x(), event.position().toPoint()
        at_s = self._moment_at(x)
        if not self._editable:
            index = index_at(self._sections, at_s)
            if index >= 0:
                self._go_to(index)
            return
        hold, index = self._under(x)
        self._grip = Grip(hold, spot, at_s, self._sections, index)
        if index != self._index:
            self._go_to(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held; else show what can be taken hold of."""
        spot, grip = event.position().toPoint(), self._grip
        if grip is None or not event.buttons() & _LEFT_BUTTON:
            self.setCursor(self._cursor_at(event.position().x()))
            return
        if not grip.moved and (spot - grip.spot).manhattanLength() >= QApplication.startDragDistance():
            grip = self._grip = replace(grip, moved=True)
        if grip.moved:
            self._drag(grip, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag; in an empty place, add a section."""
        grip, self._grip = self._grip, None
        if event.button() is not _LEFT_BUTTON or grip is None:
            return
        drawing, self._drawing = self._drawing, None
        self.update()
        if grip.hold is not Hold.GAP or not has_room(self._sections):
            return
        gap = gap_at(self._sections, grip.at_s, self._seconds)
        if grip.moved and drawing is not None:
            begin_s, end_s = (each - self._offset_s for each in drawing)
            if end_s - begin_s >= SHORTEST_S:
                self._add(begin_s, end_s)
        elif gap is not None and not grip.moved:
            begin_s = min(
                max(self._line_before(grip.at_s, self._phrase_s or self._step_s), gap[0]), gap[1] - SHORTEST_S
            )
            self._add(begin_s, max(min(self._usual_end(begin_s), gap[1]), begin_s + SHORTEST_S))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write the words of the section under the pointer."""
        index = index_at(self._sections, self._moment_at(event.position().x()))
        if event.button() is _LEFT_BUTTON and self._editable and index >= 0:
            self._grip = None
            self._write(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll in time with Shift or sideways; else leave the wheel to what stands around."""
        across, along = event.angleDelta().x(), event.angleDelta().y()
        if event.modifiers() & _CONTROL:
            if along:
                self._zoom(ZOOM_STEP ** (along / _NOTCH), event.position().x())
        elif event.modifiers() & _SHIFT or abs(across) > abs(along):
            pixels = event.pixelDelta().x() or (across or along) / _NOTCH * self.width() / 10
            if self._editable:
                self._sight = self._sight.moved(-pixels)
                self.update()
            else:
                self.scroll_requested.emit(-pixels * self._sight.step)
        else:
            event.ignore()
            return
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let go on Escape, with the sections as they were; else as the keys of the lane say."""
        if event.key() == Qt.Key.Key_Escape and self._grip is not None:
            grip, self._grip, self._drawing = self._grip, None, None
            self._change(grip.sections, grip.index)
            self.update()
        else:
            super().keyPressEvent(event)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _claims(self, event: QKeyEvent) -> bool:
        return (event.key() == Qt.Key.Key_Escape and self._grip is not None) or super()._claims(event)

    def _under(self, x_px: float) -> tuple[Hold, int]:
        """Return what lies at a place: the end of a section before the begin of the next, where both touch."""
        scene = self._scene()
        for index in range(len(self._sections)):
            block = scene.rect_of(index)
            reach = min(self._theme.px(_EDGE_PX), max(block.width() // 4, 1))
            if abs(x_px - block.right() - 1) <= reach:
                return Hold.END, index
            if abs(x_px - block.left()) <= reach:
                return Hold.BEGIN, index
            if block.left() <= x_px <= block.right():
                return Hold.WHOLE, index
        return Hold.GAP, -1

    def _drag(self, grip: Grip, event: QMouseEvent) -> None:
        at_s = min(max(self._moment_at(event.position().x()), 0.0), self._seconds)
        free = bool(event.modifiers() & _ALT)
        if grip.hold is Hold.GAP:
            self._draw_new(grip, at_s, free)
        elif grip.hold is Hold.WHOLE:
            begin_s = grip.sections[grip.index].begin_s
            to_s = begin_s + at_s - grip.at_s
            by_s = (to_s if free else self._snapped(to_s)) - begin_s
            self._change(moved(grip.sections, grip.index, by_s, self._seconds), grip.index)
        else:
            to_s = at_s if free else self._snapped(at_s)
            self._change(drawn(grip.sections, grip.index, grip.hold.value, to_s, self._seconds), grip.index)

    def _draw_new(self, grip: Grip, at_s: float, free: bool) -> None:
        gap = gap_at(grip.sections, min(max(grip.at_s, 0.0), self._seconds - 1e-3), self._seconds)
        if gap is None:
            return
        ends = sorted((grip.at_s, at_s) if free else (self._snapped(grip.at_s), self._snapped(at_s)))
        low, high = (min(max(each, gap[0]), gap[1]) for each in ends)
        self._drawing = self._offset_s + low, self._offset_s + high
        self.update()

    def _line_before(self, moment_s: float, step_s: float) -> float:
        """Return the line at or before a moment, where one lies every `step_s`: a click means its stretch."""
        first_s = 0.0 if self._grid is None else self._grid.offset_s - self._offset_s
        return first_s + (moment_s - first_s + 1e-6) // step_s * step_s

    def _cursor_at(self, x_px: float) -> Qt.CursorShape:
        if not self._editable:
            on_one = index_at(self._sections, self._moment_at(x_px)) >= 0
            return Qt.CursorShape.PointingHandCursor if on_one else Qt.CursorShape.ArrowCursor
        hold, _ = self._under(x_px)
        if hold in (Hold.BEGIN, Hold.END):
            return Qt.CursorShape.SizeHorCursor
        return Qt.CursorShape.OpenHandCursor if hold is Hold.WHOLE else Qt.CursorShape.CrossCursor
