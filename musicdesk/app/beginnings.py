"""What new music begins with: a take of the library, or a sound file, looked at before any model is loaded."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.app.library import facts_brought
from musicdesk.app.licences import ANCESTORS_LIMIT, SAME_SOUND, licence_of, licence_of_take
from musicdesk.app.takeparts import LEAST_S, held_at, part_of, recipe_at_end, recipe_from_to
from musicdesk.core.errors import BadFile, BadValue, Bug, StorageError, UserError
from musicdesk.core.recipe import SECONDS_LIMIT, Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.take import USUAL_BEATS, Origin, Take, is_take_id
from musicdesk.core.words import believable
from musicdesk.formats.limits import spoken
from musicdesk.formats.names import shown

if TYPE_CHECKING:
    from musicdesk.app.desk import Desk
    from musicdesk.core.job import Cancel
    from musicdesk.library.library import Library
    from musicdesk.workers.source import Source

INHERITED = ("prompt", "guidance", "temperature", "top_k", "top_p", "negative", "model", "overlap_s")
"""What music that goes on, or is re-made, has of the music before it, where nothing else is said."""


@dataclass(frozen=True, eq=False)
class Beginning:
    """Music that goes on, or of which a part is made anew: the `take` of the library `folder`, or the file `path`.

    `name` is what the user calls it, `recipe` how it was made, where that is known, `bpm` its tempo, `licence` the
    sentence on what may be done with it, "" if nothing is known. `parents` are the takes that the take has its sound
    from, the nearest first.
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
    parents: tuple[Take, ...] = ()

    def values(self, part: Remake | None = None) -> dict[str, Any]:
        """Return the values of a recipe that are taken over where nothing else is said; none if nobody knows them.

        What is to be heard is what is heard in the `part` that is made anew, or else at the end.
        """
        recipe = self._recipe_of(part)
        if recipe is None:
            return {}
        values: dict[str, Any] = {name: getattr(recipe, name) for name in INHERITED}
        if recipe.sections:
            values["sections"] = recipe.sections
        # A file of somebody else's must not make us look at a place that it names.
        if (self.take is None or self.take.origin is Origin.IMPORTED) and not _is_here(recipe.model):
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

    def _recipe_of(self, part: Remake | None) -> Recipe | None:
        if self.recipe is None:
            return None
        end_s = self.seconds if part is None or part.rest == "anew" else part.end_s
        if self.take is not None and self.take.recipe is not None:
            known = {parent.id: parent for parent in self.parents}
            if part is None:
                return recipe_at_end(self.take, end_s, known.get)
            return recipe_from_to(self.take, part.begin_s, end_s, known.get)
        # What a recipe made lies at the end of its file.
        begin_s = max(0.0, self.seconds - self.recipe.seconds)
        if part is None:
            return held_at(self.recipe, end_s - begin_s - min(LEAST_S, self.recipe.seconds / 2))
        return part_of(self.recipe, part.begin_s - begin_s, end_s - begin_s)

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
        parents = _parents(library, take)
    return Beginning(
        name=f'"{take.title}"',
        seconds=take.seconds,
        recipe=take.recipe,
        bpm=take.bpm,
        beats_per_bar=take.beats_per_bar,
        take=take,
        folder=place,
        licence=licence,
        parents=parents,
    )


def source_in(desk: Desk, beginning: Beginning, engine: Any, cancel: Cancel | None = None) -> Source:
    """Return what an engine has of the beginning: its codes.

    Raises: BadFile if it has gone meanwhile or is damaged; BadValue if there is no sound in it; StorageError.
    """
    from musicdesk.workers.composing import source_of, source_of_clip

    if beginning.path is not None:
        # Read again, and not held since: it may be long, and the model had to be loaded beside it.
        return source_of_clip(desk.read_audio(beginning.path), beginning.name, engine, cancel, beginning.bpm)
    if beginning.take is None or beginning.folder is None:
        raise Bug("Music begins with nothing at all.")
    from musicdesk.library.library import Library

    with Library.open(beginning.folder) as library:
        return source_of(library.take(beginning.take.id), library, engine, cancel)


def _of_file(desk: Desk, path: Path) -> Beginning:
    seconds = desk.read_audio(path).seconds
    facts = facts_brought(path)
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


def _parents(library: Library, take: Take) -> tuple[Take, ...]:
    found = [take]
    while take.bond in SAME_SOUND and take.parent and len(found) < ANCESTORS_LIMIT:
        try:
            take = library.take(take.parent)
        except UserError:  # it has gone
            break
        if take in found:
            break
        found.append(take)
    return tuple(found[1:])


def _is_here(model: str) -> bool:
    """Whether a model of that name is in the catalogue, and on this machine."""
    from musicdesk.app.models import models

    return any(row.id == model and row.folder is not None for row in models())
