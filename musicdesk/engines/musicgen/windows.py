"""Takes made in windows: one go after the other, each beginning with the end of what is known."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancel, Cancelled, Progress, Report
from musicdesk.core.music import Codes, Music
from musicdesk.engines.musicgen.decoding import Decoding
from musicdesk.engines.musicgen.delay import DelayPattern
from musicdesk.engines.musicgen.planning import Go, Plan
from musicdesk.engines.musicgen.sampling import Sampler
from musicdesk.engines.musicgen.stream import Blocks, MusicStream

if TYPE_CHECKING:
    from musicdesk.engines.musicgen.engine import MusicGenEngine


class Windowed:
    """The first take of a plan, made in the plan's goes. The sound of what is known comes first.

    Cut short, the take ends with what is new by then.
    """

    def __init__(self, engine: MusicGenEngine, plan: Plan) -> None:
        # It is the engine's own loop in several goes, so it shares the engine's parts.
        self._engine, self._plan, self._recipe = engine, plan, plan.recipes[0]

    def stream(self, report: Report | None, cancel: Cancel | None) -> MusicStream:
        """Return the take as a stream from its beginning.

        Raises, while it is iterated: Cancelled if it was cancelled before anything new was finished.
        """
        return MusicStream(lambda stream: self._blocks(stream, report, cancel))

    def _blocks(self, stream: MusicStream, report: Report | None, cancel: Cancel | None) -> Iterator[Clip]:
        plan, recipe, made = self._plan, self._recipe, list[Clip]()
        sampler = Sampler([recipe.seed], recipe.temperature, recipe.top_k, recipe.top_p)
        blocks, known = Blocks(self._engine._codec, plan.steps), plan.prefix
        tell, cancelled = self._overall(report), False
        for block in blocks.ready(lambda begin, end: plan.prefix[:, begin:end], known.shape[1]):
            made.append(block)
            yield block
            if cancel is not None and cancel():
                raise Cancelled("Cancelled before anything new was finished.")
        for number, go in enumerate(plan.goes):
            decoding, begin = self._decoding(go, known, sampler), go.begin
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

    def _decoding(self, go: Go, known: Codes, sampler: Sampler) -> Decoding:
        shape, conditions = self._engine.checkpoint.shape, self._plan.conditions(go)
        pattern = DelayPattern(shape.codebooks, shape.channels, go.end - go.begin, shape.start)
        return Decoding(self._engine._decoder, conditions, pattern, known[:, go.begin :], sampler, 1)

    def _overall(self, report: Report | None) -> Callable[[int], Report | None]:
        """Return a function that gives the report of each go, which counts over all of them."""
        started, shape = time.monotonic(), self._engine.checkpoint.shape
        extra = (shape.codebooks - 1) // shape.channels
        starts, known = [0], self._plan.prefix.shape[1]
        for go in self._plan.goes:
            starts.append(starts[-1] + go.end - known + extra)
            known = go.end

        def of(number: int) -> Report | None:
            if report is None:
                return None
            return lambda p: report(Progress(starts[number] + p.done, starts[-1], time.monotonic() - started, p.unit))

        return of

    def _music(self, codes: Codes, blocks: list[Clip], cancelled: bool) -> Music:
        engine, plan = self._engine, self._plan
        samples = np.concatenate([block.samples for block in blocks] or [np.zeros((0, engine.channels), np.float32)])
        steps = len(samples) * engine.steps_per_second // engine.sample_rate if cancelled else plan.steps
        if steps <= plan.prefix.shape[1]:
            raise Cancelled("Cancelled before anything new was finished.")
        return Music(samples, engine.sample_rate, codes[:, :steps], self._recipe, not cancelled, plan.remarks)


def one_by_one(engine: MusicGenEngine, plan: Plan, report: Report | None, cancel: Cancel | None) -> list[Music]:
    """Return the takes of a plan, made one after the other; stopped, those that exist, the last one cut short.

    Raises: Cancelled if nothing was finished yet.
    """
    count, started, musics = len(plan.recipes), time.monotonic(), list[Music]()

    def tell(number: int) -> Report | None:
        if report is None:
            return None
        return lambda p: report(
            Progress(number * p.total + p.done, count * p.total, time.monotonic() - started, p.unit)
        )

    for number, recipe in enumerate(plan.recipes):
        stream = Windowed(engine, replace(plan, recipes=(recipe,))).stream(tell(number), cancel)
        try:
            for _ in stream:
                pass
        except Cancelled:
            if not musics:
                raise
            break
        musics.append(stream.music)
        if not stream.music.complete:
            break
    return musics


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
