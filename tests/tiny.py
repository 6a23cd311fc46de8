"""Tiny MusicGen checkpoints with random weights, saved as transformers saves them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

WORDS = [
    "warm",
    "lo",
    "fi",
    "piano",
    "soft",
    "slow",
    "fast",
    "bright",
    "dark",
    "techno",
    "ambient",
    "jazz",
    "drums",
    "bass",
    "guitar",
    "strings",
    "calm",
    "happy",
    "sad",
    "84",
    "120",
    "bpm",
    "in",
    "at",
    "a",
    "minor",
    "major",
    "and",
    "with",
    ",",
    ".",
]
SIDES = {"mono": 1, "stereo": 2}


def save_tokenizer(folder: Path) -> int:
    """Write a tokenizer of whole words into a folder and return the size of its vocabulary."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    vocabulary = {word: index for index, word in enumerate(["<pad>", "</s>", "<unk>", *dict.fromkeys(WORDS)])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="<unk>"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[("</s>", 1)])
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, pad_token="<pad>", eos_token="</s>", unk_token="<unk>"
    ).save_pretrained(folder)
    return len(vocabulary)


def codec_config(**changes: Any) -> Any:
    """Return the configuration of a tiny codec of 32 kHz and 50 steps per second with four codebooks of 64."""
    from transformers import EncodecConfig

    values: dict[str, Any] = {
        "sampling_rate": 32000,
        "audio_channels": 1,
        "num_filters": 4,
        "hidden_size": 16,
        "upsampling_ratios": [8, 5, 4, 4],
        "num_lstm_layers": 2,
        "codebook_size": 64,
        "target_bandwidths": [1.2],
        "use_causal_conv": False,
        "normalize": False,
    }
    return EncodecConfig(**(values | changes))


def text_config(kind: str, vocabulary: int, size: int) -> Any:
    """Return the configuration of a tiny text encoder, "t5" or "bert"."""
    from transformers import BertConfig, T5Config

    if kind == "bert":
        return BertConfig(
            vocab_size=vocabulary,
            hidden_size=size,
            num_hidden_layers=2,
            num_attention_heads=2,
            intermediate_size=32,
            max_position_embeddings=64,
        )
    return T5Config(vocab_size=vocabulary, d_model=size, d_kv=8, d_ff=32, num_layers=2, num_heads=2)


def save_checkpoint(
    folder: Path,
    *,
    melody: bool = False,
    side: str = "mono",
    text: str = "t5",
    text_size: int = 24,
    layers: int = 2,
    heads: int = 2,
    hidden: int = 32,
    feed_forward: int = 48,
    vocabulary: int = 64,
    activation: str = "gelu",
    chroma_length: int = 11,
    codec: dict[str, Any] | None = None,
    seed: int = 0,
    dtype: str = "float32",
    max_shard_size: str = "5GB",
    books: int = 4,
    positions: int = 256,
) -> Path:
    """Write a checkpoint of random weights, tokenizer and generation settings into a folder, and return the folder.

    `books` is the number of codebooks of each side.
    """
    import torch
    from transformers import (
        MusicgenConfig,
        MusicgenDecoderConfig,
        MusicgenForConditionalGeneration,
        MusicgenMelodyConfig,
        MusicgenMelodyDecoderConfig,
        MusicgenMelodyForConditionalGeneration,
    )

    words = save_tokenizer(folder)
    decoder_kind = MusicgenMelodyDecoderConfig if melody else MusicgenDecoderConfig
    decoder = decoder_kind(
        vocab_size=vocabulary,
        num_hidden_layers=layers,
        num_attention_heads=heads,
        hidden_size=hidden,
        ffn_dim=feed_forward,
        activation_function=activation,
        num_codebooks=books * SIDES[side],
        audio_channels=SIDES[side],
        pad_token_id=vocabulary,
        bos_token_id=vocabulary,
        max_position_embeddings=positions,
    )
    parts = {
        "text_encoder": text_config(text, words, text_size),
        "audio_encoder": codec_config(**({"target_bandwidths": [3 * books / 10]} | (codec or {}))),
        "decoder": decoder,
    }
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        if melody:
            model = MusicgenMelodyForConditionalGeneration(MusicgenMelodyConfig(**parts, chroma_length=chroma_length))
        else:
            model = MusicgenForConditionalGeneration(MusicgenConfig(**parts))
        enliven(model)
    settings = model.generation_config
    settings.decoder_start_token_id = settings.bos_token_id = settings.pad_token_id = vocabulary
    model.to(getattr(torch, dtype)).save_pretrained(folder, max_shard_size=max_shard_size)
    return folder


def enliven(model: Any) -> None:
    """Make random weights loud enough that every condition and every codebook shows in what comes out."""
    import torch

    for name, parameter in model.named_parameters():
        if name.startswith("decoder.") and parameter.ndim == 2:
            torch.nn.init.normal_(parameter, std=parameter.shape[-1] ** -0.5)
        elif "norm" in name:
            torch.nn.init.normal_(parameter, mean=1.0 if name.endswith("weight") else 0.0, std=0.1)
        elif name.startswith("audio_encoder.") and name.endswith("original0"):
            parameter.data.mul_(1.7)
    for name, buffer in model.named_buffers():
        if name.endswith("codebook.embed"):
            torch.nn.init.normal_(buffer)
