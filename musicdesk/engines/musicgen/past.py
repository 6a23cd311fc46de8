"""Keys and values of what was said, per layer: in the decoder's own format, or in 8 bits, a quarter of the reading.

Letters: N = rows x heads, d head size, S positions held, C capacity in positions.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor
from torch.nn import functional

from musicdesk.engines.musicgen.scripted import scripted

BLOCK = 64
"""Positions of which keys are packed together: one row of 8 bits per channel, so that one call weighs them all."""
_EXTRA = 8
"""Bytes of a packed row's own scale and offset."""


class Past(Protocol):
    """One layer's keys and values of several rows and heads."""

    def fill(self, keys: Tensor, values: Tensor) -> None:
        """Hold keys and values (N, n, d) as the first n positions."""

    def attend(self, query: Tensor, key: Tensor, value: Tensor, at: int) -> Tensor:
        """Put one more key and value (N, d) at position `at`, and return what `query` (N, d), scaled, hears: (N, d)."""

    def attend_within(self, query: Tensor, key: Tensor, value: Tensor, within: Within) -> Tensor:
        """Do what `attend` does with shapes that are the same at every position."""


@dataclass(frozen=True)
class Within:
    """A position that only the device knows: `at` int64 (1,), below `extent`; `bias` (extent,) hides what follows."""

    at: Tensor
    extent: int
    bias: Tensor


class PlainPast:
    """Keys (N, C, d) and values, which lie the other way round (N, d, C), in the format they come in."""

    def __init__(self, count: int, capacity: int, size: int, like: Tensor) -> None:
        # Zeros, for what is hidden is weighted by 0, which nothing that may lie in empty memory survives.
        self._keys = like.new_zeros(count, capacity, size)
        self._values = like.new_zeros(count, size, capacity)

    def fill(self, keys: Tensor, values: Tensor) -> None:
        """Hold keys and values (N, n, d) as the first n positions."""
        self._keys[:, : keys.shape[1]] = keys
        self._values[:, :, : keys.shape[1]] = values.transpose(1, 2)

    def attend(self, query: Tensor, key: Tensor, value: Tensor, at: int) -> Tensor:
        """Put one more key and value (N, d) at position `at`, and return what `query` (N, d), scaled, hears: (N, d)."""
        self._keys[:, at] = key
        self._values[:, :, at] = value
        shares = torch.bmm(query[:, None], self._keys[:, : at + 1].transpose(1, 2)).softmax(-1)
        return torch.bmm(shares, self._values[:, :, : at + 1].transpose(1, 2))[:, 0]

    def attend_within(self, query: Tensor, key: Tensor, value: Tensor, within: Within) -> Tensor:
        """Do what `attend` does with shapes that are the same at every position."""
        self._keys.index_copy_(1, within.at, key[:, None])
        self._values.index_copy_(2, within.at, value[:, :, None])
        keys, values = self._keys[:, : within.extent], self._values[:, :, : within.extent]
        shares = (torch.bmm(query[:, None], keys.transpose(1, 2)) + within.bias).softmax(-1)
        return torch.bmm(shares, values.transpose(1, 2))[:, 0]


