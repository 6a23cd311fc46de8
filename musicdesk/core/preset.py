"""Preset: a style, as a prompt template with the settings that suit it."""

from __future__ import annotations

from dataclasses import dataclass

from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import PROMPT_LIMIT, STYLE_LIMIT, Recipe
from musicdesk.core.words import spoken_bpm, tempo_in

PLACE = "{prompt}"
"""Where the words of the user go in a template."""


@dataclass(frozen=True)
class Preset:
    """A style: its `name` and `family` for people, and a `template` of a prompt that holds `PLACE` once.

    What is None is left as it is. `bpm` is the tempo it is played at when the user's words name none; the template
    must not name one itself. `guidance`, `temperature`, `top_k`, `steps` and `seconds` are settings of a recipe,
    `negative` is what not to hear, `model` an id of the catalogue, `lora` the folder of a LoRA ("" is none). `own` says
    that the user made it.

    Raises: BadValue (with the field's name) if a value is outside its limits.
    """

    name: str
    template: str
    family: str = ""
    bpm: float | None = None
    negative: str = ""
    guidance: float | None = None
    temperature: float | None = None
    top_k: int | None = None
    steps: int | None = None
    seconds: float | None = None
    model: str | None = None
    lora: str = ""
    own: bool = False

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > STYLE_LIMIT or not self.name.isprintable():
            raise BadValue(f"A style needs a name of 1 to {STYLE_LIMIT} characters.", "Give it another.", field="name")
        if len(self.family) > STYLE_LIMIT or not (self.family.isprintable() or not self.family):
            raise BadValue("The family of a style is a word or two.", "Shorten it.", field="family")
        if self.template.count(PLACE) != 1:
            raise BadValue(
                f"The template of the style {self.name} does not say where your words go.",
                f"Write {PLACE} once in it.",
                field="template",
            )
        if len(self.template) > PROMPT_LIMIT // 2:
            raise BadValue("The template of a style is a sentence or two.", "Shorten it.", field="template")
        changes = {
            name: getattr(self, name)
            for name in ("bpm", "guidance", "temperature", "top_k", "steps", "seconds")
            if getattr(self, name) is not None
        }
        Recipe("x", negative=self.negative or None, lora=self.lora, **changes)

    def prompt(self, words: str, bpm: float | None = None) -> str:
        """Return the prompt that the template makes of the user's words, which may be none.

        A tempo is named at its end when neither the words nor the template name one: `bpm`, or the preset's own.
        """
        text = self.template.replace(PLACE, words.strip())
        # Without words the commas and blanks around their place are left over.
        parts = [" ".join(part.split()) for part in text.split(",")]
        text = ", ".join(part for part in parts if part)
        tempo = bpm if bpm is not None else self.bpm
        if tempo is not None and tempo_in(text) is None:
            text = ", ".join(part for part in (text, f"{spoken_bpm(tempo)} bpm") if part)
        return text
