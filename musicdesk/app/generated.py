"""Generated: one take on disk, everything that is known of it, and what is said of it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from musicdesk.core.findings import Findings
from musicdesk.core.recipe import Recipe
from musicdesk.core.seam import Seam, SelfCheck
from musicdesk.core.take import Take
from musicdesk.core.units import seconds_to_steps

FAULTS_SAID = 5
"""So many seams of a take are named that are not good; of more only the number is said."""

NEAR_S = 0.05
"""Seams lie on the steps of a codec: so far beside a moment that was asked for, they are still those of it."""


@dataclass(frozen=True)
class Generated:
    """One take on disk: its file, and its MIDI file if one was written.

    `recipe` is how it was made and `index` its number, from 0 on. `seams` are where it was put together and `check` is
    what was found of it as a whole, None if nobody looked. `kept` is the take of the library and `home` its folder
    there, if it was put there; its file may be the library's. `found` is what was heard of it. `elapsed_s` is how long
    its batch took to make, `speed` how many seconds of music the batch made per second. `loops` says whether its end
    goes over into its beginning.
    """

    index: int
    recipe: Recipe
    seconds: float
    sample_rate: int
    path: Path
    complete: bool = True
    remarks: tuple[str, ...] = ()
    seams: tuple[Seam, ...] = ()
    check: SelfCheck | None = None
    steps_per_second: int = 50
    midi: Path | None = None
    elapsed_s: float = 0.0
    speed: float = 0.0
    found: Findings = field(default_factory=Findings)
    kept: Take | None = None
    home: Path | None = None
    loops: bool = False

    @property
    def places(self) -> tuple[Path, ...]:
        """What was made, as the user looks for it: files, and the folder in the library."""
        file = self.path if self.home is None or self.path.parent != self.home else None
        return tuple(place for place in (file, self.home, self.midi) if place is not None)

    def to_json(self) -> dict[str, Any]:
        """Return what `musicdesk generate --json` prints for a take.

        `joins` say before which codec step one piece of making ends and the next begins, `seams` when that is, in
        seconds, and how well they hold.
        """
        kept = {} if self.kept is None else {"library": {"id": self.kept.id, "folder": str(self.home)}}
        return kept | {
            "path": str(self.path),
            "midi": None if self.midi is None else str(self.midi),
            "seconds": round(self.seconds, 6),
            "sample_rate": self.sample_rate,
            "seed": self.recipe.seed,
            "complete": self.complete,
            "recipe": self.recipe.to_json(),
            "remarks": list(self.remarks),
            "elapsed": round(self.elapsed_s, 3),
            "speed": round(self.speed, 3),
            "seams": [seam.to_json() for seam in self.seams],
            "check": None if self.check is None else self.check.to_json(),
            "joins": [
                {"step": seconds_to_steps(seam.at_s, self.steps_per_second), "kind": seam.kind} for seam in self.seams
            ],
        }

    def complaints(self, begin_s: float = 0.0, end_s: float = math.inf) -> Iterator[str]:
        """Yield sentences on what is wrong with the take: its seams, and the whole.

        The music that was made lies between the two moments; seams beside it were there before, and known.
        """
        name = self.path.name
        new = [seam for seam in self.seams if begin_s - NEAR_S <= seam.at_s <= end_s + NEAR_S]
        bad = [seam for seam in new if seam.faults]
        for seam in bad[:FAULTS_SAID]:
            yield f"{name}: the seam at {moment(seam.at_s)} can be heard: {', '.join(seam.faults)}."
        if len(bad) > FAULTS_SAID:
            kind = "seams" if len(new) == len(self.seams) else "new seams"
            yield f"{name}: {len(bad) - FAULTS_SAID} more of its {len(new)} {kind} can be heard."
        if self.check is not None and self.check.faults:
            yield f"{name} is not as it should be: {', '.join(self.check.faults)}."


def moment(seconds: float) -> str:
    """Return a moment of a take as one reads it: "0:29.4", "10:05.0"."""
    tenths = round(seconds * 10)
    return f"{tenths // 600}:{tenths % 600 // 10:02d}.{tenths % 10}"
