"""From a wish to takes that are ready to be made: everything that can be wrong with it is said here."""

from __future__ import annotations

import math
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from musicdesk.core.errors import BadValue, ModelError
from musicdesk.core.music import Codes
from musicdesk.core.recipe import VARIATIONS_LIMIT, Recipe
from musicdesk.core.units import seconds_to_steps
from musicdesk.core.words import spoken_bpm, tempo_in
from musicdesk.engines.musicgen.checkpoint import Checkpoint, Teaching
from musicdesk.engines.musicgen.conditions import Conditioner
from musicdesk.engines.musicgen.melody import MelodyInput, Tune, take_in
from musicdesk.engines.musicgen.memory import Conditions

TEMPO_TOLERANCE = 0.01
"""A tempo this near to a taught one, as a share, is that one."""
LEFT_OUT_S = 0.5
"""Less than this at a melody's end, in seconds, may be left out without a word."""


TAUGHT_S = 30.0
"""How long the pieces were that MusicGen was taught, where a checkpoint does not say otherwise.

Source: MusicGen, arXiv 2306.05284, section 3.1.
"""


@dataclass(frozen=True)
class Go:
    """One run of the decoder over the steps `begin`..`end` of a take, which makes what is not known of them yet."""

    begin: int
    end: int
    follows: bool = False
    """Whether there is a melody to follow in it."""


@dataclass(frozen=True)
class Plan:
    """Takes ready to be made: T `steps` each, beginning with the codes `prefix` int64 (K, P), in one or several `goes`.

    `conditions` gives what a go follows.
    """

    recipes: tuple[Recipe, ...]
    conditions: Callable[[Go], Conditions]
    steps: int
    prefix: Codes
    goes: tuple[Go, ...]
    remarks: tuple[str, ...]


