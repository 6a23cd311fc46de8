"""Fields for a length and for a moment, typed as people say them: "10 s", "90", "1:30", "bar 9"."""

from __future__ import annotations

import math
import re

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QWidget

from musicdesk.gui.melodyrolltime import Grid
from musicdesk.gui.promptfields import NumberBox
from musicdesk.gui.sectionwords import moment_in, moment_text, seconds_in, time_text

SHORT_S, MIDDLE_S = 30.0, 120.0
SHORT_STEP_S, MIDDLE_STEP_S, LONG_STEP_S = 1.0, 5.0, 30.0
"""What the arrows change a length by: below 30 s, below 2 minutes, and above."""
MOMENT_STEP_S = 0.5
_UNFINISHED = re.compile(r"[\d.:,\s]*(?:[^\W\d_]+\s*[\d.:]*)?")
_AFTER_UNIT = re.compile(r"(?P<number>.*\d)\s*s(?P<more>[\d.:]+)")
_HAIR_S = 1e-9


class LengthBox(NumberBox):
    """A length in seconds. Its arrows go by round steps, small for short lengths and large for long ones."""

    def __init__(self, name: str, low_s: float, high_s: float, parent: QWidget | None = None) -> None:
        super().__init__(name, low_s, high_s, SHORT_STEP_S, parent)

    def set_longest(self, seconds: float) -> None:
        """Let the arrows end there; more can be typed, and is said to be wrong."""
        self._high = seconds

    def textFromValue(self, value: float) -> str:
        """Return "10 s", or "1:30" from a minute on."""
        return time_text(value)

    def valueFromText(self, text: str) -> float:
        """Return the seconds that a text means."""
        seconds = seconds_in(text)
        return self.value() if seconds is None else seconds

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Take what means a time, and what may yet become one; a digit typed after the unit goes before it."""
        if (late := _AFTER_UNIT.fullmatch(text)) is not None:
            text = late["number"] + late["more"]
            position = len(text)
        if self._understands(text):
            return QValidator.State.Acceptable, text, position
        may_be = _UNFINISHED.fullmatch(text) is not None
        return QValidator.State.Intermediate if may_be else QValidator.State.Invalid, text, position

    def stepBy(self, steps: int) -> None:
        """Step to the next round length, within the limits."""
        value = self.value()
        for _ in range(abs(steps)):
            # Coming from above, 30 s and 2 minutes are left by the smaller step.
            below = value - (_HAIR_S if steps < 0 else 0.0)
            step = SHORT_STEP_S if below < SHORT_S else MIDDLE_STEP_S if below < MIDDLE_S else LONG_STEP_S
            value = (math.floor(value / step) + 1) * step if steps > 0 else (math.ceil(value / step) - 1) * step
        self.setValue(min(max(value, self._low), self._high))
        self.selectAll()

    def _understands(self, text: str) -> bool:
        return seconds_in(text) is not None


class MomentBox(LengthBox):
    """A moment of the music, in seconds: in bars where a tempo is known. What is typed counts once it is finished."""

    def __init__(self, name: str, high_s: float, parent: QWidget | None = None) -> None:
        self._grid: Grid | None = None
        super().__init__(name, 0.0, high_s, parent)
        self.setKeyboardTracking(False)

    def set_grid(self, grid: Grid | None) -> None:
        """Show the moment in the bars of a grid, or in seconds."""
        if grid != self._grid:
            self._grid = grid
            # Qt writes a value anew only when it is another, or when its suffix is told.
            self.setSuffix("")

    def textFromValue(self, value: float) -> str:
        """Return "bar 9" where the moment lies on a bar, "bar 9.3" on its third beat, "9.3.5" half a beat later."""
        return moment_text(value, self._grid)

    def valueFromText(self, text: str) -> float:
        """Return the moment that a text means."""
        moment_s = moment_in(text, self._grid)
        return self.value() if moment_s is None else moment_s

    def stepBy(self, steps: int) -> None:
        """Step by a bar, or half a second."""
        step_s = MOMENT_STEP_S if self._grid is None else self._grid.beat_s * self._grid.beats_per_bar
        self.setValue(min(max(self.value() + steps * step_s, self._low), self._high))
        self.selectAll()

    def _understands(self, text: str) -> bool:
        return moment_in(text, self._grid) is not None
