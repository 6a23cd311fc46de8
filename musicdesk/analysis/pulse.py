"""Pulse: at which tempo somebody sang, guessed from when the notes begin."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.note import Note

LOW_BPM, HIGH_BPM = 60.0, 180.0
_FEWEST_NOTES = 5
_SHORTEST_S = 2.0
_GRID_STEP = 1.002
_BEAT, _HALF, _QUARTER = 0.5, 0.3, 0.2
_PRIOR_BPM, _PRIOR_OCTAVES = 105.0, 0.8
_CLEAR = 0.75


def tempo_of(notes: Sequence[Note]) -> float | None:
    """Return the tempo in beats per minute, 60 to 180, whose beats and their halves and quarters the notes begin on.

    None for fewer than five notes, less than 2 s, or no common pulse. Long notes count for more. Double and half of
    what the singer felt are the usual mistakes.
    """
    if len(notes) < _FEWEST_NOTES or notes[-1].onset_s - notes[0].onset_s < _SHORTEST_S:
        return None
    onsets_s = np.array([note.onset_s for note in notes])
    weights = np.sqrt([note.duration_s for note in notes])
    steps = round(np.log(HIGH_BPM / LOW_BPM) / np.log(_GRID_STEP))
    bpm = np.geomspace(LOW_BPM, HIGH_BPM, steps + 1)
    beat, half, quarter = (_agreement(onsets_s, weights, bpm / 60.0 * division) for division in (1, 2, 4))
    prior = np.exp(-0.5 * (np.log2(bpm / _PRIOR_BPM) / _PRIOR_OCTAVES) ** 2)
    best = int(np.argmax((_BEAT * beat + _HALF * half + _QUARTER * quarter) * prior))
    return float(bpm[best]) if max(beat[best], half[best]) >= _CLEAR else None


def _agreement(
    onsets_s: NDArray[np.float64], weights: NDArray[np.float64], hz: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return how well the onsets agree with a pulse of each rate, 0..1."""
    turns = np.exp(2j * np.pi * np.outer(hz, onsets_s))
    return np.asarray(np.abs(turns @ weights) / weights.sum())
