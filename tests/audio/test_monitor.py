"""The monitor: on a device of its own, opened only when it is wanted and a microphone is open."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from musicdesk.audio.monitor import (
    ANSWER_LIMIT_S,
    DRY_LIMIT,
    LATENCY_S,
    LOST,
    SILENCE_LIMIT_S,
    STUCK,
    WAKING_S,
    Monitor,
)
from musicdesk.audio.recorder import Listening, Recorder
from musicdesk.audio.stream import Render, StreamRequest
from musicdesk.core.errors import Unavailable
from tests.audio.fake_microphone import FakeMicrophones
from tests.audio.fake_sound import FakeSoundCard, FakeStream


def eventually(is_so: Callable[[], object]) -> None:
    end_s = time.monotonic() + 10
    while not is_so():
        assert time.monotonic() < end_s
        time.sleep(0.002)


class Bench:
    """A recorder and a monitor on paper devices; the clock is set by hand."""

    def __init__(self, *rates: int, mic_rate: int = 48_000) -> None:
        self.microphones, self.card, self.now_s = FakeMicrophones(mic_rate), FakeSoundCard(*rates), 100.0
        self.recorder = Recorder(self.microphones.open, self.microphones.query, watch_route=self.microphones.watch)
        self.monitor = Monitor(self.card.open, self.recorder.tap(), lambda: self.now_s)

    def listen(self) -> None:
        self.recorder.listen()
        eventually(lambda: self.recorder.facts().state is Listening.LISTENING)

    def on(self, device: str | None = None) -> FakeStream:
        """Switch it on, and return the stream that is opened for it."""
        before = len(self.card.streams)
        self.monitor.set(True, device)
        eventually(lambda: len(self.card.streams) > before and self.card.streams[-1].active)
        eventually(lambda: self.monitor.facts().running)
        eventually(lambda: self.monitor._mirror._on)
        return self.card.streams[-1]

    def sing(self, stream: FakeStream, seconds: float) -> np.ndarray:
        """Sing noise, 10 ms at a time, and return what is heard of it."""
        microphone = self.microphones.streams[-1]
        heard = []
        for _ in range(round(seconds * 100)):
            microphone.give(0.1 * np.ones((microphone.sample_rate // 100, 1), np.float32))
            heard.append(stream.ask(stream.sample_rate // 100))
        return np.concatenate(heard)


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = Bench()
    yield made
    made.monitor.close()
    made.recorder.close()


def test_it_is_off_until_it_is_wanted(bench: Bench) -> None:
    bench.listen()

    assert not bench.monitor.facts().running
    assert bench.card.requests == []


def test_one_hears_oneself_on_the_wanted_device_at_the_microphones_rate(bench: Bench) -> None:
    bench.listen()

    stream = bench.on("Headset")
    heard = bench.sing(stream, 1.0)

    assert bench.card.requests == [StreamRequest("Headset", 48_000, LATENCY_S)]
    assert np.allclose(heard[-1_000:], 0.1)
    eventually(lambda: bench.monitor.facts().latency_s)
    facts = bench.monitor.facts()
    assert (facts.running, facts.device, facts.trouble, facts.gaps) == (True, "Headset", None, 0)


def test_a_card_with_a_rate_of_its_own_is_resampled_for() -> None:
    bench = Bench(48_000, mic_rate=44_100)
    bench.listen()

    heard = bench.sing(bench.on(), 1.0)

    assert bench.card.requests[0].sample_rate == 44_100
    assert np.allclose(heard[-1_000:], 0.1)
    bench.monitor.close()
    bench.recorder.close()


def test_before_a_microphone_is_open_no_device_is_touched(bench: Bench) -> None:
    bench.monitor.set(True)
    time.sleep(0.12)
    before = list(bench.card.requests)
    bench.listen()

    eventually(lambda: bench.monitor.facts().running)

    assert before == []


def test_switched_off_it_fades_out_and_lets_the_device_go(bench: Bench) -> None:
    bench.listen()
    stream = bench.on()
    bench.sing(stream, 0.5)

    bench.monitor.set(False)
    eventually(lambda: not bench.monitor._mirror._on)
    heard = bench.sing(stream, 0.05)

    assert np.abs(np.diff(heard[:, 0])).max() < 0.001 and not heard[-1].any()
    eventually(lambda: stream.closed)
    assert not bench.monitor.facts().running


def test_a_device_that_asks_for_nothing_is_let_go_all_the_same(bench: Bench) -> None:
    bench.listen()
    stream = bench.on()
    bench.sing(stream, 0.5)

    bench.monitor.set(False)
    eventually(lambda: not bench.monitor._mirror._on)
    bench.now_s += 1.0

    eventually(lambda: stream.closed)


def test_another_device_is_gone_over_to(bench: Bench) -> None:
    bench.listen()
    first = bench.on("Speakers")

    second = bench.on("Headset")

    assert first.closed and second.name == "Headset"
    assert np.allclose(bench.sing(second, 1.0)[-100:], 0.1)


def test_on_a_busy_machine_more_is_written_ahead_up_to_a_limit(bench: Bench) -> None:
    bench.listen()
    bench.on()
    for opened in range(1, 4):
        stream = bench.card.streams[-1]
        bench.sing(stream, 0.5)
        for _ in range(DRY_LIMIT):
            bench.microphones.streams[-1].give(blocks=2)
            stream.ask(960, gap=True)
        if opened < 3:
            eventually(lambda wanted=opened + 1: len(bench.card.streams) == wanted and bench.card.streams[-1].active)
            eventually(lambda: bench.monitor.facts().running)
    time.sleep(0.12)

    assert [each.latency_s for each in bench.card.requests] == [0.04, 0.08, 0.12]


def test_said_again_it_goes_on_as_it_is(bench: Bench) -> None:
    bench.listen()
    stream = bench.on()

    bench.monitor.set(True)
    time.sleep(0.12)

    assert len(bench.card.streams) == 1 and not stream.closed


def test_a_microphone_of_another_rate_gets_a_stream_of_its_own(bench: Bench) -> None:
    bench.listen()
    first = bench.on()
    bench.microphones.rate = 44_100

    bench.recorder.set_device("Other")

    eventually(lambda: len(bench.card.streams) == 2 and bench.monitor.facts().running)
    assert (first.closed, bench.card.requests[-1].sample_rate) == (True, 44_100)


def test_a_refusal_is_said_and_tried_again_only_when_it_is_wanted_again(bench: Bench) -> None:
    bench.listen()
    bench.card.refusal = Unavailable("Headset is not there.", "Plug it in.")
    bench.monitor.set(True, "Headset")
    eventually(lambda: bench.monitor.facts().trouble)

    said, tries = bench.monitor.facts(), len(bench.card.requests)
    time.sleep(0.12)
    bench.card.refusal = None
    again = bench.on("Headset")

    assert said.trouble == "Headset is not there. Plug it in." and not said.running
    assert tries == 1 and len(bench.card.requests) == 2
    assert again.active and bench.monitor.facts().trouble is None


def test_switched_off_there_is_no_trouble(bench: Bench) -> None:
    bench.listen()
    bench.card.refusal = Unavailable("Headset is not there.", "Plug it in.")
    bench.monitor.set(True)
    eventually(lambda: bench.monitor.facts().trouble)

    bench.monitor.set(False)

    assert bench.monitor.facts().trouble is None


@pytest.mark.parametrize("how", ["gone", "frozen"])
def test_a_device_that_goes_away_is_said(bench: Bench, how: str) -> None:
    bench.listen()
    stream = bench.on()
    bench.sing(stream, 0.1)

    if how == "gone":
        stream.active = False
    else:
        bench.now_s += WAKING_S + SILENCE_LIMIT_S + 0.1

    eventually(lambda: bench.monitor.facts().trouble == LOST)
    assert stream.closed and not bench.monitor.facts().running


def test_a_sound_system_that_does_not_answer_holds_nobody_up(bench: Bench) -> None:
    released, asked = threading.Event(), threading.Event()

    def stuck(request: StreamRequest, render: Render) -> FakeStream:
        asked.set()
        released.wait(10)
        raise Unavailable("It is broken.", "")

    bench.listen()
    monitor = Monitor(stuck, bench.recorder.tap(), lambda: bench.now_s)
    monitor.set(True)
    asked.wait(10)
    bench.now_s += ANSWER_LIMIT_S + 0.1

    facts = monitor.facts()

    assert (facts.trouble, facts.running) == (STUCK, False)
    released.set()
    monitor.close()


def test_closed_it_lets_the_device_go_for_good(bench: Bench) -> None:
    bench.listen()
    stream = bench.on()

    bench.monitor.close()
    bench.monitor.set(True)

    assert stream.closed
    assert len(bench.card.requests) == 1
