"""PortAudio in this process: one library for all streams, which can be started anew only while none of them is open."""

from __future__ import annotations

import atexit
import contextlib
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any


class SoundSystem:
    """The library and how many streams of it are open. Any thread may ask."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._sound: Any = None
        self._open = 0

    @contextlib.contextmanager
    def awake(self, *, renewed: bool = False) -> Iterator[Any]:
        """Give the module `sounddevice`; nobody else wakes, renews, opens or closes a stream meanwhile.

        `renewed` starts the library anew, which is the only way for it to hear of devices that came or went. With a
        stream open it stays as it is: that would cut the stream off without a word.

        Raises: whatever the import raises where there is no library.
        """
        with self._lock:
            if self._sound is None:
                import sounddevice

                self._sound = sounddevice
            elif renewed and not self._open:
                self._sound._terminate()
                self._sound._initialize()
            yield self._sound

    def hold(self) -> None:
        """Count a stream that was opened."""
        with self._lock:
            self._open += 1

    def let_go(self) -> None:
        """Count a stream that was closed."""
        with self._lock:
            self._open = max(0, self._open - 1)


SOUND_SYSTEM = SoundSystem()
"""The one of this process: PortAudio keeps its state for the whole process, so that two of them would be a lie."""


_holding = threading.Lock()
_held: Counter[Callable[[], object]] = Counter()


@contextlib.contextmanager
def exit_not_held_up(sound: Any) -> Iterator[None]:
    """Let the program end even if it does so while the block halts for ever, in whichever of several threads.

    At the end of a program sounddevice shuts PortAudio down, which waits for every stream, a frozen one for ever; and
    it unloads PortAudio, which crashes while a stream of it lives. What ctypes has loaded, too, is never unloaded.
    """
    shut_down = getattr(sound, "_exit_handler", None)
    if shut_down is None:
        yield
        return
    import ctypes

    with _holding:
        _held[shut_down] += 1
        if _held[shut_down] == 1:
            atexit.unregister(shut_down)
            with contextlib.suppress(OSError):
                ctypes.CDLL(sound._libname)
    try:
        yield
    finally:
        with _holding:
            _held[shut_down] -= 1
            # While another block halts, the end of the program must not wait for it.
            if not _held[shut_down]:
                del _held[shut_down]
                atexit.register(shut_down)
