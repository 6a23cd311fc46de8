"""One program on a library: the second hands over its files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from musicdesk.gui.oneprogram import OneProgram

SECOND = """
import sys
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

    assert next_one.claim()
    next_one.close()


@pytest.mark.parametrize("letter", [b"nonsense\n", b"{}\n", b"[1]\n", b"\xff\xfe\n"])
def test_a_letter_of_nonsense_is_not_read(qtbot: QtBot, tmp_path: Path, letter: bytes) -> None:
    from PySide6.QtNetwork import QLocalSocket

    first = OneProgram(tmp_path / "library", tmp_path / "run")
    assert first.claim()
    got: list[Any] = []
    first.handed_over.connect(got.append)
    socket = QLocalSocket()
    socket.connectToServer(first._name)

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
