"""Tiny pipelines with random weights, saved as diffusers and transformers save them: safetensors in folders."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tiny import WORDS, save_tokenizer

STABLE_AUDIO_HZ = 8_000
STABLE_AUDIO_LONGEST_S = 2.0
STABLE_AUDIO_3_HZ = 8_000
STABLE_AUDIO_3_LONGEST_S = 6.0
AUDIOLDM2_HZ = 4_000
ACE_STEP_HZ = 8_000
PICTURE_PX = 32
CLAP_HZ = 48_000


def save_stable_audio(folder: Path, *, seed: int = 0, width: int = 8, ratios: Sequence[int] = (2, 4, 10)) -> Path:
    """Write a Stable Audio pipeline of 8 kHz, two channels and at most 2 s (with other `ratios` of its codec, more)."""
    from diffusers import (
        CosineDPMSolverMultistepScheduler,
        StableAudioDiTModel,
        StableAudioPipeline,
    )
    from diffusers.pipelines.stable_audio.modeling_stable_audio import StableAudioProjectionModel
    from transformers import T5EncoderModel

    with _seeded(seed):
        tokenizer, words = t5_tokenizer()
        parts = {
            "vae": _oobleck(STABLE_AUDIO_HZ, list(ratios)),
            "text_encoder": T5EncoderModel(_t5(words, width)),
            "projection_model": StableAudioProjectionModel(width, width, 0, 4),
            "tokenizer": tokenizer,
            "transformer": StableAudioDiTModel(
                sample_size=200,
                in_channels=4,
                out_channels=4,
                num_layers=2,
                attention_head_dim=width,
                num_attention_heads=2,
                num_key_value_attention_heads=1,
                cross_attention_dim=width,
                time_proj_dim=8,
                global_states_input_dim=2 * width,
                cross_attention_input_dim=width,
            ),
            # What is published with Stable Audio Open.
            "scheduler": CosineDPMSolverMultistepScheduler(sigma_min=0.3, sigma_max=500),
        }
        return _saved(StableAudioPipeline(**parts), folder)


def save_stable_audio_3(folder: Path, *, seed: int = 0, distilled: bool = True) -> Path:
    """Write a Stable Audio 3 pipeline of 8 kHz, two channels and at most 6 s; `distilled` is the published kind."""
    from diffusers import FlowMatchEulerDiscreteScheduler, StableAudio3Pipeline
    from diffusers.models.autoencoders.autoencoder_same import AutoencoderSAME
    from diffusers.models.transformers.transformer_stable_audio3 import StableAudio3DiTModel
    from diffusers.pipelines.stable_audio_3.modeling_stable_audio_3 import StableAudio3DurationEmbedder
    from transformers import T5GemmaEncoderModel

    with _seeded(seed):
        tokenizer, words = gemma_tokenizer()
        parts = {
            "vae": AutoencoderSAME(
                patch_size=20,
                encoder_channels=8,
                encoder_c_mults=(2,),
                encoder_strides=(4,),
                encoder_transformer_depths=(1,),
                latent_dim=4,
                dim_heads=8,
                sampling_rate=STABLE_AUDIO_3_HZ,
            ),
            "text_encoder": T5GemmaEncoderModel(_t5_gemma(words)),
            "tokenizer": tokenizer,
            "duration_embedder": StableAudio3DurationEmbedder(
                output_dim=16, fourier_dim=8, max_val=STABLE_AUDIO_3_LONGEST_S
            ),
            "transformer": StableAudio3DiTModel(
                io_channels=4,
                embed_dim=16,
                depth=2,
                num_heads=2,
                cond_token_dim=16,
                global_cond_dim=16,
                local_add_cond_dim=5,
                timestep_features_dim=8,
                ff_mult=2.0,
                num_memory_tokens=4,
            ),
            "scheduler": FlowMatchEulerDiscreteScheduler(num_train_timesteps=1, stochastic_sampling=distilled),
        }
        return _saved(StableAudio3Pipeline(**parts), folder)


def save_audioldm2(folder: Path, *, seed: int = 0, as_published: bool = True) -> Path:
    """Write an AudioLDM2 pipeline of 4 kHz and one channel; `as_published` names its language model as the hub does."""
    from diffusers import AudioLDM2Pipeline, AudioLDM2UNet2DConditionModel, AutoencoderKL, DDIMScheduler
    from diffusers.pipelines.audioldm2.modeling_audioldm2 import AudioLDM2ProjectionModel
    from transformers import GPT2Config, GPT2LMHeadModel, SpeechT5HifiGan, SpeechT5HifiGanConfig, T5EncoderModel

    with _seeded(seed):
        t5, words = t5_tokenizer(length=24)
        clap, roberta = clap_model(), roberta_tokenizer()
        parts = {
            "vae": AutoencoderKL(
                block_out_channels=(8, 16),
                norm_num_groups=4,
                in_channels=1,
                out_channels=1,
                down_block_types=("DownEncoderBlock2D",) * 2,
                up_block_types=("UpDecoderBlock2D",) * 2,
                latent_channels=4,
            ),
            "text_encoder": clap,
            "text_encoder_2": T5EncoderModel(_t5(words, 16)),
            "projection_model": AudioLDM2ProjectionModel(8, 16, 8),
            "language_model": GPT2LMHeadModel(
                GPT2Config(
                    n_embd=8,
                    n_layer=2,
                    n_head=2,
                    vocab_size=40,
                    n_positions=120,
                    max_new_tokens=4,
                    bos_token_id=0,
                    eos_token_id=1,
                )
            ),
            "tokenizer": roberta,
            "tokenizer_2": t5,
            "feature_extractor": clap_ears(),
            "unet": AudioLDM2UNet2DConditionModel(
                block_out_channels=(8, 16),
                layers_per_block=1,
                norm_num_groups=8,
                sample_size=16,
                in_channels=4,
                out_channels=4,
                down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
                up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
                cross_attention_dim=[[None, 8, 16], [None, 8, 16]],
            ),
            "scheduler": DDIMScheduler(
                beta_start=0.0015, beta_end=0.0195, beta_schedule="scaled_linear", clip_sample=False
            ),
            "vocoder": SpeechT5HifiGan(
                SpeechT5HifiGanConfig(
                    model_in_dim=8,
                    sampling_rate=AUDIOLDM2_HZ,
                    upsample_initial_channel=8,
                    upsample_rates=[4, 5, 2],
                    upsample_kernel_sizes=[8, 9, 4],
                    resblock_kernel_sizes=[3],
                    resblock_dilation_sizes=[[1, 3]],
                    normalize_before=False,
                )
            ),
        }
        _saved(AudioLDM2Pipeline(**parts), folder)
    if as_published:
        parts["language_model"].transformer.save_pretrained(folder / "language_model")
        index = folder / "model_index.json"
        index.write_text(index.read_text("utf-8").replace("GPT2LMHeadModel", "GPT2Model"), "utf-8")
    return folder


def save_ace_step(folder: Path, *, seed: int = 0, turbo: bool = True) -> Path:
    """Write an ACE-Step pipeline of 8 kHz and two channels; `turbo` is the kind with guidance in its weights."""
    import torch
    from diffusers import AceStepPipeline, FlowMatchEulerDiscreteScheduler
    from diffusers.models.transformers.ace_step_transformer import AceStepTransformer1DModel
    from diffusers.pipelines.ace_step.modeling_ace_step import AceStepConditionEncoder
    from transformers import Qwen3Config, Qwen3Model

    with _seeded(seed):
        tokenizer, words = plain_tokenizer(folder)
        shape = {
            "hidden_size": 16,
            "intermediate_size": 24,
            "num_attention_heads": 2,
            "num_key_value_heads": 1,
            "head_dim": 8,
            "sliding_window": 16,
        }
        conditions = AceStepConditionEncoder(
            text_hidden_dim=16,
            timbre_hidden_dim=4,
            num_lyric_encoder_hidden_layers=1,
            num_timbre_encoder_hidden_layers=1,
            **shape,
        )
        torch.nn.init.normal_(conditions.silence_latent)
        parts = {
            "vae": _oobleck(ACE_STEP_HZ, [4, 8, 10]),
            "text_encoder": Qwen3Model(
                Qwen3Config(
                    vocab_size=words,
                    hidden_size=16,
                    intermediate_size=24,
                    num_hidden_layers=2,
                    num_attention_heads=2,
                    num_key_value_heads=1,
                    head_dim=8,
                )
            ),
            "tokenizer": tokenizer,
            "transformer": AceStepTransformer1DModel(
                num_hidden_layers=2, in_channels=12, audio_acoustic_hidden_dim=4, is_turbo=turbo, **shape
            ),
            "condition_encoder": conditions,
            "scheduler": FlowMatchEulerDiscreteScheduler(num_train_timesteps=1, shift=1.0),
        }
        return _saved(AceStepPipeline(**parts), folder)


def save_stable_diffusion(folder: Path, *, seed: int = 0) -> Path:
    """Write a Stable Diffusion pipeline of 32 pixels, without a safety checker."""
    from diffusers import AutoencoderKL, DDIMScheduler, StableDiffusionPipeline, UNet2DConditionModel
    from transformers import CLIPTextConfig, CLIPTextModel

    with _seeded(seed):
        tokenizer, words = clip_tokenizer()
        parts = {
            "vae": AutoencoderKL(
                block_out_channels=(8, 16),
                norm_num_groups=4,
                in_channels=3,
                out_channels=3,
                down_block_types=("DownEncoderBlock2D",) * 2,
                up_block_types=("UpDecoderBlock2D",) * 2,
                latent_channels=4,
                sample_size=PICTURE_PX,
            ),
            "text_encoder": CLIPTextModel(
                CLIPTextConfig(
                    vocab_size=words,
                    hidden_size=16,
                    intermediate_size=24,
                    num_hidden_layers=2,
                    num_attention_heads=2,
                    bos_token_id=words - 2,
                    eos_token_id=words - 1,
                    pad_token_id=words - 1,
                )
            ),
            "tokenizer": tokenizer,
            "unet": UNet2DConditionModel(
                block_out_channels=(8, 16),
                layers_per_block=1,
                norm_num_groups=4,
                sample_size=PICTURE_PX // 2,
                in_channels=4,
                out_channels=4,
                down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
                up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
                cross_attention_dim=16,
                attention_head_dim=2,
            ),
            "scheduler": DDIMScheduler(
                beta_start=0.00085,
                beta_end=0.012,
                beta_schedule="scaled_linear",
                clip_sample=False,
                set_alpha_to_one=False,
                steps_offset=1,
            ),
            "safety_checker": None,
            "feature_extractor": None,
        }
        return _saved(StableDiffusionPipeline(**parts, requires_safety_checker=False), folder)


def save_clap(folder: Path, *, seed: int = 0) -> Path:
    """Write a CLAP that hears 48 kHz in parts of 1 s, with its tokenizer and its ears."""
    from transformers import ClapProcessor

    with _seeded(seed):
        clap_model().save_pretrained(folder)
        ClapProcessor(clap_ears(), roberta_tokenizer()).save_pretrained(folder)
    return folder


def clap_model() -> Any:
    """Return a CLAP with random weights, whose features have eight numbers."""
    from transformers import ClapAudioConfig, ClapConfig, ClapModel, ClapTextConfig

    text = ClapTextConfig(
        vocab_size=roberta_size(),
        hidden_size=16,
        intermediate_size=24,
        num_hidden_layers=1,
        num_attention_heads=2,
        max_position_embeddings=80,
        projection_dim=8,
        pad_token_id=1,
    )
    ears = ClapAudioConfig(
        spec_size=64,
        window_size=4,
        num_mel_bins=16,
        num_classes=2,
        patch_size=4,
        patch_stride=[4, 4],
        patch_embeds_hidden_size=8,
        patch_embed_input_channels=1,
        depths=[1, 1],
        num_attention_heads=[1, 2],
        num_hidden_layers=2,
        hidden_size=16,
        projection_dim=8,
        enable_fusion=False,
    )
    return ClapModel(ClapConfig(text_config=text.to_dict(), audio_config=ears.to_dict(), projection_dim=8))


def clap_ears() -> Any:
    """Return what turns sound into what `clap_model` hears."""
    from transformers import ClapFeatureExtractor

    return ClapFeatureExtractor(
        feature_size=16,
        sampling_rate=CLAP_HZ,
        hop_length=480,
        fft_window_size=1024,
        max_length_s=1,
        frequency_min=50,
        frequency_max=14_000,
        truncation="rand_trunc",
        padding="repeatpad",
    )


def t5_tokenizer(length: int = 16) -> tuple[Any, int]:
    """Return a T5 tokenizer of the words that tests use, and the size of its vocabulary."""
    from transformers import T5Tokenizer

    words = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁", -2.0)]
    words += [(f"▁{word}", -3.0) for word in dict.fromkeys(WORDS)]
    tokenizer = T5Tokenizer(vocab=words, extra_ids=0, model_max_length=length)
    return tokenizer, len(tokenizer)


def gemma_tokenizer() -> tuple[Any, int]:
    """Return a tokenizer of Gemma's kind, and the size of its vocabulary."""
    from transformers import GemmaTokenizer

    words = ["<pad>", "<eos>", "<bos>", "<unk>", "<mask>", "▁", *(f"▁{word}" for word in dict.fromkeys(WORDS))]
    tokenizer = GemmaTokenizer(vocab={word: index for index, word in enumerate(words)}, merges=[])
    tokenizer.model_max_length = 16
    return tokenizer, len(tokenizer)


