"""A MusicGen checkpoint folder in transformers' format: its configuration, checked, and the way to its weights."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from musicdesk.core.errors import ModelError
from musicdesk.engines.musicgen.lora import Lora
from musicdesk.engines.musicgen.weights import AGAIN, Weights
from musicdesk.formats.safetensorsfile import check_json

KINDS = ("musicgen", "musicgen_melody")
NARROWEST = 4
"""The least hidden size: a narrower one has no two frequencies to tell positions apart with."""


@dataclass(frozen=True)
class Shape:
    """The sizes of a decoder: K `codebooks` of `vocabulary` codes, H `hidden`; `start` is the code before the first.

    `chroma_bins` and `chroma_frames` are 0 where no melody can be followed (the base class). In that class the text is
    read by cross attention; in the melody class it stands before the codes.
    """

    layers: int
    heads: int
    hidden: int
    feed_forward: int
    vocabulary: int
    codebooks: int
    channels: int
    activation: str
    start: int
    text_hidden: int
    chroma_bins: int = 0
    chroma_frames: int = 0

    @property
    def follows_melody(self) -> bool:
        """Whether this is the melody class."""
        return self.chroma_frames > 0

    @property
    def parameters(self) -> int:
        """About how many parameters the decoder has."""
        attention = 4 if self.follows_melody else 8
        per_layer = self.hidden * (attention * self.hidden + 2 * self.feed_forward)
        return self.layers * per_layer + 2 * self.codebooks * self.vocabulary * self.hidden


@dataclass(frozen=True)
class Teaching:
    """What a model was taught, from the optional file musicdesk.json beside the weights.

    `text_length` is the number of tokens every prompt is padded to, `tempos_bpm` the tempos it knows, `seconds` the
    length of the pieces it learnt from.
    """

    name: str = "This model"
    text_length: int | None = None
    tempos_bpm: tuple[float, ...] = ()
    seconds: float | None = None
    licence: str = ""


@dataclass(frozen=True)
class Checkpoint:
    """A checkpoint that can be loaded: `config` and its parts are transformers' own configuration objects."""

    folder: Path
    config: Any
    shape: Shape
    teaching: Teaching
    weights: Weights = field(repr=False)

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the weights."""
        return self.weights.sha256


def read_checkpoint(folder: Path, lora: Lora | None = None) -> Checkpoint:
    """Return the checkpoint in a folder; its weights are opened, and read when they are asked for, the LoRA over them.

    Raises: ModelError if the folder does not hold a whole MusicGen checkpoint as safetensors, or the LoRA does not fit.
    """
    if not folder.is_dir():
        raise ModelError(f"The folder {folder} does not exist.", "Give the folder of a MusicGen checkpoint.")
    values = read_json(folder / "config.json", required=True)
    kind = values.get("model_type")
    if kind not in KINDS:
        raise ModelError(
            f'{folder} holds a model of the kind "{kind}", not MusicGen.', "Give the folder of a MusicGen checkpoint."
        )
    read_json(folder / "tokenizer_config.json")  # transformers reads it, and nothing that asks for code may get there
    weights = Weights(folder, lora)
    config = _configuration(folder, values)
    return Checkpoint(folder, config, _shape(folder, config), _teaching(folder), weights)


def _configuration(folder: Path, values: dict[str, Any]) -> Any:
    from transformers import MusicgenConfig, MusicgenMelodyConfig

    kind = MusicgenMelodyConfig if values["model_type"] == "musicgen_melody" else MusicgenConfig
    # A part that is left out would be filled with the published sizes, and fail later at a tensor's shape.
    for part in ("text_encoder", "audio_encoder", "decoder"):
        if not isinstance(values.get(part), dict):
            raise ModelError(f'{folder / "config.json"} has no part "{part}".', AGAIN)
    try:
        with hushed():
            config = kind.from_dict(values)
    except Exception as exc:  # the configuration classes raise many kinds for values of a wrong kind
        raise ModelError(f"{folder / 'config.json'} is not a configuration of MusicGen.", AGAIN) from exc
    codec = config.audio_encoder.model_type
    if codec != "encodec":
        raise ModelError(
            f'The codec of {folder} is of the kind "{codec}"; only EnCodec is known.', "Use another checkpoint."
        )
    return config


def _shape(folder: Path, config: Any) -> Shape:
    decoder, melody = config.decoder, config.model_type == "musicgen_melody"
    shape = Shape(
        layers=int(decoder.num_hidden_layers),
        heads=int(decoder.num_attention_heads),
        hidden=int(decoder.hidden_size),
        feed_forward=int(decoder.ffn_dim),
        vocabulary=int(decoder.vocab_size),
        codebooks=int(decoder.num_codebooks),
        channels=int(decoder.audio_channels),
        activation=str(decoder.activation_function),
        start=_start(folder, config),
        text_hidden=int(config.text_encoder.hidden_size),
        chroma_bins=int(config.num_chroma) if melody else 0,
        chroma_frames=int(config.chroma_length) if melody else 0,
    )
    numbers = (shape.layers, shape.heads, shape.hidden, shape.feed_forward, shape.vocabulary, shape.codebooks)
    if (
        min(numbers) < 1
        or shape.hidden < NARROWEST
        or shape.hidden % shape.heads
        or shape.channels not in (1, 2)
        or shape.codebooks % shape.channels
    ):
        raise ModelError(f"{folder / 'config.json'} describes a decoder whose sizes do not fit one another.", AGAIN)
    if not 0 <= shape.start <= shape.vocabulary:
        raise ModelError(f"The start code {shape.start} of {folder} is outside 0..{shape.vocabulary}.", AGAIN)
    if shape.vocabulary > config.audio_encoder.codebook_size:
        raise ModelError(
            f"The decoder of {folder} speaks {shape.vocabulary} codes, but its codec knows only "
            f"{config.audio_encoder.codebook_size}.",
            AGAIN,
        )
    return shape


def _start(folder: Path, config: Any) -> int:
    """Return the code that fills every place without music, looked up in the order transformers does."""
    written = read_json(folder / "generation_config.json")
    places = (
        written.get("decoder_start_token_id"),
        written.get("bos_token_id"),
        getattr(config.decoder, "decoder_start_token_id", None),
        config.decoder.bos_token_id,
        config.decoder.pad_token_id,
    )
    return next((place for place in places if isinstance(place, int)), int(config.decoder.vocab_size))


def _teaching(folder: Path) -> Teaching:
    values = read_json(folder / "musicdesk.json")
    try:
        length, seconds = values.get("text_length"), values.get("seconds")
        teaching = Teaching(
            name=str(values.get("name", Teaching.name)),
            text_length=int(length) if length is not None else None,
            tempos_bpm=tuple(sorted(float(each) for each in values.get("tempos_bpm") or ())),
            seconds=float(seconds) if seconds is not None else None,
            licence=str(values.get("licence", "")),
        )
    except (TypeError, ValueError, OverflowError) as exc:
        raise ModelError(f"{folder / 'musicdesk.json'} has a value of a wrong kind.", AGAIN) from exc
    numbers = [*teaching.tempos_bpm, *(n for n in (teaching.text_length, teaching.seconds) if n is not None)]
    if not all(math.isfinite(number) and number > 0 for number in numbers):
        raise ModelError(f"{folder / 'musicdesk.json'} has a length or a tempo that is not above 0.", AGAIN)
    return teaching


def read_json(path: Path, *, required: bool = False) -> dict[str, Any]:
    """Return the table of values in a JSON file of a checkpoint; an empty one if it is not `required` and not there.

    Raises: ModelError if it is missing, does not hold a table, or asks for a program of the model's own.
    """
    if not path.is_file():
        if required:
            raise ModelError(
                f"The folder {path.parent} holds no {path.name}.", "Give the folder of a MusicGen checkpoint."
            )
        return {}
    values = check_json(path)
    if not isinstance(values, dict):
        raise ModelError(f"{path} is not a table of values.", AGAIN)
    return values


@contextmanager
def hushed() -> Iterator[None]:
    """Let transformers log errors only, as long as the block runs: its advice to programmers is not for users.

    It warns, for one, of every MusicGen configuration: the start code lies one past the vocabulary, by design.
    """
    from transformers.utils import logging

    before = logging.get_verbosity()
    logging.set_verbosity_error()
    try:
        yield
    finally:
        logging.set_verbosity(before)
