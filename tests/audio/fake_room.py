"""A room of paper: what its loudspeaker plays comes to its microphone, and its clock moves when it is told to."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np

from musicdesk.audio.recorder import Listening, Recorded, RecorderFacts
from musicdesk.audio.stream import Render, StreamRequest
from musicdesk.core.clip import Clip, Samples
from musicdesk.formats.audiofile import write_wav

RATE = 48_000
BLOCK = 960
DAC_LATENCY_S = 0.08
BEGIN_S = 1_000.0
LONGEST_S = 40


class Room:
    """A loudspeaker, a microphone that hears it `way_s` later than the clocks say, and a clock."""

    def __init__(self, way_s: float = 0.0) -> None:
        self.way_s = way_s
        self.now_s = BEGIN_S
        self.loudness = 0.5
        self.refusal: Exception | None = None
        self.requests: list[StreamRequest] = []
        self.streams: list[RoomStream] = []
        self.sound = np.random.default_rng(1).standard_normal(LONGEST_S * RATE, np.float32) * np.float32(1e-4)
        self.recorder = RoomRecorder(self)
        self._lock = threading.Lock()

    def clock(self) -> float:
        return self.now_s

    def open(self, request: StreamRequest, render: Render) -> RoomStream:
        self.requests.append(request)
        if self.refusal is not None:
            raise self.refusal
        self.streams.append(RoomStream(self, render))
        return self.streams[-1]

    def pass_time(self, seconds: float) -> None:
        """Let time pass; who plays is asked for blocks."""
        for _ in range(max(1, round(seconds * RATE / BLOCK))):
            for stream in list(self.streams):
                if stream.active:
                    stream.ask()
            self.now_s += BLOCK / RATE
            self.recorder.step()

    def place(self, moment_s: float) -> int:
        """Return the place of a moment in `sound`."""
        return round((moment_s - BEGIN_S) * RATE)


class RoomStream:
    """A stream to the loudspeaker of the room."""

    name = "Paper"
    sample_rate = RATE
    channels = 2
    latency_s = DAC_LATENCY_S

    def __init__(self, room: Room, render: Render) -> None:
        self.active = self.closed = False
        self._room, self._render = room, render

    def start(self) -> None:
        self.active = True

    def now_s(self) -> float | None:
        return None if self.closed else self._room.now_s

    def close(self) -> None:
        self.active, self.closed = False, True

    def ask(self) -> None:
        out: Samples = np.full((BLOCK, self.channels), np.nan, np.float32)
        heard_s = self._room.now_s + DAC_LATENCY_S
        self._render(out, heard_s, False)
        begin = self._room.place(heard_s + self._room.way_s)
        self._room.sound[begin : begin + BLOCK] += self._room.loudness * out[:, 0]


class RoomRecorder:
    """A recorder with the microphone of the room. `ending` is why the next recording ends by itself."""

    def __init__(self, room: Room) -> None:
        self.closed = False
        self.device: str | None = None
        self.refusal = ""
        self._room = room
        self._wanted: Path | None = None
        self._path: Path | None = None
        self._began_s = 0.0
        self._ended: list[Recorded] = []

    def set_device(self, name: str | None) -> None:
        self.device = name

    def record(self, path: Path) -> None:
        self._wanted = path

    def finish(self) -> None:
        self._end("stopped", "")

    def lose(self) -> None:
        """Let the microphone be unplugged."""
        self._end("device lost", 'The microphone "Paper ear" went away, so the recording was ended there.')

    def take_recorded(self) -> Recorded | None:
        return self._ended.pop(0) if self._ended else None

    def close(self) -> None:
        self.closed = True

    def facts(self) -> RecorderFacts:
        facts = RecorderFacts(device="Paper ear", sample_rate=RATE, channels=1, peaks=(0.25,))
        if self.refusal:
            return replace(facts, state=Listening.CLOSED, trouble=self.refusal)
        if self._path is None:
            return replace(facts, state=Listening.LISTENING if self._wanted is None else Listening.OPENING)
        return replace(facts, state=Listening.RECORDING, frames=self._frames())

    def step(self) -> None:
        """Begin what was asked for, as the next block comes."""
        if self._wanted is not None and self.refusal:
            self._ended.append(Recorded(self._wanted, 0, 0, 0, "", 0.0, (), "device lost", self.refusal))
            self._wanted = None
        elif self._wanted is not None:
            self._path, self._wanted, self._began_s = self._wanted, None, self._room.now_s

    def _frames(self) -> int:
        return round((self._room.now_s - self._began_s) * RATE)

    def _end(self, ended: str, message: str) -> None:
        if self._path is None:
            return
        begin = self._room.place(self._began_s)
        samples = self._room.sound[begin : begin + self._frames(), None]
        if len(samples):
            write_wav(self._path, Clip(np.ascontiguousarray(samples), RATE), "FLOAT")
        self._ended.append(Recorded(self._path, RATE, 1, len(samples), "Paper ear", self._began_s, (), ended, message))
        self._path = None
