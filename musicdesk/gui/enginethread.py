"""The thread that owns the conversation with the engine process, and brings its facts to the window."""

from __future__ import annotations

import queue
from multiprocessing import Pipe

from PySide6.QtCore import QObject, QThread, Signal

from musicdesk.workers.host import Host
from musicdesk.workers.messages import Order, Quit

WAIT_S = 0.25
"""Longest wait for the engine's word: the watch over a stopping engine needs to look at the clock now and then."""
CLOSING_MS = 32_000
"""Longest wait for the engine's end. It takes a moment, but a take that is on its way to a slow disk is waited for."""


class EngineThread(QThread):
    """Sends what is ordered and emits `told` with each message that comes up, always in the window's thread."""

    told = Signal(object)

    def __init__(self, host: Host, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._orders: queue.SimpleQueue[Order] = queue.SimpleQueue()
        self._closed = False
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
            while self._send_orders():
                for message in self._host.wait(WAIT_S, self._woken):
                    self.told.emit(message)
        finally:
            self._host.close()

    def _send_orders(self) -> bool:
        while self._woken.poll():
            self._woken.recv_bytes()
        while not self._orders.empty():
            message = self._orders.get_nowait()
            if isinstance(message, Quit):
                return False
            self._host.send(message)
        return True
