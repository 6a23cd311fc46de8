"""The residual vector quantiser while it learns: codebooks by moving averages, dead codes put back to use."""

from __future__ import annotations

import torch
from torch import Tensor, nn

DECAY = 0.99
DEAD_BELOW = 0.03
"""A code used less than this share of the mean is given a new place."""


class Quantiser(nn.Module):
    """K codebooks of N codes in D dimensions, each coding what the one before left over.

    Source: SoundStream, arXiv 2107.03312, section 3.3; EMA codebooks: VQ-VAE, arXiv 1711.00937, appendix A.1.
    """

    embed: Tensor
    count: Tensor
    total: Tensor

    def __init__(self, codebooks: int, codes: int, dimensions: int) -> None:
        super().__init__()
        self.codebooks, self.codes, self.dimensions = codebooks, codes, dimensions
        self.register_buffer("embed", torch.zeros(codebooks, codes, dimensions))
        self.register_buffer("count", torch.ones(codebooks, codes))
        self.register_buffer("total", torch.zeros(codebooks, codes, dimensions))

    @torch.no_grad()
    def start(self, rows: Tensor, rounds: int = 8) -> None:
        """Place the codes by k-means on latents (rows, D)."""
        rest = rows.clone()
        for book in range(self.codebooks):
            # Chance is drawn on the processor, so that a seed means the same on every device.
            centres = rest[torch.randint(len(rest), (self.codes,)).to(rest.device)]
            centres = centres + 1e-4 * torch.randn(self.codes, self.dimensions).to(rest.device)
            for _ in range(rounds):
                nearest = _nearest(rest, centres)
                count = torch.bincount(nearest, minlength=self.codes).float()
                mean = torch.zeros_like(centres).index_add_(0, nearest, rest) / count.clamp(min=1)[:, None]
                centres = torch.where(
                    count[:, None] > 0, mean, rest[torch.randint(len(rest), (self.codes,)).to(rest.device)]
                )
            self.embed[book], self.total[book], self.count[book] = centres, centres, 1.0
            rest = rest - centres[_nearest(rest, centres)]

    def forward(self, latents: Tensor, *, learn: bool, codebooks: int | None = None) -> tuple[Tensor, Tensor, Tensor]:
        """Quantise latents (B, D, T): returns (quantised, straight-through; commitment loss; codes (K, B*T))."""
        rows = latents.permute(0, 2, 1).reshape(-1, self.dimensions).float()
        fixed = rows.detach()
        rest, sum_, commitment = fixed, torch.zeros_like(fixed), rows.new_zeros(())
        found = []
        for book in range(codebooks or self.codebooks):
            nearest = _nearest(rest, self.embed[book])
            chosen = self.embed[book][nearest]
            if learn:
                self._learn(book, rest, nearest)
            commitment = commitment + nn.functional.mse_loss(rows - sum_, chosen)
            sum_, rest = sum_ + chosen, rest - chosen
            found.append(nearest)
        through = rows + (sum_ - fixed)
        shaped = through.reshape(latents.shape[0], latents.shape[2], self.dimensions).permute(0, 2, 1)
        return shaped, commitment, torch.stack(found)

    @torch.no_grad()
    def _learn(self, book: int, rest: Tensor, nearest: Tensor) -> None:
        count = torch.bincount(nearest, minlength=self.codes).float()
        self.count[book].mul_(DECAY).add_(count, alpha=1 - DECAY)
        sums = torch.zeros_like(self.embed[book]).index_add_(0, nearest, rest)
        self.total[book].mul_(DECAY).add_(sums, alpha=1 - DECAY)
        self.embed[book] = self.total[book] / self.count[book][:, None].clamp(min=1e-5)
        mean = len(rest) / self.codes
        dead = self.count[book] < DEAD_BELOW * mean
        revived = int(dead.sum())
        if revived:
            fresh = rest[torch.randint(len(rest), (revived,)).to(rest.device)]
            self.embed[book][dead] = fresh
            self.total[book][dead] = fresh * mean
            self.count[book][dead] = mean


def _nearest(rows: Tensor, codes: Tensor) -> Tensor:
    return (rows @ codes.t() * 2 - codes.pow(2).sum(1)).argmax(1)
