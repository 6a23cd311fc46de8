"""The tap: a recorder's sound at one's own pace."""

from __future__ import annotations

import time

import numpy as np
import pytest

from musicdesk.audio.recorder import Listening, Recorder
from musicdesk.audio.ring import Ring
from musicdesk.audio.tap import Tap
from tests.audio.fake_microphone import FakeMicrophones, sung


def test_it_begins_at_the_newest_and_reads_each_frame_once() -> None:
    ring, samples = Ring(1, 1_000), sung(300)
    ring.put(samples[:100], 0.0, False)
    tap = Tap(lambda: ring)
    first = tap.waiting()
    ring.put(samples[100:], 0.1, False)

    waiting, read, rest = tap.waiting(), tap.read(150).copy(), tap.read(150).copy()

    assert (first, waiting, len(rest)) == (0, 200, 50)
    assert np.array_equal(np.concatenate((read, rest)), samples[100:, 0])


def test_one_can_look_ahead_and_go_back() -> None:
    ring, samples = Ring(1, 1_000), sung(300)
    tap = Tap(lambda: ring)
    tap.waiting()
    ring.put(samples, 0.0, False)

    seen, read = tap.peek(10).copy(), tap.read(20).copy()
    tap.move(-15)
    again = tap.read(5).copy()
    tap.move(10_000)

    assert np.array_equal(seen, read[:10]) and np.array_equal(again, read[5:10])
    assert (tap.frame, tap.waiting()) == (300, 0)


def test_what_was_replaced_while_nobody_read_is_left_out() -> None:
    ring = Ring(1, 1_000, seconds=1.0)
    tap = Tap(lambda: ring)
    tap.waiting()
    for _ in range(5):
        ring.put(sung(500), 0.0, False)

    assert (tap.waiting(), tap.frame) == (0, 2_500)


def test_of_blocks_the_most_punctual_tells_when_a_frame_came() -> None:
    ring = Ring(1, 1_000)
    tap = Tap(lambda: ring)
    for number, late_s in enumerate((0.02, 0.0, 0.03, 0.01)):
        ring.put(sung(100), 50.0 + number * 0.1 + late_s, False)

    assert tap.came_s(250) == pytest.approx(50.25)


def test_a_recorders_tap_follows_it_from_one_microphone_to_the_next() -> None:
    microphones = FakeMicrophones(channels=2)
    recorder = Recorder(microphones.open, microphones.query, watch_route=microphones.watch)
    tap = recorder.tap()
    closed = (tap.sample_rate, tap.waiting(), tap.read(5).size, tap.came_s(0))
    recorder.listen()
    _until(recorder, 1, microphones)
    tap.waiting()
    given = microphones.streams[0].give(blocks=2)
    heard = tap.read(2_000).copy()
    microphones.rate = 44_100

    recorder.set_device("Other")
    _until(recorder, 2, microphones)

    assert closed == (None, 0, 0, None)
    assert np.allclose(heard, given.mean(axis=1))
    assert (tap.sample_rate, tap.waiting()) == (44_100, 0)
    recorder.close()


def _until(recorder: Recorder, streams: int, microphones: FakeMicrophones) -> None:
    end_s = time.monotonic() + 10
    while len(microphones.streams) < streams or recorder.facts().state is not Listening.LISTENING:
        assert time.monotonic() < end_s
        time.sleep(0.002)
