"""From a folder to a pipeline in memory that makes sound: checked, of a known family, in a number format."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from musicdesk.core.clip import Samples
from musicdesk.core.errors import ModelError
from musicdesk.core.recipe import Recipe
from musicdesk.core.words import tempo_in
from musicdesk.engines.catalogfamilies import Family, family_of
from musicdesk.engines.catalogneeds import parameters_below, weight_files
from musicdesk.engines.diffusion.hushing import hushed
from musicdesk.engines.diffusion.kinds import KINDS, Asked, Kind
from musicdesk.engines.diffusion.parts import AGAIN, read_parts
from musicdesk.engines.shortage import is_shortage
from musicdesk.formats.names import shown
from musicdesk.formats.safetensorsfile import check_model_folder

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True)
class Pipeline:
    """A pipeline of diffusers (`pipe`) in memory, of a `family` with what its folder says of it.

    Its denoiser counts in the number format `precision`, for the `reason` given.
    """

    folder: Path
    family: Family
    kind: Kind
    device: str
    precision: str
    reason: str
    pipe: Any = field(repr=False)

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of its parts' weight files, in the order of their names."""
        digest = hashlib.sha256()
        for name in sorted(self.kind.parts):
            for path in weight_files(self.folder / name):
                with path.open("rb") as stream:
                    while block := stream.read(1 << 22):
                        digest.update(block)
        return digest.hexdigest()

    def sound(self, recipe: Recipe, frames: int, stepped: Callable[[], None], go_on: Callable[[], None]) -> Samples:
        """Return the sound of a recipe, float32 (frames, channels), exactly as long and in [-1, 1].

        What is longer is cut, and what lacks a few frames ends with silence. A take that is louder than full scale is
        turned down as a whole: nothing is clipped. `stepped` and `go_on` are as in `Asked`.

        Raises: ModelError if the pipeline fails or gives what is no sound; MemoryError; what `stepped` and `go_on` do.
        """
        import torch

        passed: list[Exception] = []

        def passing(call: Callable[[], None]) -> Callable[[], None]:
            """Know again what the caller's own functions raise: it is no fault of the pipeline."""

            def called() -> None:
                try:
                    call()
                except Exception as exc:
                    passed.append(exc)
                    raise

            return called

        abilities, rate = self.family.abilities, self.family.sample_rate
        shortest = round(min(self.kind.shortest_s, abilities.longest_s) * rate)
        asked = Asked(
            prompt=recipe.prompt,
            negative=recipe.negative,
            frames=max(frames, shortest),
            sample_rate=rate,
            steps=recipe.steps or abilities.steps or 1,
            guidance=1.0 if abilities.guidance is None else recipe.guidance,
            bpm=tempo_in(recipe.prompt) if recipe.bpm is None else recipe.bpm,
            # Chance comes from the processor, so that every device begins with the same noise.
            generator=torch.Generator("cpu").manual_seed(recipe.seed),
            stepped=passing(stepped),
            go_on=passing(go_on),
        )
        try:
            with hushed(), torch.inference_mode():
                made = self.kind.make(self.pipe, asked)
        except Exception as exc:  # whatever a pipeline stumbles over, out of its libraries' many kinds
            if isinstance(exc, ModelError) or exc in passed:
                raise
            raise _said(exc, shown(self.folder)) from exc
        return _exactly(made, frames, self.family.channels, shown(self.folder))


def read_pipeline(folder: Path, device: str = "cpu", precision: str = "auto") -> Pipeline:
    """Return the pipeline in a folder, on a device and in a number format.

    Raises: ModelError if the folder is unsafe, incomplete, or holds nothing that makes music; BadValue if the format is
    unknown or does not run on this device; MemoryError.
    """
    with hushed():
        import diffusers

    from musicdesk.engines.diffusion.products import choose_format, count, torch_type

    family = family_of(folder)
    kind = None if family is None else KINDS.get(family.id)
    if family is None or kind is None:
        raise ModelError(
            f"The model in {shown(folder)} is of no kind that makes music here.",
            'Choose another: "musicdesk models list" shows what is known.',
        )
    check_model_folder(folder)
    precision, reason = choose_format(precision, device, parameters_below(folder / kind.denoiser), kind.on_cuda)
    try:
        parts = read_parts(folder, kind.parts, torch_type(precision, device))
        if device == "cpu":
            count(parts[kind.denoiser], precision)
        with hushed():
            pipe = getattr(diffusers, kind.pipeline)(**parts, **_left_out(kind)).to(device)
    except ModelError:
        raise
    except Exception as exc:  # parts that do not fit one another fail in as many ways as there are
        raise _said(exc, shown(folder)) from exc
    pipe.set_progress_bar_config(disable=True)
    return Pipeline(folder, family, kind, device, precision, reason, pipe)


def _left_out(kind: Kind) -> dict[str, None]:
    return {"audio_tokenizer": None, "audio_token_detokenizer": None} if kind.pipeline == "AceStepPipeline" else {}


def _exactly(made: Tensor, frames: int, channels: int, name: str) -> Samples:
    sound = made.detach().float().cpu().numpy()
    if sound.ndim != 2 or sound.shape[0] != channels or not sound.shape[1]:
        raise ModelError(f"The model in {name} made a sound of another form than its files say.", AGAIN)
    if not np.isfinite(sound).all():
        raise ModelError(
            f"The model in {name} made what is no sound: its numbers ran out of range.",
            "Choose fp32 as the number format, or fewer steps, or another seed.",
        )
    samples = np.zeros((frames, channels), np.float32)
    there = min(frames, sound.shape[1])
    samples[:there] = sound.T[:there]
    peak = float(np.abs(samples).max())
    if peak > 1.0:
        samples /= peak
        np.clip(samples, -1.0, 1.0, out=samples)  # the rounding of the division
    return samples


def _said(exc: Exception, name: str) -> Exception:
    """Return what is raised instead of a library's own error."""
    if is_shortage(exc):
        return MemoryError(f"There is not enough memory for the model in {name}.")
    return ModelError(
        f"The model in {name} does not run: its parts do not fit one another, or not this version of diffusers.",
        "Let it be checked, or get it again: musicdesk models verify",
    )
