"""Names of exported files: what every program takes from a drag, and numbers that are free."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musicdesk.app.exportnames import file_stem, free_number, numbered, without_tempo
from musicdesk.core.scale import Scale


@pytest.mark.parametrize(
    ("title", "bpm", "key", "stem"),
    [
        ("warm lofi piano", 84.0, Scale(9, "minor"), "warm-lofi-piano_84bpm_Amin"),
        ("warm lo-fi piano, 84 bpm", 83.97, None, "warm-lo-fi-piano_84bpm"),
        ("Café über Ålesund", None, None, "cafe-uber-alesund"),
        ("日本", 120.4, Scale(6, "minor"), "take_120bpm_F#min"),
        ("日本 piano", None, Scale(3), "piano_Ebmaj"),
        ("", None, None, "take"),
        ("../../etc/passwd", None, None, "etc-passwd"),
        ("100% #1 a b", None, None, "100-1-a-b"),
        ("don't stop", 90.0, None, "dont-stop_90bpm"),
        ("84 bpm", 84.0, None, "take_84bpm"),
    ],
)
def test_a_name_holds_title_tempo_and_key(title: str, bpm: float | None, key: Scale | None, stem: str) -> None:
    assert file_stem(title, bpm, key) == stem


def test_a_part_stands_behind_the_title_however_long_that_is() -> None:
    stem = file_stem("very long title " * 20, 84.0, None, "bass")

    assert stem.endswith("-bass_84bpm")
    assert len(stem) < 90


@given(st.text(), st.one_of(st.none(), st.floats(10, 400)), st.one_of(st.none(), st.integers(0, 11)))
def test_no_title_makes_another_name_than_every_program_takes(title: str, bpm: float | None, tonic: int | None) -> None:
    stem = file_stem(title, bpm, None if tonic is None else Scale(tonic))

    assert re.fullmatch(r"[A-Za-z0-9_#-]{1,100}", stem)


def test_a_number_is_free_when_no_file_of_any_ending_has_it(tmp_path: Path) -> None:
    for name in ("a_01.wav", "a_02.mid", "A_03.WAV", "a_05.wav", "b_04.wav", "a_04-bass.wav"):
        (tmp_path / name).touch()

    assert free_number(tmp_path, ["a"]) == 4
    assert free_number(tmp_path, ["a", "b"]) == 6
    assert free_number(tmp_path / "not there", ["a"]) == 1
    assert (numbered("a", 4), numbered("a", 123)) == ("a_04", "a_123")


@pytest.mark.parametrize(
    ("title", "left"),
    [
        ("warm piano, 84 bpm", "warm piano"),
        ("house, 125 bpm, drums", "house, drums"),
        ("84 bpm", ""),
        ("Take 7", "Take 7"),
    ],
)
def test_a_title_can_be_said_without_its_tempo(title: str, left: str) -> None:
    assert without_tempo(title) == left
