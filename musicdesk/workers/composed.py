"""What composing hands over: takes as they grow, and as they are in the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.music import Codes
from musicdesk.core.recipe import Recipe
from musicdesk.core.seam import Seam, SelfCheck


@dataclass(frozen=True, eq=False)
class Composed:
    """A take that is as long as it will be.

    `codes` int64 (K, T) are those of its sound, None where it has none: a loop is stretched, and some engines make
    sound without any. `complete` is false when it was cut short; `remarks` are sentences for the user. `seams` are
    measured, `check` is None if nobody looked. `clip` is its sound where that is another than the blocks that were
    given out; None where it is they.
    """

    recipe: Recipe
    codes: Codes | None
    complete: bool = True
    remarks: tuple[str, ...] = ()
    seams: tuple[Seam, ...] = ()
    check: SelfCheck | None = None
    clip: Clip | None = None


def kept_codes(codes: Codes) -> Codes | None:
    """Return the codes that are to be kept of a take: those of an engine that has none only count its time."""
    return codes if codes.shape[0] else None


class Sink(Protocol):
    """Takes in what is composed. Takes are counted from 0; several may grow at once."""

    def begun(self, index: int, recipe: Recipe, frames: int) -> None:
        """Take `index` begins, and has `frames` frames if it is not cut short. `recipe` has its seed and tempo."""

    def block(self, index: int, samples: Samples, codes: Codes) -> None:
        """Take in the next finished sound float32 (frames, channels), and the codes int64 (K, n) of it."""

    def retrying(self, index: int, attempt: int, faults: tuple[str, ...]) -> None:
        """What was begun is given up, for `faults` in words; `begun` comes again. `attempt` is 1 the first time."""

    def dropped(self, index: int) -> None:
        """What was begun is given up for good: there is nothing in it to be kept."""

    def sound(self, index: int) -> Clip:
        """Return the sound of the blocks that came since it was begun; its samples may be read from a file."""

    def made(self, index: int, composed: Composed) -> None:
        """Take `index` is as long as it will be."""
