"""The seams of a take, found by place and by moment."""

from __future__ import annotations

from musicdesk.core.seam import Seam
from musicdesk.gui.seammarks import SeamMarks
from musicdesk.gui.waveformsight import Sight

RATE_HZ = 1_000
MARKS = SeamMarks([Seam(20.0, "window"), Seam(5.0, "section", 2.0), Seam(10.0, "section")])
SIGHT = Sight(30 * RATE_HZ, 300, 0.0, 100.0)
"""Ten pixels a second."""


def test_seams_stand_in_their_order() -> None:
    assert [seam.at_s for seam in MARKS.seams] == [5.0, 10.0, 20.0]


def test_the_seam_under_the_pointer_is_found_within_reach() -> None:
    found = [MARKS.near(SIGHT, RATE_HZ, x, 5) for x in (94, 96, 104, 106)]

    assert [seam.at_s if seam else None for seam in found] == [None, 10.0, 10.0, None]


def test_of_two_seams_as_near_the_one_that_is_not_good_is_meant() -> None:
    marks = SeamMarks([Seam(5.0, "section", 0.5, 0.0, 0.0), Seam(5.2, "window", 2.0, 0.0, 0.0)])

    found = marks.near(SIGHT, RATE_HZ, 50, 5)

    assert found is not None
    assert found.at_s == 5.2


def test_seams_are_gone_through_in_both_directions() -> None:
    def at(seam: Seam | None) -> float | None:
        return None if seam is None else seam.at_s

    assert [at(MARKS.after(s)) for s in (0.0, 5.0, 19.9, 20.0)] == [5.0, 10.0, 20.0, None]
    assert [at(MARKS.before(s)) for s in (5.0, 5.1, 20.0, 99.0)] == [None, 5.0, 10.0, 20.0]
    assert [at(MARKS.nearest(s)) for s in (0.0, 7.4, 7.6, 99.0)] == [5.0, 5.0, 10.0, 20.0]
    assert at(SeamMarks().nearest(1.0)) is None
