"""What can be typed over a take: its tempo and its key; an empty field means what was heard."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QValidator

from musicdesk.core.errors import BadValue
from musicdesk.core.scale import PITCH_CLASSES, Scale
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM
from musicdesk.gui.melodychoices import ChoiceBox
from musicdesk.gui.promptfields import NumberBox

NO_KEY = "\N{EN DASH}"
_USUAL_BPM = 120.0


class TempoBox(NumberBox):
    """A tempo, or nothing: an empty field is what takes a typed one back."""

    typed = Signal(float)
    cleared = Signal()
    refused = Signal(str)
    """what was typed is no tempo"""

    def __init__(self) -> None:
        super().__init__("Tempo", TEMPO_LOW_BPM, TEMPO_HIGH_BPM, 1.0)
        self._shown = 0.0
        self.setRange(0.0, 99_999.0)
        self.setDecimals(2)
        # Half of a number is none, and what follows from a tempo is not done with every key.
        self.setKeyboardTracking(False)
        self.lineEdit().setPlaceholderText(NO_KEY)
        self.put(None)
        self.valueChanged.connect(self._changed)

    def put(self, bpm: float | None) -> None:
        """Show a tempo in beats per minute, or none; nothing is said about it."""
        self._shown = 0.0 if bpm is None else round(bpm, 2)
        self.blockSignals(True)
        self.setValue(self._shown)
        self.blockSignals(False)

    @property
    def bpm(self) -> float | None:
        """The tempo that is shown."""
        return self._shown or None

    def textFromValue(self, value: float) -> str:
        """Return a tempo without zeros at its end; nothing for none."""
        return super().textFromValue(value) if value else ""

    def valueFromText(self, text: str) -> float:
        """Return the tempo that stands there; 0 for none."""
        return super().valueFromText(text) if text.strip() else 0.0

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Take an empty field as well."""
        if not text.strip():
            return QValidator.State.Acceptable, text, position
        return super().validate(text, position)

    def stepBy(self, steps: int) -> None:
        """Step by whole beats per minute, from the usual tempo where there is none."""
        if self.value():
            super().stepBy(steps)
        else:
            self.setValue(_USUAL_BPM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to what stood there with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.lineEdit().text() != self.textFromValue(self._shown):
            self.put(self._shown or None)
            self.lineEdit().setText(self.textFromValue(self._shown))
            self.selectAll()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for a tempo with its parts."""
        return QSize(self._room_px(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for a tempo with its parts."""
        return QSize(self._room_px(), super().minimumSizeHint().height())

    def _room_px(self) -> int:
        return self.fontMetrics().horizontalAdvance("000.00") + 2 * self.fontMetrics().height()

    def _changed(self, value: float) -> None:
        if value == self._shown:
            return
        if not value:
            self.cleared.emit()
        elif TEMPO_LOW_BPM <= value <= TEMPO_HIGH_BPM:
            self._shown = value
            self.typed.emit(value)
        else:
            self.put(self._shown or None)
            self.refused.emit(f"A tempo lies between {TEMPO_LOW_BPM:g} and {TEMPO_HIGH_BPM:g} bpm.")


class KeyBox(ChoiceBox):
    """The 24 keys, and none: choosing that takes a typed one back."""

    typed = Signal(str)
    cleared = Signal()

    def __init__(self) -> None:
        keys = [Scale(tonic, mode).name for mode in ("major", "minor") for tonic in range(len(PITCH_CLASSES))]
        super().__init__("Key", [(NO_KEY, ""), *((name, name) for name in keys)])
        self._usual = self.count()
        self.setMaxVisibleItems(self._usual)
        self.put(None)
        self.activated.connect(self._chosen)

    def put(self, key: str | None) -> None:
        """Show a key by its name, or none; nothing is said about it."""
        while self.count() > self._usual:
            self.removeItem(self._usual)
        name = _named(key)
        if not self.show_value(name):  # a mode that is neither major nor minor
            self.addItem(name, name)
            self.show_value(name)

    def _chosen(self, _index: int) -> None:
        name = self.currentData()
        self.typed.emit(name) if name else self.cleared.emit()


def _named(key: str | None) -> str:
    try:
        return Scale.named(key).name if key else ""
    except BadValue:
        return ""
