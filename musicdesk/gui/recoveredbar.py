"""The bar that offers what was sung when MusicDesk ended without being closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.tongue import tr, trn


def recovered_text(seconds: Sequence[float]) -> str:
    """Return what was recovered, in words: "Recovered: 0:42 of humming."."""
    whole = round(sum(seconds))
    length = f"{whole // 60}:{whole % 60:02d}"
    return trn(
        "Recovered: {length} of humming. MusicDesk ended while it was being recorded.",
        "Recovered: {n} recordings, {length} of humming. MusicDesk ended while they were being recorded.",
        len(seconds),
        length=length,
    )


class RecoveredBar(QFrame):
    """Says what there is, and offers to look at it or to throw it away."""

    look_requested = Signal()
    discard_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self.text = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.text.setAccessibleName(tr("Recovered"))
        self.look, self.discard = QPushButton(tr("Show it")), QPushButton(tr("Discard"))
        self.look.setAccessibleName(tr("Show what was recovered"))
        self.discard.setAccessibleName(tr("Discard what was recovered"))
        row = QHBoxLayout(self)
        row.addWidget(self.text, 1)
        row.addWidget(self.look)
        row.addWidget(self.discard)
        self._enter = EnterPresses(self)
        self._enter.watch(self.look, self.discard)
        self.look.clicked.connect(self.look_requested)
        self.discard.clicked.connect(self.discard_requested)
        self.hide()

    def offer(self, seconds: Sequence[float]) -> None:
        """Offer recordings of these lengths; none takes the bar away."""
        if seconds:
            self.text.setText(recovered_text(seconds))
            self.text.setAccessibleDescription(self.text.text())
        self.setVisible(bool(seconds))
