"""From a wish to takes that are ready to be made: everything that can be wrong with it is said here."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
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
from musicdesk.engines.musicgen.melody import MelodyInput, take_in
from musicdesk.engines.musicgen.memory import Conditions

TEMPO_TOLERANCE = 0.01
"""A tempo this near to a taught one, as a share, is that one."""
LEFT_OUT_S = 0.5
"""Less than this at a melody's end, in seconds, may be left out without a word."""


@dataclass(frozen=True)
class Plan:
    """Takes ready to be made: T `steps` each, beginning with the codes `prefix` int64 (K, P)."""

    recipes: tuple[Recipe, ...]
    conditions: Conditions
    steps: int
    prefix: Codes
    remarks: tuple[str, ...]


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
    ) -> Plan:
        """Return `count` takes with the seeds `seed`, `seed` + 1 and so on, checked and ready to be made.

        `wish` holds the values of a recipe that the user chose; `seed` None takes a fresh one.

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
        remarks, chroma = list[str](), None
        if melody is not None:
            if not self._checkpoint.shape.follows_melody:
                raise ModelError(
                    f"{_title(self._checkpoint.teaching)} does not follow a melody.",
                    "Leave the melody out, or load a checkpoint of the melody kind.",
                )
            tune = take_in(melody)
            chroma = self._conditioner.hear(tune.clip)
            recipes = [each.with_(melody=tune.melody) for each in recipes]
            if tune.silent:
                remarks.append("The melody is silent, so there is nothing in it to follow.")
            heard_s = self._conditioner.listens_s
            if tune.clip.seconds > heard_s + LEFT_OUT_S:
                remarks.append(
                    f"The melody lasts {_short(tune.clip.seconds)} s; the model listens to the first "
                    f"{_short(heard_s)} s of it."
                )
        bpm, said = _tempo(recipe.prompt, self._checkpoint.teaching)
        remarks += said + _length(recipe.seconds, self._checkpoint.teaching)
        text = self._conditioner.read(recipe.prompt)
        against = self._conditioner.read(recipe.negative) if recipe.negative and recipe.negative.strip() else None
        if text.cut:
            remarks.append(
                f"The model reads no more than {len(text.mask)} tokens: the last {text.cut} of the prompt are left out."
            )
        conditions = self._conditioner.conditions(text, against, chroma, guided=recipe.guidance != 1.0)
        filled = tuple(each.with_(bpm=bpm, checkpoint=self._checkpoint.sha256) for each in recipes)
        return Plan(filled, conditions, steps, known, tuple(remarks))

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
