"""What a hand makes of sections: added, taken away, moved, their borders drawn, cut in two, fitted to a length."""

from __future__ import annotations

from dataclasses import replace

from musicdesk.core.section import SECTIONS_LIMIT, SHORTEST_S, Section

Sections = tuple[Section, ...]
BEGIN, END = "begin", "end"
_TOUCH_S = 1e-6
"""Sections whose borders lie no farther apart than rounding touch."""


def index_at(sections: Sections, moment_s: float) -> int:
    """Return which section holds at a moment, or -1."""
    return next((at for at, each in enumerate(sections) if each.begin_s <= moment_s < each.end_s), -1)


def gap_at(sections: Sections, moment_s: float, seconds: float) -> tuple[float, float] | None:
    """Return from where to where nothing is around a moment; None if a section is there, or too little room."""
    if not 0 <= moment_s < seconds or index_at(sections, moment_s) >= 0:
        return None
    low = max((each.end_s for each in sections if each.end_s <= moment_s), default=0.0)
    high = min((each.begin_s for each in sections if each.begin_s > moment_s), default=seconds)
    high = min(high, seconds)
    return (low, high) if high - low >= SHORTEST_S - _TOUCH_S else None


def gap_after(sections: Sections, index: int, seconds: float) -> tuple[float, float] | None:
    """Return the first empty place after a section, or else before it; None where there is no room at all."""
    edges = [0.0, *(each.end_s for each in sections)]
    later = index + 1 if 0 <= index < len(sections) else 0
    for edge in (*edges[later:], *edges[:later]):
        gap = gap_at(sections, edge, seconds)
        if gap is not None:
            return gap
    return None


def added(sections: Sections, section: Section) -> tuple[Sections, int]:
    """Return the sections with one more, in order, and where it is."""
    together = tuple(sorted((*sections, section), key=lambda each: each.begin_s))
    return together, together.index(section)


def without(sections: Sections, index: int) -> Sections:
    """Return the sections without one."""
    return sections[:index] + sections[index + 1 :]


def moved(sections: Sections, index: int, by_s: float, seconds: float) -> Sections:
    """Return the sections with one moved as a whole, as far as its neighbours and the music's ends let it."""
    section = sections[index]
    low = sections[index - 1].end_s if index else 0.0
    high = sections[index + 1].begin_s if index + 1 < len(sections) else seconds
    if high - low < section.end_s - section.begin_s - _TOUCH_S:
        return sections  # it reaches beyond the music's end: there is nowhere to go
    by_s = max(min(by_s, high - section.end_s), low - section.begin_s)
    if abs(by_s) < _TOUCH_S:
        return sections
    return _put(sections, index, begin_s=max(section.begin_s + by_s, 0.0), end_s=section.end_s + by_s)


def reach(sections: Sections, index: int, side: str, seconds: float) -> tuple[float, float]:
    """Return from where to where the border `side` of a section can be drawn.

    A neighbour that touches it there goes along, and both stay long enough.
    """
    section = sections[index]
    if side == BEGIN:
        before = sections[index - 1] if index else None
        low = 0.0 if before is None else before.begin_s + SHORTEST_S if _touch(before, section) else before.end_s
        return low, max(section.end_s - SHORTEST_S, low)
    after = sections[index + 1] if index + 1 < len(sections) else None
    high = seconds if after is None else after.end_s - SHORTEST_S if _touch(section, after) else after.begin_s
    low = section.begin_s + SHORTEST_S
    return low, max(high, low)


def drawn(sections: Sections, index: int, side: str, to_s: float, seconds: float) -> Sections:
    """Return the sections with the border `side` of one drawn to a moment, as far as it reaches."""
    low, high = reach(sections, index, side, seconds)
    to_s = max(min(to_s, high), low)
    if side == BEGIN:
        made = _put(sections, index, begin_s=to_s)
        goes_along = index > 0 and _touch(sections[index - 1], sections[index])
        return _put(made, index - 1, end_s=to_s) if goes_along else made
    made = _put(sections, index, end_s=to_s)
    goes_along = index + 1 < len(sections) and _touch(sections[index], sections[index + 1])
    return _put(made, index + 1, begin_s=to_s) if goes_along else made


def cut_in_two(sections: Sections, index: int, at_s: float) -> tuple[Sections, int]:
    """Return the sections with one cut at a moment, and where its second half is; as they were if it is too short."""
    section = sections[index]
    at_s = min(max(at_s, section.begin_s + SHORTEST_S), section.end_s - SHORTEST_S)
    if at_s - section.begin_s < SHORTEST_S - _TOUCH_S:
        return sections, index
    halves = replace(section, end_s=at_s), replace(section, begin_s=at_s)
    return (*sections[:index], *halves, *sections[index + 1 :]), index + 1


def fitted(sections: Sections, seconds: float) -> Sections:
    """Return the sections that begin within so much music, the last of them cut off at its end."""
    # Half of what touches: what is cut off must not be too short by a hair.
    inside = (each for each in sections if each.begin_s <= seconds - SHORTEST_S + _TOUCH_S / 2)
    return tuple(each if each.end_s <= seconds + _TOUCH_S else replace(each, end_s=seconds) for each in inside)


def has_room(sections: Sections) -> bool:
    """Whether there may be one more."""
    return len(sections) < SECTIONS_LIMIT


def _touch(one: Section, other: Section) -> bool:
    return abs(one.end_s - other.begin_s) <= _TOUCH_S


def _put(sections: Sections, index: int, *, begin_s: float | None = None, end_s: float | None = None) -> Sections:
    section = sections[index]
    section = replace(
        section,
        begin_s=section.begin_s if begin_s is None else begin_s,
        end_s=section.end_s if end_s is None else end_s,
    )
    return (*sections[:index], section, *sections[index + 1 :])
