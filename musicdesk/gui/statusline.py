"""The status line: one sentence on what is going on, and what the engine is, runs on and holds."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar

from musicdesk.gui.theme import Theme

MEBIBYTE = 1 << 20


class StatusLine(QStatusBar):
    """Left: what is going on. Right: model and device, and the memory they take."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizeGripEnabled(False)
        self._line, self._engine, self._memory = QLabel(), QLabel("No model in memory yet"), QLabel()
        for label, name in ((self._line, "Status"), (self._engine, "Engine"), (self._memory, "Memory")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAccessibleName(name)
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.addWidget(self._line, 1)
        self.addPermanentWidget(self._engine)
        self.addPermanentWidget(self._memory)
        self.say("Ready.")

    @property
    def line(self) -> str:
        """What it says."""
        return str(self._line.text())

    def say(self, sentence: str) -> None:
        """Say what is going on."""
        self._line.setText(sentence)
        self._line.setToolTip(f"<p>{escape(sentence)}</p>")  # or a title like "<b>" would be taken for HTML
        self._line.setAccessibleDescription(sentence)

    def show_engine(self, line: str, reasons: str) -> None:
        """Show which model runs where; `reasons` say why."""
        self._engine.setText(line)
        self._engine.setToolTip(reasons)

    def show_memory(self, size_bytes: int | None) -> None:
        """Show what the engine process holds."""
        self._memory.setText(f"{size_bytes / MEBIBYTE:,.0f} MB" if size_bytes else "")
        self._memory.setToolTip("Memory held by the engine; “Unload model” gives it back.")
