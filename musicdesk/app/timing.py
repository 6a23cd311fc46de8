"""Timing: the tempo that is asked for, the one that music is made at, and lengths and sections counted in bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from musicdesk.core.errors import BadValue, ModelError
from musicdesk.core.recipe import BARS_LIMIT
from musicdesk.core.section import SHORTEST_S, Section
from musicdesk.core.take import USUAL_BEATS
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM, spoken_bpm, tempo_in
from musicdesk.formats.limits import spoken

if TYPE_CHECKING:
    from musicdesk.app.beginnings import Beginning
    from musicdesk.app.desk import Desk

NEAR_S = 0.02
"""A section that ends so near to the end of the music ends with it: a step of a codec."""
SAME_TEMPO = 0.005
"""Two tempos that are as near as that, as a share, are one."""


class Asked(Protocol):
    """A section as it was asked for; `end` None is the end of the music."""

    @property
    def begin(self) -> float:
        """Where it begins, in seconds or bars from where the new music does."""

    @property
    def end(self) -> float | None:
        """Where it ends."""

    @property
    def in_bars(self) -> bool:
        """Whether both are counted in bars."""

    @property
    def prompt(self) -> str:
        """What is to be heard in it."""

    @property
    def guidance(self) -> float | None:
        """How closely that is followed; None is as everywhere."""


@dataclass(frozen=True)
class Timing:
    """The prompt with its tempo, the tempo that was asked for, and the one that bars are counted at, if it is known."""

    prompt: str
    asked_bpm: float | None = None
    counted_bpm: float | None = None
    beats_per_bar: int = USUAL_BEATS

    @staticmethod
    def of(
        desk: Desk, prompt: str, bpm: float | None, model: str, beginning: Beginning | None, *, exact: bool
    ) -> Timing:
        """Return what holds for a prompt and a tempo, either of which may say it, or the music before.

        A model makes the tempo nearest to what was asked for that it was taught; `exact` counts at what was asked for.

        Raises: BadValue if the two do not agree, or the tempo is outside its limits; ModelError.
        """
        if bpm is not None and not TEMPO_LOW_BPM <= bpm <= TEMPO_HIGH_BPM:  # false for NaN as well
            raise BadValue(
                f"A tempo of {bpm:g} bpm is outside {TEMPO_LOW_BPM:g}..{TEMPO_HIGH_BPM:g}.",
                "Choose one between the two.",
                field="bpm",
            )
        named = tempo_in(prompt)
        if bpm is not None and named is not None and abs(named - bpm) > SAME_TEMPO * bpm:
            raise BadValue(
                f"The prompt names {spoken_bpm(named)} bpm, and {spoken_bpm(bpm)} bpm are asked for.",
                "Leave one of the two out.",
                field="bpm",
            )
        if bpm is not None and named is None and prompt.strip():
            prompt = f"{prompt}, {spoken_bpm(bpm)} bpm"
        asked = bpm or named
        beats = USUAL_BEATS if beginning is None else beginning.beats_per_bar
        if asked is None:
            before = None if beginning is None else beginning.bpm
            return Timing(prompt, before, before, beats)
        return Timing(prompt, asked, asked if exact else _made_bpm(desk, model, asked), beats)

    def seconds_of(self, bars: int) -> float:
        """Return how long so many bars last. Raises: BadValue if there are none or too many, or no tempo is known."""
        if not 1 <= bars <= BARS_LIMIT:
            raise BadValue(
                f"{bars} bars are outside 1..{BARS_LIMIT}.", "Choose a number between the two.", field="bars"
            )
        return self.moment_of(bars)

    def moment_of(self, bars: float) -> float:
        """Return after how many seconds so many bars have passed. Raises: BadValue if no tempo is known."""
        if self.counted_bpm is None:
            raise BadValue(
                "How long a bar lasts is not known without a tempo.",
                'Name one in the prompt, or with --bpm: "drum loop, 120 bpm".',
                field="bpm",
            )
        return bars * self.beats_per_bar * 60.0 / self.counted_bpm


def ends_of(asked: Sequence[Asked], timing: Timing) -> list[float]:
    """Return when those of some sections end that say so, in seconds. Raises: BadValue if no tempo is known."""
    ends = [(each.end, each.in_bars) for each in asked if each.end is not None]
    return [timing.moment_of(end) if in_bars else end for end, in_bars in ends]


def sections_of(asked: Sequence[Asked], timing: Timing, seconds: float) -> tuple[Section, ...]:
    """Return the sections of music of so many seconds, in their order.

    Raises: BadValue if one cannot be.
    """
    made = []
    for each in asked:
        begin_s = timing.moment_of(each.begin) if each.in_bars else each.begin
        (end_s,) = ends_of([each], timing) or (max(seconds, begin_s + SHORTEST_S),)
        # Seconds out of bars are a hair beside those that were typed.
        end_s = seconds if abs(end_s - seconds) < NEAR_S else end_s
        section = Section(begin_s, end_s, each.prompt, each.guidance)
        if begin_s > seconds - SHORTEST_S:
            raise BadValue(
                f"The section at {spoken(begin_s)} begins when the music ends, at {spoken(seconds)}.",
                "Make the music longer, or the section earlier.",
                field="sections",
            )
        made.append(section)
    return tuple(sorted(made, key=lambda section: section.begin_s))


def gaps_in(sections: Sequence[Section], seconds: float) -> list[tuple[float, float]]:
    """Return where no section is in music of so many seconds; `sections` are in their order."""
    ends = [0.0, *(section.end_s for section in sections)]
    begins = [*(section.begin_s for section in sections), seconds]
    return [(end, begin) for end, begin in zip(ends, begins, strict=True) if begin - end > NEAR_S]


def _made_bpm(desk: Desk, model: str, asked_bpm: float) -> float:
    """Return the tempo that a model makes for one that is asked for."""
    from musicdesk.app.models import model_of_folder

    try:
        taught = model_of_folder(desk.find_model(model)).tempos_bpm
    except ModelError:  # said when it is loaded
        return asked_bpm
    return min(taught, key=lambda each: abs(each - asked_bpm)) if taught else asked_bpm
