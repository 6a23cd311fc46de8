"""The parent's side of the process border: starts the engine process, talks with it, ends one that hangs."""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
import time
from collections import deque
from collections.abc import Callable
from multiprocessing import connection
from typing import Any

from musicdesk.core.errors import Bug
from musicdesk.core.job import JobState
from musicdesk.workers.choice import Choice
from musicdesk.workers.fitting import name_that_fits
from musicdesk.workers.line import Line, end, spawn
from musicdesk.workers.messages import (
    Awake,
    Fact,
    Failed,
    Finished,
    HearIdea,
    IdeaHeard,
    Loaded,
    Loading,
    Make,
    Measured,
    Order,
    Paint,
    Painted,
    Painting,
    Quit,
    SaveAgain,
    Saving,
    Stop,
    Studied,
    Study,
    Studying,
    TakeBegun,
    TakeMade,
    Unload,
    Unloaded,
    Unsaved,
    Warm,
)
from musicdesk.workers.sentences import LESS, Trouble, not_answered, trouble_of, trouble_of_end

PATIENCE_S = 3.0
"""How long a process may take to stop when it is asked to."""
SAVING_PATIENCE_S = 30.0
"""How long it may take when it is writing a take at that moment: a slow disk is no reason to lose one."""
HUNG = Trouble(
    f"The engine did not stop within {PATIENCE_S:.0f} s, so it was ended.",
    "What it had made by then is in the list when MusicDesk starts again; the next take starts a new engine by itself.",
    "",
)
LOST = Trouble(
    "The take could not be saved before the engine ended.",
    "What lies on the disk of it is in the list when MusicDesk starts again; or make it again with the same seed.",
    "",
)


Asked = Study | HearIdea | Paint
"""What is answered once, and asked again of another process where the first one hung."""


