"""The binding to Qt keeps its references: PySide6 6.12.0 lost one to None with each call, and programs died of it."""

from __future__ import annotations

import sys

from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

CALLS = 500


def test_calls_that_return_nothing_take_no_reference_away(qtbot: QtBot) -> None:
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    before = sys.getrefcount(None)

    with QPainter(image) as painter:
        for _ in range(CALLS):
            painter.setPen(QColor("white"))
            painter.drawLine(0, 0, 7, 7)
            painter.save()
            painter.restore()

    # other threads may come and go; a binding that loses references loses four with each round
    assert abs(sys.getrefcount(None) - before) < CALLS
