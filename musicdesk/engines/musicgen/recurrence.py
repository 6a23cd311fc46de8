"""The codec's LSTM, with its weights in half as many bytes where they are what one waits for.

A frame reads every weight for one product, so the time goes into reading them: 34 MB a frame in EnCodec of 32 kHz, more
than most processors hold near them. Kept as fp16 they take half of that, and are laid out once and not anew for each
block. Everything that is counted is float32, and each frame is counted by itself, so that a piece does not depend on
how it is cut in blocks.
Letters: B pieces, H channels, T frames.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import torch
from torch import Tensor

State = list[tuple[Tensor, Tensor]]
"""What a stack of layers remembers: of each its output and its cell, (B, H) both."""
NARROW = 512
"""Networks below this width are left to torch: their weights are read fast enough as they are."""
Product = Callable[[Tensor], Tensor]
"""Maps (n, H) to (n, 4 H); what a row comes out as depends on that row alone."""


@dataclass(frozen=True)
class Layer:
    """One layer: products by its weights, gates in the order input, forget, output, cell, and one bias (4 H,)."""

    taking: Product
    keeping: Product
    bias: Tensor

    def run(self, x: Tensor, output: Tensor, cell: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return what it makes of `x` (T, B, H), its last output and its last cell, after `output` and `cell`."""
        width = output.shape[-1]
        taken = (self.taking(x.flatten(0, 1)) + self.bias).unflatten(0, x.shape[:2])
        made = torch.empty_like(x)
        for frame, known in enumerate(taken):
            gates = self.keeping(output).add_(known)
            gates[:, : 3 * width].sigmoid_()
            into, forget, out, new = gates.split(width, dim=1)
            cell = (forget * cell).addcmul_(into, new.tanh_())
            output = torch.mul(out, cell.tanh(), out=made[frame])
        return made, output.clone(), cell


@dataclass(frozen=True)
class Network:
    """A stack of such layers."""

    layers: Sequence[Layer]

    def __call__(self, x: Tensor, state: State | None) -> tuple[Tensor, State]:
        """Return what the stack makes of `x` (T, B, H), and its state after it; `state` None is a beginning."""
        if state is None:
            silent = x.new_zeros(x.shape[1:])
            state = [(silent, silent)] * len(self.layers)
        after: State = []
        for layer, before in zip(self.layers, state, strict=True):
            x, *remembered = layer.run(x, *before)
            after.append((remembered[0], remembered[1]))
        return x, after


def recurring(tensors: Mapping[str, Tensor], layers: int) -> Network | None:
    """Return a network with the weights of a torch LSTM, or None where that is no gain or cannot be done."""
    first = tensors["weight_hh_l0"]
    if first.device.type != "cpu" or first.shape[1] < NARROW or not reads_halves():
        return None
    return Network([_layer(tensors, index) for index in range(layers)])


def _layer(tensors: Mapping[str, Tensor], index: int) -> Layer:
    def arranged(name: str) -> Tensor:
        into, forget, new, out = tensors[f"{name}_l{index}"].float().chunk(4)
        return torch.cat([into, forget, out, new])

    return Layer(
        taking=_by_halves(arranged("weight_ih")),
        keeping=_by_halves(arranged("weight_hh")),
        bias=arranged("bias_ih") + arranged("bias_hh"),
    )


def _by_halves(weight: Tensor) -> Product:
    product_of = torch.ops.quantized.linear_dynamic_fp16
    with warnings.catch_warnings():
        # torch means to move these kernels to another package; the range of versions we depend on still has them.
        warnings.simplefilter("ignore")
        packed = torch.ops.quantized.linear_prepack_fp16(weight.contiguous(), None)

    def product(x: Tensor) -> Tensor:
        y: Tensor = product_of(x, packed)
        return y

    return product


@cache
def reads_halves() -> bool:
    """Whether this torch and this processor have the product by fp16 weights, and it gives what the plain one gives."""
    try:
        weight, x = torch.linspace(-1.0, 1.0, 48 * 32).reshape(48, 32), torch.linspace(-1.0, 1.0, 64).reshape(2, 32)
        return torch.allclose(_by_halves(weight)(x), x @ weight.T, atol=1e-2, rtol=1e-2)
    except (RuntimeError, AttributeError, NotImplementedError):
        return False
