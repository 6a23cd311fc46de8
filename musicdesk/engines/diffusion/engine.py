"""The engine of models that diffusers runs: noise becomes music step by step, and is heard when all of it is there."""

from __future__ import annotations

import secrets
import time
from typing import NoReturn, TypedDict, Unpack

from musicdesk.core.abilities import Abilities
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadValue, ModelError
from musicdesk.core.job import Cancel, Cancelled, Progress, Report
from musicdesk.core.music import Codes, Music
from musicdesk.core.ports import MelodySource
from musicdesk.core.recipe import SEED_LIMIT, VARIATIONS_LIMIT, Recipe
from musicdesk.core.remake import CANDIDATES
from musicdesk.core.units import seconds_to_steps
from musicdesk.core.words import tempo_in
from musicdesk.engines.diffusion.pipelines import Pipeline
from musicdesk.engines.diffusion.streams import STEPS_PER_SECOND, SoundStream, SoundStreams

_INSTEAD = "Leave it out, or choose a MusicGen model, such as the Starter."


class DiffusionWishes(TypedDict, total=False):
    """What can be wished for besides a prompt; what is left out is as the model has it usually.

    `seed` None takes a fresh one, kept in the recipe. `steps` are denoising steps, `guidance` 1 is off, `negative` says
    what to stay away from. `report` gets a Progress after each step, and `cancel` is asked after each.
    """

    seconds: float
    seed: int | None
    guidance: float
    negative: str | None
    steps: int | None
    report: Report | None
    cancel: Cancel | None


