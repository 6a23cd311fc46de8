"""Stage "codes": encodes the corpus once with the frozen codec, so that the decoder learns from codes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch

from musicdesk.training import corpus
from musicdesk.training.processes import pool
from musicdesk.training.snapshot import needed

Numbers = np.ndarray[Any, np.dtype[np.int16]]


def codes_path(work: Path, index: int) -> Path:
    """Where a shard's codes lie: int16 (SHARD, codebooks, steps)."""
    return work / "codes" / f"codes-{index:05d}.npy"


def coded_shards(work: Path) -> list[int]:
    """Return the numbers of the shards whose codes are there, training shards only."""
    return [index for index in corpus.shards(work) if codes_path(work, index).exists()]


@torch.inference_mode()
def encode(model: Any, sound: Numbers, batch: int = 4) -> Numbers:
    """Return the codes int16 (N, codebooks, steps) of sound int16 (N, frames)."""
    found = []
    for at in range(0, len(sound), batch):
        rows = torch.from_numpy(sound[at : at + batch].astype(np.float32) / 32_767)[:, None].to(model.device)
        with torch.autocast(rows.device.type, torch.bfloat16):
            latents = model.encoder(rows)
        found.append(model.quantizer.encode(latents.float()).transpose(0, 1).to(torch.int16).cpu().numpy())
    return np.concatenate(found)


def make_codes(work: Path, *, part: int = 0, parts: int = 1, device: str = "cpu") -> None:
    """Encode every finished shard that has no codes yet; `part` of `parts` lets processes share the work.

    Raises: BadFile if there is no codec or no corpus yet.
    """
    from transformers import EncodecModel

    frozen = work / "codec" / "frozen"
    if not (frozen / "config.json").is_file():
        raise needed(frozen, "codec")
    held_out, shards = corpus.HELD_OUT // corpus.SHARD, corpus.shards(work)
    if not shards or not corpus.melody_path(work, held_out).is_file():
        raise needed(corpus.mix_path(work, held_out if shards else 0), "compose")
    model = EncodecModel.from_pretrained(frozen, local_files_only=True).eval().to(device)
    used: set[int] = set()
    for index in [held_out, *shards][part::parts]:
        if not codes_path(work, index).exists():
            codes = encode(model, corpus.sound(work, index))
            corpus.save(codes_path(work, index), codes)
            used |= set(codes[:, 0].ravel().tolist())
            print(f"codes: shard {index}, {len(used)} codes of the first codebook in use", flush=True)


def make_codes_together(work: Path, processes: int, device: str = "cpu") -> None:
    """Encode with several processes that share the work."""
    if processes == 1:
        make_codes(work, device=device)
        return
    with pool(processes) as workers:
        jobs = [
            workers.submit(make_codes, work, part=part, parts=processes, device=device) for part in range(processes)
        ]
        for job in jobs:
            job.result()
