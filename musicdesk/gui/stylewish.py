"""What a style does to the fields of the prompt panel, and to the wish they make."""

from __future__ import annotations

from dataclasses import replace

from musicdesk.core.abilities import Abilities
from musicdesk.core.preset import Preset
from musicdesk.core.wish import Wish
from musicdesk.gui.promptvalues import PromptValues


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


def with_settings(wish: Wish, preset: Preset | None, abilities: Abilities) -> Wish:
    """Return a wish, whose prompt was made by a style, with what the style sets and the model can do.

    Length and model are not among it: they stand in fields of their own, where the style put them when it was chosen.

    Raises: BadValue if the two together are too long.
    """
    if preset is None:
        return wish
    from musicdesk.app.presets import values_of

    recipe = wish.recipe
    given = values_of(preset, recipe.prompt, None, abilities) | {"prompt": recipe.prompt}
    if recipe.negative and "negative" in given:
        given["negative"] = f"{recipe.negative}, {given['negative']}"
    return replace(wish, recipe=recipe.with_(**given))
