"""The index of a library: one SQLite table that answers searches, made again from the folders whenever need be."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from musicdesk.core.take import Bond, Origin
from musicdesk.library.searching import searched_words, wished_words
from musicdesk.library.takefolder import Entry

SCHEMA = 3
"""The version of the table; an index of any other is made again. 3: with key, first downbeat, and words for both."""
FLUSHING = "FULL"
"""A change that was answered outlives a power cut. Source: sqlite.org, "PRAGMA synchronous"."""
WAIT_S = 15.0
"""How long to wait for another process that is writing."""
_ROW = (
    "id, title, seconds, prompt, model, stars, created_s, origin, parent, bond, bpm, overview, note, melody,"
    " scale, downbeat_s"
)
_TABLE = """
    CREATE TABLE takes (
        id TEXT PRIMARY KEY, trashed INTEGER NOT NULL, stamp TEXT NOT NULL, stars INTEGER NOT NULL,
        created_s REAL NOT NULL, words TEXT NOT NULL, title TEXT NOT NULL, seconds REAL NOT NULL, prompt TEXT NOT NULL,
        model TEXT NOT NULL, origin TEXT NOT NULL, parent TEXT, bond TEXT, bpm REAL, note TEXT NOT NULL,
        melody TEXT NOT NULL DEFAULT '', scale TEXT, downbeat_s REAL, overview BLOB NOT NULL
    )
