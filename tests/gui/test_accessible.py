"""What a screen reader is told of a widget that paints itself, and that nothing of it outlives the widget."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from musicdesk.gui import accessible


class Lamp(QWidget):
    """Says what it shows, and has no number."""

    accessible_role = QAccessible.Role.Indicator

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Lamp")
        accessible.install()
        self.words = "dark"

    def accessible_text(self) -> str:
        return self.words


class Knob(Lamp):
    """Has a number too."""

    def __init__(self) -> None:
        super().__init__()
        self.number = 3.0

    def accessible_number(self) -> tuple[float, float, float, float]:
        return self.number, 0.0, 11.0, 1.0

    def set_accessible_number(self, value: float) -> None:
        self.number = value


def test_a_widget_says_role_name_and_value_in_words(qtbot: QtBot) -> None:
    lamp = Lamp()
    qtbot.addWidget(lamp)
    said = QAccessible.queryAccessibleInterface(lamp)

    lamp.words = "lit"

    assert said.role() == QAccessible.Role.Indicator
    assert said.text(QAccessible.Text.Name) == "Lamp"
    assert said.text(QAccessible.Text.Value) == said.text(QAccessible.Text.Description) == "lit"
    assert said.valueInterface() is None


def test_a_number_can_be_read_and_changed(qtbot: QtBot) -> None:
    knob = Knob()
    qtbot.addWidget(knob)
    number = QAccessible.queryAccessibleInterface(knob).valueInterface()

    number.setCurrentValue(11)

    assert (number.currentValue(), number.minimumValue(), number.maximumValue()) == (11.0, 0.0, 11.0)
    assert knob.number == 11.0


def test_interfaces_that_a_screen_reader_asks_for_in_vain_do_no_harm(qtbot: QtBot) -> None:
    knob = Knob()
    qtbot.addWidget(knob)
    said = QAccessible.queryAccessibleInterface(knob)

    for _ in range(50):
        for kind in QAccessible.InterfaceType:
            said.interface_cast(kind)
        assert said.tableCellInterface() is None
        assert said.textInterface() is None


def test_other_widgets_are_left_to_qt(qtbot: QtBot) -> None:
    plain = QWidget()
    qtbot.addWidget(plain)

    assert not isinstance(QAccessible.queryAccessibleInterface(plain), accessible._SpokenWidget)


def test_what_is_kept_for_widgets_goes_with_them(qtbot: QtBot) -> None:
    for _ in range(30):
        lamp = Lamp()
        assert QAccessible.queryAccessibleInterface(lamp).text(QAccessible.Text.Value) == "dark"
        lamp.deleteLater()
        del lamp
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()

    assert len(accessible._kept) < 10
