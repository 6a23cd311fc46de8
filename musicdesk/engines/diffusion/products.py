"""The number format of a denoiser: chosen by measuring, and its matrix products in it."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from musicdesk.engines.device import SMALL_PARAMETERS, WORTH, choose_precision, product_times
from musicdesk.engines.musicgen.linear import Format, number_format

ROWS = 512
"""So many rows the products are tried with: a denoiser looks at every moment of a take at once."""
WORTH_INT8 = 1.5
"""So many times as fast int8 must be to be chosen by itself: it rounds three times as coarsely as bf16."""
_TYPES = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}


def choose_format(wish: str, device: str, parameters: int, on_cuda: str) -> tuple[str, str]:
    """Return the number format of a denoiser with so many parameters, and the reason for it.

    `on_cuda` is the format that the model's publishers run it in on such GPUs.

    Raises: BadValue if the format is unknown or does not run on this device.
    """
    if wish != "auto" or parameters <= SMALL_PARAMETERS:
        return choose_precision(wish, device, parameters=parameters)
    if device.startswith("cuda"):
        return on_cuda, f"This model is published for {on_cuda} on a GPU."
    if device != "cpu":
        return "fp32", "On this GPU full precision is the safe choice."
    return _fastest(product_times(ROWS))


def _fastest(times_s: dict[str, float]) -> tuple[str, str]:
    best, reason = "fp32", "fp32 was as fast here as anything coarser."
    for name, worth in (("bf16", WORTH), ("int8", WORTH_INT8)):
        gain = times_s[best] / times_s[name] if name in times_s else 0.0
        if gain >= worth:
            reason = f"{name} was measured to be {gain:.1f} times as fast here as {best}."
            best = name
    return best, reason


def torch_type(precision: str, device: str) -> torch.dtype:
    """Return the type in which a pipeline's parts are read: on the processor the denoiser is changed afterwards."""
    return torch.float32 if device == "cpu" else _TYPES[precision]


def count(denoiser: nn.Module, precision: str) -> None:
    """Let every product by a fixed matrix in a denoiser on the processor be in a number format, in place.

    What lies between the products stays in fp32, where the processor is fast and rounding would gain nothing.
    """
    if precision != "fp32":
        _exchange(denoiser, number_format(precision, "cpu"))


def _exchange(module: nn.Module, form: Format) -> None:
    for name, child in module.named_children():
        if isinstance(child, nn.Linear):
            # One by one, so that the old matrix goes before the next is made: never two of all.
            setattr(module, name, _Product(child, form))
        else:
            _exchange(child, form)


class _Product(nn.Module):
    """The product by a matrix in a number format, and the bias in fp32."""

    def __init__(self, linear: nn.Linear, form: Format) -> None:
        super().__init__()
        self.in_features, self.out_features = linear.in_features, linear.out_features
        self.bias = linear.bias
        self._product: Any = form.linear(linear.weight.detach())

    def forward(self, x: Tensor) -> Tensor:
        """Return the product (..., out) of `x` (..., in), both float32."""
        y: Tensor = self._product(x).to(x.dtype)
        return y if self.bias is None else y + self.bias
