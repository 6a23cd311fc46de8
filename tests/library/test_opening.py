"""Opening a library: cheap when nothing changed, mended when something is damaged, and politely refused."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from library.shelf import assert_whole, put, tree

from musicdesk.core.errors import BadFile, StorageError
from musicdesk.library import LIBRARY_FORMAT, Library, default_folder, reconcile
from musicdesk.library.lease import Lease


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a closed library of three takes, "one" to "three", the last of them in the trash."""
    with Library.open(tmp_path / "library") as library:
        for title in ("one", "two"):
            put(library, title=title)
        library.trash([put(library, title="three").id])
    return tmp_path / "library"


def titles(library: Library) -> str:
    listed = [[row.title for row in library.rows(library.find(trashed=trashed))] for trashed in (False, True)]
    return " | ".join(" ".join(each) for each in listed)


def take_called(folder: Path, title: str) -> Path:
    homes = [*(folder / "takes").iterdir(), *(folder / "trash").iterdir()]
    return next(home for home in homes if json.loads((home / "take.json").read_bytes())["title"] == title)


def test_a_library_is_made_where_there_is_none(tmp_path: Path) -> None:
    with Library.open(tmp_path / "new" / "library") as library:
        assert (library.find(), library.remarks, library.read_only) == ([], (), False)

    mark = json.loads((tmp_path / "new" / "library" / "library.json").read_bytes())
    assert mark == {"musicdesk_library": LIBRARY_FORMAT}


def test_opening_again_reads_no_take_when_nothing_changed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []
    real = reconcile.read_entry
    monkeypatch.setattr(reconcile, "read_entry", lambda home, trashed: read.append(home) or real(home, trashed))

    with Library.open(folder) as library:
        assert titles(library) == "two one | three"
    assert read == []
    take_called(folder, "one").joinpath("take.json").touch()
    with Library.open(folder) as library:
        assert titles(library) == "two one | three"
    assert read == [take_called(folder, "one")]


def index_gone(folder: Path) -> None:
    for path in folder.glob("index.sqlite*"):
        path.unlink()


def index_is(raw: bytes) -> Callable[[Path], None]:
    return lambda folder: (folder / "index.sqlite").write_bytes(raw) and None


def index_scribbled_over(folder: Path) -> None:
    path = folder / "index.sqlite"
    raw = bytearray(path.read_bytes())
    for at in range(100, len(raw), 37):
        raw[at] ^= 0x5A
    path.write_bytes(raw)


def index_cut(folder: Path) -> None:
    os.truncate(folder / "index.sqlite", (folder / "index.sqlite").stat().st_size // 2)


def index_a_folder(folder: Path) -> None:
    index_gone(folder)
    (folder / "index.sqlite").mkdir()
    (folder / "index.sqlite" / "mine.txt").write_text("keep me", encoding="utf-8")


def by_sql(*statements: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        connection = sqlite3.connect(folder / "index.sqlite")
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()

    return change


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (index_gone, False),
        (index_is(b"not a database, " * 4_096), True),
        (index_is(b"\0" * 40_000), True),
        (index_is(b""), False),
        (index_scribbled_over, True),
        (index_cut, True),
        (index_a_folder, True),
        (by_sql("DROP TABLE takes"), True),
        (by_sql("DROP TABLE takes", "CREATE TABLE takes (id TEXT, trashed INTEGER, stamp TEXT)"), True),
        (by_sql("PRAGMA user_version = 99"), False),
        (by_sql("PRAGMA user_version = 0"), False),
        (by_sql("UPDATE takes SET stamp = 'x', title = 'x', trashed = 1 - trashed"), False),
        (by_sql("DELETE FROM takes WHERE title = 'one'"), False),
        (by_sql("UPDATE takes SET id = 'nobody' WHERE title = 'one'"), False),
    ],
    ids=[
        "gone", "text", "zeros", "empty", "scribbled over", "cut", "a folder", "no table", "another table",
        "a newer version", "no version", "wrong in all", "one missing", "one too many",
    ],
)  # fmt: skip
def test_an_index_that_is_not_as_it_should_be_is_made_again(
    folder: Path, harm: Callable[[Path], None], said: bool
) -> None:
    harm(folder)

    with Library.open(folder) as library:
        assert titles(library) == "two one | three"
        assert any("index was damaged" in remark for remark in library.remarks) is said
        library.change(library.find()[0], title="zwei")
        assert titles(library) == "zwei one | three"
    with Library.open(folder) as library:
        assert library.remarks == ()
    assert [path.name for path in folder.rglob("mine.txt")] == (["mine.txt"] if harm is index_a_folder else [])


