"""Bringing the index in line with the folders: cheaply at each opening, and wholly when it is made again."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from musicdesk.core.errors import BadFile
from musicdesk.core.take import is_take_id
from musicdesk.formats.names import shown
from musicdesk.library.index import Index
from musicdesk.library.places import Places
from musicdesk.library.takefolder import TAKE_FILE, Entry, read_entry, stamp_of

SAID_LIMIT = 5
"""How many damaged takes are named one by one."""


@dataclass
class _Seen:
    """What lies in the folders: by id the place and the stamp ("" where take.json is missing), and what is no take."""

    takes: dict[str, tuple[bool, str]] = field(default_factory=dict)
    strangers: list[str] = field(default_factory=list)


def reconciled(places: Places, index: Index) -> list[str]:
    """Bring the index in line with the folders, reading only what has changed, and return what was left out and why.

    Raises: OSError if the folders cannot be listed; index.Damaged; sqlite3.Error.
    """
    known = index.stamps()
    seen = _look(places, known)
    changed = [(take_id, found[0]) for take_id, found in seen.takes.items() if known.get(take_id) != found]
    gone = [take_id for take_id in known if take_id not in seen.takes]
    entries, damaged = _read(places, changed)
    if entries or gone or damaged:
        with index.writing():
            # One that was on its way to the trash and back while it was read only looked damaged. Now nothing moves.
            found, damaged = _read(places, [(take_id, seen.takes[take_id][0]) for take_id in damaged])
            index.put(found)
            # Reading took its time, and another process may have moved on; a move it notes itself, a side file not.
            still = {entry.take.id: _still(places, entry) for entry in entries}
            index.put(entry for entry in entries if still[entry.take.id])
            index.put(_read(places, [(each.take.id, each.trashed) for each in entries if not still[each.take.id]])[0])
            index.remove(take_id for take_id in gone if not _anywhere(places, take_id))
            index.remove(damaged)
    return _remarks(damaged, seen.strangers)


def read_all(places: Places) -> list[Entry]:
    """Read every take there is that is not damaged; slow. Raises: OSError if the folders cannot be listed."""
    return _read(places, [(take_id, trashed) for take_id, (trashed, _) in _look(places, {}).takes.items()])[0]


def refilled(places: Places, index: Index, entries: Iterable[Entry]) -> tuple[int, list[str]]:
    """Fill the index anew with what `read_all` has read; return how many takes there are, and what was left out.

    Raises: OSError if the folders cannot be listed; index.Damaged; sqlite3.Error.
    """
    with index.writing():
        index.clear()
        index.put(entry for entry in entries if _still(places, entry))
    remarks = reconciled(places, index)  # what has changed since it was read
    return len(index.stamps()), remarks


def _look(places: Places, known: Container[str]) -> _Seen:
    seen = _Seen()
    for trashed in (False, True):
        try:
            entries = os.scandir(places.of(trashed))
        except FileNotFoundError:
            if not places.folder.is_dir():
                raise  # moved away, or its disk was taken out: an empty list would be a lie
            continue
        with entries:
            for entry in entries:
                name = entry.name
                # A link is not ours, and files are what systems drop everywhere (.DS_Store, desktop.ini).
                if name.startswith(".") or not entry.is_dir(follow_symlinks=False):
                    continue
                if name not in known and not is_take_id(name):
                    seen.strangers.append(name)
                elif name not in seen.takes:
                    seen.takes[name] = trashed, _stamp(entry.path)
    return seen


def _read(places: Places, wanted: Iterable[tuple[str, bool]]) -> tuple[list[Entry], dict[str, str]]:
    entries: list[Entry] = []
    damaged: dict[str, str] = {}
    for take_id, trashed in wanted:
        folder = places.of(trashed) / take_id
        try:
            entries.append(read_entry(folder, trashed))
        except (BadFile, OSError) as exc:
            if folder.is_dir():  # else another process has moved it meanwhile
                missing = f"The take {take_id} is damaged: its {TAKE_FILE} is missing."
                damaged[take_id] = exc.message if isinstance(exc, BadFile) else missing
    return entries, damaged


def _remarks(damaged: dict[str, str], strangers: list[str]) -> list[str]:
    remarks = [f"{message} It is left out; its folder stays as it is." for message in damaged.values()]
    if len(remarks) > SAID_LIMIT:
        more = f"And {len(remarks) - SAID_LIMIT + 1} more takes are damaged and left out."
        remarks = [*remarks[: SAID_LIMIT - 1], more]
    if strangers:
        others = f" and {len(strangers) - 1} more" if len(strangers) > 1 else ""
        remarks.append(
            f"Among the takes there are folders that are no takes, left alone: {shown(strangers[0])}{others}."
        )
    return remarks


def _still(places: Places, entry: Entry) -> bool:
    return _stamp(str(places.of(entry.trashed) / entry.take.id)) == entry.stamp


def _anywhere(places: Places, take_id: str) -> bool:
    return any((places.of(trashed) / take_id).is_dir() for trashed in (False, True))


def _stamp(folder: str) -> str:
    try:
        return stamp_of(folder)
    except OSError:
        return ""
