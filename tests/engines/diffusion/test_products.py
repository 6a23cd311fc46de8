"""Number formats of denoisers: chosen by what was measured, and near to full precision."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from musicdesk.core.recipe import Recipe
from musicdesk.engines import device
from musicdesk.engines.diffusion import products
from musicdesk.engines.diffusion.pipelines import read_pipeline
from musicdesk.engines.diffusion.products import choose_format, count

LARGE = 1_000_000_000


@pytest.mark.parametrize(
    ("times_s", "best"),
    [
        ({"fp32": 1.0, "bf16": 0.5, "int8": 0.4}, "bf16"),
        ({"fp32": 1.0, "bf16": 0.5, "int8": 0.3}, "int8"),
        ({"fp32": 1.0, "int8": 0.7}, "fp32"),
        ({"fp32": 1.0, "int8": 0.5}, "int8"),
        ({"fp32": 1.0, "bf16": 1.3, "int8": 0.9}, "fp32"),
        ({"fp32": 1.0}, "fp32"),
    ],
)
def test_a_coarser_format_is_taken_where_it_is_worth_it(
    monkeypatch: pytest.MonkeyPatch, times_s: dict[str, float], best: str
) -> None:
    monkeypatch.setattr(products, "product_times", lambda _rows: times_s)

    precision, reason = choose_format("auto", "cpu", LARGE, "fp16")

    assert precision == best
    assert best in reason


def test_what_is_asked_for_is_taken() -> None:
    assert choose_format("bf16", "cpu", LARGE, "fp16") == ("bf16", "bf16 was asked for.")


def test_a_gpu_runs_it_as_its_publishers_do() -> None:
    assert choose_format("auto", "cuda", LARGE, "bf16")[0] == "bf16"
    assert choose_format("auto", "mps", LARGE, "bf16")[0] == "fp32"
    assert choose_format("auto", "cuda", 1_000, "bf16")[0] == "fp32"


def test_products_of_many_rows_are_measured_for_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    # What is kept of it is kept for the process, and this is a small one.
    measured = functools.cache(device.product_times.__wrapped__)
    monkeypatch.setattr(device, "TRIED", (64, 48))

    times_s = measured(8)

    assert next(iter(times_s)) == "fp32"
    assert all(each > 0 for each in times_s.values())


@pytest.mark.parametrize("precision", ["bf16", "int8"])
@pytest.mark.parametrize("family", ["stable-audio", "stable-audio-3", "audioldm2", "ace-step"])
def test_a_denoiser_in_a_coarser_format_says_nearly_the_same(
    tiny_folders: dict[str, Path], family: str, precision: str
) -> None:
    import numpy as np

    exact, coarse = (read_pipeline(tiny_folders[family], "cpu", each) for each in ("fp32", precision))
    recipe, frames = Recipe("warm piano", steps=1, guidance=3.0), exact.family.sample_rate

    first, second = (each.sound(recipe, frames, lambda: None, lambda: None) for each in (exact, coarse))

    off = float(np.linalg.norm(first - second) / np.linalg.norm(first))
    assert 0 < off < 0.1


def test_nothing_but_the_products_is_changed() -> None:
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(32, 48, bias=False), nn.LayerNorm(48), nn.Sequential(nn.Linear(48, 16)))
    x = torch.randn(2, 5, 32)
    before = model(x)

    count(model, "bf16")

    assert [type(each).__name__ for each in (model[0], model[1], model[2][0])] == ["_Product", "LayerNorm", "_Product"]
    assert model(x).dtype == torch.float32
    assert torch.allclose(model(x), before, atol=0.05)
