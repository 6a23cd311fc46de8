"""The dialog of stems: what there are of a take, where they can come from, and what can be made of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from musicdesk.gui.melodyremarks import Sentence
from musicdesk.gui.progress import show_share
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, told, tr

_WIDTH_PX = 460
_WHAT = mark(
    "Stems are the instruments of a take, each as a sound of its own. With them every instrument becomes a MIDI file, "
    "drums included, and Ctrl with a drag handle drags the stems."
)
_NONE = mark("This take has no stems yet.")


class StemsDialog(QDialog):
    """Shows the stems of a take, and emits what the user wants with them."""

    split_requested = Signal()
    folder_requested = Signal()
    midi_requested = Signal()

    def __init__(
        self, theme: Theme, title: str, why_no_split: str, licence: str, parent: QWidget | None = None
    ) -> None:
        """`why_no_split` says why the take cannot be taken apart here, "" if it can, under the `licence` shown then."""
        super().__init__(parent)
        self._theme, self._why = theme, why_no_split
        self._busy, self._any = False, False
        self.setWindowTitle(tr("Stems"))
        self.setAccessibleName(tr("Stems"))
        self.title, self.what, self.state, self.licence = QLabel(title), QLabel(tr(_WHAT)), QLabel(tr(_NONE)), QLabel()
        self.what.setProperty("role", "dim")
        self.licence.setProperty("role", "dim")
        self.licence.setText(told(why_no_split or licence))
        for label in (self.title, self.what, self.state, self.licence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.split = self._button(tr("Take apart"), self.split_requested.emit)
        self.folder = self._button(tr("Use a folder of stems…"), self.folder_requested.emit)
        self.midi = self._button(tr("Write MIDI files"), self.midi_requested.emit)
        self.shut = self._button(tr("Close"), self.reject)
        self.split.setToolTip(told(why_no_split))
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress"))
        self.said = Sentence(theme)
        self._enter = EnterPresses(self)
        self._enter.watch(self.split, self.folder, self.midi, self.shut)
        self._lay_out()
        self._enable()
        theme.follow(self._dress, self)

    def set_stems(self, names: Sequence[str]) -> None:
        """Show which stems there are."""
        self._any = bool(names)
        self.state.setText(tr("Stems: {names}.", names=", ".join(map(told, names))) if names else tr(_NONE))
        self._enable()
        self._fit()

    def set_busy(self, what: str, share: float | None = None) -> None:
        """Say what is being done, and how far it is (None: nobody knows); "" when nothing is."""
        self._busy = bool(what)
        self.progress.setVisible(self._busy)
        show_share(self.progress, share)
        if what:
            self.said.say("", what, role="dim")
        self._enable()

    def say(self, text: str, *, trouble: bool = False) -> None:
        """Say how it went."""
        self.set_busy("")
        self.said.say("triangle-alert" if trouble else "check", text, role="warn" if trouble else "dim")
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that is needed, now that the type is known."""
        super().showEvent(event)
        self._fit()

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _enable(self) -> None:
        self.split.setEnabled(not self._busy and not self._why)
        self.folder.setEnabled(not self._busy)
        self.midi.setEnabled(not self._busy and self._any)

    def _lay_out(self) -> None:
        where, foot = QHBoxLayout(), QHBoxLayout()
        where.addWidget(self.split)
        where.addWidget(self.folder)
        where.addStretch(1)
        foot.addStretch(1)
        foot.addWidget(self.shut)
        foot.addWidget(self.midi)
        self.midi.setProperty("role", "accent")
        self._rows = QVBoxLayout(self)
        above: tuple[QWidget, ...] = (self.title, self.what, self.state)
        below: tuple[QWidget, ...] = (self.licence, self.progress, self.said)
        for part in above:
            self._rows.addWidget(part)
        self._rows.addLayout(where)
        for part in below:
            self._rows.addWidget(part)
        self._rows.addStretch(1)
        self._rows.addLayout(foot)
        self.progress.hide()

    def _fit(self) -> None:
        self._rows.invalidate()  # type and words may be others than when it was laid out first
        self.setMinimumWidth(max(self._theme.px(_WIDTH_PX), self._rows.minimumSize().width()))
        # a sentence that wraps is higher than a layout thinks at first
        width = max(self.width(), self.minimumWidth())
        self.resize(width, max(self.height(), self._rows.heightForWidth(width)))

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(16), px(14), px(16), px(12))
        self._rows.setSpacing(px(10))
        self.adjustSize()
        self._fit()
