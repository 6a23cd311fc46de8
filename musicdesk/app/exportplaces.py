"""The folder of exports: files come into it whole, under names that nobody has, and nothing in it is ever replaced."""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from musicdesk.app.exportnames import numbered
from musicdesk.core.errors import StorageError
from musicdesk.formats.names import shown

HINT = "Choose another folder for exports in the settings."
UNFINISHED = ".musicdesk-"
"""What the name of a file begins with as long as it is being written."""
LEFT_S = 86_400.0
"""After how long without a change nobody is writing it any more."""

Write = Callable[[Path], object]
"""Writes a file at a path, whole or not at all."""


@dataclass(frozen=True)
class Part:
    """A file to be: what its name begins with and ends in, and how it is written."""

    stem: str
    ending: str
    write: Write

    def name(self, number: int) -> str:
        """Return its name with a number."""
        return numbered(self.stem, number) + self.ending


def ready_folder(folder: Path) -> None:
    """Make the folder of exports if it is not there, and take away what a program that died has left in it.

    Raises: StorageError if it cannot be made.
    """
    if not folder.parent.is_dir():
        raise StorageError(f"The folder of exports, {shown(folder)}, is gone.", f"Put its disk in. {HINT}")
    try:
        # Only the last step of the way: a disk that is not there must not be made up of folders.
        folder.mkdir(exist_ok=True)
    except FileExistsError as exc:
        raise StorageError(f"{shown(folder)} is a file, so no exports can be put there.", HINT) from exc
    except OSError as exc:
        raise _said(exc, folder) from exc
    _sweep(folder)


def taken(folder: Path, name: str) -> bool:
    """Whether there is something of that name in the folder."""
    return os.path.lexists(folder / name)


def publish(folder: Path, parts: Sequence[Part], number: int) -> bool:
    """Write files beside their places and give them their names; False if another program was quicker.

    Raises: StorageError.
    """
    places: list[tuple[Path, Path]] = []
    reserved: list[Path] = []
    try:
        for part in parts:
            place, target = folder / f"{UNFINISHED}{secrets.token_hex(6)}{part.ending}", folder / part.name(number)
            places.append((place, target))
            _write(part.write, place, target)
        for _, target in places:
            try:
                # All are taken first, so that nobody else's file is ever replaced, and none comes without the others.
                os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
            except FileExistsError:
                return False
            reserved.append(target)
        for place, target in places:
            os.replace(place, target)
            reserved.remove(target)
    except OSError as exc:
        raise _said(exc, folder) from exc
    finally:
        for target in reserved:
            with contextlib.suppress(OSError):
                if not os.path.getsize(target):
                    target.unlink()
        for place, _ in places:
            with contextlib.suppress(OSError):
                place.unlink(missing_ok=True)
    return True


def _sweep(folder: Path) -> None:
    """Remove files that were never finished, and are so old that nobody is at them any more."""
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            with contextlib.suppress(OSError):
                if (
                    entry.name.startswith(UNFINISHED)
                    and entry.is_file(follow_symlinks=False)
                    and entry.stat(follow_symlinks=False).st_mtime < time.time() - LEFT_S
                ):
                    os.unlink(entry.path)


def _write(write: Write, place: Path, target: Path) -> None:
    try:
        write(place)
    except StorageError as exc:
        # Nobody knows the name that it has until it is whole.
        raise StorageError(exc.message.replace(place.name, target.name), HINT) from exc


def _said(exc: OSError, folder: Path) -> StorageError:
    reason = exc.strerror or type(exc).__name__
    return StorageError(f"The folder of exports, {shown(folder)}, cannot be used: {reason}.", HINT)
