"""EnCodec, written as a chain of parts that take sound in blocks of any size and lose nothing at the seams.

Every part opens a flow; a flow takes one block after another and says what is final of its output. The whole decode is
the same chain with one block. Letters: C channels, T frames of a part. Source: EnCodec, arXiv 2210.13438, section 3.1
(SEANet); what is padded where follows transformers' EncodecModel.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import torch
from torch import Tensor
from torch.nn import functional

from musicdesk.engines.musicgen.convolving import Product
from musicdesk.engines.musicgen.recurrence import Network


class Flow(Protocol):
    """A part in the middle of its work."""

    def push(self, x: Tensor, last: bool) -> Tensor:
        """Take the next block (B, C, T), maybe empty, and return the output that is final by now."""


class Part(Protocol):
    """A part of a codec: its weights, without any state."""

    def open(self) -> Flow:
        """Return a flow at the beginning of a piece."""


@dataclass(frozen=True)
class Convolution:
    """A padded convolution to `channels`: the `product` itself, and how many `taps` it has.

    `norm` is the weight and bias of a norm over all of time, which cannot be cut in blocks. `bent` says whether its
    input goes through an ELU first.
    """

    product: Product
    channels: int
    taps: int
    stride: int
    dilation: int
    causal: bool
    pad_mode: str
    norm: tuple[Tensor, Tensor] | None = None
    bent: bool = False

    @property
    def span(self) -> int:
        """How many input frames one output frame sees."""
        return (self.taps - 1) * self.dilation + 1

    @property
    def padding(self) -> tuple[int, int]:
        """Frames added before and after a piece, not counting those that fill the last stride."""
        total = self.span - self.stride
        return (total, 0) if self.causal else (total - total // 2, total // 2)

    def open(self) -> Flow:
        """Return a flow at the beginning of a piece."""
        return _ConvolutionFlow(self)


class _ConvolutionFlow:
    def __init__(self, part: Convolution) -> None:
        self._part = part
        self._held: Tensor | None = None
        self._padded = False
        self._taken = 0

    def push(self, x: Tensor, last: bool) -> Tensor:
        part, (left, right) = self._part, self._part.padding
        self._taken += x.shape[-1]
        x = _after(self._held, x, part.bent)
        if last:
            # The last stride is filled up, so that no frame of the input is dropped.
            right += -self._taken % part.stride
        begins, self._padded = not self._padded, True
        if begins and not last and x.shape[-1] <= max(left, right):
            # Reflection at the start needs to see as far as it pads.
            self._padded = False
            self._held = x
            return self._nothing(x)
        x = _padded(x, left if begins else 0, right if last else 0, part.pad_mode)
        if x.shape[-1] < part.span:
            self._held = x
            return self._nothing(x)
        y = part.product(x)
        # A copy of the few frames: a view would keep the whole block.
        self._held = x[..., y.shape[-1] * part.stride :].clone()
        return y if part.norm is None else functional.group_norm(y, 1, *part.norm)

    def _nothing(self, x: Tensor) -> Tensor:
        return x.new_zeros(x.shape[0], self._part.channels, 0)


@dataclass(frozen=True)
class Upsampling:
    """A transposed convolution to `channels`, `stride` frames of each, its overhang trimmed by `trim` at both ends.

    Each frame out of it sees two frames of its input, so what it carries from block to block is one frame. `product` is
    what `convolving.upsampling` returns; `norm` and `bent` as for Convolution.
    """

    product: Product
    channels: int
    stride: int
    trim: tuple[int, int]
    norm: tuple[Tensor, Tensor] | None = None
    bent: bool = False

    def open(self) -> Flow:
        """Return a flow at the beginning of a piece."""
        return _UpsamplingFlow(self)


class _UpsamplingFlow:
    def __init__(self, part: Upsampling) -> None:
        self._part = part
        self._before: Tensor | None = None
        self._to_skip = part.trim[0]

    def push(self, x: Tensor, last: bool) -> Tensor:
        part = self._part
        if self._before is None and x.shape[-1]:
            self._before = x.new_zeros(*x.shape[:-1], 1)
        x = _after(self._before, x, part.bent)
        if last and x.shape[-1]:
            x = functional.pad(x, (0, 1))
        if x.shape[-1] < 2:
            return x.new_zeros(x.shape[0], part.channels, 0)
        self._before = x[..., -1:].clone()
        y = part.product(x)
        if part.norm is not None:
            y = functional.group_norm(y, 1, *part.norm)
        skipped = min(self._to_skip, y.shape[-1])
        self._to_skip -= skipped
        return y[..., skipped : y.shape[-1] - part.trim[1] if last else y.shape[-1]]


@dataclass(frozen=True)
class Recurrence:
    """A stack of LSTM layers whose output is added to its input."""

    network: torch.nn.LSTM | Network

    def open(self) -> Flow:
        """Return a flow at the beginning of a piece."""
        return _RecurrenceFlow(self.network)


class _RecurrenceFlow:
    def __init__(self, network: torch.nn.LSTM | Network) -> None:
        self._network = network
        self._state: Any = None

    def push(self, x: Tensor, last: bool) -> Tensor:
        if not x.shape[-1]:
            return x
        y: Tensor
        y, self._state = self._network(x.permute(2, 0, 1), self._state)
        return x + y.permute(1, 2, 0)


@dataclass(frozen=True)
class Residual:
    """A branch whose output is added to a shortcut of its input; `shortcut` is None where it is the input itself."""

    branch: Chain
    shortcut: Convolution | None

    def open(self) -> Flow:
        """Return a flow at the beginning of a piece."""
        return _ResidualFlow(self)


class _ResidualFlow:
    def __init__(self, part: Residual) -> None:
        self._branch = part.branch.open()
        self._shortcut = part.shortcut.open() if part.shortcut is not None else None
        self._waiting: Tensor | None = None

    def push(self, x: Tensor, last: bool) -> Tensor:
        y = self._branch.push(x, last)
        # The branch looks ahead, so its input waits until the branch has caught up.
        waiting = x if self._waiting is None else torch.cat([self._waiting, x], dim=-1)
        ready, self._waiting = waiting[..., : y.shape[-1]], waiting[..., y.shape[-1] :].clone()
        if self._shortcut is not None and ready.shape[-1]:
            ready = self._shortcut.push(ready, False)
        return y.add_(ready)


@dataclass(frozen=True)
class Chain:
    """Parts one after another."""

    parts: Sequence[Part]

    def open(self) -> Flow:
        """Return a flow at the beginning of a piece."""
        return _ChainFlow([part.open() for part in self.parts])

    def whole(self, x: Tensor) -> Tensor:
        """Return the output for a whole piece (B, C, T)."""
        return self.open().push(x, True)


class _ChainFlow:
    def __init__(self, flows: Sequence[Flow]) -> None:
        self._flows = flows

    def push(self, x: Tensor, last: bool) -> Tensor:
        for flow in self._flows:
            x = flow.push(x, last)
        return x


def upsampling_trim(kernel: int, stride: int, causal: bool, right_share: float) -> tuple[int, int]:
    """Return how much of a transposed convolution's overhang is cut at the start and at the end."""
    total = kernel - stride
    right = math.ceil(total * right_share) if causal else total // 2
    return total - right, right


def _after(held: Tensor | None, x: Tensor, bent: bool) -> Tensor:
    """Return `x` behind the frames `held`, bent if it has to be; those are bent already."""
    if held is None:
        return functional.elu(x) if bent else x
    joined = torch.cat([held, x], dim=-1)
    if bent:
        functional.elu(joined[..., held.shape[-1] :], inplace=True)
    return joined


def _padded(x: Tensor, left: int, right: int, mode: str) -> Tensor:
    if left == right == 0:
        return x
    if mode != "reflect":
        return functional.pad(x, (left, right), mode)
    # A piece shorter than its reflection gets silence behind it first, which is cut off again.
    short = max(0, max(left, right) - x.shape[-1] + 1)
    y = functional.pad(functional.pad(x, (0, short)), (left, right), mode)
    return y[..., : y.shape[-1] - short]
