"""The limiter, and sounds brought to a loudness or a peak."""

from __future__ import annotations

import numpy as np
import pytest
from analysis.bands import MAJOR, RATE, Sound, clicks, drum_loop, song

from musicdesk.analysis.limiting import at_loudness, at_peak, limited
from musicdesk.analysis.loudness import integrated_lufs
from musicdesk.analysis.truepeak import true_peak_db
from musicdesk.core.clip import Clip

TIMES_S = np.arange(4 * RATE) / RATE


def _clip(sound: Sound) -> Clip:
    return Clip(np.asarray(sound, np.float32).reshape(len(sound), -1), RATE)


def _true_peak(clip: Clip) -> float:
    """Return the true peak by 16 values to a sample, over the whole length at once."""
    padded = np.pad(clip.samples.astype(np.float64), ((512, 512), (0, 0)))
    spectrum = np.fft.rfft(padded, axis=0)
    return float(20 * np.log10(16 * np.abs(np.fft.irfft(spectrum, 16 * len(padded), axis=0)).max()))


SIGNALS = {
    "noise": _clip(np.random.default_rng(0).normal(size=(len(TIMES_S), 2))),
    "overdriven tone": _clip(2.5 * np.sin(2 * np.pi * 997 * TIMES_S)),
    "high tone": _clip(0.99 * np.sin(2 * np.pi * 7_993 * TIMES_S + 0.4)),
    "square": _clip(np.sign(np.sin(2 * np.pi * 441 * TIMES_S))),
    "drums": drum_loop(110, "rock", 4.0),
    "one stroke": _clip(np.eye(1, len(TIMES_S), len(TIMES_S) - 1)[0]),
}


@pytest.mark.parametrize("name", SIGNALS)
def test_nothing_peaks_above_the_ceiling_and_no_frame_is_lost(name: str) -> None:
    made = limited(SIGNALS[name], -1.0)

    assert made.samples.shape == SIGNALS[name].samples.shape
    assert made.sample_rate == RATE
    assert _true_peak(made) <= -1.0


def test_what_is_quiet_enough_stays_bit_for_bit() -> None:
    clip = _clip(0.5 * np.sin(2 * np.pi * 440 * TIMES_S))

    assert limited(clip) is clip


def test_around_a_loud_place_all_else_stays_bit_for_bit() -> None:
    sound = 0.3 * np.sin(2 * np.pi * 440 * TIMES_S)
    sound[2 * RATE] = 1.5

    made = limited(_clip(sound)).samples[:, 0]

    before, after = slice(0, round(1.987 * RATE)), slice(round(2.1 * RATE), None)
    assert np.array_equal(made[before], sound[before].astype(np.float32))
    assert np.array_equal(made[after], sound[after].astype(np.float32))


def test_the_gain_moves_without_a_click() -> None:
    loud = np.where((TIMES_S > 1) & (TIMES_S < 1.5), 2.0, 0.4)

    made = limited(_clip(loud * np.sin(2 * np.pi * 200 * TIMES_S))).samples[:, 0].astype(np.float64)

    # Where the gain goes down, 10 ms before the leap that is in the sound itself.
    leap = slice(round(0.98 * RATE), round(0.999 * RATE))
    smooth = 0.4 * (2 * np.pi * 200 / RATE) ** 2
    assert np.abs(np.diff(made[leap], 2)).max() < 1.3 * smooth


def test_both_channels_are_turned_down_together() -> None:
    left, right = 2.0 * np.sin(2 * np.pi * 300 * TIMES_S), 0.1 * np.sin(2 * np.pi * 300 * TIMES_S)

    made = limited(_clip(np.stack([left, right], axis=1))).samples

    assert made[:, 0] == pytest.approx(20 * made[:, 1], abs=1e-5)


@pytest.mark.parametrize(
    "clip",
    [
        song(0, MAJOR["I IV V I"], bpm=110, seconds=3.0, drums="rock"),
        _clip(1e-3 * np.random.default_rng(0).normal(size=4 * RATE)),
        _clip(3.0 * np.sin(2 * np.pi * 60 * TIMES_S)),
        _clip(0.2 * np.sin(2 * np.pi * 440 * TIMES_S) * (TIMES_S % 1 < 0.2)),
    ],
    ids=["song", "quiet noise", "overdriven bass", "bursts"],
)
def test_a_sound_is_as_loud_as_asked_and_peaks_no_higher(clip: Clip) -> None:
    made = at_loudness(clip, -14.0, -1.0)

    assert integrated_lufs(made) == pytest.approx(-14, abs=0.5)
    assert _true_peak(made) <= -1.0
    assert made.frames == clip.frames


def test_a_sound_of_mere_strokes_comes_as_near_as_it_can() -> None:
    clip = clicks(60, 4.0)
    made = at_loudness(clip)
    before, after = integrated_lufs(clip), integrated_lufs(made)

    assert before is not None and after is not None
    assert before < after < -14
    assert _true_peak(made) <= -1.0


def test_silence_and_the_shortest_sounds_have_no_loudness_to_be_brought_to() -> None:
    silence, blip = _clip(np.zeros(RATE)), _clip(1.2 * np.ones(100))

    assert at_loudness(silence) is silence
    assert np.abs(at_loudness(blip).samples).max() <= 10 ** (-1 / 20)


@pytest.mark.parametrize("level", [0.01, 0.99, 4.0])
def test_a_peak_is_brought_to_the_ceiling_without_any_limiting(level: float) -> None:
    sound = level * np.sin(2 * np.pi * 5_003 * TIMES_S)

    made = at_peak(_clip(sound), -1.0)

    assert -1.1 < (true_peak_db(made) or 0.0) <= -1.0
    assert made.samples[:, 0] == pytest.approx(sound * (np.abs(made.samples).max() / np.abs(sound).max()), abs=1e-5)


@pytest.mark.parametrize("frames", [0, 500])
def test_silence_is_left_as_it_is(frames: int) -> None:
    silence = Clip(np.zeros((frames, 1), np.float32), RATE)

    assert at_peak(silence) is silence
    assert limited(silence) is silence


def test_noise_in_hits_is_brought_to_its_loudness_by_a_faster_release() -> None:
    rate = 32_000
    time_s = np.arange(6 * rate) / rate
    hits = 0.5 * np.random.default_rng(1).standard_normal(len(time_s)) * np.exp(-((time_s * 4) % 1) * 12)
    clip = Clip(np.repeat(hits.astype(np.float32)[:, np.newaxis], 2, axis=1), rate)

    made = at_loudness(clip, -14.0, -1.3)

    assert integrated_lufs(made) == pytest.approx(-14.0, abs=0.5)
    assert (true_peak_db(made) or 0.0) <= -1.3
