"""The dialog that keeps a prompt as a style: its name, its family, and where the words of the user go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from musicdesk.core.errors import BadValue
from musicdesk.core.preset import PLACE, Preset
from musicdesk.core.recipe import STYLE_LIMIT
from musicdesk.gui.promptfields import Beside, EnterPresses
from musicdesk.gui.stylewords import settings_of
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import told, tr
from musicdesk.gui.wheel import CalmBox

_WIDTH_PX, _TEMPLATE_PX = 460, 76


class StyleDialog(QDialog):
    """Asks how a style is called, beginning with a `draft` made of the prompt panel; it tells the style to be kept."""

    wanted = Signal(object)
    """Preset"""

    def __init__(self, theme: Theme, draft: Preset, presets: Sequence[Preset], parent: QWidget | None = None) -> None:
        """`presets` are the styles there are: their families are offered, and one of yours of that name is replaced."""
        super().__init__(parent)
        self._theme, self._draft = theme, draft
        self._own = {each.name.casefold() for each in presets if each.own}
        self._shipped = {each.name.casefold() for each in presets if not each.own}
        self.setWindowTitle(tr("Save as style"))
        self.setAccessibleName(tr("Save as style"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = QLineEdit(draft.name)
        self.name.setAccessibleName(tr("Name of the style"))
        self.name.setMaxLength(STYLE_LIMIT)
        self.family = CalmBox()
        self.family.setAccessibleName(tr("Family"))
        self.family.setEditable(True)
        families = (*(each.family for each in presets), draft.family)
        self._families = {told(each): each for each in families if each}
        self.family.addItems(list(self._families))
        self.family.setCurrentText(told(draft.family))
        self.template = QPlainTextEdit(draft.template)
        self.template.setAccessibleName(tr("What it asks for"))
        self.template.setTabChangesFocus(True)
        self.where = QLabel(tr("{place} is where your words go the next time.", place=PLACE))
        self.along = QLabel()
        settings = (*(() if draft.bpm is None else (tr("{bpm:g} bpm", bpm=draft.bpm),)), *settings_of(draft))
        self.along.setText(tr("Goes along: {settings}.", settings=" · ".join(settings)) if settings else "")
        self.along.setVisible(bool(settings))
        for label in (self.where, self.along):
            label.setProperty("role", "dim")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.beside = {"name": Beside(self.name), "family": Beside(self.family), "template": Beside(self.template)}
        self.keep, self.shut = QPushButton(tr("Save")), QPushButton(tr("Cancel"))
        self.keep.setProperty("role", "accent")
        self.keep.setDefault(True)
        self.shut.setAutoDefault(False)
        for button in (self.keep, self.shut):
            button.setAccessibleName(button.text())
        self._enter = EnterPresses(self)
        self._enter.watch(self.keep, self.shut)
        self._lay_out()
        self.name.textChanged.connect(self._check)
        self.family.currentTextChanged.connect(self._check)
        self.template.textChanged.connect(self._check)
        self.keep.clicked.connect(self._keep)
        self.shut.clicked.connect(self.reject)
        theme.follow(self._dress, self)
        self._check()
        self.name.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that is needed, now that the type is known."""
        super().showEvent(event)
        self._fit()

    def _preset(self) -> Preset:
        """Return the style as it stands. Raises: BadValue."""
        family = self.family.currentText().strip()
        return replace(
            self._draft,
            name=self.name.text().strip(),
            family=self._families.get(family, family),
            template=self.template.toPlainText().strip(),
            own=True,
        )

    def _check(self) -> None:
        wrong: BadValue | None = None
        try:
            self._preset()
        except BadValue as error:
            wrong = error
        named = bool(self.name.text().strip())
        for field, place in self.beside.items():
            # A name that is still to be typed is not wrong.
            said = wrong is not None and wrong.field == field and (field != "name" or named)
            place.say(wrong.message if said and wrong else "", wrong.hint if said and wrong else "")
        name = self.name.text().strip().casefold()
        if wrong is None and name in self._own:
            self.beside["name"].say(tr("This replaces your style of that name."), role="dim")
        elif wrong is None and name in self._shipped:
            self.beside["name"].say(tr("It takes the place of the one that came with MusicDesk."), role="dim")
        self.keep.setEnabled(wrong is None)
        self._fit()

    def _keep(self) -> None:
        self.wanted.emit(self._preset())
        self.accept()

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Name"), self.name), ("", self.beside["name"]),
            (tr("Family"), self.family), ("", self.beside["family"]),
            (tr("Asks for"), self.template), ("", self.where), ("", self.beside["template"]), ("", self.along),
        )  # fmt: skip
        for row, (title, field) in enumerate(rows):
            if title:
                label = QLabel(title)
                label.setBuddy(field)
                top = Qt.AlignmentFlag.AlignTop if field is self.template else Qt.AlignmentFlag.AlignVCenter
                self._grid.addWidget(label, row, 0, top)
            self._grid.addWidget(field, row, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.shut)
        foot.addWidget(self.keep)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(self._grid)
        self._rows.addStretch(1)
        self._rows.addLayout(foot)

    def _fit(self) -> None:
        if self.isVisible():
            self.resize(self.width(), self._rows.totalHeightForWidth(self.width()))

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(16), px(14), px(16), px(12))
        self._rows.setSpacing(px(12))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(5))
        self.template.setFixedHeight(px(_TEMPLATE_PX))
        self.setMinimumWidth(px(_WIDTH_PX))
        self._fit()
