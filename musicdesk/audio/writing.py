"""Writing: the thread that carries one recording from the ring to the disk."""

from __future__ import annotations

import logging
import math
import shutil
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from musicdesk.audio.recorded import FULL, STOPPED, TOO_LONG, UNWRITTEN, Recorded, sentence
from musicdesk.audio.ring import Ring
from musicdesk.formats.wavtape import BYTES_LIMIT, FULL_ERRORS, WavTape

RECORDING_LIMIT_S = 3600.0
SETTLE_S = 0.4
"""How often the header is made to tell the truth and all of it is brought to the disk."""
RESERVE_BYTES = 32 << 20
"""So much room is left on the disk: a system without any fails in strange ways."""
LAST_BLOCK_S = 0.5
"""So long the end of a recording is waited for: what is sung now comes out of the device a little later."""
_TURN_S = 0.03
_STEADY_S = 5.0
"""The moment of frame 0 is measured over so many seconds: later the device's own clock has gone its own way."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _End:
    frame: int
    ended: str
    message: str


class Writing:
    """One recording that is being written, from frame `start` of the ring on. Its methods return at once."""

    def __init__(self, path: Path, ring: Ring, start: int, device: str) -> None:
        self.ring = self._ring = ring
        self._path, self._device = path, device
        self._first = self._position = start
        self._start = start  # the frame of the ring that frame 0 of the file would be, were nothing lost in between
        self._limit = min(round(RECORDING_LIMIT_S * ring.sample_rate), BYTES_LIMIT // (4 * ring.channels))
        self._overruns: list[int] = []
        self._began_s: float | None = None
        self._lock = threading.Lock()
        self._end: _End | None = None
        self._recorded: Recorded | None = None
        self._wake = threading.Event()
        self._thread = threading.Thread(target=self._run, name="musicdesk-tape", daemon=True)
        self._thread.start()

    @property
    def ending(self) -> bool:
        """Whether its end is known."""
        return self._end is not None or self._recorded is not None

    @property
    def recorded(self) -> Recorded | None:
        """What it has become, once the file is whole."""
        return self._recorded

    @property
    def frames(self) -> int:
        """How many are recorded so far."""
        end = self._end
        return max(0, (self._ring.written if end is None else min(end.frame, self._ring.written)) - self._start)

    @property
    def overruns(self) -> tuple[int, ...]:
        """The frames of the recording before which sound was lost."""
        return tuple(self._overruns)

    def end(self, frame: int, ended: str = STOPPED, *, message: str | None = None) -> None:
        """End it before a frame of the ring, also one that is still to come or was written already.

        Of several ends the earliest in the sound counts.
        """
        with self._lock:
            if self._end is None or frame < self._end.frame:
                said = sentence(ended, self._device) if message is None else message
                self._end = _End(max(frame, self._start), ended, said)
        self._wake.set()

    def join(self, timeout_s: float) -> None:
        """Wait until the file is whole, for so long at most."""
        self._thread.join(timeout_s)

    # In the thread.

    def _run(self) -> None:
        frames = 0
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            tape = WavTape(self._path, self._ring.sample_rate, self._ring.channels)
            try:
                self._write(tape)
            finally:
                frames = tape.frames
                tape.close()
            if not frames:
                self._path.unlink(missing_ok=True)
        except Exception as exc:  # whatever the disk does: what is on it stays, and it is said
            if not isinstance(exc, OSError):
                _log.exception("The thread that writes a recording met something unforeseen.")
            self._refused(exc)
        self._recorded = self._told(frames)

    def _write(self, tape: WavTape) -> None:
        settled_s = -math.inf
        waited_since_s: float | None = None
        try:
            while True:
                end = self._end
                came = self._copy(tape, self._ring.written if end is None else min(end.frame, self._ring.written))
                now_s = time.monotonic()
                if end is None and tape.frames >= self._limit:
                    minutes = self._limit / self._ring.sample_rate / 60
                    self.end(self._start + self._limit, TOO_LONG, message=sentence(TOO_LONG, "", minutes=minutes))
                elif end is not None and end is self._end:
                    waited_since_s = now_s if waited_since_s is None else waited_since_s
                    if self._position >= end.frame or now_s - waited_since_s > LAST_BLOCK_S:
                        break
                if now_s - settled_s > SETTLE_S:
                    settled_s = self._look_at_disk(tape)
                if not came:
                    self._wake.wait(_TURN_S if end is None else _TURN_S / 4)
                    self._wake.clear()
        except OSError as exc:
            self._refused(exc)
        if self._end is not None:
            tape.cut(self._end.frame - self._start)

    def _copy(self, tape: WavTape, end: int) -> bool:
        begin = max(self._position, self._ring.oldest)
        block, first = self._ring.read(begin, min(end, begin + self._ring.sample_rate))
        if not len(block):
            return False
        lost = set(self._ring.losses(max(first, self._first + 1)))
        if first > self._position:  # the disk slept for longer than the ring lasts
            lost.add(first)
            self._start += first - self._position
        tape.write(block)
        self._overruns += sorted(frame - self._start for frame in lost if frame < first + len(block))
        self._position = first + len(block)
        if self._began_s is None and tape.frames > _STEADY_S * self._ring.sample_rate:
            self._began_s = self._moment_of_first()
        return True

    def _look_at_disk(self, tape: WavTape) -> float:
        room = shutil.disk_usage(self._path.parent)
        # Some network folders say 0 of 0 bytes: they do not know, so only writing will tell.
        if self._end is None and room.total and room.free < RESERVE_BYTES:
            self.end(self._position, FULL)
        tape.settle()
        return time.monotonic()

    def _moment_of_first(self) -> float:
        # Each block says the latest moment it can have been at the microphone: the least of them is the nearest.
        steady = (*self._ring.losses(self._first + 1), self._first + round(_STEADY_S * self._ring.sample_rate))
        moments_s = [
            adc_s - (frame - self._first) / self._ring.sample_rate
            for frame, adc_s in self._ring.stamps(self._first)
            if frame < min(steady)
        ]
        return min(moments_s, default=0.0)

    def _refused(self, exc: Exception) -> None:
        reason = getattr(exc, "strerror", None) or type(exc).__name__
        ended = FULL if getattr(exc, "errno", None) in FULL_ERRORS else UNWRITTEN
        self.end(self._position, ended, message=sentence(ended, self._device, reason=reason))

    def _told(self, frames: int) -> Recorded:
        end = self._end or _End(self._position, STOPPED, "")
        return Recorded(
            path=self._path,
            sample_rate=self._ring.sample_rate,
            channels=self._ring.channels,
            frames=frames,
            device=self._device,
            began_s=self._moment_of_first() if self._began_s is None else self._began_s,
            overruns=tuple(frame for frame in self.overruns if frame < frames),
            ended=end.ended,
            message=end.message,
        )
