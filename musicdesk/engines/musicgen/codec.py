"""The codec of a checkpoint: codes to sound, in blocks while the codes are still being made, and sound to codes.

Letters: K codebooks, k codebooks per channel, T steps, C channels, D size of a codebook's vectors.
Source: EnCodec, arXiv 2210.13438; the layout of the parts is that of transformers' EncodecModel.
"""

from __future__ import annotations

import time

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancel, Cancelled, Progress, Report
from musicdesk.core.music import Codes
from musicdesk.engines.musicgen.beside import BesideFlow, CudaLane
from musicdesk.engines.musicgen.chain import Chain
from musicdesk.engines.musicgen.checkpoint import Checkpoint
from musicdesk.engines.musicgen.parts import Parts
from musicdesk.engines.musicgen.threads import alone

HEARD_AT_ONCE_S = 5
"""How much of a clip is encoded at once, in seconds."""


class Codec:
    """Decodes and encodes in float32; K, its channels and its rates are those of the checkpoint.

    Raises: ModelError if a tensor is missing or of another shape than the configuration says.
    """

    def __init__(self, checkpoint: Checkpoint, device: torch.device) -> None:
        self._config = checkpoint.config.audio_encoder
        self._checkpoint = checkpoint
        self._device = device
        self._streams = checkpoint.shape.channels
        self.codebooks = checkpoint.shape.codebooks
        self.sample_rate = int(self._config.sampling_rate)
        self.steps_per_second = int(self._config.frame_rate)
        self.frames_per_step = int(self._config.hop_length)
        self.channels = self._streams * int(self._config.audio_channels)
        parts = Parts(checkpoint.weights, self._config, device)
        self._decoder = parts.decoder()
        self._encoder: Chain | None = None
        sizes = (int(self._config.codebook_size), int(self._config.codebook_dim))
        self._vectors = [
            checkpoint.weights.take(f"audio_encoder.quantizer.layers.{row}.codebook.embed", *sizes).to(device)
            for row in range(self.codebooks // self._streams)
        ]
        # A norm over all of time, and wrapping around, need the whole piece.
        self._in_blocks = self._config.norm_type == "weight_norm" and self._config.pad_mode != "circular"

    def open(self) -> CodecFlow | BesideFlow:
        """Return a flow at the beginning of a piece; on a CUDA GPU one that works beside the decoder."""
        flow = CodecFlow(self._decoder, self, self._in_blocks)
        if self._device.type != "cuda":
            return flow
        return BesideFlow(flow, CudaLane(self._device), self.channels)

    @torch.inference_mode()
    def encode(self, clip: Clip, *, report: Report | None = None, cancel: Cancel | None = None) -> Codes:
        """Return the codes int64 (K, T) of a clip that has the codec's rate.

        A clip with another number of channels than the codec's is mixed to one, which every side gets. It is heard
        block by block, so that what this needs of memory does not grow with the clip; `report` gets a Progress after
        each block and `cancel` is asked before each.

        Raises: BadValue if the clip is empty or of another rate; Cancelled.
        """
        if clip.sample_rate != self.sample_rate:
            raise BadValue(
                f"The codec reads {self.sample_rate} Hz, not {clip.sample_rate} Hz.", "Resample the clip first."
            )
        if not clip.frames:
            raise BadValue("The clip is empty.", "Choose one with sound in it.")
        if self._encoder is None:
            self._encoder = Parts(self._checkpoint.weights, self._config, self._device).encoder()
        flow, rows, started = self._encoder.open(), list[Codes](), time.monotonic()
        whole = not self._in_blocks or self._config.normalize  # to which loudness, only the whole clip can tell
        block = clip.frames if whole else self.sample_rate * HEARD_AT_ONCE_S
        for begin in range(0, clip.frames, block):
            if cancel is not None and cancel():
                raise Cancelled("Cancelled while the sound was being heard.")
            end = min(begin + block, clip.frames)
            sound = self._sides(Clip(clip.samples[begin:end], clip.sample_rate))
            if self._config.normalize:
                sound = sound / (sound.mean(1, keepdim=True).square().mean(-1, keepdim=True).sqrt() + 1e-8)
            rows.append(self._nearest(flow.push(sound, end == clip.frames)))
            if report is not None:
                report(Progress(end, clip.frames, time.monotonic() - started))
        return np.concatenate(rows, axis=1)

    def _sides(self, clip: Clip) -> Tensor:
        """Return the sound of a clip as the encoder takes it, (streams, audio channels, frames)."""
        samples = (
            clip.samples if clip.channels == self.channels else np.repeat(clip.mono().samples, self.channels, axis=1)
        )
        sound = torch.from_numpy(np.ascontiguousarray(samples.T)).to(self._device)
        return sound.view(self._streams, -1, clip.frames)

    def _nearest(self, rest: Tensor) -> Codes:
        """Return the codes int64 (K, T) of what the encoder made, (streams, D, T)."""
        rest, rows = rest.transpose(1, 2), list[Tensor]()
        for vectors in self._vectors:
            # The nearest vector; the square of `rest` itself is the same for all of them.
            nearest = (2 * rest @ vectors.T - vectors.square().sum(1)).argmax(-1)
            rest = rest - functional.embedding(nearest, vectors)
            rows.append(nearest)
        codes: Codes = torch.stack(rows).flatten(0, 1).cpu().numpy()
        return codes

    def vectors(self, codes: Codes) -> Tensor:
        """Return the sum of the codebooks' vectors, float32 (streams, D, T), for codes int64 (K, T)."""
        indices = torch.from_numpy(np.ascontiguousarray(codes)).to(self._device)
        total = torch.zeros((), device=self._device)
        for row, vectors in enumerate(self._vectors):
            # Left and right are interleaved: one book's rows stand together.
            total = total + functional.embedding(indices[row * self._streams : (row + 1) * self._streams], vectors)
        return total.transpose(1, 2)


class CodecFlow:
    """Decodes one piece block by block; what it has given out never changes.

    What is finished ends with a whole step: the newest four, 80 ms of Meta's codec, wait until what follows is known.
    """

    def __init__(self, decoder: Chain, codec: Codec, in_blocks: bool) -> None:
        self._flow = decoder.open()
        self._codec = codec
        self._in_blocks = in_blocks
        self._codes: list[Codes] = []
        self._rest: Tensor | None = None

    @torch.inference_mode()
    def sound(self, codes: Codes, last: bool) -> Tensor:
        """Take the next codes int64 (K, n) and return the finished sound, float32 (frames, channels) in [-1, 1].

        On a GPU it may still be in the making.
        """
        if not self._in_blocks:
            self._codes.append(codes)
            if not last:
                return torch.zeros(0, self._codec.channels)
            codes = np.concatenate(self._codes, axis=1)
        sound = self._flow.push(self._codec.vectors(codes), last).clamp(-1.0, 1.0).flatten(0, 1).T
        if self._rest is not None:
            sound = torch.cat([self._rest, sound])
        whole = len(sound) if last else len(sound) - len(sound) % self._codec.frames_per_step
        self._rest = sound[whole:].clone()
        return sound[:whole].contiguous()

    def push(self, codes: Codes, last: bool) -> Samples:
        """Take the next codes int64 (K, n) and return the finished sound, float32 (frames, channels) in [-1, 1]."""
        # On one thread it comes out the same everywhere, and does not wait for a core that another program has.
        with alone():
            samples: Samples = self.sound(codes, last).cpu().numpy()
        return samples

    def cut(self, codes: Codes) -> Samples:
        """Take the last codes of a piece that ends early, maybe none, and return what is finished of it."""
        return self.push(codes, self.ends)

    @property
    def ends(self) -> bool:
        """Whether a piece that is cut short is finished as if it ended there: nothing of it was given out before."""
        return not self._in_blocks
