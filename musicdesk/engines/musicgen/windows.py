"""Windows: how a take of any length is made in pieces that are no longer than what the model was taught."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from musicdesk.core.music import Join
from musicdesk.core.recipe import Recipe
from musicdesk.core.units import seconds_to_steps

UNTRUSTED_S = 1.0
"""What a window says of its last second is no context for others: models tend to end, or to hiss, there."""


@dataclass(frozen=True)
class Stretch:
    """Steps `begin`..`end` of a take that one `prompt` and `guidance` hold for, made in windows of `span` steps.

    `follows` is whether there is a melody to follow in it, `kind` what the join at its beginning is called.
    """

    begin: int
    end: int
    span: int
    prompt: str
    guidance: float
    follows: bool = False
    kind: str = "section"


@dataclass(frozen=True)
class Window:
    """One run of the decoder: it takes in what is known from step `begin` on and makes the steps `first`..`until`.

    It ends at step `end`, but what it would say behind `until` is not asked for. `number` counts the windows of a take.
    """

    number: int
    begin: int
    first: int
    until: int
    end: int
    stretch: Stretch

    def columns(self, longest_delay: int) -> int:
        """Return how many columns are made in it."""
        return self.until - self.first + longest_delay


def stretches(
    recipe: Recipe, rate: int, offset: int, end: int, taught: int, followed: int = 0, heard: int = 0
) -> tuple[Stretch, ...]:
    """Return the stretches of the first `end` steps of a take whose new music begins at step `offset`.

    `rate` is in steps per second. A melody is followed up to step `followed`. A model was taught pieces of `taught`
    steps and listens to `heard` steps of a melody at once.
    """
    plain = (recipe.prompt, recipe.guidance)
    borders: dict[int, tuple[str, float]] = {0: plain}
    for section in recipe.sections:
        begin, behind = (offset + seconds_to_steps(each, rate) for each in (section.begin_s, section.end_s))
        # Not `prompt_at`: the section before may end a hair later than this one begins.
        borders[begin] = section.prompt, recipe.guidance if section.guidance is None else section.guidance
        borders[behind] = plain
    found, before = list[Stretch](), None
    places = sorted({*borders, followed, end})
    for begin, behind in pairwise(places):
        if begin >= end:
            break
        words = borders.get(begin, before or plain)
        follows = begin < followed
        if found and words == before and follows == found[-1].follows:
            found[-1] = replace(found[-1], end=behind)
        else:
            kind = "window" if words == before else "section"
            found.append(Stretch(begin, behind, heard if follows else taught, *words, follows, kind))
        before = words
    return tuple(found)


def windows(
    stretches: Sequence[Stretch], total: int, overlap: int, untrusted: int, known: int = 0
) -> tuple[Window, ...]:
    """Return the windows that lead from `known` steps to the end of the last stretch of a take of `total` steps.

    They lie on a grid that knows nothing of `known`: from any beginning a take is made in the same windows. Each begins
    with `overlap` steps of what is known, half its span at most. A stretch begins a window of its own.
    """
    found, number = list[Window](), 0
    for stretch in stretches:
        # A model that was taught very little still has to get on.
        margin, shared = min(untrusted, stretch.span // 4), min(overlap, stretch.span // 2)
        begin, first = stretch.begin - min(shared, stretch.begin), stretch.begin
        while first < stretch.end:
            end = min(begin + stretch.span, total)
            # As if the stretch went on to the end of the take: so what is before a border does not depend on it.
            until = min(end if end == total else end - margin, stretch.end)
            if until > known:
                found.append(Window(number, begin, max(first, known), until, end, stretch))
            first, begin, number = until, begin + stretch.span - margin - shared, number + 1
    return tuple(found)


def joins(windows: Sequence[Window], known: int, kind: str) -> tuple[Join, ...]:
    """Return where windows begin to make something; `kind` is what the join behind the known steps is called."""
    found = list[Join]()
    for window in windows:
        if window.first == known:
            name = kind
        else:
            name = window.stretch.kind if window.first == window.stretch.begin else "window"
        if window.first:
            found.append(Join(window.first, name))
    return tuple(found)


def window_seed(seed: int, number: int) -> int:
    """Return the seed of a take's window: the take's own for the first, numbers of 63 bits that follow from it then."""
    if not number:
        return seed
    digest = hashlib.sha256(f"{seed}:{number}".encode()).digest()
    return int.from_bytes(digest[:8], "big") >> 1
