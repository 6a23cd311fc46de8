"""About: what MusicDesk is, and under which licences its parts, and those of others in it, come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from musicdesk.core.errors import UserError
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import told, tr

_SIZE_PX = (940, 520)
_LIST_PX = 260
_ROW_PX = 24
_LINE_LETTERS = 100
"""No line of a text that is wrapped already is longer."""
_QT = """MusicDesk's window is made with Qt and PySide6 (Qt for Python), copyright The Qt Company Ltd. and other \
contributors, used under the GNU Lesser General Public License, version 3.

The text of the licence: https://www.gnu.org/licenses/lgpl-3.0.html
The source of Qt and PySide6: https://download.qt.io/official_releases/

Both lie as libraries of their own beside MusicDesk, and may be replaced by versions you build yourself."""
_META = """Meta's MusicGen checkpoints are not part of MusicDesk. It downloads one only when you choose it in Models \
and agree to its licence there.

One that you have stands under Meta's licence for its weights: Creative Commons Attribution-NonCommercial 4.0 \
(CC-BY-NC 4.0). What you make with it is not for commercial use. Other models in that list have licences of their own, \
which stand there, and beside every take made with them.

The text of the licence: https://creativecommons.org/licenses/by-nc/4.0/legalcode
The model card: https://github.com/facebookresearch/audiocraft/blob/main/model_cards/MUSICGEN_MODEL_CARD.md"""


class Licensed(Protocol):
    """A part of the program: its `title`, as "Icons: ISC", and the `text` of its licence."""

    @property
    def title(self) -> str:
        """What it is, and under which licence."""

    @property
    def text(self) -> str:
        """The licence."""


@dataclass(frozen=True)
class Licence:
    """A part of the program, with its text at hand."""

    title: str
    text: str


Run = Callable[[Callable[[], Any], Callable[[Any], None], Callable[[UserError], None]], None]
"""Does work beside the window: the work, what is done with its result, and what when it fails."""


def read_licences(resources: Path) -> tuple[Licence, ...]:
    """Return the licences of the program and its parts; `resources` is the folder of what is shipped."""
    starter = [_text(resources / "starter" / name) for name in ("LICENSE", "THIRD_PARTY.md")]
    return (
        Licence(tr("MusicDesk: MIT"), _program(resources)),
        Licence(tr("Starter: CC0 1.0"), "\n\n".join(starter)),
        Licence(tr("Icons (Lucide): ISC"), _text(resources / "icons" / "LICENSE")),
        Licence(tr("Qt, PySide6: LGPL 3"), _QT),
        Licence(tr("Meta's models: CC-BY-NC"), _META),
    )


class AboutDialog(QDialog):
    """The version, and a list of licences with their texts, which can be copied."""

    def __init__(self, theme: Theme, version: str, licences: Sequence[Licensed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._version = theme, version
        self._licences: list[Licensed] = []
        self.setWindowTitle(tr("About MusicDesk"))
        self.title = QLabel(tr("MusicDesk {version}", version=version), self)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        about = tr("Makes music from a sentence or a hummed line, on your own machine. Nothing leaves it.")
        self.line = QLabel(about, self)
        self.line.setProperty("role", "dim")
        self.line.setWordWrap(True)
        self.parts = QListWidget(self)
        self.parts.setAccessibleName(tr("Licences"))
        self.parts.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(tr("Text of the licence"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.copy = QPushButton(tr("Copy text"), self)
        self.close_button = QPushButton(tr("Close"), self)
        for button in (self.copy, self.close_button):
            button.setAccessibleName(button.text())
        self.close_button.setDefault(True)
        self._lay_out()
        self.parts.currentRowChanged.connect(self._show)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self._add(licences)
        self.parts.setCurrentRow(0)
        self._dress()
        theme.changed.connect(self._dress)

    def list_later(self, run: Run, find: Callable[[], Sequence[Licensed]]) -> None:
        """List what others made, which takes a moment to find, below the rest."""

        def found(licences: Sequence[Licensed]) -> None:
            if isValid(self):  # closed meanwhile
                self._add(licences)
                self._dress()

        run(find, found, lambda _error: None)

    def _add(self, licences: Sequence[Licensed]) -> None:
        self._licences += licences
        for licence in licences:
            title = told(licence.title)
            item = QListWidgetItem(title, self.parts)
            item.setToolTip(title)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.addWidget(self.parts)
        middle.addWidget(self.text, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self.title)
        self._rows.addWidget(self.line)
        self._rows.addLayout(middle, 1)
        self._rows.addLayout(foot)
        self._middle = middle

    def _show(self, row: int) -> None:
        there = 0 <= row < len(self._licences)
        text = self._licences[row].text if there else ""
        # Most licences come in lines already; each of those wrapped once more would leave single words on lines.
        wrapped = max(map(len, text.splitlines()), default=0) <= _LINE_LETTERS
        mode = QPlainTextEdit.LineWrapMode
        self.text.setLineWrapMode(mode.NoWrap if wrapped else mode.WidgetWidth)
        self.text.setPlainText(text)
        self.copy.setEnabled(there)

    def _copy(self) -> None:
        licence = self._licences[self.parts.currentRow()]
        QGuiApplication.clipboard().setText(f"MusicDesk {self._version}\n{licence.title}\n\n{licence.text}")

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(16), px(16), px(16), px(12))
        self._rows.setSpacing(px(8))
        self._middle.setSpacing(px(8))
        self.title.setFont(self._theme.font(bold=True))
        for row in range(self.parts.count()):
            self.parts.item(row).setSizeHint(QSize(0, px(_ROW_PX)))
        self.parts.setFixedWidth(px(_LIST_PX))
        self.resize(px(_SIZE_PX[0]), px(_SIZE_PX[1]))


def _program(resources: Path) -> str:
    beside = resources.parent / "LICENSE"
    if beside.is_file():
        return _text(beside)
    # installed from a wheel, it lies with what describes the package
    from importlib import metadata

    try:
        return metadata.distribution("musicdesk").read_text("licenses/LICENSE") or tr("MIT licence.")
    except (metadata.PackageNotFoundError, OSError, ValueError):
        return tr("MIT licence.")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return tr(
            "The file {name} is not in this copy of MusicDesk. Install it again to read the licence.", name=path.name
        )
