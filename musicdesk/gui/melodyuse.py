"""The foot of the melody page: what will be followed, and the button that says so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from musicdesk.gui.melodyremarks import Sentence
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

_NOTHING = mark("Nothing to follow yet.")
_NARROW_PX, _WORDS_PX = 420, 120
_MARGIN_PX = 12


def followed_words(name: str, seconds: float, repairs: Sequence[str]) -> str:
    """Return in words what will be followed: "Humming 2, 6.2 s, snapped to A minor"."""
    return ", ".join((name, f"{seconds:.1f} s", *repairs))


class UsePart(QWidget):
    """A line of words, a warning if the model follows none, and the one button that everything leads to."""

    use_requested = Signal()
    follower_requested = Signal()
    """a model that follows melodies shall be chosen"""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._said, self._narrow, self._width_px = tr(_NOTHING), False, 0
        self.words = QLabel(self._said)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        # a line that is cut with dots must not hold the page open
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.warning = Sentence(theme)
        self.follower = QPushButton()
        self.follower.hide()
        self.use = QPushButton(tr("Use this melody"))
        self.use.setProperty("role", "accent")
        self.use.setAccessibleName(self.use.text())
        self.use.setToolTip(tr("Let the next takes follow it"))
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addStretch(1)
        said.addWidget(self.words)
        said.addWidget(self.warning)
        said.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(said, 1)
        for button in (self.follower, self.use):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._enter = EnterPresses(self)
        self._enter.watch(self.follower, self.use)
        self.use.clicked.connect(self.use_requested.emit)
        self.follower.clicked.connect(self.follower_requested.emit)
        theme.follow(self._dress, self)

    @property
    def in_order(self) -> list[QWidget]:
        """Everything that takes the focus, in reading order."""
        return [self.follower, self.use]

    def say(self, words: str, *, usable: bool) -> None:
        """Show what will be followed, or why nothing can be."""
        self._said = words or tr(_NOTHING)
        self.words.setToolTip(words)
        self._show_words()
        self.use.setEnabled(usable)
        self.use.setAccessibleDescription(words)

    def set_can_follow(self, text: str, offer: str) -> None:
        """Say that the model follows no melody, with a button for one that does; "" when all is well."""
        self.warning.say("triangle-alert" if text else "", text)
        self.follower.setText(offer)
        self.follower.setAccessibleName(offer)
        self.follower.setVisible(bool(offer))
        self.fit(self._width_px)

    def fit(self, width_px: int) -> None:
        """Stand in a line, or one below the other where the page is narrow."""
        px = self._theme.px
        buttons_px = sum(each.sizeHint().width() for each in (self.follower, self.use) if each.isVisibleTo(self))
        self._narrow = width_px < max(px(_NARROW_PX), buttons_px + px(_WORDS_PX))
        self._width_px = width_px
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if self._narrow else directions.LeftToRight)
        self._show_words()

    def _show_words(self) -> None:
        # many repairs make many lines, and where the page is narrow they would leave nothing of it
        room_px = self._width_px - 2 * self._theme.px(_MARGIN_PX)
        elided = self.words.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, room_px)
        self.words.setWordWrap(not self._narrow)
        self.words.setText(elided if self._narrow else self._said)

    def _dress(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(_MARGIN_PX), px(6), px(8), px(6))
        self._row.setSpacing(px(8))
