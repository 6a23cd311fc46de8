"""Where a model runs and in which number format, with the reason in words."""

from __future__ import annotations

import functools
import time

from musicdesk.core.errors import BadValue, Unavailable
from musicdesk.core.recipe import PRECISIONS

SMALL_PARAMETERS = 100_000_000
"""Decoders up to this size run in fp32 on their own: their weights are read fast enough as they are."""
WORTH = 1.2
"""So many times as fast a coarser format must be to be chosen by itself."""
TRIED, TRIED_MATRICES, TRIED_ROUNDS = (4096, 1024), 6, 4
"""What is tried to find the fastest: more than fits into a processor's cache, as a step's weights are."""
TRIED_ROWS = 2
"""The rows of a step of a MusicGen, with the prompt and without: reading the weights is what takes the time."""


def choose_device(wish: str = "auto") -> tuple[str, str]:
    """Return the device ("cpu", "cuda", "cuda:1", "mps") and the reason for it.

    Raises: BadValue if there is no such kind of device; Unavailable if this machine has none of it.
    """
    import torch

    kind, _, number = wish.partition(":")
    if wish == "cpu":
        return wish, "The processor was asked for."
    if kind == "cuda" and (not number or number.isdecimal()):
        count = torch.cuda.device_count() if torch.cuda.is_available() else 0
        if count <= int(number or 0):
            raise Unavailable(
                f'There is no device "{wish}" here: torch finds {count or "no"} CUDA GPU{"s" if count != 1 else ""}.',
                'Use "auto" or "cpu".',
            )
        return wish, "The GPU was asked for."
    if wish == "mps":
        if not torch.backends.mps.is_available():
            raise Unavailable('There is no device "mps" here.', 'Use "auto" or "cpu".')
        return wish, "The Apple GPU was asked for."
    if wish != "auto":
        raise BadValue(f'There is no device "{wish}".', "Choose auto, cpu, cuda or mps.", field="device")
    if torch.cuda.is_available():
        return "cuda", "A CUDA GPU is there."
    if torch.backends.mps.is_available():
        return "mps", "An Apple GPU is there."
    return "cpu", "No GPU was found."


def choose_precision(wish: str = "auto", device: str = "cpu", *, parameters: int = 0) -> tuple[str, str]:
    """Return the number format and the reason for it; `parameters` is the size of the decoder.

    Raises: BadValue if the format is unknown or does not run on this device.
    """
    if wish not in PRECISIONS:
        raise BadValue(
            f'There is no number format "{wish}".', f"Choose one of {', '.join(PRECISIONS)}.", field="precision"
        )
    on_cpu = device == "cpu"
    if wish == "fp16" and on_cpu:
        raise BadValue(
            "fp16 needs a GPU; this take would run on the processor.", "Use bf16, int8 or auto.", field="precision"
        )
    if wish == "int8" and not on_cpu:
        raise BadValue(f'int8 runs on the processor only, not on "{device}".', "Use fp16 or auto.", field="precision")
    if wish == "int8" and "fbgemm" not in _integer_engines():
        raise BadValue("This processor's torch has no int8 kernels (fbgemm).", "Use fp32 or auto.", field="precision")
    if wish != "auto":
        return wish, f"{wish} was asked for."
    if parameters <= SMALL_PARAMETERS:
        return (
            "fp32",
            f"The decoder is small ({parameters / 1e6:.0f} million parameters), so full precision is fast enough.",
        )
    if not on_cpu:
        return "fp16", "A GPU reads fp16 twice as fast as fp32."
    return _fastest(product_times())


def _fastest(times_s: dict[str, float]) -> tuple[str, str]:
    """Return the number format worth its rounding, and why; `times_s` is how long products take, finest first."""
    (best, *coarser) = times_s
    reason = f"{best} was as fast here as anything coarser."
    for name in coarser:
        gain = times_s[best] / times_s[name]
        if gain >= WORTH:
            best, reason = name, f"{name} was measured to be {gain:.1f} times as fast here as {best}."
    return best, reason


@functools.cache
def product_times(rows: int = TRIED_ROWS) -> dict[str, float]:
    """Return how long products of a large decoder's size take on this processor, in seconds, per number format.

    The finest comes first; formats that this processor or this torch has no kernels for are left out. With many `rows`
    it is the multiplying that is measured, with a few the reading of the weights.
    """
    import torch

    from musicdesk.engines.musicgen.linear import number_format

    names = ["fp32"] + ["bf16"] * _multiplies_bf16() + ["int8"] * ("fbgemm" in _integer_engines())
    if len(names) == 1:
        return {"fp32": 1.0}
    weight, x = torch.linspace(-1.0, 1.0, TRIED[0] * TRIED[1]).view(*TRIED), torch.ones(1, rows, TRIED[1])
    few = rows <= TRIED_ROWS
    matrices, rounds = (TRIED_MATRICES, TRIED_ROUNDS) if few else (1, 2)  # with many, one product says it
    products = {name: [number_format(name, "cpu").linear(weight) for _ in range(matrices)] for name in names}
    times: dict[str, list[float]] = {name: [] for name in names}
    with torch.inference_mode():
        for _ in range(rounds):
            for name, made in products.items():
                began_s = time.perf_counter()
                for product in made:
                    product(x)
                times[name].append(time.perf_counter() - began_s)
    return {name: min(each) for name, each in times.items()}


def _multiplies_bf16() -> bool:
    import torch

    return any(
        bool(getattr(torch.cpu, name, bool)()) for name in ("_is_avx512_bf16_supported", "_is_amx_tile_supported")
    )


def _integer_engines() -> list[str]:
    import torch

    return [str(name) for name in torch.backends.quantized.supported_engines]
