"""Shapes of sound on its way to a device: fades against clicks, and channels to loudspeakers."""

from __future__ import annotations

import numpy as np

from musicdesk.core.clip import Samples

FADE_S = 0.003
"""Length of a fade, in seconds: too short to be heard, long enough not to click."""
_GAIN_S = 0.02
_LARGEST_BLOCK = 8192


class Envelope:
    """How loud each frame is: rising where sound starts, falling where it leaves off, and gliding to a new gain."""

    def __init__(self, sample_rate: int, gain: float = 1.0) -> None:
        self.frames = max(2, round(FADE_S * sample_rate))
        """Length of a fade."""
        self.gain = gain
        """The gain that is wanted (linear)."""
        self._gain_now = gain
        self._risen = 0
        self._glide_frames = _GAIN_S * sample_rate
        phase = np.pi * (np.arange(self.frames) + 0.5) / self.frames
        self._up: Samples = (0.5 - 0.5 * np.cos(phase)).astype(np.float32).reshape(-1, 1)
        self._down: Samples = self._up[::-1].copy()
        self._steps: Samples = np.arange(1, _LARGEST_BLOCK + 1, dtype=np.float32).reshape(-1, 1)
        self._ramp: Samples = np.zeros((_LARGEST_BLOCK, 1), np.float32)

    def start(self) -> None:
        """Begin from nothing, at once with the gain that is wanted."""
        self._risen = 0

    def shape(self, block: Samples, left: int | None) -> None:
        """Shape a block, float32 (frames, channels) of at most 8192 frames, in place.

        `left` frames come after it before the sound ends; None says that it does not end.
        """
        count = len(block)
        if self._risen == 0:
            self._gain_now = self.gain
        if self._risen < self.frames:
            rise = self._up[self._risen : self._risen + count]
            block[: len(rise)] *= rise
            self._risen += len(rise)
        if left is not None and left < self.frames:
            begin = max(0, count + left - self.frames)
            done = begin + self.frames - count - left
            block[begin:] *= self._down[done : done + count - begin]
        if self._gain_now != self.gain:
            self._glide(block)
        elif self.gain != 1.0:
            block *= np.float32(self.gain)

    def fall(self, block: Samples) -> None:
        """Let what comes next, at most `frames` frames, fade out, in place."""
        risen = 1.0 if self._risen >= self.frames else float(self._up[self._risen, 0])
        block *= self._down[: len(block)] * np.float32(risen * self._gain_now)

    def _glide(self, block: Samples) -> None:
        count = len(block)
        most = count / self._glide_frames
        change = max(-most, min(most, self.gain - self._gain_now))
        ramp = self._ramp[:count]
        np.multiply(self._steps[:count], np.float32(change / count), out=ramp)
        ramp += np.float32(self._gain_now)
        block *= ramp
        arrived = abs(self.gain - self._gain_now) <= most
        self._gain_now = self.gain if arrived else self._gain_now + change


def spread(block: Samples, out: Samples) -> None:
    """Write a block (frames, channels) into `out` (frames, outputs), float32 both.

    One channel goes to every output, many go to one as their mean; else odd ones go left, even ones right.
    """
    channels, outputs = block.shape[1], out.shape[1]
    if channels in (1, outputs):
        out[:] = block
    elif outputs == 1:
        np.mean(block, axis=1, keepdims=True, out=out)
    elif channels < outputs:
        out[:, :channels] = block
        out[:, channels:] = 0.0
    else:
        for output in range(outputs):
            np.mean(block[:, output::outputs], axis=1, out=out[:, output])
