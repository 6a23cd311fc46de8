"""The making of codes: takes of any length, window after window, all takes of a batch side by side.

Letters: B takes, K codebooks, T steps.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.job import Cancel, Progress, Report
from musicdesk.core.music import Codes
from musicdesk.engines.musicgen.bursts import decoding_for
from musicdesk.engines.musicgen.decoder import Decoder
from musicdesk.engines.musicgen.decoding import Ahead, Decoding
from musicdesk.engines.musicgen.delay import DelayPattern
from musicdesk.engines.musicgen.planning import Plan
from musicdesk.engines.musicgen.sampling import Sampler
from musicdesk.engines.musicgen.windows import Window, window_seed


@dataclass(frozen=True)
class KeptPattern(DelayPattern):
    """The pattern of a piece whose steps from `kept_from` on are known as well, as far as `kept` int64 (K, n) goes.

    What is made before them in the later codebooks is made in view of what the first ones will say.
    """

    kept: Codes
    kept_from: int

    def delayed(self, codes: Codes) -> tuple[Codes, NDArray[np.bool_]]:
        """Return the columns int64 (K, columns) with all that is known in its place, and which places are open."""
        columns, open_ = super().delayed(codes)
        for row, delay in enumerate(self.delays):
            begin = 1 + delay + self.kept_from
            columns[row, begin : begin + self.kept.shape[1]] = self.kept[row]
            open_[row, begin : begin + self.kept.shape[1]] = False
        return columns, open_


class Making:
    """The takes of a plan in the making. `finished` steps of each are known, what came before the new ones counted."""

    def __init__(self, decoder: Decoder, plan: Plan) -> None:
        self._decoder = decoder
        self._plan = plan
        known = plan.known.shape[1]
        self._codes = np.zeros((len(plan.recipes), decoder.shape.codebooks, plan.steps), np.int64)
        self._codes[:, :, :known] = plan.known
        self._held = known
        """How many steps lie in `_codes`; what is newer is fetched from the decoding when it is asked for."""
        self._window: Window | None = None
        self._decoding: Decoding | None = None
        self.finished = known
        self.cancelled = False

    def codes(self, index: int, begin: int, end: int) -> Codes:
        """Return the steps begin..end, all of them finished, of one take, int64 (K, end - begin)."""
        if end > self._held:
            self._fetch()
        found: Codes = self._codes[index, :, begin:end]
        return found

    def run(self, report: Report | None, cancel: Cancel | None) -> Iterator[int]:
        """Yield how many steps are finished, after each column; progress counts over all windows.

        It ends early, with `cancelled` set, if `cancel` says so.
        """
        tell, ahead = Overall(columns_of(self._plan, self._decoder), report), None
        followers = (*self._plan.windows[1:], None)
        for window, after in zip(self._plan.windows, followers, strict=True):
            decoding = self._started(window, ahead)
            self._window, self._decoding = window, decoding
            ahead = self._ahead(window, after)
            reach, told = window.until - window.begin, tell.of(window.columns(_delay(self._decoder)))
            for finished in decoding.run(window.stretch.guidance, told, cancel, ahead):
                self.finished = max(self.finished, window.begin + min(finished, reach))
                yield self.finished
                if finished >= reach:
                    break
            self._fetch()
            if decoding.cancelled:
                self.cancelled = True
                return

    def _started(self, window: Window, prepared: Ahead | None) -> Decoding:
        plan = self._plan
        seeds = [window_seed(each.seed, window.number) for each in plan.recipes]
        first = plan.recipes[0]
        sampler = Sampler(seeds, first.temperature, first.top_k, first.top_p)
        prefix: Codes = self._codes[:, :, window.begin : window.first]
        if len(seeds) == 1 or window.first <= plan.known.shape[1]:
            # All takes begin alike, and a beginning that they share is taken in once.
            prefix = prefix[0]
        conditions, pattern = plan.conditions(window), self._pattern(window)
        return decoding_for(self._decoder, conditions, pattern, prefix, sampler, len(seeds), prepared)

    def _ahead(self, window: Window, after: Window | None) -> Ahead | None:
        """Return the memory of the window that comes next, to be fed beside this one, where that is a gain."""
        if after is None or not self._decoder.feeds_ahead or after.begin < window.begin:
            return None
        if (after.stretch.guidance == 1.0) != (window.stretch.guidance == 1.0):
            return None  # memories of one group and of two cannot be fed together
        columns, context = self._pattern(after).columns, after.first - after.begin
        conditions = self._plan.conditions(after)
        return Ahead(self._decoder, conditions, after.begin - window.begin, columns, context, len(self._plan.recipes))

    def _pattern(self, window: Window) -> DelayPattern:
        shape, steps = self._decoder.shape, window.end - window.begin
        if window is not self._plan.windows[-1] or not self._plan.behind.size:
            return DelayPattern(shape.codebooks, shape.channels, steps, shape.start)
        kept = self._plan.behind[:, : window.end - window.until]
        return KeptPattern(shape.codebooks, shape.channels, steps, shape.start, kept, window.until - window.begin)

    def _fetch(self) -> None:
        if self._window is None or self._decoding is None or self.finished <= self._held:
            return
        begin = self._window.begin
        self._codes[:, :, self._held : self.finished] = self._decoding.codes(self._held - begin, self.finished - begin)
        self._held = self.finished


class Overall:
    """Turns the progress of one part of the work after another into one that counts over all `total` steps of it."""

    def __init__(self, total: int, report: Report | None) -> None:
        self._report = report
        self._started = time.monotonic()
        self._total = total
        self._before = 0

    def of(self, steps: int) -> Report | None:
        """Return the report of the next part, which has so many steps."""
        report, before = self._report, self._before
        self._before += steps
        if report is None:
            return None
        return lambda p: report(Progress(before + p.done, self._total, time.monotonic() - self._started, p.unit))


def columns_of(plan: Plan, decoder: Decoder) -> int:
    """Return how many columns are made in a plan."""
    return sum(window.columns(_delay(decoder)) for window in plan.windows)


def _delay(decoder: Decoder) -> int:
    return DelayPattern(decoder.shape.codebooks, decoder.shape.channels, 0, decoder.shape.start).longest
