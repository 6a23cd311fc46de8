"""Stage "codec": trains the Starter's codec whole: encoder, codebooks and decoder."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from musicdesk.core.errors import BadValue, StorageError
from musicdesk.training import corpus
from musicdesk.training.crops import Crops
from musicdesk.training.losses import JOINT_WEIGHTS, SpectralLoss, weighted
from musicdesk.training.mdct import start_from_mdct
from musicdesk.training.measures import Likeness, compare
from musicdesk.training.pace import Pace
from musicdesk.training.quantiser import Quantiser
from musicdesk.training.render import SAMPLE_RATE
from musicdesk.training.snapshot import has_snapshot, load_snapshot, restore_optimiser, save_snapshot

CODEBOOKS, CODES, DIMENSIONS = 4, 2048, 64
COMMIT_WEIGHT = 0.25
PEAK_RATE = 6e-4
AUTOENCODER_SHARE = 0.06
"""The share of the training before there are codebooks."""
KEEP_EVERY_S = 300.0


def codec_config() -> Any:
    """Return the codec's configuration: 32 kHz, 50 Hz, four codebooks of 2048, the large stride nearest the sound."""
    from transformers import EncodecConfig

    return EncodecConfig(
        sampling_rate=SAMPLE_RATE, num_filters=16, upsampling_ratios=[4, 4, 5, 8], hidden_size=DIMENSIONS,
        num_lstm_layers=1, codebook_size=CODES, use_causal_conv=False, normalize=False,
        target_bandwidths=[50 * math.log2(CODES) * CODEBOOKS / 1000],
    )  # fmt: skip


def fill_codebooks(model: Any, quantiser: Quantiser) -> None:
    """Copy the learnt codebooks into the EncodecModel."""
    with torch.no_grad():
        for book, layer in enumerate(model.quantizer.layers):
            layer.codebook.embed.copy_(quantiser.embed[book])
            layer.codebook.embed_avg.copy_(quantiser.total[book])
            layer.codebook.cluster_size.copy_(quantiser.count[book])


