"""The piano roll by keyboard: notes are stepped through, chosen, moved, made longer, louder, added and taken away."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from musicdesk.core.note import Note
from musicdesk.gui.pianorollchange import SHORTEST_S, Notes, louder, moved, ordered, stretched, without
from musicdesk.gui.pianorollgrip import Grip
from musicdesk.gui.pianorollpane import PianoRollPane
from musicdesk.gui.pianorolltime import KEY_S
from musicdesk.gui.pianorollwords import change_words
from musicdesk.gui.waveformpane import ZOOM_STEP

USUAL_VELOCITY, VELOCITY_STEP = 90, 8
OCTAVE = 12
ADD = "add"
_NEW_NOTE_S = 0.25
"""How long a new note is where there is no tempo."""
_NEAR_EDGE = 0.15
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1),
}  # fmt: skip
_ZOOM = {Qt.Key.Key_Plus: ZOOM_STEP, Qt.Key.Key_Equal: ZOOM_STEP, Qt.Key.Key_Minus: 1 / ZOOM_STEP}
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PianoRollKeys(PianoRollPane):
    """Alt+Left and Alt+Right go from note to note (with Shift the notes stay chosen together), Ctrl+A chooses all.

    What is chosen: arrows move it by a semitone or a step of the grid, Ctrl+Up and Down by an octave, Ctrl+Left and
    Right by 10 ms; Shift+Left and Right change its length, Alt+Up and Down its velocity; Delete takes it away.
    Enter puts a note at the playhead; + and - zoom; Esc lets go. With nothing chosen, arrows move playhead and view.
    """

    _grip: Grip | None = None

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the roll from the window's shortcuts while it has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._claims(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key of the roll says."""
        if not self._claims(event):
            super().keyPressEvent(event)
            return
        key, modifiers = Qt.Key(event.key()), _real(event)
        if key in _ARROWS:
            self._arrow(*_ARROWS[key], modifiers)
        elif key in _DELETE:
            self._delete()
        elif key in _ENTER:
            self._add_at_playhead()
        elif key in _ZOOM:
            self.zoom_requested.emit(_ZOOM[key], self._focal_x())
        elif key == Qt.Key.Key_A:
            self._choose(frozenset(range(len(self._notes))))
        elif key == Qt.Key.Key_Escape and not self._let_go(back=True):
            self._choose(frozenset())

    # --- inside -----------------------------------------------------------------------------------------------------

    @property
    def _takes_hold(self) -> bool:
        return self._playable and self._sight.length > 0

    @property
    def _only(self) -> int:
        """The chosen note if it is one; the first of several."""
        return min(self._chosen, default=-1)

    @property
    def _last_velocity(self) -> int:
        return self._notes[self._only].velocity if self._chosen else USUAL_VELOCITY

    def _let_go(self, *, back: bool) -> bool:
        """Let go of what is held, putting the notes back as they were; return whether anything was held."""
        grip, self._grip = self._grip, None
        if grip is None:
            return False
        self._set_band(None)
        if back and grip.word == ADD:
            self._put(without(self._notes, self._chosen), frozenset())
        elif back and grip.moved:
            self._put(grip.notes, grip.chosen)
        return True

    def _claims(self, event: QKeyEvent) -> bool:
        if not self._takes_hold:
            return False
        key, modifiers = Qt.Key(event.key()), _real(event)
        if key in _ARROWS:
            return modifiers in (_PLAIN, _SHIFT, _CONTROL, _ALT, _ALT | _SHIFT)
        if key in _ZOOM:
            return modifiers in (_PLAIN, _SHIFT)
        if key == Qt.Key.Key_A:
            return modifiers == _CONTROL and bool(self._notes)
        if key == Qt.Key.Key_Escape:
            return modifiers == _PLAIN and (bool(self._chosen) or self._grip is not None)
        if key in _DELETE:
            return modifiers == _PLAIN and bool(self._chosen)
        return key in _ENTER and modifiers == _PLAIN

    def _arrow(self, across: int, up: int, modifiers: Qt.KeyboardModifier) -> None:
        if across and modifiers & _ALT:
            self._step_to_note(across, keep=bool(modifiers & _SHIFT))
        elif not self._chosen:
            if across:
                step_s = KEY_S if modifiers & _CONTROL else self._axis.step_s
                self.seek_requested.emit(self._axis.frame_of(self._playhead / self._rate + across * step_s))
            else:
                self._scroll_rows(up * (OCTAVE if modifiers & (_CONTROL | _SHIFT) else 1))
        elif across and modifiers & _SHIFT:
            self._change("stretch", stretched(self._notes, self._chosen, across * self._axis.step_s, self._length_s))
        elif across:
            by_s = across * (KEY_S if modifiers & _CONTROL else self._axis.step_s)
            self._change("move", moved(self._notes, self._chosen, by_s, 0, self._length_s))
        elif modifiers & _ALT:
            self._change("louden" if up > 0 else "soften", louder(self._notes, self._chosen, up * VELOCITY_STEP))
        else:
            by = up * (OCTAVE if modifiers & (_CONTROL | _SHIFT) else 1)
            self._change("move", moved(self._notes, self._chosen, 0.0, by, self._length_s))

    @property
    def _length_s(self) -> float:
        return self._axis.length_s

    def _choose(self, chosen: frozenset[int]) -> None:
        if chosen != self._chosen:
            self._put(self._notes, chosen)

    def _step_to_note(self, way: int, *, keep: bool) -> None:
        if not self._notes:
            return
        last = len(self._notes) - 1
        if self._chosen:
            index = max(self._chosen) + 1 if way > 0 else min(self._chosen) - 1
        else:
            after = int(np.searchsorted(self._marks.onsets_s, self._playhead / self._rate - 1e-9))
            index = after if way > 0 else after - 1
        index = min(max(index, 0), last)
        self._choose(self._chosen | {index} if keep else frozenset({index}))
        self._bring_in(self._notes[index])
        self.note_heard.emit(self._notes[index].pitch, self._notes[index].velocity)

    def _change(self, verb: str, notes: Notes) -> None:
        """Take over what keys have made of the notes, hear it if its pitch is another, and tell it."""
        if notes == self._notes:
            return
        before, now = self._notes[self._only], notes[self._only]
        self._put(notes, self._chosen)
        self._bring_in(now)
        if (now.pitch, now.velocity) != (before.pitch, before.velocity):
            self.note_heard.emit(now.pitch, now.velocity)
        self._tell(verb)

    def _tell(self, verb: str) -> None:
        count = len(self._chosen)
        self._put(*ordered(self._notes, self._chosen))
        self.edited.emit(self._notes, change_words(verb, count))

    def _delete(self) -> None:
        if self._chosen:
            count = len(self._chosen)
            self._put(without(self._notes, self._chosen), frozenset())
            self.update()
            self.edited.emit(self._notes, change_words("delete", count))

    def _add(self, at_s: float, pitch: int) -> None:
        """Put a note there, chosen and heard; it is not told yet."""
        duration_s = _NEW_NOTE_S if self._grid is None else self._axis.step_s
        duration_s = max(min(duration_s, self._length_s - at_s), SHORTEST_S)
        note = Note(at_s, pitch, duration_s, self._last_velocity)
        self._put(*ordered((*self._notes, note), {len(self._notes)}))
        self.update()
        self.note_heard.emit(note.pitch, note.velocity)

    def _add_at_playhead(self) -> None:
        at_s = self._axis.cell_of(self._playhead / self._rate)
        if at_s < self._length_s - SHORTEST_S:
            near = self._notes[self._only].pitch if self._chosen else (self._rows.low + self._rows.high) // 2
            self._add(at_s, near if self._scale is None or self._chosen else self._scale.nearest(near))
            self._tell(ADD)

    def _scroll_rows(self, by: int) -> None:
        rows = self._rows.at(self._rows.top + by)
        if rows != self._rows:
            self._rows, self._rows_by_hand = rows, True
            self.update()

    def _bring_in(self, note: Note) -> None:
        """Bring a note into sight: pitches at once, time by asking for it."""
        rows = self._rows.showing(note.pitch)
        if rows != self._rows:
            self._rows = rows
            self.update()
        x, width = self._axis.x_of(note.onset_s), self.width()
        if not 0 <= x < width:
            self.scroll_requested.emit((x - _NEAR_EDGE * width) * self._sight.step)

    def _focal_x(self) -> float:
        if self._chosen:
            x = float(self._axis.x_of(self._notes[self._only].onset_s))
        else:
            x = float(self._x_of(self._playhead))
        return x if 0 <= x <= self.width() else self.width() / 2


def _real(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
