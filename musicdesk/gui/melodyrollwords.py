"""The roll in words: names of pitches, and what a screen reader is told."""

from __future__ import annotations

import math
from collections.abc import Sequence

from musicdesk.core.melody import Repairs
from musicdesk.core.note import Note
from musicdesk.core.scale import PITCH_CLASSES, Scale
from musicdesk.gui.ruler import clock_text
from musicdesk.gui.tongue import mark, told, tr, trn

SCALE_KINDS = {
    "major": mark("major"), "minor": mark("minor"), "harmonic minor": mark("harmonic minor"), "dorian": mark("dorian"),
    "mixolydian": mark("mixolydian"), "major pentatonic": mark("major pentatonic"),
    "minor pentatonic": mark("minor pentatonic"), "blues": mark("blues"),
}  # fmt: skip
"""The kinds of scales by their names in `core.scale.MODES`, to be translated."""
IN_TUNE_CENTS = 5
"""Nearer than this is called in tune: nobody hears less, and the number would only flicker."""


def pitch_name(pitch: int) -> str:
    """Return a MIDI pitch as a musician calls it; 60 is C4."""
    return f"{PITCH_CLASSES[pitch % 12]}{pitch // 12 - 1}"


def nearest_pitch(pitch: float) -> tuple[int, int]:
    """Return the MIDI pitch that is nearest to a fractional one, and how many cents above it that lies."""
    whole = math.floor(pitch + 0.5)
    return whole, round((pitch - whole) * 100)


def cents_text(cents: int) -> str:
    """Return a deviation for the eye: "+12", or nothing where it is in tune."""
    return "" if abs(cents) < IN_TUNE_CENTS else f"{cents:+d}".replace("-", "\u2212")


def sung_words(pitch: float | None) -> str:
    """Return what is being sung: "singing A4, 12 cents sharp"; without a pitch that it listens."""
    if pitch is None:
        return tr("listening, no pitch heard")
    whole, cents = nearest_pitch(pitch)
    name = pitch_name(whole)
    if abs(cents) < IN_TUNE_CENTS:
        return tr("singing {note}", note=name)
    if cents > 0:
        return trn("singing {note}, {n} cent sharp", "singing {note}, {n} cents sharp", cents, note=name)
    return trn("singing {note}, {n} cent flat", "singing {note}, {n} cents flat", -cents, note=name)


def melody_words(notes: Sequence[Note], length_s: float, scale: Scale | None) -> str:
    """Return what was understood: "7 notes, 0:06, key A minor"."""
    said = [trn("{n} note", "{n} notes", len(notes)) if notes else tr("no notes"), clock_text(length_s, 0)]
    if scale is not None:
        said.append(tr("key {key}", key=scale_words(scale)))
    return ", ".join(said)


def scale_words(scale: Scale) -> str:
    """Return a scale as one says it here: "A minor"."""
    return tr("{note} {kind}", note=PITCH_CLASSES[scale.tonic], kind=tr(SCALE_KINDS[scale.mode]))


def repair_words(repairs: Repairs) -> tuple[str, ...]:
    """Return what is mended, as one says it here."""
    said = tuple(told(each) for each in repairs.words)
    scale = repairs.scale
    return said if scale is None else tuple(each.replace(scale.name, scale_words(scale)) for each in said)


def note_words(note: Note) -> str:
    """Return a note for a tooltip: "A4, 0.52 s"."""
    return f"{pitch_name(note.pitch)}, {note.duration_s:.2f} s"
