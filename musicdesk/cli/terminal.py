"""Terminal: what a command may say and where; data goes to stdout, sentences and progress to stderr."""

from __future__ import annotations

import contextlib
import json
import signal
import time
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from musicdesk.core.errors import StorageError
from musicdesk.core.job import CancelToken, Progress

if TYPE_CHECKING:
    from musicdesk.app.desk import Desk

EXIT_CANCELLED = 130
"""What a shell expects of a program that was stopped by Ctrl+C; SIGTERM ends it in the same way, and as this."""
STOPPING = (signal.SIGINT, signal.SIGTERM)
"""The signals that ask for an end."""
REDRAW_S = 0.1
"""Shortest time between two drawings of the progress line, in seconds."""


def plain(text: object) -> str:
    """Return text as one line without control characters: names of files may hold escape sequences."""
    return "".join(sign if sign.isprintable() else " " for sign in str(text))


class Terminal:
    """The two streams of a command, its wish to stop, and the desk it works at."""

    def __init__(self, out: TextIO, err: TextIO, desk: Desk | None = None, now: Callable[[], float] = time.monotonic):
        self._out = out
        self._err = err
        self._desk = desk
        self._now = now
        self._drawn = 0
        self._drawn_at = float("-inf")
        self.cancel = CancelToken()

    @cached_property
    def desk(self) -> Desk:
        """The services of the program, put together when first asked for."""
        if self._desk is not None:
            return self._desk
        from musicdesk.app.wiring import furnish

        return furnish()

    @property
    def live(self) -> bool:
        """Whether somebody is watching: progress is drawn for a terminal, never into a pipe."""
        return self._err.isatty()

    def say(self, message: str) -> None:
        """Write one sentence for the user."""
        self.clear()
        print(plain(message), file=self._err, flush=True)

    def emit(self, line: object) -> None:
        """Write one line of data."""
        self.clear()
        try:
            print(line, file=self._out, flush=True)
        except BrokenPipeError:
            raise
        except OSError as exc:
            raise StorageError(f"The output cannot be written: {exc.strerror}.", "Send it to another place.") from exc

    def emit_path(self, path: Path) -> None:
        """Write the path of a file that is now there."""
        self.emit(str(path))

    def emit_json(self, value: Any) -> None:
        """Write a value as JSON, in ASCII, so that no encoding of a pipe can spoil it."""
        self.emit(json.dumps(value, indent=2, allow_nan=False))

    def draw(self, text: str) -> None:
        """Show a passing line in place of the one before, on a terminal only."""
        if self.live:
            text = plain(text)[:78]
            self._err.write("\r" + text.ljust(self._drawn))
            self._err.flush()
            self._drawn = len(text)

    def clear(self) -> None:
        """Take the passing line away."""
        if self._drawn:
            self._err.write("\r" + " " * self._drawn + "\r")
            self._err.flush()
            self._drawn = 0
            self._drawn_at = float("-inf")

    def progress(self, verb: str, audio_s: float = 0.0) -> Callable[[Progress], None]:
        """Return a reporter that draws `verb`, the share, the speed in times real time, and the time left.

        `audio_s` is how many seconds of audio the whole work is about; 0 leaves the speed out.
        """

        def report(progress: Progress) -> None:
            moment = self._now()
            if not self.live or (moment - self._drawn_at < REDRAW_S and progress.done < progress.total):
                return
            self._drawn_at = moment
            parts = [f"{verb} {progress.share:4.0%}"]
            if audio_s > 0 and progress.elapsed_s > 0:
                parts.append(f"{audio_s * progress.share / progress.elapsed_s:.2f}x real time")
            if progress.left_s is not None:
                parts.append(f"{clock(progress.left_s)} left")
            self.draw("   ".join(parts))

        return report

    @contextlib.contextmanager
    def stoppable(self) -> Iterator[None]:
        """Let the first Ctrl+C ask the work to stop and keep what there is, and the second end the program.

        SIGTERM is to it what Ctrl+C is, the exit code included: 130.
        """

        def stop(_number: int, _frame: object) -> None:
            for number in STOPPING:
                signal.signal(number, signal.default_int_handler)
            self.cancel.cancel()
            # We may stand in the middle of a write to the same stream, and it may be closed.
            with contextlib.suppress(RuntimeError, OSError):
                self.say("Stopping ... (Ctrl+C again to give up what is there)")

        try:
            before = [signal.signal(number, stop) for number in STOPPING]
        except ValueError:  # not in the main thread, where signals do not arrive
            yield
            return
        try:
            yield
        finally:
            for number, handler in zip(STOPPING, before, strict=True):
                signal.signal(number, handler)


def clock(seconds: float) -> str:
    """Return a time span as a person reads it: "8 s", "2:05"."""
    whole = max(0, round(seconds))
    return f"{whole} s" if whole < 60 else f"{whole // 60}:{whole % 60:02d}"
