"""Onsets and tempo on sounds whose tempo is known."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.analysis.onsets import onset_envelope
from musicdesk.analysis.tempo import estimate_tempo
from musicdesk.core.clip import Clip

RATE = 32_000


def _clicks(
    bpm: float, seconds: float = 10.0, *, first_s: float = 0.13, drums: bool = False, noise: float = 0.0
) -> Clip:
    chance = np.random.default_rng(0)
    sound = chance.normal(size=round(seconds * RATE)) * noise
    long = np.arange(round(0.12 * RATE)) / RATE
    click = 0.3 * chance.normal(size=len(long)) * np.exp(-long / 0.006)
    kick = 0.6 * np.sin(2 * np.pi * 60 * long) * np.exp(-long / 0.04)

    def put(at_s: float, what: np.ndarray) -> None:
        at = round(at_s * RATE)
        part = sound[at : at + len(what)]
        part += what[: len(part)]

    for beat in range(int((seconds - first_s) * bpm / 60)):
        at_s = first_s + beat * 60 / bpm
        if drums:
            put(at_s, kick if beat % 2 == 0 else click)
            put(at_s, 0.25 * click)
            put(at_s + 30 / bpm, 0.25 * click)
        else:
            put(at_s, click)
    return Clip(np.clip(sound, -1, 1).astype(np.float32)[:, np.newaxis], RATE)


def _octave_error(found: float | None, bpm: float) -> float:
    assert found is not None
    return min(abs(found / (bpm * octave) - 1) for octave in (0.5, 1, 2))


@pytest.mark.parametrize("bpm", [60, 66.7, 74, 83.3, 90, 97, 107.1, 120, 127.7, 140, 155, 170, 180])
def test_clicks_are_found_within_half_a_percent_in_their_own_octave(bpm: float) -> None:
    assert estimate_tempo(_clicks(bpm)) == pytest.approx(bpm, rel=0.005)


@pytest.mark.parametrize("bpm", [60, 83.3, 100, 127.7, 150, 180])
def test_drums_with_eighths_and_noise_are_found_within_two_percent_and_an_octave(bpm: float) -> None:
    assert _octave_error(estimate_tempo(_clicks(bpm, drums=True, noise=0.003)), bpm) < 0.02


@pytest.mark.parametrize("bpm", [40, 220])
def test_a_pulse_outside_the_range_comes_back_inside_it(bpm: float) -> None:
    found = estimate_tempo(_clicks(bpm, 15.0))

    assert found is not None
    assert 60 <= found <= 180
    assert _octave_error(found, bpm) < 0.02


def test_stereo_other_rates_and_short_clips_do_as_well() -> None:
    clip = _clicks(100, 4.0)
    stereo = Clip(np.repeat(clip.samples, 2, axis=1), RATE)

    assert estimate_tempo(stereo) == pytest.approx(100, rel=0.01)
    assert estimate_tempo(Clip(clip.samples, 2 * RATE)) is not None


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
    envelope = onset_envelope(_clicks(60, 1.9, first_s=0.7))
    silence = onset_envelope(Clip(np.zeros((RATE, 1), np.float32), RATE))

    assert envelope.strength.argmax() / envelope.rate_hz == pytest.approx(0.7, abs=0.03)
    assert (envelope.strength >= 0).all()
    assert not silence.strength.any()
