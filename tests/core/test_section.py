"""Sections: what they may be, how they follow each other, and which prompt holds when."""

from __future__ import annotations

import json

import pytest

from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import Recipe
from musicdesk.core.section import SECTIONS_LIMIT, Section

TWO = (Section(0.0, 8.0, "intro"), Section(10.0, 16.0, "drums", 5.0))


@pytest.mark.parametrize(
    ("begin_s", "end_s", "prompt", "guidance"),
    [
        (-1.0, 4.0, "a", None), (0.0, 0.2, "a", None), (4.0, 2.0, "a", None), (0.0, float("nan"), "a", None),
        (0.0, 4.0, "  ", None), (0.0, 4.0, "a", 51.0), (0.0, 4.0, "a", True), (True, 4.0, "a", None),
    ],
)  # fmt: skip
def test_an_absurd_section_is_refused(begin_s: float, end_s: float, prompt: str, guidance: float | None) -> None:
    with pytest.raises(BadValue) as refused:
        Section(begin_s, end_s, prompt, guidance)

    assert refused.value.field == "sections"


@pytest.mark.parametrize(
    "sections",
    [
        (Section(0.0, 8.0, "a"), Section(7.0, 9.0, "b")),
        (Section(4.0, 8.0, "a"), Section(0.0, 2.0, "b")),
        (Section(15.0, 21.0, "a"),),
        (Section(30.0, 40.0, "a"),),
        (Section(0.0, 8.0, "a" * 2_001),),
        tuple(Section(float(n), n + 1.0, "a") for n in range(SECTIONS_LIMIT + 1)),
    ],
)
def test_sections_follow_each_other_within_the_music(sections: tuple[Section, ...]) -> None:
    with pytest.raises(BadValue) as refused:
        Recipe("piano", seconds=20.0, sections=sections)

    assert refused.value.field == "sections"


@pytest.mark.parametrize(
    ("at_s", "prompt", "guidance"),
    [
        (0.0, "intro", 3.0), (7.99, "intro", 3.0), (8.0, "piano", 3.0), (10.0 - 1e-9, "drums", 5.0),
        (15.9, "drums", 5.0), (16.0, "piano", 3.0), (99.0, "piano", 3.0),
    ],
)  # fmt: skip
def test_a_section_says_what_holds_in_it_and_the_recipe_what_holds_elsewhere(
    at_s: float, prompt: str, guidance: float
) -> None:
    assert Recipe("piano", seconds=20.0, sections=TWO).prompt_at(at_s) == (prompt, guidance)


def test_sections_come_back_from_json() -> None:
    recipe = Recipe("piano", seconds=20.0, sections=TWO, overlap_s=6.0, bars=8)

    assert Recipe.from_json(json.loads(json.dumps(recipe.to_json()))) == recipe


@pytest.mark.parametrize("values", [[1], ["a"], [{"begin_s": 1.0}], [None], 7, [{"begin_s": "0"}]])
def test_what_is_no_section_is_said_to_be_no_recipe(values: object) -> None:
    with pytest.raises(BadValue):
        Recipe.from_json({"prompt": "piano", "sections": values})


@pytest.mark.parametrize(("name", "value"), [("overlap_s", 0.1), ("overlap_s", 29.0), ("bars", 0), ("bars", 65)])
def test_an_absurd_overlap_or_number_of_bars_is_refused(name: str, value: float) -> None:
    with pytest.raises(BadValue) as refused:
        Recipe("piano", **{name: value})  # type: ignore[arg-type]

    assert refused.value.field == name
