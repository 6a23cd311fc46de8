"""Stage "polish": trains the codec's decoder alone on cached codes, while encoder and codebooks stand still."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import nn

from musicdesk.training.crops import CodedCrops
from musicdesk.training.losses import POLISH_WEIGHTS, SpectralLoss, weighted
from musicdesk.training.pace import Pace
from musicdesk.training.render import STEP_FRAMES
from musicdesk.training.snapshot import has_snapshot, load_snapshot, needed, restore_optimiser, save_snapshot

PEAK_RATE, FLOOR = 6e-4, 0.05
KEEP_EVERY_S = 240.0


def polish_codec(
    work: Path,
    *,
    minutes: float,
    seed: int,
    batch: int = 4,
    steps: int = 50,
    margin: int = 3,
    device: str = "cpu",
    most: int | None = None,
) -> Path:
    """Train the codec's decoder alone on cached codes for `minutes` in all, across restarts; the codes stand.

    Crops lose `margin` steps at each end, where the decoder would lack its neighbours. With `most` it is over after so
    many batches. Returns the model's folder.

    Raises: BadFile if there is no codec or no codes yet.
    """
    from transformers import EncodecModel

    torch.manual_seed(seed)
    folder, frozen = work / "polish", work / "codec" / "frozen"
    if not (frozen / "config.json").is_file():
        raise needed(frozen, "codec")
    model = EncodecModel.from_pretrained(frozen, local_files_only=True).to(device)
    model.requires_grad_(False)
    # The recurrent kernels of a GPU go backwards only in training mode; to nothing else does it matter here.
    decoder = model.decoder.train()
    trained = list(decoder.requires_grad_(True).parameters())
    optimiser = torch.optim.AdamW(trained, lr=PEAK_RATE, betas=(0.8, 0.99), weight_decay=1e-3)
    loss_of = SpectralLoss(floor=1e-3, scales=(4.0, 1.0, 0.5, 0.5)).to(device)
    step, before_s = 0, 0.0
    if has_snapshot(folder):
        tensors, moments, numbers = load_snapshot(folder)
        decoder.load_state_dict(tensors)
        restore_optimiser(optimiser, moments)
        step, before_s = numbers["step"], numbers["seconds"]
    crops = CodedCrops(work, np.random.default_rng((seed, step)))
    pace = Pace("polish", minutes, before_s, most)

    def keep() -> None:
        save_snapshot(folder, decoder.state_dict(), optimiser, {"step": step, "seconds": pace.seconds})
        model.save_pretrained(folder / "model")

    inner = slice(margin * STEP_FRAMES, -margin * STEP_FRAMES)
    while pace.goes_on():
        for group in optimiser.param_groups:
            group["lr"] = PEAK_RATE * max(FLOOR, 1 - pace.share) * min(1, (step + 1) / 50)
        codes, sound = (each.to(device) for each in crops.draw(batch, steps + 2 * margin))
        with torch.no_grad():
            latents = model.quantizer.decode(codes)
        with torch.autocast(sound.device.type, torch.bfloat16):
            made = decoder(latents)
        parts = loss_of(made[..., inner], sound[..., inner])
        optimiser.zero_grad()
        weighted(parts, POLISH_WEIGHTS).backward()
        if torch.isfinite(nn.utils.clip_grad_norm_(trained, 5.0)):
            optimiser.step()
        step += 1
        pace.add({name: float(value.detach()) for name, value in parts.items()}, batch * steps / 50)
        pace.say(step)
        if pace.time_to_keep(KEEP_EVERY_S):
            keep()
    keep()
    return folder / "model"
