"""Loudness: how loud a piece of sound is to the ear."""

from __future__ import annotations

import math

from musicdesk.core.clip import Clip

SHORTEST_S = 0.4
"""The shortest sound that has a loudness: one gating block. Source: ITU-R BS.1770-4, annex 1."""


def integrated_lufs(clip: Clip) -> float | None:
    """Return the integrated loudness of a clip in LUFS, or None for silence and for less than 0.4 s.

    Source: ITU-R BS.1770-4, annex 1; channels beyond the fifth are not counted.
    """
    if clip.seconds <= SHORTEST_S:
        return None
    import warnings

    import pyloudnorm

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # silence has no logarithm; that is what the None is for
        found = float(pyloudnorm.Meter(clip.sample_rate).integrated_loudness(clip.samples[:, :5]))
    return found if math.isfinite(found) else None
