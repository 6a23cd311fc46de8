"""Dither: even noise instead of distortion, the same each time, and none where nothing is rounded."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.formats.audiofile import read_audio, write_wav

STEP = 2.0**-15


def _quiet(frames: int = 96_000) -> Clip:
    """A tone of 0.4 of a step: without dither it is silence."""
    time = np.arange(frames) / 48_000
    return Clip((0.4 * STEP * np.sin(2 * np.pi * 1_000 * time)).astype(np.float32)[:, np.newaxis], 48_000)


def _level(samples: np.ndarray, hz: float) -> float:
    turns = np.exp(-2j * np.pi * hz * np.arange(len(samples)) / 48_000)
    return float(2 * abs(np.mean(samples * turns)) / STEP)


def test_a_tone_below_the_last_bit_is_heard_with_dither_and_lost_without(tmp_path: Path) -> None:
    plain = read_audio(write_wav(tmp_path / "a.wav", _quiet())).samples[:, 0]
    dithered = read_audio(write_wav(tmp_path / "b.wav", _quiet(), dither=True)).samples[:, 0]

    assert not plain.any()
    assert abs(_level(dithered, 1_000) - 0.4) < 0.03
    assert _level(dithered, 3_000) < 0.03  # no distortion


def test_the_noise_is_triangular_around_nothing(tmp_path: Path) -> None:
    middle = Clip(np.full((100_000, 1), 0.25 * STEP, np.float32), 48_000)

    error = read_audio(write_wav(tmp_path / "a.wav", middle, dither=True)).samples[:, 0] / STEP - 0.25

    assert abs(error.mean()) < 0.01
    # Two even noises of one step, and the rounding: a variance of 3/12 whatever the sound.
    assert abs(error.var() - 0.25) < 0.01
    assert np.abs(error).max() <= 1.5


def test_channels_get_noise_of_their_own(tmp_path: Path) -> None:
    both = Clip(np.full((20_000, 2), 0.25 * STEP, np.float32), 48_000)

    samples = read_audio(write_wav(tmp_path / "a.wav", both, dither=True)).samples

    assert abs(np.corrcoef(samples.T)[0, 1]) < 0.03


def test_sixteen_bit_sound_and_silence_stay_as_they_are(tmp_path: Path) -> None:
    whole = np.random.default_rng(3).integers(-(2**15), 2**15, (70_000, 2)).astype(np.float32) * np.float32(STEP)
    for samples in (whole, np.zeros((500, 1), np.float32)):
        again = read_audio(write_wav(tmp_path / "a.wav", Clip(samples, 44_100), dither=True))
        assert np.array_equal(again.samples, samples)


def test_only_sixteen_bit_is_dithered(tmp_path: Path) -> None:
    for subtype in ("PCM_24", "FLOAT"):
        one = write_wav(tmp_path / "a.wav", _quiet(), subtype, dither=True).read_bytes()
        assert one == write_wav(tmp_path / "b.wav", _quiet(), subtype).read_bytes()


def test_full_scale_is_not_left(tmp_path: Path) -> None:
    loud = Clip(np.tile(np.array([[1.0], [-1.0], [0.99999]], np.float32), (500, 1)), 48_000)

    samples = read_audio(write_wav(tmp_path / "a.wav", loud, dither=True)).samples[:, 0]

    assert (samples[0::3] > 0.9999).all() and (samples[1::3] < -0.9999).all()
