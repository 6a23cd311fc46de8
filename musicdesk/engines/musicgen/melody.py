"""The melody to follow: taken in, checked, and laid under a take by absolute time."""

from __future__ import annotations

from dataclasses import dataclass
from math import gcd
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.chroma import SILENT, Classes, Ear
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
    """A melody that lies under the first `seconds` of a take, as an ear hears it.

    Only what is listened to is laid out: under a take of hours a melody would fill the memory.
    """

    def __init__(self, tune: Tune, ear: Ear, seconds: float) -> None:
        self._ear = ear
        self._rate = tune.clip.sample_rate
        self._sound: Samples = tune.clip.mono().samples
        laid = round((seconds + self._margin_s) * self._rate)
        repeats = tune.melody.after == "repeat" and 0 < len(self._sound) < laid
        self._frames = laid if repeats else min(laid, len(self._sound))

    def classes(self, begin_s: float, moments: int) -> Classes:
        """Return the strongest pitch class of so many moments from a moment of the take on, uint8 (moments,).

        Behind the end of a melody that stops its last class is held: class 0 would be heard as a C to come.
        """
        ear = self._ear
        begin = round(begin_s * ear.sample_rate)
        sound, first = self._piece(begin_s, moments)
        classes = ear.classes(sound, begin - first, moments)
        last = (first + len(sound) - begin) // ear.hop
        if 0 <= last < moments:
            classes[last + 1 :] = classes[last]
        return classes

    @property
    def _margin_s(self) -> float:
        return self._ear.window / self._ear.sample_rate + MARGIN_S

    def _piece(self, begin_s: float, moments: int) -> tuple[NDArray[np.float32], int]:
        """Return what is heard around a few moments, at the ear's rate, and the ear's frame that it begins at."""
        # Where both rates have a frame, so that a piece is resampled to the very frames that the whole would have.
        ours, theirs = self._rate // gcd(self._rate, self._ear.sample_rate), self._ear.sample_rate
        block = max(0, int((begin_s - self._margin_s) * self._rate)) // ours
        end_s = begin_s + moments * self._ear.moment_s + self._margin_s
        begin, end = block * ours, min(self._frames, round(end_s * self._rate))
        if end <= len(self._sound):
            cut = self._sound[begin : max(begin, end)]
        else:
            cut = np.take(self._sound, np.arange(begin, end), axis=0, mode="wrap")
        heard = resampled(Clip(np.ascontiguousarray(cut), self._rate), theirs).samples[:, 0]
        return heard, block * (theirs // gcd(self._rate, theirs))
