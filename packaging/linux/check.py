"""Looks at what was installed to be bundled, before minutes are spent on it: `python check.py cpu|cuda`."""

from __future__ import annotations

import sys
from importlib import import_module


def check(kind: str) -> list[str]:
    """Return what is wrong, in sentences."""
    import torch

    wrong = []
    if kind == "cpu" and torch.version.cuda is not None:
        wrong.append(
            "torch came with CUDA, which makes the package several gigabytes. Set TORCH_INDEX to the address of the "
            "CPU build, which PyTorch's page on installing with pip names, and build again; or build with TORCH=cuda."
        )
    if kind != "cpu" and torch.version.cuda is None:
        wrong.append("torch came without CUDA: set TORCH_INDEX to where that build is to be had.")
    for module in ("transformers", "diffusers", "onnxruntime", "PySide6.QtSvg"):
        try:
            import_module(module)
        except Exception as exc:  # whatever it is, the bundle would have it too
            wrong.append(f"{module} cannot be imported: {exc}")
    return wrong


if __name__ == "__main__":
    sentences = check(sys.argv[1])
    sys.stderr.write("".join(f"check.py: {each}\n" for each in sentences))
    sys.exit(1 if sentences else 0)
