"""A clip at another sample rate."""

from __future__ import annotations

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue


def resample(clip: Clip, sample_rate: int) -> Clip:
    """Return the clip at `sample_rate` Hz, of round(frames * new / old) frames, by soxr's high quality.

    A clip that has the rate already comes back as it is. Overshoot beyond full scale is held at full scale.

    Raises: BadValue if the rate is not positive.
    """
    if sample_rate <= 0:
        raise BadValue(f"A sample rate of {sample_rate} Hz is not positive.", field="sample_rate")
    if sample_rate == clip.sample_rate:
        return clip
    frames = round(clip.frames * sample_rate / clip.sample_rate)
    if not clip.frames:
        return Clip(clip.samples, sample_rate)
    import soxr

    given = np.ascontiguousarray(clip.samples)
    made = np.asarray(soxr.resample(given, clip.sample_rate, sample_rate, quality="HQ"), np.float32)
    made = made.reshape(-1, clip.channels)[:frames]
    made = np.pad(made, ((0, frames - len(made)), (0, 0)))
    return Clip(np.clip(made, -1.0, 1.0), sample_rate)
