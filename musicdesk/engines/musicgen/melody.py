"""The melody to follow: taken in, checked, and laid under a take by absolute time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from musicdesk.core.chroma import SILENT, Classes, Ear, laid_out
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadValue
from musicdesk.core.fingerprint import fingerprint
from musicdesk.core.recipe import AFTER, Melody

MelodyInput = str | Path | Clip | tuple[Any, int]
"""A melody as the user gives it: an audio file, a clip, or (samples, sample_rate)."""
MARGIN_S = 1.0
"""A little more than is listened to is resampled, so that the cut does not sound in it."""


@dataclass(frozen=True)
class Tune:
    """A melody taken in: what the recipe remembers of it, and its sound."""

    melody: Melody
    clip: Clip

    @property
    def silent(self) -> bool:
        """Whether nothing can be heard in it."""
        return float(np.abs(self.clip.samples).max(initial=0.0)) < SILENT


def take_in(melody: MelodyInput, after: str = "repeat") -> Tune:
    """Return the melody read and checked; `after`, one of `AFTER`, is what happens after its end.

    Raises: BadFile if a file cannot be read as audio; BadValue if an array is not sound.
    """
    from musicdesk.formats.audiofile import check_samples, read_audio

    if after not in AFTER:
        raise BadValue(f"After a melody's end it is {' or '.join(AFTER)}, not {after!r}.", field="after")
    name = "samples"
    if isinstance(melody, (str, Path)):
        name, clip = Path(melody).name, read_audio(Path(melody))
    elif isinstance(melody, Clip):
        clip = check_samples(melody.samples, melody.sample_rate)
    elif isinstance(melody, tuple) and len(melody) == 2:
        clip = check_samples(*melody)
    else:
        raise BadValue(
            f"A melody is an audio file, a clip or (samples, sample_rate), not {type(melody).__name__}.", field="melody"
        )
    return Tune(Melody(name, fingerprint(clip), after=after), clip)


def resampled(clip: Clip, sample_rate: int) -> Clip:
    """Return the clip at another rate in Hz."""
    if clip.sample_rate == sample_rate:
        return clip
    import soxr

    return Clip(np.asarray(soxr.resample(clip.samples, clip.sample_rate, sample_rate, "HQ"), np.float32), sample_rate)


class Followed:
    """A melody that lies under the first `seconds` of a take, as an ear hears it."""

    def __init__(self, tune: Tune, ear: Ear, seconds: float) -> None:
        self._ear = ear
        reach_s = seconds + ear.window / ear.sample_rate + MARGIN_S
        laid = laid_out(tune.clip, reach_s, tune.melody.after)
        self._sound: Samples = resampled(laid.mono(), ear.sample_rate).samples[:, 0]

    def classes(self, begin_s: float, moments: int) -> Classes:
        """Return the strongest pitch class of so many moments from a moment of the take on, uint8 (moments,).

        Behind the end of a melody that stops its last class is held: class 0 would be heard as a C to come.
        """
        begin = round(begin_s * self._ear.sample_rate)
        classes = self._ear.classes(self._sound, begin, moments)
        last = (len(self._sound) - begin) // self._ear.hop
        if 0 <= last < moments:
            classes[last + 1 :] = classes[last]
        return classes
