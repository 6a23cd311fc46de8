"""Tidying: the passes that turn notes as they were heard into notes as they should stand in a DAW."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from musicdesk.core.note import Note, in_order, without_overlaps
from musicdesk.core.notesheet import GRIDS, Tidying
from musicdesk.core.passes import snapped_to_scale
from musicdesk.core.scale import Scale

EVEN_VELOCITY = 90
"""The velocity of all notes when they are made even."""

_CURVES = {"soft": 1.6, "hard": 0.6}
_TINY_STEPS = 1e-6
_STACCATO_STEPS = 0.5


def tidied(notes: Iterable[Note], tidying: Tidying, bpm: float | None, downbeat_s: float = 0.0) -> tuple[Note, ...]:
    """Return the notes merged, snapped to the scale, quantised and with their velocities shaped, in this order.

    `bpm` is the tempo in quarter notes per minute and `downbeat_s` a moment, in seconds, at which a bar begins: both
    say where the grid lies. Without a tempo nothing is quantised.
    """
    tidy = in_order(notes)
    if tidying.merge_ms > 0:
        tidy = merged(tidy, tidying.merge_ms / 1000)
    if tidying.scale:
        tidy = snapped_to_scale(tidy, Scale.named(tidying.scale))
    if bpm is not None and GRIDS[tidying.grid] > 0 and tidying.strength > 0:
        tidy = quantised(tidy, 60.0 / bpm * GRIDS[tidying.grid], tidying.strength, downbeat_s)
    return tuple(_within_its_end(note) for note in shaped(without_overlaps(tidy), tidying.velocity))


def merged(notes: Sequence[Note], gap_s: float) -> tuple[Note, ...]:
    """Return the notes with those of one pitch that are at most `gap_s` seconds apart made one, as loud as the loudest.

    The bend of the first goes on into that of the next.
    """
    kept: list[Note] = []
    last: dict[int, int] = {}
    for note in in_order(notes):
        at = last.get(note.pitch)
        if at is not None and note.onset_s - kept[at].end_s <= gap_s:
            before = kept[at]
            later_s = note.onset_s - before.onset_s
            kept[at] = replace(
                before,
                duration_s=max(before.end_s, note.end_s) - before.onset_s,
                velocity=max(before.velocity, note.velocity),
                bend=_joined(before.bend, note.bend, later_s),
            )
            continue
        last[note.pitch] = len(kept)
        kept.append(note)
    return tuple(kept)


def quantised(notes: Iterable[Note], step_s: float, strength: float, downbeat_s: float = 0.0) -> tuple[Note, ...]:
    """Return the notes moved towards a grid of steps of `step_s` seconds, one of which begins at `downbeat_s`.

    Onsets and ends go `strength` (0..1) of the way to the nearest step that is not before second 0. A note shorter than
    half a step keeps its length, so that staccato stays staccato; others last a step at least when `strength` is 1.
    None is moved past another.
    """
    first = math.ceil(-downbeat_s / step_s - _TINY_STEPS)
    moved = []
    for note in notes:
        begin = max(first, round((note.onset_s - downbeat_s) / step_s))
        begin_s = max(0.0, downbeat_s + begin * step_s)
        onset_s = _towards(note.onset_s, begin_s, strength)
        duration_s = note.duration_s
        if duration_s >= _STACCATO_STEPS * step_s:
            end = max(begin + 1, round((note.end_s - downbeat_s) / step_s))
            duration_s = _towards(note.end_s, downbeat_s + end * step_s, strength) - onset_s
        moved.append(replace(note, onset_s=onset_s, duration_s=duration_s))
    return in_order(moved)


def shaped(notes: Iterable[Note], curve: str) -> tuple[Note, ...]:
    """Return the notes with their velocities shaped: "as heard", "soft" (quieter), "hard" (louder) or "even"."""
    if curve == "even":
        return tuple(replace(note, velocity=EVEN_VELOCITY) for note in notes)
    if curve not in _CURVES:
        return tuple(notes)
    power = _CURVES[curve]
    return tuple(replace(note, velocity=max(1, round(127 * (note.velocity / 127) ** power))) for note in notes)


def _towards(moment_s: float, goal_s: float, strength: float) -> float:
    # Not moment + strength * way: at strength 1 that misses the grid by a rounding error.
    return (1.0 - strength) * moment_s + strength * goal_s


def _joined(
    before: tuple[tuple[float, float], ...], after: tuple[tuple[float, float], ...], later_s: float
) -> tuple[tuple[float, float], ...]:
    if not before and not after:
        return ()
    first = tuple(point for point in before if point[0] < later_s)
    return first + tuple((later_s + at_s, by) for at_s, by in (after or ((0.0, 0.0),)))


def _within_its_end(note: Note) -> Note:
    if not note.bend or note.bend[-1][0] < note.duration_s:
        return note
    return replace(note, bend=tuple(point for point in note.bend if point[0] < note.duration_s))
