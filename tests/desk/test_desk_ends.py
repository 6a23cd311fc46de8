"""How the program ends, is ended, and starts again; and how it starts where nothing can be heard."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from desk.program import Program, command_of
from desk.stage import Stage, wait_for

ENGINE_LIMIT_S = 60.0
LONG_S = 300
"""A take that takes long enough to be interrupted."""


def generate(stage: Stage, seconds: int) -> None:
    """Type a prompt and a length, and press Generate; comes back when the sound begins to grow."""
    stage.click_on("Prompt")
    stage.type("warm piano, 84 bpm")
    stage.click_on("Length")
    stage.keys("ctrl+a")
    stage.type(str(seconds))
    stage.keys("ctrl+Return")
    wait_for(lambda: " s of " in stage.widget("Waveform")["description"], "the take to begin", ENGINE_LIMIT_S)


def test_without_any_sound_device_takes_are_made_and_play_says_why_not(
    stage: Stage, start: Callable[..., Program]
) -> None:
    program = start(PULSE_SERVER="unix:/nowhere/native")
    # It is said at the start as well, in a banner that moves everything down.
    wait_for(lambda: "you can still make and keep takes" in stage.status(), "the word at the start")
    generate(stage, 3)
    take = program.wait_for_takes(1, ENGINE_LIMIT_S)[0]
    wait_for(lambda: "enabled" not in stage.widget("Cancel")["states"], "the end of the job")
    stage.press("Play")
    wait_for(lambda: "you can still make and keep takes" in stage.status(), "the word about it")

    assert take["origin"] == "complete"
    assert stage.widget("Play")["description"] != "playing"
    assert program.mistakes() == []


def test_a_window_that_is_killed_while_generating_leaves_nothing_half(
    stage: Stage, start: Callable[..., Program], library: Path
) -> None:
    from musicdesk.library.library import Library

    program = start()
    generate(stage, LONG_S)
    wait_for(lambda: stage.made_s() > 0.5, "some sound", ENGINE_LIMIT_S)
    children = program.children()
    assert program.engine() in children

    os.kill(program.process.pid, signal.SIGKILL)
    program.process.wait()
    wait_for(lambda: not any(map(command_of, children)), "the end of all it had started", 20)

    with Library.open(library) as opened:
        takes = [opened.take(take_id) for take_id in opened.find()]
        clips = [opened.clip(take.id) for take in takes]
        assert opened.remarks == ()
    assert [take.origin.value for take in takes] in ([], ["cut short"])
    assert all(clip.frames for clip in clips)
    assert [path.name for path in (library / ".staging").iterdir() if path.is_dir()] == []


def test_a_system_that_shuts_down_ends_it_and_it_starts_again_as_it_was_left(
    stage: Stage, start: Callable[..., Program]
) -> None:
    program = start()
    stage.click_on("Advanced")
    wait_for(lambda: stage.active_title().startswith("MusicDesk"), "the window to have the keys")
    stage.output("xdotool", "getactivewindow", "windowsize", "1100", "700")
    wait_for(lambda: size_of(stage) == [1100, 700], "the new size")
    generate(stage, LONG_S)
    wait_for(lambda: stage.made_s() > 0.5, "some sound", ENGINE_LIMIT_S)
    children = program.children()

    begin = time.monotonic()
    program.process.send_signal(signal.SIGTERM)
    code = program.process.wait(10)
    took_s = time.monotonic() - begin
    wait_for(lambda: not any(map(command_of, children)), "the end of all it had started", 20)

    assert code == 0
    assert took_s < 9  # it is given ten before it is killed
    assert [take["origin"] for take in program.takes()] == ["cut short"]
    assert program.mistakes() == []

    again = start()
    wait_for(lambda: size_of(stage) == [1100, 700], "the size")
    assert stage.widget("Prompt")["text"] == "warm piano, 84 bpm"
    assert stage.widget("Length")["value"] == LONG_S
    assert "checked" in stage.widget("Advanced")["states"]
    assert "showing" in stage.widget("Seed")["states"]
    assert stage.row("warm piano, 84 bpm")["name"].endswith("cut short")
    assert again.mistakes() == []


def size_of(stage: Stage) -> list[int]:
    """Return width and height of the window."""
    frames = (each["place"] for each in stage.widgets() if each["role"] == "frame" and each["place"])
    return list(next(frames, []))[2:]
