"""The measurement of latency, in a room of paper."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.audio.latency import ROUNDS, measure_round_trip
from musicdesk.audio.sweeps import PLACES_S
from musicdesk.core.errors import Unavailable
from musicdesk.core.job import Cancelled, Progress
from tests.audio.fake_room import Room

ALL = ROUNDS * len(PLACES_S)


def measured(room: Room, **wish: object) -> object:
    return measure_round_trip(room.open, room.recorder, clock=room.clock, sleep=room.pass_time, **wish)  # type: ignore[arg-type]


@pytest.mark.parametrize("way_s", [-0.004, 0.0, 0.0123, 0.21])
def test_the_way_from_loudspeaker_to_microphone_is_measured(way_s: float) -> None:
    room = Room(way_s)

    found = measure_round_trip(room.open, room.recorder, clock=room.clock, sleep=room.pass_time)

    assert found.seconds == pytest.approx(way_s, abs=0.0001)
    assert found.spread_ms < 0.1
    assert found.clicks_found == ALL
    assert (found.output, found.input, found.sample_rate) == ("Paper", "Paper ear", 48_000)


def test_devices_are_opened_for_each_round_and_let_go() -> None:
    room, told = Room(0.01), list[Progress]()

    measure_round_trip(
        room.open, room.recorder, device="Monitors", report=told.append, clock=room.clock, sleep=room.pass_time
    )

    assert [request.device for request in room.requests] == ["Monitors"] * ROUNDS
    assert all(stream.closed for stream in room.streams)
    assert [progress.share for progress in told] == pytest.approx([1 / 3, 2 / 3, 1.0])


def test_headphones_are_said_in_one_sentence_with_a_hint() -> None:
    room = Room(0.01)
    room.loudness = 0.0

    with pytest.raises(Unavailable) as refused:
        measured(room)

    assert refused.value.message == "The microphone did not hear the clicks."
    assert "speakers up" in refused.value.hint
    assert "headphones off" in refused.value.hint


def test_clicks_that_come_back_at_different_times_are_refused() -> None:
    room = Room(0.01)
    ways = iter((0.01, 0.05, 0.12))
    open_one = room.open

    def open_elsewhere(request: object, render: object) -> object:
        room.way_s = next(ways)
        return open_one(request, render)  # type: ignore[arg-type]

    with pytest.raises(Unavailable, match="different times"):
        measure_round_trip(open_elsewhere, room.recorder, clock=room.clock, sleep=room.pass_time)  # type: ignore[arg-type]


def test_a_loudspeaker_that_is_not_there_ends_it_and_the_recording() -> None:
    room = Room()
    room.refusal = Unavailable("No sound device was found.", "Plug one in.")

    with pytest.raises(Unavailable, match="No sound device"):
        measured(room)

    assert room.recorder.take_recorded() is not None


def test_a_microphone_that_is_not_there_ends_it() -> None:
    room = Room()
    room.recorder.refusal = "No microphone was found."

    with pytest.raises(Unavailable, match="No microphone was found"):
        measured(room)

    assert room.requests == []


def test_a_loudspeaker_that_goes_away_ends_it() -> None:
    room = Room(0.01)
    steps = iter(range(10**6))

    def pass_time(seconds: float) -> None:
        room.pass_time(seconds)
        if next(steps) == 60:
            room.streams[-1].active = False

    with pytest.raises(Unavailable, match="went away"):
        measure_round_trip(room.open, room.recorder, clock=room.clock, sleep=pass_time)

    assert room.streams[-1].closed


def test_it_can_be_stopped() -> None:
    room = Room(0.01)

    with pytest.raises(Cancelled):
        measured(room, cancel=lambda: room.now_s > 1_001.0)

    assert all(stream.closed for stream in room.streams)
    assert room.now_s < 1_002.0


def test_a_noisy_room_does_not_change_what_is_measured() -> None:
    room = Room(0.033)
    room.sound += np.random.default_rng(2).normal(0.0, 0.02, len(room.sound)).astype(np.float32)

    found = measure_round_trip(room.open, room.recorder, clock=room.clock, sleep=room.pass_time)

    assert found.seconds == pytest.approx(0.033, abs=0.0003)
