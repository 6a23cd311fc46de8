"""Short work beside the window: a file read, a folder copied; its result always comes back to the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from musicdesk.core.errors import UserError
from musicdesk.core.job import Cancelled
from musicdesk.gui.logbook import LOG, write_mistake
from musicdesk.gui.tongue import told, tr
from musicdesk.workers.sentences import is_out_of_memory

THREADS = 2


class _Bell(QObject):
    """Rings in the thread that made it."""

    done = Signal(object)
    failed = Signal(object)


class _Errand(QRunnable):
    def __init__(self, work: Callable[[], Any], bell: _Bell) -> None:
        super().__init__()
        self._work, self._bell = work, bell

    def run(self) -> None:
        try:
            result = self._work()
        except UserError as exc:
            self._bell.failed.emit(exc)
        except Exception as exc:
            self._bell.failed.emit(_said(exc))
        else:
            self._bell.done.emit(result)


class Background(QObject):
    """Runs errands in a few threads."""

    def __init__(self, parent: QObject | None = None, threads: int = THREADS) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._bells: set[_Bell] = set()

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[UserError], None]) -> None:
        """Do `work` beside the window, then call `done` with its result, or `failed`, in the window's thread."""
        bell = _Bell(self)
        self._bells.add(bell)

        def ring(then: Callable[[Any], None], value: Any) -> None:
            self._bells.discard(bell)
            bell.deleteLater()
            then(value)

        bell.done.connect(lambda value: ring(done, value))
        bell.failed.connect(lambda error: ring(failed, error))
        self._pool.start(_Errand(work, bell))

    def close(self) -> None:
        """Wait for what is under way, at most 3 s."""
        self._pool.clear()
        self._pool.waitForDone(3_000)


def _said(exc: Exception) -> UserError:
    """Return what is said of an exception that is no sentence yet; a mistake of ours is written down."""
    if isinstance(exc, Cancelled):
        return UserError(told("It was stopped."))
    if is_out_of_memory(exc):
        return UserError(tr("There is not enough memory for that."), tr("Close other programs first."))
    # Whatever else comes here is our mistake; it is said, and the window goes on.
    said = write_mistake("beside the window", exc)
    if not LOG.handlers:  # where no logbook can be written, diagnostics know nothing of it
        said = tr("MusicDesk made a mistake of its own: {error}.", error=type(exc).__name__)
    return UserError(said)
