"""Attempts: what came of one try at a take, how sound it is, and which of several is the best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.errors import ModelError
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.core.music import Music
from musicdesk.core.recipe import Recipe
from musicdesk.core.seam import Seam, SelfCheck
from musicdesk.core.words import spoken_bpm
from musicdesk.workers.composed import Composed, kept_codes
from musicdesk.workers.loops import MORE_TRIES, Loop
from musicdesk.workers.measuring import checked, measured

NEAR_S = 4.0
"""A seam of before that lies so near to a new one is measured anew, in seconds."""
BY_THE_CLOCK = "No beat is heard in it, so it was cut by the clock, from its first sound on."
SAID_FAULTS = 3
"""The most faults of earlier tries that are named."""


@dataclass(frozen=True, eq=False)
class Attempt:
    """One try at a take: its `music`, the `loop` that was cut out of it, its `seams` and what its `check` found.

    `why` says in words why there is no loop, "" if there is one or none was wished. `by_the_clock` says that it was cut
    without a beat. `sound` is held once another try
    takes its place.
    """

    music: Music
    seams: tuple[Seam, ...] = ()
    check: SelfCheck | None = None
    loop: Clip | None = None
    why: str = ""
    sound: Clip | None = None
    by_the_clock: bool = False

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with it, in words."""
        if self.why:
            return (self.why,)
        return () if self.check is None else self.check.faults

    def hold(self, sound: Clip) -> Attempt:
        """Return it with a copy of its sound, if it may yet be taken."""
        if self.why or self.loop is not None:
            return self
        return replace(self, sound=Clip(np.array(sound.samples), sound.sample_rate))


def judged(music: Music, sound: Clip, seams: tuple[Seam, ...], loop: Loop | None, cancel: Cancel) -> Attempt:
    """Return what came of a try, measured: it, and those of its `seams` that were not measured before.

    What was cut short is not measured now: who stops wants to go on, and a program that ends has no time for it. A
    study makes up for it.
    """
    if not music.complete:
        return Attempt(music, seams)
    if loop is not None:
        try:
            cut = loop.cut(sound, cancel)
        except Cancelled:
            return Attempt(replace(music, complete=False))
        if cut.clip is None:
            return Attempt(music, why=_within_a_sentence(cut.why))
        check = checked(cut.clip, wished_s=loop.seconds, bpm=loop.bpm)
        return Attempt(music, check=check, loop=cut.clip, by_the_clock=cut.by_the_clock)
    try:
        seams = measured(sound, seams, cancel)
        check = checked(sound, seams, wished_s=sound.seconds, bpm=music.recipe.bpm, cancel=cancel)
        return Attempt(music, seams, check)
    except Cancelled:
        return Attempt(music, seams)


def seams_of(music: Music, old_seams: Sequence[Seam], steps_per_second: int) -> tuple[Seam, ...]:
    """Return the seams of a take: those of before, and those where it was put together now.

    Where it was cut short those of before are left out that would lie behind its end.
    """
    end_s = (music.codes.shape[1] - 1) / steps_per_second
    new = {join.step: Seam(join.step / steps_per_second, join.kind) for join in music.joins}
    places = [each.at_s for each in new.values()]
    old = [
        Seam(each.at_s, each.kind) if any(abs(each.at_s - place) < NEAR_S for place in places) else each
        for each in old_seams
        if each.at_s <= end_s and not any(abs(each.at_s - place) < 0.5 / steps_per_second for place in places)
    ]
    return tuple(sorted([*old, *new.values()], key=lambda each: each.at_s))


def best_of(attempts: Sequence[Attempt]) -> Attempt | None:
    """Return the attempt that is taken: the one with the fewest faults, of several the first; None if none can be."""
    usable = [each for each in attempts if not each.why]
    # What was cut short is taken only where there is nothing whole.
    return min(usable, key=lambda each: (not each.music.complete, len(each.faults), each.by_the_clock), default=None)


def may_be_made_again(attempts: Sequence[Attempt], retries: int, loop: Loop | None) -> bool:
    """Whether another try is worth its time: the last one is whole and not sound, and there are tries left."""
    last = attempts[-1]
    if not last.music.complete or not last.faults:
        return False
    more = MORE_TRIES if loop is not None and best_of(attempts) is None else 0
    return len(attempts) <= retries + more


def composed_of(
    attempts: Sequence[Attempt], best: Attempt, loop: Loop | None, wished: Recipe, tried: tuple[str, ...] | None = None
) -> Composed:
    """Return the take that the best of some attempts is; its `clip` is set if it is a loop.

    `tried` is what is said of the attempts; None for what is usual.
    """
    music = best.music
    recipe, remarks = music.recipe, music.remarks
    if loop is not None:
        named, said = loop.named(music, wished)
        said = (*said, BY_THE_CLOCK) if best.by_the_clock else said
        recipe, remarks = (named, said) if best.loop is not None else (recipe.with_(prompt=wished.prompt), remarks)
    return Composed(
        recipe=recipe,
        codes=None if best.loop is not None else kept_codes(music.codes),
        complete=music.complete,
        remarks=(*remarks, *(_tries(attempts, best) if tried is None else tried)),
        seams=best.seams,
        check=best.check,
        clip=best.loop,
    )


def no_loop(loop: Loop, attempts: Sequence[Attempt]) -> ModelError:
    """Return what is said when no try could be cut into a loop."""
    none = "No loop of 1 bar" if loop.bars == 1 else f"No loop of {loop.bars} bars"
    tries = "one try" if len(attempts) == 1 else f"{len(attempts)} tries"
    return ModelError(
        f"{none} at {spoken_bpm(loop.bpm)} bpm came of {tries}. Of the last one: {attempts[-1].why}.",
        "Try another prompt or seed; drums help a model to keep its tempo.",
    )


def _tries(attempts: Sequence[Attempt], best: Attempt) -> tuple[str, ...]:
    if len(attempts) == 1:
        return ()
    if best.faults:
        return (f"None of {len(attempts)} tries was quite sound; this is the best of them.",)
    faults = list(dict.fromkeys(fault for each in attempts if each is not best for fault in each.faults))
    again = len(attempts) - 1
    made = {1: "Made again once", 2: "Made again twice"}.get(again, f"Made again {again} times")
    return (f"{made}, for this was wrong before: {'; '.join(faults[:SAID_FAULTS])}.",)


def _within_a_sentence(why: str) -> str:
    return (why[:1].lower() + why[1:]).rstrip(".")
