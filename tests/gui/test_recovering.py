"""Takes that were being made when the program, or its engine, ended without being closed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.gui import wiring
from musicdesk.workers.messages import Failed, Make
from tests.gui.openwindow import House


def leave_unfinished(folder: Path) -> None:
    """Let a process begin a take in the library, and end amid it."""
    script = (
        "import os, sys, numpy as np\n"
        "from musicdesk.core.recipe import Recipe\n"
        "from musicdesk.library.library import Library\n"
        "library = Library.open(__import__('pathlib').Path(sys.argv[1]))\n"
        "take = library.begin(library.new_id(1e9), 'Piano', Recipe('piano'), 1_000, 1)\n"
        "take.append(np.full((2_000, 1), 0.1, np.float32), np.zeros((4, 100), np.int64))\n"
        "os._exit(1)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(folder)], check=False)


def test_takes_that_were_being_made_when_the_program_ended_are_in_the_list(house: House, qtbot: QtBot) -> None:
    leave_unfinished(house.folder)

    furniture = house.open()

    wanted = "A take that was being made when MusicDesk ended is in the list."
    qtbot.waitUntil(lambda: furniture.window.status.line == wanted, timeout=5_000)
    assert len(furniture.window.takes.shown_ids()) == 1


def test_what_an_engine_was_making_when_it_died_is_in_the_list_and_why_it_died_is_said(
    house: House, qtbot: QtBot
) -> None:
    furniture = house.open()
    furniture.controller.order(Wish(Recipe("warm piano")), "Making music ...")
    job = next(order.job for order in house.engine.orders if isinstance(order, Make))
    qtbot.wait(wiring.FIRST_LOOK_AT_TAKES_MS + 200)
    leave_unfinished(house.folder)

    house.engine.told.emit(Failed(job, "The engine was ended from outside.", "Try again."))

    wanted = "A take that was being made when the engine ended is in the list."
    qtbot.waitUntil(lambda: furniture.window.status.line.endswith(wanted), timeout=5_000)
    assert furniture.window.status.line.startswith("The engine was ended from outside.")
    assert len(furniture.window.takes.shown_ids()) == 1
