"""Garbage is looked for in the window's thread: a timer in a cycle that ends in another one ends the program."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from musicdesk.gui import start
from musicdesk.gui.garbage import Garbage


class Ring(QObject):
    """A cycle with a timer in it, that says in which thread it ends."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        super().__init__()
        self._self, self._ended = self, ended
        self._timer = QTimer(self, interval=10)
        self._timer.start()

    def __del__(self) -> None:
        """Say where."""
        self._ended.append(threading.current_thread())


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[Garbage]:
    """Return a collector that goes back to Python's own afterwards, whatever happens."""
    with Garbage() as garbage:
        yield garbage


def make_garbage(count: int = 20_000) -> None:
    """Leave cycles behind, more than what Python's own collector waits for."""
    for _ in range(count):
        ring: list[object] = []
        ring.append(ring)


def test_what_another_thread_allocates_ends_nothing_of_qt_there(qtbot: QtBot, garbage: Garbage) -> None:
    ended: list[threading.Thread] = []
    Ring(ended)
    worker = threading.Thread(target=make_garbage)
    worker.start()
    worker.join()
    assert ended == []

    garbage.look()

    assert ended == [threading.main_thread()]


def test_it_looks_by_itself(qtbot: QtBot, garbage: Garbage) -> None:
    ended: list[threading.Thread] = []
    Ring(ended)
    make_garbage()

    qtbot.waitUntil(lambda: bool(ended), timeout=10_000)

    assert ended == [threading.main_thread()]


def test_where_little_was_made_nothing_is_gone_through(qtbot: QtBot, garbage: Garbage) -> None:
    gc.collect()
    ended: list[threading.Thread] = []
    Ring(ended)

    garbage.look()

    assert ended == []


def test_what_is_old_is_gone_through_in_the_end(qtbot: QtBot, garbage: Garbage) -> None:
    ended: list[threading.Thread] = []
    ring = Ring(ended)
    gc.collect()  # it is of the old generation now
    del ring
    for _ in range(100):
        make_garbage(2_000)
        garbage.look()

    assert len(ended) == 1


def test_afterwards_python_does_it_again(qtbot: QtBot) -> None:
    with Garbage():
        assert not gc.isenabled()

    assert gc.isenabled()


def test_the_program_leaves_it_to_the_window_from_its_start_to_its_end(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[bool] = []

    class Application:
        """What runs the window."""

        def exec(self) -> int:
            """Run it."""
            found.append(gc.isenabled())
            return 3

    class Furniture:
        """What stands behind it."""

        anew = False

        def close(self) -> None:
            """End it."""
            found.append(gc.isenabled())

    monkeypatch.setattr(start, "put_up", lambda words: (Application(), Furniture()))
    monkeypatch.setattr(gc, "freeze", lambda: None)  # all that the other tests left would stay for ever

    assert start.start([]) == 3

    assert found == [False, False]
    assert gc.isenabled()