def plain_tokenizer(folder: Path) -> tuple[Any, int]:
    """Return a tokenizer of whole words."""
    from transformers import PreTrainedTokenizerFast

    size = save_tokenizer(folder / "tokenizer")
    return PreTrainedTokenizerFast.from_pretrained(folder / "tokenizer"), size


def roberta_tokenizer() -> Any:
    """Return a RoBERTa tokenizer that spells every word out."""
    from transformers import RobertaTokenizer

    vocabulary = {token: index for index, token in enumerate(_roberta_words())}
    return RobertaTokenizer(vocab=vocabulary, merges=[], model_max_length=64)


def roberta_size() -> int:
    """Return the size of the vocabulary of `roberta_tokenizer`."""
    return len(_roberta_words())


def clip_tokenizer() -> tuple[Any, int]:
    """Return a CLIP tokenizer that spells every word out, and the size of its vocabulary."""
    from transformers import CLIPTokenizer

    letters = _letters()
    words = [*letters, *(f"{letter}</w>" for letter in letters), "<|startoftext|>", "<|endoftext|>"]
    vocabulary = {token: index for index, token in enumerate(words)}
    return CLIPTokenizer(vocab=vocabulary, merges=[], model_max_length=77), len(words)


def _roberta_words() -> list[str]:
    return ["<s>", "<pad>", "</s>", "<unk>", *_letters(), "<mask>"]


