"""The mirror: what the microphone hears goes on to the ear, a little later, and never later and later."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pytest

from musicdesk.audio.mirror import MOST_RESERVE_S, RESERVE_S, SETTLING_S, Mirror
from musicdesk.audio.ring import Ring
from musicdesk.audio.tap import Tap
from musicdesk.core.clip import Samples

RATE = 48_000
BLOCK_S = 0.01
TONE_HZ = 225
"""No whole number of its waves lies in a jump of 10 ms."""


def tone(begin: int, frames: int, rate: int) -> Samples:
    """Return a part of a tone that never ends, by its frames; by its wave one can see where a jump was."""
    return (0.5 * np.sin(2 * np.pi * TONE_HZ * np.arange(begin, begin + frames) / rate)).astype(np.float32)


@dataclass
class Room:
    """A microphone that gives blocks of `in_s` and a device that asks for blocks of 10 ms, by one clock."""

    in_s: float = 0.01
    in_rate: int = RATE
    out_rate: int = RATE
    channels: int = 1
    drift: float = 0.0
    ring: Ring | None = None
    now_s: float = 0.0
    given: int = 0
    came_s: float = 0.0
    jitter_s: tuple[float, ...] = (0.0,)
    played: list[Samples] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ring = Ring(self.channels, self.in_rate)
        self.tap = Tap(lambda: self.ring)
        self.mirror = Mirror(self.tap, lambda: self.now_s)
        self.mirror.connect(self.out_rate)
        self.mirror.turn(True)

    def run(self, seconds: float, *, singing: bool = True) -> Samples:
        """Let time pass; returns what was played meanwhile, its first channel."""
        first = len(self.played)
        for _ in range(round(seconds / BLOCK_S)):
            self.now_s += BLOCK_S
            late_s = self.jitter_s[len(self.played) % len(self.jitter_s)]
            while singing and self.came_s + self.in_s <= self.now_s - late_s + 1e-9:
                self.came_s += self.in_s / (1 + self.drift)
                self._give(round(self.in_s * self.in_rate))
            out = np.full((round(BLOCK_S * self.out_rate), 2), np.nan, np.float32)
            self.mirror.render(out, self.now_s + 0.03, False)
            self.played.append(out)
        joined = np.concatenate(self.played[first:])
        assert np.array_equal(joined[:, 0], joined[:, 1])
        return joined[:, 0]

    def _give(self, frames: int) -> None:
        assert self.ring is not None
        block = np.repeat(tone(self.given, frames, self.in_rate)[:, None], self.channels, axis=1)
        self.ring.put(block, self.came_s - self.in_s, False)
        self.given += frames

    @property
    def behind_s(self) -> float:
        """How much has come in and was not yet played."""
        return self.tap.waiting() / self.in_rate


def steps(samples: Samples) -> float:
    """Return the greatest step between two samples, as a part of what the tone's own wave does."""
    return float(np.abs(np.diff(samples)).max() / (0.5 * 2 * np.pi * TONE_HZ / RATE))


def quiet_frames(samples: Samples) -> int:
    """Return how many frames lie in silence of more than 1 ms."""
    loud = np.flatnonzero(np.abs(samples) > 1e-3)
    holes = np.diff(loud)
    return int(holes[holes > 48].sum())


