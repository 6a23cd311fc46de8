"""Parts of a take: where the music of its recipe begins, and what is followed from here to there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from musicdesk.app.licences import ANCESTORS_LIMIT, SAME_SOUND
from musicdesk.core.recipe import Recipe
from musicdesk.core.section import SHORTEST_S, Section
from musicdesk.core.take import Bond, Take

LEAST_S = 0.2
"""What is shorter is no part of its own."""
_NEAR_S = 1e-6

ParentOf = Callable[[str], Take | None]
"""Returns the take of an id, or None if it has gone."""


def new_music_s(take: Take) -> float:
    """Return where in a take the music begins that its recipe made: its sections count from there."""
    if take.remake is not None:
        return take.remake.begin_s
    # What goes on from a file has no parent, but the seam is there.
    if take.bond not in (None, Bond.CONTINUATION) or take.recipe is None:
        return 0.0
    at_s = [seam.at_s for seam in take.seams if seam.kind == "continuation"]
    if at_s:
        return at_s[-1]
    return 0.0 if take.bond is None else max(take.seconds - take.recipe.seconds, 0.0)


def recipe_from_to(take: Take, begin_s: float, end_s: float, parent_of: ParentOf) -> Recipe | None:
    """Return a take's recipe for its part `begin_s` to `end_s`, with what was followed there; None if it has none.

    That is what another take said whose music is there still: one that this take goes on from, or is a re-made part of.
    """
    maker = _maker_of(take, (begin_s + end_s) / 2, parent_of)
    if take.recipe is None or maker.recipe is None:
        return None
    offset_s = new_music_s(maker)
    part = part_of(maker.recipe, begin_s - offset_s, end_s - offset_s)
    return _saying(take.recipe, part)


def recipe_at_end(take: Take, end_s: float, parent_of: ParentOf) -> Recipe | None:
    """Return a take's recipe with what was followed just before `end_s`; None if it has none."""
    if take.recipe is None:
        return None
    last_s = max(0.0, end_s - min(LEAST_S, take.recipe.seconds / 2))
    maker = _maker_of(take, last_s, parent_of)
    return None if maker.recipe is None else _saying(take.recipe, held_at(maker.recipe, last_s - new_music_s(maker)))


def held_at(recipe: Recipe, at_s: float) -> Recipe:
    """Return a recipe with what held at a moment of its music, and no more."""
    prompt, guidance = recipe.prompt_at(max(0.0, at_s))
    return replace(recipe, prompt=prompt, guidance=guidance, sections=(), bars=None)


def part_of(recipe: Recipe, begin_s: float, end_s: float) -> Recipe:
    """Return the recipe for the part `begin_s` to `end_s` of what a recipe made: with what held there, and no more.

    Both count from where its music begins; before that, and after its end, its own prompt holds.
    """
    seconds = end_s - begin_s
    inside = []
    for section in recipe.sections:
        begin, end = max(section.begin_s - begin_s, 0.0), min(section.end_s - begin_s, seconds)
        if end - begin >= SHORTEST_S:
            inside.append(Section(begin, end, section.prompt, section.guidance))
    # What is whole, or too short for more than one, needs no sections.
    whole = len(inside) == 1 and inside[0].begin_s < _NEAR_S and inside[0].end_s > seconds - _NEAR_S
    if whole or seconds < 2 * SHORTEST_S:
        prompt, guidance = recipe.prompt_at(begin_s + seconds / 2)
        return replace(recipe, seconds=seconds, prompt=prompt, guidance=guidance, sections=(), bars=None)
    return replace(recipe, seconds=seconds, sections=tuple(inside), bars=None)


def _saying(own: Recipe, said: Recipe) -> Recipe:
    """Return a recipe with all that another one says is to be heard; model and sampling stay."""
    return replace(
        own,
        prompt=said.prompt,
        negative=said.negative,
        guidance=said.guidance,
        seconds=said.seconds,
        sections=said.sections,
        bars=None,
    )


def _maker_of(take: Take, at_s: float, parent_of: ParentOf) -> Take:
    """Return the take whose recipe made what sounds in a take at a moment; the last that is known where it has gone."""
    seen = {take.id}
    while take.parent is not None and take.bond in SAME_SOUND and not _made_there(take, at_s):
        parent = None if take.parent in seen or len(seen) >= ANCESTORS_LIMIT else parent_of(take.parent)
        if parent is None or parent.recipe is None:
            break
        take = parent
        seen.add(take.id)
    return take


def _made_there(take: Take, at_s: float) -> bool:
    """Whether what sounds at a moment is new in a take."""
    part = take.remake
    ends_s = part.end_s if part is not None and part.rest == "keep" else float("inf")
    return new_music_s(take) <= at_s < ends_s
