"""The recorder: what is sung reaches the disk, whatever the device, the system and the disk do meanwhile."""

from __future__ import annotations

import errno
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from musicdesk.audio import writing as writing_page
from musicdesk.audio.inputs import InputDevice
from musicdesk.audio.listening import SILENCE_LIMIT_S, WAKING_S
from musicdesk.audio.recorder import OPENING_LIMIT_S, QUIET, SILENT, Listening, Recorded, Recorder
from musicdesk.audio.route import RouteChange
from musicdesk.core.errors import Unavailable
from musicdesk.formats.audiofile import read_audio
from musicdesk.formats.wavtape import WavTape
from tests.audio.fake_microphone import BLOCK, LATENCY_S, RATE, FakeInput, FakeMicrophones, sung

NO_INPUT = Unavailable("No microphone was found.", "Plug one in, then record again.")


@dataclass
class Bench:
    """A recorder on paper microphones, with a clock that is set by hand, and a folder to record into."""

    folder: Path
    microphones: FakeMicrophones = field(default_factory=FakeMicrophones)
    seconds: float = 100.0

    def __post_init__(self) -> None:
        mics = self.microphones
        self.recorder = Recorder(mics.open, mics.query, lambda: self.seconds, mics.watch)

    @property
    def path(self) -> Path:
        return self.folder / "voice.wav"

    @property
    def frames_on_disk(self) -> int:
        """How many frames of one channel the file holds right now, whatever its header says."""
        return (self.path.stat().st_size - 58) // 4 if self.path.exists() else 0

    def listen(self) -> FakeInput:
        """Listen, and return the stream that is opened for it."""
        self.recorder.listen()
        eventually(lambda: self.recorder.facts().state is Listening.LISTENING)
        return self.microphones.streams[-1]

    def record(self, name: str = "voice.wav") -> FakeInput:
        """Record, and return the stream."""
        self.recorder.record(self.folder / name)
        eventually(lambda: self.recorder.facts().state is Listening.RECORDING)
        return self.microphones.streams[-1]

    def recorded(self) -> Recorded:
        """Wait for what has ended."""
        found: list[Recorded] = []

        def came() -> bool:
            found.extend(each for each in [self.recorder.take_recorded()] if each is not None)
            return bool(found)

        eventually(came)
        return found[0]

    def pass_time(self, seconds: float) -> None:
        """Let the clock run in steps small enough for nobody to take them for a standstill of our own."""
        for _ in range(round(seconds / 0.1)):
            self.seconds += 0.1
            time.sleep(0.02)


def eventually(condition: Callable[[], bool], within_s: float = 3.0) -> None:
    """Wait for what another thread does."""
    end = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.002)


@pytest.fixture(autouse=True)
def _last_blocks_come_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing_page, "LAST_BLOCK_S", 0.1)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.recorder.close()


def test_a_recorder_that_nobody_asked_opens_nothing(bench: Bench) -> None:
    facts = bench.recorder.facts()

    assert (facts.state, facts.trouble, facts.peaks) == (Listening.CLOSED, None, ())
    assert bench.microphones.requests == []


def test_listening_shows_the_level_and_writes_nothing(bench: Bench) -> None:
    stream = bench.listen()
    stream.give(np.full((BLOCK, 1), 0.25, np.float32))

    facts = bench.recorder.facts()

    assert (facts.device, facts.sample_rate, facts.channels) == ("Paper", RATE, 1)
    assert (facts.peaks, facts.clipped, facts.frames) == ((0.25,), False, 0)
    assert list(bench.folder.iterdir()) == []


@pytest.mark.parametrize(("rate", "channels"), [(44_100, 1), (48_000, 2), (96_000, 2)])
def test_what_is_sung_is_on_the_disk_bit_for_bit_at_the_devices_own_rate(
    tmp_path: Path, rate: int, channels: int
) -> None:
    bench = Bench(tmp_path, FakeMicrophones(rate, channels))
    bench.listen().give(blocks=7)
    stream = bench.record()

    given = stream.give(blocks=100)
    bench.recorder.finish()
    recorded = bench.recorded()
    bench.recorder.close()

    clip = read_audio(bench.path)
    assert (clip.sample_rate, recorded.sample_rate, recorded.channels) == (rate, rate, channels)
    assert np.array_equal(clip.samples, given)
    assert (recorded.frames, recorded.ended, recorded.message) == (len(given), "stopped", "")
    assert (recorded.device, recorded.overruns) == ("Paper", ())


