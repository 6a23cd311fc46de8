"""Convolutions over time in the form that this device computes fastest, equal to the plain ones but for rounding.

Letters: B pieces, C channels into it, O channels out, k taps, T frames.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import torch
from torch import Tensor
from torch.nn import functional

Product = Callable[[Tensor], Tensor]
"""Maps (B, C, T) to (B, O, T'), without padding; T is at least what one output frame sees."""
LARGE = 100_000
"""From so many weights on, laying them out anew for each block costs more than multiplying by them."""
FEW = 4
"""Up to so many channels out, the shifted sums are small, and one pass over the input is all there is to pay."""


def convolving(weight: Tensor, bias: Tensor, *, stride: int = 1, dilation: int = 1) -> Product:
    """Return the convolution by `weight` float32 (O, C, k) and `bias` (O,)."""
    out, _, taps = weight.shape
    on_processor = weight.device.type == "cpu"
    if on_processor and stride == 1 and out <= FEW and taps > 1:
        return _by_shifts(weight, bias, dilation)
    if on_processor and dilation == 1 and weight.numel() >= LARGE and packs():
        return _by_rows(weight, bias, stride)

    def plain(x: Tensor) -> Tensor:
        return functional.conv1d(x, weight, bias, stride, dilation=dilation)

    return plain


def upsampling(weight: Tensor, bias: Tensor, stride: int) -> Product:
    """Return the transposed convolution by `weight` float32 (C, O, 2 x `stride`): (B, C, T + 1) to (B, O, T x stride).

    With so many taps a frame out of it sees two frames of the input. So it is a convolution of two taps that makes
    `stride` frames of each pair, which is computed faster than what the pairs would add to each other.
    """
    now, before = weight.split(stride, dim=2)
    taps = torch.stack([before, now], dim=-1).permute(1, 2, 0, 3).flatten(0, 1).contiguous()
    pairs = convolving(taps, bias.repeat_interleave(stride))

    def product(x: Tensor) -> Tensor:
        y = pairs(x)
        return y.view(len(y), -1, stride, y.shape[-1]).transpose(2, 3).flatten(2)

    return product


def _by_shifts(weight: Tensor, bias: Tensor, dilation: int) -> Product:
    out, into, taps = weight.shape
    rows = weight.permute(2, 0, 1).reshape(taps * out, into).contiguous()

    def product(x: Tensor) -> Tensor:
        length = x.shape[-1] - (taps - 1) * dilation
        parts = torch.matmul(rows, x).view(len(x), taps, out, -1)
        y = parts[:, 0, :, :length] + bias[:, None]
        for tap in range(1, taps):
            y += parts[:, tap, :, tap * dilation : tap * dilation + length]
        return y

    return product


def _by_rows(weight: Tensor, bias: Tensor, stride: int) -> Product:
    # The frames that an output sees become one row, and the weights lie in oneDNN's own layout from the start.
    out, into, taps = weight.shape
    product_of = torch.ops.mkldnn._linear_pointwise.default
    layout = torch.ops.mkldnn._reorder_linear_weight(weight.transpose(1, 2).reshape(out, taps * into).contiguous(), 64)

    def product(x: Tensor) -> Tensor:
        rows = x.transpose(1, 2).contiguous().unfold(1, taps, stride).transpose(2, 3)
        y: Tensor = product_of(rows.flatten(2), layout, bias, "none", [], "")
        return y.transpose(1, 2)

    return product


@cache
def packs() -> bool:
    """Whether this torch and this processor have the product by rows, and it gives what the plain one gives."""
    try:
        weight = torch.linspace(-1.0, 1.0, 48 * 16 * 2).reshape(48, 16, 2)
        x, bias = torch.linspace(-1.0, 1.0, 16 * 5).reshape(1, 16, 5), torch.linspace(-1.0, 1.0, 48)
        plain = functional.conv1d(x, weight, bias)
        return torch.allclose(_by_rows(weight, bias, 1)(x), plain, atol=1e-4, rtol=1e-4)
    except (RuntimeError, AttributeError, NotImplementedError):
        return False
