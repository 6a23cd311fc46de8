"""Singing into a real microphone: sung, seen, mended and followed; and what happens when the microphone goes away."""

from __future__ import annotations

import json
import os
import re
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from desk.program import Program
from desk.recordings import hum, tone
from desk.stage import Stage, wait_for

ENGINE_LIMIT_S = 60.0


@pytest.fixture(autouse=True)
def _sound(stage: Stage) -> Iterator[None]:
    """Plug in again what a test took away."""
    yield
    stage.give_sound_back()


@pytest.fixture
def program(start: Callable[..., Program]) -> Program:
    return start()


def state(stage: Stage) -> str:
    """Return what the Record button says: listening, count-in, recording ..."""
    return str(stage.widget("Record")["description"]) if stage.named("Close melody") else ""


def without_count_in(stage: Stage) -> None:
    """Open the melody page and switch the count-in off."""
    stage.keys("ctrl+shift+m")
    wait_for(lambda: stage.named("Count-in"), "the melody page")
    stage.click_on("Count-in")
    stage.keys("Up", "Return")
    wait_for(lambda: "no" in stage.widget("Count-in")["description"].lower(), "no count-in")


def record(stage: Stage) -> None:
    """Press R, and wait until it records."""
    stage.keys("r")
    wait_for(lambda: state(stage).startswith("recording"), "the recording")


def attempts(program: Program) -> list[dict[str, Any]]:
    """Return what lies in the library's folder of recordings, oldest first, those that are open left out."""
    found = [json.loads(each.read_text()) for each in sorted(program.library.glob("recordings/*/recording.json"))]
    return [each for each in found if not each["open"]]


def understood(stage: Stage) -> str:
    """Return what the roll says: "6 notes, 0:03, key A minor"."""
    return str(stage.widget("Melody line")["description"])


def test_a_hummed_line_is_seen_snapped_used_and_followed_by_a_take(
    stage: Stage, program: Program, tmp_path: Path
) -> None:
    stage.press("Record")  # the one in the prompt panel: the page comes up, and it counts in
    wait_for(lambda: state(stage).startswith("recording"), "the end of the count-in", 40)
    stage.sing(hum(tmp_path / "hum.wav")).wait(30)
    stage.keys("r")
    wait_for(lambda: attempts(program), "the attempt")
    wait_for(lambda: "notes" in understood(stage), "the notes")
    stage.press("Snap to scale")
    wait_for(lambda: "snapped to" in stage.widget("Use this melody")["description"], "the mended melody")
    stage.press("Use this melody")
    wait_for(lambda: "Humming 1" in stage.widget("Melody")["description"], "the melody in its slot")
    stage.type("warm piano, 100 bpm")
    stage.press("Generate")
    take = program.wait_for_takes(1, ENGINE_LIMIT_S)[0]

    melody = take["recipe"]["melody"]
    attempt = attempts(program)[0]
    assert attempt["ended"] == "stopped"
    assert attempt["count_in_bars"] == 1
    assert attempt["offset_s"] > 2.3  # a bar of four at 100 bpm lasts 2.4 s, and it is in the file
    assert (melody["name"], melody["source"]) == ("Humming 1", "microphone")
    assert melody["repairs"][0].startswith("snapped to")
    assert melody["begin_s"] == pytest.approx(attempt["offset_s"])
    assert not stage.named("Close melody")
    assert program.mistakes() == []


def test_the_melody_can_be_heard_and_each_mending_taken_back(stage: Stage, program: Program, tmp_path: Path) -> None:
    without_count_in(stage)
    record(stage)
    stage.sing(hum(tmp_path / "hum.wav")).wait(30)
    stage.keys("r")
    wait_for(lambda: "6 notes" in understood(stage), "the notes", 30)
    heard = stage.listen(tmp_path / "heard")
    stage.press("Play melody")
    wait_for(lambda: heard.loud_s() > 0.5, "the melody")
    stage.press("As the model hears it")  # goes on from the same moment, unless it is over
    wait_for(lambda: stage.widget("Play melody")["description"] == "stopped", "its end")
    before = heard.loud_s()
    stage.press("Play melody")
    wait_for(lambda: heard.loud_s() > before + 0.3, "what the model hears")
    heard.stop()
    stage.press("Steady pitch")
    wait_for(lambda: "steady pitch" in stage.widget("Use this melody")["description"], "the mended melody")
    stage.keys("ctrl+z")
    wait_for(lambda: "steady pitch" not in stage.widget("Use this melody")["description"], "the way back")

    assert "checked" not in stage.widget("Steady pitch")["states"]
    assert program.mistakes() == []


