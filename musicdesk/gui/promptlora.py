"""The LoRA of the prompt panel: the folder of a small addition that is laid over the model's weights."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from musicdesk.gui.promptfields import Beside, EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

SETTINGS_FILE = "adapter_config.json"
_NONE = mark("A small addition to the model, trained apart, that changes its style: a folder with adapter_config.json.")


def ask_for_lora(parent: QWidget) -> Path | None:
    """Ask for a folder by the system's dialog; None when nothing was chosen."""
    name = QFileDialog.getExistingDirectory(parent, tr("Choose the folder of a LoRA"))
    return Path(name) if name else None


class LoraField(QWidget):
    """The folder of a LoRA, chosen, typed or removed. `beside` says what is wrong with it."""

    changed = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, choose: Callable[[QWidget], Path | None] = ask_for_lora
    ) -> None:
        super().__init__(parent)
        self._theme, self._choose = theme, choose
        self.folder = QLineEdit(self)
        self.folder.setAccessibleName(tr("LoRA folder"))
        self.folder.setPlaceholderText(tr("none", about="no LoRA"))
        self.pick, self.remove = QToolButton(self), QToolButton(self)
        for button, name in ((self.pick, tr("Choose a LoRA…")), (self.remove, tr("Remove the LoRA"))):
            button.setProperty("role", "flat")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.setFocusProxy(self.folder)
        self.beside = Beside(self.folder, self)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        for part in (self.folder, self.pick, self.remove):
            line.addWidget(part, 1 if part is self.folder else 0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addLayout(line)
        rows.addWidget(self.beside)
        self._enter = EnterPresses(self)
        self._enter.watch(self.pick, self.remove)
        self.folder.textChanged.connect(self._typed)
        self.pick.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self.folder.setText(""))
        self._typed()
        theme.follow(self._dress, self)

    @property
    def text(self) -> str:
        """The folder, "" for none."""
        return str(self.folder.text().strip())

    def put(self, folder: str) -> None:
        """Show a folder."""
        self.folder.setText(folder)
        self.folder.setCursorPosition(0)

    def fault(self) -> str:
        """Return why the folder cannot be one of a LoRA as a sentence, or ""."""
        if not self.text:
            return ""
        folder = Path(self.text)
        try:
            if (folder / SETTINGS_FILE).is_file():
                return ""
            there = folder.is_dir()
        except (OSError, ValueError):
            there = False
        return (
            tr("There is no LoRA in {folder}: {file} is missing.", folder=folder.name, file=SETTINGS_FILE)
            if there
            else tr("There is no such folder.")
        )

    def _ask(self) -> None:
        folder = self._choose(self)
        if folder is not None:
            self.put(str(folder))

    def _typed(self) -> None:
        self.remove.setVisible(bool(self.folder.text()))
        self.folder.setToolTip(f"<p>{escape(self.folder.text() or tr(_NONE))}</p>")
        self.changed.emit()

    def _dress(self) -> None:
        px, dim = self._theme.px, self._theme.tokens.dim
        for button, icon in ((self.pick, "folder-open"), (self.remove, "x")):
            button.setIcon(self._theme.icon(icon, dim))
            button.setIconSize(QSize(px(16), px(16)))
