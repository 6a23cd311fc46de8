"""The two sides of a benchmark: our engine and transformers' generate(), asked for the same."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from musicdesk.core.job import Progress
from musicdesk.core.units import CODEC_STEPS_PER_SECOND
from musicdesk.engines.benchmark.measured import DEPTHS, Speed
from musicdesk.engines.freeing import free_memory, memory_bytes
from musicdesk.engines.loading import load_musicgen
from musicdesk.engines.musicgen.past import PackedPast
from musicdesk.engines.small_shape import PROMPT

TOP_K = 250
GUIDANCE = 3.0
NUMBER_FORMATS = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}
BYTES = {"fp32": 4, "bf16": 2, "fp16": 2, "int8": 1}
PACKED_BYTES = 1.125
"""Bytes of one number of keys and values in 8 bits, with its share of a row's scale and offset."""
_SEED = 7


class Clock:
    """Notes when steps were finished."""

    def __init__(self) -> None:
        self.began = time.perf_counter()
        self.first_sound_s = 0.0
        self._ticks: list[tuple[int, float]] = []
        self._asked_at: float | None = None
        self._steps_s: list[float] = []

    def asked(self) -> bool:
        """Note that a step begins: whoever makes it asks whether to stop. It is never to stop."""
        self._asked_at = time.perf_counter()
        return False

    def tick(self, done: int) -> None:
        """Note that `done` steps are finished now."""
        if done > 0:
            now = time.perf_counter()
            self._ticks.append((done, now))
            if self._asked_at is not None:
                self._steps_s.append(now - self._asked_at)
                self._asked_at = None

    def heard(self) -> None:
        """Note that a block can be heard now."""
        self.first_sound_s = self.first_sound_s or time.perf_counter() - self.began

    def speed(self, steps: int) -> Speed:
        """Return the speed of a run of so many steps that has just ended."""
        whole_s = time.perf_counter() - self.began
        (first, first_at), (last, last_at) = self._ticks[0], self._ticks[-1]
        steps_per_s = (last - first) / max(last_at - first_at, 1e-9)
        if len(self._steps_s) == last:
            # What makes sound of the codes between two steps is no part of them: the other side does that at its end.
            steps_per_s = (last - 1) / max(sum(self._steps_s[1:]), 1e-9)
        return Speed(steps_per_s, steps / CODEC_STEPS_PER_SECOND / whole_s, self.first_sound_s)


