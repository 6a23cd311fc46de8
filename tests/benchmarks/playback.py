"""Playing, judged from what a sound server really got: gaps, equality, the playhead's error, a device taken away.

    python tests/benchmarks/playback.py [--seconds 8]

Needs PulseAudio, or PipeWire in its place, with `pactl` and `parec`. It makes a silent device of its own, plays to it
and records it, so nothing is heard and no other program is disturbed. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from musicdesk.audio.player import Facts, Player, starts_in
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop, Motion

RATE = 48_000
SINK = f"musicdesk_bench_{os.getpid()}"
FADE = 200
_GOALS: list[bool] = []


def goal(text: str, value: object, met: bool) -> None:
    """Print a figure and whether it is as good as it must be."""
    _GOALS.append(met)
    print(f"{'ok  ' if met else 'MISS'} {text}: {value}", flush=True)


def why_not() -> str | None:
    """Return why this cannot run here, if it cannot."""
    for tool in ("pactl", "parec"):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    if subprocess.run(["pactl", "info"], capture_output=True, check=False).returncode:
        return "no sound server answers"
    return None


@contextmanager
def device() -> Iterator[str]:
    """Make a silent device; gives the number by which it can be taken away."""
    words = ["pactl", "load-module", "module-null-sink", f"sink_name={SINK}", f"rate={RATE}", "channels=2"]
    number = subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()
    os.environ["PULSE_SINK"] = SINK
    try:
        yield number
    finally:
        subprocess.run(["pactl", "unload-module", number], capture_output=True, check=False)


@dataclass
class Recording:
    """What the device got, and when each piece of it came."""

    blocks: list[bytes] = field(default_factory=list)
    arrivals: list[tuple[float, int]] = field(default_factory=list)

    @property
    def samples(self) -> NDArray[np.float32]:
        """Float32 (frames, 2)."""
        whole = b"".join(self.blocks)
        return np.frombuffer(whole[: len(whole) // 8 * 8], np.float32).reshape(-1, 2)

    def times(self, frames: NDArray[Any]) -> NDArray[np.float64]:
        """Return when recorded frames were rendered, by the clock, from the straight line through all arrivals."""
        when = np.array(self.arrivals)
        slope, start = np.polyfit(when[:, 1], when[:, 0], 1)
        return np.asarray(start + slope * frames, np.float64)


@contextmanager
def recorded() -> Iterator[Recording]:
    """Record the device."""
    words = ["parec", "-d", f"{SINK}.monitor", f"--rate={RATE}", "--channels=2", "--format=float32le", "--raw"]
    process = subprocess.Popen([*words, "--latency-msec=10"], stdout=subprocess.PIPE)
    recording = Recording()

    def listen() -> None:
        if process.stdout is not None:
            while block := os.read(process.stdout.fileno(), 65_536):
                recording.blocks.append(block)
                frames = (recording.arrivals[-1][1] if recording.arrivals else 0) + len(block) // 8
                recording.arrivals.append((time.monotonic(), frames))

    listener = threading.Thread(target=listen)
    listener.start()
    while not recording.arrivals:  # a silent device that nobody used sleeps for up to 2 s
        time.sleep(0.01)
    try:
        yield recording
    finally:
        time.sleep(0.4)
        process.terminate()
        listener.join()
        process.wait()


def opened(rate: int = RATE) -> Player:
    """Return a player whose device is open and awake: a server takes back the first 10 ms of what a device got."""
    player = Player()
    player.load(_finished(np.zeros((rate // 10, 2), np.float32), rate))
    player.play()
    time.sleep(0.5)
    return player


def grid_noise(frames: int, seed: int) -> NDArray[np.float32]:
    """Return noise on the grid of 16 bits, which a device of 16 bits passes on unchanged."""
    values = np.random.default_rng(seed).integers(-12_000, 12_000, (frames, 2))
    return (values / 32_768).astype(np.float32)


def grow(tape: Tape, samples: NDArray[np.float32], speed: float) -> threading.Thread:
    """Let a tape grow in blocks of 0.2 s, `speed` times as fast as it plays."""

    def write() -> None:
        began = time.monotonic()
        step = tape.sample_rate // 5
        for begin in range(0, len(samples), step):
            tape.append(samples[begin : begin + step])
            due = began + tape.ready_s / speed
            time.sleep(max(0.0, due - time.monotonic()))
        tape.finish()

    thread = threading.Thread(target=write)
    thread.start()
    return thread


def watch(player: Player, *, repaint_s: float = 0.0) -> list[tuple[float, Facts]]:
    """Look at the facts until it stands still, holding Python's lock for `repaint_s` between two looks."""
    seen = []
    while (facts := player.facts()).transport.motion is Motion.PLAYING or facts.latency_s == 0.0:
        seen.append((time.monotonic(), facts))
        busy_until = time.monotonic() + repaint_s
        while time.monotonic() < busy_until:
            pass
        time.sleep(0.004)
        if facts.trouble:
            break
    end = time.monotonic() + player.facts().latency_s + 0.1
    while time.monotonic() < end:
        seen.append((time.monotonic(), player.facts()))
        time.sleep(0.004)
    return seen


