"""Short frames of a growing sound, and in each the periods it may have, by autocorrelation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Samples
from musicdesk.core.errors import BadValue

CHOICES = 6
"""The most periods that are weighed against each other in one frame."""

_LISTENING_HZ = 14_000
_HOP_S = 0.01
_PERIODS = 3.0
_LEVEL_S = 0.025
_LAG_RATE_HZ = 40_000
_RUMBLE_HZ = (30.0, 50.0)
_BRIGHT_HZ = (2_500.0, 4_500.0)
_TAPS_PER_STEP = 8
_BLOCK = 256
_TINY = 1e-12
_FLOOR_DB = -120.0

Curve = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Heard:
    """What was heard in n frames: `hz` and `clarity` float64 (n, CHOICES), 0 where there is no further choice, the
    surest first; `level_db` float64 (n,), the RMS of 25 ms in dBFS.
    """

    hz: Curve
    clarity: Curve
    level_db: Curve


class Frames:
    """Takes in sound as it comes, of any size, and gives what is heard in each frame that is whole.

    Frame i lies around the moment i x `hop_s`; its last sample comes `reach_s` later. A sound above 28 kHz is brought
    down to 14 kHz or more first.

    Raises: BadValue if the rate is not positive or nothing lies between the two pitches at this rate.
    Source: Boersma 1993, "Accurate short-term analysis of the fundamental frequency", sections 2 and 3.
    """

    def __init__(self, sample_rate: int, low_hz: float, high_hz: float) -> None:
        if sample_rate <= 0 or not 0 < low_hz < min(high_hz, sample_rate / 4):
            raise BadValue(f"No pitch from {low_hz:g} to {high_hz:g} Hz can be heard at {sample_rate} Hz.")
        self._step = max(1, sample_rate // _LISTENING_HZ)
        rate = sample_rate / self._step
        self._taps = _low_pass(self._step)
        self._hop = max(1, round(_HOP_S * rate))
        self._half = round(_PERIODS / low_hz * rate / 2)
        self.hop_s = self._hop / rate
        """Seconds between two frames."""
        self.reach_s = (self._half + 1) / rate + len(self._taps) / 2 / sample_rate
        """Seconds from a frame's moment to its last sample."""
        width = 2 * self._half + 1
        self._window = np.hanning(width + 2)[1:-1]
        level = np.zeros(width)
        short = min(self._half, round(_LEVEL_S * rate / 2))
        level[self._half - short : self._half + short + 1] = np.hanning(2 * short + 3)[1:-1]
        self._level = level / level.sum()
        self._size = 1 << (2 * width - 1).bit_length()
        finer = 1 << max(0, int(np.ceil(np.log2(_LAG_RATE_HZ / rate))))
        self._lag_rate = rate * finer
        self._lag_size = self._size * finer
        bins_hz = np.fft.rfftfreq(self._size, 1 / rate)
        self._weight = np.interp(bins_hz, _RUMBLE_HZ, (0, 1)) * np.interp(bins_hz, _BRIGHT_HZ, (1, 0))
        self._first = max(2, int(self._lag_rate / min(high_hz, rate / 4)))
        self._last = int(self._lag_rate / low_hz) + 1
        # The window's own likeness, of its whole spectrum: the sound's is divided by it.
        whole = np.abs(np.fft.rfft(self._window, self._size)) ** 2
        of_window = np.fft.irfft(whole, self._lag_size)[: self._last + 3]
        self._of_window = of_window / of_window[0]
        self._raw = np.zeros(len(self._taps) // 2)
        self._sound = np.zeros(self._half)

    def feed(self, samples: Samples) -> Heard:
        """Take in `samples` float32 (frames,) and return what is heard in the frames that they complete."""
        fresh = np.nan_to_num(samples.astype(np.float64), posinf=0.0, neginf=0.0)
        self._sound = np.concatenate([self._sound, self._brought_down(fresh)])
        width = 2 * self._half + 1
        count = max(0, (len(self._sound) - width) // self._hop + 1)
        if not count:
            return Heard(np.zeros((0, CHOICES)), np.zeros((0, CHOICES)), np.zeros(0))
        windows = np.lib.stride_tricks.sliding_window_view(self._sound, width)[:: self._hop][:count]
        parts = [self._heard(windows[at : at + _BLOCK]) for at in range(0, count, _BLOCK)]
        self._sound = self._sound[count * self._hop :].copy()
        return Heard(
            np.concatenate([each.hz for each in parts]),
            np.concatenate([each.clarity for each in parts]),
            np.concatenate([each.level_db for each in parts]),
        )

    def _brought_down(self, fresh: Curve) -> Curve:
        if self._step == 1:
            return fresh
        self._raw = np.concatenate([self._raw, fresh])
        count = max(0, (len(self._raw) - len(self._taps)) // self._step + 1)
        windows = np.lib.stride_tricks.sliding_window_view(self._raw, len(self._taps))[:: self._step] if count else None
        self._raw, made = self._raw[count * self._step :], np.zeros(0) if windows is None else windows @ self._taps
        return np.asarray(made)

    def _heard(self, windows: Curve) -> Heard:
        centred = windows - (windows @ self._window / self._window.sum())[:, np.newaxis]
        power = np.square(centred) @ self._level
        likeness = self._correlation(centred * self._window)
        whole = np.maximum(likeness[:, :1], _TINY)
        likeness = likeness[:, : self._last + 2] / whole / self._of_window[: self._last + 2]
        likeness[power < _TINY] = 0.0
        hz, clarity = self._choices(likeness)
        return Heard(hz, clarity, np.maximum(10 * np.log10(np.maximum(power, _TINY)), _FLOOR_DB))

    def _correlation(self, frames: Curve) -> Curve:
        spectrum = np.fft.rfft(frames, self._size, axis=1)
        power = (spectrum.real**2 + spectrum.imag**2) * self._weight
        return np.asarray(np.fft.irfft(power, self._lag_size, axis=1)[:, : self._last + 3])

    def _choices(self, likeness: Curve) -> tuple[Curve, Curve]:
        """Return pitch and height of the highest peaks, each refined by a parabola through three points."""
        before, here, after = (likeness[:, self._first + shift : self._last + 1 + shift] for shift in (-1, 0, 1))
        peak = (here > before) & (here >= after) & (here > 0)
        bend = before - 2 * here + after
        aside = np.where(peak, 0.5 * (before - after) / np.where(bend < 0, bend, -1.0), 0.0)
        height = np.where(peak, np.minimum(here - 0.25 * (before - after) * aside, 1.0), 0.0)
        # Of equal peaks at T, 2T, 3T the first is the period: the others lose a little on the way to being chosen.
        lags = np.arange(self._first, self._last + 1)
        order = np.argsort(-(height - 0.02 * np.log2(lags / self._first)) * peak, axis=1)[:, :CHOICES]
        row = np.arange(len(likeness))[:, np.newaxis]
        chosen = height[row, order]
        hz = np.where(chosen > 0, self._lag_rate / (lags[order] + aside[row, order]), 0.0)
        missing = CHOICES - order.shape[1]
        return np.pad(hz, ((0, 0), (0, missing))), np.pad(chosen, ((0, 0), (0, missing)))


def _low_pass(step: int) -> Curve:
    """Return the taps that let pass what a rate `step` times lower can hold, odd in number."""
    half = _TAPS_PER_STEP * step // 2
    at = np.arange(-half, half + 1)
    taps = np.sinc(0.8 * at / step) * np.hanning(2 * half + 3)[1:-1]
    return np.asarray(taps / taps.sum())
