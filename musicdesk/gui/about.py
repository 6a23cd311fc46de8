"""About: what MusicDesk is, and under which licences its parts come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from musicdesk.gui.theme import Theme

_SIZE_PX = (860, 520)
_LIST_PX = 190
_ROW_PX = 24
_QT = """MusicDesk's window is made with Qt and PySide6 (Qt for Python), copyright The Qt Company Ltd. and other \
contributors, used under the GNU Lesser General Public License, version 3.

The text of the licence: https://www.gnu.org/licenses/lgpl-3.0.html
The source of Qt and PySide6: https://download.qt.io/official_releases/

Both lie as libraries of their own beside MusicDesk, and may be replaced by versions you build yourself."""
_META = """Meta's MusicGen checkpoints are not part of MusicDesk, and MusicDesk does not download them.

If you bring one, it stands under Meta's licence for its weights: Creative Commons Attribution-NonCommercial 4.0 \
(CC-BY-NC 4.0). What you make with it is not for commercial use.

The text of the licence: https://creativecommons.org/licenses/by-nc/4.0/legalcode
The model card: https://github.com/facebookresearch/audiocraft/blob/main/model_cards/MUSICGEN_MODEL_CARD.md"""


@dataclass(frozen=True)
class Licence:
    """A part of the program: its `title`, as "Icons: ISC", and the `text` of its licence."""

    title: str
    text: str


def read_licences(resources: Path) -> tuple[Licence, ...]:
    """Return the licences of the program and its parts; `resources` is the folder of what is shipped."""
    starter = [_text(resources / "starter" / name) for name in ("LICENSE", "THIRD_PARTY.md")]
    return (
        Licence("MusicDesk: MIT", _program(resources)),
        Licence("Starter: CC0 1.0", "\n\n".join(starter)),
        Licence("Icons (Lucide): ISC", _text(resources / "icons" / "LICENSE")),
        Licence("Qt, PySide6: LGPL 3", _QT),
        Licence("Meta's models: CC-BY-NC", _META),
    )


class AboutDialog(QDialog):
    """The version, and a list of licences with their texts, which can be copied."""

    def __init__(self, theme: Theme, version: str, licences: Sequence[Licence], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._version, self._licences = theme, version, tuple(licences)
        self.setWindowTitle("About MusicDesk")
        self.title = QLabel(f"MusicDesk {version}", self)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        about = "Makes music from a sentence or a hummed line, on your own machine. Nothing leaves it."
        self.line = QLabel(about, self)
        self.line.setProperty("role", "dim")
        self.line.setWordWrap(True)
        self.parts = QListWidget(self)
        self.parts.setAccessibleName("Licences")
        self.parts.addItems([licence.title for licence in self._licences])
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName("Text of the licence")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.copy = QPushButton("Copy text", self)
        self.close_button = QPushButton("Close", self)
        for button in (self.copy, self.close_button):
            button.setAccessibleName(button.text())
        self.close_button.setDefault(True)
        self._lay_out()
        self.parts.currentRowChanged.connect(self._show)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self.parts.setCurrentRow(0)
        self._dress()
        theme.changed.connect(self._dress)

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
        self.text.setPlainText(self._licences[row].text if there else "")
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
        return metadata.distribution("musicdesk").read_text("licenses/LICENSE") or "MIT licence."
    except (metadata.PackageNotFoundError, OSError, ValueError):
        return "MIT licence."


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return f"The file {path.name} is not in this copy of MusicDesk. Install it again to read the licence."
