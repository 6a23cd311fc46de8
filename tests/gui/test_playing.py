"""Playing: starts when it can go without a gap, and compares at equal loudness."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from musicdesk.audio.player import Facts
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop, Motion, Transport
from musicdesk.gui.playing import Open, Playing

RATE = 1_000


class FakePlayer:
    """A player without sound that does what it is told, at once."""

    def __init__(self) -> None:
        self.transport = Transport()
        self.gain = 1.0
        self.trouble: str | None = None
        self.tape: Tape | None = None
        self.closed = False

    def load(self, tape: Tape) -> None:
        self.tape = tape
        self.transport = Transport(tape.capacity, loop=None, looping=self.transport.looping)

    def unload(self) -> None:
        self.tape, self.transport = None, Transport()

    def play(self) -> None:
        self.transport = self.transport.play()

    def pause(self) -> None:
        self.transport = self.transport.pause()

    def stop(self) -> None:
        self.transport = self.transport.stop()

    def seek(self, frame: int) -> None:
        self.transport = self.transport.seek(frame)

    def set_loop(self, loop: Loop | None) -> None:
        self.transport = self.transport.with_loop(loop)

    def set_looping(self, looping: bool) -> None:
        self.transport = self.transport.with_looping(looping)

    def set_gain(self, gain: float) -> None:
        self.gain = gain

    def facts(self) -> Facts:
        return replace(Facts(), transport=self.transport, heard_frame=self.transport.frame, trouble=self.trouble)

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def player() -> FakePlayer:
    return FakePlayer()


@pytest.fixture
def playing(qtbot: QtBot, player: FakePlayer) -> Iterator[Playing]:
    made = Playing(player)  # type: ignore[arg-type]
    yield made
    made.close()


def growing(seconds: float = 10.0) -> Tape:
    return Tape(round(seconds * RATE), 1, RATE)


def finished(seconds: float = 10.0) -> Tape:
    tape = growing(seconds)
    tape.append(np.zeros((tape.capacity, 1), np.float32))
    tape.finish()
    return tape


def grow(tape: Tape, seconds: float) -> None:
    tape.append(np.zeros((round(seconds * RATE), 1), np.float32))


def heard(signal: Any) -> list[Any]:
    found: list[Any] = []
    signal.connect(found.append)
    return found


def test_a_finished_take_plays_at_once(playing: Playing, player: FakePlayer) -> None:
    playing.open(Open("a", "A", finished()), play=True)

    assert player.transport.motion is Motion.PLAYING


def test_a_take_made_faster_than_it_plays_starts_with_its_first_sound(playing: Playing, player: FakePlayer) -> None:
    tape = growing()
    playing.open(Open("a", "A", tape), play=True)
    assert player.transport.motion is not Motion.PLAYING

    grow(tape, 0.5)
    playing.grew(15.0)

    assert player.transport.motion is Motion.PLAYING


def test_a_take_made_slower_than_it_plays_says_when_it_starts_and_then_starts(
    playing: Playing, player: FakePlayer
) -> None:
    said = heard(playing.starts_in_changed)
    tape = growing()
    playing.open(Open("a", "A", tape), play=True)
    grow(tape, 1.0)

    playing.grew(0.5)
    assert player.transport.motion is not Motion.PLAYING
    assert said[-1] > 1

    grow(tape, 9.0)
    tape.finish()
    playing.grew(0.5)
    assert player.transport.motion is Motion.PLAYING
    assert said[-1] is None


def test_pausing_while_waiting_ends_the_waiting(playing: Playing, player: FakePlayer) -> None:
    tape = growing()
    playing.open(Open("a", "A", tape), play=True)
    playing.pause()

    grow(tape, 10.0)
    tape.finish()
    playing.grew(20.0)

    assert player.transport.motion is not Motion.PLAYING


def test_play_pressed_while_a_take_waits_to_start_plays_what_is_there_at_once(
    playing: Playing, player: FakePlayer
) -> None:
    said = heard(playing.starts_in_changed)
    tape = growing()
    playing.open(Open("a", "A", tape), play=True)
    grow(tape, 1.0)
    playing.grew(0.1)

    playing.toggle()
    pressed_once = player.transport.motion
    playing.toggle()

    assert pressed_once is Motion.PLAYING
    assert said[-1] is None
    assert player.transport.motion is Motion.PAUSED


def test_play_pressed_before_the_first_sound_begins_with_it_and_pressed_again_ends_the_waiting(
    playing: Playing, player: FakePlayer
) -> None:
    motions = []
    for presses in (1, 2):
        tape = growing()
        playing.open(Open("a", "A", tape), play=True)
        for _ in range(presses):
            playing.toggle()
        grow(tape, 0.1)
        playing.grew(0.1)
        motions.append(player.transport.motion)

    assert motions == [Motion.PLAYING, Motion.STOPPED]


def test_another_sound_of_the_open_take_goes_on_from_the_same_moment_with_its_loop(
    playing: Playing, player: FakePlayer
) -> None:
    playing.open(Open("a", "A", finished()), play=True)
    playing.set_loop(Loop(1_000, 3_000))
    playing.seek(2_000)
    cut = Open("a", "A", finished(8.0))

    playing.renew(cut)

    assert playing.now is cut
    assert player.tape is cut.tape
    assert player.transport.frame == 2_000
    assert player.transport.active_loop == Loop(1_000, 3_000)
    assert player.transport.motion is Motion.PLAYING


def test_where_another_sound_has_not_that_moment_it_stands_at_its_start(playing: Playing, player: FakePlayer) -> None:
    playing.open(Open("a", "A", finished()))
    playing.set_loop(Loop(8_500, 9_500))
    playing.seek(9_000)

    playing.renew(Open("a", "A", finished(8.0)))

    assert player.transport.frame == 0
    assert player.transport.loop is None
    assert player.transport.motion is Motion.STOPPED


def test_seeking_stays_within_what_is_made(playing: Playing, player: FakePlayer) -> None:
    tape = growing()
    grow(tape, 2.0)
    playing.open(Open("a", "A", tape))

    playing.seek(9_000)

    assert player.transport.frame == 2_000


def test_choosing_a_region_switches_looping_on_and_taking_it_away_off(playing: Playing, player: FakePlayer) -> None:
    playing.open(Open("a", "A", finished()))

    playing.set_loop(Loop(100, 200))
    assert player.transport.active_loop == Loop(100, 200)

    playing.set_loop(None)
    assert player.transport.active_loop is None


def test_two_takes_are_compared_at_the_loudness_of_the_quieter_one(playing: Playing, player: FakePlayer) -> None:
    said = heard(playing.compared)
    loud, quiet = Open("a", "A", finished(), loudness_db=-10.0), Open("b", "B", finished(), loudness_db=-16.0)

    playing.compare(loud, quiet)
    assert player.gain == pytest.approx(0.501, abs=1e-3)
    playing.seek(3_000)
    playing.swap()

    assert player.gain == 1.0
    assert player.transport.frame == 3_000
    assert player.transport.motion is Motion.PLAYING
    assert said == ["A", "B"]


def test_opening_another_take_ends_the_comparison(playing: Playing, player: FakePlayer) -> None:
    playing.compare(Open("a", "A", finished(), loudness_db=-10), Open("b", "B", finished(), loudness_db=-16))

    said = heard(playing.compared)
    playing.open(Open("c", "C", finished()))

    assert said == [""]
    assert player.gain == 1.0


def test_trouble_is_told_once(playing: Playing, player: FakePlayer) -> None:
    said = heard(playing.trouble)
    player.trouble = "No sound device was found."

    playing.pause()
    playing.pause()

    assert said == ["No sound device was found."]


def test_a_loop_region_stays_where_it_is_when_the_compared_takes_are_swapped(
    playing: Playing, player: FakePlayer
) -> None:
    twice = Tape(20_000, 1, 2 * RATE)
    twice.append(np.zeros((20_000, 1), np.float32))
    twice.finish()
    playing.compare(Open("a", "A", finished(), loudness_db=-10), Open("b", "B", twice, loudness_db=-16))
    playing.set_loop(Loop(1_000, 3_000))

    playing.swap()

    assert player.transport.active_loop == Loop(2_000, 6_000)


def test_a_title_changed_while_comparing_is_there_after_swapping(playing: Playing) -> None:
    playing.compare(Open("a", "A", finished(), loudness_db=-10), Open("b", "B", finished(), loudness_db=-16))

    playing.retitle("b", "Better")
    playing.swap()

    assert playing.now is not None
    assert playing.now.title == "Better"


def test_a_tempo_changed_while_comparing_is_there_after_swapping(playing: Playing) -> None:
    first, second = Open("a", "A", finished()), Open("b", "B", finished())
    playing.compare(first, second)
    playing.set_grid("a", 90.0, 0.5, 3)
    playing.swap()
    playing.swap()

    assert playing.now is not None
    assert (playing.now.bpm, playing.now.downbeat_s, playing.now.beats_per_bar) == (90.0, 0.5, 3)


def test_deleting_the_other_one_of_two_compared_takes_ends_the_comparison(playing: Playing) -> None:
    playing.compare(Open("a", "A", finished(), loudness_db=-10), Open("b", "B", finished(), loudness_db=-16))

    playing.forget(("b",))

    assert not playing.is_comparing
    assert playing.now is not None
    assert playing.now.take_id == "a"


def test_another_take_is_told_even_when_the_player_stands_where_it_stood(playing: Playing) -> None:
    playing.open(Open("a", "A", finished(), bpm=84.0))
    told = heard(playing.moved)

    playing.open(Open("b", "B", finished(), bpm=None))

    assert told
