"""Conversions between units of time and level."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musicdesk.core import units
from musicdesk.core.errors import BadValue


@given(st.floats(0, 600))
def test_seconds_become_the_nearest_codec_step(seconds: float) -> None:
    assert units.seconds_to_steps(seconds) == round(50 * seconds)


@given(st.integers(0, 10**9), st.sampled_from([4_000, 22_050, 32_000, 44_100, 384_000]))
def test_frames_come_back_from_seconds(frames: int, sample_rate: int) -> None:
    assert units.seconds_to_frames(units.frames_to_seconds(frames, sample_rate), sample_rate) == frames


@pytest.mark.parametrize("seconds", [-0.001, math.nan, math.inf, -math.inf])
def test_a_moment_that_does_not_exist_is_refused(seconds: float) -> None:
    for convert in (
        lambda: units.seconds_to_frames(seconds, 32_000),
        lambda: units.seconds_to_steps(seconds),
        lambda: units.seconds_to_ticks(seconds, 120.0, 480),
    ):
        with pytest.raises(BadValue):
            convert()


def test_a_beat_at_120_bpm_lasts_half_a_second_and_480_ticks() -> None:
    assert units.beats_to_seconds(1, 120.0) == 0.5
    assert units.seconds_to_beats(0.5, 120.0) == 1.0
    assert units.seconds_to_ticks(0.5, 120.0, 480) == 480


def test_decibels_and_amplitudes_are_inverse_and_silence_is_minus_infinity() -> None:
    assert units.amplitude_to_db(0.5) == pytest.approx(-6.0206, abs=1e-4)
    assert units.db_to_amplitude(units.amplitude_to_db(0.3)) == pytest.approx(0.3)
    assert units.amplitude_to_db(0.0) == -math.inf


def test_steps_last_a_fiftieth_of_a_second() -> None:
    assert units.steps_to_seconds(75) == 1.5
