"""The whole window, offscreen: what is dropped on it, its menus, its looks, comparing, and what it says."""

from __future__ import annotations

import signal
import struct
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from audio.fake_sound import FakeSoundCard
from fakes import write_wav
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QSettings, QSize, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QMenu, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.library import import_audio
from musicdesk.app.melodies import melody_at
from musicdesk.app.settings import Settings, read_settings, settings_path, write_settings
from musicdesk.audio.devices import Device
from musicdesk.audio.player import Player
from musicdesk.core.clip import Clip
from musicdesk.core.transport import Motion
from musicdesk.gui import furnishing, wiring
from musicdesk.gui import window as window_module
from musicdesk.gui.furnishing import Furniture, furnish_window
from musicdesk.gui.shortcuts import ACTIONS
from musicdesk.gui.studio import Studio
from musicdesk.gui.theme import Theme
from musicdesk.gui.window import MainWindow
from musicdesk.library.library import Library

RATE_HZ = 32_000
Opener = Callable[..., Furniture]


@pytest.fixture
def sound_card() -> FakeSoundCard:
    """Return the only sound card there is; it plays when the test asks it to."""
    return FakeSoundCard()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the place of the library."""
    return tmp_path / "Müsic ♪ Library"


@pytest.fixture
def open_window(
    qtbot: QtBot, tmp_path: Path, folder: Path, sound_card: FakeSoundCard, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Opener]:
    """Return a function that puts up the real window with all behind it but sound card, engine and logbook."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name.lower()))
    devices = [Device("Paper", 2, 48_000, True)]
    monkeypatch.setattr(furnishing, "Player", lambda: Player(sound_card.open, lambda: devices))
    monkeypatch.setattr(furnishing, "open_logbook", lambda _folder: None)
    monkeypatch.setattr(wiring, "catch_mistakes", lambda _say: None)
    write_settings(settings_path(), Settings(welcomed=True, keep_warm=False))
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    opened: list[Furniture] = []

    def begin(*files: Path, safe: bool = False) -> Furniture:
        furniture = furnish_window(folder, files, safe=safe)
        assert isinstance(furniture, Furniture)
        opened.append(furniture)
        qtbot.addWidget(furniture.window)
        return furniture

    yield begin
    for furniture in opened:
        furniture.window.close()
        furniture.close()
    for number, handler in handlers.items():
        signal.signal(number, handler)


def tone(path: Path, seconds: float = 1.0, level: float = 0.2) -> Path:
    moments = np.arange(round(seconds * RATE_HZ), dtype=np.float32)[:, None] / RATE_HZ
    return write_wav(path, Clip((level * np.sin(2_764.6 * moments)).astype(np.float32), RATE_HZ))


def three_hours(path: Path) -> Path:
    """Write a WAV file of 3 h of silence that takes no room on the disk."""
    size = 3 * 3600 * 8_000 * 2
    with path.open("wb") as file:
        file.write(b"RIFF" + struct.pack("<I", 36 + size) + b"WAVEfmt ")
        file.write(struct.pack("<IHHIIHH", 16, 1, 1, 8_000, 16_000, 2, 16) + b"data" + struct.pack("<I", size))
        file.truncate(44 + size)
    return path


