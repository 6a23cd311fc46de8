"""What of a download is safely on the disk, written down once a second: a sudden end costs no more than that."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from musicdesk.core.manifest import ModelFile
from musicdesk.formats.atomic import staged

NAME = "journal.json"
_LIMIT_BYTES = 2**23


@dataclass(frozen=True)
class Entry:
    """One file: how many bytes are safe, the server's mark of it, and when it was found to be right (0: not yet).

    `want` is the file as it was listed; bytes of another listing are not trusted. `checked_ns` is the file's time of
    change when it was found right, so that it need not be read again.
    """

    want: dict[str, Any]
    safe_bytes: int = 0
    etag: str = ""
    checked_ns: int = 0


class Journal:
    """The journal of one model that is on its way, in the folder `place`."""

    def __init__(self, place: Path) -> None:
        self._path = place / NAME
        self._entries = _read(self._path)

    def of(self, file: ModelFile) -> Entry:
        """Return what is known of a file."""
        found = self._entries.get(file.name)
        same = found is not None and {**found.want, "name": file.name} == file.to_json()
        return found if found is not None and same else Entry(file.to_json())

    def note(self, file: ModelFile, safe_bytes: int, etag: str) -> None:
        """Write down how much of a file is on the disk."""
        self._put(file, replace(self.of(file), safe_bytes=safe_bytes, etag=etag, checked_ns=0))

    def note_right(self, file: ModelFile, path: Path) -> None:
        """Write down that a file is whole and right."""
        self._put(file, Entry(file.to_json(), file.size, "", path.stat().st_mtime_ns))

    def is_right(self, file: ModelFile, path: Path) -> bool:
        """Return whether a file was found right before and was not changed since."""
        try:
            entry = path.lstat()
        except OSError:
            return False
        checked_ns = self.of(file).checked_ns
        return checked_ns != 0 and entry.st_mtime_ns == checked_ns and entry.st_size == file.size

    def _put(self, file: ModelFile, entry: Entry) -> None:
        self._entries[file.name] = entry
        text = json.dumps({name: vars(each) for name, each in self._entries.items()})
        with staged(self._path) as place:
            place.write_text(text, encoding="utf-8")


def _read(path: Path) -> dict[str, Entry]:
    try:
        if os.stat(path).st_size > _LIMIT_BYTES:
            return {}
        values = json.loads(path.read_text(encoding="utf-8"))
        return {
            str(name): Entry(
                dict(each["want"]), max(0, int(each["safe_bytes"])), str(each["etag"]), int(each["checked_ns"])
            )
            for name, each in values.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
