"""The prompt panel as it is laid out: its fields, their titles and places, and the looks they take on."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from musicdesk.core.abilities import MUSICGEN
from musicdesk.core.recipe import SECONDS_LIMIT
from musicdesk.gui.estimateline import EstimateLine
from musicdesk.gui.promptadvanced import AdvancedSettings, title_of
from musicdesk.gui.promptedit import PromptEdit
from musicdesk.gui.promptexamples import Examples
from musicdesk.gui.promptfields import Beside
from musicdesk.gui.promptloop import LoopFields
from musicdesk.gui.promptmelody import MelodySlot
from musicdesk.gui.promptmodels import ModelBox
from musicdesk.gui.prompttime import LengthBox
from musicdesk.gui.prompttips import advanced_tip
from musicdesk.gui.sectioneditor import SectionEditor
from musicdesk.gui.stylebox import StyleBox
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr

SHORTEST_S, LONGEST_S = 0.5, SECONDS_LIMIT
_LOW_PX, _PROMPT_PX, _HIGH_PX = 64, 96, 150
"""Heights of the prompt: the least, with sections below it, and the most."""
_EDGE_PX, _SCROLL_BAR_PX = 12, 10
_REMARK_LINES = 2
"""So many lines does a remark on the length have in a panel of the usual width."""


class PromptPane(QWidget):
    """The fields of the prompt panel. `beside` has a place for words beside each, by its name."""

    generate_requested = Signal(object)
    cancel_requested = Signal()
    melody_offered = Signal(object)
    folder_requested = Signal()
    models_requested = Signal()
    idea_requested = Signal()
    """a loop is to be made from an idea"""
    wish_changed = Signal()
    """what the fields ask for may be another: `PromptPanel.draft` tells it"""
    can_generate_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None, choose_melody: Callable[[QWidget], Path | None]) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("What to make"))
        self.prompt = PromptEdit(self)
        self.style_box = StyleBox(theme, self)
        self.examples = Examples(theme, self)
        self.length = LengthBox(tr("Length"), SHORTEST_S, LONGEST_S, self)
        self.loop = LoopFields(theme, self)
        self.idea = QToolButton(self)
        self.idea.setText(f" {tr('From an idea…')}")
        self.idea.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.idea.setProperty("role", "flat")
        self.idea.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.idea.setAccessibleName(tr("Loop from an idea"))
        self.idea.setToolTip(
            tr("Sing it or drop a recording: its tempo and key are found, and loops are made from it.")
        )
        self.model = ModelBox(self)
        self.get_models = QToolButton(self)
        self.get_models.setProperty("role", "flat")
        self.get_models.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.get_models.setAccessibleName(tr("Get models"))
        self.get_models.setToolTip(tr("Get better models, or remove some"))
        self.estimate = EstimateLine(theme, self)
        self.advanced = AdvancedSettings(theme, self)
        self.sections = SectionEditor(theme, self)
        self.melody = MelodySlot(theme, choose_melody, self)
        self.timeline = self._switch_of(tr("Sections"), tr("Let another prompt hold from here to there."))
        self.mode = self._switch_of(tr("Advanced"), advanced_tip(MUSICGEN))
        self.generate_button = QPushButton(tr("Generate"), self)
        self.generate_button.setProperty("role", "accent")
        self.generate_button.setAccessibleName(tr("Generate"))
        self.cancel_button = QPushButton(tr("Cancel"), self)
        self.cancel_button.setAccessibleName(tr("Cancel"))
        self.cancel_button.setToolTip(tr("Stop the take that is being made, and keep what there is."))
        self.cancel_button.setEnabled(False)
        self.beside = {
            "prompt": Beside(self.prompt, self), "seconds": Beside(self.length, self),
            "model": Beside(self.model, self), **self.loop.beside, "sections": self.sections.beside,
            **self.advanced.beside, "melody": self.melody.beside, "": Beside(self.generate_button, self),
        }  # fmt: skip
        self._lay_out()

    def _switch_of(self, name: str, tip: str) -> QToolButton:
        """Return a button that shows a part of the panel, and hides it."""
        button = QToolButton(self)
        button.setText(f" {name}")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setCheckable(True)
        button.setProperty("role", "flat")
        button.setAccessibleName(name)
        button.setToolTip(tip)
        return button

    def _lay_out(self) -> None:
        self._switches = QHBoxLayout()
        self._switches.addWidget(self.timeline)
        self._switches.addWidget(self.mode)
        self._switches.addStretch(0)
        self._prompt_title = title_of(tr("Prompt"), self.prompt)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setContentsMargins(0, 0, 0, 0)
        self._head.addWidget(self._prompt_title, 1)
        self._head.addLayout(self._switches)
        fields = QGridLayout()
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setColumnStretch(0, 2)
        fields.setColumnStretch(1, 3)
        titles = QHBoxLayout()
        titles.setContentsMargins(0, 0, 0, 0)
        titles.addWidget(title_of(tr("Length"), self.length), 1)
        titles.addWidget(self.loop.on)
        models = QHBoxLayout()
        models.setContentsMargins(0, 0, 0, 0)
        models.addWidget(title_of(tr("Model"), self.model), 1)
        models.addWidget(self.get_models)
        fields.addLayout(titles, 0, 0)
        fields.addLayout(models, 0, 1)
        fields.addWidget(self.length, 1, 0, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self.model, 1, 1, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self.beside["seconds"], 2, 0, 1, 2)
        fields.addWidget(self.beside["model"], 3, 0, 1, 2)
        self._fields = fields
        self._melody_area = QWidget(self)
        melody = QVBoxLayout(self._melody_area)
        melody.setContentsMargins(0, 0, 0, 0)
        melody.setSpacing(2)
        melody.addWidget(title_of(tr("Melody"), self.melody.button))
        melody.addWidget(self.melody)
        body = QWidget(self)
        self._rows = QVBoxLayout(body)
        self._rows.addLayout(self._head)
        self._rows.addWidget(self.prompt, 1)
        self._rows.addWidget(self.beside["prompt"])
        self._rows.addWidget(self.style_box)
        self._rows.addWidget(self.examples)
        self._rows.addLayout(fields)
        self._rows.addWidget(self.loop)
        if (loop := self.loop.layout()) is not None:
            loop.addWidget(self.idea)
        self._rows.addWidget(self.sections, 1)
        self._rows.addWidget(self._melody_area)
        self._rows.addWidget(self.advanced)
        self._rows.addStretch(0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(body)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._turn_head)
        buttons = QHBoxLayout()
        buttons.addWidget(self.generate_button, 1)
        buttons.addWidget(self.cancel_button)
        self._buttons = buttons
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.estimate)
        self._foot.addWidget(self.beside[""])
        self._foot.addLayout(buttons)
        everything = QVBoxLayout(self)
        everything.setContentsMargins(0, 0, 0, 0)
        everything.setSpacing(0)
        everything.addWidget(self._scroll, 1)
        everything.addLayout(self._foot)
        order = (
            self.prompt, self.timeline, self.mode, *self.style_box.in_order, *self.examples.chips, self.length,
            self.loop.on, self.model, self.get_models, *self.loop.fields.values(), self.idea,
            *self.sections.in_order, self.melody.button, self.melody.remove, self.melody.record, self.melody.instead,
            *self.advanced.in_order, self.estimate.use, self.generate_button, self.cancel_button,
        )  # fmt: skip
        for one, other in itertools.pairwise(order):
            QWidget.setTabOrder(one, other)

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(_EDGE_PX), px(8), px(_EDGE_PX), px(4))
        self._rows.setSpacing(px(8))
        self._fields.setHorizontalSpacing(px(8))
        self._fields.setVerticalSpacing(px(4))
        self._buttons.setSpacing(px(8))
        self._foot.setContentsMargins(px(_EDGE_PX), px(4), px(_EDGE_PX), px(12))
        self._foot.setSpacing(px(4))
        self._share_height()
        for switch, icon in ((self.timeline, "list-music"), (self.mode, "sliders-horizontal")):
            switch.setIconSize(QSize(px(16), px(16)))
            switch.setIcon(self._theme.icon(icon, self._theme.tokens.dim))
        self.get_models.setIconSize(QSize(px(14), px(14)))
        self.get_models.setFixedHeight(px(22))
        self.get_models.setIcon(self._theme.icon("download", self._theme.tokens.dim))
        self.idea.setIconSize(QSize(px(16), px(16)))
        self.idea.setIcon(self._theme.icon("audio-waveform", self._theme.tokens.dim))
        self.setMinimumWidth(px(260))
        self._turn_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put title and switches below one another where their words have no room in one line."""
        super().resizeEvent(event)
        self._turn_head()

    def least_width(self) -> int:
        """Return the width that the words of every part need, shown or not, in the language that is spoken."""
        parts = (self.style_box, self.loop, self.sections, self.advanced)
        widths = [part.minimumSizeHint().width() for part in parts]
        widths += [self._fields.minimumSize().width(), self._switches.sizeHint().width()]
        return max(widths) + 2 * self._theme.px(_EDGE_PX) + self._theme.px(_SCROLL_BAR_PX)

    def _turn_head(self) -> None:
        needed_px = self._prompt_title.sizeHint().width() + self._switches.sizeHint().width() + self._head.spacing()
        bar_px = self._theme.px(_SCROLL_BAR_PX) if self._scroll.verticalScrollBar().maximum() else 0
        fits = needed_px <= self.width() - 2 * self._theme.px(_EDGE_PX) - bar_px
        directions = QBoxLayout.Direction
        self._head.setDirection(directions.LeftToRight if fits else directions.TopToBottom)

    def _share_height(self) -> None:
        """Let prompt or sections have the height that is left; with sections nothing is to move about them.

        With the advanced fields as well there is no height left: what is not shown keeps no room.
        """
        px, timeline, advanced = self._theme.px, self.timeline.isChecked(), self.mode.isChecked()
        lowest = px(_PROMPT_PX if timeline and not advanced else _LOW_PX)
        self.prompt.set_height(lowest, lowest if timeline or advanced else px(_HIGH_PX))
        remark = self.beside["seconds"]
        policy = remark.sizePolicy()
        policy.setRetainSizeWhenHidden(timeline and not advanced)
        remark.setSizePolicy(policy)
        remark.setMinimumHeight(_REMARK_LINES * remark.fontMetrics().lineSpacing() if timeline and not advanced else 0)
        self.sections.set_steady(not advanced)
