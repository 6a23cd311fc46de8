"""The piano roll as one takes hold of it: notes by mouse, wheel and keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from musicdesk.core.note import Note
from musicdesk.gui.pianorollchange import SHORTEST_S, moved, stretched
from musicdesk.gui.pianorollgrip import STILL_PX, Grip, Hold, is_at_end, note_at
from musicdesk.gui.pianorollkeys import ADD, PianoRollKeys
from musicdesk.gui.pianorollpane import LEAST_ROW_PX, TALLEST_ROW_PX
from musicdesk.gui.pianorollwords import note_words
from musicdesk.gui.tongue import tr
from musicdesk.gui.waveformgrip import span_of
from musicdesk.gui.waveformpane import ZOOM_STEP

_NOTCH = 120
_PITCHES_A_NOTCH = 3
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_LEFT_BUTTON = Qt.MouseButton.LeftButton


class PianoRoll(PianoRollKeys):
    """Notes on the waveform's axis: told facts (`set_sight`, `set_notes`, ...), it emits what the user wants.

    Click a note: it is chosen, with Ctrl or Shift beside others; drag it: time and pitch; drag its end: its length.
    Double click: a new note, or the note is gone. Drag over the ground: a band that chooses; click: the playhead.
    Drag over the ruler: a stretch of time. Lines hold what is dragged, unless Alt or Ctrl is down. Wheel: pitches;
    with Shift time, with Ctrl zoom in time, with both the height of the rows.
    """

    _turned = 0.0
    """what the wheel was turned short of a whole semitone"""

    def set_notes(self, notes: tuple[Note, ...]) -> None:
        """Show notes, as the pane does; what is held is let go if others have come."""
        if self._grip is not None and tuple(notes) != self._notes:
            self._let_go(back=False)
        super().set_notes(notes)

    def set_playable(self, playable: bool) -> None:
        """Say whether there is a finished take; what is held is let go if there is none any more."""
        if not playable:
            self._let_go(back=True)
        super().set_playable(playable)

    def event(self, event: QEvent) -> bool:
        """Name notes in tooltips."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = note_at(self._scene(), event.pos()) if self._takes_hold else -1
            note = None if index < 0 else self._notes[index]
            text = (
                "" if note is None else tr("{note}, velocity {velocity}", note=note_words(note), velocity=note.velocity)
            )
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a note, its end, a piano key, the ruler or the ground."""
        if event.button() is not _LEFT_BUTTON or not self._takes_hold:
            return
        spot, scene = event.position().toPoint(), self._scene()
        more = bool(event.modifiers() & (_SHIFT | _CONTROL))
        at_s, pitch = self._axis.moment_at(event.position().x()), scene.pitch_at(spot.y())
        index = note_at(scene, spot)
        if scene.ruler.contains(spot):
            self._take(Hold.SPAN, spot, at_s, pitch)
        elif index < 0:
            if not more:
                self._choose(frozenset())
            if scene.keys.contains(spot):
                self.note_heard.emit(pitch, self._last_velocity)
            self._take(Hold.KEY if scene.keys.contains(spot) else Hold.BAND, spot, at_s, pitch)
        else:
            if more:
                self._choose(self._chosen ^ {index})
            elif index not in self._chosen:
                self._choose(frozenset({index}))
            self.note_heard.emit(self._notes[index].pitch, self._notes[index].velocity)
            if index in self._chosen:
                hold = Hold.STRETCH if is_at_end(scene, index, spot) else Hold.MOVE
                self._take(hold, spot, at_s, pitch, index, "stretch" if hold is Hold.STRETCH else "move")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held; else say what is under the pointer."""
        spot = event.position().toPoint()
        grip = self._grip
        if grip is not None and event.buttons() & _LEFT_BUTTON:
            if not grip.moved and (spot - grip.spot).manhattanLength() >= QApplication.startDragDistance():
                grip = self._grip = grip.now_moved()
            if grip.moved:
                self._drag(grip, event)
        self._point_at(spot if self._takes_hold and self._body().contains(spot) else None)
        self.setCursor(self._cursor_at(spot))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or see what a click was."""
        if event.button() is not _LEFT_BUTTON or self._grip is None:
            return
        grip, self._grip = self._grip, None
        self._set_band(None)
        more = bool(event.modifiers() & (_SHIFT | _CONTROL))
        if grip.hold in (Hold.MOVE, Hold.STRETCH):
            if self._notes != grip.notes or grip.word == ADD:
                self._tell(grip.word)
            elif not grip.moved and not more:
                self._choose(frozenset({grip.index}))
        elif not grip.moved and grip.hold is not Hold.KEY and not more:
            if grip.hold is Hold.SPAN:
                self.selection_requested.emit(None)
            self.seek_requested.emit(self._axis.frame_of(grip.at_s))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the note under the pointer away, or put one there; while held, it can be drawn longer."""
        spot, scene = event.position().toPoint(), self._scene()
        if event.button() is not _LEFT_BUTTON or not self._takes_hold or not scene.body.contains(spot):
            return
        index = note_at(scene, spot)
        if index >= 0:
            self._grip = None
            self._choose(frozenset({index}))
            self._delete()
        elif self._axis.moment_at(spot.x()) < self._axis.length_s - SHORTEST_S:
            pitch = scene.pitch_at(spot.y())
            at_s = self._axis.cell_of(self._axis.moment_at(spot.x()))
            self._add(at_s, pitch)
            self._take(Hold.STRETCH, spot, self._notes[self._only].end_s, pitch, self._only, ADD)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll pitches; with Shift or sideways time; with Ctrl zoom in time, with both in pitch."""
        if not self._takes_hold:
            event.ignore()
            return
        across, along = event.angleDelta().x(), event.angleDelta().y()
        control, shift = bool(event.modifiers() & _CONTROL), bool(event.modifiers() & _SHIFT)
        if control and shift:
            # Some systems turn the wheel sideways while Shift is down.
            self._zoom_rows(along or across, event.position().y())
        elif control:
            if along:
                self.zoom_requested.emit(ZOOM_STEP ** (along / _NOTCH), event.position().x())
        elif shift or abs(across) > abs(along):
            pixels = event.pixelDelta().x() or (across or along) / _NOTCH * self.width() / 10
            self.scroll_requested.emit(-pixels * self._sight.step)
        else:
            self._turned += along / _NOTCH * _PITCHES_A_NOTCH
            whole = int(self._turned)
            self._turned -= whole
            self._scroll_rows(whole)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Say no more what is under the pointer."""
        self._point_at(None)
        super().leaveEvent(event)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _take(self, hold: Hold, spot: QPoint, at_s: float, pitch: int, index: int = -1, word: str = "") -> None:
        self._grip = Grip(hold, spot, at_s, pitch, self._notes, self._chosen, index, word=word)

    def _drag(self, grip: Grip, event: QMouseEvent) -> None:
        x, spot = event.position().x(), event.position().toPoint()
        if not 0 <= x <= self.width():
            self.scroll_requested.emit((x if x < 0 else x - self.width()) * self._sight.step)
        at_s = self._axis.moment_at(min(max(x, 0.0), float(self.width())))
        free = bool(event.modifiers() & (_ALT | _CONTROL))
        if grip.hold is Hold.SPAN:
            ends = (grip.at_s, at_s) if free else (self._axis.snapped(grip.at_s), self._axis.snapped(at_s))
            begin, end = (self._axis.frame_of(each) for each in ends)
            self.selection_requested.emit(span_of(begin, end, self._sight.length))
        elif grip.hold is Hold.MOVE:
            self._drag_notes(grip, spot, at_s, free)
        elif grip.hold is Hold.STRETCH:
            end_s = grip.note.end_s + at_s - grip.at_s
            by_s = (end_s if free else self._axis.snapped(end_s)) - grip.note.end_s
            self._put(stretched(grip.notes, grip.chosen, by_s, self._axis.length_s), grip.chosen)
        else:
            self._drag_band(grip, spot, at_s, keep=bool(event.modifiers() & (_SHIFT | _CONTROL)))

    def _drag_notes(self, grip: Grip, spot: QPoint, at_s: float, free: bool) -> None:
        body = self._body()
        pitch = self._rows.pitch_at(spot.y() - body.top())
        if not body.top() <= spot.y() <= body.bottom():
            self._scroll_rows(1 if spot.y() < body.top() else -1)
        by_s = 0.0
        if abs(spot.x() - grip.spot.x()) >= self._theme.px(STILL_PX):
            onset_s = grip.note.onset_s + at_s - grip.at_s
            by_s = (onset_s if free else self._axis.snapped(onset_s)) - grip.note.onset_s
        by = by_s, pitch - grip.pitch
        if by == grip.by:
            return
        self._grip = replace(grip, by=by)
        was = self._notes[grip.index].pitch
        self._put(moved(grip.notes, grip.chosen, *by, self._axis.length_s), grip.chosen)
        now = self._notes[grip.index]
        if now.pitch != was:
            self.note_heard.emit(now.pitch, now.velocity)

    def _drag_band(self, grip: Grip, spot: QPoint, at_s: float, *, keep: bool) -> None:
        scene = self._scene()
        top = scene.row_of(grip.pitch).top() if not scene.body.contains(grip.spot) else grip.spot.y()
        corner = QPoint(self._axis.x_of(grip.at_s), top)
        other = QPoint(self._axis.x_of(at_s), min(max(spot.y(), scene.body.top()), scene.body.bottom()))
        self._set_band(QRect(corner, other).normalized())
        inside = frozenset(scene.inside(QRect(corner, other).normalized()).tolist())
        self._choose(grip.chosen ^ inside if keep else inside)

    def _zoom_rows(self, turned: float, y_px: float) -> None:
        px = self._theme.px
        step = max(round(self._rows.row_px / 6), 1) * (1 if turned > 0 else -1)
        row_px = min(max(self._rows.row_px + step, px(LEAST_ROW_PX)), px(TALLEST_ROW_PX))
        self._rows_by_hand = True
        self._rows = self._rows.zoomed(row_px, y_px - self._body().top())
        self.update()

    def _point_at(self, spot: QPoint | None) -> None:
        if spot == self._pointer:
            return
        before, self._pointer = self._pointer, spot
        rows = {None if each is None else self._scene().pitch_at(each.y()) for each in (before, spot)}
        if len(rows) > 1:
            self.update(QRect(0, 0, 2 * self._scene().keys.width(), self.height()))

    def _cursor_at(self, spot: QPoint) -> Qt.CursorShape:
        if self._grip is not None and self._grip.hold in (Hold.MOVE, Hold.STRETCH):
            stretches = self._grip.hold is Hold.STRETCH
            return Qt.CursorShape.SizeHorCursor if stretches else Qt.CursorShape.ClosedHandCursor
        scene = self._scene()
        if not self._takes_hold:
            return Qt.CursorShape.ArrowCursor
        if scene.ruler.contains(spot):
            return Qt.CursorShape.IBeamCursor
        index = note_at(scene, spot)
        if index < 0:
            return Qt.CursorShape.PointingHandCursor if scene.keys.contains(spot) else Qt.CursorShape.CrossCursor
        return Qt.CursorShape.SizeHorCursor if is_at_end(scene, index, spot) else Qt.CursorShape.OpenHandCursor
