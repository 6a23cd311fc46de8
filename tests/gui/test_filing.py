"""Filing: exports, the clipboard, and settings that come back out of a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.exportform import ExportForm, ExportSpan
from musicdesk.app.exports import Exports
from musicdesk.app.notes import keep_sheet
from musicdesk.core.note import Note
from musicdesk.core.notesheet import NoteSheet
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop
from musicdesk.formats.audiofile import write_wav
from musicdesk.gui import takefiles
from musicdesk.gui.dragging import BEING_MADE
from musicdesk.gui.exportchoices import ExportChoices
from musicdesk.gui.exportdialog import ExportDialog
from musicdesk.gui.filing import Filing
from musicdesk.gui.handing import MIDI, Handing
from musicdesk.gui.theme import Theme
from musicdesk.library.library import Library
from tests.gui.later import Later
from tests.library.shelf import noise, put


class Panels(QWidget):
    """Stands in for the window."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self.said = theme, list[str]()
        self.status = SimpleNamespace(say=self.said.append)
        self.prompt = QWidget(self)
        self.prompt.prompt = QPlainTextEdit(self.prompt)  # type: ignore[attr-defined]
        self.waveform = SimpleNamespace(selection=None)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as library:
        yield library


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, library: Library, tmp_path: Path) -> SimpleNamespace:
    """Return all that filing needs, its work done when the test says so."""
    window, later = Panels(theme), Later()
    qtbot.addWidget(window)
    taken: list[list[Path]] = []
    furniture: Any = SimpleNamespace(
        window=window,
        library=library,
        background=later,
        kept=QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat),
        controller=SimpleNamespace(import_files=lambda paths, **_: taken.append(list(paths))),
        playing=SimpleNamespace(now=None, facts=SimpleNamespace(transport=SimpleNamespace(loop=None))),
    )
    folder = tmp_path / "Exports"
    exports = Exports(folder, library)
    handing = Handing(library, later, lambda: exports, ExportForm, window)  # type: ignore[arg-type]
    filing = Filing(furniture, handing, handing.files_of, lambda: folder)
    return SimpleNamespace(filing=filing, later=later, window=window, folder=folder, furniture=furniture, taken=taken)


def copied() -> list[Path]:
    return [Path(url.toLocalFile()) for url in QGuiApplication.clipboard().mimeData().urls()]


def told(spy: QSignalSpy) -> list[Any]:
    return [spy.at(at)[0] for at in range(spy.count())]


def test_copying_puts_the_exports_of_takes_on_the_clipboard_once_they_are_made(
    desk: SimpleNamespace, library: Library
) -> None:
    QGuiApplication.clipboard().setText("before")
    takes = [put(library, prompt).id for prompt in ("warm piano", "cold piano")]

    desk.filing.copy_files(takes)
    assert desk.window.said == [BEING_MADE]
    for number in range(2):
        desk.later.do(number)

    assert [path.parent for path in copied()] == [desk.folder] * 2
    assert [path.name.partition("_")[0] for path in copied()] == ["warm-piano", "cold-piano"]
    assert all(path.is_file() for path in copied())
    assert desk.window.said[-1] == "Copied 2 files: paste in your DAW or a folder."


def test_files_that_are_there_are_copied_at_once(desk: SimpleNamespace, library: Library) -> None:
    take = put(library)
    desk.filing.copy_files([take.id])
    desk.later.do()
    desk.window.said.clear()

    desk.filing.copy_files([take.id])

    assert desk.window.said == ["Copied 1 file: paste in your DAW or a folder."]


def test_why_files_cannot_be_copied_is_said_once(desk: SimpleNamespace, library: Library) -> None:
    QGuiApplication.clipboard().setText("before")
    failed = QSignalSpy(desk.filing.failed)
    take = put(library)
    desk.folder.write_text("no folder")

    desk.filing.copy_files([take.id])
    desk.later.do()

    assert len(told(failed)) == 1
    assert copied() == []


def test_what_one_of_several_takes_lacks_does_not_keep_the_rest_from_the_clipboard(
    desk: SimpleNamespace, library: Library
) -> None:
    failed = QSignalSpy(desk.filing.failed)
    first, second = put(library, "warm piano"), put(library, "drums")
    keep_sheet(library, first.id, NoteSheet(edited=(Note(0.0, 60, 0.5),)))

    desk.filing.copy_files([second.id, first.id], (MIDI,))
    for errand in range(2):
        desk.later.do(errand)

    assert [path.suffix for path in copied()] == [".mid"]
    assert told(failed) == []


def test_an_export_is_asked_about_with_the_take_the_selection_and_the_loop(
    desk: SimpleNamespace, library: Library, qtbot: QtBot
) -> None:
    take = put(library, clip=noise(128_000), seconds=4.0, sample_rate=32_000, bpm=120.0, key="A minor")
    desk.furniture.playing.now = SimpleNamespace(take_id=take.id, tape=Tape.of(library.clip(take.id)))
    desk.window.waveform.selection = Loop(16_000, 32_000)
    desk.filing.export(take.id)

    desk.later.do()

    dialog = desk.window.findChild(ExportDialog)
    parts = [dialog.part.itemText(at) for at in range(dialog.part.count())]
    assert parts == ["The whole take", "The selection, 0:00.500 to 0:01.000", "Exact bars"]
    assert dialog.name.text() == "warm-piano_120bpm_Amin_01.wav and .png"
    dialog.export.click()
    desk.later.do()
    names = sorted(path.name for path in desk.folder.iterdir())
    assert names == ["warm-piano_120bpm_Amin_01.png", "warm-piano_120bpm_Amin_01.wav"]
    assert desk.window.said[-1].startswith("Exported: warm-piano_120bpm_Amin_01.wav and ")
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_a_folder_that_cannot_be_made_is_said(desk: SimpleNamespace, library: Library) -> None:
    take = put(library)
    failed = QSignalSpy(desk.filing.failed)
    desk.folder.write_text("no folder")

    desk.filing.write(take.id, ExportChoices(ExportForm(), ExportSpan(), False, False, desk.folder))
    desk.later.do()

    assert "is a file" in str(told(failed)[0])
    assert not any(said.startswith("Exported") for said in desk.window.said)


