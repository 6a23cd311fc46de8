"""The first minute with the program: type, hear, cancel; and an engine that dies does not end it."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from desk.conftest import LIBRARY
from desk.program import Program, running
from desk.stage import CHANNELS, RATE_HZ, Stage, wait_for

NAMES = (
    "Prompt", "Length", "Model", "Generate", "Cancel", "Play", "Stop", "Loop", "Takes", "Waveform", "Volume", "Seed",
    "Melody",
)  # fmt: skip
INTERACTIVE = {
    "push button", "toggle button", "check box", "radio button", "text", "password text", "entry", "spin button",
    "combo box", "slider", "tree", "list", "tree table", "table",
}  # fmt: skip
ENGINE_LIMIT_S = 60.0
"""A machine that is busy with other things may need so long to start an engine and make a few seconds of music."""


@pytest.fixture(scope="module")
def program(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Return the program on an empty library, for all tests here."""
    with running(stage, library=tmp_path_factory.mktemp("first") / LIBRARY) as program:
        yield program


def set_length(stage: Stage, seconds: int) -> None:
    """Type another length."""
    stage.click_on("Length")
    stage.keys("ctrl+a")
    stage.type(str(seconds))
    stage.keys("Tab")


def is_on(stage: Stage, name: str) -> bool:
    """Whether a widget can be used."""
    return "enabled" in stage.widget(name)["states"]


def test_the_window_bears_the_name_of_the_program(stage: Stage, program: Program) -> None:
    frames = [each for each in stage.widgets() if each["role"] == "frame"]

    assert len(frames) == 1
    assert frames[0]["name"].startswith("MusicDesk")
    assert stage.output("xdotool", "getactivewindow", "getwindowname").startswith("MusicDesk")


def test_everything_that_is_used_has_a_name_for_those_who_do_not_see_it(stage: Stage, program: Program) -> None:
    stage.click_on("Advanced")
    wait_for(lambda: "showing" in stage.widget("Seed")["states"], "the advanced settings")
    widgets = stage.widgets()
    stage.click_on("Advanced")

    names = [each["name"] for each in widgets]
    assert [name for name in NAMES if names.count(name) != 1] == []
    shown = [each for each in widgets if "showing" in each["states"] and "focusable" in each["states"]]
    assert len(shown) > len(NAMES)
    assert [each for each in shown if each["role"] in INTERACTIVE and not each["name"].strip()] == []


def test_a_first_take_is_typed_made_heard_and_kept(stage: Stage, program: Program, tmp_path: Path) -> None:
    stage.click_on("Prompt")
    stage.type("warm piano, 84 bpm")
    heard = stage.listen(tmp_path / "heard")
    stage.keys("ctrl+Return")
    wait_for(lambda: heard.loud_s() > 1.0, "the first sound", ENGINE_LIMIT_S)
    take = program.wait_for_takes(1)[0]
    # From its beginning: where it was made about as fast as it sounds, it is over at any moment.
    if is_on(stage, "Stop"):
        stage.press("Stop")
    stage.press("Play")
    before = stage.widget("Waveform")["description"]
    wait_for(lambda: stage.widget("Waveform")["description"] != before, "the playhead to move")
    said = stage.widget("Waveform")["description"]
    playing = stage.widget("Play")["description"]
    stage.press("Stop")
    sound = heard.stop()

    assert take["title"] == "warm piano, 84 bpm"
    assert take["origin"] == "complete"
    assert (program.library / "takes" / take["id"] / take["audio"]).stat().st_size > 4 * 32_000 * take["seconds"]
    row = stage.row("warm piano, 84 bpm")["name"]
    assert row.startswith("warm piano, 84 bpm, 10 seconds, ")  # then tempo and key, once they are heard
    assert row.endswith(", 0 stars, complete")
    assert said.startswith("playhead ")
    assert said.endswith(" s of 10.0 s")
    assert playing == "playing"
    assert stage.widget("Generate")["description"].startswith("Make it")
    assert np.sqrt(np.mean(sound[-RATE_HZ * CHANNELS :] ** 2)) > 1e-4
    assert program.mistakes() == []


def test_a_second_take_sounds_within_seconds_from_a_warm_engine(stage: Stage, program: Program, tmp_path: Path) -> None:
    count = len(program.takes())
    wait_for(lambda: is_on(stage, "Generate"), "the prompt to be ready")
    set_length(stage, 3)
    heard = stage.listen(tmp_path / "heard")
    stage.press("Generate")
    wait_for(lambda: heard.loud_s() > 0.1, "the sound", 10)
    heard.stop()

    program.wait_for_takes(count + 1)
    stage.press("Stop")


def test_cancel_keeps_the_beginning_as_a_take_cut_short(stage: Stage, program: Program) -> None:
    count = len(program.takes())
    set_length(stage, 120)
    stage.press("Generate")
    wait_for(lambda: stage.made_s() > 0.5, "the waveform to grow", ENGINE_LIMIT_S)
    stage.press("Cancel")
    take = program.wait_for_takes(count + 1, 30)[-1]

    assert take["origin"] == "cut short"
    assert 0 < take["seconds"] < 120
    wait_for(lambda: stage.status() == "Stopped; what was made is kept.", "the word about it")
    wait_for(lambda: not is_on(stage, "Cancel"), "the end of the job")
    assert "cut short" in stage.row("warm piano, 84 bpm")["name"]
    stage.press("Stop")
    set_length(stage, 3)


def is_complete(take: dict[str, Any], known: set[str]) -> bool:
    """Whether a take is none of those that are known, and is whole."""
    return take["id"] not in known and take["origin"] == "complete"


def test_an_engine_that_is_killed_fails_its_job_and_the_next_one_works(stage: Stage, program: Program) -> None:
    known = {each["id"] for each in program.takes()}
    set_length(stage, 120)
    stage.press("Generate")
    wait_for(lambda: stage.made_s() > 0.5, "the waveform to grow", ENGINE_LIMIT_S)
    engine = program.engine()
    assert engine is not None
    os.kill(engine, signal.SIGKILL)
    wait_for(lambda: "ended from outside" in stage.status(), "the word about it")
    said = stage.status()
    widgets = [each for each in stage.widgets() if "showing" in each["states"]]
    failed = [each for each in widgets if each["name"].startswith("Copy details of")]
    if "enabled" in stage.widget("Stop")["states"]:  # what there was of the take may be too little to play
        stage.press("Stop")
    set_length(stage, 3)
    stage.press("Generate")
    # What there was of the one whose engine was killed becomes a take too, where it is worth it.
    wait_for(lambda: any(is_complete(each, known) for each in program.takes()), "the next take", ENGINE_LIMIT_S)

    assert said.startswith("The engine was ended from outside, perhaps because the machine ran out of memory.")
    assert len(failed) == 1
    assert program.engine() not in (None, engine)
    assert [line.partition(" ERROR ")[2] for line in program.mistakes()] == [
        "The engine process ended with exit code -9 (SIGKILL)."  # what a report needs, and nothing else went wrong
    ]
