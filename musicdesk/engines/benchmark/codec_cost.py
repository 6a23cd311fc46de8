"""What the codec costs: as one decode, and in blocks, which have to come to the same sound."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

import numpy as np
import torch

from musicdesk.core.clip import Samples
from musicdesk.core.music import Codes
from musicdesk.engines.benchmark.measured import CodecCost
from musicdesk.engines.musicgen.checkpoint import read_checkpoint
from musicdesk.engines.musicgen.codec import Codec

STEPS = 250
ROUNDS = 3
BLOCKS = (STEPS, 25, 10)
"""Steps of a block: all at once, as takes are made, and as the first block of a take."""


def codec_cost(folder: Path, device: str) -> CodecCost:
    """Return what the codec of a checkpoint costs on one thread, the sizes of blocks in turn; medians."""
    checkpoint = read_checkpoint(folder)
    codec = Codec(checkpoint, torch.device(device))
    codes = np.random.default_rng(2).integers(0, checkpoint.shape.vocabulary, (codec.codebooks, STEPS))
    # On the processor its time, not the clock's: other programs do not count.
    now = time.process_time if device == "cpu" else time.perf_counter
    threads, took = torch.get_num_threads(), {size: list[float]() for size in BLOCKS}
    torch.set_num_threads(1)
    try:
        sounds = {size: _decoded(codec, codes, size) for size in BLOCKS}
        for _ in range(ROUNDS):
            for size, times in took.items():
                began = now()
                _decoded(codec, codes, size)
                times.append(now() - began)
    finally:
        torch.set_num_threads(threads)
    seconds = STEPS / codec.steps_per_second
    whole_s, in_25_s, in_10_s = (statistics.median(took[size]) for size in BLOCKS)
    return CodecCost(
        s_per_s=in_25_s / seconds,
        whole_s_per_s=whole_s / seconds,
        cost_25=in_25_s / whole_s,
        cost_10=in_10_s / whole_s,
        error=max(float(np.abs(sounds[size] - sounds[STEPS]).max()) for size in BLOCKS[1:]),
        look_ahead_ms=_look_ahead_steps(codec, codes) * 1e3 / codec.steps_per_second,
    )


def _decoded(codec: Codec, codes: Codes, size: int) -> Samples:
    flow = codec.open()
    steps = codes.shape[1]
    return np.concatenate(
        [flow.push(codes[:, begin : begin + size], begin + size >= steps) for begin in range(0, steps, size)]
    )


def _look_ahead_steps(codec: Codec, codes: Codes) -> int:
    """Return how many of the newest steps are not sound yet."""
    flow, given = codec.open(), 25
    frames = len(flow.push(codes[:, :given], False)) + len(flow.cut(codes[:, :0]))
    return given - frames // codec.frames_per_step