def drop(widget: QWidget, *paths: Path) -> bool:
    """Drag files over a widget and let go; returns whether it took them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, mime, left, none)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(9, 9), copy, mime, left, none)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def wait_for(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    qtbot.waitUntil(is_so, timeout=20_000)


def titles(furniture: Furniture) -> list[str]:
    return [row.title for row in furniture.library.rows(furniture.library.find())]


def fill(folder: Path, sounds: Path, **levels: float) -> list[str]:
    """Take tones into the library, of a level each, and return their ids."""
    with Library.open(folder) as library:
        found = [tone(sounds / f"{name}.wav", 1.0, level) for name, level in levels.items()]
        return [import_audio(library, path, 1e9 + number).id for number, path in enumerate(found)]


def actions(menu: QMenu) -> Iterator[QAction]:
    """Yield what can be chosen in a menu and the menus in it."""
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from actions(below)
        elif not action.isSeparator():
            yield action


def test_sound_dropped_on_the_window_becomes_a_take(open_window: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    furniture = open_window()
    paths = [tone(tmp_path / "Ärger im Flur.wav"), tone(tmp_path / "second one.wav")]

    assert drop(furniture.window, *paths)

    wait_for(qtbot, lambda: sorted(titles(furniture)) == ["second one", "Ärger im Flur"])
    wait_for(qtbot, lambda: furniture.window.status.line.startswith("Taken in: "))
    wait_for(qtbot, lambda: len(furniture.window.takes.shown_ids()) == 2)


def test_an_import_can_be_undone_by_its_name(open_window: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    furniture = open_window()
    drop(furniture.window, tone(tmp_path / "loop.wav"))
    wait_for(qtbot, lambda: titles(furniture) == ["loop"])
    edit = next(each for each in furniture.window.menuBar().actions() if each.text() == "&Edit").menu()
    assert isinstance(edit, QMenu)
    wait_for(qtbot, edit.actions()[0].isEnabled)
    undo = edit.actions()[0]

    text = undo.text()
    undo.trigger()

    assert text == "Undo import “loop”"
    assert titles(furniture) == []


def test_sound_dropped_on_the_melody_slot_is_followed_and_is_no_take(
    open_window: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    furniture = open_window()
    panel = furniture.window.prompt
    panel.mode.setChecked(True)

    assert drop(panel.melody.button, tone(tmp_path / "my hum.wav", 2.0))

    wait_for(qtbot, lambda: panel.melody.button.accessibleDescription() == "my hum.wav, 2.0 s")
    assert panel.melody.followed is not None
    assert melody_at(panel.melody.followed) is not None
    assert furniture.studio.is_open  # where one sees what the model hears
    assert titles(furniture) == []


def test_three_hours_of_sound_are_refused_at_once_in_a_sentence(
    open_window: Opener, qtbot: QtBot, tmp_path: Path
) -> None:
    furniture = open_window()
    long = three_hours(tmp_path / "whole evening.wav")

    begin_s = time.monotonic()
    drop(furniture.window, long)
    wait_for(qtbot, lambda: furniture.window.status.line.startswith("whole evening.wav"))

    assert time.monotonic() - begin_s < 5
    assert "3" in furniture.window.status.line
    assert titles(furniture) == []


def test_a_text_that_is_named_wav_is_refused_in_a_sentence(open_window: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    furniture = open_window()
    text = tmp_path / "lyrics.wav"
    text.write_text("la la la\n" * 100)

    drop(furniture.window, text)

    wait_for(qtbot, lambda: furniture.window.status.line.startswith("lyrics.wav is not a sound file"))
    assert titles(furniture) == []


def test_what_is_no_file_is_not_taken(open_window: Opener) -> None:
    furniture = open_window()
    mime = QMimeData()
    mime.setText("warm piano")
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, mime, left, none)
    enter.ignore()

    QApplication.sendEvent(furniture.window, enter)

    assert not enter.isAccepted()


def test_every_action_has_a_place_in_the_menus_or_a_key(open_window: Opener) -> None:
    window = open_window().window
    texts = {action.text() for top in window.menuBar().actions() for action in actions(_menu(top))}
    keys = {key.toString() for action in window.findChildren(QAction) for key in action.shortcuts()}

    lost = [
        row.id
        for row in ACTIONS
        if row.text not in texts and not any(QKeySequence(key).toString() in keys for key in row.keys)
    ]

    assert lost == []


def test_every_action_can_be_chosen_in_the_menus(open_window: Opener) -> None:
    window = open_window().window
    in_menus = [action for top in window.menuBar().actions() for action in actions(_menu(top))]
    shown = {key.toString() for action in in_menus for key in action.shortcuts()}

    assert [row.id for row in ACTIONS if QKeySequence(row.keys[0]).toString() not in shown] == []


def test_no_two_actions_share_a_key(open_window: Opener) -> None:
    window = open_window().window
    taken: dict[str, str] = {}
    for action in window.findChildren(QAction):
        for key in action.shortcuts():
            assert taken.setdefault(key.toString(), action.text()) == action.text()

    assert len(taken) > len(ACTIONS)


def test_the_looks_are_changed_live_and_kept(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window().window
    before = window.grab().toImage()
    dark = before.pixelColor(before.width() // 2, before.height() - 100).lightness()

    choose(window, "&View", "Theme", "Light")

    after = window.grab().toImage()
    assert dark < 100
    assert after.pixelColor(before.width() // 2, before.height() - 100).lightness() > 150
    assert read_settings(settings_path()).settings.theme == "light"


def test_the_size_is_changed_live_and_kept(open_window: Opener) -> None:
    window = open_window().window
    before = window.prompt.generate_button.sizeHint().height()

    choose(window, "&View", "Size", "150 %")

    assert window.prompt.generate_button.sizeHint().height() > 1.2 * before
    assert read_settings(settings_path()).settings.scale_percent == 150


@pytest.mark.parametrize("percent", [75, 150, 200])
def test_nothing_of_the_prompt_is_cut_at_any_size(open_window: Opener, percent: int) -> None:
    window = open_window().window
    window.prompt.mode.setChecked(True)
    choose(window, "&View", "Size", f"{percent} %")
    window.resize(1600, 1000)
    QApplication.processEvents()
    window.show()
    QApplication.processEvents()
    area = window.prompt.findChild(QScrollArea)

    assert area is not None
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    choose(window, "&View", "Size", "100 %")


def test_two_takes_are_compared_in_turn_at_equal_loudness(
    open_window: Opener, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    fill(folder, tmp_path, loud=0.4, quiet=0.1)
    furniture = open_window()
    window = furniture.window
    wait_for(qtbot, lambda: len(window.takes.shown_ids()) == 2)
    window.takes.list.selectAll()

    choose(window, "&Take", "Compare two takes (A/B)")
    wait_for(qtbot, lambda: furniture.playing.is_comparing)
    first = furniture.playing.now
    said = window.status.line
    choose(window, "&Take", "Compare two takes (A/B)")
    second = furniture.playing.now

    assert first is not None
    assert second is not None
    assert {first.title, second.title} == {"loud", "quiet"}
    assert "this is A" in said
    assert "this is B" in window.status.line
    levels = {each.title: each.loudness_db for each in (first, second)}
    assert levels["loud"] is not None
    assert levels["quiet"] is not None
    assert levels["loud"] - levels["quiet"] == pytest.approx(12.0, abs=0.5)


def test_one_take_alone_is_not_compared(open_window: Opener, qtbot: QtBot, folder: Path, tmp_path: Path) -> None:
    (only,) = fill(folder, tmp_path, alone=0.2)
    furniture = open_window()
    wait_for(qtbot, lambda: furniture.window.takes.select(only))

    furniture.controller.compare(furniture.window.takes.selected_ids())

    assert furniture.window.status.line == "Choose two takes in the list to compare them."


def test_an_opened_take_plays_on_the_sound_card(
    open_window: Opener, qtbot: QtBot, folder: Path, tmp_path: Path, sound_card: FakeSoundCard
) -> None:
    (only,) = fill(folder, tmp_path, alone=0.2)
    furniture = open_window()

    furniture.controller.open(only, play=True)
    wait_for(qtbot, lambda: bool(sound_card.streams) and sound_card.streams[0].active)
    heard = sound_card.streams[0].ask(blocks=20)

    assert np.abs(heard).max() == pytest.approx(0.2, abs=0.02)
    assert furniture.playing.facts.transport.motion is Motion.PLAYING
    assert furniture.window.windowTitle() == "MusicDesk — alone"


def test_deleting_the_open_take_closes_it(open_window: Opener, qtbot: QtBot, folder: Path, tmp_path: Path) -> None:
    (only,) = fill(folder, tmp_path, alone=0.2)
    furniture = open_window()
    furniture.controller.open(only)
    wait_for(qtbot, lambda: furniture.playing.now is not None)

    furniture.controller.delete([only])

    assert furniture.playing.now is None
    assert furniture.window.windowTitle() == "MusicDesk"
    assert furniture.library.find(trashed=True) == [only]


def test_files_that_were_taken_in_are_offered_again(open_window: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    furniture = open_window()
    drop(furniture.window, tone(tmp_path / "loop & hat.wav"))
    wait_for(qtbot, lambda: _action(_menu(_top(furniture.window, "&File")), "Recent files").isEnabled())

    choose(furniture.window, "&File", "Recent files", "loop && hat.wav")

    wait_for(qtbot, lambda: furniture.window.status.line == "“loop & hat” is in the library already.")
    assert titles(furniture) == ["loop & hat"]


def test_a_window_is_left_as_it_was_and_comes_back_so(open_window: Opener, qtbot: QtBot) -> None:
    first = open_window()
    first.window.prompt.prompt.setPlainText("calm flute")
    first.window.prompt.mode.setChecked(True)
    first.window.transport.set_volume(0.4)
    first.window.resize(first.window.width(), 700)
    first.window.close()
    first.close()

    again = open_window().window

    assert again.prompt.values()["prompt"] == "calm flute"
    assert again.prompt.values()["advanced"] is True
    assert again.transport.volume() == pytest.approx(0.4)
    assert again.height() == 700


def test_safe_mode_starts_with_the_usual_settings_and_keeps_the_others(open_window: Opener) -> None:
    first = open_window()
    choose(first.window, "&View", "Theme", "Light")
    first.window.prompt.prompt.setPlainText("calm flute")
    first.window.close()
    first.close()

    safe = open_window(safe=True)
    assert safe.window.theme.scheme == "dark"
    assert safe.window.prompt.values()["prompt"] == ""
    assert safe.window.status.line.startswith("Safe mode: settings are the defaults")
    assert safe.window.banner.text().startswith("Safe mode: ")
    assert safe.window.windowTitle() == "MusicDesk (safe mode)"
    safe.claim.asked_safe = True
    safe.safe = False
    safe.claim.handed_over.emit([])
    assert safe.window.status.line == "MusicDesk runs already: close it first, then start it in safe mode."
    safe.safe = True
    choose(safe.window, "&View", "Size", "200 %")
    safe.window.close()
    safe.close()

    again = open_window().window
    assert again.theme.scheme == "light"
    assert again.theme.percent == 100
    assert again.prompt.values()["prompt"] == "calm flute"


def test_a_library_that_is_read_only_says_so_as_long_as_the_window_stands(
    open_window: Opener, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    (only,) = fill(folder, tmp_path, alone=0.2)
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        furniture = open_window()
        window = furniture.window
        drop(window, tone(tmp_path / "more.wav"))

        assert window.banner.isVisible()
        assert "is read-only: takes can be heard, but nothing can be kept." in window.banner.text()
        assert window.status.line.startswith("The library is read-only: nothing can be taken in.")
        window.takes.select(only)
        furniture.controller.delete([only])
        assert titles(furniture) == ["alone"]
    finally:
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o700)


def test_damaged_settings_are_said_and_the_window_stands(open_window: Opener) -> None:
    settings_path().write_text("{ no settings")

    furniture = open_window()

    assert "damaged" in furniture.window.status.line
    assert furniture.window.isVisible()


def test_damaged_window_state_does_not_keep_the_window_from_standing(open_window: Opener) -> None:
    first = open_window()
    first.window.close()
    first.close()
    kept = settings_path().parent / furnishing.STATE_FILE
    kept.write_text('[General]\ngeometry=@ByteArray(rubbish)\nprompt="[1, 2"\nrecent=7\nvolume=loud\n')

    window = open_window().window

    assert window.isVisible()
    assert window.transport.volume() == 1.0


def test_the_smallest_window_has_room_for_all_at_every_size(open_window: Opener) -> None:
    window = open_window().window

    for percent in ("75 %", "100 %"):
        choose(window, "&View", "Size", percent)
        window.resize(window.minimumSize())
        button = window.prompt.generate_button
        corner = button.mapTo(window, QPoint(button.width(), button.height()))
        assert corner.x() <= window.width()
        assert corner.y() <= window.height()
        assert (window.width(), window.height()) <= (1_000, 640)


def test_the_first_window_can_be_taken_by_its_title_bar(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    theme.apply("dark", 75)
    window = MainWindow(theme, QSettings(str(tmp_path / "none.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)

    assert window.testAttribute(Qt.WidgetAttribute.WA_Moved)  # else it is put into the screen's corner
    title_bar = QRect(window.pos(), QSize(window.width(), 20))
    assert window.screen().availableGeometry().top() <= title_bar.top()


def test_the_first_window_fits_on_the_screen_at_every_size(open_window: Opener) -> None:
    write_settings(settings_path(), Settings(welcomed=True, keep_warm=False, scale_percent=200))

    window = open_window().window

    available = window.screen().availableSize()
    assert window.width() <= available.width()
    assert window.height() <= available.height()


def test_everything_that_takes_the_keys_has_a_name(open_window: Opener) -> None:
    window = open_window().window
    window.prompt.mode.setChecked(True)
    nameless = [
        type(each).__name__
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(each.parent(), QAbstractSpinBox)
        and not (each.accessibleName() or (isinstance(each, QPushButton) and each.text()))
    ]

    assert nameless == []


def test_a_message_from_a_second_start_takes_its_file_in(open_window: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    furniture = open_window()

    furniture.claim.handed_over.emit([tone(tmp_path / "knock.wav")])

    wait_for(qtbot, lambda: titles(furniture) == ["knock"])


def test_a_file_of_a_second_start_is_seen_though_the_melody_page_stands(
    open_window: Opener, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    furniture, left = open_window(), list[bool]()
    monkeypatch.setattr(Studio, "is_open", True)
    monkeypatch.setattr(Studio, "close", lambda _studio: left.append(True))
    broken = tmp_path / "notes.wav"
    broken.write_text("no sound")

    furniture.claim.handed_over.emit([broken])

    assert left == [True]
    wait_for(qtbot, lambda: "notes.wav" in furniture.window.banner.text())


def test_takes_of_another_program_appear_by_themselves(
    open_window: Opener, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    furniture = open_window()

    fill(folder, tmp_path, elsewhere=0.2)

    wait_for(qtbot, lambda: len(furniture.window.takes.shown_ids()) == 1)


def test_the_recent_files_survive_a_restart(open_window: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    first = open_window(tone(tmp_path / "loop.wav"))
    wait_for(qtbot, lambda: _action(_menu(_top(first.window, "&File")), "Recent files").isEnabled())
    first.window.close()
    first.close()

    again = open_window().window

    recent = _menu(_action(_menu(_top(again, "&File")), "Recent files"))
    assert [action.text() for action in recent.actions()] == ["loop.wav", "", "Clear the list"]


def test_a_file_that_is_no_sound_is_not_offered_again(open_window: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    rubbish = tmp_path / "rubbish.wav"
    rubbish.write_bytes(b"no sound at all")

    furniture = open_window(rubbish)
    wait_for(
        qtbot, lambda: "rubbish.wav" in furniture.window.status.line and "Taking" not in furniture.window.status.line
    )

    assert not _action(_menu(_top(furniture.window, "&File")), "Recent files").isEnabled()


def choose(window: QWidget, *words: str) -> None:
    """Choose in the menus: the top menu's title, then what stands in it."""
    action = _top(window, words[0])
    for word in words[1:]:
        action = _action(_menu(action), word)
    action.trigger()