class Host:
    """One engine process at a time, started when it is first needed, and anew after it has ended.

    Any thread may `send`; one thread calls `wait` in a loop and hands on what it returns. `start` puts another process
    in the place of the engine's, `clock` counts seconds.
    """

    def __init__(
        self,
        start: Callable[[], Line] = spawn,
        clock: Callable[[], float] = time.monotonic,
        patience_s: float = PATIENCE_S,
    ) -> None:
        self._start = start
        self._clock = clock
        self._patience_s = patience_s
        self._lock = threading.RLock()
        self._ear = threading.Lock()
        self._bell_in, self._bell_out = multiprocessing.Pipe(duplex=False)
        self._told = deque[Fact]()
        self._line: Line | None = None
        self._closed = False
        self._make: Make | None = None
        self._begun = False
        self._answers = False
        self._saving = False
        self._unsaved = set[tuple[str, int]]()
        self._asked: dict[str, Asked] = {}
        self._stop_until_s: float | None = None
        self._idle_load: Choice | None = None
        self._idle_until_s = 0.0

    @property
    def alive(self) -> bool:
        """Whether there is a process now."""
        return self._line is not None

    @property
    def unanswered(self) -> tuple[Fact, ...]:
        """What is to be said of all that was asked for and will not be answered, should this be the end."""
        with self._lock:
            return tuple(fact for each in self._asked.values() if (fact := not_answered(each)) is not None)

    def send(self, order: Order) -> None:
        """Send an order down; what has to run for it is started. It never waits for the process.

        Raises: Bug if a job is sent while another runs.
        """
        with self._lock:
            if self._closed:
                return
            match order:
                case Make():
                    if self._make is not None:
                        raise Bug(f"{order.job} was sent while {self._make.job} runs.")
                    self._make, self._begun, self._stop_until_s = order, False, None
                    self._wanted(Choice.of(order))
                case Warm():
                    self._wanted(Choice.of(order))
                case Study(id_) | HearIdea(id_) | Paint(id_):
                    self._asked[id_] = order
                case Stop(id_) if isinstance(self._asked.get(id_), (HearIdea, Paint)):
                    self._give_back(id_)
                case Stop():
                    self._stop(order)
                    return
                case Unload() if self._line is None:
                    self._tell(Unloaded(0))
                    return
                case SaveAgain() | Quit() if self._line is None:
                    return
            self._pass(order)

    def wait(self, timeout_s: float, *wakers: Any) -> list[Fact]:
        """Return what has come up, in order; if there is nothing, wait for it.

        Returns an empty list after `timeout_s` seconds, when one of `wakers` (connections, sockets) is ready, or when
        it is closed.
        """
        until_s = self._clock() + timeout_s
        while True:
            facts = self._gathered()
            left_s = until_s - self._clock()
            if facts or left_s <= 0 or self._closed:
                return facts
            with self._lock:
                things = [self._bell_in, *wakers]
                if self._line is not None:
                    things += [self._line.connection, self._line.process.sentinel]
                for moment_s in self._watches():
                    left_s = min(left_s, max(0.0, moment_s - self._clock()))
            ready = connection.wait(things, left_s)
            if any(waker in ready for waker in wakers):
                return self._gathered()

    def close(self) -> None:
        """End the process: it cuts short what it makes and saves it; one that takes too long is killed."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            line, self._line = self._line, None
            self._ring()
        if line is None:
            return
        until_s = self._clock() + (SAVING_PATIENCE_S if self._saving else self._patience_s)
        with self._ear, contextlib.suppress(OSError, EOFError):
            line.connection.send(Quit())
            # What still comes up is read, or the process would wait for it to be.
            while (left_s := until_s - self._clock()) > 0 and line.connection.poll(left_s):
                if isinstance(line.connection.recv(), Saving):
                    until_s = self._clock() + SAVING_PATIENCE_S
        line.process.join(max(0.1, until_s - self._clock()))
        end(line)

    def _give_back(self, id_: str) -> None:
        """Answer what was asked for and is not wanted any more; the process hears of it by the `Stop`."""
        order = self._asked.pop(id_)
        self._tell(IdeaHeard(id_, None) if isinstance(order, HearIdea) else Painted(id_, None))

    def _stop(self, order: Stop) -> None:
        if self._make is None or order.job != self._make.job:
            return
        if self._stop_until_s is None:
            self._stop_until_s = self._clock() + (SAVING_PATIENCE_S if self._saving else self._patience_s)
        self._pass(order)
        if not self._answers:
            self._give_up()

    def _give_up(self) -> None:
        """End a job whose model is still being loaded: nothing of it exists, and the process cannot answer."""
        make = self._make
        if make is None:
            return
        self._make = self._stop_until_s = None
        if self._idle_load is None:  # or it waited behind a load that was given up before
            self._idle_load = Choice.of(make)
            self._idle_until_s = self._clock() + self._patience_s
        self._tell(Finished(make.job, JobState.CUT_SHORT))

    def _wanted(self, what: Choice) -> None:
        """Let a load that nobody waited for go on when it is asked for again."""
        if self._idle_load == what:
            self._idle_load = None

    def _pass(self, order: Order) -> None:
        if self._line is None:
            self._begin()
        if self._line is not None:
            with contextlib.suppress(OSError):  # it has just ended, which `wait` finds out and tells
                self._line.connection.send(order)

    def _begin(self) -> None:
        try:
            self._line, self._answers = self._start(), False
        except OSError as exc:
            make, self._make = self._make, None
            trouble = trouble_of(exc)
            message = "The engine could not be started."
            self._tell(Failed(None if make is None else make.job, message, LESS, trouble.details))
            self._give_up_asked()
        self._ring()  # the waiting thread must look at the new one

    def _watches(self) -> list[float]:
        moments = [] if self._stop_until_s is None else [self._stop_until_s]
        return moments if self._idle_load is None else [*moments, self._idle_until_s]

    def _gathered(self) -> list[Fact]:
        facts = list[Fact]()
        with self._ear:
            while self._bell_in.poll():
                self._bell_in.recv()
            line = self._line
            if line is not None:
                ended = line.process.exitcode is not None  # asked first: what it said before its end is still read
                try:
                    while line.connection.poll():
                        facts += self._heard(line.connection.recv())
                except (EOFError, OSError):
                    ended = True
                if ended:
                    self._died(line)
        with self._lock:
            if self._watches() and min(self._watches()) <= self._clock():
                self._hung()
            while self._told:
                facts.append(self._told.popleft())
        return facts

    def _heard(self, fact: Fact) -> list[Fact]:
        """Take in what the process said; returns it if it is to be handed on."""
        with self._lock:
            match fact:
                case Loading():
                    self._answers = False
                    if self._stop_until_s is not None:
                        self._give_up()
                case Loaded() | Unloaded():
                    self._answers, self._idle_load = True, None
                case Saving():
                    self._saving = True
                    if self._stop_until_s is not None:
                        self._stop_until_s = self._clock() + SAVING_PATIENCE_S
                    return [fact]
                case TakeMade(job, index, _):
                    self._saving = False
                    self._unsaved.discard((job, index))
                    return [fact]  # of whatever job: it is in the library
                case Unsaved(job, index, _, _):
                    self._saving = False
                    self._unsaved.add((job, index))
                    return [fact]
                case Failed(job=None):
                    self._answers, self._idle_load = True, None
                    return [fact]
                case Studied(take_id):
                    self._asked.pop(take_id, None)
                case IdeaHeard(id_) | Painted(id_):
                    return [fact] if self._asked.pop(id_, None) is not None else []
                case Painting(id_):
                    return [fact] if id_ in self._asked else []
            if isinstance(fact, (Awake, Loaded, Unloaded, Studying, Studied, Measured)):
                return [fact]
            if isinstance(fact, Loading) and fact.job is None:
                return [fact]
            mine = self._make is not None and fact.job == self._make.job
            if isinstance(fact, TakeBegun):
                self._begun = mine
            elif isinstance(fact, (Finished, Failed)):
                self._answers, self._idle_load = True, None
                if mine:
                    self._make = self._stop_until_s = None
            # A job that was given up has ended for everybody, whatever its process still says of it.
            return [fact] if mine or isinstance(fact, Loading) else []

    def _died(self, line: Line) -> None:
        """Tell that the process has ended by itself."""
        line.process.join(1.0)
        with self._lock:
            if line is not self._line:
                return
            make, stopping, begun = self._make, self._stop_until_s is not None, self._begun
            trouble = trouble_of_end(line.process.exitcode, "" if make is None else name_that_fits(make.wish))
            self._make = self._stop_until_s = None
            self._give_up_asked()
            # Last, for it is what counts: why a take was not heard would be said over it.
            if make is not None and stopping and not begun:
                self._tell(Finished(make.job, JobState.CUT_SHORT))
            elif make is not None:
                self._tell(Failed(make.job, trouble.message, trouble.hint, trouble.details))
            self._part(line)

    def _hung(self) -> None:
        """End a process that did not stop in time, and start another in its place."""
        line, make = self._line, self._make
        stopping = self._stop_until_s is not None
        if make is not None and stopping:
            self._make = self._stop_until_s = None
            lost = Failed(make.job, HUNG.message, HUNG.hint, HUNG.details)
            self._tell(lost if self._begun else Finished(make.job, JobState.CUT_SHORT))
        if line is not None:
            self._part(line)
        self._begin()
        if make is not None and not stopping:
            self._pass(make)  # it waited behind a model that nobody wants any more
        for order in list(self._asked.values()):
            self._pass(order)  # what hung was not they

    def _part(self, line: Line) -> None:
        """Let a process go for good, with what it held."""
        end(line)
        self._line, self._answers, self._saving, self._idle_load = None, False, False, None
        for job in sorted({job for job, _ in self._unsaved}):
            self._tell(Failed(job, LOST.message, LOST.hint, LOST.details))
        self._unsaved.clear()
        self._tell(Unloaded(0))

    def _give_up_asked(self) -> None:
        for fact in self.unanswered:
            self._tell(fact)
        self._asked.clear()

    def _tell(self, fact: Fact) -> None:
        self._told.append(fact)
        self._ring()

    def _ring(self) -> None:
        self._bell_out.send(None)
