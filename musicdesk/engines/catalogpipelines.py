"""What the files of a pipeline tell of its needs: how much work its denoiser is, and its decoder's room."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any

from musicdesk.engines.catalogfamilies import Family, read_json
from musicdesk.engines.catalogneeds import Needs, Work, needs_of_diffusion, parameters_below, shapes_below

_ATTENTION = 1.5
"""Attention between the positions of a UNet comes to its weights' work: a fifth of it in Stable Diffusion 1.5, nearly
as much again in AudioLDM 2, as counted."""
_BLOCK = re.compile(r"(down_blocks|mid_block|up_blocks)\.(\d+)?")
_ONCE = ("time_", "class_embedding", "add_embedding")
_WIDEST_DECODER, _PUBLISHED_HOP, _PUBLISHED_VOCODER = 128, 2048, 1024
"""The channels of the published decoders at full rate, frames to a latent of Oobleck, and of a vocoder at its start."""
_ACE_STEP_PATCH = 2
_LARGEST = 1 << 20


def needs_of_pipeline(folder: Path, family: Family) -> Needs:
    """Return the needs of the pipeline in a folder, by its own weights and configurations."""
    moving = parameters_below(folder / family.denoiser)
    resting = sum(parameters_below(each) for each in sorted(folder.iterdir()) if each.is_dir()) - moving
    guided = family.abilities.guidance is not None
    return needs_of_diffusion(
        family.id, moving, resting, guided=guided, work=_work(folder, family, moving), room=_room(folder, family)
    )


def _work(folder: Path, family: Family, moving: int) -> Work | None:
    """Return the work of one pass of the denoiser; None where its files do not tell."""
    denoiser, vae = (read_json(folder / name / "config.json") for name in (family.denoiser, "vae"))
    if family.id == "stable-audio":
        moments = _number(denoiser, "sample_size")
        return Work(flops=2.0 * moving * (moments + 1)) if moments else None
    if family.id == "ace-step":
        hop = _product(vae, "downsampling_ratios")
        patch = _number(denoiser, "patch_size") or _ACE_STEP_PATCH
        return Work(flops_per_s=2.0 * moving * family.sample_rate / (hop * patch)) if hop else None
    if family.id == "stable-audio-3":
        hop = _number(vae, "patch_size") * _product(vae, "encoder_strides")
        return Work(flops_per_s=2.0 * moving * family.sample_rate / hop) if hop else None
    weights, levels = _weights_at_full_size(folder / family.denoiser), vae.get("block_out_channels")
    if not weights or not isinstance(levels, list):
        return None
    flops = 2.0 * _ATTENTION * weights
    if family.id == "stable-diffusion":
        side = _number(denoiser, "sample_size")
        return Work(flops=flops * side**2) if side else None
    vocoder, smaller = read_json(folder / "vocoder" / "config.json"), 2.0 ** (len(levels) - 1)
    hop, bands = _product(vocoder, "upsample_rates"), _number(vocoder, "model_in_dim")
    if not hop or not bands:
        return None
    return Work(flops_per_s=flops * family.sample_rate / (hop * smaller) * bands / smaller)


def _weights_at_full_size(folder: Path) -> float:
    """Return how many weights of a UNet work at every position: those of deeper blocks, at a quarter for each level.

    0 where the names of its weights are not those of blocks.
    """
    weights = [(_BLOCK.match(name), name, shape) for name, shape in shapes_below(folder) if len(shape) > 1]
    blocks = [block for block, _, _ in weights if block]
    if not blocks:
        return 0.0
    deepest = max((int(each[2]) for each in blocks if each[1] == "down_blocks" and each[2]), default=0)
    total = 0.0
    for block, name, shape in weights:
        if name.startswith(_ONCE) or "time_emb_proj" in name:
            continue
        level = 0
        if block is not None:
            number = int(block[2] or 0)
            level = {"down_blocks": number, "up_blocks": deepest - number}.get(block[1], deepest)
        total += math.prod(shape) / 4.0 ** max(0, level)
    return total


def _room(folder: Path, family: Family) -> float:
    """Return how much room its decoder takes on the way, as a share of what that of the published models does."""
    vae, vocoder = (read_json(folder / name / "config.json") for name in ("vae", "vocoder"))
    levels = vae.get("block_out_channels")
    if family.id in ("stable-audio", "ace-step"):
        width, hop = _number(vae, "decoder_channels"), _product(vae, "downsampling_ratios")
        shares = [width / _WIDEST_DECODER * hop / _PUBLISHED_HOP] if width and hop else []
    else:
        first = levels[0] if isinstance(levels, list) and levels and isinstance(levels[0], int) else 0
        shares = [max(0, first) / _WIDEST_DECODER] if first else []
        shares += [each / _PUBLISHED_VOCODER for each in (_number(vocoder, "upsample_initial_channel"),) if each]
    return max(shares, default=1.0)


def _number(values: dict[str, Any], name: str) -> int:
    value = values.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < _LARGEST else 0


def _product(values: dict[str, Any], name: str) -> int:
    rows = values.get(name)
    if not isinstance(rows, list) or not rows or not all(isinstance(each, int) and 0 < each < 4096 for each in rows):
        return 0
    return math.prod(rows[:16])
