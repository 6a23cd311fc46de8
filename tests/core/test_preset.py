"""A style puts the user's words where its template says, and names a tempo when nobody else does."""

from __future__ import annotations

import pytest

from musicdesk.core.errors import BadValue
from musicdesk.core.preset import Preset

LOFI = Preset("Lo-fi", "lo-fi hip hop, {prompt}, vinyl, warm", bpm=84.0, negative="voice", guidance=4.0)


def test_the_words_go_where_the_template_says() -> None:
    assert LOFI.prompt("sad piano") == "lo-fi hip hop, sad piano, vinyl, warm, 84 bpm"


def test_without_words_no_comma_is_left_over() -> None:
    assert LOFI.prompt("  ") == "lo-fi hip hop, vinyl, warm, 84 bpm"
    assert Preset("Just", "{prompt}", bpm=90.0).prompt("") == "90 bpm"


def test_a_tempo_that_the_words_name_wins() -> None:
    assert LOFI.prompt("piano, 92 bpm") == "lo-fi hip hop, piano, 92 bpm, vinyl, warm"
    assert LOFI.prompt("piano", 83.333).endswith("warm, 83.33 bpm")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"name": "a\nb"}, "name"),
        ({"family": "x" * 81}, "family"),
        ({"template": "no place"}, "template"),
        ({"template": "{prompt} {prompt}"}, "template"),
        ({"template": "{prompt}" + "x" * 1_000}, "template"),
        ({"bpm": 5.0}, "bpm"),
        ({"guidance": -1.0}, "guidance"),
        ({"steps": 0}, "steps"),
        ({"seconds": 1e9}, "seconds"),
    ],
)
def test_values_that_cannot_be_are_refused(changes: dict[str, object], field: str) -> None:
    with pytest.raises(BadValue) as caught:
        Preset(**({"name": "A", "template": "{prompt}"} | changes))  # type: ignore[arg-type]

    assert caught.value.field == field
