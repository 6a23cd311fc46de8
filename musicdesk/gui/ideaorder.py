"""What is to be made of an idea: instrument, bars, model, number of candidates, and the prompt that follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from musicdesk.core.recipe import BARS_LIMIT, PROMPT_LIMIT, VARIATIONS_LIMIT
from musicdesk.core.tags import INSTRUMENTS
from musicdesk.gui.ideacolumns import Column, Columns
from musicdesk.gui.ideafound import WordBox
from musicdesk.gui.melodyelided import ElidedBox
from musicdesk.gui.promptadvanced import title_of
from musicdesk.gui.promptfields import Beside, EnterPresses, WholeBox
from musicdesk.gui.styleline import TwoLines
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, told, tr

USUAL_INSTRUMENT = "electric piano"
USUAL_BARS, USUAL_CANDIDATES = 4, 4
_LEAST_PX = 128
_WHY_NOT = mark("Choose a recording of your idea first.")


@dataclass(frozen=True)
class LoopModel:
    """A model that can be asked: its id or folder, its title, and whether it follows a melody."""

    id: str
    title: str
    melody: bool


class OrderPart(QWidget):
    """The fields of the order and its button. What follows from them is told to it as a prompt."""

    changed = Signal()
    """a field holds something else"""
    make_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._advanced = self._ready = self._can_follow = False
        self._composed, self._typed = "", False
        self.instrument = WordBox(tr("Instrument"), INSTRUMENTS)
        self.instrument.put(USUAL_INSTRUMENT)
        self.bars = WholeBox(tr("Bars"), 1, BARS_LIMIT)
        self.bars.setValue(USUAL_BARS)
        self.model = ElidedBox(tr("Loop model"), letters=8)
        self.candidates = WholeBox(tr("Candidates"), 1, VARIATIONS_LIMIT)
        self.candidates.setValue(USUAL_CANDIDATES)
        self.bars.setToolTip(tr("How many bars the loop has, of four beats each; it is cut to exactly so many."))
        self.candidates.setToolTip(tr("How many loops to make, to choose the best of."))
        fields: dict[str, QWidget] = {
            "instrument": self.instrument, "bars": self.bars, "model": self.model, "variations": self.candidates,
        }  # fmt: skip
        self.beside = {name: Beside(field) for name, field in fields.items()}
        titles = (tr("Instrument"), tr("Bars"), tr("Model"), tr("Candidates"))
        self.columns = Columns(
            theme, [Column(title, field) for title, field in zip(titles, fields.values(), strict=True)], _LEAST_PX
        )
        self.follow = QCheckBox(tr("Follow its melody"))
        self.follow.setChecked(True)
        self.follow.setAccessibleName(tr("Follow its melody"))
        self.follow.setToolTip(tr("The loop plays what the idea plays, as far as the model follows a melody."))
        self.asks, self.prompt = TwoLines(), QLineEdit()
        self.asks.setAccessibleName(tr("What is asked for"))
        self.prompt.setAccessibleName(tr("Prompt of the loop"))
        self.prompt.setMaxLength(PROMPT_LIMIT)
        self.compose = QToolButton()
        self.compose.setAccessibleName(tr("Compose the prompt again"))
        self.compose.setToolTip(tr("Compose it again from the fields above"))
        self.compose.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.beside |= {"prompt": Beside(self.prompt)}
        self.make = QPushButton(tr("Make loop"))
        self.make.setProperty("role", "accent")
        self.make.setAccessibleName(tr("Make loop"))
        self.beside |= {"": Beside(self.make)}
        self._lay_out()
        self._connect()
        theme.follow(self._dress, self)
        self._show()

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """Everything that takes the focus, in reading order."""
        return (
            self.instrument, self.bars, self.model, self.candidates, self.follow, self.prompt, self.compose, self.make,
        )  # fmt: skip

    @property
    def model_id(self) -> str:
        """The model chosen, "" where there is none."""
        chosen: LoopModel | None = self.model.currentData()
        return "" if chosen is None else chosen.id

    @property
    def follows(self) -> bool:
        """Whether the melody of the idea is to be followed."""
        return self._can_follow and self.follow.isChecked()

    @property
    def typed_prompt(self) -> str:
        """The prompt, if it was typed over; "" where the composed one holds."""
        return self.prompt.text().strip() if self._advanced and self._typed else ""

    def set_models(self, models: Sequence[LoopModel], chosen: str) -> None:
        """Offer models; the one that was chosen stays, else it is `chosen`."""
        before = self.model_id or chosen
        self.model.blockSignals(True)
        self.model.clear()
        for each in models:
            self.model.addItem(each.title, each)
        at = next((at for at, each in enumerate(models) if each.id == before), 0)
        self.model.setCurrentIndex(at if models else -1)
        self.model.blockSignals(False)

    def choose_model(self, model_id: str) -> None:
        """Choose a model by its id; nothing is said about it."""
        at = next((at for at in range(self.model.count()) if self.model.itemData(at).id == model_id), -1)
        if at >= 0:
            self.model.blockSignals(True)
            self.model.setCurrentIndex(at)
            self.model.blockSignals(False)

    def set_melodic(self, melodic: bool) -> None:
        """Say whether the idea has notes that can be followed; whether the model follows any is looked at here."""
        chosen: LoopModel | None = self.model.currentData()
        self._can_follow = melodic and chosen is not None and chosen.melody
        self._show()

    def set_advanced(self, advanced: bool) -> None:
        """Let the prompt be changed, or only be read."""
        self._advanced = advanced
        self._show()

    def show_prompt(self, composed: str) -> None:
        """Show what is asked for; what was typed over it stays."""
        self._composed = composed
        if not self._typed:
            self.prompt.blockSignals(True)
            self.prompt.setText(composed)
            self.prompt.setCursorPosition(0)
            self.prompt.blockSignals(False)
        self._show()

    def show_wrong(self, field: str, message: str, hint: str) -> None:
        """Say what is wrong beside a field, "" for what belongs to none; with no message all is well."""
        name = field if field in self.beside else ""
        for each, place in self.beside.items():
            right = each != name or not message
            place.say("" if right else told(message), "" if right else told(hint))

    def set_ready(self, ready: bool, why_not: str = "") -> None:
        """Say whether loops can be made now; without a reason it is that there is no idea yet."""
        self._ready = ready
        self.make.setEnabled(ready)
        self.make.setToolTip(tr("Put it in the queue (Ctrl+Enter)") if ready else why_not or tr(_WHY_NOT))

    def interpret(self) -> None:
        """Take what is half typed for what it is."""
        self.bars.interpretText()
        self.candidates.interpretText()

    def _show(self) -> None:
        self.follow.setVisible(self._can_follow)
        self.asks.show_text(
            "" if self._advanced or not self._composed else tr("Asks for: {prompt}", prompt=self._composed)
        )
        self._title.setVisible(self._advanced)
        self.prompt.setVisible(self._advanced)
        self.compose.setVisible(self._advanced)
        self.compose.setEnabled(self._typed)

    def _edited(self) -> None:
        self._typed = self.prompt.text().strip() not in ("", self._composed)
        self.compose.setEnabled(self._typed)
        self.changed.emit()

    def _compose(self) -> None:
        self._typed = False
        self.show_prompt(self._composed)
        self.changed.emit()

    def _connect(self) -> None:
        self.instrument.currentTextChanged.connect(lambda _text: self.changed.emit())
        self.model.currentIndexChanged.connect(lambda _at: self.changed.emit())
        for box in (self.bars, self.candidates):
            box.valueChanged.connect(lambda _value: self.changed.emit())
        self.follow.toggled.connect(lambda _on: self.changed.emit())
        self.prompt.textEdited.connect(lambda _text: self._edited())
        self.compose.clicked.connect(self._compose)
        self.make.clicked.connect(self.make_requested)
        self._enter = EnterPresses(self)
        self._enter.watch(self.model, self.follow, self.compose, self.make)

    def _lay_out(self) -> None:
        self._title: QLabel = title_of(tr("Prompt"), self.prompt)
        self._line, self._foot = QHBoxLayout(), QHBoxLayout()
        self._line.addWidget(self.prompt, 1)
        self._line.addWidget(self.compose)
        self._foot.addWidget(self.follow)
        self._foot.addStretch(1)
        self._foot.addWidget(self.make)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.columns)
        for name in ("instrument", "bars", "model", "variations"):
            self._rows.addWidget(self.beside[name])
        self._rows.addWidget(self._title)
        self._rows.addLayout(self._line)
        self._rows.addWidget(self.asks)
        self._rows.addWidget(self.beside["prompt"])
        self._rows.addWidget(self.beside[""])
        self._rows.addLayout(self._foot)

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setSpacing(px(6))
        self._line.setSpacing(px(4))
        self._foot.setSpacing(px(8))
        self.compose.setIcon(self._theme.icon("rotate-ccw"))
        self.compose.setIconSize(QSize(px(14), px(14)))
