"""The sounds of the metronome, and the sweep by which a way is measured."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.audio.clicks import CLICK_S, SWEEP_S, click, sweep

RATES = (8_000, 44_100, 48_000, 192_000)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("accent", [False, True])
def test_a_click_is_short_full_and_ends_in_silence(rate: int, accent: bool) -> None:
    sound = click(rate, accent=accent)

    assert sound.dtype == np.float32
    assert len(sound) == round(CLICK_S * rate)
    assert np.abs(sound).max() == pytest.approx(1.0)
    assert abs(sound[0]) < 1e-6
    assert np.abs(sound[-3:]).max() < 1e-3
    # The ear takes for the beat what is loud first.
    assert np.abs(sound[: round(0.004 * rate)]).max() > 0.9


def test_the_first_beat_of_a_bar_sounds_higher() -> None:
    def pitch_hz(accent: bool) -> float:
        return float(np.abs(np.fft.rfft(click(48_000, accent=accent), 48_000)).argmax())

    assert pitch_hz(True) / pitch_hz(False) == pytest.approx(1.5, abs=0.02)


@pytest.mark.parametrize("rate", RATES)
def test_a_sweep_resembles_itself_at_one_place_only(rate: int) -> None:
    sound = sweep(rate)

    alike = np.abs(np.correlate(sound, sound, "full"))
    beside = np.delete(alike, range(len(sound) - 1 - rate // 500, len(sound) + rate // 500))
    assert len(sound) == round(SWEEP_S * rate)
    assert alike.argmax() == len(sound) - 1
    assert beside.max() < 0.35 * alike.max()
