"""Joining: how well a re-made part holds together with what is around it, beside how it did before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from musicdesk.core.seam import Seam
from musicdesk.workers.attempts import Attempt
from musicdesk.workers.source import Part, Source

LONGEST_S = 600.0
"""Of a longer take no second try is made for its joins, in seconds: its sound is held in memory for that."""
RETRIES = 1
"""How often a part is made again for its joins: each time is a batch of candidates."""
HAIR_S = 0.01


@dataclass(frozen=True)
class Joining:
    """The joins of a part from `begin_s` to `end_s` that is re-made while the rest stays.

    `candidates` are made in each try; `faults` is how many faults the seams had there before.
    """

    begin_s: float
    end_s: float
    candidates: int
    faults: int = 0

    @staticmethod
    def of(part: Part | None, source: Source | None) -> Joining | None:
        """Return the joins of a part, None where there is none that ends within its take."""
        if part is None or source is None or part.rest != "keep":
            return None
        begin_s, end_s = part.begin / part.steps_per_second, part.end / part.steps_per_second
        joining = Joining(begin_s, end_s, part.candidates)
        return replace(joining, faults=joining._cost(source.seams)[0])

    def worse(self, attempt: Attempt) -> bool:
        """Whether there are more faults in a whole take's joins than there were before."""
        return attempt.music.complete and self._cost(attempt.seams)[0] > self.faults

    def faults_of(self, attempt: Attempt) -> tuple[str, ...]:
        """Return what is wrong with a take's joins, in words."""
        return tuple(
            f"the join at {_clock(each.at_s)} is not good ({', '.join(each.faults)})"
            for each in self._within(attempt.seams)
            if each.faults
        )

    def best_of(self, attempts: Sequence[Attempt]) -> Attempt:
        """Return the whole take with the fewest faults at its joins, of several the one that is heard least there."""
        return min(attempts, key=lambda each: (not each.music.complete, *self._cost(each.seams)))

    def said(self, attempts: Sequence[Attempt], best: Attempt, seed: int) -> tuple[str, ...]:
        """Return what is to be said about the take that is kept; `seed` is the one that was asked for."""
        said, tries, chosen = list[str](), self.candidates * len(attempts), best.music.recipe.seed
        if chosen != seed:
            said.append(f"The best of {tries} tries was that with seed {chosen}.")
        if self.worse(best):
            worst = max(self._within(best.seams), key=lambda each: self._cost((each,)))
            said.append(f"No better join was found at {_clock(worst.at_s)}; try again, or select another part.")
        return tuple(said)

    def _within(self, seams: Sequence[Seam]) -> list[Seam]:
        return [each for each in seams if self.begin_s - HAIR_S <= each.at_s <= self.end_s + HAIR_S]

    def _cost(self, seams: Sequence[Seam]) -> tuple[int, float]:
        within = self._within(seams)
        heard = sum(abs(each.level_lu or 0.0) + (each.flux_z or 0.0) for each in within)
        return sum(len(each.faults) for each in within), heard


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
