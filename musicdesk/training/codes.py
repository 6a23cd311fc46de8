"""Stage "codes": encodes the corpus once with the frozen codec, so that the decoder learns from codes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch

from musicdesk.training import corpus


def codes_path(work: Path, index: int) -> Path:
    """Where a shard's codes lie: int16 (SHARD, codebooks, steps)."""
    return work / "codes" / f"codes-{index:05d}.npy"


def coded_shards(work: Path) -> list[int]:
    """Return the numbers of the shards whose codes are there, training shards only."""
    return [index for index in corpus.shards(work) if codes_path(work, index).exists()]


@torch.inference_mode()
def encode(
    model: Any, sound: np.ndarray[Any, np.dtype[np.int16]], batch: int = 4
) -> np.ndarray[Any, np.dtype[np.int16]]:
    """Return the codes int16 (N, codebooks, steps) of sound int16 (N, frames)."""
    found = []
    for at in range(0, len(sound), batch):
        rows = torch.from_numpy(sound[at : at + batch].astype(np.float32) / 32_767)[:, None]
        with torch.autocast("cpu", torch.bfloat16):
            latents = model.encoder(rows)
        found.append(model.quantizer.encode(latents.float()).transpose(0, 1).to(torch.int16).numpy())
    return np.concatenate(found)


def make_codes(work: Path, *, part: int = 0, parts: int = 1) -> None:
    """Encode every finished shard that has no codes yet; `part` of `parts` lets processes share the work."""
    from transformers import EncodecModel

    model = EncodecModel.from_pretrained(work / "codec" / "frozen", local_files_only=True).eval()
    held_out = corpus.HELD_OUT // corpus.SHARD
    used: set[int] = set()
    for index in [held_out, *corpus.shards(work)][part::parts]:
        if not codes_path(work, index).exists():
            corpus.save(codes_path(work, index), encode(model, corpus.sound(work, index)))
            used |= set(np.load(codes_path(work, index), allow_pickle=False)[:, 0].ravel().tolist())
            print(f"codes: shard {index}, {len(used)} codes of the first codebook in use", flush=True)
