"""Whether the window stays at hand while the Starter makes takes on all cores, one after the other, and they play.

    python tests/benchmarks/window_while_generating.py [--seconds 60] [--explain]

A beat every 5 ms inside the window's process shows by how much the event loop is late; the repaints of the waveform
are counted while it grows. --explain adds what held the window up; --nice and --threads try other ways of running the
engine. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from common.figures import Figures, share
from common.screen import INSIDE, add_screen_option, inside, screen, tell

if TYPE_CHECKING:
    from common.furnished import Repaints

P99_MS, WORST_MS, REPAINTS = 16.0, 50.0, 30.0
FRAME_MS, FULL_S = 16, 5.0
"""How often all of the waveform is asked to be painted at the end, and for how long."""
PROMPT = "warm lo-fi piano, 84 bpm"


def measure(library: Path, seconds: float, length_s: float, nice: int, explain: bool) -> None:
    """Be the process with the window, and tell the figures."""
    from common.furnished import Heartbeat, Plan, Repaints, Watchman, lead, rested
    from PySide6.QtCore import Qt, QTimer

    from musicdesk.app.queue import Job
    from musicdesk.core.job import JobState
    from musicdesk.gui.furniture import Furniture

    told = dict[str, Any]()

    def plan(furniture: Furniture) -> Plan:
        window, conductor, playing = furniture.window, furniture.conductor, furniture.playing
        panel = window.prompt
        heartbeat, repaints = Heartbeat(window), Repaints(window.waveform)
        watchman = Watchman(heartbeat) if explain else None
        growing, made, loaded, speeds = _Growing(repaints), list[str](), list[object](), list[float]()

        def jobs_changed(jobs: Sequence[Job]) -> None:
            speeds.extend(job.speed for job in jobs if job.state is JobState.RUNNING and job.speed)

        conductor.tape_begun.connect(growing.begin)
        conductor.tape_ended.connect(growing.end)
        conductor.take_made.connect(lambda _job, take: made.append(take.id))
        conductor.memory_changed.connect(loaded.append)
        conductor.jobs_changed.connect(jobs_changed)
        yield rested(1.0)
        heartbeat.begin()
        panel.prompt.setPlainText(PROMPT)
        yield lambda: loaded
        told["worst while loading"] = max(heartbeat.delays_ms)
        if nice:
            renice(nice)
        panel.length.setValue(length_s)
        for _ in range(max(2, int(3 * seconds / length_s) + 1)):
            panel.generate_button.click()
        yield lambda: growing.since_s
        heartbeat.begin()
        growing.forget()
        yield rested(seconds)
        delays = heartbeat.delays_ms
        growing.end()
        facts = playing.facts
        told.update(delays=delays, grown_s=growing.grown_s, repaints=growing.repaints, takes=len(made))
        frames = QTimer(window, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        frames.timeout.connect(window.waveform.update)
        frames.start()
        began_s, count = time.monotonic(), repaints.count
        yield rested(FULL_S)
        told["full"] = (repaints.count - count) / (time.monotonic() - began_s)
        frames.stop()
        told.update(underruns=facts.underruns, trouble=facts.trouble or "", speeds=speeds)
        for job in conductor.jobs:
            if job.state is JobState.QUEUED:
                conductor.cancel(job.id)
        conductor.cancel()
        yield lambda: conductor.running is None
        if watchman is not None:
            watchman.report()

    lead(library, plan, seconds + 120.0)
    tell(told)


class _Growing:
    """How long takes grew, and how often the waveform was painted meanwhile."""

    def __init__(self, counter: Repaints) -> None:
        self.since_s = 0.0
        self.grown_s, self.repaints = 0.0, 0
        self._counter, self._count = counter, 0

    def begin(self, *_facts: object) -> None:
        self.since_s, self._count = time.monotonic(), self._counter.count

    def end(self, *_facts: object) -> None:
        if self.since_s:
            self.grown_s += time.monotonic() - self.since_s
            self.repaints += self._counter.count - self._count
            self.since_s = 0.0

    def forget(self) -> None:
        self.grown_s, self.repaints = 0.0, 0
        self.begin()


def renice(steps: int) -> None:
    """Let the engine's process, with all its threads, run behind the others."""
    import multiprocessing

    for child in multiprocessing.active_children():
        for thread in os.listdir(f"/proc/{child.pid}/task"):
            os.setpriority(os.PRIO_PROCESS, int(thread), steps)


def main() -> int:
    """Print the figures; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(INSIDE, type=Path, metavar="LIBRARY", help=argparse.SUPPRESS)
    parser.add_argument("--seconds", type=float, default=60.0, help="how long it is watched")
    parser.add_argument("--length", type=float, default=30.0, help="how long each take is, in seconds")
    parser.add_argument("--nice", type=int, default=0, help="steps by which the engine runs behind the window")
    parser.add_argument("--threads", type=int, default=0, help="threads of the engine (default: its own choice)")
    parser.add_argument("--explain", action="store_true", help="say what held the window up")
    add_screen_option(parser)
    wishes = parser.parse_args()
    if wishes.inside is not None:
        measure(wishes.inside, wishes.seconds, wishes.length, wishes.nice, wishes.explain)
        return 0
    figures = Figures()
    with screen(wishes.screen) as shown:
        figures.note(f"on {shown.name}, {os.cpu_count()} cores, {wishes.seconds:g} s of generating")
        library = shown.folder / "Müsic desk"
        words = [library, "--seconds", wishes.seconds, "--length", wishes.length, "--nice", wishes.nice]
        words += ["--explain"] if wishes.explain else []
        extra = {"OMP_NUM_THREADS": str(wishes.threads)} if wishes.threads else {}
        told = inside(__file__, words, shown, wishes.seconds + 180.0, **extra)
    delays = told["delays"]
    speed, takes, trouble = share(told["speeds"], 50), told["takes"], told["trouble"]
    figures.note(f"{takes} takes made meanwhile, the engine at {speed:.2f} s of sound a second; {len(delays)} beats")
    figures.note(f"while the engine was loading, the worst delay was {told['worst while loading']:.1f} ms")
    figures.note(f"under-runs: {told['underruns']}{f'; sound: {trouble}' if trouble else ''}")
    figures.note(f"event-loop delay, median {share(delays, 50):.2f} ms, p99.9 {share(delays, 99.9):.1f} ms")
    figures.at_most("event-loop delay, p99", share(delays, 99), P99_MS, "ms")
    figures.at_most("event-loop delay, worst", max(delays), WORST_MS, "ms")
    repaints = told["repaints"] / told["grown_s"]
    figures.at_least("repaints of the waveform while it grows", repaints, REPAINTS, "a second")
    figures.at_least(f"repaints of all of it, asked every {FRAME_MS} ms", told["full"], REPAINTS, "a second")
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
