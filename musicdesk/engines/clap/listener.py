"""Clap: a Tagger over a CLAP model, which puts sounds and sentences into one space."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from math import gcd
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip
from musicdesk.core.errors import ModelError
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.core.tags import Tags
from musicdesk.engines.clap.choosing import KINDS, Vectors, apart, chosen, sentences, unit
from musicdesk.engines.quiet import be_quiet_and_offline
from musicdesk.engines.shortage import shortage_said
from musicdesk.formats.names import shown

PARTS_LIMIT = 12
"""How many parts of a long sound are listened to, spread over it evenly: two minutes say what an hour is."""
SHORTEST_S = 0.1
"""What is shorter than this at the end of a sound is no part of its own."""
SILENCE = 1e-3
"""The largest sample of what nobody hears (-60 dB): it has no words."""
_TEXT_LIMIT = 77
_BATCH = 16


class Clap:
    """Hears which words fit a clip, and how well a clip fits a sentence. For one thread at a time."""

    def __init__(self, model: Any, ears: Any, tokenizer: Any, device: str) -> None:
        """Take a ClapModel in evaluation, its feature extractor and its tokenizer, all on `device`."""
        self.device = device
        self._model, self._ears, self._tokenizer = model, ears, tokenizer
        self._rate_hz = int(ears.sampling_rate)
        self._part_frames = int(ears.nb_max_samples)
        self._words: dict[str, Vectors] = {}

    def tags(self, clip: Clip, cancel: Cancel | None = None) -> Tags:
        """Return the words for genre, mood and instrument that fit a clip; none for silence.

        Raises: Cancelled; ModelError if there is not enough memory.
        """
        if float(np.abs(clip.samples).max(initial=0.0)) < SILENCE:
            return Tags()
        for kind in KINDS:
            _ask(cancel)
            if kind not in self._words:
                self._words[kind] = apart(self._said(sentences(kind)))
        return chosen(self._heard(clip, cancel), self._words)

    def likeness(self, clips: Sequence[Clip], text: str, cancel: Cancel | None = None) -> list[float]:
        """Return how well each clip fits a text, -1 to 1; 0 for one without sound.

        Raises: Cancelled; ModelError if there is not enough memory.
        """
        _ask(cancel)
        said = self._said([text])[0]
        return [
            float(np.clip(self._heard(clip, cancel)[0] @ said, -1.0, 1.0)) if clip.frames else 0.0 for clip in clips
        ]

    def _said(self, texts: list[str]) -> Vectors:
        import torch

        found = []
        for begin in range(0, len(texts), _BATCH):
            with _roomy(), torch.inference_mode():
                tokens = self._tokenizer(
                    texts[begin : begin + _BATCH],
                    padding=True,
                    truncation=True,
                    max_length=_TEXT_LIMIT,
                    return_tensors="pt",
                ).to(self.device)
                given = {name: tokens[name] for name in ("input_ids", "attention_mask")}
                found.append(_vectors(self._model.get_text_features(**given)))
        return unit(np.concatenate(found))

    def _heard(self, clip: Clip, cancel: Cancel | None) -> Vectors:
        """Return the mean of the vectors of a clip's parts, float32 (1, width)."""
        import torch

        found = []
        for part in self._parts(clip):
            _ask(cancel)
            with _roomy(), torch.inference_mode():
                features = self._ears([part], sampling_rate=self._rate_hz, return_tensors="pt").to(self.device)
                found.append(_vectors(self._model.get_audio_features(**features)))
        return unit(np.concatenate(found).mean(axis=0, keepdims=True))

    def _parts(self, clip: Clip) -> Iterator[NDArray[np.float32]]:
        """Return the parts of a clip that are listened to, float32 (frames,), each as long as the model hears at most.

        None is longer: of such a one the feature extractor would choose a part by chance.
        """
        own = max(1, self._part_frames * clip.sample_rate // self._rate_hz)
        begins = np.arange(0, max(1, clip.frames - round(SHORTEST_S * clip.sample_rate)), own)
        if len(begins) > PARTS_LIMIT:
            begins = np.linspace(0, clip.frames - own, PARTS_LIMIT).astype(np.int64)
        for begin in begins:
            part = clip.samples[begin : begin + own].mean(axis=1, dtype=np.float32)
            yield self._at_rate(np.nan_to_num(part), clip.sample_rate)[: self._part_frames]

    def _at_rate(self, part: NDArray[np.float32], rate_hz: int) -> NDArray[np.float32]:
        if rate_hz == self._rate_hz:
            return part
        import soxr

        common = gcd(rate_hz, self._rate_hz)
        made: NDArray[np.float32] = soxr.resample(part, rate_hz // common, self._rate_hz // common)
        return made


def read_clap(folder: Path, device: str) -> Clap:
    """Return a listener with the CLAP of a folder in memory.

    Raises: ModelError if there is none, it is incomplete or unsafe, or there is not enough memory.
    """
    from musicdesk.formats.safetensorsfile import check_model_folder

    check_model_folder(folder)
    be_quiet_and_offline()
    try:
        from transformers import AutoConfig, ClapFeatureExtractor, ClapModel, RobertaTokenizer
        from transformers.utils import logging

        logging.disable_progress_bar()
        config = AutoConfig.from_pretrained(folder, local_files_only=True)
        if config.model_type != "clap":
            raise ModelError(f"{shown(folder)} holds no CLAP, but {config.model_type!r}.", "Choose another folder.")
        with _roomy():
            model, told = ClapModel.from_pretrained(
                folder, config=config, local_files_only=True, use_safetensors=True, output_loading_info=True
            )
            # What a file lacks, the library fills with chance: words without any sense.
            learnt = [each for each in told["missing_keys"] if not each.endswith(("_ids", "_index"))]
            if learnt or told["mismatched_keys"]:
                raise ValueError("tensors are missing")
            model = model.to(device).eval().requires_grad_(False)
        ears = ClapFeatureExtractor.from_pretrained(folder, local_files_only=True)
        tokenizer = RobertaTokenizer.from_pretrained(folder, local_files_only=True)
    except ModelError:
        raise
    # What a damaged folder trips over is different with every file of it.
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RuntimeError, ImportError) as exc:
        raise ModelError(
            f"The model that hears genre and mood, in {shown(folder)}, cannot be read.",
            "Let it be checked: musicdesk models verify clap",
        ) from exc
    return Clap(model, ears, tokenizer, device)


def _roomy() -> AbstractContextManager[None]:
    return shortage_said("to hear genre and mood", "Close other programs, or unload the model.")


def _vectors(output: Any) -> NDArray[np.float32]:
    """Return what the model gave, which some versions wrap, as float32 (n, width)."""
    found: NDArray[np.float32] = getattr(output, "pooler_output", output).float().cpu().numpy()
    return found


def _ask(cancel: Cancel | None) -> None:
    if cancel is not None and cancel():
        raise Cancelled
