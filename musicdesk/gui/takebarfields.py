"""What can be typed over a take: its tempo and its key; an empty field means what was heard."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QValidator

from musicdesk.core.errors import BadValue
from musicdesk.core.scale import PITCH_CLASSES, Scale
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM
from musicdesk.gui.melodychoices import ChoiceBox
from musicdesk.gui.melodyrollwords import SCALE_KINDS, scale_words
from musicdesk.gui.promptfields import NumberBox
from musicdesk.gui.tongue import tr

NO_KEY = "\N{EN DASH}"
SPELL_MS = 1_000
"""So long after its last letter a key that is spelled counts as chosen."""
_USUAL_BPM = 120.0
_SPELLED = re.compile(r"([a-g] *[#b]?) *([^\W\d_]*)")
_KINDS_SPELLED = ("minor", "major")
"""A letter that both begin with stands for the first."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TempoBox(NumberBox):
    """A tempo, or nothing: an empty field is what takes a typed one back."""

    typed = Signal(float)
    cleared = Signal()
    refused = Signal(str)
    """what was typed is no tempo"""
    entered = Signal()
    """Enter was pressed, and what stands there is right"""

    def __init__(self) -> None:
        super().__init__(tr("Tempo"), TEMPO_LOW_BPM, TEMPO_HIGH_BPM, 1.0)
        self._shown = 0.0
        self._typing = self._refused = False
        self.setRange(0.0, 99_999.0)
        self.setDecimals(2)
        # Half of a number is none, and what follows from a tempo is not done with every key.
        self.setKeyboardTracking(False)
        self.lineEdit().setPlaceholderText(NO_KEY)
        self.put(None)
        self.valueChanged.connect(self._changed)
        self.editingFinished.connect(self._ended)
        self.lineEdit().textEdited.connect(self._edited)

    def put(self, bpm: float | None, *, at_once: bool = True) -> None:
        """Show a tempo in beats per minute, or none; nothing is said about it.

        Unless it must be seen `at_once`, a text that is being typed stays, and Esc brings the tempo up.
        """
        self._shown = 0.0 if bpm is None else round(bpm, 2)
        if self._typing and not at_once:
            return
        self._typing = False
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

    def event(self, event: QEvent) -> bool:
        """Leave Undo and Redo to the window unless a text is being typed; letters do nothing here, and no harm."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _is_undo(event) and not self._typing:
                event.ignore()
                return False
            if _is_plain(event) and event.text().isalpha():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to what stood there with Esc; tell of Enter."""
        if event.key() == Qt.Key.Key_Escape and self.lineEdit().text() != self.textFromValue(self._shown):
            self.put(self._shown or None)
            self.lineEdit().setText(self.textFromValue(self._shown))
            self.selectAll()
            return
        if _is_undo(event) and not self._typing:
            event.ignore()  # nor does the field bring back what was typed before
            return
        self._refused = False
        super().keyPressEvent(event)
        if event.key() in _ENTER and not self._refused:
            self.entered.emit()

    def sizeHint(self) -> QSize:
        """Return room for a tempo with its parts."""
        return QSize(self._room_px(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for a tempo with its parts."""
        return QSize(self._room_px(), super().minimumSizeHint().height())

    def _room_px(self) -> int:
        return self.fontMetrics().horizontalAdvance("000.00") + 2 * self.fontMetrics().height()

    def _edited(self, text: str) -> None:
        self._typing = text != self.textFromValue(self._shown)

    def _ended(self) -> None:
        """Take what stands there although the box thinks it is the old value: another was put meanwhile."""
        if self._typing:
            self._changed(self.value())

    def _changed(self, value: float) -> None:
        self._typing = False
        if value == self._shown:
            return
        if not value:
            self.cleared.emit()
        elif TEMPO_LOW_BPM <= value <= TEMPO_HIGH_BPM:
            self._shown = value
            self.typed.emit(value)
        else:
            self._refused = True
            self.put(self._shown or None)
            self.refused.emit(
                tr(
                    "A tempo lies between {low:g} and {high:g} bpm.",
                    low=TEMPO_LOW_BPM,
                    high=TEMPO_HIGH_BPM,
                )
            )


class KeyBox(ChoiceBox):
    """The 24 keys, and none: choosing that takes a typed one back. A key can be spelled: "a" is A major, "a m" A minor.

    What is spelled counts with Enter, when the field is left, or after `SPELL_MS`; Esc gives it up.
    """

    typed = Signal(str)
    cleared = Signal()

    def __init__(self) -> None:
        self._shown: str | None = None
        self._spelled = ""
        keys = [Scale(tonic, mode) for mode in ("major", "minor") for tonic in range(len(PITCH_CLASSES))]
        super().__init__(tr("Key"), [(NO_KEY, ""), *((scale_words(key), key.name) for key in keys)])
        self._usual = self.count()
        self.setMaxVisibleItems(self._usual)
        self._spelling = QTimer(self, interval=SPELL_MS, singleShot=True)
        self._spelling.timeout.connect(self._settle)
        self.put(None)
        self.activated.connect(self._chosen)

    def put(self, key: str | None, *, at_once: bool = True) -> None:
        """Show a key by its name, or none; nothing is said about it. Unless `at_once`, one that is spelled stays."""
        self._shown = key
        if self._spelled and not at_once:
            return
        self._forget()
        while self.count() > self._usual:
            self.removeItem(self._usual)
        name = _named(key)
        if not self.show_value(name):  # a mode that is neither major nor minor
            self.addItem(scale_words(Scale.named(name)), name)
            self.show_value(name)

    def event(self, event: QEvent) -> bool:
        """Keep letters from the window's shortcuts, and what else belongs to a key that is being spelled."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_spelling(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Spell a key by letters; Enter takes it, or opens the list."""
        if self._is_spelling(event):
            self._spell(event.text().casefold())
        elif event.key() in _ENTER and not self._spelled:
            self.showPopup()
        elif event.key() in _ENTER:
            self._settle()
        elif event.key() == Qt.Key.Key_Escape and self._spelled:
            self.put(self._shown)
        else:
            if event.text():  # a key that only changes others, such as Shift, ends nothing
                self._settle()
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take a key that is spelled."""
        self._settle()
        super().focusOutEvent(event)

    def _is_spelling(self, event: QKeyEvent) -> bool:
        text = event.text()
        if text == "#":  # it is written with other keys held on some keyboards
            return bool(self._spelled)
        return _is_plain(event) and (text.isalpha() or (text == " " and bool(self._spelled)))

    def _spell(self, letter: str) -> None:
        spelled = next((each for each in (self._spelled + letter, letter) if _key_spelled(each)), self._spelled)
        name = _key_spelled(spelled)
        if name is not None:
            self._spelled = spelled
            self._spelling.start()
            self.show_value(name)

    def _settle(self) -> None:
        if self._spelled:
            self._forget()
            self._chosen(self.currentIndex())

    def _forget(self) -> None:
        self._spelled = ""
        self._spelling.stop()

    def _chosen(self, _index: int) -> None:
        self._forget()
        name = self.currentData()
        self.typed.emit(name) if name else self.cleared.emit()


def _named(key: str | None) -> str:
    try:
        return Scale.named(key).name if key else ""
    except BadValue:
        return ""


def _key_spelled(text: str) -> str | None:
    """Return the key that is spelled so far, in English or in the language that is spoken: "a m" is A minor."""
    found = _SPELLED.fullmatch(text)
    if found is None:
        return None
    tonic, word = found[1].replace(" ", ""), found[2]
    if not word:
        return _named(f"{tonic} major") or None
    if word[0] in "abcdefg" and text[found.start(2) - 1] != " ":  # as in "dur": without a space it is another note
        return None
    for kind in _KINDS_SPELLED:
        if any(each.casefold().startswith(word) for each in (kind, tr(SCALE_KINDS[kind]))):
            return _named(f"{tonic} {kind}") or None
    return None


def _is_plain(event: QKeyEvent) -> bool:
    return event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
