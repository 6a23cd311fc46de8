"""Candidates in words, and their order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from musicdesk.core.scale import Scale
from musicdesk.gui.ideacandidate import Candidate, best_first

A_MINOR = Scale.named("A minor")
ASKED = Candidate("take-1", "piano loop", 1, 84.0, A_MINOR)
HEARD = replace(ASKED, bpm=84.2, key=A_MINOR, heard=True)


def test_what_was_asked_for_stands_before_what_was_measured() -> None:
    assert (ASKED.tempo_words, ASKED.key_words) == ("84 → …", "A minor → …")
    assert (HEARD.tempo_words, HEARD.key_words) == ("84 → 84.2", "A minor → A minor")
    nothing = replace(HEARD, bpm=None, key=None, asked_key=None)
    assert (nothing.tempo_words, nothing.key_words) == ("84 → none", "any → none")


@pytest.mark.parametrize(
    ("bpm", "keeps"), [(84.9, True), (85.2, False), (42.1, True), (168.0, True), (112.0, False), (None, False)]
)
def test_a_tempo_is_kept_when_it_is_near_or_an_octave_of_that(bpm: float | None, keeps: bool) -> None:
    assert replace(HEARD, bpm=bpm).keeps_tempo is keeps


@pytest.mark.parametrize(("key", "keeps"), [("A minor", True), ("C major", True), ("A major", False), (None, False)])
def test_a_key_is_kept_with_its_relative(key: str | None, keeps: bool) -> None:
    assert replace(HEARD, key=None if key is None else Scale.named(key)).keeps_key is keeps


def test_any_key_does_where_none_was_asked_for() -> None:
    assert replace(HEARD, asked_key=None, key=Scale(3)).keeps_key


def test_the_likest_comes_first_and_what_was_not_heard_last() -> None:
    rows = [
        replace(ASKED, number=1),
        replace(HEARD, number=2, likeness=0.1),
        replace(HEARD, number=3, likeness=0.4, bpm=112.0),
    ]

    assert [each.number for each in best_first(rows)] == [3, 2, 1]


def test_without_likeness_what_keeps_most_of_what_was_asked_comes_first() -> None:
    rows = [
        replace(HEARD, number=1, bpm=112.0, key=Scale(1)),
        replace(HEARD, number=2, bpm=112.0),
        replace(HEARD, number=3),
        replace(HEARD, number=4),
    ]

    assert [each.number for each in best_first(rows)] == [3, 4, 2, 1]


def test_a_row_is_spoken_whole() -> None:
    assert ASKED.spoken == "Loop 1, tempo asked 84 bpm, being listened to"
    assert replace(HEARD, likeness=0.416).spoken == (
        "Loop 1, tempo asked 84 bpm, measured 84.2 bpm, key asked A minor, measured A minor, likeness 0.42"
    )


def test_the_relative_key_is_called_so() -> None:
    relative = replace(HEARD, key=Scale.named("C major"))

    assert relative.key_words == "A minor → C major (relative)"
    assert relative.spoken.endswith("measured C major, the relative key, of the same notes")
    assert "relative" not in replace(HEARD, key=Scale.named("D major")).key_words
