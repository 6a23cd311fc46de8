"""Note, and pure passes over notes."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from musicdesk.core.errors import BadValue


@dataclass(frozen=True, order=True)
class Note:
    """One note: `onset_s` and `duration_s` in seconds, MIDI `pitch` 0..127, MIDI `velocity` 1..127.

    `bend` says how its pitch moves: pairs of seconds after the onset, rising, and semitones from `pitch` from then on.

    Raises: BadValue if a value is outside its limits.
    """

    onset_s: float
    pitch: int
    duration_s: float
    velocity: int = 90
    bend: tuple[tuple[float, float], ...] = ()

    def __post_init__(self) -> None:
        if not math.isfinite(self.onset_s) or self.onset_s < 0:
            raise BadValue(f"A note cannot begin at {self.onset_s} s.")
        if not math.isfinite(self.duration_s) or self.duration_s <= 0:
            raise BadValue(f"A note cannot last {self.duration_s} s.")
        if not isinstance(self.pitch, int) or not isinstance(self.velocity, int):
            raise BadValue(f"Pitch {self.pitch} and velocity {self.velocity} must be whole numbers.")
        if not 0 <= self.pitch <= 127:
            raise BadValue(f"A MIDI pitch of {self.pitch} is outside 0..127.")
        if not 1 <= self.velocity <= 127:
            raise BadValue(f"A MIDI velocity of {self.velocity} is outside 1..127.")

    @property
    def end_s(self) -> float:
        """When the note ends, in seconds."""
        return self.onset_s + self.duration_s


def in_order(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return the notes by onset, then pitch."""
    return tuple(sorted(notes))


def without_overlaps(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return the notes with each one ended where the next of the same pitch begins, as a MIDI channel needs it.

    Of two notes of one pitch with the same onset the longer stays.
    """
    sounding: dict[int, int] = {}
    kept: list[Note] = []
    for note in in_order(notes):
        at = sounding.get(note.pitch)
        if at is not None:
            before = kept[at]
            if before.onset_s == note.onset_s:
                kept[at] = max(before, note, key=lambda each: each.duration_s)
                continue
            if before.end_s > note.onset_s:
                kept[at] = replace(before, duration_s=note.onset_s - before.onset_s)
        sounding[note.pitch] = len(kept)
        kept.append(note)
    return tuple(kept)
