"""Pacing: when playing may start so that sound that is still being made never runs out."""

from __future__ import annotations

import math

RESERVE_S = 0.3
"""Seconds of sound that must be there before playing starts: sound comes in blocks, not in drops."""
SPEED_MARGIN = 0.9
"""How much of the measured speed is counted on: the machine may get busier."""


def starts_in(ready_s: float, total_s: float, speed: float) -> float:
    """Return the seconds until playing can start without a gap; 0 means now, infinity that it cannot be said yet.

    `ready_s` of `total_s` seconds of sound are there; `speed` is how many seconds of sound are made per second.
    """
    missing_s = total_s - ready_s
    if not missing_s > 0:
        return 0.0
    pace = speed * SPEED_MARGIN
    if not pace > 0 or not math.isfinite(pace):
        return math.inf
    to_reserve_s = (min(RESERVE_S, total_s) - ready_s) / pace
    # Slower than real time the tightest moment is the end: all must be made before the ear gets there.
    to_end_s = missing_s / pace - (total_s - RESERVE_S if pace < 1 else math.inf)
    return max(0.0, to_reserve_s, to_end_s)
