"""One row for each family of models: the parts of its pipeline, how its call is made, and what is published with it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from musicdesk.engines.diffusion.decoding import decoded
from musicdesk.engines.diffusion.parts import EARS, SCHEDULE, WORDS, Part, reader, weights

if TYPE_CHECKING:
    from torch import Generator, Tensor

ACE_STEP_PEAK = 10.0 ** (-1.0 / 20.0)
"""What ACE-Step's own programs bring every take to: -1 dB. Source: normalize_audio, target_db, in its pipelines."""


@dataclass(frozen=True)
class Asked:
    """What is asked of a pipeline: a take of `frames` at `sample_rate` in so many `steps`.

    `guidance` is 1 where there is none. `stepped` is called after every step and `go_on` before other long work; both
    may raise to end it.
    """

    prompt: str
    negative: str | None
    frames: int
    sample_rate: int
    steps: int
    guidance: float
    bpm: float | None
    generator: Generator
    stepped: Callable[[], None]
    go_on: Callable[[], None]

    @property
    def seconds(self) -> float:
        """Its length, half a frame more: what is cut off to whole frames has all of them."""
        return (self.frames + 0.5) / self.sample_rate

    @property
    def as_all_take_it(self) -> dict[str, Any]:
        """What every pipeline calls by the same names."""
        return {"num_inference_steps": self.steps, "guidance_scale": self.guidance, "generator": self.generator}

    def on_step_end(self, _pipeline: Any, _step: int, _moment: Any, values: dict[str, Any]) -> dict[str, Any]:
        """Take a call of diffusers after a step."""
        self.stepped()
        return values

    def on_step(self, *_told: Any) -> None:
        """Take a call of diffusers' older pipelines after a step."""
        self.stepped()


@dataclass(frozen=True)
class Kind:
    """A family of pipelines: the class of its `pipeline`, its `parts`, and which of them is the `denoiser`.

    `make` gives the sound (channels, frames or about so many). `on_cuda` is the number format its publishers run it in,
    `shortest_s` the shortest that it makes well: what is shorter is the beginning of such a take.
    """

    title: str
    pipeline: str
    parts: Mapping[str, Part]
    denoiser: str
    make: Callable[[Any, Asked], Tensor]
    on_cuda: str = "fp16"
    shortest_s: float = 1.0


def _stable_audio(pipe: Any, asked: Asked) -> Tensor:
    latents = pipe(
        asked.prompt,
        negative_prompt=asked.negative,
        audio_end_in_s=asked.frames / asked.sample_rate,
        **asked.as_all_take_it,
        callback=asked.on_step,
        output_type="latent",
    ).audios
    return _oobleck(pipe, latents, asked)


def _stable_audio_3(pipe: Any, asked: Asked) -> Tensor:
    latents = pipe(
        asked.prompt,
        negative_prompt=asked.negative,
        duration=asked.seconds,
        **asked.as_all_take_it,
        callback_on_step_end=asked.on_step_end,
        output_type="latent",
    ).audios
    config = pipe.vae.config
    # In every layer each moment looks at so many latents on either side.
    looks = sum(config.encoder_transformer_depths) * int(config.sliding_window) + 1

    def decode(piece: Tensor) -> Tensor:
        sound: Tensor = pipe.vae.decode(piece).sample
        return sound

    return decoded(decode, latents, asked.frames, int(pipe.vae.downsampling_ratio), looks, asked.go_on)


def _audioldm2(pipe: Any, asked: Asked) -> Tensor:
    sound: Tensor = pipe(
        asked.prompt,
        negative_prompt=asked.negative,
        audio_length_in_s=asked.seconds,
        **asked.as_all_take_it,
        callback=asked.on_step,
        output_type="pt",
    ).audios
    return sound


def _ace_step(pipe: Any, asked: Asked) -> Tensor:
    latents = pipe(
        asked.prompt,
        # Its word for music without a voice.
        lyrics="[Instrumental]",
        bpm=None if asked.bpm is None else round(asked.bpm),
        audio_duration=asked.seconds,
        **asked.as_all_take_it,
        callback_on_step_end=asked.on_step_end,
        output_type="latent",
    ).audios
    sound = _oobleck(pipe, latents.transpose(1, 2), asked)
    return sound * (ACE_STEP_PEAK / sound.abs().amax().clamp(min=1e-6))


