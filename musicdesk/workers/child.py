"""The engine process: one thread listens, one hears takes, the main thread loads models, makes takes and keeps them."""

from __future__ import annotations

import contextlib
import functools
import importlib
import os
import queue
import signal
import threading
import time
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from musicdesk.core.job import Cancelled, JobState
from musicdesk.core.wish import Wish
from musicdesk.engines.freeing import free_memory, memory_bytes
from musicdesk.engines.loading import load_engine
from musicdesk.engines.quiet import be_quiet_and_offline
from musicdesk.workers.aside import Aside
from musicdesk.workers.choice import Choice
from musicdesk.workers.crashes import note_crashes
from musicdesk.workers.fitting import check_makes
from musicdesk.workers.keeping import Keeper
from musicdesk.workers.making import known_take, make
from musicdesk.workers.messages import (
    Awake,
    Fact,
    Failed,
    Finished,
    HearIdea,
    Loaded,
    Loading,
    Make,
    Measure,
    Order,
    Paint,
    Quit,
    SaveAgain,
    Stop,
    Study,
    Unload,
    Unloaded,
    Warm,
)
from musicdesk.workers.room import Room
from musicdesk.workers.sentences import trouble_of
from musicdesk.workers.studies import DROP_S, Studies
from musicdesk.workers.study import Ears, own_ears, study
from musicdesk.workers.words import Words

if TYPE_CHECKING:
    from musicdesk.core.ports import Engine

GRACE_S = 2.5
"""How long the process may take to end by itself once nobody needs it any more."""
SAVING_GRACE_S = 30.0
"""How long it may take when it is writing a take at that moment."""

FIRST_ORDER_S = 0.2
"""When nothing is asked for so soon, what is slow to import is imported beforehand."""


NICENESS = 10
"""How far the engine stands behind other programs."""


def run(connection: Connection) -> None:
    """Be the engine process: the whole of its life, with its end of the pipe."""
    be_quiet_and_offline()
    note_crashes()
    if hasattr(os, "nice"):
        # Window, player and the musician's DAW come first: beside a busy engine the window was up to 9 ms late with
        # this and up to 23 ms without, and on an idle machine it costs no speed. Threads made later inherit it.
        os.nice(NICENESS)
    EngineProcess(connection).run()


