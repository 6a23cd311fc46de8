"""Speed: how fast this machine reads weights and multiplies, measured in a moment to tell a take's time by."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancel, Cancelled

if TYPE_CHECKING:
    from torch import Tensor

READ, READ_BIG = (4096, 1024, 12), (4096, 4096, 12)
"""Rows, columns and number of the weights that are read, on the processor and on a GPU: more than its cache holds."""
MULTIPLIED_ROWS = 1024
"""So many rows are multiplied at once, as a diffusion model does with the moments of a take."""
ROUNDS = 3
"""The fastest of so many counts: another program may have had the processor in one of them."""
BYTES_EACH = {"fp32": 4, "bf16": 2, "fp16": 2, "int8": 1}
"""Bytes of a weight, by number format."""


@dataclass(frozen=True)
class DeviceSpeed:
    """What a `device` ("cpu", "cuda", "mps") does, by number format.

    `bytes_per_s` is how fast weights are read in products of a few rows, as each step of a MusicGen does, and
    `flops_per_s` how many floating-point operations a second products of many rows do, as each step of a diffusion
    model does. `memory_bytes` is the memory the device has of its own, and `free_bytes` what of it an engine could
    have; 0 on the processor, which has the machine's.

    Raises: BadValue if a speed is not a positive number.
    """

    device: str
    bytes_per_s: Mapping[str, float] = field(default_factory=dict)
    flops_per_s: Mapping[str, float] = field(default_factory=dict)
    memory_bytes: int = 0
    free_bytes: int = 0

    def __post_init__(self) -> None:
        if not all(0 < each < math.inf for each in (*self.bytes_per_s.values(), *self.flops_per_s.values())):
            raise BadValue("A speed is a positive number.", field="speeds")

    def to_json(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return {
            "device": self.device,
            "bytes_per_s": dict(self.bytes_per_s),
            "flops_per_s": dict(self.flops_per_s),
            "memory_bytes": self.memory_bytes,
            "free_bytes": self.free_bytes,
        }

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> DeviceSpeed:
        """Return what `to_json` gave. Raises: BadValue if it is none."""
        try:
            return DeviceSpeed(
                str(values["device"]),
                {str(name): float(each) for name, each in values["bytes_per_s"].items()},
                {str(name): float(each) for name, each in values["flops_per_s"].items()},
                int(values.get("memory_bytes", 0)),
                int(values.get("free_bytes", 0)),
            )
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as exc:
            raise BadValue("These are no speeds of a device.", field="speeds") from exc


def measure_speeds(cancel: Cancel = lambda: False) -> tuple[DeviceSpeed, ...]:
    """Return what each device of this machine does, the one that "auto" takes first; it takes about 2 s.

    Raises: Cancelled.
    """
    from musicdesk.engines.device import choose_device

    first = choose_device("auto")[0]
    devices = ("cpu",) if first == "cpu" else (first, "cpu")
    return tuple(_speed_of(each, cancel) for each in devices)


def _speed_of(device: str, cancel: Cancel) -> DeviceSpeed:
    import torch

    reads: dict[str, float] = {}
    multiplies: dict[str, float] = {}
    rows, columns, count = READ if device == "cpu" else READ_BIG
    with torch.inference_mode():
        weight = torch.linspace(-1.0, 1.0, rows * columns).view(rows, columns)
        few, many = (torch.ones(1, each, columns, device=device) for each in (2, MULTIPLIED_ROWS))
        for name in _formats(device):
            products = [_product(name, device, weight) for _ in range(count)]
            reads[name] = count * rows * columns * BYTES_EACH[name] / _fastest_s(products, few, device, cancel)
            some = products[:2]
            multiplies[name] = len(some) * 2 * rows * columns * MULTIPLIED_ROWS / _fastest_s(some, many, device, cancel)
    return DeviceSpeed(device, reads, multiplies, *_memory_of(device))


def _formats(device: str) -> list[str]:
    from musicdesk.engines.device import product_times

    # On the processor those that it has kernels for; the rest it would count in software, far slower.
    return list(product_times()) if device == "cpu" else ["fp32", "fp16", "bf16"]


def _product(name: str, device: str, weight: Tensor) -> Callable[[Tensor], Tensor]:
    from musicdesk.engines.musicgen.linear import number_format

    form = number_format(name, device)
    product = form.linear(weight)
    return product if device == "cpu" else lambda x: product(x.to(form.weights))


def _fastest_s(products: list[Callable[[Tensor], Tensor]], x: Tensor, device: str, cancel: Cancel) -> float:
    """Return how long all products by `x` take at best, in seconds."""
    times_s = list[float]()
    for _ in range(ROUNDS):
        if cancel():
            raise Cancelled
        _wait_for(device)
        began_s = time.perf_counter()
        for product in products:
            product(x)
        _wait_for(device)
        times_s.append(time.perf_counter() - began_s)
    return max(min(times_s), 1e-9)


def _wait_for(device: str) -> None:
    import torch

    if device.startswith("cuda"):
        torch.cuda.synchronize()
    elif device == "mps":
        torch.mps.synchronize()


def gpu_bytes() -> int:
    """Return how much of a GPU's own memory an engine of this process could have; 0 where there is no such GPU."""
    from musicdesk.engines.device import choose_device

    return _memory_of(choose_device("auto")[0])[1]


def _memory_of(device: str) -> tuple[int, int]:
    """Return the memory that a device has of its own, and how much of it an engine of this process could have."""
    import torch

    if not device.startswith("cuda"):
        return 0, 0  # the processor, and Apple's GPU, have the machine's memory
    free, total = torch.cuda.mem_get_info()
    # What this process holds would be given back before another model is loaded.
    return int(total), int(free + torch.cuda.memory_reserved())