def test_recording_without_listening_first_begins_with_the_first_block_of_the_device(bench: Bench) -> None:
    stream = bench.record()
    given = stream.give(blocks=10)

    bench.recorder.finish()

    assert bench.recorded().frames == len(given)
    assert np.array_equal(read_audio(bench.path).samples, given)


def test_the_moment_of_frame_0_is_when_it_was_at_the_microphone(bench: Bench) -> None:
    stream = bench.listen()
    stream.give(blocks=5)
    stream = bench.record()
    stream.give(blocks=50)

    bench.recorder.finish()

    assert bench.recorded().began_s == pytest.approx(1_000.0 + 5 * BLOCK / RATE - LATENCY_S, abs=1e-6)


def test_what_was_sung_up_to_the_moment_of_stopping_is_waited_for(bench: Bench) -> None:
    stream = bench.record()
    stream.give(blocks=10)

    bench.recorder.finish()  # what sounds now comes LATENCY_S later
    stream.give(blocks=10)

    assert bench.recorded().frames == pytest.approx(10 * BLOCK + LATENCY_S * RATE, abs=1)
    assert bench.recorder.facts().state is Listening.LISTENING


def test_the_file_is_whole_up_to_now_while_it_is_being_recorded(bench: Bench) -> None:
    stream = bench.record()
    given = stream.give(blocks=30)

    eventually(lambda: bench.frames_on_disk == len(given))

    eventually(lambda: read_audio(bench.path).frames == len(given))
    assert bench.recorder.facts().frames == len(given)


def test_several_recordings_follow_each_other_each_taken_once(bench: Bench) -> None:
    first = bench.record("one.wav").give(blocks=10)
    second = bench.record("two.wav").give(blocks=20)
    bench.recorder.finish()

    names = [bench.recorded().path.name, bench.recorded().path.name]

    assert names == ["one.wav", "two.wav"]
    assert bench.recorder.take_recorded() is None
    # The end of the first is what was at the microphone when the second was begun.
    one, two = (read_audio(bench.folder / name).samples for name in names)
    assert np.array_equal(one[: len(first)], first)
    assert np.array_equal(two, second)
    assert len(bench.microphones.streams) == 1


def test_lost_sound_is_marked_where_it_was_lost(bench: Bench) -> None:
    stream = bench.record()
    stream.give(blocks=3)
    stream.give(blocks=2, lost=True)

    bench.recorder.finish()

    assert bench.recorded().overruns == (3 * BLOCK,)


def test_a_disk_that_sleeps_for_longer_than_the_ring_costs_the_oldest_and_is_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    write = WavTape.write

    def sleepy(self: WavTape, samples: Any) -> None:
        gate.wait(5)
        write(self, samples)

    monkeypatch.setattr(WavTape, "write", sleepy)
    bench = Bench(tmp_path, FakeMicrophones(4_000))
    stream = bench.record()
    stream.give(sung(500))
    time.sleep(0.1)  # the writer has these in its hand
    given = stream.give(sung(100_000))
    gate.set()
    eventually(lambda: bench.frames_on_disk == 80_500)

    bench.recorder.finish()
    recorded = bench.recorded()
    bench.recorder.close()

    assert recorded.overruns == (500,)
    assert np.array_equal(read_audio(bench.path).samples[500:], given[-80_000:])


def test_pull_gives_what_came_since_the_last_call_as_one_channel(tmp_path: Path) -> None:
    bench = Bench(tmp_path, FakeMicrophones(48_000, 2))
    stream = bench.listen()
    given = stream.give(blocks=3)

    first, second = bench.recorder.pull(), bench.recorder.pull()
    bench.recorder.close()

    assert first[1] == RATE
    assert np.allclose(first[0], given.mean(axis=1))
    assert len(second[0]) == 0


def test_pull_gives_the_last_two_seconds_when_nobody_pulled_for_long(bench: Bench) -> None:
    stream = bench.listen()
    given = stream.give(blocks=300)

    samples, rate = bench.recorder.pull()

    assert np.array_equal(samples, given[-2 * rate :, 0])


