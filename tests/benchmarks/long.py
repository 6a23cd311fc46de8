"""Ten minutes in one go: exact length, as fast at the end as at the beginning, memory flat, no silence, no drift.

    python tests/benchmarks/long.py [--seconds 600] [--model starter] [--prompt TEXT] [--threads 1]

The take goes to a file block by block, as the engine gives it out, and is checked from there. Speed is that of the
processor's time, which other programs do not change much. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from common.figures import Figures

import musicdesk
from musicdesk.analysis.seams import measured
from musicdesk.analysis.selfcheck import self_check
from musicdesk.core.clip import Clip
from musicdesk.core.recipe import Recipe
from musicdesk.core.seam import Seam

PROMPT = "groovy house with saxophone, piano, synth bass, drums, 125 bpm, A minor"
FIRST_S, LAST_S = 20.0, 60.0
SLOWER_GOAL, MEMORY_GOAL, SILENCE_GOAL_S, DRIFT_GOAL_LU = 0.05, 0.02, 2.0, 3.0
SETTLED_S = 60.0


def main() -> int:
    """Make the take, check it, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=600.0, help="how long it is (default: 600)")
    parser.add_argument("--model", default="starter", help="the model that makes it (default: starter)")
    parser.add_argument("--prompt", default=PROMPT, help="what is asked for")
    parser.add_argument("--threads", type=int, default=1, help="how many threads make it (default: 1)")
    wish = parser.parse_args()
    import torch

    torch.set_num_threads(wish.threads)
    figures, engine = Figures(), musicdesk.load(wish.model)
    for _ in engine.compose(Recipe(wish.prompt, 12.0, seed=1, model=wish.model)):
        pass  # what is done once in a process is no part of a take
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "take.raw"
        stream = engine.compose(Recipe(wish.prompt, wish.seconds, seed=7, model=wish.model), hold=False)
        moments = _written(path, stream, engine.sample_rate)
        music = stream.music
        frames = path.stat().st_size // (4 * engine.channels)
        steps = round(wish.seconds * engine.steps_per_second)
        figures.holds(
            f"{wish.seconds:g} s are {music.codes.shape[1]} steps and {frames} frames",
            music.codes.shape[1] == steps and frames == steps * engine.sample_rate // engine.steps_per_second,
        )
        _pace(figures, moments, wish.seconds)
        clip = Clip(np.memmap(path, np.float32, "r", shape=(frames, engine.channels)), engine.sample_rate)
        began_s = time.process_time()
        check = self_check(clip, wished_s=wish.seconds, bpm=music.recipe.bpm)
        took_s = time.process_time() - began_s
        figures.at_most("longest silence", check.silence_s, SILENCE_GOAL_S, "s")
        figures.at_most("loudness moves by", check.drift_lu or 0.0, DRIFT_GOAL_LU, "LU")
        figures.note(f"tempo moves by {check.tempo_drift}; faults: {', '.join(check.faults) or 'none'}")
        figures.at_most("self-check, for each minute", took_s / wish.seconds * 60, 0.3, "s")
        seams = measured(clip, [Seam(each.step / engine.steps_per_second, each.kind) for each in music.joins])
        good = sum(each.good for each in seams)
        figures.note(f"{good} of {len(seams)} seams have nothing to be said of them")
    return figures.exit_code


def _written(path: Path, stream: Iterator[Clip], rate: int) -> list[tuple[float, ...]]:
    """Write a take as it comes; returns for each block how long it is then, CPU and wall time, and resident bytes."""
    moments = [(0.0, time.process_time(), time.monotonic(), float(_resident()))]
    written = 0
    with path.open("wb") as file:
        for block in stream:
            file.write(block.samples.tobytes())
            written += block.frames
            moments.append((written / rate, time.process_time(), time.monotonic(), float(_resident())))
    return moments


def _pace(figures: Figures, moments: list[tuple[float, ...]], length_s: float) -> None:
    """Print whether the end was made as fast as the beginning, in as much memory."""
    made_s, cpu_s, wall_s, resident = (np.array(each) for each in zip(*moments, strict=True))

    def cost(begin_s: float, end_s: float) -> float:
        return float(np.interp(end_s, made_s, cpu_s) - np.interp(begin_s, made_s, cpu_s)) / (end_s - begin_s)

    first, last = cost(0.0, FIRST_S), cost(length_s - LAST_S, length_s)
    figures.note(
        f"{length_s / (wall_s[-1] - wall_s[0]):.1f} x real time; the first 10 s cost {cost(0.0, 10.0):.3f} s/s"
    )
    figures.note(
        f"a second costs {first:.4f} s in the first {FIRST_S:g} s, {last:.4f} s in the last {LAST_S:g} s (CPU)"
    )
    figures.at_most("the end is slower than the beginning by", 100 * (last / first - 1), 100 * SLOWER_GOAL, "%")
    settled = float(resident[made_s >= min(SETTLED_S, length_s / 2)][0])
    grown = 100 * (float(resident[-1]) / settled - 1)
    figures.note(f"{settled / 1e6:.0f} MB after {SETTLED_S:g} s, {resident[-1] / 1e6:.0f} MB at the end")
    figures.at_most("memory grows by", grown, 100 * MEMORY_GOAL, "%")


def _resident() -> int:
    """Return how many bytes of memory this process has; where nobody says, the most it ever had."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4_096
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1_024


if __name__ == "__main__":
    raise SystemExit(main())
