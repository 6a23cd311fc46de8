"""A recipe is checked when it is made, and comes back from JSON as it was."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import Melody, Recipe, for_others, model_name


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"prompt": ""}, "prompt"),
        ({"prompt": " \t\n"}, "prompt"),
        ({"prompt": "x" * 100_000}, "prompt"),
        ({"prompt": None}, "prompt"),
        ({"prompt": "half an emoji \ud83c"}, "prompt"),
        ({"negative": "x" * 2_001}, "negative"),
        ({"negative": 3}, "negative"),
        ({"seconds": 0}, "seconds"),
        ({"seconds": -1.0}, "seconds"),
        ({"seconds": math.nan}, "seconds"),
        ({"seconds": math.inf}, "seconds"),
        ({"seconds": 1e9}, "seconds"),
        ({"seconds": 10**400}, "seconds"),
        ({"seconds": 10**5_000}, "seconds"),
        ({"seconds": "10"}, "seconds"),
        ({"seconds": True}, "seconds"),
        ({"seed": -1}, "seed"),
        ({"seed": 2**63}, "seed"),
        ({"seed": 10**5_000}, "seed"),
        ({"seed": 1.5}, "seed"),
        ({"seed": True}, "seed"),
        ({"guidance": -0.1}, "guidance"),
        ({"guidance": math.nan}, "guidance"),
        ({"temperature": -1}, "temperature"),
        ({"temperature": math.inf}, "temperature"),
        ({"top_k": -1}, "top_k"),
        ({"top_k": 2.0}, "top_k"),
        ({"top_p": 1.1}, "top_p"),
        ({"precision": "fp64"}, "precision"),
        ({"bpm": 5.0}, "bpm"),
        ({"bpm": math.nan}, "bpm"),
    ],
)
def test_a_bad_value_is_refused_and_names_its_field(values: dict[str, Any], field: str) -> None:
    with pytest.raises(BadValue) as refused:
        Recipe(**{"prompt": "piano", **values})

    assert refused.value.field == field
    assert refused.value.exit_code == 2
    assert refused.value.message.endswith(".")
    assert len(refused.value.message) < 600


def test_the_edges_of_each_limit_are_allowed() -> None:
    recipe = Recipe("p" * 2_000, seconds=0.02, seed=2**63 - 1, guidance=0, temperature=0, top_k=0, top_p=1.0)

    assert recipe.with_(seconds=600.0, bpm=400.0).bpm == 400.0


def test_a_change_is_checked_again() -> None:
    with pytest.raises(BadValue):
        Recipe("piano").with_(seconds=-3)


@given(
    prompt=st.text(min_size=1, max_size=50).filter(lambda text: text.strip() and text.isprintable()),
    seconds=st.floats(0.02, 600),
    seed=st.integers(0, 2**63 - 1),
    melody=st.none() | st.builds(Melody, st.text(max_size=20), st.just("0" * 64)),
)
def test_json_gives_back_the_same_recipe(prompt: str, seconds: float, seed: int, melody: Melody | None) -> None:
    recipe = Recipe(prompt, seconds=seconds, seed=seed, melody=melody)

    assert Recipe.from_json(json.loads(json.dumps(recipe.to_json()))) == recipe


def test_names_of_a_newer_version_are_left_out() -> None:
    assert Recipe.from_json({"prompt": "piano", "sparkle": 3}) == Recipe("piano")


NO_MELODIES = [
    3,
    [],
    True,
    {},
    {"name": None},
    {"name": "a", "sha256": 7},
    {"name": "a", "source": ["file"]},
    {"name": "a", "source": "radio"},
    {"name": "a", "begin_s": 10**400},
    {"name": "a", "begin_s": math.nan},
    {"name": "a", "begin_s": -1.0},
    {"name": "a", "begin_s": True},
    {"name": "a", "begin_s": "1"},
    {"name": "a", "end_s": 10**400},
    {"name": "a", "end_s": math.inf},
    {"name": "a", "repairs": 7},
    {"name": "a", "repairs": "steady pitch"},
    {"name": "a", "repairs": [7]},
    {"name": "a", "after": None},
]


@pytest.mark.parametrize("values", NO_MELODIES, ids=lambda values: repr(values)[:40])
def test_json_that_is_no_melody_is_a_bad_value(values: Any) -> None:
    with pytest.raises(BadValue):
        Melody.from_json(values)
    with pytest.raises(BadValue):
        Recipe.from_json({"prompt": "a", "melody": values})


@pytest.mark.parametrize(
    "values",
    [
        {},
        None,
        7,
        {"prompt": ["a"]},
        {"prompt": "a", "seconds": 10**400},
        {"prompt": "a", "bpm": 10**400},
        {"prompt": "a", "model": 7},
        {"prompt": "a", "checkpoint": None},
        {"prompt": "a", "device": []},
        {"prompt": "a", "precision": {}},
    ],
    ids=lambda values: repr(values)[:40],
)
def test_json_that_is_no_recipe_is_a_bad_value(values: Any) -> None:
    with pytest.raises(BadValue):
        Recipe.from_json(values)


@pytest.mark.parametrize(
    ("model", "name"),
    [
        ("starter", "starter"),
        ("facebook/musicgen-small", "facebook/musicgen-small"),
        ("/home/ann/models/mine", "mine"),
        ("/home/ann/models/mine/", "mine"),
        ("~/models/mine", "mine"),
        ("./mine", "mine"),
        ("../ann/mine", "mine"),
        ("work/of ann/mine", "mine"),
        ("C:\\Users\\Ann\\mine", "mine"),
        ("C:/Users/Ann/mine", "mine"),
        ("\\\\server\\share\\mine", "mine"),
        ("//server/share/mine", "mine"),
        ("", ""),
    ],
)
def test_others_learn_what_a_model_is_called_and_not_where_it_lies(model: str, name: str) -> None:
    assert model_name(model) == name


def test_a_recipe_for_others_says_no_folder_of_this_disk() -> None:
    recipe = for_others(Recipe("x", model="/home/me/models/mine", lora="/home/me/loras/rap"))

    assert (recipe.model, recipe.lora) == ("mine", "rap")


@pytest.mark.parametrize(
    ("values", "field"), [({"steps": 0}, "steps"), ({"steps": 501}, "steps"), ({"style": "x" * 81}, "style")]
)
def test_steps_and_styles_have_limits(values: dict[str, Any], field: str) -> None:
    with pytest.raises(BadValue) as caught:
        Recipe("x", **values)

    assert caught.value.field == field
