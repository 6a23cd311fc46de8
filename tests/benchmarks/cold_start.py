"""How long MusicDesk takes from its start to a window that can be used, beside a bare PySide6 window.

    python tests/benchmarks/cold_start.py [--rounds 5] [--screen own|here|offscreen]

Both are started in turn; what counts is the best of each. A window can be used when it is painted, the event loop
turns, and Generate comes on as soon as something is typed. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

from common.figures import Figures, spread
from common.screen import add_screen_option, screen
from common.starts import start_in_turn

GOAL_S, GOAL_RATIO, GOAL_MIB = 1.5, 3.0, 300.0
CORES = 2


def main() -> int:
    """Print the figures; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    add_screen_option(parser)
    wishes = parser.parse_args()
    figures = Figures()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    with screen(wishes.screen) as shown, tempfile.TemporaryDirectory() as place:
        figures.note(f"on {shown.name}, {CORES} cores")
        starts = start_in_turn(shown, Path(place) / "Müsic desk", wishes.rounds)
    best_s, bare_s = min(starts.desk_s), min(starts.bare_s)
    middle = statistics.median(starts.desk_s) / statistics.median(starts.bare_s)
    figures.note(f"MusicDesk    {spread(starts.desk_s)}")
    figures.note(f"bare window  {spread(starts.bare_s)}")
    figures.note(f"ratio of the medians {middle:.2f}")
    spent_s, bare_spent_s = min(starts.spent_desk_s), min(starts.spent_bare_s)
    figures.note(f"processor time, best: {spent_s:.3f} s and {bare_spent_s:.3f} s, ratio {spent_s / bare_spent_s:.2f}")
    figures.at_most(f"start to a usable window, best of {wishes.rounds}", best_s, GOAL_S, "s")
    figures.at_most("ratio to a bare PySide6 window", best_s / bare_s, GOAL_RATIO)
    if starts.told["memory_mib"]:
        figures.at_most("memory of the window's process", starts.told["memory_mib"], GOAL_MIB, "MiB")
    figures.holds("Generate comes on when something is typed", starts.told["usable"])
    heavy = ", ".join(starts.told["heavy"])
    figures.holds(f"no torch in the process{f', but: {heavy}' if heavy else ''}", not heavy)
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
