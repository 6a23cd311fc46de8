"""Covers of takes: drawn when needed, drawn again when the take changes, let be when somebody chose one."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import FakeEngine, fake_desk, keep_music

from musicdesk.app import covers
from musicdesk.app.covers import (
    NEGATIVE,
    cover_of,
    cover_png,
    cover_prompt,
    drawn_cover,
    drawn_cover_of_clip,
    is_drawn,
    moods_of,
    paint_cover,
    prompt_for,
    reset_cover,
    set_cover,
)
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue, StorageError, Unavailable
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.findings import Findings
from musicdesk.core.picture import Picture
from musicdesk.core.take import Take
from musicdesk.formats.picturefile import decoded, read_picture, write_png
from musicdesk.library.library import Library
from musicdesk.pictures import drawn

RED = np.full((30, 40, 3), (255, 0, 0), np.uint8)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawn, "COVER_PX", 96)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "é 日 # %") as opened:
        yield opened


@pytest.fixture
def take(library: Library) -> Take:
    music = FakeEngine(bpm=84.0).generate("Dark, dreamy piano, 84 bpm", seconds=0.5, seed=7)
    return keep_music(library, music, 1.77e9)


def stamp(path: Path) -> tuple[int, int]:
    found = os.stat(path)
    return found.st_ino, found.st_mtime_ns


@pytest.mark.parametrize("kept", [0, 8, 500], ids=["empty", "its head", "torn"])
def test_a_cover_that_is_torn_is_drawn_again_and_goes_nowhere(kept: int, library: Library, take: Take) -> None:
    path = set_cover(library, take.id, RED)
    path.write_bytes((path.read_bytes() * 20)[:kept])

    assert is_drawn(library, take.id)
    assert np.array_equal(decoded(cover_png(library, take.id)), drawn_cover(library, take))
    assert np.array_equal(read_picture(cover_of(library, take.id)), drawn_cover(library, take))


def test_every_take_has_a_cover_which_is_drawn_once_and_kept_beside_it(library: Library, take: Take) -> None:
    assert is_drawn(library, take.id)

    path = cover_of(library, take.id)

    assert path == library.folder_of(take.id) / "cover.png" and read_picture(path).shape == (96, 96, 3)
    before = stamp(path)
    assert cover_of(library, take.id) == path and stamp(path) == before and is_drawn(library, take.id)
    assert np.array_equal(read_picture(path), drawn_cover(library, take))
    assert path.read_bytes() == cover_png(library, take.id)


@pytest.mark.parametrize("change", [{"title": "Other"}, {"key": "C minor"}, {"bpm": 90.0}], ids=str)
def test_a_drawn_cover_follows_title_key_and_tempo(library: Library, take: Take, change: dict[str, Any]) -> None:
    before = cover_of(library, take.id).read_bytes()

    library.change(take.id, **change)

    assert cover_of(library, take.id).read_bytes() != before


def test_other_changes_leave_it(library: Library, take: Take) -> None:
    before = stamp(cover_of(library, take.id))

    library.change(take.id, stars=5, note="yes")

    assert stamp(cover_of(library, take.id)) == before


def test_two_takes_of_one_prompt_have_covers_of_their_own(library: Library, take: Take) -> None:
    other = keep_music(library, FakeEngine(bpm=84.0).generate("Dark, dreamy piano, 84 bpm", seconds=0.5), 1.78e9)

    assert cover_png(library, other.id) != cover_png(library, take.id)


def test_a_chosen_cover_stays_until_it_is_given_back(library: Library, take: Take, tmp_path: Path) -> None:
    drawn_bytes = cover_of(library, take.id).read_bytes()

    path = set_cover(library, take.id, write_png(tmp_path / "red.png", RED))
    library.change(take.id, title="Other")

    assert not is_drawn(library, take.id) and cover_of(library, take.id) == path
    assert np.array_equal(read_picture(path), RED[:, :30])
    library.change(take.id, title=take.title)
    assert reset_cover(library, take.id).read_bytes() == drawn_bytes and is_drawn(library, take.id)


def test_a_large_picture_is_made_as_small_as_a_drawn_one(library: Library, take: Take) -> None:
    set_cover(library, take.id, np.zeros((200, 300, 3), np.uint8))

    assert decoded(cover_png(library, take.id)).shape == (96, 96, 3)


def test_another_drawn_cover_stays_the_same_picture_under_a_new_title(library: Library, take: Take) -> None:
    own = read_picture(cover_of(library, take.id))

    other = read_picture(reset_cover(library, take.id, 5))
    renamed = library.change(take.id, title="Other")

    assert not np.array_equal(own, other) and not is_drawn(library, take.id)
    assert np.array_equal(read_picture(cover_of(library, take.id)), drawn_cover(library, renamed, seed=5))


@pytest.mark.parametrize("name", ["none.png", "text.png"])
def test_a_file_that_is_no_picture_is_refused_and_the_cover_stays(
    library: Library, take: Take, tmp_path: Path, name: str
) -> None:
    (tmp_path / "text.png").write_text("hello")
    before = cover_png(library, take.id)

    with pytest.raises(BadFile):
        set_cover(library, take.id, tmp_path / name)

    assert cover_png(library, take.id) == before


def test_a_library_that_cannot_be_written_still_has_covers(
    library: Library, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(library, "keep_beside", full)

    assert decoded(cover_png(library, take.id)).shape == (96, 96, 3)
    with pytest.raises(StorageError):
        cover_of(library, take.id)


def test_a_take_whose_waveform_is_damaged_has_a_cover(library: Library, take: Take) -> None:
    (library.folder_of(take.id) / "peaks").write_bytes(b"?")

    assert drawn_cover(library, take).std() > 1


@pytest.mark.parametrize("call", [cover_of, cover_png, is_drawn, reset_cover])
def test_a_take_that_is_not_there_is_a_sentence(library: Library, call: Any) -> None:
    with pytest.raises(BadFile, match="no take"):
        call(library, "nobody")


def test_moods_are_those_that_were_heard_and_then_those_of_the_prompt(library: Library, take: Take) -> None:
    assert moods_of(library, take) == ("dark", "dreamy")

    before = cover_png(library, take.id)
    heard = Findings(tags=("jazz", "calm", "piano"))
    library.keep_beside(take.id, "analysis.json", json.dumps(heard.to_json()).encode())

    assert moods_of(library, take) == ("calm", "dark", "dreamy") and cover_png(library, take.id) != before
    library.keep_beside(take.id, "analysis.json", b"{")
    assert moods_of(library, take) == ("dark", "dreamy")


def test_a_recording_has_a_cover_by_its_sound_and_what_it_says() -> None:
    clip = Clip(np.sin(np.arange(9_000) / 7).astype(np.float32)[:, None], 16_000)

    covers_ = [drawn_cover_of_clip(clip, FileFacts(title=title), size_px=128) for title in ("a", "a", "b")]

    assert np.array_equal(covers_[0], covers_[1]) and not np.array_equal(covers_[0], covers_[2])
    with pytest.raises(BadValue) as refused:
        drawn_cover_of_clip(clip, FileFacts(), size_px=10**6)
    assert refused.value.field == "size"


def test_what_is_painted_is_said_in_a_sentence_without_letters_in_the_picture(take: Take) -> None:
    assert cover_prompt(take) == "album cover, Dark, dreamy piano, 84 bpm, abstract, calm, beautiful light, no text"
    assert cover_prompt(take.with_(recipe=None, title="Hum")).startswith("album cover, Hum, ")
    assert len(prompt_for("word " * 500, "Dark rap").split()) < 60 and "Dark rap" in prompt_for("x", "Dark rap")
    assert "text" in NEGATIVE


class FakePainter:
    """Paints what it is asked for in grey."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, Any]]] = []

    def paint(self, prompt: str, **wish: Any) -> Picture:
        self.asked.append((prompt, wish))
        return np.full((64, 64, 3), 99, np.uint8)


