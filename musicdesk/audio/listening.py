"""An open microphone with all that belongs to it, and the opening of one, which may take for ever."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from musicdesk.audio.inputlevel import InputLevel
from musicdesk.audio.inputstream import InputRequest, InputStream, Keep, OpenInput
from musicdesk.audio.ring import Ring
from musicdesk.audio.route import RouteChange, RouteWatch, WatchRoute
from musicdesk.core.clip import Samples
from musicdesk.core.errors import Unavailable

SILENCE_LIMIT_S = 0.9
"""A device that gives nothing for so long is gone or frozen: it is to be noticed within a second."""
WAKING_S = 2.0
"""A device that sleeps, such as a headset by radio, may take so much longer to begin."""
LETTING_GO_S = 0.8
"""A device that takes longer to be let go is frozen, and left to a thread of its own."""
_LONGEST_WAIT_S = 0.5

_log = logging.getLogger(__name__)


class Opened:
    """A stream that runs, the ring it fills, how loud it is, and the watch over its route."""

    def __init__(
        self,
        request: InputRequest,
        stream: InputStream,
        ring: Ring,
        watch: RouteWatch | None,
        clock: Callable[[], float],
    ) -> None:
        self.request, self.stream, self.ring = request, stream, ring
        self.level = InputLevel(ring)
        self._watch = watch
        self._clock = clock
        self._forgiven_s = clock()

    @property
    def is_frozen(self) -> bool:
        """Whether the device has given nothing for too long."""
        last_s = max(self.ring.called_s or 0.0, self._forgiven_s + WAKING_S)
        return self._clock() - last_s > SILENCE_LIMIT_S

    def suits(self, device: str | None) -> bool:
        """Whether it is the device that is wanted."""
        return self.request.device == device

    def forgive(self) -> None:
        """Take note that nobody listened for a while, so that the device is not blamed for it."""
        self._forgiven_s = self._clock()

    def change(self) -> RouteChange | None:
        """Return what became of the route, or None while it is what it was."""
        return None if self._watch is None else self._watch.change()

    def frame_now(self) -> int:
        """Return which frame is at the microphone now; it comes out of the device a little later."""
        now_s, written = self.stream.now_s(), self.ring.written
        frame = written if now_s is None else self.ring.frame_at(now_s)
        return min(max(frame, written), written + round(_LONGEST_WAIT_S * self.ring.sample_rate))

    def let_go(self) -> None:
        """End the watch and close the stream, in a thread of its own when that takes its time."""
        if self._watch is not None:
            self._watch.close()
        closing = threading.Thread(target=self.stream.close, name="musicdesk-microphone-closing", daemon=True)
        closing.start()
        closing.join(LETTING_GO_S)


class Opening:
    """Opens a microphone in a thread of its own, because the sound system may never return from it."""

    def __init__(
        self,
        request: InputRequest,
        open_input: OpenInput,
        watch_route: WatchRoute,
        clock: Callable[[], float],
        tell: Callable[[], None],
    ) -> None:
        self.request = request
        self.since_s = clock()
        self._open_input, self._watch_route, self._clock, self._tell = open_input, watch_route, clock, tell
        self._lock = threading.Lock()
        self._abandoned = False
        self._opened: Opened | None = None
        self._trouble: Unavailable | None = None
        threading.Thread(target=self._run, name="musicdesk-microphone-opening", daemon=True).start()

    def result(self) -> Opened | None:
        """Return the open microphone, None while it is not yet open.

        Raises: Unavailable if it cannot be opened.
        """
        with self._lock:
            if self._trouble is not None:
                raise self._trouble
            return self._opened

    def abandon(self) -> None:
        """Nobody waits any more: should it be opened after all, it is closed at once."""
        with self._lock:
            self._abandoned = True
            opened, self._opened = self._opened, None
        if opened is not None:
            threading.Thread(target=opened.let_go, daemon=True).start()

    def _run(self) -> None:
        opened: Opened | None = None
        trouble: Unavailable | None = None
        try:
            opened = self._open()
        except Unavailable as exc:
            trouble = exc
        except Exception as exc:
            _log.exception("Opening a microphone met something unforeseen.")
            trouble = Unavailable(
                f"The microphone could not be opened ({type(exc).__name__}).", "Choose another one, then record again."
            )
        with self._lock:
            self._opened, self._trouble = opened, trouble
            abandoned = self._abandoned
        if abandoned:
            self.abandon()
        self._tell()

    def _open(self) -> Opened:
        inlet = _Inlet()
        stream = self._open_input(self.request, inlet.keep)
        try:
            ring = Ring(stream.channels, stream.sample_rate, clock=self._clock)
            inlet.keep_in(ring)
            stream.start()
        except BaseException:
            stream.close()
            raise
        return Opened(self.request, stream, ring, self._watch_route(), self._clock)


class _Inlet:
    """Where blocks go: the ring can be made only when the stream has said its form, but before it is started."""

    def __init__(self) -> None:
        self._put: Keep | None = None

    def keep_in(self, ring: Ring) -> None:
        self._put = ring.put

    def keep(self, block: Samples, adc_s: float, lost: bool) -> None:
        put = self._put
        if put is not None:
            put(block, adc_s, lost)
