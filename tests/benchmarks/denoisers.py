"""How fast a denoiser of Stable Audio Open's width takes a step in each number format here, and how far it is off.

    python tests/benchmarks/denoisers.py [--layers 2]

Three goals: bf16 within 1 % of fp32, int8 within 3 %, and what is chosen by itself is no slower than fp32. Formats that
this processor has no kernels for are left out. Exit code 1 on a miss. The weights are random: nothing is fetched.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[2])]

import torch  # noqa: E402

from musicdesk.engines.device import product_times  # noqa: E402
from musicdesk.engines.diffusion.products import ROWS, choose_format, count  # noqa: E402

MOMENTS, TOKENS = 1024, 130
"""The latents of 47 s, and the tokens of a prompt with its two lengths."""
PUBLISHED_LAYERS, PUBLISHED_PARAMETERS = 24, 1_057_000_000
GOALS = {"bf16": 0.01, "int8": 0.03}
ROUNDS = 2


def denoiser(layers: int) -> Any:
    """Return a denoiser with random weights."""
    from diffusers import StableAudioDiTModel

    torch.manual_seed(0)
    return StableAudioDiTModel(num_layers=layers).eval()


def a_step() -> dict[str, Any]:
    """Return what a step gives it: a take with guidance."""
    from diffusers.models.embeddings import get_1d_rotary_pos_embed

    chance = torch.Generator().manual_seed(1)
    return {
        "hidden_states": torch.randn(2, 64, MOMENTS, generator=chance),
        "timestep": torch.tensor([0.5]),
        "encoder_hidden_states": torch.randn(2, TOKENS, 768, generator=chance),
        "global_hidden_states": torch.randn(2, 1, 1536, generator=chance),
        "rotary_embedding": get_1d_rotary_pos_embed(32, MOMENTS + 1, use_real=True, repeat_interleave_real=False),
        "return_dict": False,
    }


def measured(precision: str, layers: int) -> tuple[float, torch.Tensor]:
    """Return the seconds of a step, the best of some, and what comes out."""
    model, given, times_s = denoiser(layers), a_step(), []
    count(model, precision)
    with torch.inference_mode():
        answer = model(**given)[0]
        for _ in range(ROUNDS):
            began_s = time.perf_counter()
            model(**given)
            times_s.append(time.perf_counter() - began_s)
    return min(times_s), answer


def main() -> int:
    """Print the figures and return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--layers", type=int, default=2)
    layers = parser.parse_args().layers
    exact_s, exact = measured("fp32", layers)
    missed, steps_s = False, {"fp32": exact_s}
    print(f"{torch.get_num_threads()} threads, {layers} of {PUBLISHED_LAYERS} layers, {MOMENTS} moments, two rows")
    print(f"fp32  {exact_s:7.2f} s")
    for name in (each for each in product_times(ROWS) if each != "fp32"):
        steps_s[name], answer = measured(name, layers)
        off = float((answer - exact).norm() / exact.norm())
        word = "ok" if off <= GOALS[name] else "MISSED"
        missed = missed or off > GOALS[name]
        print(
            f"{name:5s} {steps_s[name]:7.2f} s  {exact_s / steps_s[name]:4.1f} times as fast  "
            f"off by {off:.2%} (goal {GOALS[name]:.0%}) {word}"
        )
    chosen, reason = choose_format("auto", "cpu", PUBLISHED_PARAMETERS, "fp16")
    slower = steps_s.get(chosen, exact_s) > exact_s * 1.05
    print(f"chosen: {chosen}. {reason} {'MISSED: slower than fp32' if slower else 'ok'}")
    return 1 if missed or slower else 0


if __name__ == "__main__":
    sys.exit(main())
