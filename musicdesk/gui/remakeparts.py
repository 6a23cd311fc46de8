"""The part of a take that is made anew when a seam is rolled again."""

from __future__ import annotations

from musicdesk.core.remake import Remake
from musicdesk.core.seam import Seam

BEFORE_SEAM_S, AFTER_SEAM_S = 1.0, 3.0
"""What is made anew around a seam that is rolled again."""
SEAM_CANDIDATES = 8
NEAR_END_S = 0.1
"""A part that ends so near to the take's end ends with it."""


def around(seam: Seam, seconds: float) -> Remake:
    """Return the part to be made anew for another seam, in a take of so many seconds."""
    begin_s, end_s = max(seam.at_s - BEFORE_SEAM_S, 0.0), seam.at_s + AFTER_SEAM_S
    if end_s > seconds - NEAR_END_S:
        return Remake(begin_s, seconds, "anew", SEAM_CANDIDATES)
    return Remake(begin_s, end_s, "keep", SEAM_CANDIDATES)
