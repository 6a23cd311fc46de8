"""Ideas: tempo and key of a few bars, hummed, played, in the bass, and of no voice at all."""

from __future__ import annotations

import pytest
from analysis.bands import MINOR, drum_loop, song
from app.hums import A_MINOR, hum

from musicdesk.analysis.ideas import idea_ground
from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancelled
from musicdesk.core.note import Note
from musicdesk.core.scale import Scale
from musicdesk.midi.synth import played

SILENT_NIGHT = ((67, 1.5), (69, 0.5), (67, 1.0), (64, 3.0)) * 2 + ((74, 2.0), (74, 1.0))
"""MIDI pitch and beats: three to a bar, half of them dotted."""


def tune(bpm: float, up: int = 0) -> Clip:
    notes, at = [], 0.0
    for pitch, beats in SILENT_NIGHT:
        notes.append(Note(at * 60 / bpm, pitch + up, beats * 57 / bpm))
        at += beats
    return played(notes, at * 60 / bpm, 32_000)


def test_a_hum_shows_its_key_by_its_notes_and_has_a_tempo_as_one_counts() -> None:
    found = idea_ground(hum())

    assert found.melodic
    assert found.key == Scale.named("A minor")
    assert found.bpm in (60.0, 120.0)


def test_a_hum_of_another_rate_is_heard_alike() -> None:
    assert idea_ground(hum(A_MINOR, 22_050)) == idea_ground(hum())


def test_dotted_notes_are_not_taken_for_another_tempo() -> None:
    found = idea_ground(tune(118.0))

    assert found.bpm == pytest.approx(118.0, abs=1.0)


def test_a_bass_is_heard_by_its_beats_and_not_by_its_syncopes() -> None:
    line = ((0, 38), (3, 45), (6, 38), (8, 45), (11, 38), (14, 45))
    notes = [Note((bar * 16 + step) * 0.125, pitch, 0.11) for bar in range(4) for step, pitch in line]

    found = idea_ground(played(notes, 8.0, 32_000))

    assert found.bpm in (60.0, 120.0)


def test_drums_have_a_tempo_and_nothing_to_follow() -> None:
    found = idea_ground(drum_loop(104.0, seconds=8.0))

    assert found.bpm == pytest.approx(104.0, abs=0.2)
    assert not found.melodic


def test_chords_are_no_single_voice() -> None:
    found = idea_ground(song(0, next(iter(MINOR.values())), instrument="organ", bpm=90.0, seconds=10.0))

    assert found.bpm == pytest.approx(90.0, abs=0.2)
    assert not found.melodic


def test_who_stops_waits_for_nothing() -> None:
    with pytest.raises(Cancelled):
        idea_ground(hum(), cancel=lambda: True)