def windows(known: int, total: int, window: int) -> list[tuple[int, int]]:
    """Return the goes (begin, end) in steps that lead from `known` codes to `total`, each `window` steps at most.

    A go begins with known steps, half a window of them at most, and ends with new ones.
    """
    goes = list[tuple[int, int]]()
    while known < total:
        begin = known - min(known, window // 2)
        end = min(begin + window, total)
        goes.append((begin, end))
        known = end
    return goes


class Planner:
    """Plans takes for one checkpoint on one device; `model` is what the user calls it."""

    def __init__(
        self, checkpoint: Checkpoint, conditioner: Conditioner, model: str, device: str, precision: str
    ) -> None:
        self._checkpoint = checkpoint
        self._conditioner = conditioner
        self._model = model
        self._device = device
        self._precision = precision

    def plan(
        self,
        wish: Mapping[str, Any],
        seed: int | None,
        count: int,
        melody: MelodyInput | None,
        prefix: ArrayLike | None,
        *,
        after: str = "repeat",
        in_windows: bool = False,
    ) -> Plan:
        """Return `count` takes with the seeds `seed`, `seed` + 1 and so on, checked and ready to be made.

        `wish` holds the values of a recipe that the user chose; `seed` None takes a fresh one. A take with a melody
        that lasts longer than the model listens is made in several goes, each following the melody where it is then;
        `in_windows` makes any take so that no go is longer than the pieces that the model was taught.

        Raises: BadValue, BadFile or ModelError if the wish cannot be met.
        """
        if isinstance(count, bool) or not isinstance(count, int) or not 1 <= count <= VARIATIONS_LIMIT:
            raise BadValue(
                f"{count} variations cannot be made at once.", f"Ask for 1 to {VARIATIONS_LIMIT}.", field="variations"
            )
        rate = int(self._checkpoint.config.audio_encoder.frame_rate)
        first = secrets.randbits(31) if seed is None else seed
        recipe = Recipe(**wish, seed=first, model=self._model, device=self._device, precision=self._precision)
        # The first seed is known to be a whole number now, so counting up from it cannot fail oddly.
        recipes = [recipe.with_(seed=first + index) for index in range(count)]
        steps = seconds_to_steps(recipe.seconds, rate)
        if steps < 1:
            raise BadValue(
                f"{recipe.seconds} s is less than one step of this model's codec.",
                f"Ask for at least {1 / rate:g} s.",
                field="seconds",
            )
        nothing = np.zeros((self._checkpoint.shape.codebooks, 0), np.int64)
        known = nothing if prefix is None else self.checked(prefix, "prefix")
        if known.shape[1] >= steps:
            raise BadValue(
                f"The prefix has {known.shape[1]} steps, and the whole take only {steps}.",
                "Ask for more seconds or give fewer steps.",
                field="prefix",
            )
        tune = None if melody is None else self._tune(melody, after)
        remarks = list[str]() if tune is None else _about(tune, recipe.seconds)
        goes = self._goes(known.shape[1], steps, rate, tune, in_windows)
        if tune is not None:
            recipes = [each.with_(melody=tune.melody) for each in recipes]
        bpm, said = _tempo(recipe.prompt, self._checkpoint.teaching)
        longest_s = max(go.end - go.begin for go in goes) / rate
        remarks += said + _length(recipe.seconds if len(goes) == 1 else longest_s, self._checkpoint.teaching)
        text = self._conditioner.read(recipe.prompt)
        against = self._conditioner.read(recipe.negative) if recipe.negative and recipe.negative.strip() else None
        if text.cut:
            remarks.append(
                f"The model reads no more than {len(text.mask)} tokens: the last {text.cut} of the prompt are left out."
            )
        laid_s = max(go.begin for go in goes) / rate + self._conditioner.listens_s
        followed = None if tune is None else self._conditioner.follow(tune, laid_s)

        def conditions(go: Go) -> Conditions:
            classes = None
            if followed is not None and go.follows:
                classes = self._conditioner.classes(followed, go.begin / rate)
            return self._conditioner.conditions(text, against, classes, guided=recipe.guidance != 1.0)

        filled = tuple(each.with_(bpm=bpm, checkpoint=self._checkpoint.sha256) for each in recipes)
        return Plan(filled, conditions, steps, known, tuple(goes), tuple(remarks))

    def _tune(self, melody: MelodyInput, after: str) -> Tune:
        if not self._checkpoint.shape.follows_melody:
            raise ModelError(
                f"{_title(self._checkpoint.teaching)} does not follow a melody.",
                "Leave the melody out, or choose a model that does: the Starter, or a checkpoint of the melody kind.",
            )
        return take_in(melody, after)

    def _goes(self, known: int, steps: int, rate: int, tune: Tune | None, in_windows: bool) -> list[Go]:
        heard = int(self._conditioner.listens_s * rate)
        # Known steps and a new one fit into every window.
        taught = max(2, seconds_to_steps(self._checkpoint.teaching.seconds or TAUGHT_S, rate))
        followed, end = known, 0
        if tune is not None:
            stops = tune.melody.after == "stop"
            end = min(steps, math.ceil(tune.clip.seconds * rate)) if stops else steps
            followed = max(known, end)
        # What stands for no melody is also a C, and behind a melody it is heard as one: so nothing at all is followed
        # there, in goes of their own.
        if not in_windows and followed in (known, steps) and (end <= known or steps <= heard):
            return [Go(0, steps, follows=end > known)]
        goes = [Go(*each, follows=True) for each in windows(known, followed, max(2, min(taught, heard)))]
        return goes + [Go(*each) for each in windows(followed, steps, taught)]

    def checked(self, codes: ArrayLike, field: str, highest: int | None = None) -> Codes:
        """Return the codes as int64 (K, T), or say why they are not codes of this model."""
        shape, given = self._checkpoint.shape, np.asarray(codes)
        if given.dtype.kind not in "iu" or given.ndim != 2 or given.shape[0] != shape.codebooks:
            raise BadValue(
                f"The {field} must be whole numbers of shape ({shape.codebooks}, steps), "
                f"not {given.dtype} of shape {given.shape}.",
                field=field,
            )
        limit = max(shape.vocabulary - 1, highest or 0)
        if given.size and not 0 <= int(given.min()) <= int(given.max()) <= limit:
            raise BadValue(f"The {field} must lie in 0..{limit}; {given.min()}..{given.max()} were given.", field=field)
        return np.ascontiguousarray(given, np.int64)


def _about(tune: Tune, seconds: float) -> list[str]:
    """Return what is to be said about a melody under a take of so many seconds."""
    if tune.silent:
        return ["The melody is silent, so there is nothing in it to follow."]
    if tune.clip.seconds <= seconds + LEFT_OUT_S:
        return []
    return [f"The melody lasts {_short(tune.clip.seconds)} s; this take follows the first {_short(seconds)} s of it."]


def _title(teaching: Teaching) -> str:
    return teaching.name if teaching.name == Teaching.name else f"The {teaching.name.removeprefix('The ')}"


def _tempo(prompt: str, teaching: Teaching) -> tuple[float | None, list[str]]:
    """Return the tempo a take is made at, if the prompt names one, and what is to be said about it."""
    named = tempo_in(prompt)
    if named is None or not teaching.tempos_bpm:
        return named, []
    nearest = min(teaching.tempos_bpm, key=lambda each: abs(each - named))
    if abs(nearest - named) <= TEMPO_TOLERANCE * named:
        return nearest, []
    return nearest, [
        f"{_title(teaching)} was not taught {spoken_bpm(named)} bpm; this take is made at {spoken_bpm(nearest)} bpm."
    ]


def _length(seconds: float, teaching: Teaching) -> list[str]:
    if teaching.seconds is None or seconds <= teaching.seconds:
        return []
    return [f"{_title(teaching)} was taught pieces of {_short(teaching.seconds)} s and may wander after that."]


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
