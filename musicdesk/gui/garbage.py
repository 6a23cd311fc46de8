"""Looking for garbage in the window's own thread, and in no other."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 1000
"""How often to look whether there is enough garbage to be worth it."""
ALL_AFTER = 30
"""After so many looks that found something to do, what is old is gone through as well."""


class Garbage(QObject):
    """Takes Python's collector over, as long as it is entered as a context.

    By itself it runs in whichever thread happens to allocate, the one that listens to a take for instance; where it
    meets timers or other objects of Qt in a cycle there, they end in a thread that is not theirs, and the program with
    them. Widgets alone are safe from that.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks = 0
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def __enter__(self) -> Garbage:
        gc.disable()
        self._timer.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._timer.stop()
        gc.enable()

    def look(self) -> None:
        """Collect, if as much has been made since the last time as Python itself would have waited for."""
        if gc.get_count()[0] < gc.get_threshold()[0]:
            return
        self._looks += 1
        gc.collect(2 if self._looks % ALL_AFTER == 0 else 1)
