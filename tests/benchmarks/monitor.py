"""Hearing oneself, judged by what the loudspeaker gives of what the microphone is fed: how late, and how whole.

    python tests/benchmarks/monitor.py [--seconds 10] [--times 5]

Starts a sound server of its own, whose microphone hears what is played into it: nothing is heard, no other program is
disturbed. How late something is counts from when the sound is before the microphone to when the loudspeaker has it. The
exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(Path(__file__).parent)]

from common.figures import Figures, spread  # noqa: E402  # found only now
from common.takes import RATE_HZ, Sound, feed, noise, place_of, write_fed  # noqa: E402
from desk.stage import missing, stage_in, wait_for  # noqa: E402

from musicdesk.audio.monitor import Monitor  # noqa: E402
from musicdesk.audio.recorder import Listening, Recorder  # noqa: E402
from musicdesk.audio.soundcard import SoundCard  # noqa: E402

DELAY_GOAL_MS = 200.0
PIECE = RATE_HZ // 10
LOOK = RATE_HZ // 4
ALIKE = 0.95


class Ear:
    """Listens to a source of the server, and knows when each frame of it came."""

    def __init__(self, environment: Mapping[str, str], source: str) -> None:
        words = ["parec", "-d", source, "--raw", "--format=float32le", f"--rate={RATE_HZ}", "--channels=1"]
        self._process = subprocess.Popen([*words, "--latency-msec=5"], env=environment, stdout=subprocess.PIPE)
        self._parts: list[bytes] = []
        self.begin_s = np.inf
        """When the first frame came, by the most punctual of all blocks."""
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        stdout, frames = self._process.stdout, 0
        while stdout is not None and (part := os.read(stdout.fileno(), 1 << 16)):
            self._parts.append(part)
            frames += len(part) // 4
            self.begin_s = min(self.begin_s, time.monotonic() - frames / RATE_HZ)

    def stop(self) -> Sound:
        """End it, and return all that was heard."""
        self._process.terminate()
        self._process.wait()
        self._thread.join()
        raw = b"".join(self._parts)
        return np.frombuffer(raw[: len(raw) // 4 * 4], np.float32)


def found(piece: Sound, place: int, sound: Sound) -> int | None:
    """Return where a piece lies near a place of a sound, None if it is not whole there."""
    near = max(0, place - LOOK)
    look = sound[near : place + PIECE + LOOK]
    if len(look) < PIECE:
        return None
    at = place_of(piece, look)
    there = look[at : at + PIECE]
    alike = float(there @ piece) >= ALIKE * float(np.sqrt((there @ there) * (piece @ piece)))
    return near + at if alike else None


def judge(fed: Sound, before: Sound, after: Sound, ahead_s: float) -> tuple[list[float], int, int]:
    """Return how late each piece is, in ms, how many were whole before and are not after, and how often that changes.

    `before` and `after` are what was at the microphone and at the loudspeaker; the first was begun `ahead_s` earlier.
    """
    second = fed[RATE_HZ : RATE_HZ + PIECE]  # what feeds may swallow a little of its own beginning
    begins = [place_of(second, sound) - RATE_HZ for sound in (before, after)]
    delays_ms, broken = [], 0
    for place in range(0, len(fed) - PIECE, PIECE):
        piece = fed[place : place + PIECE]
        at = found(piece, begins[0] + place, before)
        heard = found(piece, begins[1] + place, after)
        if at is None:
            continue  # the player had nothing to play
        if heard is None:
            broken += 1
        else:
            delays_ms.append(1e3 * ((heard - at) / RATE_HZ + ahead_s))
    return delays_ms, broken, int(np.count_nonzero(np.abs(np.diff(delays_ms)) > 0.1))


def main() -> int:
    """Print the figures; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--times", type=int, default=5)
    wishes = parser.parse_args()
    if missing():
        raise SystemExit(f"This cannot run here: {missing()}.")
    figures, delays_ms, told_ms = Figures(), [], []
    with tempfile.TemporaryDirectory() as place, stage_in(Path(place) / "desk") as stage:
        os.environ.update(stage.environment)
        recorder = Recorder()
        monitor = Monitor(SoundCard().open, recorder.tap())
        recorder.listen()
        wait_for(lambda: recorder.facts().state is Listening.LISTENING, "the microphone")
        for number in range(wishes.times):
            fed = noise(wishes.seconds, number)
            source = write_fed(Path(place) / "fed.wav", fed)
            # First of all, for the server goes over to smaller blocks for them.
            before, after = (Ear(stage.environment, each) for each in ("mouth.monitor", "speakers.monitor"))
            time.sleep(0.5)
            monitor.set(True)
            wait_for(lambda: monitor.facts().running, "the loudspeaker")
            time.sleep(1.0)
            gaps = monitor.facts().gaps
            feed(stage.environment, source).wait()
            time.sleep(0.5)
            facts = monitor.facts()
            monitor.set(False)
            sounds = before.stop(), after.stop()
            late_ms, broken, jumps = judge(fed, *sounds, after.begin_s - before.begin_s)
            delays_ms += late_ms
            told_ms.append(1e3 * (facts.latency_s or 0.0))
            figures.note(
                f"time {number + 1}: {spread(late_ms, 'ms')} pieces; {1e3 * (facts.latency_s or 0.0):.0f} ms are told"
            )
            figures.at_most("pieces of 0.1 s that are not whole", broken, 0)
            figures.at_most("jumps", jumps, 0)
            figures.at_most("gaps that the monitor counted", facts.gaps - gaps, 0)
            figures.holds("there is no trouble", facts.trouble is None)
            wait_for(
                lambda: not stage.output("pactl", "list", "short", "sink-inputs").strip(), "the device to be let go"
            )
        monitor.close()
        recorder.close()
    figures.at_most("latest piece", max(delays_ms), DELAY_GOAL_MS, "ms")
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
