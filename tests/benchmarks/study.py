"""Hearing takes in the engine process: how long it takes, and that it never is in the way of what is being made.

    python tests/benchmarks/study.py [--rounds 10] [--seconds 30] [--model starter]

A take of chords and noise is heard by a real engine process. Breaking off is measured at random moments of a study,
and what is made meanwhile must begin as soon as without one. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
from common.figures import Figures, spread

from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancelled, CancelToken
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Take
from musicdesk.core.wish import Wish
from musicdesk.library import Library
from musicdesk.workers.host import Host
from musicdesk.workers.messages import (
    Failed,
    Finished,
    Loaded,
    Make,
    Stop,
    Studied,
    Study,
    TakeBegun,
    Unload,
    Unloaded,
    Warm,
)
from musicdesk.workers.study import study

RATE = 44_100
BREAK_GOAL_S = 0.3
KNOWN_GOAL_S = 0.2
PATIENCE_S = 120.0


def chords(seconds: float) -> Clip:
    """Return chords on the beat of 96 bpm over a little noise, stereo at 44.1 kHz."""
    time_s = np.arange(round(seconds * RATE)) / RATE
    sound = np.random.default_rng(2).normal(0, 0.01, (len(time_s), 2))
    beat = 60 / 96
    for number in range(int(seconds / beat)):
        since = time_s - number * beat
        there = (since >= 0) & (since < beat)
        for semitone in ((0, 4, 7), (5, 9, 12), (7, 11, 14), (0, 4, 7))[number // 4 % 4]:
            wave = np.sin(2 * np.pi * 220 * 2 ** (semitone / 12) * since[there])
            sound[there] += (0.1 * wave * np.exp(-4 * since[there]))[:, np.newaxis]
    return Clip(sound.astype(np.float32), RATE)


def put(library: Library, clip: Clip) -> str:
    """Put a clip into a library; returns the id of its take."""
    take = Take(library.new_id(time.time()), "chords", time.time(), clip.seconds, RATE, 2)
    return library.add(take, clip, codes=None, peaks=b"", overview=b"").id


def breaking_off(folder: Path, clip: Clip, rounds: int, length_s: float) -> list[float]:
    """Return how long studies take to break off, each told to at a random moment of its `length_s` seconds."""
    chance, waits = random.Random(3), list[float]()
    with Library.open(folder) as library:
        study(library, put(library, clip))  # importing what hearing needs cannot be broken off
        while len(waits) < rounds:
            take_id, token, told = put(library, clip), CancelToken(), list[float]()

            def tell(token: CancelToken = token, told: list[float] = told) -> None:
                told.append(time.monotonic())
                token.cancel()

            timer = threading.Timer(chance.uniform(0.02, 0.9) * length_s, tell)
            timer.start()
            try:
                study(library, take_id, cancel=token)
                timer.cancel()  # it was done sooner than thought
            except Cancelled:
                waits.append(time.monotonic() - told[0])
    return waits


class Talk:
    """A conversation with an engine process."""

    def __init__(self) -> None:
        self.host = Host()
        self._told: list[tuple[object, float]] = []

    def until(self, *kinds: type) -> tuple[object, float]:
        """Return the first fact of some types that was not returned yet, and when it came."""
        end_s = time.monotonic() + PATIENCE_S
        while time.monotonic() < end_s:
            for place, (fact, came_s) in enumerate(self._told):
                if isinstance(fact, kinds):
                    del self._told[place]
                    return fact, came_s
            self._told += [(fact, time.monotonic()) for fact in self.host.wait(1.0)]
        raise SystemExit(f"The engine process said nothing of {kinds} for {PATIENCE_S:.0f} s.")

    def heard_s(self, order: Study) -> float:
        """Have a take heard, and return how long that took."""
        began_s = time.monotonic()
        self.host.send(order)
        return self.until(Studied)[1] - began_s

    def begun_s(self, job: str, folder: Path, model: str) -> float:
        """Make a take, and return how long it took until it was begun; it is stopped then."""
        began_s = time.monotonic()
        self.host.send(Make(job, Wish(Recipe("warm piano, 96 bpm", model=model, seconds=2.0)), folder))
        fact, begun_s = self.until(TakeBegun, Failed)
        if isinstance(fact, Failed):
            raise SystemExit(f"{fact.message} {fact.hint}")
        self.host.send(Stop(job))
        self.until(Finished, Failed)
        return begun_s - began_s


def in_the_process(figures: Figures, folder: Path, clip: Clip, rounds: int, model: str) -> float:
    """Measure the real process; returns how long a study takes there."""
    talk = Talk()
    try:
        with Library.open(folder) as library:
            ids = [put(library, clip) for _ in range(rounds + 4)]
        first_s = talk.heard_s(Study(ids[0], folder))
        heard = [talk.heard_s(Study(take_id, folder)) for take_id in ids[1:4]]
        known = [talk.heard_s(Study(ids[0], folder)) for _ in range(rounds)]
        figures.note(
            f"a take of {clip.seconds:g} s is heard in {spread(heard)}; the first of a process in {first_s:.2f} s"
        )
        figures.at_most("a take that was heard is answered in (median)", statistics.median(known), KNOWN_GOAL_S, "s")
        talk.host.send(Warm(model))
        talk.until(Loaded, Failed)
        alone = [talk.begun_s(f"alone-{number}", folder, model) for number in range(rounds)]
        beside = []
        for number, take_id in enumerate(ids[4:]):
            talk.host.send(Study(take_id, folder))
            time.sleep(random.Random(number).uniform(0.05, 0.8) * min(heard))
            beside.append(talk.begun_s(f"beside-{number}", folder, model))
            talk.until(Studied)
        figures.note(f"a take is begun in {spread(alone)}; while another is heard in {spread(beside)}")
        later_s = statistics.median(beside) - statistics.median(alone)
        figures.at_most("what is made begins later by (median)", later_s, BREAK_GOAL_S, "s")
        talk.host.send(Unload())
        fact, _ = talk.until(Unloaded)
        if isinstance(fact, Unloaded):
            figures.note(f"after giving its memory back the process holds {fact.memory_bytes / 1e6:.0f} MB")
        return min(heard)
    finally:
        talk.host.close()


def main() -> int:
    """Print the figures, and return 1 if a goal was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--model", default="starter")
    wishes = parser.parse_args()
    figures, clip = Figures(), chords(wishes.seconds)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "library"
        length_s = in_the_process(figures, folder, clip, wishes.rounds, wishes.model)
        waits = breaking_off(folder, clip, wishes.rounds, length_s)
        figures.note(f"a study breaks off in {spread(waits)}")
        figures.at_most("a study breaks off within (longest)", max(waits), BREAK_GOAL_S, "s")
    return figures.exit_code


if __name__ == "__main__":
    raise SystemExit(main())
