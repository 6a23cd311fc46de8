"""Snapshots of a training: tensors as safetensors and numbers as JSON, so that a run goes on where it stopped."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from musicdesk.core.errors import BadFile


def save_snapshot(
    folder: Path, tensors: Mapping[str, Tensor], optimiser: torch.optim.Optimizer | None, numbers: Mapping[str, Any]
) -> None:
    """Write weights, the optimiser's moments and numbers; the old snapshot stays until the new one is whole."""
    from safetensors.torch import save_file

    folder.mkdir(parents=True, exist_ok=True)
    kept = {f"model.{name}": tensor.detach().contiguous().clone() for name, tensor in tensors.items()}
    if optimiser is not None:
        for index, state in optimiser.state_dict()["state"].items():
            kept |= {f"optimiser.{index}.{name}": value.clone() for name, value in state.items()}
    beside = folder / "snapshot.part"
    save_file(kept, beside, metadata={"numbers": json.dumps(dict(numbers))})
    beside.replace(folder / "snapshot.safetensors")


def has_snapshot(folder: Path) -> bool:
    """Whether there is a snapshot to go on from."""
    return (folder / "snapshot.safetensors").exists()


def load_snapshot(folder: Path) -> tuple[dict[str, Tensor], dict[int, dict[str, Tensor]], dict[str, Any]]:
    """Return (model tensors by name, optimiser state by parameter index, numbers).

    Raises: BadFile if the snapshot is damaged.
    """
    from safetensors import SafetensorError

    try:
        return _read(folder / "snapshot.safetensors")
    except (SafetensorError, OSError, ValueError, KeyError, TypeError) as exc:
        raise BadFile(
            f"The snapshot {folder / 'snapshot.safetensors'} cannot be read.", "Remove it to begin the stage anew."
        ) from exc


def _read(path: Path) -> tuple[dict[str, Tensor], dict[int, dict[str, Tensor]], dict[str, Any]]:
    from safetensors import safe_open

    model: dict[str, Tensor] = {}
    moments: dict[int, dict[str, Tensor]] = {}
    with safe_open(path, framework="pt") as file:
        for name in file.keys():  # noqa: SIM118 - not a mapping
            if name.startswith("model."):
                model[name.removeprefix("model.")] = file.get_tensor(name)
            else:
                _, index, key = name.split(".", 2)
                moments.setdefault(int(index), {})[key] = file.get_tensor(name)
        numbers: dict[str, Any] = json.loads(file.metadata()["numbers"])
    return model, moments, numbers


def restore_optimiser(optimiser: torch.optim.Optimizer, moments: dict[int, dict[str, Tensor]]) -> None:
    """Give an optimiser its moments back."""
    state = optimiser.state_dict()
    optimiser.load_state_dict({"state": moments, "param_groups": state["param_groups"]})


def needed(path: Path, stage: str) -> BadFile:
    """Return what to raise when a file is not there yet because an earlier stage has not made it."""
    return BadFile(f"{path} is not there yet.", f"Run this first: musicdesk train starter --stage {stage}")
