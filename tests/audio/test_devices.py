"""Which output devices there are, and a sound system that is missing, broken or empty."""

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
from musicdesk.audio.devices import OUTPUT_WORDS, Device, listed, query_devices, read_answer
from musicdesk.audio.soundcard import SoundCard
from musicdesk.audio.stream import StreamRequest
from musicdesk.core.errors import Unavailable


def _row(name: str, system: int = 0, outputs: int = 2, rate: float = 48_000.0) -> dict[str, Any]:
    return {"name": name, "hostapi": system, "max_output_channels": outputs, "default_samplerate": rate}


def _sound(systems: list[tuple[str, int]], rows: list[dict[str, Any]]) -> Any:
    named = [{"name": name, "default_output_device": default} for name, default in systems]
    return SimpleNamespace(query_hostapis=lambda: tuple(named), query_devices=lambda: rows)


def _child_that(tmp_path: Path, program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "child.py"
    script.write_text(program)
    monkeypatch.setattr(devices_page, "_probe_command", lambda: [sys.executable, str(script)])


def test_inputs_are_left_out_and_the_default_is_marked() -> None:
    sound = _sound([("ALSA", 2)], [_row("mic", outputs=0), _row("usb"), _row("default", outputs=32, rate=44_100.0)])

    assert listed(sound) == [(1, Device("usb", 2, 48_000)), (2, Device("default", 32, 44_100, True))]


def test_on_windows_each_device_is_named_once() -> None:
    rows = [_row("Speakers (Realtek High Definiti", 0), _row("Speakers (Realtek High Definition Audio)", 1)]

    assert listed(_sound([("MME", 0), ("Windows WASAPI", 1)], rows)) == [(1, Device(rows[1]["name"], 2, 48_000, True))]


def test_devices_of_one_name_can_be_told_apart() -> None:
    names = [device.name for _, device in listed(_sound([("Core Audio", 0)], [_row("USB"), _row("USB")]))]

    assert len(set(names)) == 2
    assert all(name.startswith("USB (Core Audio") for name in names)


def test_an_answer_of_the_child_is_read() -> None:
    row = {"name": "Lautsprecher ü", "channels": 2, "sample_rate": 48_000, "default": True}

    found = read_answer(0, json.dumps({"library_missing": False, "devices": [row]}).encode(), Device, OUTPUT_WORDS)

    assert found == (Device("Lautsprecher ü", 2, 48_000, True),)


@pytest.mark.parametrize(
    ("exit_code", "answer", "sentence"),
    [
        (0, b'{"library_missing": false, "devices": []}', "No sound device was found"),
        (0, b'{"library_missing": true, "devices": []}', "PortAudio is missing"),
        (-6, b"", "cannot be used"),
        (1, b'{"library_missing": false, "devices": []}', "cannot be used"),
        (0, b"[]", "cannot be used"),
        (0, b"\xff{", "cannot be used"),
        (0, b'{"library_missing": false, "devices": [{"label": 1}]}', "cannot be used"),
    ],
)
def test_each_trouble_is_said_in_its_own_sentence(exit_code: int, answer: bytes, sentence: str) -> None:
    with pytest.raises(Unavailable, match=sentence) as caught:
        read_answer(exit_code, answer, Device, OUTPUT_WORDS)

    assert "press play" in caught.value.hint


def test_a_child_that_is_aborted_is_no_more_than_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _child_that(tmp_path, "import os\nos.abort()\n", monkeypatch)

    with pytest.raises(Unavailable, match="cannot be used"):
        query_devices()


def test_a_child_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _child_that(tmp_path, "import time\ntime.sleep(60)\n", monkeypatch)
    monkeypatch.setattr(devices_page, "PROBE_LIMIT_S", 0.3)

    with pytest.raises(Unavailable, match="cannot be used"):
        query_devices()


def test_after_a_child_died_of_it_sounddevice_is_not_imported_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _child_that(tmp_path, "import os\nos.abort()\n", monkeypatch)
    monkeypatch.setitem(sys.modules, "sounddevice", None)  # importing it would be another error

    with pytest.raises(Unavailable, match="cannot be used"):
        SoundCard().open(StreamRequest(None, 48_000), lambda *_: None)


def test_without_the_library_the_child_says_so(tmp_path: Path) -> None:
    (tmp_path / "sounddevice.py").write_text("raise OSError('PortAudio library not found')\n")
    root = str(Path(__file__).parents[2])
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), root])}

    done = subprocess.run([sys.executable, "-m", "musicdesk.audio.probe"], env=env, capture_output=True, check=True)

    with pytest.raises(Unavailable, match="PortAudio is missing"):
        read_answer(done.returncode, done.stdout, Device, OUTPUT_WORDS)


def test_the_real_child_answers_or_its_trouble_is_a_sentence() -> None:
    try:
        found = query_devices()
    except Unavailable as exc:
        assert exc.message.endswith(".")
    else:
        assert all(device.channels > 0 and device.sample_rate > 0 for device in found)


def test_importing_the_player_wakes_no_sound_system() -> None:
    program = "import sys, musicdesk.audio.player\nprint(sorted({'sounddevice', 'soxr', 'torch'} & set(sys.modules)))"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
