"""Parts of a take: what they follow, and where the music of a recipe begins."""

from __future__ import annotations

from typing import Any

import pytest

from musicdesk.app.takeparts import new_music_s, part_of, recipe_at_end, recipe_from_to
from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.seam import Seam
from musicdesk.core.section import Section
from musicdesk.core.take import Bond, Take

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
    assert new_music_s(_take(Bond.CONTINUATION, seams=seams)) == new_music_s(_take(seams=seams)) == 20.0
    assert new_music_s(_take(Bond.CONTINUATION)) == 20.0
    assert new_music_s(_take(Bond.REMADE, remake=Remake(5.0, 15.0))) == 5.0


FIRST = Take("first", "t", 1e9, 20.0, 32_000, 1, recipe=RECIPE.with_(bars=None, negative="hiss"))
LONGER = Take(
    "longer", "t", 1e9, 30.0, 32_000, 1,
    recipe=Recipe("strings", seconds=10.0, temperature=0.5), parent="first", bond=Bond.CONTINUATION,
)  # fmt: skip
REMADE = Take(
    "remade", "t", 1e9, 30.0, 32_000, 1,
    recipe=Recipe("flute", seconds=4.0, temperature=0.7, model="other"), parent="longer", bond=Bond.REMADE,
    remake=Remake(3.0, 7.0),
)  # fmt: skip
LINE = {take.id: take for take in (FIRST, LONGER, REMADE)}


@pytest.mark.parametrize(
    ("begin_s", "end_s", "prompt", "guidance"),
    [(4.0, 6.0, "flute", 3.0), (0.0, 3.0, "intro", 3.0), (9.0, 13.0, "drums", 5.0), (24.0, 28.0, "strings", 3.0)],
)
def test_a_part_that_was_not_re_made_follows_what_made_it(
    begin_s: float, end_s: float, prompt: str, guidance: float
) -> None:
    recipe = recipe_from_to(REMADE, begin_s, end_s, LINE.get)

    assert recipe is not None
    assert (recipe.prompt, recipe.guidance, recipe.seconds) == (prompt, guidance, end_s - begin_s)
    # With which model and how freely it is made is the take's own.
    assert (recipe.model, recipe.temperature) == ("other", 0.7)


def test_a_take_with_a_part_made_anew_goes_on_as_it_ended_and_not_as_the_part() -> None:
    def said(take: Take, end_s: float) -> str:
        recipe = recipe_at_end(take, end_s, LINE.get)
        return "" if recipe is None else recipe.prompt

    assert (said(REMADE, 30.0), said(REMADE, 16.0), said(REMADE, 6.0)) == ("strings", "drums", "flute")
    assert said(REMADE.with_(remake=Remake(3.0, 7.0, "anew")), 30.0) == "flute"
    assert recipe_at_end(FIRST.with_(recipe=None), 20.0, LINE.get) is None


def test_where_the_take_that_made_a_part_has_gone_the_nearest_that_is_known_says_what_it_follows() -> None:
    gone = recipe_from_to(REMADE, 9.0, 13.0, {"longer": LONGER}.get)
    ring = recipe_from_to(REMADE.with_(parent="remade"), 9.0, 13.0, LINE.get)

    assert (gone and gone.prompt, ring and ring.prompt) == ("strings", "flute")