def test_what_was_sung_survives_a_kill_and_is_offered_at_the_next_start(
    stage: Stage, program: Program, start: Callable[..., Program], tmp_path: Path
) -> None:
    without_count_in(stage)
    began_s = time.monotonic()
    record(stage)
    stage.sing(hum(tmp_path / "hum.wav")).wait(30)
    os.kill(program.process.pid, signal.SIGKILL)
    program.process.wait()
    ended_s = time.monotonic()

    again = start()
    # It is in the window all the time, and shown when there is something to offer.
    wait_for(lambda: "showing" in stage.widget("Show what was recovered")["states"], "the offer")
    offer = stage.widget("Recovered")["description"]
    stage.press("Show what was recovered")
    wait_for(lambda: "notes" in understood(stage), "the notes")

    attempt = attempts(again)[0]
    assert attempt["recovered"] is True
    # It records from before the song is fed until the kill, however long this machine took for that.
    assert 2.5 < attempt["seconds"] < ended_s - began_s + 1.0
    offered = re.fullmatch(r"Recovered: (\d+):(\d\d) of humming\. .+", offer)
    assert offered is not None
    assert int(offered[1]) * 60 + int(offered[2]) == pytest.approx(attempt["seconds"], abs=0.51)
    assert again.mistakes() == []


def test_a_microphone_that_is_unplugged_ends_the_attempt_and_keeps_it(
    stage: Stage, program: Program, tmp_path: Path
) -> None:
    without_count_in(stage)
    record(stage)
    stage.sing(hum(tmp_path / "hum.wav")).wait(30)
    stage.take_microphone_away()
    wait_for(lambda: attempts(program), "the end of the attempt", 40)
    wait_for(lambda: "notes" in understood(stage), "the notes")

    attempt = attempts(program)[0]
    assert attempt["ended"] in ("device changed", "device lost")
    assert attempt["seconds"] > 2.5
    assert program.process.poll() is None
    assert program.mistakes() == []


def test_a_microphone_that_freezes_ends_the_attempt_and_the_window_goes_on(
    stage: Stage, program: Program, tmp_path: Path
) -> None:
    without_count_in(stage)
    record(stage)
    stage.sing(hum(tmp_path / "hum.wav")).wait(30)
    stage.freeze_microphone(True)
    try:
        wait_for(lambda: attempts(program), "the end of the attempt", 40)
    finally:
        stage.freeze_microphone(False)

    assert attempts(program)[0]["ended"] in ("frozen", "device lost", "device changed")
    stage.keys("Escape")
    wait_for(lambda: not stage.named("Close melody"), "the takes")
    assert program.mistakes() == []


def test_silence_is_said_in_words(stage: Stage, program: Program) -> None:
    without_count_in(stage)
    record(stage)

    wait_for(
        lambda: any("No signal: is the microphone muted" in each["name"] for each in stage.widgets()),
        "the word about it",
    )
    stage.keys("Escape")  # ends what is recorded
    wait_for(lambda: attempts(program), "the end of the attempt")


def test_without_a_microphone_a_file_will_do(stage: Stage, start: Callable[..., Program], tmp_path: Path) -> None:
    program = start(PULSE_SERVER="unix:/nowhere/native")
    stage.press("Record")
    wait_for(lambda: stage.named("Close melody"), "the melody page")
    wait_for(lambda: any(("microphone" in each["name"] and "Plug" in each["name"]) or "sound system" in each["name"]
                         for each in stage.widgets()), "the word about it")  # fmt: skip

    assert stage.named("File")
    assert program.mistakes() == []


def test_a_dropped_song_with_nothing_to_follow_is_warned_about(
    stage: Stage, start: Callable[..., Program], tmp_path: Path
) -> None:
    short = tone(tmp_path / "blip.wav", 0.4)
    program = start()
    stage.click_on("Melody")
    wait_for(lambda: "file dialog" in str([each["role"] for each in stage.widgets()]) or stage.named("File name:"),
             "the dialog")  # fmt: skip
    wait_for(lambda: stage.active_title() == "Choose a melody to follow", "the dialog to have the keys")
    stage.type(str(short))
    stage.keys("Return")
    wait_for(lambda: stage.named("Close melody"), "the melody page")
    wait_for(lambda: any("There is little to follow" in each["name"] for each in stage.widgets()), "the warning")

    assert "blip.wav" in stage.widget("Melody")["description"]
    assert program.mistakes() == []
