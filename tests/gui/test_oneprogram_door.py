"""The door of the one program: in a place of the user's own, where every later start finds it and no stranger waits."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QLockFile
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from musicdesk.gui import oneprogram
from musicdesk.gui.oneprogram import DOOR_BYTES, DOORS, OneProgram, _is_own
from tests.gui.test_oneprogram import session, start

__all__ = ["session"]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pipe of Windows lies in no folder")


@pytest.fixture
def place(session: Path) -> Path:
    """Return a folder with a short path."""
    return session


@pytest.fixture
def runtime(place: Path) -> Path:
    return place / "run"


@pytest.fixture
def first(qtbot: QtBot, place: Path, runtime: Path) -> Iterator[OneProgram]:
    """Return a program that has the library."""
    first = OneProgram(place / "library", runtime)
    assert first.claim()
    yield first
    first.close()


def door_of(program: OneProgram) -> Path:
    assert program._server is not None
    assert program._server.isListening()
    return Path(program._server.fullServerName())


def said_by_another(qtbot: QtBot, place: Path, runtime: Path) -> list[str]:
    """Start another program on the library; returns whether it had it, and whether its files were taken."""
    another = start(place / "library", runtime, "/a.wav")
    qtbot.waitUntil(lambda: another.poll() is not None, timeout=10_000)
    return another.communicate()[0].split()


def test_the_door_lies_where_only_its_user_can_come(first: OneProgram, runtime: Path) -> None:
    door = door_of(first)

    assert door.parent == runtime / DOORS
    assert door.parent.stat().st_mode & 0o777 == 0o700
    first.close()
    assert not door.exists()


def test_a_start_with_another_temporary_folder_finds_the_door(
    qtbot: QtBot, first: OneProgram, place: Path, runtime: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    assert said_by_another(qtbot, place, runtime) == ["False", "True"]


def test_a_stranger_in_the_common_temporary_folder_is_handed_nothing(qtbot: QtBot, place: Path, runtime: Path) -> None:
    name = OneProgram(place / "library", runtime)._name
    hanging = QLockFile(str(runtime / f"{name}.lock"))
    assert hanging.tryLock(0)
    stranger, letters = QLocalServer(), list[object]()
    QLocalServer.removeServer(name)
    assert stranger.listen(name)
    assert Path(stranger.fullServerName()).parent == Path(QDir.tempPath())

    def answer() -> None:
        socket = stranger.nextPendingConnection()
        socket.readyRead.connect(lambda: (letters.append(socket.readAll()), socket.write(b"yes\n"), socket.flush()))

    stranger.newConnection.connect(answer)
    said = said_by_another(qtbot, place, runtime)
    stranger.close()

    assert (said, letters) == (["False", "False"], [])


def test_only_the_right_answer_counts_as_one(
    qtbot: QtBot, first: OneProgram, place: Path, runtime: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oneprogram, "ANSWER", b"what?\n")

    assert said_by_another(qtbot, place, runtime) == ["False", "False"]


def test_a_door_has_room_for_as_long_a_path_as_qt_lets_it(qtbot: QtBot, place: Path) -> None:
    longest = DOOR_BYTES - len(os.fsencode(place / DOORS / OneProgram(place / "library", place)._name)) - 1
    where = []
    for length in (longest, longest + 1):
        runtime = place / ("r" * length)
        program = OneProgram(place / "library", runtime)
        assert program.claim()
        where.append(door_of(program).parent)
        assert said_by_another(qtbot, place, runtime) == ["False", "True"]
        program.close()

    assert where == [place / ("r" * longest) / DOORS, place]


@pytest.mark.parametrize("spoilt", ["mode", "link", "file", "folder"])
def test_where_a_place_is_not_fit_another_one_is_taken_and_found(
    qtbot: QtBot, place: Path, runtime: Path, spoilt: str
) -> None:
    program = OneProgram(place / "library", runtime)
    folder = runtime / DOORS
    if spoilt == "link":
        (place / "elsewhere").mkdir(0o700)
        folder.symlink_to(place / "elsewhere")
    elif spoilt == "file":
        folder.write_bytes(b"")
    else:
        folder.mkdir(0o755 if spoilt == "mode" else 0o700)
    if spoilt == "folder":
        (folder / program._name).mkdir()  # so that no socket can come by that name

    assert program.claim()

    assert door_of(program).parent == place
    assert said_by_another(qtbot, place, runtime) == ["False", "True"]
    program.close()


def test_without_a_session_the_door_is_in_a_folder_of_our_own_among_the_temporary_ones(
    qtbot: QtBot, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / "file").write_text("in the way")
    monkeypatch.setattr(oneprogram, "TEMP", place)
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    program, other = (OneProgram(place / "library", place / "file" / "run") for _ in range(2))

    assert program.claim()

    own = place / f"musicdesk-{os.getuid()}"
    assert door_of(program).parent == own
    assert own.stat().st_mode & 0o777 == 0o700
    assert not other.claim()  # its lock lies there as well
    program.close()


def test_a_folder_of_somebody_else_is_not_ours(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: place.stat().st_uid + 1)

    assert not _is_own(place, make=True)
    assert not _is_own(place / "not there", make=False)


def test_a_door_that_cannot_be_opened_is_written_down_and_the_library_is_had(
    qtbot: QtBot,
    place: Path,
    runtime: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(oneprogram, "DOOR_BYTES", 0)
    monkeypatch.setattr(logging.getLogger("musicdesk"), "propagate", True)
    program = OneProgram(place / "library", runtime)

    assert program.claim()
    told_at_once = list(caplog.messages)  # when there is no logbook yet

    qtbot.waitUntil(lambda: bool(caplog.messages))
    assert told_at_once == []
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    program.close()
    assert OneProgram(place / "library", runtime).is_free()
