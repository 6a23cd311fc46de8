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
    ("multiplies", "engines", "expected"), [(True, [], "bf16"), (False, ["fbgemm"], "int8"), (False, [], "fp32")]
)
def test_a_large_decoder_takes_what_the_processor_multiplies(
    monkeypatch: pytest.MonkeyPatch, multiplies: bool, engines: list[str], expected: str
) -> None:
    monkeypatch.setattr(device, "_multiplies_bf16", lambda: multiplies)
    monkeypatch.setattr(device, "_integer_engines", lambda: engines)

    assert device.choose_precision("auto", "cpu", parameters=400_000_000)[0] == expected


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
