"""One program on a library: the second hands over its files."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLockFile
from pytestqt.qtbot import QtBot

from musicdesk.gui import oneprogram
from musicdesk.gui.oneprogram import OneProgram, _letter

SECOND = """
import sys
import threading
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from musicdesk.gui.oneprogram import OneProgram
app = QCoreApplication([])
second = OneProgram(Path(sys.argv[1]), Path(sys.argv[2]))
print(second.claim(), second.hand_over([Path(word) for word in sys.argv[3:]]) if "claim" not in sys.argv else "")
if "die" in sys.argv:
    import os
    os._exit(9)
"""


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder of the user's session, whose path is short enough for any door."""
    with tempfile.TemporaryDirectory(prefix="md-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


def start(*words: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, *map(str, words)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )


def test_the_second_hands_its_files_to_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first = OneProgram(tmp_path / "library", tmp_path / "run")
    assert first.claim()
    got: list[Any] = []
    first.handed_over.connect(got.append)

    second = start(tmp_path / "library", tmp_path / "run", "/música/a b.wav")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)

    assert second.communicate()[0].split() == ["False", "True"]
    assert got == [[Path("/música/a b.wav")]]
    first.close()


def test_programs_on_different_libraries_do_not_meet(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = OneProgram(tmp_path / "a", tmp_path / "run"), OneProgram(tmp_path / "b", tmp_path / "run")

    assert first.claim()
    assert second.claim()
    first.close()
    second.close()


def test_a_library_whose_program_was_killed_is_free_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    killed = start(tmp_path / "library", tmp_path / "run", "claim", "die")
    killed.communicate(timeout=10)

    next_one = OneProgram(tmp_path / "library", tmp_path / "run")
    began_s = time.monotonic()

    assert next_one.claim()
    assert time.monotonic() - began_s < 1.0
    second = start(tmp_path / "library", tmp_path / "run", "/a.wav")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    assert second.communicate()[0].split() == ["False", "True"]
    next_one.close()


@pytest.mark.parametrize(
    "letter",
    [
        b"nonsense\n",
        b"{}\n",
        b"[1]\n",
        b'{"files": [1], "tokens": {}}\n',
        b'{"files": ["a\\u0000b"], "tokens": {}}\n',
        b"\xff\xfe\n",
    ],
)
def test_a_letter_of_nonsense_is_not_read(qtbot: QtBot, tmp_path: Path, letter: bytes) -> None:
    from PySide6.QtNetwork import QLocalSocket

    first = OneProgram(tmp_path / "library", tmp_path / "run")
    assert first.claim()
    got: list[Any] = []
    first.handed_over.connect(got.append)
    socket = QLocalSocket()
    assert first._server is not None
    socket.connectToServer(first._server.fullServerName())

    socket.write(letter)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState, timeout=3_000)

    assert got == []
    first.close()


def test_a_library_can_be_had_where_no_lock_can_be_written(qtbot: QtBot, tmp_path: Path) -> None:
    nowhere = tmp_path / "file" / "run"
    nowhere.parent.write_text("in the way")
    first = OneProgram(tmp_path / "library", nowhere)
    assert first.claim()
    got: list[Any] = []
    first.handed_over.connect(got.append)

    second = start(tmp_path / "library", nowhere, "/a.wav")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)

    assert second.communicate()[0].split() == ["False", "True"]
    assert got == [[Path("/a.wav")]]
    first.close()


def test_two_that_start_at_once_where_no_lock_can_be_written_do_not_both_have_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oneprogram, "KNOCK_MS", 100)
    (tmp_path / "file").write_text("in the way")
    first, second = (OneProgram(tmp_path / "library", tmp_path / "file" / "run") for _ in range(2))
    assert first.claim()
    assert first._server is not None
    first._server.close()  # its door is not open yet

    assert not second.claim()

    first.close()


def test_the_right_to_come_to_the_front_goes_along(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = OneProgram(tmp_path / "library", tmp_path / "run")
    assert first.claim()
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "desk-1_TIME42")
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")

    second = start(tmp_path / "library", tmp_path / "run")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)

    assert first.tokens == {"DESKTOP_STARTUP_ID": "desk-1_TIME42"}
    first.close()


@pytest.mark.parametrize("token", ["a\\u0000b", "a\\nb", "\\ud800", "a" * 2_000, ""])
def test_a_token_that_could_do_harm_is_left_out(token: str) -> None:
    letter = f'{{"files": [], "tokens": {{"XDG_ACTIVATION_TOKEN": "{token}", "DESKTOP_STARTUP_ID": "b"}}}}'

    assert _letter(letter.encode()) == ([], {"DESKTOP_STARTUP_ID": "b"}, False)


def test_a_library_that_somebody_has_is_not_free_and_its_owner_hears_that_safe_mode_was_wanted(
    qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = (OneProgram(tmp_path / "library", tmp_path / "run") for _ in range(2))
    free = second.is_free()
    assert first.claim()

    assert (free, second.is_free()) == (True, False)
    assert _letter(b'{"files": [], "tokens": {}, "safe": true}') == ([], {}, True)
    first.close()


def test_one_that_ends_just_now_is_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    ending = QLockFile(str(tmp_path / "run" / f"{OneProgram(tmp_path / 'library', tmp_path / 'run')._name}.lock"))
    assert ending.tryLock(0)  # it has closed its door, and not yet given the library up
    waiting = threading.Timer(0.05, ending.unlock)
    waiting.start()
    next_one = OneProgram(tmp_path / "library", tmp_path / "run")

    claimed = next_one.claim()
    waiting.join()

    assert claimed
    next_one.close()
