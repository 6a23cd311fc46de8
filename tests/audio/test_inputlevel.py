"""The input level: peaks, clipping, silence and quiet, as a window asks for them."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.audio.inputlevel import InputLevel
from musicdesk.audio.ring import Ring
from tests.audio.fake_microphone import sung


def _level_of(*blocks: np.ndarray) -> InputLevel:
    ring = Ring(blocks[0].shape[1], 1_000, 20.0)
    for block in blocks:
        ring.put(block.astype(np.float32), 0.0, False)
    return InputLevel(ring)


def test_peaks_are_of_each_channel_and_told_once() -> None:
    block = np.zeros((100, 2))
    block[30] = (0.5, -0.25)
    level = _level_of(block)

    assert level.heard() == ((0.5, 0.25), False)
    assert level.heard() == ((0.0, 0.0), False)


@pytest.mark.parametrize(("samples", "clipped"), [(2, False), (3, True)])
def test_three_samples_in_a_row_at_full_scale_are_clipping(samples: int, clipped: bool) -> None:
    block = np.zeros((100, 1))
    block[50 : 50 + samples] = -1.0

    assert _level_of(block).heard()[1] is clipped


def test_silence_lasts_since_the_last_sample_that_is_not_zero() -> None:
    level = _level_of(sung(100), np.zeros((500, 1)), np.zeros((300, 1)))

    level.measure()

    assert level.silent_s == pytest.approx(0.8)


def test_the_noise_of_a_room_is_quiet_but_not_silent() -> None:
    level = _level_of(sung(100), 0.004 * sung(700))

    level.measure()

    assert (level.silent_s, level.quiet_s) == (0.0, pytest.approx(0.7, abs=0.002))


def test_what_is_no_number_is_taken_for_silence() -> None:
    level = _level_of(np.full((100, 1), np.nan))

    assert level.heard() == ((0.0,), False)
    assert level.silent_s == pytest.approx(0.1)
