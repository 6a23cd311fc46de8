"""The loop that makes codes: one column after another, reporting and asking whether to go on."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from musicdesk.core.job import Cancel, Progress, Report
from musicdesk.core.music import Codes
from musicdesk.engines.musicgen.decoder import Decoder, guided
from musicdesk.engines.musicgen.delay import DelayPattern
from musicdesk.engines.musicgen.memory import Conditions, Memory
from musicdesk.engines.musicgen.sampling import Sampler


class Ahead:
    """The memory of the window that comes next, fed beside the one that is being decoded.

    It begins `offset` steps later than the present one, has `columns` columns, and `context` steps of what is known by
    then, and kept, are its beginning. It follows `conditions` of its own; how many groups they have must be what the
    present one has.
    """

    def __init__(
        self, decoder: Decoder, conditions: Conditions, offset: int, columns: int, context: int, takes: int = 1
    ) -> None:
        self.memory = decoder.open(conditions, takes, columns)
        self.offset = offset
        self._context = context
        self._places = decoder.shape.codebooks
        self._delays = torch.arange(decoder.shape.codebooks) // decoder.shape.channels
        self._start = decoder.shape.start
        self._behind = decoder.length_of_lead(conditions)

    @property
    def columns(self) -> int:
        """How many columns it knows."""
        return self.memory.length - self._behind

    def next_of(self, columns: Tensor, known: int) -> Tensor | None:
        """Return its next column int64 (B, K) out of the present window's `columns`, of which so many are known.

        None if it is not known yet, or if it is the last one known: what comes out of that one is what it begins with.
        """
        at = self.columns
        if at >= self._context or (at and at + self.offset >= known):
            return None
        if at == 0:
            return torch.full((columns.shape[0], self._places), self._start)
        # Codebook k's step t stands in column t + 1 + its delay: before the window's first step there is the start.
        column = columns[:, :, at + self.offset]
        return torch.where((at - 1 - self._delays >= 0)[None], column, self._start)


class Decoding:
    """B takes in the making, all with the same conditions, each with its own random generator.

    `prefix` int64 (K, P) are the codes the takes begin with, or (B, K, P) where each has its own; P is less than the
    pattern's steps. `prepared` is a memory that has been fed beside the window before.
    """

    def __init__(
        self,
        decoder: Decoder,
        conditions: Conditions,
        pattern: DelayPattern,
        prefix: Codes,
        sampler: Sampler,
        takes: int,
        prepared: Ahead | None = None,
    ) -> None:
        self._decoder = decoder
        self._conditions = conditions
        self._pattern = pattern
        self._sampler = sampler
        self._takes = takes
        self._begin = 1 + prefix.shape[-1]
        self._alike = prefix.ndim == 2
        self._prepared = prepared
        device = decoder.form.device
        laid = [pattern.delayed(each) for each in (prefix[None] if self._alike else prefix)]
        self._open = torch.from_numpy(laid[0][1]).to(device)
        self._columns = torch.stack([torch.from_numpy(columns) for columns, _ in laid]).to(device)
        if self._alike:
            self._columns = self._columns.repeat(takes, 1, 1)
        self.finished = 0
        """How many steps are complete in every codebook."""
        self.cancelled = False

    def run(
        self, guidance: float, report: Report | None, cancel: Cancel | None, ahead: Ahead | None = None
    ) -> Iterator[int]:
        """Yield how many steps are complete, after each column; `ahead` is fed in the same passes.

        It ends early, with `cancelled` set, if `cancel` says so.
        """
        started, total = time.monotonic(), self._pattern.columns - self._begin
        memory: Memory | None = None
        for done, at in enumerate(range(self._begin, self._pattern.columns)):
            if cancel is not None and cancel():
                self.cancelled = True
                return
            if memory is None:
                memory, logits = self._first(at)
            else:
                logits = self._step(memory, at - 1, self._beside(ahead, at))
            self._write(at, logits, guidance)
            self.finished = self._pattern.finished(at + 1)
            if report is not None:
                report(Progress(done + 1, total, time.monotonic() - started))
            yield self.finished

    def codes(self, begin: int, end: int) -> Codes:
        """Return the complete steps begin..end of every take, int64 (B, K, end - begin)."""
        first, behind = begin, 1 + end + self._pattern.longest
        columns = self._columns[:, :, first:behind].cpu().numpy()
        return np.ascontiguousarray(self._pattern.undelayed(columns, 0, end - begin))

    def _first(self, at: int) -> tuple[Memory, Tensor]:
        """Return the memory that holds the first `at` columns, and the logits of the next."""
        ready = self._prepared
        if ready is None or not 0 < ready.columns < at:
            first = self._columns[0, :, :at] if self._alike else self._columns[:, :, :at]
            return self._decoder.begin(self._conditions, first, self._takes, self._pattern.columns)
        # What it does not know yet, at least the last column, is taken in one by one.
        for column in range(ready.columns, at):
            logits = self._decoder.step(ready.memory, self._columns[:, :, column])
        return ready.memory, logits

    def _step(self, memory: Memory, column: int, beside: tuple[Memory, Tensor] | None) -> Tensor:
        threads = self._decoder.threads
        if threads is None:
            return self._decoder.step(memory, self._columns[:, :, column], beside)
        run = threads.begin()
        logits = self._decoder.step(memory, self._columns[:, :, column], beside)
        threads.end(run)
        return logits

    def _beside(self, ahead: Ahead | None, known: int) -> tuple[Memory, Tensor] | None:
        column = None if ahead is None else ahead.next_of(self._columns, known)
        return None if ahead is None or column is None else (ahead.memory, column)

    @torch.inference_mode()
    def _write(self, at: int, logits: Tensor, guidance: float) -> None:
        chosen = self._sampler.choose(guided(logits, guidance))
        self._columns[:, :, at] = torch.where(self._open[:, at], chosen, self._columns[:, :, at])
