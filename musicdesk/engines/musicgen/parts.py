"""From a checkpoint's tensors to the chains of its codec."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from musicdesk.engines.musicgen.chain import (
    Chain,
    Convolution,
    Part,
    Recurrence,
    Residual,
    Upsampling,
    upsampling_trim,
)
from musicdesk.engines.musicgen.convolving import convolving, upsampling
from musicdesk.engines.musicgen.recurrence import recurring
from musicdesk.engines.musicgen.weights import Weights


class Parts:
    """Builds the codec's two chains, its parts numbered as transformers numbers them: an ELU counts as one there.

    `config` is the codec's configuration. Raises, from either verb: ModelError if a tensor is missing or does not fit.
    """

    def __init__(self, weights: Weights, config: Any, device: torch.device) -> None:
        self._weights = weights
        self._config = config
        self._device = device

    def decoder(self) -> Chain:
        """Return the chain from vectors to sound."""
        config, root = self._config, "audio_encoder.decoder.layers."
        size = int(config.num_filters * 2 ** len(config.upsampling_ratios))
        parts: list[Part] = [
            self._convolution(f"{root}0", config.hidden_size, size, config.kernel_size),
            self._recurrence(f"{root}1", size),
        ]
        number = 2
        for ratio in config.upsampling_ratios:
            parts.append(self._upsampling(f"{root}{number + 1}", size, size // 2, ratio))
            size //= 2
            parts += self._residuals(root, number + 2, size)
            number += 2 + config.num_residual_layers
        out = config.audio_channels
        parts.append(self._convolution(f"{root}{number + 1}", size, out, config.last_kernel_size, bent=True))
        return Chain(parts)

    def encoder(self) -> Chain:
        """Return the chain from sound to vectors."""
        config, root = self._config, "audio_encoder.encoder.layers."
        size = int(config.num_filters)
        parts: list[Part] = [self._convolution(f"{root}0", config.audio_channels, size, config.kernel_size)]
        number = 1
        for ratio in reversed(config.upsampling_ratios):
            parts += self._residuals(root, number, size)
            number += config.num_residual_layers
            name = f"{root}{number + 1}"
            parts.append(self._convolution(name, size, size * 2, ratio * 2, stride=ratio, bent=True))
            size, number = size * 2, number + 2
        parts.append(self._recurrence(f"{root}{number}", size))
        name = f"{root}{number + 2}"
        parts.append(self._convolution(name, size, config.hidden_size, config.last_kernel_size, bent=True))
        return Chain(parts)

    def _residuals(self, root: str, first: int, size: int) -> list[Part]:
        config, parts = self._config, list[Part]()
        thin = size // config.compress
        for index in range(config.num_residual_layers):
            name, kernel = f"{root}{first + index}", config.residual_kernel_size
            dilation = config.dilation_growth_rate**index
            branch = Chain(
                [
                    self._convolution(f"{name}.block.1", size, thin, kernel, dilation=dilation, bent=True),
                    self._convolution(f"{name}.block.3", thin, size, 1, bent=True),
                ]
            )
            shortcut = self._convolution(f"{name}.shortcut", size, size, 1) if config.use_conv_shortcut else None
            parts.append(Residual(branch, shortcut))
        return parts

    def _convolution(
        self, name: str, into: int, out: int, kernel: int, *, stride: int = 1, dilation: int = 1, bent: bool = False
    ) -> Convolution:
        config = self._config
        weight, bias = self._weight(name, out, into, kernel), self._take(f"{name}.conv.bias", out)
        return Convolution(
            product=convolving(weight, bias, stride=stride, dilation=dilation),
            channels=out,
            taps=kernel,
            stride=stride,
            dilation=dilation,
            causal=bool(config.use_causal_conv),
            pad_mode=str(config.pad_mode),
            norm=self._norm(name, out),
            bent=bent,
        )

    def _upsampling(self, name: str, into: int, out: int, ratio: int) -> Upsampling:
        config = self._config
        weight, bias = self._weight(name, into, out, 2 * ratio), self._take(f"{name}.conv.bias", out)
        return Upsampling(
            product=upsampling(weight, bias, ratio),
            channels=out,
            stride=ratio,
            trim=upsampling_trim(2 * ratio, ratio, bool(config.use_causal_conv), float(config.trim_right_ratio)),
            norm=self._norm(name, out),
            bent=True,
        )

    def _recurrence(self, name: str, size: int) -> Recurrence:
        layers = int(self._config.num_lstm_layers)
        network = torch.nn.LSTM(size, size, layers, device="meta")
        tensors = {key: self._take(f"{name}.lstm.{key}", *value.shape) for key, value in network.state_dict().items()}
        light = recurring(tensors, layers)
        if light is not None:
            return Recurrence(light)
        network.load_state_dict(tensors, assign=True)
        network.requires_grad_(False).flatten_parameters()
        return Recurrence(network)

    def _weight(self, name: str, first: int, second: int, kernel: int) -> Tensor:
        """Return a convolution's weight with its norm folded in; Meta's files use its older name."""
        for size, direction in (
            ("parametrizations.weight.original0", "parametrizations.weight.original1"),
            ("weight_g", "weight_v"),
        ):
            if f"{name}.conv.{direction}" in self._weights:
                return torch._weight_norm(
                    self._take(f"{name}.conv.{direction}", first, second, kernel),
                    self._take(f"{name}.conv.{size}", first, 1, 1),
                    0,
                )
        return self._take(f"{name}.conv.weight", first, second, kernel)

    def _norm(self, name: str, size: int) -> tuple[Tensor, Tensor] | None:
        if self._config.norm_type == "weight_norm":
            return None
        return self._take(f"{name}.norm.weight", size), self._take(f"{name}.norm.bias", size)

    def _take(self, name: str, *shape: int) -> Tensor:
        return self._weights.take(name, *shape).to(self._device)
