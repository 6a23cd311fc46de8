"""Clicks as a device asks for them: where they lie, when they are heard, and what an interruption does to them."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.audio.clicks import click
from musicdesk.audio.clicktrack import LEAD_IN_S, ClickTrack
from musicdesk.core.clip import Samples

RATE = 48_000
BLOCK = 960
DAC_S = 500.0


def track_of(bpm: float = 120.0, **wish: object) -> ClickTrack:
    track = ClickTrack(bpm, **{"count_in_bars": 1, "click": True, **wish})  # type: ignore[arg-type]
    track.connect(RATE)
    return track


def played(track: ClickTrack, seconds: float, dac_s: float = DAC_S, block: int = BLOCK) -> Samples:
    """Return what the device was given in blocks, float32 (frames,)."""
    blocks = []
    for number in range(round(seconds * RATE / block)):
        out = np.full((block, 2), np.nan, np.float32)
        track.render(out, dac_s + number * block / RATE, False)
        assert np.array_equal(out[:, 0], out[:, 1])
        blocks.append(out[:, 0])
    return np.concatenate(blocks)


def beats_in(sound: Samples) -> list[tuple[float, bool]]:
    """Return when each click begins, in seconds, and whether it is an accent."""
    found: list[tuple[float, bool]] = []
    loud = np.flatnonzero(np.abs(sound) > 1e-4)
    for place in loud:
        if not found or place / RATE - found[-1][0] > 0.06:
            part = sound[place : place + 1_000]
            alike = [np.abs(np.correlate(part, click(RATE, accent=accent)[:800], "valid")).max() for accent in (0, 1)]
            found.append((place / RATE, alike[1] > alike[0]))
    return found


@pytest.mark.parametrize("block", [64, 960, 1000, 4_801])
def test_beats_lie_evenly_and_each_bar_begins_with_an_accent(block: int) -> None:
    track = track_of(100.0, beats_per_bar=3)

    beats = beats_in(played(track, 6.0, block=block))

    assert [accent for _, accent in beats] == [number % 3 == 0 for number in range(len(beats))]
    assert len(beats) >= 9
    for number, (moment_s, _) in enumerate(beats):
        assert moment_s == pytest.approx(LEAD_IN_S + number * 0.6, abs=0.001)


def test_a_mere_count_in_ends_before_bar_one() -> None:
    track = track_of(120.0, count_in_bars=2, click=False)

    beats = beats_in(played(track, 6.0))

    assert len(beats) == 8
    assert track.bar_one_s == pytest.approx(DAC_S + LEAD_IN_S + 4.0)
    assert track.ended_s == pytest.approx(DAC_S + LEAD_IN_S + 3.5 + 0.04)


def test_without_a_count_in_the_first_click_is_bar_one() -> None:
    track = track_of(120.0, count_in_bars=0)

    beats = beats_in(played(track, 1.0))

    assert track.bar_one_s == pytest.approx(DAC_S + beats[0][0], abs=0.001)
    assert track.ended_s is None


def test_nothing_is_known_before_the_first_block_and_beats_are_counted_afterwards() -> None:
    track = track_of(120.0)
    before = (track.bar_one_s, track.ended_s, track.beats_at(DAC_S))

    played(track, 0.02)

    assert before == (None, None, None)
    assert track.beats_at(DAC_S + LEAD_IN_S) == pytest.approx(0.0)
    assert track.beats_at(DAC_S + LEAD_IN_S + 0.75) == pytest.approx(1.5)


def test_jitter_of_the_device_moves_bar_one_by_less_than_a_millisecond() -> None:
    track, jitter = track_of(120.0), np.random.default_rng(3).normal(0.0, 0.004, 200)
    for number in range(200):
        track.render(np.zeros((BLOCK, 2), np.float32), DAC_S + number * BLOCK / RATE + float(jitter[number]), False)

    assert track.bar_one_s == pytest.approx(DAC_S + LEAD_IN_S + 2.0, abs=0.001)


def test_a_device_that_wakes_up_late_moves_the_whole_count_in() -> None:
    track = track_of(120.0)
    played(track, 0.2)

    sound = played(track, 3.0, DAC_S + 0.2 + 1.4)

    first_s = beats_in(sound)[0][0]
    assert first_s == pytest.approx(LEAD_IN_S - 0.2, abs=0.001)
    assert track.bar_one_s == pytest.approx(DAC_S + 1.4 + LEAD_IN_S + 2.0)


def test_a_gap_after_bar_one_leaves_beats_out_and_the_rest_where_they_were() -> None:
    track = track_of(120.0)
    played(track, 3.0)
    bar_one_s = track.bar_one_s

    late_s = 3.0 + 0.7
    sound = played(track, 2.0, DAC_S + late_s)

    beats = [(late_s + moment_s - LEAD_IN_S) / 0.5 for moment_s, _ in beats_in(sound)]
    assert track.bar_one_s == bar_one_s
    assert beats == pytest.approx([round(beat) for beat in beats], abs=0.003)
    assert [accent for _, accent in beats_in(sound)] == [round(beat) % 4 == 0 for beat in beats]


def test_a_clock_that_drifts_does_not_move_bar_one_long_after_it() -> None:
    track = track_of(120.0)
    for number in range(3_000):  # a minute, at 200 parts per million
        track.render(np.zeros((BLOCK, 2), np.float32), DAC_S + number * BLOCK / RATE * 1.0002, False)

    assert track.bar_one_s == pytest.approx(DAC_S + LEAD_IN_S + 2.0, abs=0.001)


def test_the_volume_is_a_factor() -> None:
    loud, quiet = (played(track_of(120.0, volume=volume), 0.5) for volume in (1.0, 0.25))

    assert np.abs(loud).max() == pytest.approx(1.0, abs=0.01)
    np.testing.assert_allclose(quiet, 0.25 * loud, atol=1e-6)