def _letters() -> list[str]:
    from tokenizers.pre_tokenizers import ByteLevel

    return sorted(ByteLevel.alphabet())


def _oobleck(sample_rate: int, ratios: list[int]) -> Any:
    from diffusers import AutoencoderOobleck

    return AutoencoderOobleck(
        encoder_hidden_size=4,
        downsampling_ratios=ratios,
        channel_multiples=[1, 2, 2],
        decoder_channels=4,
        decoder_input_channels=4,
        audio_channels=2,
        sampling_rate=sample_rate,
    )


def _t5(vocabulary: int, width: int) -> Any:
    from transformers import T5Config

    return T5Config(vocab_size=vocabulary, d_model=width, d_kv=4, d_ff=16, num_layers=1, num_heads=2)


def _t5_gemma(vocabulary: int) -> Any:
    from transformers import T5GemmaConfig, T5GemmaModuleConfig

    part = T5GemmaModuleConfig(
        vocab_size=vocabulary,
        hidden_size=16,
        intermediate_size=24,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=1,
        head_dim=8,
    )
    return T5GemmaConfig(encoder=part, decoder=part, vocab_size=vocabulary, is_encoder_decoder=False)


def enliven(model: Any) -> None:
    """Make random weights loud enough that words, noise and every part show in what comes out."""
    import math

    import torch

    for parameter in model.parameters():
        if parameter.ndim >= 2:
            usual = math.prod(parameter.shape[1:]) ** -0.5
            if float(parameter.detach().std()) < usual / 2:
                torch.nn.init.normal_(parameter, std=usual)


def _saved(pipeline: Any, folder: Path) -> Path:
    import torch

    for part in pipeline.components.values():
        if isinstance(part, torch.nn.Module):
            enliven(part)
    pipeline.save_pretrained(folder, safe_serialization=True)
    return folder


def _seeded(seed: int) -> Any:
    import contextlib

    import torch

    @contextlib.contextmanager
    def block() -> Any:
        with torch.random.fork_rng():
            torch.manual_seed(seed)
            yield

    return block()
