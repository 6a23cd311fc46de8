"""MIDI keyboards: which are there, and the notes that are played on one."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol

from musicdesk.core.errors import Unavailable
from musicdesk.core.note import Note, in_order

DRUMS_CHANNEL = 9
NO_KEYBOARDS = ("midi through", "musicdesk", "rtmidi")
"""How ports begin that nobody plays on: the system's own by-pass, and those of this program and its library."""
SEQUENCER = "/dev/snd/seq"
"""What ALSA opens. Where it cannot, it says so on the terminal, whoever asked."""
SHORTEST_S = 0.01
"""A key that was hardly touched still sounded for a moment."""


class Port(Protocol):
    """An open way to a keyboard."""

    def close(self) -> None:
        """Let it go."""


Told = Callable[[Any], None]
"""Is called with each message of a keyboard, from a thread of its own."""
OpenPort = Callable[[str, Told], Port]
"""Opens a keyboard by its name. Whatever it raises means that it cannot be opened."""


def ports() -> list[str]:
    """Return the names of the keyboards that are there; none where MIDI cannot be used, which is no error."""
    if not _can_be_asked():
        return []
    try:
        import mido

        names = [str(name) for name in mido.get_input_names()]
    except Exception:  # no python-rtmidi, no ALSA sequencer, no permission: each says so in a way of its own
        return []
    return [name for name in dict.fromkeys(names) if not name.lower().startswith(NO_KEYBOARDS)]


class Keyboard:
    """Listens to a keyboard and writes down what is played, from the moment it is made until it is closed.

    Times count from `begin_s` on the clock, or, without it, from the first key. `open_port` puts another way of opening
    ports in the place of mido's; `clock` gives seconds that never go back. Methods may be called from any thread.

    Raises: Unavailable if the keyboard cannot be opened.
    """

    def __init__(
        self,
        name: str,
        *,
        begin_s: float | None = None,
        open_port: OpenPort | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = name
        self._clock = clock
        self._lock = threading.Lock()
        self._began_s = begin_s
        self._held: dict[tuple[int, int], Note] = {}
        self._played: list[Note] = []
        try:
            self._port: Port | None = (open_port or _open)(name, self._take)
        except Exception as exc:  # as many kinds as there are systems
            raise Unavailable(
                f'The keyboard "{name[:80]}" cannot be opened.', "Plug it in again, or close what else uses it."
            ) from exc

    def notes(self) -> tuple[Note, ...]:
        """Return the notes so far, in order; keys that are held last until now."""
        with self._lock:
            held = [self._ended(note, self._now_s()) for note in self._held.values()]
            return in_order([*self._played, *held])

    def close(self) -> tuple[Note, ...]:
        """Let the keyboard go and return its notes; keys that are held end now."""
        port, self._port = self._port, None
        if port is not None:
            with contextlib.suppress(Exception):  # it may have been pulled out
                port.close()
        with self._lock:
            self._played += [self._ended(note, self._now_s()) for note in self._held.values()]
            self._held = {}
        return self.notes()

    def _take(self, message: Any) -> None:
        kind = getattr(message, "type", "")
        if kind not in ("note_on", "note_off") or message.channel == DRUMS_CHANNEL:
            return
        with self._lock:
            key = (message.channel, message.note)
            # A key struck again without having been let go ends there, too.
            before = self._held.pop(key, None)
            if before is not None:
                self._played.append(self._ended(before, self._now_s()))
            if kind == "note_on" and message.velocity > 0:
                if self._began_s is None:
                    self._began_s = self._clock()
                self._held[key] = Note(max(0.0, self._now_s()), message.note, SHORTEST_S, message.velocity)

    def _now_s(self) -> float:
        return 0.0 if self._began_s is None else self._clock() - self._began_s

    @staticmethod
    def _ended(note: Note, end_s: float) -> Note:
        return replace(note, duration_s=max(SHORTEST_S, end_s - note.onset_s))


def _can_be_asked() -> bool:
    return not sys.platform.startswith("linux") or os.access(SEQUENCER, os.R_OK | os.W_OK)


def _open(name: str, told: Told) -> Port:
    import mido

    if not _can_be_asked():
        raise OSError("there is no sequencer")
    port: Port = mido.open_input(name, callback=told)
    return port
