"""What stands in the prompt panel, without the panel."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musicdesk.core.recipe import SEED_LIMIT, Recipe
from musicdesk.gui.promptvalues import PromptValues, faults, wish

GOOD = PromptValues("jazz", advanced=True, new_seed=False, seed="7")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"prompt": "x" * 2001}, "prompt"),
        ({"prompt": "half \ud83d"}, "prompt"),
        ({"seconds": 0.0}, "seconds"),
        ({"seconds": 601.0}, "seconds"),
        ({"guidance": -1.0}, "guidance"),
        ({"temperature": 11.0}, "temperature"),
        ({"top_k": -1}, "top_k"),
        ({"top_p": 1.5}, "top_p"),
        ({"negative": "x" * 2001}, "negative"),
        ({"variations": 0}, "variations"),
        ({"variations": 9}, "variations"),
        ({"seed": ""}, "seed"),
        ({"seed": "1.5"}, "seed"),
        ({"seed": str(SEED_LIMIT), "variations": 2}, "seed"),
    ],
)
def test_a_wrong_value_is_named_by_its_field(changes: dict[str, Any], field: str) -> None:
    assert list(faults(replace(GOOD, **changes))) == [field]


def test_all_that_is_wrong_is_named_at_once() -> None:
    assert set(faults(replace(GOOD, seconds=0.0, top_p=2.0, seed="x"))) == {"seconds", "top_p", "seed"}


def test_what_is_hidden_is_not_wrong() -> None:
    assert faults(replace(GOOD, advanced=False, top_p=2.0, seed="x")) == {}


def test_the_last_seeds_fit_exactly() -> None:
    assert faults(replace(GOOD, seed=str(SEED_LIMIT - 7), variations=8)) == {}


def test_a_recipe_comes_back_whole() -> None:
    recipe = Recipe("jazz", seconds=3.5, seed=9, guidance=2.0, temperature=0.5, top_k=1, top_p=0.1, negative="drums")

    assert wish(PromptValues.of(recipe), 9).recipe == recipe


def test_values_survive_json() -> None:
    values = replace(GOOD, last_seed=SEED_LIMIT, melody="/a/b.wav")

    assert PromptValues.from_json(json.loads(json.dumps(values.to_json()))) == values


@given(
    st.dictionaries(
        st.sampled_from(sorted(PromptValues().to_json())),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.lists(st.integers()),
    )
)
def test_no_damaged_values_stop_the_start(values: dict[str, Any]) -> None:
    faults(PromptValues.from_json(values))
