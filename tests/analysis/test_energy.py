"""Energy: RMS at every zoom, while the sound grows."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.analysis.energy import Energy
from musicdesk.analysis.peaks import FINEST


@pytest.mark.parametrize("step", [1.0, 10.5, 127.0, 200.0, 3_000.0])
def test_rms_of_a_tone_is_its_amplitude_over_the_root_of_two(step: float) -> None:
    samples = np.sin(np.arange(200_000) * (2 * np.pi / 10))[:, None].astype(np.float32) * 0.5
    energy = Energy(1)
    for ready in (100, 70_000, 200_000):
        energy.grow(samples, ready)

    levels = energy.columns(samples, 0, 60 * step, 60)

    assert levels.shape == (60, 1)
    assert np.sqrt(np.mean(levels**2)) == pytest.approx(0.5 / np.sqrt(2), rel=0.05)


def test_rms_is_zero_outside_the_sound_and_where_nothing_has_come_yet() -> None:
    samples = np.full((6_400, 2), 0.5, np.float32)
    energy = Energy(2)
    energy.grow(samples, 3_200)

    levels = energy.columns(samples, -6_400, 12_800, 3)

    assert energy.frames == 3_200 // FINEST * FINEST
    np.testing.assert_allclose(levels[:, 0], [0, 0.5, 0], atol=1e-6)
