"""What lies beside a take in its folder, and what is changed of a take itself: tempo, key, and where its bars begin."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from library.shelf import assert_whole, put

from musicdesk.core.errors import BadFile, BadValue, Bug
from musicdesk.library import Library, reconcile
from musicdesk.library.sidefiles import SIDE_FILES
from musicdesk.library.takefolder import Entry

ROOT = Path(__file__).parent.parent.parent
MOVER = """
import sys
from pathlib import Path
from musicdesk.library import Library
with Library.open(Path(sys.argv[1])) as library:
    print("ready", flush=True)
    while True:
        library.trash([sys.argv[2]])
        library.restore([sys.argv[2]])
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def found(library: Library, text: str) -> str:
    return "".join(row.title for row in library.rows(library.find(text)))


@pytest.mark.parametrize("name", SIDE_FILES)
@pytest.mark.parametrize("trashed", [False, True])
def test_a_side_file_comes_back_as_it_was_kept_and_the_last_one_counts(
    library: Library, name: str, trashed: bool
) -> None:
    take = put(library)
    if trashed:
        library.trash([take.id])

    assert library.beside(take.id, name) is None
    library.keep_beside(take.id, name, b"one")
    library.keep_beside(take.id, name, b"two\0\xff")

    assert library.beside(take.id, name) == b"two\0\xff"
    assert (library.folder_of(take.id) / name).read_bytes() == b"two\0\xff"
    assert_whole(library.folder)


@pytest.mark.parametrize("name", ["take.json", "codes.npy", "other.json", "../notes.json", ""])
def test_only_side_files_lie_beside_a_take(library: Library, name: str) -> None:
    take = put(library)

    with pytest.raises(Bug):
        library.keep_beside(take.id, name, b"")
    with pytest.raises(Bug):
        library.beside(take.id, name)

    assert_whole(library.folder)


def test_a_side_file_that_is_too_large_is_refused_and_the_one_there_stays(library: Library) -> None:
    take = put(library)
    library.keep_beside(take.id, "exports.json", b"small")

    with pytest.raises(BadValue):
        library.keep_beside(take.id, "exports.json", bytes(SIDE_FILES["exports.json"] + 1))

    assert library.beside(take.id, "exports.json") == b"small"


def test_beside_a_take_that_is_not_there_lies_nothing(library: Library) -> None:
    with pytest.raises(BadFile, match="no take"):
        library.beside("nobody", "notes.json")
    with pytest.raises(BadFile, match="no take"):
        library.keep_beside("nobody", "notes.json", b"")


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _endless(path: Path) -> None:
    with open(path, "wb") as file:
        file.truncate(SIDE_FILES[path.name] + 1)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with names in folders")
@pytest.mark.parametrize("harm", [_folder, _pipe, _endless])
def test_a_damaged_side_file_is_said_to_be_that_and_the_take_is_as_whole_as_before(library: Library, harm: Any) -> None:
    take = put(library, title="whole")
    harm(library.folder_of(take.id) / "notes.json")

    with pytest.raises(BadFile, match=r"notes\.json"):
        library.beside(take.id, "notes.json")

    assert (library.take(take.id), library.clip(take.id).frames) == (take, 320)
    assert library.rebuild() == 1
    with Library.open(library.folder) as again:
        assert (found(again, "whole"), again.remarks) == ("whole", ())


def test_a_side_file_changes_nothing_that_a_list_shows(library: Library) -> None:
    take = put(library)
    version = library.version()

    library.keep_beside(take.id, "notes.json", b"{}")

    assert library.version() == version


