"""Which file of a folder is which stem, by its name alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicdesk.app.stemfolder import holds_sound, read_stems
from musicdesk.core.errors import BadFile


def told(folder: Path, *names: str) -> dict[str, tuple[str, str]]:
    """Return kind and name of each file of a folder with these names."""
    for name in names:
        (folder / name).write_bytes(b"")
    return {stem.path.name: (stem.kind, stem.name) for stem in read_stems(folder)}


def test_the_four_of_demucs_are_known(tmp_path: Path) -> None:
    assert told(tmp_path, "bass.wav", "drums.wav", "other.wav", "vocals.wav") == {
        "bass.wav": ("bass", "bass"),
        "drums.wav": ("drums", "drums"),
        "other.wav": ("other", "other"),
        "vocals.wav": ("vocals", "vocals"),
    }


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Lead VOX.flac", "vocals"),
        ("backing_voice.mp3", "vocals"),
        ("Bass Drum.wav", "drums"),
        ("kick_in.wav", "drums"),
        ("BassDI.aiff", "bass"),
        ("ac. guitar.ogg", "other"),
        ("no_vocals.wav", "other"),
        ("song - Keys.wav", "other"),
        ("Überbass 日本.wav", "bass"),
    ],
)
def test_a_name_tells_the_kind(tmp_path: Path, name: str, kind: str) -> None:
    assert told(tmp_path, name)[name][0] == kind


def test_what_the_song_is_called_does_not_count(tmp_path: Path) -> None:
    found = told(tmp_path, "Bass Culture - drums.wav", "Bass Culture - bass.wav", "Bass Culture - guitar.wav")

    assert [kind for kind, _ in found.values()] == ["bass", "drums", "other"]


def test_what_is_named_by_nothing_known_counts_too_and_a_mix_does_not(tmp_path: Path) -> None:
    found = told(tmp_path, "drums.wav", "kalimba.wav", "full mix.wav", "notes.txt", ".drums.wav")

    assert found == {"drums.wav": ("drums", "drums"), "kalimba.wav": ("other", "kalimba")}


def test_two_of_a_name_are_numbered(tmp_path: Path) -> None:
    found = told(tmp_path, "guitar L.wav", "guitar R.wav", "guitar.wav", "strings.wav")

    assert [name for _, name in found.values()] == ["guitar", "guitar-2", "guitar-3", "strings"]


@pytest.mark.parametrize("names", [(), ("readme.txt",), ("one.wav", "two.wav")])
def test_a_folder_without_stems_is_refused_in_one_sentence(tmp_path: Path, names: tuple[str, ...]) -> None:
    with pytest.raises(BadFile, match="stem") as refused:
        told(tmp_path, *names)

    assert "bass.wav" in refused.value.hint


def test_a_folder_that_is_missing_or_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    for name in ("nowhere", "file"):
        with pytest.raises(BadFile, match="no folder"):
            read_stems(tmp_path / name)
        assert not holds_sound(tmp_path / name)


def test_a_whole_collection_is_no_folder_of_stems(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="40 files"):
        told(tmp_path, *(f"bass {number}.wav" for number in range(40)))
