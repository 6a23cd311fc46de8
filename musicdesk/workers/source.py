"""Source: what is there already of a take that goes on, or of which a part is made anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancel
from musicdesk.core.music import Codes
from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.seam import Seam
from musicdesk.core.section import SHORTEST_S, Section
from musicdesk.core.units import seconds_to_steps

if TYPE_CHECKING:
    from musicdesk.core.ports import Engine
    from musicdesk.core.take import Take
    from musicdesk.library.library import Library


@dataclass(frozen=True, eq=False)
class Source:
    """What is known: `codes` int64 (K, P) of the model that goes on, the `recipe` and the `seams` of before.

    `recipe` is None for what was not made here. `remarks` are sentences about how it was taken in. `sound` is what the
    codes sound like, where it is at hand: what stays of it is then the same to the last bit. If it is `foreign`, the
    codes were heard in it: it stays as it is too, and what is made of it has no codes. `bpm` is its tempo, where that
    is known: what goes on has it as well.
    """

    codes: Codes
    recipe: Recipe | None = None
    seams: tuple[Seam, ...] = ()
    remarks: tuple[str, ...] = ()
    sound: Clip | None = None
    bpm: float | None = None
    foreign: bool = False

    def until(self, moment_s: float, steps_per_second: int) -> Source:
        """Return what is known up to a moment.

        Raises: BadValue if that is nothing, or it ends before.
        """
        steps, known = seconds_to_steps(moment_s, steps_per_second), self.codes.shape[1]
        if not 0 < steps <= known:
            raise BadValue(
                f"The music ends at {known / steps_per_second:g} s, so it cannot go on from {moment_s:g} s.",
                "Choose a moment within it.",
                field="from_s",
            )
        seams = tuple(each for each in self.seams if each.at_s < moment_s)
        sound = self.sound
        if sound is not None:
            sound = Clip(sound.samples[: steps * sound.sample_rate // steps_per_second], sound.sample_rate)
        return replace(self, codes=self.codes[:, :steps], seams=seams, sound=sound)


@dataclass(frozen=True)
class Part:
    """The steps `begin`..`end` of what is known, of which something new is to be made; see `core.wish.Remake`."""

    begin: int
    end: int
    rest: str
    candidates: int
    steps_per_second: int

    @staticmethod
    def of(remake: Remake, source: Source, steps_per_second: int) -> Part:
        """Return the part of a source that is to be re-made.

        Raises: BadValue if it does not lie within the source.
        """
        known = source.codes.shape[1]
        begin, end = (seconds_to_steps(each, steps_per_second) for each in (remake.begin_s, remake.end_s))
        if begin >= known:
            raise BadValue(
                f"The music ends at {known / steps_per_second:g} s, so nothing can be re-made from "
                f"{remake.begin_s:g} s on.",
                "Choose a part within it.",
                field="remake",
            )
        # The end of a take and that of a selection need not be the same to a step.
        end = known if remake.rest == "anew" else min(max(end, begin + 1), known)
        return Part(begin, end, remake.rest, remake.candidates, steps_per_second)

    def named(self, recipe: Recipe) -> Recipe:
        """Return the recipe of the new music: as long as the part, with what of its sections lies within it."""
        seconds = (self.end - self.begin) / self.steps_per_second
        return recipe.with_(sections=within(recipe.sections, seconds), seconds=seconds)

    def outside(self, seams: tuple[Seam, ...]) -> tuple[Seam, ...]:
        """Return those of some seams that stay where they are."""
        begin_s, end_s = self.begin / self.steps_per_second, self.end / self.steps_per_second
        stays = self.rest == "keep"
        return tuple(each for each in seams if each.at_s < begin_s or (stays and each.at_s > end_s))


def source_of(take: Take, library: Library, engine: Engine, cancel: Cancel | None = None) -> Source:
    """Return what is known of a take: its own codes, or where this model did not make it, its sound taken in once.

    Raises: BadFile if it is gone or damaged; BadValue if there is no sound in it; Cancelled.
    """
    codes, recipe = library.codes(take.id), take.recipe
    has_codes = codes is not None and codes.size > 0
    same = recipe is None or not recipe.checkpoint or recipe.checkpoint == engine.sha256
    if codes is not None and has_codes and recipe is not None and same and codes.shape[0] == engine.codebooks:
        return Source(codes, recipe, take.seams, sound=library.clip(take.id), bpm=take.bpm)
    clip = library.clip(take.id)
    taken_in = _encoded(clip, take.title, engine, cancel)
    # A recording and a loop, which is stretched, have no codes that say exactly this; those of another model are none.
    sound, said = _as_it_is(clip, take.title, engine)
    if recipe is not None and (has_codes or not same):
        said = (f'Another model made "{_short(take.title)}", so this one took its sound in anew.',)
    return Source(taken_in, recipe, take.seams, said, sound, take.bpm, foreign=sound is not None)


def source_of_clip(
    clip: Clip, name: str, engine: Engine, cancel: Cancel | None = None, bpm: float | None = None
) -> Source:
    """Return what is known of a sound from elsewhere, which the user knows as `name`: the codes this model has for it.

    `bpm` is its tempo, where its file names one.

    Raises: BadValue if there is no sound in it.
    """
    sound, changed = _as_it_is(clip, name, engine)
    return Source(_encoded(clip, name, engine, cancel), None, (), changed, sound, bpm, foreign=sound is not None)


def within(sections: Sequence[Section], seconds: float) -> tuple[Section, ...]:
    """Return what of some sections lies within so many seconds of music."""
    return tuple(
        Section(each.begin_s, min(each.end_s, seconds), each.prompt, each.guidance)
        for each in sections
        if each.begin_s <= seconds - SHORTEST_S
    )


def _encoded(clip: Clip, name: str, engine: Engine, cancel: Cancel | None) -> Codes:
    """Return the codes int64 (K, P) of a clip of any length."""
    if clip.frames * engine.steps_per_second < clip.sample_rate:
        raise BadValue(
            f'There is no sound in "{_short(name)}" that music could go on from.', "Choose another one.", field="parent"
        )
    return engine.encode(clip, cancel=cancel)


def _as_it_is(clip: Clip, name: str, engine: Engine) -> tuple[Clip | None, tuple[str, ...]]:
    """Return a sound if it can stay as it is in what is made of it, else what is to be said about that."""
    if (clip.sample_rate, clip.channels) == (engine.sample_rate, engine.channels):
        return clip, ()
    return None, (f'The sound of "{_short(name)}" was taken in anew, so what stays of it is a little different.',)


def _short(title: str) -> str:
    return title if len(title) <= 80 else f"{title[:79]}…"
