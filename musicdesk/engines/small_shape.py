"""A checkpoint of musicgen-small's shape with random weights: as fast as the real one, and nobody's licence on it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

PROMPT = "warm lo-fi piano, 80 bpm"
"""What it is asked for; its tokenizer knows these words alone."""


def build_small(folder: Path, *, layers: int = 24, width: int = 1024, heads: int = 16, filters: int = 64) -> None:
    """Write a checkpoint of musicgen-small's shape with random weights in bf16.

    Source: the configuration of musicgen-small; MusicGen, arXiv 2306.05284, section 3.1 (codec), table A.1 (decoder).
    """
    from transformers import EncodecConfig, MusicgenConfig, MusicgenForConditionalGeneration, T5Config
    from transformers.models.musicgen.configuration_musicgen import MusicgenDecoderConfig

    words = ["<pad>", "</s>", "<unk>", *PROMPT.replace(",", "").split()]
    config = MusicgenConfig(
        text_encoder=T5Config(vocab_size=len(words), d_model=768, d_kv=64, d_ff=3072, num_layers=2, num_heads=12),
        audio_encoder=EncodecConfig(
            target_bandwidths=[2.2],
            sampling_rate=32_000,
            audio_channels=1,
            normalize=False,
            num_filters=filters,
            upsampling_ratios=[8, 5, 4, 4],
            use_causal_conv=False,
            use_conv_shortcut=False,
            codebook_size=2048,
            codebook_dim=128,
        ),
        decoder=MusicgenDecoderConfig(
            vocab_size=2048,
            num_hidden_layers=layers,
            hidden_size=width,
            ffn_dim=4 * width,
            num_attention_heads=heads,
            num_codebooks=4,
            pad_token_id=2048,
            bos_token_id=2048,
        ),
    )
    model = MusicgenForConditionalGeneration(config).to(torch.bfloat16)
    with torch.no_grad():
        for layer in model.audio_encoder.quantizer.layers:  # they begin as zeros, and every take would sound the same
            layer.codebook.embed.normal_()
    model.generation_config.decoder_start_token_id = 2048
    model.generation_config.pad_token_id = 2048
    model.generation_config.bos_token_id = 2048
    model.save_pretrained(folder)
    _tokenizer(words).save_pretrained(folder)


def _tokenizer(words: Sequence[str]) -> Any:
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace
    from transformers import PreTrainedTokenizerFast

    table = Tokenizer(WordLevel({word: number for number, word in enumerate(words)}, unk_token="<unk>"))
    table.pre_tokenizer = Whitespace()
    return PreTrainedTokenizerFast(
        tokenizer_object=table, pad_token="<pad>", eos_token="</s>", unk_token="<unk>", model_max_length=256
    )
