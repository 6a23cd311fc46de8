"""What a disk answers, as sentences about the library."""

from __future__ import annotations

import errno
from pathlib import Path

from musicdesk.core.errors import StorageError
from musicdesk.formats.names import shown

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}


def said(exc: Exception, folder: Path, what: str) -> StorageError:
    """Return what the disk answered as a sentence: the library in `folder` "could not be opened"."""
    number = getattr(exc, "errno", None)
    if number in FULL:
        return full(folder, "no room left")
    if number in READ_ONLY:
        return StorageError(
            f"The library in {shown(folder)} {what}: that is not allowed there.",
            "Check the permissions of the folder, or choose another one.",
        )
    reason = getattr(exc, "strerror", None) or str(exc) or type(exc).__name__
    return StorageError(
        f"The library in {shown(folder)} {what}: {reason}.", "Check the disk, or choose another folder."
    )


def full(folder: Path, how: str) -> StorageError:
    """Return the error for a disk without room."""
    return StorageError(
        f"The disk of the library in {shown(folder)} has {how}.", "Make room on it, for example by emptying the trash."
    )


def index_trouble(exc: Exception) -> StorageError:
    """Return the error for an index that is busy or out of reach."""
    return StorageError(
        f"The library's index cannot be used at the moment: {exc}.", "Try again, or close other programs that use it."
    )


def closed() -> StorageError:
    """Return the error for a library that was closed."""
    return StorageError("The library is closed.", "Open it again.")
