"""The estimate above the button that generates: how long it will take, and a model that fits when this one does not."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from musicdesk.gui.jobsrow import OneLine
from musicdesk.gui.promptfields import put_property
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr


class EstimateLine(QWidget):
    """One line of words, cut short to fit, and a button for the model that fits instead. Without words it is empty."""

    use_requested = Signal(str)
    """the id of a model"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._instead = ""
        self.words, self.use = OneLine(self), QPushButton(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setAccessibleName(tr("Estimate"))
        self.words.setProperty("role", "dim")
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.use.setProperty("role", "chip")
        self.use.setAccessibleName(tr("Use the model that fits"))
        self.use.hide()
        self.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.use)
        self.use.clicked.connect(lambda: self.use_requested.emit(self._instead))
        theme.follow(self._dress, self)

    @property
    def text(self) -> str:
        """What is said."""
        return str(self.words.text())

    def say(self, sentence: str, *, trouble: bool = False, instead: str = "", title: str = "") -> None:
        """Show a sentence, and with `instead` (an id) a button that uses that model, named `title`."""
        self._instead = instead
        self.words.setText(sentence)
        self.words.setToolTip(f"<p>{escape(sentence)}</p>" if sentence else "")
        self.words.setAccessibleDescription(sentence)
        put_property(self.words, "role", "warn" if trouble else "dim")
        self.use.setText(tr("Use {title}", title=title))
        self.use.setAccessibleName(tr("Use {title}", title=title) if instead else tr("Use the model that fits"))
        self.use.setVisible(bool(instead))
        self.setVisible(bool(sentence))

    def _dress(self) -> None:
        self._row.setSpacing(self._theme.px(8))
