"""The key of a melody."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.analysis.key import scale_of
from musicdesk.core.note import Note
from musicdesk.core.scale import Scale

MAJOR_TUNE = (
    (0, 1),
    (0, 1),
    (7, 1),
    (7, 1),
    (9, 1),
    (9, 1),
    (7, 2),
    (5, 1),
    (5, 1),
    (4, 1),
    (4, 1),
    (2, 1),
    (2, 1),
    (0, 2),
)
MINOR_TUNE = ((0, 1), (3, 1), (5, 1), (7, 2), (8, 1), (7, 1), (5, 1), (3, 1), (2, 1), (3, 1), (2, 1), (0, 3))
HARMONIC_TUNE = ((7, 1), (8, 1), (7, 1), (5, 1), (3, 2), (2, 1), (0, 1), (-1, 1), (0, 3))


def _notes(tune: tuple[tuple[int, int], ...], tonic: int) -> list[Note]:
    notes, at_s = [], 0.0
    for step, beats in tune:
        notes.append(Note(at_s, 60 + tonic + step, 0.5 * beats))
        at_s += 0.5 * beats
    return notes


@pytest.mark.parametrize("tonic", range(12))
@pytest.mark.parametrize(("tune", "mode"), [(MAJOR_TUNE, "major"), (MINOR_TUNE, "minor"), (HARMONIC_TUNE, "minor")])
def test_each_of_the_24_keys_is_found(tonic: int, tune: tuple[tuple[int, int], ...], mode: str) -> None:
    found = scale_of(_notes(tune, tonic))

    assert found is not None
    assert found[0] == Scale(tonic, mode)
    assert 0.4 < found[1] <= 1.0


@pytest.mark.parametrize("mode", ["major", "minor"])
def test_most_random_walks_that_come_home_are_heard_in_their_key(mode: str) -> None:
    chance = np.random.default_rng(7)
    right = 0
    for trial in range(120):
        scale = Scale(trial % 12, mode)
        ladder = [pitch for pitch in range(48, 85) if pitch % 12 in scale.classes]
        home = ladder.index(next(pitch for pitch in ladder if pitch % 12 == scale.tonic and pitch >= 55))
        at, notes = home, []
        for index in range(16):
            notes.append(Note(index * 0.5, ladder[at], float(chance.choice([0.25, 0.5]))))
            at = int(np.clip(at + chance.choice([-2, -1, -1, 0, 1, 1, 2]), home - 3, home + 8))
        notes.append(Note(8.0, ladder[home], 1.0))
        found = scale_of(notes)
        right += found is not None and found[0] == scale

    assert right / 120 > 0.8


def test_all_twelve_notes_alike_make_nobody_sure() -> None:
    found = scale_of([Note(float(index), 60 + index, 1.0) for index in range(12)])

    assert found is not None
    assert found[1] < 0.3


def test_a_whole_tune_is_surer_than_three_notes_of_it() -> None:
    tune = _notes(MAJOR_TUNE, 0)
    whole, part = scale_of(tune), scale_of([tune[1], tune[2], tune[4]])

    assert whole is not None
    assert part is not None
    assert whole[1] > part[1]


def test_one_long_note_does_not_decide_alone() -> None:
    drone = Note(20.0, 62, 600.0)

    found = scale_of([*_notes(MAJOR_TUNE * 3, 0), drone])

    assert found is not None
    assert found[0] == Scale(0, "major")


@pytest.mark.parametrize("pitches", [(), (60,), (60, 64), (60, 72, 60, 72), (60, 64, 60, 64)])
def test_too_few_notes_have_no_key(pitches: tuple[int, ...]) -> None:
    assert scale_of([Note(float(index), pitch, 1.0) for index, pitch in enumerate(pitches)]) is None