class DiffusionEngine:
    """A pipeline in memory. `reasons` say in words why it runs where and how it does.

    Its music has no codes: 50 steps to a second are a mere clock. A take is exactly as long as its recipe says, to the
    frame; a sound louder than full scale is turned down as a whole, never clipped.
    """

    def __init__(self, pipeline: Pipeline, model: str, reasons: tuple[str, ...] = ()) -> None:
        self.model = model
        self.device = pipeline.device
        self.precision = pipeline.precision
        self.reasons = (*reasons, pipeline.reason)
        self._pipeline = pipeline

    @property
    def sample_rate(self) -> int:
        """Rate of the music in Hz."""
        return self._pipeline.family.sample_rate

    @property
    def channels(self) -> int:
        """Channels of the music."""
        return self._pipeline.family.channels

    @property
    def steps_per_second(self) -> int:
        """Steps of the clock to a second."""
        return STEPS_PER_SECOND

    @property
    def codebooks(self) -> int:
        """Its music has no codes."""
        return 0

    @property
    def title(self) -> str:
        """Its name for people."""
        return self._pipeline.kind.title

    @property
    def abilities(self) -> Abilities:
        """What it can be asked for."""
        return self._pipeline.family.abilities

    @property
    def sha256(self) -> str:
        """SHA-256 of the weights' bytes; slow the first time."""
        return self._pipeline.sha256

    @property
    def tempos_bpm(self) -> tuple[float, ...]:
        """It keeps any tempo."""
        return ()

    @property
    def follows_melody(self) -> bool:
        """No melody can be given."""
        return False

    def compose(
        self,
        recipe: Recipe,
        *,
        known: Codes | None = None,
        sound: Clip | None = None,
        foreign: bool = False,
        melody: MelodySource | None = None,
        hold: bool = True,
        report: Report | None = None,
        cancel: Cancel | None = None,
    ) -> SoundStream:
        """Return a take made of a recipe. Its blocks come when all of it is made; none do when it is cancelled.

        Without `hold` the sound is not kept after it was given out. `report` gets a Progress after each denoising step,
        and `cancel` is asked after each.

        Raises: BadValue or ModelError, at once, if the wish cannot be met; while it is iterated: Cancelled, ModelError
        if the model fails, MemoryError.
        """
        return SoundStream(self._streams(recipe, 1, known, sound, melody, hold, report, cancel))

    def ensemble(
        self,
        recipe: Recipe,
        count: int,
        *,
        known: Codes | None = None,
        sound: Clip | None = None,
        foreign: bool = False,
        melody: MelodySource | None = None,
        hold: bool = True,
        report: Report | None = None,
        cancel: Cancel | None = None,
    ) -> SoundStreams:
        """Return `count` takes with the recipe's seed, the next and so on, made one after the other.

        Each is the same to the bit as the one that `compose` makes with its recipe, and all need the memory of one.
        Progress counts over all of them. Arguments and errors as for `compose`.
        """
        return self._streams(recipe, count, known, sound, melody, hold, report, cancel)

    def remake(
        self,
        recipe: Recipe,
        known: Codes,
        begin: int,
        end: int,
        *,
        rest: str = "keep",
        candidates: int = CANDIDATES,
        sound: Clip | None = None,
        foreign: bool = False,
        melody: MelodySource | None = None,
        hold: bool = True,
        report: Report | None = None,
        cancel: Cancel | None = None,
    ) -> NoReturn:
        """Raises: ModelError, for it cannot re-make a part of a take."""
        raise self._cannot("cannot re-make a part of a take")

    def encode(self, clip: Clip, *, report: Report | None = None, cancel: Cancel | None = None) -> NoReturn:
        """Raises: ModelError, for it cannot take in music that is there."""
        raise self._cannot("cannot go on from music that is there")

    def generate(self, prompt: str, **wishes: Unpack[DiffusionWishes]) -> Music:
        """Return one take. What can be wished for besides the prompt are the names of `DiffusionWishes`.

        Raises: BadValue or ModelError if the wish cannot be met; Cancelled; MemoryError.
        """
        stream = self.stream(prompt, **wishes)
        for _ in stream:
            pass
        return stream.music

    def stream(self, prompt: str, **wishes: Unpack[DiffusionWishes]) -> SoundStream:
        """Return the take that `generate` makes, as blocks. A wish that cannot be met is said at once."""
        return self.compose(self._wished(prompt, wishes), report=wishes.get("report"), cancel=wishes.get("cancel"))

    def variations(self, prompt: str, *, count: int = 4, **wishes: Unpack[DiffusionWishes]) -> list[Music]:
        """Return `count` takes with the seeds `seed`, `seed` + 1 and so on. Errors as for `generate`."""
        made = self.ensemble(
            self._wished(prompt, wishes), count, report=wishes.get("report"), cancel=wishes.get("cancel")
        )
        for _ in made:
            pass
        return list(made.musics)

    def _wished(self, prompt: str, wishes: DiffusionWishes) -> Recipe:
        for name in wishes:
            if name not in DiffusionWishes.__annotations__:
                raise TypeError(f"There is nothing to wish for that is called {name!r}.")
        seed = wishes.get("seed")
        usual = Recipe.guidance if self.abilities.guidance is None else self.abilities.guidance
        return Recipe(
            prompt,
            seconds=wishes.get("seconds", min(Recipe.seconds, self.abilities.longest_s)),
            seed=secrets.randbits(31) if seed is None else seed,
            guidance=wishes.get("guidance", usual),
            negative=wishes.get("negative"),
            steps=wishes.get("steps"),
        )

    def _streams(
        self,
        recipe: Recipe,
        count: int,
        known: Codes | None,
        sound: Clip | None,
        melody: MelodySource | None,
        hold: bool,
        report: Report | None,
        cancel: Cancel | None,
    ) -> SoundStreams:
        begun = (known is not None and known.size > 0) or sound is not None
        self._check(recipe, count, begun, melody is not None or recipe.melody is not None)
        made = self.abilities.without(recipe).with_(
            model=self.model,
            checkpoint=self.sha256,
            device=self.device,
            precision=self.precision,
            bpm=tempo_in(recipe.prompt) if recipe.bpm is None else recipe.bpm,
        )
        recipes = tuple(made.with_(seed=recipe.seed + index) for index in range(count))
        steps = seconds_to_steps(recipe.seconds, STEPS_PER_SECOND)
        frames = steps * self.sample_rate // STEPS_PER_SECOND
        step = _Steps(count * (made.steps or 1), report, cancel)

        def make(each: Recipe) -> Samples:
            step.go_on()
            return self._pipeline.sound(each, frames, step, step.go_on)

        return SoundStreams(recipes, steps, self.sample_rate, hold, make)

    def _check(self, recipe: Recipe, count: int, begun: bool, follows: bool) -> None:
        """Make sure that a wish can be met. Raises: BadValue or ModelError."""
        abilities = self.abilities
        if not 1 <= count <= VARIATIONS_LIMIT or recipe.seed > SEED_LIMIT + 1 - count:
            raise BadValue(
                f"{count} takes with the seeds from {recipe.seed} on cannot be made.",
                f"Ask for 1 to {VARIATIONS_LIMIT}, with a smaller seed.",
                field="variations",
            )
        if recipe.seconds > abilities.longest_s:
            raise BadValue(
                f"{self.title} makes at most {abilities.longest_s:g} s at once; {recipe.seconds:g} s were asked for.",
                "Choose a shorter length, or a MusicGen model, such as the Starter.",
                field="seconds",
            )
        if begun:
            raise self._cannot("cannot go on from music that is there")
        if follows:
            raise self._cannot("does not follow a melody")
        if recipe.sections:
            raise self._cannot("has one prompt for the whole take")
        if recipe.negative is not None and not abilities.negative:
            raise self._cannot("does not read a negative prompt")
        if recipe.lora:
            raise self._cannot("takes no LoRA")

    def _cannot(self, sentence: str) -> ModelError:
        return ModelError(f"{self.title} {sentence}.", _INSTEAD)


class _Steps:
    """Counts the denoising steps of some takes: reports each, and ends the work when stopping was asked for."""

    def __init__(self, total: int, report: Report | None, cancel: Cancel | None) -> None:
        self._total, self._report, self._cancel = total, report, cancel
        self._done, self._began_s = 0, time.monotonic()

    def __call__(self) -> None:
        """Count a step. Raises: Cancelled."""
        # Some schedules take a step more than they were asked for.
        self._done = min(self._done + 1, self._total)
        if self._report is not None:
            self._report(Progress(self._done, self._total, time.monotonic() - self._began_s))
        self.go_on()

    def go_on(self) -> None:
        """Raises: Cancelled if stopping was asked for; of a take without codes nothing exists before its end."""
        if self._cancel is not None and self._cancel():
            raise Cancelled("Cancelled before the take was finished; this model has nothing to keep before its end.")
