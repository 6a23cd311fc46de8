"""From prompt and melody to what the decoder takes in, for both classes of checkpoint."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from musicdesk.core.clip import Clip
from musicdesk.core.errors import ModelError
from musicdesk.engines.musicgen.checkpoint import Checkpoint
from musicdesk.engines.musicgen.melody import Chroma, fitted, no_melody
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
        self._chroma = Chroma.of(checkpoint) if self._shape.follows_melody else None
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

    def hear(self, clip: Clip) -> Tensor:
        """Return the chroma of a clip, one-hot float32 (moments, bins).

        Raises: ModelError if this checkpoint follows no melody.
        """
        if self._chroma is None:
            raise ModelError(
                "This model does not follow a melody.", "Leave the melody out, or load a checkpoint of the melody kind."
            )
        return self._chroma.of_clip(clip)

    @property
    def listens_s(self) -> float:
        """How much of a melody is listened to, in seconds."""
        if self._chroma is None:
            return 0.0
        return min(self._chroma.seconds, self._shape.chroma_frames * self._chroma.hop / self._chroma.sample_rate)

    @torch.inference_mode()
    def conditions(self, text: Reading, negative: Reading | None, chroma: Tensor | None, guided: bool) -> Conditions:
        """Return what the decoder takes in: one group, and a second without the wishes if `guided`.

        The second group's text is `negative` if there is one, else nothing; it never has a melody.
        """
        readings = [text, negative] if guided else [text]
        if not self._shape.follows_melody:
            # Masked tokens are never attended to, so they are left out.
            return Conditions(None, tuple(each.states[each.mask] if each is not None else None for each in readings))
        length = max(len(each.states) for each in readings if each is not None)
        tunes = [
            chroma if chroma is not None else no_melody(self._shape.chroma_bins),
            no_melody(self._shape.chroma_bins),
        ]
        rows = [
            torch.cat([self._tune(tune), self._words(each, length)])
            for tune, each in zip(tunes, readings, strict=False)
        ]
        return Conditions(torch.stack(rows), tuple(None for _ in rows))

    def _words(self, reading: Reading | None, length: int) -> Tensor:
        if reading is None:
            return torch.zeros(length, self._shape.hidden, device=self._device)
        return reading.padded(length)

    def _tune(self, chroma: Tensor) -> Tensor:
        chroma = chroma.to(self._device)
        states = chroma if self._projection is None else functional.linear(chroma, *self._projection)
        return fitted(states, self._shape.chroma_frames)
