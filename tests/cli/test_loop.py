"""`musicdesk loop`: from an idea or a few words to loops, at a desk of stand-ins."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from analysis.bands import drum_loop
from app.hums import hum_file
from fakes import RATE, FakeEngine, fake_desk

from musicdesk.app import looptakes
from musicdesk.app.models import models
from musicdesk.cli.main import main
from musicdesk.core.clip import Clip
from musicdesk.core.errors import ModelError
from musicdesk.core.job import Cancel
from musicdesk.core.recipe import Recipe
from musicdesk.core.scale import Scale
from musicdesk.core.tags import Tags
from musicdesk.formats.atomic import check_writable
from musicdesk.formats.audiofile import read_audio, write_wav
from musicdesk.formats.midifile import write_midi
from musicdesk.workers import fitting

STARTER = models()[0].folder or Path()


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def drums(_recipe: Recipe, frames: int) -> Any:
    return drum_loop(120.0, "house", frames / RATE).samples[:frames, :1]


def run(*words: str, engine: FakeEngine | None = None, tagger: Callable[[], Any] | None = None) -> int:
    engine = engine or FakeEngine()
    engine.sound_of = drums
    desk = fake_desk(engine, find_model=lambda _model: STARTER, read_audio=read_audio, write_midi=write_midi)
    return main(["loop", *words], desk if tagger is None else replace(desk, tagger=tagger))


def test_an_idea_becomes_a_loop_and_both_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    hum_file(Path())

    code = run("--from", "hum.wav", "--instrument", "piano", "--bars", "1", "--bpm", "120", "--json", "-o", "a.wav")

    out, err = capsys.readouterr()
    made = json.loads(out)
    assert code == 0
    assert (made["idea"]["key"], made["idea"]["melodic"]) == ("A minor", True)
    assert made["prompt"] == "piano loop, A minor, 120 bpm"
    assert made["loops"][0]["asked"] == {"bpm": 120.0, "key": "A minor"}
    assert made["loops"][0]["heard"]["bpm"] == pytest.approx(120.0, abs=0.1)
    assert "A minor" in err and "Asked for: piano loop" in err and "120 bpm heard" in err


class Words:
    """A listener that knows words, and remembers how often it was loaded."""

    loaded = 0

    def __init__(self) -> None:
        Words.loaded += 1

    def tags(self, clip: Clip, cancel: Cancel | None = None) -> Tags:
        return Tags(("jazz",), ("calm",), ("piano", "drums"))

    def likeness(self, clips: Sequence[Clip], text: str, cancel: Cancel | None = None) -> list[float]:
        return [0.5] * len(clips)


@pytest.mark.parametrize(("short", "loads"), [(False, 1), (True, 2)], ids=["room", "no room"])
def test_the_listener_for_words_is_loaded_once_unless_it_has_to_make_room(
    short: bool, loads: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    hum_file(Path())
    monkeypatch.setattr(fitting, "free_bytes", lambda: 1_000 if short else 10**12)
    Words.loaded = 0

    code = run("--from", "hum.wav", "--instrument", "piano", "--bars", "1", "--bpm", "120", "--json", tagger=Words)

    out, err = capsys.readouterr()
    made = json.loads(out)
    assert "A minor; genre: jazz; mood: calm; instruments: piano, drums." in err
    assert (code, made["idea"]["genres"], made["loops"][0]["likeness"]) == (0, ["jazz"], 0.5)
    assert Words.loaded == loads


def test_words_alone_will_do_with_a_tempo(capsys: pytest.CaptureFixture[str]) -> None:
    engine = FakeEngine()

    words = ("--genre", "house", "--mood", "happy", "--key", "f# minor", "--bpm", "120", "--seed", "3")
    code = run("--instrument", "drums", "--bars", "1", *words, engine=engine)

    assert code == 0
    assert engine.wishes[0]["recipe"].prompt == "drums loop, house, happy, F# minor, 120 bpm"
    assert capsys.readouterr().out == "drums-loop-house-happy-f-minor-120-bpm-3.wav\n"


def test_who_wants_words_only_does_not_follow_the_idea() -> None:
    hum_file(Path())
    engine = FakeEngine()

    run("--from", "hum.wav", "--instrument", "piano", "--bars", "1", "--bpm", "120", "--no-follow", engine=engine)

    assert engine.wishes[0]["melody"] is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--instrument", "drums"], "needs a tempo. Give one, such as --bpm 84."),
        (["--bpm", "120"], "--instrument"),
        (["--instrument", "drums", "--bpm", "120", "--key", "h moll"], "no key"),
        (["--instrument", "drums", "--bpm", "120", "--bars", "0"], "0 bars"),
        (["--instrument", "drums", "--bpm", "120", "--variations", "9"], "9 variations"),
    ],
)
def test_what_cannot_be_is_refused(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*words) == 2
    assert said in capsys.readouterr().err


def test_a_missing_idea_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--from", "gone.wav", "--instrument", "piano") == 1
    assert "no file gone.wav" in capsys.readouterr().err


def test_loops_are_kept_in_a_library(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = here / "library"

    assert run("--instrument", "drums", "--bars", "1", "--bpm", "120", "--library-folder", str(folder)) == 0

    (place,) = capsys.readouterr().out.split()
    assert folder in Path(place).parents


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--seed", "-1"], 2, "seed"),
        (["--variations", "0"], 2, "0 variations"),
        (["--bars", "0"], 2, "0 bars"),
        (["--model", "gone"], 1, "no model gone"),
        (["-o", "none/a.wav"], 1, "none"),
        (["-o", "none/a.wav", "--library-folder", "new"], 1, "none"),
        (["-o", "a.mp3"], 2, "another ending"),
    ],
)
def test_what_cannot_be_is_refused_before_the_idea_is_listened_to(
    words: list[str], code: int, said: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "hum.wav").touch()

    def find_model(model: str) -> Path:
        if model == "gone":
            raise ModelError("There is no model gone.")
        return STARTER

    def listen(_path: Any) -> Clip:
        raise AssertionError("listened to first")

    desk = fake_desk(FakeEngine(), find_model=find_model, read_audio=listen, check_writable=check_writable)

    assert main(["loop", "--from", "hum.wav", "--instrument", "piano", *words], desk) == code
    assert said in capsys.readouterr().err
    assert sorted(each.name for each in here.iterdir()) == ["hum.wav"]


def test_an_idea_without_sound_is_a_bad_file_and_makes_no_library(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wav(here / "silence.wav", Clip(np.zeros((16_000, 1), np.float32), 16_000))

    assert run("--from", "silence.wav", "--instrument", "piano", "--library-folder", "new") == 1
    assert "no sound" in capsys.readouterr().err
    assert not (here / "new").exists()


def test_an_idea_without_a_tempo_names_the_option_for_one(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tone = np.sin(np.arange(32_000) * 2 * np.pi * 440 / 16_000).astype(np.float32)[:, None] / 2
    write_wav(here / "tone.wav", Clip(tone, 16_000))

    assert run("--from", "tone.wav", "--instrument", "piano") == 2
    assert "No tempo was heard in tone.wav. A loop needs a tempo. Give one, such as --bpm 84." in (
        capsys.readouterr().err
    )


@pytest.mark.parametrize(
    ("heard", "said"), [("C major", "C major heard, the relative key"), ("A minor", "A minor heard)")]
)
def test_a_relative_key_is_called_that(
    heard: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(looptakes, "measure", lambda _clip: (120.0, Scale.named(heard)))

    assert run("--instrument", "drums", "--bars", "1", "--bpm", "120", "--key", "Am") == 0
    assert said in capsys.readouterr().err
