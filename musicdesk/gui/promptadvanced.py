"""The advanced settings of the prompt panel: seed, guidance, steps, sampling, variations, overlap, LoRA and more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from musicdesk.core.abilities import MUSICGEN, Abilities
from musicdesk.core.recipe import OVERLAP_LIMITS_S, STEPS_LIMIT, VARIATIONS_LIMIT
from musicdesk.core.wish import RETRIES_LIMIT
from musicdesk.gui.promptfields import Beside, EnterPresses, NumberBox, SeedEdit, WholeBox
from musicdesk.gui.promptlora import LoraField
from musicdesk.gui.promptvalues import PromptValues
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr

_SEED_DIGITS = 24


class AdvancedSettings(QWidget):
    """Fields for everything that has a default. It is told `PromptValues` and tells them again.

    What the chosen model has no use for is not shown, and kept for one that has.
    """

    edited = Signal(str)
    """A field's name: it holds something else now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._last_seed: int | None = None
        self._abilities = MUSICGEN
        self._steps: int | None = None
        """the steps as they were typed; the field shows the model's usual number while they were not"""
        self._enter = EnterPresses(self)
        self.seed = SeedEdit(self)
        self.seed.setAccessibleName(tr("Seed"))
        self.seed.setMaxLength(_SEED_DIGITS)
        self.seed.setPlaceholderText(tr("new each time"))
        self.seed.setToolTip(tr("The same seed, with the same settings, makes the same take again."))
        self.recall = QPushButton(tr("Last"), self)
        self.recall.setAccessibleName(tr("Use the last seed"))
        self.new_seed = QCheckBox(tr("New seed each time"), self)
        self.new_seed.setAccessibleName(tr("New seed each time"))
        self.guidance = NumberBox(tr("Guidance"), 0, 50, 0.5, self)
        self.steps = WholeBox(tr("Steps"), 1, STEPS_LIMIT, 5, self)
        self.temperature = NumberBox(tr("Temperature"), 0, 10, 0.1, self)
        self.temperature.setToolTip(tr("How daring: 0 is always the likeliest, 1 as usual."))
        self.top_k = WholeBox(tr("Top-k"), 0, 1_000_000, 10, self)
        self.top_k.setToolTip(tr("Choose among this many of the likeliest; 0 is no limit."))
        self.top_p = NumberBox(tr("Top-p"), 0, 1, 0.05, self)
        self.top_p.setToolTip(tr("Or among the likeliest of this total chance; 0 is off."))
        self.negative = QLineEdit(self)
        self.negative.setAccessibleName(tr("Negative prompt"))
        self.negative.setPlaceholderText(tr("what not to hear"))
        self.variations = WholeBox(tr("Variations"), 1, VARIATIONS_LIMIT, 1, self)
        self.variations.setToolTip(tr("How many takes to make, each with the next seed."))
        self.overlap = NumberBox(tr("Overlap"), *OVERLAP_LIMITS_S, 0.5, self)
        self.overlap.setSuffix(" s")
        self.overlap.setToolTip(
            tr(
                "What is longer than the model was taught is made in pieces; each begins with so much of what is "
                "there. A model that was taught short pieces uses half of their length at most (the Starter 5 s); "
                "the take keeps what was asked."
            )
        )
        self.retries = WholeBox(tr("Retries"), 0, RETRIES_LIMIT, 1, self)
        self.retries.setToolTip(
            tr(
                "Try again with a new seed when a take is not sound (silent, clipped, too short), so many times at "
                "most."
            )
        )
        self._fields: dict[str, QWidget] = {
            "seed": self.seed, "guidance": self.guidance, "steps": self.steps, "variations": self.variations,
            "temperature": self.temperature, "top_k": self.top_k, "top_p": self.top_p,
            "overlap_s": self.overlap, "retries": self.retries, "negative": self.negative,
        }  # fmt: skip
        self.beside = {name: Beside(field, self) for name, field in self._fields.items()}
        self.lora = LoraField(theme, self)
        self._fields["lora"], self.beside["lora"] = self.lora.folder, self.lora.beside
        self._titles: dict[str, QLabel] = {}
        self._columns: dict[str, QVBoxLayout] = {}
        self._lay_out()
        self._connect()
        self.put(PromptValues())
        self._dress()
        theme.changed.connect(self._dress)

    @property
    def fields(self) -> dict[str, QWidget]:
        """The fields by name, in reading order."""
        return self._fields

    @property
    def in_order(self) -> list[QWidget]:
        """Everything that takes the focus, in reading order."""
        seed, *others = self._fields.values()
        return [self.new_seed, seed, self.recall, *others, self.lora.pick, self.lora.remove]

    def set_abilities(self, abilities: Abilities) -> None:
        """Show what a model of such abilities has, and nothing else.

        Guidance that stands at the usual value of the model before goes to that of this one.
        """
        before, self._abilities = self._abilities, abilities
        if abilities == before:
            return
        self.blockSignals(True)
        if abilities.guidance is not None and self.guidance.value() == before.guidance:
            self.guidance.setValue(abilities.guidance)
        self._show_steps()
        self._show_fields()
        self.blockSignals(False)

    def put(self, values: PromptValues) -> None:
        """Show values; nothing is said about it."""
        self.blockSignals(True)
        self._last_seed = values.last_seed
        self.seed.setText(values.seed)
        self.new_seed.setChecked(values.new_seed)
        self.guidance.setValue(values.guidance)
        self.temperature.setValue(values.temperature)
        self.top_k.setValue(values.top_k)
        self.top_p.setValue(values.top_p)
        self.negative.setText(values.negative)
        self.variations.setValue(values.variations)
        self.overlap.setValue(values.overlap_s)
        self.retries.setValue(values.retries)
        self.lora.put(values.lora)
        self._steps = values.steps
        self._show_steps()
        self._show_seed()
        self.blockSignals(False)

    def onto(self, values: PromptValues) -> PromptValues:
        """Return `values` with what stands in these fields."""
        return replace(
            values,
            seed=self.seed.text(),
            new_seed=self.new_seed.isChecked(),
            last_seed=self._last_seed,
            guidance=self.guidance.value(),
            temperature=self.temperature.value(),
            top_k=self.top_k.value(),
            top_p=self.top_p.value(),
            negative=self.negative.text(),
            variations=self.variations.value(),
            overlap_s=self.overlap.value(),
            retries=self.retries.value(),
            steps=self._steps,
            lora=self.lora.text,
        )

    def interpret(self) -> None:
        """Take what is half typed for what it is."""
        for box in self._fields.values():
            if isinstance(box, (NumberBox, WholeBox)):
                box.interpretText()

    def set_last_seed(self, seed: int) -> None:
        """Keep the seed that was just used, and show it where each take gets a new one."""
        self._last_seed = seed
        if self.new_seed.isChecked():
            self.seed.setText(str(seed))
        self._show_seed()

    def _lay_out(self) -> None:
        label = title_of(tr("Seed"), self.seed)
        head = QHBoxLayout()
        head.addWidget(label, 1)
        head.addWidget(self.new_seed)
        seed = QHBoxLayout()
        seed.addWidget(self.seed, 1)
        seed.addWidget(self.recall)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(head)
        self._rows.addLayout(seed)
        self._rows.addWidget(self.beside["seed"])
        self._lines = [seed]
        lines = (
            ("guidance", "steps", "variations"), ("temperature", "top_k", "top_p"), ("overlap_s", "retries"),
            ("negative",), ("lora",),
        )  # fmt: skip
        for names in lines:
            line = QHBoxLayout()
            for name in names:
                field = self.lora if name == "lora" else self._fields[name]
                self._titles[name] = title_of(self._fields[name].accessibleName(), self._fields[name])
                column = self._columns[name] = under(self._titles[name], field)
                line.addLayout(column, 1)
                line.setAlignment(column, Qt.AlignmentFlag.AlignTop)
            self._lines.append(line)
            self._rows.addLayout(line)
            for name in names:
                if name != "lora":
                    self._rows.addWidget(self.beside[name])
        self._show_fields()

    def _connect(self) -> None:
        self.seed.textEdited.connect(lambda: self.new_seed.setChecked(False))
        self.seed.textChanged.connect(lambda: self._tell("seed"))
        self.new_seed.toggled.connect(self._teller("new_seed"))
        self.recall.clicked.connect(self._recall)
        for name, box in self._fields.items():
            if box is self.steps:
                self.steps.valueChanged.connect(self._steps_typed)
            elif isinstance(box, (NumberBox, WholeBox)):
                box.valueChanged.connect(self._teller(name))
        self.lora.changed.connect(lambda: self._tell("lora"))
        self.negative.textChanged.connect(self._teller("negative"))
        self._enter.watch(self.recall, self.new_seed)

    def _teller(self, name: str) -> Callable[[object], None]:
        return lambda _value: self._tell(name)

    def _tell(self, name: str) -> None:
        self.edited.emit(name)

    def _steps_typed(self, steps: int) -> None:
        self._steps = None if steps == self._abilities.steps else steps
        self._tell("steps")

    def _show_steps(self) -> None:
        shown = self._steps if self._steps is not None else self._abilities.steps
        if shown is not None and self.steps.value() != shown:
            self.steps.blockSignals(True)
            self.steps.setValue(shown)
            self.steps.blockSignals(False)

    def _show_fields(self) -> None:
        can = self._abilities
        has = {
            "guidance": can.guidance is not None, "steps": can.steps is not None, "negative": can.negative,
            "overlap_s": can.overlap, "lora": can.lora,
            **dict.fromkeys(("temperature", "top_k", "top_p"), can.sampling),
        }  # fmt: skip
        for name, title in self._titles.items():
            there = has.get(name, True)
            title.setVisible(there)
            (self.lora if name == "lora" else self._fields[name]).setVisible(there)
            if not there:
                self.beside[name].say("")
            for line in self._lines:
                line.setStretchFactor(self._columns[name], 1 if there else 0)
        self.guidance.setToolTip(
            tr("How closely to follow the prompt: 1 is loosely.")
            if can.guidance is None
            else tr("How closely to follow the prompt: 1 is loosely, {usual:g} as usual.", usual=can.guidance)
        )
        self.steps.setToolTip(
            tr("How often the sound is refined: more takes longer, {steps} as usual.", steps=can.steps)
            if can.steps
            else ""
        )

    def _recall(self) -> None:
        if self._last_seed is not None:
            self.seed.setText(str(self._last_seed))
            self.new_seed.setChecked(False)

    def _show_seed(self) -> None:
        self.recall.setEnabled(self._last_seed is not None)
        last = (
            tr("No take has been asked for yet.")
            if self._last_seed is None
            else tr("The seed used last: {seed}", seed=self._last_seed)
        )
        self.recall.setToolTip(last)

    def _dress(self) -> None:
        self._rows.setSpacing(self._theme.px(4))
        for line in self._lines:
            line.setSpacing(self._theme.px(8))
        self.recall.setIconSize(QSize(self._theme.px(14), self._theme.px(14)))
        self.recall.setIcon(self._theme.icon("rotate-ccw"))


def titled(title: str, field: QWidget, line: QHBoxLayout | None = None) -> QVBoxLayout:
    """Return a field, or the line it stands in, under its title."""
    return under(title_of(title, field), field if line is None else line)


def under(label: QLabel, field: QWidget | QHBoxLayout) -> QVBoxLayout:
    """Return a field, or the line it stands in, under a title that is there already."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(label)
    if isinstance(field, QWidget):
        column.addWidget(field)
    else:
        column.addLayout(field)
    return column


def title_of(field_name: str, field: QWidget) -> QLabel:
    """Return the title of a field."""
    label = QLabel(field_name)
    label.setProperty("role", "title")
    label.setBuddy(field)
    # the field alone bears its name, for those who look for it by name
    label.setAccessibleName(f"{field_name}:")
    return label