def test_nothing_but_zeros_is_said_in_words(bench: Bench) -> None:
    stream = bench.record()
    stream.give(np.zeros((RATE + BLOCK, 1), np.float32))

    facts = bench.recorder.facts()

    assert (facts.hint, facts.trouble) == (SILENT, None)
    assert facts.silent_s == pytest.approx(1.01, abs=0.02)


def test_a_recording_that_was_never_loud_is_called_quiet_and_a_pause_is_not(bench: Bench) -> None:
    stream = bench.record()
    stream.give(0.004 * sung(4 * RATE))
    quiet = bench.recorder.facts().hint
    stream.give(sung(RATE))
    loud = bench.recorder.facts().hint
    stream.give(0.004 * sung(4 * RATE))

    assert (quiet, loud, bench.recorder.facts().hint) == (QUIET, None, None)


def test_a_device_that_cannot_be_opened_is_a_sentence_and_the_recording_has_ended(bench: Bench) -> None:
    bench.microphones.refusal = NO_INPUT

    bench.recorder.record(bench.path)
    recorded = bench.recorded()

    facts = bench.recorder.facts()
    assert (facts.state, facts.trouble) == (Listening.CLOSED, str(NO_INPUT))
    assert (recorded.frames, recorded.ended, recorded.message) == (0, "device lost", str(NO_INPUT))
    assert not bench.path.exists()


def test_after_a_refusal_the_next_press_of_record_tries_again(bench: Bench) -> None:
    bench.microphones.refusal = NO_INPUT
    bench.recorder.record(bench.path)
    bench.recorded()
    bench.microphones.refusal = None

    given = bench.record().give(blocks=4)
    bench.recorder.finish()

    assert bench.recorded().frames == len(given)
    assert bench.recorder.facts().trouble is None


def test_a_sound_system_that_never_answers_is_given_up_and_nobody_waits_for_it(bench: Bench) -> None:
    bench.microphones.held = True
    bench.recorder.record(bench.path)
    eventually(lambda: bool(bench.microphones.requests))
    opening = bench.recorder.facts().state

    bench.seconds += OPENING_LIMIT_S + 0.1
    recorded = bench.recorded()
    bench.microphones.released.set()

    facts = bench.recorder.facts()
    assert (opening, facts.state) == (Listening.OPENING, Listening.CLOSED)
    assert "does not answer" in recorded.message
    assert facts.trouble == recorded.message
    eventually(lambda: bool(bench.microphones.streams) and bench.microphones.streams[0].closed)


def test_a_device_that_went_away_ends_the_recording_there(bench: Bench) -> None:
    stream = bench.record()
    given = stream.give(blocks=10)

    stream.active = False
    recorded = bench.recorded()

    assert (recorded.ended, recorded.frames) == ("device lost", len(given))
    assert '"Paper" went away' in recorded.message
    facts = bench.recorder.facts()
    assert (facts.state, facts.trouble) == (Listening.CLOSED, recorded.message)
    assert np.array_equal(read_audio(bench.path).samples, given)


def test_a_frozen_device_is_noticed_within_a_second_and_holds_nobody_up(bench: Bench) -> None:
    stream = bench.record()
    bench.pass_time(WAKING_S + 0.2)
    given = stream.give(blocks=10)
    stream.frozen.set()

    bench.pass_time(0.7)
    before = bench.recorder.facts().state
    bench.pass_time(0.4)
    recorded = bench.recorded()
    began = time.monotonic()
    bench.recorder.close()

    assert SILENCE_LIMIT_S < 1.0
    assert before is Listening.RECORDING
    assert (recorded.ended, recorded.frames) == ("frozen", len(given))
    assert time.monotonic() - began < 2.0
    stream.thawed.set()


def test_a_headset_may_take_its_time_to_wake_and_is_opening_until_then(bench: Bench) -> None:
    bench.microphones.asleep = True
    bench.recorder.record(bench.path)
    eventually(lambda: bool(bench.microphones.watches))
    stream = bench.microphones.streams[0]

    bench.pass_time(WAKING_S)
    waking = bench.recorder.facts().state
    given = stream.give(blocks=5)
    bench.recorder.finish()

    recorded = bench.recorded()
    assert waking is Listening.OPENING
    assert (recorded.ended, recorded.frames) == ("stopped", len(given))


