"""The seams of a take, found by place and by moment."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from musicdesk.core.seam import Seam
from musicdesk.gui.waveformsight import Sight


class SeamMarks:
    """Seams in their order, found by place."""

    def __init__(self, seams: Sequence[Seam] = ()) -> None:
        self.seams = tuple(sorted(seams, key=lambda seam: seam.at_s))
        self._moments = [seam.at_s for seam in self.seams]

    def near(self, sight: Sight, sample_rate: int, x_px: float, reach_px: float) -> Seam | None:
        """Return the seam nearest to a place on the screen, within reach; where two are as near, the rougher one."""
        begin_s = sight.frame_at(x_px - reach_px) / sample_rate
        end_s = sight.frame_at(x_px + reach_px) / sample_rate
        found = self.between(begin_s, end_s)
        here_s = sight.frame_at(x_px) / sample_rate
        return min(found, key=lambda seam: (not seam.faults, abs(seam.at_s - here_s)), default=None)

    def nearest(self, at_s: float) -> Seam | None:
        """Return the seam nearest to a moment; None where there are none."""
        return min(self.seams, key=lambda seam: abs(seam.at_s - at_s), default=None)

    def after(self, at_s: float) -> Seam | None:
        """Return the first seam after a moment."""
        place = bisect_right(self._moments, at_s)
        return self.seams[place] if place < len(self.seams) else None

    def before(self, at_s: float) -> Seam | None:
        """Return the last seam before a moment."""
        place = bisect_left(self._moments, at_s)
        return self.seams[place - 1] if place else None

    def between(self, begin_s: float, end_s: float) -> tuple[Seam, ...]:
        """Return the seams from one moment to another, both included."""
        return self.seams[bisect_left(self._moments, begin_s) : bisect_right(self._moments, end_s)]
