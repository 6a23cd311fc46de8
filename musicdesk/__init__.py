"""MusicDesk: MusicGen on your own machine, from a sentence or a hummed line to audio and MIDI."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from musicdesk.core.clip import Clip
    from musicdesk.core.errors import UserError
    from musicdesk.core.music import Music
    from musicdesk.core.recipe import Recipe
    from musicdesk.engines.diffusion.engine import DiffusionEngine
    from musicdesk.engines.musicgen.engine import MusicGenEngine

__version__ = "0.1.0"
__all__ = ["Clip", "Music", "Recipe", "UserError", "__version__", "load"]

_HOMES = {
    "Clip": "musicdesk.core.clip",
    "Music": "musicdesk.core.music",
    "Recipe": "musicdesk.core.recipe",
    "UserError": "musicdesk.core.errors",
}


def load(
    model: str | Path = "starter", device: str = "auto", precision: str = "auto"
) -> MusicGenEngine | DiffusionEngine:
    """Return an engine with a checkpoint loaded, ready to make music.

    `model` is "starter", another model of the catalogue that is installed, or a folder with a MusicGen checkpoint in
    transformers' format or a pipeline that makes music in that of diffusers. `device` is "auto", "cpu", "cuda" or
    "mps", `precision` is "auto", "fp32", "bf16", "fp16" or "int8".

    Raises: ModelError if the checkpoint is missing, incomplete or unsafe; BadValue or Unavailable if the device or
    the number format is unknown or not there.
    """
    from musicdesk.engines.loading import load_engine

    return load_engine(model, device, precision)


def __getattr__(name: str) -> Any:
    # The nouns are found when they are asked for, so that importing the package costs nothing.
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'musicdesk' has no attribute {name!r}")
