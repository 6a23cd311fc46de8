"""From a checkpoint's tensors to the chains of its codec."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from musicdesk.engines.musicgen.chain import (
    Bend,
    Chain,
    Convolution,
    Part,
    Recurrence,
    Residual,
    Upsampling,
    upsampling_trim,
)
from musicdesk.engines.musicgen.weights import Weights


class Parts:
    """Builds the codec's two chains, its parts numbered as transformers numbers them: those without weights count too.

    `config` is the codec's configuration. Raises, from either verb: ModelError if a tensor is missing or does not fit.
    """

    def __init__(self, weights: Weights, config: Any, device: torch.device) -> None:
        self._weights = weights
        self._config = config
        self._device = device

    def decoder(self) -> Chain:
        """Return the chain from vectors to sound."""
        config, parts = self._config, list[Part]()
        root = "audio_encoder.decoder.layers."
        size = int(config.num_filters * 2 ** len(config.upsampling_ratios))
        parts.append(self._convolution(f"{root}0", config.hidden_size, size, config.kernel_size))
        parts.append(self._recurrence(f"{root}1", size))
        for ratio in config.upsampling_ratios:
            parts += [Bend(), self._upsampling(f"{root}{len(parts) + 1}", size, size // 2, ratio)]
            size //= 2
            parts += self._residuals(root, len(parts), size)
        parts.append(Bend())
        parts.append(self._convolution(f"{root}{len(parts)}", size, config.audio_channels, config.last_kernel_size))
        return Chain(parts)

    def encoder(self) -> Chain:
        """Return the chain from sound to vectors."""
        config, parts = self._config, list[Part]()
        root = "audio_encoder.encoder.layers."
        size = int(config.num_filters)
        parts.append(self._convolution(f"{root}0", config.audio_channels, size, config.kernel_size))
        for ratio in reversed(config.upsampling_ratios):
            parts += self._residuals(root, len(parts), size)
            parts += [Bend(), self._convolution(f"{root}{len(parts) + 1}", size, size * 2, ratio * 2, stride=ratio)]
            size *= 2
        parts += [self._recurrence(f"{root}{len(parts)}", size), Bend()]
        parts.append(self._convolution(f"{root}{len(parts)}", size, config.hidden_size, config.last_kernel_size))
        return Chain(parts)

    def _residuals(self, root: str, first: int, size: int) -> list[Part]:
        config, parts = self._config, list[Part]()
        thin = size // config.compress
        for index in range(config.num_residual_layers):
            name, dilation = f"{root}{first + index}", config.dilation_growth_rate**index
            branch = Chain(
                [
                    Bend(),
                    self._convolution(f"{name}.block.1", size, thin, config.residual_kernel_size, dilation=dilation),
                    Bend(),
                    self._convolution(f"{name}.block.3", thin, size, 1),
                ]
            )
            shortcut = self._convolution(f"{name}.shortcut", size, size, 1) if config.use_conv_shortcut else None
            parts.append(Residual(branch, shortcut))
        return parts

    def _convolution(
        self, name: str, into: int, out: int, kernel: int, *, stride: int = 1, dilation: int = 1
    ) -> Convolution:
        config = self._config
        return Convolution(
            weight=self._weight(name, out, into, kernel),
            bias=self._take(f"{name}.conv.bias", out),
            stride=stride,
            dilation=dilation,
            causal=bool(config.use_causal_conv),
            pad_mode=str(config.pad_mode),
            norm=self._norm(name, out),
        )

    def _upsampling(self, name: str, into: int, out: int, ratio: int) -> Upsampling:
        config = self._config
        return Upsampling(
            weight=self._weight(name, into, out, 2 * ratio),
            bias=self._take(f"{name}.conv.bias", out),
            stride=ratio,
            trim=upsampling_trim(2 * ratio, ratio, bool(config.use_causal_conv), float(config.trim_right_ratio)),
            norm=self._norm(name, out),
        )

    def _recurrence(self, name: str, size: int) -> Recurrence:
        network = torch.nn.LSTM(size, size, int(self._config.num_lstm_layers), device="meta")
        tensors = {key: self._take(f"{name}.lstm.{key}", *value.shape) for key, value in network.state_dict().items()}
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
