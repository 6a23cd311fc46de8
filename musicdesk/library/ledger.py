"""Ledger: the index in use, and the promise that it follows the folders whatever happens to either."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable
from typing import TypeVar

from musicdesk.library.index import Damaged, Index
from musicdesk.library.opening import identity, open_index
from musicdesk.library.places import Places
from musicdesk.library.reconcile import reconciled
from musicdesk.library.trouble import closed, index_trouble, said

_Result = TypeVar("_Result")


class Ledger:
    """The index of an open library, for any thread: asked, changed along with the folders, and mended when damaged.

    `remarks` are sentences on what was mended or left out.

    Raises: OSError if the folders cannot be listed.
    """

    def __init__(self, places: Places, *, read_only: bool) -> None:
        self._places = places
        self._read_only = read_only
        self._index, remarks = open_index(places, read_only=read_only)
        self._identity = identity(places.index)
        self._epoch = 0
        self._behind = False
        self._closed = False
        self.remarks: tuple[str, ...] = tuple(remarks)
        self.lock = threading.RLock()

    def close(self) -> None:
        """Close the index."""
        with self.lock:
            self._closed = True
            self._index.close()

    def fell_behind(self) -> None:
        """Say that folders have changed and the index was not told: it catches up before it is asked again."""
        self._behind = True

    def version(self) -> int:
        """Return a number that changes when any process has changed the index. Raises: StorageError."""
        return self.ask(lambda index: (self._epoch << 48) + index.version())

    def ask(self, question: Callable[[Index], _Result]) -> _Result:
        """Return what the index answers. Raises: StorageError."""
        with self.lock:
            try:
                index = self._current()
                try:
                    return question(index)
                except Damaged:
                    return question(self._reopen(damaged=True))
            except (sqlite3.Error, Damaged) as exc:
                raise index_trouble(exc) from exc
            except OSError as exc:
                raise said(exc, self._places.folder, "could not be read") from exc

    def change(
        self, change: Callable[[], _Result], note: Callable[[Index, _Result], None], *, at_any_rate: bool = False
    ) -> _Result:
        """Change folders by `change` while no other process does, have it noted in the index, and return its result.

        Once the folders have changed, that is the truth: an index that could not be written catches up later. With
        `at_any_rate` they are changed even when the index cannot be had at all, for what would be lost otherwise.

        Raises: StorageError if the index cannot be had; whatever `change` raises.
        """
        with self.lock:
            done: list[_Result] = []
            try:
                index = self._current()
                with contextlib.suppress(Damaged):
                    self._write(index, change, note, done)
                    return done[0]
                index = self._reopen(damaged=True)  # and by that it has seen what was done
                if not done:
                    self._write(index, change, note, done)
            except (sqlite3.Error, Damaged) as exc:
                if not done and not at_any_rate:
                    raise index_trouble(exc) from exc
                self._behind = True
            except OSError:
                if not done:
                    raise
                self._behind = True
            return done[0] if done else change()

    @staticmethod
    def _write(
        index: Index,
        change: Callable[[], _Result],
        note: Callable[[Index, _Result], None],
        done: list[_Result],
    ) -> None:
        with index.writing():
            done.append(change())
            note(index, done[0])

    def _current(self) -> Index:
        if self._closed:
            raise closed()
        if self._index.kept and identity(self._places.index) != self._identity:
            self._reopen()  # another process found the file damaged and made a new one
        if self._behind:
            with contextlib.suppress(sqlite3.Error):
                reconciled(self._places, self._index)
                self._behind = False
        return self._index

    def _reopen(self, *, damaged: bool = False) -> Index:
        self._index.close()
        bad = self._identity if damaged else None
        self._index, remarks = open_index(self._places, read_only=self._read_only, damaged=bad)
        self._identity = identity(self._places.index)
        self._epoch += 1
        self._behind = False
        self.remarks = tuple(dict.fromkeys((*self.remarks, *remarks)))
        return self._index
