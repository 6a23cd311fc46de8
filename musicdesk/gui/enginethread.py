"""The thread that owns the conversation with the engine process, and brings its facts to the window."""

from __future__ import annotations

import logging
import queue
from collections.abc import Callable
from multiprocessing import Pipe

from PySide6.QtCore import QObject, QThread, Signal

from musicdesk.workers.host import Host
from musicdesk.workers.messages import Failed, Finished, Make, Order, Quit, Unloaded
from musicdesk.workers.sentences import trouble_of

LOG = logging.getLogger("musicdesk")
WAIT_S = 0.25
"""Longest wait for the engine's word: the watch over a stopping engine needs to look at the clock now and then."""
CLOSING_MS = 32_000
"""Longest wait for the engine's end. It takes a moment, but a take that is on its way to a slow disk is waited for."""


class EngineThread(QThread):
    """Sends what is ordered and emits `told` with each message that comes up, always in the window's thread."""

    told = Signal(object)

    def __init__(self, host: Host, parent: QObject | None = None, another: Callable[[], Host] = Host) -> None:
        """Talk through `host`; `another` takes its place should the conversation break off by a mistake."""
        super().__init__(parent)
        self._host, self._another = host, another
        self._making: str | None = None
        self._orders: queue.SimpleQueue[Order] = queue.SimpleQueue()
        self._closed = self._lives = False
        self._woken, self._waker = Pipe(duplex=False)

    def order(self, message: Order) -> None:
        """Send a message to the engine process, from any thread; it is started when it is not there yet."""
        self._orders.put(message)
        self._waker.send_bytes(b"!")
        if not self.isRunning() and not self._closed:
            self.start()

    def close(self) -> None:
        """End engine process and thread; the take that is being made is cut short and kept."""
        self._closed = True
        if self.isRunning():
            self.order(Quit())
            self.wait(CLOSING_MS)

    def run(self) -> None:
        """Converse until `Quit`."""
        try:
            while not self._converse():
                pass
        finally:
            self._host.close()
            if self._lives:
                LOG.info("Engine process ended")

    def _converse(self) -> bool:
        """Converse; returns true at `Quit`, false when it broke off and has to begin anew."""
        try:
            while self._send_orders():
                messages = self._host.wait(WAIT_S, self._woken)
                if self._lives != self._host.alive:
                    self._lives = self._host.alive
                    LOG.info("Engine process %s", "started" if self._lives else "ended")
                for message in messages:
                    if isinstance(message, (Finished, Failed)) and message.job == self._making:
                        self._making = None
                    self.told.emit(message)
        except Exception as exc:  # else nothing could be made any more until the next start
            LOG.exception("the conversation with the engine broke off")
            unanswered = self._host.unanswered
            self._host.close()
            self._host = self._another()
            job, self._making = self._making, None
            trouble = trouble_of(exc)
            self.told.emit(Unloaded(0))
            if job is not None:
                self.told.emit(Failed(job, trouble.message, trouble.hint, trouble.details))
            for fact in unanswered:
                self.told.emit(fact)
            return False
        return True

    def _send_orders(self) -> bool:
        while self._woken.poll():
            self._woken.recv_bytes()
        while not self._orders.empty():
            message = self._orders.get_nowait()
            if isinstance(message, Quit):
                return False
            if isinstance(message, Make):
                self._making = message.job
            self._host.send(message)
        return True
