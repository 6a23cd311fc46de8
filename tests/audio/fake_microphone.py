"""A microphone of paper: its blocks are given by hand, and its clock moves with them."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import numpy as np

from musicdesk.audio.inputs import InputDevice
from musicdesk.audio.inputstream import InputRequest, Keep
from musicdesk.audio.route import RouteChange
from musicdesk.core.clip import Samples

RATE = 48_000
BLOCK = 480
LATENCY_S = 0.02


def sung(frames: int, channels: int = 1, seed: int = 0) -> Samples:
    """Return noise within [-0.5, 0.5), float32 (frames, channels)."""
    return np.random.default_rng(seed).random((frames, channels), np.float32) - np.float32(0.5)


class FakeInput:
    """A stream that gives a block when told to, `LATENCY_S` after it sounded."""

    def __init__(
        self, keep: Keep, rate: int = RATE, channels: int = 1, name: str = "Paper", *, asleep: bool = False
    ) -> None:
        self.name, self.sample_rate, self.channels = name, rate, channels
        self.active = self.closed = False
        self.frozen = threading.Event()
        """Set: closing does not return before it is cleared again."""
        self.thawed = threading.Event()
        self.given: list[Samples] = []
        self._keep = keep
        self._clock_s = 1_000.0
        self._asleep = asleep

    def start(self) -> None:
        self.active = True
        if not self._asleep:
            self.give(np.zeros((0, self.channels), np.float32))

    def now_s(self) -> float | None:
        return None if self.closed else self._clock_s

    def close(self) -> None:
        self.active = False
        if self.frozen.is_set():
            self.thawed.wait(20)
        self.closed = True

    def give(self, samples: Samples | None = None, *, blocks: int = 1, lost: bool = False) -> Samples:
        """Give samples in blocks, or so many blocks of noise; returns them joined."""
        if samples is None:
            samples = sung(BLOCK * blocks, self.channels, len(self.given))
        for begin in range(0, max(1, len(samples)), BLOCK):
            block = samples[begin : begin + BLOCK]
            self._clock_s += len(block) / self.sample_rate
            self._keep(block, self._clock_s - LATENCY_S - len(block) / self.sample_rate, lost and begin == 0)
        self.given += [samples] if len(samples) else []
        return samples


class FakeWatch:
    """A watch over a route that changes when told to."""

    def __init__(self) -> None:
        self.changed: RouteChange | None = None
        self.closed = False

    def change(self) -> RouteChange | None:
        return self.changed

    def close(self) -> None:
        self.closed = True


class FakeMicrophones:
    """Opens fake streams, or refuses with `refusal`, or never answers while `held`.

    What is `asleep` gives no empty block when it is started, as a device does that is awake.
    """

    def __init__(self, rate: int = RATE, channels: int = 1) -> None:
        self.rate, self.channels = rate, channels
        self.requests: list[InputRequest] = []
        self.streams: list[FakeInput] = []
        self.watches: list[FakeWatch] = []
        self.refusal: Exception | None = None
        self.held = self.asleep = False
        self.released = threading.Event()
        self.found: Sequence[InputDevice] = (InputDevice("Paper", channels, rate, True),)

    def open(self, request: InputRequest, keep: Keep) -> FakeInput:
        self.requests.append(request)
        if self.held:
            self.released.wait(20)
        if self.refusal is not None:
            raise self.refusal
        stream = FakeInput(keep, self.rate, self.channels, request.device or "Paper", asleep=self.asleep)
        self.streams.append(stream)
        return stream

    def query(self) -> Sequence[InputDevice]:
        if self.refusal is not None:
            raise self.refusal
        return self.found

    def watch(self) -> FakeWatch:
        self.watches.append(FakeWatch())
        return self.watches[-1]
