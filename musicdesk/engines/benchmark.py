"""Benchmark: our decode loop and the stock `generate()` of transformers, in turn, on the same weights."""

from __future__ import annotations

import gc
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from musicdesk.core.errors import Unavailable
from musicdesk.core.job import Progress
from musicdesk.core.units import CODEC_STEPS_PER_SECOND
from musicdesk.engines.catalog import find
from musicdesk.engines.device import choose_device
from musicdesk.engines.loading import load_engine
from musicdesk.engines.small_shape import PROMPT, build_small

TOP_K = 250
GUIDANCE = 3.0
WARM_UP_STEPS = 8
NUMBER_FORMATS = {"fp32": torch.float32, "bf16": torch.bfloat16}


@dataclass(frozen=True)
class Speed:
    """Medians over the rounds: `steps_per_s` of the loop alone; `real_time` of the whole call, text to sound.

    `real_time` counts seconds of music per second.
    """

    steps_per_s: float
    real_time: float


@dataclass(frozen=True)
class Row:
    """One line of the benchmark: `ratio` is how many times as fast our loop is as theirs."""

    name: str
    device: str
    threads: int
    steps: int
    rounds: int
    ours: Speed
    theirs: Speed
    note: str = ""

    @property
    def ratio(self) -> float:
        """Our steps per second over theirs."""
        return self.ours.steps_per_s / self.theirs.steps_per_s

    def to_json(self) -> dict[str, Any]:
        """Return the row as plain JSON values."""
        return asdict(self) | {"ratio": self.ratio}


Run = Callable[[int], Speed]
"""Makes so many steps and says how fast it went."""


def measure(
    rows: Sequence[str], *, steps: int, rounds: int, device: str = "auto", say: Callable[[str], None] = print
) -> list[Row]:
    """Return a row for each of `rows` ("starter-fp32", "small-bf16" ...): A B A B, medians over `rounds`.

    "small" has the shape of musicgen-small and random weights, since speed does not depend on their values;
    its text encoder, which runs once a take, is cut to two layers.

    Raises: ModelError, Unavailable.
    """
    chosen, reason = choose_device(device)
    say(f"Measuring on {chosen} ({reason.rstrip('.')}), {torch.get_num_threads()} threads.")
    _hush()
    measured = []
    with _folders(rows, say) as folders:
        for name in rows:
            model, precision = name.rsplit("-", 1)
            row = _row(name, folders[model], chosen, precision, steps, rounds)
            say(f"{name}: {row.ours.steps_per_s:.1f} steps/s, transformers {row.theirs.steps_per_s:.1f}.")
            measured.append(row)
    return measured


def _hush() -> None:
    from transformers.utils import logging

    logging.set_verbosity_error()
    logging.disable_progress_bar()


def _row(name: str, folder: Path, device: str, precision: str, steps: int, rounds: int) -> Row:
    runs = (_ours(folder, device, precision), _theirs(folder, device, precision))
    for run in runs:
        run(min(WARM_UP_STEPS, steps))
    speeds: tuple[list[Speed], list[Speed]] = ([], [])
    for _ in range(rounds):
        for run, seen in zip(runs, speeds, strict=True):
            seen.append(run(steps))
    del runs
    gc.collect()
    ours, theirs = (
        Speed(statistics.median(s.steps_per_s for s in seen), statistics.median(s.real_time for s in seen))
        for seen in speeds
    )
    note = "random weights, text encoder of two layers" if name.startswith("small") else ""
    return Row(name, device, torch.get_num_threads(), steps, rounds, ours, theirs, note)


class _Clock:
    """Notes when steps were finished."""

    def __init__(self) -> None:
        self.began = time.perf_counter()
        self.ticks: list[tuple[int, float]] = []

    def tick(self, done: int) -> None:
        """Note that `done` steps are finished now."""
        if done > 0:
            self.ticks.append((done, time.perf_counter()))

    def speed(self, steps: int) -> Speed:
        """Return the speed of a run that has just ended."""
        whole_s = time.perf_counter() - self.began
        (first, first_at), (last, last_at) = self.ticks[0], self.ticks[-1]
        return Speed(
            steps_per_s=(last - first) / max(last_at - first_at, 1e-9),
            real_time=steps / CODEC_STEPS_PER_SECOND / whole_s,
        )


def _ours(folder: Path, device: str, precision: str) -> Run:
    engine = load_engine(str(folder), device=device, precision=precision)

    def run(steps: int) -> Speed:
        clock = _Clock()

        def report(progress: Progress) -> None:
            clock.tick(progress.done)

        seconds = steps / CODEC_STEPS_PER_SECOND
        engine.generate(PROMPT, seconds=seconds, seed=7, guidance=GUIDANCE, top_k=TOP_K, report=report)
        return clock.speed(steps)

    return run


def _theirs(folder: Path, device: str, precision: str) -> Run:
    from transformers import (
        AutoTokenizer,
        MusicgenForConditionalGeneration,
        MusicgenMelodyForConditionalGeneration,
        StoppingCriteria,
        StoppingCriteriaList,
    )

    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    of_melody = config["model_type"] == "musicgen_melody"
    kind: Any = MusicgenMelodyForConditionalGeneration if of_melody else MusicgenForConditionalGeneration
    model = kind.from_pretrained(folder, dtype=NUMBER_FORMATS[precision], local_files_only=True).eval().to(device)
    codebooks = int(model.config.decoder.num_codebooks)
    words = AutoTokenizer.from_pretrained(folder, local_files_only=True)([PROMPT], return_tensors="pt").to(device)

    class Ticking(StoppingCriteria):  # type: ignore[misc]
        """Asked after each step by transformers: the only place where it can be watched."""

        def __init__(self, clock: _Clock) -> None:
            self.clock = clock
            self.done = 0

        def __call__(self, input_ids: torch.Tensor, scores: Any, **_: Any) -> torch.Tensor:
            self.done += 1
            self.clock.tick(self.done)
            return torch.zeros(input_ids.shape[0], dtype=torch.bool, device=input_ids.device)

    def run(steps: int) -> Speed:
        clock = _Clock()
        with torch.inference_mode():
            model.generate(
                input_ids=words["input_ids"],
                attention_mask=words["attention_mask"],
                do_sample=True,
                guidance_scale=GUIDANCE,
                max_new_tokens=steps + codebooks - 1,
                stopping_criteria=StoppingCriteriaList([Ticking(clock)]),
                top_k=TOP_K,
            )
        return clock.speed(steps)

    return run


@contextmanager
def _folders(rows: Sequence[str], say: Callable[[str], None]) -> Iterator[dict[str, Path]]:
    models = {name.rsplit("-", 1)[0] for name in rows}
    with tempfile.TemporaryDirectory(prefix="musicdesk-bench-") as temporary:
        folders = {model: find(model) for model in models - {"small"}}
        if "small" in models:
            say("Building the shape of musicgen-small with random weights ...")
            folders["small"] = Path(temporary)
            try:
                build_small(folders["small"])
            except OSError as exc:
                raise Unavailable("There is no room for a model of 1 GB in the temporary folder.", str(exc)) from exc
        yield folders
