"""A recipe as a small JSON file beside its take."""

from __future__ import annotations

import json
import os
from pathlib import Path

from musicdesk.core.errors import BadFile, BadValue
from musicdesk.core.recipe import Recipe
from musicdesk.formats.atomic import staged
from musicdesk.formats.names import shown

FORMAT = 1
"""The version of the file's shape; a higher one was written by a newer MusicDesk."""

_BYTES_LIMIT = 2**20


def write_recipe(path: str | os.PathLike[str], recipe: Recipe) -> Path:
    """Write a recipe as JSON, UTF-8, and return the path.

    Raises: StorageError if the place cannot be written.
    """
    text = json.dumps({"musicdesk_recipe": FORMAT, **recipe.to_json()}, ensure_ascii=False, indent=2) + "\n"
    # A lone surrogate (half an emoji, pasted) has no UTF-8; "?" stands in for it.
    raw = text.encode("utf-8", "replace")
    with staged(path, len(raw)) as place:
        place.write_bytes(raw)
    return Path(path)


def read_recipe(path: str | os.PathLike[str]) -> Recipe:
    """Return the recipe that `write_recipe` wrote.

    Raises: BadFile if the file is missing, is no recipe, was written by a newer MusicDesk, or holds a value outside
    its limits.
    """
    name = shown(path)
    try:
        if not os.path.isfile(path):
            raise BadFile(f"There is no file {name}.", "Check the name and the folder.")
        with open(path, "rb") as file:
            raw = file.read(_BYTES_LIMIT + 1)
    except (OSError, ValueError) as exc:
        raise BadFile(f"{name} cannot be opened.", "Check the name and the permissions.") from exc
    stranger = BadFile(f"{name} is not a recipe of MusicDesk.", "Choose a .json file that MusicDesk wrote.")
    if len(raw) > _BYTES_LIMIT:
        raise stranger
    try:
        values = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as exc:
        raise stranger from exc
    if not isinstance(values, dict) or not isinstance(values.get("musicdesk_recipe"), int):
        raise stranger
    if values["musicdesk_recipe"] > FORMAT:
        raise BadFile(f"{name} was written by a newer MusicDesk.", "Install the newer version to open it.")
    try:
        return Recipe.from_json(values)
    except BadValue as exc:
        raise BadFile(f"{name} holds a value that is not allowed: {exc.message}", exc.hint) from exc
