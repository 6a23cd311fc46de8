"""`musicdesk library` and `musicdesk generate --library`: streams, exit codes and sentences."""

from __future__ import annotations

import json
import os
import signal
import sys
from datetime import datetime
from pathlib import Path

import pytest
from fakes import FakeEngine, fake_desk

from musicdesk.cli.main import main
from musicdesk.formats.audiofile import read_audio
from musicdesk.library.library import Library


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MUSICDESK_DEBUG", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def run(*words: str) -> int:
    return main(list(words), fake_desk(FakeEngine(bpm=84.0)))


def make(*words: str, folder: str = "takes") -> str:
    """Make a take in a library and return its id."""
    assert run("generate", *words, "--seconds", "0.2", "--seed", "7", "--library-folder", folder) == 0
    with Library.open(Path(folder)) as library:
        return library.find()[0]


def test_generate_says_where_in_the_library_a_take_is(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    take_id = make("warm piano")

    out, err = capsys.readouterr()
    assert out == f"{here / 'takes' / 'takes' / take_id}\n"
    assert f"in the library as {take_id}" in err
    assert [path.name for path in here.iterdir()] == ["takes"]


@pytest.mark.skipif(sys.platform == "win32", reason="the folder of music is the user's own there")
def test_without_a_folder_the_library_is_in_the_folder_of_music(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    assert run("generate", "piano", "--seconds", "0.2", "-o", "a.wav", "--library", "--json") == 0

    (take,) = json.loads(capsys.readouterr().out)
    assert take["path"] == "a.wav"
    assert Path(take["library"]["folder"]).parent == here / "Music" / "MusicDesk" / "takes"
    assert run("library", "list") == 0
    assert capsys.readouterr().out.startswith(take["library"]["id"])


def test_takes_are_listed_newest_first_with_words_and_stars(capsys: pytest.CaptureFixture[str]) -> None:
    ids = [make(prompt) for prompt in ("Warm piano", "dark cello", "warm flute")]
    with Library.open(Path("takes")) as library:
        library.change(ids[0], stars=4, title="Intro\x1b[31m")
        library.trash(ids[1:2])
    capsys.readouterr()

    def listed(*words: str) -> list[str]:
        assert run("library", "list", "--folder", "takes", *words) == 0
        return [line.split()[0] for line in capsys.readouterr().out.splitlines()]

    assert listed() == [ids[2], ids[0]]
    assert listed("WARM") == [ids[2], ids[0]]
    assert listed("warm", "piano") == [ids[0]]
    assert listed("--stars", "4") == [ids[0]]
    assert listed("--trash") == [ids[1]]
    assert listed("tuba") == []


def test_a_list_as_json_holds_all_there_is_to_know(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    take_id = make("Warm piano")
    capsys.readouterr()

    assert run("library", "list", "--folder", "takes", "--json") == 0

    with Library.open(Path("takes")) as library:
        folder = str(here / "takes" / "takes" / take_id)
        expected = library.take(take_id).to_json() | {"melody": None, "folder": folder}
    assert json.loads(capsys.readouterr().out) == [expected]
    assert run("library", "show", take_id, "--folder", "takes", "--json") == 0
    assert json.loads(capsys.readouterr().out) == expected


def test_showing_a_take_prints_what_is_known_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    take_id = make("Warm piano")
    capsys.readouterr()

    assert run("library", "show", take_id, "--folder", "takes") == 0

    lines = dict(line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines())
    assert (lines["id"], lines["prompt"], lines["seed"], lines["bpm"]) == (take_id, "Warm piano", "7", "84.0")


def test_a_take_that_follows_a_melody_says_which_in_the_list_and_when_shown(capsys: pytest.CaptureFixture[str]) -> None:
    take_id = make("Warm piano")
    path = Path("takes", "takes", take_id, "take.json")
    values = json.loads(path.read_bytes())
    values["recipe"]["melody"] = {"name": "Humming\n2", "source": "microphone", "repairs": ["snapped to A minor"]}
    path.write_text(json.dumps(values), encoding="utf-8")
    capsys.readouterr()

    def said(*words: str) -> str:
        assert run("library", *words, "--folder", "takes") == 0
        return capsys.readouterr().out

    assert said("list", "humming").strip().endswith("Warm piano  (follows Humming 2)")
    assert [each["melody"] for each in json.loads(said("list", "--json"))] == ["Humming\n2"]
    assert json.loads(said("show", take_id, "--json"))["melody"] == "Humming\n2"
    lines = dict(line.split(maxsplit=1) for line in said("show", take_id).splitlines())
    assert lines["melody"] == "Humming 2, snapped to A minor"


def test_exporting_writes_a_file_and_prints_its_path(capsys: pytest.CaptureFixture[str]) -> None:
    take_id = make("Warm piano")
    capsys.readouterr()

    assert run("library", "export", take_id, "-o", "out.wav", "--folder", "takes") == 0
    assert run("library", "export", take_id, "-o", "f.wav", "--bits", "float", "--folder", "takes", "--json") == 0

    out = capsys.readouterr().out
    assert out.startswith("out.wav\n")
    assert json.loads(out.removeprefix("out.wav\n")) == {"path": "f.wav"}
    assert read_audio("out.wav").seconds == pytest.approx(0.2)
    assert Path("f.wav").stat().st_size - Path("out.wav").stat().st_size >= 2 * 6_400


def test_rebuilding_counts_the_takes_and_names_the_damaged(capsys: pytest.CaptureFixture[str]) -> None:
    ids = [make(prompt) for prompt in ("one", "two")]
    Path("takes", "takes", ids[0], "take.json").write_bytes(b"x")
    capsys.readouterr()

    assert run("library", "rebuild", "--folder", "takes") == 0
    out, err = capsys.readouterr()
    assert out == "1\n"
    assert ids[0] in err
    assert run("library", "rebuild", "--folder", "takes", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["takes"] == 1
    assert ids[0] in told["remarks"][0]


@pytest.mark.skipif(sys.platform == "win32", reason="the folder of music is the user's own there")
def test_where_there_is_no_library_yet_the_list_is_empty_and_none_is_made(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    assert run("library", "list", "--json") == 0

    out, err = capsys.readouterr()
    assert json.loads(out) == []
    assert "no takes yet" in err
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["list", "--folder", "nowhere"], 1, "no library in nowhere"),
        (["show", "nobody"], 1, "no library"),
        (["show", "nobody", "--folder", "takes"], 1, "no take nobody"),
        (["export", "../x", "-o", "a.wav", "--folder", "takes"], 1, "no take"),
        (["export", "TAKE", "-o", "a.mp3", "--folder", "takes"], 2, "a.mp3"),
        (["export", "TAKE", "-o", "no/a.wav", "--folder", "takes"], 1, "does not exist"),
        (["export", "TAKE", "--folder", "takes"], 2, "-o"),
        (["export", "TAKE", "-o", "a.wav", "--bits", "8", "--folder", "takes"], 2, "bits"),
        (["list", "--stars", "6", "--folder", "takes"], 2, "stars"),
        (["list", "--stars", "many", "--folder", "takes"], 2, "stars"),
        (["burn"], 2, "burn"),
        ([], 2, "ACTION"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    capsys: pytest.CaptureFixture[str], words: list[str], code: int, said: str
) -> None:
    take_id = make("piano")
    capsys.readouterr()

    assert run("library", *(take_id if word == "TAKE" else word for word in words)) == code

    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert "Traceback" not in err


def test_a_library_of_a_newer_program_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    make("piano")
    Path("takes", "library.json").write_text('{"musicdesk_library": 99}', encoding="utf-8")
    capsys.readouterr()

    assert run("library", "list", "--folder", "takes") == 1
    assert "newer MusicDesk" in capsys.readouterr().err


@pytest.mark.parametrize("action", [[], ["list"], ["show"], ["export"], ["rebuild"]])
def test_every_action_has_a_help_page(action: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["library", *action, "--help"])

    assert left.value.code == 0
    assert "usage: musicdesk library" in capsys.readouterr().out


def test_a_take_of_sections_is_shown_in_words_and_as_json_unchanged(capsys: pytest.CaptureFixture[str]) -> None:
    take_id = make("Warm piano")
    path = Path("takes", "takes", take_id, "take.json")
    values = json.loads(path.read_bytes())
    values["created"] = datetime(2026, 3, 4, 5, 6).timestamp()
    values["seconds"] = 60.0
    values["recipe"]["seconds"] = 60.0
    values["recipe"]["sections"] = [
        {"begin_s": 0.0, "end_s": 30.0, "prompt": "intro, soft pads"},
        {"begin_s": 30.0, "end_s": 59.5, "prompt": "drums", "guidance": 4.0},
    ]
    values["seams"] = [
        {"at_s": 13.0, "kind": "window", "click": 0.5, "level_lu": -2.2, "flux_z": 0.1},
        {"at_s": 30.0, "kind": "section", "click": 0.5, "level_lu": 0.2, "flux_z": 0.1},
        {"at_s": 50.0, "kind": "window"},
    ]
    values["check"] = {"drift_lu": 1.95, "faults": []}
    values["remake"] = {"begin_s": 4.0, "end_s": 8.5, "rest": "keep", "candidates": 4}
    path.write_text(json.dumps(values), encoding="utf-8")
    capsys.readouterr()

    def shown_lines() -> dict[str, str]:
        assert run("library", "show", take_id, "--folder", "takes") == 0
        return dict(line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines())

    lines = shown_lines()
    assert lines["created"] == "2026-03-04 05:06"
    assert lines["sections"] == "0:00-0:30 intro, soft pads; 0:30-0:59.5 drums (guidance 4)"
    assert lines["seams"] == "0:13 quieter by 2.2 LU; 0:30 good; 0:50 not measured"
    assert lines["check"] == "sound"
    assert lines["remake"] == "0:04-0:08.5, the best of 4, the rest kept"
    assert run("library", "show", take_id, "--folder", "takes", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["created"], told["seams"][0]) == (values["created"], values["seams"][0])
    values["check"]["faults"] = ["silent for 3.1 s", "ends early"]
    values["remake"]["rest"] = "anew"
    path.write_text(json.dumps(values), encoding="utf-8")
    lines = shown_lines()
    assert lines["check"] == "silent for 3.1 s, ends early"
    assert lines["remake"] == "0:04-0:08.5, and all that follows"


def test_the_list_says_which_take_was_cut_short(capsys: pytest.CaptureFixture[str]) -> None:
    make("Warm piano")
    engine = FakeEngine()
    engine.on_step = lambda step: os.kill(os.getpid(), signal.SIGINT) if step == 5 else None
    words = ["generate", "Cello", "--seconds", "2", "--library-folder", "takes"]
    assert main(words, fake_desk(engine)) == 130
    capsys.readouterr()

    assert run("library", "list", "--folder", "takes") == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line.endswith("(cut short)") for line in lines] == [True, False]
