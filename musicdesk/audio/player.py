"""Player: plays a tape, also while it grows, and knows what the ear hears now."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from musicdesk.audio.deck import Deck
from musicdesk.audio.devices import Device
from musicdesk.audio.pacing import starts_in
from musicdesk.audio.soundcard import SoundCard
from musicdesk.audio.stream import OpenStream, Stream, StreamRequest
from musicdesk.core.errors import Unavailable
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop, Transport

__all__ = ["Device", "Facts", "Player", "starts_in"]

IDLE_S = 5.0
"""A device is let go after so many seconds of silence: other programs may want it for themselves."""
SILENCE_LIMIT_S = 1.0
"""A device that asks for nothing for so long is gone."""
WAKING_S = 2.0
"""A device that sleeps, such as a headset by radio, may take so much longer to begin."""
ANSWER_LIMIT_S = 3.0
"""A sound system that takes longer to open a device is said not to answer."""
LOUDEST_GAIN = 16.0
LOST = "The sound device went away, so playing was paused; press play to go on with the default one."
STUCK = "The sound system does not answer; wait a moment, or restart it, then press play."
_TURN_S = 0.03
_OWN_PAUSE_S = 0.5

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Facts:
    """What a window shows of the player, all of one moment.

    `transport` counts frames of the tape, its `frame` is the next to be written; `heard_frame` is what the ear hears
    now. `underruns` counts the gaps since the tape was loaded. `peaks` (one per channel of the tape, linear, after
    the volume) and `clipped` are of what was heard since the last call. `waiting` says that it plays but the tape has
    not grown enough. `device` is the device in use, or the chosen one; None is the default. `trouble` is one sentence
    with what to do next. `latency_s` passes from writing to hearing; 0 while no device is open.
    """

    transport: Transport = field(default_factory=Transport)
    heard_frame: int = 0
    underruns: int = 0
    peaks: tuple[float, ...] = ()
    clipped: bool = False
    waiting: bool = False
    device: str | None = None
    trouble: str | None = None
    latency_s: float = 0.0


class Player:
    """Plays one tape. Its methods return at once and may be called from any thread; only `devices` takes its time.

    Devices are opened, watched and let go by a thread of its own. `open_stream` and `query_devices` are the seams to
    them; `card`, or else the sound card of this computer, if they are not given.
    """

    def __init__(
        self,
        open_stream: OpenStream | None = None,
        query_devices: Callable[[], Sequence[Device]] | None = None,
        clock: Callable[[], float] = time.monotonic,
        card: SoundCard | None = None,
    ) -> None:
        self._card = card or SoundCard()
        self._open_stream: OpenStream = open_stream or self._card.open
        self._query_devices = query_devices or self._card.devices
        self._clock = clock
        self._deck = Deck(clock)
        self._volume = self._gain = 1.0
        self._device: str | None = None
        self._trouble: str | None = None
        self._absence: str | None = None  # the trouble that there was no device, which a device takes back
        self._wake = threading.Event()
        self._closing = False
        self._thread: threading.Thread | None = None
        self._stream: Stream | None = None
        self._request: StreamRequest | None = None
        self._started_s = self._turned_s = 0.0
        self._silent_since_s: float | None = None
        self._busy_since_s: float | None = None  # while a device is being opened or let go

    @property
    def card(self) -> SoundCard:
        """The sound card, for others who play as well: it has looked for the devices already."""
        return self._card

    def load(self, tape: Tape) -> None:
        """Put in a tape, at its start, standing still, without a loop region; looping stays on if it was."""
        self._deck.load(tape)
        self._wake.set()

    def unload(self) -> None:
        """Take the tape out."""
        self._deck.load(None)

    def play(self) -> None:
        """Start or go on, once the device is open; if there is none, it goes back and `trouble` says so."""
        self._trouble = None
        if self._closing or not self._deck.play():
            return
        if self._thread is None:
            self._turned_s = self._clock()
            self._thread = threading.Thread(target=self._run, name="musicdesk-player", daemon=True)
            self._thread.start()
        self._wake.set()

    def pause(self) -> None:
        """Stand still."""
        self._deck.pause()

    def stop(self) -> None:
        """Stand still at the start, or at that of the loop."""
        self._deck.stop()

    def seek(self, frame: int) -> None:
        """Go to a frame, within the length."""
        self._deck.seek(frame)

    def set_loop(self, loop: Loop | None) -> None:
        """Choose the region to go round in."""
        self._deck.set_loop(loop)

    def set_looping(self, looping: bool) -> None:
        """Go round (in the region, or in everything), or not."""
        self._deck.set_looping(looping)

    def set_volume(self, volume: float) -> None:
        """Set the volume, 0 to 1: a linear factor, so that 1 is the tape as it is."""
        self._volume = max(0.0, min(1.0, volume))
        self._deck.set_gain(self._volume * self._gain)

    def set_gain(self, gain: float) -> None:
        """Set a second linear factor, 0 to 16, to compare takes at equal loudness."""
        self._gain = max(0.0, min(LOUDEST_GAIN, gain))
        self._deck.set_gain(self._volume * self._gain)

    def set_device(self, name: str | None) -> None:
        """Choose the device by its name, None for the default; playing goes over to it."""
        self._device = name
        self._wake.set()

    def devices(self) -> list[Device]:
        """Return the output devices there are now, none if there is trouble; may take 5 s, so call it from a worker."""
        try:
            found = list(self._query_devices())
        except Unavailable as exc:
            if not self._deck.playing:
                self._trouble = self._absence = str(exc)
            return []
        if self._trouble == self._absence:
            self._trouble = None
        return found

    def facts(self) -> Facts:
        """Return what a window shows. Cheap enough for every frame."""
        busy_since_s, stream = self._busy_since_s, self._stream
        if busy_since_s is not None and self._clock() - busy_since_s > ANSWER_LIMIT_S:
            self._deck.revert()
            self._trouble = self._trouble or STUCK
            stream = None
        reading = self._deck.read(None if stream is None else stream.now_s())
        return Facts(
            transport=reading.transport,
            heard_frame=reading.heard_frame,
            underruns=reading.underruns,
            peaks=reading.peaks,
            clipped=reading.clipped,
            waiting=reading.waiting,
            device=self._device if stream is None else stream.name,
            trouble=self._trouble,
            latency_s=0.0 if stream is None else stream.latency_s,
        )

    def close(self) -> None:
        """Let the device go, for good."""
        self._closing = True
        self._deck.pause()
        self._wake.set()
        if self._thread is not None:
            self._thread.join(2.0)  # a sound system that hangs must not keep the program from ending

    # In the thread that owns the device.

    def _run(self) -> None:
        while not self._closing:
            try:
                wait_s = self._turn()
            except Unavailable as exc:
                self._trouble = self._absence = str(exc)
                self._deck.revert()
                wait_s = None
            except Exception:  # whatever a device does, the window stays
                _log.exception("The player's thread met something unforeseen.")
                self._lose()
                wait_s = None
            self._wake.wait(wait_s)
            self._wake.clear()
        self._drop()

    def _turn(self) -> float | None:
        """Do what is due; returns the seconds until the next turn, None for: not before something is wanted."""
        now_s = self._clock()
        late, self._turned_s = now_s - self._turned_s > _OWN_PAUSE_S, now_s
        playing, tape = self._deck.playing, self._deck.tape
        if tape is not None and not self._suits(tape):
            self._drop()
            if playing:
                self._open(StreamRequest(self._device, tape.sample_rate))
        if self._stream is None:
            return None
        if late:
            self._started_s = self._turned_s = self._clock()  # we were away ourselves: nobody is to blame
        if self._is_lost(self._stream):
            self._lose()
            return None
        self._deck.fit()
        while self._deck.feed() and not self._wake.is_set():
            pass
        if playing:
            self._silent_since_s = None
        elif self._silent_since_s is None:
            self._silent_since_s = now_s
        elif now_s - self._silent_since_s > IDLE_S:
            self._drop()
            return None
        return _TURN_S

    def _suits(self, tape: Tape) -> bool:
        stream, request = self._stream, self._request
        if stream is None or request is None or request.device != self._device:
            return False
        return tape.sample_rate in (request.sample_rate, stream.sample_rate)

    def _open(self, request: StreamRequest) -> None:
        self._busy_since_s = self._clock()
        try:
            self._stream = stream = self._open_stream(request, self._deck.render)
            self._request = request
            self._deck.connect(stream.sample_rate, stream.channels)
            self._deck.feed()
            stream.start()
        except Unavailable:
            self._drop()
            raise
        finally:
            self._busy_since_s = None
        self._started_s = self._turned_s = self._clock()
        self._silent_since_s = None

    def _is_lost(self, stream: Stream) -> bool:
        last_s = max(self._deck.called_s or 0.0, self._started_s + WAKING_S)
        return not stream.active or self._clock() - last_s > SILENCE_LIMIT_S

    def _lose(self) -> None:
        """Let a device go that is gone, and pause at what was heard last."""
        if self._deck.playing:
            self._trouble = LOST
        self._card.forget()
        self._device = None
        stream, self._stream = self._stream, None
        self._deck.disconnect(None if stream is None else stream.now_s())
        self._deck.pause()
        if stream is not None:
            self._let_go(stream)

    def _drop(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None:
            self._deck.disconnect(stream.now_s())
            self._let_go(stream)

    def _let_go(self, stream: Stream) -> None:
        self._busy_since_s = self._clock()
        stream.close()
        self._busy_since_s = None
