"""Loudness: how loud a piece of sound is to the ear."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancel, Cancelled

SHORTEST_S = 0.4
"""The shortest sound that has a loudness: one gating block. Source: ITU-R BS.1770-4, annex 1."""

_CELL_S = 0.1
_CELLS_PER_BLOCK = 4
_CHANNEL_WEIGHTS = (1.0, 1.0, 1.0, 1.41, 1.41)
_OFFSET_DB = -0.691
_GATE_LUFS, _GATE_BELOW_LU = -70.0, 10.0
_SHELF_HZ, _SHELF_DB, _SHELF_Q = 1681.974450955533, 3.999843853973347, 0.7071752369554196
_HIGH_PASS_HZ, _HIGH_PASS_Q = 38.13547087602444, 0.5003270373238773
_SHELF_EXPONENT = 0.4996667741545416
_CELLS_AT_ONCE = 100
_TINY = 1e-30

Curve = NDArray[np.float64]


def integrated_lufs(clip: Clip, cancel: Cancel | None = None) -> float | None:
    """Return the integrated loudness of a clip in LUFS, or None for silence and for less than 0.4 s.

    Channels beyond the fifth are not counted. The sound is gone through in pieces of ten seconds.

    Raises: Cancelled.
    Source: ITU-R BS.1770-4, annex 1.
    """
    if clip.seconds <= SHORTEST_S:
        return None
    power = _cell_powers(clip, cancel)
    blocks = np.convolve(power, np.full(_CELLS_PER_BLOCK, 1 / _CELLS_PER_BLOCK), mode="valid")
    heard = blocks[_lufs(blocks) > _GATE_LUFS]
    if not len(heard):
        return None
    heard = heard[_lufs(heard) > _lufs(heard.mean()) - _GATE_BELOW_LU]
    return float(_lufs(heard.mean()))


def _lufs(power: Curve | float) -> Curve:
    return np.asarray(_OFFSET_DB + 10 * np.log10(np.maximum(power, _TINY)))


def _cell_powers(clip: Clip, cancel: Cancel | None) -> Curve:
    """Return the weighted power of all channels together in each whole cell of 100 ms, float64 (cells,)."""
    from scipy import signal

    sections = k_weighting(clip.sample_rate)
    channels = min(clip.channels, len(_CHANNEL_WEIGHTS))
    # The last cell may lack a frame where 100 ms are no whole number of them.
    count = math.floor(clip.frames / (_CELL_S * clip.sample_rate) + 1e-6)
    edges = np.minimum(np.rint(np.arange(count + 1) * _CELL_S * clip.sample_rate).astype(np.int64), clip.frames)
    state = np.zeros((len(sections), 2, channels))
    powers = np.zeros(count)
    for first in range(0, count, _CELLS_AT_ONCE):
        if cancel is not None and cancel():
            raise Cancelled
        last = min(first + _CELLS_AT_ONCE, count)
        part = clip.samples[edges[first] : edges[last], :channels].astype(np.float64)
        weighted, state = signal.sosfilt(sections, part, axis=0, zi=state)
        squares = np.square(weighted) @ np.array(_CHANNEL_WEIGHTS[:channels])
        starts = edges[first:last] - edges[first]
        powers[first:last] = np.add.reduceat(squares, starts) / np.diff(edges[first : last + 1])
    return powers


def k_weighting(sample_rate: int) -> Curve:
    """Return the two filters of the loudness measure as second-order sections, float64 (2, 6).

    At 48 kHz they are the tabled ones, at other rates their analogue models brought to that rate.

    Source: ITU-R BS.1770-4, annex 1, tables 1 and 2; the models by the bilinear transform backwards.
    """
    rows = []
    for hz, quality in ((_SHELF_HZ, _SHELF_Q), (_HIGH_PASS_HZ, _HIGH_PASS_Q)):
        # Below 3.4 kHz the shelf has no room; there is nothing to weigh up there either.
        turn = math.tan(math.pi * min(hz / sample_rate, 0.45))
        below = 1 + turn / quality + turn * turn
        if hz == _SHELF_HZ:
            high = 10 ** (_SHELF_DB / 20)
            band = high**_SHELF_EXPONENT
            above = (high + band * turn / quality + turn * turn, 2 * (turn * turn - high))
            row = [*above, high - band * turn / quality + turn * turn]
            row = [each / below for each in row]
        else:
            row = [1.0, -2.0, 1.0]
        rows.append([*row, 1.0, 2 * (turn * turn - 1) / below, (1 - turn / quality + turn * turn) / below])
    return np.array(rows)
