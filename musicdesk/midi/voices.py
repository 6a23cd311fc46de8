"""One voice: of notes that sound together, those that one singer or one string can have sung or played."""

from __future__ import annotations

import bisect
import math
import statistics
from collections.abc import Iterable
from dataclasses import dataclass

Span = tuple[int, int, int]
"""First row, row after the last, column."""

_OCTAVE = 12
_TOGETHER_ROWS = 6
_STRENGTH_ROWS = 30
_GHOST_STEPS = (12, 19, 24, 28, 31, 34, 36)
_GHOST_SHARE = 0.75
_WEAK_SHARE = 0.55
_FAINT_SHARE = 0.62
_FAINT_ROWS = 40
_UNSURE_ONSET = 0.4
_TAIL_ROWS = 15


@dataclass(frozen=True)
class Candidate:
    """A note that may be: rows `start` to `end`, its column, how likely its onset and its sounding are, in 0..1."""

    start: int
    end: int
    column: int
    onset: float
    level: float

    @property
    def strength(self) -> float:
        """How much speaks for it: long notes are not worth more than medium ones."""
        return self.onset * self.level * min(self.rows, _STRENGTH_ROWS)

    @property
    def rows(self) -> int:
        """How many rows it lasts."""
        return self.end - self.start


def one_voice(candidates: Iterable[Candidate], shortest: int) -> list[Span]:
    """Return the spans of those that one voice can have played one after another, in order.

    The strongest first, each takes its place; of what began with it nothing stays, and what began later, while it
    sounds, ends it only if it is neither one of its partials nor much weaker. None is cut to `shortest` rows or less.
    Short ones that are faint beside the rest are what a body or a room adds, and go.
    """
    found = list(candidates)
    uppers: dict[int, list[Candidate]] = {}
    for each in found:
        uppers.setdefault(each.column - _OCTAVE, []).append(each)
    found = [each for each in found if not any(_is_below(each, upper) for upper in uppers.get(each.column, ()))]
    line = _line(found, shortest)
    if line:
        faint = _FAINT_SHARE * statistics.median(each.level for each in line)
        line = _line([each for each in found if each.level >= faint or each.rows >= _FAINT_ROWS], shortest)
    ends = [*(each.start for each in line[1:]), math.inf]
    return [(each.start, int(min(each.end, end)), each.column) for each, end in zip(line, ends, strict=False)]


def _line(candidates: Iterable[Candidate], shortest: int) -> list[Candidate]:
    kept: list[Candidate] = []
    starts: list[int] = []
    for each in sorted(candidates, key=lambda each: (-each.strength, each.start, each.column)):
        at = bisect.bisect_left(starts, each.start)
        before = kept[at - 1] if at else None
        after = kept[at] if at < len(kept) else None
        if before is not None and (each.start - before.start <= _TOGETHER_ROWS or _is_ghost(each, before)):
            continue
        if after is not None and after.start - each.start <= max(_TOGETHER_ROWS, shortest):
            continue
        starts.insert(at, each.start)
        kept.insert(at, each)
    return kept


def _is_below(each: Candidate, upper: Candidate) -> bool:
    """Whether a candidate is only heard an octave below one that began with it: a plucked string makes them."""
    together = abs(each.start - upper.start) <= _TOGETHER_ROWS
    return together and upper.onset > each.onset and upper.level >= _GHOST_SHARE * each.level


def _is_ghost(each: Candidate, other: Candidate) -> bool:
    """Whether a candidate that begins while another sounds is only heard along with it."""
    if each.start >= other.end:
        return False
    if each.column - other.column in _GHOST_STEPS:
        return each.level < _GHOST_SHARE * other.level or each.end <= other.end
    if each.onset < _UNSURE_ONSET and other.end - each.start > _TAIL_ROWS:
        return True
    return each.level < _WEAK_SHARE * other.level
