"""Studies: the second thread of the engine process, which hears takes whenever nothing is being made."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.job import Cancelled
from musicdesk.workers.keeping import Say, open_library
from musicdesk.workers.messages import Studied, Study
from musicdesk.workers.sentences import not_heard, trouble_of
from musicdesk.workers.study import study

if TYPE_CHECKING:
    from musicdesk.library.library import Library

SETTLE_S = 0.2
"""How long it stays quiet after something was made: the next job of the queue is on its way."""
DROP_S = 1.0
"""Longest wait for a study to break off."""

Hear = Callable[..., Studied]


class Studies:
    """Hears takes one by one, the one that was asked for last before the others, in a thread of its own.

    Making comes first: what is heard when `hold` is called is broken off and begun again after `release`. Any thread
    may call the methods. `hear` and `open_` stand in the place of the program's own ways.
    """

    def __init__(self, say: Say, hear: Hear = study, open_: Callable[[Path], Library] = open_library) -> None:
        self._say, self._hear, self._open = say, hear, open_
        self._changed = threading.Condition()
        self._waiting: list[Study] = []
        self._now: Study | None = None
        self._answered = False
        self._holds = 0
        self._quiet_until_s = 0.0
        self._dropped = False
        self._closed = False
        self._thread: threading.Thread | None = None
        self._library: Library | None = None
        self._folder: Path | None = None

    @property
    def busy(self) -> bool:
        """Whether there is something to be heard."""
        with self._changed:
            return bool(self._waiting) or self._now is not None

    def ask(self, order: Study) -> None:
        """Have a take heard; one that waits or is being heard already is heard once for all who asked."""
        with self._changed:
            if self._closed:
                return
            now = self._now
            if now is not None and not self._dropped and not self._answered and _covers(now, order):
                return
            same = [each for each in self._waiting if _is_same(each, order)]
            self._waiting = [each for each in self._waiting if each not in same]
            notes = order.notes or any(each.notes for each in same)
            self._waiting.append(Study(order.take_id, order.library, notes))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="studies", daemon=True)
                self._thread.start()
            self._changed.notify_all()

    def hold(self) -> None:
        """Break off what is being heard, and begin nothing until `release` was called as often."""
        with self._changed:
            self._holds += 1

    def release(self) -> None:
        """Go on, a moment later."""
        with self._changed:
            self._holds -= 1
            self._quiet_until_s = time.monotonic() + SETTLE_S
            self._changed.notify_all()

    def drop(self) -> None:
        """Give up all that was asked for, and say so of each; returns when what is being heard has broken off."""
        with self._changed:
            given_up, self._waiting = self._waiting, []
            self._dropped = self._now is not None
            self._changed.wait_for(lambda: self._now is None, DROP_S)
        for order in given_up:
            self._say(not_heard(order.take_id))

    def close(self) -> None:
        """Break off and say nothing more; what was kept stays."""
        with self._changed:
            self._closed = True
            self._waiting = []
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._now is None, DROP_S)

    def _run(self) -> None:
        while (order := self._next()) is not None:
            fact: Studied | None
            try:
                fact = self._hear(
                    self._opened(order.library), order.take_id, order.notes, tell=self._say, cancel=self._breaks_off
                )
            except Cancelled:
                fact = None
            except Exception as exc:  # the last door before the window
                self._let_go()  # what failed may be the open library itself: it was moved, or its disk was taken out
                trouble = trouble_of(exc)
                fact = Studied(order.take_id, None, None, False, trouble.message, trouble.hint, trouble.details)
            self._done(order, fact)
        self._let_go()

    def _next(self) -> Study | None:
        """Return the next order as soon as it may be begun, or None at the end."""
        with self._changed:
            while not self._closed:
                may_begin = bool(self._waiting) and not self._holds
                left_s = self._quiet_until_s - time.monotonic()
                if may_begin and left_s <= 0:
                    self._now, self._dropped = self._waiting.pop(), False
                    return self._now
                self._changed.wait(left_s if may_begin else None)
        return None

    def _breaks_off(self) -> bool:
        return self._holds > 0 or self._dropped or self._closed

    def _done(self, order: Study, fact: Studied | None) -> None:
        with self._changed:
            dropped, again = self._dropped, next((each for each in self._waiting if _is_same(each, order)), None)
            if fact is None and not dropped and not self._closed and again is None:
                self._waiting.append(order)
            elif fact is not None and again is not None:
                fact = None
            elif fact is None and dropped:
                fact = not_heard(order.take_id)
            self._answered = True  # who asks from now on has to be answered anew
        if fact is not None:
            self._say(fact)
        with self._changed:
            self._now, self._dropped, self._answered = None, False, False
            self._changed.notify_all()

    def _opened(self, folder: Path) -> Library:
        known = self._library
        if known is not None and self._folder == folder and not known.read_only:
            return known
        self._let_go()
        self._library, self._folder = self._open(folder), folder
        return self._library

    def _let_go(self) -> None:
        known, self._library = self._library, None
        if known is not None:
            known.close()


def _is_same(one: Study, other: Study) -> bool:
    return (one.take_id, one.library) == (other.take_id, other.library)


def _covers(one: Study, other: Study) -> bool:
    return _is_same(one, other) and (one.notes or not other.notes)
