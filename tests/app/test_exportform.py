"""As what a sound is written, and which part of it: values that cannot be, and rates that a format does not know."""

from __future__ import annotations

import math
from typing import Any

import pytest

from musicdesk.app.exportform import FORMATS, LOUDNESSES, RATES_HZ, ExportForm, ExportSpan
from musicdesk.core.errors import BadValue


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"format": "aiff"}, "format"),
        ({"loudness": "loud"}, "loudness"),
        ({"sample_rate_hz": 22_050}, "sample_rate_hz"),
        ({"fade_in_s": -0.1}, "fade_in_s"),
        ({"fade_out_s": math.nan}, "fade_out_s"),
        ({"fade_out_s": 61.0}, "fade_out_s"),
    ],
)
def test_a_form_that_cannot_be_names_its_field(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(BadValue) as caught:
        ExportForm(**changes)

    assert caught.value.field == field


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"begin_s": -1.0}, "begin_s"),
        ({"begin_s": math.inf}, "begin_s"),
        ({"begin_s": 2.0, "end_s": 2.0}, "end_s"),
        ({"end_s": math.nan}, "end_s"),
        ({"bars": 0}, "bars"),
        ({"bars": 100_000}, "bars"),
    ],
)
def test_a_part_that_cannot_be_names_its_field(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(BadValue) as caught:
        ExportSpan(**changes)

    assert caught.value.field == field


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_an_ending_and_takes_every_rate_and_loudness(name: str) -> None:
    for rate in RATES_HZ:
        for loudness in LOUDNESSES:
            assert ExportForm(name, rate, loudness).ending.startswith(".")


@pytest.mark.parametrize(
    ("name", "wished_hz", "own_hz", "written_hz"),
    [
        ("wav24", None, 32_000, 32_000),
        ("wav24", 96_000, 32_000, 96_000),
        ("opus", None, 32_000, 48_000),
        ("opus", 44_100, 32_000, 48_000),
        ("mp3", None, 32_000, 32_000),
        ("mp3", 96_000, 32_000, 48_000),
        ("mp3", None, 37_800, 44_100),
        ("ogg", 96_000, 32_000, 96_000),
    ],
)
def test_a_format_is_written_at_a_rate_that_it_knows(
    name: str, wished_hz: int | None, own_hz: int, written_hz: int
) -> None:
    assert ExportForm(name, wished_hz).rate_for(own_hz) == written_hz


def test_bars_go_round_and_so_does_a_loop() -> None:
    assert [span.goes_round for span in (ExportSpan(), ExportSpan(bars=4), ExportSpan(loop=True))] == [
        False,
        True,
        True,
    ]
