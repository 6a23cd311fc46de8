"""The folder of exports full, read-only or gone: nothing is dragged, a sentence says why, and then all is well."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desk.conftest import LIBRARY
from desk.disks import disk_room, mounted, protected
from desk.hand import Hand
from desk.handles import AUDIO, handle, stand_left
from desk.neighbours import Neighbour, drag_onto, neighbour
from desk.program import Program
from desk.recordings import library_of_hums
from desk.stage import Stage, wait_for

from musicdesk.app.settings import Settings, write_settings

TAKER = (1050, 100, 300, 150)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return a folder of exports on a disk of its own, as it will be."""
    place = tmp_path / "äußere Platte" / "Exports"
    place.parent.mkdir()
    return place


@pytest.fixture
def begin(stage: Stage, start: Callable[..., Program], tmp_path: Path, place: Path) -> Callable[[], Program]:
    """Return a function that starts the program, with a take that is open and heard, and exports to `place`."""
    home, library = tmp_path / "home", tmp_path / LIBRARY

    def begin() -> Program:
        write_settings(home / ".config/musicdesk/settings.json", Settings(welcomed=True, exports=str(place)))
        (take_id,) = library_of_hums(library, "Alpha")
        program = start(place=library, home=home)
        stand_left(program)
        stage.click_row("Alpha")
        wait_for((library / "takes" / take_id / "heard.npy").exists, "the take to be heard", 60)
        handle(stage, AUDIO)
        return program

    return begin


@pytest.fixture
def taker(stage: Stage) -> Iterator[Neighbour]:
    """Return a neighbour that takes what is dropped on it."""
    with neighbour(stage, "take", TAKER) as taker:
        yield taker


def dragged(stage: Stage, hand: Hand, taker: Neighbour) -> list[list[str]]:
    """Drag the open take, and return what arrived, of this drag and those before."""
    drag_onto(hand, handle(stage, AUDIO), taker)
    return [each["files"] for each in taker.told("drop")]


def dragged_in_vain(stage: Stage, hand: Hand, taker: Neighbour, *words: str) -> str:
    """Drag the open take where nothing can be made of it, and return what is said, with these words in it."""
    with hand.dragging(handle(stage, AUDIO), taker.middle):
        said = wait_for_word(stage, *words)
    time.sleep(0.5)
    assert taker.told("drop") == []
    return said


def wait_for_word(stage: Stage, *words: str) -> str:
    """Wait until the status line holds all of the words, and return it."""
    said = [""]

    def look() -> bool:
        said[0] = stage.status()
        return all(word in said[0] for word in words)

    with contextlib.suppress(TimeoutError):
        wait_for(look, "the word about it", 20)
    return said[0]


def test_a_full_folder_of_exports_is_said_and_nothing_is_dragged(
    stage: Stage, begin: Callable[[], Program], hand: Hand, taker: Neighbour, place: Path
) -> None:
    with mounted(place.parent, "-t", "tmpfs", "-o", "size=2m", "tmpfs"):
        (place.parent / "ballast").write_bytes(bytes(disk_room(place.parent) - 40_000))
        program = begin()

        said = dragged_in_vain(stage, hand, taker, "xports")

        assert " left; alpha_" in said
        assert "Choose another folder for exports in the settings." in said
        assert [path.name for path in place.glob("*.wav")] == []
        (place.parent / "ballast").unlink()
        ((path,),) = dragged(stage, hand, taker)
        assert Path(path).parent == place
        assert program.mistakes() == []
        program.close()


def test_a_read_only_folder_of_exports_is_said_and_nothing_is_dragged(
    stage: Stage, begin: Callable[[], Program], hand: Hand, taker: Neighbour, place: Path
) -> None:
    place.mkdir()
    with protected(place):
        program = begin()

        said = dragged_in_vain(stage, hand, taker, "xports")

        assert "is read-only: alpha_" in said
    ((path,),) = dragged(stage, hand, taker)
    assert Path(path).parent == place
    assert program.mistakes() == []


def test_a_folder_of_exports_that_is_gone_is_said_and_nothing_is_dragged(
    stage: Stage, begin: Callable[[], Program], hand: Hand, taker: Neighbour, place: Path
) -> None:
    place.parent.rmdir()
    program = begin()

    said = dragged_in_vain(stage, hand, taker, "is gone")

    assert "The folder of exports" in said
    assert not place.parent.exists()
    place.mkdir(parents=True)
    ((path,),) = dragged(stage, hand, taker)
    assert Path(path).parent == place
    assert program.mistakes() == []


def test_an_export_that_was_deleted_or_changed_is_made_again(
    stage: Stage, begin: Callable[[], Program], hand: Hand, taker: Neighbour, place: Path
) -> None:
    program = begin()
    ((first,),) = dragged(stage, hand, taker)
    whole = Path(first).read_bytes()

    Path(first).unlink()
    (_, (second,)) = dragged(stage, hand, taker)
    again = Path(second).read_bytes()
    Path(second).write_bytes(b"somebody else's")
    (_, _, (third,)) = dragged(stage, hand, taker)

    assert again == whole
    assert Path(second).read_bytes() == b"somebody else's"
    assert third != second
    assert Path(third).read_bytes() == whole
    assert program.mistakes() == []
