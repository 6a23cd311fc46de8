"""Loops: how long a take must be, and at which tempo, so that a loop of whole bars can be cut out of it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.music import Music
from musicdesk.core.recipe import PROMPT_LIMIT, Recipe
from musicdesk.core.take import USUAL_BEATS
from musicdesk.core.words import spoken_bpm, tempo_in
from musicdesk.workers.rounds import made_bpm
from musicdesk.workers.source import within

if TYPE_CHECKING:
    from musicdesk.core.job import Cancel
    from musicdesk.core.ports import Engine

SAID_FROM = 0.03
"""From which share on it is said."""
MORE_TRIES = 2
"""How many tries more than other takes a loop has: a model does not always keep its tempo."""


@dataclass(frozen=True)
class Loop:
    """A loop of `bars` bars at `bpm`, cut out of a take that is made at `made_bpm`.

    `recipe` is that of the take, `remarks` are sentences for the user.
    """

    bars: int
    bpm: float
    made_bpm: float
    recipe: Recipe
    remarks: tuple[str, ...] = ()

    @property
    def seconds(self) -> float:
        """How long the loop lasts."""
        return self.bars * USUAL_BEATS * 60.0 / self.bpm

    def cut(self, clip: Clip, cancel: Cancel) -> tuple[Clip | None, str]:
        """Return the loop out of a take made by `recipe`, or None and why there is none.

        Raises: Cancelled.
        """
        from musicdesk.analysis.looping import loop_of

        whole = Clip(np.array(clip.samples), clip.sample_rate)  # read from its file once
        found = loop_of(whole, self.bars, self.bpm, made_bpm=self.made_bpm, beats_per_bar=USUAL_BEATS, cancel=cancel)
        return found.clip, found.why

    def named(self, music: Music, wished: Recipe) -> tuple[Recipe, tuple[str, ...]]:
        """Return the recipe and the remarks of a take that was made, as those of the loop that was wished."""
        recipe = music.recipe.with_(
            prompt=wished.prompt,
            seconds=self.seconds,
            sections=within(wished.sections, self.seconds),
            bars=self.bars,
            bpm=self.bpm,
        )
        # At which tempo the take was made is nothing to whoever has a loop at another.
        kept = tuple(each for each in music.remarks if f"made at {spoken_bpm(self.made_bpm)} bpm" not in each)
        return recipe, (*kept, *self.remarks)


def loop_in(recipe: Recipe, engine: Engine) -> Loop | None:
    """Return the loop that a recipe asks for, None if it asks for none.

    Raises: BadValue if no tempo is known, or the model makes nothing near enough to it or as long.
    """
    from musicdesk.analysis.looping import STRETCH_LIMIT, needed_s

    if recipe.bars is None:
        return None
    named = tempo_in(recipe.prompt)
    bpm = recipe.bpm or named
    if bpm is None:
        raise BadValue(
            f"A loop of {recipe.bars} bars needs a tempo, and none is known.",
            'Give one, or name it in the prompt: "drum loop, 120 bpm".',
            field="bpm",
        )
    made = made_bpm(engine, named or bpm)
    model, off = _title(engine.title), abs(bpm / made - 1.0)
    if off > STRETCH_LIMIT:
        why = f"{model} makes this at {spoken_bpm(made)} bpm"
        low, high = math.ceil(made * (1 - STRETCH_LIMIT)), math.floor(made * (1 + STRETCH_LIMIT))
        raise BadValue(
            f"{why}, which is too far from {spoken_bpm(bpm)} bpm to be stretched to it.",
            f"Choose a tempo from {low} to {high} bpm{', or change the one in the prompt' if named else ''}.",
            field="bpm",
        )
    said: tuple[str, ...] = ()
    if off > SAID_FROM:
        play, share = spoken_bpm(made), f"{100 * off:.0f}"
        said = (f"{model} was not taught {spoken_bpm(bpm)} bpm: played at {play}, stretched by {share} %.",)
    words = "" if named else f", {spoken_bpm(made)} bpm"
    prompt = recipe.prompt[: PROMPT_LIMIT - len(words)] + words
    seconds = needed_s(recipe.bars, made, USUAL_BEATS)
    longest_s = engine.abilities.longest_s
    if seconds > longest_s:
        fewer = max(
            (each for each in range(1, recipe.bars) if needed_s(each, made, USUAL_BEATS) <= longest_s), default=0
        )
        raise BadValue(
            f"{model} makes at most {longest_s:g} s at once; {recipe.bars} bars at {spoken_bpm(bpm)} bpm need "
            f"{seconds:.0f} s with their run-in.",
            f"Choose {f'at most {fewer} bars' if fewer > 1 else 'a faster tempo'}, or a MusicGen model.",
            field="bars",
        )
    longer = recipe.with_(sections=(), prompt=prompt, seconds=seconds, bars=None, bpm=None)
    return Loop(recipe.bars, bpm, made, longer.with_(sections=within(recipe.sections, seconds)), said)


def _title(name: str) -> str:
    return name if name.startswith(("The ", "This ")) else f"The {name}"
