"""The benchmark itself: everything in turn, again and again, and what is in the middle of it counts."""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from musicdesk.engines.benchmark.codec_cost import codec_cost
from musicdesk.engines.benchmark.machine import Reader, busy_core, machine, peak_bytes
from musicdesk.engines.benchmark.measured import Measured, Ours, Speed, Theirs
from musicdesk.engines.benchmark.shapes import BUILT, checkpoint
from musicdesk.engines.benchmark.sides import OurSide, TheirSide
from musicdesk.engines.device import choose_device

THEIR_FORMATS, THEIR_FORMATS_ON_GPU = ("fp32", "bf16"), ("fp32", "fp16")
LOGIT_COLUMNS = 24
DEPTH_ROUNDS = 9
BUSY_STEPS = {"starter": 500, "small": 120, "medium": 40}
"""Steps of a run beside a busy core: enough to find out that the machine is another one now."""
Say = Callable[[str], None]


def measure(
    shape: str,
    *,
    against: bool,
    precisions: Sequence[str],
    steps: int,
    rounds: int,
    threads: int | None,
    device: str,
    say: Say,
) -> Measured:
    """Return what a shape costs here: each of `precisions`, and transformers if `against`, A B A B; medians.

    Raises: UserError.
    """
    chosen, _ = choose_device(device)
    with _threads(threads) as count, checkpoint(shape, against=against, say=say) as folder:
        return _Run(shape, folder, chosen, count, say).measured(precisions, against, steps, rounds)


class _Run:
    def __init__(self, shape: str, folder: Path, device: str, threads: int, say: Say) -> None:
        self._shape, self._folder, self._device, self._say = shape, folder, device, say
        self._threads = threads
        self._remarks = list[str]()

    def measured(self, precisions: Sequence[str], against: bool, steps: int, rounds: int) -> Measured:
        _hush()
        reader = Reader(self._device)
        ours = self._our_sides(precisions)
        theirs = self._their_sides() if against else {}
        speeds, read = self._in_turn({**_named("ours", ours), **_named("theirs", theirs)}, reader, steps, rounds)
        far = self._distances(ours, theirs)
        self._say("The cost of a step deep into a take, the codec, and a busy core beside it ...")
        found = {}
        fastest = max(ours, key=lambda name: speeds[f"ours {name}"].steps_per_s)
        for name, side in ours.items():
            speed, depths = speeds[f"ours {name}"], side.depth_ms(DEPTH_ROUNDS)
            found[name] = Ours(
                speed=speed,
                memory_mb=side.memory_mb,
                threads=side.threads,
                step_ms={str(depth): cost for depth, cost in depths.items()},
                bandwidth_share=side.step_bytes(steps / 2) * speed.steps_per_s / 1e9 / read,
                busy_share=self._busy_share(side) if name == fastest else None,
                logits_max=far[name][0] if name in far else None,
                logits_rms=far[name][1] if name in far else None,
            )
        if self._shape in BUILT:
            self._remarks.append(
                "The weights are random, and the text encoder, which runs once a take, has two layers."
            )
        return Measured(
            shape=self._shape,
            random_weights=self._shape in BUILT,
            steps=steps,
            rounds=rounds,
            machine=replace(machine(self._device), read_gb_s=read),
            ours=found,
            theirs={name: Theirs(speeds[f"theirs {name}"], side.memory_mb) for name, side in theirs.items()},
            codec=codec_cost(self._folder, self._device),
            peak_memory_mb=peak_bytes() / 1e6,
            remarks=tuple(self._remarks),
        )

    def _our_sides(self, precisions: Sequence[str]) -> dict[str, OurSide]:
        sides = {}
        for precision in precisions:
            side = OurSide(self._folder, self._device, precision)
            sides[side.precision] = side
        return sides

    def _their_sides(self) -> dict[str, TheirSide]:
        formats: tuple[str, ...] = THEIR_FORMATS if self._device == "cpu" else THEIR_FORMATS_ON_GPU
        if self._shape == "medium":
            formats = formats[1:]
            self._remarks.append("transformers in fp32 would need 8 GB more and was left out.")
        torch.set_num_threads(self._threads)
        return {precision: TheirSide(self._folder, self._device, precision) for precision in formats}

    def _in_turn(
        self, sides: Mapping[str, OurSide | TheirSide], reader: Reader, steps: int, rounds: int
    ) -> tuple[dict[str, Speed], float]:
        seen, read = {name: list[Speed]() for name in sides}, list[float]()
        for number in range(rounds):
            self._say(f"Round {number + 1} of {rounds}: {steps} steps of each ...")
            for name, side in sides.items():
                # Our side looks for its own number of threads; the other one gets all there are.
                torch.set_num_threads(self._threads)
                read.append(reader.gb_s())
                seen[name].append(side.run(steps))
        torch.set_num_threads(self._threads)
        return {name: _middle(speeds) for name, speeds in seen.items()}, statistics.median(read)

    def _distances(
        self, ours: Mapping[str, OurSide], theirs: Mapping[str, TheirSide]
    ) -> dict[str, tuple[float, float]]:
        """Return how far each of ours is from transformers in fp32: at most, and the root mean square as a share."""
        if "fp32" not in theirs:
            return {}
        one = next(iter(ours.values()))
        columns = np.random.default_rng(1).integers(0, one.start, (one.codebooks, LOGIT_COLUMNS))
        columns[:, 0] = one.start
        wanted = theirs["fp32"].logits(columns)
        return {name: _distance(side.logits(columns), wanted) for name, side in ours.items()}

    def _busy_share(self, side: OurSide) -> float:
        idle, busy, steps = list[float](), list[float](), BUSY_STEPS[self._shape]
        for _ in range(2):
            idle.append(side.run(steps).steps_per_s)
            with busy_core():
                busy.append(side.run(steps).steps_per_s)
        return statistics.mean(busy) / statistics.mean(idle)


def _distance(ours: NDArray[np.float32], theirs: NDArray[np.float32]) -> tuple[float, float]:
    apart = ours - theirs
    return float(np.abs(apart).max()), float(np.sqrt((apart**2).mean() / (theirs**2).mean()))


def _middle(speeds: Sequence[Speed]) -> Speed:
    return Speed(
        statistics.median(each.steps_per_s for each in speeds),
        statistics.median(each.real_time for each in speeds),
        statistics.median(each.first_sound_s for each in speeds),
    )


def _named(whose: str, sides: Mapping[str, OurSide] | Mapping[str, TheirSide]) -> dict[str, OurSide | TheirSide]:
    return {f"{whose} {name}": side for name, side in sides.items()}


@contextmanager
def _threads(count: int | None) -> Iterator[int]:
    """Let everything run on so many threads, None: as many as torch takes; as before afterwards."""
    before, said = torch.get_num_threads(), os.environ.get("OMP_NUM_THREADS")
    try:
        if count is not None:
            # This is also where our side reads how many it may try.
            os.environ["OMP_NUM_THREADS"] = str(count)
            torch.set_num_threads(count)
        yield torch.get_num_threads()
    finally:
        torch.set_num_threads(before)
        if count is not None:
            os.environ.pop("OMP_NUM_THREADS")
            if said is not None:
                os.environ["OMP_NUM_THREADS"] = said


def _hush() -> None:
    from transformers.utils import logging

    logging.set_verbosity_error()
    logging.disable_progress_bar()
