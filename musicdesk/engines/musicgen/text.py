"""What a prompt means to the model: the checkpoint's own tokenizer and text encoder (T5 or BERT type)."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from musicdesk.core.errors import BadValue, ModelError
from musicdesk.engines.musicgen.checkpoint import Checkpoint, hushed
from musicdesk.engines.musicgen.weights import AGAIN, Weights

TOKENIZER_FILES = ("tokenizer.json", "spiece.model", "tokenizer.model", "vocab.txt", "vocab.json")
TWINS = (("shared.weight", "encoder.embed_tokens.weight"),)
"""Names of one and the same tensor, of which a checkpoint stores only one."""


@dataclass(frozen=True)
class Reading:
    """A prompt as read: `states` float32 (N, H) in the decoder's size with masked tokens zero, `mask` bool (N,).

    `cut` is the number of tokens left out at the end because the encoder reads no more.
    """

    states: Tensor
    mask: Tensor
    cut: int = 0

    def padded(self, length: int) -> Tensor:
        """Return the states with zeros after them, (length, H)."""
        return functional.pad(self.states, (0, 0, 0, length - len(self.states)))


class TextReader:
    """Reads prompts.

    Raises: ModelError if the tokenizer or a tensor of the encoder is missing.
    """

    def __init__(self, checkpoint: Checkpoint, device: torch.device) -> None:
        self._device = device
        self._length = checkpoint.teaching.text_length
        self._tokenizer = _tokenizer(checkpoint)
        # An encoder with a table of positions reads no further than the table; T5's relative positions have no end.
        table = getattr(checkpoint.config.text_encoder, "max_position_embeddings", None)
        self._limit = self._length or (int(table) if table else None)
        if table and self._length and self._length > table:
            raise ModelError(
                f"{checkpoint.folder / 'musicdesk.json'} pads prompts to {self._length} tokens, "
                f"but the text encoder reads only {table}.",
                AGAIN,
            )
        # A tokenizer remembers how it was last told to cut, so two threads must not ask it at once.
        self._lock = threading.Lock()
        self._encoder = _encoder(checkpoint).to(device)
        shape, weights = checkpoint.shape, checkpoint.weights
        self._projection: tuple[Tensor, Tensor] | None = None
        # A text encoder as wide as the decoder is taken as it is.
        if shape.text_hidden != shape.hidden:
            self._projection = (
                weights.take("enc_to_dec_proj.weight", shape.hidden, shape.text_hidden).to(device),
                weights.take("enc_to_dec_proj.bias", shape.hidden).to(device),
            )

    @torch.inference_mode()
    def read(self, prompt: str) -> Reading:
        """Return what the text encoder makes of a prompt.

        Raises: BadValue if the tokenizer finds nothing in it.
        """
        tokens, cut = self._tokens(prompt)
        if not tokens:
            raise BadValue(
                "The model's tokenizer finds no word in the prompt.", "Say it in other words.", field="prompt"
            )
        pad = max(0, (self._length or 0) - len(tokens))
        mask = torch.tensor([[True] * len(tokens) + [False] * pad], device=self._device)
        ids = torch.tensor([tokens + [self._tokenizer.pad_token_id or 0] * pad], device=self._device)
        states: Tensor = self._encoder(input_ids=ids, attention_mask=mask.long()).last_hidden_state
        if self._projection is not None:
            states = functional.linear(states, *self._projection)
        return Reading((states * mask[..., None])[0], mask[0], cut)

    def _tokens(self, prompt: str) -> tuple[list[int], int]:
        """Return the tokens of a prompt, as many as the encoder reads, and how many were left out."""
        with self._lock:
            tokens = list(self._tokenizer(prompt, verbose=False)["input_ids"])
            cut = max(0, len(tokens) - self._limit) if self._limit else 0
            if cut:
                # Asked again, so that the tokens that end a prompt stay at its end.
                tokens = list(self._tokenizer(prompt, truncation=True, max_length=self._limit)["input_ids"])
        return tokens, cut


def _tokenizer(checkpoint: Checkpoint) -> Any:
    from transformers import AutoTokenizer

    folder = checkpoint.folder
    if not any((folder / name).is_file() for name in TOKENIZER_FILES):
        raise ModelError(f"The checkpoint in {folder} has no tokenizer.", "Copy its tokenizer.json beside the weights.")
    try:
        with hushed():
            return AutoTokenizer.from_pretrained(str(folder), local_files_only=True)
    except Exception as exc:  # each tokenizer class fails in its own way
        raise ModelError(f"The tokenizer in {folder} cannot be read.", AGAIN) from exc


def _encoder(checkpoint: Checkpoint) -> Any:
    from transformers import AutoModelForTextEncoding

    weights = _named(checkpoint.weights)
    try:
        with hushed(), _without_initial_weights():
            model = AutoModelForTextEncoding.from_config(checkpoint.config.text_encoder, dtype=torch.float32)
        missing, _ = model.load_state_dict(weights, strict=False, assign=True)
    except Exception as exc:  # an unknown kind of encoder, or sizes that do not fit
        raise ModelError(
            f"The text encoder in {checkpoint.folder} does not fit its configuration ({_first_line(exc)}).", AGAIN
        ) from exc
    # What a sentence is summed up to is not used here, and many checkpoints leave it out.
    missing = [name for name in missing if not name.startswith("pooler.")]
    if missing:
        raise ModelError(
            f'The checkpoint in {checkpoint.folder} is incomplete: it lacks the tensor "text_encoder.{missing[0]}".',
            AGAIN,
        )
    return model.eval().requires_grad_(False)


def _named(weights: Weights) -> dict[str, Tensor]:
    """Return the encoder's tensors by the names of today.

    Older checkpoints call the scalings of a norm gamma and beta, and of twins every checkpoint stores one.
    """
    tensors = {
        name.replace("LayerNorm.gamma", "LayerNorm.weight").replace("LayerNorm.beta", "LayerNorm.bias"): tensor
        for name, tensor in weights.below("text_encoder.").items()
    }
    for first, second in TWINS:
        if first in tensors or second in tensors:
            tensors[first] = tensors.get(first, tensors.get(second, torch.empty(0)))
            tensors[second] = tensors[first]
    return tensors


def _without_initial_weights() -> contextlib.AbstractContextManager[Any]:
    # Random numbers for 110 million parameters take longer than reading them; every one is replaced anyway.
    try:
        from transformers.initialization import no_init_weights
    except ImportError:
        return contextlib.nullcontext()
    context: contextlib.AbstractContextManager[Any] = no_init_weights()
    return context


def _first_line(exc: Exception) -> str:
    return (str(exc).strip().splitlines() or [type(exc).__name__])[0][:200]
