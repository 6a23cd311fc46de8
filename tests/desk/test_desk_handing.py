"""What MusicDesk hands over, as another program sees it; and drags that are given up, refused or come home."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desk.conftest import LIBRARY
from desk.hand import Hand, middle
from desk.handles import AUDIO, MIDI, handle, row_handle, stand_left
from desk.neighbours import Neighbour, Place, clipboard, drag_onto, neighbour, reach
from desk.program import Program, running
from desk.recordings import library_of_hums, tone
from desk.stage import Stage, wait_for

TAKER, REFUSER = (1050, 100, 300, 150), (1050, 400, 300, 150)
"""Where the neighbour's windows stand, beside MusicDesk's."""
NOWHERE = (1400, 900)
"""A place with nothing on it."""
URI_LIST = "text/uri-list"
COPY = 1
"""Qt's number of the action."""


@pytest.fixture(scope="module")
def program(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Return the program with two takes that hold tunes; the files of the open one, Bravo, are ready."""
    folder = tmp_path_factory.mktemp("handing") / LIBRARY
    library_of_hums(folder, "Alpha", "Bravo")
    with running(stage, library=folder) as program:
        stand_left(program)
        stage.click_row("Bravo")
        program.wait_for_exports("bravo_*bpm_*.wav", "bravo_*bpm_*.mid")
        yield program


@pytest.fixture
def taker(stage: Stage, program: Program) -> Iterator[Neighbour]:
    """Return a neighbour that takes what is dropped on it."""
    with neighbour(stage, "take", TAKER) as taker:
        yield taker


@pytest.fixture(autouse=True)
def _as_it_was(program: Program) -> Iterator[None]:
    before = state(program)
    yield
    assert state(program) == before
    assert program.mistakes() == []
    assert program.process.poll() is None


def state(program: Program) -> tuple[list[dict[str, Any]], dict[Path, bytes]]:
    """Return the takes and the finished exports."""
    return program.takes(), {path: path.read_bytes() for path in program.exports("bravo_*bpm_*")}


def bravo(program: Program, ending: str) -> str:
    """Return the path of an export of Bravo."""
    return str(program.exports(f"bravo_*{ending}")[-1])


def test_a_drag_carries_nothing_but_whole_addresses_to_be_copied(
    stage: Stage, program: Program, hand: Hand, taker: Neighbour
) -> None:
    drag_onto(hand, handle(stage, AUDIO), taker)
    entered, dropped = taker.wait_for("enter"), taker.wait_for("drop")

    assert entered["formats"][0] == URI_LIST
    assert set(entered["formats"]) <= {URI_LIST, "text/plain"}  # the latter is Qt's own doing
    assert entered["text"].startswith("file:///")
    assert entered["actions"] == COPY
    assert dropped["action"] == "CopyAction"
    assert dropped["files"] == [bravo(program, ".wav")]


def test_shift_hands_over_the_sound_and_the_notes_from_either_handle(
    stage: Stage, program: Program, hand: Hand, taker: Neighbour
) -> None:
    files = drag_onto(hand, handle(stage, MIDI), taker, keys=("Shift_L",))

    assert files == [bravo(program, ".wav"), bravo(program, ".mid")]


def test_ctrl_hands_over_the_stems(stage: Stage, program: Program, hand: Hand, taker: Neighbour) -> None:
    take_id = next(take["id"] for take in program.takes() if take["title"] == "Bravo")
    stems = program.library / "stems" / take_id
    stems.mkdir(parents=True)
    for name, pitch_hz in (("bass", 55.0), ("drums", 110.0)):
        tone(stems / f"{name}.wav", 1.0, pitch_hz)

    files = [Path(path) for path in drag_onto(hand, handle(stage, AUDIO), taker, keys=("Control_L",))]

    assert [[word in path.name for word in ("bass", "drums")] for path in files] == [[True, False], [False, True]]
    assert all(path.parent == program.library / "Exports" and path.is_file() for path in files)


def test_the_handles_of_a_row_hand_over_its_take(stage: Stage, program: Program, hand: Hand, taker: Neighbour) -> None:
    notes = drag_onto(hand, row_handle(stage, "Bravo", "midi"), taker)
    sound = drag_onto(hand, row_handle(stage, "Bravo", "audio"), taker)

    assert [notes, sound] == [[bravo(program, ".mid")], [bravo(program, ".wav")]]


def test_ctrl_c_puts_the_same_file_on_the_clipboard(stage: Stage, program: Program, hand: Hand) -> None:
    stage.click_row("Bravo")

    stage.keys("ctrl+c")
    wait_for(lambda: stage.status().startswith("Copied"), "the word about it")

    found = clipboard(stage)
    assert found["files"] == [bravo(program, ".wav")]
    assert URI_LIST in found["formats"]


def test_a_click_on_a_handle_copies_its_file(stage: Stage, program: Program, hand: Hand) -> None:
    stage.click(*handle(stage, MIDI))
    wait_for(lambda: clipboard(stage)["files"] == [bravo(program, ".mid")], "the notes on the clipboard")


def test_escape_gives_a_drag_up_and_the_next_one_goes(
    stage: Stage, program: Program, hand: Hand, taker: Neighbour
) -> None:
    with hand.dragging(handle(stage, AUDIO), taker.middle):
        reach(hand, taker)
        hand.key("Escape")
        taker.wait_for("leave")
        hand.draw(taker.middle, NOWHERE)
        hand.draw(NOWHERE, taker.middle)
    time.sleep(0.3)
    after_escape = taker.told("drop")
    files = drag_onto(hand, handle(stage, AUDIO), taker)

    assert files == [bravo(program, ".wav")]
    assert after_escape == []
    assert len(taker.told("enter")) == 2


@pytest.mark.parametrize("place", [NOWHERE, middle(REFUSER)], ids=["nothing", "a window that takes nothing"])
def test_a_drag_that_is_refused_leaves_all_as_it_was_and_the_next_one_goes(
    stage: Stage, program: Program, hand: Hand, taker: Neighbour, place: tuple[int, int]
) -> None:
    with neighbour(stage, "refuse", REFUSER):
        hand.drag(handle(stage, AUDIO), place)
    files = drag_onto(hand, row_handle(stage, "Bravo"), taker)

    assert files == [bravo(program, ".wav")]
    assert len(taker.told("drop")) == 1


@pytest.mark.parametrize("name", ["Takes", "Waveform", "Prompt", "Tempo", "Jobs", "Status"])
def test_a_drag_that_comes_home_changes_nothing(
    stage: Stage, program: Program, hand: Hand, taker: Neighbour, name: str
) -> None:
    before = looks(stage)

    hand.drag(handle(stage, AUDIO), lower_middle(stage.widget(name)["place"]))
    time.sleep(0.3)

    assert looks(stage) == before
    assert drag_onto(hand, handle(stage, AUDIO), taker) == [bravo(program, ".wav")]


def looks(stage: Stage) -> str:
    """Return the words of the panels that a drop could change."""
    fields = [stage.widget(name) for name in ("Prompt", "Melody", "Tempo", "Waveform")]
    return json.dumps([[each["text"], each["description"], each["value"]] for each in fields])


def lower_middle(place: Place) -> tuple[int, int]:
    """Return the middle of the lower half of a place."""
    left, top, width, height = place
    return left + width // 2, top + height * 3 // 4