"""
_INDEXES = (
    # With the words in it a search never leaves the index.
    "CREATE INDEX takes_newest ON takes (trashed, created_s DESC, id DESC, stars, words)",
    "CREATE INDEX takes_family ON takes (parent, created_s, id)",
    "CREATE INDEX takes_stamps ON takes (id, trashed, stamp)",
)


class Damaged(Exception):  # noqa: N818 - it never leaves the library
    """The index is not what it should be and has to be made again."""


@dataclass(frozen=True)
class Row:
    """What a list shows of a take.

    `overview` is uint8, the loudest sample of each column, 0..255; `melody` the name of what it follows, or "".
    `bpm`, `key` ("A minor") and `downbeat_s` are those of the take.
    """

    id: str
    title: str
    seconds: float
    prompt: str
    model: str
    stars: int
    created_s: float
    origin: Origin
    parent: str | None
    bond: Bond | None
    bpm: float | None
    overview: bytes
    note: str
    melody: str
    key: str | None = None
    downbeat_s: float | None = None


class Index:
    """An open index; not for several threads at once. `kept` says that it lies in a file."""

    def __init__(self, connection: sqlite3.Connection, *, kept: bool) -> None:
        self._connection = connection
        self.kept = kept

    @staticmethod
    def open(path: Path) -> Index:
        """Open the index in a file and make it if there is none; one of another version becomes empty.

        Raises: Damaged; sqlite3.OperationalError if it cannot be opened or written for another reason.
        """
        connection = sqlite3.connect(path, timeout=WAIT_S, isolation_level=None, check_same_thread=False)
        try:
            with _damage_seen():
                # Where there is no shared memory (some network disks) another mode is kept, and all of this works too.
                connection.execute("PRAGMA journal_mode = WAL").fetchone()
                connection.execute(f"PRAGMA synchronous = {FLUSHING}")
                (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
                if verdict != "ok":
                    raise Damaged(verdict)
                index = Index(connection, kept=True)
                index._make()
        except BaseException:
            connection.close()
            raise
        return index

    @staticmethod
    def in_memory(copied: Path | None = None) -> Index:
        """Return an index that is written nowhere, filled from one that may only be read, as far as that goes."""
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        if copied is not None and copied.is_file():
            with contextlib.suppress(sqlite3.Error):
                # "immutable" because a reader who may not write cannot join in the locking either.
                source = sqlite3.connect(f"{copied.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
                with contextlib.closing(source):
                    if source.execute("PRAGMA quick_check(1)").fetchone() == ("ok",):
                        source.backup(connection)
        index = Index(connection, kept=False)
        index._make()
        return index

    def close(self) -> None:
        """Close it."""
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Change things in the block while no other process does: all of it, or nothing when an exception leaves it."""
        with _damage_seen():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise

    def put(self, entries: Iterable[Entry]) -> None:
        """Take in what is new or has changed."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO takes (id, trashed, stamp, stars, created_s, words, title, seconds, prompt, model,"
            " origin, parent, bond, bpm, note, melody, scale, downbeat_s, overview)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            map(_values, entries),
        )

    def move(self, take_id: str, trashed: bool, stamp: str) -> bool:
        """Note that a take lies elsewhere, and return whether it is known at all."""
        found = self._connection.execute(
            "UPDATE takes SET trashed = ?, stamp = ? WHERE id = ?", (int(trashed), stamp, take_id)
        )
        return found.rowcount > 0

    def remove(self, ids: Iterable[str]) -> None:
        """Forget takes."""
        self._connection.executemany("DELETE FROM takes WHERE id = ?", ((each,) for each in ids))

    def clear(self) -> None:
        """Forget all."""
        self._connection.execute("DELETE FROM takes")

    def stamps(self) -> dict[str, tuple[bool, str]]:
        """Return by id where each take lies, and the stamp it had."""
        with _damage_seen():
            found = self._connection.execute("SELECT id, trashed, stamp FROM takes INDEXED BY takes_stamps").fetchall()
        return {take_id: (bool(trashed), stamp) for take_id, trashed, stamp in found}

    def rows(self, ids: Sequence[str]) -> list[Row]:
        """Return the rows of ids, in their order; those that are unknown are left out."""
        with _damage_seen():
            found = self._connection.execute(
                f"SELECT {_ROW} FROM (SELECT key AS place, value AS wished FROM json_each(?))"
                " JOIN takes ON id = wished ORDER BY place",
                (json.dumps(list(ids)),),
            ).fetchall()
        try:
            return [_row(values) for values in found]
        except (ValueError, TypeError) as exc:
            raise Damaged(str(exc)) from exc  # a value that this table never holds

    def find(self, text: str, stars: int, trashed: bool) -> list[str]:
        """Return ids, newest first, of takes that have every word of `text` somewhere and at least so many stars."""
        # A wish of more words than anybody types is told apart by its first ones; SQLite nests only so deep.
        words = list(dict.fromkeys(wished_words(text)))[:100]
        wish = "".join(" AND instr(words, ?) > 0" for _ in words)
        with _damage_seen():
            found = self._connection.execute(
                f"SELECT id FROM takes WHERE trashed = ? AND stars >= ?{wish} ORDER BY created_s DESC, id DESC",
                (int(trashed), stars, *words),
            ).fetchall()
        return [take_id for (take_id,) in found]

    def children(self, take_id: str) -> list[str]:
        """Return the ids of the takes that came from one, oldest first, without those in the trash."""
        with _damage_seen():
            found = self._connection.execute(
                "SELECT id FROM takes INDEXED BY takes_family WHERE parent = ? AND trashed = 0 ORDER BY created_s, id",
                (take_id,),
            ).fetchall()
        return [child for (child,) in found]

    def parents(self) -> dict[str, str]:
        """Return by id the parents of all takes that have one."""
        with _damage_seen():
            found = self._connection.execute(
                "SELECT id, parent FROM takes INDEXED BY takes_family WHERE parent IS NOT NULL"
            ).fetchall()
        return dict(found)

    def version(self) -> int:
        """Return a number that changes when this or any other process has changed the index."""
        with _damage_seen():
            (others,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(others) + self._connection.total_changes

    def _make(self) -> None:
        (schema,) = self._connection.execute("PRAGMA user_version").fetchone()
        if schema == SCHEMA:
            return
        with self.writing():
            # Another process may have made it while this one waited.
            if self._connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,):
                return
            self._connection.execute("DROP TABLE IF EXISTS takes")
            for statement in (_TABLE, *_INDEXES):
                self._connection.execute(statement)
            self._connection.execute(f"PRAGMA user_version = {SCHEMA}")


@contextmanager
def _damage_seen() -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as exc:
        code = getattr(exc, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
        # The others say that it is busy, full or out of reach. A table of another shape is an "SQL logic error".
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR):
            raise Damaged(str(exc)) from exc
        raise


def _values(entry: Entry) -> tuple[object, ...]:
    take = entry.take
    followed = "" if take.recipe is None or take.recipe.melody is None else take.recipe.melody.name
    said = (take.title, take.prompt, take.model, take.note, followed)
    title, prompt, model, note, melody = (_whole(text) for text in said)
    return (
        take.id,
        int(entry.trashed),
        entry.stamp,
        take.stars,
        take.created_s,
        searched_words((title, prompt, note, model, melody), take.bpm, take.key),
        title,
        take.seconds,
        prompt,
        model,
        take.origin.value,
        None if take.parent is None else _whole(take.parent),
        None if take.bond is None else take.bond.value,
        take.bpm,
        note,
        melody,
        None if take.key is None else _whole(take.key),
        take.downbeat_s,
        entry.overview,
    )


def _whole(text: str) -> str:
    # Half a character, read from a file of JSON escapes, has no UTF-8 and would be refused.
    return text.encode("utf-8", "replace").decode()


def _row(values: tuple[object, ...]) -> Row:
    row = dict(zip(Row.__dataclass_fields__, values, strict=True))
    bond = row["bond"]
    row["origin"], row["bond"] = Origin(row["origin"]), None if bond is None else Bond(bond)
    row["overview"] = bytes(row["overview"])  # type: ignore[call-overload]
    return Row(**row)  # type: ignore[arg-type]
