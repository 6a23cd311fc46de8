"""Crops of the corpus for the codec to learn from: of sound alone, and of sound with its codes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from musicdesk.training import corpus
from musicdesk.training.codes import coded_shards, codes_path
from musicdesk.training.render import STEP_FRAMES
from musicdesk.training.snapshot import needed

GRID_SHARE = 0.85
"""Crops that begin on the codec's grid, where the composer puts its onsets."""
Numbers = np.ndarray[Any, np.dtype[np.int16]]


@dataclass
class Crops:
    """Draws crops of sound from the finished shards.

    Raises: BadFile if there are none.
    """

    work: Path
    rng: np.random.Generator
    shards: list[Numbers] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.shards = [corpus.sound(self.work, index) for index in corpus.shards(self.work)]
        if not self.shards:
            raise needed(corpus.mix_path(self.work, 0), "compose")

    def draw(self, count: int, frames: int, *, level: bool = True) -> Tensor:
        """Return (count, 1, frames) float32, at a random level now and then."""
        found = []
        for _ in range(count):
            shard = self.shards[self.rng.integers(len(self.shards))]
            row = shard[self.rng.integers(len(shard))]
            at = int(self.rng.integers(0, len(row) - frames + 1))
            if self.rng.random() < GRID_SHARE:
                at -= at % STEP_FRAMES
            gain = 10 ** (self.rng.uniform(-6, 1) / 20) if level and self.rng.random() < 0.4 else 1.0
            found.append(row[at : at + frames].astype(np.float32) * np.float32(gain / 32_767))
        return torch.from_numpy(np.stack(found))[:, None]


@dataclass
class CodedCrops:
    """Draws crops of codes with the sound they stand for.

    Raises: BadFile if no shard has codes yet.
    """

    work: Path
    rng: np.random.Generator
    shards: list[tuple[Numbers, Numbers]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.shards = [
            (corpus.sound(self.work, index), np.load(codes_path(self.work, index), mmap_mode="r", allow_pickle=False))
            for index in coded_shards(self.work)
        ]
        if not self.shards:
            raise needed(codes_path(self.work, 0), "codes")

    def draw(self, count: int, steps: int) -> tuple[Tensor, Tensor]:
        """Return codes int64 (codebooks, count, steps) and their sound float32 (count, 1, frames)."""
        codes, sounds = [], []
        for _ in range(count):
            sound, code = self.shards[self.rng.integers(len(self.shards))]
            row = int(self.rng.integers(len(code)))
            at = int(self.rng.integers(0, code.shape[2] - steps + 1))
            codes.append(code[row, :, at : at + steps].astype(np.int64))
            sounds.append(sound[row, at * STEP_FRAMES : (at + steps) * STEP_FRAMES].astype(np.float32) / 32_767)
        return torch.from_numpy(np.stack(codes, 1)), torch.from_numpy(np.stack(sounds))[:, None]
