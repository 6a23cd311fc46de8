"""Which beat is the first of a bar, and how many there are."""

from __future__ import annotations

import pytest
from analysis.bands import LOOPS, MAJOR, MINOR, Score, drum_loop, song, tone

from musicdesk.analysis.findings import findings_of
from musicdesk.core.clip import Clip
from musicdesk.core.findings import Findings


def _beats_off(found: Findings, first_s: float, bpm: float) -> float:
    """Return by how many beats the first bar lies beside where one begins."""
    assert found.downbeat_s is not None
    bars = (found.downbeat_s - first_s) * bpm / 60 / found.beats_per_bar
    return abs(bars - round(bars)) * found.beats_per_bar


@pytest.mark.parametrize("loop", LOOPS)
def test_bars_of_drums_begin_where_the_loop_begins(loop: str) -> None:
    found = findings_of(drum_loop(104, loop, first_s=0.3))

    assert found.beats_per_bar == len(LOOPS[loop]["kick"]) // 4
    assert _beats_off(found, 0.3, 104) < 0.05


@pytest.mark.parametrize("beats_per_bar", [3, 4])
def test_bars_of_chords_begin_where_the_harmony_changes(beats_per_bar: int) -> None:
    bar_s = beats_per_bar * 60 / 96
    clip = song(3, MAJOR["I vi IV V"], bpm=96, beats_per_bar=beats_per_bar, first_s=0.4, seconds=0.4 + 8 * bar_s)

    found = findings_of(clip)

    assert found.bpm == 96
    assert found.beats_per_bar == beats_per_bar
    assert _beats_off(found, 0.4, 96) < 0.05


def test_a_pickup_before_the_first_bar_is_no_bar() -> None:
    bar_s = 4 * 60 / 100
    clip = song(0, MINOR["i VI III VII"], bpm=100, first_s=0.6, seconds=0.6 + 8 * bar_s, drums="rock")
    lead_in = drum_loop(100, "pop", seconds=0.6, first_s=0.0)
    clip.samples[: lead_in.frames] += 0.5 * lead_in.samples

    found = findings_of(clip)

    assert found.beats_s[0] < 0.05
    assert _beats_off(found, 0.6, 100) < 0.05


def test_silence_before_the_music_has_no_bars() -> None:
    found = findings_of(drum_loop(120, "rock", first_s=2.2))

    assert found.beats_s[0] == pytest.approx(2.2, abs=0.01)
    assert found.downbeat_s == pytest.approx(2.2, abs=0.01)


def test_too_few_beats_for_bars_are_counted_in_fours_from_the_first() -> None:
    found = findings_of(drum_loop(120, "rock", seconds=3.0))

    assert found.beats_per_bar == 4
    assert found.downbeat_s == pytest.approx(0.0, abs=0.01)


def _line(seed: int, accent: float) -> Clip:
    """Return a piano playing a note a beat, in four, a melody that comes again after 5 to 11 notes or not at all."""
    beat_s, beats = 60 / 97.3, 32
    score = Score(beats * beat_s + 0.5, seed)
    long = (5, 7, 8, 10, 11, beats)[seed % 6]
    melody = score.chance.choice([60, 62, 64, 65, 67, 69, 71, 72], long)
    for beat in range(beats):
        loud = accent if beat % 4 == 0 else 1.0
        score.put(beat * beat_s, loud * tone(int(melody[beat % long]), 0.95 * beat_s, "piano"))
    return score.clip(0.0003)


@pytest.mark.parametrize("accent", [1.0, 1.6])
def test_a_piano_line_in_four_is_not_taken_for_three_by_its_leaps(accent: float) -> None:
    assert [findings_of(_line(seed, accent)).beats_per_bar for seed in range(12)] == 12 * [4]


def test_so_few_beats_that_only_bars_of_three_could_be_told_are_counted_in_fours() -> None:
    found = findings_of(drum_loop(120, "rock", seconds=5.2))

    assert 9 <= len(found.beats_s) < 12
    assert found.beats_per_bar == 4
