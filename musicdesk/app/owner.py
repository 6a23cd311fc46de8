"""Owners: which process a recording belongs to, so that what a dead one left open can be told from what is running."""

from __future__ import annotations

import os
import secrets
import socket
import sys
import time
from dataclasses import dataclass
from pathlib import Path

LOCK = ".lock"
_ATTEMPTS, _PAUSE_S = 3, 0.003
_LOCKED_BYTE = 1 << 20
"""Far behind the text: on Windows what is locked cannot be read."""


@dataclass(frozen=True)
class Owner:
    """A process: the name of its lock, and a word that no other process that ever has this name has."""

    name: str
    word: str


def this_process(area: Path) -> Owner:
    """Return the owner that this process is in a folder; its lock is held until the process ends, however it ends.

    Raises: OSError if the disk does not let the lock be made.
    """
    area.mkdir(parents=True, exist_ok=True)
    name = f"{_host()}-{os.getpid()}"
    path = area / f"{name}{LOCK}"
    for _ in range(_ATTEMPTS):
        handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o666)
        if not _try_lock(handle):
            os.close(handle)
            time.sleep(_PAUSE_S)  # somebody may be looking whether it is held, for a moment
            continue
        if not _is_same(handle, path):  # cleared between opening and locking
            os.close(handle)
            continue
        word = secrets.token_hex(8)
        os.ftruncate(handle, 0)
        os.write(handle, word.encode("ascii"))
        # Never closed: the system lets it go when the process ends, which is all that is asked of it.
        return Owner(name, word)
    return Owner(name, _word(path))  # nobody else has this name, so it is held by ourselves


def lives(area: Path, owner: Owner) -> bool:
    """Whether the process that an owner was still runs."""
    path = area / f"{owner.name}{LOCK}"
    if Path(owner.name).name != owner.name:
        return False
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        if not _try_lock(handle):
            return _word(path) == owner.word
        if sys.platform != "win32":
            path.unlink(missing_ok=True)
        return False
    except OSError:
        return False
    finally:
        os.close(handle)


def _word(path: Path) -> str:
    return path.read_text(encoding="ascii", errors="replace")


def _host() -> str:
    named = "".join(sign for sign in socket.gethostname() if sign.isascii() and sign.isalnum())
    return named[:40] or "here"


def _is_same(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path))
    except OSError:
        return False


def _try_lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
