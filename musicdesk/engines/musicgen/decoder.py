"""The transformer that speaks codes: reads its weights, takes the conditions in, then goes on one column at a time.

Letters: B takes, G groups (with the conditions, and without them when guidance is on), R = B x G rows, K codebooks,
V codes, H hidden, h heads, d head size, N text tokens, S positions. Source: MusicGen, arXiv 2306.05284, section 2.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from musicdesk.core.errors import ModelError, Unavailable
from musicdesk.engines.musicgen.checkpoint import Shape
from musicdesk.engines.musicgen.linear import Format, Linear, fed_forward, normed
from musicdesk.engines.musicgen.memory import Conditions, Crossing, Memory
from musicdesk.engines.musicgen.past import (
    BagPast,
    PackedPast,
    Past,
    Places,
    PlainPast,
    Reading,
    Within,
    can_pack_past,
    heard_at_once,
)
from musicdesk.engines.musicgen.threads import Threads
from musicdesk.engines.musicgen.weights import Weights

ROOT = "decoder.model.decoder."
LARGE = 100_000_000
"""From so many parameters on, taking in half a window at once is heard as a pause on a processor."""
EPSILON = 1e-5
Scaling = tuple[Tensor, Tensor]
"""A layer norm's weight and bias, both (H,)."""


@dataclass(frozen=True)
class CrossAttention:
    """The weights that read the text; `query` has the layer norm before it."""

    query: Linear
    key_value: Linear
    out: Linear


@dataclass(frozen=True)
class Layer:
    """The weights of one layer; its products have their layer norms before them."""

    query_key_value: Linear
    out: Linear
    cross: CrossAttention | None
    feed_forward: Linear


