"""Sweeps: the sounds by which a way through the air is measured, as blocks of sound, and how they are found again."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from musicdesk.audio.clicks import sweep
from musicdesk.core.clip import Samples

PLACES_S = (0.40, 0.71, 1.08, 1.37, 1.78, 2.11)
"""When the sweeps sound. No two distances are alike, so that one cannot be taken for another."""
EARLIEST_S, LATEST_S = -0.1, 0.8
"""Within which a sweep is looked for, counted from when it should be heard."""
_NEAR_S = 0.02
_CLEAR = 8.0
"""How far a sweep must stand out of what else is heard, as a factor over the median."""


class SweepTrack:
    """The sweeps of one round as blocks of sound. See `Render`."""

    def __init__(self, volume: float) -> None:
        self._volume = volume
        self._frame = 0
        self._origins_s: list[float] = []
        self.broken = False

    def connect(self, sample_rate: int) -> None:
        """Get ready for a device of this rate."""
        sound = self._volume * sweep(sample_rate)
        self._rate = sample_rate
        self._sound = np.zeros(round(PLACES_S[-1] * sample_rate) + len(sound), np.float32)
        for place_s in PLACES_S:
            begin = round(place_s * sample_rate)
            self._sound[begin : begin + len(sound)] += sound

    def render(self, out: Samples, dac_s: float, gap: bool) -> None:
        """Fill a block."""
        self.broken = self.broken or (gap and self._frame > 0)
        if self._frame < len(self._sound):
            self._origins_s.append(dac_s - self._frame / self._rate)
        part = self._sound[self._frame : self._frame + len(out)]
        out.fill(0.0)
        out[: len(part)] = part[:, None]
        self._frame += len(out)

    @property
    def began_s(self) -> float | None:
        """When its beginning was heard, in seconds of the stream's clock; None before a block."""
        return statistics.median(self._origins_s) if self._origins_s else None


def rests_of(samples: Samples, sample_rate: int, heard_s: Sequence[float]) -> list[float]:
    """Return by how many seconds each sweep is found later than it should be; those that are not heard are left out.

    `samples` is float32 (frames,); `heard_s` are the places in it at which sweeps should begin.
    """
    strength = _strength(samples, sweep(sample_rate))
    first, last = round(EARLIEST_S * sample_rate), round(LATEST_S * sample_rate)
    padded = np.pad(strength, (last - first, last - first))
    windows = []
    for each_s in heard_s:
        begin = round(each_s * sample_rate) + first + (last - first)
        if 0 <= begin <= len(padded) - (last - first):
            windows.append((each_s, padded[begin : begin + last - first]))
    if not windows:
        return []
    # Each by itself may be louder elsewhere, by an echo or a door; all of them together are loudest at one place.
    common = int(np.sum([window / (window.max() + 1e-12) for _, window in windows], axis=0).argmax())
    near = round(_NEAR_S * sample_rate)
    found = []
    for each_s, window in windows:
        begin = max(0, common - near)
        place = begin + int(window[begin : common + near].argmax())
        if window[place] > _CLEAR * float(np.median(window)) + 1e-9:
            whole = round(each_s * sample_rate) + first + place
            found.append(whole / sample_rate - each_s)
    return found


def _strength(samples: Samples, sound: Samples) -> NDArray[np.float64]:
    """Return how much each place of the samples resembles the beginning of the sound, float64 (frames,)."""
    size = 1 << (len(samples) + len(sound)).bit_length()
    spectrum = np.fft.fft(samples, size) * np.conj(np.fft.fft(sound, size))
    spectrum[size // 2 + 1 :] = 0.0  # of positive frequencies alone: the envelope has no ripple of the tone itself
    envelope: NDArray[np.float64] = np.abs(np.fft.ifft(spectrum))[: len(samples)]
    return envelope
