"""The untrained Starter: the model's sizes, and the weights that its decoder begins with."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from musicdesk.core.errors import BadFile
from musicdesk.training.codec import CODEBOOKS, CODES, codec_config
from musicdesk.training.composer import STEPS
from musicdesk.training.text import TEXT_LENGTH, text_config

CHROMA_LENGTH = 79
HIDDEN, LAYERS, HEADS = 192, 7, 6
START = CODES
"""The token before the first, and the padding of the delay pattern."""


def decoder_model(vocabulary: int) -> Any:
    """Return an untrained MusicgenMelodyForConditionalGeneration of the Starter's size."""
    from transformers import GenerationConfig
    from transformers.models.musicgen_melody import (
        MusicgenMelodyConfig,
        MusicgenMelodyDecoderConfig,
        MusicgenMelodyForConditionalGeneration,
    )

    decoder = MusicgenMelodyDecoderConfig(
        vocab_size=CODES, hidden_size=HIDDEN, num_hidden_layers=LAYERS, num_attention_heads=HEADS, ffn_dim=4 * HIDDEN,
        dropout=0.0, attention_dropout=0.0, activation_dropout=0.0, num_codebooks=CODEBOOKS, pad_token_id=START,
        bos_token_id=START, max_position_embeddings=2048,
    )  # fmt: skip
    config = MusicgenMelodyConfig(
        text_encoder=text_config(vocabulary).to_dict(), audio_encoder=codec_config().to_dict(),
        decoder=decoder.to_dict(), chroma_length=CHROMA_LENGTH,
    )  # fmt: skip
    model = MusicgenMelodyForConditionalGeneration(config)
    model.generation_config = GenerationConfig(
        pad_token_id=START, bos_token_id=START, decoder_start_token_id=START, do_sample=True, guidance_scale=3.0,
        max_length=STEPS + CODEBOOKS, top_k=100,
    )  # fmt: skip
    return model


def load_decoder(model: Any, tensors: Mapping[str, Tensor], place: Path) -> None:
    """Give an untrained model the weights of the snapshot at `place`; the codec's are none of it.

    Raises: BadFile if they are of another model, such as a Starter of fewer layers.
    """
    hint = "Run --stage grow, if it was unpacked from an older Starter; or remove it to begin the stage anew."
    try:
        missing, strange = model.load_state_dict(tensors, strict=False)
    except RuntimeError as exc:
        raise BadFile(f"The snapshot in {place} is of a decoder of another size.", hint) from exc
    missing = [name for name in missing if not name.startswith("audio_encoder") and "embed_positions" not in name]
    if missing or strange:
        raise BadFile(f"The snapshot in {place} is of another model: {[*missing, *strange][0]}.", hint)


INSERTED = (0, 1)
"""The layers that came when the Starter was grown: below the others, where positions are not yet drowned in content."""
MELODY_LAYER = 2
LOOKS_BACK: dict[int, dict[int, int]] = {
    0: dict(enumerate((69, 76, 86, 90, 94, 100))),
    1: dict(enumerate((104, 109, 112, 120, 133, 150))),
    2: {2: 72, 3: 80, 4: 96, 5: 144},
    3: {1: 128, 2: 160, 3: 176, 4: 192, 5: 200},
    4: dict(enumerate((18, 20, 24, 28, 32, 36))),
    5: dict(enumerate((40, 44, 48))),
}
"""Layer and head that begin by looking one bar or one beat back, for each tempo taught: how many codec steps."""
MELODY_SCALE, LOOK_BACK_SCALE = 9.0, 2.2
FASTEST_PAIRS = 34
"""Looking back uses only the faster sinusoids: the slower ones would blur the moment."""


@torch.no_grad()
def start_weights(model: Any) -> None:
    """Set the scales of the embeddings, and heads that know from the first step where melody and rhythm are.

    Sinusoidal positions have an rms of 0.7 and drown embeddings of transformers' usual 0.02. Two heads look at
    the melody of the same moment, and others one bar or one beat back: without them a small model learns to place notes
    by position late or never. All of it can be unlearnt.
    """
    decoder = model.decoder.model.decoder
    for table in decoder.embed_tokens:
        table.weight.normal_(0, 0.35)
    model.audio_enc_to_dec_proj.weight.normal_(0, 0.7)
    model.enc_to_dec_proj.weight.normal_(0, 1 / math.sqrt(model.enc_to_dec_proj.in_features))
    for head in range(2):
        _look_at_melody(decoder.layers[MELODY_LAYER].self_attn, head, ahead=6 * head)
    for layer, heads in LOOKS_BACK.items():
        for head, steps in heads.items():
            _look_back(decoder.layers[layer].self_attn, head, steps - 1)  # the code to come, one bar or beat ago
    for layer in LOOKS_BACK:
        attention = decoder.layers[layer].self_attn
        attention.v_proj.weight.normal_(0, 1 / math.sqrt(HIDDEN))
        loud = 0.1 if layer in INSERTED else 0.5  # what the first ones say must not drown the positions for the next
        attention.out_proj.weight.normal_(0, loud / math.sqrt(HIDDEN))


def _frequencies() -> Tensor:
    """Return the angular frequencies of transformers' sinusoidal positions, (HIDDEN / 2,), radians a step."""
    half = HIDDEN // 2
    return torch.exp(torch.arange(half) * -(math.log(1e4) / (half - 1)))


def _look_at_melody(attention: Any, head: int, ahead: int) -> None:
    """Point a head at the chroma frame of the same moment, `ahead` steps on.

    A fixed ratio of rates between codes (50 Hz) and chroma (7.8 Hz) is, among sinusoids of geometric frequency, a
    shift of the frequency's index: a query at step t, turned by a phase, meets the key at chroma frame t / 6.4.
    """
    half = HIDDEN // 2
    shift = round((half - 1) * math.log(50 / (32_000 / 4096)) / math.log(1e4))
    prefix = CHROMA_LENGTH + TEXT_LENGTH
    lows = torch.linspace(2, half - 2 - shift, HIDDEN // HEADS // 2).round().long().tolist()
    _turn(
        attention, head, [(low + shift, low) for low in lows], prefix - ahead, MELODY_SCALE / math.sqrt(HIDDEN // HEADS)
    )


def _look_back(attention: Any, head: int, steps: int) -> None:
    """Point a head at the position `steps` before its own."""
    indices = torch.linspace(0, FASTEST_PAIRS, HIDDEN // HEADS // 2).round().long().tolist()
    _turn(attention, head, [(index, index) for index in indices], steps, LOOK_BACK_SCALE)


def _turn(attention: Any, head: int, pairs: list[tuple[int, int]], steps: int, scale: float) -> None:
    """Set a head's query to the position's sinusoids turned back by `steps`, and its key to those it should meet.

    `pairs` names the frequencies of query and key, one for each two dimensions of the head.
    """
    width, half, frequency = HIDDEN // HEADS, HIDDEN // 2, _frequencies()
    query, key = torch.zeros(width, HIDDEN), torch.zeros(width, HIDDEN)
    for row, (asked, met) in enumerate(pairs):
        phase = float(frequency[asked]) * steps
        cosine, sine = math.cos(phase), math.sin(phase)
        query[2 * row, asked], query[2 * row, half + asked] = cosine, sine
        query[2 * row + 1, asked], query[2 * row + 1, half + asked] = -sine, cosine
        key[2 * row, met], key[2 * row + 1, half + met] = 1.0, 1.0
    rows = slice(head * width, (head + 1) * width)
    attention.q_proj.weight[rows] = query * scale
    attention.k_proj.weight[rows] = key * scale
