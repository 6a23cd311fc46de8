"""Open with: what the command line and file managers name."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicdesk.app.openwith import by_kind, names_file, paths_of, why_not


@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("file:///music/a%20b.wav", "/music/a b.wav"),
        ("file://localhost/music/%C3%BC.mid", "/music/ü.mid"),
        ("FILE:/music/50%.wav", "/music/50%.wav"),
        ("/music/a%20b.wav", "/music/a%20b.wav"),
    ],
)
def test_addresses_and_paths_name_files(word: str, path: str) -> None:
    assert paths_of([word]) == [Path(path)]


def test_an_address_that_can_be_no_file_stays_what_it_was() -> None:
    assert paths_of(["file:///a%00b.wav"])[0].name == "a%00b.wav"


def test_a_path_is_made_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert paths_of(["song.wav"]) == [tmp_path / "song.wav"]


def test_a_word_is_a_file_only_where_it_cannot_be_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("song.wav", "generate", "untitled"):
        Path(name).touch()

    opened = ["song.wav", str(tmp_path / "untitled"), "./generate", "file:///gone.wav"]
    opened += ["gone.wav", "./gone.wav", "/music/gone", "gone.MID", "gone.mdstyle", str(tmp_path)]
    assert [word for word in opened if not names_file(word)] == []
    left = ["generate", "untitled", "gone.txt", "--help", "--a=b/c", "", ".", "http://a/b.wav", "file://host/a.wav"]
    assert [word for word in left if names_file(word)] == []


def test_it_is_said_why_a_file_cannot_be_opened(tmp_path: Path) -> None:
    there = tmp_path / "a.wav"
    there.touch()

    assert why_not(there) == ""
    assert why_not(tmp_path).endswith(" is a folder, not a file.")
    assert why_not(tmp_path / "b.wav").endswith("b.wav is not there.")


def test_files_are_sorted_by_what_becomes_of_them() -> None:
    sound, notes, style, old, bare = map(Path, ("a.WAV", "b.MID", "c.mdstyle", "d.toml", "e"))

    found = by_kind([style, notes, sound, old, bare])

    assert (found.sounds, found.notes, found.styles) == ((sound, bare), (notes,), (style, old))
