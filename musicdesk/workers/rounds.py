"""Rounds: one run of the engine each, its blocks poured into a sink, and the progress of all of them as one."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from musicdesk.core.clip import Clip
from musicdesk.core.job import Progress, Report
from musicdesk.core.music import Codes, Music
from musicdesk.core.recipe import Recipe
from musicdesk.core.words import tempo_in
from musicdesk.workers.composed import Composed, Sink, kept_codes

if TYPE_CHECKING:
    from musicdesk.core.ports import Engine

SHORTEST_S = 0.5
"""What is shorter when an error ends it is not kept, in seconds."""


class Overall:
    """Progress of several rounds as one, which never goes back but after `one_more`."""

    def __init__(self, report: Report, rounds: int) -> None:
        self._report, self._rounds = report, rounds
        self._done, self._spent_s = 0, 0.0
        self._last: Progress | None = None

    def __call__(self, progress: Progress) -> None:
        """Take in how far the round of now has come."""
        self._last = progress
        done, total = self._done * progress.total + progress.done, self._rounds * progress.total
        self._report(Progress(min(done, total), total, self._spent_s + progress.elapsed_s, progress.unit))

    def round_done(self) -> None:
        """Count the round of now as over."""
        self._spent_s += 0.0 if self._last is None else self._last.elapsed_s
        self._done, self._last = self._done + 1, None

    def one_more(self) -> None:
        """Count a round that nobody had expected."""
        self._rounds += 1


class Round:
    """The takes `first`, `first` + 1 and so on, which are told to be made by `recipes` and to have `frames` frames.

    The first `known` steps of each are those of the take that it begins with. Where a `foreign` sound stays in them no
    codes say exactly this: they only count the time, and what the codec adds behind the last frame is left out.
    """

    def __init__(
        self, sink: Sink, first: int, recipes: Sequence[Recipe], frames: int, known: int, *, foreign: bool = False
    ) -> None:
        self._sink = sink
        self._first = first
        self._recipes = tuple(recipes)
        self._frames = frames
        self._known = known
        self._foreign = foreign
        self._codes: dict[int, Codes] = {}

    def pour(self, blocks: Iterable[tuple[int, Clip]], codes: Callable[[int], Codes]) -> None:
        """Begin the takes and pour their blocks; `codes` gives those of the sound that was given out so far.

        Raises: Cancelled if nothing was finished; whatever else goes wrong in making them.
        """
        for offset, recipe in enumerate(self._recipes):
            self._sink.begun(self._first + offset, recipe, self._frames)
        told, given = [0] * len(self._recipes), [0] * len(self._recipes)
        for offset, block in blocks:
            known, samples = codes(offset), block.samples
            if self._foreign:
                known, samples = known[:0], samples[: self._frames - given[offset]]
            given[offset] += len(samples)
            self._sink.block(self._first + offset, samples, known[:, told[offset] :])
            self._codes[offset], told[offset] = known, known.shape[1]

    def finished(self) -> list[Music]:
        """Return the takes that were whole when it was stopped, and give up the others.

        Some engines make takes one after the other: the first ones are there before the last ones are begun.
        """
        found = list[Music]()
        for offset, recipe in enumerate(self._recipes):
            index, codes = self._first + offset, self._codes.get(offset)
            if codes is not None and offset == len(found) and self._is_whole(index):
                sound = self._sink.sound(index)
                found.append(Music(sound.samples[:0], sound.sample_rate, codes, recipe))
            else:
                self._sink.dropped(index)
        return found

    def save(self) -> None:
        """Make takes of what there is when something has gone wrong, cut short but for those that are whole.

        What is too short, or has nothing new in it, is given up.
        """
        for offset, recipe in enumerate(self._recipes):
            index, codes = self._first + offset, self._codes.get(offset)
            with contextlib.suppress(Exception):  # a take that cannot be kept stays where it is; the others are kept
                if codes is not None and self._is_worth_it(index, codes):
                    self._sink.made(index, Composed(recipe, kept_codes(codes), complete=self._is_whole(index)))
                else:
                    self._sink.dropped(index)

    def _is_whole(self, index: int) -> bool:
        return self._sink.sound(index).frames >= self._frames

    def _is_worth_it(self, index: int, codes: Codes) -> bool:
        return codes.shape[1] > self._known and self._sink.sound(index).seconds >= SHORTEST_S


def told_recipe(engine: Engine, recipe: Recipe) -> Recipe:
    """Return a recipe with all that is known, before the first sound, of what it will be made with."""
    named = tempo_in(recipe.prompt)
    return engine.abilities.without(recipe).with_(
        bpm=None if named is None else made_bpm(engine, named),
        checkpoint=engine.sha256,
        device=engine.device,
        precision=engine.precision,
    )


def made_bpm(engine: Engine, bpm: float) -> float:
    """Return the tempo that a take is made at when one is asked for: the nearest that was taught."""
    return min(engine.tempos_bpm, key=lambda each: abs(each - bpm), default=bpm)


def as_known(music: Music, wished: Recipe) -> Music:
    """Return the music as it was wished: with the user's own words, whatever tempo the model was told besides them.

    Of its melody all is said that is known: a kept copy is named by its checksum, and no more.
    """
    music = replace(music, recipe=music.recipe.with_(prompt=wished.prompt))
    heard, asked = music.recipe.melody, wished.melody
    if heard is None or asked is None or heard.sha256 != asked.sha256:
        return music
    return replace(music, recipe=music.recipe.with_(melody=asked))
