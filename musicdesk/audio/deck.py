"""Deck: turns a tape and a transport into the blocks a device asks for; no devices and no threads of its own."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from musicdesk.audio.ear import Ear
from musicdesk.audio.level import Level
from musicdesk.audio.reel import Reel
from musicdesk.audio.shapes import Envelope, spread
from musicdesk.audio.spans import Spans, copy, playable, total
from musicdesk.core.clip import Samples
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop, Motion, Transport

REFILL_S = 0.5
"""After running dry, so much must be there before sound goes on: one gap is better than a stutter."""
_LARGEST_BLOCK = 8192


@dataclass(frozen=True)
class Reading:
    """What a deck does at one moment; see `Facts` of the player."""

    transport: Transport
    heard_frame: int
    underruns: int
    peaks: tuple[float, ...]
    clipped: bool
    waiting: bool


class Deck:
    """Plays a tape into blocks. Every method may be called from any thread; `render` is for the device's.

    The lock is held for microseconds by everyone: the device must never wait for a window.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.called_s: float | None = None
        """When the device last asked for a block, by the clock; None if it has not yet."""
        self._clock = clock
        self._lock = threading.Lock()
        self._ear = Ear()
        self._level = Level()
        self._envelope = Envelope(48_000)
        self._reel: Reel | None = None
        self._rate: int | None = None
        self._outputs = 2
        self._transport = Transport()
        self._before = Transport()
        self._frame = 0  # of the device, the next to be rendered; the transport counts those of the tape
        self._sounding = False  # right now, up to the last frame rendered
        self._begun = False  # since it was last started
        self._refilling = False
        self._waiting = False
        self._underruns = 0
        self._tail: Samples | None = None  # what still fades out, (frames, outputs)
        self._block: Samples = np.zeros((_LARGEST_BLOCK, 1), np.float32)

    @property
    def tape(self) -> Tape | None:
        """The tape that is in."""
        reel = self._reel
        return None if reel is None else reel.tape

    @property
    def playing(self) -> bool:
        """Whether it plays, or would with a device."""
        return self._transport.motion is Motion.PLAYING

    # What the user wants.

    def load(self, tape: Tape | None) -> None:
        """Put in a tape, at its start, standing still; None takes out the one that is there."""
        reel = None if tape is None else Reel(tape, tape.sample_rate)
        block = np.zeros((_LARGEST_BLOCK, 1 if tape is None else tape.channels), np.float32)
        with self._lock:
            self._leave()
            self._reel, self._block = reel, block
            self._transport = Transport(_length(tape), looping=self._transport.looping)
            self._frame = self._underruns = 0
            self._start()
            self._ear.clear()
            self._level.clear()

    def play(self) -> bool:
        """Start or go on; returns whether there is anything to play."""
        with self._lock:
            self._measure_length()
            if not self.playing:
                self._before = self._transport
                self._move(self._transport.play())
                self._start()
            return self.playing

    def pause(self) -> None:
        """Stand still."""
        with self._lock:
            self._leave()
            self._transport = self._transport.pause()
            self._waiting = False

    def stop(self) -> None:
        """Stand still at the start, or at that of the loop."""
        with self._lock:
            self._leave()
            self._move(self._transport.stop())
            self._waiting = False
            self._ear.clear()

    def seek(self, frame: int) -> None:
        """Go to a frame of the tape."""
        with self._lock:
            self._measure_length()
            self._leave()
            self._move(self._transport.seek(frame))
            self._start()
            if not self.playing:
                self._ear.clear()

    def set_loop(self, loop: Loop | None) -> None:
        """Choose the region to go round in, in frames of the tape."""
        with self._lock:
            self._transport = self._transport.with_loop(loop)

    def set_looping(self, looping: bool) -> None:
        """Go round, or not."""
        with self._lock:
            self._transport = self._transport.with_looping(looping)

    def set_gain(self, gain: float) -> None:
        """Play that much louder (linear); it is reached smoothly."""
        with self._lock:
            self._envelope.gain = gain

    # What becomes of the device.

    def connect(self, sample_rate: int, outputs: int) -> None:
        """Get ready for a device of so many Hz and output channels."""
        with self._lock:
            self._rate, self._outputs = sample_rate, outputs
            self._envelope = Envelope(sample_rate, self._envelope.gain)
            self._silence()
        self.fit()

    def fit(self) -> None:
        """Make ready to resample the tape, if the device has another rate; until then there is silence."""
        reel, rate = self._reel, self._rate
        if reel is None or rate is None or reel.sample_rate == rate:
            return
        fitting = Reel(reel.tape, rate)
        with self._lock:
            if self._reel is reel:
                self._reel = fitting
                self._frame = fitting.to_device(self._transport.frame)

    def feed(self) -> bool:
        """Resample a piece; returns whether there was any. One thread alone may."""
        reel = self._reel
        return reel is not None and reel.feed()

    def disconnect(self, now_s: float | None) -> None:
        """Take note that the device is gone; what was written but not heard by `now_s` will be played again."""
        with self._lock:
            heard = None if now_s is None else self._ear.frame_at(now_s)
            if heard is not None and self._transport.motion is not Motion.STOPPED:
                self._move(self._transport.seek(heard))
            self._rate = None
            self._silence()

    def revert(self) -> None:
        """Take back the last `play`: there is nothing to play on."""
        with self._lock:
            if self.playing:
                self._move(replace(self._transport, motion=self._before.motion, frame=self._before.frame))
            self._waiting = False

    def read(self, now_s: float | None) -> Reading:
        """Return what it does; `now_s` by the stream's clock, None without a stream."""
        with self._lock:
            self._measure_length()
            heard = None if now_s is None else self._ear.frame_at(now_s)
            channels = 0 if self._reel is None else self._reel.tape.channels
            peaks, clipped = self._level.heard(math.inf if now_s is None else now_s, channels)
            return Reading(
                self._transport,
                self._transport.frame if heard is None else heard,
                self._underruns,
                peaks,
                clipped,
                self._waiting,
            )

    def render(self, out: Samples, dac_s: float, gap: bool) -> None:
        """Fill a block, float32 (frames, outputs), that sounds at `dac_s` of the stream's clock.

        `gap` says that the device itself ran dry before it.
        """
        self.called_s = self._clock()
        out.fill(0.0)
        with self._lock:
            reel, rate = self._reel, self._rate
            if rate is None:
                return
            at_s = self._ear.settle(dac_s, len(out) / rate, gap=gap)
            self._underruns += gap and self._sounding
            tail, self._tail = self._tail, None
            for begin in range(0, len(out), _LARGEST_BLOCK):
                if reel is not None and reel.sample_rate == rate and self.playing:
                    self._play(reel, out[begin : begin + _LARGEST_BLOCK], at_s + begin / rate)
            if tail is not None:
                self._fade_away(tail, out)

    # Inside, with the lock held.

    def _play(self, reel: Reel, out: Samples, at_s: float) -> None:
        self._measure_length()
        inner = reel.inner(self._transport, self._frame)
        spans, after = inner.advance(len(out))
        wanted = total(spans)
        count = self._playable(reel, inner, spans)
        if count < wanted:
            spans, after = inner.advance(count)
        if count:
            block = self._block[:count]
            copy(reel.sound.samples, spans, block)
            loop = inner.active_loop
            ends = loop is None or inner.frame >= loop.end != inner.length
            self._envelope.shape(block, inner.length - inner.frame - count if ends else None)
            if self._level.measure(at_s, block) > 1.0:
                np.clip(block, -1.0, 1.0, out=block)
            spread(block, out[:count])
            self._remember(reel, spans, at_s)
            self._sounding = self._begun = True
        self._frame = after.frame
        self._transport = replace(
            self._transport, frame=reel.outer(self._transport, inner, after.frame), motion=after.motion
        )
        self._waiting = count < wanted
        if not self.playing:
            self._sounding = False
        elif self._waiting and self._begun and not self._refilling:
            self._leave()
            tail, self._tail = self._tail, None
            if tail is not None:
                self._fade_away(tail, out[count:])
            self._underruns += 1
            self._refilling = True
            self._envelope.start()

    def _playable(self, reel: Reel, inner: Transport, spans: Spans) -> int:
        # The last frames of what is there are kept back, to fade out with should no more come in time.
        kept = 0 if reel.complete else self._envelope.frames
        limit = max(0, reel.sound.ready - kept)
        if self._refilling and not reel.complete:
            loop = inner.active_loop
            end = loop.end if loop is not None and inner.frame < loop.end else inner.length
            if limit < min(inner.frame + round(REFILL_S * reel.sample_rate), end - kept):
                return 0
        self._refilling = False
        return playable(spans, limit)

    def _remember(self, reel: Reel, spans: Spans, at_s: float) -> None:
        for begin, end in spans:
            first = reel.to_tape(begin)
            self._ear.wrote(at_s, first, min(reel.to_tape(end), self._transport.length) - first, reel.tape.sample_rate)
            at_s += (end - begin) / reel.sample_rate

    def _leave(self) -> None:
        """Leave the place that sounds: what comes next there fades out, without counting as played."""
        reel, sounding, self._sounding = self._reel, self._sounding, False
        if not sounding or reel is None or not self.playing:
            return
        inner = reel.inner(self._transport, self._frame)
        spans, _ = inner.advance(playable(inner.advance(self._envelope.frames)[0], reel.sound.ready))
        if spans:
            block = np.zeros((total(spans), reel.tape.channels), np.float32)
            copy(reel.sound.samples, spans, block)
            self._envelope.fall(block)
            self._tail = np.zeros((len(block), self._outputs), np.float32)
            spread(np.clip(block, -1.0, 1.0), self._tail)

    def _fade_away(self, tail: Samples, out: Samples) -> None:
        count = min(len(out), len(tail))
        out[:count] += tail[:count]
        if count < len(tail) and self._tail is None:
            self._tail = tail[count:]

    def _start(self) -> None:
        self._envelope.start()
        self._begun = self._refilling = self._waiting = False

    def _silence(self) -> None:
        self._start()
        self.called_s = None
        self._tail = None
        self._sounding = False
        self._ear.restart()
        self._level.clear()

    def _move(self, transport: Transport) -> None:
        if transport.frame != self._transport.frame and self._reel is not None:
            self._frame = self._reel.to_device(transport.frame)
        self._transport = transport

    def _measure_length(self) -> None:
        """See to it that a tape that was finished early is as long as what is on it."""
        length = _length(self.tape)
        if length != self._transport.length:
            self._move(self._transport.with_length(length))


def _length(tape: Tape | None) -> int:
    if tape is None:
        return 0
    return tape.ready if tape.finished else tape.capacity
