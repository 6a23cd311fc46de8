"""The real microphones, on a PortAudio of paper: how a device is chosen, opened, asked for the time and let go."""

from __future__ import annotations

import os
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from musicdesk.audio import microphone as microphone_page
from musicdesk.audio.inputs import InputDevice
from musicdesk.audio.inputstream import InputRequest
from musicdesk.audio.microphone import Microphones, MicrophoneStream
from musicdesk.audio.portaudio import SoundSystem
from musicdesk.audio.sources import Source
from musicdesk.core.errors import Unavailable

MIC = Source(7, "usb-mic", "USB microphone", 8, 96_000, monitor=False)
MONITOR = Source(0, "speakers.monitor", "Monitor of Speakers", 2, 44_100, monitor=True, default=True)


class PaperError(Exception):
    """PortAudio's own."""


class PaperStream:
    def __init__(self, **settings: Any) -> None:
        self.settings = settings
        self.source = os.environ.get("PULSE_SOURCE")
        self.latency, self.time, self.active = 0.05, 500.0, False
        self.steps: list[str] = []

    def start(self) -> None:
        self.active = True
        self.steps.append("start")

    def abort(self, ignore_errors: bool) -> None:
        self.steps.append("abort")

    def close(self, ignore_errors: bool) -> None:
        self.steps.append("close")


class PaperSound:
    """What is used of the module `sounddevice`."""

    PortAudioError = PaperError

    def __init__(self, *names: str) -> None:
        self.rows = [
            {"name": name, "hostapi": 0, "max_input_channels": 32, "default_samplerate": 44_100.0} for name in names
        ]
        self.streams: list[PaperStream] = []
        self.refusal: Exception | None = None
        self.renewals = 0

    def query_hostapis(self, index: int | None = None) -> Any:
        system = {"name": "ALSA", "default_input_device": 0}
        return (system,) if index is None else system

    def query_devices(self, index: int | None = None) -> Any:
        return self.rows if index is None else self.rows[index]

    def InputStream(self, **settings: Any) -> PaperStream:
        if self.refusal is not None:
            raise self.refusal
        self.streams.append(PaperStream(**settings))
        return self.streams[-1]

    def _terminate(self) -> None:
        self.renewals += 1

    def _initialize(self) -> None:
        pass


def _microphones(sound: PaperSound, monkeypatch: pytest.MonkeyPatch, *sources: Source) -> Microphones:
    system = SoundSystem()
    system._sound = sound
    monkeypatch.setattr(microphone_page, "query_inputs", lambda: (InputDevice("any", 1, 48_000, True),))
    monkeypatch.setattr(microphone_page, "server_sources", lambda: sources)
    monkeypatch.delenv("PULSE_SOURCE", raising=False)
    return Microphones(system)


def _ignored(*_: Any) -> None:
    """Take a block."""


def test_a_chosen_source_of_the_server_is_named_to_it_only_while_the_stream_is_opened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sound = PaperSound("pulse", "default")

    stream = _microphones(sound, monkeypatch, MIC, MONITOR).open(InputRequest("USB microphone"), _ignored)

    settings = sound.streams[0].settings
    assert (sound.streams[0].source, os.environ.get("PULSE_SOURCE")) == ("usb-mic", None)
    assert (settings["device"], settings["samplerate"], settings["channels"]) == (0, 96_000, 2)
    assert (stream.name, stream.sample_rate, stream.channels) == ("USB microphone", 96_000, 2)


def test_the_default_is_left_to_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = PaperSound("pulse")

    stream = _microphones(sound, monkeypatch, MIC, MONITOR).open(InputRequest(None), _ignored)

    assert sound.streams[0].source is None
    assert stream.name == "Monitor of Speakers"  # the user has made it the default


def test_what_an_output_plays_is_not_taken_for_a_microphone(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Unavailable, match="No microphone"):
        _microphones(PaperSound("pulse"), monkeypatch, MONITOR).open(InputRequest(None), _ignored)


def test_a_microphone_that_is_not_there_is_said_by_name_and_looked_for_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = PaperSound("USB")
    microphones = _microphones(sound, monkeypatch)

    with pytest.raises(Unavailable, match='"Headset" is not there'):
        microphones.open(InputRequest("Headset"), _ignored)
    microphones.open(InputRequest("USB"), _ignored)

    assert sound.renewals == 1


def test_a_refusal_is_one_sentence_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = PaperSound("USB")
    sound.refusal = PaperError("Device unavailable", -9985)

    with pytest.raises(Unavailable, match=r"USB could not be opened \(Device unavailable\)\.") as caught:
        _microphones(sound, monkeypatch).open(InputRequest(None), _ignored)

    assert "another microphone" in caught.value.hint


@pytest.mark.parametrize(
    ("current_s", "adc_s", "told_s"),
    [(500.0, 499.97, 499.99), (500.0, 0.0, 499.99), (0.0, 0.0, 499.99), (500.0, 600.0, 499.99)],
)
def test_a_block_is_handed_on_with_the_latest_moment_it_can_have_been_at_the_microphone(
    monkeypatch: pytest.MonkeyPatch, current_s: float, adc_s: float, told_s: float
) -> None:
    sound, told = PaperSound("USB"), []
    _microphones(sound, monkeypatch).open(InputRequest(None), lambda *what: told.append(what))
    block = np.zeros((441, 2), np.float32)

    take = sound.streams[0].settings["callback"]
    take(
        block, 441, SimpleNamespace(currentTime=current_s, inputBufferAdcTime=adc_s), SimpleNamespace(input_overflow=1)
    )

    assert told[0][0] is block
    assert told[0][1:] == (pytest.approx(told_s), True)


def _opened(monkeypatch: pytest.MonkeyPatch) -> tuple[MicrophoneStream, PaperStream, PaperSound]:
    sound = PaperSound("USB")
    stream = _microphones(sound, monkeypatch).open(InputRequest(None), _ignored)
    stream.start()
    return stream, sound.streams[0], sound


def test_closing_aborts_once_and_the_clock_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    stream, paper, _ = _opened(monkeypatch)
    before = (stream.active, stream.now_s())

    stream.close()
    stream.close()

    assert before == (True, 500.0)
    assert (stream.active, stream.now_s()) == (False, None)
    assert paper.steps == ["start", "abort", "close"]


def test_a_stream_that_breaks_while_it_is_closed_raises_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream, paper, _ = _opened(monkeypatch)

    def broken(ignore_errors: bool) -> None:
        raise PaperError("gone")

    paper.abort = broken  # type: ignore[method-assign]

    stream.close()

    assert paper.steps == ["start", "close"]
