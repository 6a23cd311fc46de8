"""What the decoder learns from: codes in the delay pattern, captions and melodies, some of them left out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from musicdesk.training import corpus
from musicdesk.training.captions import caption, full_caption
from musicdesk.training.codes import coded_shards, codes_path
from musicdesk.training.composer import Piece, compose
from musicdesk.training.snapshot import needed
from musicdesk.training.start import CHROMA_LENGTH, START
from musicdesk.training.text import tokenise

MISHEARD_AT_MOST, MOVED_AT_MOST = 0.7, 8
MISHEARD_SHARES = (0.6, 1.0, 1.0, 1.0)
"""At most this share of the past is wrong, by up to so many steps, less in the first codebook than in the others."""
BOTH_DROPPED, MELODY_DROPPED, TEXT_DROPPED = 0.08, 0.48, 0.05
"""Shares of the lessons without text and melody, without melody, without text: what guidance is measured against."""
SELDOM = 0.5
"""A tempo with n pieces is drawn as if it had n ** (1 - SELDOM) of them."""
FULL_SHARE, FULL_SHARE_ALONE = 0.25, 0.5
"""The share of captions in the plain wording that names everything, and that where no melody is given: there the key
is learnt from words alone."""


def delayed(codes: Tensor) -> Tensor:
    """Return codes (B, K, T) in the delay pattern, (B, K, T + K), with the start token before and around.

    Source: MusicGen, arXiv 2306.05284, section 2.2.
    """
    rows, books, steps = codes.shape
    out = torch.full((rows, books, steps + books), START, dtype=torch.long, device=codes.device)
    for book in range(books):
        out[:, book, book + 1 : book + 1 + steps] = codes[:, book]
    return out


def one_hot(melody: Tensor) -> Tensor:
    """Return pitch classes (B, frames) as chroma (B, CHROMA_LENGTH, 12)."""
    return nn.functional.one_hot(melody[:, :CHROMA_LENGTH].long(), 12).float()


def null_chroma(rows: int) -> Tensor:
    """Return what transformers takes for "no melody": the first pitch class throughout."""
    return one_hot(torch.zeros(rows, CHROMA_LENGTH))


def misheard(codes: Tensor, rng: np.random.Generator) -> Tensor:
    """Return codes (B, K, T) with some put wrong: moved in time, or taken from another piece of the batch.

    In the corpus the same note always gives the same codes, so a decoder that only ever hears true codes learns to
    tell the time by them, and loses the beat with its own first wrong code. Wrong ones make it count instead.
    """
    rows, books, steps = codes.shape
    rate = rng.random((rows, 1, 1)) * MISHEARD_AT_MOST
    share = torch.from_numpy(rate * np.array(MISHEARD_SHARES)[None, :, None])
    wrong = torch.from_numpy(rng.random((rows, books, steps))) < share
    moved = torch.arange(steps) + torch.from_numpy(
        rng.integers(-MOVED_AT_MOST, MOVED_AT_MOST + 1, (rows, books, steps))
    )
    near = codes.gather(2, moved.clamp(0, steps - 1).to(codes.device))
    far = codes[torch.from_numpy(rng.permutation(rows))][:, :, torch.from_numpy(rng.permutation(steps))]
    other = torch.where(torch.from_numpy(rng.random((rows, 1, 1)) < 0.5).to(codes.device), near, far)
    return torch.where(wrong.to(codes.device), other, codes)


@dataclass
class Lessons:
    """Draws batches of codes, captions and melodies from the shards that have codes."""

    work: Path
    rng: np.random.Generator
    device: str = "cpu"
    pieces: list[Piece] = field(default_factory=list)
    codes: list[Tensor] = field(default_factory=list)
    melodies: list[Tensor] = field(default_factory=list)
    known: set[int] = field(default_factory=set)
    chances: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    """How likely each piece is drawn: those of a seldom tempo more often, so that it is not learnt last."""

    def refresh(self) -> int:
        """Take in shards that were finished since; return the number of pieces.

        Raises: BadFile if there is none at all, or they are of another composer.
        """
        for index in coded_shards(self.work):
            if index not in self.known:
                self.add(index)
        if not self.pieces:
            raise needed(codes_path(self.work, 0), "codes")
        return len(self.pieces)

    def add(self, index: int) -> None:
        """Take in one shard.

        Raises: BadFile if it has no codes yet, or is of another composer.
        """
        corpus.check_composer(self.work)
        if not codes_path(self.work, index).exists():
            raise needed(codes_path(self.work, index), "codes")
        codes = torch.from_numpy(np.load(codes_path(self.work, index), allow_pickle=False))
        self.known.add(index)
        self.pieces += [compose(seed) for seed in corpus.shard_seeds(index)[: len(codes)]]
        self.codes += list(codes)
        self.melodies += list(torch.from_numpy(np.load(corpus.melody_path(self.work, index), allow_pickle=False)))
        count = Counter(piece.steps_per_bar for piece in self.pieces)
        weights = np.array([count[piece.steps_per_bar] ** -SELDOM for piece in self.pieces])
        self.chances = weights / weights.sum()

    def draw(self, tokenizer: Any, batch: int, steps: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return (codes (B, K, steps), ids, mask, chroma), with conditions dropped as the null ones."""
        at = self.rng.choice(len(self.pieces), size=batch, p=self.chances).tolist()
        chroma = one_hot(torch.stack([self.melodies[i] for i in at]))
        fate = torch.from_numpy(self.rng.random(batch))
        both = fate < BOTH_DROPPED
        no_melody = fate < BOTH_DROPPED + MELODY_DROPPED
        texts = [self._caption(self.pieces[i], bool(alone)) for i, alone in zip(at, no_melody, strict=True)]
        ids, mask = tokenise(tokenizer, texts)
        no_text = both | (fate > 1 - TEXT_DROPPED)
        chroma[no_melody] = null_chroma(int(no_melody.sum()))
        mask[no_text] = 0
        codes = torch.stack([self.codes[i][:, :steps] for i in at]).long()
        return codes.to(self.device), ids.to(self.device), mask.to(self.device), chroma.to(self.device)

    def _caption(self, piece: Piece, alone: bool) -> str:
        share = FULL_SHARE_ALONE if alone else FULL_SHARE
        return full_caption(piece) if self.rng.random() < share else caption(piece, self.rng)
