"""Taking in what is composed: each take grows on the disk while it is made, and then becomes a file."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Generic, Protocol, TypeVar

import numpy as np

from musicdesk.app import naming
from musicdesk.app.desk import Desk
from musicdesk.app.exportfiles import facts_of_music
from musicdesk.app.generated import Generated
from musicdesk.app.growing import GrowingFile
from musicdesk.app.order import Order, free_names
from musicdesk.app.pieces import listened
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import StorageError
from musicdesk.core.findings import Findings
from musicdesk.core.music import Codes, Music
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import USUAL_BEATS
from musicdesk.workers.composing import Composed

MOMENT_DIGITS = 5
"""Beats are known to so many digits of a second."""


class Form(Protocol):
    """What an engine's sound is like."""

    @property
    def sample_rate(self) -> int:
        """Rate of the music in Hz."""

    @property
    def channels(self) -> int:
        """Channels of the music."""

    @property
    def steps_per_second(self) -> int:
        """Codec steps per second."""


class Grows(Protocol):
    """What a take is while it is made."""

    def clip(self) -> Clip:
        """Return its sound so far, read from the disk as it is looked at."""

    def discard(self) -> None:
        """Give it up for good."""


Growth = TypeVar("Growth", bound=Grows)


class Taking(Generic[Growth]):
    """What all ways of taking in have in common: they are told by `workers.composing.compose`, on one thread.

    `audio` are the files to write; none where nobody asked for any. `say` is told what happens on the way. `trouble`
    is what kept a take from its place; the take has got another one then.
    """

    def __init__(
        self, desk: Desk, order: Order, form: Form, audio: tuple[Path, ...], say: Callable[[str], None]
    ) -> None:
        self.trouble: StorageError | None = None
        self._desk = desk
        self._order = order
        self._form = form
        self._audio = audio
        self.say = say
        self._growing: dict[int, Growth] = {}
        self._made: dict[int, Generated] = {}

    @property
    def takes(self) -> list[Generated]:
        """The takes that are on the disk, in their order."""
        return [self._made[index] for index in sorted(self._made)]

    def dropped(self, index: int) -> None:
        """Give up what a take has become for good."""
        growing = self._growing.pop(index, None)
        if growing is not None:
            growing.discard()

    def sound(self, index: int) -> Clip:
        """Return the sound of a take so far, read from the disk as it is looked at."""
        return self._growing[index].clip()

    def retrying(self, index: int, attempt: int, faults: tuple[str, ...]) -> None:
        """Give up what a take has become, and say why."""
        self.dropped(index)
        number = f"Take {index + 1}" if self._order.variations > 1 else "The take"
        self.say(f"{number} is not as it should be: {', '.join(faults)}. Making it again with another seed.")

    def _described(self, index: int, sound: Clip, composed: Composed) -> Generated:
        """Return what is known of a take but for its place."""
        return Generated(
            index,
            composed.recipe,
            sound.seconds,
            sound.sample_rate,
            Path(),
            composed.complete,
            composed.remarks,
            composed.seams,
            composed.check,
            self._form.steps_per_second,
            found=self._found(sound, composed),
            loops=composed.clip is not None and composed.recipe.bars is not None,
        )

    def _write(self, target: Path, take: Generated, sound: Clip, codes: Codes | None) -> Path:
        """Write a take as a file, with what it says of itself. Raises: StorageError."""
        known = np.zeros((1, 0), np.int64) if codes is None else codes
        music = Music(sound.samples, sound.sample_rate, known, take.recipe, take.complete, take.remarks)
        beginning = self._order.beginning
        facts = facts_of_music(music, take.found, "" if beginning is None else beginning.licence)
        if take.loops:
            facts = replace(facts, loop=(0, sound.frames))
        return self._desk.write_wav(target if take.complete else naming.cut_short(target), sound, facts=facts)

    def _found(self, sound: Clip, composed: Composed) -> Findings:
        """Return what is heard of a take, whatever happens: the music must not be lost by what is said of it."""
        try:
            found = self._desk.findings(listened(sound), composed.recipe.bpm, None)
        except Exception:
            found = Findings(bpm=composed.recipe.bpm)
        bars = composed.recipe.bars
        return found if composed.clip is None or bars is None else _gone_round(found, sound, bars)


