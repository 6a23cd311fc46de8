"""Estimates beside what happened: how near the time is that is told before a take, by the machine alone and after one.

    python tests/benchmarks/estimates.py [--model starter] [--seconds 10 30] [--variations 1 3]

A real engine process measures the machine, then makes takes of each length and number, twice each. What was told
before the first take of a model is only reckoned; from the second on it goes by what was seen. The exit code is 1 if a
goal was missed.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from itertools import product
from pathlib import Path

from common.figures import Figures

from musicdesk.app.estimates import estimate, sentence
from musicdesk.app.models import model_of
from musicdesk.app.queue import Job
from musicdesk.app.speeds import Speeds
from musicdesk.app.watching import Watching
from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.workers.host import Host
from musicdesk.workers.messages import Fact, Failed, Finished, Loaded, Make, Measure, Measured, Warm

RECKONED_GOAL, SEEN_GOAL, MEASURING_GOAL_S = 2.0, 1.35, 4.0
"""How many times as long, or as short, a take may be as was told; and how long measuring may take."""
PATIENCE_S = 300.0


def told(host: Host, watching: Watching, until: type) -> list[Fact]:
    """Return what comes up until the first fact of a type; `watching` hears all of it."""
    facts: list[Fact] = []
    end_s = time.monotonic() + PATIENCE_S
    while time.monotonic() < end_s:
        for fact in host.wait(1.0):
            watching.told(fact)
            facts.append(fact)
            if isinstance(fact, Failed):
                raise SystemExit(f"{fact.message} {fact.hint}")
        if any(isinstance(fact, until) for fact in facts):
            return facts
    raise SystemExit(f"No {until.__name__} came within {PATIENCE_S:.0f} s.")


def made_s(host: Host, watching: Watching, order: Make) -> float:
    """Make takes, and return how long that took."""
    watching.ordered(Job(order.job, order.wish, "takes"))
    began_s = time.monotonic()
    host.send(order)
    told(host, watching, Finished)
    return time.monotonic() - began_s


def off(expected_s: float | None, took_s: float) -> float:
    """Return how many times as long, or as short, something took as was told."""
    return max(expected_s / took_s, took_s / expected_s) if expected_s else float("inf")


def main() -> int:
    """Print the figures, and return 1 if a goal was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="starter")
    parser.add_argument("--seconds", type=float, nargs="+", default=[10.0, 30.0])
    parser.add_argument("--variations", type=int, nargs="+", default=[1, 3])
    asked = parser.parse_args()
    figures, host, watching, row = Figures(), Host(), Watching(None), model_of(asked.model)
    host.send(Warm(asked.model))
    told(host, watching, Loaded)
    began_s = time.monotonic()
    host.send(Measure())
    told(host, watching, Measured)
    figures.at_most("measuring the machine takes", time.monotonic() - began_s, MEASURING_GOAL_S, "s")
    machine = Speeds(watching.speeds.devices)
    with tempfile.TemporaryDirectory() as folder:
        # The first take of a process imports what takes are judged with.
        host.send(Make("before", Wish(Recipe("piano", seconds=1.0, model=asked.model), retries=0), Path(folder)))
        told(host, watching, Finished)
        for number, (seconds, count) in enumerate(product(asked.seconds, asked.variations)):
            wish = Wish(Recipe("warm piano, drums, 100 bpm", seconds=seconds, model=asked.model), count, retries=0)
            reckoned = estimate(row, wish, machine, loaded=watching.loaded)
            figures.note(f"{count} x {seconds:g} s: {sentence(reckoned)}")
            first_s = made_s(host, watching, Make(f"first-{number}", wish, Path(folder)))
            figures.at_most(f"{first_s:.1f} s, reckoned off by times", off(reckoned.seconds, first_s), RECKONED_GOAL)
            seen = estimate(row, wish, watching.speeds, loaded=watching.loaded)
            second_s = made_s(host, watching, Make(f"second-{number}", wish, Path(folder)))
            figures.at_most(f"{second_s:.1f} s, after one of them off by times", off(seen.seconds, second_s), SEEN_GOAL)
    host.close()
    return figures.exit_code


if __name__ == "__main__":
    raise SystemExit(main())
