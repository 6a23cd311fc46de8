"""Names and lengths as they are said."""

from __future__ import annotations

import pytest

from musicdesk.formats.limits import spoken
from musicdesk.formats.names import shown


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/music/hum.wav", "hum.wav"),
        ("a\nb\x1b[31m.wav", "a\\nb\\x1b[31m.wav"),
        ("a\u202ewav.exe", "a\\u202ewav.exe"),
        ("Für Elise 🎵.wav", "Für Elise 🎵.wav"),
        ("/", "/"),
        ("", "(no name)"),
    ],
)
def test_a_name_is_shown_without_what_a_terminal_obeys(path: str, said: str) -> None:
    assert shown(path) == said


def test_a_long_name_is_shown_by_its_ends() -> None:
    said = shown("begin" + "x" * 300 + "end.wav")

    assert len(said) == 80
    assert said.startswith("begin")
    assert said.endswith("end.wav")


def test_half_a_character_in_a_name_can_be_printed() -> None:
    shown("bad\udcff.wav").encode()


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.5, "0.5 s"), (1 / 3, "0.333 s"), (59.0, "59 s"), (200.4, "3:20"), (3_600.0, "1:00:00"), (1.6e6, "19 days")],
)
def test_a_length_is_said_as_one_reads_it(seconds: float, said: str) -> None:
    assert spoken(seconds) == said
