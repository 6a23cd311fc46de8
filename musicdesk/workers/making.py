"""From a wish to takes: one after the other, their sound told block by block, each kept as soon as it is whole."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.errors import BadValue, ModelError
from musicdesk.core.job import Cancel, Cancelled, JobState, Progress, Report
from musicdesk.core.music import Codes, Music
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Bond, Origin, Take
from musicdesk.core.units import seconds_to_steps
from musicdesk.core.words import tempo_in
from musicdesk.workers.keeping import Keeper, Made, Say
from musicdesk.workers.messages import STEPPED_PER_SECOND, Block, Make, Stepped, TakeBegun

if TYPE_CHECKING:
    from musicdesk.engines.musicgen.engine import MusicGenEngine
    from musicdesk.engines.musicgen.stream import MusicStream
    from musicdesk.library.library import Library

TITLE_WISH = 60
"""About the longest title that is made from a prompt, in characters."""


@dataclass(frozen=True)
class Beginning:
    """What is there to be continued: the parent's recipe and its codes int64 (K, T)."""

    recipe: Recipe
    codes: Codes


def take_title(prompt: str) -> str:
    """Return a title for what is made from a prompt: its first words, about `TITLE_WISH` characters at most."""
    words = "".join(sign if sign.isprintable() else " " for sign in prompt).split()
    title = " ".join(words)
    if len(title) > TITLE_WISH:
        cut = title[: TITLE_WISH + 1].rfind(" ")
        # A word that is longer than a title is cut in the middle.
        title = title[: cut if cut > 0 else TITLE_WISH]
    return title.rstrip(" ,;:-") or title.strip() or "Take"


def beginning_of(order: Make, library: Library) -> Beginning | None:
    """Return what an order is to continue, or None if it makes something new.

    Raises: BadValue if the parent cannot be continued; BadFile if it is gone or damaged.
    """
    wish = order.wish
    if wish.parent is None or wish.bond is not Bond.CONTINUATION:
        return None
    parent = library.take(wish.parent)
    codes = library.codes(wish.parent)
    if parent.recipe is None or codes is None or not codes.size:
        raise BadValue(
            f'"{parent.title[:80]}" was not made here, so there is nothing that a model could go on from.',
            "Continue a take that MusicDesk made, or use this one as the melody of a new take.",
            field="parent",
        )
    return Beginning(parent.recipe, codes)


def check_same_model(beginning: Beginning, engine: MusicGenEngine) -> None:
    """Make sure that an engine can go on from codes.

    Raises: ModelError if another model made them.
    """
    made_by = beginning.recipe.checkpoint
    if (made_by and made_by != engine.checkpoint.sha256) or beginning.codes.shape[0] != engine.codebooks:
        raise ModelError(
            f'The take was made by another model, "{beginning.recipe.model}", and only that one can go on from it.',
            "Choose the model it was made with.",
        )


def make(
    order: Make, engine: MusicGenEngine, beginning: Beginning | None, keeper: Keeper, say: Say, cancel: Cancel
) -> JobState:
    """Make and keep the takes of an order; returns whether all were made or it was cut short.

    Raises: UserError if the wish cannot be met.
    """
    wish = order.wish
    parent, bond = wish.parent, wish.bond
    for index in range(wish.variations):
        if cancel():
            return JobState.CUT_SHORT
        id_ = keeper.library(order.library).new_id(time.time())
        recipe = wish.recipe.with_(seed=wish.recipe.seed + index)
        melody = None if wish.melody is None else Path(wish.melody)
        stream = _stream(engine, recipe, melody, beginning, _Told(order.job, index, say), cancel)
        steps = seconds_to_steps(recipe.seconds, engine.steps_per_second)
        steps += 0 if beginning is None else beginning.codes.shape[1]
        frames = steps * engine.sample_rate // engine.steps_per_second
        told = recipe.with_(bpm=_tempo(engine, recipe.prompt))
        say(TakeBegun(order.job, index, id_, told, engine.sample_rate, engine.channels, frames))
        try:
            for block in stream:
                say(Block(order.job, index, block.samples))
        except Cancelled:
            return JobState.CUT_SHORT
        music = _as_known(stream.music, recipe)
        keeper.keep(Made(order.job, index, order.library, _take(id_, music, parent, bond), music))
        if not music.complete:
            return JobState.CUT_SHORT
        if parent is None:
            parent, bond = id_, Bond.VARIATION
    return JobState.DONE


def _as_known(music: Music, wished: Recipe) -> Music:
    """Return the music with all that is known of its melody: a kept copy is named by its checksum, and no more."""
    heard, asked = music.recipe.melody, wished.melody
    if heard is None or asked is None or heard.sha256 != asked.sha256:
        return music
    return replace(music, recipe=music.recipe.with_(melody=asked))


class _Told:
    """Tells of steps, not too often, and of the last one always."""

    def __init__(self, job: str, index: int, say: Say) -> None:
        self._job, self._index, self._say = job, index, say
        self._next_s = 0.0

    def __call__(self, progress: Progress) -> None:
        now_s = time.monotonic()
        if now_s < self._next_s and progress.done < progress.total:
            return
        self._next_s = now_s + 1 / STEPPED_PER_SECOND
        self._say(Stepped(self._job, self._index, progress))


def _stream(
    engine: MusicGenEngine,
    recipe: Recipe,
    melody: Path | None,
    beginning: Beginning | None,
    report: Report,
    cancel: Cancel,
) -> MusicStream:
    after = "repeat" if recipe.melody is None else recipe.melody.after
    if beginning is not None:
        from musicdesk.engines.musicgen.continuing import continued

        return continued(engine, beginning.codes, recipe, melody=melody, after=after, report=report, cancel=cancel)
    return engine.stream(
        recipe.prompt,
        seconds=recipe.seconds,
        seed=recipe.seed,
        guidance=recipe.guidance,
        temperature=recipe.temperature,
        top_k=recipe.top_k,
        top_p=recipe.top_p,
        negative=recipe.negative,
        melody=melody,
        after=after,
        report=report,
        cancel=cancel,
    )


def _tempo(engine: MusicGenEngine, prompt: str) -> float | None:
    """Return the tempo that a take will have been made at: the one that was named, or the nearest that was taught."""
    named, taught = tempo_in(prompt), engine.checkpoint.teaching.tempos_bpm
    return min(taught, key=lambda each: abs(each - named)) if named is not None and taught else named


def _take(id_: str, music: Music, parent: str | None, bond: Bond | None) -> Take:
    return Take(
        id=id_,
        title=take_title(music.recipe.prompt),
        created_s=time.time(),
        seconds=music.seconds,
        sample_rate=music.sample_rate,
        channels=music.samples.shape[1],
        origin=Origin.COMPLETE if music.complete else Origin.CUT_SHORT,
        recipe=music.recipe,
        bpm=music.recipe.bpm,
        parent=parent,
        bond=bond,
        remarks=music.remarks,
    )
