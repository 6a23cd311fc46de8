"""The open take on its way into the DAW: heard, typed over, and its files made, in the real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from musicdesk.app.settings import Settings
from musicdesk.core.errors import StorageError, Unavailable
from musicdesk.core.take import Take
from musicdesk.formats.filefacts import read_file_facts
from musicdesk.formats.midifile import read_midi_facts
from musicdesk.formats.picturefile import read_picture
from musicdesk.gui import outgoing
from musicdesk.gui.furnishing import Furniture
from musicdesk.gui.handing import AUDIO, MIDI
from musicdesk.gui.outgoing import GROWING, NO_TAKE
from musicdesk.library.library import Library
from tests.gui.openwindow import House, ears


def no_notes() -> bytes:
    raise Unavailable("Notes need basic-pitch, which is not installed.", "Run: pip install basic-pitch")


def wait_for(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=20_000)


def open_take(qtbot: QtBot, furniture: Furniture, take: Take) -> None:
    """Open a take as a click does, and wait until it is there."""
    furniture.window.takes.opened.emit(take.id)
    wait_for(qtbot, lambda: furniture.outgoing.take is not None and furniture.outgoing.take.id == take.id)


def exported(furniture: Furniture) -> list[str]:
    folder = furniture.outgoing.exports_folder
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith(".")) if folder.is_dir() else []


def wait_for_files(qtbot: QtBot, furniture: Furniture, take: Take, *kinds: str) -> tuple[Path, ...]:
    found: list[tuple[Path, ...]] = []

    def there() -> bool:
        files = furniture.outgoing.files_of((take.id,), kinds)
        found.extend([files] if files is not None else [])
        return files is not None

    wait_for(qtbot, there)
    return found[0]


def test_a_take_that_is_opened_is_heard_and_its_tempo_is_one_everywhere(house: House, qtbot: QtBot) -> None:
    take = house.put("tune")
    furniture = house.open()
    open_take(qtbot, furniture, take)
    bar = furniture.window.takebar
    assert house.engine.asked == [take.id]
    assert not bar.transcribe.isEnabled()

    house.engine.hear(furniture.library, take.id, ears())
    audio, midi = wait_for_files(qtbot, furniture, take, AUDIO, MIDI)

    assert (bar.tempo.value(), bar.key.currentText()) == (96.5, "A minor")
    assert bar.transcribe.isEnabled()
    now = furniture.playing.now
    assert now is not None and (now.bpm, now.downbeat_s) == (96.5, 0.25)
    assert (audio.name, midi.name) == ("tune_96bpm_Amin_01.wav", "tune_96bpm_Amin_01.mid")


def test_what_was_heard_before_is_not_heard_again(house: House, qtbot: QtBot) -> None:
    take = house.put("tune")
    house.hear(take)
    furniture = house.open()

    open_take(qtbot, furniture, take)
    wait_for(qtbot, lambda: {Path(name).suffix for name in exported(furniture)} >= {".wav", ".mid"})

    assert house.engine.asked == []


def test_a_long_take_is_heard_only_when_that_is_asked_for(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = house.put("an evening")
    monkeypatch.setattr(outgoing, "LONGEST_STUDY_S", 0.5)
    furniture = house.open()
    open_take(qtbot, furniture, take)
    furniture.window.takebar.wanted.emit(MIDI)
    assert house.engine.asked == []

    furniture.window.takebar.transcribe.click()

    assert house.engine.asked == [take.id]


def test_the_engine_that_dies_while_it_hears_a_take_hears_it_when_that_is_opened_again(
    house: House, qtbot: QtBot
) -> None:
    first, second = house.put("first"), house.put("second")
    house.hear(second)
    furniture = house.open()
    open_take(qtbot, furniture, first)

    house.engine.fail(first.id)
    assert "crashed" in furniture.window.status.line
    open_take(qtbot, furniture, second)
    open_take(qtbot, furniture, first)

    assert house.engine.asked == [first.id, first.id]


def test_without_basic_pitch_tempo_and_sound_are_there_and_it_is_said_why_notes_are_not(
    house: House, qtbot: QtBot
) -> None:
    take = house.put("tune")
    furniture = house.open()
    open_take(qtbot, furniture, take)
    furniture.window.takebar.transcribe_requested.emit()

    house.engine.hear(furniture.library, take.id, ears(notes=no_notes))
    (audio,) = wait_for_files(qtbot, furniture, take, AUDIO)

    assert audio.name == "tune_96bpm_Amin_01.wav"
    assert "basic-pitch" in furniture.window.status.line
    assert not furniture.window.takebar.midi.isEnabled()
    assert "basic-pitch" in furniture.window.takebar.midi.toolTip()
    assert furniture.outgoing.files_of((take.id,), (MIDI,)) is None


def test_notes_that_are_dragged_while_they_are_heard_wait_and_nothing_is_left_out(house: House, qtbot: QtBot) -> None:
    take = house.put("tune")
    furniture = house.open()
    furniture.window.takes.files_wanted.emit((take.id,), MIDI)
    assert house.engine.asked == [take.id]

    for _ in range(3):
        assert furniture.outgoing.files_of((take.id,), (AUDIO, MIDI)) is None
        qtbot.wait(20)
    assert house.engine.asked == [take.id]
    house.engine.hear(furniture.library, take.id, ears())
    wait_for(qtbot, lambda: not furniture.outgoing.handing.is_making((take.id,), (AUDIO, MIDI)))
    # Made unasked: somebody waits for them.
    assert exported(furniture) == [f"tune_96bpm_Amin_01{ending}" for ending in (".mid", ".png", ".wav")]

    files = furniture.outgoing.files_of((take.id,), (AUDIO, MIDI))
    assert files is not None and [path.suffix for path in files] == [".wav", ".mid"]


def test_what_a_take_does_not_have_is_left_out_of_a_drag_and_that_is_said(house: House, qtbot: QtBot) -> None:
    tune, drums = house.put("tune"), house.put("drums")
    house.hear(tune)
    house.hear(drums, ears(notes=no_notes))
    furniture = house.open()
    furniture.window.takes.files_wanted.emit((tune.id, drums.id), MIDI)
    house.engine.hear(furniture.library, drums.id, ears(notes=no_notes))
    wait_for(qtbot, lambda: furniture.outgoing.handing.why_not(drums.id, MIDI) is not None)

    files = furniture.outgoing.files_of((tune.id, drums.id), (MIDI,))

    assert files is not None and [path.suffix for path in files] == [".mid"]
    wait_for(qtbot, lambda: furniture.window.status.line.startswith("Something is left out"))


def test_a_tempo_and_a_key_that_are_typed_are_in_all_files_and_are_taken_back_by_undo(
    house: House, qtbot: QtBot
) -> None:
    take = house.put("tune")
    house.hear(take)
    furniture = house.open()
    open_take(qtbot, furniture, take)
    bar = furniture.window.takebar

    bar.tempo_typed.emit(100.0)
    bar.key_typed.emit("C major")
    audio, midi = wait_for_files(qtbot, furniture, take, AUDIO, MIDI)
    assert (audio.stem, midi.stem) == ("tune_100bpm_Cmaj_01",) * 2
    assert furniture.playing.now is not None and furniture.playing.now.bpm == 100.0

    furniture.shelf.stack.undo()
    furniture.shelf.stack.undo()
    assert (bar.tempo.value(), bar.key.currentText()) == (96.5, "A minor")
    (again,) = wait_for_files(qtbot, furniture, take, AUDIO)
    assert again.stem == "tune_96bpm_Amin_01"
    assert audio.exists()


def test_undo_of_a_tempo_typed_before_the_take_was_heard_gives_what_has_been_heard_since(
    house: House, qtbot: QtBot
) -> None:
    take = house.put("tune")
    furniture = house.open()
    open_take(qtbot, furniture, take)
    furniture.window.takebar.tempo_typed.emit(100.0)
    house.engine.hear(furniture.library, take.id, ears())

    furniture.shelf.stack.undo()

    now = furniture.library.take(take.id)
    assert (now.bpm, now.key, now.typed) == (96.5, "A minor", ())
    assert furniture.window.takebar.tempo.value() == 96.5


def test_a_tempo_that_cannot_be_kept_does_not_stay_in_its_field(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = house.put("tune")
    house.hear(take)
    furniture = house.open()
    open_take(qtbot, furniture, take)

    def full(*_args: object) -> None:
        raise StorageError("The disk is full.", "Make room.")

    monkeypatch.setattr(Library, "rewrite", full)
    bar = furniture.window.takebar
    bar.tempo.setValue(100.0)
    bar.key_typed.emit("C major")

    assert (bar.tempo.value(), bar.tempo.bpm, bar.key.currentText()) == (96.5, 96.5, "A minor")
    assert "full" in furniture.window.status.line


def test_a_take_that_is_deleted_while_it_is_heard_is_said_nothing_about_and_comes_back_by_undo(
    house: House, qtbot: QtBot
) -> None:
    take = house.put("tune")
    furniture = house.open()
    open_take(qtbot, furniture, take)

    furniture.shelf.delete([take.id])
    assert furniture.outgoing.take is None
    house.engine.hear(furniture.library, take.id, ears())
    furniture.shelf.stack.undo()
    open_take(qtbot, furniture, take)

    assert furniture.window.takebar.tempo.value() == 96.5
    assert house.engine.asked == [take.id]


def test_copying_the_notes_of_a_take_that_was_not_heard_yet_hears_it_first(house: House, qtbot: QtBot) -> None:
    take = house.put("tune")
    furniture = house.open()
    QGuiApplication.clipboard().setText("before")

    furniture.window.takes.copy_midi_requested.emit((take.id,))
    assert house.engine.asked == [take.id]
    house.engine.hear(furniture.library, take.id, ears())
    wait_for(qtbot, lambda: QGuiApplication.clipboard().mimeData().hasUrls())

    urls = QGuiApplication.clipboard().mimeData().urls()
    assert [QUrl(url).fileName() for url in urls] == ["tune_96bpm_Amin_01.mid"]


def test_a_folder_of_exports_that_is_gone_is_said_and_another_is_used_at_once(
    house: House, qtbot: QtBot, tmp_path: Path
) -> None:
    take = house.put("tune")
    house.hear(take)
    furniture = house.open()
    furniture.controller.change_settings(Settings(exports=str(tmp_path / "unplugged" / "Exports")))
    open_take(qtbot, furniture, take)
    wait_for(qtbot, lambda: furniture.outgoing.handing.why_not(take.id, AUDIO) is not None)
    assert not (tmp_path / "unplugged").exists()

    furniture.controller.change_settings(Settings(exports=str(tmp_path / "Exports"), drag_format="flac"))
    (audio,) = wait_for_files(qtbot, furniture, take, AUDIO)

    assert audio.parent == tmp_path / "Exports"
    assert audio.suffix == ".flac"


def test_in_a_library_that_cannot_be_written_what_is_heard_is_shown_and_that_it_is_not_kept_is_said(
    house: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = house.put("tune")
    furniture = house.open()
    open_take(qtbot, furniture, take)

    def refused(*_args: object) -> None:
        raise StorageError("The library is read-only.", "Choose another.")

    monkeypatch.setattr(Library, "keep_beside", refused)
    monkeypatch.setattr(Library, "rewrite", refused)
    house.engine.hear(furniture.library, take.id, ears())

    bar = furniture.window.takebar
    assert bar.tempo.value() == 84.0
    assert bar.transcribe.isEnabled()
    assert "read-only" in bar.midi.toolTip()


def test_transcribe_without_a_take_says_what_to_do(house: House) -> None:
    furniture = house.open()

    furniture.outgoing.transcribe()

    assert furniture.window.status.line == NO_TAKE
    assert not furniture.notation.is_shown


def test_what_was_heard_and_is_damaged_is_heard_again_when_that_is_asked_for(house: House, qtbot: QtBot) -> None:
    take = house.put("tune")
    house.hear(take)
    furniture = house.open()
    furniture.library.keep_beside(take.id, "heard.npy", b"damaged")
    open_take(qtbot, furniture, take)
    furniture.window.takebar.transcribe.click()
    wait_for(qtbot, lambda: furniture.outgoing.score.is_lacking)

    furniture.window.takebar.transcribe.click()
    house.engine.hear(furniture.library, take.id, ears())

    wait_for(qtbot, lambda: [note.pitch for note in furniture.outgoing.score.notes] == [69])


def test_closing_the_window_while_files_are_made_and_a_take_is_heard_leaves_no_half_file(
    house: House, qtbot: QtBot
) -> None:
    takes = [house.put(f"tune {number}", 20.0) for number in range(4)]
    for take in takes[:3]:
        house.hear(take)
    furniture = house.open()
    folder = furniture.outgoing.exports_folder
    open_take(qtbot, furniture, takes[3])
    for take in takes[:3]:
        furniture.outgoing.handing.prepare((take.id,), AUDIO)

    house.close()
    house.engine.fail(takes[3].id)  # what comes up late finds a closed window

    assert house.engine.closed
    left = list(folder.iterdir()) if folder.is_dir() else []
    assert {path.suffix for path in left} <= {".wav", ".png"}
    assert all(path.stat().st_size > 20 * 22_050 * 2 for path in left if path.suffix == ".wav")
    assert all(read_picture(path).size for path in left if path.suffix == ".png")


def test_a_growing_take_cannot_be_dragged_and_says_why(house: House) -> None:
    from musicdesk.core.tape import Tape
    from musicdesk.gui.playing import Open

    furniture = house.open()
    furniture.playing.open(Open("20250101-000000-abcdef", "growing", Tape(1_000, 1, 22_050)))

    assert furniture.window.takebar.audio.toolTip() == GROWING
    assert not furniture.window.takebar.audio.isEnabled()
    furniture.outgoing.transcribe()
    assert furniture.window.status.line == GROWING


def test_bars_that_are_set_are_those_of_the_ruler_and_of_all_files_and_are_taken_back(
    house: House, qtbot: QtBot
) -> None:
    take = house.put("tune", seconds=4.0)
    house.hear(take)
    furniture = house.open()
    open_take(qtbot, furniture, take)
    view = furniture.window.waveform

    view.bar_requested.emit(3, 0.871762)
    audio, midi = wait_for_files(qtbot, furniture, take, AUDIO, MIDI)

    now = furniture.playing.now
    assert now is not None and (now.downbeat_s, now.beats_per_bar) == (0.871762, 3)
    said = read_file_facts(audio)
    assert (said.beats_per_bar, said.beat_unit, said.downbeat_s) == (3, 4, pytest.approx(0.871762))
    assert read_midi_facts(midi).time_signature == (3, 4)
    view.bar_cleared.emit()
    assert (now := furniture.playing.now) is not None and (now.downbeat_s, now.beats_per_bar) == (0.25, 4)
    furniture.shelf.stack.undo()
    assert furniture.library.take(take.id).typed == ("bar",)
    assert (now := furniture.playing.now) is not None and now.beats_per_bar == 3


def test_the_menu_of_the_ruler_knows_whether_bars_were_set(house: House, qtbot: QtBot) -> None:
    plain, typed = house.put("plain"), house.put("typed", typed=("bar",), beats_per_bar=3)
    for take in (plain, typed):
        house.hear(take)
    furniture = house.open()
    states = []
    for take in (plain, typed):
        open_take(qtbot, furniture, take)
        states.append(
            (furniture.window.waveform._bar_typed, furniture.playing.now and furniture.playing.now.beats_per_bar)
        )

    furniture.window.waveform.bar_cleared.emit()

    assert states == [(False, 4), (True, 3)]
    assert furniture.window.waveform._bar_typed is False
