"""Seams: what is a seam that one hears, and what only music."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from analysis.drummers import CLOSED_HAT, KICK, SNARE, Kit, drummed, pattern
from numpy.typing import NDArray

from musicdesk.analysis.seams import click_at, flux, measured
from musicdesk.core.clip import Clip
from musicdesk.core.seam import Seam

RATE = 32_000

Wave = NDArray[np.float64]


def tones(seconds: float, *hz: float) -> Wave:
    """Return steady tones together, at most 0.3."""
    time_s = np.arange(round(seconds * RATE)) / RATE
    return np.asarray(0.3 / len(hz) * sum(np.sin(2 * np.pi * each * time_s + each) for each in hz))


def clip_of(*parts: Wave) -> Clip:
    """Return some waves one after the other, mono."""
    return Clip(np.concatenate(parts).astype(np.float32)[:, np.newaxis], RATE)


def beat(seconds: float = 16.0) -> Clip:
    """Return a drum beat at 120 bpm."""
    rows = {KICK: "x...x...x...x...", SNARE: "....x.......x...", CLOSED_HAT: "x.x.x.x.x.x.x.x."}
    return drummed(pattern(rows, 120, bars=round(seconds / 2)), Kit(3)).clip


def at(clip: Clip, *seconds: float) -> tuple[Seam, ...]:
    """Return windows' seams at some seconds, measured."""
    return measured(clip, [Seam(each, "window") for each in seconds])


def test_a_steady_tone_has_good_seams_everywhere() -> None:
    clip = clip_of(tones(12, 220, 330, 555))
    assert all(each.good for each in at(clip, 2.0, 5.123, 9.9))


def test_a_jump_of_the_wave_is_a_click_only_where_it_is() -> None:
    wave = tones(10, 220, 331)
    wave[5 * RATE :] += 0.1
    here, there = at(clip_of(wave), 5.0, 5.3)
    assert here.click is not None and here.click > 1 and "a click" in here.faults
    assert there.click is not None and there.click <= 1


def test_a_jump_in_one_channel_of_two_is_a_click() -> None:
    wave = tones(4, 220, 331)
    jump = np.where(np.arange(len(wave)) >= 2 * RATE, 0.1, 0.0)
    (seam,) = at(Clip(np.stack([wave, wave + jump], axis=1).astype(np.float32), RATE), 2.0)
    assert seam.click is not None and seam.click > 1


def test_what_nobody_hears_is_no_click() -> None:
    wave = np.zeros(4 * RATE)
    wave[2 * RATE :] = 2e-5
    (seam,) = at(clip_of(wave), 2.0)
    assert seam.click is not None and seam.click < 1


def test_a_step_of_loudness_has_its_sign() -> None:
    quiet, loud = tones(6, 220, 330), 2 * tones(6, 220, 330)
    (up,), (down,) = at(clip_of(quiet, loud), 6.0), at(clip_of(loud, quiet), 6.0)
    assert up.level_lu == pytest.approx(6.02, abs=0.1)
    assert down.level_lu == pytest.approx(-6.02, abs=0.1)
    assert "louder by 6.0 LU" in up.faults and "quieter by 6.0 LU" in down.faults


def test_near_an_end_loudness_is_heard_in_what_there_is() -> None:
    clip = clip_of(tones(1, 220), 2 * tones(1, 220))
    (seam, late) = at(clip, 1.0, 1.8)
    assert seam.level_lu == pytest.approx(6.0, abs=0.2)
    assert late.level_lu is None and late.click is not None


def test_another_sound_from_the_seam_on_is_a_sudden_change_even_without_a_click() -> None:
    chords = [tones(0.5, *hz) for hz in ((220, 277, 330), (233, 294, 349), (220, 262, 330), (233, 277, 349))]
    before = np.concatenate([*chords, *chords, *chords])[: round(5.3 * RATE)]
    after = tones(5, 1_000, 2_700, 5_100)
    fade = np.linspace(0, 1, 320)
    joined = before[-320:] * (1 - fade) + after[:320] * fade
    (seam,) = at(clip_of(before[:-320], joined, after[320:]), 5.295)
    assert seam.flux_z is not None and seam.flux_z > 3 and "a sudden change of sound" in seam.faults


def test_ordinary_beats_are_no_sudden_change() -> None:
    clip = beat()
    seams = at(clip, *(4.0 + 0.125 * number for number in range(64)))
    assert sum(each.flux_z is None or each.flux_z > 3 for each in seams) <= 1


def test_a_hit_out_of_nothing_makes_less_of_a_change_than_a_cut() -> None:
    silence, tone = np.zeros(RATE), tones(1, 300)
    tone[:160] *= np.linspace(0, 1, 160)
    struck = flux(clip_of(silence, tone).samples, RATE)[80:120].max()
    cut = flux(clip_of(tones(1, 1_900), tone).samples, RATE)[80:120].max()
    assert struck < cut / 3


def test_too_little_around_a_seam_gives_no_measure_of_change() -> None:
    (seam,) = at(clip_of(tones(1.0, 220)), 0.5)
    assert seam.flux_z is None and seam.measured


@pytest.mark.parametrize("seconds", [0.0, 0.001, 3.9999, 4.0, 4.5, 1e5])
def test_a_seam_at_an_end_or_beyond_stays_unmeasured(seconds: float) -> None:
    seam = Seam(seconds, "continuation")
    assert measured(clip_of(tones(4, 220)), [seam]) == (seam,)


def test_silence_all_around_is_a_good_seam() -> None:
    (seam,) = at(clip_of(np.zeros(8 * RATE)), 4.0)
    assert (seam.click, seam.level_lu, seam.good) == (0.0, 0.0, True)


def test_a_long_sound_on_the_disk_is_measured_as_one_in_memory(tmp_path: Path) -> None:
    clip = beat()
    whole = np.concatenate([clip.samples] * 4)
    whole.tofile(tmp_path / "sound.raw")
    mapped = np.memmap(tmp_path / "sound.raw", np.float32, "r", shape=whole.shape)
    assert at(Clip(mapped, clip.sample_rate), 3.0, 20.0, 40.1) == at(Clip(whole, clip.sample_rate), 3.0, 20.0, 40.1)


def test_seams_keep_their_order_and_kinds() -> None:
    seams = [Seam(5.0, "section"), Seam(2.0, "window"), Seam(7.0, "remake")]
    found = measured(clip_of(tones(10, 220)), seams)
    assert [(each.at_s, each.kind) for each in found] == [(each.at_s, each.kind) for each in seams]


def test_the_click_is_the_largest_bend_over_the_usual_ones() -> None:
    wave = np.zeros((4_000, 1), np.float32)
    wave[::10] = 0.01
    wave[2_000:] += 0.5
    assert click_at(wave, 2_000, 32, 1_500) == pytest.approx(0.52 / 0.02, rel=0.05)
