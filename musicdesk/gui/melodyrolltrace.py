"""The line of a voice as it comes in, block by block, and which rows of the piano it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.melody import PitchLine
from musicdesk.core.note import Note

LEAST_ROWS = 19
"""An octave and a half, and the row it ends on."""
_MARGIN = 2
"""Rows that stay free above and below what is sung."""
_HELD = 7
"""Values of which the middle one counts, so that a slip of an octave does not widen the picture."""
_NOW_S = 0.12
"""What is being sung now is the middle of so much of the past: steady enough to be read."""
_LINGERS_S = 0.2
"""So long after the last pitch it still counts as being sung."""
_START = 1_024


@dataclass(frozen=True)
class Rows:
    """The rows of the piano that are seen: MIDI pitches `low` to `high`, both included."""

    low: int = 48
    high: int = 72

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self.high - self.low + 1

    @staticmethod
    def around(low: float, high: float) -> Rows:
        """Return the rows that show the pitches `low` to `high` with some room, at least an octave and a half."""
        lowest, highest = int(np.floor(low + 0.5)) - _MARGIN, int(np.ceil(high - 0.5)) + _MARGIN
        short = max(LEAST_ROWS - (highest - lowest + 1), 0)
        lowest, highest = lowest - short // 2, highest + short - short // 2
        # Piano rolls end at MIDI's pitches; what would stick out is given to the other side.
        lowest, highest = lowest + max(-lowest, 0), highest + max(-lowest, 0)
        over = max(highest - 127, 0)
        return Rows(max(lowest - over, 0), min(highest, 127))

    def shows(self, low: float, high: float) -> bool:
        """Whether the pitches `low` to `high` are seen, with a row to spare."""
        return self.low + 0.5 <= low and high <= self.high - 0.5


def reach(pitches: NDArray[np.float64]) -> tuple[float, float] | None:
    """Return the lowest and the highest pitch of a line that was held for a moment; None if none was.

    `pitches` float64 (n,) with NaN where there is none.
    """
    heard = pitches[np.isfinite(pitches)]
    if len(heard) < _HELD:
        return None
    held = np.median(np.lib.stride_tricks.sliding_window_view(heard, _HELD), axis=1)
    return float(held.min()), float(held.max())


def rows_for(line: PitchLine | None, notes: Sequence[Note]) -> Rows:
    """Return the rows that show a line and notes, or two octaves around the middle where there is neither."""
    spans = [(float(note.pitch), float(note.pitch)) for note in notes]
    span = None if line is None else reach(line.pitches)
    if span is not None:
        spans.append(span)
    return Rows.around(min(low for low, _ in spans), max(high for _, high in spans)) if spans else Rows()


class Trace:
    """A line that grows. What comes in twice replaces what was there; what is missing is silence."""

    def __init__(self) -> None:
        self._values = np.zeros((3, _START), np.float32)
        self._count = 0
        self._begin_s, self._hop_s = 0.0, 0.0
        self._span: tuple[float, float] | None = None
        self._heard = False
        self.rows = Rows()

    @property
    def empty(self) -> bool:
        """Whether no pitch has come yet."""
        return not self._heard

    @property
    def begin_s(self) -> float:
        """The moment of the first value."""
        return self._begin_s

    @property
    def newest_s(self) -> float:
        """The end of what came last."""
        return self._begin_s + self._count * self._hop_s

    def add(self, line: PitchLine) -> None:
        """Take in a piece of the line; a piece from before the beginning, or with another hop, begins a new one."""
        if not len(line.hz) or line.hop_s <= 0:
            return
        at = round((line.begin_s - self._begin_s) / self._hop_s) if self._count else 0
        if not self._count or abs(line.hop_s - self._hop_s) > 1e-9 or at < 0:
            self._count, self._begin_s, self._hop_s, at = 0, line.begin_s, line.hop_s, 0
        end = at + len(line.hz)
        if end > self._values.shape[1]:
            grown = np.zeros((3, max(end, 2 * self._values.shape[1])), np.float32)
            grown[:, : self._count] = self._values[:, : self._count]
            self._values = grown
        self._values[:, self._count : max(at, self._count)] = [[0], [0], [-120]]
        self._values[:, at:end] = line.hz, line.clarity, line.level_db
        self._count = max(self._count, end)
        self._heard = self._heard or bool((line.hz > 0).any())
        self._fit(max(at - 2 * _HELD, 0), end)

    def since(self, moment_s: float) -> PitchLine:
        """Return the line from a moment on; its arrays look into this trace."""
        first = int((moment_s - self._begin_s) / self._hop_s) if self._count else 0
        first = min(max(first, 0), self._count)
        hz, clarity, level_db = self._values[:, first : self._count]
        return PitchLine(self._begin_s + first * self._hop_s, self._hop_s or 0.01, hz, clarity, level_db)

    def now(self) -> float | None:
        """Return the pitch that is being sung, fractional MIDI, or None."""
        late = self.since(self.newest_s - _LINGERS_S).pitches
        heard = late[np.isfinite(late)]
        if not len(heard):
            return None
        return float(np.median(heard[-max(round(_NOW_S / self._hop_s), 1) :]))

    def _fit(self, first: int, end: int) -> None:
        piece = PitchLine(0.0, self._hop_s, *self._values[:, first:end])
        span = reach(piece.pitches)
        if span is None:
            return
        known = self._span or span
        self._span = (min(span[0], known[0]), max(span[1], known[1]))
        if not self.rows.shows(*self._span):
            # Some rows more than are needed, so that a tune that climbs does not move the picture with each step.
            self.rows = Rows.around(self._span[0] - _MARGIN, self._span[1] + _MARGIN)
