"""One program on a library: the second one hands its files to the first, raises it, and goes."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

KNOCK_MS = 1_500
"""How long the second program waits for the first to open its door, or to be gone."""
ANSWER_MS = 10_000
"""How long it then waits for an answer: the first one may have been started just before, and still be starting."""
AGAIN_MS = 20
TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""What a desktop gives a program it starts, on Wayland and on X: the right to come to the front."""
TOKEN_LIMIT = 1_000
LETTER_LIMIT_BYTES = 1 << 20
STALE_MS = 0
"""A lock never goes stale by age; one whose process is gone is taken over at once."""


class OneProgram(QObject):
    """The claim on a library, and the door through which later programs hand over their files."""

    handed_over = Signal(object)
    """list[Path]: another program was started on this library with these files, maybe none"""

    def __init__(self, library: Path, runtime: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = f"musicdesk-{word_of(library)}"
        with contextlib.suppress(OSError):  # nothing can be written there: `claim` does without
            runtime.mkdir(parents=True, exist_ok=True)
        self._lock = _lock(runtime / f"{self._name}.lock")
        self._server: QLocalServer | None = None
        self._door: QLocalSocket | None = None
        self.tokens: dict[str, str] = {}
        """The right to come to the front, which the desktop gave the program that handed over last."""
        self.asked_safe = False
        """Whether the program that handed over last was to start in safe mode."""

    def is_free(self) -> bool:
        """Whether nobody has the library just now, as far as its lock can tell."""
        if self._lock.tryLock(0):
            self._lock.unlock()
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def claim(self) -> bool:
        """Take the library, and open the door; false when another program has it.

        One that starts or ends at this moment is waited for. Where no lock can be written, one among the system's
        temporary files does, beside the door; and where not even that, whoever answers the door has it.
        """
        last_s = time.monotonic() + KNOCK_MS / 1000
        spare = Path(QDir.tempPath()) / f"{self._name}-{getattr(os, 'getuid', int)()}.lock"
        while not self._lock.tryLock(0):
            is_taken = self._lock.error() is QLockFile.LockError.LockFailedError
            if self._knock() or (is_taken and time.monotonic() > last_s):
                return False
            if is_taken:
                time.sleep(AGAIN_MS / 1000)
            elif self._lock.fileName() == str(spare):
                break
            else:
                self._lock = _lock(spare)
        QLocalServer.removeServer(self._name)  # a door left by a program that was killed
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.listen(self._name)
        self._server.newConnection.connect(self._open)
        return True

    def hand_over(self, files: Sequence[Path], *, safe: bool = False) -> bool:
        """Give files to the program that has the library; false when it does not answer.

        `safe` says that this one was to start in safe mode.
        """
        socket, self._door = self._knock(), None
        if socket is None:
            return False
        letter = {"files": [str(path) for path in files], "tokens": _tokens(), "safe": safe}
        socket.write(json.dumps(letter).encode() + b"\n")
        written = socket.waitForBytesWritten(KNOCK_MS)
        # The answer says that the window has come up; without it the first program hangs.
        answered = written and socket.waitForReadyRead(ANSWER_MS)
        socket.disconnectFromServer()
        return answered

    def close(self) -> None:
        """Give the library up."""
        if self._server is not None:
            self._server.close()
            self._server = None
            self._lock.unlock()

    def _knock(self) -> QLocalSocket | None:
        """Stand at the door of the program that has the library; None if there is none."""
        if self._door is None or not self._door.waitForConnected(KNOCK_MS):
            self._door = QLocalSocket()
            self._door.connectToServer(self._name)
        return self._door if self._door.waitForConnected(KNOCK_MS) else None

    def _open(self) -> None:
        if self._server is None:
            return
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.readyRead.connect(lambda: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LETTER_LIMIT_BYTES:
                socket.abort()
            return
        raw = bytes(socket.readLine(LETTER_LIMIT_BYTES).data())
        letter = _letter(raw)
        if letter is None:
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()
        files, self.tokens, self.asked_safe = letter
        self.handed_over.emit(files)


def _lock(path: Path) -> QLockFile:
    lock = QLockFile(str(path))
    lock.setStaleLockTime(STALE_MS)
    return lock


def _tokens() -> dict[str, str]:
    return {name: os.environ[name] for name in TOKENS if _is_token(os.environ.get(name))}


def word_of(library: Path) -> str:
    """Return a word that stands for a library, and may stand in the names of files."""
    return hashlib.sha256(str(library.resolve()).encode()).hexdigest()[:16]


def _letter(raw: bytes) -> tuple[list[Path], dict[str, str], bool] | None:
    """Return the files and tokens in a letter, and whether safe mode was asked for, or None if it is nonsense."""
    try:
        said = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    files, given = (said.get("files"), said.get("tokens")) if isinstance(said, dict) else (None, None)
    if not isinstance(files, list) or not isinstance(given, dict):
        return None
    if not all(isinstance(each, str) and "\0" not in each for each in files):
        return None
    tokens = {name: given[name] for name in TOKENS if _is_token(given.get(name))}
    return [Path(each) for each in files], tokens, said.get("safe") is True


def _is_token(said: object) -> bool:
    """Whether it may be put into the environment, and be sent to a window manager."""
    return isinstance(said, str) and said.isascii() and said.isprintable() and 0 < len(said) <= TOKEN_LIMIT
