"""The dialog of stems, and what is done in it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.core.clip import Clip
from musicdesk.core.take import Take
from musicdesk.formats.audiofile import write_wav
from musicdesk.gui.stems import Stems
from musicdesk.gui.theme import Theme
from musicdesk.library.library import Library
from tests.gui.later import Later


class Window(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme


class Room:
    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        self.library, self.later = Library.open(folder / "library"), Later()
        self.window = Window(theme)
        qtbot.addWidget(self.window)
        self.stems = Stems(
            cast(Any, self.window), self.library, cast(Any, self.later), lambda: folder / "library" / "Exports"
        )
        clip = Clip(np.full((4_410, 1), 0.1, np.float32), 22_050)
        take = Take(self.library.new_id(1e9), "tune", 1e9, clip.seconds, clip.sample_rate, 1)
        self.take = self.library.add(take, clip, codes=None, peaks=b"", overview=b"")
        self.folder = folder / "stems"
        self.folder.mkdir()
        times = np.arange(22_050) / 22_050
        sound = (np.sin(2 * np.pi * 110 * times) * np.exp(-3 * times)).astype(np.float32)[:, np.newaxis]
        write_wav(self.folder / "bass.wav", Clip(sound, 22_050))

    @property
    def dialog(self) -> Any:
        dialog = self.stems._dialog
        assert dialog is not None
        return dialog


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    room = Room(qtbot, theme, tmp_path)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(room.folder))
    monkeypatch.setenv("PATH", str(tmp_path))  # no demucs here
    yield room
    room.library.close()


def test_without_stems_and_demucs_it_says_what_would_help(room: Any) -> None:
    room.stems.show(room.take)

    assert "no stems" in room.dialog.state.text()
    assert "demucs" in room.dialog.licence.text()
    assert (room.dialog.split.isEnabled(), room.dialog.midi.isEnabled(), room.dialog.folder.isEnabled()) == (
        False, False, True,
    )  # fmt: skip


def test_stems_from_a_folder_become_midi_files(room: Any) -> None:
    changed: list[str] = []
    room.stems.changed.connect(changed.append)
    room.stems.show(room.take)
    room.dialog.folder.click()
    assert not room.dialog.folder.isEnabled()
    room.later.do()
    assert room.dialog.state.text() == "Stems: bass."
    assert changed == [room.take.id]

    room.dialog.midi.click()
    room.later.do()

    assert "2 MIDI files" in room.dialog.said.text
    assert len(list((room.library.folder / "Exports").glob("*.mid"))) == 2


def test_a_folder_without_stems_is_said_in_the_dialog(room: Any) -> None:
    (room.folder / "bass.wav").unlink()
    room.stems.show(room.take)

    room.dialog.folder.click()
    room.later.do()

    assert str(room.folder.name) in room.dialog.said.text
    assert room.dialog.folder.isEnabled()


def test_closing_the_window_stops_what_is_under_way(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr("musicdesk.app.takestems.write_stems", lambda *_args, cancel, **_named: asked.append(cancel()))
    room.stems.show(room.take)
    room.dialog.folder.click()
    room.later.do()
    room.dialog.midi.click()

    room.stems.close()
    room.later.do()

    assert asked == [True]
    assert room.later.closed


def test_what_ends_after_the_dialog_was_closed_says_nothing_in_the_next_one(room: Any) -> None:
    room.stems.show(room.take)
    room.dialog.folder.click()
    room.dialog.reject()
    other = SimpleNamespace(id=room.take.id, title="another")
    room.stems.show(cast(Take, other))

    room.later.do()

    assert "no stems" in room.dialog.state.text()
