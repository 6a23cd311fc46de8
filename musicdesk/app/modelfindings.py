"""Model findings: what the doctor sees of the models that are here, of those that are optional, and of their place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from musicdesk.app.models import ModelRow, all_models
from musicdesk.core.errors import Unavailable, UserError
from musicdesk.formats.modelstore import folder_of, models_folder
from musicdesk.formats.safetensorsfile import check_model_folder
from musicdesk.workers.freememory import free_bytes

OPTIONAL = {"picture": "covers are drawn from the sound", "tags": "genre and mood are not heard, tempo and key are"}
"""What happens without a model of a kind."""


def look_at_models() -> Iterator[tuple[str, bool, str, str]]:
    """Yield for each model of which something is here: its id, whether it is well, what was seen, and the remedy.

    Models for covers and for tags are there to be had: of those that are not here it is said how. Only the heads of
    weights are read.
    """
    for row in all_models():
        if row.id == "starter":
            continue
        if row.folder is not None:
            yield _whole(row)
        elif row.partial_bytes:
            seen = f"paused: {row.partial_bytes / 1e9:.1f} GB are here"
            yield row.id, True, f"{seen}; to go on: musicdesk models get {row.id}", ""
        elif folder_of(models_folder(), row.id).is_dir():
            yield row.id, False, "a file of it is missing", f"Run: musicdesk models verify {row.id} --mend"
        elif row.kind in OPTIONAL:
            yield row.id, True, f"optional: musicdesk models get {row.id} (without it {OPTIONAL[row.kind]})", ""


def _whole(row: ModelRow) -> tuple[str, bool, str, str]:
    folder = row.folder or Path()
    try:
        check_model_folder(folder)
    except UserError as exc:
        return row.id, False, exc.message, f"Run: musicdesk models verify {row.id} --mend"
    return row.id, True, f"{row.size_bytes / 1e9:.1f} GB in {folder}, every file at its size", ""


def free_memory() -> str:
    """Return how much memory is free, in words. Raises: Unavailable if nobody can tell."""
    free = free_bytes()
    if not free:
        raise Unavailable("This system does not say how much memory is free.")
    return f"{free / 1e9:.1f} GB free"


def room_for_models() -> str:
    """Return where models lie, and how much room is there, in words. Raises: OSError if nobody can tell."""
    folder = models_folder()
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    return f"{folder}, {shutil.disk_usage(place).free / 1e9:.1f} GB free"
