"""When a note began, from how its pitch rises."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.midi.onsets import onset_s

TIMES_S = np.arange(200) * 0.01


def _rising(first: int, last: int, low: float = 0.0, high: float = 0.8) -> np.ndarray:
    level = np.full(200, low, np.float32)
    level[first : last + 1] = np.linspace(low, high, last + 1 - first)
    level[last:] = high
    return level


def test_a_note_that_rises_at_once_begins_where_it_was_heard() -> None:
    assert onset_s(100, 150, 69, _rising(98, 100), TIMES_S) == 1.0


def test_a_note_that_rises_slowly_began_earlier() -> None:
    # The foot, 0.16, is at row 91.9; seven periods of A4 are 16 ms.
    level = _rising(90, 100)

    assert onset_s(100, 150, 69, level, TIMES_S) == pytest.approx(0.92 + 0.05 + 7 / 440, abs=0.002)


def test_it_is_not_moved_far() -> None:
    assert onset_s(100, 150, 81, _rising(82, 100), TIMES_S) == pytest.approx(1.0 - 0.035)


def test_a_pitch_that_sounded_before_says_nothing() -> None:
    assert onset_s(100, 150, 81, _rising(82, 100, low=0.4), TIMES_S) == 1.0


def test_the_first_row_is_as_early_as_it_gets() -> None:
    assert onset_s(0, 30, 60, np.full(200, 0.8, np.float32), TIMES_S) == 0.0
