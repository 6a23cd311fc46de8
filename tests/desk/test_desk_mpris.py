"""Media keys and now playing, as a desktop asks for them; and a second start that brings the window to the front."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from desk.conftest import LIBRARY, WANTED
from desk.neighbours import neighbour
from desk.program import Program, running
from desk.recordings import library_of
from desk.stage import Stage, wait_for

asks_a_player = pytest.mark.skipif(
    shutil.which("playerctl") is None and not os.environ.get(WANTED), reason="not installed: playerctl"
)
PLAYER = "musicdesk"
STATUS = "{{status}} {{title}}"


@pytest.fixture(scope="module")
def program(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Return the program on a library with three takes of a minute."""
    folder = tmp_path_factory.mktemp("keys") / LIBRARY
    library_of(folder, "Alpha", "Bravo", "Charlie", seconds=60.0)
    with running(stage, library=folder) as program:
        yield program


def asked(stage: Stage, *words: str) -> str:
    """Return what playerctl answers."""
    return stage.answer("playerctl", "--player", PLAYER, *words).strip()


@asks_a_player
def test_who_does_not_play_is_not_on_the_bus(stage: Stage, program: Program) -> None:
    stage.click_row("Bravo")

    assert PLAYER not in stage.answer("playerctl", "--list-all")


@asks_a_player
def test_what_plays_is_seen_and_obeys_the_keys(stage: Stage, program: Program) -> None:
    wait_for(lambda: stage.active_title().endswith("Bravo"), "the take to be open")
    stage.press("Play")
    wait_for(lambda: asked(stage, "metadata", "--format", STATUS) == "Playing Bravo", "the player on the bus")
    wait_for(lambda: asked(stage, "metadata", "mpris:artUrl") != "", "the cover")
    cover = Path(unquote(urlsplit(asked(stage, "metadata", "mpris:artUrl")).path))
    length_us = asked(stage, "metadata", "mpris:length")

    asked(stage, "pause")
    wait_for(lambda: asked(stage, "status") == "Paused", "the pause")
    asked(stage, "position", "4")
    wait_for(lambda: abs(float(asked(stage, "position") or -1) - 4) < 0.1, "the playhead to jump")
    asked(stage, "play")
    asked(stage, "next")
    wait_for(lambda: asked(stage, "metadata", "--format", STATUS) == "Playing Alpha", "the take below")
    asked(stage, "previous")
    wait_for(lambda: asked(stage, "metadata", "--format", STATUS) == "Playing Bravo", "the take above")
    asked(stage, "volume", "0.3")
    wait_for(lambda: asked(stage, "volume").startswith("0.3"), "the volume")
    asked(stage, "stop")
    wait_for(lambda: PLAYER not in stage.answer("playerctl", "--list-all"), "the player to leave the bus")

    assert cover.is_file()
    assert length_us == "60000000"
    assert stage.widget("Play")["description"] == "stopped"
    assert program.mistakes() == []


def test_a_second_start_brings_the_window_to_the_front(stage: Stage, program: Program) -> None:
    words = [sys.executable, "-m", "musicdesk", "window", "--library", str(program.library)]
    with neighbour(stage, "take", (100, 100, 400, 300)) as other:
        stage.click(*other.middle)
        wait_for(lambda: stage.active_title() == "Neighbour take", "another window in front")
        done = subprocess.run(words, env=program.environment, capture_output=True, timeout=60, check=False)
        wait_for(lambda: stage.active_title().startswith("MusicDesk"), "the window in front")

    assert done.returncode == 0
