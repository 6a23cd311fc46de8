"""Where MusicDesk's handles are on the screen, and where its window stands beside another program's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.hand import Point, middle
from desk.stage import wait_for

if TYPE_CHECKING:
    from desk.program import Program
    from desk.stage import Stage

AUDIO, MIDI = "Drag audio", "Drag MIDI"
"""The handles above the waveform."""
SIZE = (1000, 760)
"""Of the window, in pixels, without its frame: as small as it goes, so that a DAW stands beside it."""
_FRAME_PX = 1
"""Of the list around its rows."""


def stand_left(program: Program) -> None:
    """Put the window into the upper left corner of the screen."""
    stage, (width, height) = program.stage, SIZE
    search = ["xdotool", "search", "--onlyvisible", "--all", "--pid", str(program.process.pid), "--name", "^MusicDesk"]
    wait_for(lambda: stage.answer(*search).split(), "the window")
    window = stage.answer(*search).split()[-1]
    for _ in range(2):  # what stands above its place at first is moved down by its frame
        stage.output("xdotool", "windowsize", window, str(width), str(height), "windowmove", window, "0", "0")
    wait_for(lambda: _frame(stage)[2:] == [width, height], f"the window to be {width} by {height}")


def handle(stage: Stage, name: str) -> Point:
    """Return the middle of a handle above the waveform, once there is something to drag by it."""
    wait_for(lambda: "enabled" in stage.widget(name)["states"], f"{name} to be of use", 60)
    return middle(stage.widget(name)["place"])


def row_handle(stage: Stage, title: str, what: str = "audio") -> Point:
    """Return the middle of one of the two handles, "audio" or "midi", in a take's row of the list."""
    from PySide6.QtCore import QRect

    from musicdesk.gui.takesrow import row_shape

    left, top, width, height = stage.row(title)["place"]
    list_left = stage.widget("Takes")["place"][0] + _FRAME_PX
    item = QRect(left - list_left, top, width, height)
    shape = row_shape(item, round, 0, item.left() + width)
    place = getattr(shape, what).center()
    return list_left + place.x(), place.y()


def _frame(stage: Stage) -> list[int]:
    return next((list(each["place"]) for each in stage.widgets() if each["role"] == "frame" and each["place"]), [])
