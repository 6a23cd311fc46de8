"""What was heard of a take before: given out again to the bit, and spared the codec, where it still is the same."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from musicdesk.core.clip import Clip, Samples

AHEAD_S = 0.1
"""More than the codec looks ahead, in seconds: nearer to its end a sound depends on what follows."""
ROUNDING = 1e-5
"""Two ways to decode the same codes are this near to each other."""
WARM_S = 12.0
"""After so many seconds the codec should have forgotten where it began. Whether it has is looked at each time."""
FADE_S = 0.03
"""So long a sound that the codes only resemble is faded over to what the codec makes of them, in seconds."""
ALIKE_S = 1.0
"""What is the same for so many seconds will stay the same, as its codes do."""


@dataclass(frozen=True, eq=False)
class Hearing:
    """What is to become of the sound of a take: without `hold` none is kept, so that a long take needs no memory.

    `before` float32 (frames, channels) is the sound of what was known before, where it is at hand. If it is `foreign`,
    the codes were heard in it, and do not sound like it to the bit.
    """

    hold: bool = True
    before: Samples | None = None
    foreign: bool = False


class Heard:
    """The sound float32 (frames, channels) of a take that has the codes of a new one up to a step and from another on.

    `known` and `again` are those two, in steps of `frames_per_step`, of `total` steps; the last is none but for a part
    that is made anew. A `foreign` sound is kept whatever the codes sound like: it is faded over to what is new.
    """

    def __init__(
        self,
        samples: Samples,
        known: int,
        again: int,
        total: int,
        frames_per_step: int,
        rate: int,
        foreign: bool = False,
    ) -> None:
        self._samples = samples
        self._fade = round(FADE_S * rate) if foreign else 0
        self.rate = rate
        self.total = total * frames_per_step
        self.kept = min(max(0, known * frames_per_step - round(AHEAD_S * rate)), len(samples))
        """Up to which frame nothing depends on what comes."""
        if foreign:
            self.kept = min(known * frames_per_step, len(samples))
        # Sound that is to be given out again behind a part has to have the length of the take.
        whole = foreign or len(samples) == self.total
        self._again = min(again * frames_per_step, len(samples)) if whole else self.total

    def warm_step(self, block_ends: range, frames_per_step: int) -> int:
        """Return the last of some steps that the codec can begin at and be warm before anything new comes, else 0."""
        if self._fade:
            return 0  # what the codec says is not looked at there, so it has to be warm for certain
        latest = (self.kept - round(WARM_S * self.rate)) // frames_per_step
        return max((step for step in block_ends if step <= latest), default=0)

    def ends_like(self, begin: int, sound: Samples) -> bool:
        """Whether the end of a sound that begins at a frame is what was heard there before anything new comes."""
        end = min(self.kept, begin + len(sound))
        first = end - round(ALIKE_S * self.rate)
        return first >= begin and _alike(self._samples[first:end], sound[first - begin : end - begin])

    def piece(self, begin: int, end: int) -> Clip:
        """Return what was heard between two frames."""
        return Clip(np.array(self._samples[begin:end], np.float32), self.rate)

    def instead(self, begin: int, block: Clip) -> tuple[Clip, bool]:
        """Return a block that begins at a frame, with what was heard in the place of what is the same to rounding.

        Besides, whether all of it is behind the part that is made anew, and the same.
        """
        if self._fade:
            return self._faded(begin, block), False
        end, settled = begin + block.frames, False
        for low, high in ((0, self.kept), (self._again, self.total)):
            first, last = max(begin, low), min(end, high)
            if first >= last:
                continue
            old, new = self._samples[first:last], block.samples[first - begin : last - begin]
            if _alike(old, new):
                parts = (block.samples[: first - begin], old, block.samples[last - begin :])
                block = Clip(np.concatenate(parts), self.rate)
                settled = low == self._again and (first, last) == (begin, end)
        return block, settled

    def _faded(self, begin: int, block: Clip) -> Clip:
        """Return a block that begins at a frame, with the foreign sound where nothing new is."""
        samples, end = np.array(block.samples, np.float32), begin + block.frames
        for low, high in ((0, self.kept), (self._again, len(self._samples))):
            first, last = max(begin, low), min(end, high)
            if first >= last:
                continue
            at = np.arange(first, last)
            # It begins behind what is new, or ends before it; what is outside stays as it is to the bit.
            rest = at - low if low else high - 1 - at
            weight = np.minimum((rest + 0.5) / self._fade, 1.0).astype(np.float32)[:, None]
            inside = slice(first - begin, last - begin)
            faded = weight * self._samples[first:last] + (1.0 - weight) * samples[inside]
            samples[inside] = np.where(weight < 1.0, faded, self._samples[first:last])
        return Clip(samples, self.rate)


def _alike(old: Samples, new: Samples) -> bool:
    # A sound that was worked on is another one, and so is that of a codec that needs the whole piece.
    return old.shape == new.shape and float(np.abs(old - new).max(initial=0.0)) <= ROUNDING
