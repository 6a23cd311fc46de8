"""Onsets and tempo on sounds whose tempo is known."""

from __future__ import annotations

import numpy as np
import pytest
from analysis.bands import RATE, Score, clicks, drum_loop

from musicdesk.analysis.onsets import ENVELOPE_RATE_HZ, GROUPS, onset_envelope
from musicdesk.analysis.resampling import resample
from musicdesk.analysis.tempo import beats_in, estimate_tempo
from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancelled


@pytest.mark.parametrize("bpm", [60, 66.7, 74.31, 83.3, 97, 107.14, 120, 127.7, 140, 155, 170, 185.5, 200])
def test_clicks_are_found_within_a_twentieth_of_a_bpm_in_their_own_octave(bpm: float) -> None:
    assert estimate_tempo(clicks(bpm)) == pytest.approx(bpm, abs=0.05)


@pytest.mark.parametrize(("bpm", "loop"), [(78.25, "rock"), (90, "hip hop"), (124, "house"), (110.4, "waltz")])
def test_drums_are_found_within_a_twentieth_of_a_bpm(bpm: float, loop: str) -> None:
    assert estimate_tempo(drum_loop(bpm, loop)) == pytest.approx(bpm, abs=0.05)


def test_swing_changes_nothing_of_the_tempo() -> None:
    assert estimate_tempo(drum_loop(96, "rock", swing=1 / 6)) == 96


def test_louder_first_beats_do_not_halve_a_metronome() -> None:
    score = Score(12.0)
    for beat in range(39):
        score.put(0.1 + beat * 60 / 200, (1.0 if beat % 4 else 2.0) * score.drum("click"))

    assert estimate_tempo(score.clip(0.0003)) == 200


@pytest.mark.parametrize(("asked", "found"), [(70.0, 70.0), (140.0, 140.0), (139.9, 140.0), (105.0, 140.0)])
def test_the_tempo_asked_for_decides_between_octaves_and_nothing_else(asked: float, found: float) -> None:
    sound = resample(drum_loop(140, "rock"), ENVELOPE_RATE_HZ)

    beats = beats_in(sound, onset_envelope(sound), asked)

    assert beats is not None
    assert beats.bpm == found


def test_stereo_other_rates_and_short_clips_do_as_well() -> None:
    clip = clicks(100, 4.0)
    stereo = Clip(np.repeat(clip.samples, 2, axis=1), RATE)

    assert estimate_tempo(stereo) == pytest.approx(100, rel=0.01)
    assert estimate_tempo(Clip(clip.samples, 2 * RATE)) == pytest.approx(200, rel=0.01)


def test_silence_noise_a_tone_and_chance_have_no_tempo() -> None:
    chance = np.random.default_rng(4)
    noise = 0.1 * chance.normal(size=(10 * RATE, 1))
    tone = 0.5 * np.sin(2 * np.pi * 220 * np.arange(10 * RATE) / RATE)[:, np.newaxis]
    random = np.zeros((10 * RATE, 1))
    for at in chance.integers(0, 10 * RATE - 900, 30):
        random[at : at + 900] += 0.3 * chance.normal(size=(900, 1))

    for sound in (np.zeros((10 * RATE, 1)), noise, tone, random):
        assert estimate_tempo(Clip(sound.astype(np.float32), RATE)) is None


@pytest.mark.parametrize("frames", [0, 1, 500, RATE])
def test_what_is_too_short_has_no_tempo(frames: int) -> None:
    assert estimate_tempo(Clip(np.ones((frames, 1), np.float32), RATE)) is None


def test_the_envelope_peaks_at_the_onset_and_nowhere_in_silence() -> None:
    envelope = onset_envelope(clicks(60, 1.6, first_s=0.7))
    silence = onset_envelope(Clip(np.zeros((RATE, 1), np.float32), RATE))

    assert envelope.strength.argmax() / envelope.rate_hz == pytest.approx(0.7, abs=0.03)
    assert (envelope.strength >= 0).all()
    assert envelope.groups.shape == (len(envelope.strength), GROUPS)
    assert not silence.strength.any() and not silence.levels.any()


def test_the_envelope_knows_bass_from_bright() -> None:
    score = Score(3.0)
    score.put(0.5, score.drum("kick"))
    score.put(2.0, score.drum("hat"))

    envelope = onset_envelope(score.clip())

    at = [
        slice(round((moment - 0.03) * envelope.rate_hz), round((moment + 0.03) * envelope.rate_hz))
        for moment in (0.5, 2)
    ]
    assert envelope.groups[at[0], 0].max() > 2 * envelope.groups[at[1], 0].max()
    assert envelope.groups[at[1], -1].max() > 2 * envelope.groups[at[0], -1].max()


def test_listening_stops_when_asked_to() -> None:
    with pytest.raises(Cancelled):
        onset_envelope(clicks(100, 4.0), lambda: True)
