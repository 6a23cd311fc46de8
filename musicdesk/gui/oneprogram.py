"""One program on a library: the second one hands its files to the first, raises it, and goes."""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import stat
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, QTimer, Signal
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
ANSWER = b"ok\n"
STALE_MS = 0
"""A lock never goes stale by age; one whose process is gone is taken over at once."""
DOORS = "door"
DOOR_BYTES = 106 if sys.platform.startswith("linux") else 102
"""So long may the path of a socket be: the systems have room for 108 and 104 bytes, and Qt leaves two of them empty."""
TEMP = Path("/tmp")
"""The same for all programs of a user, whatever their TMPDIR says."""

LOG = logging.getLogger(__name__)
_SHUT = "Other starts cannot hand their files over: %s"


class OneProgram(QObject):
    """The claim on a library, and the door through which later programs hand over their files."""

    handed_over = Signal(object)
    """list[Path]: another program was started on this library with these files, maybe none"""

    def __init__(self, library: Path, runtime: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = f"musicdesk-{word_of(library)}"
        self._runtime = runtime.absolute()
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

        One that starts or ends at this moment is waited for. Where no lock can be written, one in the next place for a
        door does; and where not even that, whoever answers the door has it.
        """
        last_s = time.monotonic() + KNOCK_MS / 1000
        spares = (folder for folder in self._folders() if _is_own(folder, make=True))
        while not self._lock.tryLock(0):
            is_taken = self._lock.error() is QLockFile.LockError.LockFailedError
            if self._knock() or (is_taken and time.monotonic() > last_s):
                return False
            if is_taken:
                time.sleep(AGAIN_MS / 1000)
            elif (spare := next(spares, None)) is None:
                break
            else:
                self._lock = _lock(spare / f"{self._name}.lock")
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._open)
        if not self._listens(self._server):
            # The window comes up all the same. The logbook is opened when the library is had, so it is told later.
            why = self._server.errorString() or "no folder is this user's alone"
            QTimer.singleShot(0, self, lambda: LOG.warning(_SHUT, why))
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
        answered = written and socket.waitForReadyRead(ANSWER_MS) and socket.readAll().data() == ANSWER
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
        if self._door is not None and self._door.waitForConnected(KNOCK_MS):
            return self._door
        for place in self._places(make=False):
            self._door = QLocalSocket()
            self._door.connectToServer(place)
            if self._door.waitForConnected(KNOCK_MS):
                return self._door
        return None

    def _listens(self, server: QLocalServer) -> bool:
        """Open the door in the first place that lets it be opened; false if none does."""
        for place in self._places(make=True):
            QLocalServer.removeServer(place)  # left by a program that was killed
            if server.listen(place):
                return True
        return False

    def _places(self, *, make: bool) -> Iterator[str]:
        """Return where the door may be, as Qt is told it; folders that are not there are made, or left out."""
        if sys.platform == "win32":
            yield self._name  # a pipe, which lies in no folder
            return
        for folder in self._folders():
            place = str(folder / self._name)
            if len(os.fsencode(place)) <= DOOR_BYTES and _is_own(folder, make=make):
                yield place

    def _folders(self) -> Iterator[Path]:
        """Return where doors may be, and locks that find no better place.

        What every start on the library sees alike comes first. A path may be too long for a socket, and not every disk
        can hold one, so there are others.
        """
        if sys.platform == "win32":
            yield Path(QDir.tempPath())
            return
        yield self._runtime / DOORS
        run = os.environ.get("XDG_RUNTIME_DIR", "")
        if os.path.isabs(run):
            yield Path(run)
        own = f"musicdesk-{os.getuid()}"
        yield from dict.fromkeys((TEMP / own, Path(QDir.tempPath()) / own))

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
        socket.write(ANSWER)
        socket.flush()
        files, self.tokens, self.asked_safe = letter
        self.handed_over.emit(files)


def _lock(path: Path) -> QLockFile:
    lock = QLockFile(str(path))
    lock.setStaleLockTime(STALE_MS)
    return lock


def _is_own(folder: Path, *, make: bool) -> bool:
    """Whether a folder is this user's and nobody else can enter it: a stranger might wait there in our place."""
    if sys.platform == "win32":
        return True  # the temporary folder of Windows is the user's
    with contextlib.suppress(OSError):
        if make:
            folder.mkdir(0o700, exist_ok=True)
        found = os.lstat(folder)
        return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077
    return False


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
