"""The player: its thread, its devices that refuse, vanish and change, and the facts it tells."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
import pytest

from musicdesk.audio.devices import Device
from musicdesk.audio.player import ANSWER_LIMIT_S, IDLE_S, LOST, SILENCE_LIMIT_S, STUCK, WAKING_S, Player
from musicdesk.core.errors import Unavailable
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop, Motion
from tests.audio.fake_sound import BLOCK, LATENCY_S, RATE, FakeSoundCard, FakeStream, noise, tape_of

NO_DEVICE = Unavailable("No sound device was found.", "Plug one in, then press play.")


@dataclass
class Bench:
    """A player on paper devices, with a clock that is set by hand."""

    card: FakeSoundCard = field(default_factory=FakeSoundCard)
    seconds: float = 100.0
    found: list[Device] = field(default_factory=lambda: [Device("Paper", 2, RATE, True)])
    refusal: Unavailable | None = None

    def __post_init__(self) -> None:
        self.player = Player(self.card.open, self._query, lambda: self.seconds)

    def _query(self) -> list[Device]:
        if self.refusal is not None:
            raise self.refusal
        return self.found

    def play(self) -> FakeStream:
        """Press play and return the stream that is started for it."""
        self.player.play()
        eventually(lambda: bool(self.card.streams) and self.card.streams[-1].active)
        return self.card.streams[-1]

    def pass_time(self, seconds: float) -> None:
        """Let the clock run in steps small enough for nobody to take them for a standstill of our own."""
        for _ in range(round(seconds / 0.2) + 1):
            self.seconds += 0.2
            time.sleep(0.04)  # longer than a turn of the player's thread


def eventually(condition: Callable[[], bool], within_s: float = 3.0) -> None:
    """Wait for what another thread does."""
    end = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.002)


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = Bench()
    yield made
    made.player.close()


def test_a_player_without_a_tape_is_quiet_and_opens_nothing(bench: Bench) -> None:
    bench.player.play()

    facts = bench.player.facts()
    assert (facts.transport.motion, facts.trouble, facts.latency_s) == (Motion.STOPPED, None, 0.0)
    assert bench.card.requests == []


def test_pressing_play_opens_the_device_at_the_rate_of_the_tape_and_plays(bench: Bench) -> None:
    samples = noise(32_000, 1)
    bench.player.load(tape_of(samples, 32_000))

    stream = bench.play()
    heard = stream.ask(blocks=20)

    assert [request.sample_rate for request in bench.card.requests] == [32_000]
    assert np.array_equal(heard[96:, 0], samples[96 : len(heard), 0])
    facts = bench.player.facts()
    assert (facts.transport.motion, facts.transport.frame) == (Motion.PLAYING, 20 * BLOCK)
    assert facts.heard_frame == pytest.approx(20 * BLOCK - LATENCY_S * 32_000, abs=32)
    assert (facts.device, facts.latency_s, facts.underruns) == ("Paper", LATENCY_S, 0)
    assert facts.peaks[0] > 0.4


def test_a_device_that_does_not_take_the_rate_gets_resampled_sound() -> None:
    import soxr

    bench = Bench(FakeSoundCard(48_000))
    samples = noise(32_000, 1)
    bench.player.load(tape_of(samples, 32_000))

    stream = bench.play()
    heard = stream.ask(blocks=20)
    facts = bench.player.facts()
    bench.player.close()

    whole = soxr.resample(samples, 32_000, 48_000, quality="HQ")
    assert np.array_equal(heard[144:, 0], whole[144 : len(heard), 0])
    assert facts.transport.frame == len(heard) * 2 // 3
    assert facts.heard_frame == pytest.approx(len(heard) * 2 // 3 - LATENCY_S * 32_000, abs=32)


def test_a_growing_tape_of_another_rate_is_resampled_as_it_grows() -> None:
    bench = Bench(FakeSoundCard(48_000))
    tape = Tape(64_000, 1, 32_000)
    bench.player.load(tape)
    stream = bench.play()
    assert not stream.ask().any()
    assert bench.player.facts().waiting

    tape.append(noise(32_000, 1))

    eventually(lambda: bool(stream.ask(64).any()))
    bench.player.close()


def test_without_a_device_play_does_not_start_and_says_what_to_do(bench: Bench) -> None:
    bench.card.refusal = NO_DEVICE
    bench.player.load(tape_of(noise(48_000)))
    bench.player.seek(1_000)

    bench.player.play()
    eventually(lambda: bench.player.facts().trouble is not None)

    facts = bench.player.facts()
    assert facts.trouble == str(NO_DEVICE)
    assert (facts.transport.motion, facts.transport.frame) == (Motion.STOPPED, 1_000)


def test_pressing_play_again_tries_again(bench: Bench) -> None:
    bench.card.refusal = NO_DEVICE
    bench.player.load(tape_of(noise(48_000)))
    bench.player.play()
    eventually(lambda: bench.player.facts().trouble is not None)

    bench.card.refusal = None
    bench.play()

    facts = bench.player.facts()
    assert (facts.trouble, facts.transport.motion) == (None, Motion.PLAYING)


def test_a_device_that_asks_for_nothing_for_a_second_is_gone_and_playing_pauses_at_what_was_heard(
    bench: Bench,
) -> None:
    bench.player.load(tape_of(noise(480_000)))
    bench.player.set_device("Headphones")
    stream = bench.play()
    stream.ask(blocks=20)

    bench.pass_time(WAKING_S)
    assert bench.player.facts().trouble is None
    bench.pass_time(SILENCE_LIMIT_S)
    eventually(lambda: bench.player.facts().trouble is not None)

    facts = bench.player.facts()
    assert facts.trouble == LOST
    assert facts.transport.motion is Motion.PAUSED
    assert facts.transport.frame == pytest.approx(20 * BLOCK - LATENCY_S * RATE, abs=48)
    eventually(lambda: stream.closed)

    bench.play()
    assert [request.device for request in bench.card.requests] == ["Headphones", None]
    assert bench.player.facts().trouble is None


def test_a_device_that_ends_by_itself_is_noticed_at_once(bench: Bench) -> None:
    bench.player.load(tape_of(noise(480_000)))
    stream = bench.play()
    stream.ask(blocks=5)

    stream.active = False

    eventually(lambda: bench.player.facts().trouble == LOST)
    assert bench.player.facts().transport.motion is Motion.PAUSED


def test_a_computer_that_slept_does_not_blame_the_device(bench: Bench) -> None:
    bench.player.load(tape_of(noise(480_000)))
    stream = bench.play()
    stream.ask()

    bench.seconds += 3_600.0
    time.sleep(0.1)
    stream.ask()
    time.sleep(0.1)

    assert (bench.player.facts().trouble, stream.closed) == (None, False)


def test_a_device_is_let_go_when_nothing_was_played_for_a_while(bench: Bench) -> None:
    bench.player.load(tape_of(noise(480_000)))
    stream = bench.play()
    stream.ask(blocks=5)
    bench.player.pause()

    for _ in range(round(IDLE_S / 0.2) + 3):
        bench.seconds += 0.2
        stream.ask()
        time.sleep(0.04)

    eventually(lambda: stream.closed)
    facts = bench.player.facts()
    assert (facts.transport.motion, facts.transport.frame, facts.trouble) == (Motion.PAUSED, 5 * BLOCK, None)
    assert facts.heard_frame == 5 * BLOCK


def test_choosing_another_device_while_playing_goes_over_to_it(bench: Bench) -> None:
    bench.player.load(tape_of(noise(480_000)))
    first = bench.play()
    first.ask(blocks=20)

    bench.player.set_device("Headphones")
    eventually(lambda: len(bench.card.streams) == 2 and bench.card.streams[1].active)

    facts = bench.player.facts()
    assert first.closed
    assert (facts.device, facts.transport.motion) == ("Headphones", Motion.PLAYING)
    assert facts.transport.frame == pytest.approx(20 * BLOCK - LATENCY_S * RATE, abs=48)


def test_another_tape_of_the_same_rate_keeps_the_device_open(bench: Bench) -> None:
    bench.player.load(tape_of(noise(480_000)))
    stream = bench.play()
    other = noise(480_000, seed=9)

    bench.player.load(tape_of(other))
    bench.player.set_gain(0.5)
    bench.player.seek(9_600)
    bench.player.play()
    heard = stream.ask()

    assert np.array_equal(heard[144:], other[9_744 : 9_600 + BLOCK] * np.float32(0.5))
    assert len(bench.card.streams) == 1


def test_another_tape_of_another_rate_opens_the_device_anew(bench: Bench) -> None:
    bench.player.load(tape_of(noise(48_000)))
    first = bench.play()

    bench.player.load(tape_of(noise(32_000), 32_000))
    eventually(lambda: first.closed)
    bench.play()

    assert [request.sample_rate for request in bench.card.requests] == [48_000, 32_000]


def test_a_sound_system_that_hangs_does_not_hang_the_window() -> None:
    let_go = threading.Event()

    def hang(*_: object) -> FakeStream:
        let_go.wait(10.0)
        raise NO_DEVICE

    seconds = [0.0]
    player = Player(hang, list, lambda: seconds[0])
    player.load(tape_of(noise(48_000)))
    player.play()
    time.sleep(0.05)
    seconds[0] += ANSWER_LIMIT_S + 1.0

    facts = player.facts()
    assert (facts.trouble, facts.transport.motion) == (STUCK, Motion.STOPPED)
    let_go.set()
    player.close()


def test_asking_for_devices_tells_trouble_in_a_sentence_and_takes_it_back(bench: Bench) -> None:
    assert bench.player.devices() == bench.found
    bench.refusal = NO_DEVICE

    assert bench.player.devices() == []
    assert bench.player.facts().trouble == str(NO_DEVICE)

    bench.refusal = None
    assert bench.player.devices() == bench.found
    assert bench.player.facts().trouble is None


def test_volume_and_gain_are_kept_within_their_limits(bench: Bench) -> None:
    bench.player.load(tape_of(np.full((48_000, 1), 0.01, np.float32)))
    bench.player.set_volume(7.0)
    bench.player.set_gain(100.0)

    heard = bench.play().ask()

    assert heard[-1, 0] == pytest.approx(0.16)


def test_the_loop_is_told_and_a_new_tape_begins_without_a_region(bench: Bench) -> None:
    bench.player.load(tape_of(noise(48_000)))
    bench.player.set_loop(Loop(9_000, 3_000))
    bench.player.set_looping(True)
    assert bench.player.facts().transport.active_loop == Loop(3_000, 9_000)

    bench.player.load(tape_of(noise(24_000)))

    assert bench.player.facts().transport.active_loop == Loop(0, 24_000)


def test_unloading_while_playing_is_silence(bench: Bench) -> None:
    bench.player.load(tape_of(noise(48_000)))
    stream = bench.play()
    stream.ask()

    bench.player.unload()

    assert not stream.ask()[144:].any()
    assert bench.player.facts().transport.length == 0


def test_closing_lets_the_device_go_and_playing_is_over(bench: Bench) -> None:
    bench.player.load(tape_of(noise(48_000)))
    stream = bench.play()

    bench.player.close()
    bench.player.play()

    assert stream.closed
    assert len(bench.card.requests) == 1


def test_many_hands_at_once_do_no_harm(bench: Bench) -> None:
    bench.player.load(tape_of(noise(480_000)))
    stream = bench.play()
    over = threading.Event()
    failures: list[BaseException] = []

    def meddle(seed: int) -> None:
        random = np.random.default_rng(seed)
        deeds = [
            lambda: bench.player.seek(int(random.integers(0, 480_001))),
            bench.player.play,
            bench.player.pause,
            bench.player.stop,
            lambda: bench.player.set_volume(float(random.random())),
            lambda: bench.player.set_loop(Loop(int(random.integers(480_000)), int(random.integers(480_000)))),
            lambda: bench.player.set_looping(bool(random.integers(2))),
            lambda: bench.player.load(tape_of(noise(int(random.integers(0, 5_000)), int(random.integers(1, 3))))),
        ]
        try:
            while not over.is_set():
                deeds[int(random.integers(len(deeds)))]()
                facts = bench.player.facts()
                assert 0 <= facts.transport.frame <= facts.transport.length
        except BaseException as exc:
            failures.append(exc)

    threads = [threading.Thread(target=meddle, args=(seed,)) for seed in range(2)]
    for thread in threads:
        thread.start()
    for _ in range(300):
        heard = stream.ask(int(np.random.default_rng(1).integers(1, 2_000)))
        assert np.isfinite(heard).all()
        assert np.abs(heard).max() <= 1.0
    over.set()
    for thread in threads:
        thread.join()

    assert failures == []
