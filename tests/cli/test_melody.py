"""`musicdesk melody`, and following one from the command line, with the real rooms."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from app.hums import A_MINOR, hum_file

from musicdesk.cli.main import main
from musicdesk.core.note import Note
from musicdesk.formats.midifile import write_midi
from musicdesk.formats.wavcue import add_cue


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_is_sung_is_told_as_json(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hum_file(here)

    code = main(["melody", "hum.wav", "--json"])

    out, err = capsys.readouterr()
    told = json.loads(out)
    assert (code, err) == (0, "")
    assert [note["pitch"] for note in told["notes"]] == [pitch for pitch, _ in A_MINOR]
    assert [note["name"] for note in told["notes"]][:3] == ["A3", "C4", "E4"]
    assert told["seconds"] == 4.0 and told["warnings"] == [] and told["source"] == "file"
    assert set(told["key"]) == {"name", "sureness"}
    assert len(told["heard"]["classes"]) == len(told["heard"]["sounding"]) == 1 + int(4 / 0.128)


def test_what_is_sung_is_told_in_lines(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hum_file(here)

    assert main(["melody", "hum.wav", "--begin", "1", "--end", "2.5", "--repair"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("hum.wav: 1.5 s, 3 notes")
    assert [line.split()[2] for line in lines[1:4]] == ["E4", "D4", "C4"]
    assert "steady pitch" in lines[4]


def test_what_was_counted_in_is_listened_to_from_bar_one(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add_cue(hum_file(here), 44_100)

    codes = [main(["melody", "hum.wav"]), main(["melody", "hum.wav", "--json"])]

    plain, _, rest = capsys.readouterr().out.partition("{")
    told = json.loads("{" + rest)
    assert codes == [0, 0]
    assert plain.splitlines()[0].startswith("hum.wav: 3.0 s, 5 notes")
    assert plain.splitlines()[1] == "It begins at bar 1, 1.0 s into the file; times count from there."
    assert (told["begin"], told["seconds"]) == (1.0, 3.0)
    assert told["notes"][0]["onset"] == pytest.approx(0.0, abs=0.06)


def test_bar_one_does_not_stand_in_the_way_of_another_beginning(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add_cue(hum_file(here), 44_100)

    assert main(["melody", "hum.wav", "--begin", "0", "--json"]) == 0

    assert json.loads(capsys.readouterr().out)["seconds"] == 4.0


def test_a_part_of_a_melody_is_followed(
    here: Path, melody_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_cue(hum_file(here), 44_100)
    words = ["generate", "warm piano", "--seconds", "0.4", "--model", str(melody_checkpoint), "--json", "-o", "a.wav"]

    part = main([*words, "--melody", "hum.wav", "--melody-begin", "0.5", "--melody-end", "2.5"])
    cut, said = capsys.readouterr()
    whole = main([*words, "--melody", "hum.wav"])
    counted, also_said = capsys.readouterr()

    first, second = (json.loads(out)[0]["recipe"]["melody"] for out in (cut, counted))
    assert (part, whole) == (0, 0)
    assert (first["begin_s"], first["end_s"]) == (0.5, 2.5)
    assert (second["begin_s"], second["end_s"]) == (1.0, None)
    assert "begins at bar 1" not in said
    assert "hum.wav begins at bar 1, 1.0 s into the file." in also_said


def test_notes_of_a_midi_file_are_told_with_its_tempo(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_midi(here / "tune.mid", [Note(0.5 * at, 60 + at, 0.4) for at in range(6)], 96.0)

    assert main(["melody", "tune.mid", "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert told["source"] == "midi" and told["tempo"] == pytest.approx(96.0, abs=0.01)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["nowhere.wav"], 1),
        (["garbage.wav"], 1),
        (["garbage.mid"], 1),
        (["hum.wav", "--begin", "3", "--end", "2"], 2),
        (["hum.wav", "--begin", "99"], 2),
        (["hum.wav", "--begin", "nan"], 2),
        ([], 2),
    ],
)
def test_whatever_cannot_be_listened_to_is_said_in_a_line(
    here: Path, capsys: pytest.CaptureFixture[str], words: list[str], code: int
) -> None:
    hum_file(here)
    for name in ("garbage.wav", "garbage.mid"):
        (here / name).write_bytes(b"la la la")

    assert main(["melody", *words]) == code

    out, err = capsys.readouterr()
    assert out == "" and len(err.strip().splitlines()) <= 2


def test_a_repaired_melody_is_followed_and_remembered(
    here: Path, melody_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hum_file(here)
    words = ["generate", "warm piano", "--seconds", "0.4", "--seed", "7", "--model", str(melody_checkpoint), "--json"]

    code = main([*words, "--melody", "hum.wav", "--repair", "--melody-after", "stop", "-o", "a.wav"])

    out, err = capsys.readouterr()
    melody = json.loads(out)[0]["recipe"]["melody"]
    assert code == 0
    assert (melody["name"], melody["source"], melody["after"]) == ("hum.wav", "file", "stop")
    assert "steady pitch" in melody["repairs"] and len(melody["sha256"]) == 64
    assert "7 notes" in err


def test_a_midi_file_is_followed(here: Path, melody_checkpoint: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_midi(here / "tune.mid", [Note(0.5 * at, 60 + at, 0.4) for at in range(6)], 96.0)
    words = ["generate", "warm piano", "--seconds", "0.4", "--model", str(melody_checkpoint), "--json", "-o", "a.wav"]

    assert main([*words, "--melody", "tune.mid"]) == 0

    assert json.loads(capsys.readouterr().out)[0]["recipe"]["melody"]["source"] == "midi"


def test_a_model_that_follows_none_says_so_at_once(
    here: Path, base_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hum_file(here)
    folder = shutil.copytree(base_checkpoint, here / "base")
    (folder / "model.safetensors").unlink()  # so that loading it would say something else

    code = main(["generate", "piano", "--model", str(folder), "--melody", "hum.wav", "-o", "a.wav"])

    assert code == 1
    assert "does not follow a melody" in (err := capsys.readouterr().err) and "starter" in err


@pytest.mark.parametrize("words", [["--melody-begin", "1"], ["--melody-end", "2"]])
def test_there_must_be_a_melody_to_cut(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert main(["generate", "piano", *words]) == 2
    assert "no melody to begin" in capsys.readouterr().err


def test_there_must_be_a_melody_to_repair(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "piano", "--repair"]) == 2
    assert "no melody to repair" in capsys.readouterr().err
