"""The thread in which models are fetched, checked and removed, one after another, beside the window."""

from __future__ import annotations

import enum
import logging
import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal

from musicdesk.core.errors import UserError
from musicdesk.core.job import Cancel, Cancelled, CancelToken
from musicdesk.core.manifest import FetchProgress
from musicdesk.gui.tongue import tr

LOG = logging.getLogger("musicdesk")
TELL_S = 0.1
"""Shortest time between two tellings of how far a piece of work is, unless it does something else now."""
CLOSING_S = 3.0
"""Longest wait for the end of what is under way: a network that does not answer is not waited for."""


class Deed(enum.Enum):
    """What is done with a model."""

    DOWNLOAD = "download"
    VERIFY = "verify"
    MEND = "mend"
    IMPORT = "import"
    REMOVE = "remove"


Report = Callable[[FetchProgress], object]
Work = Callable[[Report, Cancel], Any]
"""Called with what it tells its progress to, and what it asks whether to stop. Raises: UserError; Cancelled."""


@dataclass(frozen=True)
class Outcome:
    """How a deed ended: with a `result`, with an `error`, or (neither; `stopped`) because it was stopped."""

    model: str
    deed: Deed
    result: Any = None
    error: UserError | None = None
    stopped: bool = False


@dataclass(frozen=True)
class _Errand:
    """`claim` belongs to who gets it first: the thread that does the errand, or who stops it before that."""

    model: str
    deed: Deed
    work: Work
    token: CancelToken = field(default_factory=CancelToken)
    claim: threading.Lock = field(default_factory=threading.Lock)

    def claimed(self) -> bool:
        """Claim it; returns whether nobody did before."""
        return self.claim.acquire(blocking=False)


class ModelThread(QObject):
    """Takes errands and does them in their order; its signals come in the window's thread."""

    begun = Signal(str)
    """the id of a model: its errand is begun"""
    progressed = Signal(str, object)
    """the id of a model, FetchProgress"""
    ended = Signal(object)
    """Outcome"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands: queue.SimpleQueue[_Errand | None] = queue.SimpleQueue()
        self._pending: dict[str, _Errand] = {}
        self._thread: threading.Thread | None = None
        self._closed = False
        self.ended.connect(self._let_go)  # before anybody else hears of it

    def is_busy_with(self, model: str) -> bool:
        """Whether an errand of a model is under way or waits."""
        return model in self._pending

    def do(self, model: str, deed: Deed, work: Work) -> None:
        """Do an errand as soon as those before it are done; a model has one at a time."""
        if self._closed or model in self._pending:
            return
        errand = self._pending[model] = _Errand(model, deed, work)
        self._errands.put(errand)
        if self._thread is None:
            # It ends with the program, wherever it is: what was fetched by then is not lost.
            self._thread = threading.Thread(target=self._run, name="models", daemon=True)
            self._thread.start()

    def stop(self, model: str) -> None:
        """Stop the errand of a model; what was fetched is kept. One that only waits has ended at once."""
        errand = self._pending.get(model)
        if errand is None:
            return
        errand.token.cancel()
        if errand.claimed():
            self.ended.emit(Outcome(model, errand.deed, stopped=True))

    def close(self) -> None:
        """Stop everything, and wait a moment for it."""
        self._closed = True
        for errand in self._pending.values():
            errand.token.cancel()
        if self._thread is not None:
            self._errands.put(None)
            self._thread.join(CLOSING_S)

    def _let_go(self, outcome: Outcome) -> None:
        self._pending.pop(outcome.model, None)

    def _run(self) -> None:
        while (errand := self._errands.get()) is not None:
            if not errand.claimed():
                continue
            with suppress(RuntimeError):  # the window went while it was being closed
                self.begun.emit(errand.model)
                self.ended.emit(self._done(errand))

    def _done(self, errand: _Errand) -> Outcome:
        model, deed = errand.model, errand.deed
        try:
            if errand.token.cancelled:
                raise Cancelled
            return Outcome(model, deed, errand.work(self._reporter(model), errand.token))
        except Cancelled:
            return Outcome(model, deed, stopped=True)
        except UserError as exc:
            return Outcome(model, deed, error=exc)
        except MemoryError:
            return Outcome(
                model, deed, error=UserError(tr("There is not enough memory for that."), tr("Close other programs."))
            )
        except Exception as exc:
            # Whatever comes here is our mistake; it is said, and the window goes on.
            LOG.exception("an errand with a model went wrong")
            name = type(exc).__name__
            return Outcome(
                model,
                deed,
                error=UserError(tr("MusicDesk made a mistake of its own: {name}.", name=name), tr("Try again.")),
            )

    def _reporter(self, model: str) -> Report:
        told_s, doing = -TELL_S, ""

        def report(progress: FetchProgress) -> None:
            nonlocal told_s, doing
            now_s = time.monotonic()
            if progress.doing == doing and now_s - told_s < TELL_S and progress.done_bytes < progress.total_bytes:
                return
            told_s, doing = now_s, progress.doing
            with suppress(RuntimeError):
                self.progressed.emit(model, progress)

        return report
