"""Transport: what is heard next, with and without a loop."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musicdesk.core.transport import Loop, Motion, Transport

PLAYING = Transport(100).play()


def test_playing_goes_straight_on_and_stops_at_the_end() -> None:
    spans, after = PLAYING.seek(90).advance(30)

    assert spans == ((90, 100),)
    assert (after.frame, after.motion) == (100, Motion.STOPPED)


def test_playing_again_from_the_end_starts_at_the_beginning() -> None:
    assert Transport(100, frame=100).play().frame == 0


def test_a_loop_goes_round_without_a_gap() -> None:
    spans, after = PLAYING.with_loop(Loop(10, 20)).with_looping(True).seek(15).advance(22)

    assert spans == ((15, 20), (10, 20), (10, 17))
    assert after.frame == 17


def test_before_the_loop_playing_runs_into_it_and_behind_it_on_to_the_end() -> None:
    looping = PLAYING.with_loop(Loop(10, 20)).with_looping(True)

    assert looping.advance(25)[0] == ((0, 20), (10, 15))
    assert looping.seek(50).advance(80)[0] == ((50, 100),)


def test_looping_without_a_region_goes_round_everything() -> None:
    assert PLAYING.with_looping(True).seek(95).advance(10)[0] == ((95, 100), (0, 5))


def test_pausing_keeps_the_place_and_stopping_goes_back() -> None:
    here = PLAYING.seek(40)

    assert (here.pause().frame, here.pause().motion) == (40, Motion.PAUSED)
    assert (here.stop().frame, here.stop().motion) == (0, Motion.STOPPED)
    assert here.with_loop(Loop(10, 20)).with_looping(True).stop().frame == 10


def test_nothing_is_heard_while_it_does_not_play() -> None:
    assert Transport(100).advance(10) == ((), Transport(100))


def test_an_empty_take_does_not_play() -> None:
    assert Transport().play().motion is Motion.STOPPED


@pytest.mark.parametrize(
    ("loop", "kept"), [(Loop(30, 10), Loop(10, 30)), (Loop(5, 5), None), (Loop(90, 200), Loop(90, 100))]
)
def test_a_loop_is_put_in_order_and_kept_within_the_take(loop: Loop, kept: Loop | None) -> None:
    assert Transport(100).with_loop(loop).loop == kept


def test_a_shorter_take_keeps_place_and_loop_within_it() -> None:
    short = Transport(100, frame=80).with_loop(Loop(10, 90)).with_length(50)

    assert (short.frame, short.loop) == (50, Loop(10, 50))
    assert Transport(100).with_loop(Loop(60, 90)).with_length(50).loop is None


@given(
    st.integers(1, 50), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.booleans(), st.integers(1, 200)
)
def test_in_two_goes_the_same_is_heard_as_in_one(
    length: int, at: int, begin: int, end: int, looping: bool, frames: int
) -> None:
    start = Transport(length).with_loop(Loop(begin, end)).with_looping(looping).seek(at).play()

    def heard(spans: tuple[tuple[int, int], ...]) -> list[int]:
        return [frame for span in spans for frame in range(*span)]

    whole, after = start.advance(frames)
    first, between = start.advance(frames // 2)
    second, last = between.advance(frames - frames // 2)

    assert heard(first) + heard(second) == heard(whole)
    assert last == after
    assert all(0 <= frame < length for frame in heard(whole))
