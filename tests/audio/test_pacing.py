"""When playing may start so that sound that is being made never runs out."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musicdesk.audio.pacing import RESERVE_S, SPEED_MARGIN, starts_in


def test_what_is_all_there_starts_now() -> None:
    assert starts_in(10.0, 10.0, 0.0) == 0.0
    assert starts_in(12.0, 10.0, 0.1) == 0.0
    assert starts_in(0.0, 0.0, 1.0) == 0.0


def test_while_nothing_is_known_of_the_speed_nobody_can_say() -> None:
    assert starts_in(0.0, 10.0, 0.0) == math.inf
    assert starts_in(1.0, 10.0, -1.0) == math.inf
    assert starts_in(1.0, 10.0, math.nan) == math.inf


def test_faster_than_real_time_only_the_reserve_is_waited_for() -> None:
    assert starts_in(0.0, 30.0, 2.0) == pytest.approx(RESERVE_S / (2.0 * SPEED_MARGIN))
    assert starts_in(RESERVE_S, 30.0, 2.0) == 0.0


def test_at_half_the_speed_more_than_half_of_the_time_is_waited() -> None:
    wait_s = starts_in(0.0, 30.0, 0.5)

    assert 30.0 < wait_s < 40.0


def test_a_short_take_needs_no_more_reserve_than_its_length() -> None:
    assert starts_in(0.1, 0.1, 1.0) == 0.0
    assert starts_in(0.05, 0.1, 10.0) < 0.01


@given(
    st.floats(0.0, 60.0),
    st.floats(0.1, 60.0),
    st.floats(0.05, 20.0),
    st.floats(0.91, 1.0),
)
def test_started_when_it_says_playing_never_overtakes_the_making(
    ready_s: float, total_s: float, speed: float, true_share: float
) -> None:
    wait_s = starts_in(ready_s, total_s, speed)

    for played_s in (total_s * part / 20 for part in range(21)):
        made_s = min(total_s, ready_s + speed * true_share * (wait_s + played_s))
        assert made_s >= played_s - 1e-6
