"""Short work beside the window: a file read, a folder copied; its result always comes back to the window."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from musicdesk.core.errors import UserError
from musicdesk.gui.tongue import tr

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
        except MemoryError:
            self._bell.failed.emit(
                UserError(tr("There is not enough memory for that."), tr("Close other programs first."))
            )
        except Exception as exc:
            # Whatever comes here is our mistake; it is said, and the window goes on.
            self._bell.failed.emit(
                UserError(
                    tr("MusicDesk made a mistake of its own: {error}.", error=type(exc).__name__),
                    traceback.format_exc(limit=-1),
                )
            )
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
