"""The melody to follow, as the model hears it: which pitch class is strongest in each moment (chroma)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue, ModelError
from musicdesk.core.recipe import Melody
from musicdesk.engines.musicgen.checkpoint import Checkpoint, read_json
from musicdesk.engines.musicgen.weights import AGAIN

MelodyInput = str | Path | Clip | tuple[Any, int]
"""A melody as the user gives it: an audio file, a clip, or (samples, sample_rate)."""


@dataclass(frozen=True)
class Tune:
    """A melody taken in: what the recipe remembers of it, and its sound."""

    melody: Melody
    clip: Clip

    @property
    def silent(self) -> bool:
        """Whether nothing can be heard in it."""
        return float(np.abs(self.clip.samples).max(initial=0.0)) < 1e-4


def take_in(melody: MelodyInput) -> Tune:
    """Return the melody read and checked.

    Raises: BadFile if a file cannot be read as audio; BadValue if an array is not sound.
    """
    from musicdesk.formats.audiofile import check_samples, read_audio

    name = "samples"
    if isinstance(melody, (str, Path)):
        name, clip = Path(melody).name, read_audio(Path(melody))
    elif isinstance(melody, Clip):
        clip = check_samples(melody.samples, melody.sample_rate)
    elif isinstance(melody, tuple) and len(melody) == 2:
        clip = check_samples(*melody)
    else:
        raise BadValue(
            f"A melody is an audio file, a clip or (samples, sample_rate), not {type(melody).__name__}.", field="melody"
        )
    digest = hashlib.sha256(f"{clip.sample_rate} {clip.channels}\n".encode())
    digest.update(np.ascontiguousarray(clip.samples).tobytes())
    return Tune(Melody(name, digest.hexdigest()), clip)


def resampled(clip: Clip, sample_rate: int) -> Clip:
    """Return the clip at another rate in Hz."""
    if clip.sample_rate == sample_rate:
        return clip
    import soxr

    return Clip(np.asarray(soxr.resample(clip.samples, clip.sample_rate, sample_rate, "HQ"), np.float32), sample_rate)


@dataclass(frozen=True)
class Chroma:
    """How a checkpoint hears: window and hop in frames at `sample_rate` Hz, and how much it listens to, in seconds.

    Source: MusicGen, arXiv 2306.05284, section 2.3; the filter bank is librosa's, by way of transformers.
    """

    sample_rate: int
    window: int = 16384
    hop: int = 4096
    bins: int = 12
    seconds: float = 30.0

    @staticmethod
    def of(checkpoint: Checkpoint) -> Chroma:
        """Return how this checkpoint hears: as its preprocessor's file says, or as all of Meta's do.

        Raises: ModelError if the file has values that nothing can be heard with.
        """
        folder = checkpoint.folder
        # Newer versions of transformers put all parts of a processor in one file.
        values = read_json(folder / "processor_config.json").get("feature_extractor")
        if not isinstance(values, dict):
            values = read_json(folder / "preprocessor_config.json")
        try:
            ear = Chroma(
                sample_rate=int(values.get("sampling_rate", checkpoint.config.audio_encoder.sampling_rate)),
                window=int(values.get("n_fft", Chroma.window)),
                hop=int(values.get("hop_length", Chroma.hop)),
                bins=checkpoint.shape.chroma_bins,
                seconds=float(values.get("chunk_length", Chroma.seconds)),
            )
        except (TypeError, ValueError, OverflowError) as exc:
            raise ModelError(f"The preprocessor's file in {folder} has a value of a wrong kind.", AGAIN) from exc
        sane = 1 <= ear.hop <= ear.window <= 2**20 and 1_000 <= ear.sample_rate <= 384_000 and 0 < ear.seconds <= 3600
        if not sane or ear.window < ear.bins:
            raise ModelError(
                f"The preprocessor's file in {folder} asks for a window of {ear.window} frames every {ear.hop} at "
                f"{ear.sample_rate} Hz, in {ear.seconds:g} s, which nothing can be heard with.",
                AGAIN,
            )
        return ear

    @cached_property
    def filters(self) -> Tensor:
        """The filter bank, float32 (bins, window / 2 + 1)."""
        from transformers.audio_utils import chroma_filter_bank

        bank = chroma_filter_bank(
            num_frequency_bins=self.window, num_chroma=self.bins, sampling_rate=self.sample_rate, tuning=0
        )
        return torch.from_numpy(bank).float()

    def of_clip(self, clip: Clip) -> Tensor:
        """Return the strongest pitch class of each moment, one-hot float32 (moments, bins)."""
        # A little more than is listened to, so that the cut does not sound in the resampling.
        heard = round((self.seconds + 1) * clip.sample_rate)
        clip = resampled(Clip(clip.samples[:heard], clip.sample_rate).mono(), self.sample_rate)
        sound = torch.from_numpy(clip.samples[: round(self.seconds * self.sample_rate), 0].copy())
        short = max(0, self.window - len(sound))
        sound = functional.pad(sound, (short // 2, short - short // 2))
        window = torch.hann_window(self.window)
        spectrum = torch.stft(
            sound, self.window, self.hop, self.window, window, center=True, pad_mode="reflect", return_complex=True
        )
        power = (spectrum / window.square().sum().sqrt()).abs().square()
        chroma = functional.normalize(self.filters @ power, p=float("inf"), dim=0, eps=1e-6)
        return functional.one_hot(chroma.argmax(0), self.bins).float()


def no_melody(bins: int) -> Tensor:
    """Return what stands for no melody at all, (1, bins)."""
    silence = torch.zeros(1, bins)
    silence[:, 0] = 1.0
    return silence


def fitted(chroma: Tensor, length: int) -> Tensor:
    """Return chroma (moments, H) repeated from its start or cut so that it has `length` moments, as in training."""
    return chroma.repeat(-(-length // len(chroma)), 1)[:length]
