"""The editor of sections: the lane, the fields of the chosen one below it, and buttons to add and take away."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from musicdesk.core.errors import BadValue
from musicdesk.core.section import Section
from musicdesk.gui.promptadvanced import title_of
from musicdesk.gui.promptfields import Beside, EnterPresses, NumberBox, is_shown_as
from musicdesk.gui.sectionchange import BEGIN, END, Sections, drawn, fitted, has_room, reach
from musicdesk.gui.sectionfields import SectionFields
from musicdesk.gui.sectionlane import SectionLane
from musicdesk.gui.sectionwords import moment_text
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

HINT = mark("Stretches with a prompt of their own. Where there is none, the prompt above holds.")
_NEAR_S = 1e-6
_ANY_PX = 16_777_215
"""Qt's word for no limit."""
_LANE_PX = 200
"""The lane grows no higher."""


class SectionEditor(QWidget):
    """Sections of the music that is asked for. It is told length, tempo and prompt, and tells when it was edited."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sections: Sections = ()
        self._seconds = 1.0
        self._steady = True
        self._wrong: list[str] = []
        """the fields that hold what cannot be"""
        self._enter = EnterPresses(self)
        self.lane = SectionLane(theme, True, self)
        self.fields = SectionFields(theme, self)
        self.add, self.remove = QToolButton(self), QToolButton(self)
        self.fit = QPushButton(tr("Fit"), self)
        self.beside = Beside(self.lane, self)
        self._hint = QLabel(tr(HINT), self)
        self._prepare()
        self._lay_out()
        self._connect()
        self._show()
        theme.follow(self._dress, self)

    # facts

    def put(self, sections: Sections) -> None:
        """Show sections; nothing is told."""
        self._sections = sections
        self.lane.choose(-1)
        self._show()

    def set_music(self, seconds: float, bpm: float | None, prompt: str) -> None:
        """Say how long the music is, the tempo it counts its bars in, if any, and the prompt that holds elsewhere."""
        self._seconds = seconds
        self.lane.set_prompt(prompt)
        before = self.lane.grid
        self.lane.set_grid(bpm)
        if self.lane.grid != before:
            self.fields.set_grid(self.lane.grid)
        self.lane.set_sections(self._sections, seconds)
        last_s = self._sections[-1].end_s if self._sections else 0.0
        self.fit.setVisible(last_s > seconds + _NEAR_S)
        self.add.setEnabled(has_room(self._sections))

    def set_steady(self, steady: bool) -> None:
        """Say whether the fields keep their room while no section is chosen, so that nothing moves below."""
        self._steady = steady
        self._share_height()

    @property
    def sections(self) -> Sections:
        """The sections as they stand; what cannot be is not among them."""
        return self._sections

    @property
    def wrong(self) -> QWidget | None:
        """The first field that holds what cannot be, or None."""
        return self.fields.field(self._wrong[0]) if self._wrong else None

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """Everything that takes the focus, in reading order."""
        return (self.fit, self.add, self.remove, self.lane, *self.fields.in_order)

    def interpret(self) -> None:
        """Take what is half typed for what it is."""
        self.fields.interpret()

    # inside

    def _prepare(self) -> None:
        self.add.setAccessibleName(tr("Add a section"))
        self.add.setToolTip(tr("Add a section in the next empty place, or cut the chosen one in two (Insert)."))
        self.remove.setAccessibleName(tr("Remove the section"))
        self.remove.setToolTip(tr("Take the chosen section away (Delete)."))
        self.fit.setAccessibleName(tr("Fit the sections to the length"))
        self.fit.setToolTip(tr("Cut off what lies beyond the end of the music."))
        for button in (self.add, self.remove):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setProperty("role", "flat")
        self._hint.setProperty("role", "dim")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._enter.watch(self.add, self.remove, self.fit)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(title_of(tr("Sections"), self.lane), 1)
        head.addWidget(self.fit)
        head.addWidget(self.add)
        head.addWidget(self.remove)
        self._head = head
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(head)
        self._rows.addWidget(self.lane, 1)
        self._rows.addWidget(self.beside)
        # Hint and fields share one place, so that the lane stays as it is when a section is chosen.
        self._below = QStackedLayout()
        self._below.addWidget(self._hint)
        self._below.addWidget(self.fields)
        self._rows.addLayout(self._below, 1)
        self._rows.addStretch(0)

    def _connect(self) -> None:
        self.lane.edited.connect(self._taken)
        self.lane.chosen.connect(self._gone_to)
        self.fields.changed.connect(self._typed)
        self.add.clicked.connect(self.lane.add_section)
        self.remove.clicked.connect(self.lane.remove_section)
        self.fit.clicked.connect(lambda: self._taken(fitted(self._sections, self._seconds)))

    def _taken(self, sections: Sections) -> None:
        self._sections = sections
        self.lane.set_sections(sections, self._seconds)
        self._show()
        self.edited.emit()

    def _gone_to(self, _index: int) -> None:
        was_wrong = bool(self._wrong)
        self._show()
        if was_wrong:
            self.edited.emit()

    def _typed(self, field: str, value: object) -> None:
        index = self.lane.index
        if not 0 <= index < len(self._sections):
            return
        box, stands = self.fields.field(field), getattr(self._sections[index], field)
        if isinstance(box, NumberBox) and isinstance(value, float) and stands is not None:
            value = float(stands) if is_shown_as(box, stands, value) else value  # what was not typed is not rounded
        before = self._sections, list(self._wrong)
        self._wrong = [each for each in self._wrong if each != field]
        try:
            self._sections = self._with(index, field, value)
        except BadValue as error:
            self._wrong.append(field)
            self.fields.say(field, error.message, error.hint)
        else:
            self.fields.say(field, "")
            self.lane.set_sections(self._sections, self._seconds)
        if before != (self._sections, self._wrong):
            self.edited.emit()

    def _with(self, index: int, field: str, value: object) -> Sections:
        """Return the sections with one value changed.

        Raises: BadValue if it cannot be.
        """
        if field in ("begin_s", "end_s") and isinstance(value, float):
            side = BEGIN if field == "begin_s" else END
            low_s, high_s = reach(self._sections, index, side, self._seconds)
            if not low_s - _NEAR_S <= value <= high_s + _NEAR_S:
                low, high = (moment_text(each, self.lane.grid) for each in (low_s, high_s))
                raise BadValue(
                    tr("It can begin between {low} and {high}.", low=low, high=high)
                    if side == BEGIN
                    else tr("It can end between {low} and {high}.", low=low, high=high),
                    tr("Move its neighbour, or make the music longer."),
                )
            return drawn(self._sections, index, side, value, self._seconds)
        if field == "prompt":
            section = replace(self._sections[index], prompt=str(value))
        else:
            section = replace(self._sections[index], guidance=value if isinstance(value, float) else None)
        return (*self._sections[:index], section, *self._sections[index + 1 :])

    def _show(self) -> None:
        """Show what is chosen in the fields; what was typed wrong before is forgotten."""
        self._wrong.clear()
        self.lane.set_sections(self._sections, self._seconds)
        index = self.lane.index
        section: Section | None = self._sections[index] if index >= 0 else None
        self._below.setCurrentWidget(self._hint if section is None else self.fields)
        self._share_height()
        self.remove.setEnabled(section is not None)
        if section is not None:
            title = tr("Prompt of section {number} of {count}", number=index + 1, count=len(self._sections))
            self.fields.put(section, title)

    def _share_height(self) -> None:
        policies, policy = QSizePolicy.Policy, self.fields.sizePolicy()
        needs_room = self._steady or self.lane.index >= 0
        policy.setVerticalPolicy(policies.Preferred if needs_room else policies.Ignored)
        self.fields.setSizePolicy(policy)
        self.fields.setMaximumHeight(_ANY_PX if needs_room else 0)
        self._below.invalidate()  # what is hidden does not tell its layout
        self.updateGeometry()

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setSpacing(px(4))
        self._head.setSpacing(px(4))
        self.lane.setMaximumHeight(px(_LANE_PX))
        for button, icon in ((self.add, "plus"), (self.remove, "trash-2")):
            button.setIcon(self._theme.icon(icon))
            button.setIconSize(QSize(px(14), px(14)))
