"""A take that is edited: made, a part of it selected and made anew, and its seams gone to and rolled again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from desk.conftest import LIBRARY
from desk.program import Program, running
from desk.stage import Stage, wait_for

ENGINE_LIMIT_S = 90.0
"""A machine that is busy with other things may need so long to start an engine and make a few seconds of music."""
STEPS_PER_SECOND = 50
_MARGIN_PX = 2


@pytest.fixture(scope="module")
def program(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Return the program on an empty library, for all tests here, which build on each other."""
    with running(stage, library=tmp_path_factory.mktemp("long") / LIBRARY) as program:
        yield program


def said(stage: Stage) -> str:
    """Return what the waveform says."""
    return str(stage.widget("Waveform")["description"])


def drag_over(stage: Stage, begin: float, end: float) -> None:
    """Select a part of the waveform, given as shares of its width."""
    left, top, width, height = stage.widget("Waveform")["place"]
    y = top + height * 3 // 4
    places = [left + _MARGIN_PX + round(share * (width - 2 * _MARGIN_PX)) for share in (begin, (begin + end) / 2, end)]
    stage.output("xdotool", "mousemove", str(places[0]), str(y), "mousedown", "1")
    for x in places[1:]:
        stage.output("xdotool", "mousemove", str(x), str(y))
    stage.output("xdotool", "mouseup", "1")


def codes_of(program: Program, take: dict[str, Any]) -> np.ndarray[Any, Any]:
    """Return the codes of a take."""
    folder: Path = program.library / "takes" / take["id"]
    return np.asarray(np.load(folder / "codes.npy"))


def made(program: Program, bond: str, limit_s: float = ENGINE_LIMIT_S) -> dict[str, Any]:
    """Wait for the newest take of a bond to be in the library, and return it."""
    wait_for(lambda: any(take["bond"] == bond for take in program.takes()), f"a take that is {bond}", limit_s)
    return [take for take in program.takes() if take["bond"] == bond][-1]


def test_a_part_that_is_selected_is_made_anew_and_what_is_around_it_stays(stage: Stage, program: Program) -> None:
    stage.click_on("Prompt")
    stage.type("warm piano, 84 bpm")
    stage.keys("ctrl+Return")
    before = program.wait_for_takes(1, ENGINE_LIMIT_S)[0]
    stage.press("Stop")
    wait_for(lambda: "10.0 s" in said(stage) and " made" not in said(stage), "the take")

    drag_over(stage, 0.4, 0.6)
    wait_for(lambda: "selection " in said(stage), "the selection")
    wait_for(lambda: "showing" in stage.widget("Re-make")["states"], "the bar of the selection")
    stage.press("Re-make")
    wait_for(lambda: bool(stage.named("Joins to choose from")), "the question")
    wait_for(lambda: stage.active_title() == "Re-make the selection", "the question to have the keys")
    stage.keys("Return")
    after = made(program, "re-made")
    stage.press("Stop")

    seams = [seam for seam in after["seams"] if seam["kind"] == "remake"]
    assert after["parent"] == before["id"]
    assert after["seconds"] == pytest.approx(before["seconds"], abs=0.001)
    assert len(seams) == 2
    assert all(seam["click"] is not None for seam in seams)
    begin, end = (round(seam["at_s"] * STEPS_PER_SECOND) for seam in seams)
    old, new = codes_of(program, before), codes_of(program, after)
    assert np.array_equal(old[:, :begin], new[:, :begin])
    assert np.array_equal(old[:, end:], new[:, end:])
    assert not np.array_equal(old[:, begin:end], new[:, begin:end])
    wait_for(lambda: "2 seams" in said(stage), "the seams on the waveform")
    rows = [each["name"] for each in stage.widgets() if each["role"] == "table cell"]
    assert any(", re-made" in row for row in rows)
    assert program.mistakes() == []


def test_a_seam_is_gone_to_by_key_and_rolled_again(stage: Stage, program: Program) -> None:
    count = len(program.takes())
    stage.keys("Escape")
    stage.keys("Home")
    stage.keys("n")
    wait_for(lambda: stage.status().startswith("Seam at 0:0"), "the word about the seam")
    stage.keys("ctrl+shift+n")

    again = program.wait_for_takes(count + 1, ENGINE_LIMIT_S)[-1]
    stage.press("Stop")

    assert again["bond"] == "re-made"
    assert len([seam for seam in again["seams"] if seam["kind"] == "remake"]) >= 2
    assert program.mistakes() == []


def test_a_take_goes_on_and_its_part_before_is_untouched(stage: Stage, program: Program) -> None:
    stage.click_on("Length")
    stage.keys("ctrl+a")
    stage.type("4")
    stage.keys("Tab")
    stage.click_row("warm piano, 84 bpm")
    stage.keys("ctrl+t")

    after = made(program, "continuation")
    stage.press("Stop")

    (before,) = (take for take in program.takes() if take["id"] == after["parent"])
    assert after["seconds"] == pytest.approx(before["seconds"] + 4.0, abs=0.05)
    old = codes_of(program, before)
    assert np.array_equal(codes_of(program, after)[:, : old.shape[1]], old)
    assert program.mistakes() == []
