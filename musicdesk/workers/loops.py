"""Loops: how long a take must be, and at which tempo, so that a loop of whole bars can be cut out of it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.music import Music
from musicdesk.core.recipe import BARS_LIMIT, PROMPT_LIMIT, Recipe
from musicdesk.core.take import USUAL_BEATS
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM, spoken_bpm, tempo_in, with_tempo
from musicdesk.workers.source import within

if TYPE_CHECKING:
    from musicdesk.analysis.looping import LoopCut
    from musicdesk.core.job import Cancel
    from musicdesk.core.ports import Engine

SAID_FROM = 0.03
"""From which share on it is said."""
MORE_TRIES = 2
"""How many tries more than other takes a loop has: a model does not always keep its tempo."""


@dataclass(frozen=True)
class Pace:
    """The tempo that a loop is made at, of which `beats` beats are played in the place of one: 1, 2 or a half."""

    made_bpm: float
    beats: float = 1.0

    def off(self, bpm: float) -> float:
        """Return by how much, as a share, it has to be stretched or squeezed to have a tempo."""
        return abs(self.made_bpm / (bpm * self.beats) - 1.0)


@dataclass(frozen=True)
class Loop:
    """A loop of `bars` bars at `bpm`, cut out of a take that is made at another `pace`.

    `recipe` is that of the take, `remarks` are sentences for the user.
    """

    bars: int
    bpm: float
    pace: Pace
    recipe: Recipe
    remarks: tuple[str, ...] = ()

    @property
    def seconds(self) -> float:
        """How long the loop lasts."""
        return self.bars * USUAL_BEATS * 60.0 / self.bpm

    def cut(self, clip: Clip, cancel: Cancel) -> LoopCut:
        """Return the loop out of a take made by `recipe`, or why there is none.

        Raises: Cancelled.
        """
        from musicdesk.analysis.looping import loop_of

        whole = Clip(np.array(clip.samples), clip.sample_rate)  # read from its file once
        beats, made_bpm = self.pace.beats, self.pace.made_bpm
        bars, bpm = round(self.bars * beats), self.bpm * beats
        return loop_of(whole, bars, bpm, made_bpm=made_bpm, beats_per_bar=USUAL_BEATS, cancel=cancel)

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
        kept = tuple(each for each in music.remarks if f"made at {spoken_bpm(self.pace.made_bpm)} bpm" not in each)
        return recipe, (*kept, *self.remarks)


def pace_of(tempos_bpm: Sequence[float], bpm: float, bars: int) -> Pace:
    """Return how a loop is made by a model that was taught some tempos (none: it keeps any).

    It is the tempo nearest to `bpm`; where that is too far away to be stretched, the one nearest to its double or its
    half, if that is near enough: the same beats, counted otherwise.
    """
    from musicdesk.analysis.looping import STRETCH_LIMIT

    def near(beats: float) -> Pace:
        return Pace(min(tempos_bpm, key=lambda each: abs(each - bpm * beats), default=bpm * beats), beats)

    plain = near(1.0)
    if plain.off(bpm) <= STRETCH_LIMIT:
        return plain
    for beats in (2.0, 0.5):
        counted = bars * beats
        whole = counted.is_integer() and 1 <= counted <= BARS_LIMIT and TEMPO_LOW_BPM <= bpm * beats <= TEMPO_HIGH_BPM
        if whole and near(beats).off(bpm) <= STRETCH_LIMIT:
            return near(beats)
    return plain


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
    pace = pace_of(engine.tempos_bpm, named or bpm, recipe.bars)
    model, made, off = _title(engine.title), pace.made_bpm, pace.off(bpm)
    if off > STRETCH_LIMIT:
        why = f"{model} makes this at {spoken_bpm(made)} bpm"
        low, high = math.ceil(made / (1 + STRETCH_LIMIT)), math.floor(made / (1 - STRETCH_LIMIT))
        raise BadValue(
            f"{why}, which is too far from {spoken_bpm(bpm)} bpm to be stretched to it.",
            f"Choose a tempo from {low} to {high} bpm{', or change the one in the prompt' if named else ''}.",
            field="bpm",
        )
    said: tuple[str, ...] = ()
    if off > SAID_FROM or pace.beats != 1.0:
        beats = {2.0: " with two beats in the place of each", 0.5: " with one beat in the place of two"}
        play, share = f"{spoken_bpm(made)}{beats.get(pace.beats, '')}", f"{100 * off:.0f}"
        said = (f"{model} was not taught {spoken_bpm(bpm)} bpm: played at {play}, stretched by {share} %.",)
    words = "" if named else f", {spoken_bpm(made)} bpm"
    asked = recipe.prompt if pace.beats == 1.0 else with_tempo(recipe.prompt, made)
    prompt = asked[: PROMPT_LIMIT - len(words)] + words
    seconds = needed_s(round(recipe.bars * pace.beats), made, USUAL_BEATS)
    longest_s = engine.abilities.longest_s
    if seconds > longest_s:
        fewer = max(
            (each for each in range(1, recipe.bars) if needed_s(each, made / pace.beats) <= longest_s), default=0
        )
        raise BadValue(
            f"{model} makes at most {longest_s:g} s at once; {recipe.bars} bars at {spoken_bpm(bpm)} bpm need "
            f"{seconds:.0f} s with their run-in.",
            f"Choose {f'at most {fewer} bars' if fewer > 1 else 'a faster tempo'}, or a MusicGen model.",
            field="bars",
        )
    longer = recipe.with_(sections=(), prompt=prompt, seconds=seconds, bars=None, bpm=None)
    return Loop(recipe.bars, bpm, pace, longer.with_(sections=within(recipe.sections, seconds)), said)


def _title(name: str) -> str:
    return name if name.startswith(("The ", "This ")) else f"The {name}"
