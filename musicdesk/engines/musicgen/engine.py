"""The MusicGen engine: a loaded checkpoint, and the verbs that make music with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Unpack

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray

from musicdesk.core.abilities import MUSICGEN, Abilities
from musicdesk.core.chroma import Ear
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancel, Report
from musicdesk.core.music import Codes, Music
from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import CANDIDATES
from musicdesk.engines.musicgen.checkpoint import Checkpoint
from musicdesk.engines.musicgen.codec import Codec
from musicdesk.engines.musicgen.conditions import Conditioner
from musicdesk.engines.musicgen.decoder import Decoder
from musicdesk.engines.musicgen.ensemble import Ensemble, solo
from musicdesk.engines.musicgen.heard import Hearing
from musicdesk.engines.musicgen.linear import number_format
from musicdesk.engines.musicgen.melody import MelodyInput, resampled, take_in
from musicdesk.engines.musicgen.planning import Plan, Planner
from musicdesk.engines.musicgen.remaking import remade
from musicdesk.engines.musicgen.stream import Blocks, MusicStream
from musicdesk.engines.musicgen.wishing import Given, Wishes, wished


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
    def title(self) -> str:
        """Its name for people."""
        return self.checkpoint.teaching.name

    @property
    def abilities(self) -> Abilities:
        """What it can be asked for."""
        return replace(MUSICGEN, melody=self.follows_melody)

    @property
    def sha256(self) -> str:
        """SHA-256 of the weights' bytes; slow the first time."""
        return self.checkpoint.sha256

    @property
    def tempos_bpm(self) -> tuple[float, ...]:
        """The tempos it was taught; none where it keeps any."""
        return self.checkpoint.teaching.tempos_bpm

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

    def compose(
        self,
        recipe: Recipe,
        *,
        known: ArrayLike | None = None,
        sound: Clip | None = None,
        foreign: bool = False,
        melody: MelodyInput | None = None,
        hold: bool = True,
        report: Report | None = None,
        cancel: Cancel | None = None,
    ) -> MusicStream:
        """Return a take made of a recipe, as blocks of finished sound while it is being made.

        With `known` codes int64 (K, P) it goes on from them for `recipe.seconds` more: their sound comes first, and
        they are kept as they are. Given their `sound`, it is kept to the bit up to a tenth of a second before its end,
        and the codec is spared most of it; without it, it is the same to rounding. A `foreign` sound is not what the
        codes sound like, but what they were heard in: it is kept as well, and faded over to what is new. What is longer
        than the model was taught is made in windows. `melody`, an audio file, a clip or (samples, sample_rate), lies
        under the whole take second by second; `recipe.melody` says what is after its end. Without `hold` no sound is
        kept, so that a take of hours needs no memory. `report` gets a Progress after each step, and `cancel` is asked
        before each: cut short, the take ends with what is new by then.

        A wish that cannot be met is said at once, before the first block.

        Raises: BadValue, BadFile or ModelError if the wish cannot be met.
        """
        plan = self._planner.plan(recipe, 1, melody, known)
        return solo(self._ensemble(plan, self._hearing(hold, sound, foreign), report, cancel))

    def ensemble(
        self,
        recipe: Recipe,
        count: int,
        *,
        known: ArrayLike | None = None,
        sound: Clip | None = None,
        foreign: bool = False,
        melody: MelodyInput | None = None,
        hold: bool = True,
        report: Report | None = None,
        cancel: Cancel | None = None,
    ) -> Ensemble:
        """Return `count` takes made as one batch, with the recipe's seed, the next and so on, block by block.

        Each equals the take that `compose` makes with its recipe; on a GPU, whose products of several rows round in
        another way, near enough to it. Cancelled, all are cut short. Arguments and errors as for `compose`.
        """
        plan = self._planner.plan(recipe, count, melody, known)
        return self._ensemble(plan, self._hearing(hold, sound, foreign), report, cancel)

    def remake(
        self,
        recipe: Recipe,
        known: ArrayLike,
        begin: int,
        end: int,
        *,
        rest: str = "keep",
        candidates: int = CANDIDATES,
        sound: Clip | None = None,
        foreign: bool = False,
        melody: MelodyInput | None = None,
        hold: bool = True,
        report: Report | None = None,
        cancel: Cancel | None = None,
    ) -> MusicStream:
        """Return the take with the codes `known` int64 (K, T) whose steps begin..end are made anew under a recipe.

        What is before them is kept, and so is the length. What follows is kept as it is ("keep"), and of so many
        `candidates` the one is taken that it follows best; or it is made anew to the end ("anew"). The sections of the
        recipe count from `begin`. The sound of what is before comes first. Given the `sound` of the take, that of what
        follows is kept to the bit too, from where the codec has forgotten the part on. Arguments and errors as for
        `compose`.

        Raises, while it is iterated: Cancelled if it was cancelled before there was a candidate, or anything new.
        """
        plan = self._planner.region(recipe, known, begin, end, rest, candidates, melody)
        if plan.behind.size:
            return remade(self._decoder, self._codec, plan, self._hearing(hold, sound, foreign), report, cancel)
        return solo(self._ensemble(plan, self._hearing(hold, sound, foreign), report, cancel))

    def generate(self, prompt: str, **wishes: Unpack[Wishes]) -> Music:
        """Return one take of exactly round(steps per second x `seconds`) steps, cut short if `cancel` says so.

        What can be wished for besides the prompt are the names of `Wishes`.

        Raises: BadValue, BadFile or ModelError if the wish cannot be met; Cancelled if nothing was finished yet.
        """
        stream = self.stream(prompt, **wishes)
        for _ in stream:
            pass
        return stream.music

    def stream(self, prompt: str, **wishes: Unpack[Wishes]) -> MusicStream:
        """Return the take that `generate` makes, as blocks of finished sound while it is being made.

        A wish that cannot be met is said at once, before the first block.
        """
        recipe, given = self._wished(prompt, wishes)
        return self.compose(recipe, **given)

    def variations(self, prompt: str, *, count: int = 4, **wishes: Unpack[Wishes]) -> list[Music]:
        """Return `count` takes made as one batch, with the seeds `seed`, `seed` + 1 and so on; cut short together.

        Each equals the take that `generate` makes with its recipe; on a GPU, whose products of several rows round in
        another way, near enough to it. Errors as for `generate`.
        """
        recipe, given = self._wished(prompt, wishes)
        made = self.ensemble(recipe, count, **given)
        for _ in made:
            pass
        return list(made.musics)

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

    def encode(self, clip: Clip, *, report: Report | None = None, cancel: Cancel | None = None) -> Codes:
        """Return the codes int64 (K, T) of a clip of any rate; a stereo model gets a mono clip on both sides.

        `report` gets a Progress after each block, and `cancel` is asked before each.

        Raises: BadValue if the clip is empty; Cancelled.
        """
        return self._codec.encode(resampled(clip, self.sample_rate), report=report, cancel=cancel)

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

    def _wished(self, prompt: str, wishes: Wishes) -> tuple[Recipe, Given]:
        return wished(prompt, wishes, self._planner.checked, self.steps_per_second)

    def _ensemble(self, plan: Plan, hearing: Hearing, report: Report | None, cancel: Cancel | None) -> Ensemble:
        return Ensemble(self._decoder, self._codec, plan, hearing, report, cancel)

    def _hearing(self, hold: bool, sound: Clip | None, foreign: bool) -> Hearing:
        same = sound is not None and sound.sample_rate == self.sample_rate
        return Hearing(hold, sound.samples if sound is not None and same else None, foreign)
