"""The real sound card, on a PortAudio of paper: several who play open it at once."""

from __future__ import annotations

import threading
import time
from typing import Any

import pytest

from musicdesk.audio import soundcard as page
from musicdesk.audio.devices import Device
from musicdesk.audio.portaudio import SoundSystem
from musicdesk.audio.soundcard import LATENCY_S, SoundCard
from musicdesk.audio.stream import StreamRequest
from musicdesk.core.errors import Unavailable


class PaperError(Exception):
    """PortAudio's own."""


class PaperSound:
    """What is used of the module `sounddevice`. It hears of a new device only when it is started anew."""

    PortAudioError = PaperError

    def __init__(self, *names: str) -> None:
        self.plugged = list(names)
        self.known = list(names)
        self.renewals = self.inside = self.most_inside = 0
        self.settings: list[dict[str, Any]] = []
        self.on_open: Any = lambda: None

    def query_hostapis(self, index: int | None = None) -> Any:
        system = {"name": "ALSA", "default_output_device": 0}
        return (system,) if index is None else system

    def query_devices(self, index: int | None = None) -> Any:
        rows = [
            {"name": name, "hostapi": 0, "max_output_channels": 2, "default_samplerate": 48_000.0}
            for name in self.known
        ]
        return rows if index is None else rows[index]

    def check_output_settings(self, **_settings: Any) -> None:
        pass

    def OutputStream(self, **settings: Any) -> Any:
        self.inside += 1
        self.most_inside = max(self.most_inside, self.inside)
        self.settings.append(settings)
        self.on_open()
        time.sleep(0.002)
        self.inside -= 1
        return type("PaperStream", (), {"latency": 0.08, "active": False, "time": 1.0})()

    def _terminate(self) -> None:
        self.renewals += 1

    def _initialize(self) -> None:
        self.known = list(self.plugged)


def card_with(sound: PaperSound, monkeypatch: pytest.MonkeyPatch) -> SoundCard:
    system = SoundSystem()
    system._sound = sound
    monkeypatch.setattr(page, "query_devices", lambda: tuple(Device(each, 2, 48_000) for each in sound.plugged))
    return SoundCard(system)


def ignored(*_: Any) -> None:
    """Fill a block."""


def test_a_device_that_came_is_opened_whoever_asks_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """One thread has taken the note that the list is stale; another must not get in between with the old list."""
    for _ in range(20):
        sound = PaperSound("Speakers")
        card = card_with(sound, monkeypatch)
        card.devices()
        sound.plugged.append("Headset")
        card.devices()
        troubles: list[Exception] = []
        ready = threading.Barrier(4)

        def opens(card: SoundCard = card, ready: Any = ready, troubles: list[Exception] = troubles) -> None:
            ready.wait()
            try:
                card.open(StreamRequest("Headset", 48_000), ignored)
            except Unavailable as exc:
                troubles.append(exc)

        threads = [threading.Thread(target=opens) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)

        assert troubles == []
        assert (sound.renewals, sound.most_inside, len(sound.settings)) == (1, 1, 4)


def test_the_note_that_the_list_is_stale_is_taken_only_once_nobody_else_can_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sound = PaperSound("Speakers")
    card = card_with(sound, monkeypatch)
    card.devices()
    sound.plugged.append("Headset")
    card.devices()
    opening = threading.Thread(target=card.open, args=(StreamRequest("Headset", 48_000), ignored))
    with card._system.awake():
        opening.start()
        opening.join(0.1)
        card.open(StreamRequest("Headset", 48_000), ignored)  # the other one waits, and has taken no note away

    opening.join(10)

    assert [each["device"] for each in sound.settings] == [1, 1]


def test_while_a_device_is_opened_the_devices_can_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = PaperSound("Speakers")
    card = card_with(sound, monkeypatch)
    told: list[int] = []

    def ask() -> None:
        asking = threading.Thread(target=lambda: told.append(len(card.devices())), daemon=True)
        asking.start()
        card.forget()
        asking.join(5)

    sound.on_open = ask

    card.open(StreamRequest(None, 48_000), ignored)

    assert told == [1]


@pytest.mark.parametrize(("wanted_s", "asked_s"), [(None, LATENCY_S), (0.03, 0.03)])
def test_as_much_is_written_ahead_as_is_wanted(
    monkeypatch: pytest.MonkeyPatch, wanted_s: float | None, asked_s: float
) -> None:
    sound = PaperSound("Speakers")

    card_with(sound, monkeypatch).open(StreamRequest(None, 48_000, wanted_s), ignored)

    assert sound.settings[0]["latency"] == asked_s
