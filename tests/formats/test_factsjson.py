"""Facts as JSON: whole there and back, and nothing odd let in."""

from __future__ import annotations

import json
from typing import Any

import pytest
from formats.fullfacts import FULL
from hypothesis import given, settings
from hypothesis import strategies as st

from musicdesk.core.filefacts import FileFacts
from musicdesk.core.recipe import Recipe
from musicdesk.core.scale import MODES, Scale
from musicdesk.formats.factsjson import facts_bytes, facts_from

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
FACTS = st.builds(
    FileFacts,
    title=TEXT,
    prompt=TEXT,
    seed=st.none() | st.integers(0, 2**63 - 1),
    bpm=st.none() | st.floats(10, 400),
    beats=st.none() | st.integers(1, 10_000),
    beats_per_bar=st.integers(1, 32),
    beat_unit=st.sampled_from((2, 4, 8, 16)),
    key=st.none() | st.builds(Scale, st.integers(0, 11), st.sampled_from(sorted(MODES))),
    loop=st.none() | st.tuples(st.integers(0, 10), st.integers(11, 2**31)),
    downbeat_s=st.none() | st.floats(0, 600),
    created_s=st.none() | st.floats(0, 4e9),
)


@settings(max_examples=100, deadline=None)
@given(FACTS)
def test_any_facts_come_back(facts: FileFacts) -> None:
    assert facts_from(facts_bytes(facts, 5), 5) == facts


def test_the_whole_recipe_comes_back() -> None:
    assert facts_from(facts_bytes(FULL, 9_001)) == FULL


def test_half_a_character_becomes_a_question_mark() -> None:
    facts = facts_from(facts_bytes(FileFacts(title="odd \udcff"), 1))

    assert facts is not None and facts.title == "odd ?"


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"{", b"[]", b"null", b"{}", b'{"musicdesk_facts": 2}', b"\xff\xfe{}", b"[" * 100_000,
        b'{"musicdesk_facts": 1, "seed": ' + b"9" * 5_000 + b"}",
    ],
)  # fmt: skip
def test_what_is_something_else_is_nothing(raw: bytes) -> None:
    assert facts_from(raw) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[(name, value) for name in ("title", "prompt", "licence") for value in (None, 5, ["a"], {})],
        *[("bpm", value) for value in (0, 9.9, 401, "120", True, [], float("inf"), float("nan"))],
        *[("seed", value) for value in (-1, 2**63, 1.5, "7", True)],
        *[("beats", value) for value in (0, -4, 1e9, "8", 10**9)],
        *[("time_signature", value) for value in (None, "", "4", "0/4", "4/3", "400/4", "4/4/4", "-3/4", "³/4", 4)],
        *[("key", value) for value in (7, "H minor", "", [])],
        *[("loop", value) for value in ([], [5], [5, 5], [7, 3], [-1, 5], ["a", "b"], [0, 2**60], "ab", [1, 2, 3])],
        *[("downbeat", value) for value in (-0.1, 1e300, "0")],
        *[("created", value) for value in (-1, 1e15, "today")],
        *[("recipe", value) for value in ({}, {"prompt": ""}, {"prompt": "a", "seed": -1}, [], "x", {"prompt": 7})],
    ],
)
def test_a_value_that_is_not_sane_is_left_out_and_the_others_stay(name: str, value: Any) -> None:
    values = json.loads(facts_bytes(FileFacts(comment="kept"), 1))
    values[name] = value

    assert facts_from(json.dumps(values)) == FileFacts(comment="kept")


@pytest.mark.parametrize("model", ["//server/share/mine", "/home/ann/mine", "\\\\server\\mine"])
def test_a_file_names_no_place_where_a_model_would_be_looked_for(model: str) -> None:
    facts = facts_from(facts_bytes(FileFacts(recipe=Recipe("piano", model=model)), 1))

    assert facts == FileFacts(recipe=Recipe("piano", model="mine"))
