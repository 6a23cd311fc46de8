"""A line to a process: the process itself, and the parent's end of the pipe to it."""

from __future__ import annotations

import contextlib
import multiprocessing
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Protocol


class Process(Protocol):
    """What is asked of a process; multiprocessing's own are such."""

    @property
    def sentinel(self) -> Any:
        """What `multiprocessing.connection.wait` waits on until the process has ended."""

    @property
    def exitcode(self) -> int | None:
        """How it ended; None while it runs."""

    def kill(self) -> None:
        """End it at once."""

    def join(self, timeout: float | None = None) -> None:
        """Wait until it has ended."""


@dataclass(frozen=True)
class Line:
    """A process and the parent's end of the pipe to it."""

    process: Process
    connection: Connection


def spawn() -> Line:
    """Start an engine process, with nothing of the parent's memory."""
    from musicdesk.workers.child import run  # a window without an engine does without what the engine needs

    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=run, args=(theirs,), name="MusicDesk engine", daemon=True)
    process.start()
    theirs.close()  # or its end would never be seen from here
    return Line(process, ours)


def end(line: Line) -> None:
    """End a process at once, and let go of it."""
    with contextlib.suppress(OSError):
        if line.process.exitcode is None:
            line.process.kill()
        line.process.join(1.0)
        line.connection.close()
