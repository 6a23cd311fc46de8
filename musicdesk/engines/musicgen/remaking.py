"""Re-making a part of a take whose rest is kept: candidates side by side, and the choice of the one that joins it best.

Letters: B candidates, G groups, K codebooks, V codes, T steps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray

from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancel, Cancelled, Progress, Report
from musicdesk.core.music import Codes
from musicdesk.engines.musicgen.codec import Codec
from musicdesk.engines.musicgen.decoder import Decoder, guided
from musicdesk.engines.musicgen.delay import DelayPattern
from musicdesk.engines.musicgen.ensemble import finished_music
from musicdesk.engines.musicgen.heard import Hearing
from musicdesk.engines.musicgen.making import Making, Overall, columns_of
from musicdesk.engines.musicgen.planning import Plan
from musicdesk.engines.musicgen.stream import MusicStream, Track

JUDGED_STEPS = 50
"""How much of what is kept a candidate is judged by: what a join has to do with is over after a second."""
MEMORY_LIMIT = 2**30
"""About how much memory, in bytes, candidates may take that are made at once."""


def remade(
    decoder: Decoder, codec: Codec, plan: Plan, hearing: Hearing, report: Report | None, cancel: Cancel | None
) -> MusicStream:
    """Return a take whose part is made anew while what follows it is kept.

    Raises, while it is iterated: Cancelled if it was cancelled before a candidate was chosen, or anything new heard.
    """
    known = plan.known.shape[1]
    codes = np.concatenate([plan.known, np.zeros((len(plan.known), plan.steps - known), np.int64)], axis=1)
    track = Track(codec, plan.steps, lambda begin, end: codes[:, begin:end], hearing, known, plan.windows[-1].until)

    def blocks(stream: MusicStream) -> Iterator[Clip]:
        stopped = False
        yield from track.before(cancel)
        index, new = _chosen(decoder, plan, report, cancel)
        codes[:, known:] = np.concatenate([new, plan.behind], axis=1)
        chosen = replace(plan, recipes=(plan.recipes[index],))
        for block in track.ready(plan.steps):
            yield block
            stopped = cancel is not None and cancel()
            if stopped:
                break
        stream.finish(finished_music(codec, chosen, 0, track, not stopped or track.steps == plan.steps))

    return MusicStream(track, blocks)


def _chosen(decoder: Decoder, plan: Plan, report: Report | None, cancel: Cancel | None) -> tuple[int, Codes]:
    """Return the number of the best candidate and its new codes int64 (K, n).

    Raises: Cancelled if `cancel` says so.
    """
    count, size = len(plan.recipes), _at_once(decoder, plan)
    groups = [replace(plan, recipes=plan.recipes[first : first + size]) for first in range(0, count, size)]
    made, judged = columns_of(plan, decoder), 0 if count == 1 else _Judge(decoder, plan).steps
    tell = Overall(len(groups) * (made + judged), report)
    best, found = -np.inf, None
    for number, group in enumerate(groups):
        making = Making(decoder, group)
        for _ in making.run(tell.of(made), cancel):
            pass
        if making.cancelled:
            raise Cancelled("Cancelled before anything new was finished.")
        begin, end = plan.known.shape[1], plan.windows[-1].until
        if count == 1:
            return 0, making.codes(0, begin, end)
        scores = _Judge(decoder, group).scores(making, tell.of(judged), cancel)
        winner = int(scores.argmax())
        if found is None or scores[winner] > best:
            best, found = float(scores[winner]), (number * size + winner, making.codes(winner, begin, end))
    if found is None:
        raise Cancelled("There was nothing to choose from.")
    return found


class _Judge:
    """Says how likely the model itself finds the first steps that are kept, after each candidate of a plan."""

    def __init__(self, decoder: Decoder, plan: Plan) -> None:
        self._decoder = decoder
        self._plan = plan
        self._window = plan.windows[-1]
        self._kept = plan.behind[:, : min(JUDGED_STEPS, self._window.end - self._window.until)]
        shape, steps = decoder.shape, self._window.until - self._window.begin + self._kept.shape[1]
        self._pattern = DelayPattern(shape.codebooks, shape.channels, steps, shape.start)
        self.steps = self._kept.shape[1] + self._pattern.longest
        """How many columns are looked at."""

    @torch.inference_mode()
    def scores(self, making: Making, report: Report | None, cancel: Cancel | None) -> NDArray[np.float64]:
        """Return the sum of the kept codes' log-probabilities, all codebooks together, for each candidate, (B,).

        Raises: Cancelled if `cancel` says so.
        """
        window, count, decoder = self._window, len(self._plan.recipes), self._decoder
        laid = [
            self._pattern.delayed(np.concatenate([making.codes(index, window.begin, window.until), self._kept], axis=1))
            for index in range(count)
        ]
        columns = torch.from_numpy(np.stack([each for each, _ in laid])).to(decoder.form.device)
        first = 1 + window.until - window.begin
        memory, logits = decoder.begin(
            self._plan.conditions(window), columns[:, :, :first], count, self._pattern.columns
        )
        total = np.zeros(count)
        for done in range(self.steps):
            if cancel is not None and cancel():
                raise Cancelled("Cancelled before anything new was finished.")
            at = first + done
            if done:
                logits = decoder.step(memory, columns[:, :, at - 1])
            # Codebook k's step t stands in column t + 1 + its delay.
            steps = at - 1 - self._pattern.delays - (window.until - window.begin)
            rows = np.flatnonzero((steps >= 0) & (steps < self._kept.shape[1]))
            chances = guided(logits, window.stretch.guidance)[:, rows].log_softmax(-1)
            total += chances.gather(-1, columns[:, rows, at, None]).sum((1, 2)).double().cpu().numpy()
            if report is not None:
                report(Progress(done + 1, self.steps))
        return total


def _at_once(decoder: Decoder, plan: Plan) -> int:
    """Return how many candidates are made at once."""
    shape, longest = decoder.shape, max(window.end - window.begin for window in plan.windows)
    size = shape.layers * 2 * 2 * shape.hidden * longest * decoder.form.rest.itemsize
    return max(1, min(len(plan.recipes), MEMORY_LIMIT // size))
