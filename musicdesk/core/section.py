"""Section: a stretch of a take that follows a prompt of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from musicdesk.core.errors import BadValue

SHORTEST_S = 0.5
"""The shortest section, in seconds: a model needs a moment to turn to another prompt."""
SECTIONS_LIMIT = 500
"""The most sections of a take."""
_LATEST_S = 1e6
_NEAR_S = 1e-6


@dataclass(frozen=True)
class Section:
    """From `begin_s` up to `end_s`, counted in seconds from where the new music begins, `prompt` is followed.

    `guidance` None is that of the recipe. Where there is no section the recipe's own prompt holds.

    Raises: BadValue if a value is outside its limits.
    """

    begin_s: float
    end_s: float
    prompt: str
    guidance: float | None = None

    def __post_init__(self) -> None:
        for value in (self.begin_s, self.end_s):
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0.0 <= value <= _LATEST_S:
                raise BadValue(f"A section cannot begin or end at {value} s.", "Give seconds.", field="sections")
        if self.end_s - self.begin_s < SHORTEST_S - _NEAR_S:
            raise BadValue(
                f"The section from {self.begin_s:g} to {self.end_s:g} s is shorter than {SHORTEST_S:g} s.",
                "Make it longer.",
                field="sections",
            )
        if not isinstance(self.prompt, str) or not self.prompt.strip():
            raise BadValue(
                f"The section from {self.begin_s:g} to {self.end_s:g} s says nothing.",
                "Say what is to be heard in it.",
                field="sections",
            )
        low, high = 0.0, 50.0
        known = isinstance(self.guidance, (int, float)) and not isinstance(self.guidance, bool)
        if self.guidance is not None and not (known and low <= self.guidance <= high):
            raise BadValue(
                f"A guidance of {self.guidance} is outside {low:g}..{high:g}.", "Choose one between.", field="sections"
            )

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Section:
        """Return the section that a recipe's `to_json` gave; unknown names are left out.

        Raises: BadValue if it is none.
        """
        try:
            return Section(values["begin_s"], values["end_s"], values["prompt"], values.get("guidance"))
        except (KeyError, TypeError, AttributeError) as exc:
            raise BadValue("This is no section of MusicDesk.", field="sections") from exc

    def to_json(self) -> dict[str, Any]:
        """Return the section as plain JSON values."""
        return asdict(self)


def check_sections(sections: Sequence[Section], seconds: float) -> None:
    """Make sure that sections follow each other within so many seconds.

    Raises: BadValue if they do not.
    """
    if len(sections) > SECTIONS_LIMIT:
        raise BadValue(f"{len(sections)} sections are more than {SECTIONS_LIMIT}.", "Leave some out.", field="sections")
    before: Section | None = None
    for section in sections:
        if before is not None and section.begin_s < before.end_s - _NEAR_S:
            raise BadValue(
                f"The section at {section.begin_s:g} s begins before the one at {before.begin_s:g} s ends.",
                "Let one begin where the other ends.",
                field="sections",
            )
        if section.begin_s > seconds - SHORTEST_S + _NEAR_S or section.end_s > seconds + _NEAR_S:
            raise BadValue(
                f"The section from {section.begin_s:g} to {section.end_s:g} s lies outside of {seconds:g} s of music.",
                "Make the music longer, or the section earlier.",
                field="sections",
            )
        before = section
