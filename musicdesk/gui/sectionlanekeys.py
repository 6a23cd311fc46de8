"""The lane of sections by keyboard: sections are gone to, moved, made longer, written, added and taken away."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from musicdesk.core.recipe import PROMPT_LIMIT
from musicdesk.core.section import SHORTEST_S, Section
from musicdesk.gui.sectionchange import BEGIN, END, Sections, added, cut_in_two, drawn, gap_after, moved, without
from musicdesk.gui.sectionlanepane import SectionLanePane
from musicdesk.gui.sectionwriting import SectionWriting
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr
from musicdesk.gui.waveformpane import ZOOM_STEP

NEW_WORDS = mark("new section")
"""What a section says that is added while the prompt is empty: no section can say nothing."""
FINE_S = 0.1
"""What an arrow key moves by with Alt."""
_PART = 4
"""A section that is added by a click takes this part of the music, if there is room."""
_LONG_BARS, _PHRASE_BARS = 8, 4
"""The bars of a section that is added by a click where a tempo is known: in long music, and else if there is room."""
_NEAR_BARS = 1e-3
"""What rounding has made this much too short counts as whole."""
_WRITING_PX = 220
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_ALT, _PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ZOOM = {Qt.Key.Key_Plus: ZOOM_STEP, Qt.Key.Key_Equal: ZOOM_STEP, Qt.Key.Key_Minus: 1 / ZOOM_STEP}
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


class SectionLaneKeys(SectionLanePane):
    """Up and Down, Home and End go from section to section; + and - zoom.

    Where it can be edited Tab goes from section to section as well, and the chosen one is moved by Left and Right, its
    end by Shift, its beginning by Ctrl with them, finely with Alt; Enter writes its words, a letter writes others in
    their place, Delete takes it away, Insert puts another one after it. Where it cannot, Left and Right go from section
    to section too.
    """

    def __init__(self, theme: Theme, editable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, editable, parent)
        self._writing = SectionWriting(self)
        self._writing.left.connect(self._written)
        self._fresh = False
        """the section that is written was added a moment ago, and goes when it is left without words"""

    @property
    def is_writing(self) -> bool:
        """Whether the words of a section are being written in the lane."""
        return not self._writing.isHidden()

    def add_section(self) -> None:
        """Add a section after the chosen one, or in the next empty place; where none is, the chosen one is cut in two.

        Its words are then written in the lane.
        """
        gap = gap_after(self._sections, self._index, self._seconds)
        if gap is not None:
            self._add(gap[0], min(gap[1], self._usual_end(gap[0])))
        elif self._sections:
            longest = max(self._sections, key=lambda each: each.end_s - each.begin_s)
            index = self._index if self._index >= 0 else self._sections.index(longest)
            section = self._sections[index]
            sections, at = cut_in_two(self._sections, index, self._middle_of(section))
            if sections != self._sections:
                self._change(sections, at)
                self._write(at)

    def remove_section(self) -> None:
        """Take the chosen section away."""
        if self._editable and self._index >= 0:
            at = self._index
            self._change(without(self._sections, at), min(at, len(self._sections) - 2))

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the lane from the window's shortcuts while it has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._claims(event):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go from section to section by Tab, and past the last one to the next field."""
        at = self._index + (1 if forward else -1)
        if self._editable and 0 <= at < len(self._sections):
            self._go_to(at)
            return True
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key of the lane says."""
        if not self._claims(event):
            super().keyPressEvent(event)
            return
        key, last = Qt.Key(event.key()), len(self._sections) - 1
        if key in _ZOOM:
            self._zoom(_ZOOM[key], self._focal_x())
        elif key in _ENDS:
            self._go_to(0 if key == Qt.Key.Key_Home else last)
        elif key in _STEPS or (key in _WAYS and not self._editable):
            step = _STEPS.get(key) or _WAYS[key]
            self._go_to(min(max(self._index + step, 0), last))
        elif key in _WAYS:
            self._arrow(_WAYS[key], _real(event))
        elif key in _DELETE:
            self.remove_section()
        elif key == Qt.Key.Key_Insert:
            self.add_section()
        elif self._editable:
            self._write(self._index, typed="" if key in _ENTER else event.text())
        else:
            self._go_to(self._index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the field where its section is."""
        super().resizeEvent(event)
        if self.is_writing:
            self._place_writing()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _claims(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), _real(event)
        if key in _ZOOM:
            return modifiers in (_PLAIN, _SHIFT)
        if key == Qt.Key.Key_Insert:
            return self._editable and modifiers == _PLAIN
        if not self._sections:
            return False
        if key in _STEPS or key in _ENDS:
            return modifiers == _PLAIN
        if key in _WAYS:
            if not self._editable:
                return modifiers == _PLAIN
            return self._index >= 0 and modifiers & ~_ALT in (_PLAIN, _SHIFT, _CONTROL)
        if key in _DELETE:
            return self._editable and self._index >= 0 and modifiers == _PLAIN
        if self._index < 0:
            return False
        return (key in _ENTER and modifiers == _PLAIN) or (self._editable and _begins_words(event))

    def _arrow(self, way: int, modifiers: Qt.KeyboardModifier) -> None:
        section, at = self._sections[self._index], self._index
        fine = bool(modifiers & _ALT)
        by_s = way * (FINE_S if fine else self._step_s)
        if modifiers & _SHIFT:
            to_s = section.end_s + by_s if fine else self._next_line(section.end_s, way)
            changed = drawn(self._sections, at, END, to_s, self._seconds)
        elif modifiers & _CONTROL:
            to_s = section.begin_s + by_s if fine else self._next_line(section.begin_s, way)
            changed = drawn(self._sections, at, BEGIN, to_s, self._seconds)
        else:
            by_s = by_s if fine else self._next_line(section.begin_s, way) - section.begin_s
            changed = moved(self._sections, at, by_s, self._seconds)
        self._change(changed, at)

    def _next_line(self, moment_s: float, way: int) -> float:
        """Return the line of the grid after or before a moment."""
        first_s = 0.0 if self._grid is None else self._grid.offset_s - self._offset_s
        steps = (moment_s - first_s) / self._step_s
        near = round(steps)
        if abs(steps - near) > 1e-6:
            near = int(steps // 1) + (0 if way > 0 else 1)
        return first_s + (near + way) * self._step_s

    def _usual_end(self, begin_s: float) -> float:
        """Return where a section ends that is added at a moment by a mere click: on a line of phrases with a tempo."""
        phrase_s = self._phrase_s
        if phrase_s is not None:
            return self._line_near(begin_s + phrase_s, phrase_s)
        end_s = self._snapped(begin_s + self._seconds / _PART)
        return end_s if end_s - begin_s >= SHORTEST_S else begin_s + max(self._step_s, SHORTEST_S)

    @property
    def _phrase_s(self) -> float | None:
        """How long a section is that is added where a tempo is known: 8 bars in long music, 4, or fewer in short."""
        if self._grid is None:
            return None
        bar_s = self._grid.beat_s * self._grid.beats_per_bar
        bars = self._seconds / bar_s + _NEAR_BARS
        count = _LONG_BARS if bars >= _PART * _LONG_BARS else _power_of_two(bars / 2, _PHRASE_BARS)
        return max(count * bar_s, self._step_s)

    def _middle_of(self, section: Section) -> float:
        """Return where a section is cut in two: near its middle, on a line of phrases with a tempo."""
        middle_s = (section.begin_s + section.end_s) / 2
        if self._grid is None:
            return self._snapped(middle_s)
        bar_s = self._grid.beat_s * self._grid.beats_per_bar
        half_bars = (section.end_s - section.begin_s) / bar_s / 2
        return self._line_near(middle_s, _power_of_two(half_bars + _NEAR_BARS, _PHRASE_BARS) * bar_s)

    def _line_near(self, moment_s: float, step_s: float) -> float:
        """Return the line nearest to a moment, where one lies every `step_s`."""
        first_s = 0.0 if self._grid is None else self._grid.offset_s - self._offset_s
        return first_s + round((moment_s - first_s) / step_s) * step_s

    def _add(self, begin_s: float, end_s: float) -> None:
        """Add a section with the words of the prompt, and let other words be written in their place."""
        words = self._prompt.strip()[:PROMPT_LIMIT] or tr(NEW_WORDS)
        sections, at = added(self._sections, Section(begin_s, end_s, words))
        self._change(sections, at)
        self._write(at, fresh=True)

    def _change(self, sections: Sections, index: int) -> None:
        """Take over what the hand has made of the sections, and tell it."""
        was = self._index
        if sections != self._sections:
            self._index = -1
            self.set_sections(sections, self._seconds, self._offset_s)
            self.choose(index)
            self.edited.emit(sections)
        if index != was:
            self._go_to(index)

    def _write(self, index: int, *, fresh: bool = False, typed: str = "") -> None:
        if 0 <= index < len(self._sections):
            self._fresh = fresh
            self.choose(index)
            self._place_writing()
            self._writing.open(" ".join(self._sections[index].prompt.split()), typed)

    def _place_writing(self) -> None:
        scene, px = self._scene(), self._theme.px
        block, body = scene.rect_of(self._index), scene.body
        height = min(self._writing.sizeHint().height(), body.height() - 2)
        width = min(max(block.width(), px(_WRITING_PX)), body.width())
        left = min(max(block.left(), body.left()), body.right() + 1 - width)
        self._writing.setGeometry(left, body.center().y() - height // 2 + 1, width, height)

    def _written(self, kept: bool) -> None:
        if not self.is_writing:
            return
        had_focus = self._writing.hasFocus()
        words, fresh, self._fresh = self._writing.text().strip(), self._fresh, False
        self._writing.hide()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        at = self._index
        if at < 0:
            return
        if fresh and not (kept and words):
            self.remove_section()
        elif kept and words and words != " ".join(self._sections[at].prompt.split()):
            section = replace(self._sections[at], prompt=words)
            self._change((*self._sections[:at], section, *self._sections[at + 1 :]), at)

    def _zoom(self, factor: float, x_px: float) -> None:
        if not self._editable:
            self.zoom_requested.emit(factor, x_px)
            return
        self._sight = self._sight.zoomed(factor, x_px)
        self.update()

    def _focal_x(self) -> float:
        x = float(self._scene().rect_of(self._index).center().x()) if self._index >= 0 else -1.0
        return x if 0 <= x <= self.width() else self.width() / 2


def _power_of_two(bars: float, most: int) -> int:
    """Return the largest of 1, 2, 4 ... that is no more than so many bars, nor than `most`."""
    count = 1
    while 2 * count <= min(bars, most):
        count *= 2
    return count


def _begins_words(event: QKeyEvent) -> bool:
    """Whether a key writes a letter or a digit; AltGr, which some systems tell as Ctrl and Alt, writes some of them."""
    modifiers = _real(event) & ~(_SHIFT | Qt.KeyboardModifier.GroupSwitchModifier)
    return event.text().isalnum() and modifiers in (_PLAIN, _CONTROL | _ALT)


def _real(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
