"""Going on where a take ended: its codes are kept, and new ones are made in windows as long as the model was taught."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancel, Cancelled, Progress, Report
from musicdesk.core.music import Codes, Music
from musicdesk.core.recipe import SECONDS_LIMIT, Melody, Recipe
from musicdesk.core.units import seconds_to_steps
from musicdesk.engines.musicgen.decoding import Decoding
from musicdesk.engines.musicgen.delay import DelayPattern
from musicdesk.engines.musicgen.engine import MusicGenEngine
from musicdesk.engines.musicgen.melody import MelodyInput, take_in
from musicdesk.engines.musicgen.planning import Plan
from musicdesk.engines.musicgen.sampling import Sampler
from musicdesk.engines.musicgen.stream import Blocks, MusicStream

TAUGHT_S = 30.0
"""How long the pieces were that MusicGen was taught, where a checkpoint does not say otherwise.

Source: MusicGen, arXiv 2306.05284, section 3.1.
"""


def windows(known: int, total: int, window: int) -> list[tuple[int, int]]:
    """Return the goes (begin, end) in steps that lead from `known` codes to `total`, each `window` steps at most.

    A go begins with known steps, half a window of them at most, and ends with new ones.
    """
    goes = list[tuple[int, int]]()
    while known < total:
        begin = known - min(known, window // 2)
        end = min(begin + window, total)
        goes.append((begin, end))
        known = end
    return goes


def continued(
    engine: MusicGenEngine,
    codes: Codes,
    recipe: Recipe,
    *,
    melody: MelodyInput | None = None,
    report: Report | None = None,
    cancel: Cancel | None = None,
) -> MusicStream:
    """Return the take with these codes int64 (K, P) and `recipe.seconds` more, as a stream from its beginning.

    The sound of what is known comes first. A melody lies under the whole take and is repeated until its end. Cut
    short, the take ends with what is new by then.

    Raises: BadValue, BadFile or ModelError if the wish cannot be met; while it is iterated, Cancelled if it was
    cancelled before anything new was finished.
    """
    return _Continuation(engine, codes, recipe, melody).stream(report, cancel)


class _Continuation:
    def __init__(self, engine: MusicGenEngine, codes: Codes, recipe: Recipe, melody: MelodyInput | None) -> None:
        # It is the engine's own loop in several goes, so it shares the engine's parts.
        self._engine, self._recipe = engine, recipe
        self._known = engine._planner.checked(codes, "codes")
        rate, known = engine.steps_per_second, self._known.shape[1]
        self._total = known + seconds_to_steps(recipe.seconds, rate)
        if not known:
            raise BadValue("There is nothing to continue.", "Choose a take with sound in it.", field="codes")
        if self._total > SECONDS_LIMIT * rate:
            raise BadValue(
                f"The whole take would last {self._total / rate:.0f} s; the limit is {SECONDS_LIMIT:.0f} s.",
                "Continue it by less.",
                field="seconds",
            )
        tune = None if melody is None else take_in(melody)
        self._tune = None if tune is None else tune.clip
        self._melody: Melody | None = None if tune is None else tune.melody
        taught_s = engine.checkpoint.teaching.seconds or TAUGHT_S
        # Known steps and a new one fit into every window.
        self._goes = windows(known, self._total, max(2, seconds_to_steps(taught_s, rate)))
        self._first = self._plan(*self._goes[0])  # what cannot be met is said now

    def stream(self, report: Report | None, cancel: Cancel | None) -> MusicStream:
        return MusicStream(lambda stream: self._blocks(stream, report, cancel))

    def _blocks(self, stream: MusicStream, report: Report | None, cancel: Cancel | None) -> Iterator[Clip]:
        engine, recipe, made = self._engine, self._recipe, list[Clip]()
        sampler = Sampler([recipe.seed], recipe.temperature, recipe.top_k, recipe.top_p)
        blocks, known = Blocks(engine._codec, self._total), self._known
        tell, cancelled = self._overall(report), False
        for block in blocks.ready(lambda begin, end: self._known[:, begin:end], known.shape[1]):
            made.append(block)
            yield block
            if cancel is not None and cancel():
                raise Cancelled("Cancelled before anything new was finished.")
        for number, (begin, end) in enumerate(self._goes):
            plan = self._first if number == 0 else self._plan(begin, end, known)
            decoding = self._decoding(plan, sampler)
            between = _between(known, decoding, begin)
            for finished in decoding.run(recipe.guidance, tell(number), cancel):
                for block in blocks.ready(between, begin + finished):
                    made.append(block)
                    yield block
            finished = max(known.shape[1], begin + decoding.finished)
            if decoding.cancelled:
                cancelled = True
                for block in blocks.cut(between, finished):
                    made.append(block)
                    yield block
            known = between(0, finished)
            if cancelled:
                break
        stream.finish(self._music(known, made, cancelled))

    def _plan(self, begin: int, end: int, known: Codes | None = None) -> Plan:
        """Return the go over the steps begin..end of the whole."""
        rate, recipe = self._engine.steps_per_second, self._recipe
        wish: dict[str, Any] = {
            name: getattr(recipe, name) for name in ("prompt", "guidance", "temperature", "top_k", "top_p", "negative")
        }
        wish["seconds"] = (end - begin) / rate
        prefix = (self._known if known is None else known)[:, begin:]
        melody = None if self._tune is None else _from(self._tune, begin / rate)
        return self._engine._planner.plan(wish, recipe.seed, 1, melody, prefix)

    def _decoding(self, plan: Plan, sampler: Sampler) -> Decoding:
        shape = self._engine.checkpoint.shape
        pattern = DelayPattern(shape.codebooks, shape.channels, plan.steps, shape.start)
        return Decoding(self._engine._decoder, plan.conditions, pattern, plan.prefix, sampler, 1)

    def _overall(self, report: Report | None) -> Callable[[int], Report | None]:
        """Return a function that gives the report of each go, which counts over all of them."""
        started, shape = time.monotonic(), self._engine.checkpoint.shape
        extra = (shape.codebooks - 1) // shape.channels
        starts, known = [0], self._known.shape[1]
        for _, end in self._goes:
            starts.append(starts[-1] + end - known + extra)
            known = end

        def of(number: int) -> Report | None:
            if report is None:
                return None
            return lambda p: report(Progress(starts[number] + p.done, starts[-1], time.monotonic() - started, p.unit))

        return of

    def _music(self, codes: Codes, blocks: list[Clip], cancelled: bool) -> Music:
        samples = np.concatenate([block.samples for block in blocks])
        rate = self._engine.sample_rate
        steps = len(samples) * self._engine.steps_per_second // rate if cancelled else self._total
        if steps <= self._known.shape[1]:
            raise Cancelled("Cancelled before anything new was finished.")
        recipe = self._first.recipes[0].with_(seconds=self._recipe.seconds, melody=self._melody)
        return Music(samples, rate, codes[:, :steps], recipe, not cancelled, self._first.remarks)


def _between(known: Codes, decoding: Decoding, begin: int) -> Callable[[int, int], Codes]:
    """Return a function that gives steps first..last of the whole: known ones, then those of a go from `begin`."""

    def codes(first: int, last: int) -> Codes:
        end = known.shape[1]
        old = known[:, first : min(last, end)]
        if last <= end:
            return old
        new: Codes = decoding.codes(max(first, end) - begin, last - begin)[0]
        return np.concatenate([old, new], axis=1)

    return codes


def _from(tune: Clip, begin_s: float) -> Clip:
    """Return a melody that is repeated without end, from a moment on."""
    start = round(begin_s * tune.sample_rate) % max(1, tune.frames)
    return Clip(np.roll(tune.samples, -start, axis=0), tune.sample_rate)
