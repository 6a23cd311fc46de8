"""Fitting: whether a model fits into the memory there is, and which one does instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from musicdesk.core.abilities import Abilities, check_wish
from musicdesk.core.errors import BadValue, Unavailable, UserError
from musicdesk.core.wish import Wish
from musicdesk.workers.freememory import free_bytes

SURELY = 0.8
"""A model is not even loaded when this share of what it needs is not free: what it needs is reckoned, not known."""


@dataclass(frozen=True)
class Candidate:
    """A model that may be chosen: its `id` and `title`, its `abilities`, and the memory it needs by number format."""

    id: str
    title: str
    abilities: Abilities
    memory_bytes: Mapping[str, int]

    def needed_bytes(self, precision: str = "auto") -> int:
        """Return how much memory it needs in a number format, of "auto" the least; 0 if nobody knows."""
        return self.memory_bytes.get(precision, min(self.memory_bytes.values(), default=0))

    def makes(self, wish: Wish) -> bool:
        """Whether it can do what is wished for, but for what belongs to one model alone."""
        plain = replace(wish, recipe=wish.recipe.with_(steps=None, lora=""))
        try:
            check_wish(plain, self.abilities, self.title)
        except BadValue:
            return False
        return True


def that_fits(
    candidates: Iterable[Candidate], wish: Wish, free: int, without: str, precision: str = "auto"
) -> Candidate | None:
    """Return the largest of some models that makes a wish in `free` bytes; None if there is none.

    `without` is the id of the one that does not fit: only smaller ones are looked at.
    """
    all_ = tuple(candidates)
    limit = next((each.needed_bytes(precision) for each in all_ if each.id == without), 0) or free + 1
    able = [
        each
        for each in all_
        if each.id != without and 0 < each.needed_bytes(precision) <= free
        if each.needed_bytes(precision) < limit and each.makes(wish)
    ]
    return max(able, key=lambda each: each.needed_bytes(precision), default=None)


def candidate(model: str) -> Candidate | None:
    """Return what the catalogue knows of an id or a folder; None where that is said when it is loaded."""
    from musicdesk.engines import catalog

    try:
        known = next((each for each in catalog.entries() if each.id == model), None)
        entry = known or catalog.of_folder(catalog.find(model))
    except UserError:
        return None
    return Candidate(model, entry.title, entry.abilities, entry.needs.memory_bytes)


def installed_music() -> tuple[Candidate, ...]:
    """Return the models of the catalogue that are here and make music."""
    from musicdesk.engines.catalog import entries

    return tuple(
        Candidate(each.id, each.title, each.abilities, each.needs.memory_bytes)
        for each in entries()
        if each.kind == "music" and each.folder is not None
    )


def name_that_fits(wish: Wish, free: int = 0) -> str:
    """Return the name of a model that is here and makes a wish in the memory that is free, "" if there is none.

    `free` is that of a GPU; of the machine's memory, 0, it is looked at how much is free now.
    """
    recipe, here = wish.recipe, installed_music()
    chosen = candidate(recipe.model)
    if chosen is not None and all(each.id != chosen.id for each in here):
        here = (*here, chosen)  # a folder of the user's
    found = that_fits(here, wish, free or free_bytes(), recipe.model, recipe.precision)
    return "" if found is None else found.title


def check_makes(wish: Wish) -> None:
    """Make sure, before anything is loaded, that the model of a wish can do what is wished for, as far as is known.

    Raises: BadValue, which says what to leave out.
    """
    model = candidate(wish.recipe.model)
    if model is not None:
        check_wish(wish, model.abilities, model.title)


def is_short_for(model: str) -> bool:
    """Whether a model would hardly find the memory it needs, as far as is known."""
    chosen, free = candidate(model), free_bytes()
    return chosen is not None and 0 < free < chosen.needed_bytes()


def check_room(model: str, precision: str, free: int, wish: Wish | None = None) -> None:
    """Make sure that a model is not loaded for which there is surely no memory: the whole machine would stand still.

    `free` is how many bytes there are, 0 if nobody knows.

    Raises: Unavailable, which names a model that fits the wish, if there is one.
    """
    chosen = candidate(model)
    needed = 0 if chosen is None else chosen.needed_bytes(precision)
    if chosen is not None and free and SURELY * needed > free:
        raise Unavailable(
            f"{chosen.title} needs {needed / 1e9:.1f} GB of memory, and {free / 1e9:.1f} GB are free.",
            less("" if wish is None else name_that_fits(wish, free)),
        )


def less(name: str = "") -> str:
    """Return what to do when there is not enough memory; `name` is a model that fits."""
    other = f"choose {name}, which fits" if name else "choose a smaller model"
    return f"Ask for fewer seconds or variations, {other}, or close other programs."
