"""From a model's name to an engine that is ready: finds the checkpoint, chooses device and number format, reads it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.engines.catalog import find
from musicdesk.engines.device import choose_device, choose_precision

if TYPE_CHECKING:
    from musicdesk.engines.musicgen.engine import MusicGenEngine


def load_engine(model: str | Path = "starter", device: str = "auto", precision: str = "auto") -> MusicGenEngine:
    """Return an engine with the checkpoint of `model` (a catalogue id or a folder) in memory.

    Raises: ModelError if the checkpoint is missing, incomplete or unsafe; BadValue or Unavailable if `device` or
    `precision` is unknown or not there.
    """
    folder = find(model)
    from musicdesk.engines.musicgen.checkpoint import read_checkpoint
    from musicdesk.engines.musicgen.engine import MusicGenEngine

    device, device_reason = choose_device(device)
    checkpoint = read_checkpoint(folder)
    precision, precision_reason = choose_precision(precision, device, parameters=checkpoint.shape.parameters)
    return MusicGenEngine(checkpoint, str(model), device, precision, (device_reason, precision_reason))
