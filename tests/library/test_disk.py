"""Disks that are full, read-only, slow to let go, or that fail at the worst moment: nothing half, and a sentence."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from library.shelf import assert_whole, noise, put, tree

from musicdesk.core.clip import Clip
from musicdesk.core.errors import StorageError
from musicdesk.library import Library, index, ledger, library, opening


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a closed library of two takes and one in the trash."""
    with Library.open(tmp_path / "library") as opened:
        for title in ("one", "two", "three"):
            take = put(opened, title=title)
        opened.trash([take.id])
    return tmp_path / "library"


def protect(folder: Path, mode: int) -> None:
    for place in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
        place.chmod(mode)


@pytest.fixture
def read_only(folder: Path) -> Iterator[Path]:
    """Return the same library, protected from writing."""
    if sys.platform == "win32":
        pytest.skip("folders cannot be protected by their mode here")
    protect(folder, 0o555)
    yield folder
    protect(folder, 0o755)


def test_a_read_only_library_can_be_looked_at_and_not_changed(read_only: Path) -> None:
    before = tree(read_only)

    with Library.open(read_only) as opened:
        ids = opened.find()
        assert opened.read_only
        assert ["read-only" in remark for remark in opened.remarks] == [True]
        assert [row.title for row in opened.rows(ids)] == ["two", "one"]
        assert opened.clip(ids[0]).frames == 320
        assert opened.version() == opened.version()
        assert opened.rebuild() == 3
        changes: list[Callable[[], Any]] = [
            lambda: put(opened),
            lambda: opened.change(ids[0], stars=1),
            lambda: opened.keep_beside(ids[0], "notes.json", b"{}"),
            lambda: opened.trash(ids),
            lambda: opened.restore(ids),
            opened.empty_trash,
        ]
        for change in changes:
            with pytest.raises(StorageError, match="read-only"):
                change()
        assert opened.find() == ids

    assert tree(read_only) == before


@pytest.mark.parametrize("raw", [None, b"no database", b""])
def test_a_read_only_library_needs_no_index(folder: Path, raw: bytes | None) -> None:
    if sys.platform == "win32":
        pytest.skip("folders cannot be protected by their mode here")
    for path in folder.glob("index.sqlite*"):
        path.unlink()
    if raw is not None:
        (folder / "index.sqlite").write_bytes(raw)
    protect(folder, 0o555)
    try:
        with Library.open(folder) as opened:
            assert [row.title for row in opened.rows(opened.find())] == ["two", "one"]
    finally:
        protect(folder, 0o755)