@pytest.mark.parametrize("in_s", [0.003, 0.01, 0.025, 0.05])
@pytest.mark.parametrize("channels", [1, 2])
def test_what_is_sung_is_heard_to_the_sample_with_a_small_reserve(in_s: float, channels: int) -> None:
    room = Room(in_s, channels=channels)

    heard = room.run(3.0)

    begin = int(np.flatnonzero(heard)[0])
    assert SETTLING_S <= begin / RATE < SETTLING_S + 0.2
    whole = heard[begin + RATE // 10 :]
    frame = room.tap.frame - len(whole)
    assert np.array_equal(whole, tone(frame, len(whole), RATE))
    assert room.behind_s <= RESERVE_S + in_s + 0.001
    assert room.mirror.gaps == 0


def test_unpunctual_blocks_are_bridged() -> None:
    room = Room(0.02, jitter_s=(0.0, 0.0, 0.015, 0.02, 0.005, 0.0))

    heard = room.run(5.0)

    assert (room.mirror.gaps, quiet_frames(heard)) == (0, 0)
    assert steps(heard) < 1.2


def test_it_fades_in_and_out() -> None:
    room = Room()
    coming = room.run(1.0)
    room.mirror.turn(False)
    before = room.mirror.is_silent
    going = room.run(0.1)

    assert steps(coming) < 1.2 and steps(going) < 1.2
    assert (before, room.mirror.is_silent) == (False, True)
    assert not going[RATE // 20 :].any()


@pytest.mark.parametrize("drift", [0.002, -0.002])
def test_a_microphone_with_another_clock_is_never_heard_later_and_later(drift: float) -> None:
    room = Room(drift=drift)
    room.run(1.0)

    behind_s = [room.behind_s for _ in range(60) if len(room.run(0.5))]

    assert max(behind_s) < MOST_RESERVE_S + 0.02
    assert min(behind_s) > 0.0
    assert room.mirror.gaps == 0
    assert quiet_frames(np.concatenate(room.played[100:])[:, 0]) == 0
    assert steps(np.concatenate(room.played)[:, 0]) < 5.0  # a cut without a way over would be 40


def test_after_a_standstill_of_the_program_it_is_not_late() -> None:
    room = Room()
    room.run(1.0)
    for _ in range(40):  # the microphone goes on, and nobody asks for anything
        room.came_s += room.in_s
        room._give(480)
    room.now_s += 0.4

    late_s = room.behind_s
    heard = room.run(2.5)

    assert late_s > 0.4
    assert room.behind_s < MOST_RESERVE_S + 0.01
    assert steps(heard) < 5.0 and room.mirror.gaps == 0


def test_when_nothing_comes_it_dies_away_and_comes_back_on_time() -> None:
    room = Room()
    room.run(1.01)  # at the top of a wave
    silent = room.run(0.5, singing=False)
    room.came_s = room.now_s
    again = room.run(1.0)

    assert steps(silent) < 8.0 and not silent[RATE // 5 :].any()
    assert room.mirror.gaps == 1
    assert np.abs(again[-RATE // 2 :]).max() > 0.49
    assert room.behind_s < RESERVE_S + 0.02


@pytest.mark.parametrize(
    ("in_rate", "out_rate"), [(44_100, 48_000), (96_000, 48_000), (16_000, 48_000), (48_000, 44_100)]
)
def test_other_rates_are_heard_at_their_own_pitch(in_rate: int, out_rate: int) -> None:
    room = Room(in_rate=in_rate, out_rate=out_rate)

    heard = room.run(4.0)[out_rate:]

    moments_s = np.arange(len(heard)) / out_rate
    turns = np.exp(-2j * np.pi * TONE_HZ * moments_s)
    alike = 2 * abs(np.mean(heard * turns))
    assert alike == pytest.approx(0.5, abs=0.002)
    assert np.abs(heard - 2 * (np.mean(heard * turns) * turns.conj()).real).max() < 0.01
    assert room.mirror.gaps == 0


def test_another_microphone_is_gone_over_to() -> None:
    room = Room()
    room.run(1.0)
    room.ring, room.in_rate, room.given, room.channels = Ring(2, 44_100), 44_100, 0, 2

    heard = room.run(1.5)

    assert np.abs(heard[-RATE // 2 :]).max() > 0.49
    assert steps(heard) < 8.0


def test_without_a_microphone_it_is_silent() -> None:
    room = Room()
    room.run(0.5)
    room.ring = None

    heard = room.run(0.5, singing=False)

    assert not heard[RATE // 5 :].any()
    assert room.mirror.heard is None and room.mirror.gaps == 0


def test_a_block_longer_than_all_that_is_ready_is_filled() -> None:
    room = Room()
    room.run(1.0)
    room.run(0.1)
    out = np.full((3 * 4096, 2), np.nan, np.float32)

    room.mirror.render(out, 2.0, False)

    assert np.isfinite(out).all()
