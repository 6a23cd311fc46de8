"""Recorder: listens to a microphone, and keeps what is sung from the first block on."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from musicdesk.audio.inputs import InputDevice
from musicdesk.audio.inputstream import InputRequest, OpenInput
from musicdesk.audio.listening import Opened, Opening
from musicdesk.audio.microphone import Microphones
from musicdesk.audio.recorded import CHANGED, ENDINGS, FROZEN, LOST, STOPPED, Recorded, sentence
from musicdesk.audio.recorderfacts import QUIET, SILENT, Listening, RecorderFacts, hint
from musicdesk.audio.route import WatchRoute, watch_route
from musicdesk.audio.tap import Tap
from musicdesk.audio.writing import Writing
from musicdesk.core.clip import Samples
from musicdesk.core.errors import Unavailable

__all__ = ["ENDINGS", "QUIET", "SILENT", "InputDevice", "Listening", "Recorded", "Recorder", "RecorderFacts"]

OPENING_LIMIT_S = 8.0
"""A sound system that takes longer to open a microphone is given up."""
PULL_S = 2.0
"""The most that `pull` gives at once, in seconds."""
STUCK = Unavailable("The sound system does not answer.", "Wait a moment, or restart it, then record again.")
_WITHOUT_RECORDING = {
    LOST: 'The microphone "{device}" went away. Plug it in again or choose another one, then record again.',
    FROZEN: 'The microphone "{device}" stopped answering. Plug it in again or choose another one, then record again.',
}
_TURN_S = 0.03
_OWN_PAUSE_S = 0.5
_CLOSE_S = 1.2

_log = logging.getLogger(__name__)


class Recorder:
    """Listens to one microphone. Its methods return at once and may be called from any thread; only `inputs` waits.

    The device is opened, watched and let go by a thread of its own, each recording is written by another one.
    `open_input`, `query` and `watch_route` are the seams; the microphones of this computer if they are not given.
    """

    def __init__(
        self,
        open_input: OpenInput | None = None,
        query: Callable[[], Sequence[InputDevice]] | None = None,
        clock: Callable[[], float] = time.monotonic,
        watch_route: WatchRoute = watch_route,
    ) -> None:
        self._microphones = Microphones()
        self._open_input: OpenInput = open_input or self._microphones.open
        self._query = query or self._microphones.inputs
        self._clock = clock
        self._watch_route = watch_route
        self._lock = threading.RLock()  # held for microseconds: nothing below it waits
        self._device: str | None = None
        self._trouble: str | None = None
        self._absence: str | None = None  # the trouble that there was no device, which a device takes back
        self._wanted = False
        self._halted = False  # what is wanted could not be: not to be tried again before the user says so
        self._pending: Path | None = None  # to be recorded as soon as the device is open
        self._opening: Opening | None = None
        self._opened: Opened | None = None
        self._recordings: list[Writing | Recorded] = []  # not yet taken, in the order in which they began
        self._pulled = 0
        self._turned_s = 0.0
        self._wake = threading.Event()
        self._closing = False
        self._thread: threading.Thread | None = None

    # What the user wants.

    def inputs(self) -> list[InputDevice]:
        """Return the input devices there are now, none if there is trouble; may take 5 s, so call it from a worker."""
        try:
            found = list(self._query())
        except Unavailable as exc:
            if self._opened is None:
                self._trouble = self._absence = str(exc)
            return []
        if self._trouble == self._absence:
            self._trouble = None
        return found

    def set_device(self, name: str | None) -> None:
        """Choose the device by its name, None for the default; a recording goes on to its end with the one it has.

        If another one had gone away while it was listened to, this one is listened to instead.
        """
        with self._lock:
            if name != self._device and self._halted:
                self._halted, self._trouble = False, None
            self._device = name
        self._wake.set()

    def listen(self) -> None:
        """Open the device for the level meter and `pull`, without recording."""
        with self._lock:
            self._want()
            self._run_thread()

    def rest(self) -> None:
        """Let the device go when nothing is being recorded."""
        self._wanted = False
        self._wake.set()

    def record(self, path: Path) -> None:
        """Write a WAV at `path` (a new file) from the next block on; opens the device if need be.

        Every call comes to one `Recorded`, even if the device cannot be opened. A recording that runs is finished.
        """
        with self._lock:
            self.finish()
            self._want()
            opened = self._opened
            if opened is not None and opened.suits(self._device):
                self._recordings.append(Writing(path, opened.ring, opened.ring.written, opened.stream.name))
            else:
                self._pending = path
            self._run_thread()

    def finish(self) -> None:
        """End the recording at this moment; `take_recorded` tells when its file is whole. Goes on listening."""
        with self._lock:
            self._fail_pending(STOPPED, "")
            writing = self._writing
            if writing is not None and not writing.ending:
                opened = self._opened
                is_its = opened is not None and opened.ring is writing.ring
                writing.end(opened.frame_now() if opened is not None and is_its else writing.ring.written)

    def take_recorded(self) -> Recorded | None:
        """Return each recording that has ended, once, in the order in which they began; None when there is none."""
        with self._lock:
            first = self._recordings[0] if self._recordings else None
            recorded = first.recorded if isinstance(first, Writing) else first
            if recorded is not None:
                del self._recordings[0]
            return recorded

    def pull(self) -> tuple[Samples, int]:
        """Return what came in since the last call, mono float32 (frames,), at most the last 2 s, and its rate in Hz."""
        with self._lock:
            opened = self._opened
            if opened is None:
                return np.zeros(0, np.float32), 48_000
            ring = opened.ring
            end = ring.written
            block, _ = ring.read(max(self._pulled, end - round(PULL_S * ring.sample_rate)), end)
            self._pulled = end
        return np.asarray(block.mean(axis=1), np.float32), ring.sample_rate

    def tap(self) -> Tap:
        """Return another way to listen, of its own pace: for hearing oneself."""
        return Tap(lambda: None if (opened := self._opened) is None else opened.ring)

    def facts(self) -> RecorderFacts:
        """Return what a window shows. Cheap enough for every frame."""
        with self._lock:
            opened, writing = self._opened, self._writing
            recording = writing is not None and not writing.ending
            frames, overruns = (0, ()) if writing is None else (writing.frames, writing.overruns)
            if opened is None:
                state = Listening.OPENING if self._is_needed and not self._closing else Listening.CLOSED
                return RecorderFacts(state, self._device, frames=frames, overruns=overruns, trouble=self._trouble)
            peaks, clipped = opened.level.heard()
            state = Listening.RECORDING if recording else Listening.LISTENING
            return RecorderFacts(
                state=Listening.OPENING if opened.ring.called_s is None else state,  # a headset takes time to wake
                device=opened.stream.name,
                sample_rate=opened.ring.sample_rate,
                channels=opened.ring.channels,
                frames=frames,
                peaks=peaks,
                clipped=clipped,
                silent_s=opened.level.silent_s,
                quiet_s=opened.level.quiet_s,
                overruns=overruns,
                trouble=self._trouble,
                hint=hint(opened.level, frames / opened.ring.sample_rate if recording else 0.0),
            )

    def close(self) -> None:
        """End a recording properly and let the device go, for good; takes 2 s at most, also with a frozen device."""
        self.finish()
        end_s = time.monotonic() + _CLOSE_S
        for writing in [each for each in self._recordings if isinstance(each, Writing)]:
            writing.join(max(0.0, end_s - time.monotonic()))
        self._closing = True
        self._wanted = False
        self._wake.set()
        if self._thread is not None:
            self._thread.join(0.6)  # a sound system that hangs must not keep the program from ending

    # Inside.

    @property
    def _writing(self) -> Writing | None:
        """The recording that runs, or that was the last to run and waits to be taken."""
        return next((each for each in reversed(self._recordings) if isinstance(each, Writing)), None)

    @property
    def _is_recording(self) -> bool:
        writing = self._writing
        return writing is not None and not writing.ending

    @property
    def _is_needed(self) -> bool:
        """Whether the device has to be open."""
        return self._is_recording or self._pending is not None or (self._wanted and not self._halted)

    def _want(self) -> None:
        self._wanted, self._halted, self._trouble = True, False, None

    def _run_thread(self) -> None:
        if self._thread is None and not self._closing:
            self._turned_s = self._clock()
            self._thread = threading.Thread(target=self._run, name="musicdesk-recorder", daemon=True)
            self._thread.start()
        self._wake.set()

    def _fail_pending(self, ended: str, message: str) -> None:
        path, self._pending = self._pending, None
        if path is not None:
            self._recordings.append(Recorded(path, 0, 0, 0, self._device or "", 0.0, (), ended, message))

    # In the thread that owns the device.

    def _run(self) -> None:
        while not self._closing:
            try:
                wait_s = self._turn()
            except Unavailable as exc:
                self._give_up(str(exc))
                wait_s = None
            except Exception:  # whatever a device does, the window stays
                _log.exception("The recorder's thread met something unforeseen.")
                self._lose(LOST)
                wait_s = None
            self._wake.wait(wait_s)
            self._wake.clear()
        self._drop()

    def _turn(self) -> float | None:
        """Do what is due; returns the seconds until the next turn, None for: not before something is wanted."""
        now_s = self._clock()
        late, self._turned_s = now_s - self._turned_s > _OWN_PAUSE_S, now_s
        opened = self._kept()
        if opened is None:
            return self._open(now_s) if self._is_needed else None
        if late:
            opened.forgive()  # we were away ourselves: nobody is to blame
        change = opened.change()
        if change is not None and not change.gone:
            self._reroute(opened, change.moment_s, LOST if change.unplugged else CHANGED)
        elif change is not None or not opened.stream.active:
            self._lose(LOST)
        elif opened.is_frozen:
            self._lose(FROZEN)
        else:
            opened.level.measure()
        return _TURN_S

    def _kept(self) -> Opened | None:
        """Return the open device, if there is one; one that is not needed, or not the one that is wanted, is let go."""
        with self._lock:  # else a recording might begin on a device that is just being let go
            opened = self._opened
            if not self._is_needed:
                self._abandon()
            elif opened is None or self._is_recording or opened.suits(self._device):
                return opened
            self._opened = None
        if opened is not None:
            opened.let_go()
        return None

    def _open(self, now_s: float) -> float:
        opening = self._opening
        if opening is not None and opening.request.device != self._device:
            self._abandon()
            opening = None
        if opening is None:
            request = InputRequest(self._device)
            opening = Opening(request, self._open_input, self._watch_route, self._clock, self._wake.set)
            self._opening = opening
        opened = opening.result()
        if opened is None:
            if now_s - opening.since_s > OPENING_LIMIT_S:
                raise STUCK
            return _TURN_S
        with self._lock:
            self._opening, self._opened, self._pulled = None, opened, 0
            if self._trouble == self._absence:
                self._trouble = None
            path, self._pending = self._pending, None
            if path is not None:
                self._recordings.append(Writing(path, opened.ring, 0, opened.stream.name))
        return _TURN_S

    def _give_up(self, reason: str) -> None:
        with self._lock:
            self._abandon()
            self._halted = True
            self._absence = reason
            self._trouble = self._trouble or reason
            self._fail_pending(LOST, reason)
        self._microphones.forget()

    def _abandon(self) -> None:
        opening, self._opening = self._opening, None
        if opening is not None:
            opening.abandon()

    def _lose(self, ended: str) -> None:
        """Let a device go that is gone or frozen; what came from it is kept."""
        with self._lock:
            opened, self._opened = self._opened, None
            self._halted = True
            if opened is None:
                self._give_up(str(STUCK))
                return
            if not self._end_recording(opened, opened.ring.written, ended):
                self._trouble = _WITHOUT_RECORDING[ended].format(device=opened.stream.name)
        self._microphones.forget()
        opened.let_go()

    def _reroute(self, opened: Opened, moment_s: float, ended: str) -> None:
        """Close the recording before foreign sound begins; then listen to what the system has chosen instead."""
        with self._lock:
            self._opened = None
            self._end_recording(opened, opened.ring.frame_called(moment_s), ended)
        self._microphones.forget()
        opened.let_go()

    def _end_recording(self, opened: Opened, frame: int, ended: str) -> bool:
        writing = self._writing
        if writing is None or writing.ring is not opened.ring or writing.recorded is not None:
            return False
        # One that was stopped a moment ago still waits for its last block: that may be foreign as well.
        was_running = not writing.ending
        writing.end(frame, ended)
        if was_running:
            self._trouble = sentence(ended, opened.stream.name)
        return was_running

    def _drop(self) -> None:
        with self._lock:
            self._abandon()
            opened, self._opened = self._opened, None
        if opened is not None:
            opened.let_go()
