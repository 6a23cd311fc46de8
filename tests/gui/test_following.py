"""What stands in the melody slot: the one asked for last, under the name it came with."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from musicdesk.core.chroma import Ear
from musicdesk.core.clip import Clip
from musicdesk.core.note import Note
from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.formats.audiofile import write_wav
from musicdesk.formats.midifile import write_midi
from musicdesk.gui.following import Following
from tests.gui.later import Later


class Slot:
    """Stands in for the prompt panel."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.text = ""
        self.wrong = list[str]()
        self.melody = self
        self.remove = QPushButton()

    def set_melody(self, path: Path, _picture: bytes, text: str) -> None:
        self.path, self.text = path, text

    def show_error(self, field: str, message: str) -> None:
        self.wrong.append(f"{field}: {message}")


@pytest.fixture
def slot() -> Slot:
    return Slot()


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    library = tmp_path / "library"
    library.mkdir()
    return library


@pytest.fixture
def following(qtbot: QtBot, slot: Slot, later: Later, library: Path) -> Following:
    owner = QObject()
    following = Following(slot, later, lambda: library, Ear, owner)  # type: ignore[arg-type]
    following.owner = owner  # type: ignore[attr-defined]
    return following


def hum(path: Path, hz: float = 220.0, seconds: float = 2.0) -> Path:
    times = np.arange(round(seconds * 32_000)) / 32_000
    return write_wav(path, Clip((0.3 * np.sin(2 * np.pi * hz * times)).astype(np.float32)[:, None], 32_000))


def test_the_melody_asked_for_last_is_followed_whichever_is_read_first(
    following: Following, slot: Slot, later: Later, tmp_path: Path
) -> None:
    following.follow_file(hum(tmp_path / "slow.wav"))
    following.follow_file(hum(tmp_path / "quick.wav", 330.0))

    later.do(1)
    later.do(0)

    assert slot.text == "quick.wav, 2.0 s"


def test_a_melody_that_was_given_up_is_not_complained_about(
    following: Following, slot: Slot, later: Later, tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("no sound")
        following.follow_file(tmp_path / name)

    later.do(0)
    told_early = list(slot.wrong)
    later.do(1)

    assert told_early == []
    assert len(slot.wrong) == 1
    assert slot.wrong[0].startswith("melody: ")
    assert "b.txt" in slot.wrong[0]


def test_a_wish_remembers_where_its_melody_came_from(
    following: Following, slot: Slot, later: Later, tmp_path: Path
) -> None:
    following.follow_file(hum(tmp_path / "my hum.wav"), name="Loop 3", source="take", look=False)
    later.do()

    wish = following.remembered(Wish(Recipe("jazz"), melody=slot.path))

    melody = wish.recipe.melody
    assert melody is not None
    assert (melody.name, melody.source, melody.after) == ("Loop 3", "take", "repeat")
    assert len(melody.sha256) == 64
    assert slot.path is not None
    assert slot.path.stem == melody.sha256


def test_a_wish_whose_melody_is_any_file_stays_as_it_is(following: Following, tmp_path: Path) -> None:
    wish = Wish(Recipe("jazz"), melody=tmp_path / "elsewhere.wav")

    assert following.remembered(wish) is wish


def test_notes_in_a_midi_file_are_a_melody_like_any_other(
    following: Following, slot: Slot, later: Later, tmp_path: Path
) -> None:
    path = write_midi(tmp_path / "line.mid", [Note(0.0, 60, 0.5), Note(0.5, 64, 0.5)], 120.0)

    following.follow_file(path)
    later.do()

    wish = following.remembered(Wish(Recipe("jazz"), melody=slot.path))
    assert wish.recipe.melody is not None
    assert wish.recipe.melody.source == "midi"


def test_what_was_kept_before_is_put_back_under_its_name_and_not_shown_again(
    following: Following, slot: Slot, later: Later, tmp_path: Path
) -> None:
    shown = list[object]()
    following.look_wanted.connect(lambda draft, _ready: shown.append(draft))
    following.follow_file(hum(tmp_path / "my hum.wav"))
    later.do()
    kept, first = slot.path, len(shown)
    assert kept is not None

    slot.path, slot.text = None, ""
    following.follow_file(kept)
    later.do()

    assert first == 1
    assert len(shown) == 1
    assert (slot.path, slot.text) == (kept, "my hum.wav, 2.0 s")


def test_a_take_that_is_made_again_keeps_what_it_knows_of_its_melody(
    following: Following, slot: Slot, later: Later, tmp_path: Path
) -> None:
    following.follow_file(hum(tmp_path / "my hum.wav"))
    later.do()
    first = following.remembered(Wish(Recipe("jazz"), melody=slot.path)).recipe.melody
    following.after = "stop"
    following.follow_file(tmp_path / "my hum.wav")
    later.do()

    again = following.remembered(Wish(Recipe("jazz", melody=first), melody=slot.path)).recipe.melody
    now = following.remembered(Wish(Recipe("jazz"), melody=slot.path)).recipe.melody

    assert again is first
    assert now is not None
    assert now.after == "stop"


def test_a_take_s_settings_bring_its_melody_back_as_it_was_followed(
    following: Following, slot: Slot, later: Later, tmp_path: Path
) -> None:
    following.after = "stop"
    following.follow_file(hum(tmp_path / "my hum.wav"))
    later.do()
    path, melody = slot.path, following.remembered(Wish(Recipe("jazz"), melody=slot.path)).recipe.melody
    assert path is not None
    assert melody is not None
    following.after = "repeat"
    following.follow_file(tmp_path / "my hum.wav")
    later.do()

    following.follow_kept(path, melody)
    later.do()

    assert following.remembered(Wish(Recipe("jazz"), melody=slot.path)).recipe.melody == melody


def test_a_melody_that_is_removed_while_it_is_read_does_not_come_back(
    following: Following, slot: Slot, later: Later, tmp_path: Path
) -> None:
    following.follow_file(hum(tmp_path / "my hum.wav"))
    slot.remove.click()

    later.do()

    assert slot.path is None


def test_silence_is_no_melody(following: Following, slot: Slot, later: Later, tmp_path: Path) -> None:
    silent = write_wav(tmp_path / "silent.wav", Clip(np.zeros((32_000, 1), np.float32), 32_000))

    following.follow_file(silent)
    later.do()

    assert slot.path is None
    assert slot.wrong == ["melody: silent.wav is silent: there is nothing in it to follow. Choose another, or sing."]


def test_the_slot_is_looked_at_by_its_draft_or_by_what_was_kept_when_that_is_gone(
    following: Following, slot: Slot, later: Later, tmp_path: Path
) -> None:
    source = hum(tmp_path / "my hum.wav")
    following.follow_file(source)
    later.do()

    draft = following.draft_of_slot()
    source.unlink()
    orphan = following.draft_of_slot()

    assert draft is not None
    assert draft.path == source
    assert orphan is not None
    assert (orphan.path, orphan.name) == (slot.path, "my hum.wav")
