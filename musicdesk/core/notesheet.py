"""NoteSheet: how notes are found in what was heard of a take, what is done to them, and what a hand has changed."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from musicdesk.core.errors import BadValue
from musicdesk.core.note import Note
from musicdesk.core.scale import Scale

GRIDS = {
    "off": 0.0,
    "1/4": 1.0,
    "1/4T": 2 / 3,
    "1/8": 1 / 2,
    "1/8T": 1 / 3,
    "1/16": 1 / 4,
    "1/16T": 1 / 6,
    "1/32": 1 / 8,
}
"""Grids that notes can be quantised to: how many quarter notes a step lasts; T stands for triplets."""
VELOCITIES = ("as heard", "soft", "hard", "even")
"""What can be done to velocities."""
NOTES_LIMIT = 20_000
LONGEST_NOTE_MS = 2_000.0
LATEST_S = 24 * 3600.0
"""When the last note of a sheet must have ended."""
BEND_LIMIT = 127.0
"""The most semitones that a note can be bent by."""


@dataclass(frozen=True)
class Hearing:
    """How sure onsets and frames must be (0..1), the shortest note, which pitches (MIDI), and how.

    `melodia_trick` looks for notes without an onset; `bends` keeps how the pitch moves inside a note; `one_voice`
    lets one note sound at a time and takes octave ghosts out.

    Raises: BadValue (with the field's name) if a value is outside its limits.
    """

    onset_threshold: float = 0.6
    frame_threshold: float = 0.4
    min_ms: float = 127.7
    low_pitch: int = 21
    high_pitch: int = 108
    melodia_trick: bool = False
    bends: bool = False
    one_voice: bool = False

    def __post_init__(self) -> None:
        for name in ("onset_threshold", "frame_threshold"):
            _within(name, getattr(self, name), 0.05, 1.0)
        _within("min_ms", self.min_ms, 0.0, LONGEST_NOTE_MS)
        for name in ("low_pitch", "high_pitch"):
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int):
                raise BadValue(f"{name} is a whole MIDI pitch, not {value!r}.", field=name)
            _within(name, value, 0, 127)
        if self.low_pitch > self.high_pitch:
            raise BadValue("The lowest pitch is above the highest.", "Swap the two.", field="low_pitch")


USUAL_PRESET = "chords"
"""What fits a take of which nothing is known: several notes at once."""


@dataclass(frozen=True)
class Tidying:
    """Pure passes over the notes, in this order: merge, snap to scale, quantise, velocities.

    `grid` is one of `GRIDS`, `strength` 0..1 how far notes move towards it; `scale` the name of a scale ("A minor")
    or "" for none; notes of one pitch at most `merge_ms` apart become one; `velocity` is one of `VELOCITIES`.

    Raises: BadValue (with the field's name) if a value is outside its limits.
    """

    grid: str = "off"
    strength: float = 1.0
    scale: str = ""
    merge_ms: float = 0.0
    velocity: str = "as heard"

    def __post_init__(self) -> None:
        if self.grid not in GRIDS:
            raise BadValue(f'There is no grid "{self.grid}".', f"Choose one of {', '.join(GRIDS)}.", field="grid")
        _within("strength", self.strength, 0.0, 1.0)
        _within("merge_ms", self.merge_ms, 0.0, LONGEST_NOTE_MS)
        if self.velocity not in VELOCITIES:
            raise BadValue(
                f'There is no velocity curve "{self.velocity}".',
                f"Choose one of {', '.join(VELOCITIES)}.",
                field="velocity",
            )
        if self.scale:
            Scale.named(self.scale)


@dataclass(frozen=True)
class NoteSheet:
    """Everything that makes a take's notes out of what was heard: `preset` is one of `PRESETS` or "" for own values.

    `edited` are the notes as a hand left them, which stand in the place of all else; None where no hand was laid on.
    """

    preset: str = USUAL_PRESET
    hearing: Hearing = field(default_factory=lambda: PRESETS[USUAL_PRESET])
    tidying: Tidying = field(default_factory=Tidying)
    edited: tuple[Note, ...] | None = None

    def with_(self, **changes: Any) -> NoteSheet:
        """Return the sheet with some values changed."""
        return replace(self, **changes)

    def to_json(self) -> dict[str, Any]:
        """Return the sheet as plain JSON values."""
        edited = self.edited
        return {
            "musicdesk_notes": 1,
            "preset": self.preset,
            "hearing": asdict(self.hearing),
            "tidying": asdict(self.tidying),
            "edited": None if edited is None else [list(_row(note)) for note in edited],
        }

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> NoteSheet:
        """Return the sheet that `to_json` gave; unknown names are left out. Raises: BadValue if it is none."""
        try:
            edited = values.get("edited")
            if edited is not None and len(edited) > NOTES_LIMIT:
                raise ValueError
            return NoteSheet(
                preset=str(values.get("preset", "")),
                hearing=Hearing(**_known(Hearing, values["hearing"])),
                tidying=Tidying(**_known(Tidying, values["tidying"])),
                edited=None if edited is None else tuple(_note(each) for each in edited),
            )
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError, IndexError) as exc:
            raise BadValue("These are no notes of MusicDesk.", field="notes") from exc


def _row(note: Note) -> tuple[Any, ...]:
    return note.onset_s, note.pitch, note.duration_s, note.velocity, [list(each) for each in note.bend]


def _note(row: Any) -> Note:
    onset_s, pitch, duration_s, velocity, *rest = row
    bend = tuple((float(at), float(by)) for at, by in rest[0]) if rest else ()
    note = Note(float(onset_s), pitch, float(duration_s), velocity, bend)
    if note.end_s > LATEST_S or not all(0 <= at <= LATEST_S and abs(by) <= BEND_LIMIT for at, by in bend):
        raise ValueError  # NaN is none of these either
    return note


def _known(kind: type[Any], values: Mapping[str, Any]) -> dict[str, Any]:
    return {each.name: values[each.name] for each in fields(kind) if each.name in values}


def _within(name: str, value: float, low: float, high: float) -> None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise BadValue(f"{name} must be a number, not {value!r}.", field=name)
    if not low <= value <= high:
        raise BadValue(f"{name} of {value:g} is outside {low:g}..{high:g}.", "Choose a value between.", field=name)


PRESETS: dict[str, Hearing] = {
    "clean melody": Hearing(frame_threshold=0.3, min_ms=100.0, melodia_trick=True, one_voice=True),
    "chords": Hearing(),
    "bass": Hearing(frame_threshold=0.3, min_ms=100.0, high_pitch=67, melodia_trick=True, one_voice=True),
    "voice": Hearing(
        onset_threshold=0.8,
        frame_threshold=0.3,
        low_pitch=36,
        high_pitch=88,
        melodia_trick=True,
        bends=True,
        one_voice=True,
    ),
}
"""Hearing for usual kinds of sound. Source of the thresholds: measured by tests/benchmarks/notes.py."""
