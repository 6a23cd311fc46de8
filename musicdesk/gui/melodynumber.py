"""Numbers on the melody page: what is typed wrong is said beside them, and the last good value stays."""

from __future__ import annotations

from PySide6.QtCore import Signal

from musicdesk.gui.promptfields import Beside, NumberBox
from musicdesk.gui.tongue import tr


class GoodNumber(NumberBox):
    """A number within limits that counts once it is typed whole. `said` says what is wrong with it."""

    good_changed = Signal(float)

    def __init__(self, name: str, limits: tuple[float, float], step: float, unit: str, usual: float) -> None:
        super().__init__(name, *limits, step)
        self._limits, self._good = limits, usual
        self.setSuffix(f" {unit}")
        # half of a number is none: what follows from it may take a while
        self.setKeyboardTracking(False)
        self.said = Beside(self)
        self.put(usual)
        self.valueChanged.connect(self._changed)

    @property
    def good(self) -> float:
        """The last value within the limits."""
        return self._good

    def accepts(self, value: object) -> bool:
        """Return whether this is a number within the limits."""
        return (
            isinstance(value, (int, float))
            and not isinstance(value, bool)
            and self._limits[0] <= value <= self._limits[1]
        )

    def put(self, value: float) -> None:
        """Show a value, moved into the limits; nothing is said about it."""
        self._good = min(max(value, self._limits[0]), self._limits[1])
        self.blockSignals(True)
        self.setValue(self._good)
        self.blockSignals(False)
        self.said.say("")

    def _changed(self, value: float) -> None:
        if not self.accepts(value):
            low, high = self._limits
            stays = tr("It stays at {value}.", value=f"{self.textFromValue(self._good)}{self.suffix()}")
            self.said.say(tr("{low} to {high}, please.", low=f"{low:g}", high=f"{high:g}{self.suffix()}"), stays)
            return
        self.said.say("")
        self._good = value
        self.good_changed.emit(value)
