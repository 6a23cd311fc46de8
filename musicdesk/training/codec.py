"""Stages "codec" and "polish": train the Starter's codec, first whole, then its decoder alone while the codes stand."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from musicdesk.training import corpus
from musicdesk.training.mdct import start_from_mdct
from musicdesk.training.quantiser import Quantiser
from musicdesk.training.render import SAMPLE_RATE, STEP_FRAMES
from musicdesk.training.snapshot import has_snapshot, load_snapshot, restore_optimiser, save_snapshot

CODEBOOKS, CODES, DIMENSIONS = 4, 2048, 64
SCALES = ((2048, 512, 80), (1024, 256, 64), (512, 128, 40), (256, 64, 20))
"""Window, hop and mel bands of each scale of the loss."""
JOINT_WEIGHTS = {"mel": 5.0, "stft": 1.0, "onset": 2.0, "wave": 0.2}
POLISH_WEIGHTS = {"mel": 10.0, "stft": 1.0, "onset": 1.0, "wave": 0.2}
"""How much each part of the loss counts: first the shape of the sound, then its fine grain and its silences."""
COMMIT_WEIGHT = 0.25
PEAK_RATE, FLOOR = 6e-4, 0.05
AUTOENCODER_SHARE = 0.06
"""The share of the joint training before there are codebooks."""
GRID_SHARE = 0.85
"""Crops that begin on the codec's grid, where the composer puts its onsets."""


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


