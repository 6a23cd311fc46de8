"""`musicdesk info`: what a file says of itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from formats.fullfacts import FULL, PROMPT, tones

from musicdesk.cli.main import main
from musicdesk.core.note import Note
from musicdesk.core.scale import Scale
from musicdesk.formats.audiofile import write_wav
from musicdesk.formats.compressedwrite import write_compressed
from musicdesk.formats.midifile import write_midi

KEYS = [
    "title", "engine", "prompt", "seed", "licence", "comment", "software", "bpm", "beats", "time_signature", "key",
    "loop", "downbeat", "created", "recipe", "sample_rate", "channels", "seconds", "format",
]  # fmt: skip


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_everything_a_wav_says_is_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    write_wav("a.wav", tones(12_000), "PCM_24", facts=FULL)

    code = main(["info", "a.wav", "--json"])

    out, err = capsys.readouterr()
    told = json.loads(out)
    assert (code, err, list(told)) == (0, "", KEYS)
    assert (told["title"], told["prompt"], told["seed"]) == (FULL.title, PROMPT, FULL.seed)
    assert (told["bpm"], told["beats"], told["time_signature"], told["key"]) == (84.37, 7, "3/4", "A minor")
    assert (told["loop"], told["downbeat"], told["created"]) == ([100, 9_000], 0.125, 1_763_744_000.25)
    assert told["recipe"]["seed"] == 7
    assert (told["sample_rate"], told["channels"], told["seconds"], told["format"]) == (48_000, 2, 0.25, "WAV, 24 bit")


def test_everything_a_tag_says_is_told_in_lines(capsys: pytest.CaptureFixture[str]) -> None:
    write_compressed("a.mp3", tones(48_000), "mp3", facts=FULL)

    assert main(["info", "a.mp3"]) == 0

    lines = capsys.readouterr().out.splitlines()
    for line in (
        "title          Für Elise 日本",
        "tempo          84.37 bpm",
        "metre          3/4",
        "key            A minor",
        "first bar      at 0.125 s",
        "created        2025-11-21 16:53:20 UTC",
        "recipe         the whole one: MusicDesk can make it again",
        "sample rate    48,000 Hz",
        "format         MP3",
    ):
        assert line in lines


def test_a_file_that_says_nothing_is_told_by_its_sound_alone(capsys: pytest.CaptureFixture[str]) -> None:
    write_wav("a.wav", tones(96_000))

    codes = [main(["info", "a.wav"]), main(["info", "a.wav", "--json"])]

    lines, _, rest = capsys.readouterr().out.partition("{")
    assert codes == [0, 0]
    assert lines.splitlines() == [
        "sample rate    48,000 Hz",
        "channels       2",
        "length         2 s",
        "format         WAV, 16 bit",
    ]
    assert list(json.loads("{" + rest)) == KEYS


def test_a_midi_file_tells_tempo_key_and_tracks(capsys: pytest.CaptureFixture[str]) -> None:
    write_midi("a.mid", [Note(0.5, 60, 0.5)], 120.0, name="Voice", time_signature=(6, 8), key=Scale(9, "minor"))

    assert main(["info", "a.mid", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert main(["info", "a.mid"]) == 0

    assert told == {
        "title": "Voice",
        "bpm": 120.0,
        "time_signature": "6/8",
        "key": "A minor",
        "seconds": 1.0,
        "format": "MIDI, format 0",
        "ticks_per_beat": 960,
        "tracks": [{"name": "Voice", "notes": 1}],
    }
    assert "track          Voice: 1 note" in capsys.readouterr().out.splitlines()


def test_words_in_a_file_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    from dataclasses import replace

    write_wav("a.wav", tones(), facts=replace(FULL, title="a\x1b[31m\nb\u202ec"))

    assert main(["info", "a.wav"]) == 0

    out = capsys.readouterr().out
    assert "title          a [31m b c" in out.splitlines()
    assert "\x1b" not in out


@pytest.mark.parametrize("raw", [b"hello", b"", b"MThd", b"RIFF\0\0\0\0WAVE"])
def test_what_is_neither_sound_nor_midi_is_refused_in_a_sentence(
    here: Path, raw: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "odd.wav").write_bytes(raw)

    code = main(["info", "odd.wav"])

    out, err = capsys.readouterr()
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert err.startswith("musicdesk: odd.wav ")
