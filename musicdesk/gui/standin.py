"""Standing in: which model goes on from a take, or re-makes a part of it, where the take's own one cannot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from os.path import isdir  # a folder that may not be looked into is none; Path.is_dir raises an error
from pathlib import Path
from typing import Literal

from musicdesk.app.models import ModelRow, model_of_folder
from musicdesk.core.abilities import MUSICGEN
from musicdesk.core.errors import UserError
from musicdesk.core.recipe import Recipe, model_name
from musicdesk.gui.tongue import tr

Deed = Literal["continues", "remakes"]
_STARTER = ModelRow("starter", "Starter", "", 0, True, False, None, abilities=replace(MUSICGEN, melody=True))
"""It is always there, whether or not the list of models was read."""


def able_to(deed: Deed, recipe: Recipe, rows: Sequence[ModelRow], panel: ModelRow | None) -> tuple[Recipe, str]:
    """Return a recipe for a model that can do a deed on music that is there, and a sentence if that is another one.

    `rows` are the models that are known, none while they are being read, and `panel` is the one chosen in the prompt
    panel, which comes before the Starter. What the other one does not look at is left out of the recipe.
    """
    own = _row_of(recipe.model, rows)
    if not rows or _can(deed, own):
        return recipe, ""
    starter = next((row for row in rows if row.id == _STARTER.id), _STARTER)
    other = panel if panel is not None and _can(deed, panel) else starter
    model = model_name(recipe.model) if own is None else own.title
    instead = tr("the Starter") if other.id == _STARTER.id else other.title
    if own is None or own.folder is None:
        said = tr("{model} is not here; {other} does it instead.", model=model, other=instead)
    elif deed == "continues":
        said = tr("{model} cannot go on from music; {other} does.", model=model, other=instead)
    else:
        said = tr("{model} cannot re-make a part of a take; {other} does.", model=model, other=instead)
    return _made_by(other, recipe, own), said


def _made_by(other: ModelRow, recipe: Recipe, own: ModelRow | None) -> Recipe:
    """Return a recipe as another model takes it; a guidance scale means nothing to another kind of model."""
    can = other.abilities
    is_kin = recipe.steps is None if own is None else own.family == other.family
    guidance = recipe.guidance if is_kin or can.guidance is None else can.guidance
    return can.without(recipe).with_(model=other.id, guidance=guidance, lora="")  # a LoRA fits the model it was made of


def _can(deed: Deed, row: ModelRow | None) -> bool:
    if row is None or row.folder is None:
        return False
    return row.abilities.continues if deed == "continues" else row.abilities.remakes


def _row_of(model: str, rows: Sequence[ModelRow]) -> ModelRow | None:
    known = next((row for row in rows if row.id == model), None)
    if known is not None or not isdir(model):
        return known
    try:
        return model_of_folder(Path(model))
    except UserError:  # it has gone, or is none any more
        return None