def train_codec(
    work: Path,
    *,
    minutes: float,
    seed: int,
    batch: int = 6,
    frames: int = 16_000,
    device: str = "cpu",
    first_crops: int = 48,
    codebook_crops: int = 480,
    most: int | None = None,
) -> Path:
    """Train encoder, codebooks and decoder together for `minutes` in all, across restarts; returns the model's folder.

    Afterwards encoder and codebooks stand still: codes may be cached, and `polish_codec` goes on with the decoder.
    The weights start from `first_crops` of 2 s and the codebooks from `codebook_crops` of 1 s; a step learns from
    `batch` crops of `frames`, a whole number of codec steps. With `most` it is over after so many steps.

    Raises: BadFile if there is no corpus; StorageError if codes were cached with the codec as it is.
    """
    from transformers import EncodecModel

    torch.manual_seed(seed)
    folder = work / "codec"
    crops = Crops(work, np.random.default_rng(seed))
    model = EncodecModel(codec_config())
    quantiser = Quantiser(CODEBOOKS, CODES, DIMENSIONS)
    for module in model.encoder.modules():
        if isinstance(module, nn.LSTM):
            module.requires_grad_(False)  # stays zero: codes stay local in time, hence predictable
    going_on = has_snapshot(folder)
    if not going_on:
        kept = start_from_mdct(model, crops.draw(first_crops, 64_000), torch.Generator().manual_seed(seed))
        print("codec: start", {name: round(value, 4) for name, value in kept.items()}, flush=True)
    model.to(device)
    quantiser.to(device)
    loss_of = SpectralLoss().to(device)
    trained = [p for p in (*model.encoder.parameters(), *model.decoder.parameters()) if p.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=PEAK_RATE, betas=(0.8, 0.99), weight_decay=1e-3)
    step, before_s, started = 0, 0.0, False
    if going_on:
        tensors, moments, numbers = load_snapshot(folder)
        model.load_state_dict({n.removeprefix("m."): t for n, t in tensors.items() if n.startswith("m.")})
        quantiser.load_state_dict({n.removeprefix("q."): t for n, t in tensors.items() if n.startswith("q.")})
        restore_optimiser(optimiser, moments)
        step, before_s, started = numbers["step"], numbers["seconds"], numbers["codebooks"]
        crops.rng = np.random.default_rng((seed, step))
        if before_s < minutes * 60 and any((work / "codes").glob("codes-*.npy")):
            raise StorageError(
                f"The codes in {work / 'codes'} are those of the codec as it is; trained on, it would speak others.",
                "Remove that folder first, or leave the codec as it is.",
            )
    pace = Pace("codec", minutes, before_s, most)

    def keep() -> None:
        tensors = {f"m.{n}": t for n, t in model.state_dict().items()}
        tensors |= {f"q.{n}": t for n, t in quantiser.state_dict().items()}
        save_snapshot(folder, tensors, optimiser, {"step": step, "seconds": pace.seconds, "codebooks": started})

    while pace.goes_on():
        for group in optimiser.param_groups:
            group["lr"] = PEAK_RATE * min(1, (step + 1) / 50) * (0.65 + 0.35 * math.cos(math.pi * pace.share))
        sound = crops.draw(batch, frames).to(device)
        with torch.autocast(sound.device.type, torch.bfloat16):
            latents = model.encoder(sound)
        if not started and pace.share >= AUTOENCODER_SHARE:
            quantiser.start(_latents(model, crops, codebook_crops, device))
            started = True
            print(f"codec: codebooks begin at step {step}", flush=True)
        commitment = torch.zeros((), device=device)
        if started:
            books = CODEBOOKS if crops.rng.random() < 0.8 else int(crops.rng.integers(1, CODEBOOKS))
            latents, commitment, _ = quantiser(latents, learn=True, codebooks=books)
        with torch.autocast(sound.device.type, torch.bfloat16):
            made = model.decoder(latents.float())
        parts = loss_of(made, sound)
        loss = weighted(parts, JOINT_WEIGHTS) + COMMIT_WEIGHT * commitment
        optimiser.zero_grad()
        loss.backward()
        if torch.isfinite(nn.utils.clip_grad_norm_(trained, 5.0)):
            optimiser.step()
        step += 1
        losses = {name: float(value.detach()) for name, value in (parts | {"commit": commitment}).items()}
        pace.add(losses, batch * frames / SAMPLE_RATE)
        pace.say(step)
        if pace.time_to_keep(KEEP_EVERY_S):
            keep()
    if not started:
        raise BadValue(
            "The training was over before the codebooks began.", "Give more minutes or steps.", field="minutes"
        )
    keep()
    model.cpu()
    fill_codebooks(model, quantiser)
    model.save_pretrained(folder / "frozen")
    return folder / "frozen"


@torch.no_grad()
def _latents(model: Any, crops: Crops, count: int, device: str) -> Tensor:
    """Return what the encoder makes of crops of a second, (rows, D), for the codebooks to start from."""
    rows = [
        model.encoder(crops.draw(8, 32_000).to(device)).permute(0, 2, 1).reshape(-1, DIMENSIONS)
        for _ in range(-(-count // 8))
    ]
    return torch.cat(rows)


@torch.inference_mode()
def examine_codec(folder: Path, work: Path, count: int = corpus.SHARD) -> list[Likeness]:
    """Return how like their sources the first held-out pieces are that went through the codec of a folder."""
    from transformers import EncodecModel

    model = EncodecModel.from_pretrained(folder, local_files_only=True, dtype=torch.float32).eval()
    found = []
    for row in corpus.sound(work, corpus.HELD_OUT // corpus.SHARD)[:count]:
        sound = row.astype(np.float32) / 32_767
        codes = model.encode(torch.from_numpy(sound)[None, None]).audio_codes
        decoded = model.decode(codes, [None]).audio_values[0, 0, : len(sound)].numpy()
        found.append(compare(decoded, sound))
    return found
