"""Nothing but `musicdesk models get` tries to reach the network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
WATCH = """
import os, sys

def watch(event, args):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        told = args[0]
    elif event in ("socket.connect", "socket.sendto", "socket.sendmsg") and isinstance(args[1], tuple):
        told = args[1]  # an address of another kind names a file: a socket within this machine
    else:
        return
    with open(os.environ["MUSICDESK_TEST_WATCHED"], "a") as file:
        file.write(f"{event} {told}\\n")
    raise OSError("the network is forbidden in this test")

sys.addaudithook(watch)
"""
RUN = """
import json, sys
from musicdesk.cli.main import main

codes = []
for words in json.loads(sys.argv[1]):
    try:
        codes.append(main(words))
    except SystemExit as left:  # as --help ends
        codes.append(left.code)
print(json.dumps(codes))
"""


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    (tmp_path / "watch").mkdir()
    # Read by every Python that is started, those that the program itself starts included.
    (tmp_path / "watch" / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    return tmp_path / "connections.txt"


def python(folder: Path, watched: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("HF_", "MUSICDESK_", "TRANSFORMERS"))
    } | {
        "PYTHONPATH": os.pathsep.join([str(watched.parent / "watch"), str(ROOT)]),
        "MUSICDESK_TEST_WATCHED": str(watched),
        "MUSICDESK_MODELS": str(folder / "models"),
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "APPDATA": str(folder / "config"),
    }
    return subprocess.run(
        [sys.executable, *words], cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False
    )


def test_everything_but_a_fetch_works_without_the_network_and_does_not_try_it(tmp_path: Path, watched: Path) -> None:
    commands = [
        ["--help"],
        ["generate", "--help"],
        ["generate", "warm lo-fi piano", "--seconds", "0.5", "--seed", "1", "-o", "a.wav", "--midi", "a.mid"],
        ["export", "a.wav", "-o", "out", "--format", "flac"],
        ["models"],
        ["models", "info", "stable-audio-open"],
        ["models", "verify"],
        ["doctor"],
    ]

    ended = python(tmp_path, watched, "-c", RUN, json.dumps(commands))

    codes = json.loads(ended.stdout.splitlines()[-1])
    assert codes == [0] * len(commands), ended.stderr
    assert (tmp_path / "a.wav").is_file() and (tmp_path / "a.mid").is_file()
    assert not watched.exists(), watched.read_text()
    # A library of another language is not seen by that watch: what it has collected to be sent would lie there.
    collected = [each for name in (".cache", "cache") for each in (tmp_path / name).rglob("*") if each.is_file()]
    assert collected == []


def test_a_fetch_that_finds_no_network_says_so_and_is_noticed_by_this_test(tmp_path: Path, watched: Path) -> None:
    ended = python(tmp_path, watched, "-m", "musicdesk", "models", "get", "clap")

    assert ended.returncode == 1
    assert "musicdesk: " in ended.stderr and "Traceback" not in ended.stderr
    assert "huggingface.co" in watched.read_text()
