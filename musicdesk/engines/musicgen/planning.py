"""From a wish to takes that are ready to be made: everything that can be wrong with it is said here."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from musicdesk.core.errors import BadValue, ModelError
from musicdesk.core.music import Codes, Join
from musicdesk.core.recipe import SECONDS_LIMIT, VARIATIONS_LIMIT, Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.units import seconds_to_steps
from musicdesk.engines.musicgen.checkpoint import Checkpoint
from musicdesk.engines.musicgen.conditions import Conditioner
from musicdesk.engines.musicgen.following import Following, tempo, title
from musicdesk.engines.musicgen.melody import MelodyInput, Tune, take_in
from musicdesk.engines.musicgen.memory import Conditions
from musicdesk.engines.musicgen.windows import UNTRUSTED_S, Stretch, Window, joins, stretches, windows

TAUGHT_S = 30.0
"""How long the pieces were that MusicGen was taught, where a checkpoint does not say otherwise.

Source: MusicGen, arXiv 2306.05284, section 3.1.
"""
LEFT_OUT_S = 0.5
"""Less than this at a melody's end, in seconds, may be left out without a word."""


@dataclass(frozen=True)
class Plan:
    """Takes ready to be made: T `steps` each, beginning with the codes `known` int64 (K, P), in `windows`.

    `behind` int64 (K, n) are the codes they end with: what follows a part that is re-made. `conditions` gives what a
    window follows, `remarks` what is to be said to the user once the takes are made.
    """

    recipes: tuple[Recipe, ...]
    known: Codes
    behind: Codes
    steps: int
    windows: tuple[Window, ...]
    joins: tuple[Join, ...]
    conditions: Callable[[Window], Conditions]
    remarks: Callable[[], tuple[str, ...]]


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
        self._rate = int(checkpoint.config.audio_encoder.frame_rate)

    def plan(self, recipe: Recipe, count: int, melody: MelodyInput | None, known: ArrayLike | None) -> Plan:
        """Return `count` takes with the recipe's seed, the next and so on, `recipe.seconds` longer than what is known.

        A melody lies under the whole take, from its very beginning; `recipe.melody` says what is after its end.

        Raises: BadValue, BadFile or ModelError if the wish cannot be met.
        """
        if isinstance(count, bool) or not isinstance(count, int) or not 1 <= count <= VARIATIONS_LIMIT:
            raise BadValue(
                f"{count} variations cannot be made at once.", f"Ask for 1 to {VARIATIONS_LIMIT}.", field="variations"
            )
        before = self._nothing() if known is None else self.checked(known, "codes")
        if known is not None and not before.size:
            raise BadValue("There is nothing to continue.", "Choose a take with sound in it.", field="codes")
        new = seconds_to_steps(recipe.seconds, self._rate)
        if new < 1:
            raise BadValue(
                f"{recipe.seconds} s is less than one step of this model's codec.",
                f"Ask for at least {1 / self._rate:g} s.",
                field="seconds",
            )
        total = before.shape[1] + new
        if total > SECONDS_LIMIT * self._rate:
            raise BadValue(
                f"The whole take would last {total / self._rate:.0f} s; the limit is {SECONDS_LIMIT:.0f} s.",
                "Continue it by less.",
                field="seconds",
            )
        return self._plan(recipe, count, melody, before, total, total, "continuation", self._nothing())

    def region(
        self,
        recipe: Recipe,
        codes: ArrayLike,
        begin: int,
        end: int,
        rest: str,
        candidates: int,
        melody: MelodyInput | None,
    ) -> Plan:
        """Return takes of the length of `codes` int64 (K, T) whose steps begin..end are to be made anew.

        There are so many `candidates` if anything behind `end` is kept, else one.

        Raises: BadValue, BadFile or ModelError if the wish cannot be met.
        """
        known = self.checked(codes, "codes")
        for value, what in ((begin, "step"), (end, "step"), (candidates, "number")):
            if isinstance(value, bool) or not isinstance(value, (int, np.integer)):
                raise BadValue(f"{value!r} is no whole {what}.", "Give a whole number.", field="remake")
        if not 0 <= begin < end <= known.shape[1]:
            raise BadValue(
                f"The part from {begin / self._rate:g} to {end / self._rate:g} s does not lie in a take of "
                f"{known.shape[1] / self._rate:g} s.",
                "Choose a part of the take.",
                field="remake",
            )
        total = known.shape[1]
        wish = Remake(begin / self._rate, end / self._rate, rest, candidates)
        until = total if wish.rest == "anew" else int(end)
        asked = recipe.with_(seconds=(until - begin) / self._rate)
        count = candidates if until < total else 1
        return self._plan(asked, count, melody, known[:, :begin], total, until, "remake", known[:, until:])

    def _plan(
        self,
        recipe: Recipe,
        count: int,
        melody: MelodyInput | None,
        known: Codes,
        total: int,
        end: int,
        kind: str,
        behind: Codes,
    ) -> Plan:
        tune = None if melody is None else self._tune(melody, recipe)
        remarks = [] if tune is None else _about(tune, total / self._rate)
        bpm, said = tempo(recipe, self._checkpoint.teaching)
        filled = recipe.with_(
            model=self._model,
            device=self._device,
            precision=self._precision,
            checkpoint=self._checkpoint.sha256,
            bpm=bpm,
            melody=None if tune is None else tune.melody,
        )
        rate, offset = self._rate, known.shape[1]
        followed = 0
        if tune is not None:
            # What stands for no melody is also a C, and behind a melody it is heard as one: so nothing at all is
            # followed there, in windows of their own.
            stops = tune.melody.after == "stop"
            followed = min(end, math.ceil(tune.clip.seconds * rate)) if stops else end
        found = windows(
            self._stretches(filled, offset, end, followed),
            total,
            max(1, seconds_to_steps(recipe.overlap_s, rate)),
            seconds_to_steps(UNTRUSTED_S, rate),
            offset,
        )
        following = Following(self._conditioner, filled, tune, rate, max(window.begin for window in found))
        following.conditions(found[0])  # what cannot be read is said at once
        return Plan(
            recipes=tuple(filled.with_(seed=recipe.seed + index) for index in range(count)),
            known=known,
            behind=behind,
            steps=total,
            windows=found,
            joins=joins(found, offset, kind) + ((Join(end, kind),) if behind.size else ()),
            conditions=following.conditions,
            remarks=lambda: (*remarks, *said, *following.remarks),
        )

    def _stretches(self, recipe: Recipe, offset: int, end: int, followed: int) -> tuple[Stretch, ...]:
        # Known steps and a new one fit into every window.
        taught = max(2, seconds_to_steps(self._checkpoint.teaching.seconds or TAUGHT_S, self._rate))
        heard = max(2, min(taught, int(self._conditioner.listens_s * self._rate)))
        return stretches(recipe, self._rate, offset, end, taught, followed, heard)

    def _tune(self, melody: MelodyInput, recipe: Recipe) -> Tune:
        if not self._checkpoint.shape.follows_melody:
            raise ModelError(
                f"{title(self._checkpoint.teaching)} does not follow a melody.",
                "Leave the melody out, or choose a model that does: the Starter, or a checkpoint of the melody kind.",
            )
        return take_in(melody, "repeat" if recipe.melody is None else recipe.melody.after)

    def _nothing(self) -> Codes:
        return np.zeros((self._checkpoint.shape.codebooks, 0), np.int64)

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


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
