"""The whole sound that a melody is cut from, pieced together from what was seen of it."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.core.clip import Clip
from musicdesk.gui.melodywhole import Whole


def _clip(seconds: float) -> Clip:
    samples = np.zeros((round(seconds * 1000), 2), np.float32)
    samples[len(samples) // 2 :, 1] = 0.5
    return Clip(samples, 1000)


def test_an_uncut_sound_tells_its_length_and_its_shape() -> None:
    whole = Whole().with_part(_clip(6.0), 0.0, None)

    assert whole.seconds == pytest.approx(6.0)
    assert whole.overview is not None
    assert (whole.overview[0], whole.overview[-1]) == (0, 128)


def test_a_part_of_it_changes_nothing() -> None:
    whole = Whole().with_part(_clip(6.0), 0.0, None)

    assert whole.with_part(_clip(2.0), 1.0, 3.0) is whole


def test_of_parts_alone_the_length_so_far_is_known() -> None:
    whole = Whole().with_part(_clip(2.0), 1.0, 3.0).with_part(_clip(1.0), 4.0, 5.0)

    assert whole.seconds == pytest.approx(5.0)
    assert whole.overview is None


@pytest.mark.parametrize("frames", [0, 1, 5])
def test_almost_nothing_has_a_shape_too(frames: int) -> None:
    whole = Whole().with_part(Clip(np.ones((frames, 1), np.float32), 1000), 0.0, None)

    assert set(whole.overview or b"") <= {255}
