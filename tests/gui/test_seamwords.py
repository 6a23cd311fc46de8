"""Seams and self-checks in words."""

from __future__ import annotations

import pytest

from musicdesk.core.seam import SEAM_KINDS, Seam, SelfCheck
from musicdesk.core.take import Take
from musicdesk.gui.seamwords import faults_of, in_a_sentence, moment_in_words, rough, seam_in_words, seam_tip

GOOD, ROUGH = Seam(29.4, "window", 0.4, 0.3, 1.0), Seam(61.0, "remake", 1.8, -2.25, 4.0)


@pytest.mark.parametrize(("seconds", "words"), [(0.0, "0:00"), (29.99, "0:29"), (754.0, "12:34"), (3_723.0, "1:02:03")])
def test_a_moment_is_said_as_on_a_clock(seconds: float, words: str) -> None:
    assert moment_in_words(seconds) == words


@pytest.mark.parametrize(
    ("seam", "words"),
    [
        (GOOD, "Seam at 0:29: no click, 0.3 LU louder, no sudden change"),
        (ROUGH, "Seam at 1:01: a click, 2.2 LU quieter, a sudden change"),
        (Seam(5.0, "section", 0.5, 0.02, None), "Seam at 0:05: no click, as loud"),
        (Seam(5.0, "section"), "Seam at 0:05: not measured"),
    ],
)
def test_a_seam_says_where_it_is_and_what_was_measured(seam: Seam, words: str) -> None:
    assert seam_in_words(seam) == words


@pytest.mark.parametrize("kind", SEAM_KINDS)
def test_each_kind_of_seam_says_why_it_is_there(kind: str) -> None:
    lines = seam_tip(Seam(5.0, kind, 0.5, 0.1, 0.2)).split("\n")

    assert len(lines) == 2
    assert lines[1].startswith("Here ")


def test_what_can_be_done_is_said_of_a_seam_that_is_not_good_alone() -> None:
    assert "re-roll" not in seam_tip(GOOD)
    assert seam_tip(ROUGH).endswith("Right-click to re-roll it.")
    assert rough((GOOD, ROUGH, Seam(1.0, "window"))) == (ROUGH,)


def _take(check: SelfCheck | None, *seams: Seam) -> Take:
    return Take("t", "t", 1e9, 90.0, 32_000, 1, seams=seams, check=check)


def test_the_faults_of_a_take_are_those_of_its_check_and_of_its_seams() -> None:
    check = SelfCheck(faults=("quiet for 2.4 s",))

    assert faults_of(_take(None, GOOD)) == ()
    assert faults_of(_take(check, GOOD, ROUGH)) == (
        "quiet for 2.4 s",
        "seam at 1:01: a click, quieter by 2.2 LU, a sudden change of sound",
    )
    assert faults_of(_take(None, GOOD, ROUGH, ROUGH, ROUGH)) == ("3 of 4 seams are not good",)


def test_faults_make_a_sentence() -> None:
    assert in_a_sentence(("quiet for 2.4 s.", "it ends early")) == "Quiet for 2.4 s; it ends early."
    assert in_a_sentence(()) == ""
