"""Peaks: extremes at every zoom, held to what plain numpy finds."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from musicdesk.analysis.peaks import Peaks, overview, peaks_of
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadFile, BadValue


def _sound(frames: int, channels: int = 2, seed: int = 0) -> Samples:
    rng = np.random.default_rng(seed)
    return rng.uniform(-1, 1, (frames, channels)).astype(np.float32) ** 3


def _by_hand(samples: Samples, begin: float, end: float, width: int) -> Samples:
    picture = np.zeros((width, samples.shape[1], 2), np.float32)
    edges = np.floor(begin + np.arange(width + 1) * ((end - begin) / width) + 1e-6).astype(int)
    for column, (low, high) in enumerate(itertools.pairwise(edges)):
        span = samples[max(low, 0) : max(high, low + 1, 0)]
        if len(span):
            picture[column, :, 0], picture[column, :, 1] = span.min(axis=0), span.max(axis=0)
    return picture


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("frames", [1, 63, 64, 65, 4096, 70_001])
@pytest.mark.parametrize("width", [1, 2, 7, 333])
def test_columns_are_exact_over_the_whole_sound(frames: int, channels: int, width: int) -> None:
    samples = _sound(frames, channels)
    peaks = peaks_of(Clip(samples, 32_000))

    columns = peaks.columns(samples, 0, frames, width)

    assert columns.dtype == np.float32
    np.testing.assert_array_equal(columns, _by_hand(samples, 0, frames, width))


@pytest.mark.parametrize("step", [1, 1.5, 3.7, 63, 64, 127.9, 128, 200.3, 256, 1023.5, 1025, 4096, 4097.25, 20_000])
def test_columns_are_exact_at_any_zoom_and_place(step: float) -> None:
    samples = _sound(150_001)
    peaks = peaks_of(Clip(samples, 32_000))
    rng = np.random.default_rng(1)

    for begin in (*rng.uniform(-3 * step, 150_001, 6), -2.5 * step, 0.0, 64.0, 150_000.0):
        columns = peaks.columns(samples, begin, begin + 97 * step, 97)

        np.testing.assert_array_equal(columns, _by_hand(samples, begin, begin + 97 * step, 97))


def test_a_sound_that_grows_in_odd_blocks_gives_the_same_as_one_that_came_at_once() -> None:
    samples = _sound(90_000)
    growing, ready = Peaks(2), 0
    rng = np.random.default_rng(2)

    while ready < len(samples):
        ready = min(ready + int(rng.integers(1, 5_000)), len(samples))
        growing.grow(samples, ready)
        for step in (50.0, 300.0, ready / 40):
            columns = growing.columns(samples, 0, 40 * step, 40)
            np.testing.assert_array_equal(columns, _by_hand(samples[:ready], 0, 40 * step, 40))

    assert growing.frames == len(samples)
    assert growing.to_bytes() == peaks_of(Clip(samples, 32_000)).to_bytes()


def test_what_is_not_yet_ready_is_not_looked_at() -> None:
    samples = _sound(1_000)
    peaks = Peaks(2)

    peaks.grow(samples, 100)
    columns = peaks.columns(samples, 0, 1_000, 10)

    assert not columns[1:].any()
    np.testing.assert_array_equal(columns[0], _by_hand(samples, 0, 100, 1)[0])


def test_growing_to_less_than_before_changes_nothing() -> None:
    samples = _sound(1_000)
    peaks = Peaks(2)
    peaks.grow(samples, 900)

    peaks.grow(samples, 100)

    assert peaks.frames == 900


def test_samples_of_other_channels_are_refused() -> None:
    with pytest.raises(BadValue):
        Peaks(2).grow(_sound(100, channels=1), 100)
    with pytest.raises(BadValue):
        Peaks(2).grow(_sound(100), 101)


def test_the_sound_between_two_columns_is_never_lost() -> None:
    samples = np.zeros((100_000, 1), np.float32)
    samples[77_777] = 0.75
    peaks = peaks_of(Clip(samples, 32_000))

    for width in range(1, 400):
        assert peaks.columns(samples, 0, 100_000, width)[:, 0, 1].max() == np.float32(0.75)


@pytest.mark.parametrize("frames", [0, 1, 64, 12_345])
def test_peaks_come_back_from_bytes(frames: int) -> None:
    samples = _sound(frames)
    peaks = peaks_of(Clip(samples, 32_000))

    back = Peaks.from_bytes(peaks.to_bytes(), frames, 2)

    assert back.frames == frames
    np.testing.assert_array_equal(back.columns(samples, 0, 12_345, 31), peaks.columns(samples, 0, 12_345, 31))


def test_peaks_read_back_go_on_growing() -> None:
    samples = _sound(30_000)
    begun = Peaks(2)
    begun.grow(samples, 10_001)

    back = Peaks.from_bytes(begun.to_bytes(), 10_001, 2)
    back.grow(samples, 30_000)

    assert back.to_bytes() == peaks_of(Clip(samples, 32_000)).to_bytes()


def test_damaged_bytes_are_refused() -> None:
    whole = peaks_of(Clip(_sound(5_000), 32_000)).to_bytes()
    flipped = whole[:100] + bytes([whole[100] ^ 1]) + whole[101:]

    for damaged in (b"", whole[:10], whole[:-1], whole + b"x", flipped, b"XXXX" + whole[4:]):
        with pytest.raises(BadFile):
            Peaks.from_bytes(damaged, 5_000, 2)
    for frames, channels in ((5_001, 2), (5_000, 1), (10_000, 1)):
        with pytest.raises(BadFile):
            Peaks.from_bytes(whole, frames, channels)


def test_an_overview_holds_the_loudest_sample_of_each_part() -> None:
    samples = np.zeros((960, 2), np.float32)
    samples[5, 1], samples[15, 0], samples[959, 0], samples[500, 0] = -0.5, 0.25, 1.0, -3.0

    picture = overview(Clip(samples, 32_000))

    assert len(picture) == 96
    assert (picture[0], picture[1], picture[95], picture[50], picture[2]) == (128, 64, 255, 255, 0)


@pytest.mark.parametrize("frames", [0, 1, 5, 95, 96, 97, 1_000])
def test_an_overview_of_any_length_has_all_its_columns(frames: int) -> None:
    samples = np.full((frames, 1), 0.5, np.float32)

    picture = overview(Clip(samples, 32_000))

    assert picture == bytes([128 if frames else 0]) * 96
