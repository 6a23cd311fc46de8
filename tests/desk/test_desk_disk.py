"""Disks that are damaged, read-only or full: the window says so in a sentence, and what there is can be used."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desk.conftest import LIBRARY
from desk.program import Program
from desk.recordings import library_of
from desk.stage import Stage, wait_for

MEBIBYTE = 1 << 20


@contextlib.contextmanager
def mounted(place: Path, *words: str) -> Iterator[None]:
    """Mount something on a folder for a while, or skip the test where that is not allowed."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root can mount a disk")
    done = subprocess.run(["mount", *words, str(place)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"nothing can be mounted here: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


@contextlib.contextmanager
def protected(folder: Path) -> Iterator[None]:
    """Let nothing be written to a folder for a while: by the mount where root can, else by its permissions."""
    if os.geteuid() == 0:
        with mounted(folder, "--bind", str(folder)):
            subprocess.run(["mount", "-o", "remount,bind,ro", str(folder)], check=True)
            yield
        return
    everything = [folder, *folder.rglob("*")]
    modes = [path.stat().st_mode for path in everything]
    for path in everything:
        path.chmod(path.stat().st_mode & ~0o222)
    yield
    for path, mode in zip(everything, modes, strict=True):
        path.chmod(mode)


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
    library_of(library, "Alpha", seconds=1.0)
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
        take = program.wait_for_takes(1, 10)[0]

        assert "MB left; the take needs 1." in said
        assert "Make room on it" in said
        assert take["origin"] == "complete"
        assert take["seconds"] == 10.0
        wait_for(lambda: shown(stage) == ["warm piano"], "the take in the list")
        assert program.mistakes() == []
        program.close()


def disk_room(folder: Path) -> int:
    """Return the free room of a disk in bytes."""
    facts = os.statvfs(folder)
    return facts.f_bavail * facts.f_frsize
