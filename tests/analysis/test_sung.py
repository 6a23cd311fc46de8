"""A sung line cut into notes."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from analysis.singers import Singer, sing, tune

from musicdesk.analysis.pitch import pitch_line
from musicdesk.analysis.sung import notes_of
from musicdesk.core.melody import PitchLine
from musicdesk.core.note import Note

TUNE = (57, 59, 61, 62, 64, 61, 57)


def _heard(notes: tuple[Note, ...], singer: Singer, seed: int = 0) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    song = sing(notes, singer, seed=seed)
    return notes_of(pitch_line(song.clip)), song.notes


@pytest.mark.parametrize(
    "singer",
    [
        Singer(),
        Singer("u", vibrato_cents=60),
        Singer("o", glide_ms=120),
        Singer("i", scoop_cents=250, breath_db=-28),
        Singer("m", drift_cents=30, vibrato_cents=30),
        Singer("a", onset_ms=120, release_ms=150),
        Singer("e", snr_db=15),
        Singer("whistle"),
        Singer("a", consonant="t"),
        Singer("a", consonant="s"),
        Singer("a", level_db=-38),
    ],
    ids=lambda singer: " ".join(
        f"{name}={value}" for name, value in vars(singer).items() if value != getattr(Singer, name)
    ),
)
def test_each_sung_note_is_one_note_at_its_place(singer: Singer) -> None:
    found, sung = _heard(tune(TUNE, beat_s=0.4), singer)

    assert [note.pitch for note in found] == [note.pitch for note in sung]
    assert [note.onset_s for note in found] == pytest.approx([note.onset_s for note in sung], abs=0.06)


@pytest.mark.parametrize("depth_cents", [30, 60, 90])
def test_vibrato_stays_one_note(depth_cents: float) -> None:
    found, _ = _heard((Note(0.3, 64, 2.0),), Singer(vibrato_cents=depth_cents))

    assert [note.pitch for note in found] == [64]
    assert found[0].duration_s == pytest.approx(2.0, abs=0.12)


def test_a_glide_goes_to_where_it_settles() -> None:
    found, _ = _heard((Note(0.3, 55, 0.6), Note(0.9, 67, 0.8)), Singer(glide_ms=250))

    assert [note.pitch for note in found] == [55, 67]


@pytest.mark.parametrize("consonant", ["d", "t", "s", "l", "n"])
def test_repeated_notes_are_parted_by_their_consonant(consonant: str) -> None:
    found, sung = _heard(tune([60] * 5, beat_s=0.4), Singer(consonant=consonant))

    assert [note.pitch for note in found] == [60] * 5
    assert [note.onset_s for note in found] == pytest.approx([note.onset_s for note in sung], abs=0.06)


def test_a_semitone_step_is_two_notes() -> None:
    found, _ = _heard(tune([64, 65, 64, 65], beat_s=0.25), Singer())

    assert [note.pitch for note in found] == [64, 65, 64, 65]


def test_a_breath_is_a_gap() -> None:
    found, _ = _heard((Note(0.2, 60, 0.5), Note(1.2, 60, 0.5)), Singer())

    assert len(found) == 2
    assert found[1].onset_s - found[0].end_s == pytest.approx(0.5, abs=0.12)


def test_a_voice_out_of_tune_as_a_whole_keeps_its_intervals() -> None:
    for cents in (-45, 45):
        found, sung = _heard(tune(TUNE, beat_s=0.4), Singer(detune_cents=cents, drift_cents=10))

        steps = np.diff([note.pitch for note in found])

        np.testing.assert_array_equal(steps, np.diff([note.pitch for note in sung]))


def test_a_quieter_note_has_a_lower_velocity() -> None:
    loud, quiet = Note(0.3, 60, 0.6, 90), Note(1.2, 64, 0.6, 20)

    found, _ = _heard((loud, quiet), Singer(consonant=""))

    assert found[0].velocity == 110
    assert 1 <= found[1].velocity < 95


def test_what_is_shorter_than_80_ms_is_no_note() -> None:
    hz = np.zeros(100, np.float32)
    hz[20:27] = 220.0
    hz[50:80] = 330.0
    line = PitchLine(0.0, 0.01, hz, np.where(hz > 0, 0.99, 0.2).astype(np.float32), np.full(100, -20, np.float32))

    found = notes_of(line)

    assert [(note.pitch, round(note.onset_s, 2)) for note in found] == [(64, 0.5)]


def test_a_short_drop_out_at_the_same_level_does_not_part_a_note() -> None:
    hz = np.full(60, 220.0, np.float32)
    hz[30:33] = 0.0
    line = PitchLine(0.0, 0.01, hz, np.full(60, 0.95, np.float32), np.full(60, -20, np.float32))

    assert [note.pitch for note in notes_of(line)] == [57]


def test_mains_hum_in_the_pauses_is_no_note() -> None:
    found, sung = _heard(tune((57, 61, 64, 62), beat_s=0.6, legato=0.5), Singer(hum_db=-42))

    assert [note.pitch for note in found] == [note.pitch for note in sung]


def test_notes_follow_one_another() -> None:
    found, _ = _heard(tune((40, 52, 47, 55, 43), beat_s=0.3), Singer(vibrato_cents=80, glide_ms=100))

    assert all(early.end_s <= late.onset_s + 1e-9 for early, late in pairwise(found))


def test_silence_and_no_line_at_all_have_no_notes() -> None:
    empty = np.zeros(0, np.float32)
    silent = np.zeros(50, np.float32)

    assert notes_of(PitchLine(0.0, 0.01, empty, empty, empty)) == ()
    assert notes_of(PitchLine(0.0, 0.01, silent, silent, silent - 120)) == ()