def test_no_library_is_made_in_a_read_only_folder(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("folders cannot be protected by their mode here")
    (tmp_path / "mine").mkdir(mode=0o555)

    with pytest.raises(StorageError, match="read-only"):
        Library.open(tmp_path / "mine")


class Faults:
    """Lets the n-th call of what touches the disk fail, and counts the calls."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
        self.left = -1
        self.number = number
        for module, name in ((os, "fsync"), (os, "rename"), (os, "replace"), (os, "mkdir"), (os, "open")):
            monkeypatch.setattr(module, name, self._failing(getattr(module, name)))

    def _failing(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **values: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                raise OSError(self.number, os.strerror(self.number))
            return real(*args, **values)

        return call


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS])
@pytest.mark.parametrize("step", ["add", "change", "keep_beside", "trash", "restore", "empty_trash"])
def test_whichever_call_to_the_disk_fails_a_step_is_done_whole_or_not_at_all(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    failures = 0
    with Library.open(folder) as opened:
        ids = opened.find()
        steps: dict[str, Callable[[], Any]] = {
            "add": lambda: put(opened, title="new"),
            "change": lambda: opened.change(ids[0], title=f"renamed {faults.left}"),
            "keep_beside": lambda: opened.keep_beside(ids[0], "notes.json", b"{}"),
            "trash": lambda: opened.trash(ids[:1]),
            "restore": lambda: opened.restore(opened.find(trashed=True)),
            "empty_trash": opened.empty_trash,
        }
        faults = Faults(monkeypatch, number)
        for failing in range(1, 60):
            before = (opened.find(), opened.find(trashed=True))
            faults.left = failing
            try:
                steps[step]()
            except StorageError as exc:
                failures += 1
                assert folder.name in exc.message
                # Only a flush may fail when all is done; what is seen is then the new state, and nothing between.
                assert step != "add" or (opened.find(), opened.find(trashed=True)) == before
            done, faults.left = faults.left > 0, -1
            assert_whole(folder)
            if done:
                break
    assert_whole(folder)
    assert done
    assert failures > 0


def test_a_take_that_is_too_large_for_the_disk_is_refused_before_it_is_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(folder)
    usage = shutil.disk_usage(folder)._replace(free=100_000)
    monkeypatch.setattr(library.shutil, "disk_usage", lambda _folder: usage)

    with Library.open(folder) as opened, pytest.raises(StorageError, match=r"0\.1 MB left"):
        put(opened, clip=noise(100_000))

    assert tree(folder) == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a disk of 2 MB."""
    place = tmp_path / "small"
    place.mkdir()
    if not sys.platform.startswith("linux") or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("mounting a small disk needs root and Linux")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("a small disk cannot be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_disk_that_is_full_keeps_what_there_is_and_takes_more_once_there_is_room(small_disk: Path) -> None:
    with Library.open(small_disk / "library") as opened:
        while True:
            before = opened.find()
            try:
                put(opened, clip=noise(40_000))
            except StorageError as exc:
                assert "empty" in exc.hint
                break
        assert opened.find() == before
        assert len(before) >= 5
        (small_disk / "last.bin").write_bytes(b"\0" * (shutil.disk_usage(small_disk).free))

        for number in range(300):  # renames until even the index finds no room any more
            try:
                opened.change(before[0], title=f"renamed {number}")
            except StorageError:
                break
        opened.trash(before[1:3])
        assert opened.empty_trash() == 2
        assert opened.find() == [before[0], *before[3:]]
        assert opened.change(before[0], title="there is room").title == "there is room"
        added = put(opened, clip=noise(40_000))
        assert opened.find() == [added.id, before[0], *before[3:]]
    assert_whole(small_disk / "library")


def test_a_full_disk_does_not_stand_in_the_way_of_opening(small_disk: Path) -> None:
    with Library.open(small_disk / "library") as opened:
        ids = [put(opened).id for _ in range(3)]
    (small_disk / "rest.bin").write_bytes(b"\0" * (shutil.disk_usage(small_disk).free))

    with Library.open(small_disk / "library") as opened:
        assert opened.find() == ids[::-1]
        assert not opened.read_only
        opened.trash(ids[:1])
        assert opened.empty_trash() == 1
        assert opened.find() == ids[:0:-1]


def test_an_index_that_cannot_be_written_is_kept_in_memory(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(_path: Path) -> Any:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(opening.Index, "open", busy)

    with Library.open(folder) as opened:
        assert opening.IN_MEMORY in opened.remarks
        take = put(opened, title="new")
        opened.trash(opened.find("one"))
        assert [row.title for row in opened.rows(opened.find())] == ["new", "two"]
        assert opened.folder_of(take.id).is_dir()
    monkeypatch.undo()
    assert_whole(folder)


def test_a_take_comes_in_even_while_the_index_is_busy_and_other_changes_wait_in_vain(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "WAIT_S", 0.05)
    with Library.open(folder) as opened:
        ids = opened.find()
        other = sqlite3.connect(folder / "index.sqlite", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")

        take = put(opened, title="new")

        with pytest.raises(StorageError, match="index"):
            opened.change(ids[0], stars=5)
        with pytest.raises(StorageError, match="index"):
            opened.trash(ids)
        assert opened.folder_of(take.id).parent.name == "takes"
        other.execute("ROLLBACK")
        other.close()
        assert opened.find() == [take.id, *ids]
        assert opened.change(ids[0], stars=5).stars == 5
    assert_whole(folder)


def test_an_index_that_fails_after_the_folders_changed_catches_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> Any:
        raise sqlite3.OperationalError("database or disk is full")

    with Library.open(folder) as opened:
        with monkeypatch.context() as patch:
            patch.setattr(index.Index, "put", full)
            patch.setattr(index.Index, "move", full)
            patch.setattr(ledger, "reconciled", full)
            take = put(opened, title="new")
            opened.trash(opened.find("one"))
            assert opened.find("new") == []

        assert opened.find("new") == [take.id]
        assert [row.title for row in opened.rows(opened.find(trashed=True))] == ["three", "one"]
    assert_whole(folder)


def test_a_library_that_is_gone_says_so_whatever_is_asked_of_it(folder: Path) -> None:
    with Library.open(folder) as opened:
        (take_id, *_) = opened.find()
        shutil.rmtree(folder)
        asked: list[Callable[[], Any]] = [
            lambda: put(opened),
            lambda: opened.change(take_id, stars=1),
            lambda: opened.trash([take_id]),
            lambda: opened.take(take_id),
            opened.empty_trash,
            opened.find,
            opened.version,
            opened.rebuild,
        ]

        for ask in asked:
            with pytest.raises(StorageError, match=folder.name):
                ask()


def test_sound_of_many_blocks_is_kept_bit_for_bit(folder: Path) -> None:
    samples = np.random.default_rng(1).uniform(-1, 1, (200_003, 2)).astype(np.float32)

    with Library.open(folder) as opened:
        take = put(opened, clip=Clip(samples, 44_100))

        assert opened.clip(take.id).samples.tobytes() == samples.tobytes()
