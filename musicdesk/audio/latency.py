"""Latency: what a way from loudspeaker to microphone takes that no clock tells, measured with sweeps."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from musicdesk.audio.recorder import Listening, Recorded, RecorderFacts
from musicdesk.audio.stream import OpenStream, Stream, StreamRequest
from musicdesk.audio.sweeps import LATEST_S, PLACES_S, SweepTrack, rests_of
from musicdesk.core.clip import Samples
from musicdesk.core.errors import Unavailable
from musicdesk.core.job import Cancel, Cancelled, Progress, Report

RATE_HZ = 48_000
ROUNDS = 3
"""Devices are opened anew for each: what differs between openings is part of what is measured."""
SPREAD_LIMIT_MS = 10.0
"""Clicks that differ from the rest by more are said to differ."""
READY_LIMIT_S = 8.0
_TURN_S = 0.02
_NOT_HEARD_HINT = "Turn the speakers up, take headphones off so that the microphone hears them, and measure again."


class Listener(Protocol):
    """What is needed of a `Recorder`."""

    def record(self, path: Path) -> None:
        """Write a WAV from the next block on."""

    def finish(self) -> None:
        """End it."""

    def take_recorded(self) -> Recorded | None:
        """Return what has ended, once."""

    def facts(self) -> RecorderFacts:
        """Return where it stands."""


@dataclass(frozen=True)
class RoundTrip:
    """What was measured of a pair of devices, by their names in use; `sample_rate` is that of the microphone, in Hz.

    A sound is found in a recording `seconds` later than the clocks say: at (when it is heard - `Recorded.began_s`) +
    `seconds`. `spread_ms` is the largest difference of a click from that.
    """

    seconds: float
    spread_ms: float
    clicks_found: int
    output: str = ""
    input: str = ""
    sample_rate: int = 0


def measure_round_trip(
    open_stream: OpenStream,
    recorder: Listener,
    *,
    device: str | None = None,
    volume: float = 0.7,
    report: Report | None = None,
    cancel: Cancel | None = None,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> RoundTrip:
    """Play clicks on an output device (None: the default), record them, and return what the clocks do not tell.

    Takes about ten seconds; for a thread of a worker. The recorder goes on listening afterwards.

    Raises: Unavailable if a device is not there, no click is heard, or too many of them differ; Cancelled.
    """
    rests_s: list[float] = []
    rounds: list[tuple[str, Recorded]] = []
    wait = _Wait(clock, sleep, cancel)
    with tempfile.TemporaryDirectory(prefix="musicdesk-latency-") as folder:
        for number in range(ROUNDS):
            track = SweepTrack(volume)
            output, recorded = _one_round(open_stream, recorder, device, track, Path(folder) / f"{number}.wav", wait)
            began_s = track.began_s
            if began_s is not None and not track.broken and not recorded.overruns:
                heard_s = [began_s + place_s - recorded.began_s for place_s in PLACES_S]
                rests_s += rests_of(_mono(recorded.path), recorded.sample_rate, heard_s)
                rounds.append((output, recorded))
            if report is not None:
                report(Progress(number + 1, ROUNDS, unit="round"))
    return _judged(rests_s, rounds)


def _judged(rests_s: list[float], rounds: list[tuple[str, Recorded]]) -> RoundTrip:
    wanted = ROUNDS * len(PLACES_S)
    if len(rests_s) < wanted / 2:
        raise Unavailable(
            "The microphone did not hear the clicks."
            if not rests_s
            else f"The microphone heard only {len(rests_s)} of {wanted} clicks.",
            _NOT_HEARD_HINT,
        )
    middle_s = statistics.median(rests_s)
    alike = [each_s for each_s in rests_s if abs(each_s - middle_s) * 1e3 <= SPREAD_LIMIT_MS]
    if len(alike) < 0.75 * len(rests_s):
        raise Unavailable(
            f"The clicks came back at different times: only {len(alike)} of {len(rests_s)} agree.",
            "Make it quiet around you, close programs that are busy, and measure again.",
        )
    seconds = statistics.median(alike)
    output, recorded = rounds[-1]
    spread_ms = max(abs(each_s - seconds) for each_s in alike) * 1e3
    return RoundTrip(seconds, spread_ms, len(alike), output, recorded.device, recorded.sample_rate)


class _Wait:
    """Waiting that can be stopped."""

    def __init__(self, clock: Callable[[], float], sleep: Callable[[float], None], cancel: Cancel | None) -> None:
        self._clock, self._sleep, self._cancel = clock, sleep, cancel

    def until(self, is_so: Callable[[], bool], limit_s: float) -> bool:
        """Return whether something came to be so in time. Raises: Cancelled."""
        end_s = self._clock() + limit_s
        while not is_so():
            if self._cancel is not None and self._cancel():
                raise Cancelled
            if self._clock() > end_s:
                return False
            self._sleep(_TURN_S)
        return True


def _one_round(
    open_stream: OpenStream, recorder: Listener, device: str | None, track: SweepTrack, path: Path, wait: _Wait
) -> tuple[str, Recorded]:
    stream: Stream | None = None
    recorded: list[Recorded] = []

    def running() -> bool:
        facts = recorder.facts()
        if facts.trouble is not None and facts.state is not Listening.RECORDING:
            raise Unavailable(facts.trouble)
        return facts.state is Listening.RECORDING and facts.frames > 0

    def ended() -> bool:
        one = recorder.take_recorded()
        recorded.extend([one] if one is not None and one.path == path else [])
        return bool(recorded)

    def heard() -> bool:
        if stream is None or not stream.active:
            raise Unavailable("The sound device went away.", "Plug it in or choose another one, and measure again.")
        began_s, now_s = track.began_s, stream.now_s()
        return began_s is not None and now_s is not None and now_s > began_s + PLACES_S[-1] + LATEST_S

    recorder.record(path)
    try:
        if not wait.until(running, READY_LIMIT_S):
            raise Unavailable("The microphone does not answer.", "Choose another one, or wait a moment and try again.")
        stream = open_stream(StreamRequest(device, RATE_HZ), track.render)
        track.connect(stream.sample_rate)
        stream.start()
        if not wait.until(heard, READY_LIMIT_S):
            raise Unavailable("The sound device does not play.", "Choose another one, and measure again.")
    finally:
        if stream is not None:
            stream.close()
        recorder.finish()
    if not wait.until(ended, READY_LIMIT_S) or recorded[0].frames == 0:
        raise Unavailable("The microphone gave nothing.", "Check that it is plugged in, and measure again.")
    return stream.name, recorded[0]


def _mono(path: Path) -> Samples:
    from musicdesk.formats.audiofile import read_audio

    samples: Samples = read_audio(path).mono().samples[:, 0]
    return samples
