"""What stands in the prompt panel, without the panel."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from musicdesk.core.abilities import Abilities
from musicdesk.core.recipe import SEED_LIMIT, Recipe
from musicdesk.core.section import Section
from musicdesk.gui.promptvalues import PromptValues, faults, wish

DIFFUSION = Abilities(negative=True, guidance=7.0, steps=100, longest_s=47.0)
GOOD = PromptValues("jazz", advanced=True, new_seed=False, seed="7")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"prompt": "x" * 2001}, "prompt"),
        ({"prompt": "half \ud83d"}, "prompt"),
        ({"seconds": 0.0}, "seconds"),
        ({"seconds": 7201.0}, "seconds"),
        ({"guidance": -1.0}, "guidance"),
        ({"temperature": 11.0}, "temperature"),
        ({"top_k": -1}, "top_k"),
        ({"top_p": 1.5}, "top_p"),
        ({"negative": "x" * 2001}, "negative"),
        ({"variations": 0}, "variations"),
        ({"variations": 9}, "variations"),
        ({"retries": 6}, "retries"),
        ({"overlap_s": 29.0}, "overlap_s"),
        ({"loop": True, "bars": 0}, "bars"),
        ({"loop": True, "tempo": 401.0}, "bpm"),
        ({"timeline": True, "sections": (Section(0, 2, "half \ud83d"),)}, "sections"),
        ({"seed": ""}, "seed"),
        ({"seed": "1.5"}, "seed"),
        ({"seed": str(SEED_LIMIT), "variations": 2}, "seed"),
    ],
)
def test_a_wrong_value_is_named_by_its_field(changes: dict[str, Any], field: str) -> None:
    assert list(faults(replace(GOOD, **changes))) == [field]


def test_all_that_is_wrong_is_named_at_once() -> None:
    assert set(faults(replace(GOOD, seconds=0.0, top_p=2.0, seed="x"))) == {"seconds", "top_p", "seed"}


@pytest.mark.parametrize(
    ("changes", "field"), [({"steps": 0}, "steps"), ({"steps": 501}, "steps"), ({"seconds": 48.0}, "seconds")]
)
def test_a_wrong_value_for_a_diffusion_model_is_named_by_its_field(changes: dict[str, Any], field: str) -> None:
    assert list(faults(replace(GOOD, **changes), DIFFUSION, "Diffusion")) == [field]


def test_a_loop_beyond_what_the_model_makes_at_once_is_too_long() -> None:
    values = replace(GOOD, loop=True, bars=32, tempo=60.0)  # 128 s

    wrong = faults(values, DIFFUSION, "Diffusion")

    assert wrong["seconds"].message == "Diffusion makes at most 47 s at once; 128 s were asked for."
    assert faults(values) == {}


def test_what_a_model_does_not_look_at_is_neither_wrong_nor_asked_for() -> None:
    values = replace(
        GOOD, temperature=11.0, top_k=-1, top_p=2.0, overlap_s=99.0, lora="/nowhere", steps=30,
        timeline=True, sections=(Section(0, 2, "intro"),),
    )  # fmt: skip

    recipe = wish(values, 1, abilities=DIFFUSION).recipe

    assert faults(values, DIFFUSION) == {}
    assert recipe == Recipe("jazz", seed=1, guidance=values.guidance, steps=30)


@pytest.mark.parametrize(("advanced", "guidance"), [(True, 4.0), (False, 7.0)])
def test_hidden_guidance_is_what_is_usual_for_the_model(advanced: bool, guidance: float) -> None:
    values = replace(GOOD, guidance=4.0, advanced=advanced)

    assert wish(values, 1, abilities=DIFFUSION).recipe.guidance == guidance


def test_a_model_without_guidance_is_asked_with_the_plain_one() -> None:
    values = replace(GOOD, guidance=99.0)

    assert faults(values, Abilities(guidance=None)) == {}
    assert wish(values, 1, abilities=Abilities(guidance=None)).recipe.guidance == Recipe("x").guidance


def test_what_is_hidden_is_not_wrong() -> None:
    assert faults(replace(GOOD, advanced=False, top_p=2.0, seed="x")) == {}


def test_a_wrong_length_is_not_said_of_the_sections_as_well() -> None:
    values = replace(GOOD, timeline=True, sections=(Section(0, 2, "x"),), loop=True, bars=0)

    assert list(faults(values)) == ["bars"]


def test_sections_end_with_the_music_and_stay_as_they_were_typed() -> None:
    sections = Section(0, 6, "intro"), Section(6, 12, "drums"), Section(12, 16, "outro")
    values = replace(GOOD, timeline=True, sections=sections, loop=True, bars=4, tempo=120.0)  # 8 s

    assert faults(values) == {}
    assert wish(values, 1).recipe.sections == (Section(0, 6, "intro"), Section(6, 8, "drums"))
    assert values.to_json()["sections"] == [section.to_json() for section in sections]


def test_a_tempo_named_in_the_prompt_counts_the_bars() -> None:
    values = replace(GOOD, prompt="jazz, 60 bpm", loop=True, bars=2, tempo=120.0)

    assert (values.bpm, values.length_s) == (60, 8)
    assert replace(values, prompt="jazz").length_s == 4
    assert replace(values, loop=False).length_s == values.seconds


def test_the_last_seeds_fit_exactly() -> None:
    assert faults(replace(GOOD, seed=str(SEED_LIMIT - 7), variations=8)) == {}


def test_a_recipe_comes_back_whole() -> None:
    recipe = Recipe(
        "jazz", seconds=3.5, seed=9, guidance=2.0, temperature=0.5, top_k=1, top_p=0.1, negative="drums",
        sections=(Section(0, 2, "intro", 1.0),), overlap_s=3.0,
    )  # fmt: skip

    assert wish(PromptValues.of(recipe), 9).recipe == recipe


def test_steps_and_lora_of_a_recipe_come_back() -> None:
    steps, lora = Recipe("jazz", seed=9, guidance=7.0, steps=30), Recipe("jazz", seed=9, lora="/loras/dusty")

    assert wish(PromptValues.of(steps), 9, abilities=DIFFUSION).recipe == steps
    assert wish(PromptValues.of(lora), 9).recipe == lora


def test_values_survive_json() -> None:
    values = replace(
        GOOD, last_seed=SEED_LIMIT, melody="/a/b.wav", timeline=True, sections=(Section(0, 2, "intro", 1.0),),
        loop=True, bars=3, tempo=99.5, overlap_s=3.0, retries=0, style="Dusty", steps=30, lora="/loras/dusty",
    )  # fmt: skip

    assert PromptValues.from_json(json.loads(json.dumps(values.to_json()))) == values


@pytest.mark.parametrize(
    "damaged",
    [
        [{"begin_s": 0, "end_s": 0.1, "prompt": "x"}],
        [{"begin_s": 0, "end_s": 4}],
        [{"begin_s": 4, "end_s": 8, "prompt": "x"}, {"begin_s": 0, "end_s": 4, "prompt": "x"}],
        [7],
        "sections",
        None,
    ],
)
def test_damaged_sections_are_left_out(damaged: object) -> None:
    assert PromptValues.from_json({"prompt": "jazz", "sections": damaged}) == PromptValues("jazz")


@pytest.mark.parametrize(
    ("name", "value"),
    [("seconds", 99_999), ("bars", 0), ("tempo", 7.0), ("guidance", 900.0), ("variations", 0), ("retries", -1)],
)
def test_what_cannot_be_is_not_restored(name: str, value: object) -> None:
    assert PromptValues.from_json({"prompt": "jazz", name: value}) == PromptValues("jazz")


@settings(suppress_health_check=[HealthCheck.too_slow])  # how fast a busy machine makes them up is no matter
@given(
    st.dictionaries(
        st.sampled_from(sorted(PromptValues().to_json())),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.lists(st.integers()),
    )
)
def test_no_damaged_values_stop_the_start(values: dict[str, Any]) -> None:
    faults(PromptValues.from_json(values))
