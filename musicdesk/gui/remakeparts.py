"""Parts of a take that are to be made anew: where its own music begins, what a part follows, and a seam's part."""

from __future__ import annotations

from dataclasses import replace

from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.seam import Seam
from musicdesk.core.section import SHORTEST_S, Section
from musicdesk.core.take import Bond, Take

BEFORE_SEAM_S, AFTER_SEAM_S = 1.0, 3.0
"""What is made anew around a seam that is rolled again."""
SEAM_CANDIDATES = 8
NEAR_END_S = 0.1
"""A part that ends so near to the take's end ends with it."""
_NEAR_S = 1e-6


def new_music_s(take: Take) -> float:
    """Return where in a take the music begins that its recipe made: its sections count from there."""
    if take.remake is not None:
        return take.remake.begin_s
    if take.bond is not Bond.CONTINUATION or take.recipe is None:
        return 0.0
    at_s = [seam.at_s for seam in take.seams if seam.kind == "continuation"]
    return at_s[-1] if at_s else max(take.seconds - take.recipe.seconds, 0.0)


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


def around(seam: Seam, seconds: float) -> Remake:
    """Return the part to be made anew for another seam, in a take of so many seconds."""
    begin_s, end_s = max(seam.at_s - BEFORE_SEAM_S, 0.0), seam.at_s + AFTER_SEAM_S
    if end_s > seconds - NEAR_END_S:
        return Remake(begin_s, seconds, "anew", SEAM_CANDIDATES)
    return Remake(begin_s, end_s, "keep", SEAM_CANDIDATES)
