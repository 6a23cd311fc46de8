"""The speed of this machine: measured for each of its devices, and kept as plain values."""

from __future__ import annotations

import pytest

from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancelled
from musicdesk.engines import device
from musicdesk.engines import speed as module
from musicdesk.engines.speed import DeviceSpeed, gpu_bytes, measure_speeds


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measure with little: how exact it is does not matter here."""
    monkeypatch.setattr(module, "READ", (256, 64, 2))
    monkeypatch.setattr(device, "product_times", lambda: {"fp32": 2.0})
    monkeypatch.setattr(module, "MULTIPLIED_ROWS", 16)


@pytest.mark.usefixtures("small")
def test_the_processor_is_always_measured_in_every_format_it_has() -> None:
    speeds = measure_speeds()

    processor = speeds[-1]
    assert processor.device == "cpu"
    assert set(processor.bytes_per_s) == set(processor.flops_per_s) == {"fp32"}
    assert all(each > 0 for each in (*processor.bytes_per_s.values(), *processor.flops_per_s.values()))


@pytest.mark.usefixtures("small")
def test_measuring_stops_when_it_is_asked_to() -> None:
    with pytest.raises(Cancelled):
        measure_speeds(lambda: True)


@pytest.mark.usefixtures("small")
def test_the_processor_has_no_memory_of_its_own() -> None:
    processor = measure_speeds()[-1]

    assert (processor.memory_bytes, processor.free_bytes) == (0, 0)
    assert gpu_bytes() >= 0


def test_speeds_come_back_from_plain_values() -> None:
    speed = DeviceSpeed("cuda", {"fp16": 1e12}, {"fp16": 2e14}, 8_000_000_000, 7_000_000_000)

    assert DeviceSpeed.from_json(speed.to_json()) == speed


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"device": "cpu", "bytes_per_s": [], "flops_per_s": {}},
        {"device": "cpu", "bytes_per_s": {"fp32": "fast"}, "flops_per_s": {}},
        {"device": "cpu", "bytes_per_s": {"fp32": 0}, "flops_per_s": {}},
        {"device": "cpu", "bytes_per_s": {}, "flops_per_s": {"fp32": float("nan")}},
    ],
)
def test_what_are_no_speeds_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(BadValue):
        DeviceSpeed.from_json(values)
