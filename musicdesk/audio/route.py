"""The route of our own stream through a sound server: which microphone it really comes from, and when that changed.

A server gives a stream whose microphone is unplugged another one, without a word: the sound goes on, but is foreign.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from musicdesk.audio.sources import PROGRAM, own_outputs, source_numbers

BEFORE_S = 0.3
"""A change may be told so much later than it happened."""
SETTLING_S = 3.0
"""A server may take so long until it says where a new stream comes from."""
NOWHERE = 2**32 - 1
"""What a server says of a stream that is not connected, or not yet."""
_PAUSE_S = 0.1
_TELLING = (b"source", b"server", b"card")


@dataclass(frozen=True)
class RouteChange:
    """All that came after `moment_s` (of the watch's clock) may be foreign.

    `unplugged`: the microphone is not there any more; `gone`: nor is our stream.
    """

    moment_s: float
    unplugged: bool = False
    gone: bool = False


class RouteWatch(Protocol):
    """Watches over the route of a stream."""

    def change(self) -> RouteChange | None:
        """Return what changed since the stream was opened, or None."""

    def close(self) -> None:
        """End the watch, at once."""


WatchRoute = Callable[[], RouteWatch | None]
"""Begins to watch over a stream that was just started; None where routes do not change or cannot be watched."""


def watch_route() -> RouteWatch | None:
    """Watch over this process's streams on a server of the PulseAudio family; None without its program `pactl`."""
    program = shutil.which(PROGRAM)
    if program is None:
        return None
    try:
        return ServerRoute(program)
    except OSError:
        return None


class ServerRoute:
    """Waits for the server to tell that something changed, and then asks where our streams come from.

    Raises: OSError if the program that listens to the server cannot be started.
    """

    def __init__(
        self,
        program: str,
        ask: Callable[[int], dict[int, int] | None] = own_outputs,
        ask_sources: Callable[[], set[int]] = source_numbers,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._ask, self._ask_sources = ask, ask_sources
        self._clock = clock
        self._change: RouteChange | None = None
        self._process = subprocess.Popen(
            [program, "subscribe"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "C"},
        )
        self._closed = threading.Event()
        threading.Thread(target=self._watch, name="musicdesk-route", daemon=True).start()

    def change(self) -> RouteChange | None:
        """Return what changed since the stream was opened, or None."""
        return self._change

    def close(self) -> None:
        """End the watch, at once."""
        self._closed.set()
        with contextlib.suppress(OSError):
            self._process.kill()

    def _watch(self) -> None:
        told = self._process.stdout
        try:
            begun_s = asked_s = self._clock()
            known = self._ask(os.getpid())
            answered_s = self._clock()
            while told is not None and known is not None and self._change is None:
                lines = os.read(told.fileno(), 65_536)
                if not lines or self._closed.is_set():
                    break
                if not any(word in lines for word in _TELLING):
                    continue
                read_s = self._clock()
                # What waited in the pipe while we asked may have happened at any moment since.
                moment_s = asked_s if read_s - answered_s < 2 * _PAUSE_S else read_s - BEFORE_S
                asked_s = self._clock()
                now = self._ask(os.getpid())
                answered_s = self._clock()
                if now is not None and known:
                    self._change = self._changed(known, now, moment_s)
                if now is not None and read_s - begun_s < SETTLING_S:
                    known |= {number: source for number, source in now.items() if known.get(number, NOWHERE) == NOWHERE}
                if not known and read_s - begun_s > SETTLING_S:
                    break  # the microphone is none of the server's
                self._closed.wait(_PAUSE_S)
        except OSError:
            pass
        finally:
            self.close()
            self._process.wait()
            if told is not None:
                told.close()

    def _changed(self, known: Mapping[int, int], now: Mapping[int, int], moment_s: float) -> RouteChange | None:
        if not known.keys() & now.keys():
            return RouteChange(moment_s, unplugged=True, gone=True)
        left = {source for number, source in known.items() if NOWHERE != source != now.get(number, source)}
        return RouteChange(moment_s, unplugged=not left <= self._ask_sources()) if left else None
