"""Wish: refused where it cannot be met."""

from __future__ import annotations

import pytest

from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Bond
from musicdesk.core.wish import Wish


@pytest.mark.parametrize("count", [0, 9, True])
def test_variations_outside_the_limits_are_refused_by_name(count: int) -> None:
    with pytest.raises(BadValue) as caught:
        Wish(Recipe("x"), variations=count)

    assert caught.value.field == "variations"


def test_a_parent_needs_a_bond() -> None:
    with pytest.raises(BadValue):
        Wish(Recipe("x"), parent="a")

    assert Wish(Recipe("x"), parent="a", bond=Bond.AGAIN).parent == "a"
