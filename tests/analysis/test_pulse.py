"""Tempo guessed from when notes begin."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.analysis.pulse import tempo_of
from musicdesk.core.note import Note


def played(beats: list[float], bpm: float, late_s: float = 0.0, seed: int = 0) -> tuple[Note, ...]:
    """Return notes that last so many beats each, each up to `late_s` off."""
    rng = np.random.default_rng(seed)
    notes, at = [], 0.0
    for length in beats:
        onset_s = max(0.0, 0.4 + at * 60 / bpm + rng.uniform(-late_s, late_s))
        notes.append(Note(onset_s, 60, length * 55 / bpm))
        at += length
    return tuple(notes)


QUARTERS = [1.0] * 12
TUNE = [1, 1, 0.5, 0.5, 1, 1, 1, 2, 1.5, 0.5, 1, 1, 1, 0.5, 0.5, 2]


@pytest.mark.parametrize("bpm", [72.0, 84.0, 93.75, 110.0, 126.0, 140.0])
@pytest.mark.parametrize("beats", [QUARTERS, TUNE], ids=["quarters", "a tune"])
@pytest.mark.parametrize("late_s", [0.0, 0.02])
def test_the_tempo_of_a_tune_is_found_but_for_octaves(bpm: float, beats: list[float], late_s: float) -> None:
    found = tempo_of(played(beats, bpm, late_s))

    assert found is not None
    assert min(abs(found * ratio / bpm - 1) for ratio in (0.5, 1.0, 2.0)) < 0.02


def test_few_notes_short_ones_and_chance_have_no_tempo() -> None:
    rng = np.random.default_rng(2)
    chance = tuple(Note(float(at), 60, 0.2) for at in np.sort(rng.uniform(0, 30, 60)))

    assert tempo_of(()) is None
    assert tempo_of(played([1.0] * 4, 60.0)) is None
    assert tempo_of(played([0.25] * 6, 170.0)) is None
    assert tempo_of(chance) is None
