"""Monitor: hearing oneself while singing, off until it is wanted."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from musicdesk.audio.mirror import Mirror
from musicdesk.audio.stream import OpenStream, Stream, StreamRequest
from musicdesk.audio.tap import Tap
from musicdesk.core.errors import Unavailable

LATENCY_S = 0.04
"""What is written ahead at first: a late echo of oneself makes singing hard."""
MOST_LATENCY_S = 0.12
"""What is written ahead at most, on a machine too busy for less."""
DRY_LIMIT = 2
"""When a device ran dry so often, twice as much is written ahead from then on."""
SILENCE_LIMIT_S = 1.0
"""A device that asks for nothing for so long is gone."""
WAKING_S = 2.0
"""A device that sleeps, such as a headset by radio, may take so much longer to begin."""
ANSWER_LIMIT_S = 3.0
"""A sound system that takes longer to open a device is said not to answer."""
LOST = "The sound device went away, so you do not hear yourself; choose another one, then switch Monitor on again."
STUCK = "The sound system does not answer, so you do not hear yourself; wait a moment, or sing without it."
_TURN_S = 0.05
_FADING_LIMIT_S = 0.2
_MEASURED_S = 0.5
_USUAL_RATE_HZ = 48_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class MonitorFacts:
    """What a window shows of the monitor.

    `running` says that a device plays it, which is silent while no microphone is open. `latency_s` is how much later
    than at the microphone one is heard, as far as the devices say; None while nothing is heard. `trouble` is one
    sentence with what to do next. `gaps` is how often the sound broke off.
    """

    running: bool = False
    trouble: str | None = None
    latency_s: float | None = None
    device: str | None = None
    gaps: int = 0


class Monitor:
    """Plays what a recorder hears. Its methods return at once and may be called from any thread.

    The device is opened, watched and let go by a thread of its own, once a microphone is open. `open_stream` is the
    seam to it, `tap` a recorder's, for nobody else.
    """

    def __init__(self, open_stream: OpenStream, tap: Tap, clock: Callable[[], float] = time.monotonic) -> None:
        self._open_stream = open_stream
        self._tap = tap
        self._clock = clock
        self._mirror = Mirror(tap, clock)
        self._wish: tuple[str | None] | None = None  # the device, if it is to sound at all
        self._tried: tuple[str | None] | None = None
        self._trouble: tuple[tuple[str | None] | None, str] = (None, "")  # which wish could not be, and why
        self._stream: Stream | None = None
        self._request: StreamRequest | None = None
        self._latency_s: float | None = None
        self._ahead_s = LATENCY_S
        self._busy_since_s: float | None = None
        self._started_s = self._measured_s = self._faded_s = 0.0
        self._wake = threading.Event()
        self._closing = False
        self._thread: threading.Thread | None = None

    def set(self, on: bool, device: str | None = None) -> None:
        """Let oneself be heard on an output device, None for the default, or not.

        Said again after trouble, it is tried again.
        """
        if self._closing:
            return
        self._wish = (device,) if on else None
        if on and self._thread is None:
            self._thread = threading.Thread(target=self._run, name="musicdesk-monitor", daemon=True)
            self._thread.start()
        self._wake.set()

    def facts(self) -> MonitorFacts:
        """Return what a window shows. Cheap enough for every frame."""
        wish, stream, busy_since_s = self._wish, self._stream, self._busy_since_s
        if wish is None:
            return MonitorFacts()
        troubled, words = self._trouble
        trouble = words if troubled is wish else None
        if trouble is None and busy_since_s is not None and self._clock() - busy_since_s > ANSWER_LIMIT_S:
            trouble = STUCK
        running = stream is not None and trouble is None
        latency_s = self._latency_s if running else None
        return MonitorFacts(running, trouble, latency_s, None if stream is None else stream.name, self._mirror.gaps)

    def close(self) -> None:
        """Let the device go, for good."""
        self._closing = True
        self._wish = None
        self._wake.set()
        if self._thread is not None:
            self._thread.join(2.0)  # a sound system that hangs must not keep the program from ending

    # In the thread that owns the device.

    def _run(self) -> None:
        while not self._closing:
            try:
                wait_s = self._turn()
            except Unavailable as exc:
                self._give_up(str(exc))
                wait_s = None
            except Exception:  # whatever a device does, the window stays
                _log.exception("The monitor's thread met something unforeseen.")
                self._give_up(LOST)
                wait_s = None
            self._wake.wait(wait_s)
            self._wake.clear()
        self._drop()

    def _turn(self) -> float | None:
        """Do what is due; returns the seconds until the next turn, None for: not before something is wanted."""
        self._tried = wish = self._wish
        stream = self._stream
        if wish is None:
            return self._fade_out()
        if wish is self._trouble[0]:
            return None
        rate = self._tap.sample_rate
        if stream is None and rate is None:
            return _TURN_S
        if stream is not None and self._mirror.dry >= DRY_LIMIT:
            self._ahead_s = min(2 * self._ahead_s, MOST_LATENCY_S)
        known = _USUAL_RATE_HZ if self._request is None else self._request.sample_rate
        request = StreamRequest(wish[0], rate or known, self._ahead_s)
        if stream is None or request != self._request:
            self._drop()
            self._open(request)
        elif self._is_lost(stream):
            self._give_up(LOST)
            return None
        self._mirror.turn(True)
        self._measure()
        return _TURN_S

    def _fade_out(self) -> float | None:
        stream, now_s = self._stream, self._clock()
        if stream is None:
            return None
        self._mirror.turn(False)
        self._faded_s = self._faded_s or now_s
        # A device that asks for nothing any more never gets to the end of it.
        if not self._mirror.is_silent and now_s - self._faded_s < _FADING_LIMIT_S:
            return _TURN_S / 5
        self._drop()
        return None

    def _open(self, request: StreamRequest) -> None:
        self._busy_since_s = self._clock()
        try:
            self._stream = stream = self._open_stream(request, self._mirror.render)
            self._request = request
            self._mirror.connect(stream.sample_rate)
            stream.start()
        finally:
            self._busy_since_s = None
        self._started_s = self._clock()

    def _is_lost(self, stream: Stream) -> bool:
        last_s = max(self._mirror.called_s or 0.0, self._started_s + WAKING_S)
        return not stream.active or self._clock() - last_s > SILENCE_LIMIT_S

    def _measure(self) -> None:
        self._faded_s = 0.0
        now_s = self._clock()
        heard = self._mirror.heard
        if heard is None:
            self._latency_s = None
        elif self._latency_s is None or now_s - self._measured_s > _MEASURED_S:
            came_s = self._tap.came_s(heard[0])
            self._latency_s = None if came_s is None else max(0.0, heard[1] - came_s)
            self._measured_s = now_s

    def _give_up(self, trouble: str) -> None:
        self._trouble = (self._tried, trouble)
        self._drop()

    def _drop(self) -> None:
        stream, self._stream = self._stream, None
        self._faded_s, self._latency_s = 0.0, None
        if stream is not None:
            self._busy_since_s = self._clock()
            stream.close()
            self._busy_since_s = None
