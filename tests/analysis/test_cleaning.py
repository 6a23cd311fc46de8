"""Rumble and quiet parts taken out of a recording."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.analysis.cleaning import gated, high_passed
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue

RATE = 16_000


def _tone(hz: float, seconds: float = 1.0, level: float = 0.3, rate: int = RATE) -> np.ndarray:
    return level * np.sin(2 * np.pi * hz * np.arange(round(seconds * rate)) / rate)


def _clip(sound: np.ndarray, rate: int = RATE) -> Clip:
    return Clip(sound.astype(np.float32).reshape(len(sound), -1), rate)


def _rms_db(samples: np.ndarray) -> float:
    return float(20 * np.log10(np.sqrt(np.mean(np.square(samples))) + 1e-9))


@pytest.mark.parametrize("rate", [8_000, 44_100, 192_000])
def test_a_high_pass_takes_rumble_and_leaves_the_voice(rate: int) -> None:
    rumble, voice = _tone(30, rate=rate), _tone(220, rate=rate)
    middle = slice(rate // 4, -rate // 4)

    low = high_passed(_clip(rumble, rate), 80.0)
    high = high_passed(_clip(voice, rate), 80.0)

    assert _rms_db(low.samples[middle]) < _rms_db(rumble) - 30
    np.testing.assert_allclose(high.samples[middle, 0], voice[middle], atol=0.01)


def test_a_high_pass_moves_nothing_in_time() -> None:
    sound = np.zeros(RATE)
    sound[RATE // 2] = 0.9

    assert int(np.abs(high_passed(_clip(sound), 100.0).samples[:, 0]).argmax()) == RATE // 2


@pytest.mark.parametrize("frames", [0, 1, 7, 500])
def test_a_short_clip_keeps_its_frames_and_channels(frames: int) -> None:
    clip = Clip(np.full((frames, 2), 0.1, np.float32), RATE)

    for cleaned in (high_passed(clip, 80.0), gated(clip, -50.0)):
        assert cleaned.samples.shape == (frames, 2)
        assert cleaned.samples.dtype == np.float32
        assert np.isfinite(cleaned.samples).all()


def test_a_high_pass_above_what_the_rate_holds_is_refused() -> None:
    with pytest.raises(BadValue, match="high-pass"):
        high_passed(_clip(np.zeros(100), 800), 400.0)


def test_a_gate_silences_what_is_quiet_and_leaves_what_is_loud() -> None:
    noise = 0.002 * np.random.default_rng(0).normal(size=3 * RATE)
    sound = noise.copy()
    sound[RATE : 2 * RATE] += _tone(220)

    opened = gated(_clip(sound), -40.0).samples[:, 0]

    assert not opened[: RATE // 2].any()
    assert not opened[-RATE // 2 :].any()
    np.testing.assert_array_equal(opened[RATE : 2 * RATE], sound[RATE : 2 * RATE].astype(np.float32))


def test_a_gate_opens_and_closes_without_a_click() -> None:
    background = _tone(50, 3.0, 0.003)
    sound = background.copy()
    sound[RATE : 2 * RATE] += _tone(220)

    opened = gated(_clip(sound), -40.0).samples[:, 0].astype(np.float64)

    # Nowhere does the sound bend more sharply than it did before.
    assert np.abs(np.diff(opened, 2)).max() <= np.abs(np.diff(sound.astype(np.float32), 2)).max() * 1.01
    gain = np.abs(opened[: RATE - 800]) / np.maximum(np.abs(background[: RATE - 800]), 1e-4)
    assert np.abs(np.diff(gain[np.abs(background[: RATE - 800]) > 0.002])).max() < 0.2


def test_a_gate_does_not_chop_a_note_that_dies_away_slowly() -> None:
    swell = _tone(220, 2.0) * np.linspace(1.0, 0.06, 2 * RATE)

    opened = gated(_clip(swell), -30.0).samples[:, 0]

    gone = np.flatnonzero(np.abs(opened) < 1e-9)
    assert len(gone[gone > 100]) < RATE // 4


def test_both_channels_are_gated_alike() -> None:
    left = np.concatenate([_tone(220), np.zeros(RATE)])
    right = 0.001 * np.ones(2 * RATE)

    opened = gated(_clip(np.column_stack([left, right])), -40.0).samples

    np.testing.assert_allclose(opened[: RATE // 2, 1], 0.001, rtol=1e-5)
    assert not opened[-RATE // 2 :].any()


def test_a_gate_of_no_level_is_refused() -> None:
    with pytest.raises(BadValue):
        gated(_clip(np.zeros(100)), float("nan"))
