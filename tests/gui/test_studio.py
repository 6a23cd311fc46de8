"""The melody page in an open window, with microphone and sound card stood in for: which melody is which."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from musicdesk.app import recordings
from musicdesk.app.recordings import Recording
from musicdesk.app.settings import Settings, settings_path, write_settings
from musicdesk.audio.devices import Device
from musicdesk.audio.player import Player
from musicdesk.audio.recorder import Recorded
from musicdesk.core.clip import Clip
from musicdesk.core.melody import Repairs
from musicdesk.formats.audiofile import write_wav
from musicdesk.gui import furnishing, studioroom, wiring
from musicdesk.gui.furnishing import Furniture, furnish_window
from musicdesk.gui.studioroom import StudioRoom, draft_of
from tests.audio.fake_sound import FakeSoundCard
from tests.gui.test_singing import Clicks, Microphone, Mirror

LIMIT_MS = 20_000


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "Library"


@pytest.fixture
def furniture(
    qtbot: QtBot, tmp_path: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Furniture]]:
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    card = FakeSoundCard()
    devices = [Device("Paper", 2, 48_000, True)]
    monkeypatch.setattr(furnishing, "Player", lambda: Player(card.open, lambda: devices))
    monkeypatch.setattr(furnishing, "open_logbook", lambda _folder: None)
    monkeypatch.setattr(wiring, "catch_mistakes", lambda _say: None)
    write_settings(settings_path(), Settings(welcomed=True, keep_warm=False))
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    monkeypatch.setattr(studioroom, "Player", lambda **_named: Player(card.open, lambda: devices))
    monkeypatch.setattr(studioroom, "Recorder", Microphone)
    monkeypatch.setattr(studioroom, "Monitor", Mirror)
    monkeypatch.setattr(studioroom, "Metronome", lambda _open: Clicks())
    opened: list[Furniture] = []

    def begin() -> Furniture:
        up = furnish_window(library, [], safe=False)
        assert isinstance(up, Furniture)
        opened.append(up)
        qtbot.addWidget(up.window)
        return up

    yield begin
    for each in opened:
        each.window.may_close = lambda: True
        each.window.close()
        each.close()
    for number, handler in handlers.items():
        signal.signal(number, handler)


def sung(library: Path, number: int, bpm: float | None = None, *, pitch_hz: float = 220.0) -> Recording:
    """Put an attempt among the recordings."""
    place = recordings.new_place(library, 1_790_000_000.0 + number, bpm=bpm)
    moments = np.arange(2 * 48_000) / 48_000
    steps = 2 ** (np.floor(2 * moments) * 2 / 12)
    sound = (0.3 * np.sin(2 * np.pi * np.cumsum(pitch_hz * steps) / 48_000)).astype(np.float32)[:, None]
    write_wav(place, Clip(sound, 48_000))
    recorded = Recorded(place, 48_000, 1, len(sound), "Paper", 0.0)
    return recordings.keep(place, recorded, offset_s=0.0, latency_s=None, bpm=bpm, count_in_bars=0)


def wait_for(qtbot: QtBot, is_so: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(is_so()), timeout=LIMIT_MS)


def page_of(up: Furniture) -> Any:
    return up.studio.room._page


def chosen(room: StudioRoom) -> str | None:
    return room._current


def test_undoing_a_step_of_another_attempt_goes_back_to_that_attempt(
    furniture: Callable[[], Furniture], library: Path, qtbot: QtBot
) -> None:
    first, second = sung(library, 1), sung(library, 2, pitch_hz=247.0)
    up = furniture()
    up.studio.open()
    page = page_of(up)
    page.attempt_chosen.emit(first.id)
    page.repairs_changed.emit(Repairs(steady=True))
    page.attempt_chosen.emit(second.id)

    up.shelf.stack.undo()

    room = up.studio.room
    assert chosen(room) == first.id
    assert room._mending.draft is not None
    assert room._mending.draft.path == first.path
    assert not room._drafts[first.id].repairs.any
    page.attempt_delete_requested.emit(str(chosen(room)))
    assert [each.id for each in recordings.recordings(library)] == [second.id]


def test_the_microphone_stays_closed_for_a_melody_that_is_only_looked_at(
    furniture: Callable[[], Furniture], library: Path
) -> None:
    tune = draft_of(sung(library, 1))
    up = furniture()
    room, listened = up.studio.room, list[bool]()
    room._singing.recorder.listen = lambda: listened.append(True)

    up.studio.look_at(tune)
    assert up.studio.is_open
    assert listened == []
    page_of(up).monitor_toggled.emit(True)
    assert listened == [True]
    up.studio.close()
    up.studio.open()
    assert listened == [True, True]


def test_a_step_that_is_undone_from_elsewhere_is_seen(
    furniture: Callable[[], Furniture], library: Path, qtbot: QtBot
) -> None:
    first = sung(library, 1)
    up = furniture()
    up.studio.open()
    page_of(up).attempt_chosen.emit(first.id)
    page_of(up).repairs_changed.emit(Repairs(steady=True))
    up.studio.close()

    up.shelf.stack.undo()

    assert up.studio.is_open


def test_a_second_file_can_be_used_after_the_page_was_left(
    furniture: Callable[[], Furniture], library: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    files = [sung(tmp_path / "elsewhere", number).path for number in (1, 2)]
    up = furniture()
    for path in files:
        up.window.prompt.offer_melody(path)
        wait_for(qtbot, lambda path=path: up.studio.is_open and up.studio.room._ready is not None
                 and up.studio.room._ready.prepared.draft.path == path)  # fmt: skip
        wait_for(qtbot, page_of(up).use.use.isEnabled)
        up.studio.close()

    up.studio.look_at_slot()

    wait_for(qtbot, page_of(up).use.use.isEnabled)


def test_an_attempt_brings_its_own_tempo(furniture: Callable[[], Furniture], library: Path) -> None:
    slow = sung(library, 1, bpm=75.0)
    up = furniture()
    up.studio.open()

    page_of(up).attempt_chosen.emit(slow.id)

    assert up.studio.room._singing.settings.bpm == 75.0
    assert page_of(up).record.settings.bpm == 75.0


def test_the_tempo_to_sing_at_is_one_that_the_model_keeps(furniture: Callable[[], Furniture]) -> None:
    up = furniture()
    up.window.prompt.prompt.setPlainText("jazz, 95 bpm")

    up.studio.open()

    assert up.studio.room._singing.settings.bpm == pytest.approx(93.75)


def test_a_file_asked_for_on_the_page_is_looked_at_and_not_used_yet(
    furniture: Callable[[], Furniture], library: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sung(tmp_path / "elsewhere", 1).path
    up = furniture()
    up.studio.open()
    slot = up.window.prompt.melody
    monkeypatch.setattr(slot, "_choose", lambda _parent: path)

    page_of(up).file_requested.emit()
    wait_for(qtbot, lambda: up.studio.room._ready is not None)
    before = slot.path
    page_of(up).use_requested.emit()

    wait_for(qtbot, lambda: slot.path is not None)
    assert before is None
    assert not up.studio.is_open


def test_what_comes_after_the_end_is_the_same_for_the_next_melody(
    furniture: Callable[[], Furniture], library: Path
) -> None:
    first, second = sung(library, 1), sung(library, 2)
    up = furniture()
    up.studio.open()
    page_of(up).attempt_chosen.emit(first.id)
    page_of(up).after_changed.emit("stop")

    page_of(up).attempt_chosen.emit(second.id)

    draft = up.studio.room._mending.draft
    assert draft is not None
    assert (draft.path, draft.after) == (second.path, "stop")


def test_what_was_set_comes_back_with_the_next_window(
    furniture: Callable[[], Furniture], library: Path, qtbot: QtBot
) -> None:
    first = furniture()
    first.studio.open()
    page_of(first).record.settings.count_in.setCurrentIndex(2)
    page_of(first).metronome_toggled.emit(True)
    page_of(first).set_metronome(True)
    first.window.close()
    first.close()

    again = furniture()
    again.studio.open()

    settings = again.studio.room._singing.settings
    assert (settings.count_in_bars, settings.metronome) == (2, True)


def test_space_plays_the_melody_and_escape_leads_back(
    furniture: Callable[[], Furniture], library: Path, qtbot: QtBot
) -> None:
    attempt = sung(library, 1)
    up = furniture()
    up.studio.open()
    page_of(up).attempt_chosen.emit(attempt.id)
    wait_for(qtbot, lambda: up.studio.room._ready is not None)

    up.studio.toggle()
    playing = up.studio.room._listening.is_playing
    page_of(up).close_requested.emit()

    assert playing
    assert not up.studio.is_open
    assert not up.studio.room._listening.is_playing


def test_a_model_that_follows_no_melody_is_said_on_the_page(furniture: Callable[[], Furniture]) -> None:
    from dataclasses import replace

    from musicdesk.app.models import models

    up = furniture()
    rows = models()
    up.window.prompt.set_models([*rows, replace(rows[0], id="plain", title="Plain", melody=False)])
    up.studio.open()

    up.window.prompt.model.choose("plain")
    assert page_of(up).use.warning.text == "Plain follows no melody: choose the Starter."


def test_the_settings_file_may_be_damaged(furniture: Callable[[], Furniture], tmp_path: Path) -> None:
    up = furniture()
    kept: QSettings = up.kept
    kept.setValue("melody", '{"tempo": "fast", "count_in": [], "input": 7}')

    up.studio.open()

    assert up.studio.room._singing.chosen_device is None
    assert up.studio.room._singing.settings.count_in_bars == 1
