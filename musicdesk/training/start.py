"""The untrained Starter: the model's sizes, and the weights that its decoder begins with."""

from __future__ import annotations

import math
from typing import Any

import torch

from musicdesk.training.codec import CODEBOOKS, CODES, codec_config
from musicdesk.training.composer import STEPS
from musicdesk.training.text import TEXT_LENGTH, text_config

CHROMA_LENGTH = 79
HIDDEN, LAYERS, HEADS = 192, 5, 3
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


@torch.no_grad()
def start_weights(model: Any) -> None:
    """Set the scales of the embeddings, and two heads of the first layer that look at the melody of the same moment.

    Sinusoidal positions have an rms of 0.7 and drown embeddings of transformers' usual 0.02. A fixed ratio of rates
    between codes (50 Hz) and chroma (7.8 Hz) is, among sinusoids of geometric frequency, a shift of the frequency's
    index: a query at step t, turned by a phase, meets the key at chroma frame t / 6.4.
    """
    decoder = model.decoder.model.decoder
    for table in decoder.embed_tokens:
        table.weight.normal_(0, 0.35)
    model.audio_enc_to_dec_proj.weight.normal_(0, 0.7)
    model.enc_to_dec_proj.weight.normal_(0, 1 / math.sqrt(model.enc_to_dec_proj.in_features))
    attention = decoder.layers[0].self_attn
    width, half = HIDDEN // HEADS, HIDDEN // 2
    ratio = 50 / (32_000 / 4096)
    shift = round((half - 1) * math.log(ratio) / math.log(1e4))
    frequency = torch.exp(torch.arange(half) * -(math.log(1e4) / (half - 1)))
    prefix = CHROMA_LENGTH + TEXT_LENGTH
    scale = 4.5 * 2 / math.sqrt(width)
    for head in range(2):
        query, key = torch.zeros(width, HIDDEN), torch.zeros(width, HIDDEN)
        for row, low in enumerate(torch.linspace(2, half - 2 - shift, width // 2).round().long().tolist()):
            high = low + shift
            phase = float(frequency[high]) * (prefix - 6 * head)  # the second head looks a little ahead
            cosine, sine = math.cos(phase), math.sin(phase)
            query[2 * row, high], query[2 * row, half + high] = cosine, sine
            query[2 * row + 1, high], query[2 * row + 1, half + high] = -sine, cosine
            key[2 * row, low], key[2 * row + 1, half + low] = 1.0, 1.0
        rows = slice(head * width, (head + 1) * width)
        attention.q_proj.weight[rows] = query * scale
        attention.k_proj.weight[rows] = key * scale
    attention.v_proj.weight[: 2 * width].normal_(0, 1 / math.sqrt(HIDDEN))
    attention.out_proj.weight.normal_(0, 0.5 / math.sqrt(HIDDEN))
