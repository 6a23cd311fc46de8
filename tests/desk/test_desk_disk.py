"""Disks that are damaged, read-only or full: the window says so in a sentence, and what there is can be used."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from desk.conftest import LIBRARY
from desk.disks import MEBIBYTE, disk_room, mounted, protected
from desk.program import Program
from desk.recordings import library_of
from desk.stage import Stage, wait_for


def shown(stage: Stage) -> list[str]:
    """Return the titles in the list."""
    return [each["name"].partition(",")[0] for each in stage.widgets() if each["role"] == "table cell"]


def test_a_damaged_index_and_a_damaged_take_leave_the_rest_there(
    stage: Stage, start: Callable[..., Program], library: Path
) -> None:
    alpha, _, _ = library_of(library, "Alpha", "Bravo", "Charlie", seconds=1.0)
    for path in library.glob("index.sqlite*"):
        path.write_bytes(b"no index at all" * 1_000)
    (library / "takes" / alpha / "take.json").write_text("{")

    program = start()

    wait_for(lambda: shown(stage) == ["Charlie", "Bravo"], "the takes that are whole")
    said = stage.status()
    assert "The library's index was damaged and has been made again from the takes." in said
    assert alpha in said
    assert "left out" in said
    assert (library / "takes" / alpha / "take.json").read_text() == "{"
    assert program.mistakes() == []


def test_a_library_that_is_read_only_can_be_heard_and_says_so(
    stage: Stage, start: Callable[..., Program], library: Path
) -> None:
    library_of(library, "Alpha")
    with protected(library):
        program = start()
        wait_for(lambda: shown(stage) == ["Alpha"], "the take")
        labels = [each["name"] for each in stage.widgets() if each["role"] == "label"]
        stage.click_row("Alpha")
        stage.keys("space")
        wait_for(lambda: stage.widget("Play")["description"] == "playing", "the sound")
        stage.keys("Delete", "3", "F2")

        assert any("is read-only: takes can be heard, but nothing can be kept." in label for label in labels)
        assert [take["title"] for take in program.takes()] == ["Alpha"]
        assert program.mistakes() == []
        program.close()


def test_a_full_disk_keeps_the_take_until_there_is_room(
    stage: Stage, start: Callable[..., Program], tmp_path: Path
) -> None:
    disk = tmp_path / "kleine Platte ♪"
    disk.mkdir()
    with mounted(disk, "-t", "tmpfs", "-o", "size=2m", "tmpfs"):
        program = start(place=disk / LIBRARY, home=tmp_path / "home")
        (disk / "ballast").write_bytes(bytes(disk_room(disk) - MEBIBYTE // 2))
        stage.click_on("Prompt")
        stage.type("warm piano, 84 bpm")
        stage.keys("ctrl+Return")
        wait_for(lambda: stage.status().startswith("The disk of the library"), "the word about it", 60)
        again = "Save “warm piano, 84 bpm” again"
        wait_for(lambda: stage.named(again), "the button")
        said = stage.status()
        assert program.takes() == []

        (disk / "ballast").unlink()
        subprocess.run(["mount", "-o", "remount,size=50m", str(disk)], check=True)
        stage.press(again)
        take = program.wait_for_takes(1, 30)[0]

        assert "MB left; the take needs 1." in said
        assert "Make room on it" in said
        assert take["origin"] == "complete"
        assert take["seconds"] == 10.0
        wait_for(lambda: shown(stage) == ["warm piano"], "the take in the list")
        assert program.mistakes() == []
        program.close()
