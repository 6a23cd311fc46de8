"""Checkpoints of Meta's shapes with random weights: as fast as the real ones, and nobody's licence on them."""

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
    from transformers import MusicgenConfig, MusicgenForConditionalGeneration
    from transformers.models.musicgen.configuration_musicgen import MusicgenDecoderConfig

    decoder = MusicgenDecoderConfig(**_decoder(layers, width, heads))
    _save(folder, MusicgenForConditionalGeneration, MusicgenConfig(**_ends(filters), decoder=decoder))


def build_medium(folder: Path, *, layers: int = 48, width: int = 1536, heads: int = 24, filters: int = 64) -> None:
    """Write a checkpoint of the shape of musicgen-melody, the medium size that follows a melody, in bf16.

    Source: the configuration of musicgen-melody; MusicGen, arXiv 2306.05284, section 3.1 (codec), table A.1 (decoder).
    """
    from transformers import MusicgenMelodyConfig, MusicgenMelodyForConditionalGeneration
    from transformers.models.musicgen_melody.configuration_musicgen_melody import MusicgenMelodyDecoderConfig

    decoder = MusicgenMelodyDecoderConfig(**_decoder(layers, width, heads))
    config = MusicgenMelodyConfig(**_ends(filters), decoder=decoder, chroma_length=235)
    _save(folder, MusicgenMelodyForConditionalGeneration, config)


def _decoder(layers: int, width: int, heads: int) -> dict[str, Any]:
    return {
        "vocab_size": 2048,
        "num_hidden_layers": layers,
        "hidden_size": width,
        "ffn_dim": 4 * width,
        "num_attention_heads": heads,
        "num_codebooks": 4,
        "pad_token_id": 2048,
        "bos_token_id": 2048,
    }


def _ends(filters: int) -> dict[str, Any]:
    """Return the text encoder, cut to two layers, and the codec."""
    from transformers import EncodecConfig, T5Config

    count = len(_words())
    return {
        "text_encoder": T5Config(vocab_size=count, d_model=768, d_kv=64, d_ff=3072, num_layers=2, num_heads=12),
        "audio_encoder": EncodecConfig(
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
    }


def _save(folder: Path, kind: Any, config: Any) -> None:
    before = torch.get_default_dtype()
    # Made in bf16 from the start: the larger shape would need 8 GB for a moment otherwise.
    torch.set_default_dtype(torch.bfloat16)
    try:
        model = kind(config)
    finally:
        torch.set_default_dtype(before)
    model = model.to(torch.bfloat16)
    with torch.no_grad():
        for layer in model.audio_encoder.quantizer.layers:  # they begin as zeros, and every take would sound the same
            layer.codebook.embed.normal_()
    for name in ("decoder_start_token_id", "pad_token_id", "bos_token_id"):
        setattr(model.generation_config, name, 2048)
    model.save_pretrained(folder)
    _tokenizer(_words()).save_pretrained(folder)


def _words() -> list[str]:
    return ["<pad>", "</s>", "<unk>", *PROMPT.replace(",", "").split()]


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