def test_a_side_file_that_comes_while_its_take_is_read_does_not_hide_the_take(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(tmp_path) as library:
        take = put(library, title="heard")
        read = reconcile.read_entry

        def then_kept(folder: Path, trashed: bool) -> Entry:
            entry = read(folder, trashed)
            monkeypatch.setattr(reconcile, "read_entry", read)
            library.keep_beside(take.id, "analysis.json", b"{}")
            os.utime(folder, ns=(1, 1))  # the clock of the disk may not have ticked since
            return entry

        monkeypatch.setattr(reconcile, "read_entry", then_kept)
        library.rebuild()

        assert found(library, "heard") == "heard"


def test_side_files_are_kept_while_another_process_throws_the_take_away_and_brings_it_back(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        take = put(library)
        mover = subprocess.Popen(
            [sys.executable, "-c", MOVER, str(tmp_path), take.id], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        try:
            assert mover.stdout is not None and mover.stdout.readline() == "ready\n"
            for number in range(150):
                library.keep_beside(take.id, "notes.json", b"%d" % number)
                assert library.beside(take.id, "notes.json") == b"%d" % number
        finally:
            mover.kill()
            mover.communicate()
    assert_whole(tmp_path)


def test_tempo_key_and_first_bar_are_changed_taken_back_and_listed(library: Library) -> None:
    take = put(library, bpm=90.0)

    changed = library.change(take.id, bpm=83.97, key="A minor", downbeat_s=0.25)
    rows = library.rows([take.id])
    cleared = library.rewrite(take.id, lambda now: now.with_(typed=("bpm",), key=None, downbeat_s=None))

    assert changed == take.with_(bpm=83.97, key="A minor", downbeat_s=0.25)
    assert [(row.bpm, row.key, row.downbeat_s) for row in rows] == [(83.97, "A minor", 0.25)]
    assert cleared == changed.with_(typed=("bpm",), key=None, downbeat_s=None)
    assert [(row.bpm, row.key, row.downbeat_s) for row in library.rows([take.id])] == [(83.97, None, None)]
    assert_whole(library.folder)


@pytest.mark.parametrize("change", [{"bpm": 5.0}, {"bpm": float("nan")}, {"key": "H minor"}, {"downbeat_s": -1.0}])
def test_a_tempo_or_key_that_cannot_be_is_refused_and_changes_nothing(library: Library, change: dict[str, Any]) -> None:
    take = put(library)

    with pytest.raises(BadValue):
        library.change(take.id, **change)

    assert library.take(take.id) == take
    assert_whole(library.folder)


def test_what_stays_the_same_is_not_written_again(library: Library) -> None:
    take = put(library, bpm=90.0)
    path = library.folder_of(take.id) / "take.json"
    before = path.stat()

    assert library.rewrite(take.id, lambda now: now.with_(bpm=90.0)) == take

    assert path.stat() == before


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("84 bpm", "a"),
        ("84bpm", "a"),
        ("84 BPM a minor", "a"),
        ("83.97 bpm", "a"),
        ("184 bpm", "b"),
        ("84", "ba"),
        ("A minor", "a"),
        ("Amin", "a"),
        ("amin piano", "a"),
        ("minor", "ba"),
        ("Bb minor", "b"),
        ("A# minor", "b"),
        ("Bbmin", "b"),
        ("a#min", "b"),
        ("a  minor ", "a"),
        ("D dorian", "c"),
        ("dmin", "c"),
        ("D minor", ""),
        ("a harmonic", ""),
    ],
)
def test_takes_are_found_by_their_tempo_and_key_as_musicians_write_them(
    library: Library, text: str, titles: str
) -> None:
    put(library, "Warm piano", title="a", bpm=83.97, key="A minor")
    put(library, "Dreaming flute", title="b", bpm=184.0, key="Bb minor")
    put(library, "Steady strings", title="c", key="D dorian")

    assert found(library, text) == titles


def test_a_key_named_in_a_prompt_is_found_as_well(library: Library) -> None:
    put(library, "piano in A minor, 84 bpm", title="a")
    put(library, "a flute, minor mood", title="b")

    assert found(library, "A minor") == "a"
    assert found(library, "84 bpm") == "a"
