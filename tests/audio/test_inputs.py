"""Which input devices there are, and a sound system that is missing, broken or empty."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from musicdesk.audio import devices as devices_page
from musicdesk.audio.devices import read_answer
from musicdesk.audio.inputs import INPUT_WORDS, InputDevice, listed_inputs, query_inputs
from musicdesk.audio.sources import Source
from musicdesk.core.errors import Unavailable

MIC = Source(7, "usb-mic", "USB microphone", 1, 96_000, monitor=False, default=True)
MONITOR = Source(0, "speakers.monitor", "Monitor of Speakers", 2, 44_100, monitor=True)


def _row(name: str, system: int = 0, inputs: int = 2, rate: float = 48_000.0) -> dict[str, Any]:
    return {"name": name, "hostapi": system, "max_input_channels": inputs, "default_samplerate": rate}


def _sound(systems: list[tuple[str, int]], rows: list[dict[str, Any]]) -> Any:
    named = [{"name": name, "default_input_device": default} for name, default in systems]
    return SimpleNamespace(query_hostapis=lambda: tuple(named), query_devices=lambda: rows)


def _linux() -> Any:
    rows = [_row("HDA Intel (hw:0,0)"), _row("pulse", inputs=32), _row("default", inputs=32), _row("system", 1)]
    return _sound([("ALSA", 2), ("JACK", 3)], rows)


def test_outputs_are_left_out_and_the_default_is_marked() -> None:
    sound = _sound([("Core Audio", 2)], [_row("speakers", inputs=0), _row("usb"), _row("built-in", inputs=1)])

    assert listed_inputs(sound, ()) == [
        (1, InputDevice("usb", 2, 48_000)),
        (2, InputDevice("built-in", 1, 48_000, True)),
    ]


def test_behind_a_sound_server_its_own_microphones_take_the_place_of_what_portaudio_sees() -> None:
    found = listed_inputs(_linux(), (MIC, MONITOR))

    assert found == [
        (1, InputDevice("USB microphone", 1, 96_000, True, "usb-mic")),
        (3, InputDevice("system (JACK)", 2, 48_000)),
        (1, InputDevice("Monitor of Speakers", 2, 44_100, False, "speakers.monitor", monitor=True)),
    ]


def test_without_a_sound_server_portaudio_is_believed() -> None:
    assert [device.name for _, device in listed_inputs(_linux(), ())] == [
        "HDA Intel (hw:0,0)",
        "pulse",
        "default",
        "system",
    ]


def test_a_server_that_portaudio_has_no_way_to_is_not_listed() -> None:
    sound = _sound([("ALSA", 0)], [_row("HDA Intel (hw:0,0)")])

    assert listed_inputs(sound, (MIC,)) == [(0, InputDevice("HDA Intel (hw:0,0)", 2, 48_000, True))]


def test_on_windows_what_listens_to_an_output_comes_last() -> None:
    rows = [_row("Speakers [Loopback]", 1), _row("Mic", 0), _row("Microphone array", 1)]

    found = listed_inputs(_sound([("MME", 1), ("Windows WASAPI", 2)], rows), ())

    assert [(device.name, device.monitor) for _, device in found] == [
        ("Microphone array", False),
        ("Speakers [Loopback]", True),
    ]


def test_an_answer_of_the_child_is_read() -> None:
    row = {"name": "Mikrofon ü", "channels": 1, "sample_rate": 44_100, "default": True, "source": "mic"}

    found = read_answer(0, json.dumps({"library_missing": False, "devices": [row]}).encode(), InputDevice, INPUT_WORDS)

    assert found == (InputDevice("Mikrofon ü", 1, 44_100, True, "mic"),)


@pytest.mark.parametrize(
    ("exit_code", "answer", "sentence"),
    [
        (0, b'{"library_missing": false, "devices": []}', "No microphone was found"),
        (0, b'{"library_missing": true, "devices": []}', "PortAudio is missing"),
        (-6, b"", "cannot be used"),
        (1, b'{"library_missing": false, "devices": []}', "cannot be used"),
        (0, b"[]", "cannot be used"),
        (0, b'{"library_missing": false, "devices": [{"label": 1}]}', "cannot be used"),
    ],
)
def test_each_trouble_is_said_in_its_own_sentence(exit_code: int, answer: bytes, sentence: str) -> None:
    with pytest.raises(Unavailable, match=sentence) as caught:
        read_answer(exit_code, answer, InputDevice, INPUT_WORDS)

    assert "record again" in caught.value.hint


@pytest.mark.parametrize("program", ["import os\nos.abort()\n", "import time\ntime.sleep(60)\n"])
def test_a_child_that_dies_or_hangs_is_no_more_than_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    (tmp_path / "child.py").write_text(program)
    monkeypatch.setattr(devices_page, "_probe_command", lambda: [sys.executable, str(tmp_path / "child.py")])
    monkeypatch.setattr(devices_page, "PROBE_LIMIT_S", 0.4)

    with pytest.raises(Unavailable, match="cannot be used"):
        query_inputs()


def test_without_the_library_the_child_says_so(tmp_path: Path) -> None:
    (tmp_path / "sounddevice.py").write_text("raise OSError('PortAudio library not found')\n")
    root = str(Path(__file__).parents[2])
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), root])}

    words = [sys.executable, "-m", "musicdesk.audio.probe", "inputs"]
    done = subprocess.run(words, env=env, capture_output=True, check=True)

    with pytest.raises(Unavailable, match="PortAudio is missing"):
        read_answer(done.returncode, done.stdout, InputDevice, INPUT_WORDS)


def test_the_real_child_answers_or_its_trouble_is_a_sentence() -> None:
    try:
        found = query_inputs()
    except Unavailable as exc:
        assert exc.message.endswith(".")
    else:
        assert all(device.channels > 0 and device.sample_rate > 0 for device in found)


def test_importing_the_recorder_wakes_no_sound_system() -> None:
    program = (
        "import sys, musicdesk.audio.recorder\n"
        "print(sorted({'sounddevice', 'soxr', 'torch', 'scipy', 'soundfile'} & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
