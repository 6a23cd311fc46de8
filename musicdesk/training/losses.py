"""The loss by which the codec learns: what a listener minds, at several scales of time and pitch."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from musicdesk.training.render import SAMPLE_RATE

SCALES = ((2048, 512, 80), (1024, 256, 64), (512, 128, 40), (256, 64, 20))
"""Window, hop and mel bands of each scale of the loss."""
JOINT_WEIGHTS = {"mel": 5.0, "stft": 1.0, "onset": 2.0, "wave": 0.2}
POLISH_WEIGHTS = {"mel": 15.0, "stft": 0.5, "onset": 0.3, "wave": 0.1}
"""How much each part of the loss counts: first the shape of the sound, then its fine grain and its silences."""


class SpectralLoss(nn.Module):
    """What a listener minds: log-mel and its changes in time at four scales, spectral convergence, the waveform.

    Magnitudes below `floor` count as silence; `scales` weigh the log-mel of each scale against the others'.
    """

    def __init__(self, floor: float = 1e-4, scales: tuple[float, ...] = (1.0, 1.0, 1.0, 1.0)) -> None:
        super().__init__()
        from transformers.audio_utils import mel_filter_bank

        self.floor = floor
        self.scales = [scale / sum(scales) for scale in scales]
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
            parts["mel"] = parts["mel"] + nn.functional.l1_loss(mel, target_mel) * self.scales[index]
            parts["stft"] = parts["stft"] + (spectrum - target).norm() / target.norm().clamp(min=1e-3) / len(SCALES)
            if index in (0, 2):
                parts["onset"] = parts["onset"] + nn.functional.l1_loss(mel.diff(dim=1), target_mel.diff(dim=1)) / 2
        parts["wave"] = nn.functional.l1_loss(x, y) / y.abs().mean().clamp(min=0.01)
        return parts


def weighted(parts: dict[str, Tensor], weights: dict[str, float]) -> Tensor:
    """Return the weighted sum of the loss's parts."""
    return torch.stack([weight * parts[name] for name, weight in weights.items()]).sum()