class Decoder:
    """The decoder's weights on their device; what changes while a take is made lives in a `Memory`.

    Raises: ModelError if a tensor is missing or of another shape than the configuration says.
    """

    def __init__(self, weights: Weights, shape: Shape, form: Format) -> None:
        self.shape = shape
        self.form = form
        self._activation = _activation(shape.activation)
        size, count = shape.hidden, shape.codebooks
        tables = [f"{ROOT}embed_tokens.{row}.weight" for row in range(count)]
        self._table = weights.stacked(tables, shape.vocabulary + 1, size).to(form.device, form.rest)
        self._offsets = torch.arange(count, device=form.device) * (shape.vocabulary + 1)
        self.layers = [self._layer(weights, f"{ROOT}layers.{index}.") for index in range(shape.layers)]
        heads = [f"decoder.lm_heads.{row}.weight" for row in range(count)]
        products = form.linear(weights.stacked(heads, shape.vocabulary, size))
        self._heads = normed(self._scaling(weights, f"{ROOT}layer_norm"), EPSILON, products)
        self._positions = torch.empty(0, size)
        self.threads = Threads() if form.device.type == "cpu" else None
        """How many threads its steps run on, where that is to be chosen."""
        self._packs_past = form.whole_numbers and can_pack_past(size // shape.heads)
        self.feeds_ahead = form.device.type == "cpu" and shape.parameters > LARGE
        """Whether the next window is better fed beside this one than taken in at once."""

    @torch.inference_mode()
    def begin(self, conditions: Conditions, columns: Tensor, takes: int, length: int) -> tuple[Memory, Tensor]:
        """Take in the conditions and the first columns int64 (K, n) or (B, K, n), with room for `length` columns.

        Returns the memory of B = `takes` takes, and the logits float32 (B, G, K, V) of the next column.

        Raises: Unavailable if the memory is too large for this machine.
        """
        groups, lead = conditions.groups, conditions.lead
        # Takes that begin alike are taken in once, and what is known of the one is copied.
        different = takes if columns.dim() == 3 and takes > 1 else 1
        given = columns if columns.dim() == 3 else columns[None]
        memory = self._opened(conditions, takes, length)
        x = self._embedded(given[:different].transpose(1, 2))[:, None].expand(-1, groups, -1, -1)
        if lead is not None:
            x = torch.cat([lead.to(x)[None].expand(different, -1, -1, -1), x], dim=2)
        crossings = memory.crossings if different == takes else self._crossings(conditions, different)
        hidden = self._at_once(x + self._position(0, x.shape[2]), memory, crossings)
        return memory, self._logits(hidden[:, :, -1]).expand(takes, -1, -1, -1)

    @torch.inference_mode()
    def open(self, conditions: Conditions, takes: int, length: int) -> Memory:
        """Return the memory of B = `takes` takes of which no column is known yet, with room for `length` of them.

        Raises: Unavailable if the memory is too large for this machine.
        """
        memory, lead = self._opened(conditions, takes, length), conditions.lead
        if lead is not None:
            x = lead.to(self.form.rest)[None] + self._position(0, lead.shape[1])
            self._at_once(x, memory, self._crossings(conditions, 1))
        return memory

    @torch.inference_mode()
    def step(self, memory: Memory, column: Tensor, beside: tuple[Memory, Tensor] | None = None) -> Tensor:
        """Take in one more column int64 (B, K) and return the logits float32 (B, G, K, V) of the next.

        `beside` is another memory of as many groups, with a column of its own, that is fed in the same pass: the
        weights are read once for both.
        """
        parts = [(memory, column)] if beside is None else [(memory, column), beside]
        rows = [
            (self._embedded(each) + self._position(held.length, 1))[:, None].expand(-1, held.groups, -1)
            for held, each in parts
        ]
        x = rows[0] if beside is None else torch.cat(rows)
        x = self._one_by_one(x, [held for held, _ in parts])
        return self._logits(x[: memory.takes])

    def length_of_lead(self, conditions: Conditions) -> int:
        """Return how many positions stand before the first column."""
        return 0 if conditions.lead is None else conditions.lead.shape[1]

    @torch.inference_mode()
    def step_within(self, memory: Memory, column: Tensor, within: Within) -> Tensor:
        """Do what `step` does with shapes that stay the same, at a position that only the device knows.

        The memory does not count its length then.
        """
        x = self._embedded(column) + self._position(0, memory.capacity).index_select(0, within.at)
        x = x[:, None].expand(-1, memory.groups, -1)
        return self._logits(self._one_by_one(x, [memory], within))

    def _one_by_one(self, x: Tensor, memories: Sequence[Memory], within: Within | None = None) -> Tensor:
        """Return what the layers make of `x` (B, G, H): the next position of each memory, in their order."""
        size, heads, at, alone = self.shape.hidden, self.shape.heads, 0, len(memories) == 1
        spans = list[tuple[int, int]]()
        for memory in memories:
            spans.append((at, at + memory.takes))
            at += memory.takes
        takes, groups = x.shape[:2]
        for number, layer in enumerate(self.layers):
            y = layer.query_key_value(x)
            y = y.view(takes * groups, 3, size).transpose(0, 1).reshape(3, takes * groups * heads, -1)
            y = y.to(self.form.rest)
            if alone:
                heard = _heard(memories[0].past[number], y, within or memories[0].length)
            else:
                wide = groups * heads
                heard = torch.cat(
                    [
                        _heard(memory.past[number], y[:, begin * wide : end * wide], memory.length)
                        for memory, (begin, end) in zip(memories, spans, strict=True)
                    ]
                )
            x = x + layer.out(heard.view(takes, groups, size))
            if layer.cross is not None:
                for memory, (begin, end) in zip(memories, spans, strict=True):
                    crossing = memory.crossings[number]
                    if crossing is not None:
                        # A group without text would read zeros: the projections have no bias, so nothing is added.
                        reading = x[begin:end, : crossing.groups]
                        reading += self._read(reading, layer.cross, crossing)
            x = layer.feed_forward(x)
        for memory in memories:
            memory.length += 1 if within is None else 0
        return x

    def _read(self, x: Tensor, cross: CrossAttention, crossing: Crossing) -> Tensor:
        """Return what `x` (B, g, H) reads in the text."""
        y = cross.query(x).to(self.form.rest)
        heard = crossing.reading.heard(y.reshape(len(crossing.reading.keys), -1))
        return cross.out(heard.view(x.shape))

    def _at_once(self, x: Tensor, memory: Memory, crossings: list[Crossing | None]) -> Tensor:
        """Return what the layers make of `x` (b, G, n, H), the first positions; `memory` keeps them for all takes."""
        takes, groups, count, size = x.shape
        heads, copies = self.shape.heads, memory.takes // takes
        for number, layer in enumerate(self.layers):
            y = layer.query_key_value(x)
            y = y.view(takes * groups, count, 3, heads, size // heads).permute(2, 0, 3, 1, 4)
            query, keys, values = y.to(self.form.rest).reshape(3, takes * groups * heads, count, -1)
            memory.past[number].fill(keys.repeat(copies, 1, 1), values.repeat(copies, 1, 1))
            heard = heard_at_once(query, keys, values).view(takes, groups, heads, count, -1)
            x = x + layer.out(heard.transpose(2, 3).reshape(takes, groups, count, size))
            crossing = crossings[number]
            if layer.cross is not None and crossing is not None:
                reading = x[:, : crossing.groups]
                reading += self._read_at_once(reading, layer.cross, crossing)
            x = layer.feed_forward(x)
        memory.length = count
        return x

    def _read_at_once(self, x: Tensor, cross: CrossAttention, crossing: Crossing) -> Tensor:
        """Return what `x` (b, g, n, H) reads in the text."""
        takes, groups, count, size = x.shape
        heads = self.shape.heads
        y = cross.query(x).to(self.form.rest)
        known = crossing.reading
        y = y.view(takes * groups, count, heads, -1).transpose(1, 2)
        keys, values = (
            each.view(takes * groups, heads, *each.shape[1:]) for each in (known.keys.transpose(1, 2), known.values)
        )
        heard = functional.scaled_dot_product_attention(y, keys, values, attn_mask=known.mask, scale=1.0)
        return cross.out(heard.transpose(1, 2).reshape(takes, groups, count, size))

    def _logits(self, hidden: Tensor) -> Tensor:
        """Return the logits float32 (B, G, K, V) after `hidden` (B, G, H)."""
        y = self._heads(hidden)
        return y.float().view(*y.shape[:2], self.shape.codebooks, self.shape.vocabulary)

    def _embedded(self, codes: Tensor) -> Tensor:
        """Return the sum of the codebooks' embeddings (..., H) for codes (..., K)."""
        return functional.embedding(codes + self._offsets, self._table).sum(-2)

    def _position(self, begin: int, count: int) -> Tensor:
        # Held by a name of its own: another thread may put a shorter table in its place meanwhile.
        known = self._positions
        if begin + count > len(known):
            length = max(begin + count, 2 * len(known), 1024)
            known = _sinusoids(length, self.shape.hidden).to(self.form.device, self.form.rest)
            self._positions = known
        return known[begin : begin + count]

    def _opened(self, conditions: Conditions, takes: int, length: int) -> Memory:
        """Return an empty memory with room for `length` columns after what stands before them."""
        shape, groups = self.shape, conditions.groups
        capacity = length + self.length_of_lead(conditions)
        count, size = takes * groups * shape.heads, shape.hidden // shape.heads
        try:
            past: list[Past]
            if self._packs_past:
                places = Places(count, capacity, size)
                past = [PackedPast(count, capacity, size, places) for _ in self.layers]
            elif self.form.device.type == "cpu":
                places = Places(count, capacity, size)
                past = [BagPast(count, capacity, size, places) for _ in self.layers]
            else:
                like = torch.empty(0, device=self.form.device, dtype=self.form.rest)
                past = [PlainPast(count, capacity, size, like) for _ in self.layers]
        except RuntimeError as exc:  # torch says so in many ways: out of memory, or a size past every limit
            room = shape.layers * 2 * count * capacity * size * (1 if self._packs_past else self.form.rest.itemsize)
            raise Unavailable(
                f"The decoder's memory for this take needs {room / 1e9:.1f} GB, which is not free.",
                "Ask for fewer seconds or fewer variations.",
            ) from exc
        return Memory(past, self._crossings(conditions, takes), takes, groups, capacity)

    def _crossings(self, conditions: Conditions, takes: int) -> list[Crossing | None]:
        texts = [text for text in conditions.texts if text is not None]
        if conditions.lead is not None or not texts:
            return [None] * self.shape.layers
        length = max(len(text) for text in texts)
        padded = torch.stack([functional.pad(text, (0, 0, 0, length - len(text))) for text in texts])[None]
        mask = None
        if any(len(text) < length for text in texts):
            lengths = torch.tensor([len(text) for text in texts], device=padded.device).repeat(takes)
            mask = (torch.arange(length, device=padded.device) < lengths[:, None])[:, None, None]
        return [self._crossing(layer.cross, padded, mask, takes) for layer in self.layers]

    def _crossing(
        self, cross: CrossAttention | None, texts: Tensor, mask: Tensor | None, takes: int
    ) -> Crossing | None:
        if cross is None:
            return None
        groups, length = texts.shape[1], texts.shape[2]
        y = cross.key_value(texts.to(self.form.rest)).to(self.form.rest)
        y = y.view(groups, length, 2, self.shape.heads, -1).permute(2, 0, 3, 1, 4).repeat(1, takes, 1, 1, 1)
        y = y.reshape(2, takes * groups * self.shape.heads, length, -1)
        return Crossing(Reading(y[0].transpose(1, 2).contiguous(), y[1].contiguous(), mask), groups)

    def _layer(self, weights: Weights, root: str) -> Layer:
        size, wide = self.shape.hidden, self.shape.feed_forward

        def product(names: tuple[str, ...], out: int, into: int) -> Linear:
            matrix = weights.stacked([f"{root}{name}.weight" for name in names], out, into)
            if "q_proj" in names[0]:
                # Queries are scaled by the head's size once and for all, in their weights.
                matrix = matrix.clone()
                matrix[:size] *= (size // self.shape.heads) ** -0.5
            return self.form.linear(matrix)

        def after_norm(name: str, product: Linear) -> Linear:
            return normed(self._scaling(weights, f"{root}{name}"), EPSILON, product)

        cross = None
        if not self.shape.follows_melody:
            cross = CrossAttention(
                query=after_norm("encoder_attn_layer_norm", product(("encoder_attn.q_proj",), size, size)),
                key_value=product(("encoder_attn.k_proj", "encoder_attn.v_proj"), size, size),
                out=product(("encoder_attn.out_proj",), size, size),
            )
        return Layer(
            query_key_value=after_norm(
                "self_attn_layer_norm",
                product(("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"), size, size),
            ),
            out=product(("self_attn.out_proj",), size, size),
            cross=cross,
            feed_forward=fed_forward(
                self._scaling(weights, f"{root}final_layer_norm"),
                EPSILON,
                product(("fc1",), wide, size),
                self._activation,
                product(("fc2",), size, wide),
            ),
        )

    def _scaling(self, weights: Weights, name: str) -> Scaling:
        weight, bias = (
            weights.take(f"{name}.weight", self.shape.hidden),
            weights.take(f"{name}.bias", self.shape.hidden),
        )
        return weight.to(self.form.device, self.form.rest), bias.to(self.form.device, self.form.rest)


def _heard(past: Past, y: Tensor, at: int | Within) -> Tensor:
    """Return what the queries, with the keys and values that stand beside them in `y` (3, N, d), hear at `at`."""
    if isinstance(at, Within):
        return past.attend_within(y[0], y[1], y[2], at)
    return past.attend(y[0], y[1], y[2], at)


def guided(logits: Tensor, guidance: float) -> Tensor:
    """Return (B, K, V) of `logits` (B, G, K, V): without the conditions, plus `guidance` times what they change.

    Source: classifier-free guidance, arXiv 2207.12598, as in MusicGen, arXiv 2306.05284, section 3.1.
    """
    if logits.shape[1] == 1:
        return logits[:, 0]
    without = logits[:, 1]
    return without + (logits[:, 0] - without) * guidance


def _sinusoids(length: int, size: int) -> Tensor:
    """Return the positions float32 (length, size): cosines, then sines, of geometric frequencies.

    Source: Attention Is All You Need, arXiv 1706.03762, section 3.5, in tensor2tensor's arrangement.
    """
    half = size // 2
    rates = torch.exp(torch.arange(half).float() * -(math.log(10000.0) / (half - 1)))
    angles = torch.arange(length).float()[:, None] * rates
    return functional.pad(torch.cat([angles.cos(), angles.sin()], dim=1), (0, size % 2))


def _activation(name: str) -> Callable[[Tensor], Tensor]:
    if name == "gelu":
        return functional.gelu
    from transformers.activations import ACT2FN

    try:
        function: Callable[[Tensor], Tensor] = ACT2FN[name]
    except KeyError as exc:
        raise ModelError(f'The decoder uses an unknown activation, "{name}".', "Use another checkpoint.") from exc
    return function
