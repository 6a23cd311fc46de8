"""The part of a take that is made anew when a seam is rolled again."""

from __future__ import annotations

import pytest

from musicdesk.core.remake import Remake
from musicdesk.core.seam import Seam
from musicdesk.gui.remakeparts import around


@pytest.mark.parametrize(
    ("at_s", "part"),
    [
        (10.0, Remake(9.0, 13.0, "keep", 8)),
        (0.4, Remake(0.0, 3.4, "keep", 8)),
        (28.0, Remake(27.0, 30.0, "anew", 8)),
    ],
)
def test_a_seam_is_rolled_again_with_a_second_before_it_and_three_after(at_s: float, part: Remake) -> None:
    assert around(Seam(at_s, "window"), 30.0) == part
