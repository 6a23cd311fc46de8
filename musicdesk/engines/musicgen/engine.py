"""The MusicGen engine: a loaded checkpoint, and the verbs that make music with it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray

from musicdesk.core.chroma import Ear
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancel, Cancelled, Report
from musicdesk.core.music import Codes, Music
from musicdesk.engines.musicgen.checkpoint import Checkpoint
from musicdesk.engines.musicgen.codec import Codec
from musicdesk.engines.musicgen.conditions import Conditioner
from musicdesk.engines.musicgen.decoder import Decoder
from musicdesk.engines.musicgen.decoding import Decoding
from musicdesk.engines.musicgen.delay import DelayPattern
from musicdesk.engines.musicgen.linear import number_format
from musicdesk.engines.musicgen.melody import MelodyInput, resampled, take_in
from musicdesk.engines.musicgen.planning import Plan, Planner
from musicdesk.engines.musicgen.sampling import Sampler
from musicdesk.engines.musicgen.stream import Blocks, MusicStream
from musicdesk.engines.musicgen.windows import Windowed, one_by_one


class MusicGenEngine:
    """A checkpoint in memory. `reasons` say in words why it runs where and how it does.

    Raises: ModelError if a tensor is missing or of another shape than the configuration says.
    """

    def __init__(
        self,
        checkpoint: Checkpoint,
        model: str,
        device: str = "cpu",
        precision: str = "fp32",
        reasons: tuple[str, ...] = (),
    ) -> None:
        self.checkpoint = checkpoint
        self.model = model
        self.device = device
        self.precision = precision
        self.reasons = reasons
        form = number_format(precision, device)
        self._decoder = Decoder(checkpoint.weights, checkpoint.shape, form)
        self._conditioner = Conditioner(checkpoint, form.device)
        self._codec = Codec(checkpoint, form.device)
        self._planner = Planner(checkpoint, self._conditioner, model, device, precision)

    @property
    def sample_rate(self) -> int:
        """Rate of the music in Hz."""
        return self._codec.sample_rate

    @property
    def steps_per_second(self) -> int:
        """Codec steps per second."""
        return self._codec.steps_per_second

    @property
    def channels(self) -> int:
        """Channels of the music."""
        return self._codec.channels

    @property
    def codebooks(self) -> int:
        """Codebooks K of the codes, left and right together."""
        return self._codec.codebooks

    @property
    def follows_melody(self) -> bool:
        """Whether a melody can be given."""
        return self.checkpoint.shape.follows_melody

    @property
    def ear(self) -> Ear | None:
        """How a melody is heard, None if none can be given."""
        return self._conditioner.ear

    @property
    def listens_s(self) -> float:
        """How much of a melody is taken in at once, in seconds; 0 if none can be given."""
        return self._conditioner.listens_s

    def generate(
        self,
        prompt: str,
        *,
        seconds: float = 10.0,
        seed: int | None = None,
        guidance: float = 3.0,
        temperature: float = 1.0,
        top_k: int = 250,
        top_p: float = 0.0,
        negative: str | None = None,
        melody: MelodyInput | None = None,
        after: str = "repeat",
        prefix: ArrayLike | None = None,
        report: Report | None = None,
        cancel: Cancel | None = None,
    ) -> Music:
        """Return one take of exactly round(steps per second x `seconds`) steps, cut short if `cancel` says so.

        `seed` None takes a fresh one, kept in the recipe. `guidance` 1 is off, `temperature` 0 greedy, `top_k` 0 and
        `top_p` 0 no limit. `negative` says what to stay away from, `melody` what to follow: an audio file, a clip or
        (samples, sample_rate), laid under the take second by second. `after` its end it begins anew ("repeat") or
        nothing is followed any more ("stop"). A take with a melody that lasts longer than the model listens is made in
        windows. `prefix` int64 (K, P) are codes the take begins with; they count into its length. `report` gets a
        Progress after each step, and `cancel` is asked before each.

        Raises: BadValue, BadFile or ModelError if the wish cannot be met; Cancelled if nothing was finished yet.
        """
        stream = self.stream(
            prompt,
            seconds=seconds,
            seed=seed,
            guidance=guidance,
            temperature=temperature,
            top_k=top_k,
            top_p=top_p,
            negative=negative,
            melody=melody,
            after=after,
            prefix=prefix,
            report=report,
            cancel=cancel,
        )
        for _ in stream:
            pass
        return stream.music

    def stream(
        self,
        prompt: str,
        *,
        seconds: float = 10.0,
        seed: int | None = None,
        guidance: float = 3.0,
        temperature: float = 1.0,
        top_k: int = 250,
        top_p: float = 0.0,
        negative: str | None = None,
        melody: MelodyInput | None = None,
        after: str = "repeat",
        prefix: ArrayLike | None = None,
        report: Report | None = None,
        cancel: Cancel | None = None,
    ) -> MusicStream:
        """Return the take that `generate` makes, as blocks of finished sound while it is being made.

        Arguments as for `generate`; a wish that cannot be met is said at once, before the first block.
        """
        wish = {
            "prompt": prompt,
            "seconds": seconds,
            "guidance": guidance,
            "temperature": temperature,
            "top_k": top_k,
            "top_p": top_p,
            "negative": negative,
        }
        plan = self._planner.plan(wish, seed, 1, melody, prefix, after=after)
        if len(plan.goes) > 1:
            return Windowed(self, plan).stream(report, cancel)
        return MusicStream(lambda stream: self._blocks(stream, plan, report, cancel))

    def variations(
        self,
        prompt: str,
        *,
        count: int = 4,
        seconds: float = 10.0,
        seed: int | None = None,
        guidance: float = 3.0,
        temperature: float = 1.0,
        top_k: int = 250,
        top_p: float = 0.0,
        negative: str | None = None,
        melody: MelodyInput | None = None,
        after: str = "repeat",
        prefix: ArrayLike | None = None,
        report: Report | None = None,
        cancel: Cancel | None = None,
    ) -> list[Music]:
        """Return `count` takes made as one batch, with the seeds `seed`, `seed` + 1 and so on.

        Takes that are made in windows, because they follow a melody for long, are made one after the other instead;
        stopped, those are returned that exist.

        Each equals the take that `generate` makes with its recipe; on a GPU, whose products of several rows round in
        another way, near enough to it. Arguments and errors as for `generate`.
        """
        wish = {
            "prompt": prompt,
            "seconds": seconds,
            "guidance": guidance,
            "temperature": temperature,
            "top_k": top_k,
            "top_p": top_p,
            "negative": negative,
        }
        plan = self._planner.plan(wish, seed, count, melody, prefix, after=after)
        if len(plan.goes) > 1:
            return one_by_one(self, plan, report, cancel)
        decoding = self._decoding(plan)
        for _ in decoding.run(plan.recipes[0].guidance, report, cancel):
            pass
        takes = decoding.codes(0, decoding.finished)
        return [self._whole(plan, index, codes, decoding.cancelled) for index, codes in enumerate(takes)]

    def decode(self, codes: ArrayLike) -> Samples:
        """Return the sound of codes int64 (K, T), float32 (frames, channels) in [-1, 1]: what a take with them has.

        Raises: BadValue if they are not codes of this model.
        """
        checked = self._planner.checked(codes, "codes")
        if not checked.shape[1]:
            raise BadValue("There are no codes to decode.", field="codes")
        steps = checked.shape[1]
        blocks = Blocks(self._codec, steps).ready(lambda begin, end: checked[:, begin:end], steps)
        return np.concatenate([block.samples for block in blocks])

    def encode(self, clip: Clip) -> Codes:
        """Return the codes int64 (K, T) of a clip of any rate; a stereo model gets a mono clip on both sides.

        Raises: BadValue if the clip is empty.
        """
        return self._codec.encode(resampled(clip, self.sample_rate))

    def logits(self, prompt: str, columns: ArrayLike, *, melody: MelodyInput | None = None) -> NDArray[np.float32]:
        """Return the logits float32 (K, n, V) after each of the delayed `columns` int64 (K, n), without guidance.

        The columns are taken in one by one, as in a take; the first is the start column. For measuring against another
        implementation.

        Raises: BadValue or ModelError as for `generate`.
        """
        checked = self._planner.checked(columns, "columns", self.checkpoint.shape.start)
        if not checked.shape[1]:
            raise BadValue("There is no column to begin with.", "Give the start column at least.", field="columns")
        given = torch.from_numpy(checked).to(self._decoder.form.device)
        classes = None
        if melody is not None:
            followed = self._conditioner.follow(take_in(melody), self._conditioner.listens_s)
            classes = self._conditioner.classes(followed)
        conditions = self._conditioner.conditions(self._conditioner.read(prompt), None, classes, guided=False)
        memory, logits = self._decoder.begin(conditions, given[:, :1], 1, given.shape[1])
        rows = [logits] + [self._decoder.step(memory, given[None, :, at]) for at in range(1, given.shape[1])]
        return np.stack([row[0, 0].cpu().numpy() for row in rows], axis=1)

    def _decoding(self, plan: Plan) -> Decoding:
        recipe, shape = plan.recipes[0], self.checkpoint.shape
        sampler = Sampler([each.seed for each in plan.recipes], recipe.temperature, recipe.top_k, recipe.top_p)
        pattern = DelayPattern(shape.codebooks, shape.channels, plan.steps, shape.start)
        return Decoding(self._decoder, plan.conditions(plan.goes[0]), pattern, plan.prefix, sampler, len(plan.recipes))

    def _blocks(self, stream: MusicStream, plan: Plan, report: Report | None, cancel: Cancel | None) -> Iterator[Clip]:
        decoding, blocks, made = self._decoding(plan), Blocks(self._codec, plan.steps), list[Clip]()

        def codes(begin: int, end: int) -> Codes:
            take: Codes = decoding.codes(begin, end)[0]
            return take

        for finished in decoding.run(plan.recipes[0].guidance, report, cancel):
            for block in blocks.ready(codes, finished):
                made.append(block)
                yield block
        if decoding.cancelled:
            for block in blocks.cut(codes, decoding.finished):
                made.append(block)
                yield block
        stream.finish(self._music(plan, 0, codes(0, decoding.finished), made, decoding.cancelled))

    def _whole(self, plan: Plan, index: int, known: Codes, cancelled: bool) -> Music:
        """Return take `index` of a batch whose codes int64 (K, T) are known."""
        blocks, steps = Blocks(self._codec, plan.steps), known.shape[1]
        made = (blocks.cut if cancelled else blocks.ready)(lambda begin, end: known[:, begin:end], steps)
        return self._music(plan, index, known, list(made), cancelled)

    def _music(self, plan: Plan, index: int, codes: Codes, blocks: list[Clip], cancelled: bool) -> Music:
        samples = np.concatenate([block.samples for block in blocks] or [np.zeros((0, self.channels), np.float32)])
        # The last steps of a take cut short cannot be heard as they would have gone on, so they are left out:
        # what is kept equals the start of the full take, sound and codes alike.
        steps = len(samples) // self._codec.frames_per_step if cancelled else plan.steps
        if not steps:
            raise Cancelled("Cancelled before the first sound was finished.")
        return Music(samples, self.sample_rate, codes[:, :steps], plan.recipes[index], not cancelled, plan.remarks)
