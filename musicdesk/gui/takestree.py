"""Families of takes: which take stands under which in the list, and in what order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

DEEPEST = 3
"""The deepest level shown; what comes from a take there stands beside it, for a long lineage would leave no room."""


@dataclass
class Families:
    """Takes by the take they stand under; None holds those that stand under none, and those have no `parent`.

    `place` is that among siblings, `order` is from top to bottom, and `position` the place in that.
    """

    children: dict[str | None, list[str]] = field(default_factory=dict)
    parent: dict[str, str] = field(default_factory=dict)
    place: dict[str, int] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    position: dict[str, int] = field(default_factory=dict)


def families(links: Sequence[tuple[str, str | None]]) -> Families:
    """Arrange takes, given newest first with the ids of their parents.

    A take stands under its parent when that is among them. The family with the newest member comes first, so that what
    was just made is always near the top, and brothers and sisters stand newest first as well. Links that go round in
    a circle, which only damage can bring about, are cut.
    """
    above = dict(links)
    made = Families()
    tops = made.children.setdefault(None, [])
    level: dict[str, int] = {}
    for take_id, link in links:
        if take_id in level:
            continue
        if link not in above:
            tops.append(take_id)  # most takes, so without the detour below
            level[take_id] = 0
            continue
        chain: list[str] = [take_id]
        parent: str | None = link
        while parent in above and parent not in level and parent not in chain:
            chain.append(parent)
            parent = above[parent]
        under = parent if parent in level else None
        for member in reversed(chain):
            deep = 0 if under is None else level[under] + 1
            if under is not None and deep > DEEPEST:
                under, deep = made.parent[under], DEEPEST
            made.children.setdefault(under, []).append(member)
            level[member] = deep
            if under is not None:
                made.parent[member] = under
            under = member
    for siblings in made.children.values():
        made.place.update(zip(siblings, range(len(siblings)), strict=True))
    waiting = tops[::-1]
    while waiting:
        take_id = waiting.pop()
        made.order.append(take_id)
        if take_id in made.children:
            waiting.extend(made.children[take_id][::-1])
    made.position = dict(zip(made.order, range(len(made.order)), strict=True))
    return made