@pytest.mark.parametrize(
    "harm", [by_sql("DROP TABLE takes"), by_sql("UPDATE takes SET origin = 'stolen'")], ids=["no table", "odd value"]
)
def test_an_index_that_is_damaged_while_it_is_in_use_is_made_again(folder: Path, harm: Callable[[Path], None]) -> None:
    with Library.open(folder) as library:
        before = library.version()

        harm(folder)

        assert titles(library) == "two one | three"
        assert library.version() != before
        assert any("index was damaged" in remark for remark in library.remarks)
        assert library.change(library.find()[0], title="zwei").title == "zwei"
        assert titles(library) == "zwei one | three"


AS_IT_WAS_IN_VERSION_1 = by_sql(
    "CREATE TABLE other AS SELECT * FROM takes",
    "DROP TABLE takes",
    """
    CREATE TABLE takes (
        id TEXT PRIMARY KEY, trashed INTEGER NOT NULL, stamp TEXT NOT NULL, stars INTEGER NOT NULL,
        created_s REAL NOT NULL, words TEXT NOT NULL, title TEXT NOT NULL, seconds REAL NOT NULL, prompt TEXT NOT NULL,
        model TEXT NOT NULL, origin TEXT NOT NULL, parent TEXT, bond TEXT, bpm REAL, note TEXT NOT NULL,
        overview BLOB NOT NULL
    )
    """,
    "INSERT INTO takes SELECT id, trashed, stamp, stars, created_s, title, title, seconds, prompt, model, origin,"
    " parent, bond, bpm, note, overview FROM other",
    "DROP TABLE other",
    "CREATE INDEX takes_newest ON takes (trashed, created_s DESC, id DESC, stars, words)",
    "CREATE INDEX takes_family ON takes (parent, created_s, id)",
    "CREATE INDEX takes_stamps ON takes (id, trashed, stamp)",
    "PRAGMA user_version = 1",
)


def test_an_index_from_before_melodies_is_made_again_at_the_first_opening(folder: Path) -> None:
    with Library.open(folder) as library:
        hummed = put(library, title="four", melody="Humming 2")
    AS_IT_WAS_IN_VERSION_1(folder)

    with Library.open(folder) as library:
        assert library.find("humming") == [hummed.id]
        assert [row.melody for row in library.rows(library.find())] == ["Humming 2", "", ""]
        assert library.remarks == ()
    assert_whole(folder)


def test_an_older_program_that_makes_the_index_again_meanwhile_is_borne(folder: Path) -> None:
    with Library.open(folder) as library:
        hummed = put(library, title="four", melody="Humming 2")
        AS_IT_WAS_IN_VERSION_1(folder)

        assert [row.melody for row in library.rows([hummed.id])] == ["Humming 2"]
        assert library.find("humming") == [hummed.id]
        library.change(hummed.id, title="vier")
        assert titles(library) == "vier two one | three"
    assert_whole(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="there nothing can be made read-only this way")
def test_an_old_index_that_may_not_be_written_is_made_again_in_memory(folder: Path) -> None:
    with Library.open(folder) as library:
        hummed = put(library, title="four", melody="Humming 2")
    AS_IT_WAS_IN_VERSION_1(folder)
    folder.chmod(0o555)
    try:
        with Library.open(folder) as library:
            assert library.read_only
            assert library.find("humming") == [hummed.id]
    finally:
        folder.chmod(0o755)


