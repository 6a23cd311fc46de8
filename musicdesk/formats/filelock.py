"""Locks on open files: the system lets go of them when their process ends, however that came about."""

from __future__ import annotations

import enum
import errno
import os
import sys

_HELD_ERRORS = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK})
"""What a system answers when another one has the lock; all else means that there are no locks on this disk."""


class Lock(enum.Enum):
    """What comes of trying to take a lock; some disks know none."""

    TAKEN, HELD, UNKNOWN = enum.auto(), enum.auto(), enum.auto()


def lock_of(handle: int, byte: int = 0) -> Lock:
    """Try to take the lock of an open file, and return what came of it.

    On Windows what is locked cannot be read: there it is the `byte` of that number, which need not exist. The file is
    at its beginning afterwards.
    """
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, byte, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as exc:
        return Lock.HELD if exc.errno in _HELD_ERRORS else Lock.UNKNOWN
    return Lock.TAKEN
