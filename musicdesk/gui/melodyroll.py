"""The roll as one takes hold of it: trim handles and playhead, by mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from musicdesk.core.note import Note
from musicdesk.gui.melodyrollmarks import note_rect
from musicdesk.gui.melodyrollpane import KEY_S, RollPane
from musicdesk.gui.melodyrollstrip import HANDLE_PX, Part
from musicdesk.gui.melodyrolltime import SNAP_PX
from musicdesk.gui.melodyrollwords import note_words
from musicdesk.gui.tongue import tr

LEAST_KEPT_S = 0.25
"""The two handles never come nearer to each other."""
_PARTS = (Part.BEGIN, Part.PLAYHEAD, Part.END)
_KEYS = frozenset(
    (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight)
)


class MelodyRoll(RollPane):
    """A melody over time: told facts (`set_line`, `set_notes`, ...), it emits what the user wants.

    Click: the playhead. Drag a handle of the strip, or press [ and ] at the playhead: what is kept. Up and Down choose
    what Left and Right move: begin, playhead or end. Double click on a handle, or Delete: that side is whole again.
    """

    _held: Part | None = None

    def set_trim(self, begin_s: float, end_s: float | None) -> None:
        """Show what is kept, from and to; not while a handle is being dragged."""
        if self._held in (None, Part.PLAYHEAD):
            super().set_trim(begin_s, end_s)

    def clear(self) -> None:
        """Forget all there is, as `RollPane` does; what was held is let go."""
        self._held = None
        super().clear()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the roll from the window's shortcuts while it has the focus, and name notes in tooltips."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            deletes = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._chosen is not Part.PLAYHEAD
            if self._takes_hold and plain == Qt.KeyboardModifier.NoModifier and (event.key() in _KEYS or deletes):
                event.accept()
                return True
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._hint_at(event.pos()), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose and move begin, playhead or end; cut at the playhead with [ and ]."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        others = modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if not self._takes_hold or others:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            way = 1 if key == Qt.Key.Key_Right else -1
            self._move(self._chosen, self._place(self._chosen) + way * (self._leap_s() if shift else KEY_S))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if key == Qt.Key.Key_Down else -1
            self._choose(_PARTS[(_PARTS.index(self._chosen) + step) % len(_PARTS)])
        elif key == Qt.Key.Key_BracketLeft:
            self._move(Part.BEGIN, self._place(Part.PLAYHEAD))
        elif key == Qt.Key.Key_BracketRight:
            self._move(Part.END, self._place(Part.PLAYHEAD))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._chosen is not Part.PLAYHEAD:
            self._make_whole(self._chosen)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a handle, or put the playhead there."""
        if event.button() is not Qt.MouseButton.LeftButton or not self._takes_hold:
            return
        self._held = self._part_at(event.position().toPoint())
        self._choose(self._held)
        if self._held is Part.PLAYHEAD:
            self._drag_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held; else say what is under the pointer."""
        spot = event.position().toPoint()
        if self._held is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._drag_to(event)
        handle = self._takes_hold and self._part_at(spot) is not Part.PLAYHEAD
        held = self._held in (Part.BEGIN, Part.END)
        self.setCursor(Qt.CursorShape.SizeHorCursor if handle or held else Qt.CursorShape.ArrowCursor)
        self._point_at(spot if self._takes_hold else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: where a handle was dragged, what is kept is told."""
        if event.button() is Qt.MouseButton.LeftButton and self._held is not None:
            held, self._held = self._held, None
            if held is not Part.PLAYHEAD:
                self._tell_trim()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Make the side of a handle whole again."""
        part = self._part_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and self._takes_hold and part is not Part.PLAYHEAD:
            self._make_whole(part)

    def leaveEvent(self, event: QEvent) -> None:
        """Say no more what is under the pointer."""
        self._point_at(None)
        super().leaveEvent(event)

    # --- inside -----------------------------------------------------------------------------------------------------

    @property
    def _takes_hold(self) -> bool:
        return not self._told.live and self._told.seconds > 0

    def _leap_s(self) -> float:
        return 1.0 if self._told.grid is None else self._told.grid.beat_s

    def _choose(self, part: Part) -> None:
        if part is not self._chosen:
            self._chosen = part
            self.update()
            self._speak(self.accessible_text(), at_once=True)

    def _move(self, part: Part, moment_s: float) -> None:
        if part is Part.PLAYHEAD:
            super()._move(part, moment_s)
        else:
            self._place_handle(part, moment_s)
            self._tell_trim()

    def _place_handle(self, part: Part, moment_s: float) -> None:
        seconds = self._told.seconds
        begin_s, end_s = self._told.trim_s
        least_s = min(LEAST_KEPT_S, seconds)
        if part is Part.BEGIN:
            begin_s = min(max(moment_s, 0.0), max(end_s - least_s, 0.0))
        else:
            end_s = max(min(moment_s, seconds), begin_s + least_s)
        self._set_trim(begin_s, None if end_s >= seconds else end_s)

    def _make_whole(self, part: Part) -> None:
        self._place_handle(part, 0.0 if part is Part.BEGIN else self._told.seconds)
        self._tell_trim()

    def _tell_trim(self) -> None:
        self.trim_changed.emit(self._told.trim_begin_s, self._told.trim_end_s)

    def _drag_to(self, event: QMouseEvent) -> None:
        scene = self._scene()
        moment_s = min(scene.span.moment_at(event.position().x()), self._told.seconds)
        if self._held is Part.PLAYHEAD:
            self.seek_requested.emit(moment_s)
        elif self._held is not None:
            free = event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
            if not free:
                reach_px = self._theme.px(SNAP_PX)
                moment_s = scene.span.snapped(moment_s, self._told.grid, self._told.seconds, reach_px)
            self._place_handle(self._held, moment_s)

    def _part_at(self, spot: QPoint) -> Part:
        """Return the handle under the pointer, the nearer of two, else the playhead."""
        scene = self._scene()
        if spot.y() < scene.areas.strip.top():
            return Part.PLAYHEAD
        begin_s, end_s = self._told.trim_s
        # The grips lie inside of what is kept.
        grip = self._theme.px(HANDLE_PX)
        begin = abs(spot.x() - scene.x_of(begin_s) - grip / 2)
        end = abs(spot.x() - scene.x_of(end_s) + grip / 2)
        if min(begin, end) > grip:
            return Part.PLAYHEAD
        return Part.BEGIN if begin <= end else Part.END

    def _point_at(self, spot: QPoint | None) -> None:
        if spot != self._pointer:
            self._pointer = spot
            self.update()

    def _hint_at(self, spot: QPoint) -> str:
        if not self._takes_hold:
            return ""
        if self._part_at(spot) is not Part.PLAYHEAD:
            return tr("Drag to trim; Alt moves freely, a double click takes the trim away.")
        note = self._note_at(spot)
        return "" if note is None else note_words(note)

    def _note_at(self, spot: QPoint) -> Note | None:
        scene = self._scene()
        reach = self._theme.px(2)
        for note in self._told.notes:
            if note_rect(scene, note).adjusted(0, -reach, 0, reach).contains(spot):
                return note
        return None
