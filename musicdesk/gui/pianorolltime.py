"""Time in the piano roll: where a moment lies under the waveform, and which lines of the grid hold the hand."""

from __future__ import annotations

import math
from dataclasses import dataclass

from musicdesk.gui.melodyrolltime import Grid
from musicdesk.gui.ruler import Tick, beat_ticks, beat_unit, second_ticks
from musicdesk.gui.waveformgrip import FREE_PX
from musicdesk.gui.waveformsight import Sight

TICK_ROOM_PX, CLOCK_ROOM_PX = 40, 84
"""The least room between two marks that are written: bars, and seconds."""
KEY_S = 0.01
"""What an arrow key moves by where there is no grid."""
_JUST_SHORT = 1e-6
"""A line that rounding has put a hair too late is still before the moment that lies on it."""


@dataclass(frozen=True)
class Axis:
    """The time axis that the roll shares with the waveform above it.

    `sight` says which frames lie where, `sample_rate` is theirs in Hz, `grid` are bars and beats or None, and `px` is
    how many pixels a pixel at 100 % takes.
    """

    sight: Sight
    sample_rate: int
    grid: Grid | None = None
    px: float = 1.0

    @property
    def px_per_s(self) -> float:
        """Pixels to a second."""
        return self.sample_rate / self.sight.step

    @property
    def length_s(self) -> float:
        """How long the take is, in seconds."""
        return self.sight.length / self.sample_rate

    @property
    def step_s(self) -> float:
        """What an arrow key moves by, and how far apart the lines lie that hold the hand: a beat at most."""
        if self.grid is None:
            return KEY_S
        unit = min(beat_unit(self.px_per_s, self.grid.bpm, TICK_ROOM_PX * self.px / 3), 1.0)
        return unit * self.grid.beat_s

    def x_of(self, moment_s: float) -> int:
        """Return where a moment lies, in whole pixels, as in the waveform."""
        return round(self.sight.x_of(moment_s * self.sample_rate))

    def moment_at(self, x_px: float) -> float:
        """Return the moment at a place; before the start it is below 0."""
        return (self.sight.begin + x_px * self.sight.step) / self.sample_rate

    def frame_of(self, moment_s: float) -> int:
        """Return the frame nearest to a moment, kept within the take."""
        return min(max(round(moment_s * self.sample_rate), 0), self.sight.length)

    @property
    def holds(self) -> bool:
        """Whether lines hold the hand: there is a tempo, and one has not zoomed in so far as to be exact."""
        return self.grid is not None and self.step_s * self.px_per_s <= FREE_PX * self.px

    def snapped(self, moment_s: float) -> float:
        """Return the nearest line, or the moment itself where no lines hold."""
        return self._line(moment_s, 0.5)

    def cell_of(self, moment_s: float) -> float:
        """Return the line at or before a moment, never before the start; the moment itself where no lines hold."""
        line_s = self._line(moment_s, _JUST_SHORT)
        return line_s if line_s >= 0 else max(moment_s, 0.0)

    def ticks(self, begin_px: float, end_px: float) -> list[Tick]:
        """Return the marks that may show between two places; text begins to the left of where it is seen."""
        begin_s = max(self.moment_at(begin_px - CLOCK_ROOM_PX * self.px), 0.0)
        end_s = min(self.moment_at(end_px), self.length_s)
        if self.grid is None:
            return second_ticks(begin_s, end_s, self.px_per_s, CLOCK_ROOM_PX * self.px)
        room_px, grid = TICK_ROOM_PX * self.px, self.grid
        return beat_ticks(begin_s, end_s, self.px_per_s, room_px, grid.bpm, grid.offset_s, grid.beats_per_bar)

    def _line(self, moment_s: float, part: float) -> float:
        if self.grid is None or not self.holds:
            return moment_s
        number = math.floor((moment_s - self.grid.offset_s) / self.step_s + part)
        return self.grid.offset_s + number * self.step_s
