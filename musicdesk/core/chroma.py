"""Chroma: how a model listens to a melody, which is as the strongest of the twelve pitch classes in each moment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip, Samples

Classes = NDArray[np.uint8]
"""The strongest pitch class of each moment, 0 (C) to 11 (B), uint8 (moments,)."""
LOWEST_HZ = 27.5
"""The A from which octaves are counted."""
SILENT = 1e-4
"""A sound that nowhere goes beyond this amplitude is silence."""
_CENTRE_OCTAVES, _WIDTH_OCTAVES = 5.0, 2.0
_BLOCK_MOMENTS = 64


@dataclass(frozen=True)
class Ear:
    """How a model hears: `window` and `hop` in frames at `sample_rate` Hz, `bins` pitch classes.

    `seconds` is how much of a sound the model's own preparation would take in at once.
    Source: MusicGen, arXiv 2306.05284, section 2.3.
    """

    sample_rate: int = 32_000
    window: int = 16_384
    hop: int = 4_096
    bins: int = 12
    seconds: float = 30.0

    @property
    def moment_s(self) -> float:
        """How far apart two moments are, in seconds."""
        return self.hop / self.sample_rate

    def moments(self, frames: int) -> int:
        """Return how many moments a sound of so many frames has; a short one is heard inside a whole window."""
        return 1 + max(frames, self.window) // self.hop

    def filters(self) -> NDArray[np.float32]:
        """Return how much each frequency belongs to each pitch class, float32 (bins, window / 2 + 1).

        Source: Ellis 2007, "Chroma feature analysis and synthesis", as librosa and transformers have it: a bump around
        each pitch class, columns of length 1, weighted towards the fifth octave above 27.5 Hz.
        """
        return self._filters

    def classes(self, samples: NDArray[np.float32], begin: int = 0, moments: int | None = None) -> Classes:
        """Return the strongest pitch class of each moment of a sound float32 (frames,) at `sample_rate`.

        Moment i lies around frame `begin` + i x `hop`; None means all to the sound's end. The sound is mirrored at both
        ends; in silence, and after the end, the class is 0, which is also what stands for no melody at all.
        Source: what transformers' feature extractor of MusicGen melody does with a sound of up to `seconds`.
        """
        return np.asarray(self.energies(samples, begin, moments).argmax(axis=1), np.uint8)

    def energies(self, samples: NDArray[np.float32], begin: int = 0, moments: int | None = None) -> NDArray[np.float64]:
        """Return how strong each pitch class is in each moment, float64 (moments, bins); arguments as for `classes`."""
        short = max(0, self.window - len(samples))
        sound = np.pad(np.asarray(samples, np.float64), (short // 2, short - short // 2))
        count = max(0, 1 + (len(sound) - begin) // self.hop)
        wanted = count if moments is None else moments
        energies = np.zeros((wanted, self.bins))
        half = self.window // 2
        padded = np.pad(sound, half, mode="reflect")
        weights = np.hanning(self.window + 1)[:-1]
        for first in range(0, min(count, wanted), _BLOCK_MOMENTS):
            starts = begin + self.hop * np.arange(first, min(count, wanted, first + _BLOCK_MOMENTS))
            frames = np.stack([padded[start : start + self.window] for start in starts]) * weights
            power = np.abs(np.fft.rfft(frames, axis=1)) ** 2
            energies[first : first + len(starts)] = power @ self._filters.T
        return energies

    def loudness(self, samples: NDArray[np.float32], moments: int) -> NDArray[np.float64]:
        """Return the RMS around each of so many moments of a sound float32 (frames,) at `sample_rate`."""
        edges = self.hop * np.arange(moments) - self.hop // 2
        total = np.concatenate([[0.0], np.cumsum(np.square(samples, dtype=np.float64))])
        low, high = (np.clip(edges + shift, 0, len(samples)) for shift in (0, self.hop))
        return np.asarray(np.sqrt((total[high] - total[low]) / np.maximum(high - low, 1)))

    @cached_property
    def _filters(self) -> NDArray[np.float32]:
        hz = np.arange(1, self.window) * self.sample_rate / self.window
        pitch = self.bins * np.log2(hz / LOWEST_HZ)
        # Frequency 0 has no pitch; it is put far enough below the first to belong to no class in particular.
        pitch = np.concatenate([[pitch[0] - 1.5 * self.bins], pitch])
        width = np.append(np.maximum(np.diff(pitch), 1.0), 1.0)
        half = np.round(self.bins / 2)
        above = np.arange(self.bins)[:, np.newaxis]
        distance = np.mod(pitch - above + half + 10 * self.bins, self.bins) - half
        bank = np.exp(-0.5 * (2 * distance / width) ** 2)
        bank /= np.sqrt((bank**2).sum(axis=0))
        bank *= np.exp(-0.5 * ((pitch / self.bins - _CENTRE_OCTAVES) / _WIDTH_OCTAVES) ** 2)
        # Counted from A so far, and from C from here on.
        bank = np.roll(bank, -3 * (self.bins // 12), axis=0)
        return np.ascontiguousarray(bank[:, : self.window // 2 + 1], np.float32)


META_EAR = Ear()
"""How all of Meta's models hear, and the Starter."""


def laid_out(clip: Clip, seconds: float, after: str = "repeat") -> Clip:
    """Return a melody as it lies under a take: at least its first `seconds`, as far as it goes on.

    With `after` "repeat" it begins anew at the frame after its last, as often as it takes; with "stop" it ends there.
    """
    frames = round(seconds * clip.sample_rate)
    samples: Samples = clip.samples
    if after == "repeat" and 0 < clip.frames < frames:
        samples = np.tile(samples, (-(-frames // clip.frames), 1))
    return Clip(np.ascontiguousarray(samples[:frames]), clip.sample_rate)
