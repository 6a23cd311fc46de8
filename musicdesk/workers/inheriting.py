"""Inheriting: what a take has of the one it goes on from, or is a re-made part of: its name, its tempo and its bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from musicdesk.core.recipe import PROMPT_LIMIT, Recipe
from musicdesk.core.take import Bond, Take, take_title
from musicdesk.core.words import spoken_bpm, tempo_in
from musicdesk.workers.rounds import made_bpm

if TYPE_CHECKING:
    from musicdesk.core.ports import Engine

SAME_TEMPO = 0.02
"""Two tempos that differ by less, as a share, are one and the same: what was heard is not what was named to a hair."""
PASSED_ON = ("bpm", "bar")
"""What is passed on of what the user typed; new music may well change the key."""


def inherited(parent: Take | None, bond: Bond | None, recipe: Recipe) -> dict[str, Any]:
    """Return the values of a take made by `recipe` for its title, its tempo and its bars.

    What is the same music still has those of its `parent`, but for a tempo that its own words name anew; whoever goes
    on at another tempo begins something new, with a name of its own.
    """
    own = {"title": take_title(recipe.prompt), "bpm": recipe.bpm}
    if parent is None or bond not in (Bond.CONTINUATION, Bond.REMADE):
        return own
    names = [tempo for each in _prompts(recipe) if (tempo := tempo_in(each)) is not None]
    if any(not _same(parent.bpm, named) and not _same(parent.bpm, recipe.bpm) for named in names):
        return own | ({"title": parent.title} if bond is Bond.REMADE else {})
    return {
        "title": parent.title,
        "bpm": recipe.bpm if parent.bpm is None else parent.bpm,
        "downbeat_s": parent.downbeat_s,
        "beats_per_bar": parent.beats_per_bar,
        "typed": tuple(each for each in parent.typed if each in PASSED_ON),
    }


def at_tempo(recipe: Recipe, bpm: float | None, engine: Engine) -> Recipe:
    """Return a recipe whose prompt names the tempo of the music before it, where it is known and no prompt names one.

    The sections have it from there.
    """
    if bpm is None or any(tempo_in(each) is not None for each in _prompts(recipe)):
        return recipe
    taught = made_bpm(engine, bpm)
    words = f", {spoken_bpm(taught if _same(bpm, taught) else bpm)} bpm"
    return recipe.with_(prompt=recipe.prompt[: PROMPT_LIMIT - len(words)] + words)


def _prompts(recipe: Recipe) -> tuple[str, ...]:
    return (recipe.prompt, *(section.prompt for section in recipe.sections))


def _same(bpm: float | None, other: float | None) -> bool:
    return bpm is not None and other is not None and abs(bpm - other) <= SAME_TEMPO * bpm
