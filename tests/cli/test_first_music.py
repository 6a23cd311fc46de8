"""The whole way, from a command line to files, with the real rooms and a tiny checkpoint of random weights."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import signal
import socket
import struct
import subprocess
import sys
import time
import wave
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from musicdesk.cli.main import main
from musicdesk.core.take import Bond
from musicdesk.engines.small_shape import build_small
from musicdesk.library.library import Library

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checkpoint")
    build_small(folder, layers=1, width=32, heads=2, filters=2)
    return folder


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _frames(path: Path) -> int:
    with wave.open(str(path), "rb") as file:
        assert file.getframerate() == 32_000
        return file.getnframes()


def test_one_command_makes_a_wav_and_its_midi(checkpoint: Path, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["generate", "warm lo-fi piano, 84 bpm", "--seconds", "0.5", "--model", str(checkpoint), "--seed", "7"]

    code = main([*words, "-o", "first.wav", "--midi", "first.mid"])

    out, err = capsys.readouterr()
    assert code == 0
    assert out == "first.wav\nfirst.mid\n"
    assert "84 bpm (the take's tempo)" in err
    assert _frames(here / "first.wav") == 16_000
    tempo = round(60e6 / 84).to_bytes(3, "big")
    assert b"\xff\x51\x03" + tempo in (here / "first.mid").read_bytes()


def test_the_same_seed_makes_the_same_bytes(checkpoint: Path, here: Path) -> None:
    words = ["generate", "piano", "--seconds", "0.3", "--model", str(checkpoint)]

    for name, seed in (("a", "7"), ("b", "7"), ("c", "8")):
        assert main([*words, "--seed", seed, "-o", f"{name}.wav"]) == 0

    assert (here / "a.wav").read_bytes() == (here / "b.wav").read_bytes()
    assert (here / "a.wav").read_bytes() != (here / "c.wav").read_bytes()


def test_variations_come_as_files_and_as_json(checkpoint: Path, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["generate", "piano", "--seconds", "0.3", "--model", str(checkpoint), "--seed", "7"]

    assert main([*words, "--variations", "2", "--json"]) == 0

    takes = json.loads(capsys.readouterr().out)
    assert [take["path"] for take in takes] == ["piano-7-1.wav", "piano-7-2.wav"]
    assert all(_frames(here / take["path"]) == 9_600 for take in takes)
    assert takes[0]["recipe"]["checkpoint"]
    assert takes[0]["seed"] != takes[1]["seed"]


def _made(words: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Run a command that must go well, and return the take that it made."""
    assert main(["generate", *words, "--json"]) == 0
    (take,) = json.loads(capsys.readouterr().out)
    return dict(take)


