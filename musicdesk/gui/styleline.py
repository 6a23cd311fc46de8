"""A dim sentence of two lines at most, cut with dots; all of it is its tooltip."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

LINES = 2


class TwoLines(QLabel):
    """Shows a sentence as far as two lines reach. Without words it takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setProperty("role", "dim")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def whole(self) -> str:
        """The whole sentence."""
        return self._whole

    def show_text(self, text: str) -> None:
        """Show a sentence; "" hides it."""
        if text == self._whole:
            return
        self._whole = text
        self.setToolTip(f"<p>{escape(text)}</p>" if text else "")
        self.setAccessibleDescription(text)
        self.setVisible(bool(text))
        self._cut()

    def sizeHint(self) -> QSize:
        """Return the height of the lines there are."""
        return QSize(0, self.fontMetrics().lineSpacing() * max(1, self.text().count("\n") + 1))

    def minimumSizeHint(self) -> QSize:
        """Return the height of the lines there are."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        """Break the lines anew in another type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cut()

    def _cut(self) -> None:
        lines = self._broken()
        if lines != self.text():
            self.setText(lines)
            self.updateGeometry()

    def _broken(self) -> str:
        layout = QTextLayout(self._whole, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        width, begins = max(self.width(), 1), list[int]()
        while len(begins) < LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            begins.append(line.textStart())
        layout.endLayout()
        ends = [*begins[1:], len(self._whole)]
        lines = [self._whole[begin:end].rstrip() for begin, end in zip(begins, ends, strict=True)]
        if lines:
            lines[-1] = self.fontMetrics().elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)
        return "\n".join(lines)
