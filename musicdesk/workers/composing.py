"""Composing: from a wish to takes, whoever takes them in, the window's library or a file of the command line."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.core.abilities import check_wish
from musicdesk.core.clip import Clip
from musicdesk.core.errors import UserError
from musicdesk.core.job import Cancel, Cancelled, JobState, Report
from musicdesk.core.music import Music
from musicdesk.core.recipe import SEED_LIMIT, VARIATIONS_LIMIT, Recipe
from musicdesk.core.seam import Seam
from musicdesk.core.units import seconds_to_steps
from musicdesk.core.wish import Wish
from musicdesk.workers.attempts import (
    Attempt,
    best_of,
    composed_of,
    judged,
    may_be_made_again,
    no_loop,
    seams_of,
)
from musicdesk.workers.composed import Composed, Sink, kept_codes
from musicdesk.workers.inheriting import at_tempo
from musicdesk.workers.joining import LONGEST_S, RETRIES, Joining
from musicdesk.workers.loops import loop_in
from musicdesk.workers.rounds import Overall, Round, as_known, told_recipe
from musicdesk.workers.source import Part, Source, source_of, source_of_clip

if TYPE_CHECKING:
    from musicdesk.core.ports import Engine, TakeStream

__all__ = ["Composed", "Sink", "Source", "compose", "source_of", "source_of_clip"]

RETRIED_S = 60.0
"""A take that is longer is not made again by itself, in seconds: it is only said what is wrong with it."""


def compose(
    engine: Engine,
    wish: Wish,
    source: Source | None,
    melody: Path | Clip | None,
    sink: Sink,
    report: Report,
    cancel: Cancel,
) -> JobState:
    """Make the takes of a wish; returns whether all were made (`DONE`) or it was cut short (`CUT_SHORT`).

    `source` is what is continued (`Bond.CONTINUATION`) or of what a part is re-made (`wish.remake`); None for music
    from nothing. `report` gets the progress of all takes together, which goes back only after `sink.retrying`. A take
    that is given up comes to `sink.dropped`, unless a better try at it was held on to: then `sink.made` brings it.
    What exists when an error comes is kept first, cut short.

    Raises: UserError if the wish cannot be met; what was made by then was taken in.
    """
    check_wish(wish, engine.abilities, engine.title)
    return _Composition(engine, wish, source, melody, sink, report, cancel).run()


class _Composition:
    """The takes of one wish in the making."""

    def __init__(
        self,
        engine: Engine,
        wish: Wish,
        source: Source | None,
        melody: Path | Clip | None,
        sink: Sink,
        report: Report,
        cancel: Cancel,
    ) -> None:
        if source is not None and wish.from_s is not None:
            source = source.until(wish.from_s, engine.steps_per_second)
        self._engine, self._wish, self._source, self._melody = engine, wish, source, melody
        self._sink, self._cancel = sink, cancel
        rate = engine.steps_per_second
        self._part = None if source is None or wish.remake is None else Part.of(wish.remake, source, rate)
        # What goes on from something, or is a part of it, is no loop, whatever the settings of before were.
        self._loop = loop_in(wish.recipe, engine) if source is None else None
        recipe = wish.recipe.with_(bars=None) if self._loop is None else self._loop.recipe
        recipe = recipe if self._part is None else self._part.named(recipe)
        self._recipe = recipe if source is None else at_tempo(recipe, source.bpm, engine)
        self._joining = Joining.of(self._part, source)
        known = 0 if source is None else source.codes.shape[1]
        steps = known if self._part is not None else known + seconds_to_steps(self._recipe.seconds, rate)
        self._frames = steps * engine.sample_rate // rate
        stays = source.sound if source is not None and source.foreign else None
        self._foreign = stays is not None
        if stays is not None and self._part is not None and self._part.rest == "keep":
            self._frames = min(self._frames, stays.frames)  # as long as it was, to the frame: it may be a loop
        self._known = known if self._part is None else self._part.begin
        self._overall = Overall(report, 1 if self._part is None else wish.variations)
        self._cut = False
        self._failed: UserError | None = None

    def run(self) -> JobState:
        """Make them."""
        count = self._wish.variations
        # Parts of a take are made one after the other: each of them is a batch of candidates already.
        groups = [[index] for index in range(count)] if self._part is not None else [list(range(count))]
        for group in groups:
            if self._cancel():
                self._cut = True
                break
            musics = self._made_together(group)
            # In their order, for the first is what the others are variations of.
            waiting = dict(zip(group, musics, strict=False))
            try:
                for index in list(waiting):
                    self._settle(index, waiting.pop(index))
            except Exception:
                for index, music in waiting.items():
                    with contextlib.suppress(Exception):  # one that cannot be kept is no reason to lose the others
                        self._keep(index, music)
                raise
            self._cut = self._cut or len(musics) < len(group)
        if self._failed is not None:
            raise self._failed
        return JobState.CUT_SHORT if self._cut else JobState.DONE

    def _made_together(self, group: Sequence[int]) -> list[Music]:
        """Return the music of some takes that are made at once; of those it was stopped at, the whole ones."""
        recipes = [self._recipe.with_(seed=self._seed(index)) for index in group]
        round_ = self._round(group[0], recipes)
        try:
            return self._poured(round_, recipes)
        except Cancelled:
            return [as_known(music, self._wish.recipe) for music in round_.finished()]
        except Exception:
            round_.save()  # what was made until something went wrong is music all the same
            raise

    def _settle(self, index: int, music: Music) -> None:
        """Hand over a take, made again as often as it is worth it and allowed."""
        try:
            attempts = [self._judged(index, music)]
        except Exception:
            self._keep(index, music)
            raise
        while self._may_be_made_again(attempts):
            joins = () if self._joining is None else self._joining.faults_of(attempts[-1])
            self._sink.retrying(index, len(attempts), joins or attempts[-1].faults)
            self._overall.one_more()
            try:
                attempts.append(self._judged(index, self._made_again(index, len(attempts))))
            except Cancelled:
                self._cut = True
                self._hand_over(index, attempts, None)
                return
            except Exception:
                self._hand_over(index, attempts, None)
                raise
        self._hand_over(index, attempts, attempts[-1])

    def _keep(self, index: int, music: Music) -> None:
        """Hand over a take as it is when looking at it, or at one beside it, has failed."""
        composed = Composed(music.recipe, kept_codes(music.codes), music.complete, music.remarks, self._seams(music))
        self._sink.made(index, self._with_what_was_said(composed))

    def _hand_over(self, index: int, attempts: list[Attempt], there: Attempt | None) -> None:
        """Hand over the best of some tries; `there` is the one whose sound the sink has."""
        best = best_of(attempts) if self._joining is None else self._joining.best_of(attempts)
        if best is not None:
            self._cut = self._cut or not all(each.music.complete for each in attempts)
            tried = None if self._joining is None else self._joining.said(attempts, best, self._seed(index))
            composed = composed_of(attempts, best, self._loop, self._wish.recipe, tried)
            clip = composed.clip if composed.clip is not None or best is there else best.sound
            self._sink.made(index, self._with_what_was_said(replace(composed, clip=clip)))
            return
        self._sink.dropped(index)
        if self._loop is not None and there is not None:
            self._failed = no_loop(self._loop, attempts)

    def _may_be_made_again(self, attempts: list[Attempt]) -> bool:
        short = self._loop is not None or self._recipe.seconds <= RETRIED_S
        if self._joining is not None and short and self._frames <= LONGEST_S * self._engine.sample_rate:
            tries = min(self._wish.retries, RETRIES)
            return len(attempts) <= tries and self._joining.worse(attempts[-1]) and not self._cancel()
        if self._source is not None or not short or self._cancel():
            return False
        return may_be_made_again(attempts, self._wish.retries, self._loop)

    def _made_again(self, index: int, tries: int) -> Music:
        recipe = self._recipe.with_(seed=self._seed(index, tries))
        (music,) = self._poured(self._round(index, [recipe]), [recipe])
        return music

    def _seed(self, index: int, tries: int = 0) -> int:
        """Return the seed of a try at a take: not one of a variation beside it, nor of one of their tries."""
        # Each candidate for a part has a seed of its own, so that no two takes end with the same one.
        apart = 1 if self._part is None or self._part.rest == "anew" else self._part.candidates
        seed = self._wish.recipe.seed + apart * (index + VARIATIONS_LIMIT * tries)
        return seed % (SEED_LIMIT + 2 - apart) if tries else seed  # its candidates have the next ones

    def _judged(self, index: int, music: Music) -> Attempt:
        """Return a try, with a copy of its sound where another may take its place."""
        sound = self._sink.sound(index)
        attempt = judged(music, sound, self._seams(music), self._loop, self._cancel)
        return attempt.hold(sound) if self._may_be_made_again([attempt]) else attempt

    def _seams(self, music: Music) -> tuple[Seam, ...]:
        old = () if self._source is None else self._source.seams
        if self._part is not None:
            old = self._part.outside(old)
        return seams_of(music, old, self._engine.steps_per_second)

    def _with_what_was_said(self, composed: Composed) -> Composed:
        """Return a take with what was said of how the one it begins with was taken in, and with codes if it has any."""
        said = () if self._source is None else self._source.remarks
        codes = None if self._foreign else composed.codes
        return replace(composed, codes=codes, remarks=(*said, *composed.remarks))

    def _round(self, first: int, recipes: Sequence[Recipe]) -> Round:
        told = [told_recipe(self._engine, each).with_(prompt=self._wish.recipe.prompt) for each in recipes]
        return Round(self._sink, first, told, self._frames, self._known, foreign=self._foreign)

    def _poured(self, round_: Round, recipes: Sequence[Recipe]) -> list[Music]:
        """Return what the engine makes of recipes, poured into the sink; it says at once what it cannot make."""
        if len(recipes) > 1:
            known = None if self._source is None else self._source.codes
            ensemble = self._engine.ensemble(recipes[0], len(recipes), known=known, **self._given())
            round_.pour(ensemble, ensemble.codes)
            musics = list(ensemble.musics)
        else:
            stream = self._stream(recipes[0])
            round_.pour(((0, block) for block in stream), lambda _: stream.codes)
            musics = [stream.music]
        self._overall.round_done()
        return [as_known(music, self._wish.recipe) for music in musics]

    def _stream(self, recipe: Recipe) -> TakeStream:
        part, source = self._part, self._source
        if part is None or source is None:
            return self._engine.compose(recipe, known=None if source is None else source.codes, **self._given())
        return self._engine.remake(
            recipe,
            source.codes,
            part.begin,
            part.end,
            rest=part.rest,
            candidates=part.candidates,
            **self._given(),
        )

    def _given(self) -> dict[str, Any]:
        sound = None if self._source is None else self._source.sound
        return {
            "sound": sound,
            "foreign": self._foreign,
            "melody": self._melody,
            "hold": False,
            "report": self._overall,
            "cancel": self._cancel,
        }
