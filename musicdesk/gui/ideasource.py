"""The head of the idea page: which recording it is about, its picture, and where another can come from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from musicdesk.gui.ideapicture import IdeaPicture
from musicdesk.gui.jobsrow import OneLine
from musicdesk.gui.melodyremarks import Sentence
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import ICON_PX, Theme
from musicdesk.gui.tongue import mark, tr

IDEA_FILES = "*.wav *.flac *.mp3 *.ogg *.opus *.aif *.aiff *.mid *.midi"
_NO_IDEA = mark("No idea yet")
Source = tuple[str, Path, str]
"""What stands in the menu, the file, and the name the user knows it by."""

Shown = tuple[str, float | None, bytes]
"""Name, seconds and picture of an idea."""


def ask_for_idea(parent: QWidget) -> Path | None:
    """Ask for a recording by the system's dialog; None when nothing was chosen."""
    kinds = f"{tr('Sound and MIDI ({patterns})', patterns=IDEA_FILES)};;{tr('All files ({patterns})', patterns='*')}"
    name, _ = QFileDialog.getOpenFileName(parent, tr("Choose a recording of your idea"), "", kinds)
    return Path(name) if name else None


class SourcePart(QWidget):
    """Name, length and picture of the idea, and the ways to another. It is told what there is and tells the choice."""

    file_wanted = Signal()
    record_requested = Signal()
    sources_wanted = Signal()
    """the menu of recordings is about to be seen: `set_sources` is the answer"""
    source_chosen = Signal(object, str)
    """Path, name"""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.name, self.length = OneLine(tr(_NO_IDEA)), QLabel()
        self.length.setProperty("role", "dim")
        for label in (self.name, self.length):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.name.setAccessibleName(tr("Idea"))
        self.picture, self.said = IdeaPicture(theme), Sentence(theme)
        self._shown: Shown = ("", None, b"")
        self.file = self._button(
            tr("File…"), tr("Idea from a file"), tr("Choose a recording of your idea"), "folder-open"
        )
        self.record = self._button(
            tr("Record", about="the verb"),
            tr("Record an idea"),
            tr("Sing or play it on the melody page, then come back here"),
            "mic",
        )
        self.use = self._button(
            tr("Use a recording…"),
            tr("Use a recording"),
            tr("One you sang, the melody in its slot, or the open take"),
            "list-music",
        )
        self.menu = QMenu(self)
        self.menu.setAccessibleName(tr("Use a recording"))
        self._head = QHBoxLayout()
        self._head.addWidget(self.name, 1)
        self._head.addWidget(self.length)
        for button in (self.file, self.record, self.use):
            self._head.addWidget(button)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(self._head)
        self._rows.addWidget(self.picture)
        self._rows.addWidget(self.said)
        self._enter = EnterPresses(self)
        self._enter.watch(self.file, self.record, self.use)
        self.file.clicked.connect(self.file_wanted)
        self.record.clicked.connect(self.record_requested)
        self.use.clicked.connect(self._open_menu)
        theme.follow(self._dress, self)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """Everything that takes the focus, in reading order."""
        return self.file, self.record, self.use

    def show_idea(self, name: str, seconds: float | None, overview: bytes) -> None:
        """Show which recording it is; "" for none, and None while its length is not known."""
        self._shown = name, seconds, overview
        self.name.setText(name or tr(_NO_IDEA))
        self.name.setToolTip(name)
        self.name.setAccessibleDescription(self.name.text())
        self.length.setText("" if seconds is None else tr("{seconds:.1f} s", seconds=seconds))
        self.picture.show_overview(overview)

    @property
    def shown(self) -> Shown:
        """What `show_idea` was told last."""
        return self._shown

    def say(self, text: str, *, trouble: bool = False) -> None:
        """Say what goes on, or why a recording cannot be used; "" when nothing is to be said."""
        icon = "" if not text else "triangle-alert" if trouble else "ear"
        self.said.say(icon, text, role="warn" if trouble else "dim")

    def set_sources(self, sources: Sequence[Source]) -> None:
        """List what can be used."""
        self.menu.clear()
        for text, path, name in sources:
            action = self.menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _=False, path=path, name=name: self.source_chosen.emit(path, name))
        if not sources:
            self.menu.addAction(tr("Nothing recorded yet")).setEnabled(False)

    def _open_menu(self) -> None:
        self.sources_wanted.emit()
        self.menu.popup(self.use.mapToGlobal(QPoint(0, self.use.height())))

    def _button(self, text: str, name: str, tip: str, icon: str) -> QToolButton:
        button = QToolButton()
        button.setText(f" {text}")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setProperty("icon_name", icon)
        button.setAccessibleName(name)
        button.setToolTip(tip)
        return button

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setSpacing(px(6))
        self._head.setSpacing(px(6))
        self.name.setFont(self._theme.font(bold=True))
        for button in (self.file, self.record, self.use):
            button.setIcon(self._theme.icon(button.property("icon_name")))
            button.setIconSize(QSize(px(ICON_PX), px(ICON_PX)))
