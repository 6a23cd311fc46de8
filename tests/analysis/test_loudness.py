"""Loudness and true peak of sounds for which both are known."""

from __future__ import annotations

import math

import numpy as np
import pytest

from musicdesk.analysis.loudness import integrated_lufs, k_weighting
from musicdesk.analysis.truepeak import CELL_FRAMES, cell_peaks, true_peak_db
from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancelled


def _sine(
    hz: float, level_db: float, seconds: float, rate: int = 48_000, channels: int = 1, phase: float = 0.0
) -> Clip:
    wave = 10 ** (level_db / 20) * np.sin(2 * np.pi * hz * np.arange(round(seconds * rate)) / rate + phase)
    return Clip(np.repeat(wave.astype(np.float32)[:, np.newaxis], channels, axis=1), rate)


def _joined(*clips: Clip) -> Clip:
    return Clip(np.concatenate([clip.samples for clip in clips]), clips[0].sample_rate)


def test_the_filters_are_the_tabled_ones_at_48_khz() -> None:
    shelf = [1.53512485958697, -2.69169618940638, 1.19839281085285, 1.0, -1.69065929318241, 0.73248077421585]
    high_pass = [1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621]

    assert k_weighting(48_000) == pytest.approx(np.array([shelf, high_pass]), abs=1e-7)


@pytest.mark.parametrize("rate", [22_050, 32_000, 44_100, 48_000, 96_000])
def test_a_tone_of_full_scale_is_three_below_zero(rate: int) -> None:
    assert integrated_lufs(_sine(997, 0, 3, rate)) == pytest.approx(-3.01, abs=0.06)


@pytest.mark.parametrize("level_db", [-23.0, -33.0])
def test_stereo_at_a_level_is_that_loud(level_db: float) -> None:
    # Source: EBU Tech 3341, test signals 1 and 2.
    assert integrated_lufs(_sine(1_000, level_db, 20, channels=2)) == pytest.approx(level_db, abs=0.1)


def test_quiet_ends_are_gated_away() -> None:
    # Source: EBU Tech 3341, test signal 3, shortened.
    clip = _joined(
        _sine(1_000, -36, 5, channels=2), _sine(1_000, -23, 30, channels=2), _sine(1_000, -36, 5, channels=2)
    )

    assert integrated_lufs(clip) == pytest.approx(-23, abs=0.1)


def test_a_long_clip_is_as_loud_as_its_parts() -> None:
    chance = np.random.default_rng(1)
    part = Clip((0.1 * chance.normal(size=(11 * 44_100, 2))).astype(np.float32), 44_100)

    assert integrated_lufs(_joined(part, part, part)) == pytest.approx(integrated_lufs(part), abs=0.02)


@pytest.mark.parametrize("clip", [_sine(440, 0, 0.3), Clip(np.zeros((96_000, 2), np.float32), 48_000)])
def test_short_and_silent_clips_have_no_loudness(clip: Clip) -> None:
    assert integrated_lufs(clip) is None


def test_a_rate_without_room_for_the_shelf_can_be_measured() -> None:
    assert integrated_lufs(_sine(200, -20, 2, rate=2_000)) == pytest.approx(-23, abs=4)


def test_the_peak_between_samples_is_found() -> None:
    # At a quarter of the rate and 45 degrees every sample lies 3 dB below the wave's top.
    clip = _sine(12_000, -6, 0.5, phase=math.pi / 4)

    assert 20 * math.log10(np.abs(clip.samples).max()) == pytest.approx(-9.01, abs=0.01)
    assert true_peak_db(clip) == pytest.approx(-6, abs=0.1)


def test_the_loudest_channel_and_place_count() -> None:
    clip = _joined(
        _sine(997, -30, 1.0, channels=2), _sine(997, -12, 0.02, channels=2), _sine(997, -30, 1.0, channels=2)
    )
    clip.samples[:, 0] *= 0.1

    assert true_peak_db(clip) == pytest.approx(-12, abs=0.3)


@pytest.mark.parametrize("frames", [1, 15, 16, 17, 40_000])
def test_a_single_stroke_at_either_end_is_its_own_peak(frames: int) -> None:
    samples = np.zeros((frames, 1), np.float32)
    samples[0] = samples[-1] = 0.5

    assert true_peak_db(Clip(samples, 48_000)) == pytest.approx(-6.02, abs=0.2)


@pytest.mark.parametrize("frames", [0, 1, 5_000])
def test_silence_has_no_peak(frames: int) -> None:
    assert true_peak_db(Clip(np.zeros((frames, 2), np.float32), 48_000)) is None


def test_each_cell_has_its_own_peak() -> None:
    samples = np.zeros((10 * CELL_FRAMES + 3, 2), np.float32)
    samples[5 * CELL_FRAMES + 7, 1] = -0.5

    peaks = cell_peaks(Clip(samples, 48_000), 0.01)

    assert len(peaks) == 11
    assert peaks.argmax() == 5
    assert peaks[5] == pytest.approx(0.5, abs=1e-3)


def test_measuring_stops_when_asked_to() -> None:
    clip = _sine(997, -6, 2)

    for measure in (integrated_lufs, true_peak_db):
        with pytest.raises(Cancelled):
            measure(clip, lambda: True)
