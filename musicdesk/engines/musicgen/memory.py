"""What a take follows, and what the decoder remembers of it while it is made.

Letters: B takes, G groups, R = B x G rows, H hidden, h heads, d head size, N text tokens, P places before the codes,
S positions.
"""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor


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
    """One layer's keys and values of the text, (rows, h, N, d) each, for the first `groups` groups of each take."""

    keys: Tensor
    values: Tensor
    mask: Tensor | None
    groups: int


@dataclass
class Memory:
    """What the decoder remembers of B takes: keys and values (2, R, h, S, d) per layer, filled up to `length`."""

    past: list[Tensor]
    crossings: list[Crossing | None]
    takes: int
    groups: int
    length: int = 0
