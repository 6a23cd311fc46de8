"""A list to choose from whose text ends in dots where it has no room for all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter

from musicdesk.gui.melodychoices import ChoiceBox

_PADDING_LETTERS = "  "


class ElidedBox(ChoiceBox):
    """A list as any other; what is chosen is cut with dots, where Qt would cut through a letter."""

    def shown_text(self) -> str:
        """Return what stands in the closed list."""
        return self.currentText()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the closed list."""
        del event
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        metrics = option.fontMetrics
        room_px = field.width() - metrics.horizontalAdvance(_PADDING_LETTERS)
        option.currentText = metrics.elidedText(self.shown_text(), Qt.TextElideMode.ElideRight, room_px)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
