"""Choosing a device and a number format, with a reason in words."""

from __future__ import annotations

import pytest
import torch

from musicdesk.core.errors import BadValue, Unavailable
from musicdesk.engines import device


def test_a_small_decoder_runs_in_full_precision_and_says_why() -> None:
    name, reason = device.choose_precision("auto", "cpu", parameters=10_000_000)

    assert name == "fp32"
    assert "10 million" in reason


@pytest.mark.parametrize(
    ("times_s", "expected"),
    [
        ({"fp32": 4.0, "bf16": 2.0, "int8": 1.0}, "int8"),
        ({"fp32": 4.0, "bf16": 2.0, "int8": 1.9}, "bf16"),
        ({"fp32": 4.0, "int8": 1.0}, "int8"),
        ({"fp32": 4.0, "bf16": 3.9, "int8": 3.8}, "fp32"),
        ({"fp32": 1.0}, "fp32"),
    ],
)
def test_a_large_decoder_takes_what_was_measured_to_be_fastest_if_it_is_worth_it(
    monkeypatch: pytest.MonkeyPatch, times_s: dict[str, float], expected: str
) -> None:
    monkeypatch.setattr(device, "product_times", lambda: times_s)

    name, reason = device.choose_precision("auto", "cpu", parameters=400_000_000)

    assert name == expected
    assert reason.startswith(expected)


def test_every_format_that_runs_here_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device, "TRIED", (64, 32))
    device.product_times.cache_clear()

    times_s = device.product_times()

    device.product_times.cache_clear()
    assert next(iter(times_s)) == "fp32"
    assert all(seconds > 0 for seconds in times_s.values())


def test_a_large_decoder_runs_in_fp16_on_a_gpu() -> None:
    assert device.choose_precision("auto", "cuda", parameters=400_000_000)[0] == "fp16"


@pytest.mark.parametrize(("wish", "where"), [("fp8", "cpu"), ("fp16", "cpu"), ("int8", "cuda"), ("", "cpu")])
def test_a_format_that_does_not_run_there_is_refused(wish: str, where: str) -> None:
    with pytest.raises(BadValue) as error:
        device.choose_precision(wish, where)
    assert error.value.field == "precision"


@pytest.mark.parametrize("wish", ["gpu", "", "cpu:1", "cuda:x"])
def test_an_unknown_device_is_refused(wish: str) -> None:
    with pytest.raises(BadValue) as error:
        device.choose_device(wish)
    assert error.value.field == "device"


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")
@pytest.mark.parametrize("wish", ["cuda", "cuda:1"])
def test_a_device_that_is_not_there_is_said(wish: str) -> None:
    with pytest.raises(Unavailable):
        device.choose_device(wish)
