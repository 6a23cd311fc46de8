"""Passes over notes that mend a sung line: into a scale, onto the beat, and joined where it was only broken."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from musicdesk.core.errors import BadValue
from musicdesk.core.note import Note, in_order, without_overlaps
from musicdesk.core.scale import Scale

_TOGETHER_S = 0.03
_TINY_STEPS = 1e-6
_TINY_S = 1e-9


def snapped_to_scale(notes: Iterable[Note], scale: Scale) -> tuple[Note, ...]:
    """Return the notes, each moved to the pitch of the scale that is nearest; of two the lower."""
    return without_overlaps(replace(note, pitch=scale.nearest(note.pitch)) for note in notes)


def snapped_to_beat(notes: Iterable[Note], bpm: float, division: int = 4, offset_s: float = 0.0) -> tuple[Note, ...]:
    """Return the notes with onsets and ends on a grid of `division` steps a beat, a beat lying at `offset_s`.

    Each lasts a step at least. Notes that began together (within 30 ms) stay together, those that followed one another
    still do: of two that meet on a step the later takes the next one, or is left out where that would be a whole step
    or more too late for it.

    Raises: BadValue if the tempo is not positive or a beat cannot be divided so.
    """
    if not (math.isfinite(bpm) and bpm > 0):
        raise BadValue(f"A tempo of {bpm} bpm is not positive.", field="beat_bpm")
    if division < 1:
        raise BadValue(f"A beat cannot be divided into {division!r}.", "Choose 1 to 4.", field="division")
    step_s = 60.0 / bpm / division
    lowest = math.ceil(-offset_s / step_s - _TINY_STEPS)
    slots: list[int] = []
    chords: list[list[Note]] = []
    for chord in _chords(notes):
        exact = (chord[0].onset_s - offset_s) / step_s
        slot = max(lowest, round(exact))
        if slots and slot <= slots[-1]:
            slot = slots[-1] + 1
            if slot - exact >= 1:
                continue
        slots.append(slot)
        chords.append(chord)
    moved: list[Note] = []
    for number, (slot, chord) in enumerate(zip(slots, chords, strict=True)):
        for note in chord:
            end = max(slot + 1, round((note.end_s - offset_s) / step_s))
            if number + 1 < len(chords) and note.end_s <= chords[number + 1][0].onset_s + _TOGETHER_S:
                end = min(end, slots[number + 1])
            begin_s = max(0.0, offset_s + slot * step_s)
            moved.append(replace(note, onset_s=begin_s, duration_s=offset_s + end * step_s - begin_s))
    return without_overlaps(moved)


def _chords(notes: Iterable[Note]) -> list[list[Note]]:
    """Return the notes in order, those together that begin within 30 ms of the first of them."""
    chords: list[list[Note]] = []
    for note in in_order(notes):
        if chords and note.onset_s - chords[-1][0].onset_s < _TOGETHER_S:
            chords[-1].append(note)
        else:
            chords.append([note])
    return chords