def test_a_cover_is_painted_by_the_installed_model_and_brought_to_a_size() -> None:
    painter = FakePainter()
    desk = covers_desk(painter)

    assert paint_cover(desk, "album cover", seed=4).shape == (64, 64, 3)
    assert paint_cover(desk, "album cover", size_px=100).shape == (100, 100, 3)
    assert painter.asked[0] == ("album cover", {"negative": NEGATIVE, "seed": 4, "report": None, "cancel": None})


def test_without_a_model_that_paints_the_way_to_one_is_said() -> None:
    with pytest.raises(Unavailable) as refused:
        paint_cover(covers_desk(None), "album cover")

    assert "musicdesk models get stable-diffusion" in refused.value.hint


def covers_desk(painter: FakePainter | None) -> Any:
    from dataclasses import replace

    return replace(fake_desk(FakeEngine()), painter=lambda: painter)


def test_the_cover_goes_to_the_trash_and_back_with_its_take(library: Library, take: Take) -> None:
    before = cover_of(library, take.id).read_bytes()
    library.trash([take.id])
    assert cover_of(library, take.id).read_bytes() == before
    library.restore([take.id])

    assert cover_of(library, take.id).read_bytes() == before
    assert covers.COVER in {each.name for each in library.folder_of(take.id).iterdir()}