def _top(window: QWidget, title: str) -> QAction:
    return next(each for each in window.menuBar().actions() if each.text() == title)  # type: ignore[attr-defined]


def _action(menu: QMenu, text: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == text)


def _menu(action: QAction) -> QMenu:
    menu = action.menu()
    assert isinstance(menu, QMenu)
    return menu


def opened(furniture: Furniture, qtbot: QtBot, take_id: str) -> None:
    furniture.window.show()
    qtbot.waitExposed(furniture.window)
    furniture.window.takes.opened.emit(take_id)
    wait_for(qtbot, lambda: furniture.outgoing.take is not None)


def test_a_typed_tempo_is_undone_by_key_from_its_field(
    open_window: Opener, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    (take,) = fill(folder, tmp_path, a=0.2)
    furniture = open_window()
    opened(furniture, qtbot, take)
    window, tempo = furniture.window, furniture.window.takebar.tempo
    tempo.setFocus()
    QTest.keyClicks(tempo, "90")
    QTest.keyClick(tempo, Qt.Key.Key_Return)
    assert window.focusWidget() is window.waveform
    assert furniture.library.take(take).bpm == 90.0

    tempo.setFocus()
    QTest.keySequence(tempo, QKeySequence("Ctrl+Z"))
    assert furniture.library.take(take).bpm is None
    QTest.keySequence(tempo, QKeySequence("Ctrl+Shift+Z"))

    assert furniture.library.take(take).bpm == 90.0


def test_undo_while_a_tempo_is_being_typed_is_the_fields_own(
    open_window: Opener, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    (take,) = fill(folder, tmp_path, a=0.2)
    furniture = open_window()
    opened(furniture, qtbot, take)
    tempo = furniture.window.takebar.tempo
    tempo.setFocus()
    QTest.keyClicks(tempo, "90")
    QTest.keyClick(tempo, Qt.Key.Key_Return)

    tempo.setFocus()
    QTest.keyClicks(tempo, "12")
    QTest.keySequence(tempo, QKeySequence("Ctrl+Z"))

    assert furniture.library.take(take).bpm == 90.0


@pytest.mark.parametrize("name", ["tempo", "key"])
def test_letters_in_the_fields_of_the_bar_are_no_shortcuts_and_space_plays(
    open_window: Opener, qtbot: QtBot, folder: Path, tmp_path: Path, name: str
) -> None:
    (take,) = fill(folder, tmp_path, a=0.2)
    furniture = open_window()
    opened(furniture, qtbot, take)
    field = getattr(furniture.window.takebar, name)
    field.setFocus()

    QTest.keyClicks(field, "rlbRLB")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert furniture.window.page is None
    assert not furniture.playing.facts.transport.looping
    QTest.keyClick(field, Qt.Key.Key_Space)

    assert furniture.playing.is_playing


def test_f6_stops_at_the_bar_of_the_take_and_at_the_piano_roll_while_it_is_shown(
    open_window: Opener, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    (take,) = fill(folder, tmp_path, a=0.2)
    furniture = open_window()
    window = furniture.window
    opened(furniture, qtbot, take)

    def walk(steps: int) -> list[str]:
        window.prompt.focus_prompt()
        walked = []
        for _ in range(steps):
            window.next_pane()
            holder = window.focusWidget()
            walked.append("" if holder is None else holder.accessibleName())
        return walked

    assert walk(5) == ["Tempo", "Waveform", "Play", "Takes", "Jobs"]
    window.takebar.piano_roll.click()

    assert walk(6) == ["Tempo", "Waveform", "Piano roll", "Play", "Takes", "Jobs"]


def test_with_no_take_open_f6_stops_at_what_can_be_pressed_in_its_bar(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window().window
    window.prompt.focus_prompt()

    window.next_pane()

    assert window.focusWidget() is window.takebar.piano_roll


def test_the_window_goes_back_to_its_size_and_place_when_larger_type_was_only_looked_at(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_module, "SMALLEST_PX", (400, 300))
    window = MainWindow(theme, QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.setGeometry(20, 30, 420, 320)

    for percent in (125, 150):
        theme.apply("dark", percent)
    grown = window.size()
    theme.apply("dark", 100)

    assert grown == QSize(600, 450)
    assert window.geometry() == QRect(20, 30, 420, 320)
    assert window.minimumSize() == QSize(400, 300)


def test_a_size_that_was_given_at_larger_type_stays(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_module, "SMALLEST_PX", (400, 300))
    window = MainWindow(theme, QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.resize(420, 320)

    theme.apply("dark", 150)
    window.resize(650, 500)
    theme.apply("dark", 100)

    assert window.size() == QSize(650, 500)
