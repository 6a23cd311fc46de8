"""What new music begins with: a take of the library, or a sound file, looked at before any model is loaded."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.app.licences import licence_of, licence_of_take
from musicdesk.core.errors import BadFile, BadValue, Bug, StorageError
from musicdesk.core.recipe import SECONDS_LIMIT, Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.take import USUAL_BEATS, Origin, Take, is_take_id
from musicdesk.core.words import believable
from musicdesk.formats.limits import spoken
from musicdesk.formats.names import shown

if TYPE_CHECKING:
    from musicdesk.app.desk import Desk
    from musicdesk.core.filefacts import FileFacts
    from musicdesk.core.job import Cancel
    from musicdesk.workers.source import Source

INHERITED = ("prompt", "guidance", "temperature", "top_k", "top_p", "negative", "model", "overlap_s")
"""What music that goes on, or is re-made, has of the music before it, where nothing else is said."""


@dataclass(frozen=True, eq=False)
class Beginning:
    """Music that goes on, or of which a part is made anew: the `take` of the library `folder`, or the file `path`.

    `name` is what the user calls it, `recipe` how it was made, where that is known, `bpm` its tempo, `licence` the
    sentence on what may be done with it, "" if nothing is known.
    """

    name: str
    seconds: float
    recipe: Recipe | None = None
    bpm: float | None = None
    beats_per_bar: int = USUAL_BEATS
    take: Take | None = None
    folder: Path | None = None
    path: Path | None = None
    licence: str = ""

    def values(self) -> dict[str, Any]:
        """Return the values of a recipe that are taken over where nothing else is said; none if nobody knows them."""
        if self.recipe is None:
            return {}
        values = {name: getattr(self.recipe, name) for name in INHERITED}
        # A file of somebody else's must not make us look at a place that it names.
        if (self.take is None or self.take.origin is Origin.IMPORTED) and not _is_here(self.recipe.model):
            del values["model"]
        return values

    def part(self, begin_s: float, end_s: float | None, rest: str, candidates: int) -> Remake:
        """Return the part to be re-made; `end_s` None is the end.

        Raises: BadValue if it does not lie within the music.
        """
        if not begin_s < self.seconds:
            raise BadValue(
                f"{self.name} ends at {spoken(self.seconds)}, so nothing can be re-made from {begin_s:g} s on.",
                "Let the part begin earlier.",
                field="remake",
            )
        # A hair more is a rounding: lengths are read to a hundredth.
        if end_s is not None and end_s > self.seconds + 0.01:
            raise BadValue(
                f"{self.name} ends at {spoken(self.seconds)}, before {end_s:g} s.",
                "Let the part end within it.",
                field="remake",
            )
        return Remake(begin_s, self.seconds if end_s is None else min(end_s, self.seconds), rest, candidates)

    def check_room(self, seconds: float) -> None:
        """Make sure that so many seconds may follow. Raises: BadValue."""
        if self.seconds + seconds > SECONDS_LIMIT:
            raise BadValue(
                f"{self.name} lasts {spoken(self.seconds)}, and no take may be longer than {spoken(SECONDS_LIMIT)}.",
                "Let it go on for less long.",
                field="seconds",
            )


def beginning_at(desk: Desk, word: str, folder: Path | None) -> Beginning:
    """Return the music that a word means: a sound file, or else the id of a take in the library `folder`.

    `folder` None is the library in the user's Music folder.

    Raises: BadFile if there is neither; StorageError if there is no such library.
    """
    # A file wins over a take of its name: an id has no dot and no slash, so the two are seldom mixed up.
    if os.path.lexists(word) or not is_take_id(word):
        return _of_file(desk, Path(word))
    from musicdesk.library.library import Library
    from musicdesk.library.places import default_folder, is_library

    place = default_folder() if folder is None else folder
    if not is_library(place):
        if folder is None:
            raise BadFile(f"There is no file and no take {shown(word)}.", "Check the name and the folder.")
        raise StorageError(f"There is no library in {shown(place)}.", "Check the name of the folder.")
    with Library.open(place) as library:
        take = library.take(word)
        licence = licence_of_take(library, take).text
    return Beginning(
        name=f'"{take.title}"',
        seconds=take.seconds,
        recipe=take.recipe,
        bpm=take.bpm,
        beats_per_bar=take.beats_per_bar,
        take=take,
        folder=place,
        licence=licence,
    )


def source_in(desk: Desk, beginning: Beginning, engine: Any, cancel: Cancel | None = None) -> Source:
    """Return what an engine has of the beginning: its codes.

    Raises: BadFile if it has gone meanwhile or is damaged; BadValue if there is no sound in it; StorageError.
    """
    from musicdesk.workers.composing import source_of, source_of_clip

    if beginning.path is not None:
        # Read again, and not held since: it may be long, and the model had to be loaded beside it.
        return source_of_clip(desk.read_audio(beginning.path), beginning.name, engine, cancel)
    if beginning.take is None or beginning.folder is None:
        raise Bug("Music begins with nothing at all.")
    from musicdesk.library.library import Library

    with Library.open(beginning.folder) as library:
        return source_of(library.take(beginning.take.id), library, engine, cancel)


def _of_file(desk: Desk, path: Path) -> Beginning:
    seconds = desk.read_audio(path).seconds
    facts = _facts(path)
    in_quarters = facts.beat_unit == 4
    return Beginning(
        name=shown(path.name),
        seconds=seconds,
        recipe=facts.recipe,
        bpm=believable(facts.bpm),
        beats_per_bar=facts.beats_per_bar if in_quarters else USUAL_BEATS,
        path=path,
        licence=facts.licence or licence_of(facts.recipe).text,
    )


def _facts(path: Path) -> FileFacts:
    from musicdesk.core.filefacts import FileFacts
    from musicdesk.formats.filefacts import read_file_facts

    try:
        return read_file_facts(path)
    except BadFile:  # its sound was read, and that is what counts
        return FileFacts()


def _is_here(model: str) -> bool:
    """Whether a model of that name is in the catalogue, and on this machine."""
    from musicdesk.app.models import models

    return any(row.id == model and row.folder is not None for row in models())
