"""Library: the takes of a musician, kept as folders that several processes may use at once."""

from __future__ import annotations

import datetime
import os
import secrets
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue, StorageError, UserError
from musicdesk.core.music import Codes
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Bond, Origin, Take, is_take_id
from musicdesk.formats.names import shown
from musicdesk.library import takefolder
from musicdesk.library.claim import claim, claimed_in
from musicdesk.library.finishing import Pictured, finished, left_in
from musicdesk.library.index import Index, Row
from musicdesk.library.lease import Lease
from musicdesk.library.ledger import Ledger
from musicdesk.library.naming import audio_name
from musicdesk.library.opening import prepare
from musicdesk.library.places import Places
from musicdesk.library.reconcile import read_all, refilled
from musicdesk.library.sidefiles import check_side_file, read_side_file
from musicdesk.library.stemplaces import STEMS, move_stems
from musicdesk.library.takefolder import Entry
from musicdesk.library.trouble import closed, full, said
from musicdesk.library.unfinished import RESERVE_BYTES, Unfinished

ATTEMPTS = 20
"""How often a take that is moved away under our hands, and perhaps back, is looked for again."""
_Result = TypeVar("_Result")


class Library:
    """An open library. Its methods may be called from any thread, and other processes may have it open as well.

    `folder` is where it lies. `read_only` says that nothing in it can be changed.
    """

    def __init__(self, places: Places, ledger: Ledger, *, read_only: bool, remarks: Iterable[str]) -> None:
        self.folder = places.folder
        self.read_only = read_only
        self._remarks = tuple(remarks)
        self._places = places
        self._ledger = ledger
        self._closed = False
        self._lease: Lease | None = None
        self._given: set[str] = set()

    @staticmethod
    def open(folder: Path) -> Library:
        """Open the library in a folder, and make one if there is none.

        What cannot be read is left out and said in `remarks`; a folder that may not be written to opens read-only.

        Raises: StorageError if there is no way to one, or a newer MusicDesk made it.
        """
        places = Places(Path(os.path.abspath(folder)))
        read_only, remarks = prepare(places)
        try:
            ledger = Ledger(places, read_only=read_only)
        except OSError as exc:
            raise said(exc, places.folder, "could not be read") from exc
        return Library(places, ledger, read_only=read_only, remarks=remarks)

    def close(self) -> None:
        """Close it. What is asked of it afterwards raises StorageError."""
        with self._ledger.lock:
            self._closed = True
            if self._lease is not None:
                self._lease.give_back()
                self._lease = None
            self._ledger.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def remarks(self) -> tuple[str, ...]:
        """Sentences on what was mended or left out since it was opened."""
        return (*self._remarks, *self._ledger.remarks)

    def new_id(self, now_s: float) -> str:
        """Return an id that no take has: the moment `now_s` (seconds since 1970 UTC) and four random digits."""
        moment = datetime.datetime.fromtimestamp(now_s, datetime.UTC)
        with self._ledger.lock:
            while True:
                made = f"{moment:%Y%m%d-%H%M%S}-{moment.microsecond // 1000:03d}-{secrets.token_hex(2)}"
                if made not in self._given and self._find_folder(made) is None:
                    self._given.add(made)
                    return made

    def add(self, take: Take, clip: Clip, *, codes: Codes | None, peaks: bytes, overview: bytes) -> Take:
        """Put a take in, whole or not at all, and return it as it was kept.

        Its length, rate and channels are those of the clip, and its sound's file gets its name here. `codes` are int64
        (codebooks K, steps T). When this returns, the take is on the disk.

        Raises: StorageError if the folder is read-only, full or gone; BadValue if the clip is empty or not finite, or
        there is a take of that id.
        """
        kept = _whole(take).with_(seconds=clip.seconds, sample_rate=clip.sample_rate, channels=clip.channels)
        kept = kept.with_(audio=audio_name(kept))
        with self._changing("could not take in the new take"):
            self._check_room(takefolder.needed_bytes(clip, codes, peaks, overview))
            with self._stage() as stage:
                folder = stage / kept.id
                folder.mkdir()
                takefolder.write_take(folder, kept, clip, codes, peaks, overview)
                self._publish(folder, Entry(kept, overview, False, takefolder.stamp_of(folder)))
        return kept

    def begin(
        self,
        id_: str,
        title: str,
        recipe: Recipe,
        sample_rate: int,
        channels: int,
        *,
        parent: str | None = None,
        bond: Bond | None = None,
        frames: int | None = None,
    ) -> Unfinished:
        """Begin a take that grows on the disk while it is made; `id_` is one that `new_id` gave.

        It will have `frames` frames (None: those of the recipe); what it begins with is counted among them.

        Raises: StorageError if the folder is read-only or gone, or its disk has no room for all of it.
        """
        now_s = time.time()
        take = Take(id_, title, now_s, 0.0, sample_rate, channels, Origin.CUT_SHORT, recipe, recipe.bpm)
        take = _whole(take.with_(parent=parent, bond=bond))
        with self._changing("could not begin a new take"):
            self._check_open()
            frames = round(recipe.seconds * sample_rate) if frames is None else frames
            self._check_room(frames * channels * 4 + RESERVE_BYTES)
            self._places.unfinished.mkdir(exist_ok=True)
            claimed = claim(self._places.unfinished / id_)
            if claimed is None:
                raise _taken(id_)
            try:
                if self._find_folder(id_) is not None:
                    raise _taken(id_)
                return Unfinished(claimed, take)
            except BaseException:
                claimed.give_back()
                raise

    def finish(
        self,
        unfinished: Unfinished,
        take: Take,
        pictured: Pictured,
        *,
        clip: Clip | None = None,
        codes: Codes | None = None,
    ) -> Take:
        """Make a take of what was being made, whole or not at all, and return it as it was kept.

        Its id is that of the unfinished one; length, rate and channels are those of the sound. With `clip` another
        sound is put in the place of the one that was made. `codes` are those of the sound; if they are not given, those
        that came with the blocks, or none with `clip`. When this fails all stays where it is, and it can be tried
        again.

        Raises: StorageError if the folder is read-only, full or gone; BadValue if there is no sound.
        """
        with self._changing("could not take in the new take"):
            self._check_open()
            if not unfinished.folder.is_dir() and self._find_folder(unfinished.id) is not None:
                unfinished.discard()  # it had come in after all when this failed the last time
                return self.take(unfinished.id)
            if clip is not None:
                self._check_room(takefolder.needed_bytes(clip, codes, b"", b""))
            ready = unfinished.closed(clip=clip, codes=codes)
            entry = finished(ready, _whole(take).with_(id=unfinished.id), pictured)
            self._publish(unfinished.folder, entry)
            unfinished.let_go()
        return entry.take

    def recover(self, pictured: Pictured) -> tuple[Take, ...]:
        """Make takes of what processes that live no longer were making, and return them, the oldest first.

        What a living process is making is left alone. What lasts less than `SHORTEST_S` is removed; what cannot be
        taken in now stays, and `remarks` says why.
        """
        found: list[Take] = []
        for folder in [] if self.read_only else claimed_in(self._places.unfinished):
            try:
                with self._changing("could not take in a take that was being made"):
                    entry = self._recovered(folder, pictured)
                    found += [] if entry is None else [entry.take]
            except UserError as exc:
                self._remarks = tuple(dict.fromkeys((*self._remarks, f"{exc.message} It stays where it is for now.")))
        return tuple(found)

    def _recovered(self, folder: Path, pictured: Pictured) -> Entry | None:
        claimed = claim(folder)
        if claimed is None:
            return None  # somebody is making it
        try:
            if not folder.is_dir():
                return None  # another process was faster
            entry = left_in(folder, pictured)
            if entry is None:
                shutil.rmtree(folder)
                return None
            if self._find_folder(entry.take.id) is not None:
                entry = replace(entry, take=entry.take.with_(id=self.new_id(entry.take.created_s)))
            self._publish(folder, entry)
            return entry
        finally:
            claimed.give_back()

    def take(self, take_id: str) -> Take:
        """Return a take as its folder has it, from the trash as well. Raises: BadFile."""
        return self._read(take_id, takefolder.read_take)

    def rows(self, ids: Sequence[str]) -> list[Row]:
        """Return what a list shows of takes, in the order of `ids`; unknown ones are left out. Raises: StorageError."""
        return self._ledger.ask(lambda index: index.rows(ids))

    def find(self, text: str = "", stars: int = 0, trashed: bool = False) -> list[str]:
        """Return the ids of takes, newest first.

        Every word of `text` occurs somewhere in title, prompt, note, model, tempo, key or the name of the melody it
        follows, whatever the case and accents, and the take has at least so many `stars`. "84 bpm" and "A minor" count
        as one word each. With `trashed` the trash is searched instead. Raises: StorageError.
        """
        return self._ledger.ask(lambda index: index.find(text, stars, trashed))

    def family(self, take_id: str) -> list[str]:
        """Return the ids of the takes that came from one, oldest first. Raises: StorageError."""
        return self._ledger.ask(lambda index: index.children(take_id))

    def tree(self, ids: Sequence[str]) -> list[tuple[str, str | None]]:
        """Return each id with that of its parent, which may be gone, in the order of `ids`. Raises: StorageError."""
        parents = self._ledger.ask(lambda index: index.parents())
        return [(take_id, parents.get(take_id)) for take_id in ids]

    def change(
        self,
        take_id: str,
        *,
        title: str | None = None,
        stars: int | None = None,
        note: str | None = None,
        bpm: float | None = None,
        key: str | None = None,
        downbeat_s: float | None = None,
    ) -> Take:
        """Change what is given of a take, and return it; what is None stays.

        Raises: BadValue if a value is outside its limits; BadFile if there is no such take; StorageError.
        """
        wishes = {"title": title, "stars": stars, "note": note, "bpm": bpm, "key": key, "downbeat_s": downbeat_s}
        changes = {name: value for name, value in wishes.items() if value is not None}
        return self.rewrite(take_id, lambda take: take.with_(**changes))

    def rewrite(self, take_id: str, change: Callable[[Take], Take]) -> Take:
        """Change a take into what `change` makes of it as it is at that moment, and return it.

        No other process changes it meanwhile, so that `change` can look at what the user typed. Its sound stays.

        Raises: BadFile if there is no such take; StorageError; whatever `change` raises.
        """

        def write() -> Entry:
            folder = self._folder(take_id)
            before = takefolder.read_take(folder)
            take = _whole(change(before))
            if take != before:
                with self._stage() as stage:
                    takefolder.write_flushed(stage / takefolder.TAKE_FILE, takefolder.take_bytes(take))
                    os.replace(stage / takefolder.TAKE_FILE, folder / takefolder.TAKE_FILE)
                takefolder.flush_folder(folder)
            return takefolder.read_entry(folder, folder.parent == self._places.trash)

        with self._changing("could not keep the change"):
            return self._ledger.change(write, lambda index, entry: index.put([entry])).take

    def beside(self, take_id: str, name: str) -> bytes | None:
        """Return a side file of a take, one of `SIDE_FILES`, or None if there is none.

        Raises: BadFile if there is no such take, or the side file cannot be read; the take itself can be, then.
        """
        return self._read(take_id, lambda folder: read_side_file(folder, name))

    def keep_beside(self, take_id: str, name: str, raw: bytes) -> None:
        """Keep a side file of a take, one of `SIDE_FILES`, in the place of the one there is, whole or not at all.

        When this returns, it is on the disk, in the trash where the take is.

        Raises: StorageError if the folder is read-only, full or gone; BadFile if there is no such take; BadValue if it
        is too large.
        """
        check_side_file(name, raw)
        with self._changing("could not keep what belongs to a take"), self._stage() as stage:
            takefolder.write_flushed(stage / name, raw)
            for attempt in range(ATTEMPTS):
                folder = self._folder(take_id)
                try:
                    # In the second turn it may be there already, and only the folder is still to be flushed.
                    if (stage / name).exists():
                        os.replace(stage / name, folder / name)
                    return takefolder.flush_folder(folder)
                except FileNotFoundError:  # another process has moved it under our hands
                    if attempt == ATTEMPTS - 1:
                        raise

    def trash(self, ids: Iterable[str]) -> None:
        """Put takes into the trash; those that lie there stay there.

        Raises: BadFile if there is no such take; StorageError. The others have been moved all the same.
        """
        self._move(ids, trashed=True)

    def restore(self, ids: Iterable[str]) -> None:
        """Take takes out of the trash; those that are not in it stay where they are.

        Raises: BadFile if there is no such take; StorageError. The others have been moved all the same.
        """
        self._move(ids, trashed=False)

    def empty_trash(self) -> int:
        """Remove what lies in the trash for ever, with its stems, and return how many takes that were.

        Raises: StorageError.
        """
        with self._changing("could not empty its trash"), self._stage() as stage:

            def clear() -> list[str]:
                # Out of the trash first, each at one stroke: a program that dies now leaves nothing half in it.
                gone = []
                for entry in list(os.scandir(self._places.trash)):
                    if is_take_id(entry.name) and entry.is_dir(follow_symlinks=False):
                        os.rename(entry.path, stage / entry.name)
                        gone.append(entry.name)
                takefolder.flush_folder(self._places.trash)
                return gone

            gone = self._ledger.change(clear, lambda index, gone: index.remove(gone))
            stems = stage / STEMS
            stems.mkdir()
            move_stems(self.folder, gone, stems)
            return len(gone)

    @property
    def places(self) -> tuple[Path, Path]:
        """The folders that hold the takes and those in the trash, each take a folder in them."""
        return self._places.takes, self._places.trash

    def folder_of(self, take_id: str) -> Path:
        """Return the folder of a take. Raises: BadFile."""
        return self._folder(take_id)

    def audio_path(self, take_id: str) -> Path:
        """Return the file of a take's sound, which keeps its name for ever. Raises: BadFile."""
        return self._read(take_id, lambda folder: folder / takefolder.read_take(folder).audio)

    def clip(self, take_id: str) -> Clip:
        """Return the sound of a take as it was put in. Raises: BadFile."""
        return self._read(take_id, lambda folder: takefolder.read_clip(folder, takefolder.read_take(folder)))

    def peaks(self, take_id: str) -> bytes:
        """Return the peaks that were put in with a take. Raises: BadFile."""
        return self._read(take_id, takefolder.read_peaks)

    def codes(self, take_id: str) -> Codes | None:
        """Return the codes of a take, int64 (codebooks K, steps T), or None where it has none. Raises: BadFile."""
        return self._read(take_id, takefolder.read_codes)

    def rebuild(self) -> int:
        """Make the index again from the folders, and return how many takes there are, the trash included.

        `remarks` then says what was left out. Raises: StorageError.
        """
        try:
            entries = read_all(self._places)  # the slow part, in which others may go on asking
        except OSError as exc:
            raise said(exc, self.folder, "could not be read") from exc
        count, remarks = self._ledger.ask(lambda index: refilled(self._places, index, entries))
        self._ledger.remarks = tuple(remarks)
        return count

    def version(self) -> int:
        """Return a number that changes when any process has changed the index; cheap. Raises: StorageError."""
        return self._ledger.version()

    def _move(self, ids: Iterable[str], *, trashed: bool) -> None:
        errors: list[UserError] = []

        def move() -> list[tuple[str, str]]:
            moved = []
            for take_id in dict.fromkeys(ids):
                target = self._places.of(trashed) / take_id
                try:
                    folder = self._folder(take_id)
                    if folder.parent != target.parent:
                        os.rename(folder, target)
                    moved.append((take_id, takefolder.stamp_of(target)))
                except UserError as exc:
                    errors.append(exc)
                except OSError as exc:
                    errors.append(said(exc, self.folder, f"could not move the take {shown(take_id)}"))
            for place in (self._places.takes, self._places.trash):
                takefolder.flush_folder(place)
            return moved

        def note(index: Index, moved: list[tuple[str, str]]) -> None:
            for take_id, stamp in moved:
                if not index.move(take_id, trashed, stamp):
                    self._ledger.fell_behind()

        with self._changing("could not keep the change"):
            self._ledger.change(move, note)
        if errors:
            raise errors[0]

    def _publish(self, folder: Path, entry: Entry) -> None:
        """Give the folder of a take its place among the others."""

        def publish() -> Entry:
            if self._find_folder(entry.take.id) is not None:
                raise _taken(entry.take.id)
            takefolder.rename_for_good(folder, self._places.takes / entry.take.id)
            return entry

        self._ledger.change(publish, lambda index, kept: index.put([kept]), at_any_rate=True)

    def _check_open(self) -> None:
        if self._closed:
            raise closed()

    @contextmanager
    def _changing(self, what: str) -> Iterator[None]:
        if self.read_only:
            raise StorageError(
                f"The library in {shown(self.folder)} is read-only.", "Choose a folder that you may write to."
            )
        try:
            yield
        except OSError as exc:
            self._ledger.fell_behind()  # who knows how far it came
            raise said(exc, self.folder, what) from exc
        except StorageError as exc:
            if isinstance(exc.__cause__, OSError):  # said of the staging folder, which nobody knows
                raise said(exc.__cause__, self.folder, what) from exc
            raise

    @contextmanager
    def _stage(self) -> Iterator[Path]:
        """Give an empty folder on the same disk that is removed after the block, or when this process has died."""
        with self._ledger.lock:
            self._check_open()
            if self._lease is None or not self._lease.folder.is_dir():
                self._places.staging.mkdir(exist_ok=True)
                self._lease = Lease(self._places.staging)
            stage = self._lease.folder / secrets.token_hex(6)
            stage.mkdir()
        try:
            yield stage
        finally:
            shutil.rmtree(stage, ignore_errors=True)

    def _check_room(self, needed_bytes: int) -> None:
        room = shutil.disk_usage(self.folder)
        # Some network folders say 0 of 0 bytes: they do not know, so only writing will tell.
        if room.total and room.free < needed_bytes:
            left, needed = room.free / 1e6, needed_bytes / 1e6
            raise full(self.folder, f"{left:.1f} MB left; the take needs {needed:.1f} MB")

    def _find_folder(self, take_id: str) -> Path | None:
        if is_take_id(take_id):
            # The first one is asked again: between the two it may have come out of the trash.
            for place in (self._places.takes, self._places.trash, self._places.takes):
                if (place / take_id).is_dir():
                    return place / take_id
        return None

    def _folder(self, take_id: str) -> Path:
        folder = self._find_folder(take_id)
        if folder is None and not self.folder.is_dir():
            raise StorageError(f"The library in {shown(self.folder)} is gone.", "Put its disk in, then open it again.")
        if folder is None:
            raise BadFile(f"There is no take {shown(take_id)} in the library.", "It may have been removed meanwhile.")
        return folder

    def _read(self, take_id: str, read: Callable[[Path], _Result]) -> _Result:
        folder = self._folder(take_id)
        try:
            return read(folder)
        except BadFile:
            again = self._find_folder(take_id)  # another process may have moved it under our hands, and even back
            if again is None:
                raise
            return read(again)


def _taken(id_: str) -> BadValue:
    return BadValue(f"There is a take {id_} already.", field="id")


def _whole(take: Take) -> Take:
    # Half a character, pasted or read from JSON escapes, has no UTF-8: neither a file nor the index would take it.
    title, note = (text.encode("utf-8", "replace").decode() for text in (take.title, take.note))
    return take.with_(title=title, note=note)
