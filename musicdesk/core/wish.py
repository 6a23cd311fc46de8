"""Wish: what the musician asks the desk to make."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import VARIATIONS_LIMIT, Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.take import Bond

RETRIES = 2
RETRIES_LIMIT = 5


@dataclass(frozen=True)
class Wish:
    """One order for `variations` takes, made with the seeds recipe.seed, + 1 and so on.

    `melody` is the file to follow. `parent` is the id of the take it came from and `bond` what the new takes are to
    it; with `Bond.CONTINUATION` the parent goes on for `recipe.seconds` more, from its end or from
    `from_s` seconds on, with `Bond.REMADE` the part `remake` of
    it is made anew. The first of several variations is the parent of the others when there is no other parent. A take
    that fails its self-check is made again with another seed, `retries` times at most.

    Raises: BadValue (with the field's name) if a value is outside its limits.
    """

    recipe: Recipe
    variations: int = 1
    melody: PurePath | None = None
    parent: str | None = None
    bond: Bond | None = None
    remake: Remake | None = None
    retries: int = RETRIES
    from_s: float | None = None

    def __post_init__(self) -> None:
        if isinstance(self.variations, bool) or not 1 <= self.variations <= VARIATIONS_LIMIT:
            raise BadValue(
                f"{self.variations} variations are outside 1..{VARIATIONS_LIMIT}.",
                "Choose a number between the two.",
                field="variations",
            )
        if (self.parent is None) != (self.bond is None):
            raise BadValue("A take with a parent needs a bond, and the other way round.", field="parent")
        if (self.remake is None) != (self.bond is not Bond.REMADE):
            raise BadValue("What is to be re-made needs a take and a part of it.", field="remake")
        if self.from_s is not None and not (self.bond is Bond.CONTINUATION and 0.0 < self.from_s <= 1e6):
            raise BadValue(f"Nothing can go on from {self.from_s} s.", "Choose a moment of a take.", field="from_s")
        if isinstance(self.retries, bool) or not 0 <= self.retries <= RETRIES_LIMIT:
            raise BadValue(
                f"{self.retries} retries are outside 0..{RETRIES_LIMIT}.",
                "Choose a number between the two.",
                field="retries",
            )
