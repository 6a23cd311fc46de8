"""From prompt and melody to what the decoder takes in, for both classes of checkpoint."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from musicdesk.core.chroma import Classes, Ear
from musicdesk.core.errors import ModelError
from musicdesk.engines.musicgen.checkpoint import Checkpoint, read_json
from musicdesk.engines.musicgen.ear import PREPROCESSOR, PROCESSOR, ear_of, listens_s
from musicdesk.engines.musicgen.melody import Followed, Tune
from musicdesk.engines.musicgen.memory import Conditions
from musicdesk.engines.musicgen.text import Reading, TextReader


class Conditioner:
    """Holds the text encoder, and the ear of a checkpoint of the melody class.

    Raises: ModelError if a tensor is missing.
    """

    def __init__(self, checkpoint: Checkpoint, device: torch.device) -> None:
        self._shape = checkpoint.shape
        self._device = device
        self._reader = TextReader(checkpoint, device)
        self.ear = _ear(checkpoint) if self._shape.follows_melody else None
        """How this checkpoint hears a melody, None if it follows none."""
        self._projection: tuple[Tensor, Tensor] | None = None
        # A decoder as wide as there are pitch classes takes them as they are.
        if self._shape.follows_melody and self._shape.chroma_bins != self._shape.hidden:
            weights, sizes = checkpoint.weights, (self._shape.hidden, self._shape.chroma_bins)
            self._projection = (
                weights.take("audio_enc_to_dec_proj.weight", *sizes).to(device),
                weights.take("audio_enc_to_dec_proj.bias", sizes[0]).to(device),
            )

    def read(self, prompt: str) -> Reading:
        """Return what the text encoder makes of a prompt."""
        return self._reader.read(prompt)

    def follow(self, tune: Tune, seconds: float) -> Followed:
        """Return a melody laid under the first `seconds` of a take.

        Raises: ModelError if this checkpoint follows no melody.
        """
        if self.ear is None:
            raise ModelError(
                "This model does not follow a melody.",
                "Leave the melody out, or choose a model that does: the Starter.",
            )
        return Followed(tune, self.ear, seconds)

    def classes(self, followed: Followed, begin_s: float = 0.0) -> Classes:
        """Return what is taken in of a melody at once, from a moment of the take on, uint8 (moments,)."""
        return followed.classes(begin_s, self._shape.chroma_frames)

    @property
    def listens_s(self) -> float:
        """How much of a melody is taken in at once, in seconds."""
        return 0.0 if self.ear is None else listens_s(self.ear, self._shape.chroma_frames)

    @torch.inference_mode()
    def conditions(self, text: Reading, negative: Reading | None, classes: Classes | None, guided: bool) -> Conditions:
        """Return what the decoder takes in: one group, and a second without the wishes if `guided`.

        `classes` uint8 (moments,) are the melody's; None is no melody. The second group's text is `negative` if there
        is one, else nothing; it never has a melody.
        """
        readings = [text, negative] if guided else [text]
        if not self._shape.follows_melody:
            # Masked tokens are never attended to, so they are left out.
            return Conditions(None, tuple(each.states[each.mask] if each is not None else None for each in readings))
        length = max(len(each.states) for each in readings if each is not None)
        # Class 0 throughout stands for no melody at all.
        nothing = np.zeros(self._shape.chroma_frames, np.uint8)
        tunes = [nothing if classes is None else classes, nothing]
        rows = [
            torch.cat([self._tune(tune), self._words(each, length)])
            for tune, each in zip(tunes, readings, strict=False)
        ]
        return Conditions(torch.stack(rows), tuple(None for _ in rows))

    def _words(self, reading: Reading | None, length: int) -> Tensor:
        if reading is None:
            return torch.zeros(length, self._shape.hidden, device=self._device)
        return reading.padded(length)

    def _tune(self, classes: Classes) -> Tensor:
        numbers = torch.from_numpy(classes.astype(np.int64)).to(self._device)
        chroma = functional.one_hot(numbers, self._shape.chroma_bins).float()
        return chroma if self._projection is None else functional.linear(chroma, *self._projection)


def _ear(checkpoint: Checkpoint) -> Ear:
    processor, plain = (read_json(checkpoint.folder / name) for name in (PROCESSOR, PREPROCESSOR))
    rate = int(checkpoint.config.audio_encoder.sampling_rate)
    return ear_of(checkpoint.folder, processor, plain, rate, checkpoint.shape.chroma_bins)
