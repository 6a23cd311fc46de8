"""Loop: a wish for loops of one instrument, made from an idea or a few words, and what they follow of the idea."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.app import naming
from musicdesk.core.errors import BadValue
from musicdesk.core.idea import Idea, loop_prompt
from musicdesk.core.passes import snapped_to_beat, snapped_to_scale
from musicdesk.core.recipe import BARS_LIMIT, VARIATIONS_LIMIT, Recipe
from musicdesk.core.scale import Scale
from musicdesk.core.take import USUAL_BEATS
from musicdesk.core.wish import Wish
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM, spoken_bpm, tempo_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musicdesk.app.desk import Desk
    from musicdesk.core.abilities import Abilities
    from musicdesk.core.job import Cancel
    from musicdesk.core.note import Note

WORD_LIMIT = 100
"""The longest name of an instrument, a genre or a mood, in characters."""
USUAL_GUIDANCE = 3.0
SIXTEENTHS = 4
"""On how many parts of a beat the notes of an idea are put."""
LATE_PART = 1 / 32
"""A last note that goes so far into another bar, as a part of it, makes no bar of its own."""
SHORTEST_S = 0.02
"""What is left of a note at the end, and is shorter, is left out."""
SAME_TEMPO = 0.005
"""Two tempos that are as near as that, as a share, are one."""


@dataclass(frozen=True)
class LoopOrder:
    """A wish for `variations` loops of `instrument`, `bars` bars long.

    `idea` is what was found of the recording at `path`; both are None where there is none. `genre`, `mood`, `key` and
    `bpm` are None to be as they were found; a `genre` or `mood` of "" is not asked for. `follow` lets the loops follow
    the idea's notes, where it has some and the model can. `prompt` is asked for in place of the composed words, "" for
    those.

    Raises: BadValue (with the field's name) if a value is outside its limits, or no tempo is known.
    """

    instrument: str
    bars: int = 4
    idea: Idea | None = None
    path: Path | None = None
    genre: str | None = None
    mood: str | None = None
    key: Scale | None = None
    bpm: float | None = None
    model: str = "starter"
    variations: int = 1
    follow: bool = True
    seed: int = 0
    prompt: str = ""

    def __post_init__(self) -> None:
        if not self.instrument.strip() and not self.prompt.strip():
            raise BadValue(
                "No instrument is named.", 'Name one, such as "electric piano" or "drums".', field="instrument"
            )
        for name in ("instrument", "genre", "mood"):
            if len(getattr(self, name) or "") > WORD_LIMIT:
                raise BadValue(f"The {name} is a word or two.", "Shorten it.", field=name)
        if isinstance(self.bars, bool) or not 1 <= self.bars <= BARS_LIMIT:
            raise BadValue(
                f"{self.bars} bars are outside 1..{BARS_LIMIT}.", "Choose a number between the two.", field="bars"
            )
        if isinstance(self.variations, bool) or not 1 <= self.variations <= VARIATIONS_LIMIT:
            raise BadValue(
                f"{self.variations} variations are outside 1..{VARIATIONS_LIMIT}.",
                "Choose a number between the two.",
                field="variations",
            )
        self._check_tempo()

    @property
    def asked_bpm(self) -> float:
        """The tempo asked for: the one given, else that of the prompt, else the one found."""
        found = None if self.idea is None else self.idea.bpm
        bpm = self.bpm or tempo_in(self.prompt) or found
        if bpm is None:
            heard = "" if self.idea is None else f"No tempo was heard in {self.idea.name}. "
            raise BadValue(f"{heard}A loop needs a tempo.", "Give one, such as 84 bpm.", field="bpm")
        return bpm

    @property
    def asked_key(self) -> Scale | None:
        """The key asked for: the one given, else the one found."""
        found = None if self.idea is None else self.idea.key
        return self.key or found

    @property
    def asked_genre(self) -> str:
        """The genre asked for: the one given, else the best that was found, "" for none."""
        return self._word(self.genre, () if self.idea is None else self.idea.tags.genres)

    @property
    def asked_mood(self) -> str:
        """The mood asked for, in the same way."""
        return self._word(self.mood, () if self.idea is None else self.idea.tags.moods)

    @property
    def words(self) -> str:
        """The prompt: the one given, else composed of instrument, genre, mood, key and tempo."""
        return self.prompt.strip() or loop_prompt(
            self.instrument,
            genre=self.asked_genre,
            mood=self.asked_mood,
            key=self.asked_key,
            bpm=round(self.asked_bpm, 2),
        )

    def follows(self, abilities: Abilities) -> bool:
        """Whether a model of such abilities follows the idea's notes."""
        there = self.idea is not None and self.idea.melodic and self.path is not None
        return self.follow and there and abilities.melody

    def recipe(self, abilities: Abilities) -> Recipe:
        """Return the recipe of the first loop for a model of such abilities."""
        guidance = USUAL_GUIDANCE if abilities.guidance is None else abilities.guidance
        return Recipe(
            self.words,
            seconds=self.bars * USUAL_BEATS * 60.0 / self.asked_bpm,
            seed=self.seed,
            guidance=guidance,
            model=self.model,
            bpm=self.asked_bpm,
            bars=self.bars,
            steps=abilities.steps,
        )

    def wish(self, abilities: Abilities, melody: Path | None = None) -> Wish:
        """Return the wish for an engine of such abilities; `melody` is the file that `write_tune` gave, made ready."""
        return Wish(self.recipe(abilities), self.variations, melody if self.follows(abilities) else None)

    @staticmethod
    def _word(given: str | None, found: Sequence[str]) -> str:
        return given.strip() if given is not None else found[0] if found else ""

    def _check_tempo(self) -> None:
        bpm = self.asked_bpm
        if not TEMPO_LOW_BPM <= bpm <= TEMPO_HIGH_BPM:  # false for NaN as well
            raise BadValue(
                f"A tempo of {bpm:g} bpm is outside {TEMPO_LOW_BPM:g}..{TEMPO_HIGH_BPM:g}.",
                "Choose one between the two.",
                field="bpm",
            )
        named = tempo_in(self.prompt)
        if named is not None and abs(named - bpm) > SAME_TEMPO * bpm:
            raise BadValue(
                f"The prompt names {spoken_bpm(named)} bpm, and {spoken_bpm(bpm)} bpm are asked for.",
                "Make them one.",
                field="bpm",
            )


def write_tune(
    desk: Desk, order: LoopOrder, folder: Path, tempos_bpm: Sequence[float] = (), cancel: Cancel | None = None
) -> Path | None:
    """Write the notes of an order's idea as a MIDI file in a folder, as loops are to follow them; returns the file.

    They begin at bar one, go on for no longer than the loop, and lie on sixteenths of the tempo that loops are made at
    by a model that was taught `tempos_bpm`, or of the one asked for where it keeps any. In another key
    they are transposed, and in another mode moved to its notes. None where nothing is sung in the idea.

    Raises: BadFile, BadValue; StorageError; Cancelled.
    """
    from musicdesk.app.melody import prepare
    from musicdesk.app.melodyfile import file_draft
    from musicdesk.workers.loops import pace_of

    idea, path = order.idea, order.path
    if idea is None or path is None:
        return None
    prepared = prepare(file_draft(path)[0], cancel=cancel)
    if not prepared.notes:
        return None
    pace = pace_of(tempos_bpm, order.asked_bpm, order.bars)
    bars, made_bpm = round(order.bars * pace.beats), pace.made_bpm
    notes = fitted(prepared.notes, idea, made_bpm, order.asked_key, bars)
    return desk.write_midi(naming.free(folder / f"{naming.slug(path.stem)}.mid"), notes, made_bpm, name=idea.name)


def fitted(notes: Sequence[Note], idea: Idea, bpm: float, key: Scale | None, bars: int) -> tuple[Note, ...]:
    """Return the notes of an idea from bar one on, on sixteenths at `bpm` and in `key`, for at most so many bars.

    The last note is held to the end of its bar: there the tune begins anew.
    """
    pace = 1.0 if idea.bpm is None else unfolded(idea.bpm, bpm) / bpm
    first_s = min(note.onset_s for note in notes)
    up = 0
    if key is not None and idea.key is not None:
        up = (key.tonic - idea.key.tonic + 6) % 12 - 6  # not far away, up or down
    moved = [
        replace(
            note,
            onset_s=(note.onset_s - first_s) * pace,
            duration_s=note.duration_s * pace,
            pitch=min(127, max(0, note.pitch + up)),
        )
        for note in notes
    ]
    if key is not None and idea.key is not None and key.mode != idea.key.mode:
        moved = list(snapped_to_scale(moved, key))
    bar_s = USUAL_BEATS * 60.0 / bpm
    end_s = bars * bar_s
    placed = [each for each in snapped_to_beat(moved, bpm, SIXTEENTHS) if each.onset_s < end_s - SHORTEST_S]
    last_s = max(each.end_s for each in placed)
    end_s = min(end_s, max(1, math.ceil(last_s / bar_s - LATE_PART)) * bar_s)
    *earlier, last = placed
    kept = [replace(each, duration_s=min(each.duration_s, end_s - each.onset_s)) for each in earlier]
    return (*kept, replace(last, duration_s=end_s - last.onset_s))


def unfolded(bpm: float, near_bpm: float) -> float:
    """Return a tempo, its double or its half, whichever is nearest to another: they are the same beats."""
    return min((bpm * octave for octave in (0.5, 1.0, 2.0)), key=lambda each: abs(math.log2(each / near_bpm)))
