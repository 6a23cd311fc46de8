"""The lane of sections as it is told facts: what it shows, how large it is, and what it says to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from musicdesk.core.section import Section
from musicdesk.gui import accessible
from musicdesk.gui.melodyrolltime import Grid
from musicdesk.gui.pianorolltime import Axis
from musicdesk.gui.sectionchange import index_at
from musicdesk.gui.sectionscene import BODY_PX, READ_PX, RULER_PX, Scene, paint_lane
from musicdesk.gui.sectionwords import lane_words, section_words
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr
from musicdesk.gui.waveformframe import paint_focus
from musicdesk.gui.waveformsight import Sight

RATE_HZ = 1_000
"""Where the lane has a sight of its own, its frames are milliseconds."""
STEPS_S = (0.5, 1.0, 5.0, 10.0, 30.0, 60.0, 300.0)
"""What borders snap to without a tempo: half seconds, or more where these are too narrow to be seen."""
STEP_PX = 2


class SectionLanePane(QWidget):
    """Sections over time, told facts. With `editable` it shows all of the music, else what the waveform shows."""

    chosen = Signal(int)
    """the section that the user has gone to, or clicked again; -1 for none"""
    edited = Signal(object)
    """tuple[Section, ...]: the sections as the user left them"""
    zoom_requested = Signal(float, float)
    """a factor above 1 to zoom in, and the x that stays; only where it cannot be edited"""
    scroll_requested = Signal(float)
    """frames, to the right where above 0; only where it cannot be edited"""

    accessible_role = QAccessible.Role.Slider

    def __init__(self, theme: Theme, editable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible.install()
        self._theme, self._editable = theme, editable
        self._sections: tuple[Section, ...] = ()
        self._seconds, self._offset_s = 1.0, 0.0
        self._sight, self._rate = Sight(RATE_HZ, 1).fitted(), RATE_HZ
        self._grid: Grid | None = None
        self._prompt = ""
        self._index = -1
        self._drawing: tuple[float, float] | None = None
        self.setAccessibleName(tr("Section lane") if editable else tr("Sections of the take"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        height = QSizePolicy.Policy.Preferred if editable else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, height)
        theme.changed.connect(self._restyle)

    # --- facts ------------------------------------------------------------------------------------------------------

    def set_sections(self, sections: tuple[Section, ...], seconds: float, offset_s: float = 0.0) -> None:
        """Show sections of `seconds` of music, which begins `offset_s` into the take. Nothing is emitted."""
        if (sections, seconds, offset_s) == (self._sections, self._seconds, self._offset_s):
            return
        self._sections, self._seconds, self._offset_s = sections, max(seconds, 0.0), offset_s
        self._index = min(self._index, len(sections) - 1)
        if self._editable:
            # What lies beyond the end is seen as well, so that it can be brought in.
            last_s = max([self._seconds, *(each.end_s for each in sections)])
            self._sight = self._sight.of_length(max(round(last_s * RATE_HZ), 1))
        self._refresh()

    def set_sight(self, sight: Sight, sample_rate: int) -> None:
        """Show the same part of the take as the waveform does; its length in frames comes with it."""
        if (sight, sample_rate) != (self._sight, self._rate):
            self._sight, self._rate = sight, max(sample_rate, 1)
            self.update()

    def set_grid(self, bpm: float | None, downbeat_s: float = 0.0, beats_per_bar: int = 4) -> None:
        """Count in bars, the first of which begins at `downbeat_s`; in seconds alone without a tempo."""
        grid = None if bpm is None or bpm <= 0 else Grid(bpm, downbeat_s, max(beats_per_bar, 1))
        if grid != self._grid:
            self._grid = grid
            self._refresh()

    def set_prompt(self, prompt: str) -> None:
        """Say which prompt holds where no section is."""
        if prompt != self._prompt:
            self._prompt = prompt
            self.update()

    def choose(self, index: int) -> None:
        """Show one section as chosen, -1 for none. Nothing is emitted."""
        index = index if 0 <= index < len(self._sections) else -1
        if index != self._index:
            self._index = index
            self._bring_in()
            self._refresh()

    @property
    def index(self) -> int:
        """The section that is chosen, or -1."""
        return self._index

    @property
    def grid(self) -> Grid | None:
        """The bars that moments are counted in, or None."""
        return self._grid

    # --- words ------------------------------------------------------------------------------------------------------

    def accessible_text(self) -> str:
        """Return the chosen section in words, or how many there are."""
        return lane_words(self._sections, self._index, self._offset_s, self._grid)

    def accessible_number(self) -> tuple[float, float, float, float]:
        """Return the number of the chosen section, from 1 on; 0 is none."""
        return self._index + 1, min(1, len(self._sections)), len(self._sections), 1

    def set_accessible_number(self, value: float) -> None:
        """Go to a section by its number."""
        self._go_to(round(value) - 1)

    # --- Qt ---------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(self._theme.px(280), self._height_px())

    def minimumSizeHint(self) -> QSize:
        """Return the least size in which it is of use."""
        return QSize(self._theme.px(120), self._height_px())

    def event(self, event: QEvent) -> bool:
        """Name sections in tooltips."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._told_at(event.pos().x()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is dirty."""
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        paint_lane(painter, self._scene())
        if self.hasFocus():
            paint_focus(painter, self._theme, self.rect())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show all of the music in another width, where the sight is the lane's own."""
        if self._editable:
            self._sight = self._sight.resized(self.width())
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus; who comes by Tab comes to a section."""
        tabbed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if tabbed and self._editable and self._sections:
            self._go_to(0 if event.reason() is Qt.FocusReason.TabFocusReason else len(self._sections) - 1)
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone."""
        self.update()
        super().focusOutEvent(event)

    # --- inside -----------------------------------------------------------------------------------------------------

    @property
    def _axis(self) -> Axis:
        return Axis(self._sight, self._rate, self._grid, self._theme.px(100) / 100)

    @property
    def _step_s(self) -> float:
        """What borders snap to: bars with a tempo, else half seconds; more where those are too narrow to be seen."""
        least_s = self._theme.px(STEP_PX) / self._axis.px_per_s
        if self._grid is not None:
            step_s = self._grid.beat_s * self._grid.beats_per_bar
            while step_s < least_s:
                step_s *= 2
            return step_s
        return next((each for each in STEPS_S if each >= least_s), STEPS_S[-1])

    def _snapped(self, moment_s: float) -> float:
        """Return the nearest step, or end, to a moment of the music."""
        first_s = 0.0 if self._grid is None else self._grid.offset_s - self._offset_s
        line_s = first_s + round((moment_s - first_s) / self._step_s) * self._step_s
        end_s = 0.0 if moment_s < self._seconds / 2 else self._seconds
        holds = abs(end_s - moment_s) * self._axis.px_per_s <= self._theme.px(STEP_PX)
        return end_s if holds or not 0 <= line_s <= self._seconds else line_s

    def _moment_at(self, x_px: float) -> float:
        """Return the moment of the music, counted from its begin, at a place."""
        return self._axis.moment_at(x_px) - self._offset_s

    def _scene(self) -> Scene:
        ruler_px = self._theme.px(RULER_PX) if self._editable else 0
        return Scene(
            theme=self._theme,
            ruler=QRect(0, 0, self.width(), ruler_px),
            body=QRect(0, ruler_px, self.width(), max(self.height() - ruler_px, 1)),
            axis=self._axis,
            sections=self._sections,
            seconds=self._seconds,
            offset_s=self._offset_s,
            chosen=self._index,
            prompt=self._prompt,
            editable=self._editable,
            drawing=self._drawing,
        )

    def _told_at(self, x_px: int) -> str:
        index = index_at(self._sections, self._moment_at(x_px))
        if index >= 0:
            return section_words(self._sections, index, self._offset_s, self._grid)
        if self._editable:
            return tr("Click to add a section, or drag one here.")
        return self._prompt

    def _go_to(self, index: int) -> None:
        """Choose a section as the user does: it is told."""
        self.choose(index)
        self.chosen.emit(self._index)

    def _bring_in(self) -> None:
        if self._editable and self._index >= 0 and not self._sight.is_fitted:
            section = self._sections[self._index]
            if not self._sight.sees(section.begin_s * RATE_HZ):
                self._sight = self._sight.at(section.begin_s * RATE_HZ - self._sight.width_px * self._sight.step / 10)

    def _height_px(self) -> int:
        px = self._theme.px
        return px(RULER_PX) + px(BODY_PX) if self._editable else px(READ_PX)

    def _refresh(self) -> None:
        self.update()
        accessible.tell_change(self)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
