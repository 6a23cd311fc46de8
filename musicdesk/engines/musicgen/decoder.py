"""The transformer that speaks codes: reads its weights, takes the conditions in, then goes on one column at a time.

Letters: B takes, G groups (with the conditions, and without them when guidance is on), R = B x G rows, K codebooks,
V codes, H hidden, h heads, d head size, N text tokens, S positions. Source: MusicGen, arXiv 2306.05284, section 2.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from musicdesk.core.errors import ModelError, Unavailable
from musicdesk.engines.musicgen.checkpoint import Shape
from musicdesk.engines.musicgen.linear import Format, Linear
from musicdesk.engines.musicgen.memory import Conditions, Crossing, Memory
from musicdesk.engines.musicgen.weights import Weights

ROOT = "decoder.model.decoder."
EPSILON = 1e-5
Scaling = tuple[Tensor, Tensor]
"""A layer norm's weight and bias, both (H,)."""


@dataclass(frozen=True)
class CrossAttention:
    """The weights that read the text."""

    norm: Scaling
    query: Linear
    key_value: Linear
    out: Linear


@dataclass(frozen=True)
class Layer:
    """The weights of one layer."""

    norm: Scaling
    query_key_value: Linear
    out: Linear
    cross: CrossAttention | None
    last_norm: Scaling
    widen: Linear
    narrow: Linear


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
        self._layers = [self._layer(weights, f"{ROOT}layers.{index}.") for index in range(shape.layers)]
        self._norm = self._scaling(weights, f"{ROOT}layer_norm")
        heads = [f"decoder.lm_heads.{row}.weight" for row in range(count)]
        self._heads = form.linear(weights.stacked(heads, shape.vocabulary, size))
        self._positions = torch.empty(0, size)

    @torch.inference_mode()
    def begin(self, conditions: Conditions, columns: Tensor, takes: int, length: int) -> tuple[Memory, Tensor]:
        """Take in the conditions and the first columns int64 (K, n), with room for `length` columns.

        Returns the memory of B = `takes` equal takes, and the logits float32 (B, G, K, V) of the next column.

        Raises: Unavailable if the memory is too large for this machine.
        """
        groups, lead = conditions.groups, conditions.lead
        x = self._embedded(columns.T)[None].expand(groups, -1, -1)
        if lead is not None:
            x = torch.cat([lead.to(x), x], dim=1)
        first = self._empty(1, groups, x.shape[1])
        first.crossings = self._crossings(conditions, 1)
        # The takes begin alike, so the beginning is computed for one of them and copied.
        hidden = self._through((x + self._position(0, x.shape[1]))[None], first)
        memory = self._empty(takes, groups, length + (0 if lead is None else lead.shape[1]))
        memory.crossings = first.crossings if takes == 1 else self._crossings(conditions, takes)
        memory.length = first.length
        for past, known in zip(memory.past, first.past, strict=True):
            rows = past.unflatten(1, (takes, groups))
            rows[..., : first.length, :].copy_(known.unflatten(1, (1, groups)).expand(-1, takes, -1, -1, -1, -1))
        return memory, self._logits(hidden[:, :, -1:]).expand(takes, -1, -1, -1)

    @torch.inference_mode()
    def step(self, memory: Memory, column: Tensor) -> Tensor:
        """Take in one more column int64 (B, K) and return the logits float32 (B, G, K, V) of the next."""
        x = self._embedded(column) + self._position(memory.length, 1)
        x = x[:, None, None].expand(-1, memory.groups, -1, -1)
        return self._logits(self._through(x, memory))

    def _through(self, x: Tensor, memory: Memory) -> Tensor:
        """Return what the layers make of `x` (B, G, n, H), whose places follow what `memory` holds."""
        takes, groups, count, size = x.shape
        heads, begin, end = self.shape.heads, memory.length, memory.length + x.shape[2]
        for layer, past, crossing in zip(self._layers, memory.past, memory.crossings, strict=True):
            y = layer.query_key_value(functional.layer_norm(x, (size,), *layer.norm, EPSILON))
            y = y.view(takes * groups, count, 3, heads, size // heads).permute(2, 0, 3, 1, 4)
            past[..., begin:end, :].copy_(y[1:])
            known = past[..., :end, :]
            heard = functional.scaled_dot_product_attention(
                y[0].to(past.dtype), known[0], known[1], is_causal=count > 1
            )
            x = x + layer.out(heard.transpose(1, 2).reshape(takes, groups, count, size))
            if layer.cross is not None and crossing is not None:
                x = self._read(x, layer.cross, crossing)
            y = self._activation(layer.widen(functional.layer_norm(x, (size,), *layer.last_norm, EPSILON)))
            x = x + layer.narrow(y)
        memory.length = end
        return x

    def _read(self, x: Tensor, cross: CrossAttention, crossing: Crossing) -> Tensor:
        """Return `x` (B, G, n, H) with what its first groups read in the text added."""
        takes, groups, count, size = x.shape
        reading = x if crossing.groups == groups else x[:, : crossing.groups]
        y = cross.query(functional.layer_norm(reading, (size,), *cross.norm, EPSILON))
        y = y.view(takes * crossing.groups, count, self.shape.heads, -1).transpose(1, 2).to(crossing.keys.dtype)
        y = functional.scaled_dot_product_attention(y, crossing.keys, crossing.values, attn_mask=crossing.mask)
        reading = reading + cross.out(y.transpose(1, 2).reshape(takes, crossing.groups, count, size))
        if crossing.groups == groups:
            return reading
        # A group without text would read zeros: the projections have no bias, so nothing is added to it.
        return torch.cat([reading, x[:, crossing.groups :]], dim=1)

    def _logits(self, hidden: Tensor) -> Tensor:
        y: Tensor = self._heads(functional.layer_norm(hidden, (self.shape.hidden,), *self._norm, EPSILON))
        return y[:, :, -1].float().view(*y.shape[:2], self.shape.codebooks, self.shape.vocabulary)

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

    def _empty(self, takes: int, groups: int, length: int) -> Memory:
        shape = self.shape
        sizes = (2, takes * groups, shape.heads, length, shape.hidden // shape.heads)
        try:
            past = [torch.empty(sizes, device=self.form.device, dtype=self.form.rest) for _ in self._layers]
        except RuntimeError as exc:  # torch says so in many ways: out of memory, or a size past every limit
            size = shape.layers * math.prod(sizes) * self.form.rest.itemsize / 1e9
            raise Unavailable(
                f"The decoder's memory for this take needs {size:.1f} GB, which is not free.",
                "Ask for fewer seconds or fewer variations.",
            ) from exc
        return Memory(past, [None] * shape.layers, takes, groups)

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
        return [self._crossing(layer.cross, padded, mask, takes) for layer in self._layers]

    def _crossing(
        self, cross: CrossAttention | None, texts: Tensor, mask: Tensor | None, takes: int
    ) -> Crossing | None:
        if cross is None:
            return None
        groups, length = texts.shape[1], texts.shape[2]
        y = cross.key_value(texts.to(self.form.rest)).to(self.form.rest)
        y = y.view(groups, length, 2, self.shape.heads, -1).permute(2, 0, 3, 1, 4).repeat(1, takes, 1, 1, 1)
        return Crossing(y[0].contiguous(), y[1].contiguous(), mask, groups)

    def _layer(self, weights: Weights, root: str) -> Layer:
        size, wide = self.shape.hidden, self.shape.feed_forward

        def product(names: tuple[str, ...], out: int, into: int) -> Linear:
            return self.form.linear(weights.stacked([f"{root}{name}.weight" for name in names], out, into))

        cross = None
        if not self.shape.follows_melody:
            cross = CrossAttention(
                norm=self._scaling(weights, f"{root}encoder_attn_layer_norm"),
                query=product(("encoder_attn.q_proj",), size, size),
                key_value=product(("encoder_attn.k_proj", "encoder_attn.v_proj"), size, size),
                out=product(("encoder_attn.out_proj",), size, size),
            )
        return Layer(
            norm=self._scaling(weights, f"{root}self_attn_layer_norm"),
            query_key_value=product(("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"), size, size),
            out=product(("self_attn.out_proj",), size, size),
            cross=cross,
            last_norm=self._scaling(weights, f"{root}final_layer_norm"),
            widen=product(("fc1",), wide, size),
            narrow=product(("fc2",), size, wide),
        )

    def _scaling(self, weights: Weights, name: str) -> Scaling:
        weight, bias = (
            weights.take(f"{name}.weight", self.shape.hidden),
            weights.take(f"{name}.bias", self.shape.hidden),
        )
        return weight.to(self.form.device, self.form.rest), bias.to(self.form.device, self.form.rest)


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