def _oobleck(pipe: Any, latents: Tensor, asked: Asked) -> Tensor:
    def decode(piece: Tensor) -> Tensor:
        sound: Tensor = pipe.vae.decode(piece).sample
        return sound

    ratios = pipe.vae.config.downsampling_ratios
    if any(ratio % 2 for ratio in ratios):
        return decode(latents)[0]  # its layers then lose a frame each, and pieces would not meet
    return decoded(decode, latents, asked.frames, math.prod(ratios), oobleck_looks(ratios), asked.go_on)


def oobleck_looks(ratios: Sequence[int]) -> int:
    """Return how many latents Oobleck's decoder looks at on either side, by the ratios of its encoder.

    Source: AutoencoderOobleck in diffusers: a kernel of 7 first and last; at each rate one of twice the ratio, and
    three of 7 that are dilated by 1, 3 and 9.
    """
    looks, rate = 3.0, 1
    for ratio in reversed(ratios):
        looks += 1 / rate
        rate *= ratio
        looks += 3 * (1 + 3 + 9) / rate
    return math.ceil(looks + 3 / rate)


KINDS: Mapping[str, Kind] = {
    "stable-audio": Kind(
        "Stable Audio Open",
        "StableAudioPipeline",
        {
            "vae": weights("AutoencoderOobleck"),
            "text_encoder": reader("T5EncoderModel", "T5Model", read_as="T5EncoderModel"),
            "projection_model": weights("StableAudioProjectionModel"),
            "tokenizer": WORDS,
            "transformer": weights("StableAudioDiTModel"),
            "scheduler": SCHEDULE,
        },
        "transformer",
        _stable_audio,
    ),
    "stable-audio-3": Kind(
        "Stable Audio 3",
        "StableAudio3Pipeline",
        {
            "vae": weights("AutoencoderSAME"),
            "text_encoder": reader("T5GemmaEncoderModel"),
            "tokenizer": WORDS,
            "duration_embedder": weights("StableAudio3DurationEmbedder"),
            "transformer": weights("StableAudio3DiTModel"),
            "scheduler": SCHEDULE,
        },
        "transformer",
        _stable_audio_3,
    ),
    "audioldm2": Kind(
        "AudioLDM2",
        "AudioLDM2Pipeline",
        {
            "vae": weights("AutoencoderKL"),
            "text_encoder": reader("ClapModel"),
            "text_encoder_2": reader("T5EncoderModel"),
            "projection_model": weights("AudioLDM2ProjectionModel"),
            # Published as the bare model, which transformers 5 no longer lets generate; the other class has the same
            # weights. Source: github.com/huggingface/diffusers/issues/12630.
            "language_model": reader(
                "GPT2Model", "GPT2LMHeadModel", read_as="GPT2LMHeadModel", may_lack=("lm_head.weight",)
            ),
            "tokenizer": WORDS,
            "tokenizer_2": WORDS,
            "feature_extractor": EARS,
            "unet": weights("AudioLDM2UNet2DConditionModel"),
            "scheduler": SCHEDULE,
            "vocoder": reader("SpeechT5HifiGan"),
        },
        "unet",
        _audioldm2,
    ),
    # What it hears of other music by (audio_tokenizer, audio_token_detokenizer) is not needed to make some from words.
    "ace-step": Kind(
        "ACE-Step",
        "AceStepPipeline",
        {
            "vae": weights("AutoencoderOobleck"),
            "text_encoder": reader("Qwen3Model"),
            "tokenizer": WORDS,
            "transformer": weights("AceStepTransformer1DModel"),
            "condition_encoder": weights("AceStepConditionEncoder"),
            "scheduler": SCHEDULE,
        },
        "transformer",
        _ace_step,
        on_cuda="bf16",
        # Source: the pipeline's page in diffusers: 10 seconds to 10 minutes.
        shortest_s=10.0,
    ),
}
