"""One program on a library: several starts at once, again and again, and a start right after a kill -9.

    python tests/benchmarks/oneprogram.py [--rounds 100] [--kills 30]

Every round starts two to five programs at the same moment, each with a file of its own: one of them must have the
library, and must have been given the files of all the others. Then the one that has it is killed, and another one is
started: it must have the library within 1 s of its first try. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from common.figures import Figures, spread

GOAL_TAKEN_S = 1.0
LIMIT_S = 120.0
STARTS = (2, 5)
PROGRAM = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from musicdesk.gui.oneprogram import OneProgram

app = QCoreApplication([])
one = OneProgram(Path(sys.argv[1]), Path(sys.argv[2]))

def tell(**said):
    print(json.dumps(said), flush=True)

tell(ready=True)
sys.stdin.readline()
began_s = time.monotonic()
if one.claim():
    tell(has_it=True, seconds=time.monotonic() - began_s)
    one.handed_over.connect(lambda files: [tell(given=path.name) for path in files])
    time.sleep(0.05)  # as long as it puts its window up, nobody opens the door
    app.exec()
else:
    handed = one.hand_over([Path(word) for word in sys.argv[3:]])
    tell(has_it=False, handed=handed, seconds=time.monotonic() - began_s)
"""


class Program:
    """A program that waits for the word before it tries to have the library."""

    def __init__(self, place: Path, file: str) -> None:
        self.file = file
        self._process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(place / "library"), str(place / "run"), str(place / file)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
        )  # fmt: skip

    def told(self) -> dict[str, Any]:
        """Return the next thing it says."""
        assert self._process.stdout is not None
        told: dict[str, Any] = json.loads(self._process.stdout.readline())
        return told

    def go(self) -> None:
        """Say the word."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")

    def kill(self) -> None:
        """End it as a system does that has no memory left."""
        self._process.kill()
        self._process.communicate()


def main() -> int:
    """Print the figures; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--kills", type=int, default=30)
    wishes = parser.parse_args()
    figures, chance = Figures(), random.Random(8)
    with tempfile.TemporaryDirectory() as folder:
        rounds = [_at_once(Path(folder), chance.randint(*STARTS)) for _ in range(wishes.rounds)]
        taken_s = _after_kills(Path(folder), wishes.kills)
    starts = sum(count for count, *_ in rounds)
    figures.note(f"{len(rounds)} rounds of {STARTS[0]} to {STARTS[1]} starts at once, {starts} starts in all")
    figures.note(f"handing over took {spread([each for *_, seconds in rounds for each in seconds])}")
    figures.note(f"after a kill -9 the library was had after {spread(taken_s)}")
    figures.holds("one program had the library, in every round", all(owners == 1 for _, owners, _, _ in rounds))
    figures.holds("it was given the files of all others, in every round", all(given for _, _, given, _ in rounds))
    figures.at_most("the library taken after a kill -9, longest", max(taken_s), GOAL_TAKEN_S, "s")
    return figures.exit_code


def _at_once(place: Path, count: int) -> tuple[int, int, bool, Sequence[float]]:
    """Start so many at once; returns that number, how many had the library, whether all files came, and the times."""
    programs = [Program(place, f"{number}.wav") for number in range(count)]
    for program in programs:
        program.told()
    for program in programs:
        program.go()
    told = [program.told() for program in programs]
    owners = [program for program, said in zip(programs, told, strict=True) if said["has_it"]]
    others = [program.file for program, said in zip(programs, told, strict=True) if not said["has_it"]]
    given: set[str] = set()
    all_said = all(said.get("handed", True) for said in told)
    if len(owners) == 1 and all_said:
        given = {owners[0].told()["given"] for _ in others}
    for program in programs:
        program.kill()
    seconds = [said["seconds"] for said in told if not said["has_it"]]
    return count, len(owners), given == set(others) and all_said, seconds


def _after_kills(place: Path, kills: int) -> list[float]:
    """Kill the one that has the library again and again; returns how long the next one took to have it, in seconds."""
    taken_s, before = [], Program(place, "a.wav")
    before.told()
    before.go()
    before.told()
    for _ in range(kills):
        after = Program(place, "a.wav")
        after.told()
        before.kill()
        began_s = time.monotonic()
        after.go()
        has_it = after.told()["has_it"]
        taken_s.append(time.monotonic() - began_s if has_it else LIMIT_S)
        before = after
    before.kill()
    return taken_s


if __name__ == "__main__":
    sys.exit(main())
