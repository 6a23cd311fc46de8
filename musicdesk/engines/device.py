"""Where a model runs and in which number format, with the reason in words."""

from __future__ import annotations

from musicdesk.core.errors import BadValue, Unavailable
from musicdesk.core.recipe import PRECISIONS

SMALL_PARAMETERS = 100_000_000
"""Decoders up to this size run in fp32 on their own: their weights are read fast enough as they are."""


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
    if _multiplies_bf16():
        return "bf16", "This processor multiplies bf16, which halves what is read for each step."
    if "fbgemm" in _integer_engines():
        return "int8", "This processor cannot multiply bf16, and int8 quarters what is read for each step."
    return "fp32", "This processor multiplies neither bf16 nor int8."


def _multiplies_bf16() -> bool:
    import torch

    return any(
        bool(getattr(torch.cpu, name, bool)()) for name in ("_is_avx512_bf16_supported", "_is_amx_tile_supported")
    )


def _integer_engines() -> list[str]:
    import torch

    return [str(name) for name in torch.backends.quantized.supported_engines]
