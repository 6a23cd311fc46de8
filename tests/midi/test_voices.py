"""Which notes one voice can have played."""

from __future__ import annotations

from musicdesk.midi.voices import Candidate, one_voice

SHORTEST = 8


def test_an_octave_heard_along_with_a_note_is_left_out() -> None:
    note = Candidate(100, 160, 20, 0.9, 0.8)
    ghost = Candidate(101, 130, 32, 0.95, 0.45)

    assert one_voice([ghost, note], SHORTEST) == [(100, 160, 20)]


def test_an_octave_above_that_is_as_strong_is_the_note_itself() -> None:
    below = Candidate(100, 160, 20, 0.85, 0.75)
    note = Candidate(100, 150, 32, 0.97, 0.7)

    assert one_voice([below, note], SHORTEST) == [(100, 150, 32)]


def test_a_new_note_ends_the_one_before() -> None:
    before, after = Candidate(100, 160, 20, 0.9, 0.8), Candidate(140, 200, 25, 0.9, 0.7)

    assert one_voice([after, before], SHORTEST) == [(100, 140, 20), (140, 200, 25)]


def test_what_is_weak_or_has_no_onset_does_not_end_a_note() -> None:
    note = Candidate(100, 180, 20, 0.9, 0.8)
    weak = Candidate(120, 140, 25, 0.7, 0.3)
    creeping = Candidate(120, 150, 27, 0.2, 0.7)

    assert one_voice([note, weak, creeping], SHORTEST) == [(100, 180, 20)]


def test_a_slow_note_may_begin_in_the_tail_of_another() -> None:
    note, slow = Candidate(100, 150, 20, 0.9, 0.8), Candidate(142, 200, 25, 0.2, 0.7)

    assert one_voice([note, slow], SHORTEST) == [(100, 142, 20), (142, 200, 25)]


def test_the_same_note_again_stays() -> None:
    assert one_voice([Candidate(100, 130, 20, 0.9, 0.8), Candidate(130, 160, 20, 0.9, 0.7)], SHORTEST) == [
        (100, 130, 20),
        (130, 160, 20),
    ]


def test_what_is_short_and_faint_beside_the_rest_is_left_out() -> None:
    line = [Candidate(100 * number, 100 * number + 60, 20 + number, 0.9, 0.8) for number in range(1, 5)]
    faint = Candidate(170, 190, 10, 0.7, 0.4)
    long = Candidate(520, 600, 10, 0.7, 0.4)

    assert [span[0] for span in one_voice([*line, faint, long], SHORTEST)] == [100, 200, 300, 400, 520]


def test_nothing_stays_nothing() -> None:
    assert one_voice([], SHORTEST) == []
