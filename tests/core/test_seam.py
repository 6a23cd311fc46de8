"""Seams and self-checks: what is wrong with them in words, and JSON there and back."""

from __future__ import annotations

import json

import pytest

from musicdesk.core.errors import BadValue
from musicdesk.core.remake import Remake
from musicdesk.core.seam import Seam, SelfCheck
from musicdesk.core.take import Bond, Take


@pytest.mark.parametrize(
    ("seam", "faults"),
    [
        (Seam(3.0, "window"), ()),
        (Seam(3.0, "window", 0.9, -1.5, 3.0), ()),
        (Seam(3.0, "window", 1.1, 2.0, 3.1), ("a click", "louder by 2.0 LU", "a sudden change of sound")),
        (Seam(3.0, "remake", 0.1, -1.6, 0.0), ("quieter by 1.6 LU",)),
        (Seam(3.0, "section", 0.1, 9.0, 9.0), ()),
        (Seam(3.0, "section", 1.1, 9.0, 9.0), ("a click",)),
    ],
)
def test_what_is_wrong_with_a_seam_is_said(seam: Seam, faults: tuple[str, ...]) -> None:
    assert seam.faults == faults
    assert seam.good == (seam.measured and not faults)


@pytest.mark.parametrize(("at_s", "kind"), [(-1.0, "window"), (float("nan"), "window"), (1.0, "joint")])
def test_what_is_no_seam_is_refused(at_s: float, kind: str) -> None:
    with pytest.raises(BadValue):
        Seam(at_s, kind)


def test_a_take_brings_all_of_it_back_from_json() -> None:
    take = Take(
        "a", "t", 0.0, 20.0, 32_000, 1, parent="b", bond=Bond.REMADE, remake=Remake(4.0, 8.0, "anew", 2),
        seams=(Seam(4.0, "remake", 0.5, 0.1, 0.2), Seam(9.0, "window")),
        check=SelfCheck(2.5, 0.0, 1.0, None, 0.0, ("silence of 2.5 s",)),
    )  # fmt: skip
    onwards = take.with_(bond=Bond.CONTINUATION, remake=None, from_s=7.5)

    for each in (take, onwards):
        assert Take.from_json(json.loads(json.dumps(each.to_json()))) == each
    assert take.check is not None and not take.check.sound


@pytest.mark.parametrize(
    "changes",
    [{"seams": [{}]}, {"seams": [{"at_s": "x", "kind": "window"}]}, {"check": 3}, {"remake": {"begin_s": 4}}],
)
def test_what_is_none_of_it_makes_no_take(changes: dict[str, object]) -> None:
    values = Take("a", "t", 0.0, 20.0, 32_000, 1).to_json() | changes

    with pytest.raises(BadValue):
        Take.from_json(values)


@pytest.mark.parametrize(
    "values", [(4.0, 4.0), (8.0, 4.0), (-1.0, 4.0), (0.0, 4.0, "away"), (0.0, 4.0, "keep", 0), (0.0, 4.0, "keep", 9)]
)
def test_an_absurd_part_is_refused(values: tuple[object, ...]) -> None:
    with pytest.raises(BadValue) as refused:
        Remake(*values)  # type: ignore[arg-type]

    assert refused.value.field == "remake"
