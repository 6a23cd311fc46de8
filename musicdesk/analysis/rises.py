"""Rises: where exactly a sound begins, to a millisecond, by how its energy leaps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.onsets import ENVELOPE_RATE_HZ
from musicdesk.analysis.resampling import resample
from musicdesk.core.clip import Clip

_STEP_FRAMES = 22
_SIDE_STEPS = 8
_FLOOR = 1e-3
_SMALLEST = 1e-9

Curve = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Rises:
    """`strength` float64 (values,) says how much more energy comes after each moment than before it.

    0 where there is no more; `rate_hz` values a second (about 1,000), value i at the moment i / rate_hz.
    """

    strength: Curve
    rate_hz: float

    def at(self, moments_s: Curve, reach_s: float) -> tuple[Curve, Curve]:
        """Return the moment of the strongest rise within reach of each moment, in seconds, and its strength."""
        reach = max(1, round(reach_s * self.rate_hz))
        middle = np.rint(moments_s * self.rate_hz).astype(np.int64)
        if not len(middle) or not len(self.strength):
            return moments_s, np.zeros(len(moments_s))
        around = middle[:, np.newaxis] + np.arange(-reach, reach + 1)
        inside = (around >= 0) & (around < len(self.strength))
        values = np.where(inside, self.strength[np.clip(around, 0, len(self.strength) - 1)], -1.0)
        # Of two equal ones the nearer.
        values = values - 1e-6 * np.abs(np.arange(-reach, reach + 1))
        best = values.argmax(axis=1)
        row = np.arange(len(middle))
        strength = np.maximum(values[row, best], 0.0)
        # The top of a parabola through the value and its neighbours.
        inner = np.clip(best, 1, 2 * reach - 1)
        left, top, right = (values[row, inner + step] for step in (-1, 0, 1))
        bend = left - 2 * top + right
        beside = np.where((best == inner) & (bend < 0), 0.5 * (left - right) / np.minimum(bend, -1e-12), 0.0)
        found = around[row, best] + np.clip(beside, -0.5, 0.5)
        return np.where(strength > 0, found / self.rate_hz, moments_s), strength


def rises(clip: Clip) -> Rises:
    """Return how the energy of 8 ms after each moment compares with that of 8 ms before it.

    Bright sound is listened to beside the whole, so that a hat over a bass is heard too.
    """
    sound = resample(clip.mono(), ENVELOPE_RATE_HZ).samples[:, 0].astype(np.float64)
    rate_hz = ENVELOPE_RATE_HZ / _STEP_FRAMES
    count = len(sound) // _STEP_FRAMES
    if not count:
        return Rises(np.zeros(0), rate_hz)
    total = np.zeros(count)
    for part in (sound, np.diff(sound, prepend=0.0)):
        energy = np.square(part[: count * _STEP_FRAMES]).reshape(count, _STEP_FRAMES).sum(axis=1)
        sums = np.concatenate([np.zeros(_SIDE_STEPS + 1), np.cumsum(energy)])
        sums = np.concatenate([sums, np.full(_SIDE_STEPS, sums[-1])])
        before = sums[_SIDE_STEPS : _SIDE_STEPS + count] - sums[:count]
        after = sums[2 * _SIDE_STEPS : 2 * _SIDE_STEPS + count] - sums[_SIDE_STEPS : _SIDE_STEPS + count]
        floor = _FLOOR * float(np.percentile(before, 95)) + _SMALLEST
        # The ratio tells where, the loudness how much it matters.
        louder = np.log((after + floor) / (before + floor))
        total += np.maximum(louder, 0) * np.sqrt(after / (after.max() + _SMALLEST))
    return Rises(total, rate_hz)
