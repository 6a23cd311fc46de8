"""From a model's name to an engine that is ready: finds the checkpoint, chooses device and number format, reads it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.errors import BadValue, ModelError
from musicdesk.engines.catalog import find, find_music
from musicdesk.engines.device import choose_device, choose_precision

if TYPE_CHECKING:
    from musicdesk.engines.diffusion.engine import DiffusionEngine
    from musicdesk.engines.musicgen.engine import MusicGenEngine

_INDEX = "model_index.json"
"""What a folder has that holds a pipeline of diffusers."""


def load_engine(
    model: str | Path = "starter", device: str = "auto", precision: str = "auto", lora: str | Path = ""
) -> MusicGenEngine | DiffusionEngine:
    """Return an engine with the checkpoint of `model` (a catalogue id or a folder) in memory.

    `lora` is the folder of a LoRA that is laid over the weights of a MusicGen; "" is none.

    Raises: ModelError if the checkpoint or the LoRA is missing, incomplete or unsafe, they do not fit one another, or
    the model makes no music; BadValue or Unavailable if `device` or `precision` is unknown or not there; MemoryError.
    """
    folder = find_music(model)
    if not (folder / _INDEX).is_file():
        return _musicgen(folder, str(model), device, precision, lora)
    if lora:
        raise BadValue(
            "A LoRA is laid over MusicGen models only.", "Leave it out, or choose a MusicGen model.", field="lora"
        )
    return _diffusion(folder, str(model), device, precision)


def load_musicgen(model: str | Path = "starter", device: str = "auto", precision: str = "auto") -> MusicGenEngine:
    """Return the engine of a MusicGen; arguments and errors as for `load_engine`.

    Raises: ModelError also if it is a model of another kind.
    """
    folder = find(model)
    if (folder / _INDEX).is_file():
        raise ModelError(f'"{Path(model).name}" is no MusicGen.', "Choose the Starter, or another MusicGen.")
    return _musicgen(folder, str(model), device, precision, "")


def _musicgen(folder: Path, model: str, device: str, precision: str, lora: str | Path) -> MusicGenEngine:
    from musicdesk.engines.musicgen.checkpoint import read_checkpoint
    from musicdesk.engines.musicgen.engine import MusicGenEngine
    from musicdesk.engines.musicgen.lora import read_lora

    device, device_reason = choose_device(device)
    laid = read_lora(Path(lora).expanduser()) if lora else None
    checkpoint = read_checkpoint(folder, laid)
    precision, precision_reason = choose_precision(precision, device, parameters=checkpoint.shape.parameters)
    reasons = (device_reason, precision_reason, *(() if laid is None else (laid.said,)))
    return MusicGenEngine(checkpoint, model, device, precision, reasons)


def _diffusion(folder: Path, model: str, device: str, precision: str) -> DiffusionEngine:
    from musicdesk.engines.quiet import be_quiet_and_offline

    be_quiet_and_offline()
    from musicdesk.engines.diffusion.engine import DiffusionEngine
    from musicdesk.engines.diffusion.pipelines import read_pipeline

    device, reason = choose_device(device)
    return DiffusionEngine(read_pipeline(folder, device, precision), model, (reason,))
