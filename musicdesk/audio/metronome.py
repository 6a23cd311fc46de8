"""Metronome: counts in and clicks on a sound device of its own choosing, and knows which beat the ear hears now."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from musicdesk.audio.clicktrack import ClickTrack
from musicdesk.audio.soundcard import SoundCard
from musicdesk.audio.stream import OpenStream, Stream, StreamRequest
from musicdesk.core.errors import BadValue, Unavailable

RATE_HZ = 48_000
"""What devices are asked for; one that has another rate of its own takes that."""
SLOWEST_BPM, FASTEST_BPM = 20.0, 400.0
MOST_BARS, MOST_BEATS = 8, 16
SILENCE_LIMIT_S = 1.0
"""A device that asks for nothing for so long is gone."""
WAKING_S = 2.0
"""A device that sleeps, such as a headset by radio, may take so much longer to begin."""
ANSWER_LIMIT_S = 3.0
"""A sound system that takes longer to open a device is said not to answer."""
LOST = "The sound device went away, so the metronome is silent; choose another one, or go on without clicks."
STUCK = "The sound system does not answer, so there are no clicks; wait a moment, or go on without them."
_TURN_S = 0.05
_AFTERMATH_S = 0.2

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class MetronomeFacts:
    """What a window shows of the metronome, all of one moment.

    `beat` counts from the very first click, which is 0, by what the ear hears now; it is -1 before that, and goes on
    without clicks after a mere count-in. `beats` says the same exactly, negative before the first click. `bar_one_s`
    is the moment at which the first beat after the count-in is heard, in seconds of the stream's clock; it is known as
    soon as the device runs, and until `stop`. `device` is the one in use, or that was. `trouble` is one sentence with
    what to do next.
    """

    running: bool = False
    beat: int = -1
    bar_one_s: float | None = None
    trouble: str | None = None
    device: str | None = None
    beats: float = -1.0


def check_beat(bpm: float, count_in_bars: int, beats_per_bar: int = 4) -> None:
    """Make sure that a metronome can do this.

    Raises: BadValue if the tempo is outside 20..400 bpm, or the bars outside 0..8 of 1..16 beats.
    """
    if not SLOWEST_BPM <= bpm <= FASTEST_BPM:
        raise BadValue(
            f"A tempo of {bpm:g} bpm is outside {SLOWEST_BPM:g}..{FASTEST_BPM:g} bpm.",
            "Choose one between the two.",
            field="bpm",
        )
    if not 0 <= count_in_bars <= MOST_BARS or not 1 <= beats_per_bar <= MOST_BEATS:
        raise BadValue(
            f"A count-in of {count_in_bars} bars of {beats_per_bar} beats is outside 0..{MOST_BARS} bars of "
            f"1..{MOST_BEATS} beats.",
            "Count in one or two bars of four.",
            field="count_in",
        )


class Metronome:
    """Clicks, one count-in after another. Its methods return at once and may be called from any thread.

    Devices are opened, watched and let go by a thread of its own. `open_stream` is the seam to them; the sound card of
    this computer if it is not given.
    """

    def __init__(self, open_stream: OpenStream | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._card = SoundCard()
        self._open_stream: OpenStream = open_stream or self._card.open
        self._clock = clock
        self._wish: tuple[ClickTrack, str | None] | None = None
        self._track: ClickTrack | None = None  # the one that sounds, or sounded
        self._stream: Stream | None = None
        self._device: str | None = None
        self._lag_s: float | None = None  # the clock less the stream's, for when there is no stream any more
        self._trouble: tuple[ClickTrack | None, str] = (None, "")
        self._busy_since_s: float | None = None
        self._started_s = 0.0
        self._wake = threading.Event()
        self._closing = False
        self._thread: threading.Thread | None = None

    def start(
        self,
        bpm: float,
        *,
        count_in_bars: int,
        click: bool,
        beats_per_bar: int = 4,
        device: str | None = None,
        volume: float = 0.7,
    ) -> None:
        """Count in so many bars, and with `click` go on for as long as nobody says stop; what sounded before ends.

        `device` is the name of an output device, None for the default. `volume` is a linear factor, 0 to 1. Without
        bars and without `click` there is nothing to be heard, and no device is touched.

        Raises: BadValue as `check_beat` does.
        """
        check_beat(bpm, count_in_bars, beats_per_bar)
        self.stop()
        if self._closing or not (count_in_bars or click):
            return
        track = ClickTrack(
            bpm,
            count_in_bars=count_in_bars,
            click=click,
            beats_per_bar=beats_per_bar,
            volume=volume,
            clock=self._clock,
        )
        self._wish = (track, device)
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="musicdesk-metronome", daemon=True)
            self._thread.start()
        self._wake.set()

    def stop(self) -> None:
        """Be silent, and let the device go."""
        self._wish = None
        self._wake.set()

    def facts(self) -> MetronomeFacts:
        """Return what a window shows. Cheap enough for every frame."""
        wish, track, stream, busy_since_s = self._wish, self._track, self._stream, self._busy_since_s
        if wish is None:
            return MetronomeFacts()
        troubled, words = self._trouble
        trouble = words if troubled is wish[0] else None
        if trouble is None and busy_since_s is not None and self._clock() - busy_since_s > ANSWER_LIMIT_S:
            trouble = STUCK
        if track is not wish[0]:
            return MetronomeFacts(running=trouble is None, trouble=trouble)
        now_s = None if stream is None else stream.now_s()
        if now_s is not None:
            self._lag_s = self._clock() - now_s
        elif self._lag_s is not None:
            now_s = self._clock() - self._lag_s
        told = None if now_s is None else track.beats_at(now_s)
        beats = -1.0 if told is None else told
        beat = max(-1, math.floor(beats + 1e-6))
        return MetronomeFacts(trouble is None, beat, track.bar_one_s, trouble, self._device, beats)

    def close(self) -> None:
        """Let the device go, for good."""
        self._closing = True
        self.stop()
        if self._thread is not None:
            self._thread.join(2.0)  # a sound system that hangs must not keep the program from ending

    # In the thread that owns the device.

    def _run(self) -> None:
        while not self._closing:
            try:
                wait_s = self._turn()
            except Unavailable as exc:
                self._drop()
                self._trouble = (self._track, str(exc))
                wait_s = None
            except Exception:  # whatever a device does, the window stays
                _log.exception("The metronome's thread met something unforeseen.")
                self._lose()
                wait_s = None
            self._wake.wait(wait_s)
            self._wake.clear()
        self._drop()

    def _turn(self) -> float | None:
        """Do what is due; returns the seconds until the next turn, None for: not before something is wanted."""
        wish = self._wish
        if wish is None:
            self._drop()
            return None
        track, device = wish
        if track is not self._track:
            self._drop()
            self._open(track, device)
        stream = self._stream
        if stream is None:
            return None
        if self._is_lost(stream, track):
            self._lose()
            return None
        ended_s, now_s = track.ended_s, stream.now_s()
        if ended_s is not None and now_s is not None and now_s > ended_s + _AFTERMATH_S:
            self._lag_s = self._clock() - now_s
            self._drop()  # after the count-in nothing more is to be heard, and other programs may want the device
            return None
        return _TURN_S

    def _open(self, track: ClickTrack, device: str | None) -> None:
        self._lag_s = None
        self._busy_since_s = self._clock()
        try:
            self._stream = stream = self._open_stream(StreamRequest(device, RATE_HZ), track.render)
            track.connect(stream.sample_rate)
            self._device, self._track = stream.name, track
            stream.start()
        finally:
            self._track = track
            self._busy_since_s = None
        self._started_s = self._clock()

    def _is_lost(self, stream: Stream, track: ClickTrack) -> bool:
        last_s = max(track.called_s or 0.0, self._started_s + WAKING_S)
        return not stream.active or self._clock() - last_s > SILENCE_LIMIT_S

    def _lose(self) -> None:
        self._trouble = (self._track, LOST)
        self._card.forget()
        self._drop()

    def _drop(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None:
            self._busy_since_s = self._clock()
            stream.close()
            self._busy_since_s = None
