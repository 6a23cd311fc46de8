"""FileFacts: what a sound file says of itself besides its sound: tempo, key, loop, title, licence, recipe."""

from __future__ import annotations

from dataclasses import dataclass

from musicdesk.core.recipe import Recipe
from musicdesk.core.scale import Scale


@dataclass(frozen=True)
class FileFacts:
    """What stands in a file beside its sound; "" and None stand for what it does not say.

    `title`, `engine` (the model), `prompt`, `seed`, `licence` (in words), `comment` and `software` are text for
    people. `bpm` is the tempo in quarter notes, `beats` the length of the whole file in them, `beats_per_bar` and
    `beat_unit` the time signature, `key` a scale. `loop` are the frames (first, one after the last) that go round.
    `downbeat_s` is when the first bar begins, `created_s` the moment it was made, in seconds since 1970 UTC. `recipe`
    is the whole recipe.
    """

    title: str = ""
    engine: str = ""
    prompt: str = ""
    seed: int | None = None
    licence: str = ""
    comment: str = ""
    software: str = ""
    bpm: float | None = None
    beats: int | None = None
    beats_per_bar: int = 4
    beat_unit: int = 4
    key: Scale | None = None
    loop: tuple[int, int] | None = None
    downbeat_s: float | None = None
    created_s: float | None = None
    recipe: Recipe | None = None

    @property
    def quarters_per_bar(self) -> float:
        """How long a bar is in quarter notes, of which `bpm` come in a minute: 3 in 6/8."""
        return self.beats_per_bar * 4 / self.beat_unit
