"""Click track: the beats of a metronome as blocks of sound, and when each of them is heard."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from musicdesk.audio.clicks import click
from musicdesk.core.clip import Samples

LEAD_IN_S = 0.3
"""Silence before the first click: a device that has just been opened settles its clock in it."""
_JUMP_S = 0.03
"""What a device says of two blocks in a row differs by less, unless it was interrupted."""
_REMEMBERED = 256


class ClickTrack:
    """Count-in and beats at a tempo. `render` is called by the sound device's thread, everything else by anyone.

    The beats are counted in frames, as a sound card counts. When it is interrupted before the first beat after the
    count-in was written, everything moves on by the gap; afterwards beats that fell into the gap are left out, so that
    the rest stay where they were.
    """

    def __init__(
        self,
        bpm: float,
        *,
        count_in_bars: int,
        click: bool,
        beats_per_bar: int = 4,
        volume: float = 0.7,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.beat_s = 60.0 / bpm
        self.called_s: float | None = None
        """When the device last asked for a block, by the clock given."""
        self._bar, self._counted, self._goes_on = beats_per_bar, count_in_bars * beats_per_bar, click
        self._volume, self._clock = max(0.0, min(1.0, volume)), clock
        self._rate = 0
        self._frame = 0  # the next to be written
        self._origins = np.zeros(_REMEMBERED)  # when frame 0 sounds, by each of the last blocks
        self._blocks = 0
        self._next_s: float | None = None
        self._fixed_s: float | None = None  # when frame 0 sounded, once a gap may no longer move it

    def connect(self, sample_rate: int) -> None:
        """Get ready for a device of this rate."""
        self._rate = sample_rate
        self._sounds = {accent: self._volume * click(sample_rate, accent=accent) for accent in (False, True)}
        self._length = len(self._sounds[True])
        self._bar_one = self._place(self._counted)

    @property
    def bar_one_s(self) -> float | None:
        """When the first beat after the count-in is heard, in seconds of the stream's clock; None before a block."""
        origin_s = self._origin_s()
        return None if origin_s is None else origin_s + self._bar_one / self._rate

    @property
    def ended_s(self) -> float | None:
        """When the last click has died away; None if there is no last, or no block yet."""
        origin_s = self._origin_s()
        if self._goes_on or origin_s is None:
            return None
        return origin_s + (self._place(self._counted - 1) + self._length) / self._rate

    def beats_at(self, now_s: float) -> float | None:
        """Return how many beats after the very first click a moment is, negative before it; None before a block."""
        origin_s = self._origin_s()
        return None if origin_s is None else (now_s - origin_s - LEAD_IN_S) / self.beat_s

    def render(self, out: Samples, dac_s: float, gap: bool) -> None:
        """Fill a block. See `Render`."""
        self.called_s = self._clock()
        if self._next_s is not None and (gap or abs(dac_s - self._next_s) > _JUMP_S):
            self._interrupted(dac_s)
        frames = len(out)
        self._next_s = dac_s + frames / self._rate
        # Long after the first beat the moments would tell how two clocks drift apart, not when that beat was heard.
        if self._fixed_s is None and self._frame <= self._bar_one + self._rate:
            self._origins[self._blocks % _REMEMBERED] = dac_s - self._frame / self._rate
            self._blocks += 1
        out.fill(0.0)
        beat = max(0, int((self._frame - self._length) / self._rate / self.beat_s - LEAD_IN_S / self.beat_s))
        while (begin := self._place(beat) - self._frame) < frames:
            if self._goes_on or beat < self._counted:
                self._write(out, begin, self._sounds[beat % self._bar == 0])
            beat += 1
        self._frame += frames

    def _interrupted(self, dac_s: float) -> None:
        origin_s = self._origin_s()
        if self._frame <= self._bar_one or origin_s is None:
            self._blocks = 0  # the device was only waking up, or the count-in begins late: the old moments mean nothing
            return
        self._fixed_s = origin_s
        self._frame = max(0, round((dac_s - origin_s) * self._rate))

    def _origin_s(self) -> float | None:
        if self._fixed_s is not None:
            return self._fixed_s
        count = min(self._blocks, _REMEMBERED)
        return float(np.median(self._origins[:count])) if count else None

    def _place(self, beat: int) -> int:
        return round((LEAD_IN_S + beat * self.beat_s) * self._rate)

    def _write(self, out: Samples, begin: int, sound: Samples) -> None:
        first, last = max(0, begin), min(len(out), begin + len(sound))
        if first < last:
            out[first:last] += sound[first - begin : last - begin, None]
