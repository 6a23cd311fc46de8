"""What a screen reader is told of the widgets that paint themselves: a role, a value in words, and a number."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleValueChangeEvent,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken


@runtime_checkable
class Spoken(Protocol):
    """A widget that says what it shows. Its name is its `accessibleName`, as with every widget."""

    accessible_role: QAccessible.Role

    def accessible_text(self) -> str:
        """Return what it shows, in a few words: "playhead 3.2 s of 10.0 s"."""


@runtime_checkable
class Counted(Protocol):
    """A widget that also has a number: least, greatest and step come with it."""

    def accessible_number(self) -> tuple[float, float, float, float]:
        """Return the value, the least, the greatest and the step of a key press."""

    def set_accessible_number(self, value: float) -> None:
        """Do as if the user had chosen this value."""


@lru_cache(maxsize=1)
def install() -> None:
    """Make the spoken widgets known to Qt, once for the whole program; every spoken widget's constructor calls it."""
    QAccessible.installFactory(_interface_of)


def tell_change(widget: QWidget) -> None:
    """Tell a screen reader that listens that what a spoken widget shows has changed."""
    if QAccessible.isActive():
        words = widget.accessible_text() if isinstance(widget, Spoken) else ""
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(widget, words))


class _Number(QAccessibleValueInterface):
    def __init__(self, widget: Counted) -> None:
        super().__init__()
        self._widget = widget

    def currentValue(self) -> float:
        return self._number()[0]

    def minimumValue(self) -> float:
        return self._number()[1]

    def maximumValue(self) -> float:
        return self._number()[2]

    def minimumStepSize(self) -> float:
        return self._number()[3]

    def setCurrentValue(self, value: object) -> None:
        if isinstance(value, (int, float)) and _lives(self._widget):
            self._widget.set_accessible_number(float(value))

    def _number(self) -> tuple[float, float, float, float]:
        return self._widget.accessible_number() if _lives(self._widget) else (0.0, 0.0, 0.0, 0.0)


class _SpokenWidget(QAccessibleWidget):
    def __init__(self, widget: QWidget, spoken: Spoken) -> None:
        super().__init__(widget, spoken.accessible_role, "")
        self._spoken = spoken
        self._number = _Number(spoken) if isinstance(spoken, Counted) else None

    def text(self, what: QAccessible.Text) -> str:
        # AT-SPI carries no value in words, so the words are the description as well.
        if what in (QAccessible.Text.Value, QAccessible.Text.Description) and _lives(self._spoken):
            return self._spoken.accessible_text()
        return super().text(what)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        # The binding takes an object or an address wrapped up; a bare number or None ends the program.
        if kind is QAccessible.InterfaceType.ValueInterface and self._number is not None:
            return self._number
        return super().interface_cast(kind) or Shiboken.VoidPtr(0)


_kept: dict[int, _SpokenWidget] = {}
"""Qt owns the interfaces; what is Python of them must live as long."""


def _interface_of(_class_name: str, made_for: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(made_for, QWidget) or not isinstance(made_for, Spoken):
        return None
    for key in [key for key, interface in _kept.items() if not Shiboken.isValid(interface)]:
        del _kept[key]
    interface = _SpokenWidget(made_for, made_for)
    _kept[id(interface)] = interface
    return interface


def _lives(thing: object) -> bool:
    return not isinstance(thing, QObject) or Shiboken.isValid(thing)
