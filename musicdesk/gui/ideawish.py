"""From an order for loops to the wish that the engine gets: with the tune of the idea where it is followed."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.abilities import check_wish
from musicdesk.core.recipe import Melody
from musicdesk.core.wish import Wish

if TYPE_CHECKING:
    from musicdesk.app.loop import LoopOrder
    from musicdesk.app.models import ModelRow
    from musicdesk.core.chroma import Ear


def wish_of(order: LoopOrder, row: ModelRow, library: Path, ear: Ear, device: str, precision: str) -> Wish:
    """Return the wish that an order makes of a model; slow, for the notes of an idea that is followed are heard in it.

    The tune is kept in the library's folder, as every melody is.

    Raises: BadFile if the recording is gone; BadValue if the model cannot make such a loop; StorageError.
    """
    check_wish(order.wish(row.abilities), row.abilities, row.title)
    kept = None
    if order.follows(row.abilities):
        kept = _tune(order, row, library, ear)
    wish = order.wish(row.abilities, None if kept is None else kept[0])
    recipe = wish.recipe.with_(
        device=device, precision=precision, melody=wish.recipe.melody if kept is None else kept[1]
    )
    return replace(wish, recipe=recipe)


def _tune(order: LoopOrder, row: ModelRow, library: Path, ear: Ear) -> tuple[Path, Melody] | None:
    """Return the file of what is followed and what a recipe remembers of it; None where nothing is sung."""
    from musicdesk.app.loop import write_tune
    from musicdesk.app.melodies import keep_prepared
    from musicdesk.app.melody import melody_of
    from musicdesk.app.melodyfile import file_draft
    from musicdesk.app.wiring import furnish
    from musicdesk.gui.mending import made_ready

    with tempfile.TemporaryDirectory(prefix="musicdesk-") as folder:
        tune = write_tune(furnish(), order, Path(folder), row.tempos_bpm)
        if tune is None:
            return None
        draft = file_draft(tune)[0]
        if order.idea is not None:
            draft = draft.with_(name=order.idea.name)
        prepared = made_ready(draft, ear).prepared
        return keep_prepared(library, prepared), melody_of(prepared)
