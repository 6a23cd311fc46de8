"""What windows follow: prompts read when their turn comes, and the tempo that a take's prompts agree on."""

from __future__ import annotations

from typing import Any

import pytest

from musicdesk.core.recipe import Recipe
from musicdesk.core.section import Section
from musicdesk.engines.musicgen.checkpoint import Teaching
from musicdesk.engines.musicgen.following import tempo

STARTER = Teaching(name="Starter", tempos_bpm=(62.5, 83.333, 125.0))


def recipe(prompt: str, *others: str) -> Recipe:
    return Recipe(
        prompt,
        seconds=60.0,
        sections=tuple(Section(10.0 * at, 10.0 * (at + 1), other) for at, other in enumerate(others)),
    )


@pytest.mark.parametrize(
    ("wish", "bpm"),
    [
        (recipe("piano"), None),
        (recipe("piano, 84 bpm"), 84.0),
        (recipe("piano, 84 bpm", "drums", "84 bpm, bass"), 84.0),
        (recipe("piano", "drums, 120 bpm"), 120.0),
        (recipe("piano, 84 bpm", "drums, 120 bpm"), None),
    ],
)
def test_a_take_has_a_tempo_where_its_prompts_agree_on_one(wish: Recipe, bpm: float | None) -> None:
    assert tempo(wish, Teaching()) == (bpm, [])


def test_what_was_not_taught_is_said_once_for_each_tempo() -> None:
    bpm, said = tempo(recipe("piano, 100 bpm", "drums, 100 bpm", "bass, 130 bpm", "pads, 83 bpm"), STARTER)

    assert bpm is None
    assert said == [
        "The Starter was not taught 100 bpm; this take is made at 83.33 bpm.",
        "The Starter was not taught 130 bpm; this take is made at 125 bpm.",
    ]


def test_a_tempo_that_nobody_plays_is_not_left_out_without_a_word() -> None:
    bpm, said = tempo(recipe("techno, 999 bpm", "drums, 5 bpm", "pads, 120 bpm after 999 bpm", "piano"), Teaching())

    assert bpm == 120.0
    assert said == [
        "999 bpm is outside 10..400: this take has a tempo of its own.",
        "5 bpm is outside 10..400: this take has a tempo of its own.",
    ]


def test_prompts_are_read_when_their_window_comes_and_each_once(
    taught_engine: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, read = taught_engine("base"), list[str]()
    conditioner = engine._conditioner
    before = conditioner.read
    monkeypatch.setattr(conditioner, "read", lambda prompt: (read.append(prompt), before(prompt))[1])
    sections = (Section(1.0, 2.0, "drums"), Section(2.0, 3.0, "piano, 120 bpm"))

    stream = engine.compose(Recipe("piano, 84 bpm", seconds=6.0, negative="sad", sections=sections))
    at_first = list(read)
    list(stream)

    assert at_first == ["sad", "piano, 84 bpm"]
    assert read == ["sad", "piano, 84 bpm", "drums, 84 bpm", "piano, 120 bpm"]


def test_of_a_section_that_is_too_long_is_said_what_is_left_out(taught_engine: Any) -> None:
    engine = taught_engine("melody")
    stream = engine.compose(Recipe("piano", seconds=2.0, sections=(Section(1.0, 2.0, "drums " * 200),)))

    list(stream)

    assert len(stream.music.remarks) == 1
    assert stream.music.remarks[0].startswith("The model reads no more than 64 tokens")
