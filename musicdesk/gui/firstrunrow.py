"""A row of the first-run page: an icon, what it is about, a sentence, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from musicdesk.gui.promptfields import put_property
from musicdesk.gui.theme import Theme

_ICON_PX, _DONE_PX = 22, 190


class FirstRunRow(QFrame):
    """A `title` above a sentence, which `say` changes; `act` stands at the right, `below` under the sentence."""

    said = Signal()
    """another sentence stands there, which may need more room"""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        sentence: str,
        act: QWidget | None = None,
        below: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._theme, self._icon_name, self._act = theme, icon, act
        self.setProperty("role", "panel")
        self._icon, self.title, self.sentence = QLabel(), QLabel(title), QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        # A label that wraps wants the height of a narrow column at least; the page sees to it that there is room.
        self.sentence.setMinimumSize(1, 1)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        if below is not None:
            beside = QHBoxLayout()  # which may be wider than what stands in it
            beside.addWidget(below)
            beside.addStretch(1)
            words.addLayout(beside)
        words.addStretch(1)
        self._words = words
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addLayout(words, 1)
        if act is not None:
            act.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._row.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)
        self.say(sentence)
        theme.follow(self._dress, self)

    def say(self, sentence: str, role: str = "dim") -> None:
        """Show another sentence, in the role "dim" or "warn"."""
        put_property(self.sentence, "role", role)
        self.sentence.setText(sentence)
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(sentence)
        self.said.emit()

    def _dress(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(14), px(9), px(12), px(9))
        self._row.setSpacing(px(14))
        self._words.setSpacing(px(2))
        self.title.setFont(self._theme.font(bold=True))
        icon = self._theme.icon(self._icon_name, self._theme.tokens.accent)
        self._icon.setPixmap(icon.pixmap(px(_ICON_PX), px(_ICON_PX)))
        self._icon.setFixedSize(px(_ICON_PX), px(_ICON_PX))
        if self._act is not None:
            self._act.setMinimumWidth(px(_DONE_PX))
