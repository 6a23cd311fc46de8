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
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from musicdesk.core.job import Cancelled, JobState
from musicdesk.engines.freeing import free_memory, memory_bytes
from musicdesk.engines.loading import load_engine
from musicdesk.engines.quiet import be_quiet_and_offline
from musicdesk.workers.keeping import Keeper
from musicdesk.workers.making import known_take, make
from musicdesk.workers.messages import (
    Awake,
    Fact,
    Failed,
    Finished,
    Loaded,
    Loading,
    Make,
    Order,
    Quit,
    SaveAgain,
    Stop,
    Study,
    Unload,
    Unloaded,
    Warm,
)
from musicdesk.workers.sentences import is_out_of_memory, trouble_of
from musicdesk.workers.studies import Studies
from musicdesk.workers.study import Ears, study

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
    if hasattr(os, "nice"):
        # Window, player and the musician's DAW come first: beside a busy engine the window was up to 9 ms late with
        # this and up to 23 ms without, and on an idle machine it costs no speed. Threads made later inherit it.
        os.nice(NICENESS)
    EngineProcess(connection).run()


@dataclass(frozen=True)
class Choice:
    """Which engine is asked for."""

    model: str
    device: str
    precision: str

    def met_by(self, asked: Choice, engine: Engine) -> bool:
        """Whether an engine, loaded when `asked` for, is the one: "auto" is met by "auto" alone."""
        return (
            self.model == asked.model
            and self.device in (asked.device, engine.device)
            and self.precision in (asked.precision, engine.precision)
        )


class EngineProcess:
    """Carries out orders one by one.

    `load` puts another way of loading engines in the place of the program's own, `ears` other ears; `leave` ends the
    process, which no busy thread can hold up.
    """

    def __init__(
        self,
        connection: Connection,
        load: Callable[..., Engine] = load_engine,
        leave: Callable[[int], object] = os._exit,
        ears: Ears | None = None,
    ) -> None:
        self._connection = connection
        self._load = load
        self._leave = leave
        self._saying = threading.Lock()
        self._keeper = Keeper(self._say)
        self._studies = Studies(self._say, functools.partial(study, ears=ears))
        self._orders: queue.SimpleQueue[Order] = queue.SimpleQueue()
        self._stopped = set[str]()
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
                    case Study():
                        self._studies.ask(order)
                    case _:
                        if isinstance(order, Make):
                            self._studies.hold()  # now, not when its turn has come: it needs the whole machine
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
                    self._studies.release()
            case Warm(model, device, precision):
                try:
                    self._say(self._loaded(self._ready(Choice(model, device, precision), None)))
                except Exception as exc:  # the last door before the window
                    self._failed(None, exc)
            case SaveAgain():
                self._keeper.again()
            case Unload():
                self._studies.drop()
                self._let_go()
                self._say(Unloaded(memory_bytes()))

    def _make(self, order: Make) -> None:
        job, recipe = order.job, order.wish.recipe

        def cancel() -> bool:
            return job in self._stopped or self._ending.is_set()

        state = JobState.CUT_SHORT
        try:
            if not cancel():
                known = known_take(order, self._keeper)  # first: a take that is gone is said before a model is loaded
                engine = self._ready(Choice(recipe.model, recipe.device, recipe.precision), job)
                state = make(order, engine, known, self._keeper, self._say, cancel)
        except Cancelled:
            state = JobState.CUT_SHORT
        except Exception as exc:  # the last door before the window
            self._failed(job, exc)
            return
        self._say(Finished(job, state))

    def _ready(self, choice: Choice, job: str | None) -> Engine:
        """Return the engine that is asked for: the one in memory, or loaded anew."""
        if self._engine is not None and self._choice is not None and choice.met_by(self._choice, self._engine):
            return self._engine
        self._say(Loading(job, choice.model))
        self._let_go()  # first: two large models at once may not fit
        engine = self._load(choice.model, choice.device, choice.precision)
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
        )

    def _let_go(self) -> None:
        self._engine = self._choice = None
        free_memory()

    def _failed(self, job: str | None, exc: Exception) -> None:
        trouble, full = trouble_of(exc), is_out_of_memory(exc)
        if full:
            cause: BaseException | None = exc
            while cause is not None:  # their frames hold what filled the memory
                cause.__traceback__ = None
                cause = cause.__cause__ or cause.__context__
            free_memory()
        self._say(Failed(job, trouble.message, trouble.hint, trouble.details))
