"""From logits to codes: greedy, or drawn with temperature, top-k and top-p from one random generator per take."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

GREEDY_BELOW = 1e-5
"""Temperatures below this are greedy: dividing by them leaves the range of float32."""
DRAW_STEPS = 32
"""Steps whose noise is drawn at once. Fixed, so that a take's noise never depends on its length."""


class Sampler:
    """Chooses codes for B takes at once; take b's choices depend on its own seed and logits alone.

    Source: drawing from p by the largest of p / Exp(1) noise is the exponential race (Gumbel's trick);
    top-p is nucleus sampling, arXiv 1904.09751, section 3.1.
    """

    def __init__(self, seeds: Sequence[int], temperature: float, top_k: int, top_p: float) -> None:
        self._generators = [torch.Generator().manual_seed(seed) for seed in seeds]
        self._temperature = temperature
        self._top_k = top_k
        self._top_p = top_p if 0.0 < top_p < 1.0 else 0.0
        self._noise: Tensor | None = None
        self._drawn = 0

    @property
    def draws(self) -> bool:
        """Whether chance has a say."""
        return self._temperature >= GREEDY_BELOW and self._top_k != 1

    def width(self, vocabulary: int) -> int:
        """Return among how many codes of so many is drawn."""
        return self._top_k if 0 < self._top_k < vocabulary else vocabulary

    def choose(self, logits: Tensor) -> Tensor:
        """Return codes int64 (B, K) for `logits` float32 (B, K, V)."""
        if not self.draws:
            return logits.argmax(-1)
        return self.chosen(logits, self._race(logits))

    def chosen(self, logits: Tensor, noise: Tensor | None) -> Tensor:
        """Return codes int64 (B, K) for `logits` float32 (B, K, V) and the noise (B, K, W) of one step of `noise`."""
        if noise is None:
            return logits.argmax(-1)
        scores, places = self._candidates(logits / self._temperature)
        chances = torch.softmax(scores, dim=-1)
        if self._top_p:
            before = chances.cumsum(-1) - chances
            chances = chances.masked_fill(before >= self._top_p, 0.0)
        winner = (chances / noise).argmax(-1, keepdim=True)
        return (winner if places is None else places.gather(-1, winner)).squeeze(-1)

    def noise(self, codebooks: int, vocabulary: int) -> Tensor:
        """Return the noise of the next `DRAW_STEPS` steps, float32 (B, `DRAW_STEPS`, K, W), never 0."""
        noise = torch.empty(len(self._generators), DRAW_STEPS, codebooks, self.width(vocabulary))
        for row, generator in zip(noise, self._generators, strict=True):
            row.exponential_(generator=generator)
        return noise.clamp_min_(1e-20)

    def _candidates(self, scores: Tensor) -> tuple[Tensor, Tensor | None]:
        """Return the scores that may win, best first where that matters, and their codes (None: in order)."""
        width = scores.shape[-1]
        if 0 < self._top_k < width:
            best, places = scores.topk(self._top_k, dim=-1)
            return best, places
        if self._top_p:
            ordered, places = scores.sort(dim=-1, descending=True)
            return ordered, places
        return scores, None

    def _race(self, logits: Tensor) -> Tensor:
        """Return this step's noise, float32 (B, K, W)."""
        if self._noise is None or self._drawn == DRAW_STEPS:
            # The generators stay on the processor, so that a seed means the same noise on every device.
            self._noise, self._drawn = self.noise(*logits.shape[1:]).to(logits.device), 0
        self._drawn += 1
        return self._noise[:, self._drawn - 1]