def test_a_disk_that_is_not_there_is_not_made_up_of_folders(
    desk: SimpleNamespace, library: Library, tmp_path: Path
) -> None:
    take, failed = put(library), QSignalSpy(desk.filing.failed)
    away = tmp_path / "disk" / "songs" / "Exports"

    desk.filing.write(take.id, ExportChoices(ExportForm(), ExportSpan(), False, False, away))
    desk.later.do()

    assert "is gone" in str(told(failed)[0])
    assert not (tmp_path / "disk").exists()


def test_where_a_file_lies_is_said_when_no_file_manager_shows_it(
    desk: SimpleNamespace, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("musicdesk.gui.takefiles.reveal", lambda _path: False)
    take = put(library)

    desk.filing.reveal(take.id)

    assert str(library.audio_path(take.id)) in desk.window.said[-1]


def test_a_file_manager_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(takefiles, "sys", SimpleNamespace(platform="darwin"))
    monkeypatch.setenv("PATH", str(tmp_path))

    assert not takefiles.reveal(tmp_path / "take.wav")


def test_the_settings_of_an_exported_file_come_back_from_the_file_alone(
    desk: SimpleNamespace, library: Library
) -> None:
    take = put(library)
    desk.filing.write(take.id, ExportChoices(ExportForm(), ExportSpan(), False, False, desk.folder))
    desk.later.do()
    library.trash([take.id])
    found = QSignalSpy(desk.filing.recipe_found)

    desk.filing.restore(next(desk.folder.glob("*.wav")))
    desk.later.do()

    assert told(found) == [take.recipe]


@pytest.mark.parametrize("content", [b"", b"no sound"])
def test_a_file_that_is_no_sound_is_said(desk: SimpleNamespace, tmp_path: Path, content: bytes) -> None:
    failed = QSignalSpy(desk.filing.failed)
    (tmp_path / "a.wav").write_bytes(content)

    desk.filing.restore(tmp_path / "a.wav")
    desk.later.do()

    assert len(told(failed)) == 1


def test_a_recording_has_no_settings_but_dropped_on_the_prompt_it_becomes_a_take(
    desk: SimpleNamespace, tmp_path: Path
) -> None:
    path = write_wav(tmp_path / "hum.wav", noise())
    failed, found = QSignalSpy(desk.filing.failed), QSignalSpy(desk.filing.recipe_found)

    desk.filing.restore(path)
    desk.later.do()
    assert str(told(failed)[0]).startswith("hum.wav does not say what made it.")
    desk.filing.take_up(path)
    desk.later.do()

    assert desk.taken == [[path]]
    assert told(found) == []


def test_files_are_taken_in_by_what_they_are(desk: SimpleNamespace, tmp_path: Path) -> None:
    sound, notes, more, style = (tmp_path / name for name in ("a.wav", "b.mid", "c.mid", "d.mdstyle"))
    notes.touch()
    found, styles = QSignalSpy(desk.filing.notes_found), QSignalSpy(desk.filing.styles_found)

    style.touch()
    desk.filing.take_in([style, sound, notes, more])

    assert desk.taken == [[sound]]
    assert told(found) == [notes]
    assert told(styles) == [(style,)]
    assert desk.window.said == ["The next take follows the notes of b.mid: it can follow only one file."]
    assert desk.filing.recent_files() == [notes, style]


def test_recent_files_are_there_after_a_restart(desk: SimpleNamespace, tmp_path: Path) -> None:
    for name in ("a.wav", "b.wav", "a.wav"):
        desk.filing.remember(tmp_path / name)
    desk.furniture.kept.sync()

    desk.furniture.kept = QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat)

    assert desk.filing.recent_files() == [tmp_path / "a.wav", tmp_path / "b.wav"]


def test_a_recent_file_that_has_vanished_is_said_and_leaves_the_list(desk: SimpleNamespace, tmp_path: Path) -> None:
    there, gone = tmp_path / "there.wav", tmp_path / "gone.wav"
    there.touch()
    failed, changed = QSignalSpy(desk.filing.failed), QSignalSpy(desk.filing.recent_changed)
    for path in (there, gone):
        desk.filing.remember(path)

    desk.filing.open_recent(gone)
    desk.filing.open_recent(there)

    assert "gone.wav is not in " in str(told(failed)[0])
    assert told(changed)[-1] == desk.filing.recent_files() == [there]
    assert desk.taken == [[there]]


def test_the_list_of_recent_files_can_be_cleared(desk: SimpleNamespace, tmp_path: Path) -> None:
    desk.filing.remember(tmp_path / "a.wav")

    desk.filing.forget_recent()

    assert desk.filing.recent_files() == []
