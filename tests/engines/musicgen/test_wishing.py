"""Wishes in words of Python, and the recipe that follows from them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import Recipe
from musicdesk.core.section import Section
from musicdesk.engines.musicgen.wishing import wished


def checked(codes: Any, _field: str) -> Any:
    return np.asarray(codes)


def test_what_is_left_out_is_as_in_a_recipe() -> None:
    recipe, given = wished("piano", {"seed": 3}, checked, 50)

    assert recipe == Recipe("piano", seed=3)
    assert given == {"known": None, "melody": None, "report": None, "cancel": None}


def test_a_fresh_seed_is_taken_where_none_is_wished_for() -> None:
    seeds = {wished("piano", wishes, checked, 50)[0].seed for wishes in ({}, {}, {"seed": None})}

    assert len(seeds) == 3


def test_everything_else_goes_into_the_recipe_or_beside_it() -> None:
    sections, hum = [Section(1.0, 2.0, "drums")], (np.zeros(10), 8_000)

    recipe, given = wished(
        "piano",
        {
            "seconds": 4.0,
            "seed": 1,
            "top_p": 0.5,
            "sections": sections,
            "overlap_s": 3.0,
            "melody": hum,
            "after": "stop",
        },
        checked,
        50,
    )

    assert (recipe.seconds, recipe.top_p, recipe.sections, recipe.overlap_s) == (4.0, 0.5, tuple(sections), 3.0)
    assert recipe.melody is not None and recipe.melody.after == "stop"
    assert given["melody"] is hum


def test_a_prefix_counts_into_the_length_and_a_recipe_says_what_is_new() -> None:
    recipe, given = wished("piano", {"seconds": 1.0, "seed": 1, "prefix": np.zeros((4, 20), int)}, checked, 50)

    assert recipe.seconds == 0.6
    assert given["known"] is not None and given["known"].shape == (4, 20)


def test_a_prefix_without_a_step_is_none() -> None:
    recipe, given = wished("piano", {"seconds": 1.0, "seed": 1, "prefix": np.zeros((4, 0), int)}, checked, 50)

    assert (recipe.seconds, given["known"]) == (1.0, None)


def test_a_prefix_as_long_as_the_take_and_sections_outside_of_what_is_new_are_refused() -> None:
    prefix = np.zeros((4, 50), int)
    late = [Section(0.5, 1.5, "drums")]

    for wishes, field in (
        ({"seconds": 1.0, "prefix": prefix}, "prefix"),
        ({"seconds": 2.0, "prefix": prefix, "sections": late}, "sections"),
        ({"after": "fade", "melody": (np.zeros(10), 8_000)}, "melody"),
    ):
        with pytest.raises(BadValue) as said:
            wished("piano", wishes, checked, 50)  # type: ignore[arg-type]
        assert said.value.field == field


def test_a_wish_that_there_is_not_is_refused() -> None:
    for name in ("model", "duration"):
        with pytest.raises(TypeError, match=name):
            wished("piano", {name: 1}, checked, 50)  # type: ignore[misc]
