"""`musicdesk export`: takes and recordings become files; streams, exit codes and sentences."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from fakes import FakeEngine, fake_desk

from musicdesk.app.library import import_audio
from musicdesk.cli.main import main
from musicdesk.core.clip import Clip
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.note import Note
from musicdesk.formats.audiofile import read_audio, write_wav
from musicdesk.formats.filefacts import read_file_facts
from musicdesk.formats.midifile import read_midi
from musicdesk.library.library import Library

RATE = 32_000
NOISE = Clip(np.random.default_rng(5).uniform(-0.5, 0.5, (4 * RATE, 2)).astype(np.float32), RATE)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    write_wav(tmp_path / "riff.wav", NOISE, "PCM_24", facts=FileFacts(title="Riff", bpm=120.0, downbeat_s=0.25))
    return tmp_path


@pytest.fixture
def take_id(here: Path) -> str:
    with Library.open(here / "takes") as library:
        return import_audio(library, here / "riff.wav", 1.77e9).id


def run(*words: str) -> int:
    notes = (Note(0.25, 60, 0.5), Note(1.25, 62, 0.5))
    desk = fake_desk(FakeEngine(), read_audio=read_audio, transcribe=lambda clip, report=None, cancel=None: notes)
    return main(list(words), desk)


def test_a_take_becomes_a_file_and_its_path_is_printed(take_id: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", take_id, "-o", "out.flac", "--folder", "takes", "--rate", "48000", "--loudness", "peak") == 0

    assert capsys.readouterr().out == "out.flac\nout.png\n"
    clip = read_audio("out.flac")
    assert (clip.sample_rate, clip.seconds) == (48_000, 4.0)
    assert 0.8 < np.abs(clip.samples).max() < 0.9


def test_a_take_goes_without_its_picture_when_asked(take_id: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", take_id, "-o", "out.wav", "--folder", "takes", "--no-cover") == 0

    assert capsys.readouterr().out == "out.wav\n"
    assert not Path("out.png").exists()


def test_a_recording_becomes_bars_with_notes_cut_alike(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--bars", "1", "--align", "--midi", "--format", "wav16", "--json")

    assert run("export", "riff.wav", "-o", "out.wav", *words) == 0

    assert json.loads(capsys.readouterr().out) == {"paths": ["out.wav", "out.mid"]}
    facts = read_file_facts(Path("out.wav"))
    assert read_audio("out.wav").frames == 2 * RATE
    assert (facts.title, facts.bpm, facts.beats, facts.loop) == ("Riff", 120.0, 4, (0, 2 * RATE))
    assert [round(note.onset_s, 3) for note in read_midi("out.mid")[0]] == [0.0, 1.0]


def test_a_part_is_cut_and_faded_into_a_folder(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "out").mkdir()
    part = ("--begin", "1", "--end", "2.5", "--fade-in", "0.5", "--fade-out", "0.5", "--bpm", "100", "--no-dither")

    assert run("export", "riff.wav", "-o", "out", *part) == 0

    path = Path(capsys.readouterr().out.strip())
    clip = read_audio(path)
    assert path == Path("out", "riff_100bpm_01.wav")
    assert clip.seconds == 1.5
    assert np.abs(clip.samples[:20]).max() < 1e-3 < np.abs(clip.samples).max()


def test_what_was_done_beyond_the_wish_is_said_on_the_other_stream(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", "riff.wav", "-o", "a.wav", "--bars", "1", "--fade-in", "1") == 0

    out, err = capsys.readouterr()
    assert out == "a.wav\n"
    assert "no fades" in err


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["riff.wav"], 2, "-o"),
        (["gone.wav", "-o", "a.wav"], 1, "no file gone.wav"),
        (["nobody", "-o", "a.wav"], 1, "no file and no take nobody"),
        (["nobody", "-o", "a.wav", "--folder", "nowhere"], 1, "no library in nowhere"),
        (["nobody", "-o", "a.wav", "--folder", "takes"], 1, "no take nobody"),
        (["riff.wav", "-o", "a.aiff"], 2, "a.aiff"),
        (["riff.wav", "-o", "riff.wav"], 2, "is the recording itself"),
        (["riff.wav", "-o", "no/a.wav"], 1, "does not exist"),
        (["riff.wav", "-o", "a.wav", "--rate", "22050"], 2, "22050"),
        (["riff.wav", "-o", "a.wav", "--bars", "3"], 2, "only 2 bars"),
        (["riff.wav", "-o", "a.wav", "--bars", "1", "--end", "2"], 2, "not allowed with"),
        (["riff.wav", "-o", "a.wav", "--begin", "nan"], 2, "nan"),
        (["riff.wav", "-o", "a.wav", "--bpm", "9000"], 2, "9000 bpm"),
        (["riff.wav", "-o", "a.wav", "--format", "mp3"], 2, "another ending"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    take_id: str, words: list[str], code: int, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("export", *words) == code

    out, err = capsys.readouterr()
    assert sentence in err
    assert "Traceback" not in err
    assert out == ""
    assert not Path("a.wav").exists()


@pytest.mark.parametrize("source", ["riff.wav", "a take"])
def test_a_folder_that_is_named_with_a_slash_is_made(here: Path, take_id: str, source: str) -> None:
    word = take_id if source == "a take" else source

    assert run("export", word, "-o", "deep/out/", "--folder", "takes") == 0
    assert run("export", "missing.wav", "-o", "never/") != 0

    sounds = [path.name for path in (here / "deep" / "out").glob("*.wav")]
    assert sounds == ["riff_120bpm_01.wav"]
    assert not (here / "never").exists()


def test_a_folder_that_cannot_be_made_is_said(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", "riff.wav", "-o", "riff.wav/out/") == 1

    assert "cannot be made" in capsys.readouterr().err
