"""Remake: which part of a take is to be made anew, and what becomes of what follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from musicdesk.core.errors import BadValue

REST = ("keep", "anew")
"""What can happen to what follows a part that is re-made: it stays, or everything to the end is made anew."""
CANDIDATES = 4
CANDIDATES_LIMIT = 8


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
        if type(self.candidates) is not int or not 1 <= self.candidates <= CANDIDATES_LIMIT:
            raise BadValue(
                f"{self.candidates} candidates are outside 1..{CANDIDATES_LIMIT}.",
                "Choose a number between the two.",
                field="remake",
            )

    def to_json(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return asdict(self)

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Remake:
        """Return what `to_json` gave; unknown names are left out.

        Raises: BadValue if it is something else.
        """
        try:
            return Remake(**{name: values[name] for name in Remake.__dataclass_fields__ if name in values})
        except (TypeError, AttributeError) as exc:
            raise BadValue("This is no part of a take.", field="remake") from exc
