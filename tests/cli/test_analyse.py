"""`musicdesk analyse`, with the real rooms."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest
from analysis.bands import MINOR, RATE, clicks, song

from musicdesk.cli.main import main
from musicdesk.core.clip import Clip
from musicdesk.core.filefacts import FileFacts
from musicdesk.formats.audiofile import write_wav


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_song_is_told_in_lines(capsys: pytest.CaptureFixture[str]) -> None:
    write_wav(Path("song.wav"), song(9, MINOR["i iv V i"], bpm=100, seconds=12.0, drums="rock"))

    code = main(["analyse", "song.wav"])

    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert (code, err) == (0, "")
    assert lines[0] == "song.wav: 12.0 s"
    assert re.fullmatch(r"tempo     100 bpm \(\d\d+% sure\)", lines[1])
    assert lines[2] == "bars      5 of 4 beats, the first at 0.000 s"
    assert re.fullmatch(r"key       A minor \((not sure: )?\d+%( sure)?\)", lines[3])
    assert lines[4].startswith("loudness  -") and lines[4].endswith(" LUFS")
    assert lines[5].startswith("peak      -") and lines[5].endswith(" dBTP")


def test_a_song_is_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    write_wav(Path("song.wav"), song(9, MINOR["i iv V i"], bpm=100, seconds=12.0, drums="rock"))

    code = main(["analyse", "song.wav", "--json"])

    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert list(told) == [
        "path", "seconds", "bpm", "tempo_sureness", "beats", "downbeats", "beats_per_bar", "key", "key_sureness",
        "lufs", "true_peak_db", "tags", "worded",
    ]  # fmt: skip
    assert (told["path"], told["seconds"], told["bpm"], told["key"]) == ("song.wav", 12.0, 100.0, "A minor")
    assert len(told["beats"]) == 20
    assert told["downbeats"] == told["beats"][::4]


def test_the_tempo_it_was_meant_to_have_decides_between_octaves(capsys: pytest.CaptureFixture[str]) -> None:
    write_wav(Path("clicks.wav"), clicks(70))
    write_wav(Path("said.wav"), clicks(70), facts=FileFacts(bpm=140.0))
    write_wav(Path("asked.wav"), clicks(70), facts=FileFacts(prompt="house, 140 bpm"))

    for words in (
        ["clicks.wav"],
        ["clicks.wav", "--bpm", "141"],
        ["said.wav"],
        ["asked.wav"],
        ["said.wav", "--bpm", "70"],
    ):
        main(["analyse", *words])

    tempi = [line.split()[1] for line in capsys.readouterr().out.splitlines() if line.startswith("tempo")]
    assert tempi == ["70", "140", "140", "140", "70"]


def test_silence_is_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    write_wav(Path("silence.wav"), Clip(np.zeros((RATE, 2), np.float32), RATE))

    assert main(["analyse", "silence.wav"]) == 0

    assert capsys.readouterr().out.splitlines()[1:] == [
        "tempo     no beat was heard",
        "key       none was heard",
        "loudness  too quiet or too short",
        "peak      silence",
    ]


def test_a_tempo_that_was_only_meant_is_told_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    write_wav(Path("silence.wav"), Clip(np.zeros((RATE, 2), np.float32), RATE))

    main(["analyse", "silence.wav", "--bpm", "84"])

    assert "tempo     84 bpm, as it was meant: no beat was heard" in capsys.readouterr().out


def test_what_cannot_be_listened_to_is_said_in_a_sentence(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "text.wav").write_text("no sound at all")
    write_wav(Path("clicks.wav"), clicks(70, 3.0))

    codes = [main(["analyse", *words]) for words in (["text.wav"], ["gone.wav"], ["clicks.wav", "--bpm", "nan"])]

    out, err = capsys.readouterr()
    assert (codes, out) == ([1, 1, 2], "")
    assert [line.startswith("musicdesk: ") for line in err.splitlines()] == [True] * 3
    assert "outside 10..400" in err
