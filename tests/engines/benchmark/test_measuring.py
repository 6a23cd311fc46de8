"""The benchmark: that it measures both sides on the same weights, on models small enough for a test."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import torch

from musicdesk.engines.benchmark import measuring
from musicdesk.engines.small_shape import build_medium, build_small

SIZES: dict[str, Any] = {"layers": 1, "width": 32, "heads": 2, "filters": 2}
BUILDERS: dict[str, Callable[..., None]] = {"small": build_small, "medium": build_medium}


@contextmanager
def no_program() -> Iterator[None]:
    yield


@pytest.fixture(params=list(BUILDERS))
def shape(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    name: str = request.param
    BUILDERS[name](tmp_path, **SIZES)

    @contextmanager
    def built(shape: str, *, against: bool, say: Callable[[str], None]) -> Iterator[Path]:
        yield tmp_path

    monkeypatch.setattr(measuring, "checkpoint", built)
    monkeypatch.setattr(measuring, "busy_core", no_program)
    monkeypatch.setattr(measuring, "BUSY_STEPS", dict.fromkeys(BUILDERS, 8))
    monkeypatch.setattr(measuring, "DEPTH_ROUNDS", 2)
    return name


def test_both_sides_are_measured_and_compared(shape: str) -> None:
    said: list[str] = []
    threads = torch.get_num_threads()

    measured = measuring.measure(
        shape, against=True, precisions=("fp32", "int8"), steps=12, rounds=2, threads=1, device="cpu", say=said.append
    )

    theirs = ("bf16",) if shape == "medium" else ("fp32", "bf16")
    assert tuple(measured.ours) == ("fp32", "int8")
    assert tuple(measured.theirs) == theirs
    assert all(ours.speed.first_sound_s > 0 and ours.speed.steps_per_s > 0 for ours in measured.ours.values())
    assert all(tuple(ours.step_ms) == ("100", "500", "1500") for ours in measured.ours.values())
    assert measured.ratios[f"int8/{theirs[0]}"] > 0
    assert sum(ours.busy_share is not None for ours in measured.ours.values()) == 1
    assert measured.codec.look_ahead_ms == 80
    assert measured.codec.error < 1e-6
    assert measured.machine.read_gb_s > 0
    assert said
    assert torch.get_num_threads() == threads
    values = json.loads(json.dumps(measured.to_json(), allow_nan=False))
    assert values["ours"]["int8"]["growth"] == measured.ours["int8"].growth
    assert {figure["name"] for figure in values["figures"]} >= {"codec, look-ahead in ms"}
    if shape == "small":
        fp32, int8 = measured.ours["fp32"], measured.ours["int8"]
        assert fp32.logits_max is not None and fp32.logits_max < 1e-4
        assert int8.logits_rms is not None and 1e-5 < int8.logits_rms < 4e-2


def test_threads_are_as_they_were_even_where_the_user_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "7")

    with measuring._threads(1) as count:
        assert (count, os.environ["OMP_NUM_THREADS"]) == (1, "1")

    assert os.environ["OMP_NUM_THREADS"] == "7"
