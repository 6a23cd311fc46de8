"""The status line: one sentence on what is going on, and what the engine is, runs on and holds."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar

from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import told, tr

MEBIBYTE = 1 << 20
SENTENCE_MS, WARNING_MS = 20_000, 60_000
"""How long a plain sentence stands, and one that asks for something to be done."""
_GOES_ON = ("...", "…")


class StatusLine(QStatusBar):
    """Left: what is going on. Right: a download, model and device, and the memory they take."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizeGripEnabled(False)
        self._line, self._engine, self._memory = QLabel(), QLabel(tr("No model in memory yet")), QLabel()
        self._models = QLabel()
        self._models.hide()
        for label, name in (
            (self._line, tr("Status")), (self._models, tr("Models at work")), (self._engine, tr("Engine")),
            (self._memory, tr("Memory")),
        ):  # fmt: skip
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAccessibleName(name)
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._fading = QTimer(self, singleShot=True)
        self._fading.timeout.connect(lambda: self._show(""))
        self.addWidget(self._line, 1)
        self.addPermanentWidget(self._models)
        self.addPermanentWidget(self._engine)
        self.addPermanentWidget(self._memory)
        self.say(tr("Ready."))

    @property
    def line(self) -> str:
        """What it says."""
        return str(self._line.text())

    def say(self, sentence: str) -> None:
        """Say what is going on, for a while: what is over is not to be taken for what was done last.

        A sentence that ends in dots tells what still goes on: it stands until the next one.
        """
        sentence = told(sentence)
        self._show(sentence)
        if sentence.endswith(_GOES_ON):
            self._fading.stop()
        else:
            self._fading.start(SENTENCE_MS)

    def warn(self, sentence: str) -> None:
        """Say what went wrong, or has to be done: it stands for longer."""
        self._show(told(sentence))
        self._fading.start(WARNING_MS)

    def show_engine(self, line: str, reasons: str) -> None:
        """Show which model runs where; `reasons` say why."""
        self._engine.setText(line)
        self._engine.setToolTip(reasons)

    def show_memory(self, size_bytes: int | None) -> None:
        """Show what the engine process holds."""
        self._memory.setText(f"{size_bytes / MEBIBYTE:,.0f} MB" if size_bytes else "")
        self._memory.setToolTip(tr("Memory held by the engine; “Unload model” gives it back."))

    def show_models(self, words: str, more: str) -> None:
        """Show what is being done with a model beside everything else, "" for nothing; `more` is its tip."""
        self._models.setText(words)
        self._models.setToolTip(more)
        self._models.setVisible(bool(words))

    def _show(self, sentence: str) -> None:
        self._line.setText(sentence)
        # or a title like "<b>" would be taken for HTML
        self._line.setToolTip(f"<p>{escape(sentence)}</p>" if sentence else "")
        self._line.setAccessibleDescription(sentence)
