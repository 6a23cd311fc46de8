"""Matrix products by fixed weights, in the number format and memory layout that this device reads fastest."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from musicdesk.engines.musicgen.scripted import scripted

Linear = Callable[[Tensor], Tensor]
"""Maps (B, ..., in) to (B, ..., out); on the processor, what row b comes out as depends on row b alone."""


@dataclass(frozen=True)
class Format:
    """How a decoder counts: `weights` is the format of the matrices, `rest` that of everything between them.

    On the processor `rest` stays float32: its attention in bf16 is several times slower than in fp32, and rounding
    between the products costs accuracy for nothing.
    """

    device: torch.device
    weights: torch.dtype
    rest: torch.dtype
    packed: bool
    whole_numbers: bool

    def linear(self, weight: Tensor) -> Linear:
        """Return the product by `weight` float32 (out, in)."""
        if self.whole_numbers:
            return _in_whole_numbers(weight)
        weight = weight.to(device=self.device, dtype=self.weights)
        return _packed(weight) if self.packed else _plain(weight, one_by_one=self.device.type == "cpu")


def number_format(precision: str, device: str) -> Format:
    """Return the format for a precision ("fp32", "bf16", "fp16", "int8") on a device."""
    kinds = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16, "int8": torch.float32}
    weights, on_cpu = kinds[precision], device == "cpu"
    return Format(
        device=torch.device(device),
        weights=weights,
        rest=torch.float32 if on_cpu else weights,
        packed=on_cpu and precision != "int8" and _can_pack(weights),
        whole_numbers=precision == "int8",
    )


def _plain(weight: Tensor, *, one_by_one: bool) -> Linear:
    def product(x: Tensor) -> Tensor:
        x = x.to(weight.dtype)
        if not one_by_one or x.shape[0] == 1:
            return functional.linear(x, weight)
        # How this product rounds may depend on the number of rows, and a take must not depend on its neighbours.
        return torch.cat([functional.linear(row, weight) for row in x.split(1)])

    return product


def _packed(weight: Tensor) -> Linear:
    # oneDNN's own layout: for the two rows of guidance 2 to 4 times as fast as the plain product, and, unlike it,
    # equal to the last bit for any number of rows, so that a take does not depend on the takes made beside it.
    product_of = torch.ops.mkldnn._linear_pointwise.default
    layout, dtype = torch.ops.mkldnn._reorder_linear_weight(weight.contiguous(), 2), weight.dtype

    def product(x: Tensor) -> Tensor:
        y: Tensor = product_of(x.to(dtype), layout, None, "none", [], "")
        return y

    return product


def _in_whole_numbers(weight: Tensor) -> Linear:
    scales = weight.abs().amax(dim=1).clamp_min(1e-8) / 127.0
    with warnings.catch_warnings():
        # torch means to move these kernels to another package; the range of versions we depend on still has them.
        warnings.simplefilter("ignore")
        whole = torch.quantize_per_channel(weight, scales, torch.zeros_like(scales, dtype=torch.int64), 0, torch.qint8)
    packed = torch.ops.quantized.linear_prepack(whole, None)
    # Without VNNI the kernel adds products in 16 bits and would overflow with the full range.
    steps = 127 if bool(getattr(torch.cpu, "_is_vnni_supported", bool)()) else 63
    product: Linear = _WholeNumbers(packed, steps)
    return product


def normed(norm: tuple[Tensor, Tensor], epsilon: float, product: Linear) -> Linear:
    """Return the layer norm with weight and bias (in,), and a product after it, as one chain."""
    return _one_call(_Normed(norm, epsilon, product), product)


def fed_forward(
    norm: tuple[Tensor, Tensor], epsilon: float, widen: Linear, bend: Callable[[Tensor], Tensor], narrow: Linear
) -> Linear:
    """Return the input plus the layer norm, a product, a bend and another product after it, as one chain."""
    return _one_call(_FedForward(norm, epsilon, widen, bend, narrow), widen)


def _one_call(chain: torch.nn.Module, product: Linear) -> Linear:
    # A call of the interpreter takes products that are modules of its own.
    found: Linear = (scripted(chain) if isinstance(product, _WholeNumbers) else chain).forward
    return found


class _Normed(torch.nn.Module):
    def __init__(self, norm: tuple[Tensor, Tensor], epsilon: float, product: Linear) -> None:
        super().__init__()
        self.weight, self.bias = norm
        self.epsilon, self.size = epsilon, len(norm[0])
        self.product = product

    def forward(self, x: Tensor) -> Tensor:
        return self.product(torch.layer_norm(x, [self.size], self.weight, self.bias, self.epsilon))


class _FedForward(torch.nn.Module):
    def __init__(
        self,
        norm: tuple[Tensor, Tensor],
        epsilon: float,
        widen: Linear,
        bend: Callable[[Tensor], Tensor],
        narrow: Linear,
    ) -> None:
        super().__init__()
        self.weight, self.bias = norm
        self.epsilon, self.size = epsilon, len(norm[0])
        self.widen, self.bend, self.narrow = widen, bend, narrow

    def forward(self, x: Tensor) -> Tensor:
        y = self.widen(torch.layer_norm(x, [self.size], self.weight, self.bias, self.epsilon))
        return x + self.narrow(self.bend(y))


class _WholeNumbers(torch.nn.Module):
    """The product by a weight in whole numbers; the input is rounded to `steps` steps on either side of 0.

    Every row has a scale of its own: rounding is finer than with one for all, and no take depends on those made beside
    it, so that all of them share one reading of the weights.
    """

    def __init__(self, weight: torch.ScriptObject, steps: int) -> None:
        super().__init__()
        self.weight = weight
        self.scale, self.zero = 1.0 / steps, steps

    def forward(self, x: Tensor) -> Tensor:
        """Return the product (..., out) of `x` float32 (..., in)."""
        peaks = x.abs().amax(-1, keepdim=True).clamp_min_(1e-20)
        y: Tensor = torch.ops.quantized.linear_with_input_q_dq_qweight_dq_output_fp32(
            x / peaks, self.scale, self.zero, self.weight
        )
        return y.mul_(peaks)


def _can_pack(dtype: torch.dtype) -> bool:
    """Whether this torch and this processor have the packed product, and it gives what the plain one gives."""
    try:
        weight = torch.linspace(-1.0, 1.0, 48 * 32).reshape(48, 32).to(dtype)
        x = torch.linspace(-1.0, 1.0, 2 * 32).reshape(1, 2, 32)
        return torch.allclose(
            _packed(weight)(x).float(), _plain(weight, one_by_one=False)(x).float(), atol=0.05, rtol=0.05
        )
    except (RuntimeError, AttributeError, NotImplementedError):
        return False
