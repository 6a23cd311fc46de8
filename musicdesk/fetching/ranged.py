"""One file fetched over HTTP ranges: it goes on after anything, and has its name only once its bytes are right."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from musicdesk.core.errors import ModelError, StorageError, Unavailable
from musicdesk.core.job import Cancel
from musicdesk.core.manifest import ModelFile
from musicdesk.fetching.checksums import fault_of
from musicdesk.fetching.journal import Journal
from musicdesk.fetching.line import Line
from musicdesk.fetching.network import Network
from musicdesk.fetching.progress import ANEW, CHECKING, DOWNLOADING, WRONG, Patience, Teller
from musicdesk.fetching.setbacks import KEPT, Refused, Setback, login_page
from musicdesk.formats.modelstore import make_room_for

PART = ".part"
"""What the name of a file ends with until it is whole and right."""

_SAFE_EVERY_S = 1.0
_SAFE_EVERY_BYTES = 1 << 26
_LINKED = "hub "
_RANGE = re.compile(r"bytes (\d{1,15})-\d{1,15}/(\d{1,15}|\*)")


@dataclass(frozen=True)
class Fetch:
    """What all files of one download share: the way to the network, the journal, who is told, and who may stop it."""

    network: Network
    journal: Journal
    teller: Teller
    cancel: Cancel
    token: str = field(default="", repr=False)


def fetch_file(url: str, path: Path, file: ModelFile, fetch: Fetch) -> None:
    """Fetch a file to `path`, going on from what is here of it; wrong bytes are fetched once more.

    Raises: ModelError if they are wrong again, Unavailable if the network stays away or something else answers,
    StorageError if the disk is full; Refused; Cancelled, with everything kept.
    """
    part = path.with_name(path.name + PART)
    make_room_for(path.parent)
    for last in (False, True):
        _receive_all(url, part, file, fetch)
        fetch.teller.say(CHECKING)
        why = fault_of(file, part, fetch.cancel)
        if not why:
            with _said(file):
                os.replace(part, path)
                fetch.journal.note_right(file, path)
            return
        with _said(file):
            part.unlink()
        fetch.journal.note(file, 0, "")
        fetch.teller.here(-file.size)
        if not last:
            fetch.teller.say(WRONG)
    raise ModelError(
        f"{file.name} came twice, and both times it {why}.",
        "Somebody on the way changes it: try another network, or another mirror in the settings.",
    )


def _receive_all(url: str, part: Path, file: ModelFile, fetch: Fetch) -> None:
    with _said(file), _opened(part) as stream:
        kept = min(fetch.journal.of(file).safe_bytes, os.fstat(stream.fileno()).st_size, file.size)
        stream.truncate(kept)
        fetch.teller.here(kept)
        fetch.teller.say(DOWNLOADING, file.name)
        tape = _Tape(stream, file, fetch, kept)
        patience = Patience(fetch.network.patience_s, fetch.teller, fetch.cancel)
        while tape.reached < file.size:
            began_s, before = time.monotonic(), tape.reached
            try:
                _receive(url, tape, file, fetch)
            except Setback as setback:
                took_s, came = time.monotonic() - began_s, tape.reached - before
                if came > 0 and came >= took_s * fetch.network.slow_bytes_per_s:
                    patience.went_forward()
                patience.wait(setback)
                fetch.teller.say(DOWNLOADING)
            except Refused:
                fetch.teller.here(-tape.reached)  # it is counted when it is asked for by name
                raise
            finally:
                tape.keep()


def _receive(url: str, tape: _Tape, file: ModelFile, fetch: Fetch) -> None:
    """Ask for what is missing and write it down, until there is no more."""
    headers = {"Accept-Encoding": "identity", "User-Agent": "MusicDesk"}
    etag = fetch.journal.of(file).etag if tape.reached else ""
    if tape.reached:
        headers["Range"] = f"bytes={tape.reached}-"
        if etag.startswith('"'):
            headers["If-Range"] = etag
    with Line(url, headers, fetch.token, fetch.network, fetch.cancel) as line:
        if line.status == 416:
            if not tape.reached:
                raise Setback(f"{line.host} does not give {file.name}.")
            tape.begin_anew()
            return
        begin = _checked_begin(line, file)
        mark = _mark(line)
        if begin != tape.reached or _another(etag, mark):
            # Another file under the old name, or a server that knows no ranges: what is here does not belong to it.
            tape.begin_anew()
            if begin:
                return
        tape.etag = mark
        _write_down(line, tape, file, fetch)


def _write_down(line: Line, tape: _Tape, file: ModelFile, fetch: Fetch) -> None:
    network = fetch.network
    since_s, since = time.monotonic(), tape.reached
    while block := line.read():
        if tape.reached + len(block) > file.size:
            raise Setback(f"{line.host} sends more than {file.name} has.")
        tape.write(block)
        now_s = time.monotonic()
        if now_s - since_s >= network.slow_s:
            if tape.reached - since < network.slow_bytes_per_s * (now_s - since_s):
                raise Setback(f"{line.host} sends almost nothing.")
            since_s, since = now_s, tape.reached
    if tape.reached < file.size:
        raise Setback("The connection broke.")


def _checked_begin(line: Line, file: ModelFile) -> int:
    """Return at which byte the answer begins, once it is clear that it is of this file.

    Raises: Unavailable if it is something else, Setback if it contradicts itself.
    """
    kind = line.headers.get_content_type() if line.headers.get("Content-Type") else ""
    length, begin = line.headers.get("Content-Length"), 0
    total = length if length is not None and length.isdigit() else "*"
    if line.status == 206:
        found = _RANGE.fullmatch((line.headers.get("Content-Range") or "").strip())
        if found is None:
            raise Setback(f"{line.host} does not say which part of {file.name} it sends.")
        begin, total = int(found[1]), found[2]
    if kind == "text/html" and not file.name.endswith((".html", ".htm")):
        raise login_page(line.host)
    if (line.headers.get("Content-Encoding") or "identity").lower() != "identity":
        raise Setback(f"{line.host} does not send {file.name} as it is.")
    if total != "*" and int(total) != file.size:
        raise Unavailable(
            f"{line.host} has another file in place of {file.name}: {int(total):,} bytes, not {file.size:,}.",
            "Download it again, so that the list of its files is looked up anew, or try another mirror.",
        )
    return begin


def _mark(line: Line) -> str:
    # The hub's own mark is preferred: it is of the file, while that of where it redirects to may be of a copy. It is no
    # mark to ask that place with, and so it is written down with a word before it.
    return f"{_LINKED}{line.linked_etag}" if line.linked_etag else (line.headers.get("ETag") or "").strip()


def _another(one: str, other: str) -> bool:
    """Return whether two marks of one kind differ."""
    alike = one.startswith(_LINKED) == other.startswith(_LINKED)
    return bool(one and other and alike) and one.removeprefix("W/") != other.removeprefix("W/")


class _Tape:
    """The part of a file that is here: written, and made safe once a second."""

    def __init__(self, stream: BinaryIO, file: ModelFile, fetch: Fetch, kept: int) -> None:
        self.reached = kept
        self.etag = fetch.journal.of(file).etag
        self._stream, self._file, self._fetch = stream, file, fetch
        self._safe = kept
        self._safe_s = time.monotonic()
        stream.seek(kept)

    def write(self, block: bytes) -> None:
        """Add bytes."""
        rest = memoryview(block)
        while rest:
            # A disk that is almost full takes a part of it, and says so at the next.
            written = self._stream.write(rest)
            rest = rest[written:]
            self.reached += written
        self._fetch.teller.came(len(block))
        if time.monotonic() - self._safe_s >= _SAFE_EVERY_S or self.reached - self._safe >= _SAFE_EVERY_BYTES:
            self.keep()

    def keep(self) -> None:
        """Make sure that what is here stays, whatever happens."""
        if self.reached != self._safe:
            self._stream.flush()
            os.fsync(self._stream.fileno())
            self._fetch.journal.note(self._file, self.reached, self.etag)
        self._safe, self._safe_s = self.reached, time.monotonic()

    def begin_anew(self) -> None:
        """Forget what is here."""
        if self.reached:
            self._fetch.teller.here(-self.reached)
            self._fetch.teller.say(ANEW)
        self._stream.seek(0)
        self._stream.truncate(0)
        self.reached = self._safe = 0
        self.etag = ""
        self._fetch.journal.note(self._file, 0, "")


@contextmanager
def _opened(part: Path) -> Iterator[BinaryIO]:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(part, flags, 0o666), "r+b", buffering=0) as stream:
        yield stream


@contextmanager
def _said(file: ModelFile) -> Iterator[None]:
    """Say in words what the disk does not do."""
    try:
        yield
    except OSError as exc:
        reason = exc.strerror or type(exc).__name__
        raise StorageError(f"{file.name} could not be written: {reason}.", f"Make room on the disk. {KEPT}") from exc
