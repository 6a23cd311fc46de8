"""The prompt panel: what to make, in a simple and an advanced mode."""

from __future__ import annotations

import itertools
import secrets
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from musicdesk.app.models import ModelRow
from musicdesk.core.recipe import Recipe
from musicdesk.gui.promptadvanced import AdvancedSettings, title_of, titled
from musicdesk.gui.promptedit import PromptEdit, is_generate
from musicdesk.gui.promptexamples import Examples
from musicdesk.gui.promptfields import Beside, EnterPresses, NumberBox
from musicdesk.gui.promptmelody import MelodySlot, ask_for_sound
from musicdesk.gui.promptmodels import ModelBox
from musicdesk.gui.promptvalues import PromptValues, faults, wish
from musicdesk.gui.theme import Theme

FRESH_SEEDS = 2**31
"""A seed nobody asked for stays short enough to be typed again."""
SHORTEST_S, LONGEST_S = 0.5, 600.0
FOLLOWS = "starter"
"""The model that follows a melody and is always there."""


def fresh_seed() -> int:
    """Return a seed by chance."""
    return secrets.randbelow(FRESH_SEEDS)


class PromptPanel(QWidget):
    """Prompt, length, model and all that a take can be asked for. Intents go out as signals; facts come by methods."""

    generate_requested = Signal(object)
    cancel_requested = Signal()
    melody_offered = Signal(object)
    folder_requested = Signal()
    can_generate_changed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        seed_source: Callable[[], int] = fresh_seed,
        choose_melody: Callable[[QWidget], Path | None] = ask_for_sound,
    ) -> None:
        super().__init__(parent)
        self._theme, self._seed_source = theme, seed_source
        self._device, self._precision = "auto", "auto"
        self._told: dict[str, str] = {}
        self._can_generate = False
        self._enter = EnterPresses(self)
        self.setAccessibleName("What to make")
        self.prompt = PromptEdit(self)
        self.examples = Examples(theme, self)
        self.length = NumberBox("Length", SHORTEST_S, LONGEST_S, 1.0, self)
        self.length.setSuffix(" s")
        self.model = ModelBox(self)
        self.advanced = AdvancedSettings(theme, self)
        self.melody = MelodySlot(theme, choose_melody, self)
        self.mode = QToolButton(self)
        self.mode.setText(" Advanced")
        self.mode.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.mode.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.mode.setCheckable(True)
        self.mode.setProperty("role", "flat")
        self.mode.setAccessibleName("Advanced")
        self.mode.setToolTip("Show seed, guidance, sampling, negative prompt and variations.")
        self.generate_button = QPushButton("Generate", self)
        self.generate_button.setProperty("role", "accent")
        self.generate_button.setAccessibleName("Generate")
        self.cancel_button = QPushButton("Cancel", self)
        self.cancel_button.setAccessibleName("Cancel")
        self.cancel_button.setToolTip("Stop the take that is being made, and keep what there is.")
        self.cancel_button.setEnabled(False)
        self.beside = {
            "prompt": Beside(self.prompt, self), "seconds": Beside(self.length, self),
            "model": Beside(self.model, self), **self.advanced.beside, "melody": self.melody.beside,
            "": Beside(self.generate_button, self),
        }  # fmt: skip
        self._lay_out()
        self._connect()
        self._put(PromptValues())
        self._dress()
        theme.changed.connect(self._dress)

    # facts

    def set_models(self, rows: Sequence[ModelRow]) -> None:
        """List these models; the one chosen stays chosen."""
        self.model.set_rows(rows)

    def add_model(self, row: ModelRow) -> None:
        """Add a checkpoint that lies in a folder (`row.id` is its path) and choose it."""
        self.model.add_folder(row)
        self.model.choose(row.id)
        self._edited("model")

    def set_engine(self, device: str, precision: str) -> None:
        """Ask for takes on this device, in this number format."""
        self._device, self._precision = device, precision

    def set_recipe(self, recipe: Recipe, melody: Path | None = None) -> None:
        """Show the settings of a take, all of them; the picture of its melody may follow with `set_melody`."""
        self._put(PromptValues.of(recipe, melody))
        if recipe.melody is not None and melody is None:
            self.melody.say(f"The take followed {recipe.melody.name}, which is not here.", role="warn")

    def set_melody(self, path: Path | None, overview: bytes | None, text: str) -> None:
        """Show the melody that was read: its picture (`analysis.peaks.overview`) and a line: "hum.wav, 6.2 s"."""
        self._told.pop("melody", None)
        self.melody.put(path, overview, text)

    def offer_melody(self, path: Path) -> None:
        """Take a file as one dropped on the slot: `melody_offered` is emitted, and `set_melody` is the answer."""
        self.melody.offer(path)

    def set_busy(self, busy: bool) -> None:
        """Say whether a take is being made: then Cancel can be pressed, and Generate queues another."""
        self.cancel_button.setEnabled(busy)
        self._check()

    def show_error(self, field: str, message: str) -> None:
        """Say a sentence beside a field, or above the buttons for any other; it goes when the field is edited."""
        if field == "melody":
            self.melody.say(message)
            self._check()
            return
        name = field if field in self.beside else ""
        if name in self.advanced.fields:
            self.mode.setChecked(True)
        self._told[name] = message
        self._check()
        place = self.beside[name]
        QTimer.singleShot(0, place, lambda: self._scroll.ensureWidgetVisible(place))

    def values(self) -> dict[str, Any]:
        """Return everything that stands in the fields, as plain JSON, for the next start."""
        return self._values().to_json()

    def restore(self, values: Mapping[str, Any]) -> None:
        """Put back what `values` gave; a melody whose file is still there is offered again."""
        kept = PromptValues.from_json(values)
        self._put(kept)
        if kept.melody is not None:
            melody = Path(kept.melody)
            self.melody.put(None, None, "")
            if melody.is_file():
                QTimer.singleShot(0, self.melody, lambda: self.melody.offer(melody))

    # intents

    @property
    def can_generate(self) -> bool:
        """Whether everything is there and nothing is wrong."""
        return self._can_generate

    def generate(self) -> None:
        """Ask for what the fields say; if something is wrong, go to the first field that is."""
        self.length.interpretText()
        self.advanced.interpret()
        self._check()
        if not self._can_generate:
            self._first_wrong().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        values = self._values()
        acting = values.in_force
        seed = self._seed_source() if acting.new_seed else acting.number_of_seed
        self.advanced.set_last_seed(seed)
        self.generate_requested.emit(wish(values, seed, device=self._device, precision=self._precision))

    def length_s(self) -> float:
        """Return the length that stands there in seconds, within what is allowed."""
        return min(max(self.length.value(), SHORTEST_S), LONGEST_S)

    def focus_prompt(self) -> None:
        """Put the cursor into the prompt."""
        self.prompt.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Generate on Ctrl+Enter from any field."""
        if is_generate(event):
            self.generate()
        else:
            super().keyPressEvent(event)

    # inside

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(title_of("Prompt", self.prompt), 1)
        head.addWidget(self.mode)
        fields = QGridLayout()
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setColumnStretch(0, 2)
        fields.setColumnStretch(1, 3)
        fields.addLayout(titled("Length", self.length), 0, 0, Qt.AlignmentFlag.AlignTop)
        fields.addLayout(titled("Model", self.model), 0, 1, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self.beside["seconds"], 1, 0, 1, 2)
        fields.addWidget(self.beside["model"], 2, 0, 1, 2)
        self._fields = fields
        self._melody_area = QWidget(self)
        melody = QVBoxLayout(self._melody_area)
        melody.setContentsMargins(0, 0, 0, 0)
        melody.setSpacing(2)
        melody.addWidget(title_of("Melody", self.melody.button))
        melody.addWidget(self.melody)
        body = QWidget(self)
        self._rows = QVBoxLayout(body)
        self._rows.addLayout(head)
        self._rows.addWidget(self.prompt, 1)
        self._rows.addWidget(self.beside["prompt"])
        self._rows.addWidget(self.examples)
        self._rows.addLayout(fields)
        self._rows.addWidget(self._melody_area)
        self._rows.addWidget(self.advanced)
        self._rows.addStretch(0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(body)
        buttons = QHBoxLayout()
        buttons.addWidget(self.generate_button, 1)
        buttons.addWidget(self.cancel_button)
        self._buttons = buttons
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.beside[""])
        self._foot.addLayout(buttons)
        everything = QVBoxLayout(self)
        everything.setContentsMargins(0, 0, 0, 0)
        everything.setSpacing(0)
        everything.addWidget(self._scroll, 1)
        everything.addLayout(self._foot)
        order = (
            self.prompt, self.mode, *self.examples.chips, self.length, self.model, self.melody.button,
            self.melody.remove, self.melody.record, self.melody.instead, *self.advanced.in_order,
            self.generate_button, self.cancel_button,
        )  # fmt: skip
        for one, other in itertools.pairwise(order):
            QWidget.setTabOrder(one, other)

    def _connect(self) -> None:
        self.prompt.textChanged.connect(lambda: self._edited("prompt"))
        self.prompt.generate_pressed.connect(self.generate)
        self.examples.chosen.connect(self._use_example)
        self.length.valueChanged.connect(lambda: self._edited("seconds"))
        self.model.model_changed.connect(lambda: self._edited("model"))
        self.model.folder_requested.connect(self.folder_requested)
        self.advanced.edited.connect(self._edited)
        self.melody.offered.connect(self.melody_offered)
        self.melody.changed.connect(self._check)
        self.melody.instead_requested.connect(lambda: self.model.choose(FOLLOWS))
        self.mode.toggled.connect(self._switch)
        self.generate_button.clicked.connect(self.generate)
        self.cancel_button.clicked.connect(self.cancel_requested)
        self._enter.watch(self.mode, self.model, self.generate_button, self.cancel_button)

    def _values(self) -> PromptValues:
        melody = self.melody.followed
        return self.advanced.onto(
            PromptValues(
                prompt=self.prompt.toPlainText(),
                seconds=self.length.value(),
                model=self.model.wanted,
                advanced=self.mode.isChecked(),
                melody=None if melody is None else str(melody),
            )
        )

    def _put(self, values: PromptValues) -> None:
        self._told.clear()
        self.prompt.replace_all(values.prompt)
        self.length.setValue(values.seconds)
        self.model.choose(values.model)
        self.advanced.put(values)
        self.mode.setChecked(values.advanced)
        self.melody.put(None if values.melody is None else Path(values.melody), None, "")
        self._check()

    def _switch(self) -> None:
        self._dress()
        self._edited("")

    def _use_example(self, prompt: str) -> None:
        self.prompt.replace_all(prompt)
        self.focus_prompt()

    def _edited(self, field: str) -> None:
        self._told.pop(field, None)
        self._told.pop("", None)
        self._check()

    def _check(self) -> None:
        row = self.model.row()
        self.melody.set_refuser(row.title if row is not None and not row.melody else "")
        values = self._values()
        self.advanced.setVisible(values.advanced)
        self.examples.setVisible(not values.advanced)
        wrong = {name: (error.message, error.hint) for name, error in faults(values).items()}
        if self.model.fault():
            wrong["model"] = (self.model.fault(), "Choose one that is installed, or the folder of a checkpoint.")
        wrong |= {name: (message, "") for name, message in self._told.items()}
        for name, place in self.beside.items():
            if name != "melody":
                place.say(*wrong.get(name, ("", "")))
        if "seconds" not in wrong:
            self.beside["seconds"].say(_remark(row, values.seconds), role="dim")
        blocked = set(wrong) - set(self._told)
        empty = not values.prompt.strip()
        can = not empty and not blocked and not self.melody.is_reading
        self.generate_button.setEnabled(can)
        self.generate_button.setToolTip(self._why(empty, bool(blocked)))
        if can != self._can_generate:
            self._can_generate = can
            self.can_generate_changed.emit(can)

    def _why(self, empty: bool, blocked: bool) -> str:
        if blocked:
            return "Something is not right yet: see the words in red."
        if empty:
            return "Say first what you want to hear."
        if self.melody.is_reading:
            return "The melody is being read."
        return "Queue another take (Ctrl+Enter)" if self.cancel_button.isEnabled() else "Make it (Ctrl+Enter)"

    def _first_wrong(self) -> QWidget:
        fields: dict[str, QWidget] = {"seconds": self.length, "model": self.model, **self.advanced.fields}
        wrong = faults(self._values())
        return next((field for name, field in fields.items() if name in wrong), self.prompt)

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(12), px(8), px(12), px(4))
        self._rows.setSpacing(px(8))
        self._fields.setHorizontalSpacing(px(8))
        self._fields.setVerticalSpacing(px(4))
        self._buttons.setSpacing(px(8))
        self._foot.setContentsMargins(px(12), px(4), px(12), px(12))
        self._foot.setSpacing(px(4))
        self.prompt.set_height(px(64), px(64 if self.mode.isChecked() else 150))
        self.mode.setIconSize(QSize(px(16), px(16)))
        self.mode.setIcon(self._theme.icon("sliders-horizontal", self._theme.tokens.dim))
        self.setMinimumWidth(px(260))


def _remark(row: ModelRow | None, seconds: float) -> str:
    taught_s = None if row is None else row.taught_seconds
    if row is None or taught_s is None or seconds <= taught_s:
        return ""
    name = f"The {row.title}" if row.id == "starter" else row.title
    return f"{name} was taught {taught_s:g} s; longer takes wander."
