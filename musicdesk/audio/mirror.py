"""Mirror: what a microphone hears now as blocks for an output device, little behind, and never further and further."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

import numpy as np

from musicdesk.audio.tap import Tap
from musicdesk.core.clip import Samples

RESERVE_S = 0.03
"""What lies ready at the tightest moment: devices give and take in blocks, and none of them is punctual."""
LEAST_RESERVE_S, MOST_RESERVE_S = 0.008, 0.04
"""Outside of these what is heard jumps to `RESERVE_S`: two devices never have quite the same clock."""
SETTLING_S = 0.2
"""So long the coming and going of blocks is watched before anything sounds."""
WATCHED_S = 1.0
FADE_S = 0.02
JUMP_S = 0.005
"""How long one part passes into the other where what is heard jumps."""
_BLOCK = 4096


class Mirror:
    """Plays what comes out of a tap. `render` belongs to the device's thread, the rest to any."""

    def __init__(self, tap: Tap, clock: Callable[[], float] = time.monotonic) -> None:
        self._tap = tap
        self._clock = clock
        self._rate = self._tapped = 0  # of the device, and of the tap
        self._on = False
        self._sounding = False
        self._gain = self._last = 0.0
        self._step, self._phase = 1.0, 0.0  # input frames per output frame; how far between two of them we are
        self._left = 0  # output frames until what was watched is judged
        self._low = math.inf
        self._count = np.arange(_BLOCK, dtype=np.float64)
        self._mono, self._ramp, self._next = (np.zeros(_BLOCK, np.float32) for _ in range(3))
        self._places = np.zeros(_BLOCK, np.float64)
        self._wholes = np.zeros(_BLOCK, np.intp)
        self._tail = np.zeros(0, np.float32)
        self.called_s: float | None = None
        """When the device last asked for a block, by the clock; None if it has not yet."""
        self.heard: tuple[int, float] | None = None
        """A frame of the tap and when it sounds, in seconds of the stream's clock; None while nothing does."""
        self.gaps = 0
        """How often nothing lay ready in the midst of sound."""
        self.dry = 0
        """How often the device ran dry in the midst of sound: it was not asked in time."""

    def connect(self, sample_rate: int) -> None:
        """Play for a device of this rate, in Hz, from the beginning."""
        self._rate = sample_rate
        self._tapped = self.dry = 0
        self._gain = self._last = 0.0
        self.called_s = None
        self._settle()

    def turn(self, on: bool) -> None:
        """Fade in or out."""
        self._on = on

    @property
    def is_silent(self) -> bool:
        """Whether nothing sounds."""
        return self._gain == 0.0

    def render(self, out: Samples, dac_s: float, gap: bool) -> None:
        """Fill a block. See `Render`."""
        self.called_s = self._clock()
        self.dry += gap and self._sounding
        for begin in range(0, len(out), _BLOCK):
            mono = self._mono[: min(_BLOCK, len(out) - begin)]
            self._fill(mono, dac_s + begin / max(1, self._rate))
            out[begin : begin + _BLOCK] = mono[:, None]

    def _fill(self, mono: Samples, dac_s: float) -> None:
        count, waiting = len(mono), self._tap.waiting()
        rate = self._tap.rate
        if rate is not None and rate != self._tapped:
            self._tapped, self._step, self._phase = rate, rate / self._rate, 0.0
        taken = int(self._phase + count * self._step)
        needed = count if self._is_plain else int(self._phase + (count - 1) * self._step) + 2
        if rate is None or waiting < max(needed, taken):
            self._run_dry(mono)
            return
        self._low = min(self._low, waiting - taken)
        self._left -= count
        if not self._sounding:
            mono[:] = 0.0
            self._tap.move(taken)
            if self._left <= 0:
                self._tap.move(int(self._low - RESERVE_S * rate))
                self._sounding = True
                self._watch()
            return
        self.heard = (self._tap.frame, dac_s)
        self._play(mono, needed, self._jump(rate) if self._left <= 0 else 0)
        self._tap.move(taken)
        self._phase = 0.0 if self._is_plain else self._phase + count * self._step - taken
        self._last = float(mono[-1])
        self._fade(mono)

    @property
    def _is_plain(self) -> bool:
        return self._step == 1.0

    def _play(self, mono: Samples, needed: int, jump: int) -> None:
        if jump:
            # Both ways at once, one going and one coming.
            length = min(needed, round(JUMP_S * self._step * self._rate))
            if len(self._tail) < length:
                self._tail = np.zeros(length, np.float32)
            tail = self._tail[:length]
            tail[:] = self._tap.peek(length)
            self._tap.move(jump)
            block = self._tap.peek(needed)
            rising = np.linspace(0.0, 1.0, length, dtype=np.float32)
            block[:length] = tail + (block[:length] - tail) * rising
        else:
            block = self._tap.peek(needed)
        if self._is_plain:
            mono[:] = block
            return
        count = len(mono)
        places, wholes, following = self._places[:count], self._wholes[:count], self._next[:count]
        np.multiply(self._count[:count], self._step, out=places)
        places += self._phase
        np.copyto(wholes, places, casting="unsafe")
        places -= wholes
        np.take(block, wholes, out=mono, mode="clip")
        wholes += 1
        np.take(block, wholes, out=following, mode="clip")
        following -= mono
        following *= places
        mono += following

    def _jump(self, rate: int) -> int:
        """Return by how many frames to jump, and begin to watch anew."""
        low = self._low
        self._watch()
        if LEAST_RESERVE_S * rate <= low <= MOST_RESERVE_S * rate:
            return 0
        return int(low - RESERVE_S * rate)

    def _run_dry(self, mono: Samples) -> None:
        """Let the last sample die away: nothing comes."""
        mono[:] = 0.0
        if self._sounding:
            length = min(len(mono), round(JUMP_S * self._rate))
            mono[:length] = np.linspace(self._last * self._gain, 0.0, length, dtype=np.float32)
            self.gaps += self._on and self._tap.rate is not None
        self._gain = self._last = 0.0
        self._settle()

    def _fade(self, mono: Samples) -> None:
        aim = 1.0 if self._on else 0.0
        if self._gain == aim:
            if not aim:
                mono[:] = 0.0
            return
        ramp, slope = self._ramp[: len(mono)], (1.0 if self._on else -1.0) / (FADE_S * self._rate)
        np.multiply(self._count[: len(mono)], slope, out=ramp, casting="same_kind")
        ramp += self._gain
        np.clip(ramp, 0.0, 1.0, out=ramp)
        mono *= ramp
        self._gain = min(1.0, max(0.0, self._gain + slope * len(mono)))

    def _settle(self) -> None:
        self._sounding = False
        self.heard = None
        self._left, self._low = round(SETTLING_S * self._rate), math.inf

    def _watch(self) -> None:
        self._left, self._low = round(WATCHED_S * self._rate), math.inf
