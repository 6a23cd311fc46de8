"""Moments as they are typed and read, and sections in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from musicdesk.core.section import Section
from musicdesk.gui.languages import PseudoTranslator
from musicdesk.gui.melodyrolltime import Grid
from musicdesk.gui.sectionwords import (
    beyond_words,
    lane_words,
    moment_in,
    moment_text,
    seconds_in,
    section_words,
    time_text,
)

AT_120 = Grid(120.0)
WALTZ = Grid(60.0, beats_per_bar=3)
SECTIONS = (Section(0, 30, "intro"), Section(30, 60, "drums  enter\nnow"), Section(60, 62.5, "out", 5.0))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90", 90), ("10 s", 10), ("10s", 10), (" 7,25 ", 7.25), (".5", 0.5), ("1:30", 90), ("10:00", 600),
        ("1:02:03.5", 3723.5), ("2 min", 120), ("1.5 m", 90), ("0:05", 5), ("90:00", 5400), ("30 sec", 30),
    ],
)  # fmt: skip
def test_a_time_is_understood_as_people_type_it(text: str, seconds: float) -> None:
    assert seconds_in(text) == pytest.approx(seconds)


@pytest.mark.parametrize("text", ["", ":", "1:", "1:30 min", "-5", "ten", "1::2", "s", "1:2:3:4", "1 h"])
def test_what_means_no_time_is_none(text: str) -> None:
    assert seconds_in(text) is None


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (10, "10 s"), (7.25, "7.25 s"), (0.5, "0.5 s"), (59.9999, "1:00"), (60, "1:00"), (90, "1:30"),
        (90.5, "1:30.5"), (600, "10:00"), (3723, "1:02:03"), (7200, "2:00:00"), (0, "0 s"), (-3, "-3 s"),
    ],
)  # fmt: skip
def test_a_length_is_written_as_it_is_best_read(seconds: float, text: str) -> None:
    assert time_text(seconds) == text


@given(st.integers(0, 7_200_000))
def test_what_is_written_is_understood_again(milliseconds: int) -> None:
    assert seconds_in(time_text(milliseconds / 1000)) == pytest.approx(milliseconds / 1000, abs=1e-6)


@pytest.mark.parametrize(
    ("text", "moment_s"),
    [("9", 16), ("bar 9", 16), ("9.3", 17), ("1", 0), ("0:30", 30), ("12 s", 12), ("bar 9.", 16)],
)
def test_with_a_tempo_a_mere_number_is_a_bar(text: str, moment_s: float) -> None:
    assert moment_in(text, AT_120) == pytest.approx(moment_s)


@pytest.mark.parametrize("text", ["0", "9.5", "bar", "x"])
def test_there_is_no_bar_0_and_no_fifth_beat(text: str) -> None:
    assert moment_in(text, AT_120) is None


def test_without_a_tempo_a_number_is_seconds() -> None:
    assert moment_in("9", None) == 9


def test_a_moment_on_a_beat_is_named_by_it() -> None:
    assert moment_text(16, AT_120) == "bar 9"
    assert moment_text(17, AT_120) == "bar 9.3"
    assert moment_text(5, WALTZ) == "bar 2.3"
    assert moment_text(16, None) == "16 s"


@pytest.mark.parametrize(("moment_s", "text"), [(16.1, "9.1.2"), (90, "23.1.5"), (89.99, "23.1.49")])
def test_a_moment_between_beats_is_told_in_bars_as_well(moment_s: float, text: str) -> None:
    grid = AT_120 if moment_s < 60 else Grid(59.0)
    shown = moment_text(moment_s, grid)

    assert shown == text
    assert moment_in(shown, grid) == pytest.approx(moment_s, abs=0.01)


def test_a_section_is_said_by_number_place_and_words() -> None:
    assert section_words(SECTIONS, 1, 0.0, None) == "Section 2 of 3, 0:30 to 1:00: drums enter now"
    assert section_words(SECTIONS, 0, 0.0, AT_120) == "Section 1 of 3, bar 1 to bar 16: intro"
    assert section_words(SECTIONS, 2, 10.0, None) == "Section 3 of 3, 1:10 to 1:12.5, guidance 5: out"


def test_a_section_off_the_bars_is_said_in_time() -> None:
    assert section_words((Section(0, 7.3, "odd"),), 0, 0.0, AT_120) == "Section 1 of 1, 0:00 to 0:07.3: odd"


def test_what_becomes_of_sections_that_do_not_fit_is_one_sentence() -> None:
    assert [beyond_words(SECTIONS, seconds, "loop") for seconds in (62.5, 62, 60, 45, 8)] == [
        "",
        "The loop ends before its sections: section 3 is cut off there.",
        "The loop ends before its sections: section 3 is left out.",
        "The loop ends before its sections: section 2 is cut off there, and section 3 is left out.",
        "The loop ends before its sections: section 1 is cut off there, and sections 2 to 3 are left out.",
    ]


def test_a_lane_without_a_choice_says_how_many_there_are() -> None:
    assert lane_words(SECTIONS, -1, 0.0, None) == "3 sections"
    assert lane_words(SECTIONS[:1], -1, 0.0, None) == "1 section"
    assert lane_words((), -1, 0.0, None) == "No sections"


@pytest.mark.parametrize("typed", ["bar 3.2", "Bar 3.2", "3.2", "⟦bar 3.2~~~⟧"])
def test_a_bar_is_understood_in_english_and_in_the_language_that_is_spoken(qapp: QApplication, typed: str) -> None:
    translator = PseudoTranslator(qapp)
    qapp.installTranslator(translator)
    try:
        shown, understood = moment_text(4.5, AT_120), moment_in(typed, AT_120)
    finally:
        qapp.removeTranslator(translator)

    assert (shown, understood) == ("⟦bar 3.2~~~⟧", 4.5)
