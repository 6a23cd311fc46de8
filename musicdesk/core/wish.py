"""Wish: what the musician asks the desk to make."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import VARIATIONS_LIMIT, Recipe
from musicdesk.core.take import Bond


@dataclass(frozen=True)
class Wish:
    """One order for `variations` takes, made one after the other with the seeds recipe.seed, + 1 and so on.

    `melody` is the file to follow. `parent` is the id of the take it came from and `bond` what the new takes are to
    it; with `Bond.CONTINUATION` the parent goes on for `recipe.seconds` more. The first of several variations is the
    parent of the others when there is no other parent.

    Raises: BadValue (with the field's name) if a value is outside its limits.
    """

    recipe: Recipe
    variations: int = 1
    melody: PurePath | None = None
    parent: str | None = None
    bond: Bond | None = None

    def __post_init__(self) -> None:
        if isinstance(self.variations, bool) or not 1 <= self.variations <= VARIATIONS_LIMIT:
            raise BadValue(
                f"{self.variations} variations are outside 1..{VARIATIONS_LIMIT}.",
                "Choose a number between the two.",
                field="variations",
            )
        if (self.parent is None) != (self.bond is None):
            raise BadValue("A take with a parent needs a bond, and the other way round.", field="parent")
