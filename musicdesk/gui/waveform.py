"""The waveform as one takes hold of it: by mouse, wheel and keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop
from musicdesk.gui.ruler import BEATS_PER_BAR
from musicdesk.gui.theme import Theme
from musicdesk.gui.waveformdoing import GRIP_PX, WaveDoing
from musicdesk.gui.waveformgrip import Grip, Zone, near_edge, span_of
from musicdesk.gui.waveformpane import ZOOM_STEP

_NOTCH = 120
_KEYS = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0,
    Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight,
}  # fmt: skip


class WaveformView(WaveDoing):
    """The open take: told facts (`set_tape`, `grew`, `set_playhead`, `set_loop`), it emits what the user wants."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._grip: Grip | None = None
        self._pan_x: float | None = None

    @property
    def is_selecting(self) -> bool:
        """Whether a selection is being drawn."""
        return self._grip is not None and self._grip.moved and self._grip.zone is Zone.SELECTION

    def set_tape(
        self,
        tape: Tape | None,
        bpm: float | None,
        title: str,
        downbeat_s: float = 0.0,
        beats_per_bar: int = BEATS_PER_BAR,
    ) -> None:
        """Show another take, or none, as `WavePane` does; what was held is let go."""
        self._grip = None
        super().set_tape(tape, bpm, title, downbeat_s, beats_per_bar)

    def set_loop(self, loop: Loop | None, looping: bool) -> None:
        """Show the loop region, and whether it is gone round in; not while it is being dragged."""
        held = self._grip is not None and self._grip.zone is Zone.LOOP and self._grip.moved
        super().set_loop(self._loop if held else loop, looping)

    def event(self, event: QEvent) -> bool:
        """Keep the waveform's keys from the window's shortcuts while it has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._tape is not None:
            plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            mine = event.key() in _KEYS and plain == Qt.KeyboardModifier.NoModifier
            if mine or (event.key() == Qt.Key.Key_Escape and self._selection is not None):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nudge with the arrows, zoom with +, - and 0, mark a selection with [ and ], clear it with Esc."""
        key = Qt.Key(event.key())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        others = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if self._tape is None:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_A and others == Qt.KeyboardModifier.ControlModifier:
            self.select_all()
        elif others:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            way = 1 if key == Qt.Key.Key_Right else -1
            self._seek(self._playhead + way * (self._leap() if shift else max(self._sight.step, 1.0)))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_BracketLeft:
            end = self._length if self._selection is None else self._selection.end
            self._set_selection(span_of(self._playhead, end if end > self._playhead else self._length, self._length))
        elif key == Qt.Key.Key_BracketRight:
            begin = 0 if self._selection is None else self._selection.begin
            self._set_selection(span_of(begin if begin < self._playhead else 0, self._playhead, self._length))
        elif key == Qt.Key.Key_Escape and self._selection is not None:
            self._set_selection(None)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; scroll with Shift or sideways."""
        if self._tape is None:
            event.ignore()
            return
        turned = event.angleDelta()
        across, along = turned.x(), turned.y()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            across, along = across or along, 0
        if abs(across) > abs(along):
            pixels = event.pixelDelta().x() or across / _NOTCH * self.width() / 10
            self._look(self._sight.moved(-pixels))
        elif along:
            self._zoom(ZOOM_STEP ** (along / _NOTCH), event.position().x())
        self._hover(event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an edge, or begin what may become a click or a drag; the middle button moves the picture."""
        x = event.position().x()
        if self._tape is None:
            return
        if event.button() is Qt.MouseButton.MiddleButton:
            self._pan_x = x
            return
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        areas, y = self._areas(), round(event.position().y())
        if areas.ruler.top() <= y <= areas.ruler.bottom():
            far = near_edge(self._loop, self._sight, x, self._theme.px(GRIP_PX + 2))
            self._grip = Grip(Zone.LOOP, self._snapped(x, event) if far is None else far, x, far is not None)
        elif areas.waves.contains(round(x), y):
            far = near_edge(self._selection, self._sight, x, self._theme.px(GRIP_PX))
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._grip = Grip(Zone.SELECTION, self._stays(x), x, True)
                self._drag_to(x, event)
            else:
                self._grip = Grip(Zone.SELECTION, self._snapped(x, event) if far is None else far, x, far is not None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held; else say which moment is under the pointer."""
        x = event.position().x()
        if self._pan_x is not None:
            self._look(self._sight.moved(self._pan_x - x))
            self._pan_x = x
        elif self._grip is not None and event.buttons() & Qt.MouseButton.LeftButton:
            if not self._grip.moved and abs(x - self._grip.press_x) >= QApplication.startDragDistance():
                self._grip = replace(self._grip, moved=True)
            if self._grip.moved:
                if not 0 <= x <= self.width():
                    self._look(self._sight.moved(x if x < 0 else x - self.width()))
                self._drag_to(min(max(x, 0), self.width()), event)
        self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or seek where it was none."""
        if event.button() is Qt.MouseButton.MiddleButton:
            self._pan_x = None
        if event.button() is not Qt.MouseButton.LeftButton or self._grip is None:
            return
        grip, self._grip = self._grip, None
        self._place_bar()
        if not grip.moved:
            if grip.zone is Zone.SELECTION:
                self._set_selection(None)
            self._seek(self._sight.frame_at(event.position().x()))
        elif grip.zone is Zone.LOOP and self._loop is not None:
            self.loop_requested.emit(self._loop)
        self._hover(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select all; on the ruler, take the loop region away."""
        if self._tape is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._areas().ruler.contains(event.position().toPoint()):
            self.loop_requested.emit(None)
        else:
            self.select_all()

    def leaveEvent(self, event: QEvent) -> None:
        """Say no more which moment is under the pointer."""
        self._set_hover(None)
        super().leaveEvent(event)

    def _stays(self, x: float) -> float:
        """Return the frame that an extended selection begins from: its far edge, or the playhead."""
        if self._selection is None:
            return float(self._playhead)
        begin, end = self._selection.begin, self._selection.end
        frame = self._sight.frame_at(x)
        return float(end if abs(frame - begin) < abs(frame - end) else begin)

    def _drag_to(self, x: float, event: QMouseEvent) -> None:
        if self._grip is None:
            return
        span = span_of(self._grip.anchor, self._snapped(x, event), self._length)
        if self._grip.zone is Zone.SELECTION:
            self._set_selection(span)
        elif span is not None and span != self._loop:
            self._loop = span
            self.update()

    def _hover(self, position: QPointF) -> None:
        areas, spot = self._areas(), position.toPoint()
        inside = self._tape is not None and (areas.waves.contains(spot) or areas.ruler.contains(spot))
        self._set_hover(spot.x() if inside else None)
        on_ruler = areas.ruler.contains(spot)
        span = self._loop if on_ruler else self._selection
        reach = self._theme.px(GRIP_PX + 2 if on_ruler else GRIP_PX)
        at_edge = inside and near_edge(span, self._sight, position.x(), reach) is not None
        shape = Qt.CursorShape.SizeHorCursor if at_edge else Qt.CursorShape.IBeamCursor
        self.setCursor(shape if inside and (at_edge or not on_ruler) else Qt.CursorShape.ArrowCursor)
