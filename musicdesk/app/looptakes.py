"""Loop takes: loops made for an order, with what was asked for and what came out side by side, the best first."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.app.desk import Desk, silent
from musicdesk.app.generated import Generated
from musicdesk.app.loop import LoopOrder, unfolded, write_tune
from musicdesk.app.order import Order, model_row, targets
from musicdesk.core.abilities import MUSICGEN, check_wish
from musicdesk.core.clip import Clip
from musicdesk.core.errors import UserError
from musicdesk.core.recipe import Melody, Recipe
from musicdesk.core.scale import Scale
from musicdesk.core.wish import RETRIES
from musicdesk.library.places import is_library

if TYPE_CHECKING:
    from musicdesk.core.job import Cancel, Report

LISTENED_S = 16.0
"""A loop goes round until it is at least so long before its tempo and its key are measured, in seconds."""
ROUNDS = 2


@dataclass(frozen=True)
class LoopFiles:
    """Where loops go: `audio` and `midi` are files, `folder` that of files nobody named, `library` that of a library.

    As in `Order`.
    """

    audio: Path | None = None
    midi: Path | None = None
    folder: Path = Path()
    library: Path | None = None
    retries: int = RETRIES


@dataclass(frozen=True)
class LoopTake:
    """A loop that was made: the take, what was asked for, and what is heard in it when it goes round.

    `heard_bpm` and `heard_key` are None where none was heard. `likeness` says how well it fits its words, -1..1, None
    without a model that knows words.
    """

    take: Generated
    asked_bpm: float
    asked_key: Scale | None
    heard_bpm: float | None = None
    heard_key: Scale | None = None
    likeness: float | None = None

    @property
    def key_fits(self) -> str:
        """How its key is to the one asked for, as major or minor: "same", "relative", "other", "" if nobody knows."""
        if self.asked_key is None or self.heard_key is None:
            return ""
        if self.asked_key == self.heard_key:
            return "same"
        if _plain(self.asked_key) == _plain(self.heard_key):  # the ear knows major and minor alone
            return "same"
        alike = {self.asked_key.classes, _plain(self.asked_key).classes}
        return "relative" if self.heard_key.classes in alike else "other"

    def to_json(self) -> dict[str, Any]:
        """Return what `musicdesk loop --json` prints for a loop: the take, with `asked`, `heard` and `likeness`."""
        return self.take.to_json() | {
            "asked": {"bpm": self.asked_bpm, "key": None if self.asked_key is None else self.asked_key.name},
            "heard": {"bpm": self.heard_bpm, "key": None if self.heard_key is None else self.heard_key.name},
            "key_fits": self.key_fits,
            "likeness": None if self.likeness is None else round(self.likeness, 4),
        }


def make_loops(
    desk: Desk,
    order: LoopOrder,
    files: LoopFiles,
    *,
    say: Callable[[str], None] = silent,
    report: Report | None = None,
    cancel: Cancel | None = None,
) -> list[LoopTake]:
    """Make the loops of an order, write them, measure them, and return them, the best first.

    Of several candidates those are returned that came; why one did not is said.

    Raises: UserError; Cancelled if nothing had been made yet.
    """
    from musicdesk.app.generate import generate

    row = model_row(desk, order.model)
    abilities = MUSICGEN if row is None else row.abilities
    recipe = order.recipe(abilities)
    with tempfile.TemporaryDirectory(prefix="musicdesk-") as place:
        tune = None
        if order.follows(abilities):
            tune = write_tune(desk, order, Path(place), () if row is None else row.tempos_bpm, cancel)
        if tune is not None and order.path is not None:
            recipe = recipe.with_(melody=Melody(order.path.name))
        takes = generate(desk, _files_of(order, recipe, files, tune), say=say, report=report, cancel=cancel)
    whole = [take for take in takes if take.loops]
    cut = [LoopTake(take, order.asked_bpm, order.asked_key) for take in takes if not take.loops]
    clips = [desk.read_audio(take.path) for take in whole]
    loops = [
        _measured(LoopTake(take, order.asked_bpm, order.asked_key), clip)
        for take, clip in zip(whole, clips, strict=True)
    ]
    return [*ranked(_compared(desk, loops, clips, order.words, say, cancel)), *cut]


def check(desk: Desk, order: LoopOrder, files: LoopFiles) -> None:
    """Make sure that nothing but the idea stands in the way of an order, before anybody listens to that.

    Raises: UserError.
    """
    row = model_row(desk, order.model)
    abilities = MUSICGEN if row is None else row.abilities
    wished = _files_of(order, order.recipe(abilities), files)
    if files.library is None or is_library(files.library):
        targets(desk, wished)
    elif files.audio is not None:  # a library for an idea that may be none is not made yet
        targets(desk, replace(wished, library=None))
    elif row is not None:
        check_wish(wished.wish(wished.recipe), row.abilities, row.title)


def ranked(loops: Sequence[LoopTake]) -> list[LoopTake]:
    """Return loops, the best first: by their likeness where it is known, else by how their key fits."""
    fits = ("same", "relative", "", "other")
    return sorted(loops, key=lambda each: (-(each.likeness or 0.0), fits.index(each.key_fits)))


def measure(clip: Clip) -> tuple[float | None, Scale | None]:
    """Return the tempo in beats per minute and the key that are heard in a loop as it goes round; slow."""
    from musicdesk.workers.ideas import hear_idea

    try:
        found = hear_idea(gone_round(clip), "loop")
    except UserError:  # there is no sound in it
        return None, None
    return found.bpm, found.key


def gone_round(clip: Clip) -> Clip:
    """Return a loop several times in a row."""
    import numpy as np

    rounds = max(ROUNDS, int(LISTENED_S / clip.seconds) + 1)
    return Clip(np.concatenate([clip.samples] * rounds), clip.sample_rate)


def _files_of(order: LoopOrder, recipe: Recipe, files: LoopFiles, tune: Path | None = None) -> Order:
    return Order(
        recipe,
        melody=tune,
        variations=order.variations,
        audio=files.audio,
        midi=files.midi,
        folder=files.folder,
        library=files.library,
        retries=files.retries,
        candidates=order.variations > 1,
    )


def _plain(key: Scale) -> Scale:
    """Return a key as the ear hears it: major or minor, whichever is nearer."""
    return Scale.named(key.short_name)


def _measured(loop: LoopTake, clip: Clip) -> LoopTake:
    bpm, key = measure(clip)
    return replace(loop, heard_bpm=None if bpm is None else unfolded(bpm, loop.asked_bpm), heard_key=key)


def _compared(
    desk: Desk,
    loops: Sequence[LoopTake],
    clips: Sequence[Clip],
    words: str,
    say: Callable[[str], None],
    cancel: Cancel | None,
) -> list[LoopTake]:
    """Return loops with how well they fit their words, where a model that knows words is installed."""
    try:
        tagger = desk.tagger() if loops else None
        if tagger is None:
            return list(loops)
        likenesses = tagger.likeness(clips, words, cancel)
    except UserError as exc:  # the loops are made, and stay
        say(str(exc))
        return list(loops)
    return [replace(loop, likeness=likeness) for loop, likeness in zip(loops, likenesses, strict=True)]
