"""One program on a library: the second one hands its files to the first, raises it, and goes."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

KNOCK_MS = 1_500
"""How long the second program waits for the first to open its door."""
LETTER_LIMIT_BYTES = 1 << 20
STALE_MS = 0
"""A lock never goes stale by age; one whose process is gone is taken over at once."""


class OneProgram(QObject):
    """The claim on a library, and the door through which later programs hand over their files."""

    handed_over = Signal(object)
    """list[Path]: another program was started on this library with these files, maybe none"""

    def __init__(self, library: Path, runtime: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        word = hashlib.sha256(str(library.resolve()).encode()).hexdigest()[:16]
        self._name = f"musicdesk-{word}"
        with contextlib.suppress(OSError):  # nothing can be written there: `claim` does without
            runtime.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(runtime / f"{self._name}.lock"))
        self._lock.setStaleLockTime(STALE_MS)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Take the library, and open the door; false when another program has it.

        Where no lock can be written, whoever answers the door has it.
        """
        if not self._lock.tryLock(0) and (self._lock.error() is QLockFile.LockError.LockFailedError or self._answers()):
            return False
        QLocalServer.removeServer(self._name)  # a door left by a program that was killed
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.listen(self._name)
        self._server.newConnection.connect(self._open)
        return True

    def hand_over(self, files: Sequence[Path]) -> bool:
        """Give files to the program that has the library; false when it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(KNOCK_MS):
            return False
        socket.write(json.dumps([str(path) for path in files]).encode() + b"\n")
        written = socket.waitForBytesWritten(KNOCK_MS)
        # The answer says that the window has come up; without it the first program hangs.
        answered = written and socket.waitForReadyRead(KNOCK_MS)
        socket.disconnectFromServer()
        return answered

    def close(self) -> None:
        """Give the library up."""
        if self._server is not None:
            self._server.close()
            self._server = None
            self._lock.unlock()

    def _answers(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = bool(socket.waitForConnected(KNOCK_MS))
        socket.abort()
        return answered

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
        try:
            words = json.loads(raw)
        except ValueError:
            socket.abort()
            return
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()
        self.handed_over.emit([Path(word) for word in words])
