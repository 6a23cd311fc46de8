"""The open window's joints: a library out of reach, mistakes in threads, and takes that could not be saved."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QThread
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from musicdesk.app.queue import JobQueue
from musicdesk.app.settings import Settings, config_folder, settings_path, write_settings
from musicdesk.audio.devices import Device
from musicdesk.audio.player import Player
from musicdesk.core.errors import Unavailable
from musicdesk.core.job import JobState
from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.gui import furnishing
from musicdesk.gui.furnishing import STATE_FILE, Furniture, furnish_window
from musicdesk.library import default_folder
from musicdesk.workers.messages import Finished, Unsaved

Opener = Callable[[], Furniture]


def no_stream(*_args: object) -> object:
    raise Unavailable("There is no sound device.", "Plug one in.")


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opener]:
    """Return a function that puts up the real window on the library of the settings, without sound card and logbook."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name.lower()))
    monkeypatch.setattr(furnishing, "Player", lambda: Player(no_stream, lambda: [Device("Paper", 2, 48_000)]))  # type: ignore[arg-type]
    monkeypatch.setattr(furnishing, "open_logbook", lambda _folder: None)
    write_settings(settings_path(), Settings(welcomed=True))
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    hooks = sys.excepthook, threading.excepthook
    opened: list[Furniture] = []

    def begin() -> Furniture:
        furniture = furnish_window(None, [], safe=False)
        assert isinstance(furniture, Furniture)
        opened.append(furniture)
        qtbot.addWidget(furniture.window)
        return furniture

    yield begin
    for furniture in opened:
        furniture.window.may_close = lambda: True
        furniture.window.close()
        furniture.close()
    sys.excepthook, threading.excepthook = hooks
    for number, handler in handlers.items():
        signal.signal(number, handler)


def test_the_window_has_the_programs_own_sign(open_window: Opener) -> None:
    assert not open_window().window.windowIcon().pixmap(32).isNull()


def test_a_library_out_of_reach_is_said_and_the_usual_one_opened(open_window: Opener, tmp_path: Path) -> None:
    away = tmp_path / "disk" / "library"
    away.parent.write_text("not plugged in")
    write_settings(settings_path(), Settings(welcomed=True, library=str(away)))

    furniture = open_window()

    assert furniture.library.folder == default_folder()
    assert str(default_folder()) in furniture.window.banner.text()
    assert furniture.window.banner.isVisible()


def test_a_mistake_in_a_thread_is_said_in_the_windows_own(
    open_window: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    furniture = open_window()
    said_in: list[QThread] = []
    furniture.window.status._line.windowTitleChanged.connect(lambda _title: said_in.append(QThread.currentThread()))
    monkeypatch.setattr(
        type(furniture.window.status), "warn", lambda status, sentence: status._line.setWindowTitle(sentence)
    )

    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    assert said_in == []
    qtbot.waitUntil(lambda: bool(said_in), timeout=5_000)

    assert said_in == [furniture.window.thread()]


@pytest.mark.parametrize("volume", ["nan", "-inf", "loud", "1e999"])
def test_a_volume_of_nonsense_does_not_keep_the_window_from_standing(open_window: Opener, volume: str) -> None:
    kept = QSettings(str(config_folder() / STATE_FILE), QSettings.Format.IniFormat)
    kept.setValue("volume", volume)
    kept.sync()

    assert open_window().window.transport.volume() == 1.0


@pytest.mark.parametrize(("answer", "left"), [("No", 1), ("Yes", 0)])
def test_a_job_whose_take_is_not_saved_is_dismissed_only_when_that_is_meant(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch, answer: str, left: int
) -> None:
    furniture = open_window()
    queue = JobQueue()
    job = queue.add(Wish(Recipe("warm piano")), "Warm piano")
    queue.next()
    queue.told(Unsaved(job, 0, "The disk is full.", "Make room."))
    queue.told(Finished(job, JobState.DONE))
    monkeypatch.setattr(furniture.conductor, "_queue", queue)
    asked: list[str] = []

    def ask(_parent: object, title: str, _text: str) -> QMessageBox.StandardButton:
        asked.append(title)
        return QMessageBox.StandardButton[answer]

    monkeypatch.setattr("musicdesk.gui.wiring.QMessageBox.question", ask)

    furniture.window.jobs.dismiss_requested.emit(job)

    assert asked == ["A take is not saved"]
    assert len(furniture.conductor.jobs) == left
