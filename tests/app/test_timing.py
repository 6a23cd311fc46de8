"""Tempos, and what is counted in bars at them."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import FakeEngine, fake_desk

from musicdesk.app.beginnings import Beginning
from musicdesk.app.models import models
from musicdesk.app.timing import Timing, ends_of, gaps_in, sections_of
from musicdesk.cli.arguments import section
from musicdesk.core.errors import BadValue, ModelError
from musicdesk.core.section import Section

STARTER = models()[0].folder or Path()
DESK = fake_desk(FakeEngine(), find_model=lambda _model: STARTER)


def timing(prompt: str, bpm: float | None = None, before: Beginning | None = None, exact: bool = False) -> Timing:
    return Timing.of(DESK, prompt, bpm, "starter", before, exact=exact)


def test_a_tempo_that_the_prompt_does_not_name_is_added_to_it() -> None:
    assert timing("warm piano", 120.0).prompt == "warm piano, 120 bpm"
    assert timing("warm piano, 120 bpm", 120.0).prompt == "warm piano, 120 bpm"
    assert timing("warm piano").prompt == "warm piano"


def test_bars_are_counted_at_the_tempo_that_the_model_makes() -> None:
    asked = timing("drums", 124.0)

    assert (asked.asked_bpm, asked.counted_bpm) == (124.0, 125.0)
    assert asked.seconds_of(4) == pytest.approx(4 * 4 * 60 / 125)
    assert timing("drums", 124.0, exact=True).seconds_of(4) == pytest.approx(16 * 60 / 124)


def test_a_model_that_says_nothing_of_tempos_makes_the_one_that_is_asked_for(tmp_path: Path) -> None:
    desk = fake_desk(FakeEngine(), find_model=lambda _model: tmp_path)

    assert Timing.of(desk, "drums", 97.0, "mine", None, exact=False).counted_bpm == 97.0


def test_a_model_that_is_not_there_is_said_to_be_missing() -> None:
    def missing(model: str) -> Path:
        raise ModelError(f"There is no model {model}.")

    desk = fake_desk(FakeEngine(), find_model=missing)

    assert Timing.of(desk, "drums", 97.0, "nobody", None, exact=False).counted_bpm == 97.0


def test_the_tempo_and_the_metre_of_the_music_before_count_where_nothing_else_is_said() -> None:
    waltz = Beginning("waltz.wav", 20.0, bpm=90.0, beats_per_bar=3)

    assert timing("strings", before=waltz).moment_of(2) == pytest.approx(4.0)


@pytest.mark.parametrize("bpm", [0.0, 9.0, 401.0, float("nan"), float("inf"), -120.0])
def test_a_tempo_outside_its_limits_is_refused(bpm: float) -> None:
    with pytest.raises(BadValue, match="outside 10") as said:
        timing("drums", bpm)

    assert said.value.field == "bpm"


def test_two_tempos_that_do_not_agree_are_refused() -> None:
    with pytest.raises(BadValue, match="names 84 bpm, and 120 bpm"):
        timing("piano, 84 bpm", 120.0)


def test_bars_without_a_tempo_are_refused() -> None:
    with pytest.raises(BadValue, match="without a tempo"):
        timing("drums").seconds_of(4)


@pytest.mark.parametrize("bars", [0, -1, 65])
def test_no_bars_and_too_many_are_refused(bars: int) -> None:
    with pytest.raises(BadValue, match=f"{bars} bars"):
        timing("drums", 120.0).seconds_of(bars)


def test_sections_come_in_their_order_whatever_they_are_counted_in() -> None:
    asked = [section("4-end bars: drums"), section("0-2 @5: pads")]

    made = sections_of(asked, timing("piano", 125.0), 20.0)

    assert made == (Section(0.0, 2.0, "pads", 5.0), Section(4 * 4 * 60 / 125, 20.0, "drums"))


def test_a_section_in_bars_may_end_a_hair_beside_the_end_of_the_music() -> None:
    bars = timing("piano", 84.0)

    (made,) = sections_of([section("0-4 bars: drums")], bars, round(bars.seconds_of(4), 3))

    assert made.end_s == round(bars.seconds_of(4), 3)


@pytest.mark.parametrize("words", ["10-20: late", "9.8-12: late", "20-end: late"])
def test_a_section_that_begins_when_the_music_is_over_is_refused(words: str) -> None:
    with pytest.raises(BadValue, match="begins when the music ends"):
        sections_of([section(words)], timing("piano"), 10.0)


def test_how_long_sections_last_is_known_from_those_that_say_when_they_end() -> None:
    asked = [section("0-30: pads"), section("30-1:00: drums"), section("60-end: outro")]

    assert ends_of(asked, timing("piano")) == [30.0, 60.0]


def test_where_no_section_is_is_known() -> None:
    sections = (Section(5.0, 10.0, "a"), Section(10.0, 12.0, "b"), Section(15.0, 20.0, "c"))

    assert gaps_in(sections, 30.0) == [(0.0, 5.0), (12.0, 15.0), (20.0, 30.0)]
    assert gaps_in((Section(0.0, 9.99, "a"),), 10.0) == []
