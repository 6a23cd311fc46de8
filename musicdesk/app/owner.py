"""Owners: which process a recording belongs to, so that what a dead one left open can be told from what is running."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import socket
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from musicdesk.app.processes import begun
from musicdesk.formats.filelock import Lock, lock_of

LOCK = ".lock"
BELIEVED_S = 7_200.0
"""So long somebody is believed of whom nothing can be known: twice as long as a recording can be."""
_ATTEMPTS, _PAUSE_S = 3, 0.003
_LOCKED_BYTE = 1 << 20
"""Far behind the text: on Windows what is locked cannot be read."""
_READ_ONLY_ERRORS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_UNLOCKED = "unlocked"
_WORD_BYTES_LIMIT = 1_000


@dataclass(frozen=True)
class Owner:
    """A process: the name of its lock, and a word that no other process that ever has this name has."""

    name: str
    word: str


@dataclass(frozen=True)
class _Ours:
    owner: Owner
    pid: int
    handle: int
    """Never closed: the system lets it go when the process ends, which is all that is asked of it."""


_ours: dict[str, _Ours] = {}
_becoming = threading.Lock()


def this_process(area: Path) -> Owner:
    """Return the owner that this process is in a folder; its lock is held until the process ends, however it ends.

    On a disk without locks the word tells which process it is, and since when it has been running.

    Raises: OSError if the disk does not let the lock be made.
    """
    area.mkdir(parents=True, exist_ok=True)
    place = os.path.abspath(area)
    with _becoming:
        known = _ours.get(place)
        if known is not None and known.pid == os.getpid() and _is_same(known.handle, _path(area, known.owner)):
            with contextlib.suppress(OSError):
                os.utime(_path(area, known.owner))  # other machines, which know nothing else, see that it is new
            return known.owner
        _ours[place] = ours = _become(area)
        return ours.owner


def lives(area: Path, owner: Owner) -> bool:
    """Whether the process that an owner was still runs."""
    if not owner.word or Path(owner.name).name != owner.name:
        return False
    path = _path(area, owner)
    try:
        handle = _opened(path)
    except (OSError, ValueError):
        return False
    try:
        answer, word = lock_of(handle, _LOCKED_BYTE), _word(handle)
        if answer is Lock.HELD:
            return word == owner.word
        if answer is Lock.UNKNOWN or word.endswith(_UNLOCKED):
            return word == owner.word and _runs(word, handle)
        if sys.platform != "win32":
            path.unlink(missing_ok=True)
        return False
    except OSError:
        return False
    finally:
        os.close(handle)


def any_lives(area: Path) -> bool:
    """Whether any process that is an owner in a folder still runs."""
    for path in area.glob(f"*{LOCK}"):
        try:
            word = path.read_bytes()[:_WORD_BYTES_LIMIT].decode("ascii", "replace")
        except OSError:
            continue
        if lives(area, Owner(path.name.removesuffix(LOCK), word)):
            return True
    return False


def _become(area: Path) -> _Ours:
    pid = os.getpid()
    name = f"{_host()}-{pid}"
    # The second is for who meets a namesake, as in two containers that share a disk.
    for each in (name, f"{name}-{secrets.token_hex(4)}"):
        for _ in range(_ATTEMPTS):
            path = area / f"{each}{LOCK}"
            handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o666)
            answer = lock_of(handle, _LOCKED_BYTE)
            if answer is Lock.UNKNOWN and _runs(_word(handle), handle):
                answer = Lock.HELD
            if answer is Lock.HELD or not _is_same(handle, path):  # or cleared between opening and locking
                os.close(handle)
                time.sleep(_PAUSE_S)  # somebody may be looking whether it is held, for a moment
                continue
            parts = [secrets.token_hex(8), _host(), str(pid), begun(pid)]
            word = "-".join(parts if answer is Lock.TAKEN else [*parts, _UNLOCKED])
            os.ftruncate(handle, 0)
            os.write(handle, word.encode("ascii"))
            return _Ours(Owner(each, word), pid, handle)
    raise OSError(errno.EAGAIN, "its locks are held by another program")


def _runs(word: str, handle: int) -> bool:
    """Whether the process that wrote a word runs, by the word alone."""
    parts = word.split("-")
    if len(parts) < 4:
        return False
    _, host, pid, began = parts[:4]
    if host == _host() and began and pid.isascii() and pid.isdigit() and len(pid) <= 10:
        return begun(int(pid)) == began
    return time.time() - os.fstat(handle).st_mtime < BELIEVED_S


def _path(area: Path, owner: Owner) -> Path:
    return area / f"{owner.name}{LOCK}"


def _opened(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR)
    except OSError as exc:
        if exc.errno not in _READ_ONLY_ERRORS:
            raise
        return os.open(path, os.O_RDONLY)


def _word(handle: int) -> str:
    os.lseek(handle, 0, os.SEEK_SET)
    word = os.read(handle, _WORD_BYTES_LIMIT)
    os.lseek(handle, 0, os.SEEK_SET)
    return word.decode("ascii", "replace")


def _host() -> str:
    named = "".join(sign for sign in socket.gethostname() if sign.isascii() and sign.isalnum())
    return named[:40] or "here"


def _is_same(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path))
    except OSError:
        return False
