"""How long the installed window takes from its start until it is painted, beside that of the source checkout, in pairs.

    starts.py ENVIRONMENT INSTALLED CHECKOUT [--rounds 7]

ENVIRONMENT is the file that use.py writes; INSTALLED and CHECKOUT are scripts that start the window with it and stay in
front of it. A round before the first is not counted. After that each is started once more with nothing of either in
memory, where the system lets its memory of the disk be dropped. Findings are printed as use.py prints them.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from painted import Middle, start_s

GOAL = 2.0
QUIET_S = 0.5
DROP = Path("/proc/sys/vm/drop_caches")


def main() -> int:
    """Print the figures; the exit code is 1 if a window did not come."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("environment", "installed", "checkout"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    wishes = parser.parse_args()
    lines = wishes.environment.read_text(encoding="utf-8").splitlines()
    display = dict(line.split("=", 1) for line in lines)["DISPLAY"]
    installed, checkout = [], []
    try:
        with Middle(display) as middle:
            for number in range(wishes.rounds + 1):
                pair = once_s(middle, wishes.installed), once_s(middle, wishes.checkout)
                if number:
                    installed.append(pair[0])
                    checkout.append(pair[1])
            first = [first_s(middle, words) for words in (wishes.installed, wishes.checkout)]
    except RuntimeError as exc:
        print(exc, file=sys.stderr)
        return 1
    ratio = statistics.median(installed) / statistics.median(checkout)
    tell(f"start of the installed window until it is painted, median of {wishes.rounds}", spread(installed))
    tell("start of the source checkout's window, in turn with it", spread(checkout))
    tell("ratio of the medians", f"{ratio:.2f}", f"at most {GOAL:g}", ratio <= GOAL)
    if all(first):
        tell("the same with nothing of it in memory, once each", f"{first[0]:.2f} s and {first[1]:.2f} s")
    return 0


def once_s(middle: Middle, script: Path) -> float:
    """Start a window, close it, and return the seconds."""
    seconds, _ = start_s(middle, [str(script)])
    time.sleep(QUIET_S)
    return seconds


def first_s(middle: Middle, script: Path) -> float:
    """Start a window as after a start of the machine, and return the seconds; 0 where that cannot be."""
    os.sync()
    try:
        DROP.write_text("3\n", encoding="ascii")
    except OSError:
        return 0.0
    return once_s(middle, script)


def spread(seconds: Sequence[float]) -> str:
    """Return the median with the least and the most."""
    return f"{statistics.median(seconds):.2f} s ({min(seconds):.2f} to {max(seconds):.2f})"


def tell(what: str, value: str, goal: str = "", holds: bool | None = None) -> None:
    """Print a finding."""
    print("\t".join((what, value, goal, "" if holds is None else "yes" if holds else "no")), flush=True)


if __name__ == "__main__":
    sys.exit(main())
