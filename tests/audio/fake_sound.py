"""A sound device of paper: its blocks are asked for by hand, and its clock moves with them."""

from __future__ import annotations

import numpy as np

from musicdesk.audio.deck import Deck
from musicdesk.audio.stream import Render, StreamRequest
from musicdesk.core.clip import Samples
from musicdesk.core.tape import Tape

RATE = 48_000
BLOCK = 960
LATENCY_S = 0.08


def noise(frames: int, channels: int = 2, seed: int = 0) -> Samples:
    """Return noise within [-0.5, 0.5), float32 (frames, channels)."""
    return np.random.default_rng(seed).random((frames, channels), np.float32) - np.float32(0.5)


def tape_of(samples: Samples, rate: int = RATE, *, capacity: int | None = None, finished: bool = True) -> Tape:
    """Return a tape that holds samples."""
    tape = Tape(len(samples) if capacity is None else capacity, samples.shape[1], rate)
    tape.append(samples)
    if finished:
        tape.finish()
    return tape


class FakeStream:
    """A stream that asks for a block when told to, `LATENCY_S` before it is heard."""

    def __init__(self, render: Render, rate: int = RATE, channels: int = 2, name: str = "Paper") -> None:
        self.name = name
        self.sample_rate = rate
        self.channels = channels
        self.latency_s = LATENCY_S
        self.active = False
        self.closed = False
        self.played: list[Samples] = []
        self._render = render
        self._clock_s = 1_000.0

    def start(self) -> None:
        self.active = True

    def now_s(self) -> float | None:
        return None if self.closed else self._clock_s

    def close(self) -> None:
        self.active, self.closed = False, True

    def ask(self, frames: int = BLOCK, *, blocks: int = 1, gap: bool = False) -> Samples:
        """Ask for blocks, one after another in time; returns them joined."""
        asked = []
        for _ in range(blocks):
            out = np.full((frames, self.channels), np.nan, np.float32)
            self._render(out, self._clock_s + LATENCY_S, gap)
            self._clock_s += frames / self.sample_rate
            asked.append(out)
        self.played += asked
        return np.concatenate(asked)

    def wait(self, seconds: float) -> None:
        """Let time pass without a block."""
        self._clock_s += seconds


class FakeSoundCard:
    """Opens fake streams, or refuses with `refusal`."""

    def __init__(self, *rates: int) -> None:
        self.rates = rates
        self.requests: list[StreamRequest] = []
        self.streams: list[FakeStream] = []
        self.refusal: Exception | None = None

    def open(self, request: StreamRequest, render: Render) -> FakeStream:
        self.requests.append(request)
        if self.refusal is not None:
            raise self.refusal
        taken = not self.rates or request.sample_rate in self.rates
        rate = request.sample_rate if taken else self.rates[0]
        self.streams.append(FakeStream(render, rate, name=request.device or "Paper"))
        return self.streams[-1]


def deck_with(tape: Tape, rate: int | None = None, channels: int = 2) -> tuple[Deck, FakeStream]:
    """Return a deck that holds the tape, and the started stream that it is connected to."""
    deck = Deck()
    deck.load(tape)
    stream = FakeStream(deck.render, tape.sample_rate if rate is None else rate, channels)
    deck.connect(stream.sample_rate, channels)
    stream.start()
    return deck, stream
