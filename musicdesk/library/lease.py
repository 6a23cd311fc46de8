"""Leases: a locked file says that its process lives, so that what a dead one left behind can be cleared."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from musicdesk.formats.filelock import Lock, lock_of

LOCK = ".lock"
ORPHAN_S = 86_400.0
"""Age at which a folder without a lock is taken for a left one."""
ATTEMPTS = 4
WAIT_S = 30.0
RETRY_S = 0.02


class Lease:
    """A folder of one's own in `area`, for as long as the process lives or until it is given back.

    Raises: OSError if the disk does not let it be made.
    """

    def __init__(self, area: Path) -> None:
        for attempt in range(ATTEMPTS):
            lock = area / f"{secrets.token_hex(6)}{LOCK}"
            handle = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666)
            # Between making and locking it, another process may have taken it for a left one. Where there are no locks
            # at all nobody can do that, and the last attempt stays.
            if (try_lock(handle) and is_same(handle, lock)) or attempt == ATTEMPTS - 1:
                break
            _drop(handle, lock)
        self.folder = lock.with_suffix("")
        self._lock, self._handle = lock, handle
        try:
            self.folder.mkdir()
        except OSError:
            _drop(handle, lock)
            raise

    def give_back(self) -> None:
        """Remove the folder and end the lease."""
        shutil.rmtree(self.folder, ignore_errors=True)
        _drop(self._handle, self._lock)


def clear_left(area: Path) -> int:
    """Remove what processes that are gone left in `area`; return how many things that were."""
    cleared = 0
    with contextlib.suppress(OSError):
        for entry in list(os.scandir(area)):
            with contextlib.suppress(OSError):  # another process may be clearing as well
                if entry.name.endswith(LOCK):
                    cleared += _clear_if_dead(Path(entry.path))
                elif not entry.name.startswith(".") and _is_orphan(entry):
                    _remove(Path(entry.path))
                    cleared += 1
    return cleared


def _is_orphan(entry: os.DirEntry[str]) -> bool:
    return not os.path.exists(f"{entry.path}{LOCK}") and time.time() - entry.stat().st_mtime > ORPHAN_S


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold a file's lock in the block: one process after the other. Goes on without where locks do not exist."""
    handle = -1
    try:
        with contextlib.suppress(OSError):
            handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o666)
            end = time.monotonic() + WAIT_S
            while not try_lock(handle) and time.monotonic() < end:
                time.sleep(RETRY_S)
        yield
    finally:
        if handle >= 0:
            os.close(handle)


def _clear_if_dead(lock: Path) -> int:
    try:
        handle = os.open(lock, os.O_RDWR)
    except OSError:
        return 0
    try:
        if not try_lock(handle):
            return 0
        folder = lock.with_name(lock.name.removesuffix(LOCK))
        found = folder.exists()
        _remove(folder)
        if sys.platform != "win32":
            lock.unlink(missing_ok=True)
        return int(found)
    except OSError:
        return 0
    finally:
        os.close(handle)
        if sys.platform == "win32":  # which does not remove what is open
            with contextlib.suppress(OSError):
                lock.unlink(missing_ok=True)


def _drop(handle: int, lock: Path) -> None:
    with contextlib.suppress(OSError):
        os.close(handle)
    with contextlib.suppress(OSError):
        lock.unlink()


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def is_same(handle: int, path: Path) -> bool:
    """Whether an open file is still the one of that name."""
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path))
    except FileNotFoundError:
        return False


def try_lock(handle: int) -> bool:
    """Whether the lock of an open file was free, and is now held until the file is closed or the process ends."""
    return lock_of(handle) is Lock.TAKEN
