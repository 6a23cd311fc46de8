"""The metronome: its thread, its devices that refuse, vanish and hang, and the beat that is heard now."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from musicdesk.audio.clicktrack import LEAD_IN_S
from musicdesk.audio.metronome import ANSWER_LIMIT_S, LOST, SILENCE_LIMIT_S, STUCK, WAKING_S, Metronome
from musicdesk.audio.stream import Render, StreamRequest
from musicdesk.core.errors import BadValue, Unavailable
from tests.audio.fake_room import RATE, Room, RoomStream


def eventually(condition: Callable[[], bool], within_s: float = 3.0) -> None:
    """Wait for what another thread does."""
    end_s = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < end_s, "it never came"
        time.sleep(0.002)


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def metronome(room: Room) -> Iterator[Metronome]:
    made = Metronome(room.open, room.clock)
    yield made
    made.close()


def started(room: Room, metronome: Metronome, bpm: float = 120.0, count_in_bars: int = 1, click: bool = True) -> None:
    known = len(room.streams)
    metronome.start(bpm, count_in_bars=count_in_bars, click=click)
    eventually(lambda: len(room.streams) > known and room.streams[-1].active)


def test_nothing_is_opened_before_it_is_started(room: Room, metronome: Metronome) -> None:
    facts = metronome.facts()

    assert (facts.running, facts.beat, facts.bar_one_s, facts.trouble) == (False, -1, None, None)
    assert room.requests == []


def test_without_bars_and_clicks_no_device_is_touched(room: Room, metronome: Metronome) -> None:
    metronome.start(120.0, count_in_bars=0, click=False)

    assert not metronome.facts().running
    assert room.requests == []
    assert metronome._thread is None


def test_the_device_asked_for_is_opened(room: Room, metronome: Metronome) -> None:
    metronome.start(120.0, count_in_bars=1, click=True, device="Headphones")
    eventually(lambda: bool(room.requests))

    assert room.requests == [StreamRequest("Headphones", RATE)]


def test_the_beat_is_the_one_the_ear_hears_now(room: Room, metronome: Metronome) -> None:
    began_s = room.now_s
    started(room, metronome)
    seen = []
    for _ in range(150):
        room.pass_time(0.02)
        facts = metronome.facts()
        seen.append((room.now_s - began_s, facts.beat, facts.beats))

    first_heard_s = 0.08 + LEAD_IN_S
    for elapsed_s, beat, beats in seen[3:]:
        assert beats == pytest.approx((elapsed_s - first_heard_s) / 0.5, abs=0.01)
        assert beat == max(-1, int(np.floor(beats + 1e-6)))
    facts = metronome.facts()
    assert facts.running
    assert facts.device == "Paper"
    assert facts.bar_one_s == pytest.approx(began_s + first_heard_s + 2.0)


def test_the_clicks_are_heard_at_the_beats(room: Room, metronome: Metronome) -> None:
    started(room, metronome)
    room.pass_time(4.0)

    bar_one_s = metronome.facts().bar_one_s
    assert bar_one_s is not None
    loud = np.flatnonzero(np.abs(room.sound) > 0.05)
    begins = loud[np.r_[True, np.diff(loud) > RATE // 10]]
    assert begins == pytest.approx(room.place(bar_one_s) + (np.arange(len(begins)) - 4) * RATE // 2, abs=20)


def test_after_a_mere_count_in_the_device_is_let_go_and_the_beats_are_counted_on(
    room: Room, metronome: Metronome
) -> None:
    started(room, metronome, click=False)
    for _ in range(40):
        room.pass_time(0.1)
        time.sleep(0.005)
    eventually(lambda: room.streams[-1].closed)
    bar_one_s = metronome.facts().bar_one_s

    room.pass_time(2.0)

    facts = metronome.facts()
    assert facts.running
    assert facts.bar_one_s == bar_one_s
    assert facts.beats == pytest.approx(4 + (room.now_s - (bar_one_s or 0.0)) / 0.5, abs=0.1)
    assert facts.trouble is None
    assert len(room.requests) == 1


def test_stop_lets_the_device_go(room: Room, metronome: Metronome) -> None:
    started(room, metronome)
    room.pass_time(0.5)

    metronome.stop()

    assert not metronome.facts().running
    eventually(lambda: room.streams[-1].closed)


def test_a_second_start_counts_in_anew(room: Room, metronome: Metronome) -> None:
    started(room, metronome)
    room.pass_time(3.0)

    started(room, metronome, bpm=60.0)
    room.pass_time(0.1)

    assert [stream.closed for stream in room.streams] == [True, False]
    facts = metronome.facts()
    assert facts.beat == -1
    assert facts.bar_one_s == pytest.approx(room.now_s - 0.1 + 0.08 + LEAD_IN_S + 4.0, abs=0.05)


def test_a_device_that_refuses_is_said_in_one_sentence(room: Room, metronome: Metronome) -> None:
    room.refusal = Unavailable("No sound device was found.", "Plug one in.")

    metronome.start(120.0, count_in_bars=1, click=True)
    eventually(lambda: metronome.facts().trouble is not None)

    facts = metronome.facts()
    assert (facts.running, facts.trouble) == (False, "No sound device was found. Plug one in.")
    assert facts.bar_one_s is None


def test_a_new_start_after_trouble_is_a_new_chance(room: Room, metronome: Metronome) -> None:
    room.refusal = Unavailable("No sound device was found.", "Plug one in.")
    metronome.start(120.0, count_in_bars=1, click=True)
    eventually(lambda: metronome.facts().trouble is not None)
    room.refusal = None

    started(room, metronome)
    room.pass_time(0.1)

    assert metronome.facts().trouble is None
    assert metronome.facts().bar_one_s is not None


def test_something_unforeseen_in_opening_is_no_end(room: Room, metronome: Metronome) -> None:
    room.refusal = RuntimeError("the driver fell over")

    metronome.start(120.0, count_in_bars=1, click=True)

    eventually(lambda: metronome.facts().trouble == LOST)


def test_a_device_that_goes_away_is_noticed_and_let_go(room: Room, metronome: Metronome) -> None:
    started(room, metronome)
    room.pass_time(0.5)

    room.streams[-1].active = False

    eventually(lambda: metronome.facts().trouble == LOST)
    assert room.streams[-1].closed
    assert not metronome.facts().running


def test_a_device_that_falls_silent_is_noticed(room: Room, metronome: Metronome) -> None:
    started(room, metronome)
    room.pass_time(0.5)

    room.now_s += WAKING_S + SILENCE_LIMIT_S + 0.1

    eventually(lambda: metronome.facts().trouble == LOST)


def test_a_sound_system_that_hangs_keeps_nobody_waiting() -> None:
    room, released = Room(), threading.Event()

    def hang(request: StreamRequest, render: Render) -> RoomStream:
        released.wait(10.0)
        return room.open(request, render)

    metronome = Metronome(hang, room.clock)
    began_s = time.monotonic()
    metronome.start(120.0, count_in_bars=1, click=True)
    returned_s = time.monotonic() - began_s
    eventually(lambda: metronome._busy_since_s is not None)
    room.now_s += ANSWER_LIMIT_S + 0.1

    assert returned_s < 0.5
    assert metronome.facts().trouble == STUCK
    released.set()
    metronome.close()


@pytest.mark.parametrize(
    ("bpm", "bars", "beats", "field"),
    [(5.0, 1, 4, "bpm"), (401.0, 1, 4, "bpm"), (float("nan"), 1, 4, "bpm"), (120.0, -1, 4, "count_in"),
     (120.0, 9, 4, "count_in"), (120.0, 1, 0, "count_in")],
)  # fmt: skip
def test_what_no_metronome_can_do_is_refused(
    metronome: Metronome, bpm: float, bars: int, beats: int, field: str
) -> None:
    with pytest.raises(BadValue) as refused:
        metronome.start(bpm, count_in_bars=bars, click=True, beats_per_bar=beats)

    assert refused.value.field == field


def test_close_ends_the_thread(room: Room) -> None:
    metronome = Metronome(room.open, room.clock)
    started(room, metronome)

    metronome.close()

    assert metronome._thread is not None
    assert not metronome._thread.is_alive()
    assert room.streams[-1].closed
