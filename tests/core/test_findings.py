"""Findings: kept as JSON, and what is not sane in there is no findings."""

from __future__ import annotations

import math
from typing import Any

import pytest

from musicdesk.core.errors import BadValue
from musicdesk.core.findings import Findings
from musicdesk.core.scale import Scale

FOUND = Findings(84.0, 0.9, (0.1, 0.8), (0.1,), 3, Scale(9, "minor"), 0.7, -14.0, -1.0, ("calm",), 0.4, True)


def test_findings_come_back_from_json() -> None:
    assert Findings.from_json(FOUND.to_json()) == FOUND


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[("bpm", value) for value in (0.0, 9.0, 5_000.0, math.nan, math.inf, "fast")],
        *[("beats_per_bar", value) for value in (0, -3, 256, 10**9, None, math.nan, "many")],
        *[("downbeats", value) for value in ([math.nan], [-1.0], [math.inf], ["x"], None, 3)],
        *[("beats", value) for value in ([math.nan], [-0.5])],
        ("key", "H minor"),
        *[("likeness", value) for value in (1.5, -2, math.nan, "much")],
        ("version", 0),
    ],
)
def test_what_no_music_has_is_no_findings(name: str, value: Any) -> None:
    with pytest.raises(BadValue):
        Findings.from_json({**FOUND.to_json(), name: value})


def test_findings_from_before_words_were_heard_stay_readable() -> None:
    kept = FOUND.to_json()
    for name in ("likeness", "worded"):
        del kept[name]

    found = Findings.from_json(kept)

    assert (found.bpm, found.likeness, found.worded) == (84.0, None, False)
