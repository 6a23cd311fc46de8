"""Idea: what is found in a recording that a loop is to be made from, and the prompt composed of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from musicdesk.core.scale import Scale
from musicdesk.core.tags import Tags
from musicdesk.core.words import spoken_bpm


@dataclass(frozen=True)
class Idea:
    """What was found in a recording; None and empty stand for what nobody heard.

    `bpm` is its tempo in beats per minute, `key` its scale, `tags` the words for genre, mood and instrument (with a
    model for them only), `seconds` its length, and `melodic` says whether it has notes that can be followed. `said` are
    sentences for the user about what could not be found.
    """

    name: str
    seconds: float
    bpm: float | None = None
    key: Scale | None = None
    tags: Tags = field(default_factory=Tags)
    melodic: bool = False
    said: tuple[str, ...] = ()


def loop_prompt(
    instrument: str, *, genre: str = "", mood: str = "", key: Scale | None = None, bpm: float | None = None
) -> str:
    """Return the prompt of a loop: "electric piano loop, lo-fi, calm, A minor, 84 bpm"; what is empty is left out."""
    words = (
        f"{instrument.strip()} loop",
        genre.strip(),
        mood.strip(),
        "" if key is None else key.name,
        "" if bpm is None else f"{spoken_bpm(bpm)} bpm",
    )
    return ", ".join(word for word in words if word)
