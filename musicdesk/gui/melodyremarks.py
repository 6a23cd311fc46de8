"""Sentences on the melody page, each with its icon: what is wrong, and what one can do about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from musicdesk.core.melody import Remark
from musicdesk.gui.promptfields import put_property
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import told, tr

_ICONS = {"silent": "volume-x", "quiet": "mic", "clipped": "audio-waveform", "short": "clock", "noisy": "audio-lines"}
_OTHER_ICON = "triangle-alert"
_HIGH_PX = 14


class Sentence(QWidget):
    """An icon and a sentence. Without words it takes no room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name, self._role = "", "dim"
        self._icon, self._text = QLabel(), QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._text, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.say("", "")
        theme.follow(self._dress, self)

    @property
    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def say(self, icon: str, text: str, *, role: str = "warn", hint: str = "") -> None:
        """Show a sentence in the role "warn", "error" or "dim"; without text there is nothing."""
        if (icon, text, role) == (self._icon_name, self.text, self._role):
            return
        self._icon_name, self._role = icon, role
        self._text.setText(text)
        self._text.setToolTip(hint)
        put_property(self._text, "role", role)
        self._dress()
        self.setVisible(bool(text))

    def _dress(self) -> None:
        theme, px = self._theme, self._theme.px
        tokens = theme.tokens
        self._row.setSpacing(px(6))
        colour = {"warn": tokens.warn, "error": tokens.bad}.get(self._role, tokens.dim)
        self._icon.setVisible(bool(self._icon_name))
        if self._icon_name:
            self._icon.setPixmap(theme.icon(self._icon_name, colour).pixmap(px(_HIGH_PX), px(_HIGH_PX)))


class Remarks(QWidget):
    """What there is to say about a melody; nothing is there when all is well."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: list[Sentence] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(tr("Remarks"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.hide()
        theme.follow(self._dress, self)

    @property
    def texts(self) -> list[str]:
        """What is said, line by line."""
        return [line.text for line in self._lines if line.text]

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show remarks, each in a line with its icon."""
        while len(self._lines) < len(remarks):
            line = Sentence(self._theme)
            self._lines.append(line)
            self._rows.addWidget(line)
        for at, line in enumerate(self._lines):
            remark = remarks[at] if at < len(remarks) else None
            if remark is None:
                line.say("", "")
            else:
                words = " ".join(told(part) for part in (remark.message, remark.remedy) if part)
                line.say(_ICONS.get(remark.kind, _OTHER_ICON), words)
        self.setAccessibleDescription(" ".join(self.texts))
        self.setVisible(bool(remarks))

    def _dress(self) -> None:
        self._rows.setSpacing(self._theme.px(4))
