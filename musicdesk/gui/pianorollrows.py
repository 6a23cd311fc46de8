"""Rows of the piano roll: which pitches are seen, how high a semitone is, and where on the screen a pitch lies."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace

from musicdesk.core.note import Note

HIGHEST = 127
AROUND = 3
"""So many semitones stay free above the highest and below the lowest note."""
_FEWEST = 15
_USUAL = (57, 76)
"""What is seen as long as there are no notes: where most melodies lie."""


@dataclass(frozen=True)
class Rows:
    """Rows of `row_px` pixels in an area of `height_px`; the row of pitch `top` - 1 is the uppermost."""

    top: int = _USUAL[1] + 1
    row_px: int = 12
    height_px: int = 240

    @staticmethod
    def fitted(notes: Sequence[Note], height_px: int, least_px: int, most_px: int) -> Rows:
        """Return rows in which all notes are seen, with some room around; around their middle if that cannot be."""
        pitches = [note.pitch for note in notes] or list(_USUAL)
        low, high = min(pitches), max(pitches)
        wanted = max(high - low + 1 + 2 * AROUND, _FEWEST)
        row_px = min(max(height_px // wanted, least_px), most_px)
        seen = height_px / row_px
        middle = (low + high + 1) / 2 if seen >= high - low + 1 else statistics.median(pitches) + 0.5
        return Rows(row_px=row_px, height_px=height_px).at(math.ceil(middle + seen / 2))

    @property
    def low(self) -> int:
        """The lowest pitch of which more than half a row is seen."""
        return max(self.top - max(round(self.height_px / self.row_px), 1), 0)

    @property
    def high(self) -> int:
        """The highest pitch that is seen."""
        return self.top - 1

    @property
    def pitches(self) -> range:
        """Every pitch of which something is seen."""
        return range(max(self.top - math.ceil(self.height_px / self.row_px), 0), self.top)

    def y_of(self, pitch: int) -> int:
        """Return where the row of a pitch begins, in pixels below the top of the area."""
        return (self.top - 1 - pitch) * self.row_px

    def pitch_at(self, y_px: float) -> int:
        """Return the pitch at a height, kept within what can be played."""
        return min(max(math.ceil(self.top - y_px / self.row_px) - 1, 0), HIGHEST)

    def at(self, top: int) -> Rows:
        """Return the rows with another one uppermost, as far as there are pitches."""
        seen = self.height_px // self.row_px
        return replace(self, top=min(max(top, min(seen, HIGHEST + 1)), HIGHEST + 1))

    def showing(self, pitch: int) -> Rows:
        """Return rows in which a pitch is seen, moved as little as need be."""
        if pitch > self.high:
            return self.at(pitch + 1)
        return self.at(self.top - (self.low - pitch)) if pitch < self.low else self

    def zoomed(self, row_px: int, y_px: float) -> Rows:
        """Return rows of another height, while the pitch at `y_px` stays there."""
        held = self.top - y_px / self.row_px
        return replace(self, row_px=row_px).at(round(held + y_px / row_px))

    def resized(self, height_px: int) -> Rows:
        """Return the rows in an area of another height, with the same pitch in the middle."""
        more = (height_px - self.height_px) / self.row_px / 2
        return replace(self, height_px=height_px).at(round(self.top + more))
