"""Files that appear whole or not at all, and places checked before the work begins."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from musicdesk.core.errors import StorageError
from musicdesk.formats.names import shown

_SMALLEST_ROOM = 4096
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}
_MISSING = {errno.ENOENT, errno.ENOTDIR}


@contextmanager
def staged(path: str | os.PathLike[str], needed_bytes: int = 0) -> Iterator[Path]:
    """Give an empty file beside `path` to write to, and rename it to `path` when the block ends well.

    It is flushed to the disk before it takes its name. Whatever goes wrong, an interrupt included, it is removed and
    what stood at `path` before stays as it was. A link is followed: what it points to is replaced.

    Raises: StorageError if the folder is missing, read-only or full, whether that shows at the start or in the block.
    """
    target = _target(path)
    check_writable(target, needed_bytes)
    place = _beside(target)
    try:
        os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        yield place
        _flush(place)
        os.replace(place, target)
    except BaseException as exc:
        with contextlib.suppress(OSError):
            place.unlink()
        if isinstance(exc, OSError):
            raise _said(exc, target) from exc
        raise
    _flush_folder(target.parent)


def check_writable(path: str | os.PathLike[str], needed_bytes: int = 0) -> None:
    """Make sure that a file of `needed_bytes` can be written at `path`, before any work is put into it.

    Nothing stays behind and an existing file is not touched.

    Raises: StorageError if the folder is missing, read-only or full, or `path` is a folder, a device or
    write-protected.
    """
    target = _target(path)
    name, folder = shown(target), target.parent
    try:
        if not stat.S_ISDIR(os.stat(folder).st_mode):
            raise StorageError(
                f"{shown(folder)} is a file, not a folder to write {name} into.", "Choose another folder."
            )
        with contextlib.suppress(FileNotFoundError):
            _check_existing(target, os.stat(target))
        if not _may_write(folder):
            raise PermissionError(errno.EACCES, "not writable")
        room = shutil.disk_usage(folder)
        # Some network folders say 0 of 0 bytes: they do not know, so only writing will tell.
        if room.total and room.free < max(needed_bytes, _SMALLEST_ROOM):
            raise StorageError(
                f"{_place(folder)} has {room.free:,} bytes left; {name} needs {max(needed_bytes, _SMALLEST_ROOM):,}.",
                "Make room on the disk or choose another folder.",
            )
        probe = _beside(target)
        os.close(os.open(probe, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        probe.unlink()
    except OSError as exc:
        raise _said(exc, target) from exc


def _target(path: str | os.PathLike[str]) -> Path:
    text = os.fspath(path)
    if not text or "\0" in text:
        raise StorageError("The name of the file to write is empty or not valid.", "Give a name such as take.wav.")
    try:
        return Path(os.path.realpath(text))
    except (OSError, ValueError) as exc:
        raise StorageError(f"{shown(text)} is not a name that can be written to.", "Choose another name.") from exc


def _beside(target: Path) -> Path:
    # A short name of its own: a target of 255 bytes has no room for an ending.
    return target.parent / f".musicdesk-{secrets.token_hex(6)}.part"


def _check_existing(target: Path, entry: os.stat_result) -> None:
    name = shown(target)
    if stat.S_ISDIR(entry.st_mode):
        raise StorageError(f"{name} is a folder, so no file can be written there.", "Add a file name to it.")
    if not stat.S_ISREG(entry.st_mode):
        # Renaming would put a file in the place of the device.
        raise StorageError(f"{name} is a device or a pipe, not a file.", "Choose the name of a file.")
    if not _may_write(target):
        raise StorageError(f"{name} is write-protected.", "Choose another name, or allow writing to it.")


def _may_write(path: Path) -> bool:
    if not os.access(path, os.W_OK):
        return False
    # Root may write anywhere; a place without a single write bit was protected on purpose all the same.
    geteuid = getattr(os, "geteuid", None)
    return geteuid is None or geteuid() != 0 or bool(os.stat(path).st_mode & 0o222)


def _flush(place: Path) -> None:
    with open(place, "rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    # The rename itself lasts only once the folder is on the disk; Windows has no way to ask for it.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _said(exc: OSError, target: Path) -> StorageError:
    name, folder = shown(target), _place(target.parent)
    if exc.errno in _FULL:
        return StorageError(f"{folder} is full: {name} could not be written.", "Make room or choose another folder.")
    if exc.errno in _READ_ONLY:
        return StorageError(f"{folder} is read-only: {name} could not be written.", "Choose a folder you may write to.")
    if exc.errno in _MISSING:
        return StorageError(f"{folder} does not exist: {name} could not be written.", "Make the folder first.")
    if exc.errno == errno.ENAMETOOLONG:
        return StorageError(f"The name {name} is too long for this disk.", "Choose a shorter name.")
    reason = exc.strerror or type(exc).__name__
    return StorageError(f"{name} could not be written: {reason}.", "Try another folder.")


def _place(folder: Path) -> str:
    return f"The folder {shown(folder)}"
