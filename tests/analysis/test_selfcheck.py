"""The self-check: what is wrong with a take is found, and what is music is left in peace."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from analysis.drummers import CLOSED_HAT, KICK, SNARE, Kit, drummed, pattern
from numpy.typing import NDArray

from musicdesk.analysis.selfcheck import self_check
from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancelled

RATE = 16_000
ROWS = {KICK: "x...x...x...x...", SNARE: "....x.......x...", CLOSED_HAT: "x.x.x.x.x.x.x.x."}

Wave = NDArray[np.float64]


def noise(seconds: float, level: float = 0.1, seed: int = 1) -> Wave:
    """Return noise of an effective level."""
    return np.random.default_rng(seed).normal(0, level, round(seconds * RATE))


def clip_of(*parts: Wave) -> Clip:
    """Return some waves one after the other, mono."""
    return Clip(np.concatenate(parts).clip(-1, 1).astype(np.float32)[:, np.newaxis], RATE)


def drums(bpm: float, seconds: float) -> Wave:
    """Return a beat of about so many seconds, at a tempo."""
    bars = round(seconds * bpm / 240)
    clip = drummed(pattern(ROWS, bpm, bars, begin_s=0.0), Kit(3), rate=RATE).clip
    return np.asarray(clip.samples[: round(bars * 240 / bpm * RATE), 0], np.float64)


def test_even_music_is_sound() -> None:
    check = self_check(clip_of(drums(120, 48)), wished_s=48.0, bpm=120)
    assert check.sound, check.faults
    assert check.drift_lu is not None and check.drift_lu < 0.5
    assert check.tempo_drift is not None and check.tempo_drift < 0.005


def test_silence_in_the_middle_is_said_with_its_place() -> None:
    check = self_check(clip_of(noise(5), noise(2.5, 1e-4), noise(5)))
    assert check.silence_s == pytest.approx(2.5, abs=0.11)
    assert check.faults == ("2.5 s of silence at 0:05",)


def test_a_rest_is_no_fault() -> None:
    check = self_check(clip_of(noise(5), np.zeros(round(1.8 * RATE)), noise(5)))
    assert check.sound and check.silence_s == pytest.approx(1.8, abs=0.11)


def test_silence_at_the_end_is_an_early_ending_and_said_once() -> None:
    check = self_check(clip_of(noise(6), np.zeros(4 * RATE)), wished_s=10.0)
    assert check.ends_early_s == pytest.approx(4.0, abs=0.11)
    assert check.faults == ("ends 4.0 s early",)


def test_a_rest_is_said_beside_a_longer_silence_at_the_end() -> None:
    check = self_check(clip_of(noise(5), np.zeros(3 * RATE), noise(5), np.zeros(4 * RATE)))
    assert check.faults == ("3.0 s of silence at 0:05", "ends 4.0 s early")


def test_a_take_shorter_than_it_was_wished_ends_early() -> None:
    check = self_check(clip_of(noise(8)), wished_s=10.0)
    assert check.ends_early_s == pytest.approx(2.0) and check.faults == ("ends 2.0 s early",)


def test_a_take_that_dies_away_at_its_end_is_sound() -> None:
    fading = noise(6) * 10 ** (-np.arange(6 * RATE) / RATE / 3)
    assert self_check(clip_of(noise(10), fading), wished_s=16.0).sound


def test_quiet_music_is_not_silent() -> None:
    time_s = np.arange(20 * RATE) / RATE
    check = self_check(clip_of(0.002 * np.sin(2 * np.pi * 200 * time_s)))
    assert check.sound and check.silence_s == 0


@pytest.mark.parametrize("seconds", [0.0, 10.0])
def test_where_nothing_is_heard_that_is_the_one_fault(seconds: float) -> None:
    check = self_check(clip_of(np.zeros(round(seconds * RATE))), wished_s=10.0)
    assert check.faults == ("there is nothing to hear in it",)


def test_the_shortest_take_is_sound() -> None:
    assert self_check(clip_of(noise(0.02)), wished_s=0.02).sound


def test_what_stays_at_full_scale_is_clipped() -> None:
    time_s = np.arange(3 * RATE) / RATE
    check = self_check(clip_of(1.5 * np.sin(2 * np.pi * 110 * time_s)))
    assert check.clipped_s > 0.5 and check.faults[0].endswith("of it clipped")


def test_peaks_that_touch_full_scale_are_not_clipped() -> None:
    wave = noise(10)
    wave[:: RATE // 4] = 1.0
    assert self_check(clip_of(wave)).clipped_s == 0


def test_loudness_that_moves_is_a_fault() -> None:
    check = self_check(clip_of(*(noise(10, level, seed) for seed, level in enumerate((0.1, 0.1, 0.06, 0.04, 0.04)))))
    assert check.drift_lu == pytest.approx(7.96, abs=0.2)
    assert check.faults == (f"its loudness moves by {check.drift_lu:.1f} LU",)


def test_a_quiet_beginning_and_end_are_no_fault_but_are_measured() -> None:
    check = self_check(clip_of(noise(10, 0.02), noise(30, 0.1), noise(10, 0.02)))
    assert check.sound and check.drift_lu == pytest.approx(14, abs=0.3)


def test_where_another_prompt_begins_loudness_may_change() -> None:
    clip = clip_of(noise(20, 0.03), noise(20, 0.1), noise(20, 0.03))
    assert not self_check(clip).sound
    assert self_check(clip, borders_s=(20.0, 40.0)).sound


def test_a_tempo_that_changes_is_a_fault() -> None:
    check = self_check(clip_of(drums(107, 26), drums(94, 26)), bpm=107)
    assert check.tempo_drift == pytest.approx(107 / 94 - 1, abs=0.01)
    assert check.faults == (f"its tempo moves by {check.tempo_drift:.0%}",)


def test_where_another_prompt_begins_the_tempo_may_change() -> None:
    clip = clip_of(drums(107, 26), drums(94, 26))
    border_s = len(drums(107, 26)) / RATE
    assert self_check(clip, bpm=107, borders_s=(border_s,)).sound


def test_less_than_two_places_to_listen_tell_nothing_of_the_tempo() -> None:
    assert self_check(clip_of(drums(120, 20))).tempo_drift is None


def test_what_is_no_number_in_a_file_is_passed_over() -> None:
    clip = clip_of(noise(30))
    clip.samples[RATE] = np.nan
    clip.samples[2 * RATE] = np.inf
    check = self_check(clip)
    assert check.sound and check.drift_lu is not None


def test_it_stops_when_it_is_told_to() -> None:
    asked = list[int]()

    def cancel() -> bool:
        asked.append(1)
        return len(asked) > 2

    with pytest.raises(Cancelled):
        self_check(clip_of(noise(40)), cancel=cancel)


def test_ten_minutes_on_the_disk_need_no_more_memory_than_a_minute(tmp_path: Path) -> None:
    minute = noise(60).astype(np.float32)
    peaks = []
    for count in (1, 10):
        path = tmp_path / f"{count}.raw"
        np.tile(minute, count).tofile(path)
        clip = Clip(np.memmap(path, np.float32, "r", shape=(count * len(minute), 1)), RATE)
        self_check(clip)
        tracemalloc.start()
        self_check(clip)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0]
