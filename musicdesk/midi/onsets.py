"""Onsets: when a note began, to a fraction of a row, from how its pitch rises."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_REACH_ROWS = 20
_LEVEL_ROWS = 16
_FOOT_SHARE = 0.2
_LATEST_S = 0.05
_LATEST_PERIODS = 7.0
_SHIFT_S = 0.035


def onset_s(start: int, end: int, pitch: int, level: NDArray[np.float32], times_s: NDArray[np.float64]) -> float:
    """Return when the note of a MIDI pitch in rows `start` to `end` began, in seconds.

    `level` float32 (rows,) is how likely the pitch sounds, `times_s` the moment of each row. The onset of what is
    blown, bowed or sung is heard late, but the foot of its rise, a fifth of its level, comes 30 to 55 ms before it
    begins whatever is played, and earlier for low pitches: where a pitch rises in one go, its note begins no later
    than 50 ms and seven periods after the foot. It is moved by 35 ms at most.

    Source of the figures: rises of twelve instruments, as tests/benchmarks/notes.py plays them.
    """
    begin_s = float(times_s[start])
    begun = level[start : min(end, start + _LEVEL_ROWS)].tolist()
    foot = _FOOT_SHARE * sum(begun) / len(begun)
    first = max(0, start - _REACH_ROWS)
    rise = level[first : start + 1].tolist()
    row = len(rise) - 1
    while row > 0 and rise[row] >= foot and rise[row - 1] < rise[row]:
        row -= 1
    if rise[row] >= foot or first + row == start:
        return begin_s
    share = (foot - rise[row]) / (rise[row + 1] - rise[row])
    foot_s = float(times_s[first + row] + share * (times_s[first + row + 1] - times_s[first + row]))
    latest_s = foot_s + _LATEST_S + _LATEST_PERIODS * _period_s(pitch)
    return max(0.0, min(begin_s, max(latest_s, begin_s - _SHIFT_S)))


def _period_s(pitch: int) -> float:
    return float(2.0 ** ((69 - pitch) / 12) / 440.0)
