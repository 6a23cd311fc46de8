"""Parts of a take that are made anew: what they follow, and where the music of a recipe begins."""

from __future__ import annotations

from typing import Any

import pytest

from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.seam import Seam
from musicdesk.core.section import Section
from musicdesk.core.take import Bond, Take
from musicdesk.gui.remakeparts import around, new_music_s, part_of

SECTIONS = (Section(0.0, 8.0, "intro"), Section(8.0, 16.0, "drums", 5.0))
RECIPE = Recipe("piano", seconds=20.0, sections=SECTIONS, bars=8, guidance=3.0)


def _take(bond: Bond | None = None, seconds: float = 30.0, new_s: float = 10.0, **changes: Any) -> Take:
    parent = None if bond is None else "p"
    recipe = Recipe("piano", seconds=new_s)
    return Take("t", "t", 1e9, seconds, 32_000, 1, recipe=recipe, parent=parent, bond=bond, **changes)


def test_a_part_within_a_section_follows_that_alone() -> None:
    part = part_of(RECIPE, 9.0, 13.0)

    assert (part.prompt, part.guidance, part.seconds, part.sections, part.bars) == ("drums", 5.0, 4.0, (), None)


def test_a_part_over_a_border_follows_both_sections_from_where_it_begins() -> None:
    part = part_of(RECIPE, 6.0, 18.0)

    assert part.prompt == "piano"
    assert part.sections == (Section(0.0, 2.0, "intro"), Section(2.0, 10.0, "drums", 5.0))


def test_what_is_left_of_a_section_too_short_to_turn_to_is_left_out() -> None:
    (section,) = part_of(RECIPE, 7.8, 12.0).sections

    assert (section.begin_s, section.end_s, section.prompt) == (pytest.approx(0.2), pytest.approx(4.2), "drums")


@pytest.mark.parametrize(("begin_s", "prompt"), [(2.0, "intro"), (12.0, "drums"), (17.0, "piano"), (-3.0, "piano")])
def test_a_short_part_follows_what_holds_in_its_middle(begin_s: float, prompt: str) -> None:
    part = part_of(RECIPE, begin_s, begin_s + 0.6)

    assert (part.prompt, part.sections) == (prompt, ())


def test_the_music_of_a_recipe_begins_where_the_take_was_continued_or_re_made() -> None:
    seams = Seam(12.0, "continuation"), Seam(20.0, "continuation"), Seam(24.0, "window")

    assert new_music_s(_take()) == 0.0
    assert new_music_s(_take(Bond.VARIATION, seams=seams)) == 0.0
    assert new_music_s(_take(Bond.CONTINUATION, seams=seams)) == 20.0
    assert new_music_s(_take(Bond.CONTINUATION)) == 20.0
    assert new_music_s(_take(Bond.REMADE, remake=Remake(5.0, 15.0))) == 5.0


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
