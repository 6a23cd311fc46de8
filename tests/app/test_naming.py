"""Names of files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musicdesk.app import naming
from musicdesk.core.errors import BadValue


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("warm lo-fi piano, 84 bpm", "warm-lo-fi-piano-84-bpm"),
        ("  ../../etc/passwd  ", "etc-passwd"),
        ("!!!", "take"),
        ("פסנתר חם", "פסנתר-חם"),
        ("C:\\CON\x1b[31m", "c-con-31m"),
        ("a " * 300, "a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a"),
    ],
)
def test_a_slug_is_made_of_words_only(prompt: str, name: str) -> None:
    assert naming.slug(prompt) == name


@given(st.text(max_size=300))
def test_any_prompt_makes_a_name_that_a_disk_takes(prompt: str) -> None:
    name = naming.slug(prompt)

    assert name
    assert len(name) <= naming.SLUG_LIMIT
    assert not set(name) & set('/\\:*?"<>|\0. \n')
    assert not name.startswith("-")


def test_one_take_keeps_its_name_and_several_are_numbered() -> None:
    assert naming.numbered(Path("a/b.wav"), 1) == (Path("a/b.wav"),)
    assert naming.numbered(Path("a/b.wav"), 2) == (Path("a/b-1.wav"), Path("a/b-2.wav"))


def test_a_free_name_steps_over_those_that_are_taken(tmp_path: Path) -> None:
    (tmp_path / "b.wav").touch()
    (tmp_path / "b-2.wav").touch()

    assert naming.free(tmp_path / "b.wav") == tmp_path / "b-3.wav"


def test_a_free_name_for_several_takes_is_free_for_each(tmp_path: Path) -> None:
    (tmp_path / "b-3.wav").touch()

    assert naming.free(tmp_path / "b.wav", 3) == tmp_path / "b-2.wav"
    assert naming.free(tmp_path / "b.wav", 2) == tmp_path / "b.wav"


def test_a_take_cut_short_says_so_in_its_name(tmp_path: Path) -> None:
    first = naming.cut_short(tmp_path / "b.wav")
    first.touch()

    assert first == tmp_path / "b (cut short).wav"
    assert naming.cut_short(tmp_path / "b.wav") == tmp_path / "b (cut short)-2.wav"


def test_a_take_cut_short_finds_a_name_even_beside_the_longest(tmp_path: Path) -> None:
    for _ in range(3):
        kept = naming.cut_short(tmp_path / ("é" * 125 + ".wav"))
        kept.touch()

    assert kept.name.endswith("(cut short)-3.wav")


def test_an_ending_is_added_or_checked() -> None:
    assert naming.with_ending(Path("x/first"), (".wav",), "WAV", "output") == Path("x/first.wav")
    assert naming.with_ending(Path("first.WAV"), (".wav",), "WAV", "output") == Path("first.WAV")
    assert naming.with_ending(Path("x" * 300), (".wav",), "WAV", "output").suffix == ".wav"
    for wrong in ("first.mp3", "", "..", "-", "x." + "y" * 300):
        with pytest.raises(BadValue):
            naming.with_ending(Path(wrong), (".wav",), "WAV", "output")


@pytest.mark.skipif(sys.platform == "win32", reason="its devices are no entries of a folder")
def test_a_device_keeps_its_name_so_that_it_can_be_refused() -> None:
    device = Path(os.devnull)

    assert naming.with_ending(device, (".wav",), "WAV", "output") == device
