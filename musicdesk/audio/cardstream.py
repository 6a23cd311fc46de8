"""What streams to and from a device of this computer have in common: they start, tell the time, and let it go."""

from __future__ import annotations

import contextlib
import threading
from typing import Any

from musicdesk.audio.devices import WASAPI
from musicdesk.audio.portaudio import SoundSystem, exit_not_held_up
from musicdesk.core.errors import Unavailable


class CardStream:
    """An open stream of PortAudio's, of a device called `name`. `refusal_hint` is what to do when it refuses."""

    refusal_hint = ""

    def __init__(self, sound: Any, name: str, system: SoundSystem) -> None:
        self.name = name
        self._sound, self._system = sound, system
        self._error = sound.PortAudioError
        self._gate = threading.Lock()  # a closed stream has no clock, and asking it one is not safe
        self._open = False
        self._stream: Any = None

    @property
    def active(self) -> bool:
        """Whether the device still gives or asks for blocks, as far as the sound system knows."""
        try:
            return self._open and bool(self._stream.active)
        except self._error:
            return False

    def start(self) -> None:
        """Begin with blocks. Raises: Unavailable if the device refuses."""
        try:
            with exit_not_held_up(self._sound):
                self._stream.start()
        except self._error as exc:
            raise refused(self.name, exc, self.refusal_hint) from exc

    def now_s(self) -> float | None:
        """Return the stream's clock, in seconds; None if it is closed."""
        if not self._gate.acquire(blocking=False):  # being closed, which may take its time
            return None
        try:
            return float(self._stream.time) if self._open else None
        except self._error:
            return None
        finally:
            self._gate.release()

    def close(self) -> None:
        """Let the device go; never raises, but a frozen device may keep it from returning."""
        with self._gate:
            was_open, self._open = self._open, False
        if not was_open:
            return
        with exit_not_held_up(self._sound):
            with contextlib.suppress(self._error):  # it may have gone by itself
                # Here a frozen device halts; nobody else must wait for it, so PortAudio is not held yet.
                self._stream.abort(ignore_errors=True)
            with self._system.awake(), contextlib.suppress(self._error):
                self._stream.close(ignore_errors=True)
        self._system.let_go()

    def _hold(self, stream: Any) -> None:
        """Take charge of a stream of PortAudio's that was opened."""
        self._stream, self._open = stream, True
        self._system.hold()


def converting(sound: Any, index: int) -> Any:
    """Return the settings by which Windows converts the rate itself; None elsewhere."""
    host_api = sound.query_hostapis(sound.query_devices(index)["hostapi"])["name"]
    return sound.WasapiSettings(auto_convert=True) if host_api == WASAPI else None


def refused(name: str, exc: Exception, hint: str) -> Unavailable:
    """Return what is to be said of a device that could not be opened."""
    reason = str(exc.args[0]) if exc.args else type(exc).__name__
    return Unavailable(f"{name} could not be opened ({reason.rstrip('.')}).", hint)
