"""What a take follows, and what the decoder remembers of it while it is made.

Letters: B takes, G groups, R = B x G rows, H hidden, h heads, d head size, N text tokens, P places before the codes,
S positions.
"""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor

from musicdesk.engines.musicgen.past import Past, Reading


@dataclass(frozen=True)
class Conditions:
    """What a take is to follow, per group: the first with the user's wishes, a second without them for guidance.

    `lead` (G, P, H) stands before the codes (melody class). `texts` has one (N, H) per group for cross attention, or
    None where a group has no text (base class); both are already projected to the decoder's size.
    """

    lead: Tensor | None
    texts: tuple[Tensor | None, ...]

    @property
    def groups(self) -> int:
        """The number of groups G, 1 or 2."""
        return len(self.texts)


@dataclass(frozen=True)
class Crossing:
    """One layer's reading of the text, for the first `groups` groups of each take."""

    reading: Reading
    groups: int


@dataclass
class Memory:
    """What the decoder remembers of B takes: a past per layer, `length` of `capacity` positions filled."""

    past: list[Past]
    crossings: list[Crossing | None]
    takes: int
    groups: int
    capacity: int
    length: int = 0
