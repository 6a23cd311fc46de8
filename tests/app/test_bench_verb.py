"""The verb `bench`: what it refuses before it builds anything."""

from __future__ import annotations

from typing import Any

import pytest

from musicdesk.app.bench import bench
from musicdesk.core.errors import BadValue


@pytest.mark.parametrize("wish", [{"steps": 0}, {"steps": 1501}, {"rounds": 0}, {"rows": ["huge-fp32"]}])
def test_values_outside_their_limits_are_refused(wish: dict[str, Any]) -> None:
    with pytest.raises(BadValue):
        bench(**wish)
