"""Now playing: when MusicDesk is on the bus, what it tells there, and what it does for the keys."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from musicdesk.core.tape import Tape
from musicdesk.core.transport import Motion
from musicdesk.gui import nowplaying
from musicdesk.gui.mpris import Asked, Heard
from musicdesk.gui.nowplaying import ASKED_LIMIT, NowPlaying
from musicdesk.gui.playing import Open, Playing
from musicdesk.gui.takes import TakesPanel
from musicdesk.gui.theme import Theme
from musicdesk.library.library import Library
from tests.gui.later import Later
from tests.gui.test_playing import RATE, FakePlayer
from tests.library.shelf import put


class FakeSeat:
    """A seat on a bus of paper."""

    def __init__(self, heard: Heard, ask: Callable[[Asked], object]) -> None:
        self.heard, self.ask = heard, ask
        self.position_us = self.jumps = 0
        self.left = False

    def tell(self, heard: Heard) -> None:
        self.heard = heard

    def jumped(self) -> None:
        self.jumps += 1

    def leave(self) -> None:
        self.left = True

    close = leave


class Volume(SimpleNamespace):
    def volume(self) -> float:
        return float(self.now)

    def set_volume(self, volume: float) -> None:
        self.now = volume


class Room:
    """Takes that play, and the desktop that looks on."""

    def __init__(self, window: Any, library: Library, playing: Playing, takes: list[str]) -> None:
        self.seats: list[FakeSeat] = []
        self.opened: list[tuple[str, bool]] = []
        self.later, self.playing, self.takes = Later(), playing, takes
        controller = SimpleNamespace(
            toggle=playing.toggle, open=lambda take_id, play: self.opened.append((take_id, play))
        )
        self.furniture: Any = SimpleNamespace(
            window=window, playing=playing, library=library, background=self.later, controller=controller,
            player=SimpleNamespace(set_volume=lambda _volume: None),
        )  # fmt: skip
        furniture: Any = self.furniture
        self.now_playing = NowPlaying(furniture, self.sit)

    def sit(self, heard: Heard, ask: Callable[[Asked], object]) -> FakeSeat:
        self.seats.append(FakeSeat(heard, ask))
        return self.seats[-1]

    @property
    def seat(self) -> FakeSeat:
        """The one seat that was taken."""
        (seat,) = self.seats
        return seat

    def take(self, number: int) -> Open:
        """Return one of the takes, 10 s long; the one with the highest number is at the top of the list."""
        tape = Tape(10 * RATE, 1, RATE)
        tape.append(np.zeros((10 * RATE, 1), np.float32))
        tape.finish()
        return Open(self.takes[number], f"Take {number}", tape)

    def play(self, number: int) -> None:
        """Play one of the takes."""
        self.playing.open(self.take(number), play=True)

    def ask(self, what: str, *values: Any) -> None:
        """Want something from the bus."""
        self.seat.ask(Asked(what, values))


class Window(QWidget):
    """Stands in for the window: a list of takes, and a volume."""

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__()
        self.takes, self.transport = TakesPanel(theme, parent=self), Volume(now=1.0)
        self.takes.set_source(library)


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setattr(nowplaying, "LINGER_MS", 0)
    playing = Playing(FakePlayer())  # type: ignore[arg-type]
    with Library.open(tmp_path / "library") as library:
        takes = [put(library, prompt).id for prompt in ("one", "two", "three")]
        window = Window(theme, library)
        qtbot.addWidget(window)
        yield Room(window, library, playing, takes)
    playing.close()


def test_nobody_is_told_before_something_plays(room: Room) -> None:
    room.playing.open(room.take(1))

    assert room.seats == []


def test_what_plays_is_told_with_its_neighbours_and_its_cover(room: Room) -> None:
    room.play(1)
    room.later.do()

    heard = room.seat.heard
    assert (heard.status, heard.title, heard.length_us) == ("Playing", "Take 1", 10_000_000)
    assert (heard.has_next, heard.has_previous) == (True, True)
    assert heard.art.startswith("file:///") and heard.art.endswith("cover.png")


def test_where_no_take_is_above_previous_goes_to_the_start(room: Room) -> None:
    room.play(2)
    room.playing.seek(5 * RATE)

    room.ask("Previous")
    QCoreApplication.processEvents()

    assert (room.seat.heard.has_next, room.seat.heard.has_previous) == (True, True)
    assert (room.playing.facts.heard_frame, room.opened) == (0, [])


def test_the_loop_is_switched_from_the_desktop(room: Room) -> None:
    room.play(1)

    room.ask("LoopStatus", "Track")
    QCoreApplication.processEvents()

    assert room.playing.facts.transport.looping


def test_what_is_paused_stays_and_what_has_stopped_leaves(qtbot: QtBot, room: Room) -> None:
    room.play(0)
    room.ask("Pause")
    QCoreApplication.processEvents()
    paused = (room.seat.heard.status, room.seat.left)
    room.ask("Stop")

    qtbot.waitUntil(lambda: room.seat.left)

    assert paused == ("Paused", False)
    assert room.playing.facts.transport.motion is Motion.STOPPED


def test_who_plays_again_is_told_again(qtbot: QtBot, room: Room) -> None:
    room.play(0)
    room.playing.stop()
    qtbot.waitUntil(lambda: room.seat.left)

    room.playing.play()

    assert [seat.left for seat in room.seats] == [True, False]


def test_the_keys_play_and_pause(room: Room) -> None:
    room.play(0)
    motions = []
    for key in ("PlayPause", "Play", "Play", "PlayPause"):
        room.ask(key)
        motions.append(room.playing.facts.transport.motion)

    assert motions == [Motion.PAUSED, Motion.PLAYING, Motion.PLAYING, Motion.PAUSED]


def test_next_goes_down_the_list_and_plays_there_only_if_it_played(qtbot: QtBot, room: Room) -> None:
    room.play(1)
    room.ask("Next")
    room.ask("Pause")
    room.ask("Previous")
    room.playing.open(room.take(2))
    qtbot.wait(1)

    assert room.opened == [(room.takes[0], True), (room.takes[2], False)]
    assert (room.seat.heard.status, room.seat.left) == ("Paused", False)


def test_a_jump_of_the_playhead_is_told_and_playing_is_none(room: Room) -> None:
    room.play(0)
    before = room.seat.jumps
    room.ask("SetPosition", room.seat.heard.track, 4_000_000)
    there_us = room.seat.position_us
    room.ask("Seek", -1_500_000)

    assert (before, room.seat.jumps) == (0, 2)
    assert (there_us, room.seat.position_us) == (4_000_000, 2_500_000)


def test_a_position_in_another_take_or_behind_the_end_comes_to_nothing(room: Room) -> None:
    room.play(0)
    room.ask("SetPosition", "/org/musicdesk/take/other", 4_000_000)
    room.ask("SetPosition", room.seat.heard.track, 40_000_000)

    assert room.seat.position_us == 0


def test_seeking_over_the_end_goes_on_to_the_next_take(room: Room) -> None:
    room.play(1)
    room.ask("Seek", 40_000_000)

    assert room.opened == [(room.takes[0], True)]


def test_the_volume_the_window_and_files_are_within_reach(room: Room) -> None:
    raised, files = QSignalSpy(room.now_playing.raise_wanted), QSignalSpy(room.now_playing.files_wanted)
    room.play(0)
    room.ask("Volume", 7.0)
    room.ask("Volume", 0.25)
    room.ask("Raise")
    room.ask("OpenUri", "file:///a%20b.wav")

    assert room.seat.heard.volume == 0.25
    assert raised.count() == 1
    assert files.at(0)[0] == [Path("/a b.wav")]


def test_a_flood_of_wishes_does_not_hold_up_the_window(room: Room) -> None:
    room.play(2)
    flood = threading.Thread(target=lambda: [room.ask("Next") for _ in range(1_000)])

    flood.start()
    flood.join()
    QCoreApplication.processEvents()

    assert len(room.opened) == ASKED_LIMIT
    room.ask("Next")
    assert len(room.opened) == ASKED_LIMIT + 1


def test_after_its_end_it_is_off_the_bus_for_good(room: Room) -> None:
    room.play(0)
    room.now_playing.close()
    room.play(1)

    assert [seat.left for seat in room.seats] == [True]


@pytest.mark.parametrize(("platform", "bus"), [("win32", "unix:path=/x"), ("linux", "")])
def test_where_there_is_no_bus_no_seat_is_taken(
    room: Room, monkeypatch: pytest.MonkeyPatch, platform: str, bus: str
) -> None:
    monkeypatch.setattr(nowplaying, "sys", SimpleNamespace(platform=platform))
    monkeypatch.setenv(nowplaying.BUS, bus)
    other = NowPlaying(room.furniture)
    room.play(0)

    assert other._seat is None
