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


AS_A_MUSICIAN_SAYS = {
    # A letter is a note of octave 4, a capital one of octave 5, with "," of octave 3; then how many beats it lasts.
    "an arpeggio there and back": ("c e g C g e", "C major"),
    "a triad upwards": ("c e g", "C major"),
    "a triad from its fifth": ("g, c e", "C major"),
    "a broken chord below a tune": ("c g e g c g e g", "C major"),
    "a minor arpeggio there and back": ("a, c e a e c", "A minor"),
    "a minor triad downwards": ("e c a,", "A minor"),
    "a major scale upwards": ("c d e f g a b C", "C major"),
    "a major scale downwards": ("C b a g f e d c", "C major"),
    "a minor scale upwards": ("a, b, c d e f g a", "A minor"),
    "a minor scale with its leading note": ("a, b, c d e f g# a g# a", "A minor"),
    "a melodic minor scale": ("a, b, c d e f# g# a g f e d c b, a,", "A minor"),
    "five notes in minor": ("a, b, c d e d c b, a,", "A minor"),
    "stars": ("c c g g a a g2 f f e e d d c2", "C major"),
    "a hook on the third": ("e e f g g f e d c c d e e1.5 d.5 d2", "C major"),
    "bells in a round": ("c d e c c d e c e f g2 e f g2", "C major"),
    "a lamb that ends on the fifth": ("e d c d e e e2 d d d2 e g g2", "C major"),
    "a bugle call": ("g, c e g2 e g2", "C major"),
    "a birthday with an upbeat": ("g,.75 g,.25 a, g, c b,2 g,.75 g,.25 a, g, d c2", "C major"),
    "a minor tune with a raised seventh": ("e a, b, c b, a, g#, a,2", "A minor"),
    "pentatonic in major": ("c e g a g e d c2", "C major"),
    "pentatonic in minor": ("a, c d e g e d c a,2", "A minor"),
    "three chords of a song": ("c e g f a C g b D C2", "C major"),
}
LETTERS = dict(zip("cdefgab", (0, 2, 4, 5, 7, 9, 11), strict=True))


def _written(text: str, up: int = 0) -> list[Note]:
    notes, at_s = [], 0.0
    for word in text.split():
        octave = 5 if word[0].isupper() else 3 if "," in word else 4
        beats = float(word[1:].lstrip("#,") or 1)
        pitch = 12 * (octave + 1) + LETTERS[word[0].lower()] + ("#" in word) + up
        notes.append(Note(at_s, pitch, 0.47 * beats))
        at_s += 0.5 * beats
    return notes


@pytest.mark.parametrize("up", [-5, 0, 3, 6])
@pytest.mark.parametrize(("text", "name"), AS_A_MUSICIAN_SAYS.values(), ids=list(AS_A_MUSICIAN_SAYS))
def test_short_tunes_are_in_the_key_that_a_musician_says(text: str, name: str, up: int) -> None:
    home = Scale.named(name)

    found = scale_of(_written(text, up))

    assert found is not None
    assert found[0] == Scale((home.tonic + up) % 12, home.mode)


def test_a_chord_of_two_relative_keys_makes_nobody_sure_and_a_cadence_does() -> None:
    both, cadence = scale_of(_written("c e g a")), scale_of(_written("c e g a f d b, c2"))

    assert both is not None
    assert cadence is not None
    assert both[0] in (Scale(0, "major"), Scale(9, "minor"))
    assert both[1] < 0.65
    assert cadence[0] == Scale(0, "major")
    assert cadence[1] > 0.85


def test_the_same_notes_in_another_order_come_home_elsewhere() -> None:
    up, down = scale_of(_written("c d e g a g e d c")), scale_of(_written("a, c d e g e d c a,"))

    assert up is not None
    assert down is not None
    assert (up[0].name, down[0].name) == ("C major", "A minor")


def test_a_triad_that_lacks_a_note_is_less_sure() -> None:
    lacking, whole = scale_of(_written("g e a g e")), scale_of(_written("g e b g e"))

    assert lacking is not None
    assert whole is not None
    assert lacking[1] < 0.65
    assert whole[1] > 0.8
