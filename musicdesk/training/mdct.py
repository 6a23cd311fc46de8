"""The start of the codec: an untouched EncodecModel whose weights are set to a transform codec before any training.

A convolution of kernel 2r and stride r has exactly the shape of a sine-window MDCT of r bands, and the transposed
convolution with the same weights is its inverse. From random weights the same network needs a hundred times the work.
"""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor, nn

SIGNAL_SCALE = 0.1
"""The first layer's gain: small signals pass ELU almost linearly; the last layer undoes it."""
NOISE = 0.02
"""Spread of the weights that the transform does not need, so that training can put them to use."""
WHITENING = 0.5
"""Bands enter the principal components divided by their deviation to this power."""


def mdct_basis(bands: int) -> Tensor:
    """Return the sine-window MDCT as (bands, 2 * bands). Source: Princen, Johnson & Bradley, ICASSP 1987."""
    at = torch.arange(2 * bands).double()[None]
    band = torch.arange(bands).double()[:, None]
    window = torch.sin(math.pi * (at + 0.5) / (2 * bands)) * math.sqrt(2 / bands)
    return (window * torch.cos(math.pi / bands * (at + 0.5 + bands / 2) * (band + 0.5))).float()


@torch.no_grad()
def start_from_mdct(model: Any, sound: Tensor, generator: torch.Generator) -> dict[str, float]:
    """Set the weights of an EncodecModel (in place) so that it codes and decodes by transform.

    `sound` (B, 1, frames) shows which bands matter. Returns the shares of energy that the narrow places keep.
    """
    config = model.config
    encoder, decoder = list(model.encoder.layers), list(model.decoder.layers)
    kept: dict[str, float] = {}
    for part in (model.encoder, model.decoder):
        for module in part.modules():
            if type(module).__name__ == "EncodecResnetBlock":
                _near_identity(module, generator)
            elif isinstance(module, nn.LSTM):
                for parameter in module.parameters():
                    parameter.mul_(0.1 if part is model.decoder else 0.0)
    filters = config.num_filters
    first = _noise((filters, 1, 7), NOISE, generator)
    first[0] = 0
    first[0, 0, 3] = SIGNAL_SCALE
    _set(encoder[0].conv, first)
    last = _noise((1, filters, 7), NOISE * 0.01, generator)
    last[0, 0] = 0
    last[0, 0, 3] = 1 / SIGNAL_SCALE
    _set(decoder[-1].conv, last)

    downs = [layer for layer in encoder[1:] if type(layer).__name__ == "EncodecConv1d"][:-1]
    ups = [layer for layer in decoder if type(layer).__name__ == "EncodecConvTranspose1d"][::-1]
    used = 1
    for stage, (ratio, down, up) in enumerate(zip(reversed(config.upsampling_ratios), downs, ups, strict=True)):
        channels_out, channels_in, kernel = down.conv.weight.shape
        basis = torch.zeros(used * ratio, channels_in, kernel)
        for channel in range(used):
            basis[channel * ratio : (channel + 1) * ratio, channel] = mdct_basis(ratio)
        if len(basis) > channels_out:
            inner = sound
            for layer in encoder[: encoder.index(down)]:
                inner = layer(inner)
            padded = nn.functional.pad(inner, (ratio - ratio // 2, ratio // 2), mode="reflect")
            energy = nn.functional.conv1d(padded, basis, stride=ratio).pow(2).mean((0, 2))
            strongest = energy.argsort(descending=True)[:channels_out].sort().values
            kept[f"bands kept by stage {stage}"] = float(energy[strongest].sum() / energy.sum())
            basis = basis[strongest]
        bands = len(basis)
        weight = _noise((channels_out, channels_in, kernel), 1 / math.sqrt(channels_in * kernel), generator)
        weight[:bands] = basis
        _set(down.conv, weight)
        inverse = _noise((channels_out, channels_in, kernel), NOISE / math.sqrt(channels_out * 2), generator)
        inverse[:bands] = 0
        inverse[:, :used] = 0
        inverse[:bands, :channels_in] = basis
        _set(up.conv, inverse)
        used = bands

    inner = sound
    for layer in encoder[:-1]:
        inner = layer(inner)
    rows = inner.permute(0, 2, 1).reshape(-1, inner.shape[1])
    weigh = (rows.std(0) + 1e-4) ** -WHITENING
    weighted = rows * weigh
    _, _, components = torch.linalg.svd(weighted - weighted.mean(0), full_matrices=False)
    basis = components[: config.hidden_size]
    gain = 1 / (weighted @ basis.t()).std()
    narrow = torch.zeros(config.hidden_size, rows.shape[1], 7)
    narrow[:, :, 3] = basis * weigh * gain
    _set(encoder[-1].conv, narrow)
    wide = torch.zeros(rows.shape[1], config.hidden_size, 7)
    wide[:, :, 3] = (basis / weigh / gain).t()
    _set(decoder[0].conv, wide)
    rebuilt = (weighted @ basis.t()) @ basis / weigh
    kept["energy kept by the narrowest place"] = 1 - float((rows - rebuilt).pow(2).sum() / rows.pow(2).sum())
    return kept


def _near_identity(block: Any, generator: torch.Generator) -> None:
    convs = [inner for inner in block.block if hasattr(inner, "conv")]
    for index, inner in enumerate(convs):
        shape = tuple(inner.conv.weight.shape)
        spread = 1 / math.sqrt(inner.conv.weight[0].numel())
        _set(inner.conv, _noise(shape, spread * (1.0 if index == 0 else NOISE), generator))
    shortcut = block.shortcut.conv
    _set(shortcut, torch.eye(shortcut.weight.shape[0])[..., None])


def _noise(shape: tuple[int, ...], spread: float, generator: torch.Generator) -> Tensor:
    return torch.randn(shape, generator=generator) * spread


def _set(conv: Any, weight: Tensor) -> None:
    """Give a weight-normed convolution its weight (torch keeps direction and length apart) and no bias."""
    parts = conv.parametrizations.weight
    parts.original1.copy_(weight)
    parts.original0.copy_(weight.flatten(1).norm(dim=1).clamp(min=1e-6).view_as(parts.original0))
    if conv.bias is not None:
        conv.bias.zero_()
