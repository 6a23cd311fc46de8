"""Licences: what may be done with a take, from what made it and what it goes on from."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.errors import UserError
from musicdesk.core.take import Bond

if TYPE_CHECKING:
    from musicdesk.core.recipe import Recipe
    from musicdesk.core.take import Take
    from musicdesk.library.library import Library

ANCESTORS_LIMIT = 1_000
"""How many takes back a line of continuations is followed."""
SAME_SOUND = (Bond.CONTINUATION, Bond.REMADE)
"""What a take is to a parent that it has sound from."""
FREE = "Free:"
"""How the sentence begins of what may be used for anything."""
NEVER = "Not for commercial use:"
"""How the sentence begins of what nobody may sell."""
_CARD_BYTES_LIMIT = 1 << 16
_NON_COMMERCIAL = re.compile(r"(^|-)NC(-|$)|NON-?COMMERCIAL")
_NAMED_LIKE_METAS = re.compile(r"(models--)?(facebook--)?musicgen-", re.IGNORECASE)


@dataclass(frozen=True)
class Licence:
    """What may be done with a take: a sentence (`text`), whether it is `free`, and its name in `short`.

    All is empty for what was not made here.
    """

    text: str = ""
    free: bool = False
    short: str = ""


STARTER = Licence("Free: made by the Starter, yours to use for anything.", True, "CC0 1.0")
META = Licence(
    "Not for commercial use: made with Meta's MusicGen, whose weights are under CC-BY-NC 4.0.", False, "CC-BY-NC 4.0"
)
UNKNOWN = Licence("Unknown: see the licence of the model that made it.", False, "unknown")
UNKNOWN_LORA = Licence("Unknown: see the licence of the LoRA it was made with.", False, "unknown")
IMPORTED = Licence()
STABILITY = Licence(
    "Made with a model of Stability AI, under its Community licence: free for anybody who earns less than a million US "
    "dollars a year; see there.",
    False,
    "Stability AI Community",
)
_KNOWN = {each.text: each for each in (STARTER, META, UNKNOWN, UNKNOWN_LORA, STABILITY)}


def licence_of(recipe: Recipe | None) -> Licence:
    """Return what may be done with what a recipe made, by its model; nothing is said of what has no recipe."""
    if recipe is None:
        return IMPORTED
    made = _of_model(recipe.model)
    if not recipe.lora:
        return made
    laid_over = _stated(Path(os.path.expanduser(recipe.lora))) or UNKNOWN_LORA
    return _least((made, laid_over))


def licence_of_take(library: Library, take: Take) -> Licence:
    """Return what may be done with a take: what it goes on from is in its sound, and counts as well.

    So does what a file said that it was taken from, or goes on from.
    Of several licences the one that allows least is returned. Parents that are gone count for nothing.
    """
    found = _own(take)
    seen = {take.id}
    while take.bond in SAME_SOUND and take.parent not in seen and len(seen) < ANCESTORS_LIMIT:
        if not take.parent:
            break
        try:
            take = library.take(take.parent)
        except UserError:
            break
        seen.add(take.id)
        found += _own(take)
    return _least(found)


def licence_after(recipe: Recipe | None, before: str) -> str:
    """Return the sentence on music made by a recipe, whose beginning is music with the sentence `before` ("": none)."""
    return before if before and not before.startswith(FREE) else licence_of(recipe).text


def notice_of(text: str) -> str:
    """Return what notes say of the licence of their sound, by the sentence on it: nothing of one that is free."""
    return "" if text.startswith(FREE) else text


def is_non_commercial(name: str) -> bool:
    """Return whether a licence, by its name, forbids commercial use."""
    return bool(_NON_COMMERCIAL.search(_plain(name)))


def _of_model(model: str) -> Licence:
    if model == "starter":
        return STARTER
    if model.startswith("facebook/"):
        return META
    if (catalogued := _catalogued(model)) is not None:
        return catalogued
    folder = Path(os.path.expanduser(model))
    stated = _stated(folder)
    # A copy of Meta's weights keeps their licence, whether its card came along or not.
    if _NAMED_LIKE_METAS.match(folder.name) and (stated is None or not stated.free):
        return META
    return stated or UNKNOWN


def _own(take: Take) -> list[Licence]:
    made = licence_of(take.recipe)
    if not take.licence:
        return [made]
    return [_KNOWN.get(take.licence) or Licence(take.licence, take.licence.startswith(FREE)), made]


def _stated(folder: Path) -> Licence | None:
    """Return the licence that the card or the configuration of a checkpoint names, or None if neither does."""
    name = (
        _in_card(folder / "README.md")
        or _in_json(folder / "musicdesk.json")
        or _in_json(folder / "config.json")
        or _in_json(folder / "model_index.json")
    )
    return _by_name(name) if name else None


def _catalogued(model: str) -> Licence | None:
    """Return the licence of a model of the catalogue: the one it came with, else the one that is known of it."""
    from musicdesk.engines.catalogtable import PUBLISHED
    from musicdesk.formats.modelstore import folder_of, models_folder, read_record

    if model not in PUBLISHED:
        return None
    known = PUBLISHED[model].licence
    record = read_record(folder_of(models_folder(), model))
    name = record.licence if record is not None and record.licence else known
    # The hub's short names ("other", "creativeml-openrail-m") say less than ours of the same licence.
    return _by_name(known if name.lower() in ("other", "unknown") else name)


def _by_name(name: str) -> Licence:
    from musicdesk.engines.catalogtable import spelt

    name = spelt(name)
    plain = _plain(name)
    if is_non_commercial(name):
        return Licence(f"Not for commercial use: the model that made it is under {name}.", False, name)
    if plain.startswith(("STABILITY", "STABLE-AUDIO")) and "COMMUNITY" in plain:
        return STABILITY
    if plain.startswith(("CC0", "MIT", "APACHE-2", "BSD-", "CC-BY-4", "UNLICENSE")):
        return Licence(f"Free: the model that made it is under {name}.", True, name)
    return Licence(f"The model that made it is under {name}: see there what it allows.", False, name)


def _least(licences: Iterable[Licence]) -> Licence:
    """Return the licence that allows least; what is unknown only where nothing else stands in the way."""
    return min(
        licences,
        key=lambda each: (
            each is IMPORTED,
            each.free,
            each in (UNKNOWN, UNKNOWN_LORA),
            not each.text.startswith(NEVER),
        ),
    )


def _plain(name: str) -> str:
    return name.upper().replace(" ", "-")


def _in_card(path: Path) -> str:
    # Source: Hugging Face model cards: YAML between two lines of three dashes, with a line "license: cc-by-nc-4.0".
    head, opened, _ = _text(path).removeprefix("---").partition("\n---")
    if not opened:
        return ""
    name = _row(head, "license")
    # A licence of the publisher's own is called "other", and named in a line of its own.
    return (_row(head, "license_name") or name) if name == "other" else name


def _row(head: str, key: str) -> str:
    match = re.search(rf"^{key}:\s*[\"']?([\w.+-]{{2,40}})", head, re.MULTILINE)
    return match[1] if match else ""


def _in_json(path: Path) -> str:
    try:
        values = json.loads(_text(path))
    except (ValueError, RecursionError):
        return ""
    found = (values.get("licence") or values.get("license")) if isinstance(values, dict) else None
    return found[:40] if isinstance(found, str) and found.isprintable() else ""


def _text(path: Path) -> str:
    try:
        with open(path, "rb") as file:
            return file.read(_CARD_BYTES_LIMIT).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""
