"""Claims: a locked file beside a folder says that a living process works on it; with the process the lock goes."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from pathlib import Path

from musicdesk.core.take import is_take_id
from musicdesk.formats.filelock import Lock, lock_of
from musicdesk.library.lease import ATTEMPTS, LOCK, is_same

BELIEVED_S = 180.0
"""On a disk without locks a claim that was renewed so lately is believed; it is renewed about once a second."""
_ours: set[str] = set()
_claiming = threading.Lock()


class Claim:
    """That this process works on `folder`, until it is given back or the process ends, however it ends."""

    def __init__(self, folder: Path, handle: int, *, locked: bool) -> None:
        self.folder = folder
        self._lock, self._handle, self._locked = _lock_of(folder), handle, locked

    def renew(self) -> None:
        """Say that it still holds, where there is no lock to say so."""
        if not self._locked:
            with contextlib.suppress(OSError):
                os.utime(self._lock)

    def give_back(self) -> None:
        """End it; doing so twice does no harm."""
        handle, self._handle = self._handle, -1
        if handle < 0:
            return
        with contextlib.suppress(OSError):
            if sys.platform != "win32":  # where it is removed while it is held, nobody takes the lock of a removed file
                self._lock.unlink(missing_ok=True)
            os.close(handle)
            if sys.platform == "win32":
                self._lock.unlink(missing_ok=True)
        with _claiming:
            _ours.discard(str(self._lock))


def claim(folder: Path) -> Claim | None:
    """Claim a folder, which need not be there yet; None when a living process has it, this one included.

    Raises: OSError if the disk does not let a lock be made.
    """
    path = _lock_of(folder)
    with _claiming:  # this process would be given its own lock again on some network disks
        if str(path) in _ours:
            return None
        for _ in range(ATTEMPTS):
            handle, is_new = _opened(path)
            answer = lock_of(handle)
            known = answer is Lock.TAKEN or (answer is Lock.UNKNOWN and (is_new or _is_old(handle)))
            if known and is_same(handle, path):  # else it was cleared between opening and locking
                _ours.add(str(path))
                return Claim(folder, handle, locked=answer is Lock.TAKEN)
            os.close(handle)
            if not known:
                return None
    return None


def claimed_in(area: Path) -> list[Path]:
    """Return the folders in `area` that are or were claimed, in order of their names; a folder itself may be gone."""
    try:
        names = {entry.name.removesuffix(LOCK) for entry in os.scandir(area)}
    except OSError:
        return []
    return [area / name for name in sorted(names) if is_take_id(name)]


def _opened(path: Path) -> tuple[int, bool]:
    try:
        return os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666), True
    except FileExistsError:
        return os.open(path, os.O_CREAT | os.O_RDWR, 0o666), False


def _is_old(handle: int) -> bool:
    return time.time() - os.fstat(handle).st_mtime > BELIEVED_S


def _lock_of(folder: Path) -> Path:
    return Path(os.path.abspath(f"{folder}{LOCK}"))
