"""The list of models in the prompt panel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from os.path import isdir  # a folder that may not be looked into is none; Path.is_dir raises an error
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QWidget

from musicdesk.app.models import ModelRow, model_of_folder
from musicdesk.core.errors import UserError
from musicdesk.gui.accessible import install, tell_change
from musicdesk.gui.tongue import mark, told, tr
from musicdesk.gui.wheel import CalmBox

GET, FOLDER = mark("Get better models…"), mark("Folder…")
_ID = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ModelBox(CalmBox):
    """The models that are installed, by title. The last entries ask for better ones, and for a folder.

    One that is wanted and not installed is listed too, and cannot be chosen.
    """

    model_changed = Signal()
    get_requested = Signal()
    folder_requested = Signal()
    # On Linux Qt tells the chosen text in the place of a list's name; `gui.accessible` tells both.
    accessible_role = QAccessible.Role.ComboBox

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install()
        self.setAccessibleName(tr("Model"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rows: tuple[ModelRow, ...] = ()
        self._own: dict[str, ModelRow] = {}
        self._wanted = "starter"
        self._fill()
        self.activated.connect(self._activated)

    def accessible_text(self) -> str:
        """Return the model chosen, and what is said about it."""
        said = self.accessibleDescription()
        return f"{self.currentText()}. {said}" if said else self.currentText()

    def set_rows(self, rows: Sequence[ModelRow]) -> None:
        """Show these; what was chosen stays chosen."""
        self._rows = tuple(rows)
        self._fill()

    def add_folder(self, row: ModelRow) -> None:
        """Add a checkpoint that lies in a folder (`row.id` is its path)."""
        self._own[row.id] = row
        self._fill()

    def choose(self, model: str) -> None:
        """Choose a model by its id or folder; a folder that is new here is added.

        A file names the folder of a model by the last of its name only: then the one of that name counts, if it is one.
        """
        if all(row.id != model for row in self.rows()):
            named = [row.id for row in self.rows() if Path(row.id).name == model]
            model = named[0] if len(named) == 1 else model
        self._wanted = model
        if model and all(row.id != model for row in self.rows()) and isdir(model):
            self._own[model] = _row_of(Path(model), model)
        self._fill()

    def rows(self) -> tuple[ModelRow, ...]:
        """Return all that are listed."""
        return (*self._rows, *(row for row in self._own.values() if all(row.id != each.id for each in self._rows)))

    def row(self) -> ModelRow | None:
        """Return the one chosen, installed or not, or None."""
        return next((row for row in self.rows() if row.id == self._wanted), None)

    @property
    def wanted(self) -> str:
        """The id or folder chosen, whether or not it is listed."""
        return self._wanted

    def fault(self) -> str:
        """Return what is wrong with the choice as a sentence, or ""."""
        row = self.row()
        if row is None:
            return tr("There is no model “{name}” here.", name=Path(self._wanted).name) if self._rows else ""
        return "" if row.folder is not None else tr("{model} is not installed.", model=row.title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the models with the arrows, without falling into the last entry."""
        step = _STEPS.get(Qt.Key(event.key())) if event.modifiers() == Qt.KeyboardModifier.NoModifier else None
        if step is None:
            super().keyPressEvent(event)
            return
        there = [row.id for row in self.rows() if row.folder is not None]
        if there:
            at = there.index(self._wanted) + step if self._wanted in there else 0
            self._choose_now(there[min(max(at, 0), len(there) - 1)])

    def _fill(self) -> None:
        items = QStandardItemModel(self)
        for row in self.rows():
            if row.folder is None and row.id != self._wanted:
                continue
            title = row.title
            item = QStandardItem(title if row.folder is not None else tr("{model} (not installed)", model=title))
            item.setData(row.id, _ID)
            item.setEnabled(row.folder is not None)
            item.setToolTip(_reason(row))
            items.appendRow(item)
        for text, tip in (
            (tr(GET), tr("See which models there are, what they are good for, and download them.")),
            (tr(FOLDER), tr("Choose the folder of a model that is on this computer.")),
        ):
            last = QStandardItem(text)
            last.setToolTip(tip)
            items.appendRow(last)
        self.blockSignals(True)
        self.setModel(items)
        self._show_wanted()
        self.blockSignals(False)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 24)
        self.model_changed.emit()

    def _show_wanted(self) -> None:
        self.setCurrentIndex(self.findData(self._wanted, _ID))
        row = self.row()
        self.setToolTip("" if row is None else _reason(row))

    def _activated(self, index: int) -> None:
        model = self.itemData(index, _ID)
        if model is None:
            asked = self.get_requested if self.itemText(index) == tr(GET) else self.folder_requested
            self._show_wanted()
            asked.emit()
        else:
            self._choose_now(model)

    def _choose_now(self, model: str) -> None:
        before, self._wanted = self.row(), model
        if before is None or before.folder is None:
            self._fill()  # what is not installed stays listed only while it is wanted
            tell_change(self)
            return
        self._show_wanted()
        tell_change(self)
        self.model_changed.emit()


def _row_of(folder: Path, model: str) -> ModelRow:
    """Return a folder of the user's as a model; what is wrong with it is said when it is loaded."""
    try:
        return replace(model_of_folder(folder), id=model)
    except UserError:
        return ModelRow(model, folder.name or model, "", 0, True, False, folder)


def _reason(row: ModelRow) -> str:
    if row.folder is not None:
        if not row.licence:
            return str(row.folder)
        return tr("{model}, licence {licence}", model=row.title, licence=told(row.licence))
    get, licence, model = tr(GET), told(row.licence), row.title
    if not row.size_bytes:
        return tr(
            "{model} is not installed (licence {licence}). “{get}” downloads it.", model=model, licence=licence, get=get
        )
    return tr(
        "{model} is not installed ({gigabytes:.1f} GB, licence {licence}). “{get}” downloads it.",
        model=model,
        gigabytes=row.size_bytes / 1e9,
        licence=licence,
        get=get,
    )
