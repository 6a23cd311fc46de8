"""Studies: the second thread of the engine process, which hears takes and ideas whenever nothing is being made."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.job import Cancelled
from musicdesk.workers.ideas import idea_in_file
from musicdesk.workers.keeping import Say, open_library
from musicdesk.workers.messages import Fact, HearIdea, IdeaHeard, Studied, Study
from musicdesk.workers.sentences import is_out_of_memory, not_answered, trouble_of
from musicdesk.workers.study import study
from musicdesk.workers.words import Words

if TYPE_CHECKING:
    from musicdesk.library.library import Library

SETTLE_S = 0.2
"""How long it stays quiet after something was made: the next job of the queue is on its way."""
DROP_S = 1.0
"""Longest wait for a study to break off."""
LET_GO_S = 1.0
"""Longest wait for the library to be let go at the end; with `DROP_S` it is less than the process may take to end."""

Hear = Callable[..., Studied]
Listening = Study | HearIdea
"""What is asked for here."""


class Studies:
    """Hears takes and ideas one by one, the one that was asked for last before the others, in a thread of its own.

    Ideas go before takes, for somebody waits for them. Making comes first: what is heard when `hold` is called is
    broken off and begun again after `release`. Any thread may call the methods. `words` are what knows the words for
    ideas; `hear`, `hear_idea` and `open_` stand in the place of the program's own ways.
    """

    def __init__(
        self,
        say: Say,
        hear: Hear = study,
        open_: Callable[[Path], Library] = open_library,
        words: Words | None = None,
        hear_idea: Callable[..., IdeaHeard] = idea_in_file,
    ) -> None:
        self._say, self._hear, self._open = say, hear, open_
        self._words, self._hear_idea = words or Words(), hear_idea
        self._changed = threading.Condition()
        self._waiting: list[Listening] = []
        self._now: Listening | None = None
        self._stopped = False
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

    def ask(self, order: Listening) -> None:
        """Have a take or an idea heard; what waits or is being heard already is heard once for all who asked."""
        with self._changed:
            if self._closed:
                return
            now = self._now
            if now is not None and not self._dropped and not self._answered and _covers(now, order):
                return
            same = [each for each in self._waiting if _is_same(each, order)]
            self._waiting = [each for each in self._waiting if each not in same]
            self._waiting.append(_together(order, same))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="studies", daemon=True)
                self._thread.start()
            self._changed.notify_all()

    def hold(self, wait_s: float = 0.0) -> None:
        """Break off what is being heard, and begin nothing until `release` was called as often.

        It is waited for so long until it has broken off.
        """
        with self._changed:
            self._holds += 1
            if wait_s:
                self._changed.wait_for(lambda: self._now is None, wait_s)

    def release(self) -> None:
        """Go on, a moment later."""
        with self._changed:
            self._holds -= 1
            self._quiet_until_s = time.monotonic() + SETTLE_S
            self._changed.notify_all()

    def stop(self, id_: str) -> None:
        """Give up an idea, and say nothing of it."""
        with self._changed:
            self._waiting = [each for each in self._waiting if not _is_idea(each, id_)]
            self._stopped = self._stopped or (self._now is not None and _is_idea(self._now, id_))

    def drop(self) -> None:
        """Give up all that was asked for, and say so of each; returns when what is being heard has broken off."""
        with self._changed:
            given_up, self._waiting = self._waiting, []
            self._dropped = self._now is not None
            self._changed.wait_for(lambda: self._now is None, DROP_S)
        for order in given_up:
            self._say_if(not_answered(order))

    def close(self) -> None:
        """Break off and say nothing more; what was kept stays. Returns when the library has been let go, too."""
        with self._changed:
            self._closed = True
            self._waiting = []
            self._changed.notify_all()
            has_broken_off = self._changed.wait_for(lambda: self._now is None, DROP_S)
            thread = self._thread
        # The process may end right after this, and what is not cleared by then stays in the user's library.
        if has_broken_off and thread is not None and thread is not threading.current_thread():
            thread.join(LET_GO_S)

    def _run(self) -> None:
        while (order := self._next()) is not None:
            fact: Fact | None
            try:
                fact = self._heard(order)
            except Cancelled:
                fact = None
            except Exception as exc:  # the last door before the window
                self._let_go()  # what failed may be the open library itself: it was moved, or its disk was taken out
                if is_out_of_memory(exc):
                    self._words.drop()
                said = trouble_of(exc)
                if isinstance(order, HearIdea):
                    fact = IdeaHeard(order.id, None, said.message, said.hint, said.details)
                else:
                    fact = Studied(order.take_id, None, None, False, said.message, said.hint, said.details)
            self._done(order, fact)
        self._let_go()

    def _heard(self, order: Listening) -> Fact:
        if isinstance(order, HearIdea):
            return self._hear_idea(order, self._words, self._breaks_off)
        library = self._opened(order.library)
        return self._hear(library, order.take_id, order.notes, tell=self._say, cancel=self._breaks_off)

    def _next(self) -> Listening | None:
        """Return the next order as soon as it may be begun, or None at the end."""
        with self._changed:
            while not self._closed:
                may_begin = bool(self._waiting) and not self._holds
                left_s = self._quiet_until_s - time.monotonic()
                if may_begin and left_s <= 0:
                    ideas = [each for each in self._waiting if isinstance(each, HearIdea)]
                    order = (ideas or self._waiting)[-1]
                    self._waiting.remove(order)
                    self._now, self._dropped, self._stopped = order, False, False
                    return order
                self._changed.wait(left_s if may_begin else None)
        return None

    def _breaks_off(self) -> bool:
        return self._holds > 0 or self._dropped or self._stopped or self._closed

    def _done(self, order: Listening, fact: Fact | None) -> None:
        with self._changed:
            dropped, again = self._dropped, next((each for each in self._waiting if _is_same(each, order)), None)
            if self._stopped:
                fact = None
            elif fact is None and not dropped and not self._closed and again is None:
                self._waiting.append(order)
            elif fact is not None and again is not None:
                fact = None
            elif fact is None and dropped:
                fact = not_answered(order)
            self._answered = True  # who asks from now on has to be answered anew
        self._say_if(fact)
        with self._changed:
            self._now, self._dropped, self._answered = None, False, False
            self._changed.notify_all()

    def _say_if(self, fact: Fact | None) -> None:
        if fact is not None:
            self._say(fact)

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


def _together(order: Listening, same: list[Listening]) -> Listening:
    """Return an order that is the answer to those that ask for the same as well."""
    if isinstance(order, HearIdea):
        return order
    notes = order.notes or any(isinstance(each, Study) and each.notes for each in same)
    return Study(order.take_id, order.library, notes)


def _is_idea(order: Listening, id_: str) -> bool:
    return isinstance(order, HearIdea) and order.id == id_


def _is_same(one: Listening, other: Listening) -> bool:
    if isinstance(one, HearIdea) or isinstance(other, HearIdea):
        return one == other
    return (one.take_id, one.library) == (other.take_id, other.library)


def _covers(one: Listening, other: Listening) -> bool:
    return _is_same(one, other) and (not isinstance(one, Study) or one.notes or not _wants_notes(other))


def _wants_notes(order: Listening) -> bool:
    return isinstance(order, Study) and order.notes
