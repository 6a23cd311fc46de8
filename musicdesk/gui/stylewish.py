"""What a style does to the fields of the prompt panel, and to the wish they make."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from musicdesk.core.abilities import Abilities
from musicdesk.core.preset import Preset
from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.gui.promptvalues import PromptValues

_PLAIN = Recipe("x")


def in_style(values: PromptValues, preset: Preset | None) -> PromptValues:
    """Return the fields with the prompts that a style makes of their words; the tempo of a loop goes before its own."""
    if preset is None:
        return values
    bpm = loop_bpm(values)
    # Where a section is, nothing of the prompt is heard, and no style either unless the section's words say so.
    sections = tuple(replace(each, prompt=preset.prompt(each.prompt, bpm)) for each in values.sections)
    return replace(values, prompt=preset.prompt(values.prompt, bpm), sections=sections)


def loop_bpm(values: PromptValues) -> float | None:
    """Return the tempo that a loop is asked for at, None where there is no loop."""
    return values.bpm if values.loop else None


def typed_names(acting: PromptValues, abilities: Abilities) -> tuple[str, ...]:
    """Return the names of the settings a style may have that do not stand at the usual value of the model."""
    usual = {
        "guidance": _PLAIN.guidance if abilities.guidance is None else abilities.guidance,
        "temperature": _PLAIN.temperature, "top_k": _PLAIN.top_k, "steps": None, "lora": "",
    }  # fmt: skip
    return tuple(name for name, value in usual.items() if getattr(acting, name) != value)


def with_settings(wish: Wish, preset: Preset | None, abilities: Abilities, typed: Collection[str] = ()) -> Wish:
    """Return a wish, whose prompt was made by a style, with what the style sets and the model can do.

    What was `typed` (the names of settings) goes before what the style says of it. Length and model are not among it:
    they stand in fields of their own, where the style put them when it was chosen.

    Raises: BadValue if the two together are too long.
    """
    if preset is None:
        return wish
    from musicdesk.app.presets import values_of

    recipe = wish.recipe
    given = values_of(preset, recipe.prompt, None, abilities) | {"prompt": recipe.prompt}
    given = {name: value for name, value in given.items() if name not in typed}
    if recipe.negative and "negative" in given:
        given["negative"] = f"{recipe.negative}, {given['negative']}"
    return replace(wish, recipe=recipe.with_(**given))
