"""Bends: how the pitch moves inside of notes, as the network heard it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.note import Note
from musicdesk.midi.listen import LOWEST_PITCH, Activations

_STEADY = 0.2
_STEP = 0.05


def bent(notes: Sequence[Note], activations: Activations) -> tuple[Note, ...]:
    """Return the notes, each with how its pitch moves; as they are where nobody listened for that.

    A note that stays within a fifth of a semitone of its pitch has no bend: that is tuning, not playing.
    """
    if activations.bends is None:
        return tuple(notes)
    times_s, calm = activations.times_s(), _smoothed(activations.bends)
    found = []
    for note in notes:
        first, last = (int(row) for row in np.searchsorted(times_s, (note.onset_s, note.end_s)))
        bend = _points(times_s[first:last] - note.onset_s, calm[first:last, note.pitch - LOWEST_PITCH])
        found.append(replace(note, bend=bend) if bend else note)
    return tuple(found)


def _smoothed(moves: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return moves, float32 (rows, 88), without lone leaps: each row but the edges the median of three."""
    before, now, after = moves[:-2], moves[1:-1], moves[2:]
    calm = moves.copy()
    calm[1:-1] = np.maximum(np.minimum(before, now), np.minimum(np.maximum(before, now), after))
    return calm


def _points(since_s: NDArray[np.float64], moves: NDArray[np.float32]) -> tuple[tuple[float, float], ...]:
    """Return (seconds after the onset, semitones) wherever the pitch has moved by a twentieth of a semitone."""
    if not len(moves) or float(np.abs(moves).max()) < _STEADY:
        return ()
    points: list[tuple[float, float]] = []
    for at_s, by in zip(since_s.tolist(), moves.tolist(), strict=True):
        if not points or abs(by - points[-1][1]) >= _STEP:
            points.append((round(max(0.0, at_s), 4) if points else 0.0, round(by, 3)))
    return tuple(points)