class FileTaking(Taking[GrowingFile]):
    """Takes in takes that become files, each beside the file that it will be."""

    def __init__(
        self, desk: Desk, order: Order, form: Form, audio: tuple[Path, ...], say: Callable[[str], None]
    ) -> None:
        super().__init__(desk, order, form, audio, say)
        self._grown: dict[int, tuple[GrowingFile, Clip]] = {}

    def begun(self, index: int, recipe: Recipe, frames: int) -> None:
        """Make a place for a take. Raises: StorageError."""
        self._growing[index] = GrowingFile(
            self._target(index, recipe.seed), self._form.sample_rate, self._form.channels
        )

    def block(self, index: int, samples: Samples, codes: Codes) -> None:
        """Take in the next sound of a take, float32 (frames, channels). Raises: StorageError if the disk is full."""
        self._growing[index].append(samples)

    def made(self, index: int, composed: Composed) -> None:
        """Write a take, whole or cut short; where there is no room for that, what has grown gets its name."""
        if index not in self._growing:  # it was given up for another try, which came to nothing
            self.begun(index, composed.recipe, 0)
        growing = self._growing[index]
        sound = composed.clip or growing.clip()
        if not sound.frames:
            return self.dropped(index)
        take = self._described(index, sound, composed)
        target = self._target(index, take.recipe.seed)
        try:
            take = replace(take, path=self._write(target, take, sound, composed.codes))
        except StorageError as exc:
            self.trouble = exc
            del self._growing[index]
            place = growing.rescued(target, whole=take.complete and composed.clip is None)
            if place is None:
                raise
            take = replace(take, path=place)
        else:
            self._grown[index] = self._growing.pop(index), sound
        self._made[index] = take

    def heard(self, index: int) -> Clip:
        """Return the sound of a take that was made. Raises: StorageError, BadFile."""
        return self._grown[index][1] if index in self._grown else self._desk.read_audio(self._made[index].path)

    def rescue(self) -> None:
        """Keep what is still growing, as it is, and say where."""
        growing, self._growing = self._growing, {}
        for index, each in growing.items():
            place = each.rescued(self._target(index, self._order.recipe.seed + index), whole=False)
            if place is not None:
                self.say(f"What was made by then is kept: {place.name}.")

    def close(self) -> None:
        """Remove what was needed while takes grew, and what nobody wants of those that still do."""
        for index in list(self._growing):
            self.dropped(index)
        grown = [growing for growing, _ in self._grown.values()]
        self._grown.clear()  # some systems remove no file that somebody looks at
        for growing in grown:
            growing.discard()

    def _target(self, index: int, seed: int) -> Path:
        """Return the file of a take; one that nobody gave a name is called by the seed that it came to have.

        Minutes may have passed since names were chosen: they replace nothing that came meanwhile.
        """
        order = self._order
        if order.audio is not None:
            return self._audio[index]
        if order.variations == 1:
            return naming.free(order.base(seed))
        if not self._made and any(os.path.lexists(each) for each in self._audio):
            self._audio = free_names(order)
        return naming.free(self._audio[index])


def _gone_round(found: Findings, sound: Clip, bars: int) -> Findings:
    """Return what is known of a loop: its beats lie where they were put."""
    beats = bars * USUAL_BEATS
    beat_s = sound.seconds / beats
    moments_s = tuple(round(beat * beat_s, MOMENT_DIGITS) for beat in range(beats))
    return replace(
        found,
        bpm=round(60.0 / beat_s, 2),
        tempo_sureness=0.0,
        beats_s=moments_s,
        downbeats_s=moments_s[::USUAL_BEATS],
        beats_per_bar=USUAL_BEATS,
    )
