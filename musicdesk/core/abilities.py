"""Abilities: what a model can be asked for, so that nobody is shown a control that does nothing."""

from __future__ import annotations

import math
from dataclasses import dataclass

from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import SECONDS_LIMIT, Recipe
from musicdesk.core.wish import Wish
from musicdesk.core.words import spoken_bpm


@dataclass(frozen=True)
class Abilities:
    """What a kind of model can do.

    It follows a `melody`, `continues` known music, `remakes` a part of it, has `sections` with prompts of their own and
    `overlap` between its windows, chooses by `sampling` (temperature, top-k, top-p), takes a `negative` prompt and a
    `lora`, and `streams`: its takes are heard while they are made. `guidance` and `steps` are the usual guidance scale
    and number of denoising steps, None where it has none. A take lasts up to `longest_s` seconds.
    """

    melody: bool = False
    continues: bool = False
    remakes: bool = False
    sections: bool = False
    overlap: bool = False
    sampling: bool = False
    negative: bool = False
    lora: bool = False
    streams: bool = False
    guidance: float | None = 3.0
    steps: int | None = None
    longest_s: float = SECONDS_LIMIT

    def without(self, recipe: Recipe) -> Recipe:
        """Return a recipe without what this kind of model does not look at, and with its usual number of steps."""
        return recipe.with_(
            steps=None if self.steps is None else recipe.steps or self.steps,
            negative=recipe.negative if self.negative else None,
            melody=recipe.melody if self.melody else None,
            sections=recipe.sections if self.sections else (),
            lora=recipe.lora if self.lora else "",
        )


MUSICGEN = Abilities(
    continues=True, remakes=True, sections=True, overlap=True, sampling=True, negative=True, lora=True, streams=True
)
"""What every MusicGen can; some follow a melody as well."""


def check_wish(wish: Wish, abilities: Abilities, model: str) -> None:
    """Make sure that a model can do what is wished for; `model` is its name for people.

    Raises: BadValue (with the field's name), which says what to leave out.
    """
    recipe = wish.recipe
    whole = "Leave it out, or choose a MusicGen model, such as the Starter."
    wrong = (
        (wish.melody is not None and not abilities.melody, "melody", "does not follow a melody"),
        (bool(recipe.sections) and not abilities.sections, "sections", "has one prompt for the whole take"),
        (recipe.negative is not None and not abilities.negative, "negative", "does not read a negative prompt"),
        (wish.remake is not None and not abilities.remakes, "remake", "cannot re-make a part of a take"),
        (
            wish.remake is None and wish.bond is not None and wish.bond.value == "continuation"
            and not abilities.continues,
            "continue",
            "cannot go on from music that is there",
        ),
        (recipe.steps is not None and abilities.steps is None, "steps", "has no denoising steps"),
        (bool(recipe.lora) and not abilities.lora, "lora", "takes no LoRA"),
    )  # fmt: skip
    for refused, field, sentence in wrong:
        if refused:
            raise BadValue(f"{model} {sentence}.", "Leave it out." if field == "steps" else whole, field=field)
    if recipe.seconds > abilities.longest_s:
        asked = f"{math.ceil(recipe.seconds * 10) / 10:g} s"
        if recipe.bars is not None:
            one, pace = recipe.bars == 1, "" if recipe.bpm is None else f" at {spoken_bpm(recipe.bpm)} bpm"
            loop = f"1 bar{pace} lasts" if one else f"{recipe.bars} bars{pace} last"
            raise BadValue(
                f"{model} makes at most {abilities.longest_s:g} s at once; {loop} {asked}.",
                f"Choose {'' if one else 'fewer bars or '}a faster tempo, or a MusicGen model, such as the Starter.",
                field="bars",
            )
        raise BadValue(
            f"{model} makes at most {abilities.longest_s:g} s at once; {asked} were asked for.",
            "Choose a shorter length, or a MusicGen model, such as the Starter.",
            field="seconds",
        )