class BagPast:
    """Keys and values in float32 for a processor, read by the kernels that were made for weighted sums of rows.

    What a query hears is a sum of values, weighted by shares: an embedding bag with one row per position. Its products
    with the keys are sums over channels: an embedding bag with one row per channel of `BLOCK` positions. Every bag is
    summed by itself, so that nothing depends on the rows beside it or on the number of threads.
    """

    def __init__(self, count: int, capacity: int, size: int, places: Places) -> None:
        blocks = -(-capacity // BLOCK)
        self._places = places
        self._keys = torch.zeros(count, blocks, size, BLOCK)
        self._values = torch.zeros(count, blocks * BLOCK, size)

    def fill(self, keys: Tensor, values: Tensor) -> None:
        """Hold keys and values (N, n, d) as the first n positions."""
        known = keys.shape[1]
        self._values[:, :known] = values
        for block in range(-(-known // BLOCK)):
            part = keys[:, block * BLOCK : (block + 1) * BLOCK]
            self._keys[:, block, :, : part.shape[1]] = part.transpose(1, 2)

    def attend(self, query: Tensor, key: Tensor, value: Tensor, at: int) -> Tensor:
        """Put one more key and value (N, d) at position `at`, and return what `query` (N, d), scaled, hears: (N, d)."""
        whole = at // BLOCK
        return _bags()(
            query, key, value, at, self._keys, self._values, *self._places.keys(whole + 1), *self._places.values(at + 1)
        )

    def attend_within(self, query: Tensor, key: Tensor, value: Tensor, within: Within) -> Tensor:
        """Do what `attend` does: a processor has nothing to gain by shapes that stay the same."""
        return self.attend(query, key, value, int(within.at))


class PackedPast:
    """A `BagPast` in 8 bits, each row with a scale of its own: a quarter of the reading.

    The positions of a block that is not full yet are held as they come.
    """

    def __init__(self, count: int, capacity: int, size: int, places: Places) -> None:
        blocks = -(-capacity // BLOCK)
        self._places = places
        self._keys = torch.zeros(count, blocks, size, BLOCK + _EXTRA, dtype=torch.uint8)
        self._values = torch.zeros(count, blocks * BLOCK, size + _EXTRA, dtype=torch.uint8)
        self._newest = torch.zeros(count, size, BLOCK)
        self._newest_rows = torch.arange(count * size, dtype=torch.int32)
        self._newest_bags = torch.arange(0, count * size, size, dtype=torch.int32)

    def fill(self, keys: Tensor, values: Tensor) -> None:
        """Hold keys and values (N, n, d) as the first n positions."""
        count, known, size = keys.shape
        whole = known // BLOCK
        if whole:
            full = keys[:, : whole * BLOCK].reshape(count, whole, BLOCK, size).transpose(2, 3)
            self._keys[:, :whole] = _packed(full.reshape(-1, BLOCK)).view(count, whole, size, -1)
        self._newest[:, :, : known - whole * BLOCK] = keys[:, whole * BLOCK :].transpose(1, 2)
        if known:
            self._values[:, :known] = _packed(values.reshape(-1, size)).view(count, known, -1)

    def attend(self, query: Tensor, key: Tensor, value: Tensor, at: int) -> Tensor:
        """Put one more key and value (N, d) at position `at`, and return what `query` (N, d), scaled, hears: (N, d)."""
        newest = self._newest_rows, self._newest_bags
        places = self._places.keys(max(1, at // BLOCK)), self._places.values(at + 1)
        return _packed_bags()(
            query, key, value, at, self._keys, self._values, self._newest, *newest, *places[0], *places[1]
        )

    def attend_within(self, query: Tensor, key: Tensor, value: Tensor, within: Within) -> Tensor:
        """Do what `attend` does: a processor has nothing to gain by shapes that stay the same."""
        return self.attend(query, key, value, int(within.at))


class Places:
    """Which rows belong together, for all layers of a memory: worked out once for each number of positions.

    The kernels take for granted that the numbers of rows lie side by side.
    """

    def __init__(self, count: int, capacity: int, size: int) -> None:
        blocks = -(-capacity // BLOCK)
        self._keys = torch.arange(count * blocks * size, dtype=torch.int32).view(count, blocks, size)
        self._values = torch.arange(count * blocks * BLOCK, dtype=torch.int32).view(count, blocks * BLOCK)
        self._bags = torch.arange(count * blocks, dtype=torch.int32)
        self._of_keys: tuple[int, tuple[Tensor, Tensor]] | None = None
        self._of_values: tuple[int, tuple[Tensor, Tensor]] | None = None

    def keys(self, blocks: int) -> tuple[Tensor, Tensor]:
        """Return rows and the bags' first rows, int32, for the keys of so many blocks."""
        if self._of_keys is None or self._of_keys[0] != blocks:
            count, _, size = self._keys.shape
            rows = self._keys[:, :blocks].reshape(-1).contiguous()
            self._of_keys = blocks, (rows, self._bags[: count * blocks] * size)
        return self._of_keys[1]

    def values(self, positions: int) -> tuple[Tensor, Tensor]:
        """Return rows and the bags' first rows, int32, for the values of so many positions."""
        if self._of_values is None or self._of_values[0] != positions:
            rows = self._values[:, :positions].reshape(-1).contiguous()
            self._of_values = positions, (rows, self._bags[: len(self._values)] * positions)
        return self._of_values[1]


@functools.cache
def _bags() -> Callable[..., Tensor]:
    return scripted(_attend_bags)


@functools.cache
def _packed_bags() -> Callable[..., Tensor]:
    return scripted(_attend_packed_bags)


def _attend_bags(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    at: int,
    keys: Tensor,
    values: Tensor,
    key_rows: Tensor,
    key_bags: Tensor,
    value_rows: Tensor,
    value_bags: Tensor,
) -> Tensor:
    """Put one more key and value into what is held, and return what the query hears: see `BagPast`."""
    block = keys.size(3)
    whole, rest = at // block, at % block
    keys.select(1, whole).select(2, rest).copy_(key)
    values.select(1, at).copy_(value)
    weights = query.unsqueeze(1).expand(-1, whole + 1, -1).reshape(-1)
    table = keys.view(-1, block)
    products = torch._embedding_bag_forward_only(table, key_rows, key_bags, False, 0, False, weights)[0]
    shares = products.view(query.size(0), -1)[:, : at + 1].softmax(-1).view(-1)
    table = values.view(-1, values.size(2))
    return torch._embedding_bag_forward_only(table, value_rows, value_bags, False, 0, False, shares)[0]


def _attend_packed_bags(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    at: int,
    keys: Tensor,
    values: Tensor,
    newest: Tensor,
    newest_rows: Tensor,
    newest_bags: Tensor,
    key_rows: Tensor,
    key_bags: Tensor,
    value_rows: Tensor,
    value_bags: Tensor,
) -> Tensor:
    """Put one more key and value into what is held, and return what the query hears: see `PackedPast`."""
    block = newest.size(2)
    whole, rest = at // block, at % block
    newest.select(2, rest).copy_(key)
    values.select(1, at).copy_(torch.ops.quantized.embedding_bag_byte_prepack(value.contiguous()))
    table = newest.view(-1, block)
    weights = query.reshape(-1)
    products = torch._embedding_bag_forward_only(table, newest_rows, newest_bags, False, 0, False, weights)[0]
    products = products[:, : rest + 1]
    if whole > 0:
        weights = query.unsqueeze(1).expand(-1, whole, -1).reshape(-1)
        old = torch.ops.quantized.embedding_bag_byte_rowwise_offsets(
            keys.view(-1, keys.size(3)), key_rows, key_bags, False, 0, False, weights, None, False
        )
        products = torch.cat([old.view(query.size(0), -1), products], dim=1)
    if rest == block - 1:
        packed = torch.ops.quantized.embedding_bag_byte_prepack(table)
        keys.select(1, whole).copy_(packed.view(query.size(0), -1, keys.size(3)))
    shares = products.softmax(-1).view(-1)
    heard: Tensor = torch.ops.quantized.embedding_bag_byte_rowwise_offsets(
        values.view(-1, values.size(2)), value_rows, value_bags, False, 0, False, shares, None, False
    )
    return heard


@dataclass(frozen=True)
class Reading:
    """Keys (N, d, T) and values (N, T, d) that are known from the beginning: those of a text.

    `mask` (rows, 1, 1, T) says which tokens are there, None if all are.
    """

    keys: Tensor
    values: Tensor
    mask: Tensor | None

    def heard(self, query: Tensor) -> Tensor:
        """Return what `query` (N, d), scaled, hears of them: (N, d)."""
        count, size, length = self.keys.shape
        if query.device.type != "cpu":
            products = torch.bmm(query[:, None], self.keys)[:, 0]
        else:
            products = _summed(self.keys.view(-1, length), *self._rows(size), query.reshape(-1))
        if self.mask is not None:
            hidden = ~self.mask[:, 0].expand(-1, count // len(self.mask), -1).reshape(products.shape)
            products = products.masked_fill(hidden, float("-inf"))
        shares = products.softmax(-1)
        if query.device.type != "cpu":
            return torch.bmm(shares[:, None], self.values)[:, 0]
        return _summed(self.values.view(-1, size), *self._rows(length), shares.view(-1))

    def _rows(self, each: int) -> tuple[Tensor, Tensor]:
        return _rows_of(len(self.keys), each)


def can_pack_past(size: int) -> bool:
    """Whether this torch has the kernels, and they give what plain products give, for heads of `size` channels."""
    try:
        table, weights = torch.linspace(-1.0, 1.0, 8 * size).view(8, size), torch.linspace(0.1, 1.0, 8)
        rows, bags = torch.arange(8, dtype=torch.int32), torch.tensor([0, 5], dtype=torch.int32)
        heard = _summed_packed(_packed(table), rows, bags, weights)
        wanted = torch.stack([weights[:5] @ table[:5], weights[5:] @ table[5:]])
        return torch.allclose(heard, wanted, atol=0.05)
    except (RuntimeError, AttributeError, NotImplementedError):
        return False


def heard_at_once(query: Tensor, keys: Tensor, values: Tensor) -> Tensor:
    """Return what queries (N, n, d), scaled, hear of keys and values up to their own place: (N, n, d)."""
    return functional.scaled_dot_product_attention(query[None], keys[None], values[None], is_causal=True, scale=1.0)[0]


@functools.lru_cache(maxsize=64)
def _rows_of(count: int, each: int) -> tuple[Tensor, Tensor]:
    """Return all rows, and the first row of each of so many bags of `each` rows."""
    end = count * each
    return torch.arange(end, dtype=torch.int32), torch.arange(0, end, each, dtype=torch.int32)


def _packed(rows: Tensor) -> Tensor:
    """Return rows (n, m) in 8 bits with a scale and an offset each, uint8 (n, m + 8)."""
    packed: Tensor = torch.ops.quantized.embedding_bag_byte_prepack(rows.contiguous())
    return packed


def _summed(table: Tensor, rows: Tensor, bags: Tensor, weights: Tensor) -> Tensor:
    """Return the weighted sums of rows, one for each bag."""
    summed: Tensor = torch._embedding_bag_forward_only(table, rows, bags, False, 0, False, weights)[0]
    return summed


def _summed_packed(table: Tensor, rows: Tensor, bags: Tensor, weights: Tensor) -> Tensor:
    """Return the weighted sums of packed rows, one for each bag."""
    summed: Tensor = torch.ops.quantized.embedding_bag_byte_rowwise_offsets(
        table, rows, bags, False, 0, False, weights, None, False
    )
    return summed
