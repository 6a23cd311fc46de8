"""The verb `bench`: what it refuses before it builds anything."""

from __future__ import annotations

from typing import Any

import pytest

from musicdesk.app.bench import bench
from musicdesk.core.errors import BadValue


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        ({"steps": 0}, "steps"),
        ({"steps": 1501}, "steps"),
        ({"rounds": 0}, "rounds"),
        ({"threads": 0}, "threads"),
        ({"shape": "huge"}, "shape"),
        ({"against": "everyone"}, "against"),
        ({"precisions": ("int3",)}, "precision"),
        ({"precisions": ()}, "precision"),
        ({"device": "abacus"}, "device"),
    ],
)
def test_values_outside_their_limits_are_refused(wish: dict[str, Any], field: str) -> None:
    with pytest.raises(BadValue) as refused:
        bench(**wish)

    assert refused.value.field == field