def test_a_take_of_the_library_goes_on_and_what_was_before_is_the_same_to_the_bit(
    checkpoint: Path, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = ["--library-folder", "takes"]
    first = _made(["piano", "--seconds", "1", "--model", str(checkpoint), "--seed", "7", *kept], capsys)

    longer = _made(["--continue-from", first["library"]["id"], "--seconds", "0.5", *kept], capsys)
    part = ["--remake", "0.5-0.7", "--of", first["library"]["id"], "--candidates", "2", *kept]
    remade = _made(part, capsys)

    with Library.open(here / "takes") as library:
        before, after, anew = (library.codes(take["library"]["id"]) for take in (first, longer, remade))
        sounds = [library.clip(take["library"]["id"]).samples for take in (first, longer)]
        bonds = [library.take(take["library"]["id"]).bond for take in (longer, remade)]
    assert before is not None and after is not None and anew is not None
    assert (after.shape[1], anew.shape[1]) == (75, 50)
    assert (after[:, :50] == before).all()
    assert (anew[:, :25] == before[:, :25]).all() and (anew[:, 35:] == before[:, 35:]).all()
    heard = round(0.9 * 32_000)  # the last of the old sound was decoded without knowing how it goes on
    assert (sounds[0][:heard] == sounds[1][:heard]).all()
    assert bonds == [Bond.CONTINUATION, Bond.REMADE]
    assert longer["recipe"]["prompt"] == remade["recipe"]["prompt"] == "piano"


def test_sections_in_a_take_have_a_join_where_they_begin(
    checkpoint: Path, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sections = ["--section", "0-1: soft pads", "--section", "1-2 @2: drums"]

    take = _made(["piano", *sections, "--model", str(checkpoint), "-o", "a.wav"], capsys)

    assert {"step": 50, "kind": "section"} in take["joins"]
    assert _frames(here / "a.wav") == 64_000


def test_a_recording_of_the_notes_round_trips_through_transcribe(checkpoint: Path, here: Path) -> None:
    assert main(["generate", "piano", "--seconds", "0.5", "--model", str(checkpoint), "-o", "a.wav"]) == 0

    assert main(["transcribe", "a.wav", "-o", "a.mid"]) == 0

    assert (here / "a.mid").read_bytes().startswith(b"MThd")


def _riff(channels: int, rate: int, bits: int, form: int, content: bytes) -> bytes:
    """Return a WAV file of any claim, sense or nonsense."""
    block = channels * bits // 8
    head = struct.pack("<HHIIHH", form, channels, rate, rate * block % 2**32, block % 2**16, bits)
    body = b"WAVEfmt " + struct.pack("<I", 16) + head + b"data" + struct.pack("<I", len(content)) + content
    return b"RIFF" + struct.pack("<I", len(body)) + body


MELODIES = {
    "text.wav": b"These are words, not a sound.",
    "empty.wav": b"",
    "no-frames.wav": _riff(1, 32_000, 16, 1, b""),
    "1-hz.wav": _riff(1, 1, 16, 1, bytes(64)),
    "1024-channels.wav": _riff(1024, 32_000, 16, 1, bytes(2048 * 8)),
    "nan.wav": _riff(1, 32_000, 32, 3, struct.pack("<4f", 0.0, float("nan"), 0.5, 0.0) * 64),
    "infinite.wav": _riff(1, 32_000, 32, 3, struct.pack("<4f", 0.0, float("inf"), 0.5, 0.0) * 64),
    "half.wav": _riff(1, 32_000, 16, 1, bytes(64))[:20],
    # 97 bytes that claim 2^36 - 1 samples, the most a FLAC header can hold
    "bomb.flac": b"fLaC\x80\x00\x00\x22\x10\x00\x10\x00" + bytes(6) + b"\x0a\xc4\x40\xff\xff\xff\xff\xff" + bytes(71),
}


def _broken(checkpoint: Path, folder: Path, how: str) -> Path:
    """Return a copy of the checkpoint, broken in one way."""
    folder.mkdir()
    if how == "nothing":
        return folder
    for path in checkpoint.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    weights, config = folder / "model.safetensors", folder / "config.json"
    whole = weights.read_bytes()
    if how == "half":
        weights.write_bytes(whole[: len(whole) // 2])
    elif how == "pickle only":
        weights.unlink()
        (folder / "pytorch_model.bin").write_bytes(pickle.dumps({"weights": [1.0]}))
    elif how == "pickle in disguise":
        weights.write_bytes(pickle.dumps({"weights": [1.0]}))
    elif how == "no config":
        config.unlink()
    elif how == "config of something else":
        config.write_text('{"model_type": "llama"}', encoding="utf-8")
    elif how == "config of nonsense":
        config.write_text("{[", encoding="utf-8")
    elif how == "no tokenizer":
        for path in folder.glob("tokenizer*"):
            path.unlink()
    return folder


CHECKPOINTS = (
    "nothing", "half", "pickle only", "pickle in disguise", "no config", "config of something else",
    "config of nonsense", "no tokenizer",
)  # fmt: skip


def _refused(
    here: Path,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    code: int,
    command: tuple[str, ...] = ("generate", "piano", "--seconds", "0.2"),
) -> str:
    """Run a command that must fail, and return its one sentence."""
    before = {path: path.stat().st_size for path in sorted(here.rglob("*"))}

    assert main([*command, *words]) == code

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("musicdesk: ")
    assert err.count("\n") == 1
    assert len(err) < 500
    assert "mistake of its own" not in err
    assert {path: path.stat().st_size for path in sorted(here.rglob("*"))} == before
    return err


@pytest.mark.parametrize("name", [*MELODIES, "nowhere.wav", "."])
def test_a_melody_that_cannot_be_followed_is_refused(
    name: str, checkpoint: Path, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for melody, content in MELODIES.items():
        (here / melody).write_bytes(content)

    _refused(here, capsys, ["--model", str(checkpoint), "--melody", name], 1)


@pytest.mark.parametrize("name", [*MELODIES, "nowhere.wav", "."])
def test_a_recording_that_cannot_be_heard_is_refused(name: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for melody, content in MELODIES.items():
        (here / melody).write_bytes(content)

    _refused(here, capsys, [name, "-o", "a.mid"], 1, ("transcribe",))


@pytest.mark.parametrize("how", CHECKPOINTS)
def test_a_checkpoint_that_is_not_whole_or_not_safe_is_refused(
    how: str, checkpoint: Path, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = _broken(checkpoint, here / "broken", how)

    _refused(here, capsys, ["--model", str(folder)], 1)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--model", "no-such-model"], 1),
        (["--model", "facebook/musicgen-large"], 1),
        (["--device", "abacus"], 2),
        (["--device", "cuda:99"], 1),
        (["--precision", "fp7"], 2),
        (["-o", "missing/a.wav"], 1),
        (["-o", "read-only/a.wav"], 1),
        (["-o", "read-only"], 1),
        (["--midi", "missing/a.mid"], 1),
        (["-o", "x" * 300 + ".wav"], 1),
        (["-o", "x" * 300], 1),
        (["--midi", "x" * 300], 1),
        (["--model", "x" * 300], 1),
        (["--model", "x" * 5_000], 1),
        (["--model", "~nobody-of-that-name/x"], 1),
    ],
)
def test_what_is_not_there_is_said(
    words: list[str], code: int, checkpoint: Path, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "read-only").mkdir(mode=0o555)

    _refused(here, capsys, words if "--model" in words else ["--model", str(checkpoint), *words], code)


def test_a_disk_that_is_full_is_said_before_anything_is_made(
    checkpoint: Path, here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(total=10**9, used=10**9, free=1000))

    said = _refused(here, capsys, ["--model", str(checkpoint), "-o", "a.wav"], 1)

    assert "has 1,000 bytes left" in said


def test_no_connection_is_tried_from_the_prompt_to_the_midi(
    checkpoint: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    for door in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, door, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)

    words = ["generate", "piano", "--seconds", "0.3", "--model", str(checkpoint), "-o", "a.wav", "--midi", "a.mid"]

    assert main(words) == 0
    assert sorted(os.listdir(here)) == ["a.mid", "a.wav"]


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C cannot be sent to one process there")
def test_ctrl_c_in_a_shell_keeps_the_beginning(checkpoint: Path, here: Path) -> None:
    words = ["generate", "piano", "--seconds", "600", "--model", str(checkpoint), "-o", "long.wav"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", WATCHED, *words]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        deadline = time.monotonic() + 120
        while not (here / "running").exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=120)

    assert child.returncode == 130, err
    assert "[transformers]" not in err
    assert out == "long (cut short).wav\n"
    assert 0 < _frames(here / "long (cut short).wav") < 600 * 32_000
    assert sorted(path.name for path in here.iterdir()) == ["long (cut short).wav", "running"]


WATCHED = """
import sys
from pathlib import Path
from musicdesk.cli import terminal
from musicdesk.cli.main import main
from musicdesk.core.take import Bond

def progress(self, verb, audio_s=0.0):
    return lambda step: Path("running").touch() if step.done >= 20 else None

terminal.Terminal.progress = progress
sys.exit(main())
"""
