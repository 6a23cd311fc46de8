"""The dialog of settings: looks are seen at once, and go back when it is cancelled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from musicdesk.app.settings import DEVICES, THEMES, Settings
from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import PRECISIONS
from musicdesk.gui.promptfields import Beside, EnterPresses
from musicdesk.gui.theme import SCALES, Theme

_WIDTH_PX = 480
_THEMES = {"dark": "Dark", "light": "Light", "system": "As the system"}
_DEVICES = {"auto": "The fastest there is", "cpu": "Processor", "cuda": "NVIDIA card", "mps": "Apple graphics"}
_PRECISIONS = {
    "auto": "What suits the device",
    "fp32": "32-bit float",
    "bf16": "16-bit brain float",
    "fp16": "16-bit float",
    "int8": "8-bit whole",
}


def ask_for_folder(parent: QWidget) -> Path | None:
    """Ask for a folder by the system's dialog; None when nothing was chosen."""
    name = QFileDialog.getExistingDirectory(parent, "Choose the folder for the takes")
    return Path(name) if name else None


class SettingsDialog(QDialog):
    """All settings. Theme and size act while they are chosen; everything counts with OK or Apply."""

    settings_changed = Signal(object)
    """Settings"""

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        devices: Sequence[str],
        parent: QWidget | None = None,
        *,
        usual_library: str = "",
        choose_folder: Callable[[QWidget], Path | None] = ask_for_folder,
    ) -> None:
        super().__init__(parent)
        self._theme, self._settings, self._choose_folder = theme, settings, choose_folder
        self.setWindowTitle("Settings")
        self.theme_box = _choices("Theme", {name: _THEMES[name] for name in THEMES}, self)
        self.size_box = _choices("Size", {str(percent): f"{percent} %" for percent in SCALES}, self)
        self.output_box = _choices("Output device", {"": "The system's own"} | {name: name for name in devices}, self)
        self.autoplay = QCheckBox("Play a take as soon as it can be heard", self)
        self.library = QLineEdit(self)
        self.library.setAccessibleName("Library folder")
        self.library.setPlaceholderText(usual_library or "MusicDesk in your Music folder")
        self.choose = QPushButton("Choose…", self)
        self.choose.setAccessibleName("Choose the library folder")
        self.library_said = Beside(self.library, self)
        self.device_box = _choices("Make music on", {name: _DEVICES[name] for name in DEVICES}, self)
        self.precision_box = _choices("Number format", {name: _PRECISIONS[name] for name in PRECISIONS}, self)
        self.keep_warm = QCheckBox("Keep the model in memory between takes", self)
        self.reset = QPushButton("Reset to defaults", self)
        self.cancel = QPushButton("Cancel", self)
        self.apply = QPushButton("Apply", self)
        self.ok = QPushButton("OK", self)
        self.ok.setProperty("role", "accent")
        for button in (self.reset, self.cancel, self.apply, self.ok, self.autoplay, self.keep_warm):
            button.setAccessibleName(button.text())
        for button in (self.choose, self.reset, self.cancel, self.apply):
            button.setAutoDefault(False)
        self.ok.setDefault(True)
        self._enter = EnterPresses(self)
        self._enter.watch(self.choose, self.reset, self.cancel, self.apply)
        self._lay_out()
        self._put(settings)
        self._connect()
        self._dress()
        theme.changed.connect(self._dress)

    def settings(self) -> Settings:
        """Return what stands in the fields.

        Raises: BadValue if it cannot be.
        """
        return self._settings.with_(
            theme=self.theme_box.currentData(),
            scale_percent=int(self.size_box.currentData()),
            output=self.output_box.currentData(),
            autoplay=self.autoplay.isChecked(),
            library=self.library.text().strip(),
            device=self.device_box.currentData(),
            precision=self.precision_box.currentData(),
            keep_warm=self.keep_warm.isChecked(),
        )

    def reject(self) -> None:
        """Close, with the looks as they were."""
        self._theme.apply(self._settings.theme, self._settings.scale_percent)
        super().reject()

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(self.library, 1)
        folder.addWidget(self.choose)
        note = QLabel("Another folder counts from the next start; takes stay where they are.", self)
        note.setProperty("role", "dim")
        note.setWordWrap(True)
        self._heading("Looks")
        self._line(self.theme_box, self.size_box)
        self._heading("Sound")
        self._line(self.output_box)
        self._grid.addWidget(self.autoplay, self._grid.rowCount(), 1)
        self._heading("Library")
        row = self._grid.rowCount()
        self._grid.addWidget(_label("Folder", self.library), row, 0)
        self._grid.addLayout(folder, row, 1)
        self._grid.addWidget(self.library_said, row + 1, 1)
        self._grid.addWidget(note, row + 2, 1)
        self._heading("Engine")
        self._line(self.device_box, self.precision_box)
        self._grid.addWidget(self.keep_warm, self._grid.rowCount(), 1)
        foot = QHBoxLayout()
        foot.addWidget(self.reset)
        foot.addStretch(1)
        for button in (self.cancel, self.apply, self.ok):
            foot.addWidget(button)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(self._grid)
        self._rows.addStretch(1)
        self._rows.addLayout(foot)

    def _heading(self, text: str) -> None:
        label = QLabel(text, self)
        label.setProperty("role", "title")
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)

    def _line(self, *boxes: QComboBox) -> None:
        for box in boxes:
            row = self._grid.rowCount()
            self._grid.addWidget(_label(box.accessibleName(), box), row, 0)
            self._grid.addWidget(box, row, 1)

    def _put(self, settings: Settings) -> None:
        if self.output_box.findData(settings.output) < 0:
            self.output_box.addItem(f"{settings.output} (not there now)", settings.output)
        if self.size_box.findData(str(settings.scale_percent)) < 0:
            self.size_box.addItem(f"{settings.scale_percent} %", str(settings.scale_percent))
        for box, value in (
            (self.theme_box, settings.theme), (self.size_box, str(settings.scale_percent)),
            (self.output_box, settings.output), (self.device_box, settings.device),
            (self.precision_box, settings.precision),
        ):  # fmt: skip
            box.setCurrentIndex(box.findData(value))
        self.autoplay.setChecked(settings.autoplay)
        self.library.setText(settings.library)
        self.keep_warm.setChecked(settings.keep_warm)

    def _connect(self) -> None:
        self.theme_box.currentIndexChanged.connect(self._look)
        self.size_box.currentIndexChanged.connect(self._look)
        self.library.textChanged.connect(self._check)
        self.choose.clicked.connect(self._ask)
        self.reset.clicked.connect(lambda: self._put(Settings(shortcuts=self._settings.shortcuts)))
        self.cancel.clicked.connect(self.reject)
        self.apply.clicked.connect(self._apply)
        self.ok.clicked.connect(self._accept)

    def _look(self) -> None:
        self._theme.apply(self.theme_box.currentData(), int(self.size_box.currentData()))

    def _check(self) -> bool:
        try:
            self.settings()
        except BadValue as error:
            self.library_said.say(error.message, error.hint)
            right = False
        else:
            self.library_said.say("")
            right = True
        self.ok.setEnabled(right)
        self.apply.setEnabled(right)
        return right

    def _ask(self) -> None:
        folder = self._choose_folder(self)
        if folder is not None:
            self.library.setText(str(folder))

    def _apply(self) -> bool:
        if not self._check():
            return False
        changed = self.settings()
        if changed != self._settings:
            self._settings = changed
            self.settings_changed.emit(changed)
        return True

    def _accept(self) -> None:
        if self._apply():
            self.accept()

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(16), px(8), px(16), px(12))
        self._rows.setSpacing(px(16))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(6))
        for row in range(self._grid.rowCount()):
            item = self._grid.itemAtPosition(row, 0)
            label = None if item is None else item.widget()
            if label is not None and label.property("role") == "title":
                self._grid.setRowMinimumHeight(row, px(26))
        self.setMinimumWidth(px(_WIDTH_PX))
        self.adjustSize()


def _choices(name: str, texts: dict[str, str], parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.setAccessibleName(name)
    for value, text in texts.items():
        box.addItem(text, value)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    return box


def _label(text: str, field: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(field)
    return label
