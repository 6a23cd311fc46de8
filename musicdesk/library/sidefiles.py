"""Side files: what was found out about a take, in its folder beside it; none of them is needed to read the take."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from musicdesk.core.errors import BadFile, BadValue, Bug
from musicdesk.formats.names import shown

SIDE_FILES = {
    "analysis.json": 1 << 23,
    "heard.npy": 1 << 30,
    "notes.json": 1 << 25,
    "exports.json": 1 << 20,
    "cover.png": 1 << 24,
}
"""The names that a side file may have, and how many bytes each may hold."""
LOOKS = 3
"""How often a file is missing in a folder that is there before there is none: the folder may go away and come back."""


def read_side_file(folder: Path, name: str) -> bytes | None:
    """Return a side file of a take's folder, or None if there is none.

    Raises: BadFile if it is there and cannot be read or is too large, or the folder is gone; Bug if no side file may
    have that name.
    """
    limit = _limit(name)
    try:
        for _ in range(LOOKS):
            try:
                return _read(folder / name, limit)
            except FileNotFoundError:
                if not folder.is_dir():
                    hint = "It may have been moved meanwhile."
                    raise BadFile(f"There is no take {shown(folder.name)} here.", hint) from None
        return None
    except OSError as exc:
        reason = exc.strerror or type(exc).__name__
        message = f"The {name} of the take {folder.name} cannot be read: {reason}."
        raise BadFile(message, "The take itself can still be used.") from exc


def check_side_file(name: str, raw: bytes) -> None:
    """Make sure that a side file may be kept. Raises: BadValue if it is too large; Bug if its name is not one."""
    limit = _limit(name)
    if len(raw) > limit:
        raise BadValue(f"{len(raw):,} bytes are too many to keep beside a take; {name} may have {limit:,}.")


def _read(path: Path, limit: int) -> bytes:
    found = os.stat(path)
    # What is no file is not opened at all: a pipe would be waited on for ever.
    if not stat.S_ISREG(found.st_mode) or found.st_size > limit:
        raise BadFile(f"The {path.name} of the take {path.parent.name} is damaged.", "The take itself can be used.")
    with open(path, "rb") as file:
        return file.read(limit)


def _limit(name: str) -> int:
    if name not in SIDE_FILES:
        raise Bug(f"{name!r} is not the name of a side file.")
    return SIDE_FILES[name]
