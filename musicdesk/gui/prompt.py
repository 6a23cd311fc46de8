"""The prompt panel: what to make, in a simple and an advanced mode."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from os.path import isfile  # a file that may not be looked at is none; Path.is_file raises an error
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from musicdesk.app.models import ModelRow
from musicdesk.core.abilities import MUSICGEN, Abilities
from musicdesk.core.errors import UserError
from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.gui.promptedit import is_generate
from musicdesk.gui.promptfields import EnterPresses, is_shown_as
from musicdesk.gui.promptmelody import ask_for_sound
from musicdesk.gui.promptpane import LONGEST_S, SHORTEST_S, PromptPane
from musicdesk.gui.prompttips import advanced_tip, length_tip
from musicdesk.gui.promptvalues import PromptValues, faults
from musicdesk.gui.promptvalues import wish as wish_of
from musicdesk.gui.sectionwords import beyond_words
from musicdesk.gui.stylewish import in_style, loop_bpm, typed_names, with_settings
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

FRESH_SEEDS = 2**31
"""A seed nobody asked for stays short enough to be typed again."""
BEYOND_HINT = mark("They stay here for longer music. Fit takes away what lies beyond the end.")
FOLLOWS = "starter"
"""The model that follows a melody and is always there."""


def fresh_seed() -> int:
    """Return a seed by chance."""
    return secrets.randbelow(FRESH_SEEDS)


class PromptPanel(PromptPane):
    """Prompt, length, model and all that a take can be asked for. Intents go out as signals; facts come by methods."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        seed_source: Callable[[], int] = fresh_seed,
        choose_melody: Callable[[QWidget], Path | None] = ask_for_sound,
    ) -> None:
        super().__init__(theme, parent, choose_melody)
        self._seed_source = seed_source
        self._device, self._precision = "auto", "auto"
        self._told: dict[str, str] = {}
        self._can_generate = False
        self._typed_s = PromptValues().seconds
        """the length as it was typed; the field shows how long the loop lasts while one is asked for"""
        self._enter = EnterPresses(self)
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

    def use_model(self, model: str) -> None:
        """Choose a model by its id."""
        self.model.choose(model)
        self._edited("model")

    def set_engine(self, device: str, precision: str) -> None:
        """Ask for takes on this device, in this number format."""
        self._device, self._precision = device, precision

    def set_recipe(self, recipe: Recipe, melody: Path | None = None) -> None:
        """Show the settings of a take, all of them; the picture of its melody may follow with `set_melody`."""
        self._put(PromptValues.of(recipe, melody))
        if recipe.melody is not None and melody is None:
            self.melody.say(tr("The take followed {name}, which is not here.", name=recipe.melody.name), role="warn")

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
        if name == "sections":
            self.timeline.setChecked(True)
        if name in self.loop.fields and not self.loop.on.isChecked():
            name = ""
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
            if isfile(melody):
                QTimer.singleShot(0, self.melody, lambda: self.melody.offer(melody))

    # intents

    @property
    def can_generate(self) -> bool:
        """Whether everything is there and nothing is wrong."""
        return self._can_generate

    def generate(self) -> None:
        """Ask for what the fields say; if something is wrong, go to the first field that is."""
        self.length.interpretText()
        self.loop.interpret()
        self.sections.interpret()
        self.advanced.interpret()
        self._check()
        if not self._can_generate:
            self._first_wrong().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        acting = self._values().acting(self.abilities)
        seed = self._seed_source() if acting.new_seed else acting.number_of_seed
        self.advanced.set_last_seed(seed)
        self.generate_requested.emit(self._wish(self._values(), seed))

    def draft(self) -> Wish | None:
        """Return what the fields ask for as they stand, with any seed and whatever prompt; None if it cannot be."""
        values = self._values()
        try:
            return self._wish(values if values.prompt.strip() else replace(values, prompt="x"), 0)
        except UserError:
            return None

    @property
    def abilities(self) -> Abilities:
        """What the chosen model can do."""
        row = self.model.row()
        return MUSICGEN if row is None else row.abilities

    def length_s(self) -> float:
        """Return the length that stands there in seconds, that of the loop if it is one, within what is allowed."""
        return min(max(self._values().length_s, SHORTEST_S), LONGEST_S)

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

    def _connect(self) -> None:
        self.prompt.textChanged.connect(lambda: self._edited("prompt"))
        self.prompt.generate_pressed.connect(self.generate)
        self.examples.chosen.connect(self._use_example)
        self.length.valueChanged.connect(self._length_typed)
        self.loop.edited.connect(self._edited)
        self.sections.edited.connect(lambda: self._edited("sections"))
        self.model.model_changed.connect(lambda: self._edited("model"))
        self.model.folder_requested.connect(self.folder_requested)
        self.model.get_requested.connect(self.models_requested)
        self.get_models.clicked.connect(self.models_requested)
        self.estimate.use_requested.connect(self.use_model)
        self.advanced.edited.connect(self._edited)
        self.melody.offered.connect(self.melody_offered)
        self.style_box.chosen.connect(self._style_chosen)
        self.style_box.changed.connect(self._check)
        self.idea.clicked.connect(self.idea_requested)
        self.melody.changed.connect(self._check)
        self.melody.instead_requested.connect(lambda: self.model.choose(FOLLOWS))
        self.timeline.toggled.connect(self._switch)
        self.mode.toggled.connect(self._switch)
        self.generate_button.clicked.connect(self.generate)
        self.cancel_button.clicked.connect(self.cancel_requested)
        self._enter.watch(
            self.timeline, self.mode, self.model, self.get_models, self.estimate.use, self.generate_button,
            self.cancel_button,
        )  # fmt: skip

    def _wish(self, values: PromptValues, seed: int) -> Wish:
        preset, can = self.style_box.preset, self.abilities
        made = wish_of(in_style(values, preset), seed, device=self._device, precision=self._precision, abilities=can)
        return with_settings(made, preset, can, typed_names(values.acting(can), can))

    def _style_chosen(self) -> None:
        """Put into their fields what a style says of length, tempo of a loop and model; its line shows what else."""
        preset = self.style_box.preset
        if preset is not None:
            self._typed_s = preset.seconds or self._typed_s
            if preset.bpm is not None:
                self.loop.tempo.setValue(preset.bpm)
            if any(row.id == preset.model and row.folder is not None for row in self.model.rows()):
                self.model.choose(str(preset.model))
        self._edited("prompt")

    def _values(self) -> PromptValues:
        melody = self.melody.followed
        return self.advanced.onto(
            self.loop.onto(
                PromptValues(
                    prompt=self.prompt.toPlainText(),
                    seconds=self._typed_s,
                    model=self.model.wanted,
                    style=self.style_box.value,
                    advanced=self.mode.isChecked(),
                    timeline=self.timeline.isChecked(),
                    sections=self.sections.sections,
                    melody=None if melody is None else str(melody),
                )
            )
        )

    def _put(self, values: PromptValues) -> None:
        self._told.clear()
        self.prompt.replace_all(values.prompt)
        self._typed_s = values.seconds
        self._show_length(values)
        self.model.choose(values.model)
        self.advanced.set_abilities(self.abilities)
        self.style_box.set_value(values.style)
        self.loop.put(values)
        self.sections.put(values.sections)
        self.advanced.put(values)
        self.timeline.setChecked(values.timeline)
        self.mode.setChecked(values.advanced)
        self.melody.put(None if values.melody is None else Path(values.melody), None, "")
        self._check()

    def _switch(self) -> None:
        self._dress()
        self._edited("")

    def _length_typed(self, seconds: float) -> None:
        # Asked for what was typed, the field tells what it shows: that of a loop, or a length rounded.
        if not self.loop.on.isChecked() and not is_shown_as(self.length, self._typed_s, seconds):
            self._typed_s = seconds
        self._edited("seconds")

    def _show_length(self, values: PromptValues) -> None:
        """Show how long the loop lasts, which follows from its bars, or the length that was typed."""
        if self.length.value() != values.length_s:
            self.length.blockSignals(True)
            self.length.setValue(values.length_s)
            self.length.blockSignals(False)
        self.length.setEnabled(not values.loop)
        self.length.setToolTip(
            tr("So long do the bars of the loop last.") if values.loop else length_tip(self.abilities)
        )

    def _use_example(self, prompt: str) -> None:
        self.prompt.replace_all(prompt)
        self.focus_prompt()

    def _edited(self, field: str) -> None:
        self._told.pop(field, None)
        self._told.pop("", None)
        if field == "prompt":
            self._told.pop("bpm", None)  # it may name another tempo now
        self._check()

    def _check(self) -> None:
        row, can = self.model.row(), self.abilities
        self._show_what_there_is(row, can)
        values = self._values()
        preset = self.style_box.preset
        self.style_box.show_prompt(values.prompt, loop_bpm(values), typed_names(values.acting(can), can))
        styled = in_style(values, preset)
        self._show_length(values)
        self.loop.show_tempo(values.named_bpm)
        self.loop.setVisible(values.loop)
        self.sections.set_music(values.length_s, styled.bpm, styled.prompt)
        self.sections.setVisible(values.timeline and can.sections)
        self.advanced.setVisible(values.advanced)
        self.examples.setVisible(not values.advanced and not values.timeline)
        title = "" if row is None else row.title
        wrong = {name: (error.message, error.hint) for name, error in faults(styled, can, title).items()}
        if values.acting(can).lora and (lora := self.advanced.lora.fault()):
            wrong["lora"] = (lora, tr("Choose a folder with adapter_config.json and adapter_model.safetensors."))
        if self.model.fault():
            wrong["model"] = (self.model.fault(), tr("Choose one that is installed, or the folder of a checkpoint."))
        wrong |= {name: (message, "") for name, message in self._told.items()}
        for name, place in self.beside.items():
            if name != "melody":
                place.say(*wrong.get(name, ("", "")))
        if "seconds" not in wrong:
            self.beside["seconds"].say(_remark(row, values.length_s), role="dim")
        if values.timeline and can.sections and "sections" not in wrong:
            beyond = beyond_words(values.sections, values.length_s, "loop" if values.loop else "music")
            self.beside["sections"].say(beyond, tr(BEYOND_HINT) if beyond else "", role="dim")
        blocked = set(wrong) - set(self._told)
        if values.timeline and can.sections and self.sections.wrong is not None:
            blocked.add("sections")
        empty = not values.prompt.strip() and preset is None
        ready = not empty and not blocked and not self.melody.is_reading
        self.generate_button.setEnabled(ready)
        self.generate_button.setToolTip(self._why(empty, bool(blocked)))
        if ready != self._can_generate:
            self._can_generate = ready
            self.can_generate_changed.emit(ready)
        self.wish_changed.emit()

    def _show_what_there_is(self, row: ModelRow | None, can: Abilities) -> None:
        """Show what the chosen model can be asked for; what is in a slot it does not look at stays to be seen."""
        self.melody.set_refuser(row.title if row is not None and not row.melody else "")
        waits = self.melody.path is not None or self.melody.is_reading or self.melody.beside.text() != ""
        self._melody_area.setVisible(row is None or row.melody or waits)
        self.timeline.setVisible(can.sections)
        self.advanced.set_abilities(can)
        self.mode.setToolTip(advanced_tip(can))
        self.length.set_longest(min(LONGEST_S, can.longest_s))

    def _why(self, empty: bool, blocked: bool) -> str:
        if blocked:
            return tr("Something is not right yet: see the words in red.")
        if empty:
            return tr("Say first what you want to hear.")
        if self.melody.is_reading:
            return tr("The melody is being read.")
        return tr("Queue another take (Ctrl+Enter)") if self.cancel_button.isEnabled() else tr("Make it (Ctrl+Enter)")

    def _first_wrong(self) -> QWidget:
        fields: dict[str, QWidget] = {
            "seconds": self.length, "model": self.model, **self.loop.fields, "sections": self.sections.lane,
            **self.advanced.fields,
        }  # fmt: skip
        if self.timeline.isChecked() and self.abilities.sections and self.sections.wrong is not None:
            return self.sections.wrong
        wrong: dict[str, object] = dict(faults(self._values(), self.abilities))
        if self.advanced.lora.fault():
            wrong["lora"] = ""
        return next((field for name, field in fields.items() if name in wrong), self.prompt)


def _remark(row: ModelRow | None, seconds: float) -> str:
    taught_s = None if row is None else row.taught_seconds
    if row is None or taught_s is None or seconds <= taught_s or not row.abilities.overlap:
        return ""
    if row.id == "starter":
        return tr(
            "The Starter was taught {taught_s:g} s: more is made piece by piece, and may wander.", taught_s=taught_s
        )
    return tr(
        "{model} was taught {taught_s:g} s: more is made piece by piece, and may wander.",
        model=row.title,
        taught_s=taught_s,
    )
