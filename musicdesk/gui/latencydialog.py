"""The dialog that measures how late the sound devices are: what to do, how far it is, and what came out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from musicdesk.gui.melodyremarks import Sentence
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, told, tr

_WIDTH_PX = 400
_WHY = mark(
    "Sound takes a moment to leave the speakers and to come back through the microphone. "
    "Once it is measured, what you sing to the clicks lies on the beat."
)
_STEPS = mark(
    "1.  Take the headphones off, and turn the speakers up.\n"
    "2.  Hold the microphone where it hears them.\n"
    "3.  Press Start, and be quiet while it clicks."
)
_LATE = mark("Your devices are {ms:.0f} ms late. From now on this is allowed for.")
_LATE_ABOUT = mark("Your devices are {ms:.0f} ms late, give or take {spread:.0f} ms. From now on this is allowed for.")
_SPREAD_WORTH_SAYING_MS = 2.0


class LatencyDialog(QDialog):
    """Says what will happen, asks for the start, and is told how far it is and what came out."""

    start_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measuring = False
        self.setWindowTitle(tr("Measure latency"))
        self.why, self.steps = QLabel(tr(_WHY)), QLabel(tr(_STEPS))
        self.why.setProperty("role", "dim")
        for label in (self.why, self.steps):
            label.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress"))
        self.said = Sentence(theme)
        self.start, self.shut = QPushButton(tr("Start")), QPushButton(tr("Close"))
        self.shut.setAccessibleName(self.shut.text())
        self._call(tr("Start"))
        self.start.setProperty("role", "accent")
        self.start.setDefault(True)
        self.shut.setAutoDefault(False)
        self._enter = EnterPresses(self)
        self._enter.watch(self.start, self.shut)
        self._lay_out()
        self.start.clicked.connect(self._begin)
        self.shut.clicked.connect(self.reject)
        theme.follow(self._dress, self)

    def set_progress(self, share: float) -> None:
        """Show how far the measurement is, 0 to 1."""
        self._measure(True)
        self.progress.setValue(round(100 * min(max(share, 0.0), 1.0)))

    def set_result(self, ms: float, spread: float) -> None:
        """Show what was measured, and how far the clicks differed, both in milliseconds."""
        self._measure(False)
        said = _LATE_ABOUT if spread >= _SPREAD_WORTH_SAYING_MS else _LATE
        self.said.say("check", tr(said, ms=ms, spread=spread), role="dim")
        self._ask_again()

    def set_trouble(self, text: str) -> None:
        """Say why nothing was measured."""
        self._measure(False)
        self.said.say("triangle-alert", told(text), role="warn")
        self._ask_again()

    def _begin(self) -> None:
        self.said.say("", "")
        self.set_progress(0.0)
        self.start_requested.emit()

    def _measure(self, measuring: bool) -> None:
        if measuring == self._measuring:
            return
        self._measuring = measuring
        self.start.setEnabled(not measuring)
        if measuring:
            self._call(tr("Measuring …"))
        self.progress.setVisible(measuring)

    def _call(self, text: str) -> None:
        self.start.setText(text)
        self.start.setAccessibleName(text)

    def _ask_again(self) -> None:
        self._call(tr("Measure again"))
        self.shut.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.shut)
        foot.addWidget(self.start)
        self._rows = QVBoxLayout(self)
        for part in (self.why, self.steps, self.progress, self.said):
            self._rows.addWidget(part)
        self._rows.addStretch(1)
        self._rows.addLayout(foot)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.progress.hide()

    def _fit(self) -> None:
        # a sentence that wraps is higher than a layout thinks at first
        self.resize(self.width(), max(self.height(), self._rows.heightForWidth(self.width())))

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(16), px(14), px(16), px(12))
        self._rows.setSpacing(px(12))
        self.setMinimumWidth(px(_WIDTH_PX))
        self.adjustSize()
