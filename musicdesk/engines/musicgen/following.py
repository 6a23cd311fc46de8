"""What a take follows from window to window: the words of its sections, and the melody where it is by then."""

from __future__ import annotations

from musicdesk.core.recipe import Recipe
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM, spoken_bpm, tempo_in, tempo_out_of_reach
from musicdesk.engines.musicgen.checkpoint import Teaching
from musicdesk.engines.musicgen.conditions import Conditioner
from musicdesk.engines.musicgen.melody import Tune
from musicdesk.engines.musicgen.memory import Conditions
from musicdesk.engines.musicgen.text import Reading
from musicdesk.engines.musicgen.windows import Window

TEMPO_TOLERANCE = 0.01
"""A tempo this near to a taught one, as a share, is that one."""


class Following:
    """What the windows of a take follow. `rate` is in steps per second, `latest` the last step that one begins at.

    Prompts are read when their window comes: a take may have hundreds.
    """

    def __init__(self, conditioner: Conditioner, recipe: Recipe, tune: Tune | None, rate: int, latest: int) -> None:
        self._conditioner = conditioner
        self._recipe = recipe
        self._rate = rate
        self._readings = dict[str, Reading]()
        self._followed = None
        if tune is not None:
            self._followed = conditioner.follow(tune, latest / rate + conditioner.listens_s)
        self.remarks = list[str]()
        """What is to be said about the prompts that were read so far."""

    def conditions(self, window: Window) -> Conditions:
        """Return what a window follows.

        Raises: BadValue if its prompt cannot be read.
        """
        negative = self._recipe.negative
        against = self._reading(negative, "negative prompt") if negative and negative.strip() else None
        text = self._reading(self._words(window.stretch.prompt), "prompt")
        classes = None
        if self._followed is not None and window.stretch.follows:
            classes = self._conditioner.classes(self._followed, window.begin / self._rate)
        return self._conditioner.conditions(text, against, classes, guided=window.stretch.guidance != 1.0)

    def _words(self, prompt: str) -> str:
        """Return the words of a section with the take's tempo, unless they name one themselves."""
        bpm = tempo_in(self._recipe.prompt)
        return prompt if bpm is None or tempo_in(prompt) is not None else f"{prompt}, {spoken_bpm(bpm)} bpm"

    def _reading(self, prompt: str, name: str) -> Reading:
        known = self._readings.get(prompt)
        if known is None:
            known = self._readings[prompt] = self._conditioner.read(prompt)
            if known.cut:
                said = f"The model reads no more than {len(known.mask)} tokens: the last {known.cut} of the {name}"
                if f"{said} are left out." not in self.remarks:
                    self.remarks.append(f"{said} are left out.")
        return known


def tempo(recipe: Recipe, teaching: Teaching) -> tuple[float | None, list[str]]:
    """Return the tempo a take is made at, if its prompts name one and no other, and what is to be said about it."""
    made, remarks = set[float](), list[str]()
    for prompt in (recipe.prompt, *(section.prompt for section in recipe.sections)):
        named = tempo_in(prompt)
        if named is None:
            unheard = tempo_out_of_reach(prompt)
            if unheard is not None:
                reach = f"{TEMPO_LOW_BPM:g}..{TEMPO_HIGH_BPM:g}"
                remarks.append(f"{spoken_bpm(unheard)} bpm is outside {reach}: this take has a tempo of its own.")
            continue
        nearest = min(teaching.tempos_bpm, key=lambda each: abs(each - named)) if teaching.tempos_bpm else named
        made.add(nearest)
        said = (
            f"{title(teaching)} was not taught {spoken_bpm(named)} bpm; this take is made at {spoken_bpm(nearest)} bpm."
        )
        if abs(nearest - named) > TEMPO_TOLERANCE * named and said not in remarks:
            remarks.append(said)
    return made.pop() if len(made) == 1 else None, remarks


def title(teaching: Teaching) -> str:
    """Return what a model is called at the beginning of a sentence."""
    return teaching.name if teaching.name == Teaching.name else f"The {teaching.name.removeprefix('The ')}"
