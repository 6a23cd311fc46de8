"""The whole sound that a melody is cut from, as far as it is known: how long it is, and its shape."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from musicdesk.core.clip import Clip

_COLUMNS = 1024
_JUST_LONGER_S = 0.001


@dataclass(frozen=True)
class Whole:
    """`seconds` long; `overview` is the loudest sample of each column (uint8), None while only parts are known."""

    seconds: float = 0.0
    overview: bytes | None = None

    def with_part(self, part: Clip, begin_s: float, end_s: float | None) -> Whole:
        """Return what is known once a part is seen that begins at `begin_s` and was cut at `end_s` (None: its end)."""
        until_s = begin_s + part.seconds
        if begin_s <= 0 and end_s is None:
            return Whole(until_s, _overview(part))
        if until_s > self.seconds + _JUST_LONGER_S:
            return Whole(until_s, None)
        return self


def _overview(clip: Clip) -> bytes:
    loudest = np.abs(clip.samples).max(axis=1, initial=0.0)
    if not len(loudest):
        return b""
    begins = np.unique(np.linspace(0, len(loudest), _COLUMNS, endpoint=False).astype(int))
    columns = np.maximum.reduceat(loudest, begins)
    levels = np.round(255 * np.clip(np.nan_to_num(columns), 0.0, 1.0)).astype(np.uint8)
    return bytes(levels)