def test_after_a_standstill_of_our_own_the_device_is_not_blamed(bench: Bench) -> None:
    stream = bench.record()
    bench.seconds += WAKING_S
    stream.give(blocks=5)

    bench.seconds += 30.0
    time.sleep(0.1)

    assert bench.recorder.facts().state is Listening.RECORDING


@pytest.mark.parametrize(("unplugged", "ended"), [(False, "device changed"), (True, "device lost")])
def test_nothing_foreign_is_kept_when_the_system_changes_the_microphone(
    bench: Bench, unplugged: bool, ended: str
) -> None:
    stream = bench.record()
    ours = stream.give(blocks=20)
    bench.seconds += 1.0
    changed_s = bench.seconds - 0.5
    stream.give(np.full((20 * BLOCK, 1), 0.9, np.float32))  # from another microphone, and on the disk already
    eventually(lambda: bench.frames_on_disk == 40 * BLOCK)

    bench.microphones.watches[0].changed = RouteChange(changed_s, unplugged)
    recorded = bench.recorded()

    assert (recorded.ended, recorded.frames) == (ended, len(ours))
    assert np.array_equal(read_audio(bench.path).samples, ours)
    eventually(lambda: stream.closed)
    eventually(lambda: bench.recorder.facts().state is Listening.LISTENING)  # to what the system has chosen
    assert bench.recorder.facts().trouble == recorded.message


def test_foreign_sound_does_not_slip_in_while_the_last_block_is_waited_for(bench: Bench) -> None:
    stream = bench.record()
    ours = stream.give(blocks=20)
    bench.recorder.finish()
    bench.seconds += 0.4

    bench.microphones.watches[0].changed = RouteChange(bench.seconds - 0.2)
    eventually(lambda: stream.closed)
    stream.give(blocks=20)

    assert bench.recorded().frames == len(ours)


def test_while_only_listening_a_changed_route_is_followed_without_a_word(bench: Bench) -> None:
    stream = bench.listen()

    bench.microphones.watches[0].changed = RouteChange(bench.seconds)
    eventually(lambda: len(bench.microphones.streams) == 2)

    eventually(lambda: bench.recorder.facts().state is Listening.LISTENING)
    eventually(lambda: stream.closed)
    assert bench.recorder.facts().trouble is None


def test_another_device_is_opened_when_it_is_chosen_and_no_recording_runs(bench: Bench) -> None:
    first = bench.listen()

    bench.recorder.set_device("USB")
    eventually(lambda: len(bench.microphones.streams) == 2)

    eventually(lambda: bench.recorder.facts().device == "USB" and first.closed)
    assert [request.device for request in bench.microphones.requests] == [None, "USB"]


def test_a_device_that_is_chosen_during_a_recording_waits_for_its_end(bench: Bench) -> None:
    stream = bench.record()
    bench.recorder.set_device("USB")
    time.sleep(0.1)
    stream.give(blocks=5)
    during = bench.recorder.facts().device

    bench.recorder.finish()

    assert (during, bench.recorded().device) == ("Paper", "Paper")
    eventually(lambda: bench.recorder.facts().device == "USB")


def test_resting_lets_the_device_go_but_not_under_a_recording(bench: Bench) -> None:
    stream = bench.record()
    stream.give(blocks=2)

    bench.recorder.rest()
    time.sleep(0.1)
    kept = bench.recorder.facts().state
    bench.recorder.finish()

    assert kept is Listening.RECORDING
    eventually(lambda: stream.closed)
    assert bench.recorder.facts().state is Listening.CLOSED


def test_record_pressed_while_the_device_is_being_let_go_always_records(bench: Bench) -> None:
    bench.listen()
    for number in range(20):
        bench.recorder.rest()
        time.sleep(0.0005 * number)
        stream = bench.record(f"{number}.wav")
        given = stream.give(blocks=2)
        bench.recorder.finish()
        assert bench.recorded().frames == len(given)


def test_resting_does_not_give_up_a_recording_that_waits_for_its_device(bench: Bench) -> None:
    bench.microphones.held = True
    bench.recorder.record(bench.path)
    bench.recorder.rest()
    bench.microphones.released.set()

    eventually(lambda: bench.recorder.facts().state is Listening.RECORDING)

    given = bench.microphones.streams[0].give(blocks=3)
    eventually(lambda: bench.recorder.facts().frames == len(given))


