"""Latest: work beside the window that is asked for again and again, of which only the newest matters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from musicdesk.core.errors import UserError
from musicdesk.gui.background import Background

Work = Callable[[], Any]


class Latest(QObject):
    """Does one thing at a time; of what is asked for meanwhile only the last is done.

    Every result is told that comes before `forget`: of a slider that is held and moved something is always seen.
    """

    def __init__(
        self,
        background: Background,
        done: Callable[[Any], None],
        failed: Callable[[UserError], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._done, self._failed = background, done, failed
        self._busy, self._age = False, 0
        self._next: Work | None = None

    def do(self, work: Work) -> None:
        """Do `work` as soon as what is under way has ended."""
        if self._busy:
            self._next = work
            return
        self._busy, age = True, self._age

        def end(tell: Callable[[Any], None], value: Any) -> None:
            self._busy = False
            following, self._next = self._next, None
            if age == self._age:
                tell(value)
            if following is not None:
                self.do(following)

        self._background.run(work, lambda result: end(self._done, result), lambda error: end(self._failed, error))

    def forget(self) -> None:
        """Do nothing more, and tell nothing of what is under way."""
        self._age += 1
        self._next = None