class EngineProcess:
    """Carries out orders one by one.

    `load` puts another way of loading engines in the place of the program's own, `ears` other ears, `words` another
    model for words, and `aside` other ways to paint and to measure, by their names in `Aside`; `leave` ends the
    process, which no busy thread can hold up.
    """

    def __init__(
        self,
        connection: Connection,
        load: Callable[..., Engine] = load_engine,
        leave: Callable[[int], object] = os._exit,
        ears: Ears | None = None,
        words: Words | None = None,
        aside: Mapping[str, Any] | None = None,
    ) -> None:
        self._connection = connection
        self._load = load
        self._leave = leave
        self._saying = threading.Lock()
        self._keeper = Keeper(self._say)
        self._words = words or Words()
        self._studies = Studies(
            self._say, functools.partial(study, ears=ears or own_ears(self._words)), words=self._words
        )
        self._room = Room(self._words)
        self._aside = Aside(self._say, lambda: self._makes > 0, **({} if aside is None else aside))
        self._orders: queue.SimpleQueue[Order] = queue.SimpleQueue()
        self._stopped = set[str]()
        self._makes = 0
        """How many are asked for and not made: what is not making stands back for them."""
        self._counting = threading.Lock()
        self._ending = threading.Event()
        self._over = threading.Event()
        self._engine: Engine | None = None
        self._choice: Choice | None = None

    def run(self) -> None:
        """Carry out orders until there is nobody to give them."""
        with contextlib.suppress(ValueError):  # signals can be set in a main thread alone
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal goes to all; the window decides
            signal.signal(signal.SIGTERM, self._end)
        threading.Thread(target=self._listen, name="listener", daemon=True).start()
        self._say(Awake(os.getpid()))
        try:
            self._do(self._orders.get(timeout=FIRST_ORDER_S))
        except queue.Empty:
            if not self._studies.busy:  # hearing needs nothing of it, and would share the machine with it
                with contextlib.suppress(Exception):  # said in words when an engine is asked for
                    for room in ("engines.musicgen.engine", "analysis.selfcheck", "analysis.seams"):
                        importlib.import_module(f"musicdesk.{room}")
        while not self._ending.is_set():
            self._do(self._orders.get())
        self._studies.close()
        if self._keeper.unsaved:
            self._keeper.again()
        self._keeper.close()
        self._over.set()

    def _listen(self) -> None:
        # The parent holds the other end, so the pipe ends when the parent does, however that came about.
        with contextlib.suppress(EOFError, OSError):
            while not isinstance(order := self._connection.recv(), Quit):
                match order:
                    case Stop(job):
                        self._stopped.add(job)
                        self._studies.stop(job)
                    case Study() | HearIdea():
                        self._studies.ask(order)
                    case _:
                        if isinstance(order, Make):
                            self._studies.hold()  # now, not when its turn has come: it needs the whole machine
                            self._count(1)
                        self._orders.put(order)
        self._end()
        self._over.wait(GRACE_S)
        patience_s = time.monotonic() + SAVING_GRACE_S
        while self._keeper.saving and time.monotonic() < patience_s:
            time.sleep(0.05)
        self._leave(0)

    def _end(self, *_signal: Any) -> None:
        self._ending.set()
        self._orders.put(Quit())

    def _say(self, fact: Fact) -> None:
        # Two threads say things. When nobody listens any more, the listener finds that out by itself.
        with self._saying, contextlib.suppress(OSError):
            self._connection.send(fact)

    def _do(self, order: Order) -> None:
        match order:
            case Make():
                try:
                    self._make(order)
                finally:
                    self._count(-1)
                    self._studies.release()
            case Paint():
                self._paint(order)
            case Measure():
                self._measure()
            case Warm():
                try:
                    self._say(self._loaded(self._ready(Choice.of(order), None)))
                except Exception as exc:  # the last door before the window
                    self._failed(None, exc)
            case SaveAgain():
                self._keeper.again()
            case Unload():
                self._studies.drop()
                self._words.drop()
                self._let_go()
                self._say(Unloaded(memory_bytes()))

    def _make(self, order: Make) -> None:
        job = order.job

        def cancel() -> bool:
            return job in self._stopped or self._ending.is_set()

        state = JobState.CUT_SHORT
        try:
            if not cancel():
                check_makes(order.wish)  # first: what cannot be is said before a model is loaded
                known = known_take(order, self._keeper)
                engine = self._ready(Choice.of(order), job, order.wish)
                state = make(order, engine, known, self._keeper, self._say, cancel)
        except Cancelled:
            state = JobState.CUT_SHORT
        except Exception as exc:  # the last door before the window
            self._failed(job, exc, order.wish)
            return
        self._say(Finished(job, state))

    def _paint(self, order: Paint) -> None:
        def given_up() -> bool:
            return order.id in self._stopped or self._ending.is_set()

        if not self._aside.paint(order, self._room, self._told_let_go, given_up):
            self._orders.put(order)
        free_memory()

    def _measure(self) -> None:
        self._studies.hold(DROP_S)  # what is heard meanwhile would be counted with it
        try:
            if not self._aside.measure(self._ending.is_set):
                self._orders.put(Measure())
        finally:
            self._studies.release()

    def _told_let_go(self) -> None:
        if self._engine is not None:
            self._let_go()
            self._say(Unloaded(memory_bytes()))

    def _ready(self, choice: Choice, job: str | None, wish: Wish | None = None) -> Engine:
        """Return the engine that is asked for: the one in memory, or loaded anew."""
        if self._engine is not None and self._choice is not None and choice.met_by(self._choice, self._engine):
            return self._engine
        self._say(Loading(job, choice.model))
        self._let_go()  # first: two large models at once may not fit
        self._room.for_engine(choice.model, choice.device, choice.precision, wish)
        engine = self._load(choice.model, choice.device, choice.precision, choice.lora)
        _ = engine.sha256  # every recipe needs it, and of a large file it takes seconds
        self._engine, self._choice = engine, choice
        if job is not None:
            self._say(self._loaded(engine))
        return engine

    def _loaded(self, engine: Engine) -> Loaded:
        return Loaded(
            model=engine.model,
            device=engine.device,
            precision=engine.precision,
            reasons=engine.reasons,
            sample_rate=engine.sample_rate,
            channels=engine.channels,
            steps_per_second=engine.steps_per_second,
            follows_melody=engine.follows_melody,
            memory_bytes=memory_bytes(),
            abilities=engine.abilities,
            lora="" if self._choice is None else self._choice.lora,
        )

    def _let_go(self) -> None:
        self._engine = self._choice = None
        free_memory()

    def _failed(self, job: str | None, exc: Exception, wish: Wish | None = None) -> None:
        trouble = trouble_of(exc)
        hint = trouble.hint
        if self._room.give_back(exc) and wish is not None:
            hint = self._room.advice(wish, wish.recipe.device if self._engine is None else self._engine.device)
        self._say(Failed(job, trouble.message, hint, trouble.details))

    def _count(self, by: int) -> None:
        with self._counting:  # the listener counts up, the main thread down
            self._makes += by
