"""What is typed behind options, and the types that it becomes."""

from __future__ import annotations

import argparse

import pytest

from musicdesk.cli.arguments import SectionWords, Span, length, section, span


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("600", 600.0),
        ("10:00", 600.0),
        ("1:30", 90.0),
        ("1:30.5", 90.5),
        ("0:05", 5.0),
        ("90:00", 5400.0),
        ("2:00:00", 7200.0),
        ("2.5", 2.5),
        ("-3", -3.0),
    ],
)
def test_a_length_is_typed_in_seconds_or_as_a_clock_shows_it(typed: str, seconds: float) -> None:
    assert length(typed) == seconds


@pytest.mark.parametrize("typed", ["ten", "1:75", "1:60:00", "1:2:3:4", ":30", "", "1:xx"])
def test_what_is_no_length_is_said_to_be_none(typed: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is no length"):
        length(typed)


@pytest.mark.parametrize(
    ("typed", "begin", "end"),
    [
        ("4.0-8.0", 4.0, 8.0),
        ("1:02-1:10", 62.0, 70.0),
        ("4-end", 4.0, None),
        ("0:30 - END", 30.0, None),
        ("4\u20138", 4.0, 8.0),
        ("4 to 8", 4.0, 8.0),
    ],
)
def test_a_part_is_typed_as_two_moments(typed: str, begin: float, end: float | None) -> None:
    assert span(typed) == Span(begin, end)


@pytest.mark.parametrize("typed", ["4", "4-", "-8", "a-b", "4-8-9", "1:75-2:00", "4..8", "nan-8"])
def test_what_is_no_part_is_said_to_be_none(typed: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is no part"):
        span(typed)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("0-30: intro, soft pads", SectionWords(0.0, 30.0, False, "intro, soft pads", None)),
        ("0-30 s: pads", SectionWords(0.0, 30.0, False, "pads", None)),
        ("0:30-1:00: drums enter", SectionWords(30.0, 60.0, False, "drums enter", None)),
        ("8-16 bars: drums enter", SectionWords(8.0, 16.0, True, "drums enter", None)),
        ("0-1 bar: a fill", SectionWords(0.0, 1.0, True, "a fill", None)),
        ("30-60 @4: drums", SectionWords(30.0, 60.0, False, "drums", 4.0)),
        ("8-end bars @2.5:outro", SectionWords(8.0, None, True, "outro", 2.5)),
        ("0-30:12 bars of rain", SectionWords(0.0, 30.0, False, "12 bars of rain", None)),
        ("0-30: a scene: rain", SectionWords(0.0, 30.0, False, "a scene: rain", None)),
    ],
)
def test_a_section_is_typed_with_its_place_and_its_prompt(typed: str, words: SectionWords) -> None:
    assert section(typed) == words


@pytest.mark.parametrize(
    "typed", ["drums", "0-30", "0-30:", "0-30:   ", "30: drums", "0-30 @loud: drums", "0:30-1:00 bars: drums", "a-b: c"]
)
def test_what_is_no_section_is_said_to_be_none(typed: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is no section"):
        section(typed)


def test_a_hundred_thousand_wrong_characters_are_read_at_once_and_not_repeated() -> None:
    for read in (length, span, section):
        with pytest.raises(argparse.ArgumentTypeError) as said:
            read("1" * 100_000 + "-:" * 1_000)
        assert len(str(said.value)) < 160
