"""Take: checked, and the same after a round through JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import Melody, Recipe
from musicdesk.core.take import TITLE_WISH, Bond, Origin, Take, is_take_id, take_title


def take(**changes: Any) -> Take:
    return replace(Take("20261121-105612-a1", "Warm piano", 1_795_000_000.5, 10.0, 32_000, 1), **changes)


def test_a_take_is_the_same_after_a_round_through_json() -> None:
    full = take(
        origin=Origin.CUT_SHORT, recipe=Recipe("warm piano", seed=7, melody=Melody("hum.wav", "ab")), bpm=84.5, stars=3,
        note="läuft", parent="20261121-105600-a0", bond=Bond.VARIATION, remarks=("A sentence.",), audio="warm.wav",
        downbeat_s=0.25, typed=("bar",), beats_per_bar=7,
    )  # fmt: skip

    assert Take.from_json(json.loads(json.dumps(full.to_json()))) == full


def test_an_imported_take_has_neither_prompt_nor_model() -> None:
    assert (take(origin=Origin.IMPORTED).prompt, take(origin=Origin.IMPORTED).model) == ("", "")
    assert (take(recipe=Recipe("x")).prompt, take(recipe=Recipe("x")).model) == ("x", "starter")


def test_a_take_of_an_older_program_has_four_beats_a_bar() -> None:
    values = take(beats_per_bar=3).to_json()
    del values["beats_per_bar"]

    assert Take.from_json(values).beats_per_bar == 4


def test_names_of_a_newer_program_are_left_out() -> None:
    assert Take.from_json({**take().to_json(), "mood": "blue"}) == take()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "../other"), ("id", ""), ("id", "-x"), ("title", "  "), ("title", "x" * 201), ("note", "x" * 10_001),
        ("stars", 6), ("stars", -1), ("stars", True), ("seconds", float("nan")), ("seconds", -1.0), ("sample_rate", 0),
        ("channels", 0), ("audio", "a/b.wav"), ("audio", ".."), ("audio", "a\\b.wav"),
        ("beats_per_bar", 0), ("beats_per_bar", 13), ("beats_per_bar", 3.5), ("beats_per_bar", True),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_the_name_of_the_field(field: str, value: object) -> None:
    with pytest.raises(BadValue) as caught:
        take(**{field: value})

    assert caught.value.field == {"sample_rate": "audio", "channels": "audio"}.get(field, field)


@pytest.mark.parametrize(
    "values",
    [{}, {"id": "a"}, {**take().to_json(), "origin": "stolen"}, {**take().to_json(), "recipe": 3},
     {**take().to_json(), "seconds": "long"}, {**take().to_json(), "bond": "friend"}],
)  # fmt: skip
def test_json_that_is_no_take_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(BadValue):
        Take.from_json(values)


@pytest.mark.parametrize(
    ("word", "may"), [("a", True), ("2026-x", True), ("a" * 65, False), ("é", False), ("a b", False)]
)
def test_an_id_is_safe_as_the_name_of_a_folder(word: str, may: bool) -> None:
    assert is_take_id(word) is may


@pytest.mark.parametrize(
    ("prompt", "title"),
    [
        ("warm lo-fi piano, 84 bpm", "warm lo-fi piano, 84 bpm"),
        ("  warm\n lo-fi\t piano ", "warm lo-fi piano"),
        ("a slow, very quiet string quartet in a large church, and rain on the roof", None),
        ("x" * 500, "x" * TITLE_WISH),
        ("\x00\u202e", "Take"),
        (" , ", ","),
        ("ピアノ 🎹", "ピアノ 🎹"),
    ],
)
def test_a_title_is_the_first_words_of_the_prompt(prompt: str, title: str | None) -> None:
    made = take_title(prompt)

    assert made == (title or "a slow, very quiet string quartet in a large church, and")
    assert 0 < len(made) <= TITLE_WISH


def test_a_title_of_exactly_the_length_is_left_whole() -> None:
    prompt = "a" * 30 + " " + "b" * 29

    assert take_title(prompt) == prompt
    assert take_title(prompt + " more") == prompt
