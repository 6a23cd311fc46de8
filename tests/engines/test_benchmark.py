"""The benchmark: that it times both loops over the same weights, on a model small enough for a test."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicdesk.engines import benchmark
from musicdesk.engines.small_shape import build_small


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    build_small(folder, layers=1, width=32, heads=2, filters=2)
    return folder


@pytest.mark.parametrize("name", ["starter-fp32", "starter-bf16"])
def test_a_row_holds_the_speed_of_both_loops(name: str, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark, "find", lambda _model: tiny)
    said: list[str] = []

    (row,) = benchmark.measure([name], steps=10, rounds=2, device="cpu", say=said.append)

    assert (row.name, row.device, row.steps, row.rounds) == (name, "cpu", 10, 2)
    assert min(row.ours.steps_per_s, row.theirs.steps_per_s, row.ours.real_time, row.theirs.real_time) > 0
    assert row.to_json()["ratio"] == pytest.approx(row.ours.steps_per_s / row.theirs.steps_per_s)
    assert said
