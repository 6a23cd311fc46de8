"""The tempo that a prompt names."""

from __future__ import annotations

import time

import pytest

from musicdesk.core.words import spoken_bpm, tempo_in, with_tempo


@pytest.mark.parametrize(
    ("prompt", "bpm"),
    [
        ("warm lo-fi piano, 84 bpm", 84.0),
        ("techno at 120 BPM, dark", 120.0),
        ("120bpm techno", 120.0),
        ("a 90-bpm groove", 90.0),
        ("bpm: 90", 90.0),
        ("bpm=90.5", 90.5),
        ("BPM 100", 100.0),
        ("tempo of 96, jazz", 96.0),
        ("tempo: 72", 72.0),
        ("62.5 bpm", 62.5),
        ("62,5 bpm", 62.5),
        ("110 beats per minute", 110.0),
        ("80-90 bpm", 85.0),
        ("80 to 90 bpm", 85.0),
        ("in 3/4 - 90 bpm", 90.0),
        ("a 2000 - 90 bpm throwback", 90.0),
        ("90 bpm, then 120 bpm", 90.0),
        ("5 bpm, no: 77 bpm", 77.0),
    ],
)
def test_a_tempo_is_found_in_many_wordings(prompt: str, bpm: float) -> None:
    assert tempo_in(prompt) == bpm


@pytest.mark.parametrize(
    "prompt",
    [
        "",
        "slow piano",
        "8 bpm",
        "401 bpm",
        "1200 bpm",
        "1,000 bpm",
        "BPM 1000",
        "bpm",
        "tempo",
        "808 drums, 90s",
        "a1b2p3m",
    ],
)
def test_what_is_no_tempo_between_10_and_400_is_none(prompt: str) -> None:
    assert tempo_in(prompt) is None


@pytest.mark.parametrize("part", ["1", "1 ", "12-", "bpm ", "tempo  ", "9.9", " "])
def test_a_hundred_thousand_characters_are_searched_in_no_time(part: str) -> None:
    began = time.perf_counter()

    tempo_in(part * (100_000 // len(part)))

    assert time.perf_counter() - began < 1.0


def test_a_tempo_is_spoken_as_a_daw_takes_it() -> None:
    assert [spoken_bpm(bpm) for bpm in (250 / 3, 125.0, 62.5, 100)] == ["83.33", "125", "62.5", "100"]


@pytest.mark.parametrize(
    ("prompt", "other"),
    [
        ("lo-fi, 66 bpm, calm", "lo-fi, 132 bpm, calm"),
        ("tempo of 66, jazz", "132 bpm, jazz"),
        ("80-90 bpm", "132 bpm"),
        ("in 3/4 - 90 bpm", "in 3/4 - 132 bpm"),
        ("9999 bpm, no, 66 bpm", "9999 bpm, no, 132 bpm"),
        ("calm", "calm"),
    ],
)
def test_a_prompt_names_another_tempo_in_the_place_of_its_own(prompt: str, other: str) -> None:
    assert with_tempo(prompt, 132.0) == other
