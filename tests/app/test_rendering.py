"""Rendering: cut, bars, rates, levels and fades, to the sample."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.analysis.truepeak import true_peak_db
from musicdesk.app.exportform import ExportForm, ExportSpan
from musicdesk.app.rendering import at_rate, faded, rendered
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.formats.compressedwrite import heard_back

RATE = 32_000
NOISE = Clip(np.random.default_rng(7).uniform(-0.5, 0.5, (3 * RATE, 2)).astype(np.float32), RATE)
TIME_S = np.arange(4 * RATE) / RATE
TONE = Clip((0.4 * np.sin(2 * np.pi * 440.3 * TIME_S)).astype(np.float32)[:, np.newaxis], RATE)
FLOAT = ExportForm("wav32f")


def test_a_whole_sound_as_it_is_stays_as_it_is() -> None:
    made = rendered(NOISE, ExportForm("wav24"))

    assert made.clip is NOISE or np.array_equal(made.clip.samples, NOISE.samples)
    assert (made.clip.sample_rate, made.begin_s, made.loop_frames, made.remarks) == (RATE, 0.0, None, ())


def test_a_part_is_cut_at_whole_frames() -> None:
    made = rendered(NOISE, FLOAT, ExportSpan(0.50001, 1.25))

    assert np.array_equal(made.clip.samples, NOISE.samples[16_000:40_000])
    assert made.begin_s == 0.5


@pytest.mark.parametrize("rate", [32_000, 44_100, 48_000, 96_000])
@pytest.mark.parametrize(("bpm", "beats", "bars"), [(84.0, 4, 1), (119.3, 4, 1), (97.13, 3, 1), (240.0, 4, 2)])
def test_bars_are_as_long_as_their_tempo_says_at_the_rate_that_is_written(
    rate: int, bpm: float, beats: int, bars: int
) -> None:
    made = rendered(NOISE, ExportForm("wav24", rate), ExportSpan(0.1, bars=bars), bpm=bpm, beats_per_bar=beats)

    assert made.clip.frames == round(bars * beats * 60 / bpm * rate)
    assert made.loop_frames == (0, made.clip.frames)


def test_bars_that_end_a_hair_after_the_sound_are_filled() -> None:
    made = rendered(NOISE, FLOAT, ExportSpan(bars=1), bpm=79.5)

    assert made.clip.frames == round(4 * 60 / 79.5 * RATE) > NOISE.frames


@pytest.mark.parametrize(
    ("span", "bpm", "field", "words"),
    [
        (ExportSpan(bars=2), 84.0, "bars", "only 1 bar at 84 bpm"),
        (ExportSpan(2.0, bars=1), 84.0, "bars", "not one bar"),
        (ExportSpan(bars=1), None, "bars", "tempo"),
        (ExportSpan(3.0), None, "begin_s", "too little is left"),
        (ExportSpan(1.0, 1.001), None, "end_s", "too little is left"),
    ],
)
def test_what_is_not_in_the_sound_is_said(span: ExportSpan, bpm: float | None, field: str, words: str) -> None:
    with pytest.raises(BadValue, match=words) as caught:
        rendered(NOISE, FLOAT, span, bpm=bpm)

    assert caught.value.field == field


def test_a_part_at_another_rate_is_as_if_all_had_been_converted() -> None:
    whole = rendered(TONE, ExportForm("wav32f", 44_100)).clip.samples
    part = rendered(TONE, ExportForm("wav32f", 44_100), ExportSpan(1.0, 2.0)).clip.samples

    assert part.shape == (44_100, 1)
    assert np.abs(part - whole[44_100:88_200]).max() < 1e-4


def test_two_conversions_of_rate_give_the_sound_back() -> None:
    back = at_rate(at_rate(TONE.samples, RATE, 48_000), 48_000, RATE)

    error = (back - TONE.samples)[1_000:-1_000]
    assert back.shape == TONE.samples.shape
    assert 10 * np.log10(np.mean(TONE.samples**2) / np.mean(error**2)) > 90


@pytest.mark.parametrize("name", ["wav16", "wav24", "flac", "mp3", "ogg"])
def test_what_goes_beyond_full_scale_is_turned_down_as_a_whole_and_said(name: str) -> None:
    loud = Clip(TONE.samples * np.float32(4), RATE)

    made = rendered(loud, ExportForm(name))

    assert np.abs(made.clip.samples).max() == pytest.approx(1.0)
    assert np.abs(made.clip.samples - TONE.samples * 2.5).max() < 0.01
    assert "turned down by 4.1 dB" in made.remarks[0]
    assert np.array_equal(rendered(loud, FLOAT).clip.samples, loud.samples)


def test_a_loudness_is_that_of_the_file_fades_included() -> None:
    from musicdesk.analysis.loudness import integrated_lufs
    from musicdesk.analysis.truepeak import true_peak_db

    made = rendered(NOISE, ExportForm("wav24", None, "lufs", 1.0, 1.0)).clip
    peak = rendered(NOISE, ExportForm("wav24", 48_000, "peak")).clip

    lufs, peak_db, other_db = integrated_lufs(made), true_peak_db(made), true_peak_db(peak)
    assert lufs is not None and peak_db is not None and other_db is not None
    assert abs(lufs + 14) <= 0.5
    assert peak_db <= -1
    assert -1.1 < other_db <= -1


def test_a_loud_loop_is_limited_as_if_it_had_gone_round_before() -> None:
    beats = NOISE.samples.copy()
    beats *= (0.05 + 0.95 * (np.arange(len(beats)) % (RATE // 2) < 2_000))[:, np.newaxis].astype(np.float32)

    loop = rendered(Clip(beats, RATE), ExportForm("wav24", None, "lufs"), ExportSpan(0.25, 2.25, loop=True)).clip

    gain = np.abs(loop.samples).max(axis=1)
    assert loop.frames == 2 * RATE
    assert np.isfinite(gain).all()
    first, last = loop.samples[:50] / beats[8_000:8_050], loop.samples[-400:-350] / beats[72_000 - 400 : 72_000 - 350]
    assert abs(20 * np.log10(np.median(first) / np.median(last))) < 1.5


def test_an_offset_does_not_take_the_room_of_loudness() -> None:
    made = rendered(Clip(TONE.samples * np.float32(0.5) + np.float32(0.5), RATE), ExportForm("wav24", None, "peak"))

    assert made.clip.samples.max() == pytest.approx(-made.clip.samples.min(), abs=0.01)
    assert "offset" in made.remarks[0]


def test_fades_begin_and_end_in_silence_and_leave_the_middle() -> None:
    made = faded(NOISE, 0.5, 1.0).samples

    assert np.abs(made[:10]).max() < 1e-4 and np.abs(made[-10:]).max() < 1e-4
    assert np.array_equal(made[RATE // 2 : 2 * RATE], NOISE.samples[RATE // 2 : 2 * RATE])
    assert faded(NOISE, 9.0, 0.0).frames == NOISE.frames


def test_a_loop_has_no_fades_and_says_so() -> None:
    made = rendered(TONE, ExportForm("wav24", fade_in_s=1.0, fade_out_s=1.0), ExportSpan(0.5, 2.5, loop=True))

    assert np.abs(made.clip.samples[:400]).max() > 0.3
    assert "no fades" in made.remarks[0]
    assert made.loop_frames == (0, 2 * RATE)


def test_a_part_from_near_the_beginning_is_as_if_all_had_been_converted() -> None:
    loud = Clip(np.ones((RATE, 1), np.float32) * np.float32(0.5), RATE)

    whole = rendered(loud, ExportForm("wav32f", 44_100)).clip.samples
    part = rendered(loud, ExportForm("wav32f", 44_100), ExportSpan(0.01, 0.5)).clip.samples

    assert np.abs(part - whole[441 : 441 + len(part)])[:-200].max() < 1e-4


@pytest.mark.parametrize("name", ["mp3", "ogg", "opus"])
@pytest.mark.parametrize("loudness", ["peak", "lufs"])
@pytest.mark.parametrize("bars", [None, 1])
def test_peaks_stay_below_their_limit_in_files_that_sound_otherwise_than_what_was_written(
    name: str, loudness: str, bars: int | None
) -> None:
    saws = sum((TIME_S * hz) % 1 - 0.5 for hz in (55.0, 110.3, 220.7, 331.0))
    clip = Clip(np.asarray(saws, np.float32)[:, np.newaxis] * np.float32(0.2), RATE)

    made = rendered(clip, ExportForm(name, 48_000, loudness), ExportSpan(bars=bars), bpm=120.0)

    assert -3.0 < (true_peak_db(heard_back(made.clip, name)) or 0.0) <= -1.0
