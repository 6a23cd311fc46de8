"""Opening a library: its folders, its index, and what is done when either cannot be had as it should."""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
from pathlib import Path

from musicdesk.core.errors import StorageError
from musicdesk.formats.names import shown
from musicdesk.library.index import Damaged, Index
from musicdesk.library.lease import alone, clear_left
from musicdesk.library.places import Places, check_format, is_library, write_mark
from musicdesk.library.reconcile import reconciled
from musicdesk.library.trouble import READ_ONLY, said

IN_MEMORY = "The library's index could not be written; it is kept in memory until the library is closed."
MENDED = "The library's index was damaged and has been made again from the takes."


def prepare(places: Places) -> tuple[bool, list[str]]:
    """Make the folders of a library, or look at those there are; return whether it is read-only, and remarks.

    Raises: StorageError.
    """
    try:
        if places.folder.exists() and not places.folder.is_dir():
            raise StorageError(f"{shown(places.folder)} is a file, not a folder.", "Choose a folder for the library.")
        mark_trouble = check_format(places)
        places.folder.mkdir(parents=True, exist_ok=True)
        read_only = not _may_change(places.folder)
    except (OSError, ValueError) as exc:
        raise said(exc, places.folder, "could not be opened") from exc
    if not read_only:
        try:
            for folder in (places.takes, places.trash, places.staging):
                folder.mkdir(exist_ok=True)
            if mark_trouble is not None:
                with contextlib.suppress(StorageError):  # a full disk: it is written another time
                    write_mark(places)
        except OSError as exc:
            if exc.errno not in READ_ONLY:
                raise said(exc, places.folder, "could not be opened") from exc
            read_only = True
        clear_left(places.staging)
    if not read_only:
        return False, [mark_trouble] if mark_trouble else []
    if not is_library(places.folder):
        raise StorageError(
            f"{shown(places.folder)} holds no library and none can be made there: it is read-only.",
            "Choose a folder that you may write to.",
        )
    return True, ["The library's folder is read-only: takes can be heard and exported, not changed."]


def open_index(places: Places, *, read_only: bool, damaged: tuple[int, int] | None = None) -> tuple[Index, list[str]]:
    """Return an index in line with the folders, mended or in memory where it must be; and what the user should know.

    `damaged` is the `identity` of a file that was found damaged while it was in use.

    Raises: OSError if the folders cannot be listed.
    """
    if not read_only:
        with contextlib.suppress(sqlite3.Error, Damaged):
            bad = damaged
            if bad is None:
                try:
                    return _opened(places)
                except Damaged:
                    bad = identity(places.index)
            return _mended(places, bad)
    index = Index.in_memory(None if damaged else places.index)
    remarks = [] if read_only else [IN_MEMORY]
    try:
        return index, remarks + reconciled(places, index)
    except (Damaged, sqlite3.Error):  # a copy of what is damaged in a way that no check sees
        index.close()
        index = Index.in_memory()
        return index, remarks + reconciled(places, index)


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another one of the same name, or None if there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _opened(places: Places) -> tuple[Index, list[str]]:
    if places.index.exists() and not places.index.is_file():
        raise Damaged("not a file")
    index = Index.open(places.index)
    try:
        return index, reconciled(places, index)
    except BaseException:
        index.close()
        raise


def _mended(places: Places, bad: tuple[int, int] | None) -> tuple[Index, list[str]]:
    """Put a damaged index away and make it again; when another process has just done so, take that one."""
    with alone(places.staging / ".mending"):
        if identity(places.index) == bad:
            _put_away(places.index)
        index, remarks = _opened(places)
        return index, [MENDED, *remarks]


def _put_away(path: Path) -> None:
    with contextlib.suppress(OSError):  # another program holds it, where that is in the way: then it is memory
        if path.is_dir() and not path.is_symlink():
            path.rename(path.with_name(f"{path.name}-damaged-{secrets.token_hex(3)}"))
        for ending in ("", "-wal", "-shm", "-journal"):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(f"{path}{ending}")


def _may_change(folder: Path) -> bool:
    if not os.access(folder, os.W_OK):
        return False
    # Root may write anywhere; a place without a single write bit was protected on purpose all the same.
    geteuid = getattr(os, "geteuid", None)
    return geteuid is None or geteuid() != 0 or bool(os.stat(folder).st_mode & 0o222)
