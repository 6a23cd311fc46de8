"""DiffusionPainter: a Painter over a diffusers pipeline of the kind of Stable Diffusion."""

from __future__ import annotations

import time
from typing import Any

import numpy as np

from musicdesk.core.errors import BadValue, ModelError
from musicdesk.core.job import Cancel, Cancelled, Progress, Report
from musicdesk.core.picture import Picture
from musicdesk.core.recipe import SEED_LIMIT, STEPS_LIMIT
from musicdesk.engines.shortage import shortage_said

STEPS = 25
"""How many steps a picture takes unless another number is asked for."""
GUIDANCE = 7.5
"""How much the sentence counts. Source: the default of diffusers' StableDiffusionPipeline."""

SHORT = ("to paint a cover", "Close other programs, or keep the drawn cover.")
"""What is said when memory runs out: what for, and what to do."""


class DiffusionPainter:
    """Paints squares from sentences; `size_px` is how many pixels a side has. For one thread at a time."""

    def __init__(self, pipeline: Any, device: str) -> None:
        """Take a StableDiffusionPipeline that is ready on `device`."""
        self.device = device
        self._pipeline = pipeline
        self.size_px = int(pipeline.unet.config.sample_size) * int(pipeline.vae_scale_factor)

    def paint(
        self,
        prompt: str,
        *,
        negative: str = "",
        seed: int = 0,
        steps: int | None = None,
        report: Report | None = None,
        cancel: Cancel | None = None,
    ) -> Picture:
        """Return a picture, uint8 (`size_px`, `size_px`, 3); the same values on the same machine give the same one.

        `steps` are denoising steps, 1 to `STEPS_LIMIT`. The model's own filter, where it has one, may refuse.

        Raises: BadValue if the seed or the steps are outside their limits; ModelError if there is not enough memory, or
        the model gives nothing that can be shown; Cancelled, asked between steps.
        """
        steps = STEPS if steps is None else steps
        if not 1 <= steps <= STEPS_LIMIT:
            raise BadValue(f"{steps} steps are outside 1..{STEPS_LIMIT}.", "Choose about 25.", field="steps")
        if not 0 <= seed <= SEED_LIMIT:
            raise BadValue(f"A seed of {seed} is outside 0..{SEED_LIMIT}.", "Choose one between.", field="seed")
        import torch

        began_s = time.perf_counter()

        def stepped(_pipeline: Any, step: int, _moment: Any, given: dict[str, Any]) -> dict[str, Any]:
            if report is not None:
                # Some schedules take a step more than they were asked for.
                report(Progress(min(step + 1, steps), steps, time.perf_counter() - began_s))
            _ask(cancel)
            return given

        _ask(cancel)
        with shortage_said(*SHORT), torch.inference_mode():
            # Its chance comes from the processor, so that every device begins with the same noise.
            made = self._pipeline(
                prompt,
                negative_prompt=negative or None,
                height=self.size_px,
                width=self.size_px,
                num_inference_steps=steps,
                guidance_scale=GUIDANCE,
                generator=torch.Generator("cpu").manual_seed(seed),
                output_type="np",
                callback_on_step_end=stepped,
            )
        if any(made.nsfw_content_detected or ()):
            raise ModelError("The model's own filter kept the picture back.", "Try another seed or other words.")
        values = np.asarray(made.images[0], np.float32)
        if not np.isfinite(values).all():
            raise ModelError("The model painted nothing that can be shown.", "Try another seed.")
        picture: Picture = np.rint(np.clip(values, 0.0, 1.0) * 255.0).astype(np.uint8)
        return picture


def _ask(cancel: Cancel | None) -> None:
    if cancel is not None and cancel():
        raise Cancelled
