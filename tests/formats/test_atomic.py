"""Files appear whole or not at all, and a place that cannot be written to is said before the work."""

from __future__ import annotations

import errno
import os
import shutil
from collections import namedtuple
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from musicdesk.core.clip import Clip
from musicdesk.core.errors import StorageError
from musicdesk.formats.atomic import check_writable, staged
from musicdesk.formats.audiofile import write_wav

SILENCE = Clip(np.zeros((32_000, 1), np.float32), 32_000)
Usage = namedtuple("Usage", "total used free")


def _fails(code: int) -> Any:
    def fail(*_: Any, **__: Any) -> Any:
        raise OSError(code, os.strerror(code))

    return fail


def test_a_staged_file_takes_its_name_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    with staged(target) as place:
        place.write_text("new")
        assert place.parent == tmp_path
        assert not target.exists()

    assert target.read_text() == "new"
    assert os.listdir(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, RuntimeError, MemoryError])
def test_whatever_goes_wrong_the_old_file_stays_and_nothing_beside_it(
    tmp_path: Path, error: type[BaseException]
) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")

    with pytest.raises(error), staged(target) as place:
        place.write_text("half")
        raise error

    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("code", "word"),
    [
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "read-only"),
        (errno.ENOENT, "does not exist"),
        (errno.EIO, "could not be written"),
    ],
)
def test_an_error_of_the_disk_is_said_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, word: str
) -> None:
    monkeypatch.setattr(os, call, _fails(code))

    with pytest.raises(StorageError, match=word) as refused:
        write_wav(tmp_path / "a.wav", SILENCE)

    assert refused.value.hint
    assert os.listdir(tmp_path) == []


def test_a_disk_that_fills_up_while_writing_leaves_no_half_file(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, limits[1]))
    try:
        with pytest.raises(StorageError, match="full"):
            write_wav(tmp_path / "a.wav", SILENCE)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert os.listdir(tmp_path) == []


def test_too_little_room_is_said_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9 - 50_000, 50_000))

    check_writable(tmp_path / "a.wav", 40_000)
    with pytest.raises(StorageError, match="50,000 bytes left"):
        check_writable(tmp_path / "a.wav", 60_000)


def test_a_disk_that_does_not_know_its_size_is_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(0, 0, 0))

    check_writable(tmp_path / "a.wav", 10**12)


def test_a_place_that_is_fine_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_text("old")

    check_writable(tmp_path / "a.wav")
    check_writable(tmp_path / ("n" * 255))

    assert os.listdir(tmp_path) == ["a.wav"]
    assert (tmp_path / "a.wav").read_text() == "old"


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="does not exist"):
        check_writable(tmp_path / "nowhere" / "a.wav")


def test_a_read_only_folder_is_said_even_to_root(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(StorageError, match="read-only"):
            write_wav(tmp_path / "a.wav", SILENCE)
        assert os.listdir(tmp_path) == []
    finally:
        tmp_path.chmod(0o755)


def test_a_write_protected_file_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.wav"
    target.write_text("old")
    target.chmod(0o444)

    with pytest.raises(StorageError, match="write-protected"):
        write_wav(target, SILENCE)

    assert target.read_text() == "old"


def test_folders_files_and_devices_in_the_way_are_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    os.mkfifo(tmp_path / "pipe")

    for path, word in [
        (tmp_path, "is a folder"),
        (tmp_path / "file" / "a.wav", "is a file, not a folder"),
        (tmp_path / "pipe", "a device or a pipe"),
        (Path("/dev/null"), "a device or a pipe"),
        (tmp_path / ("n" * 256), "too long"),
    ]:
        with pytest.raises(StorageError, match=word):
            check_writable(path)
    for text in ("", "a\0b"):
        with pytest.raises(StorageError, match="name"):
            check_writable(text)


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")

    with staged(tmp_path / "link.txt") as place:
        place.write_text("new")

    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_a_written_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()

    write_wav(tmp_path / "a.wav", SILENCE)

    assert (tmp_path / "a.wav").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_the_folder_of_a_bare_name_is_the_one_we_are_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    write_wav("a.wav", SILENCE)

    assert os.listdir(tmp_path) == ["a.wav"]
