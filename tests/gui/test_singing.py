"""Singing: one attempt after another, with page, microphone and metronome stood in for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from musicdesk.app.recordings import Recording
from musicdesk.audio.metronome import MetronomeFacts
from musicdesk.audio.monitor import MonitorFacts
from musicdesk.audio.recorder import Listening, Recorded, RecorderFacts
from musicdesk.core.clip import Clip
from musicdesk.core.errors import StorageError, UserError
from musicdesk.core.melody import PitchLine
from musicdesk.formats.audiofile import write_wav
from musicdesk.gui import singing as singing_module
from musicdesk.gui.singing import Singing

RATE_HZ = 48_000


class Microphone:
    """A recorder that hears a steady tone as long as it listens."""

    def __init__(self) -> None:
        self.facts_now = RecorderFacts(Listening.LISTENING, "Paper", RATE_HZ, 1)
        self.path: Path | None = None
        self.ended: Recorded | None = None
        self.pulls = 0
        self.rested = self.closed = False

    def inputs(self) -> list[Any]:
        return [SimpleNamespace(name="Paper")]

    def set_device(self, name: str | None) -> None:
        pass

    def listen(self) -> None:
        self.rested = False

    def rest(self) -> None:
        self.rested = True

    def record(self, path: Path) -> None:
        self.path = path
        self.facts_now = RecorderFacts(Listening.RECORDING, "Paper", RATE_HZ, 1, frames=RATE_HZ, peaks=(0.5,))

    def finish(self, ended: str = "stopped", message: str = "") -> None:
        if self.path is None:
            return
        path, self.path = self.path, None
        write_wav(path, Clip(np.full((RATE_HZ, 1), 0.1, np.float32), RATE_HZ))
        self.ended = Recorded(path, RATE_HZ, 1, RATE_HZ, "Paper", 0.0, (), ended, message)
        self.facts_now = RecorderFacts(Listening.LISTENING, "Paper", RATE_HZ, 1)

    def take_recorded(self) -> Recorded | None:
        ended, self.ended = self.ended, None
        return ended

    def pull(self) -> tuple[Any, int]:
        self.pulls += 1
        moments = (np.arange(1600) + 1600 * self.pulls) / RATE_HZ
        return (0.3 * np.sin(2 * np.pi * 220 * moments)).astype(np.float32), RATE_HZ

    def facts(self) -> RecorderFacts:
        return self.facts_now

    def close(self) -> None:
        self.finish()
        self.closed = True

    def tap(self) -> None:
        return None


class Clicks:
    """A metronome that says nothing of itself."""

    def __init__(self) -> None:
        self.started = 0
        self.now = MetronomeFacts()

    def start(self, *_values: Any, **_named: Any) -> None:
        self.started += 1

    def stop(self) -> None:
        pass

    def close(self) -> None:
        pass

    def facts(self) -> MetronomeFacts:
        return self.now


class Mirror:
    """A monitor that remembers whether it should sound."""

    def __init__(self, *_seams: Any) -> None:
        self.on = self.closed = False

    def set(self, on: bool, device: str | None = None) -> None:
        self.on = on

    def facts(self) -> MonitorFacts:
        return MonitorFacts(running=self.on)

    def close(self) -> None:
        self.closed = True


class Page:
    """Remembers what it was told last."""

    def __init__(self) -> None:
        self.told: dict[str, Any] = {}
        self.lines: list[PitchLine] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        if not name.startswith("set_"):
            raise AttributeError(name)
        return lambda *values: self.told.__setitem__(name.removeprefix("set_"), values)

    def add_line(self, line: PitchLine) -> None:
        self.lines.append(line)


class AtOnce:
    """Work beside the window, done at once."""

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[UserError], None]) -> None:
        done(work())


@pytest.fixture
def microphone() -> Microphone:
    return Microphone()


@pytest.fixture
def clicks() -> Clicks:
    return Clicks()


@pytest.fixture
def mirror() -> Mirror:
    return Mirror()


@pytest.fixture
def page() -> Page:
    return Page()


@pytest.fixture
def singing(
    qtbot: QtBot,
    microphone: Microphone,
    clicks: Clicks,
    mirror: Mirror,
    page: Page,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Singing]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(singing_module, "POLL_MS", 60_000)  # the tests turn it by hand
    owner = QObject()
    singing = Singing(page, microphone, clicks, mirror, lambda: tmp_path, AtOnce(), owner)  # type: ignore[arg-type]
    singing.settings.count_in_bars = 0
    yield singing
    singing.close()


def turn(singing: Singing, times: int = 1) -> None:
    for _ in range(times):
        singing._poll()


def test_an_attempt_begins_ends_and_is_kept(singing: Singing, page: Page, tmp_path: Path) -> None:
    kept = list[Recording]()
    singing.kept.connect(kept.append)

    singing.listen()
    singing.toggle()
    turn(singing, 2)
    state = page.told["state"]
    singing.toggle()
    turn(singing, 2)

    assert state == ("recording",)
    assert not singing.is_recording
    assert len(kept) == 1
    assert kept[0].path.is_file()
    assert kept[0].path.is_relative_to(tmp_path)


def test_without_count_in_and_clicks_no_sound_device_is_touched(singing: Singing, clicks: Clicks) -> None:
    singing.toggle()
    turn(singing, 3)

    assert clicks.started == 0


def test_the_line_is_drawn_while_one_sings_and_not_over_a_melody_that_is_looked_at(
    singing: Singing, page: Page
) -> None:
    singing.listen()
    singing.set_draws(False)
    turn(singing, 8)
    over_a_melody = len(page.lines)
    singing.toggle()
    turn(singing, 8)

    assert over_a_melody == 0
    assert any((line.hz > 0).any() for line in page.lines)


def test_a_device_that_goes_away_ends_the_attempt_with_a_word_about_it(
    singing: Singing, microphone: Microphone
) -> None:
    said, kept = list[str](), list[Recording]()
    singing.said.connect(said.append)
    singing.kept.connect(kept.append)
    singing.toggle()
    turn(singing)

    microphone.finish("device lost", "The microphone went away; what was sung until then is kept.")
    turn(singing)

    assert said == ["The microphone went away; what was sung until then is kept."]
    assert [each.ended for each in kept] == ["device lost"]
    assert not singing.is_recording


def test_leaving_the_page_ends_the_attempt_keeps_it_and_lets_the_microphone_go(
    singing: Singing, microphone: Microphone
) -> None:
    kept = list[Recording]()
    singing.kept.connect(kept.append)
    singing.listen()
    singing.toggle()
    turn(singing)

    singing.rest()
    turn(singing, 2)

    assert len(kept) == 1
    assert microphone.rested


def test_closing_the_window_keeps_what_is_being_sung(singing: Singing, microphone: Microphone) -> None:
    kept = list[Recording]()
    singing.kept.connect(kept.append)
    singing.toggle()
    turn(singing)

    singing.close()

    assert len(kept) == 1
    assert microphone.closed


def test_one_hears_oneself_only_as_long_as_the_page_is_open(singing: Singing, mirror: Mirror, page: Page) -> None:
    singing.listen()
    before = mirror.on
    singing.set_monitor(True)
    during = mirror.on
    singing.rest()

    assert (before, during, mirror.on) == (False, True, False)
    assert page.told["monitor"] == (False,)


def test_nothing_is_recorded_while_the_latency_is_measured(singing: Singing, microphone: Microphone) -> None:
    said = list[str]()
    singing.said.connect(said.append)
    singing.set_measuring(True)

    singing.toggle()

    assert not singing.is_recording
    assert microphone.path is None
    assert len(said) == 1


def test_a_library_that_cannot_be_written_is_said_and_nothing_begins(
    singing: Singing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_values: Any, **_named: Any) -> None:
        raise StorageError("The library is read-only.", "Choose another.")

    failed = list[UserError]()
    singing.failed.connect(failed.append)
    monkeypatch.setattr(singing_module, "begin", refuse)

    singing.toggle()

    assert not singing.is_recording
    assert [str(each) for each in failed] == ["The library is read-only. Choose another."]


def test_bars_are_counted_from_the_end_of_the_count_in(singing: Singing, clicks: Clicks, page: Page) -> None:
    singing.settings.count_in_bars, singing.settings.bpm = 1, 120.0
    singing.toggle()
    turn(singing)
    clicks.now = MetronomeFacts(running=True, beat=1, bar_one_s=2.0, beats=1.5, device="Paper")
    turn(singing)
    counting = page.told["state"], page.told["elapsed"]
    clicks.now = MetronomeFacts(running=False, beat=9, bar_one_s=2.0, beats=9.25, device="Paper")
    turn(singing)

    assert counting == (("count-in",), (-1.25, "1.2"))
    assert page.told["state"] == ("recording",)
    assert page.told["elapsed"] == (2.625, "2.2")
