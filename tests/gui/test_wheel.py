"""The wheel over a list in a page that scrolls: the page scrolls, and the list stays as it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea
from pytestqt.qtbot import QtBot

from musicdesk.gui.settingsdialog import _choices
from musicdesk.gui.wheel import CalmBox


def turned_down() -> QWheelEvent:
    """Return a notch of the wheel."""
    none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), none, plain, phase, False)


@pytest.mark.parametrize("focused", [False, True])
def test_the_wheel_is_left_to_the_page_and_the_list_stays(qtbot: QtBot, focused: bool) -> None:
    box, event = CalmBox(), turned_down()
    qtbot.addWidget(box)
    box.addItems(["one", "two", "three"])
    box.show()
    if focused:
        box.setFocus()

    QApplication.sendEvent(box, event)

    assert box.currentText() == "one"
    assert not event.isAccepted()


def test_lists_of_the_settings_are_calm_and_take_no_focus_from_the_wheel(qtbot: QtBot) -> None:
    page = QScrollArea()
    qtbot.addWidget(page)

    box: QComboBox = _choices("Theme", {"dark": "Dark"}, page)

    assert isinstance(box, CalmBox)
    assert box.focusPolicy() is Qt.FocusPolicy.StrongFocus
