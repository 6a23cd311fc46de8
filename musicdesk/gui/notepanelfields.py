"""Fields of the note panel: sliders that say their value, notes by name, and what is heard as three joined buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSlider, QSpinBox, QToolButton, QWidget

from musicdesk.core.scale import PITCH_CLASSES
from musicdesk.gui.melodyrollwords import pitch_name
from musicdesk.gui.promptadvanced import title_of
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

AUDIO, NOTES, BOTH = "audio", "notes", "both"
HEARINGS = {
    AUDIO: (mark("Audio"), mark("Hear audio"), mark("Hear the take as it is.")),
    NOTES: (mark("Notes"), mark("Hear notes"), mark("Hear the notes alone, played by a light synth.")),
    BOTH: (mark("Both"), mark("Hear both"), mark("Hear the take and its notes together.")),
}
"""What can be heard: what stands on the button, its name, and what it means."""
SLIDER_PX = 48
_OTHER_NAMES = {"Db": 1, "D#": 3, "Gb": 6, "G#": 8, "A#": 10}


class _Slider(QSlider):
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: nothing is changed in passing."""
        event.ignore()


class SliderField(QWidget):
    """A slider with its title before and its value behind it. `settled` follows once the hand has let go."""

    moved = Signal(int)
    settled = Signal()

    def __init__(self, title: str, name: str, limits: tuple[int, int], text_of: Callable[[int], str]) -> None:
        """`limits` are whole numbers; `text_of` writes one, the widest being that of one of the limits."""
        super().__init__()
        self._text_of, self._widest = text_of, tuple(text_of(limit) for limit in limits)
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(name)
        self.slider.setRange(*limits)
        self.slider.setPageStep(max((limits[1] - limits[0]) // 10, 1))
        self.title = title_of(title, self.slider)
        self._value = QLabel()
        self._value.setProperty("role", "dim")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.slider, self._value):
            self._row.addWidget(part)
        self.slider.valueChanged.connect(self._moved)
        self.slider.sliderReleased.connect(self.settled)
        self._say()

    def show_value(self, value: float) -> None:
        """Show a value; nothing is said about it, and a hand that holds the slider is not disturbed."""
        if not self.slider.isSliderDown():
            self.slider.blockSignals(True)
            self.slider.setValue(round(value))
            self.slider.blockSignals(False)
            self._say()

    def dress(self, theme: Theme) -> None:
        """Take on the sizes of the theme."""
        self._row.setSpacing(theme.px(5))
        self.slider.setFixedWidth(theme.px(SLIDER_PX))
        metrics = QFontMetrics(theme.font(small=True))
        self._value.setFixedWidth(max(metrics.horizontalAdvance(text) for text in self._widest) + theme.px(2))

    def _moved(self, value: int) -> None:
        self._say()
        self.moved.emit(value)

    def _say(self) -> None:
        text = self._text_of(self.slider.value())
        self._value.setText(text)
        self.slider.setAccessibleDescription(text)


class NoteBox(QSpinBox):
    """A MIDI pitch, shown and typed as a musician calls it: "C3", "F#4"; a bare number is the pitch itself."""

    def __init__(self, name: str, limits: tuple[int, int]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(*limits)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(4, 0, 0, 0)

    def textFromValue(self, value: int) -> str:
        """Return the name of a pitch."""
        return pitch_name(value)

    def valueFromText(self, text: str) -> int:
        """Return the pitch of a name; what is none leaves it where it is."""
        pitch = pitch_named(text)
        return self.value() if pitch is None else min(max(pitch, self.minimum()), self.maximum())

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Take whatever may become a name."""
        known = pitch_named(text) is not None
        return (QValidator.State.Acceptable if known else QValidator.State.Intermediate), text, position

    def event(self, event: QEvent) -> bool:
        """Leave Space to the window's shortcuts: no note has any."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.text() == " ":
            event.ignore()
            return False
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, unless the field has the focus."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class HearingButtons(QWidget):
    """What is heard, as buttons of which one is down."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        self.buttons: Mapping[str, QToolButton] = {what: self._button(what) for what in HEARINGS}
        self.show_value(AUDIO)

    def show_value(self, what: str) -> None:
        """Show what is heard; nothing is said about it."""
        if what in self.buttons:
            self.buttons[what].setChecked(True)

    def dress(self, theme: Theme) -> None:
        """Take on the sizes of the theme."""
        self._row.setSpacing(theme.px(2))

    def _button(self, what: str) -> QToolButton:
        text, name, hint = (tr(words) for words in HEARINGS[what])
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(hint)
        button.setProperty("role", "flat")
        button.setCheckable(True)
        button.clicked.connect(lambda _on=False: self.chosen.emit(what))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button


def pitch_named(text: str) -> int | None:
    """Return the MIDI pitch of "C4", "f#2", "Bb-1" or "60"; None if it is none."""
    text = text.strip()
    if text.isdecimal():
        return int(text) if int(text) <= 127 else None
    split = next((at for at, letter in enumerate(text) if letter.isdecimal() or letter == "-"), len(text))
    letters, octave = text[:split].capitalize(), text[split:]
    number = PITCH_CLASSES.index(letters) if letters in PITCH_CLASSES else _OTHER_NAMES.get(letters)
    if number is None or not octave.removeprefix("-").isdecimal():
        return None
    pitch = number + 12 * (int(octave) + 1)
    return pitch if 0 <= pitch <= 127 else None