def test_a_take_comes_in_even_when_the_index_was_damaged_a_moment_ago(folder: Path) -> None:
    with Library.open(folder) as library:
        by_sql("DROP TABLE takes")(folder)

        put(library, title="four")

        assert titles(library) == "four two one | three"
    assert_whole(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file cannot be removed")
def test_an_index_that_another_process_has_made_again_is_taken_up(folder: Path) -> None:
    with Library.open(folder) as first:
        index_gone(folder)
        with Library.open(folder) as second:
            put(second, title="four")

            assert titles(first) == "four two one | three"


def test_what_was_done_to_the_folders_by_hand_is_seen(folder: Path) -> None:
    one, two, three = (take_called(folder, title) for title in ("one", "two", "three"))
    copy = shutil.copytree(one, one.with_name("copied-by-hand"))
    values = json.loads((one / "take.json").read_bytes())
    (one / "take.json").write_text(json.dumps(values | {"title": "eins", "newer": [1]}), encoding="utf-8")
    shutil.rmtree(two)
    three.rename(folder / "takes" / three.name)

    with Library.open(folder) as library:
        assert sorted(titles(library).split()) == ["eins", "one", "three", "|"]
        assert library.take(copy.name).id == copy.name
        assert library.remarks == ()


def no_json(home: Path) -> None:
    (home / "take.json").unlink()


def json_is(raw: bytes) -> Callable[[Path], None]:
    return lambda home: (home / "take.json").write_bytes(raw) and None


def with_values(**values: object) -> Callable[[Path], None]:
    def change(home: Path) -> None:
        path = home / "take.json"
        path.write_text(json.dumps(json.loads(path.read_bytes()) | values), encoding="utf-8")

    return change


def no_sound(home: Path) -> None:
    next(home.glob("*.wav")).unlink()


def empty_sound(home: Path) -> None:
    next(home.glob("*.wav")).write_bytes(b"")
    (home / "take.json").touch()


def json_a_folder(home: Path) -> None:
    no_json(home)
    (home / "take.json").mkdir()


DAMAGES = {
    "no take.json": no_json,
    "empty": json_is(b""),
    "binary": json_is(bytes(range(256))),
    "a list": json_is(b"[]"),
    "deep": json_is(b"[" * 100_000),
    "huge": json_is(b'{"musicdesk_take": 1, "x": "' + b"x" * 2**21 + b'"}'),
    "a folder": json_a_folder,
    "another program's": json_is(b'{"title": "one"}'),
    "no length": with_values(seconds=None),
    "not a number": with_values(bpm=float("nan")),
    "a recipe of text": with_values(recipe="piano"),
    "an origin of the future": with_values(origin="dreamt"),
    "too many stars": with_values(stars=99),
    "an endless number": json_is(b'{"musicdesk_take": 1, "seconds": ' + b"9" * 5_000 + b"}"),
    "a sound elsewhere": with_values(audio="../../../etc/passwd"),
    "a sound of nothing": with_values(audio="a\0b"),
    "no sound": no_sound,
    "empty sound": empty_sound,
    "a newer format": with_values(musicdesk_take=2),
}


@pytest.mark.parametrize("kept_index", [True, False])
@pytest.mark.parametrize("harm", DAMAGES.values(), ids=list(DAMAGES))
def test_a_damaged_take_is_left_out_and_left_alone_and_said(
    folder: Path, harm: Callable[[Path], None], kept_index: bool
) -> None:
    home = take_called(folder, "one")
    harm(home)
    if not kept_index:
        index_gone(folder)
    before = tree(folder)

    with Library.open(folder) as library:
        assert titles(library) == "two | three"
        (remark,) = library.remarks
        assert home.name in remark
        with pytest.raises(BadFile):
            library.take(home.name)
        with pytest.raises(BadFile):
            library.clip(home.name)
        assert library.rebuild() == 2
        assert len(library.remarks) == 1
    assert tree(folder) == before


def test_a_take_that_was_mended_is_back(folder: Path) -> None:
    home = take_called(folder, "one")
    (home / "take.json").rename(folder / "aside.json")
    Library.open(folder).close()
    (folder / "aside.json").rename(home / "take.json")

    with Library.open(folder) as library:
        assert titles(library) == "two one | three"
        assert library.remarks == ()


def test_a_take_whose_picture_and_codes_are_gone_is_still_a_take(folder: Path) -> None:
    home = take_called(folder, "one")
    for name in ("overview", "peaks", "codes.npy"):
        (home / name).unlink()

    with Library.open(folder) as library:
        assert titles(library) == "two one | three"
        assert library.rows([home.name])[0].overview == b""
        assert library.codes(home.name) is None
        with pytest.raises(BadFile, match="peaks"):
            library.peaks(home.name)


@pytest.mark.parametrize(
    "raw",
    [b"", b"no array", b"\x93NUMPY\x01\x00v\x00{'descr': '<i2', 'fortran_order': False, 'shape': (9999999999, 9)}"],
)
def test_damaged_codes_are_said_to_be_that(folder: Path, raw: bytes) -> None:
    home = take_called(folder, "one")
    (home / "codes.npy").write_bytes(raw.ljust(200, b" ") + b"\n" if raw.startswith(b"\x93") else raw)

    with Library.open(folder) as library, pytest.raises(BadFile, match="codes"):
        library.codes(home.name)


def test_many_damaged_takes_are_told_together(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / "takes" / f"empty-{number}").mkdir(parents=True)

    with Library.open(tmp_path) as library:
        assert len(library.remarks) == 5
        assert "16 more" in library.remarks[-1]


def test_what_is_no_take_is_left_alone(folder: Path) -> None:
    (folder / "takes" / ".DS_Store").write_bytes(b"x")
    (folder / "takes" / "notes.txt").write_bytes(b"x")
    (folder / "takes" / ".hidden").mkdir()
    (folder / "takes" / "New folder").mkdir()
    (folder / "my own").mkdir()
    before = tree(folder)

    with Library.open(folder) as library:
        assert titles(library) == "two one | three"
        assert [("New folder" in remark) for remark in library.remarks] == [True]
        library.empty_trash()

    gone = {name for name in before if name.startswith("trash" + os.sep)}
    assert {name: raw for name, raw in before.items() if name not in gone} == tree(folder)


def test_a_link_among_the_takes_is_not_followed(folder: Path, tmp_path: Path) -> None:
    elsewhere = shutil.copytree(take_called(folder, "one"), tmp_path / "elsewhere")
    for place in ("takes", "trash"):
        try:
            (folder / place / f"linked-{place}").symlink_to(elsewhere, target_is_directory=True)
        except OSError:
            pytest.skip("links cannot be made here")

    with Library.open(folder) as library:
        assert titles(library) == "two one | three"
        assert library.empty_trash() == 1

    assert (elsewhere / "take.json").is_file()


def test_a_library_of_a_newer_program_is_refused_and_not_touched(folder: Path) -> None:
    (folder / "library.json").write_text(json.dumps({"musicdesk_library": LIBRARY_FORMAT + 1}), encoding="utf-8")
    before = {**tree(folder), "index": (folder / "index.sqlite").read_bytes()}

    with pytest.raises(StorageError, match="newer MusicDesk"):
        Library.open(folder)

    assert {**tree(folder), "index": (folder / "index.sqlite").read_bytes()} == before


@pytest.mark.parametrize("raw", [b"", b"{}", b"[1]", b'{"musicdesk_library": "two"}', b"\xff\xfe", b"[" * 60_000])
def test_a_damaged_mark_is_written_again(folder: Path, raw: bytes) -> None:
    (folder / "library.json").write_bytes(raw)

    with Library.open(folder) as library:
        assert titles(library) == "two one | three"
        assert ["library.json" in remark for remark in library.remarks] == [True]
    with Library.open(folder) as library:
        assert library.remarks == ()


def test_a_file_is_no_folder_for_a_library(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")

    for place in (tmp_path / "file", tmp_path / "file" / "library", tmp_path / "a\0b"):
        with pytest.raises(StorageError):
            Library.open(place)

    assert (tmp_path / "file").read_bytes() == b"mine"


def test_what_dead_processes_left_is_removed_and_what_living_ones_use_is_kept(folder: Path) -> None:
    staging = folder / ".staging"
    living = Lease(staging)
    (living.folder / "half a take").mkdir()
    dead = staging / "0123456789ab"
    (dead / "half a take").mkdir(parents=True)
    (staging / "0123456789ab.lock").write_bytes(b"")
    old, new = staging / "old", staging / "new"
    for orphan in (old, new):
        orphan.mkdir()
    os.utime(old, (0, 0))

    Library.open(folder).close()

    assert not dead.exists()
    assert not old.exists()
    assert new.exists()
    assert (living.folder / "half a take").exists()
    living.give_back()
    new.rmdir()
    assert list(staging.iterdir()) == []


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="other systems say elsewhere where music lies")
@pytest.mark.parametrize(
    ("lines", "music"),
    [
        ('# comment\nXDG_DESKTOP_DIR="$HOME/Schreibtisch"\nXDG_MUSIC_DIR="$HOME/Musik é"\n', "~/Musik é"),
        ('XDG_MUSIC_DIR="/media/music"', "/media/music"),
        ('XDG_MUSIC_DIR="$HOME/"', "~/Music"),
        ('XDG_MUSIC_DIR="relative"', "~/Music"),
        ("", "~/Music"),
        (None, "~/Music"),
    ],
)
def test_the_library_lies_in_the_folder_of_music(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: str | None, music: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    if lines is not None:
        (tmp_path / ".config").mkdir()
        (tmp_path / ".config" / "user-dirs.dirs").write_text(lines, encoding="utf-8")

    assert default_folder() == Path(music.replace("~", str(tmp_path))) / "MusicDesk"
