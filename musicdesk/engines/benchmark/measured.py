"""What a benchmark found, as plain values: speeds, costs, distances, and the figures that have a goal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

DEPTHS = (100, 500, 1500)
"""Steps into a take at which the cost of one more is measured."""


@dataclass(frozen=True)
class Machine:
    """Where it was measured; `read_gb_s` is how fast torch reads memory here, in the same run."""

    processor: str
    device: str
    cores: int
    memory_gb: float
    torch: str
    transformers: str
    read_gb_s: float = 0.0


@dataclass(frozen=True)
class Speed:
    """Medians of whole runs, text to sound: `steps_per_s` of the loop alone, seconds of music per second.

    `first_sound_s` is when the first block could be heard, 0 for who gives nothing out before the end.
    """

    steps_per_s: float
    real_time: float
    first_sound_s: float = 0.0


@dataclass(frozen=True)
class Ours:
    """Our loop in one number format.

    `memory_mb` is what loading it and one run added to the process, `step_ms` the cost of a step at each of `DEPTHS`,
    `bandwidth_share` how much of the machine's reading speed goes into weights, keys and values. `busy_share` is what
    is left of the speed beside a program that keeps one core busy. `logits_max` and `logits_rms` are the distance to
    transformers in fp32: the largest, and the root mean square as a share of theirs. None is: not measured.
    """

    speed: Speed
    memory_mb: float
    threads: int
    step_ms: Mapping[str, float]
    bandwidth_share: float
    busy_share: float | None = None
    logits_max: float | None = None
    logits_rms: float | None = None

    @property
    def growth(self) -> float:
        """The cost of the deepest step over that of the first measured."""
        return self.step_ms[str(DEPTHS[-1])] / self.step_ms[str(DEPTHS[0])]


@dataclass(frozen=True)
class Theirs:
    """transformers in one number format; None is: not measured."""

    speed: Speed
    memory_mb: float


@dataclass(frozen=True)
class CodecCost:
    """The codec on one thread: processor seconds per second of music, in blocks of 25 steps as takes are made.

    `whole_s_per_s` is that of one decode of the whole, `cost_25` and `cost_10` what blocks of so many steps cost
    beside it, `error` how far they are from it at most, `look_ahead_ms` how long the newest sound waits.
    """

    s_per_s: float
    whole_s_per_s: float
    cost_25: float
    cost_10: float
    error: float
    look_ahead_ms: float


@dataclass(frozen=True)
class Figure:
    """A figure with its goal; `at_least` says whether more is better."""

    name: str
    value: float
    goal: float
    at_least: bool

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        return self.value >= self.goal if self.at_least else self.value <= self.goal


@dataclass(frozen=True)
class Measured:
    """One run of the benchmark: what was measured on which shape, by number format."""

    shape: str
    random_weights: bool
    steps: int
    rounds: int
    machine: Machine
    ours: Mapping[str, Ours]
    theirs: Mapping[str, Theirs]
    codec: CodecCost
    peak_memory_mb: float
    remarks: tuple[str, ...] = field(default=())

    @property
    def ratios(self) -> dict[str, float]:
        """How many times as fast each of ours is as each of theirs, as "int8/fp32"."""
        return {
            f"{our}/{their}": ours.speed.steps_per_s / theirs.speed.steps_per_s
            for our, ours in self.ours.items()
            for their, theirs in self.theirs.items()
        }

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that have a goal, as far as they were measured."""
        codec = self.codec
        found = [
            Figure("codec in blocks of 25 steps, times the whole decode", codec.cost_25, 1.3, at_least=False),
            Figure("codec in blocks of 10 steps, times the whole decode", codec.cost_10, 1.3, at_least=False),
            Figure("codec in blocks, largest distance to the whole decode", codec.error, 1e-6, at_least=False),
            Figure("codec, look-ahead in ms", codec.look_ahead_ms, 80.0, at_least=False),
        ]
        if self.shape == "starter":
            fastest = max(ours.speed.real_time for ours in self.ours.values())
            found.append(Figure("Starter end to end, times real time", fastest, 4.0, at_least=True))
        if self.shape == "small":
            found.append(Figure("codec, processor seconds per second", codec.s_per_s, 0.2, at_least=False))
            found += self._against()
        on_gpu = self.machine.device.startswith("cuda")
        for name, ours in self.ours.items():
            if self.shape == "small" and name == "int8":
                found.append(Figure("int8, step 1500 over step 100", ours.growth, 2.0, at_least=False))
            if ours.busy_share is not None and not on_gpu:
                found.append(Figure(f"{name}, speed kept beside a busy core", ours.busy_share, 0.45, at_least=True))
            if name == "fp32" and ours.logits_max is not None:
                found.append(Figure("fp32, largest distance of logits", ours.logits_max, 1e-4, at_least=False))
            if name == "int8" and ours.logits_rms is not None:
                found.append(Figure("int8, relative rms of logits", ours.logits_rms, 4e-2, at_least=False))
        return tuple(found)

    def _against(self) -> list[Figure]:
        if self.machine.device.startswith("cuda"):
            if not self.theirs:
                return []
            # The best of either side: to be faster than transformers in fp32 alone would say little on a GPU.
            best = max(ours.speed.steps_per_s for ours in self.ours.values())
            best /= max(theirs.speed.steps_per_s for theirs in self.theirs.values())
            return [Figure("best of ours, times the best of transformers", best, 8.0, at_least=True)]
        goals = {"int8/fp32": 9.0, "int8/bf16": 3.0}
        return [
            Figure(f"int8, times transformers {name.split('/')[1]}", self.ratios[name], goal, at_least=True)
            for name, goal in goals.items()
            if name in self.ratios
        ]

    def to_json(self) -> dict[str, Any]:
        """Return everything as plain JSON values, the ratios and the figures with it."""
        values = asdict(self)
        for name, ours in self.ours.items():
            values["ours"][name]["growth"] = ours.growth
        figures = [asdict(figure) | {"met": figure.met} for figure in self.figures]
        return values | {"ratios": self.ratios, "figures": figures}
