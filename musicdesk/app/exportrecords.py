"""ExportRecords: which files were made of a take, kept beside it, so that they are found again and not made twice."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

RECORDS_FILE = "exports.json"
RECORDS_LIMIT = 100
"""How many are remembered; of older ones the files stay, and are not looked for any more."""
_FORMAT = 1


@dataclass(frozen=True)
class ExportedFile:
    """A file as it was left: its name in the folder of exports, its size and the moment of its last change."""

    name: str
    size_bytes: int
    changed_ns: int

    @staticmethod
    def of(path: Path) -> ExportedFile:
        """Return a file as it is now. Raises: OSError."""
        found = os.stat(path)
        return ExportedFile(path.name, found.st_size, found.st_mtime_ns)

    def is_in(self, folder: Path) -> bool:
        """Whether the file is there and nobody has changed it."""
        try:
            found = os.stat(folder / self.name)
        except (OSError, ValueError):
            return False
        return stat.S_ISREG(found.st_mode) and found.st_size == self.size_bytes and found.st_mtime_ns == self.changed_ns


@dataclass(frozen=True)
class ExportRecord:
    """Files that were made at one time.

    `what` is "audio", "midi" or "stems"; `look` and `content` are fingerprints of what they were made of: the first
    is cheap to find out and may change without need, the second is certain. All names begin alike and share `number`.
    """

    what: str
    look: str
    content: str
    stem: str
    number: int
    files: tuple[ExportedFile, ...]

    def intact(self, folder: Path) -> tuple[Path, ...] | None:
        """Return the paths of the files in a folder, or None if one is not there as it was left."""
        if not self.files or not all(each.is_in(folder) for each in self.files):
            return None
        return tuple(folder / each.name for each in self.files)


def read_records(raw: bytes | None) -> tuple[ExportRecord, ...]:
    """Return the records of a file, newest first; none from one that is damaged."""
    try:
        values = json.loads(raw or b"{}")
        if values.get("musicdesk_exports") != _FORMAT:
            return ()
        return tuple(_record(each) for each in values["made"][:RECORDS_LIMIT])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ()


def records_bytes(records: Iterable[ExportRecord]) -> bytes:
    """Return records as the bytes of their file."""
    made = [
        {
            "what": each.what,
            "look": each.look,
            "content": each.content,
            "stem": each.stem,
            "number": each.number,
            "files": [[file.name, file.size_bytes, file.changed_ns] for file in each.files],
        }
        for each in records
    ]
    return (json.dumps({"musicdesk_exports": _FORMAT, "made": made[:RECORDS_LIMIT]}) + "\n").encode()


def with_record(records: Sequence[ExportRecord], record: ExportRecord) -> tuple[ExportRecord, ...]:
    """Return the records with a new one in front, in the place of one of the same files."""
    names = {file.name for file in record.files}
    kept = (each for each in records if names.isdisjoint(file.name for file in each.files))
    return (record, *kept)[:RECORDS_LIMIT]


def _record(values: Any) -> ExportRecord:
    return ExportRecord(
        what=str(values["what"]),
        look=str(values["look"]),
        content=str(values["content"]),
        stem=str(values["stem"]),
        number=int(values["number"]),
        files=tuple(ExportedFile(_name(name), int(size), int(changed)) for name, size, changed in values["files"]),
    )


def _name(value: Any) -> str:
    # Whoever edits this file must not lead us out of the folder of exports.
    if not isinstance(value, str) or value in ("", ".", "..") or any(sign in value for sign in "/\\\0:"):
        raise ValueError
    return value
