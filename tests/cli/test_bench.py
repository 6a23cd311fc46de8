"""`musicdesk bench`: its tables, and its JSON, whose keys are promised."""

from __future__ import annotations

import json
from typing import Any

import pytest

from musicdesk.cli import bench as page
from musicdesk.cli.main import main


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    from engines.benchmark.found import MEASURED  # imports torch

    wishes: dict[str, Any] = {}

    def bench(**wish: Any) -> Any:
        wishes.update(wish)
        return MEASURED

    monkeypatch.setattr("musicdesk.app.bench.bench", bench)
    return wishes


def test_the_tables_hold_speeds_ratios_and_goals(asked: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "--shape", "small", "--against", "transformers", "--precision", "fp32, int8"]) == 0

    out = capsys.readouterr().out
    assert (asked["shape"], asked["against"], asked["precisions"]) == ("small", "transformers", ("fp32", "int8"))
    rows = {line.split("  ")[0]: line.split() for line in out.splitlines()}
    assert rows["ours int8"][-2:] == ["10.0x", "2.5x"]
    assert rows["int8, times transformers bf16"][-2:] == ["not", "met"]
    assert rows["int8"][1:4] == ["20.0", "25.0", "30.0"]


def test_the_json_has_the_keys_that_are_promised(asked: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "--json"]) == 0

    values = json.loads(capsys.readouterr().out)
    promised = (page.__doc__ or "").split("stay as they are:")[1].split("What was not")[0]
    for name, part in values.items():
        assert name in promised
        inner = next(iter(part.values())) if name in ("ours", "theirs") else part
        inner = inner[0] if name == "figures" else inner
        assert not isinstance(inner, dict) or name == "ratios" or all(key in promised for key in inner)
    assert values["ratios"] == {"int8/fp32": 10.0, "int8/bf16": 2.5}


def test_the_tables_can_be_had_for_a_page(asked: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "--markdown"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert "| ours int8 | 40.0 | 0.80 | 0.50 | 700 | 2 | 10.0x | 2.5x |" in lines
    assert "|---|---:|---:|---:|" in lines
