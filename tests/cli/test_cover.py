"""`musicdesk cover`: pictures of takes and recordings; streams, exit codes and sentences."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import FakeEngine, fake_desk, keep_music

from musicdesk.app.covers import is_drawn
from musicdesk.cli.main import main
from musicdesk.core.clip import Clip
from musicdesk.core.picture import Picture
from musicdesk.formats.audiofile import write_wav
from musicdesk.formats.picturefile import read_picture
from musicdesk.library.library import Library
from musicdesk.pictures import drawn


class FakePainter:
    """Paints what it is asked for in grey."""

    def paint(self, _prompt: str, **_wish: Any) -> Picture:
        return np.full((64, 64, 3), 99, np.uint8)


PAINTING = replace(fake_desk(FakeEngine()), painter=FakePainter)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(drawn, "COVER_PX", 96)
    write_wav(tmp_path / "riff.wav", Clip(np.sin(np.arange(9_000) / 9).astype(np.float32)[:, None], 16_000))
    return tmp_path


@pytest.fixture
def take_id(here: Path) -> str:
    with Library.open(here / "takes") as library:
        return keep_music(library, FakeEngine(bpm=84.0).generate("calm piano", seconds=0.5), 1.77e9).id


def test_a_take_has_its_picture_drawn(take_id: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cover", take_id, "-o", "é.png", "--library-folder", "takes"]) == 0

    assert capsys.readouterr().out.strip() == "é.png"
    assert read_picture(here / "é.png").shape == (96, 96, 3)


def test_a_recording_has_one_as_well_in_a_folder_and_of_any_size(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cover", "riff.wav", "-o", "out/", "--size", "200", "--seed", "9", "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert told == {"path": str(Path("out/riff.png")), "model": "drawn", "prompt": "", "seed": 9, "size": 200}
    assert read_picture(here / "out" / "riff.png").shape == (200, 200, 3)


def test_another_seed_draws_another(here: Path) -> None:
    for name, more in (("a", []), ("b", []), ("c", ["--seed", "5"])):
        assert main(["cover", "riff.wav", "-o", f"{name}.png", *more]) == 0

    one, two, three = (read_picture(here / f"{name}.png") for name in "abc")
    assert np.array_equal(one, two) and not np.array_equal(one, three)


def test_a_painted_one_is_kept_as_the_takes_when_asked(
    take_id: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    painted = ["--model", "stable-diffusion", "--library-folder", "takes", "--json"]

    assert main(["cover", take_id, "-o", "a.png", *painted, "--keep"], desk=PAINTING) == 0

    assert json.loads(capsys.readouterr().out)["prompt"].startswith("album cover, calm piano, ")
    assert (read_picture(here / "a.png") == 99).all()
    with Library.open(here / "takes") as library:
        assert not is_drawn(library, take_id)


def test_words_of_the_users_own_are_painted(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    painted = ["--model", "stable-diffusion", "--prompt", "a red boat", "--size", "80", "--json"]

    assert main(["cover", "riff.wav", "-o", "a.png", *painted], desk=PAINTING) == 0

    assert json.loads(capsys.readouterr().out)["prompt"] == "a red boat"
    assert read_picture(here / "a.png").shape == (80, 80, 3)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["riff.wav", "-o", "a.jpg"], 2, "another ending"),
        (["riff.wav", "-o", "a.png", "--size", "9"], 2, "64..4000. Choose a number between the two."),
        (["riff.wav", "-o", "a.png", "--seed", "-1"], 2, "seed"),
        (["riff.wav", "-o", "a.png", "--prompt", "boat"], 2, "no prompt"),
        (["riff.wav", "-o", "a.png", "--model", "stable-diffusion", "--prompt", " "], 2, "prompt has"),
        (["riff.wav", "-o", "a.png", "--keep"], 2, "--keep"),
        (["riff.wav", "-o", "a.png", "--model", "oil"], 2, "invalid choice"),
        (["none.wav", "-o", "a.png"], 1, "no file none.wav"),
        (["nobody", "-o", "a.png"], 1, "no file and no take"),
        (["nobody", "-o", "a.png", "--library-folder", "none"], 1, "no library"),
        (["riff.wav", "-o", "none/a.png"], 1, "does not exist"),
        (["riff.wav", "-o", "a.png", "--model", "stable-diffusion"], 1, "models get stable-diffusion"),
    ],
)
def test_what_cannot_be_is_said_and_leaves_nothing(
    words: list[str], code: int, said: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cover", *words]) == code

    out, err = capsys.readouterr()
    assert out == "" and said in err and "Traceback" not in err
    assert sorted(each.name for each in here.iterdir() if each.suffix == ".png") == []


def test_a_picture_in_a_folder_is_named_after_its_take_and_replaces_nothing(
    take_id: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "out").mkdir()
    for source in (take_id, take_id, "riff.wav", "riff.wav"):
        assert main(["cover", source, "-o", "out/", "--library-folder", "takes"]) == 0

    names = [Path(line).name for line in capsys.readouterr().out.splitlines()]
    assert names == ["calm-piano_84bpm_01.png", "calm-piano_84bpm_02.png", "riff.png", "riff-2.png"]
    assert sorted(names) == sorted(each.name for each in (here / "out").iterdir())
