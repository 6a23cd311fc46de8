"""Ear: which frame is heard at a moment, from when each written part reaches the loudspeaker."""

from __future__ import annotations

from collections import deque

_LONGEST_MEMORY = 512
_JUMP_S = 0.03
_TRUST = 0.1


class Ear:
    """A short memory of what was written and when it sounds, in seconds of the stream's clock."""

    def __init__(self) -> None:
        self._parts: deque[tuple[float, int, int, float]] = deque(maxlen=_LONGEST_MEMORY)
        self._next_s: float | None = None

    def clear(self) -> None:
        """Forget what was written: nothing of it counts as heard any more."""
        self._parts.clear()

    def restart(self) -> None:
        """Forget everything, the stream's clock as well: another stream begins."""
        self._parts.clear()
        self._next_s = None

    def settle(self, dac_s: float, duration_s: float, *, gap: bool) -> float:
        """Return when a block sounds, evened out: devices say it with a jitter of some milliseconds.

        `dac_s` is what the device says of the block of `duration_s` seconds; after a `gap`, or when it differs by
        more than jitter, it is believed.
        """
        at_s = dac_s
        if self._next_s is not None and not gap and abs(dac_s - self._next_s) < _JUMP_S:
            at_s = self._next_s + _TRUST * (dac_s - self._next_s)
        self._next_s = at_s + duration_s
        return at_s

    def wrote(self, at_s: float, begin: int, frames: int, rate: float) -> None:
        """Take in that `frames` frames from `begin` on sound from `at_s` on, `rate` of them a second."""
        self._parts.append((at_s, begin, frames, rate))

    def frame_at(self, now_s: float) -> int | None:
        """Return the frame heard at a moment, never one beyond what was written; None if nothing was."""
        parts = self._parts
        if not parts:
            return None
        while len(parts) > 1 and parts[1][0] <= now_s:
            parts.popleft()
        at_s, begin, frames, rate = parts[0]
        return begin + max(0, min(frames, round((now_s - at_s) * rate)))
