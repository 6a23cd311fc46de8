"""Grips of the piano roll: what a press takes hold of, and what is held while one drags."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint

from musicdesk.core.note import Note
from musicdesk.gui.pianorollscene import Scene

EDGE_PX = 5
STILL_PX = 6
"""Nearer than this to where it was pressed, a note that is drawn up or down keeps its time."""


class Hold(enum.Enum):
    """What a drag does."""

    MOVE = "move"
    STRETCH = "stretch"
    BAND = "band"
    """choose what lies in a rectangle"""
    SPAN = "span"
    """select time in the ruler"""
    KEY = "key"
    """a piano key: heard at once, and a band as soon as it is dragged"""


@dataclass(frozen=True)
class Grip:
    """A press: where (`spot`, `at_s`, `pitch`), on which note if on one, and all notes and choices as they were then.

    `moved` says that it is a drag already; until then it is a click. `word` names the change.
    """

    hold: Hold
    spot: QPoint
    at_s: float
    pitch: int
    notes: tuple[Note, ...]
    chosen: frozenset[int]
    index: int = -1
    moved: bool = False
    word: str = ""
    by: tuple[float, int] = (0.0, 0)
    """seconds and semitones that the notes were moved so far"""

    @property
    def note(self) -> Note:
        """The note that was pressed, as it was then."""
        return self.notes[self.index]

    def now_moved(self) -> Grip:
        """Return the grip as a drag."""
        return replace(self, moved=True, hold=Hold.BAND if self.hold is Hold.KEY else self.hold)


def note_at(scene: Scene, spot: QPoint) -> int:
    """Return the note under the pointer as an index, -1 if there is none; chosen ones and later ones lie above."""
    reach = scene.theme.px(2)
    near = [
        index
        for index in scene.marks.sounding_between(*_moments(scene, spot.x(), reach))
        if scene.rect_of(index).adjusted(-1, 0, reach, 0).contains(spot)
    ]
    return max(near, key=lambda index: (index in scene.chosen, index), default=-1)


def is_at_end(scene: Scene, index: int, spot: QPoint) -> bool:
    """Return whether the pointer is at the end of a note, where its length is taken hold of."""
    rect = scene.rect_of(index)
    return rect.right() - spot.x() <= min(scene.theme.px(EDGE_PX), rect.width() // 3)


def _moments(scene: Scene, x_px: int, reach_px: int) -> tuple[float, float]:
    return scene.axis.moment_at(x_px - reach_px - 2), scene.axis.moment_at(x_px + reach_px + 2)
