"""An engine and a sink for tests of composing: the one hums by seed, the other remembers everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from musicdesk.core.abilities import MUSICGEN, Abilities
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import ModelError
from musicdesk.core.job import Cancelled, Progress
from musicdesk.core.music import Codes, Join, Music
from musicdesk.core.recipe import Recipe
from musicdesk.workers.composing import Composed

RATE, STEPS_PER_SECOND, CODEBOOKS, BLOCK_STEPS = 3_200, 50, 4, 25
FRAMES = RATE // STEPS_PER_SECOND

Voice = Callable[[Recipe, int], Samples]
"""The sound of a recipe, float32 (frames, 1), so many frames long."""


def hum(recipe: Recipe, frames: int) -> Samples:
    """Hum, higher with each seed."""
    moments = np.arange(frames) / RATE
    return (0.3 * np.sin(2 * np.pi * (200 + 7 * recipe.seed) * moments)).astype(np.float32)[:, None]


class FakeEngine:
    """Makes by `voice`, in blocks of half a second; fails or is stopped before the step that a test says."""

    sample_rate, steps_per_second, channels, codebooks = RATE, STEPS_PER_SECOND, 1, CODEBOOKS
    model, device, precision, reasons, follows_melody = "starter", "cpu", "fp32", (), False

    def __init__(self, voice: Voice = hum, tempos_bpm: tuple[float, ...] = ()) -> None:
        self.voice = voice
        self.title, self.sha256, self.tempos_bpm, self.abilities = "Starter", "a" * 64, tempos_bpm, MUSICGEN
        self.asked: list[tuple[str, Recipe, dict[str, Any]]] = []
        self.breaks_at: tuple[int, Exception] | None = None
        """The step of the next round at which it breaks down, and how."""
        self.remarks: tuple[str, ...] = ()
        self.encoded: list[Clip] = []

    def compose(self, recipe: Recipe, *, known: Codes | None = None, **given: Any) -> _Stream:
        self.asked.append(("compose", recipe, {"known": known} | given))
        return _Stream(self, [recipe], known, given)

    def ensemble(self, recipe: Recipe, count: int, *, known: Codes | None = None, **given: Any) -> _Ensemble:
        self.asked.append(("ensemble", recipe, {"count": count, "known": known} | given))
        recipes = [recipe.with_(seed=recipe.seed + index) for index in range(count)]
        return _Ensemble(self, recipes, known, given)

    def remake(self, recipe: Recipe, known: Codes, begin: int, end: int, **given: Any) -> _Stream:
        self.asked.append(("remake", recipe, {"begin": begin, "end": end} | given))
        joins = (Join(begin, "remake"), Join(end, "remake"))
        return _Stream(self, [recipe], known, given, joins)

    def encode(self, clip: Clip, **_given: Any) -> Codes:
        """Give each step the mean of its sound, in thousandths."""
        self.encoded.append(clip)
        steps = clip.frames * STEPS_PER_SECOND // clip.sample_rate
        means = clip.mono().samples[: steps * clip.sample_rate // STEPS_PER_SECOND].reshape(steps, -1).mean(axis=1)
        return np.repeat((means * 1000).round().astype(np.int64)[None], CODEBOOKS, axis=0)


class CodelessEngine(FakeEngine):
    """One that has no codes, as those that take noise away step by step: all of a take comes at its end."""

    codebooks = 0

    def __init__(self, voice: Voice = hum) -> None:
        super().__init__(voice)
        self.title, self.sha256 = "Diffuser", "c" * 64
        self.abilities = Abilities(negative=True, guidance=7.0, steps=100, longest_s=47.0)

    def encode(self, clip: Clip, **_given: Any) -> Codes:
        raise ModelError("The Diffuser takes nothing in.")


class _Run:
    def __init__(
        self,
        engine: FakeEngine,
        recipes: list[Recipe],
        known: Codes | None,
        given: dict[str, Any],
        joins: tuple[Join, ...] | None = None,
    ) -> None:
        before = 0 if known is None else known.shape[1]
        self.engine, self.recipes, self.given, self.before = engine, recipes, given, before
        self.steps = before + (0 if joins else round(recipes[0].seconds * STEPS_PER_SECOND))
        self.joins = joins if joins is not None else ((Join(before, "continuation"),) if before else ())
        self.done = 0
        self.codes_of = [
            np.concatenate(
                [
                    np.zeros((engine.codebooks, 0), np.int64) if known is None else known,
                    np.full((engine.codebooks, self.steps - before), recipe.seed, np.int64),
                ],
                axis=1,
            )
            for recipe in recipes
        ]
        self.sounds = [engine.voice(recipe, self.steps * FRAMES) for recipe in recipes]
        self.musics: list[Music] = []
        assert given["hold"] is False, "nobody may hold all of a long take"

    def run(self) -> Iterator[tuple[int, Clip]]:
        breaks_at, self.engine.breaks_at = self.engine.breaks_at, None
        cut = False
        for end in [*range(BLOCK_STEPS, self.steps, BLOCK_STEPS), self.steps]:
            if breaks_at is not None and end > breaks_at[0]:
                raise breaks_at[1]
            if self.given["cancel"]():
                cut = True
                break
            begin, self.done = self.done, end
            self.given["report"](Progress(end, self.steps, end / 100))
            for index, sound in enumerate(self.sounds):
                yield index, Clip(sound[begin * FRAMES : end * FRAMES], RATE)
        if cut and self.done <= (0 if self.steps == self.before else self.before):
            raise Cancelled
        for recipe, codes in zip(self.recipes, self.codes_of, strict=True):
            filled = recipe.with_(checkpoint="a" * 64, device="cpu", precision="fp32")
            made = codes[:, : self.done]
            none = np.zeros((0, 1), np.float32)
            self.musics.append(Music(none, RATE, made, filled, not cut, self.engine.remarks, self.joins))


class _Stream(_Run):
    def __iter__(self) -> Iterator[Clip]:
        return (block for _, block in self.run())

    @property
    def codes(self) -> Codes:
        return self.codes_of[0][:, : self.done]

    @property
    def music(self) -> Music:
        return self.musics[0]


class _Ensemble(_Run):
    def __iter__(self) -> Iterator[tuple[int, Clip]]:
        return self.run()

    def codes(self, index: int) -> Codes:
        return self.codes_of[index][:, : self.done]


@dataclass
class FakeSink:
    """Remembers what came: `told` in its order, `takes` what was made."""

    told: list[tuple[Any, ...]] = field(default_factory=list)
    takes: dict[int, Composed] = field(default_factory=dict)
    sounds: dict[int, Samples] = field(default_factory=dict)
    heard: dict[int, Codes] = field(default_factory=dict)
    recipes: dict[int, Recipe] = field(default_factory=dict)

    def begun(self, index: int, recipe: Recipe, frames: int) -> None:
        self.told.append(("begun", index, recipe.seed, frames))
        self.recipes[index] = recipe
        self.sounds[index], self.heard[index] = np.zeros((0, 1), np.float32), np.zeros((CODEBOOKS, 0), np.int64)

    def block(self, index: int, samples: Samples, codes: Codes) -> None:
        self.sounds[index] = np.concatenate([self.sounds[index], samples])
        before = self.heard[index]
        self.heard[index] = np.concatenate([before, codes], axis=1) if before.shape[1] else codes

    def retrying(self, index: int, attempt: int, faults: tuple[str, ...]) -> None:
        self.told.append(("retrying", index, attempt, faults))
        del self.sounds[index]

    def dropped(self, index: int) -> None:
        self.told.append(("dropped", index))

    def sound(self, index: int) -> Clip:
        return Clip(self.sounds[index], RATE)

    def made(self, index: int, composed: Composed) -> None:
        self.told.append(("made", index))
        self.takes[index] = composed
