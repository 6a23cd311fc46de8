"""`musicdesk record`, in a room of paper."""

from __future__ import annotations

import json
import os
import signal
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fakes import FakeEngine, fake_desk

from musicdesk.app.latencies import known_latency
from musicdesk.audio import inputs as inputs_page
from musicdesk.audio.inputs import InputDevice
from musicdesk.audio.metronome import Metronome
from musicdesk.cli import record as page
from musicdesk.cli.main import main
from musicdesk.cli.terminal import Terminal
from musicdesk.core.errors import Unavailable
from musicdesk.formats import wavcue
from musicdesk.formats.audiofile import read_audio
from musicdesk.formats.wavcue import cue_of
from tests.audio.fake_room import RATE, Room


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A room in which each turn of the command takes 20 ms, however long it takes."""
    made = Room(0.01)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("musicdesk.app.latencies.config_folder", lambda: tmp_path / "settings")
    monkeypatch.setattr(page, "open_recorder", lambda: made.recorder)
    monkeypatch.setattr(page, "open_metronome", lambda: Metronome(made.open, made.clock))

    def turn(seconds: float) -> None:
        time.sleep(0.001)  # the metronome's thread wants its share
        made.pass_time(seconds)

    monkeypatch.setattr(page, "sleep", turn)
    return made


def run(*words: str) -> int:
    return main(["record", *words], fake_desk(FakeEngine()))


def test_it_records_for_as_long_as_it_is_told(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    code = run("-o", "hum.wav", "--seconds", "2")

    out, err = capsys.readouterr()
    assert code == 0
    assert out == "hum.wav\n"
    assert "hum.wav: 2.0 s from Paper ear, 48000 Hz." in err
    assert read_audio(Path("hum.wav")).seconds == pytest.approx(2.0, abs=0.05)
    assert room.requests == []
    assert room.recorder.closed
    assert os.listdir() == ["hum.wav"]


def test_the_count_in_is_in_the_file_and_the_json_says_where_bar_one_is(
    room: Room, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run("-o", "hum.wav", "--seconds", "1", "--count-in", "1", "--bpm", "150", "--metronome", "--json")

    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert set(told) == {
        "path", "seconds", "sample_rate", "channels", "device", "offset_s", "latency_s", "bpm", "count_in_bars",
        "ended", "message", "overruns",
    }  # fmt: skip
    assert (told["bpm"], told["count_in_bars"], told["ended"], told["latency_s"]) == (150.0, 1, "stopped", None)
    assert told["offset_s"] > 1.6
    assert told["seconds"] == pytest.approx(told["offset_s"] + 1.0, abs=0.15)
    assert told["seconds"] == pytest.approx(read_audio(Path("hum.wav")).seconds)


def test_the_file_itself_says_where_bar_one_is(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    run("-o", "hum.wav", "--seconds", "1", "--count-in", "1", "--bpm", "150", "--json")
    told = json.loads(capsys.readouterr().out)
    run("-o", "free.wav", "--seconds", "1")

    assert cue_of("hum.wav") == pytest.approx(told["offset_s"], abs=1 / RATE)
    assert cue_of("free.wav") is None
    assert told["seconds"] == pytest.approx(read_audio(Path("hum.wav")).seconds)


def test_a_recording_that_cannot_be_marked_is_kept_all_the_same(
    room: Room, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(wavcue, "_write", full)

    code = run("-o", "hum.wav", "--seconds", "1", "--count-in", "1", "--bpm", "150")

    assert code == 0
    assert "No space left on device" in (err := capsys.readouterr().err) and "--melody-begin " in err
    assert read_audio(Path("hum.wav")).seconds > 2.5 and cue_of("hum.wav") is None


def test_ctrl_c_stops_and_keeps(
    room: Room, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def turn(seconds: float) -> None:
        room.pass_time(seconds)
        if room.recorder.facts().frames == RATE:
            os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(page, "sleep", turn)

    code = run("-o", "hum.wav")

    out, err = capsys.readouterr()
    assert (code, out) == (0, "hum.wav\n")
    assert "Stopping" in err
    assert read_audio(Path("hum.wav")).seconds == pytest.approx(1.0, abs=0.05)


def test_what_stood_there_is_replaced_only_by_a_whole_recording(room: Room) -> None:
    Path("hum.wav").write_bytes(b"older")
    room.recorder.refusal = "No microphone was found."

    failed = run("-o", "hum.wav", "--seconds", "1", "--replace")
    older = Path("hum.wav").read_bytes()
    room.recorder.refusal = ""
    done = run("-o", "hum.wav", "--seconds", "1", "--replace")

    assert (failed, older, done) == (1, b"older", 0)
    assert read_audio(Path("hum.wav")).seconds == pytest.approx(1.0, abs=0.05)


def test_what_was_sung_before_is_not_replaced_without_being_told_to(
    room: Room, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("hum.wav").write_bytes(b"older")

    code = run("-o", "hum.wav", "--seconds", "1")

    assert code == 1
    assert Path("hum.wav").read_bytes() == b"older"
    assert '"hum.wav" is there already' in capsys.readouterr().err


def test_silence_is_said_while_it_is_recorded(
    room: Room, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = room.recorder.facts
    monkeypatch.setattr(room.recorder, "facts", lambda: replace(facts(), hint="No signal: is the microphone muted?"))

    run("-o", "hum.wav", "--seconds", "1")

    assert capsys.readouterr().err.count("No signal: is the microphone muted?") == 1


def test_a_microphone_that_goes_away_is_said_and_what_was_sung_is_kept(
    room: Room, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def turn(seconds: float) -> None:
        room.pass_time(seconds)
        if room.recorder.facts().frames == RATE:
            room.recorder.lose()

    monkeypatch.setattr(page, "sleep", turn)

    code = run("-o", "hum.wav", "--json")

    out, err = capsys.readouterr()
    assert code == 1
    assert "went away" in err
    assert json.loads(out)["ended"] == "device lost"
    assert read_audio(Path("hum.wav")).seconds == pytest.approx(1.0, abs=0.05)


def test_a_microphone_that_is_not_there_is_one_sentence(room: Room, capsys: pytest.CaptureFixture[str]) -> None:
    room.recorder.refusal = "No microphone was found."

    code = run("-o", "hum.wav", "--device", "Blue")

    out, err = capsys.readouterr()
    assert (code, out) == (1, "")
    assert "No microphone was found." in err
    assert room.recorder.device == "Blue"
    assert os.listdir() == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "-o hum.wav"),
        (["-o", "hum.mp3"], "hum.mp3"),
        (["-o", "hum.wav", "--seconds", "0"], "length"),
        (["-o", "hum.wav", "--seconds", "-1"], "length"),
        (["-o", "hum.wav", "--seconds", "nan"], "length"),
        (["-o", "hum.wav", "--seconds", "1e9"], "length"),
        (["-o", "hum.wav", "--seconds", "ten"], "seconds"),
        (["-o", "hum.wav", "--bpm", "3"], "3 bpm"),
        (["-o", "hum.wav", "--bpm", "nan"], "bpm"),
        (["-o", "hum.wav", "--count-in", "99"], "99 bars"),
        (["-o", "hum.wav", "--count-in", "-1"], "-1"),
        (["-o", "hum.wav", "--count-in", "1.5"], "whole"),
    ],
)
def test_a_value_that_cannot_be_ends_with_2_and_opens_nothing(
    room: Room, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    code = run(*words)

    assert code == 2
    assert said in capsys.readouterr().err
    assert not room.recorder.closed
    assert os.listdir() == []


def test_a_folder_that_is_not_there_is_said_before_anything_is_recorded(
    room: Room, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run("-o", "nowhere/hum.wav", "--seconds", "1")

    assert code == 1
    assert "nowhere" in capsys.readouterr().err
    assert not room.recorder.closed


def _inputs() -> tuple[InputDevice, ...]:
    return InputDevice("Blue", 2, 44_100), InputDevice("Built-in", 1, 48_000, True)


def test_microphones_are_listed(
    room: Room, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs_page, "query_inputs", _inputs)

    codes = [run("--list-devices"), run("--list-devices", "--json")]

    plain, _, rest = capsys.readouterr().out.partition("[")
    assert codes == [0, 0]
    assert plain == "  Blue (2 ch, 44100 Hz)\n* Built-in (1 ch, 48000 Hz)\n"
    assert [each["name"] for each in json.loads("[" + rest)] == ["Blue", "Built-in"]


def test_no_microphone_to_list_is_one_sentence(
    room: Room, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> Any:
        raise Unavailable("No microphone was found.", "Plug one in.")

    monkeypatch.setattr(inputs_page, "query_inputs", none)

    assert run("--list-devices") == 1
    assert "No microphone was found. Plug one in." in capsys.readouterr().err


def test_latency_is_measured_and_taken_into_account_from_then_on(
    room: Room, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from musicdesk.app import latencies
    from musicdesk.audio import latency

    def measure(recorder: Any, **_wish: Any) -> Any:
        return latencies.keep_latency(
            latency.measure_round_trip(room.open, recorder, clock=room.clock, sleep=room.pass_time)
        )

    monkeypatch.setattr(latencies, "measure_latency", measure)

    measured = run("--measure-latency")
    capsys.readouterr()
    recorded = run("-o", "hum.wav", "--seconds", "1", "--count-in", "1", "--bpm", "200", "--json")

    assert (measured, recorded) == (0, 0)
    assert known_latency("Paper", "Paper ear", RATE, tmp_path / "settings") == pytest.approx(0.01, abs=1e-4)
    assert json.loads(capsys.readouterr().out)["latency_s"] == pytest.approx(0.01, abs=1e-4)


def test_on_a_terminal_the_level_of_all_that_came_is_shown(
    room: Room, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    peaks = iter([0.0] * 30 + [0.5] + [0.0] * 1_000)
    facts = room.recorder.facts
    monkeypatch.setattr(room.recorder, "facts", lambda: replace(facts(), peaks=(next(peaks),)))
    monkeypatch.setattr(page, "monotonic", room.clock)
    monkeypatch.setattr(Terminal, "live", property(lambda _self: True))

    run("-o", "hum.wav", "--seconds", "2")

    drawn = capsys.readouterr().err.split("\r")
    assert any("Opening" in line for line in drawn)
    assert sum("-6 dBFS" in line for line in drawn) == 1
    assert any("Recording 0:01.5" in line and "silent" in line for line in drawn)
