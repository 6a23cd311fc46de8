"""`musicdesk transcribe` from the command line, with the real rooms."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import numpy as np
import pytest
from fakes import FakeEngine, fake_desk

from musicdesk.cli.main import main
from musicdesk.core.clip import Clip
from musicdesk.formats.audiofile import read_audio, write_wav
from musicdesk.formats.midifile import read_midi, read_midi_facts

heard = pytest.mark.skipif(importlib.util.find_spec("basic_pitch") is None, reason="basic-pitch is not installed")

RATE = 22_050
PITCHES = (57, 60, 64, 69, 67, 64, 60, 57)
"""A minor, a crotchet each at 120 bpm, from 0 s on."""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    time = np.arange(RATE // 2) / RATE
    sound = [
        sum(np.sin(2 * np.pi * 440 * 2 ** ((pitch - 69) / 12) * part * time) / part**1.5 for part in range(1, 6))
        * np.exp(-3 * time)
        * np.minimum(1, time / 0.003)
        for pitch in PITCHES
    ]
    samples = (0.3 * np.concatenate(sound)).astype(np.float32)[:, np.newaxis]
    write_wav(tmp_path / "tune.wav", Clip(samples, RATE))
    return tmp_path


@heard
def test_a_tune_becomes_a_midi_file_on_the_grid(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--preset", "clean melody", "--bpm", "120", "--quantise", "1/8", "--scale", "A minor"]

    code = main(["transcribe", "tune.wav", "-o", "tune.mid", *words])

    out, err = capsys.readouterr()
    notes, bpm = read_midi("tune.mid")
    assert (code, out) == (0, "tune.mid\n")
    assert "8 notes at 120 bpm (as asked), A minor" in err
    assert [note.pitch for note in notes] == list(PITCHES)
    begin_s = notes[0].onset_s
    assert [note.onset_s - begin_s for note in notes] == pytest.approx([0.5 * n for n in range(8)], abs=0.001)
    facts = read_midi_facts("tune.mid")
    assert (bpm, facts.key, facts.tracks) == (120.0, "A minor", (("tune", 8),))


@heard
def test_what_was_written_is_told_as_json(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["transcribe", "tune.wav", "--preset", "voice", "--bpm", "120", "--json"])

    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert (told["files"], told["notes"], told["preset"]) == (["tune.mid"], 8, "voice")
    assert (told["bpm"], told["bpm_source"]) == (120.0, "as asked")
    assert set(told) == {"files", "notes", "preset", "bpm", "bpm_source", "key", "time_signature", "downbeat"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--preset", "tuba"], 'no preset "tuba"'),
        (["--quantise", "1/7"], 'no grid "1/7"'),
        (["--strength", "101"], "strength of 101"),
        (["--strength", "nan"], "strength of nan"),
        (["--scale", "H minor"], 'no scale "H minor"'),
        (["--bpm", "9"], "tempo of 9"),
    ],
)
def test_a_value_that_cannot_be_is_refused_before_anything_is_heard(
    words: list[str], said: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["transcribe", "tune.wav", *words])

    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    assert said in err
    assert [path.name for path in here.iterdir()] == ["tune.wav"]


def test_a_folder_that_is_named_with_a_slash_is_made(here: Path) -> None:
    assert main(["transcribe", "tune.wav", "-o", "out/"], fake_desk(FakeEngine(), read_audio=read_audio)) == 0

    assert [path.name for path in (here / "out").iterdir()] == ["tune.mid"]


def test_what_changes_nothing_with_stems_is_said(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(here))
    (here / "empty").mkdir()
    desk = fake_desk(FakeEngine(), read_audio=read_audio)

    codes = [main(["transcribe", "tune.wav", "--stems", "empty", *more], desk) for more in (["--bends"], [])]

    plain, silent = capsys.readouterr().err.split("bass.wav, drums.wav", 1)
    assert codes == [1, 1]
    assert "--preset and --bends change nothing" in plain
    assert "change nothing" not in silent
