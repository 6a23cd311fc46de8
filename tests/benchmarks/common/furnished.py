"""The real window inside a process that is measured: furnished, led through a plan, and watched while it lives."""

from __future__ import annotations

import collections
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from musicdesk.gui.furniture import Furniture

BEAT_MS = 5
LOOK_MS = 10
"""How often a plan looks whether what it waits for has come."""
LATE_MS = 12.0
"""From when on the watchman writes down what holds the window up."""
Plan = Iterator[Callable[[], object]]
"""Steps with waits between them: what is yielded is asked again and again until it is true."""


class Heartbeat(QObject):
    """Beats every 5 ms in the window's thread, and notes by how much each beat was late."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.delays_ms: list[float] = []
        self.last_s = time.perf_counter()
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        """Forget what was."""
        self.delays_ms = []
        self.last_s = time.perf_counter()

    def _beat(self) -> None:
        now_s = time.perf_counter()
        self.delays_ms.append(max(0.0, (now_s - self.last_s) * 1e3 - BEAT_MS))
        self.last_s = now_s


class Repaints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count."""
        self.count += event.type() is QEvent.Type.Paint
        return False


class Watchman:
    """Writes down where the window's thread is whenever its beat is late: what there is to mend."""

    def __init__(self, heartbeat: Heartbeat) -> None:
        self._heartbeat = heartbeat
        self._thread = threading.main_thread().ident
        self._seen: collections.Counter[str] = collections.Counter()
        threading.Thread(target=self._watch, name="watchman", daemon=True).start()

    def report(self, lines: int = 12) -> None:
        """Print the places that were seen most often."""
        for place, count in self._seen.most_common(lines):
            print(f"{count:5} x late at {place}")

    def _watch(self) -> None:
        while True:
            time.sleep(0.003)
            if (time.perf_counter() - self._heartbeat.last_s) * 1e3 < LATE_MS + BEAT_MS:
                continue
            places = self._places()
            self._seen[" < ".join(places) or "the event loop itself, or no turn on a core"] += 1

    def _places(self) -> list[str]:
        # At once, and without a look into files: a frame that is held keeps a painter alive that should have ended.
        found: list[tuple[CodeType, int]] = []
        frame = sys._current_frames().get(self._thread or 0)
        while frame is not None:
            found.append((frame.f_code, frame.f_lineno))
            frame = frame.f_back
        ours = [(code, line) for code, line in found if "musicdesk" in code.co_filename]
        return [f"{Path(code.co_filename).name}:{line} {code.co_name}" for code, line in ours[:3]]


def rested(seconds: float) -> Callable[[], bool]:
    """Return what a plan yields to wait for a while."""
    until_s = time.monotonic() + seconds
    return lambda: time.monotonic() > until_s


def lead(library: Path, plan: Callable[[Furniture], Plan], limit_s: float) -> None:
    """Start MusicDesk on a library as its command does, go through a plan, and close it.

    Raises: SystemExit if the plan is not done in time, or a step of it failed.
    """
    from musicdesk.gui import start

    put_up, leader = start.put_up, list[_Leader]()

    def put_up_and_lead(words: Sequence[str]) -> tuple[QApplication, Furniture] | int:
        up = put_up(words)
        if not isinstance(up, int):
            leader.append(_Leader(up[1], plan(up[1]), limit_s))
        return up

    start.put_up = put_up_and_lead  # the only place where the program can be looked into
    start.start(["--library", str(library)])
    if not leader:
        raise SystemExit("Another MusicDesk has this library.")
    if leader[0].trouble:
        raise SystemExit(leader[0].trouble)


class _Leader(QObject):
    """Looks again and again whether the plan can go on."""

    def __init__(self, furniture: Furniture, plan: Plan, limit_s: float) -> None:
        super().__init__(furniture.window)
        self.trouble = ""
        self._furniture, self._plan, self._limit_s = furniture, plan, limit_s
        self._until_s = time.monotonic() + limit_s
        self._has_come: Callable[[], object] = lambda: True
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        try:
            if not self._has_come():
                if time.monotonic() < self._until_s:
                    return
                words = self._furniture.window.status.line
                raise TimeoutError(f"waited {self._limit_s:g} s; the window says: {words}")
            self._has_come = next(self._plan)
        except StopIteration:
            pass
        except Exception:
            self.trouble = traceback.format_exc()
        else:
            return
        self._timer.stop()
        self._furniture.window.close()
        QApplication.quit()
