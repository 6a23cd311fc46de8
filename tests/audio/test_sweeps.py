"""Sweeps found again in a recording: late, in noise, among echoes, or not at all."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.audio.clicks import sweep
from musicdesk.audio.sweeps import LATEST_S, PLACES_S, SweepTrack, rests_of
from musicdesk.core.clip import Samples

RATE = 44_100
HEARD_S = [0.2 + place_s for place_s in PLACES_S]


def recording(late_s: float, *, loudness: float = 0.3, noise: float = 1e-3, seed: int = 0) -> Samples:
    """Return a recording in which the sweeps come so late, float32 (frames,)."""
    samples = np.random.default_rng(seed).normal(0.0, noise, round(4.0 * RATE))
    sound = loudness * sweep(RATE)
    for each_s in HEARD_S:
        begin = round((each_s + late_s) * RATE)
        samples[begin : begin + len(sound)] += sound
    return samples.astype(np.float32)


@pytest.mark.parametrize("late_s", [-0.08, 0.0, 0.0123, 0.15, 0.6])
def test_each_sweep_is_found_within_a_frame(late_s: float) -> None:
    rests_s = rests_of(recording(late_s), RATE, HEARD_S)

    assert len(rests_s) == len(PLACES_S)
    assert rests_s == pytest.approx([late_s] * len(PLACES_S), abs=2.0 / RATE)


def test_noise_as_loud_as_the_sweeps_hides_none() -> None:
    rests_s = rests_of(recording(0.05, loudness=0.1, noise=0.03), RATE, HEARD_S)

    assert rests_s == pytest.approx([0.05] * len(PLACES_S), abs=0.0005)


def test_an_echo_that_is_nearly_as_loud_is_not_taken_for_the_sweep() -> None:
    samples = recording(0.05)
    samples[round(0.03 * RATE) :] += 0.8 * samples[: -round(0.03 * RATE)]

    assert rests_of(samples, RATE, HEARD_S) == pytest.approx([0.05] * len(PLACES_S), abs=2.0 / RATE)


@pytest.mark.parametrize("noise", [0.0, 0.01])
def test_where_no_sweep_is_none_is_found(noise: float) -> None:
    assert rests_of(recording(0.05, loudness=0.0, noise=noise), RATE, HEARD_S) == []


def test_a_door_that_slams_during_one_sweep_spoils_that_one_alone() -> None:
    samples = recording(0.05)
    slam = round((HEARD_S[2] + 0.3) * RATE)
    samples[slam : slam + 2_000] += 0.9 * np.random.default_rng(5).normal(0.0, 1.0, 2_000).astype(np.float32)

    rests_s = rests_of(samples, RATE, HEARD_S)

    assert len(rests_s) >= len(PLACES_S) - 1
    assert rests_s == pytest.approx([0.05] * len(rests_s), abs=0.0005)


def test_a_recording_that_ended_too_early_gives_what_it_has() -> None:
    samples = recording(0.05)[: round((HEARD_S[3] - 0.1) * RATE)]

    rests_s = rests_of(samples, RATE, HEARD_S)

    assert rests_s == pytest.approx([0.05] * len(rests_s), abs=2.0 / RATE)
    assert 1 <= len(rests_s) <= 3


def test_the_track_plays_the_sweeps_at_their_places_and_knows_when_it_began() -> None:
    track = SweepTrack(0.5)
    track.connect(RATE)
    blocks = []
    for number in range(round(3.2 * RATE / 512)):
        out = np.full((512, 2), np.nan, np.float32)
        track.render(out, 70.0 + number * 512 / RATE, False)
        blocks.append(out[:, 0])

    sound = np.concatenate(blocks)
    assert np.abs(sound).max() == pytest.approx(0.5, abs=0.01)
    assert track.began_s == pytest.approx(70.0)
    assert not track.broken
    assert rests_of(sound, RATE, PLACES_S) == pytest.approx([0.0] * len(PLACES_S), abs=2.0 / RATE)
    assert PLACES_S[-1] + LATEST_S < 3.2


def test_a_gap_marks_the_track_as_broken() -> None:
    track = SweepTrack(0.5)
    track.connect(RATE)
    for gap in (False, True):
        track.render(np.zeros((512, 2), np.float32), 70.0, gap)

    assert track.broken
