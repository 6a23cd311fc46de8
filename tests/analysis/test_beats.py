"""Beats, their line, and the tempo's label."""

from __future__ import annotations

import numpy as np
import pytest
from analysis.bands import RATE, Score, clicks, drum_loop, play_drums, song, tone

from musicdesk.analysis.beats import Beats, labelled
from musicdesk.analysis.onsets import ENVELOPE_RATE_HZ, onset_envelope
from musicdesk.analysis.resampling import resample
from musicdesk.analysis.rises import rises
from musicdesk.analysis.tempo import beats_in
from musicdesk.core.clip import Clip


def _beats(clip: Clip, prior_bpm: float | None = None) -> Beats:
    sound = resample(clip.mono(), ENVELOPE_RATE_HZ)
    beats = beats_in(sound, onset_envelope(sound), prior_bpm)
    assert beats is not None
    return beats


@pytest.mark.parametrize("name", ["kick", "snare", "hat", "click", "organ", "plucked"])
def test_a_rise_is_where_the_sound_begins_to_three_milliseconds(name: str) -> None:
    score = Score(8.0)
    moments_s = 0.4 + 0.4137 * np.arange(17)
    for moment_s in moments_s:
        score.put(moment_s, tone(60, 0.3, name) if name in ("organ", "plucked") else score.drum(name))

    found_s, strength = rises(score.clip(0.0005)).at(moments_s + 0.011, 0.03)

    assert found_s == pytest.approx(moments_s, abs=0.003)
    assert (strength > 1).all()


def test_where_nothing_rises_a_moment_stays_where_it_was() -> None:
    silence = rises(Clip(np.zeros((RATE, 1), np.float32), RATE))

    found_s, strength = silence.at(np.array([0.2, 0.9, 3.0]), 0.05)

    assert found_s.tolist() == [0.2, 0.9, 3.0]
    assert strength.tolist() == [0.0, 0.0, 0.0]


@pytest.mark.parametrize(("bpm", "first_s"), [(84.0, 0.0), (97.53, 0.31), (150.0, 0.05)])
def test_beats_of_drums_lie_on_the_drums_to_five_milliseconds(bpm: float, first_s: float) -> None:
    beats = _beats(drum_loop(bpm, "rock", first_s=first_s))

    number = np.rint((beats.moments_s - first_s) * bpm / 60)
    assert beats.steady
    assert beats.bpm == pytest.approx(bpm, abs=0.02)
    assert beats.moments_s == pytest.approx(first_s + number * 60 / bpm, abs=0.005)
    assert np.diff(number) == pytest.approx(1.0)


def test_offbeat_hats_are_not_taken_for_the_beat() -> None:
    beats = _beats(drum_loop(124, "house", first_s=0.2))

    off = (beats.moments_s - 0.2) * 124 / 60
    assert np.abs(off - np.rint(off)).max() < 0.03


def test_soft_chords_without_drums_have_beats_too() -> None:
    beats = _beats(song(2, ((0, "M"), (5, "M"), (7, "M"), (0, "M")) * 2, instrument="strings", bpm=90))

    assert beats.bpm == pytest.approx(90, abs=0.1)


def test_music_that_begins_at_once_begins_with_a_beat() -> None:
    assert _beats(drum_loop(100, "pop")).moments_s[0] == pytest.approx(0.0, abs=0.004)


def test_beats_follow_a_player_who_speeds_up() -> None:
    score, moments_s, at_s = Score(30.0), [], 0.2
    while at_s < 29.5:
        score.put(at_s, score.drum("kick" if len(moments_s) % 2 else "snare"))
        moments_s.append(at_s)
        at_s += 60 / (90 + 30 * at_s / 30)

    beats = _beats(score.clip(0.0005))

    away = [np.abs(beats.moments_s - moment_s).min() for moment_s in moments_s[2:-2]]
    assert not beats.steady
    assert np.mean(np.array(away) < 0.03) > 0.9
    assert 95 < beats.bpm < 115


def test_ten_minutes_stay_on_the_line() -> None:
    score = Score(20.0)
    play_drums(score, "rock", 120.0)
    minutes = Clip(np.tile(score.clip(0.0005).samples, (9, 1)), RATE)

    beats = _beats(minutes)

    assert beats.bpm == 120
    assert beats.moments_s == pytest.approx(0.5 * np.arange(360), abs=0.004)


@pytest.mark.parametrize(
    ("measured", "asked", "label"),
    [
        (119.96, None, 120.0),
        (120.051, None, 120.05),
        (83.334, None, 83.33),
        (83.38, 83.3333, 83.33),
        (93.46, 93.5, 93.5),
        (60.0, 120.0, 60.0),
    ],
)
def test_the_label_is_whole_or_what_was_asked_for_where_it_is_near(
    measured: float, asked: float | None, label: float
) -> None:
    assert labelled(measured, asked) == label


def test_a_measurement_that_may_be_wrong_gives_way_to_what_was_asked_for() -> None:
    assert labelled(83.6, 83.33, error=0.002) == 83.33
    assert labelled(83.6, 83.33, error=0.0001) == 83.6


def test_clicks_are_surer_than_strings() -> None:
    plain = _beats(clicks(100)).sureness
    soft = _beats(song(2, ((0, "M"), (5, "M"), (7, "M"), (0, "M")), instrument="strings", bpm=90)).sureness

    assert 1.0 >= plain > soft > 0.0
