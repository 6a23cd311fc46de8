"""Time in the roll: which moments are seen, where bars and beats lie after a count-in, and what snaps where."""

from __future__ import annotations

import math
from dataclasses import dataclass

from musicdesk.gui.ruler import Tick
from musicdesk.gui.tongue import tr

LIVE_S = 8.0
"""While one sings, so much of the past is seen."""
SNAP_PX = 7
"""A handle nearer than this to a beat, or to the end of the sound, goes there."""
_JUST_SHORT = 1e-6
"""A beat that rounding has put a hair too early is still that beat."""
_PARTS = (1 / 4, 1 / 2, 1.0)


@dataclass(frozen=True)
class Grid:
    """Bars and beats: beat 1 of bar 1 lies at `offset_s`; what comes before is the count-in."""

    bpm: float
    offset_s: float = 0.0
    beats_per_bar: int = 4

    @property
    def beat_s(self) -> float:
        """How long a beat is, in seconds."""
        return 60 / self.bpm

    def nearest_s(self, moment_s: float) -> float:
        """Return the beat nearest to a moment."""
        return self.offset_s + round((moment_s - self.offset_s) / self.beat_s) * self.beat_s

    def text(self, moment_s: float) -> str:
        """Return a moment as bar.beat, counted from 1.1; before that, "count-in"."""
        beat = math.floor((moment_s - self.offset_s) / self.beat_s + _JUST_SHORT)
        if beat < 0:
            return tr("count-in")
        return f"{beat // self.beats_per_bar + 1}.{beat % self.beats_per_bar + 1}"

    def ticks(self, begin_s: float, end_s: float, px_per_s: float, room_px: float) -> list[Tick]:
        """Return the marks of bars (rank 0), beats (1) and parts (2); written ones lie `room_px` apart."""
        beat_px = self.beat_s * px_per_s
        unit, written = self._unit(room_px / 3 / beat_px), max(self._unit(room_px / beat_px), 1.0)
        first = math.ceil((begin_s - self.offset_s) / self.beat_s / unit - _JUST_SHORT)
        last = math.floor((end_s - self.offset_s) / self.beat_s / unit + _JUST_SHORT)
        ticks = []
        for index in range(first, last + 1):
            beat = index * unit
            rank = 0 if beat % self.beats_per_bar == 0 else 1 if beat % 1 == 0 else 2
            text = ""
            if beat >= 0 and beat % written == 0:
                bar, rest = divmod(int(beat), self.beats_per_bar)
                text = f"{bar + 1}.{rest + 1}" if rest else str(bar + 1)
            ticks.append(Tick(self.offset_s + beat * self.beat_s, rank, text))
        return ticks

    def _unit(self, least_beats: float) -> float:
        """Return the smallest part of a beat, beat, or round number of bars that is no shorter than `least_beats`."""
        for part in _PARTS:
            if part >= least_beats:
                return part
        bars = 1
        while bars * self.beats_per_bar < least_beats:
            bars *= 2
        return float(bars * self.beats_per_bar)


@dataclass(frozen=True)
class Span:
    """The moments that are seen: `begin_s` lies at `left_px`, and a second takes `px_per_s` pixels."""

    begin_s: float
    px_per_s: float
    left_px: int
    width_px: int

    @staticmethod
    def of_all(seconds: float, left_px: int, width_px: int) -> Span:
        """Return the span in which everything is seen."""
        return Span(0.0, width_px / max(seconds, 1e-3), left_px, max(width_px, 1))

    @staticmethod
    def following(first_s: float, newest_s: float, left_px: int, width_px: int, lead_px: int) -> Span:
        """Return the span that keeps the newest moment `lead_px` from the right edge, and begins at `first_s`."""
        px_per_s = max(width_px - lead_px, 1) / LIVE_S
        # On whole pixels, so that a line that scrolls by does not shimmer.
        begin_s = math.ceil(max(newest_s - LIVE_S, first_s) * px_per_s) / px_per_s
        return Span(begin_s, px_per_s, left_px, max(width_px, 1))

    @property
    def end_s(self) -> float:
        """The moment at the right edge."""
        return self.begin_s + self.width_px / self.px_per_s

    def x_of(self, moment_s: float) -> float:
        """Return where a moment lies."""
        return self.left_px + (moment_s - self.begin_s) * self.px_per_s

    def moment_at(self, x_px: float) -> float:
        """Return the moment at a place, never below 0."""
        return max(self.begin_s + (x_px - self.left_px) / self.px_per_s, 0.0)

    def snapped(self, moment_s: float, grid: Grid | None, length_s: float, reach_px: float) -> float:
        """Return the beat or the end of the sound that lies within reach, else the moment itself."""
        marks = [0.0, length_s]
        if grid is not None:
            marks.append(grid.nearest_s(moment_s))
        near = min(marks, key=lambda mark: abs(mark - moment_s))
        held = abs(near - moment_s) * self.px_per_s <= reach_px and 0 <= near <= length_s
        return near if held else moment_s
