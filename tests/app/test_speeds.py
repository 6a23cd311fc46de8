"""What is remembered of a machine's speed: in a small file, whose damage costs nothing but another look."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from musicdesk.app.speeds import MODELS_KEPT, RUNS_KEPT, Run, Speeds, read_speeds, write_speeds
from musicdesk.core.errors import BadValue, StorageError
from musicdesk.engines.speed import DeviceSpeed

CPU = DeviceSpeed("cpu", {"fp32": 1e10}, {"fp32": 1e11})


def known() -> Speeds:
    speeds = Speeds((CPU,)).with_loading("starter", "cpu", "fp32", 1.5, 500_000_000)
    speeds = speeds.with_run("starter", "cpu", "fp32", Run(10.0, 3.0))
    return speeds.with_run("sao", "cpu", "bf16", Run(30, 900.0, 2, 100))


def test_what_was_seen_comes_back_from_the_file(tmp_path: Path) -> None:
    write_speeds(tmp_path / "new" / "speeds.json", known())

    speeds = read_speeds(tmp_path / "new" / "speeds.json")

    assert speeds == known()
    starter = speeds.seen("starter")
    assert starter is not None
    assert (starter.loading_s, starter.memory_bytes, starter.runs) == (1.5, 500_000_000, (Run(10.0, 3.0),))


def test_the_model_that_was_seen_last_comes_first_and_auto_takes_it() -> None:
    speeds = known().with_loading("starter", "cuda", "fp16", 0.5, 0)

    order = [(each.model, each.device) for each in speeds.models]
    assert order == [("starter", "cuda"), ("sao", "cpu"), ("starter", "cpu")]
    found = speeds.seen("starter"), speeds.seen("starter", "cpu"), speeds.seen("starter", "cpu", "int8")
    assert [each and each.precision for each in found] == ["fp16", "fp32", None]


def test_only_the_last_jobs_and_models_are_remembered() -> None:
    speeds = Speeds()
    for number in range(RUNS_KEPT + 3):
        speeds = speeds.with_run("starter", "cpu", "fp32", Run(10.0, number + 1.0))
    for number in range(MODELS_KEPT):
        speeds = speeds.with_loading(f"model-{number}", "cpu", "fp32", 1.0, 1)

    assert speeds.seen("starter") is None and len(speeds.models) == MODELS_KEPT
    runs = speeds.with_run("model-99", "cpu", "fp32", Run(1.0, 1.0)).models[0].runs
    assert len(runs) == 1


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[" * 70_000,
        b"\xff",
        b"[]",
        json.dumps(known().to_json() | {"musicdesk_speeds": 99}).encode(),
        json.dumps(known().to_json() | {"models": [{"model": "x"}]}).encode(),
        b'{"musicdesk_speeds": 1, "devices": [], "models": [], "x": "' + b"x" * (1 << 20) + b'"}',
    ],
    ids=["empty", "deep", "no text", "a list", "newer", "half a model", "large"],
)
def test_a_damaged_file_is_as_if_there_were_none(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "speeds.json").write_bytes(raw)

    assert read_speeds(tmp_path / "speeds.json") == Speeds()


def test_without_a_file_nothing_is_known(tmp_path: Path) -> None:
    assert read_speeds(tmp_path / "speeds.json") == Speeds()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(StorageError):
        write_speeds(tmp_path / "file" / "speeds.json", known())


@pytest.mark.parametrize("values", [(0.0, 1.0), (1.0, float("nan")), (1.0, 1.0, 0), (1.0, 1.0, 1, 0)])
def test_a_job_that_cannot_have_been_is_refused(values: tuple[float, ...]) -> None:
    with pytest.raises(BadValue):
        Run(*values)  # type: ignore[arg-type]
