"""Prints how long it takes from Make to the first block, with the Starter and a warm engine, and from Stop to the end.

Run: python tests/benchmarks/first_sound.py [rounds]
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.workers.host import Host
from musicdesk.workers.messages import Block, Failed, Finished, Loaded, Make, Stop, Warm

SECONDS = 30.0
BLOCKS_BEFORE_STOP = 4
FIRST_SOUND_GOAL_S = 1.0
STOP_GOAL_S = 0.5


def until(host: Host, kind: type) -> Any:
    """Return the next fact of a type."""
    while True:
        for fact in host.wait(60.0):
            if isinstance(fact, Failed):
                raise SystemExit(f"{fact.message} {fact.hint}\n{fact.details}")
            if isinstance(fact, kind):
                return fact


def one_round(host: Host, number: int, library: Path) -> tuple[float, float]:
    """Make and stop a take; returns the seconds to its first block and those from Stop to its end."""
    recipe = Recipe("warm lo-fi piano, 84 bpm", seconds=SECONDS, seed=number)
    began_s = time.perf_counter()
    host.send(Make(f"round-{number}", Wish(recipe), library))
    until(host, Block)
    first_s = time.perf_counter() - began_s
    for _ in range(BLOCKS_BEFORE_STOP):
        until(host, Block)
    stopped_s = time.perf_counter()
    host.send(Stop(f"round-{number}"))
    until(host, Finished)
    return first_s, time.perf_counter() - stopped_s


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    host = Host()
    with tempfile.TemporaryDirectory() as folder:
        began_s = time.perf_counter()
        host.send(Warm())
        until(host, Loaded)
        print(f"process started and Starter loaded   {time.perf_counter() - began_s:6.2f} s")
        firsts, stops = zip(*(one_round(host, number, Path(folder)) for number in range(rounds)), strict=True)
        host.close()
    print(f"Make to first block, median of {rounds}     {statistics.median(firsts):6.3f} s, worst {max(firsts):.3f} s")
    print(f"  goal                               {FIRST_SOUND_GOAL_S:6.3f} s")
    print(f"Stop to the job's end, median of {rounds}   {statistics.median(stops):6.3f} s, worst {max(stops):.3f} s")
    print(f"  goal                               {STOP_GOAL_S:6.3f} s")


if __name__ == "__main__":
    main()
