"""Fields of the prompt panel: numbers that may be typed wrong, words beside a field, Enter that presses."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from musicdesk.gui.tongue import told

_WIDEST = 99_999_999
_DECIMALS = 6
_STEPS = QAbstractSpinBox.StepEnabledFlag


class NumberBox(QDoubleSpinBox):
    """A number. Its arrows keep to `low`..`high`; anything may be typed, so that what is wrong can be said.

    Point and comma both divide, whatever the system's language.
    """

    def __init__(self, name: str, low: float, high: float, step: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low, self._high = low, high
        _prepare(self, name)
        self.setRange(-_WIDEST, _WIDEST)
        self.setDecimals(_DECIMALS)
        self.setSingleStep(step)

    def textFromValue(self, value: float) -> str:
        """Return the value without zeros at its end."""
        text = f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".")
        return "0" if text in ("-0", "") else text

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Take commas for points."""
        state, text, position = super().validate(text.replace(",", "."), position)
        return state, text, position

    def stepBy(self, steps: int) -> None:
        """Step, within `low`..`high`."""
        value = self.value() + steps * self.singleStep()
        self.setValue(min(max(value, self._low), self._high))
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Return which arrows lead somewhere."""
        return _arrows(self.value(), self._low, self._high)

    def event(self, event: QEvent) -> bool:
        """Leave letters and Space to the window's shortcuts: no number has any."""
        return False if _is_no_digit(event) else super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel that scrolls, unless the field has the focus."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()

    def sizeHint(self) -> QSize:
        """Return a modest width; the layout gives more."""
        return _modest(super().sizeHint(), self)

    def minimumSizeHint(self) -> QSize:
        """Return a modest width, and not that of the widest number there is."""
        return _modest(super().minimumSizeHint(), self)


def is_shown_as(box: NumberBox, value: float, shown: float) -> bool:
    """Whether a box that was told `value` shows what it tells as `shown`: texts are rounded."""
    return box.textFromValue(value) == box.textFromValue(shown)


class WholeBox(QSpinBox):
    """A whole number; otherwise as `NumberBox`."""

    def __init__(self, name: str, low: int, high: int, step: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low, self._high = low, high
        _prepare(self, name)
        self.setRange(-_WIDEST, _WIDEST)
        self.setSingleStep(step)

    def stepBy(self, steps: int) -> None:
        """Step, within `low`..`high`."""
        value = self.value() + steps * self.singleStep()
        self.setValue(min(max(value, self._low), self._high))
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Return which arrows lead somewhere."""
        return _arrows(self.value(), self._low, self._high)

    def event(self, event: QEvent) -> bool:
        """Leave letters and Space to the window's shortcuts: no number has any."""
        return False if _is_no_digit(event) else super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel that scrolls, unless the field has the focus."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()

    def sizeHint(self) -> QSize:
        """Return a modest width; the layout gives more."""
        return _modest(super().sizeHint(), self)

    def minimumSizeHint(self) -> QSize:
        """Return a modest width, and not that of the widest number there is."""
        return _modest(super().minimumSizeHint(), self)


class SeedEdit(QLineEdit):
    """A seed: too large for Qt's boxes of whole numbers. Otherwise as they."""

    def event(self, event: QEvent) -> bool:
        """Leave letters and Space to the window's shortcuts: no number has any."""
        return False if _is_no_digit(event) else super().event(event)


class Beside(QLabel):
    """A sentence beside a field: what is wrong with it, or a remark. Without words it takes no room."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.say("")

    def say(self, message: str, hint: str = "", *, role: str = "error") -> None:
        """Show a sentence in the role "error", "warn" or "dim"; "" hides it. The hint is the tooltip."""
        wrong = bool(message) and role == "error"
        message, hint = told(message), told(hint)
        self.setText(message)
        self.setToolTip(hint)
        self.setVisible(bool(message))
        put_property(self, "role", role)
        put_property(self._field, "wrong", wrong)
        # a screen reader tells it with the field
        self._field.setAccessibleDescription(f"{message} {hint}".strip())


class EnterPresses(QObject):
    """Makes Enter press buttons, ticks and lists as Space does elsewhere: in MusicDesk, Space plays."""

    def watch(self, *widgets: QWidget) -> None:
        """Let Enter press these."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press, if it is Enter alone."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if not plain or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        if isinstance(watched, QAbstractButton):
            watched.click()
            return True
        if isinstance(watched, QComboBox):
            watched.showPopup()
            return True
        return False


def put_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and let it look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _prepare(box: QAbstractSpinBox, name: str) -> None:
    locale = QLocale(QLocale.Language.C)
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    box.setLocale(locale)
    box.setAccessibleName(name)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    # the style sheet's padding does not reach the text inside
    box.lineEdit().setTextMargins(4, 0, 0, 0)


def _is_no_digit(event: QEvent) -> bool:
    # A field of text claims every letter before the window's shortcuts are asked.
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    if plain and (event.text().isspace() or event.text().isalpha()):
        event.ignore()
        return True
    return False


def _modest(hint: QSize, widget: QWidget) -> QSize:
    return QSize(min(hint.width(), widget.fontMetrics().horizontalAdvance("0" * 10)), hint.height())


def _arrows(value: float, low: float, high: float) -> QAbstractSpinBox.StepEnabledFlag:
    arrows = _STEPS.StepNone
    if value < high:
        arrows |= _STEPS.StepUpEnabled
    if value > low:
        arrows |= _STEPS.StepDownEnabled
    return arrows
