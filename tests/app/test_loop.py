"""Orders for loops: what is asked for, and which notes of an idea are followed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from app.hums import hum_file
from fakes import FakeEngine, fake_desk

from musicdesk.app.loop import LoopOrder, fitted, write_tune
from musicdesk.core.abilities import MUSICGEN, Abilities
from musicdesk.core.errors import BadValue
from musicdesk.core.idea import Idea
from musicdesk.core.note import Note
from musicdesk.core.scale import Scale
from musicdesk.core.tags import Tags
from musicdesk.formats.midifile import read_midi, write_midi

A_MINOR = Scale.named("A minor")
IDEA = Idea("hum.wav", 8.0, 84.0, A_MINOR, Tags(("lo-fi", "jazz"), ("calm",)), melodic=True)
PIANO = LoopOrder("piano", 4, IDEA, Path("hum.wav"))
FOLLOWS = replace(MUSICGEN, melody=True)


def test_what_was_found_is_asked_for() -> None:
    assert PIANO.words == "piano loop, lo-fi, calm, A minor, 84 bpm"


def test_what_is_chosen_goes_before_what_was_found() -> None:
    order = replace(PIANO, genre="", mood="dark", key=Scale.named("C major"), bpm=90.5)

    assert order.words == "piano loop, dark, C major, 90.5 bpm"


def test_a_prompt_of_ones_own_takes_the_place_of_the_words() -> None:
    order = replace(PIANO, prompt="dusty rhodes, 90 bpm")

    assert (order.words, order.asked_bpm) == ("dusty rhodes, 90 bpm", 90.0)


def test_the_recipe_is_a_loop_of_exact_bars_for_the_model() -> None:
    recipe = replace(PIANO, model="other", seed=7).recipe(Abilities(guidance=7.0, steps=100))

    assert (recipe.bars, recipe.bpm, recipe.seconds) == (4, 84.0, pytest.approx(16 * 60 / 84))
    assert (recipe.guidance, recipe.steps, recipe.model, recipe.seed) == (7.0, 100, "other", 7)


@pytest.mark.parametrize(
    ("order", "abilities", "follows"),
    [
        (PIANO, FOLLOWS, True),
        (PIANO, MUSICGEN, False),
        (replace(PIANO, follow=False), FOLLOWS, False),
        (replace(PIANO, path=None), FOLLOWS, False),
        (replace(PIANO, idea=replace(IDEA, melodic=False)), FOLLOWS, False),
    ],
)
def test_the_notes_are_followed_where_there_are_some_and_the_model_can(
    order: LoopOrder, abilities: Abilities, follows: bool
) -> None:
    tune = Path("tune.wav")

    assert order.follows(abilities) is follows
    assert order.wish(abilities, tune).melody == (tune if follows else None)


@pytest.mark.parametrize(
    ("changes", "said", "field"),
    [
        ({"instrument": " "}, "No instrument", "instrument"),
        ({"instrument": "x" * 101}, "instrument", "instrument"),
        ({"bars": 0}, "0 bars", "bars"),
        ({"bars": 65}, "65 bars", "bars"),
        ({"variations": 9}, "9 variations", "variations"),
        ({"bpm": 9.0}, "9 bpm", "bpm"),
        ({"bpm": float("nan")}, "nan", "bpm"),
        ({"idea": None}, "needs a tempo", "bpm"),
        ({"idea": replace(IDEA, bpm=None)}, "No tempo was heard in hum.wav", "bpm"),
        ({"prompt": "drums, 120 bpm", "bpm": 90.0}, "120 bpm", "bpm"),
    ],
)
def test_what_cannot_be_is_refused_in_words(changes: dict[str, Any], said: str, field: str) -> None:
    with pytest.raises(BadValue, match=said) as caught:
        replace(PIANO, **changes)

    assert caught.value.field == field


def beats(*pitches: int, bpm: float = 84.0, begin_s: float = 0.0) -> list[Note]:
    return [Note(begin_s + beat * 60 / bpm, pitch, 55 / bpm) for beat, pitch in enumerate(pitches)]


def test_notes_begin_at_bar_one_and_lie_on_the_tempo_of_the_loop() -> None:
    sung = [replace(each, onset_s=each.onset_s + 0.02 * (n % 3)) for n, each in enumerate(beats(57, 60, 64, 57, 62))]

    placed = fitted([replace(each, onset_s=each.onset_s + 1.3) for each in sung], IDEA, 75.0, A_MINOR, 4)

    assert [each.onset_s for each in placed] == pytest.approx([beat * 0.8 for beat in range(5)])
    assert [each.pitch for each in placed] == [57, 60, 64, 57, 62]
    assert placed[-1].end_s == pytest.approx(2 * 4 * 0.8)


@pytest.mark.parametrize(("idea_bpm", "pace"), [(84.0, 1.0), (42.0, 1.0), (168.0, 1.0), (90.0, 90 / 84)])
def test_an_idea_counted_at_half_or_double_the_tempo_keeps_its_pace(idea_bpm: float, pace: float) -> None:
    placed = fitted(beats(57, 60, bpm=84.0 * 1.0), replace(IDEA, bpm=idea_bpm), 84.0, None, 4)

    # To the sixteenth that is nearest.
    assert placed[1].onset_s == pytest.approx(round(4 * pace) / 4 * 60 / 84)


@pytest.mark.parametrize(("key", "pitches"), [("C minor", [60, 63, 67]), ("E minor", [52, 55, 59])])
def test_in_another_key_the_notes_are_transposed_the_short_way(key: str, pitches: list[int]) -> None:
    placed = fitted(beats(57, 60, 64), IDEA, 84.0, Scale.named(key), 4)

    assert [each.pitch for each in placed] == pitches


def test_in_another_mode_the_notes_move_to_those_of_it() -> None:
    placed = fitted(beats(57, 60, 64), IDEA, 84.0, Scale.named("A major"), 4)

    assert [each.pitch for each in placed] in ([57, 61, 64], [57, 59, 64])


def test_no_more_is_followed_than_the_loop_is_long() -> None:
    placed = fitted(beats(*range(57, 73)), IDEA, 84.0, None, 2)

    assert len(placed) == 8
    assert max(each.end_s for each in placed) == pytest.approx(8 * 60 / 84)


def test_the_tune_is_written_at_the_tempo_that_the_model_was_taught(tmp_path: Path) -> None:
    desk = fake_desk(FakeEngine(), write_midi=write_midi)
    order = replace(PIANO, path=hum_file(tmp_path), idea=replace(IDEA, bpm=120.0), bpm=110.0)

    path = write_tune(desk, order, tmp_path, (75.0, 107.0, 125.0))

    assert path is not None
    notes, bpm = read_midi(path)
    assert bpm == pytest.approx(107.0, abs=0.01)
    assert [each.pitch for each in notes] == [57, 60, 64, 62, 60, 59, 57]


def test_without_an_idea_there_is_no_tune(tmp_path: Path) -> None:
    order = LoopOrder("drums", bpm=90.0)

    assert write_tune(fake_desk(FakeEngine()), order, tmp_path) is None
