"""The loop that makes codes on a GPU: many steps are sent off at once, and nobody waits for them but the codes.

Every step has the same shapes and finds its position on the device, so that CUDA can record it once for each reach of
the attention and play it back; on other devices the same step runs as it is. Letters: B takes, K codebooks.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from musicdesk.core.job import Cancel, Progress, Report
from musicdesk.core.music import Codes
from musicdesk.engines.musicgen.decoder import Decoder, guided
from musicdesk.engines.musicgen.decoding import Ahead, Decoding
from musicdesk.engines.musicgen.delay import DelayPattern
from musicdesk.engines.musicgen.memory import Conditions, Memory
from musicdesk.engines.musicgen.past import Within
from musicdesk.engines.musicgen.sampling import DRAW_STEPS, Sampler

BURST_STEPS = 16
"""Steps that are sent off together: the longest that stopping waits for."""
REACH_STEPS = 256
"""The attention reaches over a multiple of so many positions: one recording for each."""


class BurstDecoding(Decoding):
    """A `Decoding` whose steps are sent off in bursts; the codes it makes are the same, but for rounding."""

    def run(
        self, guidance: float, report: Report | None, cancel: Cancel | None, ahead: Ahead | None = None
    ) -> Iterator[int]:
        """Yield how many steps are complete, after each column; it is stopped between bursts."""
        started, total = time.monotonic(), self._pattern.columns - self._begin
        if cancel is not None and cancel():
            self.cancelled = True
            return
        memory, logits = self._first(self._begin)
        step = _Step(self, memory, guidance)
        step.write_first(logits)
        known, sent, waiting = self._begin, self._begin + 1, list[tuple[int, _Mirror]]()
        waiting.append((sent, _Mirror(self._columns, known, sent)))
        while waiting:
            if cancel is not None and cancel():
                self.cancelled = True
                return
            if sent < self._pattern.columns:
                until = min(self._pattern.columns, sent + step.burst)
                step.play(until - sent)
                waiting.append((until, _Mirror(self._columns, sent, until)))
                sent = until
            until, mirror = waiting.pop(0)
            mirror.wait(self._host)
            for at in range(known, until):
                self.finished = self._pattern.finished(at + 1)
                if report is not None:
                    report(Progress(at + 1 - self._begin, total, time.monotonic() - started))
                yield self.finished
            known = until

    def codes(self, begin: int, end: int) -> Codes:
        """Return the complete steps begin..end of every take, int64 (B, K, end - begin)."""
        columns = self._host[:, :, begin : 1 + end + self._pattern.longest].numpy()
        return np.ascontiguousarray(self._pattern.undelayed(columns, 0, end - begin))

    @property
    def _host(self) -> Tensor:
        """The columns as far as they have come back from the device."""
        if self._mirrored is None:
            self._mirrored = self._columns.cpu()
        return self._mirrored

    _mirrored: Tensor | None = None


class _Step:
    """One step with everything it touches on the device, and the recordings of it."""

    def __init__(self, decoding: BurstDecoding, memory: Memory, guidance: float) -> None:
        self._decoder, self._memory, self._guidance = decoding._decoder, memory, guidance
        self._sampler, self._columns, self._open = decoding._sampler, decoding._columns, decoding._open
        self._device = self._columns.device
        self._lead = memory.length - decoding._begin
        self._at = torch.tensor([decoding._begin], device=self._device)
        self._next = decoding._begin
        self._drawn = torch.zeros(1, dtype=torch.int64, device=self._device)
        self._left = 0
        self._noise: Tensor | None = None
        self._graphs: dict[int, torch.cuda.CUDAGraph] = {}
        self._warm = set[int]()

    @property
    def burst(self) -> int:
        """How many steps can be sent off now."""
        return min(BURST_STEPS, self._left) if self._left else BURST_STEPS

    @torch.inference_mode()
    def write_first(self, logits: Tensor) -> None:
        """Choose the first column, whose logits are there already."""
        self._refill()
        self._choose(logits)
        self._count(1)

    @torch.inference_mode()
    def play(self, count: int) -> None:
        """Send off `count` steps."""
        self._refill()
        for _ in range(count):
            reach = min(self._memory.capacity, -(-(self._next + self._lead) // REACH_STEPS) * REACH_STEPS)
            self._send(reach)
            self._count(1)

    def _send(self, reach: int) -> None:
        if self._device.type != "cuda":
            self._step(reach)
        elif reach in self._graphs:
            self._graphs[reach].replay()
        elif reach not in self._warm:
            # The first run of a shape chooses kernels and makes room, which cannot be recorded.
            self._warm.add(reach)
            self._step(reach)
        else:
            graph = torch.cuda.CUDAGraph()
            with torch.cuda.graph(graph, capture_error_mode="thread_local"):
                self._step(reach)
            self._graphs[reach] = graph
            graph.replay()

    def _step(self, reach: int) -> None:
        before = self._at - 1
        position = before + self._lead
        places = torch.arange(reach, device=self._device)
        bias = torch.zeros(reach, device=self._device, dtype=self._decoder.form.rest)
        bias = bias.masked_fill(places > position, float("-inf"))
        column = self._columns.index_select(2, before)[:, :, 0]
        self._choose(self._decoder.step_within(self._memory, column, Within(position, reach, bias)))

    def _choose(self, logits: Tensor) -> None:
        noise = None if self._noise is None else self._noise.index_select(1, self._drawn)[:, 0]
        chosen = self._sampler.chosen(guided(logits, self._guidance), noise)
        old = self._columns.index_select(2, self._at)
        new = torch.where(self._open.index_select(1, self._at)[None], chosen[:, :, None], old)
        self._columns.index_copy_(2, self._at, new)
        self._at += 1
        self._drawn += 1

    def _count(self, steps: int) -> None:
        self._next += steps
        self._left -= steps

    def _refill(self) -> None:
        """Draw the noise of the next steps when that of the last ones is used up."""
        if self._left > 0:
            return
        shape = self._decoder.shape
        if self._sampler.draws:
            noise = self._sampler.noise(shape.codebooks, shape.vocabulary)
            if self._noise is None:
                self._noise = noise.to(self._device)
            else:
                self._noise.copy_(noise)
        self._drawn.zero_()
        self._left = DRAW_STEPS


class _Mirror:
    """Columns begin..end on their way back from the device, by a stream of their own."""

    def __init__(self, columns: Tensor, begin: int, end: int) -> None:
        self._begin, self._end = begin, end
        self._event: torch.cuda.Event | None = None
        part = columns[:, :, begin:end]
        if columns.device.type != "cuda":
            self._part = part.cpu()
            return
        side = _side_stream(columns.device)
        side.wait_stream(torch.cuda.current_stream(columns.device))
        with torch.cuda.stream(side):
            self._part = torch.empty(part.shape, dtype=part.dtype, pin_memory=True)
            self._part.copy_(part, non_blocking=True)
            self._event = torch.cuda.Event()
            self._event.record(side)

    def wait(self, host: Tensor) -> None:
        """Wait until they are here, and put them into `host` (B, K, columns)."""
        if self._event is not None:
            self._event.synchronize()
        host[:, :, self._begin : self._end] = self._part


_SIDES: dict[torch.device, torch.cuda.Stream] = {}


def _side_stream(device: torch.device) -> torch.cuda.Stream:
    if device not in _SIDES:
        _SIDES[device] = torch.cuda.Stream(device)
    return _SIDES[device]


def decoding_for(
    decoder: Decoder,
    conditions: Conditions,
    pattern: DelayPattern,
    prefix: Codes,
    sampler: Sampler,
    takes: int,
    prepared: Ahead | None = None,
) -> Decoding:
    """Return the loop that suits the decoder's device; arguments as for `Decoding`."""
    kind = Decoding if decoder.form.device.type == "cpu" else BurstDecoding
    return kind(decoder, conditions, pattern, prefix, sampler, takes, prepared)
