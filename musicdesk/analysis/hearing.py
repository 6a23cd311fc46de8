"""Hearing: what a model will hear of a melody, found out without the model."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.chroma import META_EAR, SILENT, Classes, Ear, laid_out
from musicdesk.core.clip import Clip, Samples

MARGIN_S = 1.0
"""A little more than is listened to is resampled, so that the cut does not sound in it."""
_BELOW_LOUDEST = 0.018
_LOUDEST_SHARE = 95.0


def heard(clip: Clip, ear: Ear = META_EAR, after: str = "repeat") -> Classes:
    """Return the strongest pitch class of each moment, uint8 (moments,), as far as the melody itself goes.

    It is what the engine gives its model for a take from 0 s on, to the last moment: `after` ("repeat" or "stop") is
    part of that, for a moment at the end already hears what follows.
    """
    moments = moments_of(clip, ear)
    reach_s = moments * ear.moment_s + ear.window / ear.sample_rate + MARGIN_S
    return ear.classes(_at_rate(laid_out(clip, reach_s, after), ear), moments=moments)


def sounding(clip: Clip, ear: Ear = META_EAR) -> NDArray[np.bool_]:
    """Return in which moments there is anything to hear, bool (moments,); elsewhere the class is chance.

    What is 35 dB quieter than the loud moments of the melody counts as silence.
    """
    loud = ear.loudness(_at_rate(clip, ear), moments_of(clip, ear))
    return np.asarray(loud > max(SILENT, _BELOW_LOUDEST * float(np.percentile(loud, _LOUDEST_SHARE))))


def moments_of(clip: Clip, ear: Ear) -> int:
    """Return how many moments lie in a melody, its beginning included."""
    return 1 + int(clip.frames * ear.sample_rate / clip.sample_rate) // ear.hop


def _at_rate(clip: Clip, ear: Ear) -> Samples:
    mono = clip.mono()
    if mono.sample_rate == ear.sample_rate or not mono.frames:
        return mono.samples[:, 0]
    import soxr

    # As the engine does it, to the sample: nothing is held at full scale here.
    resampled = soxr.resample(mono.samples, mono.sample_rate, ear.sample_rate, "HQ")
    return np.asarray(resampled, np.float32)[:, 0]