class SpectralLoss(nn.Module):
    """What a listener minds: log-mel and its changes in time at four scales, spectral convergence, the waveform."""

    def __init__(self, floor: float = 1e-4) -> None:
        super().__init__()
        from transformers.audio_utils import mel_filter_bank

        self.floor = floor
        for index, (size, _, mels) in enumerate(SCALES):
            bank = mel_filter_bank(size // 2 + 1, mels, 0, SAMPLE_RATE / 2, SAMPLE_RATE, norm="slaney")
            self.register_buffer(f"bank{index}", torch.tensor(bank, dtype=torch.float32))
            self.register_buffer(f"window{index}", torch.hann_window(size))

    def forward(self, made: Tensor, truth: Tensor) -> dict[str, Tensor]:
        """Compare (B, 1, frames) with its source; returns the parts: mel, stft, onset, wave."""
        x, y = made.squeeze(1).float(), truth.squeeze(1).float()
        parts = {name: x.new_zeros(()) for name in ("mel", "stft", "onset")}
        for index, (size, hop, _) in enumerate(SCALES):
            bank, window = getattr(self, f"bank{index}"), getattr(self, f"window{index}")
            spectrum = torch.stft(x, size, hop, window=window, return_complex=True)
            spectrum = (spectrum.real**2 + spectrum.imag**2 + 1e-8).sqrt()
            with torch.no_grad():
                target = torch.stft(y, size, hop, window=window, return_complex=True).abs()
                target_mel = torch.log10((target.transpose(1, 2) @ bank).clamp(min=self.floor))
            mel = torch.log10((spectrum.transpose(1, 2) @ bank).clamp(min=self.floor))
            parts["mel"] = parts["mel"] + nn.functional.l1_loss(mel, target_mel) / len(SCALES)
            parts["stft"] = parts["stft"] + (spectrum - target).norm() / target.norm().clamp(min=1e-3) / len(SCALES)
            if index in (0, 2):
                parts["onset"] = parts["onset"] + nn.functional.l1_loss(mel.diff(dim=1), target_mel.diff(dim=1)) / 2
        parts["wave"] = nn.functional.l1_loss(x, y) / y.abs().mean().clamp(min=0.01)
        return parts


def weighted(parts: dict[str, Tensor], weights: dict[str, float]) -> Tensor:
    """Return the weighted sum of the loss's parts."""
    return torch.stack([weight * parts[name] for name, weight in weights.items()]).sum()


@dataclass
class Crops:
    """Draws crops of sound from the finished shards, and of codes where they are wanted."""

    work: Path
    rng: np.random.Generator
    shards: list[np.ndarray[Any, np.dtype[np.int16]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.shards = [corpus.sound(self.work, index) for index in corpus.shards(self.work)]

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


def train_codec(work: Path, *, minutes: float, seed: int, batch: int = 6, frames: int = 16_000) -> Path:
    """Train encoder, codebooks and decoder together for `minutes` in all, across restarts; returns the model's folder.

    Afterwards encoder and codebooks stand still: codes may be cached, and `polish_codec` goes on with the decoder.
    """
    from transformers import EncodecModel

    torch.manual_seed(seed)
    folder = work / "codec"
    crops = Crops(work, np.random.default_rng(seed))
    model = EncodecModel(codec_config())
    quantiser = Quantiser(CODEBOOKS, CODES, DIMENSIONS)
    loss_of = SpectralLoss()
    for module in model.encoder.modules():
        if isinstance(module, nn.LSTM):
            module.requires_grad_(False)  # stays zero: codes stay local in time, hence predictable
    trained = [p for p in (*model.encoder.parameters(), *model.decoder.parameters()) if p.requires_grad]
    optimiser = torch.optim.AdamW(trained, lr=PEAK_RATE, betas=(0.8, 0.99), weight_decay=1e-3)
    step, before_s, started = 0, 0.0, False
    if has_snapshot(folder):
        tensors, moments, numbers = load_snapshot(folder)
        model.load_state_dict({n.removeprefix("m."): t for n, t in tensors.items() if n.startswith("m.")})
        quantiser.load_state_dict({n.removeprefix("q."): t for n, t in tensors.items() if n.startswith("q.")})
        restore_optimiser(optimiser, moments)
        step, before_s, started = numbers["step"], numbers["seconds"], numbers["codebooks"]
        crops.rng = np.random.default_rng((seed, step))
    else:
        kept = start_from_mdct(model, crops.draw(48, 64_000), torch.Generator().manual_seed(seed))
        print("codec: start", {name: round(value, 4) for name, value in kept.items()}, flush=True)

    def keep() -> None:
        tensors = {f"m.{n}": t for n, t in model.state_dict().items()}
        tensors |= {f"q.{n}": t for n, t in quantiser.state_dict().items()}
        save_snapshot(folder, tensors, optimiser, {"step": step, "seconds": seconds, "codebooks": started})

    began = said = saved = time.monotonic()
    sums: dict[str, float] = {}
    count = 0
    while (seconds := before_s + time.monotonic() - began) < minutes * 60:
        share = seconds / (minutes * 60)
        for group in optimiser.param_groups:
            group["lr"] = PEAK_RATE * min(1, (step + 1) / 50) * (0.65 + 0.35 * math.cos(math.pi * share))
        sound = crops.draw(batch, frames)
        with torch.autocast("cpu", torch.bfloat16):
            latents = model.encoder(sound)
        if not started and share >= AUTOENCODER_SHARE:
            with torch.no_grad():
                rows = [
                    model.encoder(crops.draw(8, 32_000)).permute(0, 2, 1).reshape(-1, DIMENSIONS) for _ in range(60)
                ]
            quantiser.start(torch.cat(rows))
            started = True
            print(f"codec: codebooks begin at step {step}", flush=True)
        commitment = torch.zeros(())
        if started:
            books = CODEBOOKS if crops.rng.random() < 0.8 else int(crops.rng.integers(1, CODEBOOKS))
            latents, commitment, _ = quantiser(latents, learn=True, codebooks=books)
        with torch.autocast("cpu", torch.bfloat16):
            made = model.decoder(latents.float())
        parts = loss_of(made, sound)
        loss = weighted(parts, JOINT_WEIGHTS) + COMMIT_WEIGHT * commitment
        optimiser.zero_grad()
        loss.backward()
        if torch.isfinite(nn.utils.clip_grad_norm_(trained, 5.0)):
            optimiser.step()
        step, count = step + 1, count + 1
        for name, value in (parts | {"commit": commitment}).items():
            sums[name] = sums.get(name, 0.0) + float(value.detach())
        now = time.monotonic()
        if now - said > 30:
            means = {name: round(value / count, 4) for name, value in sums.items()}
            speed = count * batch * frames / SAMPLE_RATE / (now - said)
            print(f"codec: {seconds:.0f} s, step {step}, {speed:.1f} x real time, {means}", flush=True)
            said, sums, count = now, {}, 0
        if now - saved > 300:
            keep()
            saved = now
    keep()
    fill_codebooks(model, quantiser)
    model.save_pretrained(folder / "frozen")
    return folder / "frozen"


def polish_codec(work: Path, *, minutes: float, seed: int, batch: int = 4, steps: int = 50, margin: int = 3) -> Path:
    """Train the codec's decoder alone on cached codes for `minutes` in all, across restarts; the codes stand.

    Crops lose `margin` steps at each end, where the decoder would lack its neighbours. Returns the model's folder.
    """
    from transformers import EncodecModel

    from musicdesk.training.codes import coded_shards, codes_path

    torch.manual_seed(seed)
    folder = work / "polish"
    model = EncodecModel.from_pretrained(work / "codec" / "frozen", local_files_only=True)
    model.requires_grad_(False)
    trained = list(model.decoder.requires_grad_(True).parameters())
    optimiser = torch.optim.AdamW(trained, lr=PEAK_RATE, betas=(0.8, 0.99), weight_decay=1e-3)
    loss_of = SpectralLoss(floor=1e-3)
    step, before_s = 0, 0.0
    if has_snapshot(folder):
        tensors, moments, numbers = load_snapshot(folder)
        model.decoder.load_state_dict(tensors)
        restore_optimiser(optimiser, moments)
        step, before_s = numbers["step"], numbers["seconds"]
    rng = np.random.default_rng((seed, step))
    shards = [
        (corpus.sound(work, index), np.load(codes_path(work, index), mmap_mode="r", allow_pickle=False))
        for index in coded_shards(work)
    ]
    whole = steps + 2 * margin

    def draw() -> tuple[Tensor, Tensor]:
        codes, sounds = [], []
        for _ in range(batch):
            sound, code = shards[rng.integers(len(shards))]
            row = int(rng.integers(len(code)))
            at = int(rng.integers(0, code.shape[2] - whole + 1))
            codes.append(code[row, :, at : at + whole].astype(np.int64))
            sounds.append(sound[row, at * STEP_FRAMES : (at + whole) * STEP_FRAMES].astype(np.float32) / 32_767)
        return torch.from_numpy(np.stack(codes, 1)), torch.from_numpy(np.stack(sounds))[:, None]

    def keep() -> None:
        save_snapshot(folder, model.decoder.state_dict(), optimiser, {"step": step, "seconds": seconds})
        model.save_pretrained(folder / "model")

    began = said = saved = time.monotonic()
    sums: dict[str, float] = {}
    count = 0
    inner = slice(margin * STEP_FRAMES, -margin * STEP_FRAMES)
    while (seconds := before_s + time.monotonic() - began) < minutes * 60:
        share = seconds / (minutes * 60)
        for group in optimiser.param_groups:
            group["lr"] = PEAK_RATE * max(FLOOR, 0.7 * (1 - share)) * min(1, (step + 1) / 50)
        codes, sound = draw()
        with torch.no_grad():
            latents = model.quantizer.decode(codes)
        with torch.autocast("cpu", torch.bfloat16):
            made = model.decoder(latents)
        parts = loss_of(made[..., inner], sound[..., inner])
        optimiser.zero_grad()
        weighted(parts, POLISH_WEIGHTS).backward()
        if torch.isfinite(nn.utils.clip_grad_norm_(trained, 5.0)):
            optimiser.step()
        step, count = step + 1, count + 1
        for name, value in parts.items():
            sums[name] = sums.get(name, 0.0) + float(value.detach())
        now = time.monotonic()
        if now - said > 30:
            means = {name: round(value / count, 4) for name, value in sums.items()}
            speed = count * batch * steps / 50 / (now - said)
            print(f"polish: {seconds:.0f} s, step {step}, {speed:.1f} x real time, {means}", flush=True)
            said, sums, count = now, {}, 0
        if now - saved > 240:
            keep()
            saved = now
    keep()
    return folder / "model"


@torch.inference_mode()
def examine_codec(folder: Path, work: Path, count: int = 24) -> dict[str, float]:
    """Return the mean held-out likeness of what the codec of a folder decodes to its source."""
    from dataclasses import asdict

    from transformers import EncodecModel

    from musicdesk.training.measures import compare

    model = EncodecModel.from_pretrained(folder, local_files_only=True, dtype=torch.float32).eval()
    source = corpus.sound(work, corpus.HELD_OUT // corpus.SHARD)[:count]
    rows = []
    for row in source:
        sound = row.astype(np.float32) / 32_767
        codes = model.encode(torch.from_numpy(sound)[None, None]).audio_codes
        decoded = model.decode(codes, [None]).audio_values[0, 0, : len(sound)].numpy()
        rows.append(asdict(compare(decoded, sound)))
    return {name: float(np.mean([row[name] for row in rows])) for name in rows[0]}
