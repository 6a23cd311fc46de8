"""What a take has of the one it goes on from, or is a re-made part of."""

from __future__ import annotations

from typing import Any

import pytest
from workers.composers import FakeEngine

from musicdesk.core.recipe import PROMPT_LIMIT, Recipe
from musicdesk.core.section import Section
from musicdesk.core.take import Bond, Take
from musicdesk.workers.inheriting import at_tempo, inherited

PARENT = Take(
    "a", "Dreamy lo-fi", 0.0, 10.0, 32_000, 1, recipe=Recipe("dreamy lo-fi, 75 bpm", bpm=75.0), bpm=75.02,
    key="A minor", downbeat_s=0.4, beats_per_bar=3, typed=("key", "bar"),
)  # fmt: skip
GRID = {"bpm": 75.02, "downbeat_s": 0.4, "beats_per_bar": 3, "typed": ("bar",)}


@pytest.mark.parametrize("bond", [Bond.CONTINUATION, Bond.REMADE])
@pytest.mark.parametrize(("prompt", "bpm"), [("soft pads", 75.0), ("soft pads", None), ("drums, 75 bpm", 75.0)])
def test_what_is_the_same_music_keeps_its_name_its_tempo_and_its_bars(
    bond: Bond, prompt: str, bpm: float | None
) -> None:
    assert inherited(PARENT, bond, Recipe(prompt, bpm=bpm)) == {"title": "Dreamy lo-fi"} | GRID


@pytest.mark.parametrize(("bond", "title"), [(Bond.CONTINUATION, "drums, 120 bpm"), (Bond.REMADE, "Dreamy lo-fi")])
def test_a_tempo_of_its_own_words_wins(bond: Bond, title: str) -> None:
    found = inherited(PARENT, bond, Recipe("drums, 120 bpm", bpm=120.0))

    assert found == {"title": title, "bpm": 120.0}


@pytest.mark.parametrize(("parent", "bond"), [(None, None), (None, Bond.CONTINUATION), (PARENT, Bond.VARIATION)])
def test_what_is_new_music_has_its_own_name_and_tempo(parent: Take | None, bond: Bond | None) -> None:
    assert inherited(parent, bond, Recipe("soft pads", bpm=90.0)) == {"title": "soft pads", "bpm": 90.0}


@pytest.mark.parametrize(
    ("values", "taught", "prompt"),
    [
        ({}, (), "soft pads, 93.72 bpm"),
        ({}, (75.0, 93.75), "soft pads, 93.75 bpm"),
        ({}, (75.0, 125.0), "soft pads, 93.72 bpm"),
        ({"prompt": "pads, 80 bpm"}, (), "pads, 80 bpm"),
        ({"sections": (Section(0.0, 2.0, "drums, 80 bpm"),)}, (), "soft pads"),
    ],
)
def test_a_prompt_that_names_no_tempo_is_given_that_of_the_music_before(
    values: dict[str, Any], taught: tuple[float, ...], prompt: str
) -> None:
    recipe = Recipe(**({"prompt": "soft pads"} | values))

    assert at_tempo(recipe, 93.72, FakeEngine(tempos_bpm=taught)).prompt == prompt  # type: ignore[arg-type]


def test_the_longest_prompt_has_room_for_a_tempo() -> None:
    named = at_tempo(Recipe("x" * PROMPT_LIMIT), 75.0, FakeEngine())  # type: ignore[arg-type]

    assert len(named.prompt) == PROMPT_LIMIT and named.prompt.endswith("x, 75 bpm")