def test_after_a_device_went_away_another_one_is_listened_to_once_it_is_chosen(bench: Bench) -> None:
    bench.listen().active = False
    eventually(lambda: bench.recorder.facts().state is Listening.CLOSED)
    trouble = bench.recorder.facts().trouble
    time.sleep(0.1)
    opened_by_itself = len(bench.microphones.streams) - 1

    bench.recorder.set_device("USB")
    eventually(lambda: bench.recorder.facts().state is Listening.LISTENING)

    facts = bench.recorder.facts()
    assert (opened_by_itself, facts.device, facts.trouble) == (0, "USB", None)
    assert trouble == 'The microphone "Paper" went away. Plug it in again or choose another one, then record again.'


def _room(free: int) -> Any:
    return lambda _place: SimpleNamespace(total=1 << 40, free=free)


def test_a_disk_that_is_nearly_full_ends_the_recording_cleanly(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing_page, "SETTLE_S", 0.05)
    stream = bench.record()
    given = stream.give(blocks=10)
    eventually(lambda: bench.frames_on_disk > 0)

    monkeypatch.setattr(writing_page.shutil, "disk_usage", _room(writing_page.RESERVE_BYTES - 1))
    recorded = bench.recorded()

    assert (recorded.ended, recorded.frames) == ("disk full", len(given))
    assert recorded.message.startswith("The disk is full")
    assert np.array_equal(read_audio(bench.path).samples, given)


@pytest.mark.parametrize(("number", "ended"), [(errno.ENOSPC, "disk full"), (errno.EIO, "not written")])
def test_a_disk_that_refuses_keeps_what_is_on_it(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, number: int, ended: str
) -> None:
    write = WavTape.write

    def refusing(self: WavTape, samples: Any) -> None:
        if self.frames >= 10 * BLOCK:
            raise OSError(number, "No more")
        write(self, samples)

    monkeypatch.setattr(WavTape, "write", refusing)
    stream = bench.record()
    given = stream.give(blocks=10)
    eventually(lambda: bench.frames_on_disk == len(given))

    stream.give(blocks=10)
    recorded = bench.recorded()

    assert (recorded.ended, recorded.frames) == (ended, len(given))
    assert np.array_equal(read_audio(bench.path).samples, given)
    assert bench.recorder.facts().state is Listening.LISTENING


def test_a_place_that_cannot_be_written_is_said(bench: Bench) -> None:
    (bench.folder / "file").write_text("")
    stream_path = bench.folder / "file" / "voice.wav"

    bench.recorder.record(stream_path)
    recorded = bench.recorded()

    assert (recorded.frames, recorded.ended) == (0, "not written")
    assert recorded.message


def test_a_recording_ends_at_its_longest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing_page, "RECORDING_LIMIT_S", 2.0)
    bench = Bench(tmp_path, FakeMicrophones(1_000))
    bench.record().give(sung(3_000))

    recorded = bench.recorded()
    bench.recorder.close()

    assert (recorded.ended, recorded.frames) == ("too long", 2_000)
    assert recorded.message.startswith("A recording holds")


def test_closing_ends_a_recording_properly(bench: Bench) -> None:
    stream = bench.record()
    given = stream.give(blocks=10)

    bench.recorder.close()

    assert bench.recorded().frames == len(given)
    assert stream.closed


def test_a_recording_that_is_finished_before_the_device_is_open_never_was(bench: Bench) -> None:
    bench.microphones.held = True
    bench.recorder.record(bench.path)

    bench.recorder.finish()
    recorded = bench.recorded()
    bench.microphones.released.set()

    assert (recorded.frames, recorded.ended, recorded.message) == (0, "stopped", "")
    eventually(lambda: bench.recorder.facts().state is Listening.LISTENING)
    assert not bench.path.exists()


def test_the_devices_are_listed_and_their_absence_is_taken_back(bench: Bench) -> None:
    bench.microphones.refusal = NO_INPUT
    absent, trouble = bench.recorder.inputs(), bench.recorder.facts().trouble
    bench.microphones.refusal = None

    found = bench.recorder.inputs()

    assert (absent, trouble) == ([], str(NO_INPUT))
    assert found == [InputDevice("Paper", 1, RATE, True)]
    assert bench.recorder.facts().trouble is None
