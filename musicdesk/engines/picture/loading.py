"""From the name of a model that paints to a painter that is ready."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.core.errors import ModelError, Unavailable
from musicdesk.engines.quiet import be_quiet_and_offline
from musicdesk.formats.names import shown

if TYPE_CHECKING:
    from musicdesk.engines.picture.painter import DiffusionPainter

ID = "stable-diffusion"
"""The name in the catalogue of the one that is taken unless another is asked for."""
PIPELINES = ("StableDiffusionPipeline",)
"""The kinds that paint from a sentence alone; nothing else is ever loaded."""
_INDEX = "model_index.json"
_INDEX_BYTES_LIMIT = 1 << 16


def installed(model: str = ID) -> bool:
    """Whether a model that paints is installed; cheap, nothing of it is read."""
    return _folder(model) is not None


def load_painter(model: str | Path = ID, device: str = "auto") -> DiffusionPainter:
    """Return a painter with a model (an id of the catalogue or a folder) in memory.

    Raises: Unavailable if it is not installed; ModelError if it is incomplete, unsafe or no such model, or there is not
    enough memory; BadValue or Unavailable if `device` is unknown or not there.
    """
    folder = Path(model) if os.path.isdir(model) else _folder(str(model))
    if folder is None:
        raise Unavailable("The model that paints covers is not installed.", f"Run: musicdesk models get {ID}")
    from musicdesk.engines.device import choose_device
    from musicdesk.engines.picture.painter import DiffusionPainter
    from musicdesk.formats.safetensorsfile import check_model_folder

    check_model_folder(folder)
    _check_kind(folder)
    place, _ = choose_device(device)
    return DiffusionPainter(_pipeline(folder, place), place)


def _folder(model: str) -> Path | None:
    from musicdesk.formats import modelstore

    return modelstore.installed(modelstore.models_folder(), model)


def _check_kind(folder: Path) -> None:
    """Make sure that a folder says it paints. Raises: ModelError."""
    try:
        with open(folder / _INDEX, "rb") as file:
            kind = json.loads(file.read(_INDEX_BYTES_LIMIT))["_class_name"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as exc:
        raise ModelError(
            f"There is no model that paints in {shown(folder)}.", f"Choose the folder that holds {_INDEX}."
        ) from exc
    if kind not in PIPELINES:
        raise ModelError(
            f"{shown(folder)} holds a model that does not paint from a sentence, but {str(kind)[:60]!r}.",
            "Choose one of the kind of Stable Diffusion 1.5.",
        )


def _pipeline(folder: Path, device: str) -> Any:
    be_quiet_and_offline()
    import torch

    from musicdesk.engines.diffusion.hushing import hushed
    from musicdesk.engines.diffusion.parts import SCHEDULE, WORDS, Part, read_parts, reader, weights
    from musicdesk.engines.picture.painter import SHORT
    from musicdesk.engines.shortage import shortage_said

    parts = {
        "vae": weights("AutoencoderKL"),
        "text_encoder": reader("CLIPTextModel"),
        "tokenizer": WORDS,
        "unet": weights("UNet2DConditionModel"),
        "scheduler": SCHEDULE,
    }
    # As it is published or not at all: a checker is not asked for where none came along.
    checked = (folder / "safety_checker" / "config.json").is_file()
    if checked:
        parts["safety_checker"] = Part("diffusers.pipelines.stable_diffusion", ("StableDiffusionSafetyChecker",))
        parts["feature_extractor"] = Part(
            "transformers", ("CLIPImageProcessor", "CLIPFeatureExtractor"), "eyes", read_as="CLIPImageProcessor"
        )
    # Half precision halves the memory, and only GPUs are faster with it.
    form = torch.float32 if device == "cpu" else torch.float16
    try:
        with shortage_said(*SHORT), hushed():
            from diffusers import StableDiffusionPipeline

            read = {"safety_checker": None, "feature_extractor": None, **read_parts(folder, parts, form)}
            pipeline = StableDiffusionPipeline(**read, requires_safety_checker=checked).to(device)
    except ModelError:
        raise
    # Parts that do not fit one another fail in as many ways as there are.
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RuntimeError, ImportError) as exc:
        raise ModelError(
            f"The model that paints, in {shown(folder)}, cannot be read.",
            f"Let it be checked: musicdesk models verify {ID}",
        ) from exc
    pipeline.set_progress_bar_config(disable=True)
    return pipeline