def offset_of(samples: NDArray[np.float32], recording: NDArray[np.float32]) -> int:
    """Return where in the recording the samples begin."""
    piece = samples[4_800:14_400, 0]
    size = 1 << (len(recording) + len(piece)).bit_length()
    product = np.fft.irfft(np.fft.rfft(recording[:, 0], size) * np.conj(np.fft.rfft(piece, size)), size)
    return int(np.argmax(product[: len(recording)])) - 4_800


def differing(samples: NDArray[np.float32], recording: NDArray[np.float32], offset: int) -> int:
    """Return how many frames inside differ from the recording by more than a step of 16 bits."""
    heard = recording[offset : offset + len(samples)]
    if len(heard) < len(samples):
        return len(samples)
    return int((np.abs(heard - samples) > 1.01 / 32_768).any(axis=1)[FADE:-FADE].sum())


def playhead_errors_ms(
    seen: list[tuple[float, Facts]], recording: Recording, offset: int, frames: int
) -> NDArray[np.float64]:
    """Return the playhead's error at each look, in ms; positive when it is ahead of the sound."""
    rendered = recording.times(np.arange(offset, offset + frames, RATE // 100))
    looks = np.array([when for when, _ in seen])
    shown = np.array([facts.heard_frame for _, facts in seen], float)
    inside = (looks > rendered[0]) & (looks < rendered[-1])
    truth = np.interp(looks[inside], rendered, np.arange(0, frames, RATE // 100)[: len(rendered)])
    return np.asarray((shown[inside] - truth) / RATE * 1000.0)


def streaming(seconds: float, *, repaint_s: float, title: str) -> None:
    """A tape that grows a little faster than it plays."""
    samples = grid_noise(round(seconds * RATE), 1)
    tape = Tape(len(samples), 2, RATE)
    with recorded() as recording:
        player = opened()
        speed, began = 1.2, time.monotonic()
        writer = grow(tape, samples, speed)
        player.load(tape)
        while (wait_s := starts_in(tape.ready_s, seconds, speed)) > 0:
            time.sleep(min(wait_s, 0.02))
        started = time.monotonic()
        player.play()
        seen = watch(player, repaint_s=repaint_s)
        writer.join()
    heard, last = recording.samples, seen[-1][1]
    offset = offset_of(samples, heard)
    wrong = differing(samples, heard, offset)
    errors = playhead_errors_ms(seen, recording, offset, len(samples))
    sound_s = float(recording.times(np.array([offset]))[0]) - started
    print(f"-- {title}: {seconds:g} s, latency {seen[len(seen) // 2][1].latency_s * 1000:.0f} ms")
    print(f"     waited for a reserve {started - began:.2f} s; play to sound {sound_s:.3f} s; trouble {last.trouble}")
    goal("under-runs", last.underruns, last.underruns == 0)
    goal("frames that differ from the tape", f"{wrong} of {len(samples)}", wrong == 0)
    low, middle, high = (float(np.percentile(errors, share)) for share in (0, 50, 100))
    goal("playhead error, ms", f"{low:.1f} .. {high:.1f}, median {middle:.1f}", max(-low, high) <= 20.0)
    player.close()


def looping() -> None:
    """Round a loop, then a pause and a seek: every join must be where it belongs."""
    samples = grid_noise(4 * RATE, 2)
    with recorded() as recording:
        player = opened()
        player.load(_finished(samples))
        player.set_loop(Loop(24_000, 50_000))
        player.set_looping(True)
        player.play()
        time.sleep(2.5)
        player.pause()
        time.sleep(0.3)
        place = player.facts().heard_frame
    heard = recording.samples
    offset = offset_of(samples, heard)
    played = np.flatnonzero(np.abs(heard[:, 0]) > 0)[-1] - offset
    expected = np.concatenate([samples[:50_000], *[samples[24_000:50_000]] * 5])[: played - FADE]
    end = (played - 24_000) % 26_000 + 24_000
    print("-- loop and pause")
    wrong = differing(expected, heard, offset)
    goal("frames that differ from the tape, round the loop", f"{wrong} of {len(expected)}", wrong == 0)
    goal("pause: shown minus last heard, ms", f"{(place - end) / RATE * 1000:.1f}", abs(place - end) <= 0.005 * RATE)
    player.close()


def another_rate() -> None:
    """A tape of 32 kHz, as MusicGen makes it, on a device of 48 kHz."""
    import soxr

    samples = grid_noise(3 * 32_000, 3)
    with recorded() as recording:
        player = opened(32_000)
        player.load(_finished(samples, 32_000))
        player.play()
        watch(player)
    whole = np.asarray(soxr.resample(samples, 32_000, RATE, quality="HQ"), np.float32)
    heard = recording.samples
    offset = offset_of(whole, heard)
    piece = heard[offset + FADE : offset + len(whole) - FADE, 0]
    alike = float(np.corrcoef(piece, whole[FADE : FADE + len(piece), 0])[0, 1])
    print("-- 32 kHz on a device of 48 kHz (the sound server resamples when it offers to)")
    goal("correlation with the tape", f"{alike:.5f}", alike > 0.97)
    player.close()


def unplugged(number: str) -> None:
    """The device is taken away while it plays."""
    player = Player()
    player.load(_finished(grid_noise(20 * RATE, 4)))
    player.play()
    time.sleep(1.0)
    subprocess.run(["pactl", "unload-module", number], check=True)
    began = time.monotonic()
    while time.monotonic() - began < 2.5 and player.facts().trouble is None:
        time.sleep(0.01)
    facts, noticed_s = player.facts(), time.monotonic() - began
    print("-- device taken away")
    if facts.trouble is None:
        goal("the server moved the sound to another device; it plays on", facts.transport.motion.value, True)
    else:
        print(f"     {facts.trouble}")
        goal("noticed after, s", f"{noticed_s:.2f}", noticed_s <= 1.5)
    os.environ.pop("PULSE_SINK")
    player.play()
    time.sleep(1.0)
    again = player.facts()
    goal("it plays again", again.transport.motion.value, again.transport.motion is Motion.PLAYING and not again.trouble)
    began = time.monotonic()
    player.close()
    goal("closing takes, s", f"{time.monotonic() - began:.2f}", time.monotonic() - began < 2.0)


def _finished(samples: NDArray[np.float32], rate: int = RATE) -> Tape:
    tape = Tape(len(samples), 2, rate)
    tape.append(samples)
    tape.finish()
    return tape


def main() -> int:
    """Run all of it; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=8.0, help="how long the streamed take is")
    seconds = parser.parse_args().seconds
    reason = why_not()
    if reason is not None:
        print(f"This cannot run here: {reason}.")
        return 0
    with device() as number:
        streaming(seconds, repaint_s=0.0, title="streamed")
        streaming(seconds, repaint_s=0.016, title="streamed beside a window that repaints for 16 ms at a time")
        looping()
        another_rate()
        unplugged(number)
    return 0 if all(_GOALS) else 1


if __name__ == "__main__":
    sys.exit(main())
