"""Another sample rate, the same sound."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.analysis.resampling import resample
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue


def _tone(hz: float, sample_rate: int, seconds: float = 1.0, channels: int = 1) -> Clip:
    time = np.arange(round(seconds * sample_rate)) / sample_rate
    wave = (0.5 * np.sin(2 * np.pi * hz * time)).astype(np.float32)
    return Clip(np.repeat(wave[:, np.newaxis], channels, axis=1), sample_rate)


@pytest.mark.parametrize(("old", "new"), [(32_000, 48_000), (44_100, 22_050), (4_000, 384_000), (96_000, 32_000)])
def test_a_tone_stays_the_same_tone(old: int, new: int) -> None:
    made = resample(_tone(440, old, channels=2), new)

    middle = slice(new // 10, -new // 10)
    assert made.samples.shape == (new, 2)
    assert np.abs(made.samples - _tone(440, new, channels=2).samples)[middle].max() < 1e-4


def test_there_and_back_loses_less_than_90_db() -> None:
    noise = np.random.default_rng(0).normal(size=32_000)
    spectrum = np.fft.rfft(noise)
    spectrum[13_000:] = 0
    sound = np.fft.irfft(spectrum)
    clip = Clip((0.1 * sound / sound.std()).astype(np.float32)[:, np.newaxis], 32_000)

    again = resample(resample(clip, 48_000), 32_000)

    middle = slice(3_000, -3_000)
    lost = (again.samples - clip.samples)[middle]
    assert 20 * np.log10(clip.samples[middle].std() / lost.std()) > 90


def test_the_same_rate_is_the_same_clip_and_lengths_are_exact() -> None:
    clip = _tone(440, 32_000, 0.1)

    assert resample(clip, 32_000) is clip
    assert resample(Clip(np.zeros((1, 1), np.float32), 32_000), 48_000).frames == 2
    assert resample(Clip(np.zeros((0, 2), np.float32), 32_000), 48_000).samples.shape == (0, 2)
    assert resample(Clip(np.zeros((32_001, 1), np.float32), 32_000), 22_050).frames == round(32_001 * 22_050 / 32_000)


def test_overshoot_is_held_at_full_scale() -> None:
    square = Clip(np.sign(_tone(100, 32_000).samples + 1e-9), 32_000)

    assert np.abs(resample(square, 44_100).samples).max() <= 1.0


def test_a_rate_that_is_not_positive_is_refused() -> None:
    with pytest.raises(BadValue):
        resample(_tone(440, 32_000), 0)
