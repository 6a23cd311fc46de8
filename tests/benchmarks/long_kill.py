"""Kill -9 of an engine process in the midst of a take that has no end, and a look at what is left of it.

    python tests/benchmarks/long_kill.py [--count 20] [--model starter] [--seconds 7200]

The engine process of the program makes a take of two hours, and is killed at a random moment after its first sound.
Each time the library recovers a take: it holds all but the last second of what had been told, sample for sample; its
codes are as long as its sound and decode to it; the list has it once, and nothing is left over. While the process
lives, nothing is recovered. The exit code is 1 if anything of that is not so.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from common.figures import Figures, spread

from musicdesk.analysis.peaks import Peaks
from musicdesk.app.library import recover_unfinished
from musicdesk.core.clip import Samples
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Origin, Take
from musicdesk.core.wish import Wish
from musicdesk.engines.loading import load_engine
from musicdesk.engines.musicgen.engine import MusicGenEngine
from musicdesk.library import Library
from musicdesk.workers.host import Host
from musicdesk.workers.messages import Awake, Block, Failed, Make, TakeBegun

LONGEST_S = 6.0
"""How long after its first sound the process is killed, at most, in seconds."""
PATIENCE_S = 180.0
LOOK_AHEAD_S = 0.1
"""The end of what was cut off was decoded with what would have come after it."""


@dataclass
class Told:
    """What the window had heard of a take when its engine was killed."""

    take_id: str = ""
    blocks: list[Samples] = field(default_factory=list)
    living: int = 0
    """How many takes were recovered while the engine lived."""

    @property
    def samples(self) -> Samples:
        """What was heard, float32 (frames, channels)."""
        return np.concatenate(self.blocks)


def killed(library: Path, model: str, seconds: float, seed: int, after_s: float) -> Told:
    """Let an engine process make a take, kill it so long after its first sound, and return what it had told."""
    host, told = Host(), Told()
    pid, until_s = 0, time.monotonic() + PATIENCE_S
    host.send(Make("job", Wish(Recipe("warm lo-fi piano, 84 bpm", seconds, seed, model=model)), library))
    try:
        while time.monotonic() < until_s:
            for fact in host.wait(0.05):
                match fact:
                    case Awake(number):
                        pid = number
                    case TakeBegun(take_id=take_id):
                        told.take_id = take_id
                    case Block(samples=samples):
                        until_s = until_s if told.blocks else time.monotonic() + after_s
                        told.blocks.append(samples)
                    case Failed(message=message, details=details):
                        raise SystemExit(f"The engine does not make the take: {message}\n{details}")
        if not told.blocks:
            raise SystemExit("The engine made no sound.")
        with Library.open(library) as opened:
            told.living = len(recover_unfinished(opened))
        os.kill(pid, 9)
        for fact in host.wait(1.0):
            if isinstance(fact, Block):
                told.blocks.append(fact.samples)
    finally:
        host.close()
    return told


def faults_of(library: Library, take: Take, told: Told) -> list[str]:
    """Return what is wrong with a recovered take, in words; its decoding is judged by `decoded_apart`."""
    clip, codes = library.clip(take.id), library.codes(take.id)
    heard = told.samples[: clip.frames]
    peaks = Peaks.from_bytes(library.peaks(take.id), clip.frames, clip.channels)
    checks = {
        "it is another take": take.id == told.take_id,
        "it is not said to be cut short": take.origin is Origin.CUT_SHORT and bool(take.remarks),
        "its sound is not what was heard": np.array_equal(clip.samples[: len(heard)], heard),
        "it lasts longer or shorter than it says": take.seconds == clip.seconds == peaks.frames / clip.sample_rate,
        "it has no codes": codes is not None and codes.size > 0,
        "the list has it not, or twice": library.find().count(take.id) == 1,
        "the list says something else": [row.seconds for row in library.rows([take.id])] == [take.seconds],
    }
    return [f"{take.id}: {fault}" for fault, is_so in checks.items() if not is_so]


def decoded_apart(library: Library, take: Take, engine: MusicGenEngine) -> float:
    """Return by how much the sound of a take and what its codes decode to differ at most; infinite if in length."""
    codes, clip = library.codes(take.id), library.clip(take.id)
    if codes is None or codes.shape[1] * engine.sample_rate != clip.frames * engine.steps_per_second:
        return float("inf")
    again = engine.decode(codes)
    safe = clip.frames - round(LOOK_AHEAD_S * clip.sample_rate)
    return float(np.abs(again[:safe] - clip.samples[:safe]).max(initial=0.0))


def main() -> int:
    """Print what came of it; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20, help="kills")
    parser.add_argument("--model", default="starter")
    parser.add_argument("--seconds", type=float, default=7_200.0, help="how long the take would be")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    wishes = parser.parse_args()
    chance, figures = random.Random(wishes.seed), Figures()
    lost_s, made_s, troubles, apart = list[float](), list[float](), list[str](), list[float]()
    recovered = living = 0
    engine = load_engine(wishes.model, "cpu", "auto")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Path(folder) / "Müsic desk"
        for _ in range(wishes.count):
            seed, after_s = chance.randrange(10**6), chance.uniform(0.0, LONGEST_S)
            told = killed(home, wishes.model, wishes.seconds, seed, after_s)
            living += told.living
            with Library.open(home) as library:
                takes = recover_unfinished(library)
                recovered += len(takes) == 1
                troubles += library.remarks
                for take in takes:
                    made_s.append(take.seconds)
                    lost_s.append(len(told.samples) / take.sample_rate - take.seconds)
                    troubles += faults_of(library, take, told)
                    apart.append(decoded_apart(library, take, engine))
                troubles += [f"left over: {path.name}" for path in (home / "unfinished").iterdir()]
    figures.note(f"{wishes.count} kills (seed {wishes.seed}); recovered takes last {spread(made_s or [0.0])}")
    figures.at_least("takes recovered, one for each kill", recovered, wishes.count)
    figures.at_most("takes recovered while their engine lived", living, 0)
    figures.at_most("longest part lost of what was heard", max(lost_s, default=np.inf), 1.0, "s")
    figures.at_most("sound and decoded codes differ by", max(apart, default=np.inf), 1e-5)
    figures.at_most("faults of recovered takes", len(troubles), 0)
    for trouble in troubles[:20]:
        figures.note(trouble)
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