class OurSide:
    """Our engine in one number format. Raises: ModelError, Unavailable, BadValue if it cannot be loaded."""

    def __init__(self, folder: Path, device: str, precision: str) -> None:
        before = memory_bytes()
        self._engine = load_musicgen(str(folder), device=device, precision=precision)
        self.precision = self._engine.precision
        self._past_bytes = PACKED_BYTES
        self.run(8)
        free_memory()
        self.memory_mb = max(0, memory_bytes() - before) / 1e6

    def run(self, steps: int) -> Speed:
        """Make a take of so many steps, text to sound, and return how fast that went."""
        clock = Clock()

        def report(progress: Progress) -> None:
            clock.tick(progress.done)

        seconds = steps / CODEC_STEPS_PER_SECOND
        for _ in self._engine.stream(
            PROMPT, seconds=seconds, seed=_SEED, guidance=GUIDANCE, top_k=TOP_K, report=report, cancel=clock.asked
        ):
            clock.heard()
        return clock.speed(steps)

    @property
    def threads(self) -> int:
        """How many threads it takes its steps on."""
        chosen = self._engine._decoder.threads
        return torch.get_num_threads() if chosen is None else chosen.count

    def depth_ms(self, rounds: int) -> dict[int, float]:
        """Return the median cost in milliseconds of a step at each of `DEPTHS`, measured in turn."""
        decoder, conditioner = self._engine._decoder, self._engine._conditioner
        conditions = conditioner.conditions(conditioner.read(PROMPT), None, None, guided=True)
        books, codes = self._engine.codebooks, self._engine.checkpoint.shape.vocabulary
        columns = torch.randint(codes, (books, max(DEPTHS)), generator=torch.Generator().manual_seed(_SEED))
        columns = columns.to(decoder.form.device)
        memory, _ = decoder.begin(conditions, columns, 1, max(DEPTHS) + 1)
        lead = memory.length - max(DEPTHS)
        if not isinstance(memory.past[0], PackedPast):
            self._past_bytes = decoder.form.rest.itemsize
        took: dict[int, list[float]] = {depth: [] for depth in DEPTHS}
        torch.set_num_threads(self.threads)
        for _ in range(rounds):
            for depth, times in took.items():
                memory.length = lead + depth
                began = time.perf_counter()
                decoder.step(memory, columns[None, :, 0]).sum().item()
                times.append(1e3 * (time.perf_counter() - began))
        return {depth: float(np.median(times[1:] or times)) for depth, times in took.items()}

    def step_bytes(self, position: float) -> float:
        """Return how many bytes a step at a position reads: weights, and the keys and values of both groups.

        To be asked after `depth_ms`, which sees how keys and values are kept.
        """
        shape = self._engine.checkpoint.shape
        attention = 4 if shape.follows_melody else 6  # keys and values of the text are made once
        layer = shape.hidden * (attention * shape.hidden + 2 * shape.feed_forward)
        weights = shape.layers * layer + shape.codebooks * shape.vocabulary * shape.hidden
        past = 2 * 2 * shape.layers * shape.hidden * position
        return weights * BYTES[self.precision] + past * self._past_bytes

    def logits(self, columns: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the logits float32 (K, n, V) after each of the delayed `columns` int64 (K, n)."""
        return self._engine.logits(PROMPT, columns)

    @property
    def start(self) -> int:
        """The code of the column before the first."""
        return self._engine.checkpoint.shape.start

    @property
    def codebooks(self) -> int:
        """Codebooks K."""
        return self._engine.codebooks


class TheirSide:
    """transformers in one number format."""

    def __init__(self, folder: Path, device: str, precision: str) -> None:
        from transformers import (
            AutoTokenizer,
            MusicgenForConditionalGeneration,
            MusicgenMelodyForConditionalGeneration,
            StoppingCriteriaList,
        )

        before = memory_bytes()
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        of_melody = config["model_type"] == "musicgen_melody"
        kind: Any = MusicgenMelodyForConditionalGeneration if of_melody else MusicgenForConditionalGeneration
        loaded = kind.from_pretrained(folder, dtype=NUMBER_FORMATS[precision], local_files_only=True)
        self._model = loaded.eval().to(device)
        self._books = int(self._model.config.decoder.num_codebooks)
        tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        self._words = tokenizer([PROMPT], return_tensors="pt").to(device)
        self._criteria: Any = StoppingCriteriaList
        self.run(2)
        free_memory()
        self.memory_mb = max(0, memory_bytes() - before) / 1e6

    @torch.inference_mode()
    def run(self, steps: int) -> Speed:
        """Make a take of so many steps, text to sound, and return how fast that went."""
        clock = Clock()
        self._model.generate(
            input_ids=self._words["input_ids"],
            attention_mask=self._words["attention_mask"],
            do_sample=True,
            guidance_scale=GUIDANCE,
            max_new_tokens=steps + self._books - 1,
            stopping_criteria=self._criteria([Ticking(clock)]),
            top_k=TOP_K,
        )
        return clock.speed(steps)

    @torch.inference_mode()
    def logits(self, columns: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the logits float32 (K, n, V) after each of the delayed `columns` int64 (K, n)."""
        given = torch.from_numpy(columns).to(self._model.device)
        words = {name: self._words[name] for name in ("input_ids", "attention_mask")}
        rows: NDArray[np.float32] = self._model(**words, decoder_input_ids=given).logits.float().cpu().numpy()
        return rows[:, -columns.shape[1] :]


class Ticking:
    """Asked after each step by transformers: the only place where it can be watched."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._done = 0

    def __call__(self, input_ids: torch.Tensor, scores: Any, **_: Any) -> torch.Tensor:
        """Note the step, and let it go on."""
        self._done += 1
        self._clock.tick(self._done)
        return torch.zeros(input_ids.shape[0], dtype=torch.bool, device=input_ids.device)
