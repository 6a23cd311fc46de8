"""The dialog of settings: looks are seen at once, and go back when it is cancelled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
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
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from musicdesk.app.exportform import FORMATS, LOUDNESSES, RATES_HZ
from musicdesk.app.settings import DEVICES, LANGUAGES, THEMES, Settings
from musicdesk.app.updates import NO_PLACE, place_to_ask
from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import PRECISIONS
from musicdesk.gui.languages import NAMES
from musicdesk.gui.promptfields import Beside, EnterPresses
from musicdesk.gui.theme import SCALES, Theme
from musicdesk.gui.tongue import mark, told, tr
from musicdesk.gui.wheel import CalmBox

_WIDTH_PX = 480
_FOOT_PX = 120
_BAR_PX = 12
"""Room for the buttons, the frame and a task bar."""
_THEMES = {"dark": mark("Dark"), "light": mark("Light"), "system": mark("As the system")}
_DEVICES = {
    "auto": mark("The fastest there is"),
    "cpu": mark("Processor"),
    "cuda": mark("NVIDIA card"),
    "mps": mark("Apple graphics"),
}
_PRECISIONS = {
    "auto": mark("What suits the device"),
    "fp32": mark("32-bit float"),
    "bf16": mark("16-bit brain float"),
    "fp16": mark("16-bit float"),
    "int8": mark("8-bit whole"),
}


def ask_for_folder(parent: QWidget, wanted: str) -> Path | None:
    """Ask for a folder by the system's dialog, `wanted` saying what for; None when nothing was chosen."""
    name = QFileDialog.getExistingDirectory(parent, wanted)
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
        usual_exports: str = "",
        usual_models: str = "",
        choose_folder: Callable[[QWidget, str], Path | None] = ask_for_folder,
    ) -> None:
        super().__init__(parent)
        self._theme, self._settings, self._choose_folder = theme, settings, choose_folder
        self.setWindowTitle(tr("Settings"))
        self.theme_box = _choices(tr("Theme"), {name: tr(_THEMES[name]) for name in THEMES}, self)
        self.size_box = _choices(tr("Size"), {str(percent): f"{percent} %" for percent in SCALES}, self)
        names = {code: NAMES[code] if code else tr(NAMES[code]) for code in LANGUAGES}
        self.language_box = _choices(tr("Language"), names, self)
        self.output_box = _choices(
            tr("Output device"), {"": tr("The system's own")} | {name: name for name in devices}, self
        )
        self.autoplay = QCheckBox(tr("Play a take as soon as it can be heard"), self)
        self.library, self.choose = self._folder_field(
            tr("Library folder"), usual_library or tr("MusicDesk in your Music folder")
        )
        self.choose.setAccessibleName(tr("Choose the library folder"))
        self.library_said = Beside(self.library, self)
        self.exports, self.choose_exports = self._folder_field(
            tr("Exports folder"), usual_exports or tr("Exports in the library")
        )
        self.choose_exports.setAccessibleName(tr("Choose the exports folder"))
        self.exports_said = Beside(self.exports, self)
        self.format_box = _choices(tr("Format"), {name: told(text) for name, text in FORMATS.items()}, self)
        rates = {"0": tr("As it is")} | {str(rate_hz): f"{rate_hz / 1000:g} kHz" for rate_hz in RATES_HZ}
        self.rate_box = _choices(tr("Sample rate"), rates, self)
        self.loudness_box = _choices(tr("Loudness"), {name: told(text) for name, text in LOUDNESSES.items()}, self)
        self.align = QCheckBox(tr("Begin with the first bar"), self)
        self.device_box = _choices(tr("Make music on"), {name: tr(_DEVICES[name]) for name in DEVICES}, self)
        precisions = {name: tr(_PRECISIONS[name]) for name in PRECISIONS}
        self.precision_box = _choices(tr("Number format"), precisions, self)
        self.keep_warm = QCheckBox(tr("Keep the model in memory between takes"), self)
        self.models, self.choose_models = self._folder_field(
            tr("Models folder"), usual_models or tr("MusicDesk's own folder of models")
        )
        self.choose_models.setAccessibleName(tr("Choose the models folder"))
        self.mirror, self.proxy = QLineEdit(self), QLineEdit(self)
        for field, name, usual, tip in (
            (self.mirror, tr("Mirror"), "huggingface.co", tr("A copy of huggingface.co to download models from")),
            (
                self.proxy,
                tr("Proxy"),
                tr("the system's own"),
                tr("{address}, where the network is reached through one", address="http://name:port"),
            ),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(usual)
            field.setToolTip(tip)
        self.models_said, self.mirror_said, self.proxy_said = (
            Beside(field, self) for field in (self.models, self.mirror, self.proxy)
        )
        self.updates = QCheckBox(tr("Look for a newer version once a day"), self)
        self.updates.setEnabled(bool(place_to_ask()))
        if not self.updates.isEnabled():
            self.updates.setAccessibleDescription(told(NO_PLACE))
        self.reset = QPushButton(tr("Reset to defaults"), self)
        self.cancel = QPushButton(tr("Cancel"), self)
        self.apply = QPushButton(tr("Apply"), self)
        self.ok = QPushButton(tr("OK"), self)
        self.ok.setProperty("role", "accent")
        ticks = self.autoplay, self.align, self.keep_warm, self.updates
        for button in (self.reset, self.cancel, self.apply, self.ok, *ticks):
            button.setAccessibleName(button.text())
        chooses = self.choose, self.choose_exports, self.choose_models
        for button in (*chooses, self.reset, self.cancel, self.apply):
            button.setAutoDefault(False)
        self.ok.setDefault(True)
        self._enter = EnterPresses(self)
        self._enter.watch(*chooses, self.reset, self.cancel, self.apply)
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
            language=self.language_box.currentData(),
            output=self.output_box.currentData(),
            autoplay=self.autoplay.isChecked(),
            library=self.library.text().strip(),
            device=self.device_box.currentData(),
            precision=self.precision_box.currentData(),
            keep_warm=self.keep_warm.isChecked(),
            exports=self.exports.text().strip(),
            drag_format=self.format_box.currentData(),
            drag_rate_hz=int(self.rate_box.currentData()),
            drag_loudness=self.loudness_box.currentData(),
            drag_align=self.align.isChecked(),
            models=self.models.text().strip(),
            mirror=self.mirror.text().strip(),
            proxy=self.proxy.text().strip(),
            updates=self.updates.isChecked(),
        )

    def reject(self) -> None:
        """Close, with the looks as they were."""
        self._theme.apply(self._settings.theme, self._settings.scale_percent)
        super().reject()

    def _lay_out(self) -> None:
        self._body = QWidget(self)
        self._grid = QGridLayout(self._body)
        self._grid.setColumnStretch(1, 1)
        note = QLabel(tr("Another folder counts from the next start; takes stay where they are."), self)
        note.setProperty("role", "dim")
        note.setWordWrap(True)
        self._heading(tr("Looks"))
        self._line(self.theme_box, self.size_box, self.language_box)
        spoken = QLabel(tr("Another language counts from the next start."), self)
        spoken.setProperty("role", "dim")
        spoken.setWordWrap(True)
        self._grid.addWidget(spoken, self._grid.rowCount(), 1)
        self._heading(tr("Sound"))
        self._line(self.output_box)
        self._grid.addWidget(self.autoplay, self._grid.rowCount(), 1)
        self._heading(tr("Library"))
        self._folder_line(self.library, self.choose, self.library_said)
        self._grid.addWidget(note, self._grid.rowCount(), 1)
        self._heading(tr("Dragging"))
        self._folder_line(self.exports, self.choose_exports, self.exports_said)
        self._line(self.format_box, self.rate_box, self.loudness_box)
        self._grid.addWidget(self.align, self._grid.rowCount(), 1)
        self._heading(tr("Engine"))
        self._line(self.device_box, self.precision_box)
        self._grid.addWidget(self.keep_warm, self._grid.rowCount(), 1)
        self._heading(tr("Models"))
        self._folder_line(self.models, self.choose_models, self.models_said)
        later = QLabel(tr("Another folder counts from the next start; models stay where they are."), self)
        later.setProperty("role", "dim")
        later.setWordWrap(True)
        self._grid.addWidget(later, self._grid.rowCount(), 1)
        for field, said in ((self.mirror, self.mirror_said), (self.proxy, self.proxy_said)):
            row = self._grid.rowCount()
            self._grid.addWidget(_label(field.accessibleName(), field), row, 0)
            self._grid.addWidget(field, row, 1)
            self._grid.addWidget(said, row + 1, 1)
        self._heading(tr("Newer versions"))
        self._grid.addWidget(self.updates, self._grid.rowCount(), 1)
        if not self.updates.isEnabled():
            self._grid.addWidget(_dim(told(NO_PLACE)), self._grid.rowCount(), 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.reset)
        self._foot.addStretch(1)
        for button in (self.cancel, self.apply, self.ok):
            self._foot.addWidget(button)
        self._rows = QVBoxLayout(self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows.addWidget(self._scroll, 1)
        self._rows.addLayout(self._foot)

    def _folder_field(self, name: str, usual: str) -> tuple[QLineEdit, QPushButton]:
        field, choose = QLineEdit(self), QPushButton(tr("Choose…"), self)
        field.setAccessibleName(name)
        field.setPlaceholderText(usual)
        return field, choose

    def _folder_line(self, field: QLineEdit, choose: QPushButton, said: Beside) -> None:
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(field, 1)
        folder.addWidget(choose)
        row = self._grid.rowCount()
        self._grid.addWidget(_label(tr("Folder"), field), row, 0)
        self._grid.addLayout(folder, row, 1)
        self._grid.addWidget(said, row + 1, 1)

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
            self.output_box.addItem(tr("{device} (not there now)", device=settings.output), settings.output)
        if self.size_box.findData(str(settings.scale_percent)) < 0:
            self.size_box.addItem(f"{settings.scale_percent} %", str(settings.scale_percent))
        for box, value in (
            (self.theme_box, settings.theme), (self.size_box, str(settings.scale_percent)),
            (self.language_box, settings.language), (self.output_box, settings.output),
            (self.device_box, settings.device),
            (self.precision_box, settings.precision), (self.format_box, settings.drag_format),
            (self.rate_box, str(settings.drag_rate_hz)), (self.loudness_box, settings.drag_loudness),
        ):  # fmt: skip
            box.setCurrentIndex(box.findData(value))
        self.autoplay.setChecked(settings.autoplay)
        self.library.setText(settings.library)
        self.exports.setText(settings.exports)
        self.models.setText(settings.models)
        self.mirror.setText(settings.mirror)
        self.proxy.setText(settings.proxy)
        self.align.setChecked(settings.drag_align)
        self.keep_warm.setChecked(settings.keep_warm)
        self.updates.setChecked(settings.updates)

    def _connect(self) -> None:
        self.theme_box.currentIndexChanged.connect(self._look)
        self.size_box.currentIndexChanged.connect(self._look)
        for field in (self.library, self.exports, self.models, self.mirror, self.proxy):
            field.textChanged.connect(self._check)
        self.choose.clicked.connect(lambda: self._ask(self.library, tr("Choose the folder for the takes")))
        self.choose_exports.clicked.connect(lambda: self._ask(self.exports, tr("Choose the folder for exports")))
        self.choose_models.clicked.connect(lambda: self._ask(self.models, tr("Choose the folder for models")))
        self.reset.clicked.connect(lambda: self._put(Settings(shortcuts=self._settings.shortcuts)))
        self.cancel.clicked.connect(self.reject)
        self.apply.clicked.connect(self._apply)
        self.ok.clicked.connect(self._accept)

    def _look(self) -> None:
        self._theme.apply(self.theme_box.currentData(), int(self.size_box.currentData()))

    def _check(self) -> bool:
        right = True
        for name, field, said in (
            ("library", self.library, self.library_said), ("exports", self.exports, self.exports_said),
            ("models", self.models, self.models_said), ("mirror", self.mirror, self.mirror_said),
            ("proxy", self.proxy, self.proxy_said),
        ):  # fmt: skip
            try:
                Settings().with_(**{name: field.text().strip()})  # alone: all together would tell the first one only
                said.say("")
            except BadValue as error:
                said.say(error.message, error.hint)
                right = False
        self.ok.setEnabled(right)
        self.apply.setEnabled(right)
        return right

    def _ask(self, field: QLineEdit, wanted: str) -> None:
        folder = self._choose_folder(self, wanted)
        if folder is not None:
            field.setText(str(folder))

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
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(6))
        for row in range(self._grid.rowCount()):
            item = self._grid.itemAtPosition(row, 0)
            label = None if item is None else item.widget()
            if label is not None and label.property("role") == "title":
                self._grid.setRowMinimumHeight(row, px(26))
        self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that is needed, now that the type is known."""
        super().showEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Be as wide as the longest line needs, and as high as all do, as far as the screen goes."""
        self.ensurePolished()
        self._grid.invalidate()
        px = self._theme.px
        longest = max(self._grid.minimumSize().width() + px(_BAR_PX), self._foot.minimumSize().width())
        width = max(px(_WIDTH_PX) - 2 * px(16), longest)
        self.setMinimumWidth(width + 2 * px(16))
        needed = max(self._grid.totalHeightForWidth(width), self._grid.totalSizeHint().height())
        self._scroll.setMinimumHeight(min(needed, self.screen().availableSize().height() - self._theme.px(_FOOT_PX)))
        self.adjustSize()


def _choices(name: str, texts: dict[str, str], parent: QWidget) -> QComboBox:
    box = CalmBox(parent)
    box.setAccessibleName(name)
    for value, text in texts.items():
        box.addItem(text, value)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    return box


def _dim(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "dim")
    label.setWordWrap(True)
    return label


def _label(text: str, field: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(field)
    return label
