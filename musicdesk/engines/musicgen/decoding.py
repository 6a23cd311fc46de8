"""The loop that makes codes: one column after another, reporting and asking whether to go on."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
import torch

from musicdesk.core.job import Cancel, Progress, Report
from musicdesk.core.music import Codes
from musicdesk.engines.musicgen.decoder import Decoder, guided
from musicdesk.engines.musicgen.delay import DelayPattern
from musicdesk.engines.musicgen.memory import Conditions
from musicdesk.engines.musicgen.sampling import Sampler


class Decoding:
    """B takes in the making, all with the same conditions and beginning, each with its own random generator.

    `prefix` int64 (K, P) are the codes the takes begin with, P less than the pattern's steps.
    """

    def __init__(
        self,
        decoder: Decoder,
        conditions: Conditions,
        pattern: DelayPattern,
        prefix: Codes,
        sampler: Sampler,
        takes: int,
    ) -> None:
        self._decoder = decoder
        self._conditions = conditions
        self._pattern = pattern
        self._sampler = sampler
        self._takes = takes
        self._begin = 1 + prefix.shape[1]
        columns, open_ = pattern.delayed(prefix)
        device = decoder.form.device
        self._open = torch.from_numpy(open_).to(device)
        self._columns = torch.from_numpy(columns).to(device).repeat(takes, 1, 1)
        self.finished = 0
        """How many steps are complete in every codebook."""
        self.cancelled = False

    def run(self, guidance: float, report: Report | None, cancel: Cancel | None) -> Iterator[int]:
        """Yield how many steps are complete, after each column.

        It ends early, with `cancelled` set, if `cancel` says so.
        """
        started, total = time.monotonic(), self._pattern.columns - self._begin
        logits = memory = None
        for done, at in enumerate(range(self._begin, self._pattern.columns)):
            if cancel is not None and cancel():
                self.cancelled = True
                return
            if memory is None:
                first = self._columns[0, :, :at]
                memory, logits = self._decoder.begin(self._conditions, first, self._takes, self._pattern.columns)
            else:
                logits = self._decoder.step(memory, self._columns[:, :, at - 1])
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

    @torch.inference_mode()
    def _write(self, at: int, logits: torch.Tensor, guidance: float) -> None:
        chosen = self._sampler.choose(guided(logits, guidance))
        self._columns[:, :, at] = torch.where(self._open[:, at], chosen, self._columns[:, :, at])
