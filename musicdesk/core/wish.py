"""Wish: what the musician asks the desk to make."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import VARIATIONS_LIMIT, Recipe
from musicdesk.core.take import Bond


REST = ("keep", "anew")
"""What can happen to what follows a part that is re-made: it stays, or everything to the end is made anew."""
CANDIDATES = 4
CANDIDATES_LIMIT = 8
RETRIES = 2
RETRIES_LIMIT = 5


@dataclass(frozen=True)
class Remake:
    """New music for the part `begin_s` to `end_s` of a take; what is before it is untouched, and so is its length.

    `rest`, one of `REST`, says what happens to what follows. Where it stays, so many `candidates` are made, and the
    one that joins it best is taken.

    Raises: BadValue (with the field's name) if a value is outside its limits.
    """

    begin_s: float
    end_s: float
    rest: str = "keep"
    candidates: int = CANDIDATES

    def __post_init__(self) -> None:
        for value in (self.begin_s, self.end_s):
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0.0 <= value <= 1e6:
                raise BadValue(f"A part cannot begin or end at {value} s.", "Give seconds.", field="remake")
        if not self.begin_s < self.end_s:
            raise BadValue(
                f"The part from {self.begin_s:g} to {self.end_s:g} s has no length.",
                "Let it end after it begins.",
                field="remake",
            )
        if self.rest not in REST:
            raise BadValue(f'What follows can be {" or ".join(REST)}, not "{self.rest}".', field="remake")
        if isinstance(self.candidates, bool) or not 1 <= self.candidates <= CANDIDATES_LIMIT:
            raise BadValue(
                f"{self.candidates} candidates are outside 1..{CANDIDATES_LIMIT}.",
                "Choose a number between the two.",
                field="remake",
            )


@dataclass(frozen=True)
class Wish:
    """One order for `variations` takes, made with the seeds recipe.seed, + 1 and so on.

    `melody` is the file to follow. `parent` is the id of the take it came from and `bond` what the new takes are to
    it; with `Bond.CONTINUATION` the parent goes on for `recipe.seconds` more, with `Bond.REMADE` the part `remake` of
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
        if isinstance(self.retries, bool) or not 0 <= self.retries <= RETRIES_LIMIT:
            raise BadValue(
                f"{self.retries} retries are outside 0..{RETRIES_LIMIT}.",
                "Choose a number between the two.",
                field="retries",
            )
