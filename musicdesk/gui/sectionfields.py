"""The fields of one section: from where to where it goes, its prompt, and its guidance."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from musicdesk.core.recipe import SECONDS_LIMIT
from musicdesk.core.section import Section
from musicdesk.gui.melodyrolltime import Grid
from musicdesk.gui.promptadvanced import title_of, titled
from musicdesk.gui.promptedit import PromptEdit
from musicdesk.gui.promptfields import Beside, NumberBox
from musicdesk.gui.prompttime import MomentBox
from musicdesk.gui.sectionwords import BAR_WORD
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

USUAL_GUIDANCE = 3.0
AS_ABOVE = mark("as above")
_NOTHING = -99_999_999.0
_GAP_PX, _FRAME_PX = 8, 34
_BESIDE = {"begin_s": 0, "end_s": 1, "guidance": 2, "prompt": 3}


class GuidanceBox(NumberBox):
    """A guidance, or nothing: then that of the whole take holds."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, 0, 50, 0.5, parent)
        self.lineEdit().setPlaceholderText(tr(AS_ABOVE))
        self.setValue(_NOTHING)

    @property
    def guidance(self) -> float | None:
        """What stands there, or None."""
        return None if self.value() == _NOTHING else self.value()

    def put(self, guidance: float | None) -> None:
        """Show a guidance, or none."""
        self.setValue(_NOTHING if guidance is None else guidance)

    def textFromValue(self, value: float) -> str:
        """Return no text for nothing."""
        return "" if value == _NOTHING else super().textFromValue(value)

    def valueFromText(self, text: str) -> float:
        """Return nothing for no text."""
        return super().valueFromText(text) if text.strip() else _NOTHING

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Take no text as well."""
        return super().validate(text, position) if text.strip() else (QValidator.State.Acceptable, text, position)

    def stepBy(self, steps: int) -> None:
        """Step; from nothing, to what is usual."""
        if self.guidance is None:
            self.setValue(USUAL_GUIDANCE)
            self.selectAll()
        else:
            super().stepBy(steps)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Return which arrows lead somewhere: from nothing, both."""
        arrows = QAbstractSpinBox.StepEnabledFlag
        return arrows.StepUpEnabled | arrows.StepDownEnabled if self.guidance is None else super().stepEnabled()


class SectionFields(QWidget):
    """What one section is. It is shown a section, and tells each field that was changed by hand."""

    changed = Signal(str, object)
    """a field of `Section`, and what it is to be now"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.begin = MomentBox(tr("Section from"), SECONDS_LIMIT, self)
        self.end = MomentBox(tr("Section to"), SECONDS_LIMIT, self)
        self.guidance = GuidanceBox(tr("Section guidance"), self)
        self.guidance.setToolTip(tr("How closely to follow this prompt; empty: as closely as everywhere."))
        self.words = PromptEdit(self)
        self.words.setAccessibleName(tr("Section prompt"))
        self.words.setPlaceholderText(tr("What is to be heard here?"))
        self.in_order: tuple[QWidget, ...] = (self.begin, self.end, self.guidance, self.words)
        self._beside = [Beside(field, self) for field in self.in_order]
        self._title = title_of(tr("Prompt of the section"), self.words)
        self._title.setWordWrap(True)
        self._lay_out()
        self.begin.valueChanged.connect(lambda value: self.changed.emit("begin_s", value))
        self.end.valueChanged.connect(lambda value: self.changed.emit("end_s", value))
        self.guidance.valueChanged.connect(lambda _: self.changed.emit("guidance", self.guidance.guidance))
        self.words.textChanged.connect(lambda: self.changed.emit("prompt", self.words.toPlainText()))
        theme.follow(self._dress, self)
        self.set_grid(None)

    def put(self, section: Section, title: str) -> None:
        """Show a section under a title; nothing is told or said."""
        self._title.setText(title)
        self._title.setAccessibleName(f"{title}:")
        fields: dict[str, Any] = {"begin_s": self.begin, "end_s": self.end}
        self.blockSignals(True)
        for name, box in fields.items():
            box.setValue(getattr(section, name))
        self.guidance.put(section.guidance)
        if self.words.toPlainText() != section.prompt:
            self.words.setPlainText(section.prompt)
        self.blockSignals(False)
        for place in self._beside:
            place.say("")

    def heightForWidth(self, width: int) -> int:
        """Return the height that is needed, within the most there may be: stacked, Qt would not ask for that."""
        return min(super().heightForWidth(width), self.maximumHeight())

    def set_grid(self, grid: Grid | None) -> None:
        """Tell moments in bars, or in seconds."""
        for box in (self.begin, self.end):
            box.set_grid(grid)
        if grid is None:
            self.begin.setToolTip(tr("Where it begins: 0:30 or 30 s."))
            self.end.setToolTip(tr("Where it ends: 0:30 or 30 s."))
            return
        self.begin.setToolTip(
            tr("Where it begins: bar 9, 9.3 for its third beat, 9.3.5 for half a beat later, or 0:30.")
        )
        self.end.setToolTip(tr("Where it ends: bar 9, 9.3 for its third beat, 9.3.5 for half a beat later, or 0:30."))

    def say(self, field: str, message: str, hint: str = "") -> None:
        """Say what is wrong with a field, or "" when nothing is."""
        self._beside[_BESIDE[field]].say(message, hint)

    def field(self, name: str) -> QWidget:
        """Return the field that holds a value of a section."""
        return self.in_order[_BESIDE[name]]

    def interpret(self) -> None:
        """Take what is half typed for what it is."""
        for box in (self.begin, self.end, self.guidance):
            box.interpretText()

    def _lay_out(self) -> None:
        self._span = QHBoxLayout()
        for title, field in ((tr("From"), self.begin), (tr("To"), self.end)):
            self._span.addLayout(titled(title, field), 1)
        self._follow = titled(tr("Guidance"), self.guidance)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.addLayout(self._span, 2)
        self._line.addLayout(self._follow, 1)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(self._line)
        for place in self._beside[:3]:
            self._rows.addWidget(place)
        self._rows.addWidget(self._title)
        self._rows.addWidget(self.words, 1)
        self._rows.addWidget(self._beside[3])
        self._rows.addStretch(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the moments more room where the word for a bar is a long one: the guidance stands below them then."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        px = self._theme.px
        moment_px = self.begin.fontMetrics().horizontalAdvance(tr(BAR_WORD, bar="88.8"))
        fits = 3 * (moment_px + px(_FRAME_PX)) + 2 * px(_GAP_PX) <= self.width()
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.LeftToRight if fits else directions.TopToBottom)
        self._follow.setDirection(directions.TopToBottom if fits else directions.LeftToRight)

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setSpacing(px(4))
        self._line.setSpacing(px(_GAP_PX))
        self._span.setSpacing(px(_GAP_PX))
        self._turn()
        self.words.set_height(px(52), px(150))
